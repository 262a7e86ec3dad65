// Every kind of mistake that a file can hold; a test holds docs/diagnostics.md to this table.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dealterms {

enum class Severity { error, warning };

// Numbers are stable: never reuse one. Each hundred is of one sort, as the comments within say.
enum class DiagnosticCode {
  // reading
  not_utf8 = 1,
  too_large,
  too_deep,
  too_many_nodes,
  bad_yaml,
  second_document,
  empty_file,
  duplicate_key,
  unknown_anchor,
  alias_limit,
  key_not_scalar,
  unsupported_tag,
  merge_key,
  text_cut_by_comment,
  comma_in_flow,
  missing_colon,
  value_too_long,
  curly_quotes,
  more_mistakes,
  // structure and names
  unknown_key = 100,
  missing_key,
  expected_map,
  expected_list,
  expected_scalar,
  bad_id,
  unknown_type,
  unknown_term,
  unknown_role,
  unknown_party,
  unknown_source,
  unknown_clause,
  unknown_instrument,
  unknown_format_version,
  missing_type,
  missing_why,
  empty_value,
  unreadable_paper,
  unreadable_text,
  quote_not_in_text,
  // values
  bad_money = 200,
  money_without_currency,
  bad_percent,
  bad_quantity,
  bad_duration,
  bad_date,
  unknown_event,
  bad_flag,
  bad_scale,
  bad_choice,
  bad_tiers,
  bad_steps,
  bad_series,
  bad_readings,
  bad_combination,
  not_ordered_kind,
  number_too_long,
  duplicate_token,
  ambiguous_map_form,
  bad_status,
  bad_level,
  bad_bases,
  unknown_currency = 230,
  // catalogue
  bad_kind = 300,
  duplicate_term,
  unknown_favours,
  unknown_conversion,
  bad_scale_values,
  bad_sentence,
  // languages
  unknown_message = 400,
  missing_message,
  unknown_placeholder,
  missing_placeholder,
  missing_plural_form,
  bad_plural_rule,
  wrong_length,
  // policies
  unknown_rule_or_path = 500,
  unknown_policy_party,
  unknown_policy_word,
  bad_threshold,
  condition_does_not_fit,
  several_kinds,
  asks_nothing,
  positions_without_party,
  positions_out_of_order,
  bad_fingerprint,
  waives_nothing,
  incomplete_waiver,
  // warnings; 900 was a quote that changed alone, which is a finding now
  instrument_without_change = 901,
  begins_after_version,
  unused_source,
  hangs_on_nothing,
  point_of_thousands,
  figure_not_in_quote,
  quotes_not_all_sought,
  amount_read_as_words,
  more_than_the_whole = 910,
  negative_amount,
  ends_before_it_begins,
  party_on_both_sides,
  unused_party,
  missing_role,
  not_an_agreement,
  not_set_in_paper,
  more_warnings,
  // of versions beside one another
  different_deals = 920,
  newer_given_first,
  version_held_twice,
  ids_shifted,
  renames_not_all_tried,
  version_in_another_file,
  // of names, where only some of the files may be at hand
  clause_of_no_file = 930,
  party_of_no_file,
  version_of_no_file,
};

struct DiagnosticRow {
  DiagnosticCode code;
  Severity severity;
  std::string_view name;         // "unknown_term"
  std::string_view message;      // fmt template: "unknown term '{}' in clause type '{}'"
  std::string_view explanation;  // one or two sentences for the docs: what it means, how to mend it
};

[[nodiscard]] std::span<const DiagnosticRow> diagnostic_rows();
[[nodiscard]] const DiagnosticRow& row_of(DiagnosticCode code);
[[nodiscard]] std::string printed(DiagnosticCode code);  // "DT107"

}  // namespace dealterms
