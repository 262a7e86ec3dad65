// Nearest to what was written is what was meant, unless it is a word of its own: `notice` of a type
// that has none is no slip for `note`. Then what the type has is listed.
#include "agreement/unknown_names.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "catalogue/favours.hpp"
#include "document/expect.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_tombstone_hint =
    "a clause that ended may stay, in a contract too, as its name with `ended: yes`";

using Texts = std::vector<std::string>;

// What people write for `each`.
bool means_each(std::string_view word) {
  static constexpr std::array<std::string_view, 9> k_words{
      "all",         "all parties", "both",     "both parties", "every",
      "every party", "everybody",   "everyone", "mutual"};
  return std::ranges::find(k_words, word) != k_words.end();
}

void append_names(Texts& names, std::span<const TermSpec> specs) {
  for (const TermSpec& spec : specs) names.push_back(spec.name);
}

bool has_term(std::span<const TermSpec> specs, std::string_view name) {
  return std::ranges::find(specs, name, &TermSpec::name) != specs.end();
}

bool is_role_of_another_type(const Catalogue& catalogue, std::string_view name) {
  return std::ranges::any_of(catalogue.types,
                             [&](const auto& entry) { return entry.second.has_role(name); });
}

bool is_term_of_another_type(const Catalogue& catalogue, std::string_view name) {
  return std::ranges::any_of(catalogue.types, [&](const auto& entry) {
    return has_term(entry.second.terms, name) ||
           std::ranges::any_of(entry.second.terms,
                               [&](const TermSpec& term) { return has_term(term.terms, name); });
  });
}

// Of the lists of a type those whose entries say it.
Texts records_with(std::string_view name, std::span<const TermSpec> terms) {
  Texts records;
  for (const TermSpec& term : terms) {
    const bool is_role = std::ranges::find(term.roles, name) != term.roles.end();
    if (is_role || has_term(term.terms, name)) records.push_back(term.name);
  }
  return records;
}

// What the place has of its own, and what any clause or record may say.
struct KnownNames {
  Texts own;
  Texts common;
};

void diagnose_unknown_term(const NodeEntry& row, std::string_view where, const KnownNames& known,
                           const AgreementContext& context) {
  Texts meant = known.own;
  if (!is_term_of_another_type(context.catalogue, row.key)) {
    meant.insert(meant.end(), known.common.begin(), known.common.end());
  }
  Diagnostic diagnostic = unknown_entry(DiagnosticCode::unknown_term, row, where, meant);
  const bool says_nothing = diagnostic.suggestion.empty() && diagnostic.hint.empty();
  if (says_nothing && !known.own.empty()) diagnostic.hint = "one of: " + join(known.own);
  context.diagnostics.add(std::move(diagnostic));
}

// `tpye: exclusivity`: the key that is meant to be `type`; null: there is none.
const NodeEntry* find_slip_for_type(const Node& clause) {
  const auto found = std::ranges::find_if(clause.entries, [](const NodeEntry& row) {
    const bool is_known = std::ranges::find(reserved_names(), row.key) != reserved_names().end();
    return !is_known && row.value.is_scalar() && nearest_name(row.key, {"type"}).has_value();
  });
  return found == clause.entries.end() ? nullptr : &*found;
}

}  // namespace

void diagnose_missing_type(const NodeEntry& clause, Diagnostics& diagnostics) {
  const NodeEntry* slip = find_slip_for_type(clause.value);
  diagnostics.add(Diagnostic{DiagnosticCode::missing_type,
                             slip != nullptr ? slip->key_place : clause.key_place,
                             {clause.key},
                             {},
                             slip != nullptr ? "type" : ""});
}

void diagnose_unknown_in_clause(const NodeEntry& row, const ClauseType& type,
                                const AgreementContext& context) {
  if (const Texts records = records_with(row.key, type.terms); !records.empty()) {
    context.diagnostics.add(
        DiagnosticCode::unknown_term, row.key_place, {row.key, type.id},
        fmt::format("`{}` stands in an entry of `{}`", row.key, join(records, "` or `")));
    return;
  }
  if (is_role_of_another_type(context.catalogue, row.key)) {
    context.diagnostics.add(DiagnosticCode::unknown_role, row.key_place, {row.key, type.id},
                            type.roles.empty()
                                ? "clauses of this type have no roles"
                                : "clauses of this type have the roles " + join(type.roles));
    return;
  }
  KnownNames known{type.roles, {reserved_names().begin(), reserved_names().end()}};
  append_names(known.own, type.terms);
  diagnose_unknown_term(row, type.id, known, context);
}

void diagnose_unknown_in_record(const NodeEntry& row, std::string_view records,
                                const TermSpec& spec, const AgreementContext& context) {
  if (has_term(clause_fields(), row.key)) {
    context.diagnostics.add(DiagnosticCode::unknown_term, row.key_place,
                            {row.key, std::string{records}},
                            "write it beneath the clause, beside '" + std::string{records} + "'");
    return;
  }
  KnownNames known{spec.roles, {}};
  append_names(known.own, spec.terms);
  for (const RelationSpec& relation : relations()) {
    if (relation.relation != Relation::type) known.common.emplace_back(relation.key);
  }
  append_names(known.common, record_fields());
  for (const auto key : evidence_key_names(EvidenceOf::anything)) known.common.emplace_back(key);
  diagnose_unknown_term(row, records, known, context);
}

void add_unknown_clause(std::string_view id, Place place, const Names& names,
                        Diagnostics& diagnostics) {
  auto suggestion = nearest_name(id, names.clauses.candidates_for(id)).value_or("");
  const std::string_view hint = suggestion.empty() ? k_tombstone_hint : std::string_view{};
  diagnostics.add(Diagnostic{DiagnosticCode::unknown_clause,
                             place,
                             {std::string{id}},
                             std::string{hint},
                             std::move(suggestion)});
}

void add_unknown_party(std::string_view name, Place place, const Names& names,
                       Diagnostics& diagnostics) {
  Diagnostic diagnostic{DiagnosticCode::unknown_party, place, {std::string{name}}, {}, {}};
  const std::string meant = in_small_letters(folded(name));
  const auto called = names.called.find(meant);
  if (called != names.called.end()) {
    diagnostic.suggestion = called->second;
  } else {
    diagnostic.suggestion = nearest_name(name, names.parties.candidates_for(name)).value_or("");
  }
  if (diagnostic.suggestion.empty() && means_each(meant)) {
    diagnostic.hint = fmt::format("`{}` means every party", k_each_party);
  }
  diagnostics.add(std::move(diagnostic));
}

}  // namespace dealterms
