#include "generated.hpp"

#include <algorithm>
#include <vector>

#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace dealterms {
namespace {

using Json = nlohmann::ordered_json;

// One clause in ten is another in the second version; of four such clauses one has another id.
constexpr std::size_t k_one_in = 10;
constexpr std::size_t k_replaced_in = 40;
constexpr std::size_t k_words_of_paragraph = 150;
constexpr std::size_t k_words_of_text = 12;
constexpr std::size_t k_line_width = 90;

bool is_changed(std::size_t i) { return i % k_one_in == 5; }
bool is_replaced(std::size_t i) { return i % k_replaced_in == 5; }

// `from` draws the words: another number, other words.
std::string words(std::size_t from, std::size_t count) {
  std::string text;
  for (std::size_t word = 0; word < count; ++word) {
    text += fmt::format("{}word{}", word == 0 ? "" : " ", (from * 31 + word * 7) % 997);
  }
  return text;
}

std::string quote(std::size_t i, bool changed) {
  return words(i, k_words_of_paragraph) + (changed ? " as amended" : " as agreed");
}

Json ordinary_clause(std::size_t i, bool changed) {
  return {{"type", "other"},
          {"from", fmt::format("2020-01-{:02}", 1 + i % 28)},
          {"fee", fmt::format("USD {}000 per year", 10 + i % 90)},
          {"share", fmt::format("{}%", changed ? 21 : 20)},
          {"notice", fmt::format("{} days", 30 + i % 60)},
          {"until", fmt::format("through {}", 2030 + i % 5)},
          {"cap", fmt::format("USD {}m", changed ? 12 : 10)},
          {"floor", fmt::format("USD {}500", 1 + i % 9)},
          {"units", fmt::format("{} units per month", 100 + i % 900)},
          {"renewal", fmt::format("{} months", 12 + i % 24)},
          {"covers", {fmt::format("alpha-{}", i % 50), "beta", "gamma"}},
          {"firm", i % 2 == 0 ? "yes" : "no"},
          {"section", fmt::format("{}.{}", 1 + i / 100, i % 100)},
          {"quote", quote(i, changed)}};
}

Json milestone(std::size_t i, bool after) {
  return {{"type", "milestone"},
          {"declarer", "acme"},
          {"counterparty", "bolt"},
          {"definition", fmt::format("unit {} is {}", i, after ? "in service" : "delivered")}};
}

// One word in ten is another in the second version.
std::string long_text(std::size_t clauses, bool after) {
  std::string text;
  for (std::size_t i = 0; i < clauses * k_words_of_text; ++i) {
    text += fmt::format("{}{}{}", i == 0 ? "" : " ", after && i % 10 == 3 ? "other" : "word",
                        (i * 7) % 997);
  }
  return text;
}

Json clauses_of(std::size_t count, bool after, GeneratedKind kind) {
  Json clauses = Json::object();
  if (kind == GeneratedKind::one_text) {
    clauses["text"] = {{"type", "other"}, {"wording", long_text(count, after)}};
    return clauses;
  }
  for (std::size_t place = 0; place < count; ++place) {
    const std::size_t i = kind == GeneratedKind::moved && after ? count - 1 - place : place;
    const bool changed = kind == GeneratedKind::plain && after && is_changed(i);
    const bool renamed = kind == GeneratedKind::new_ids && after;
    Json& clause =
        clauses[fmt::format("{}-{}", renamed || (changed && is_replaced(i)) ? "new" : "clause", i)];
    clause = kind == GeneratedKind::events ? milestone(i, after) : ordinary_clause(i, changed);
    if (kind == GeneratedKind::references) clause["because"] = {fmt::format("claus-{}", i)};
    if (kind == GeneratedKind::rewritten && after) clause["quote"] = quote(i + 500, true);
  }
  return clauses;
}

// ---- the tree as YAML ----

std::string wrapped(std::string_view text, const std::string& indent) {
  std::string lines;
  while (text.size() > k_line_width) {
    const std::size_t end = std::min(text.find(' ', k_line_width), text.size());
    lines += std::string(text.substr(0, end)) + "\n" + indent;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines + std::string(text);
}

// Texts of several lines as people write them: folded, plain and in quotes, in turn. A text of
// digits and points stands in quotes, as it would else be a number.
std::string scalar(const std::string& text, const std::string& indent) {
  if (text.find_first_not_of("0123456789.") == std::string::npos) return '"' + text + '"';
  if (text.size() <= k_line_width) return text;
  const std::string lines = wrapped(text, indent);
  switch (text.size() % 3) {
    case 0:
      return ">-\n" + indent + lines;
    case 1:
      return lines;
    default:
      return '"' + lines + '"';
  }
}

void write_yaml(const Json& map, const std::string& indent, std::string& yaml) {
  for (const auto& [key, value] : map.items()) {
    yaml += indent + key + ":";
    if (value.is_object()) {
      yaml += "\n";
      write_yaml(value, indent + "  ", yaml);
    } else if (value.is_array()) {
      yaml += fmt::format(" [{}]\n", fmt::join(value.get<std::vector<std::string>>(), ", "));
    } else if (value.is_string()) {
      yaml += " " + scalar(value.get_ref<const std::string&>(), indent + "  ") + "\n";
    } else {
      yaml += " " + value.dump() + "\n";
    }
  }
}

}  // namespace

std::string generate_agreement(std::size_t clauses, GeneratedVersion version, GeneratedKind kind,
                               GeneratedForm form) {
  const bool after = version == GeneratedVersion::after && kind != GeneratedKind::equal;
  const Json agreement{{"dealterms", 1},
                       {"deal", "generated"},
                       {"version", after ? "2" : "1"},
                       {"dates", {{"effective", after ? "2026-01-01" : "2025-01-01"}}},
                       {"parties", {{"acme", {{"name", "Acme"}}}, {"bolt", {{"name", "Bolt"}}}}},
                       {"clauses", clauses_of(clauses, after, kind)}};
  if (form == GeneratedForm::json) return agreement.dump(1) + "\n";
  std::string yaml;
  write_yaml(agreement, "", yaml);
  return yaml;
}

}  // namespace dealterms
