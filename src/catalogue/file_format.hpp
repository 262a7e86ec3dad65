// The agreement file's own vocabulary, as tables in the catalogue's shape: the head, the sections
// and their fields, what every clause and record may say, evidence, the map forms of values, and
// the words that are taken. Whatever reads, compares, shows or describes a file works from these.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "base/enum_names.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/term_spec.hpp"

namespace dealterms {

// ---- the head and the sections ------------------------------------------------------------------

[[nodiscard]] std::span<const TermSpec> head_fields();  // dates as `dates.announced`
[[nodiscard]] const TermSpec* find_head_field(std::string_view name);

// All but `clauses`, as they are compared; for the order of a file see file_order.hpp.
enum class FileSection { parties, others, instruments, sources, open_points, bargains };

struct SectionSpec {
  FileSection section = FileSection::parties;
  std::string_view key;        // "parties"
  std::string_view singular;   // "party", in a message
  std::string_view rule_word;  // "party": what the ids of its rules begin with
  std::span<const TermSpec> fields;
  std::string_view about;

  [[nodiscard]] const TermSpec* find_field(std::string_view name) const;
};

[[nodiscard]] std::span<const SectionSpec> sections();
[[nodiscard]] const SectionSpec& spec_of(FileSection section);
[[nodiscard]] const SectionSpec* find_section(std::string_view key);
inline constexpr std::string_view k_head_rule_word = "deal";  // with which rules about it begin

// ---- clauses and records ------------------------------------------------------------------------

// What every clause may have: terms (title, from) and records (exceptions, conditions).
[[nodiscard]] std::span<const TermSpec> clause_fields();
// Records that limit their clause, or the term of it that they name under `limits`; all others are
// a part of what it grants.
inline constexpr std::array<std::string_view, 2> k_limit_lists{"exceptions", "conditions"};
[[nodiscard]] bool is_limit(std::string_view records);
inline constexpr std::string_view k_limits = "limits";
// Terms that every record may have beside its own (title, from).
[[nodiscard]] std::span<const TermSpec> record_fields();

// The spec of a term of a clause of this type: its own, or one that every clause has. In an open
// type every other name has open_term(). Null: none.
[[nodiscard]] const TermSpec* find_term_spec(const ClauseType* type, std::string_view term);
// Likewise of a term of a record: its own, or one that every record has.
[[nodiscard]] const TermSpec* find_record_term_spec(const TermSpec& records, std::string_view term);

// What a clause or a record says of itself beside its terms; `type` only a clause.
enum class Relation { ended, type, continues, because, level, favours, why };

struct RelationSpec {
  Relation relation = Relation::ended;
  std::string_view key;
  Kind kind = Kind::text;  // what it is compared as
  std::string_view about;
};
[[nodiscard]] std::span<const RelationSpec> relations();
[[nodiscard]] const RelationSpec* find_relation(std::string_view key);
// Whether the relation of that key says something against the catalogue.
[[nodiscard]] bool is_override(std::string_view key);

// ---- evidence -----------------------------------------------------------------------------------

enum class EvidenceKey { status, sources, section, quote, by, note, doubt, is_new, favours, why };

// What may bear it. A clause or record says `favours` and `why` as relations.
enum class EvidenceOf { anything, values };

struct EvidenceKeySpec {
  EvidenceKey key = EvidenceKey::status;
  std::string_view name;
  std::string_view about;
  EvidenceOf of = EvidenceOf::anything;
};

[[nodiscard]] std::span<const EvidenceKeySpec> evidence_keys();
// Of what any thing, or any value, may say.
[[nodiscard]] std::vector<std::string_view> evidence_key_names(EvidenceOf of);
// Null: it is none, or not one of what `of` may say.
[[nodiscard]] const EvidenceKeySpec* find_evidence_key(std::string_view name, EvidenceOf of);

// ---- tokens of a set ----------------------------------------------------------------------------

// What a token says once it is written as a map, beside evidence.
enum class TokenKey {
  value,
  ended,
  was,         // what the same thing was called before; not of parties and clauses, which have ids
  wider_than,  // the tokens that it takes in; of tokens alone, too
};

[[nodiscard]] constexpr std::span<const std::string_view> token_keys() {
  return k_enumerator_names<TokenKey>;
}

// ---- values -------------------------------------------------------------------------------------

// A map that says what a value is has one main key, which may have companions.
enum class MapForm {
  value,  // a value, with its evidence
  undisclosed,
  redacted,
  set_in,
  readings,
  tiers,
  steps,
  each,
  bases,
  any_of,
  earlier_of,
  later_of,
  greater_of,
  lesser_of,
};

struct MapFormSpec {
  MapForm form = MapForm::value;
  std::string_view key;
  std::span<const std::string_view> companions;
  std::string_view about;
};
[[nodiscard]] std::span<const MapFormSpec> map_forms();
[[nodiscard]] const MapFormSpec* find_map_form(std::string_view key);

// Unquoted, they say that there is none, or that it is not known, of whatever kind a term is.
inline constexpr std::array<std::string_view, 3> k_special_words{"none", "undisclosed", "redacted"};
[[nodiscard]] bool is_special_word(std::string_view text);

[[nodiscard]] std::span<const std::string_view> built_in_events();  // of every agreement

// ---- names that are taken -----------------------------------------------------------------------

// What no role or term may be called, since every clause has a key of that name.
[[nodiscard]] std::span<const std::string_view> reserved_names();
[[nodiscard]] bool is_reserved(std::string_view name);
[[nodiscard]] bool is_no_party(std::string_view name);  // a word that stands where a party may

}  // namespace dealterms
