#include "assess/levels.hpp"

#include <algorithm>
#include <cassert>
#include <cstdlib>

namespace dealterms {
namespace {

constexpr int k_several_steps = 2;

bool is_endless(const Value& value) {
  if (value.as<Unlimited>() != nullptr) return true;
  const Date* date = value.as<Date>();
  return date != nullptr && date->form == Date::Form::perpetual;
}

bool is_between_finite_and_endless(const Change& change) {
  return change.before != nullptr && change.after != nullptr &&
         is_endless(*change.before) != is_endless(*change.after);
}

bool moved_by_at_least(const Change& change, const Decimal& percent) {
  const auto& size = change.what.delta->size_percent;
  return size && size->absolute() >= percent;
}

bool moved_by_less_than(const Change& change, const Decimal& percent) {
  const auto& size = change.what.delta->size_percent;
  return size && size->absolute() < percent;
}

SizeThresholds sizes_of(const Change& change) {
  return change.spec != nullptr ? change.spec->sizes : SizeThresholds{};
}

// Carried over because nothing says otherwise: that a file writes it down changes nothing.
bool is_presumed(const Change& change) {
  if (change.what.kind != ChangeKind::mentioned) return false;
  const auto& tokens = change.what.tokens;
  return change.evidence_after.is_only_presumed() ||
         (!tokens.empty() && std::ranges::all_of(tokens, [](const TokenChange& token) {
           return token.evidence->is_only_presumed();
         }));
}

// It had ended before both versions.
bool was_over(const Change& change) {
  return std::ranges::find(change.what.reasons, ComparisonReason::over_before) !=
         change.what.reasons.end();
}

bool applies(JudgementReason reason, const Change& change) {
  const auto kind = change.what.kind;
  const auto& steps = change.what.delta->steps;
  switch (reason) {
    case JudgementReason::finite_and_unlimited:
      return is_between_finite_and_endless(change);
    case JudgementReason::several_steps:
      return steps && std::abs(*steps) >= k_several_steps;
    case JudgementReason::large_change:
      return moved_by_at_least(change, sizes_of(change).large_from);
    case JudgementReason::tiny_change:
      return moved_by_less_than(change, sizes_of(change).tiny_below);
    case JudgementReason::small_change:
      return moved_by_less_than(change, sizes_of(change).small_below);
    case JudgementReason::other_capitals:
      return std::ranges::find(change.what.reasons, ComparisonReason::case_differs) !=
             change.what.reasons.end();
    case JudgementReason::only_presumed:
      return is_presumed(change);
    case JudgementReason::first_mentioned:
      return kind == ChangeKind::mentioned;
    case JudgementReason::over_before:
      return was_over(change);
    case JudgementReason::claims_nothing:
      return kind == ChangeKind::restated || kind == ChangeKind::moved ||
             kind == ChangeKind::not_mentioned;
    case JudgementReason::fits_the_old:
      return kind == ChangeKind::sharpened || kind == ChangeKind::blurred;
    // What the change does not tell by itself, and what moves no level.
    case JudgementReason::role_unbound:
    case JudgementReason::mutual:
    case JudgementReason::no_polarity:
    case JudgementReason::declared_neutral:
    case JudgementReason::other_words:
    case JudgementReason::unreadable:
    case JudgementReason::if_new:
    case JudgementReason::comes_with_limits:
    case JudgementReason::may_be_nothing:
    case JudgementReason::names_nobody_bound:
    case JudgementReason::other_measure:
    case JudgementReason::same_side:
    case JudgementReason::other_parties:
    case JudgementReason::silence_means_none:
    case JudgementReason::silence_means_no:
    case JudgementReason::silence_means_unlimited:
    case JudgementReason::silence_means_term_end:
    case JudgementReason::silence_means_step:
    case JudgementReason::silence_unknown:
    case JudgementReason::silence_no_more:
    case JudgementReason::silence_no_less:
    case JudgementReason::part_of_split:
    case JudgementReason::own_hands:
    case JudgementReason::nobody_gave_it_up:
    case JudgementReason::file_says_so:
    case JudgementReason::conversion_declared:
    case JudgementReason::conversion_unknown:
    case JudgementReason::only_better_known:
    case JudgementReason::words_alone:
    case JudgementReason::part_of_whole:
    case JudgementReason::as_its_fields:
    case JudgementReason::as_its_clauses:
    case JudgementReason::used_by_others:
      break;
  }
  return false;
}

Level moved(Level level, LevelStep step) {
  switch (step) {
    case LevelStep::one_up:
      return raised(level);
    case LevelStep::one_down:
      return lowered(level);
    case LevelStep::at_most_minor:
      return std::min(level, Level::minor);
    case LevelStep::minor:
      return Level::minor;
    case LevelStep::editorial:
      return Level::editorial;
    case LevelStep::highest:
    case LevelStep::declared:
      break;
  }
  return level;
}

}  // namespace

Level level_of_term(const TermSpec& spec, Level clause) {
  return spec.level.value_or(lowered(clause));
}

Level starting_level(LevelRule rule, const DeclaredLevels& declared) {
  assert(declared.section != nullptr ||
         (rule != LevelRule::of_entry_coming && rule != LevelRule::of_entry_going));
  switch (rule) {
    case LevelRule::of_clause:
      return declared.clause;
    case LevelRule::one_above_clause:
      return raised(declared.clause);
    case LevelRule::one_below_clause:
      return lowered(declared.clause);
    case LevelRule::of_term:
      return declared.term;
    case LevelRule::one_below_term:
      return lowered(declared.term);
    case LevelRule::of_conversion:
      return declared.conversion;
    case LevelRule::of_entry_coming:
      return declared.section->coming;
    case LevelRule::of_entry_going:
      return declared.section->going;
    case LevelRule::of_field:
      return declared.term;
    case LevelRule::critical:
      return Level::critical;
    case LevelRule::major:
      return Level::major;
    case LevelRule::minor:
      return Level::minor;
    case LevelRule::editorial:
      break;
  }
  return Level::editorial;
}

JudgedLevel judge_level(const RuleRow& row, const Change& change, const DeclaredLevels& declared) {
  const Level start = starting_level(row.level, declared);
  for (const auto& adjustment : row.adjustments) {
    if (applies(adjustment.reason, change)) {
      return {moved(start, adjustment.step), {adjustment.reason}};
    }
  }
  return {start, {}};
}

JudgedLevel level_beneath(const RuleRow& row, const Change& change,
                          const DeclaredLevels& declared) {
  const auto beneath =
      std::ranges::find(row.adjustments, JudgementReason::part_of_whole, &Adjustment::reason);
  const Level start = starting_level(row.level, declared);
  // What came or went and said no more than silence does.
  if (beneath == row.adjustments.end()) return {start, {}};
  // What is editorial by itself (a title) stays so.
  const bool editorial = change.spec != nullptr && change.spec->level == Level::editorial;
  return {editorial ? start : moved(start, beneath->step), {beneath->reason}};
}

}  // namespace dealterms
