// Method: which words of an example are parties, the reader of agreements tells: those that it does
// not find among the parties of a file that has the clause alone.
#include "cli/clause_example.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include "agreement/read_agreement.hpp"
#include "base/diagnostic.hpp"
#include "catalogue/favours.hpp"
#include "document/print_yaml.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

using Names = std::map<std::string, std::string, std::less<>>;  // of a party in an example → here

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
Names names_by_role(const Node& example, const KindClause& clause) {
  Names names;
  for (const auto& [role, party] : clause.roles) {
    const Node* there = example.find(role);
    if (there != nullptr && there->is_scalar() && party != k_each_party) names[there->text] = party;
  }
  return names;
}

// "to-bolt" → "to-tenant"
std::string renamed_key(std::string_view key, const Names& names) {
  std::string renamed;
  for (std::size_t at = 0; at <= key.size();) {
    const std::size_t end = std::min(key.find('-', at), key.size());
    const std::string_view part = key.substr(at, end - at);
    const auto found = names.find(part);
    renamed.append(at == 0 ? "" : "-").append(found == names.end() ? part : found->second);
    at = end + 1;
  }
  return renamed;
}

Node renamed(Node node, const Names& names) {
  const auto found = node.is_scalar() ? names.find(node.text) : names.end();
  if (found != names.end()) node.text = found->second;
  for (Node& item : node.items) item = renamed(std::move(item), names);
  for (NodeEntry& entry : node.entries) {
    entry.key = renamed_key(entry.key, names);
    entry.value = renamed(std::move(entry.value), names);
  }
  return node;
}

class ExampleReader {
 public:
  ExampleReader(const KindClause& clause, const std::vector<std::string>& parties,
                const std::vector<std::string>& others, const Catalogue& catalogue)
      : clause_(clause), parties_(parties), catalogue_(catalogue) {
    head_ = "dealterms: 1\ndeal: d\nversion: v\nparties:\n";
    for (const std::string& party : parties) head_ += "  " + party + ": {name: x}\n";
    if (!others.empty()) head_ += "others:\n";
    for (const std::string& other : others) head_ += "  " + other + ": {name: x}\n";
    head_ += "clauses:\n  " + clause.id + ":\n    type: " + clause.type + "\n";
    for (const auto& [role, party] : clause.roles) head_ += "    " + role + ": " + party + "\n";
  }

  std::vector<NodeEntry> terms(const ClauseType& type, const Node& example) {
    names_ = names_by_role(example, clause_);
    std::vector<NodeEntry> kept;
    for (const TermSpec& spec : type.terms) {
      const Node* value = example.find(spec.name);
      if (value == nullptr) continue;
      name_parties(mistakes_with({{spec.name, {}, renamed(*value, names_)}}));
      kept.push_back({spec.name, {}, renamed(*value, names_)});
      if (!mistakes_with(kept).empty()) kept.pop_back();
    }
    return kept;
  }

 private:
  const KindClause& clause_;
  const std::vector<std::string>& parties_;
  const Catalogue& catalogue_;
  std::string head_;  // of a file that has the clause alone
  Names names_;

  [[nodiscard]] std::vector<Diagnostic> mistakes_with(const std::vector<NodeEntry>& terms) const {
    std::string text = head_;
    for (const NodeEntry& term : terms) text += print_entry(term.key, term.value, 4);
    Diagnostics diagnostics;
    if (const auto root = read_document(SourceText("", text), diagnostics)) {
      (void)read_agreement(*root, "", catalogue_, diagnostics);
    }
    std::vector<Diagnostic> mistakes = diagnostics.sorted();
    std::erase_if(mistakes, [](const Diagnostic& mistake) {
      return row_of(mistake.code).severity != Severity::error;
    });
    return mistakes;
  }

  // Each to a party that no other of the example has, as long as there is one.
  void name_parties(const std::vector<Diagnostic>& mistakes) {
    for (const Diagnostic& mistake : mistakes) {
      if (mistake.code != DiagnosticCode::unknown_party || parties_.empty()) continue;
      const std::string& written = mistake.arguments.front();
      const auto is_free = [&](const std::string& party) {
        return std::ranges::none_of(names_, [&](const auto& name) { return name.second == party; });
      };
      const auto found = std::ranges::find_if(parties_, is_free);
      names_.try_emplace(written, found == parties_.end() ? parties_.front() : *found);
    }
  }
};

}  // namespace

std::vector<NodeEntry> terms_from_example(const KindClause& clause,
                                          const std::vector<std::string>& parties,
                                          const std::vector<std::string>& others,
                                          const Catalogue& catalogue) {
  const ClauseType* type = catalogue.find_type(clause.type);
  const auto example = type == nullptr ? std::nullopt : example_of(*type);
  if (!example) return {};
  return ExampleReader(clause, parties, others, catalogue).terms(*type, *example);
}

}  // namespace dealterms
