#include "assess/rule_table.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <fmt/format.h>

#include "base/enum_names.hpp"
#include "catalogue/file_format.hpp"

namespace dealterms {
namespace {

using Reason = JudgementReason;
using Step = LevelStep;
using Is = RuleSubject;
using At = LevelRule;
using For = DirectionRule;

template <std::size_t Count>
using WordList = std::array<std::string_view, Count>;

// ---- words --------------------------------------------------------------------------------------

constexpr WordList<1> k_added{"added"};
constexpr WordList<1> k_removed{"removed"};
constexpr WordList<2> k_added_or_removed{"added", "removed"};
constexpr WordList<1> k_mentioned{"mentioned"};
constexpr WordList<1> k_not_mentioned{"not_mentioned"};
constexpr WordList<1> k_came_and_went{"came_and_went"};
constexpr WordList<1> k_lapsed{"lapsed"};
constexpr WordList<1> k_split{"split"};
constexpr WordList<1> k_merged{"merged"};
constexpr WordList<3> k_continued{"split", "merged", "renamed"};
constexpr WordList<1> k_renamed{"renamed"};
constexpr WordList<1> k_reversed{"reversed"};
constexpr WordList<1> k_converted{"converted"};
constexpr WordList<1> k_converted_to{"converted_to"};
constexpr WordList<1> k_changed{"changed"};
constexpr WordList<1> k_restated{"restated"};
constexpr WordList<2> k_fitting{"sharpened", "blurred"};
constexpr WordList<2> k_learnt{"disclosed", "withheld"};
constexpr WordList<4> k_known_otherwise{"sharpened", "blurred", "disclosed", "withheld"};
constexpr WordList<6> k_moved{"raised", "lowered", "widened", "narrowed", "varied", "changed"};
constexpr WordList<2> k_more_or_fewer_parties{"widened", "narrowed"};
constexpr WordList<2> k_other_parties{"varied", "changed"};
constexpr WordList<1> k_moved_elsewhere{"moved"};
constexpr WordList<2> k_joined_or_left{"joined", "left"};
constexpr WordList<5> k_one_sided{"added", "removed", "mentioned", "not_mentioned", "lapsed"};
constexpr WordList<13> k_field_words{"added",     "lapsed",   "renamed",  "raised",  "lowered",
                                     "widened",   "narrowed", "varied",   "changed", "blurred",
                                     "sharpened", "withheld", "disclosed"};
constexpr WordList<2> k_removed_or_restated{"removed", "restated"};
constexpr WordList<13> k_head_words{"added",     "removed",  "raised",  "lowered", "widened",
                                    "narrowed",  "varied",   "changed", "blurred", "sharpened",
                                    "disclosed", "withheld", "restated"};
constexpr WordList<1> k_rename{"rename"};
constexpr WordList<2> k_same_party{"conversion", "unknown"};
constexpr WordList<3> k_other_party{"merger", "assignment", "novation"};

// ---- what moves a level -------------------------------------------------------------------------

constexpr Adjustment k_by_file{Reason::file_says_so, Step::declared};
constexpr Adjustment k_by_use{Reason::used_by_others, Step::highest};
constexpr Adjustment k_beneath{Reason::part_of_whole, Step::minor};
constexpr Adjustment k_presumed{Reason::only_presumed, Step::editorial};

constexpr std::array k_of_clause{k_by_file, k_by_use};
constexpr std::array k_of_use{k_by_use};
constexpr std::array k_of_types{Adjustment{Reason::conversion_unknown, Step::highest}, k_by_file,
                                k_by_use};
constexpr std::array k_first_clause{k_presumed, k_by_file, k_by_use};
constexpr std::array k_silent_clause{Adjustment{Reason::over_before, Step::editorial}, k_by_use};
constexpr std::array k_passed_clause{Adjustment{Reason::over_before, Step::minor}, k_by_file,
                                     k_by_use};
constexpr std::array k_listed{k_beneath};
constexpr std::array k_part{k_by_file, k_by_use, k_beneath};
constexpr std::array k_first_record{k_presumed, k_by_file, k_by_use, k_beneath};
constexpr std::array k_seen_record{k_presumed, k_by_use, k_beneath};
constexpr std::array k_first_term{k_presumed, Adjustment{Reason::first_mentioned, Step::one_down},
                                  k_by_file, k_by_use, k_beneath};
constexpr std::array k_size{Adjustment{Reason::other_capitals, Step::at_most_minor},
                            Adjustment{Reason::finite_and_unlimited, Step::one_up},
                            Adjustment{Reason::several_steps, Step::one_up},
                            Adjustment{Reason::large_change, Step::one_up},
                            Adjustment{Reason::tiny_change, Step::at_most_minor},
                            Adjustment{Reason::small_change, Step::one_down},
                            k_by_file,
                            k_by_use};
constexpr std::array k_lapsed_term{Adjustment{Reason::finite_and_unlimited, Step::one_up},
                                   Adjustment{Reason::several_steps, Step::one_up},
                                   Adjustment{Reason::large_change, Step::one_up},
                                   Adjustment{Reason::tiny_change, Step::at_most_minor},
                                   Adjustment{Reason::small_change, Step::one_down},
                                   k_by_file,
                                   k_by_use,
                                   k_beneath};
// What an exception says never weighs more than that there is one.
constexpr std::array k_limit_field{Adjustment{Reason::claims_nothing, Step::editorial},
                                   k_presumed,
                                   Adjustment{Reason::first_mentioned, Step::one_down},
                                   Adjustment{Reason::fits_the_old, Step::one_down},
                                   k_by_file,
                                   k_by_use,
                                   k_beneath};
constexpr std::array k_of_its_fields{Adjustment{Reason::as_its_fields, Step::highest}};
// An entry that comes is told in its place: what it says of itself weighs no more than that.
constexpr std::array k_of_its_entry{Adjustment{Reason::part_of_whole, Step::editorial}};
constexpr std::array k_of_its_clauses{Adjustment{Reason::as_its_clauses, Step::declared}};

// ---- reasons ------------------------------------------------------------------------------------

constexpr Reason k_nobody_gave_it_up = Reason::nobody_gave_it_up;
constexpr Reason k_part_of_split = Reason::part_of_split;
constexpr Reason k_conversion_declared = Reason::conversion_declared;
constexpr Reason k_conversion_unknown = Reason::conversion_unknown;
constexpr Reason k_fits_the_old = Reason::fits_the_old;
constexpr Reason k_file_says_so = Reason::file_says_so;
constexpr Reason k_only_better_known = Reason::only_better_known;
constexpr Reason k_words_alone = Reason::words_alone;

// ---- the table ----------------------------------------------------------------------------------

// clang-format off
constexpr std::array k_rows{
    RuleRow{Is::clause, k_added, At::of_clause, For::favours, k_of_clause},
    RuleRow{Is::clause, k_removed, At::of_clause, For::against, k_of_clause},
    RuleRow{Is::clause, k_mentioned, At::of_clause, For::favours_if_new, k_first_clause},
    RuleRow{Is::clause, k_not_mentioned, At::minor, For::undetermined, k_silent_clause},
    RuleRow{Is::clause, k_came_and_went, At::of_clause, For::neutral, k_passed_clause},
    RuleRow{Is::clause, k_lapsed, At::of_clause, For::neutral, k_of_clause, &k_nobody_gave_it_up},
    RuleRow{Is::clause, k_split, At::one_below_clause, For::neutral, k_of_clause, &k_part_of_split},
    RuleRow{Is::clause, k_merged, At::one_below_clause, For::neutral, k_of_clause},
    RuleRow{Is::clause, k_renamed, At::minor, For::neutral, k_of_use},
    RuleRow{Is::clause, k_restated, At::editorial, For::neutral},
    RuleRow{Is::clause, k_reversed, At::critical, For::favours},
    RuleRow{Is::clause, k_converted_to, At::of_conversion, For::favours, k_of_clause, &k_conversion_declared},
    RuleRow{Is::clause, k_converted, At::of_clause, For::undetermined, k_of_types, &k_conversion_unknown},

    RuleRow{Is::record, k_added, At::of_term, For::favours, k_part},
    RuleRow{Is::record, k_removed, At::of_term, For::against, k_part},
    RuleRow{Is::record, k_mentioned, At::of_term, For::favours_if_new, k_first_record},
    RuleRow{Is::record, k_not_mentioned, At::editorial, For::neutral, k_listed},
    RuleRow{Is::record, k_came_and_went, At::minor, For::neutral, k_seen_record},
    RuleRow{Is::record, k_lapsed, At::of_term, For::neutral, k_part, &k_nobody_gave_it_up},
    RuleRow{Is::record, k_continued, At::minor, For::neutral, k_of_use},
    RuleRow{Is::record, k_moved_elsewhere, At::minor, For::neutral, k_of_use},
    RuleRow{Is::record, k_restated, At::editorial, For::neutral},
    RuleRow{Is::record, k_reversed, At::critical, For::favours},

    RuleRow{Is::limit, k_added, At::of_term, For::against_clause, k_part},
    RuleRow{Is::limit, k_removed, At::of_term, For::favours_clause, k_part},
    RuleRow{Is::limit, k_mentioned, At::of_term, For::against_clause_if_new, k_first_record},
    RuleRow{Is::limit, k_not_mentioned, At::editorial, For::neutral, k_listed},
    RuleRow{Is::limit, k_came_and_went, At::minor, For::neutral, k_seen_record},
    RuleRow{Is::limit, k_lapsed, At::of_term, For::neutral, k_part, &k_nobody_gave_it_up},
    RuleRow{Is::limit, k_continued, At::minor, For::neutral, k_of_use},
    RuleRow{Is::limit, k_moved_elsewhere, At::of_term, For::undetermined, k_of_clause},
    RuleRow{Is::limit, k_restated, At::editorial, For::neutral},
    RuleRow{Is::limit_field, k_changed, At::of_term, For::by_limit_field, k_limit_field},

    RuleRow{Is::term, k_added_or_removed, At::of_term, For::by_silence, k_part},
    RuleRow{Is::term, k_mentioned, At::of_term, For::undetermined, k_first_term},
    RuleRow{Is::term, k_not_mentioned, At::editorial, For::neutral, k_listed},
    RuleRow{Is::term, k_moved, At::of_term, For::by_movement, k_size},
    RuleRow{Is::term, k_fitting, At::one_below_term, For::by_movement, k_of_clause, &k_fits_the_old},
    RuleRow{Is::term, k_learnt, At::one_below_term, For::by_movement, k_of_clause},
    RuleRow{Is::term, k_lapsed, At::of_term, For::neutral, k_lapsed_term, &k_nobody_gave_it_up},
    RuleRow{Is::term, k_restated, At::editorial, For::neutral},

    RuleRow{Is::role, k_more_or_fewer_parties, At::one_above_clause, For::by_role, k_listed},
    RuleRow{Is::role, k_other_parties, At::critical, For::by_role, k_listed},
    RuleRow{Is::role, k_known_otherwise, At::major, For::undetermined, k_of_use},
    RuleRow{Is::role, k_one_sided, At::minor, For::undetermined, k_part},
    RuleRow{Is::role, k_restated, At::editorial, For::neutral},

    RuleRow{Is::evidence, k_changed, At::editorial, For::neutral, {}, &k_only_better_known},
    RuleRow{Is::quote, k_changed, At::of_clause, For::undetermined, k_of_clause, &k_words_alone},
    RuleRow{Is::relation, k_changed, At::editorial, For::neutral},
    RuleRow{Is::overrides, k_changed, At::of_clause, For::undetermined, k_of_use, &k_file_says_so},

    RuleRow{Is::entry, k_added, At::of_entry_coming, For::undetermined, k_of_its_clauses},
    RuleRow{Is::entry, k_removed, At::of_entry_going, For::undetermined, k_of_its_clauses},
    RuleRow{Is::entry, k_joined_or_left, At::of_entry_coming, For::undetermined, k_of_its_clauses},
    RuleRow{Is::entry, k_lapsed, At::of_entry_going, For::undetermined},
    RuleRow{Is::entry, k_renamed, At::minor, For::neutral},
    RuleRow{Is::entry, k_changed, At::editorial, For::undetermined, k_of_its_fields},
    RuleRow{Is::identity, k_rename, At::minor, For::neutral},
    RuleRow{Is::identity, k_same_party, At::major, For::undetermined},
    RuleRow{Is::identity, k_other_party, At::critical, For::undetermined},
    RuleRow{Is::field, k_field_words, At::of_field, For::undetermined, k_of_its_entry},
    RuleRow{Is::field, k_removed_or_restated, At::editorial, For::neutral},
    RuleRow{Is::head, k_head_words, At::of_field, For::undetermined},
};

constexpr std::array k_section_rules{
    SectionRules{Subject::party, Level::critical, Level::critical, Level::minor},
    SectionRules{Subject::other, Level::editorial, Level::editorial, Level::minor},
    SectionRules{Subject::instrument, Level::editorial, Level::editorial, Level::minor},
    SectionRules{Subject::source, Level::editorial, Level::editorial, Level::editorial},
    SectionRules{Subject::open_point, Level::minor, Level::minor, Level::minor},
    SectionRules{Subject::bargain, Level::editorial, Level::editorial, Level::editorial},
    SectionRules{Subject::head, Level::editorial, Level::editorial, Level::editorial},
};
// clang-format on

}  // namespace

std::span<const RuleRow> rule_rows() { return k_rows; }

const RuleRow* find_rule_row(RuleSubject subject, std::string_view word) {
  const auto* found = std::ranges::find_if(k_rows, [&](const RuleRow& row) {
    return row.subject == subject && std::ranges::find(row.words, word) != row.words.end();
  });
  return found == k_rows.end() ? nullptr : found;
}

const RuleRow& rule_row(RuleSubject subject, std::string_view word) {
  if (const RuleRow* row = find_rule_row(subject, word)) return *row;
  throw std::logic_error(fmt::format("no rule for a {} that is {}", name_of(subject), word));
}

DirectionRule direction_rule(const RuleRow& row, const TermSpec& spec) {
  const bool names_parties = spec.naming != Naming::nothing;
  const bool moves = row.direction == For::by_movement || row.direction == For::by_silence;
  return names_parties && moves ? For::by_naming : row.direction;
}

std::string_view rule_word(const Change& change) {
  const auto& what = change.what;
  if (what.also.contains(ChangeKind::added) && what.also.contains(ChangeKind::removed)) {
    return "came_and_went";
  }
  if (what.kind != ChangeKind::changed) return name_of(what.kind);
  const bool says_nothing =
      what.movement == Movement::none || what.movement == Movement::undetermined;
  return says_nothing ? name_of(ChangeKind::changed) : name_of(what.movement);
}

std::span<const SectionRules> section_rules() { return k_section_rules; }

const SectionRules& section_rules(Subject subject) {
  const auto* found = std::ranges::find(k_section_rules, subject, &SectionRules::subject);
  // Evidence of the head's own values.
  return found == k_section_rules.end() ? k_section_rules.back() : *found;
}

std::string_view word_of(const SectionRules& section) {
  const SectionSpec* spec = find_section(section.subject);
  return spec != nullptr ? spec->rule_word : k_head_rule_word;
}

}  // namespace dealterms
