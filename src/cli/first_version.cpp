#include "cli/first_version.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "base/diagnostic.hpp"
#include "base/text.hpp"
#include "catalogue/file_format.hpp"
#include "document/print_yaml.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

using Names = std::map<std::string, std::string, std::less<>>;  // of a party in an example → here

constexpr std::size_t k_indentation = 4;  // of a term

std::string id_of_type(const std::string& type) {
  std::string id = type;
  std::ranges::replace(id, '_', '-');
  return id;
}

// The clause of the catalogue's example; nothing where it has none.
std::optional<Node> example_of(const ClauseType& type) {
  Diagnostics diagnostics;
  const auto root = read_document(SourceText("", type.example), diagnostics);
  if (!root || !root->is_map() || root->entries.empty()) return std::nullopt;
  const auto is_of_type = [&](const NodeEntry& entry) {
    const Node* named = entry.value.find("type");
    return named != nullptr && named->text == type.id;
  };
  const auto found = std::ranges::find_if(root->entries, is_of_type);
  return found == root->entries.end() ? std::nullopt : std::optional(found->value);
}

// Who the example's parties are here, by their roles.
Names names_in_example(const Node& example, const KindClause& clause) {
  Names names;
  for (const auto& [role, party] : clause.roles) {
    const Node* there = example.find(role);
    if (there != nullptr && there->is_scalar() && party != "each") names[there->text] = party;
  }
  return names;
}

Node renamed(Node node, const Names& names) {
  const auto found = node.is_scalar() ? names.find(node.text) : names.end();
  if (found != names.end()) node.text = found->second;
  for (Node& item : node.items) item = renamed(std::move(item), names);
  for (NodeEntry& entry : node.entries) {
    const auto key = names.find(entry.key);
    if (key != names.end()) entry.key = key->second;
    entry.value = renamed(std::move(entry.value), names);
  }
  return node;
}

// As lines that hold once the sign and the space behind it are taken out.
std::string as_comment(std::string_view lines, std::string_view about) {
  std::string text;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    text += std::string(k_indentation, ' ') + "# ";
    text.append(lines.substr(k_indentation, end - k_indentation));
    if (text.back() == ' ') text.pop_back();
    if (!about.empty()) text.append("   # ").append(about);
    about = {};
    text += '\n';
    lines.remove_prefix(end + 1);
  }
  return text;
}

class Printer {
 public:
  explicit Printer(const Catalogue& catalogue) : catalogue_(catalogue) {}

  std::string clause(const KindClause& clause) {
    const ClauseType* type = catalogue_.find_type(clause.type);
    if (type == nullptr) return {};
    std::string text = fmt::format("\n  # {}: {}\n  {}:\n    type: {}\n", type->title, type->about,
                                   clause.id, type->id);
    for (const auto& [role, party] : clause.roles) {
      text += fmt::format("    {}: {}\n", role, party);
    }
    return text + terms(*type, clause);
  }

 private:
  const Catalogue& catalogue_;

  std::string terms(const ClauseType& type, const KindClause& clause) {
    const auto example = example_of(type);
    const Names names = example ? names_in_example(*example, clause) : Names{};
    std::string text;
    std::vector<std::string_view> others;
    for (const TermSpec& spec : type.terms) {
      const Node* value = example ? example->find(spec.name) : nullptr;
      if (value == nullptr) {
        others.push_back(spec.name);
      } else {
        const std::string lines = print_entry(spec.name, renamed(*value, names), k_indentation);
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

}  // namespace

FirstVersion first_version_of(const DealKind& kind,
                              std::vector<std::pair<std::string, std::string>> parties) {
  FirstVersion first;
  first.title = kind.title;
  for (std::size_t i = parties.size(); i < kind.parties.size(); ++i) {
    parties.emplace_back(kind.parties[i], name_in_words(kind.parties[i]));
  }
  first.parties = std::move(parties);
  first.clauses = kind.clauses;
  for (KindClause& clause : first.clauses) {
    for (auto& [role, party] : clause.roles) {
      const auto found = std::ranges::find(kind.parties, party);
      if (found == kind.parties.end()) continue;
      party = first.parties[static_cast<std::size_t>(found - kind.parties.begin())].first;
    }
  }
  return first;
}

void add_clause(FirstVersion& first, const ClauseType& type) {
  KindClause clause{id_of_type(type.id), type.id, {}};
  for (std::size_t i = 0; i < type.roles.size(); ++i) {
    clause.roles.emplace_back(type.roles[i], first.parties[i % first.parties.size()].first);
  }
  const auto has_id = [&](const KindClause& other) { return other.id == clause.id; };
  const std::string id = clause.id;
  for (int number = 2; std::ranges::any_of(first.clauses, has_id); ++number) {
    clause.id = fmt::format("{}-{}", id, number);
  }
  first.clauses.push_back(std::move(clause));
}

std::string print_first_version(const FirstVersion& first, const Catalogue& catalogue) {
  std::string text;
  text += "# yaml-language-server: $schema=agreement.schema.json\n";
  text +=
      "# A first version, to be filled in: take out the sign before what is agreed, and what is\n"
      "# not. `dealterms validate` says what is wrong, `dealterms catalogue TYPE` what there "
      "is.\n\n";
  Node version;
  version.text = first.version;
  version.quoted = Node::Quoted::yes;
  text += fmt::format("dealterms: 1\ndeal: {}\n", first.deal);
  text += "# name: what people call the deal\n";
  text += print_entry("version", version, 0);
  text += k_title_comment;
  text += "status: draft   # then under_negotiation, then agreed\n";
  text += k_dates_comment;
  text += "\nparties:\n";
  for (const auto& [id, name] : first.parties) {
    Node party;
    party.kind = Node::Kind::map;
    Node full;
    full.text = name;
    full.quoted = Node::Quoted::yes;
    party.entries.push_back({"name", {}, full});
    text += print_entry(id, party, 2);
  }
  text += "\nclauses:\n";
  Printer printer(catalogue);
  for (const KindClause& clause : first.clauses) text += printer.clause(clause);
  return text +
         "\n# Where each of this is known from; a clause then says `sources: [contract]`.\n"
         "# sources:\n#   contract: {publisher: who wrote it, title: its title, date: 2026-01-31, "
         "kind: filing}\n";
}

}  // namespace dealterms
