#include "catalogue/read_term_spec.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.hpp"
#include "catalogue/check_term_spec.hpp"
#include "catalogue/favours.hpp"
#include "catalogue/file_format.hpp"
#include "catalogue/flag_words.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_no_favour[] = {k_favours_none};

std::vector<std::string> level_names() {
  std::vector<std::string> names;
  for (const Level level : k_levels) names.emplace_back(name_of(level));
  return names;
}

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  for (const Kind kind : all_values<Kind>()) names.emplace_back(name_of(kind));
  return names;
}

// Kinds that may stand in a list: those whose values a reader can tell apart by how they look.
bool may_be_one_of_several(Kind kind) {
  return kind == Kind::money || kind == Kind::percent || kind == Kind::quantity ||
         kind == Kind::duration || kind == Kind::date || kind == Kind::text;
}

std::vector<Kind> read_kinds(const Node& node, Nesting nesting, Diagnostics& diagnostics) {
  std::vector<Kind> kinds;
  const std::vector<PlacedName> names = expect_names(node, "kind", diagnostics);
  for (const PlacedName& name : names) {
    const std::optional<Kind> kind = enum_named<Kind>(name.name);
    if (!kind) {
      diagnostics.add_with_suggestion(DiagnosticCode::bad_kind, name.place, {name.name}, name.name,
                                      kind_names());
    } else if (*kind == Kind::records && nesting == Nesting::in_records) {
      diagnostics.add(DiagnosticCode::bad_kind, name.place, {name.name},
                      "records do not hold records; give the inner ones a term of their own");
    } else if (names.size() > 1 && !may_be_one_of_several(*kind)) {
      diagnostics.add(DiagnosticCode::bad_kind, name.place, {name.name},
                      "a list of kinds holds money, percent, quantity, duration, date and text");
    } else {
      kinds.push_back(*kind);
    }
  }
  if (names.empty() && node.is_list()) {
    diagnostics.add(DiagnosticCode::empty_value, node.place, {"kind"});
  }
  return kinds;
}

std::vector<std::string> read_values(const Node& node, const std::string& term,
                                     Diagnostics& diagnostics) {
  std::vector<std::string> values;
  for (const PlacedName& value : expect_names(node, "values", diagnostics)) {
    if (std::ranges::find(values, value.name) != values.end()) {
      diagnostics.add(DiagnosticCode::bad_scale_values, value.place,
                      {term, "'" + value.name + "' is listed twice"});
    }
    values.push_back(value.name);
  }
  return values;
}

std::optional<Naming> read_naming(const Node& node, Diagnostics& diagnostics) {
  const auto word =
      read_word(node, "naming", {"favours", "burdens"}, DiagnosticCode::bad_choice, diagnostics);
  return word ? enum_named<Naming>(*word) : std::nullopt;
}

constexpr std::array k_silences{Silence::unknown,  Silence::none,     Silence::unlimited,
                                Silence::no_floor, Silence::term_end, Silence::no};

// A step of the term's own scale, or what silence means of any kind; a step wins, as in a file.
void read_silence(const Node& node, const std::vector<std::string>& steps, TermSpec& term,
                  Diagnostics& diagnostics) {
  std::vector<std::string> words = steps;
  for (const Silence silence : k_silences) words.emplace_back(name_of(silence));
  const auto word = read_word(node, "silence", words, DiagnosticCode::bad_choice, diagnostics);
  if (!word) return;
  const bool is_step = std::ranges::find(steps, *word) != steps.end();
  term.silence = is_step ? Silence::step : enum_named<Silence>(*word).value_or(Silence::unknown);
  term.silent_step = is_step ? *word : std::string{};
}

// The steps that a row gives, or those of the row that it overrides.
std::vector<std::string> steps_of(const NodeEntry& entry, const TermSpec& term) {
  if (!term.is(Kind::scale)) return {};
  const Node* values = entry.value.find("values");
  if (values == nullptr) return term.values;
  std::vector<std::string> steps;
  for (const Node& value : values->items) steps.push_back(value.text);
  return steps;
}

// A share of the old value: `2%`.
void read_threshold(const NodeEntry& entry, Decimal& threshold, Diagnostics& diagnostics) {
  const auto text = expect_text(entry.value, entry.key, diagnostics);
  if (!text) return;
  const auto number = text->ends_with('%')
                          ? Decimal::parse(std::string_view{*text}.substr(0, text->size() - 1))
                          : std::nullopt;
  if (number && *number >= Decimal(0)) {
    threshold = *number;
  } else {
    diagnostics.add(DiagnosticCode::bad_percent, entry.value.place, {*text},
                    "a share of the old value, such as `2%`");
  }
}

// Which tokens take in which: a map from a token to the narrower ones.
std::vector<Breadth> read_wider(const NodeEntry& entry, const std::string& term,
                                Diagnostics& diagnostics) {
  std::vector<Breadth> read;
  if (!expect_map(entry.value, entry.key, diagnostics)) return {};
  for (const NodeEntry& row : entry.value.entries) {
    Breadth breadth{folded(row.key), {}};
    for (const PlacedName& name : expect_names(row.value, row.key, diagnostics)) {
      breadth.takes_in.push_back(folded(name.name));
    }
    read.push_back(std::move(breadth));
    // Asked row by row, so that the row that closes the circle is the one that is shown.
    const std::string& token = read.back().token;
    if (!takes_in(read, token, token)) continue;
    diagnostics.add(DiagnosticCode::bad_scale_values, row.key_place,
                    {term, fmt::format("'{}' takes in itself", row.key)},
                    "of two tokens one at most is wider than the other");
    read.pop_back();
  }
  return read;
}

// `kind` and `roles` are read before: the other keys are read against them.
void read_term_keys(const NodeEntry& entry, TermSpec& term, const std::vector<std::string>& roles,
                    Diagnostics& mistakes) {
  const auto done_already = [](const NodeEntry&) {};
  const auto text_into = [&](std::string& target) {
    return [&](const NodeEntry& row) {
      target = expect_text(row.value, row.key, mistakes).value_or("");
    };
  };
  const auto role_into = [&](std::string& target, std::span<const std::string_view> others) {
    return [&, others](const NodeEntry& row) {
      target = read_favours(row, roles, others, mistakes).value_or("");
    };
  };
  const std::vector<KeyReader> readers{
      {"kind", done_already},
      {"roles", done_already},
      {"title", text_into(term.title)},
      {"about", text_into(term.about)},
      {"reads", [&](const NodeEntry& row) { read_sentence(row, term.reads, mistakes); }},
      {"brief", [&](const NodeEntry& row) { read_sentence(row, term.brief, mistakes); }},
      {"when_added", [&](const NodeEntry& row) { read_sentence(row, term.when_added, mistakes); }},
      {"bounds",
       [&](const NodeEntry& row) {
         const auto word =
             read_word(row.value, row.key, {"start", "end"}, DiagnosticCode::bad_choice, mistakes);
         if (word) term.bounds = enum_named<Bounds>(*word).value_or(Bounds::none);
       }},
      {"values",
       [&](const NodeEntry& row) { term.values = read_values(row.value, entry.key, mistakes); }},
      {"leaves_free", text_into(term.leaves_free)},
      {"depends_on",
       [&](const NodeEntry& row) {
         term.depends_on.clear();
         for (const PlacedName& name : expect_names(row.value, row.key, mistakes)) {
           term.depends_on.push_back(name.name);
         }
       }},
      {"limits", text_into(term.limits)},
      {"taken_from", text_into(term.taken_from)},
      {"more_favours", role_into(term.more_favours, k_no_favour)},
      {"favours", role_into(term.favours, k_favours_words)},
      {"naming",
       [&](const NodeEntry& row) {
         term.naming = read_naming(row.value, mistakes).value_or(Naming::nothing);
       }},
      {"silence",
       [&](const NodeEntry& row) {
         read_silence(row.value, steps_of(entry, term), term, mistakes);
       }},
      {"price", [&](const NodeEntry& row) { term.price = read_yes(row.value, row.key, mistakes); }},
      {"share", [&](const NodeEntry& row) { term.share = read_yes(row.value, row.key, mistakes); }},
      {"large_from",
       [&](const NodeEntry& row) { read_threshold(row, term.sizes.large_from, mistakes); }},
      {"small_below",
       [&](const NodeEntry& row) { read_threshold(row, term.sizes.small_below, mistakes); }},
      {"tiny_below",
       [&](const NodeEntry& row) { read_threshold(row, term.sizes.tiny_below, mistakes); }},
      {"wider", [&](const NodeEntry& row) { term.wider = read_wider(row, entry.key, mistakes); }},
      {"level", [&](const NodeEntry& row) { term.level = read_level(row.value, mistakes); }},
      {"terms",
       [&](const NodeEntry& row) {
         term.terms = read_term_specs(row.value, std::move(term.terms), roles, Nesting::in_records,
                                      mistakes);
       }},
  };
  read_keys(entry.value, "term '" + entry.key + "'", readers, mistakes);
}

}  // namespace

void read_sentence(const NodeEntry& entry, Sentence& sentence, Diagnostics& diagnostics) {
  const auto text = expect_text(entry.value, entry.key, diagnostics);
  if (!text) return;
  if (auto parsed = parse_sentence(*text, entry.value.place, diagnostics)) {
    sentence = std::move(*parsed);
  }
}

bool read_yes(const Node& node, std::string_view what, Diagnostics& diagnostics) {
  const auto text = expect_text(node, what, diagnostics);
  const auto answer = text ? flag_of(*text) : std::nullopt;
  if (text && !answer) diagnostics.add(DiagnosticCode::bad_flag, node.place, {*text});
  return answer.value_or(false);
}

std::optional<std::string> read_word(const Node& node, std::string_view what,
                                     const std::vector<std::string>& words, DiagnosticCode code,
                                     Diagnostics& diagnostics) {
  auto text = expect_text(node, what, diagnostics);
  if (!text) return std::nullopt;
  if (std::ranges::find(words, *text) != words.end()) return text;
  diagnostics.add_with_suggestion(code, node.place, {*text, std::string{what}}, *text, words);
  return std::nullopt;
}

std::optional<std::string> read_favours(const NodeEntry& entry, std::span<const std::string> roles,
                                        std::span<const std::string_view> others,
                                        Diagnostics& diagnostics) {
  std::vector<std::string> words{roles.begin(), roles.end()};
  words.insert(words.end(), others.begin(), others.end());
  return read_word(entry.value, entry.key, words, DiagnosticCode::unknown_favours, diagnostics);
}

std::optional<Level> read_level(const Node& node, Diagnostics& diagnostics) {
  const auto word = read_word(node, "level", level_names(), DiagnosticCode::bad_level, diagnostics);
  return word ? enum_named<Level>(*word) : std::nullopt;
}

std::vector<std::string> read_roles(const Node& node, Diagnostics& diagnostics) {
  std::vector<std::string> roles;
  for (const PlacedName& role : expect_names(node, "roles", diagnostics)) {
    const bool reserved = is_reserved(role.name);
    if (reserved || std::ranges::find(roles, role.name) != roles.end()) {
      diagnostics.add(DiagnosticCode::duplicate_term, role.place, {role.name},
                      reserved ? "every clause has a key of this name" : "");
    } else if (expect_id(role.name, role.place, diagnostics)) {
      roles.push_back(role.name);
    }
  }
  return roles;
}

std::optional<TermSpec> read_term_spec(const NodeEntry& entry, TermSpec base,
                                       std::span<const std::string> roles, Nesting nesting,
                                       Diagnostics& diagnostics) {
  if (!expect_map(entry.value, entry.key, diagnostics)) return std::nullopt;
  Diagnostics mistakes;
  TermSpec term = std::move(base);
  term.name = entry.key;
  term.place = entry.key_place;

  // First what the other keys are read against.
  if (const Node* node = entry.value.find("kind")) {
    term.kinds = read_kinds(*node, nesting, mistakes);
    if (!term.is(Kind::scale) && !term.is(Kind::choice)) term.values.clear();
  }
  std::vector<std::string> all_roles{roles.begin(), roles.end()};
  if (const Node* node = entry.value.find("roles")) term.roles = read_roles(*node, mistakes);
  all_roles.insert(all_roles.end(), term.roles.begin(), term.roles.end());

  read_term_keys(entry, term, all_roles, mistakes);
  if (term.title.empty()) term.title = name_in_words(term.name);
  check_term_spec(term, entry, mistakes);

  for (const Diagnostic& mistake : mistakes.sorted()) diagnostics.add(mistake);
  if (mistakes.has_errors()) return std::nullopt;
  return term;
}

std::vector<TermSpec> read_term_specs(const Node& node, std::vector<TermSpec> base,
                                      std::span<const std::string> roles, Nesting nesting,
                                      Diagnostics& diagnostics) {
  if (!expect_map(node, "terms", diagnostics)) return base;
  for (const NodeEntry& entry : node.entries) {
    if (!expect_id(entry.key, entry.key_place, diagnostics)) continue;
    if (is_reserved(entry.key)) {
      diagnostics.add(DiagnosticCode::duplicate_term, entry.key_place, {entry.key},
                      "every clause has a key of this name");
      continue;
    }
    const auto existing = std::ranges::find(base, entry.key, &TermSpec::name);
    auto term = read_term_spec(entry, existing == base.end() ? TermSpec{} : *existing, roles,
                               nesting, diagnostics);
    if (!term) continue;
    if (existing == base.end()) {
      base.push_back(std::move(*term));
    } else {
      *existing = std::move(*term);
    }
  }
  check_terms_beside(base, node, diagnostics);
  return base;
}

}  // namespace dealterms
