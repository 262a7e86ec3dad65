#include "cli/ask_for_deal.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "catalogue/term_spec.hpp"
#include "cli/explained_names.hpp"
#include "cli/first_version.hpp"
#include "document/expect.hpp"

namespace dealterms {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view k_spaces = " \t\r";
  const std::size_t start = text.find_first_not_of(k_spaces);
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(k_spaces) - start + 1);
}

// "Acme Ltd." → "acme-ltd"; what has no letter or digit of ASCII gives nothing.
std::string id_from_name(std::string_view name) {
  std::string id;
  for (const char c : name) {
    const bool is_capital = c >= 'A' && c <= 'Z';
    const bool is_kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_capital) {
      id += static_cast<char>(c - 'A' + 'a');
    } else if (is_kept) {
      id += c;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  if (id.ends_with('-')) id.pop_back();
  return id;
}

class Questions {
 public:
  // What is wrong with an answer; empty: nothing.
  using Check = std::function<std::string(const std::string& answer)>;

  explicit Questions(World& world) : world_(world) {}

  void say(std::string_view lines) { world_.write_err(lines); }

  Result<std::string> ask(const std::string& question, const std::string& usual,
                          const Check& mistake_in) {
    for (;;) {
      world_.write_err(fmt::format("{} [{}]: ", question, visible(usual)));
      auto line = world_.read_line();
      if (!line) return line.error();
      if (!*line) {
        world_.write_err("\n");
        return Error{Error::Kind::refused, "the answers ended early, and nothing was written"};
      }
      std::string answer(trimmed(**line));
      if (answer.empty()) answer = usual;
      const std::string mistake = mistake_in(answer);
      if (mistake.empty()) return answer;
      world_.write_err(visible(mistake) + "\n");
    }
  }

 private:
  World& world_;
};

Result<void> ask_for_kind(NewOptions& options, const std::vector<DealKind>& kinds,
                          Questions& questions) {
  questions.say("Kinds of deals, and who takes part in them:\n" + list_kinds(kinds));
  auto kind = questions.ask("Kind of deal", kinds.front().id, [&](const std::string& answer) {
    const bool is_known = std::ranges::find(kinds, answer, &DealKind::id) != kinds.end();
    return is_known ? std::string() : unknown_kind(answer, kinds);
  });
  if (!kind) return kind.error();
  options.kind = *std::move(kind);
  return {};
}

std::string any_name(const std::string& /*answer*/) { return {}; }

Result<void> ask_for_party(const std::string& role, NewOptions& options,
                           std::vector<std::string>& ids, Questions& questions) {
  auto name = questions.ask("Name of the " + role, name_in_words(role), any_name);
  if (!name) return name.error();
  std::string usual = id_from_name(*name);
  if (usual.empty() || std::ranges::find(ids, usual) != ids.end()) usual = role;
  auto id = questions.ask("Its id in the file", usual, [&](const std::string& answer) {
    if (!is_id(answer)) return "an id has " + std::string(k_id_rule);
    const bool is_taken = std::ranges::find(ids, answer) != ids.end();
    return is_taken ? "another party is called '" + answer + "'" : std::string();
  });
  if (!id) return id.error();
  ids.push_back(*id);
  options.parties.push_back(fmt::format("{}={}={}", role, *id, *name));
  return {};
}

// The words that name somebody in clauses of these types, each once.
std::vector<std::string> roles_of_types(const std::vector<std::string>& types,
                                        const Catalogue& catalogue) {
  std::vector<std::string> roles;
  for (const std::string& name : types) {
    const ClauseType* type = catalogue.find_type_called(name);
    if (type == nullptr) continue;
    for (const std::string& role : type->roles) {
      if (std::ranges::find(roles, role) == roles.end()) roles.push_back(role);
    }
  }
  return roles;
}

Result<void> ask_for_parties(NewOptions& options, const std::vector<DealKind>& kinds,
                             const Catalogue& catalogue, Questions& questions) {
  const auto kind = std::ranges::find(kinds, options.kind, &DealKind::id);
  const std::vector<std::string> roles =
      kind == kinds.end() ? roles_of_types(options.types, catalogue) : kind->parties;
  std::vector<std::string> ids;
  for (const std::string& role : roles) {
    if (auto asked = ask_for_party(role, options, ids, questions); !asked) return asked;
  }
  return {};
}

std::vector<std::string> split_list(std::string_view list) {
  std::vector<std::string> names;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    if (const auto name = trimmed(list.substr(0, comma)); !name.empty()) names.emplace_back(name);
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return names;
}

Result<void> ask_for_types(NewOptions& options, const Catalogue& catalogue, Questions& questions) {
  constexpr const char* k_no_type = "none";
  auto types = questions.ask(
      "Further types of clauses, with commas between ('dealterms catalogue' lists them)", k_no_type,
      [&](const std::string& answer) {
        if (answer == k_no_type) return std::string();
        for (const std::string& name : split_list(answer)) {
          if (catalogue.find_type_called(name) == nullptr) {
            return unknown_type(name, catalogue);
          }
        }
        return std::string();
      });
  if (!types) return types.error();
  if (*types != k_no_type) options.types = split_list(*types);
  return {};
}

}  // namespace

bool wants_to_ask(const NewOptions& options, const World& world) {
  const Terminal terminal = world.terminal();
  const bool lacks = (options.kind.empty() && options.types.empty()) || options.parties.empty();
  return options.from.empty() && lacks && terminal.in && terminal.err;
}

Result<void> ask_for_deal(NewOptions& options, const std::vector<DealKind>& kinds,
                          const Catalogue& catalogue, World& world) {
  Questions questions(world);
  const bool wants_kind = options.kind.empty() && options.types.empty() && !kinds.empty();
  if (wants_kind) {
    if (auto asked = ask_for_kind(options, kinds, questions); !asked) return asked;
  }
  if (options.parties.empty()) {
    if (auto asked = ask_for_parties(options, kinds, catalogue, questions); !asked) return asked;
  }
  if (!wants_kind) return {};
  return ask_for_types(options, catalogue, questions);
}

std::string unknown_kind(const std::string& name, const std::vector<DealKind>& kinds) {
  std::vector<std::string> known;
  for (const DealKind& kind : kinds) known.push_back(kind.id);
  return "unknown kind of deal '" + name + "'" + did_you_mean(name, known) + " (one of " +
         join(known) + ")";
}

std::string list_kinds(const std::vector<DealKind>& kinds) {
  std::size_t width = 0;
  for (const DealKind& kind : kinds) width = std::max(width, kind.id.size());
  std::string lines;
  for (const DealKind& kind : kinds) {
    lines += fmt::format("  {:<{}}  {}\n", kind.id, width, join(kind.parties));
  }
  return lines;
}

}  // namespace dealterms
