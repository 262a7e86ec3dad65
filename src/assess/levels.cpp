#include "assess/levels.hpp"

#include <cstdlib>

namespace dealterms {
namespace {

constexpr int k_several_steps = 2;
constexpr int k_large_percent = 50;
constexpr int k_small_percent = 10;
constexpr int k_tiny_percent = 1;

bool is_endless(const Value* value) {
  if (value == nullptr) return false;
  if (value->as<Unlimited>() != nullptr) return true;
  const Date* date = value->as<Date>();
  return date != nullptr && date->form == Date::Form::perpetual;
}

// Carried over because nothing says otherwise: that a file writes it down changes nothing.
bool is_presumed(const Change& change) { return change.evidence_after.is_only_presumed(); }

void adjust_by_size(const Delta& delta, JudgedLevel& levelled) {
  if (!delta.relative_percent) return;
  const Decimal size = delta.relative_percent->absolute();
  if (size >= Decimal(k_large_percent)) {
    levelled = {raised(levelled.level), {JudgementReason::large_change}};
  } else if (size < Decimal(k_tiny_percent)) {
    levelled = {Level::minor, {JudgementReason::tiny_change}};
  } else if (size < Decimal(k_small_percent)) {
    levelled = {lowered(levelled.level), {JudgementReason::small_change}};
  }
}

}  // namespace

JudgedLevel level_of_term(const Change& change, Level base) {
  switch (change.what.kind) {
    case ChangeKind::restated:
    case ChangeKind::moved:
      return {Level::editorial, {}};
    case ChangeKind::sharpened:
    case ChangeKind::blurred:
      return {lowered(base), {JudgementReason::fits_the_old}};
    case ChangeKind::mentioned:
      if (is_presumed(change)) return {Level::editorial, {JudgementReason::only_presumed}};
      return {lowered(base), {}};
    case ChangeKind::not_mentioned:
      return {Level::editorial, {}};
    case ChangeKind::added:
    case ChangeKind::removed:
    case ChangeKind::changed:
    case ChangeKind::converted:
    case ChangeKind::split:
    case ChangeKind::merged:
    case ChangeKind::renamed:
    case ChangeKind::reversed:
    case ChangeKind::lapsed:
    case ChangeKind::disclosed:
    case ChangeKind::withheld:
      break;
  }
  JudgedLevel levelled{base, {}};
  if (change.before && change.after && is_endless(change.before) != is_endless(change.after)) {
    return {raised(base), {JudgementReason::finite_and_unlimited}};
  }
  if (change.what.delta->steps && std::abs(*change.what.delta->steps) >= k_several_steps) {
    return {raised(base), {JudgementReason::several_steps}};
  }
  adjust_by_size(*change.what.delta, levelled);
  return levelled;
}

}  // namespace dealterms
