// The agreement file's own vocabulary, as tables in the catalogue's shape: the head, and the fields
// of parties, sources, instruments, open points, bargains, exceptions and conditions. Reading,
// comparing and the JSON Schema all work from these, so they cannot drift.
#pragma once

#include <span>
#include <string_view>

#include "agreement/agreement.hpp"
#include "catalogue/term_spec.hpp"

namespace dealterms {

struct SectionSpec {
  std::string_view key;       // "parties"
  std::string_view singular;  // "party"
  Items Agreement::* items;
  std::span<const TermSpec> fields;
};

[[nodiscard]] std::span<const TermSpec> head_fields();  // dates as `dates.announced`
[[nodiscard]] std::span<const SectionSpec> sections();  // all but clauses, in file order
// Terms that every clause may have (title, from), and the records that every clause may have
// (exceptions, conditions).
[[nodiscard]] std::span<const TermSpec> clause_fields();
[[nodiscard]] const TermSpec* find_clause_field(std::string_view name);
// Terms that every record may have beside its own (from).
[[nodiscard]] std::span<const TermSpec> record_fields();
[[nodiscard]] std::span<const std::string_view> evidence_keys();
[[nodiscard]] std::span<const std::string_view> built_in_events();

}  // namespace dealterms
