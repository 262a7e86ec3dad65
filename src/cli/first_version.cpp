#include "cli/first_version.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/clause_example.hpp"
#include "document/print_yaml.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_indentation = 4;  // of a term

std::string id_of_type(const std::string& type) {
  std::string id = type;
  std::ranges::replace(id, '_', '-');
  return id;
}

// What a catalogue says, as it can stand in a comment.
std::string on_one_line(std::string_view text) { return visible(folded(text)); }

// As lines that hold once the sign is taken out. Those of a text may be indented less, or empty.
std::string as_comment(std::string_view lines, std::string_view about) {
  std::string text;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    std::string_view line = lines.substr(0, end);
    const std::size_t spaces = std::min(line.find_first_not_of(' '), line.size());
    line.remove_prefix(std::min(spaces, k_indentation));
    text += std::string(k_indentation, ' ') + "#";
    text.append(line);
    if (!about.empty()) text.append("   # ").append(on_one_line(about));
    about = {};
    text += '\n';
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return text;
}

class Printer {
 public:
  Printer(const FirstVersion& first, const Catalogue& catalogue)
      : first_(first), catalogue_(catalogue) {
    for (const DealParty& party : first.parties) parties_.push_back(party.id);
    for (const KindOther& other : first.others) others_.push_back(other.id);
  }

  std::string clause(const KindClause& clause) {
    const ClauseType* type = catalogue_.find_type(clause.type);
    if (type == nullptr) return {};
    std::string text = fmt::format("\n  # {}: {}\n  {}:\n    type: {}\n", on_one_line(type->title),
                                   on_one_line(type->about), clause.id, type->id);
    if (first_.by_order.contains(clause.id)) {
      text += "    # Check who has which role: they were given in the order of the parties.\n";
    }
    for (const auto& [role, party] : clause.roles) {
      text += fmt::format("    {}: {}\n", role, party);
    }
    return text + terms(*type, clause);
  }

 private:
  const FirstVersion& first_;
  const Catalogue& catalogue_;
  std::vector<std::string> parties_;
  std::vector<std::string> others_;

  std::string terms(const ClauseType& type, const KindClause& clause) {
    const auto shown = terms_from_example(clause, parties_, others_, catalogue_);
    std::string text;
    std::vector<std::string_view> others;
    for (const TermSpec& spec : type.terms) {
      const auto found = std::ranges::find(shown, spec.name, &NodeEntry::key);
      if (found == shown.end()) {
        others.push_back(spec.name);
      } else {
        const std::string lines = print_entry(spec.name, found->value, k_indentation);
        text += as_comment(lines, std::ranges::count(lines, '\n') == 1 ? spec.about : "");
      }
    }
    if (!others.empty()) {
      text += fmt::format("    # It may also say: {} (dealterms catalogue {})\n",
                          fmt::join(others, ", "), type.id);
    }
    return text;
  }
};

Node quoted(const std::string& text) {
  Node node;
  node.text = text;
  node.quoted = Node::Quoted::yes;
  return node;
}

Node map_of(std::vector<std::pair<std::string, Node>> fields) {
  Node map;
  map.kind = Node::Kind::map;
  for (auto& [key, value] : fields) map.entries.push_back({std::move(key), {}, std::move(value)});
  return map;
}

std::string print_parties(const FirstVersion& first) {
  std::string text = "\nparties:\n";
  for (const DealParty& party : first.parties) {
    text += print_entry(party.id, map_of({{"name", quoted(party.name)}}), 2);
  }
  if (first.others.empty()) return text;
  text += "\n# Named in the terms, and not bound by them.\nothers:\n";
  for (const KindOther& other : first.others) {
    Node map = map_of({{"name", quoted(other.name)}});
    Node of;
    of.text = other.of;
    if (!other.of.empty()) map.entries.push_back({"of", {}, of});
    text += print_entry(other.id, map, 2);
  }
  return text;
}

// Of a word of the kind: that of a party, or the word itself, an other or `each`.
std::string id_of(const std::string& word, const FirstVersion& first) {
  const auto party = std::ranges::find(first.parties, word, &DealParty::role);
  return party == first.parties.end() ? word : party->id;
}

// Who has a role in a clause of that type; empty: nothing says it.
std::string holder_of(const std::string& role, const ClauseType& type, const FirstVersion& first,
                      const DealKind& kind) {
  const auto given = std::ranges::find(first.parties, role, &DealParty::role);
  if (given != first.parties.end()) return given->id;
  if (const auto word = kind.roles.find(role); word != kind.roles.end()) {
    return id_of(word->second, first);
  }
  const auto alike = std::ranges::find(kind.clauses, type.id, &KindClause::type);
  if (alike == kind.clauses.end()) return {};
  for (const auto& [there, word] : alike->roles) {
    if (there == role) return id_of(word, first);
  }
  return {};
}

}  // namespace

FirstVersion first_version_of(const DealKind& kind, std::vector<DealParty> parties) {
  FirstVersion first;
  first.parties = std::move(parties);
  first.others = kind.others;
  first.clauses = kind.clauses;
  for (KindOther& other : first.others) other.of = id_of(other.of, first);
  for (KindClause& clause : first.clauses) {
    for (auto& [role, party] : clause.roles) party = id_of(party, first);
  }
  return first;
}

Result<void> add_clause(FirstVersion& first, const ClauseType& type, const DealKind& kind) {
  KindClause clause{id_of_type(type.id), type.id, {}};
  std::vector<std::string> others;  // parties without a role in it, so far
  for (const DealParty& party : first.parties) others.push_back(party.id);
  std::size_t unknown = 0;
  for (const std::string& role : type.roles) {
    clause.roles.emplace_back(role, holder_of(role, type, first, kind));
    std::erase(others, clause.roles.back().second);
    if (clause.roles.back().second.empty()) ++unknown;
  }
  for (auto& [role, party] : clause.roles) {
    if (!party.empty()) continue;
    if (others.empty()) {
      return Error{Error::Kind::refused,
                   fmt::format("a clause of type '{}' has the roles {}; name a party for each, "
                               "with --party",
                               type.id, listed_with_and(type.roles))};
    }
    party = others.front();
    others.erase(others.begin());
  }
  const auto has_id = [&](const KindClause& other) { return other.id == clause.id; };
  const std::string id = clause.id;
  for (int number = 2; std::ranges::any_of(first.clauses, has_id); ++number) {
    clause.id = fmt::format("{}-{}", id, number);
  }
  // The last party for the last role is no guess.
  const bool is_guess = unknown > 1 || (unknown == 1 && !others.empty());
  if (is_guess) first.by_order.insert(clause.id);
  first.clauses.push_back(std::move(clause));
  return {};
}

std::string print_first_version(const FirstVersion& first, const Catalogue& catalogue) {
  std::string text;
  if (!first.schema.empty()) text += "# yaml-language-server: $schema=" + first.schema + "\n";
  text +=
      "# A first version, to be filled in. Delete the `#` in front of each term that is agreed, "
      "and\n"
      "# delete what is not agreed. `dealterms validate FILE` tells every mistake, `dealterms\n"
      "# catalogue TYPE` what a clause can say.\n\n";
  text += fmt::format("dealterms: 1\ndeal: {}\n", first.deal);
  text += "#name: what people call the deal\n";
  text += print_entry("version", quoted(first.version), 0);
  text += k_title_comment;
  text += "status: draft   # then under_negotiation, then agreed\n";
  text += k_dates_comment;
  text += print_parties(first);
  text += "\nclauses:\n";
  Printer printer(first, catalogue);
  for (const KindClause& clause : first.clauses) text += printer.clause(clause);
  return text +
         "\n# How each of this is known; a clause then says `sources: [contract]`.\n"
         "#sources:\n#  contract: {publisher: who wrote it, title: its title, date: 2026-01-31, "
         "kind: filing}\n";
}

}  // namespace dealterms
