#include "catalogue/deal_kinds.hpp"

#include <algorithm>

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
    read_keys(entry.value, entry.key,
              {{"title", [&](const NodeEntry& field) { kind.title = text_of(field); }},
               {"about", [&](const NodeEntry& field) { kind.about = text_of(field); }},
               {"parties",
                [&](const NodeEntry& field) {
                  for (PlacedName& name : expect_names(field.value, field.key, diagnostics_)) {
                    kind.parties.push_back(std::move(name.name));
                  }
                }},
               {"clauses", [&](const NodeEntry& field) { clauses = &field.value; }}},
              diagnostics_);
    for (const std::string_view key : {"parties", "clauses"}) {
      if (!expect_key(entry.value, key, entry.key, entry.key_place, diagnostics_)) {
        return std::nullopt;
      }
    }
    if (!expect_map(*clauses, "clauses", diagnostics_)) return std::nullopt;
    for (const NodeEntry& clause : clauses->entries) {
      if (auto read = read_clause(clause, kind.parties)) kind.clauses.push_back(std::move(*read));
    }
    return kind;
  }

 private:
  std::string text_of(const NodeEntry& field) {
    return expect_text(field.value, field.key, diagnostics_).value_or("");
  }

  std::optional<KindClause> read_clause(const NodeEntry& entry,
                                        const std::vector<std::string>& parties) {
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
    std::vector<std::string> words = parties;
    words.emplace_back("each");
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
