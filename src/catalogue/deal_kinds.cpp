#include "catalogue/deal_kinds.hpp"

#include <algorithm>
#include <set>

#include "catalogue/favours.hpp"
#include "document/expect.hpp"

namespace dealterms {
namespace {

class KindReader {
 public:
  KindReader(const Catalogue& catalogue, Diagnostics& diagnostics)
      : catalogue_(catalogue), diagnostics_(diagnostics) {}

  std::optional<DealKind> read(const NodeEntry& entry) {
    if (!expect_map(entry.value, entry.key, diagnostics_)) return std::nullopt;
    DealKind kind;
    kind.id = entry.key;
    const Node* clauses = nullptr;
    const Node* roles = nullptr;
    read_keys(entry.value, entry.key,
              {{"title", [&](const NodeEntry& field) { kind.title = text_of(field); }},
               {"about", [&](const NodeEntry& field) { kind.about = text_of(field); }},
               {"parties",
                [&](const NodeEntry& field) {
                  for (PlacedName& name : expect_names(field.value, field.key, diagnostics_)) {
                    kind.parties.push_back(std::move(name.name));
                  }
                }},
               {"others", [&](const NodeEntry& field) { kind.others = read_others(field); }},
               {"roles", [&](const NodeEntry& field) { roles = &field.value; }},
               {"clauses", [&](const NodeEntry& field) { clauses = &field.value; }}},
              diagnostics_);
    for (const std::string_view key : {"parties", "clauses"}) {
      if (!expect_key(entry.value, key, entry.key, entry.key_place, diagnostics_)) {
        return std::nullopt;
      }
    }
    if (!expect_map(*clauses, "clauses", diagnostics_)) return std::nullopt;
    const std::vector<std::string> words = words_of(kind);
    for (const KindOther& other : kind.others) {
      if (!other.of.empty() && std::ranges::find(kind.parties, other.of) == kind.parties.end()) {
        diagnostics_.add(DiagnosticCode::unknown_party, entry.key_place, {other.of});
      }
    }
    if (roles != nullptr) read_roles(*roles, words, kind);
    for (const NodeEntry& clause : clauses->entries) {
      if (auto read = read_clause(clause, words)) kind.clauses.push_back(std::move(*read));
    }
    return kind;
  }

 private:
  std::string text_of(const NodeEntry& field) {
    return expect_text(field.value, field.key, diagnostics_).value_or("");
  }

  // What stands for somebody in its clauses.
  static std::vector<std::string> words_of(const DealKind& kind) {
    std::vector<std::string> words = kind.parties;
    for (const KindOther& other : kind.others) words.push_back(other.id);
    return words;
  }

  std::vector<KindOther> read_others(const NodeEntry& field) {
    std::vector<KindOther> others;
    if (!expect_map(field.value, field.key, diagnostics_)) return others;
    for (const NodeEntry& entry : field.value.entries) {
      if (!expect_id(entry.key, entry.key_place, diagnostics_) ||
          !expect_map(entry.value, entry.key, diagnostics_)) {
        continue;
      }
      KindOther& other = others.emplace_back(KindOther{entry.key, {}, {}});
      read_keys(entry.value, entry.key,
                {{"name", [&](const NodeEntry& name) { other.name = text_of(name); }},
                 {"of", [&](const NodeEntry& of) { other.of = text_of(of); }}},
                diagnostics_);
    }
    return others;
  }

  void read_roles(const Node& roles, const std::vector<std::string>& words, DealKind& kind) {
    if (!expect_map(roles, "roles", diagnostics_)) return;
    std::set<std::string> known;
    for (const auto& [id, type] : catalogue_.types) {
      known.insert(type.roles.begin(), type.roles.end());
    }
    for (const NodeEntry& role : roles.entries) {
      if (!known.contains(role.key)) {
        add_unknown(DiagnosticCode::unknown_key, role, "roles", {known.begin(), known.end()},
                    diagnostics_);
      } else if (std::ranges::find(words, role.value.text) == words.end()) {
        diagnostics_.add(DiagnosticCode::unknown_party, role.value.place, {role.value.text});
      } else {
        kind.roles[role.key] = role.value.text;
      }
    }
  }

  std::optional<KindClause> read_clause(const NodeEntry& entry, std::vector<std::string> words) {
    if (!expect_map(entry.value, entry.key, diagnostics_)) return std::nullopt;
    if (!expect_id(entry.key, entry.key_place, diagnostics_)) return std::nullopt;
    const Node* named = entry.value.find("type");
    if (!expect_key(entry.value, "type", entry.key, entry.key_place, diagnostics_)) {
      return std::nullopt;
    }
    const ClauseType* type = catalogue_.find_type(named->text);
    if (type == nullptr) {
      diagnostics_.add(DiagnosticCode::unknown_type, named->place, {named->text});
      return std::nullopt;
    }
    KindClause clause{entry.key, type->id, {}};
    words.emplace_back(k_each_party);
    for (const NodeEntry& role : entry.value.entries) {
      if (role.key == "type") continue;
      if (!type->has_role(role.key)) {
        add_unknown(DiagnosticCode::unknown_key, role, type->id, type->roles, diagnostics_);
      } else if (std::ranges::find(words, role.value.text) == words.end()) {
        diagnostics_.add(DiagnosticCode::unknown_party, role.value.place, {role.value.text});
      } else {
        clause.roles.emplace_back(role.key, role.value.text);
      }
    }
    return clause;
  }

  const Catalogue& catalogue_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::vector<DealKind> read_deal_kinds(const Node& root, const Catalogue& catalogue,
                                      Diagnostics& diagnostics) {
  std::vector<DealKind> kinds;
  KindReader reader(catalogue, diagnostics);
  const auto read_all = [&](const NodeEntry& field) {
    if (!expect_map(field.value, field.key, diagnostics)) return;
    for (const NodeEntry& entry : field.value.entries) {
      if (auto kind = reader.read(entry)) kinds.push_back(std::move(*kind));
    }
  };
  read_keys(root, "a file of kinds", {{k_kinds_key, read_all}}, diagnostics);
  return kinds;
}

}  // namespace dealterms
