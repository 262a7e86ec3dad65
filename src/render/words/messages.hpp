// Everything that the program can say, by name: single messages, and tables of words that the
// engine has names for. What each says is in a file for each language (en.yaml, fr.yaml), under
// these names.
#pragma once

#include <cstddef>

#include "base/enum_names.hpp"

namespace dealterms {

// Several a line, by the page that says them.
// clang-format off
enum class Message {
  // Amounts, dates and periods.
  money, percent, multiple, amount_of, amount_per, day, day_in_sentence, month, quarter, half,
  through_month, through_year, end_of_month, end_of_year, perpetual, after_event, before_event, other_event,
  // Values.
  none, unlimited, yes, no, empty_set, each_party, both_parties, other_party, set_in_paper,
  day_set_in_paper, more_than, less_than, more_than_before, less_than_before,
  formerly, wider_than, ended, ended_on, one_of, one_of_chosen, between, or_reading, with_notes,
  // Tiers, steps and series.
  tier_up_to, tier_above, tiers_of, tiers_marginal, tiers_cliff, tiers_reset, step, then, series,
  series_from, series_growth,
  // Evidence.
  section, by_instrument,
  // Phrases that every page puts together.
  headline, labelled, of_entry, list_and, and_more, from_to, up_to, above, until, since,
  runs_until, runs_on, crossing,
  // Whom a change favours, and why.
  favours, against, gain_for, loss_for, mixed, neutral, undetermined, became, dependents,
  holds_as_for_each, held_as_for_each, reason_given, compared_by_passages,
  // How many.
  points, days, steps, changes_at_level, clause_count, term_count, change_count,
  version_count, deal_count, error_count, type_count,
  // A comparison.
  balance, gained, gave_up, nothing, nothing_certain, in_part, of_it_in_part, first_mentioned,
  would_favour, lapsed, for_a_time, lasted, reports_only, presumed_unchanged, identical,
  nothing_shown, hidden_below, hidden_filtered, bargains, sources, outside_clauses, with_between,
  // A history.
  versions, clauses, matrix, legend_levels, back_and_forth, came_back, clause_came_back,
  value_absent, part_of_change, earlier_ids, top, undone_later, open_points, undated, net_finding,
  party_balance, no_changes, cut_to_limit, details_cut,
  // The first screen of a report, and what it folds away.
  summary_scope, summary_gained, summary_not_public, summary_open, serves,
  cell_same, cell_presumed, legend_marked, legend_same, legend_presumed,
  lesser_findings, lesser_clauses, settled_points, spaced_by_time, spaced_evenly,
  // What a history leaves out.
  left_out, left_out_nothing, left_out_level, left_out_clauses, left_out_filtered,
  left_out_presumed,
  // The gate.
  gate_passes, gate_fails, gate_by, built_in_policy, fail_count, warn_count, waived_count, pass_count, unusable_count,
  editorial_of_passed, requirement_count, position_count, held_alone,
  waived_because, waived_until, waiver_of, positions, not_said, none_there, found_to_be,
  claim_only, claim_unchanged, claim_against, column_why, column_result, column_says, column_position, column_wanted,
  wants_preferred, wants_fallback, wants_walk_away, equal_changes,
  explain_rule, explain_level, explain_direction, explain_line, explain_places,
  level_by_catalogue, level_starts, declared_direction,
  // What a report rests on.
  rests_on, catalogue_file, program, printed_on,
  // Headings of columns.
  column_version, column_date, column_what_happened, column_clause, column_type, column_title,
  column_net, column_gained, column_gave_up, column_about, column_outcome, column_file,
  column_digest, column_level, column_party, column_findings, column_what_changed, column_for_whom,
  // A web page, and what a reader who hears it is told.
  skip_to_clauses, contents, timeline, timeline_about, balance_about, balance_row, trend_about,
  trend_point, trend_unknown, old_words, new_words, source_number, scrolls_sideways,
  // A version shown.
  part_of_count, note, doubt, label_continues, label_because, label_why, label_quote, quoted,
  aside,
  // The list of versions.
  unreadable, found_in, the_program,
  // The catalogue.
  kinds_or, kind_of, in_parts, nobody, not_declared, the_role, former_role, more_favours, each_favours,
  takes_in, depends_on, is_part_of, sizes_are,
  roles_are, conversion, conversions, example, terms, other_types, in_the_file, label_roles,
  label_favours, label_kind, label_synonyms, label_is, label_reads, is_event, is_definition, label_takes, takes_any, explains_one,
};
// clang-format on

template <>
inline constexpr std::size_t k_most_enumerators<Message> = 320;
inline constexpr std::size_t k_message_count = static_cast<std::size_t>(Message::explains_one) + 1;

enum class Table {
  term_sentences,      // what happened to a term, by the last word of its rule
  whole_sentences,     // what happened to a clause, by the last word of its rule
  entry_sentences,     // the same of an entry of a list or a section
  entry_phrases,       // the same where the catalogue has a phrase for the entry
  phrases,             // that a term came, where the catalogue has a phrase for it
  entries,             // one entry of the lists that every clause may have
  rule_words,          // the last word of a rule, said of a thing
  levels,              // levels
  comparison_reasons,  // why values do not compare further
  judgement_reasons,   // why a finding is judged so
  subjects,            // what is not a clause
  cells,               // the state of a clause in a version, in a narrow column: at most 8 letters
  states,              // the same in full
  nets,                // what became of a clause from the first version to the last
  open_states,         // the state of an open point
  signs,               // what the signs of the timeline mean
  outcomes,            // what the gate does with something
  gate_reasons,        // why
  conditions,          // what a policy requires
  standings,           // how a term stands to what is wanted of it
  kinds,               // kinds of terms
  silences,            // what silence means
  categories,          // how law firms sort clauses
  namings,             // whom it touches to be named
  periods,             // periods, behind `per`
  durations,           // units of time
  events,              // the events that every file has
  ranges,              // inexact values
  date_ranges,         // inexact dates
  combined,            // values that are one of several
  unknown_values,      // what is not public, within a sentence, by how it is not and by its kind
  contractions,        // words that a sentence draws together
  nouns,               // terms that are called by no noun, where a sentence needs one
  keys,                // the words of the file itself: its fields, its sections and their choices
};

template <>
inline constexpr std::size_t k_most_enumerators<Table> = 48;
inline constexpr std::size_t k_table_count = static_cast<std::size_t>(Table::keys) + 1;

}  // namespace dealterms
