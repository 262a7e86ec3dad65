// Silence, unknowns, `none`, deltas and words: every form that is not a set or a function.
#include "diff/compare_values.hpp"

#include <gtest/gtest.h>

#include "compared.hpp"

namespace dealterms::test {
namespace {

Told silence(const char* before, const char* after, const CompareContext& context) {
  const TermSpec spec = spec_of({Kind::percent});
  const Value value = value_of(before != nullptr ? before : after, spec);
  return told_by(compare_values(before != nullptr ? &value : nullptr,
                                after != nullptr ? &value : nullptr, spec, context));
}

TEST(CompareValues, AddsAndRemovesWhatAContractDoesNotSay) {
  EXPECT_EQ(silence(nullptr, "20%", contracts()), told(ChangeKind::added, Movement::none));
  EXPECT_EQ(silence("20%", nullptr, contracts()), told(ChangeKind::removed, Movement::none));
}

TEST(CompareValues, MentionsWhatReportsDoNotSay) {
  EXPECT_EQ(silence(nullptr, "20%", reports()),
            told(ChangeKind::mentioned, Movement::none, {ComparisonReason::earlier_silent}));
  EXPECT_EQ(silence("20%", nullptr, reports()), told(ChangeKind::not_mentioned, Movement::none));
}

TEST(CompareValues, AsksTheSilentSideForItsBasis) {
  const CompareContext mixed{Basis::reports, Basis::contract, {}};
  EXPECT_EQ(silence(nullptr, "20%", mixed).kind, ChangeKind::mentioned);
  EXPECT_EQ(silence("20%", nullptr, mixed).kind, ChangeKind::removed);
}

TEST(CompareValues, TellsNoneFromSilenceAndFromAValue) {
  EXPECT_EQ(silence(nullptr, "none", reports()).kind, ChangeKind::mentioned);
  EXPECT_EQ(compared("none", "20%", Kind::percent), k_raised);
  EXPECT_EQ(compared("20%", "none", Kind::percent), k_lowered);
  EXPECT_EQ(compared("none", "none", Kind::percent), k_nothing);
  EXPECT_EQ(compared("{value: none, status: presumed}", "20%", Kind::percent, reports()), k_raised);
}

TEST(CompareValues, TakesNoneForNoLimitWhereSilenceIsNoLimit) {
  TermSpec cap = spec_of({Kind::money});
  cap.silence = Silence::unlimited;
  EXPECT_EQ(compared("none", "USD 1m", cap), k_lowered);
  EXPECT_EQ(compared("USD 1m", "none", cap), k_raised);
  EXPECT_EQ(compared("none", "unlimited", cap), k_changed);
}

TEST(CompareValues, ClaimsNoDirectionFromNoneWhereThereIsNoOrder) {
  EXPECT_EQ(compared("none", "some words", Kind::text), k_changed);
  EXPECT_EQ(compared("none", "2030", Kind::date), open(ComparisonReason::forms_differ));
  EXPECT_EQ(compared("none", "red", spec_of({Kind::choice}, {"red", "blue"})), k_changed);
  EXPECT_EQ(compared("none", "no", Kind::flag), k_changed);
  EXPECT_EQ(compared("none", "yes", Kind::flag), k_raised);
}

TEST(CompareValues, ListsTheTokensThatComeWhereThereWereNone) {
  for (const auto& context : {contracts(), reports()}) {
    const auto change = change_of("none", "[a, b]", Kind::set, context);
    EXPECT_EQ(told_by(change), k_widened);
    ASSERT_EQ(change->tokens.size(), 2U);
    EXPECT_EQ(change->tokens.front().kind, ChangeKind::added);
  }
  EXPECT_EQ(compared("[a, b]", "none", Kind::set), k_narrowed);
}

TEST(CompareValues, DisclosesAndWithholds) {
  EXPECT_EQ(
      compared("undisclosed", "20%", Kind::percent),
      told(ChangeKind::disclosed, Movement::undetermined, {ComparisonReason::undisclosed_before}));
  EXPECT_EQ(
      compared("20%", "{redacted: rate-a}", Kind::percent),
      told(ChangeKind::withheld, Movement::undetermined, {ComparisonReason::undisclosed_after}));
}

TEST(CompareValues, KnowsOneUnknownByItsName) {
  EXPECT_EQ(compared("undisclosed", "undisclosed", Kind::percent), k_nothing);
  EXPECT_EQ(compared("{undisclosed: rate-a}", "{undisclosed: rate-a}", Kind::percent), k_nothing);
  EXPECT_EQ(compared("{undisclosed: rate-a}", "{redacted: rate-a}", Kind::percent), k_restated);
  EXPECT_EQ(
      compared("{undisclosed: rate-a}", "{undisclosed: rate-a, more_than: rate-b}", Kind::percent),
      k_restated);
  EXPECT_EQ(compared("{undisclosed: rate-a}", "{undisclosed: rate-b}", Kind::percent),
            open(ComparisonReason::unknowns_differ));
}

TEST(CompareValues, FollowsTheRelationOfTwoUnknowns) {
  EXPECT_EQ(compared("{redacted: v1}", "{redacted: v2, more_than: v1}", Kind::quantity), k_raised);
  EXPECT_EQ(compared("{redacted: v2, more_than: v1}", "{redacted: v1}", Kind::quantity), k_lowered);
  EXPECT_EQ(compared("{redacted: v1}", "{redacted: v2, less_than: v1}", Kind::quantity), k_lowered);
  EXPECT_EQ(compared("{redacted: v1, less_than: v2}", "{redacted: v2}", Kind::quantity), k_raised);
}

TEST(CompareValues, CountsAbsoluteRelativeAndInPoints) {
  const auto money = change_of("USD 10bn", "USD 13bn", Kind::money);
  EXPECT_EQ(money->delta->absolute, number("3000000000"));
  EXPECT_EQ(money->delta->unit, "USD");
  EXPECT_EQ(money->delta->relative_percent, number("30"));
  const auto percent = change_of("20%", "15%", Kind::percent);
  EXPECT_EQ(percent->delta->absolute, number("-5"));
  EXPECT_EQ(percent->delta->unit, "points");
  EXPECT_EQ(percent->delta->relative_percent, number("-25"));
}

TEST(CompareValues, CountsNothingRelativeToNothing) {
  EXPECT_EQ(change_of("0%", "15%", Kind::percent)->delta->relative_percent, std::nullopt);
}

TEST(CompareValues, CountsNoDeltaBetweenCurrencies) {
  EXPECT_EQ(change_of("USD 10bn", "EUR 13bn", Kind::money)->delta.has_value(), false);
}

TEST(CompareValues, CountsDaysOnlyBetweenDays) {
  EXPECT_EQ(change_of("2025-01-21", "2025-02-01", Kind::date)->delta->days, 11);
  EXPECT_EQ(change_of("through 2030", "through 2031", Kind::date)->delta->days, 365);
  EXPECT_EQ(change_of("2030", "2031", Kind::date)->delta->days, std::nullopt);
}

TEST(CompareValues, TurnsFlags) {
  EXPECT_EQ(compared("no", "yes", Kind::flag), k_raised);
  EXPECT_EQ(compared("yes", "no", Kind::flag), k_lowered);
}

TEST(CompareValues, ClaimsNoOrderAmongChoices) {
  EXPECT_EQ(compared("red", "blue", spec_of({Kind::choice}, {"red", "blue"})), k_changed);
}

TEST(CompareValues, ComparesTextsByTheirWords) {
  const auto change = change_of("may use it", "must use it", Kind::text);
  EXPECT_EQ(told_by(change), k_changed);
  EXPECT_EQ(change->words, compare_words("may use it", "must use it"));
  EXPECT_EQ(compared("may  use it", "\"may use it\"", Kind::text), k_nothing);
}

TEST(CompareValues, LeavesTwoKindsOfOneTermOpen) {
  const TermSpec either = spec_of({Kind::money, Kind::quantity});
  EXPECT_EQ(compared("USD 1m", "1x of fees", either), open(ComparisonReason::units_differ));
  const TermSpec mixed = spec_of({Kind::money, Kind::duration});
  EXPECT_EQ(compared("USD 1m", "12 months", mixed), open(ComparisonReason::forms_differ));
}

}  // namespace
}  // namespace dealterms::test
