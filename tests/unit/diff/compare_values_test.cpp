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
}

// ---- what silence says --------------------------------------------------------------------------

TermSpec with_silence(TermSpec spec, Silence silence) {
  spec.silence = silence;
  return spec;
}

struct AsSilence {
  Silence silence;
  std::vector<Kind> kinds;
  const char* text;
};
const std::vector<AsSilence> k_as_silence{
    {Silence::none, {Kind::money}, "none"},
    {Silence::none, {Kind::money}, "USD 0"},
    {Silence::none, {Kind::percent}, "0%"},
    {Silence::none, {Kind::duration}, "0 days"},
    {Silence::none, {Kind::flag}, "no"},
    {Silence::none, {Kind::money}, "{steps: [{value: none}, {from: 2030, value: USD 0}]}"},
    {Silence::no, {Kind::flag}, "no"},
    {Silence::no, {Kind::flag}, "none"},
    {Silence::unlimited, {Kind::money}, "none"},
    {Silence::unlimited, {Kind::money}, "unlimited"},
    {Silence::unlimited, {Kind::duration}, "none"},
    {Silence::unlimited, {Kind::money}, "{readings: [none, unlimited]}"},
    {Silence::term_end, {Kind::date}, "term_end"},
    {Silence::term_end, {Kind::date}, "0 days after term_end"},
};

Told against_silence(const Value& value, const TermSpec& spec, bool appears,
                     const CompareContext& context) {
  return told_by(appears ? compare_values(nullptr, &value, spec, context)
                         : compare_values(&value, nullptr, spec, context));
}

TEST(CompareValues, RestatesWhatSaysWhatSilenceSaysBothWays) {
  for (const AsSilence& row : k_as_silence) {
    const TermSpec spec = with_silence(spec_of(row.kinds), row.silence);
    const Value value = value_of(row.text, spec);
    EXPECT_EQ(against_silence(value, spec, true, contracts()), k_restated) << row.text;
    EXPECT_EQ(against_silence(value, spec, false, contracts()), k_restated) << row.text;
  }
}

TEST(CompareValues, MentionsInReportsWhatSaysWhatSilenceSays) {
  for (const AsSilence& row : k_as_silence) {
    const TermSpec spec = with_silence(spec_of(row.kinds), row.silence);
    const Value value = value_of(row.text, spec);
    EXPECT_EQ(against_silence(value, spec, true, reports()).kind, ChangeKind::mentioned);
    EXPECT_EQ(against_silence(value, spec, false, reports()).kind, ChangeKind::not_mentioned);
  }
}

TEST(CompareValues, AddsWhatDoesNotSayWhatSilenceSays) {
  const std::vector<AsSilence> others{
      {Silence::none, {Kind::money}, "USD 1"},
      {Silence::none, {Kind::money}, "unlimited"},
      {Silence::none, {Kind::money}, "undisclosed"},
      {Silence::none, {Kind::money}, "{readings: [none, USD 1m]}"},
      {Silence::no, {Kind::flag}, "yes"},
      {Silence::unlimited, {Kind::money}, "USD 0"},
      {Silence::unlimited, {Kind::money}, "{redacted: cap-a}"},
      {Silence::term_end, {Kind::date}, "30 days after term_end"},
      {Silence::term_end, {Kind::date}, "none"},
      {Silence::unknown, {Kind::money}, "none"},
  };
  for (const AsSilence& row : others) {
    const TermSpec spec = with_silence(spec_of(row.kinds), row.silence);
    EXPECT_EQ(against_silence(value_of(row.text, spec), spec, true, contracts()).kind,
              ChangeKind::added)
        << row.text;
  }
}

TEST(CompareValues, TakesTheLowestStepOfAScaleForAStep) {
  const TermSpec spec = with_silence(degree(), Silence::unlimited);
  EXPECT_EQ(against_silence(value_of("none", spec), spec, true, contracts()).kind,
            ChangeKind::added);
}

TEST(CompareValues, RestatesTwoThatBothSayWhatSilenceSaysOnAnyBasis) {
  const TermSpec cap = with_silence(spec_of({Kind::money}), Silence::unlimited);
  const TermSpec fee = with_silence(spec_of({Kind::money}), Silence::none);
  for (const auto& context : {contracts(), reports()}) {
    EXPECT_EQ(compared("none", "unlimited", cap, context), k_restated);
    EXPECT_EQ(compared("unlimited", "none", cap, context), k_restated);
    EXPECT_EQ(compared("none", "USD 0", fee, context), k_restated);
  }
  EXPECT_EQ(compared("none", "USD 0", Kind::money), open(ComparisonReason::forms_differ));
}

TEST(CompareValues, RestatesTheDayOnWhichTheFileEndsItsTerm) {
  const TermSpec until = with_silence(spec_of({Kind::date}), Silence::term_end);
  CompareContext context;
  context.events_after.term_end = read_as<Date>("2030-12-31", Kind::date);
  const Value last_day = value_of("through 2030", until);
  EXPECT_EQ(against_silence(last_day, until, true, context), k_restated);
  EXPECT_EQ(against_silence(value_of("through 2029", until), until, true, context).kind,
            ChangeKind::added);
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

TEST(CompareValues, KnowsNotWhetherTwoUnknownsWithoutANameAreOne) {
  EXPECT_EQ(compared("undisclosed", "redacted", Kind::text),
            open(ComparisonReason::unknowns_may_be_one));
  EXPECT_EQ(compared("redacted", "{redacted: a}", Kind::money),
            open(ComparisonReason::unknowns_may_be_one));
  EXPECT_EQ(compared("{redacted: a}", "{redacted: b}", Kind::text),
            open(ComparisonReason::unknowns_differ));
}

TEST(CompareValues, FindsADirectionBetweenAKnownLimitAndAnUnknownFigure) {
  const auto moved = [](Movement movement, ComparisonReason reason) {
    return told(ChangeKind::changed, movement, {reason});
  };
  using Reason = ComparisonReason;
  TermSpec cap = spec_of({Kind::money, Kind::quantity});
  cap.silence = Silence::unlimited;
  for (const char* no_cap : {"none", "unlimited"}) {
    EXPECT_EQ(compared(no_cap, "redacted", cap),
              moved(Movement::lowered, Reason::undisclosed_after));
    EXPECT_EQ(compared("redacted", no_cap, cap),
              moved(Movement::raised, Reason::undisclosed_before));
  }
  TermSpec fee = spec_of({Kind::money});
  fee.silence = Silence::none;
  EXPECT_EQ(compared("none", "undisclosed", fee),
            moved(Movement::raised, Reason::undisclosed_after));
  EXPECT_EQ(compared("undisclosed", "none", fee),
            moved(Movement::lowered, Reason::undisclosed_before));
}

TEST(CompareValues, FindsNoneBetweenAFigureAndAnUnknownOne) {
  EXPECT_EQ(compared("USD 5m", "redacted", Kind::money).movement, Movement::undetermined);
  EXPECT_EQ(compared("none", "redacted", Kind::set).movement, Movement::undetermined);
  EXPECT_EQ(compared("none", "redacted", Kind::date).movement, Movement::undetermined);
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

TEST(CompareValues, CountsNoShareThatWouldMislead) {
  const auto tiny = change_of("USD 3m", "USD 3000100", Kind::money);
  EXPECT_EQ(tiny->delta->absolute, number("100"));
  EXPECT_EQ(tiny->delta->relative_percent, std::nullopt);
  EXPECT_EQ(tiny->delta->size_percent, number("0.003333"));
  EXPECT_EQ(change_of("USD -5m", "USD 5m", Kind::money)->delta->relative_percent, std::nullopt);
  EXPECT_EQ(change_of("USD 5m", "USD -5m", Kind::money)->delta->relative_percent, std::nullopt);
  EXPECT_EQ(change_of("USD 5m", "USD 0", Kind::money)->delta->relative_percent, number("-100"));
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
  EXPECT_TRUE(change->is_reworded);
  EXPECT_EQ(compared("may  use it", "\"may use it\"", Kind::text), k_nothing);
}

// ---- typography ---------------------------------------------------------------------------------

const Told k_typeset =
    told(ChangeKind::restated, Movement::none, {ComparisonReason::typography_differs});

TEST(CompareValues, RestatesATextInOtherTypography) {
  const std::pair<const char*, const char*> pairs[] = {
      {"delivery of 5 units", "delivery of 5\u00a0units"},
      {"\"the customer's 'first' order of 2020-2030\"",
       "\"the customer\u2019s \u2018first\u2019 order of 2020\u20132030\""},
      {"caf\u00e9 sales", "cafe\u0301 sales"},
      {"sublicense", "sub\u00adlicense"},
      {"and so on...", "and so on\u2026"},
  };
  for (const auto& [before, after] : pairs) {
    EXPECT_EQ(compared(before, after, Kind::text), k_typeset) << after;
    EXPECT_EQ(compared(after, before, Kind::text), k_typeset) << after;
  }
}

TEST(CompareValues, ReadsAmountsAndDatesInAnyTypography) {
  EXPECT_EQ(compared("USD 5m", "USD\u00a05m", Kind::money), k_typeset);
  EXPECT_EQ(compared("20 %", "20\u202f%", Kind::percent), k_typeset);
  EXPECT_EQ(compared("30 days", "30\u2009days", Kind::duration), k_typeset);
  EXPECT_EQ(compared("2025-01-21", "2025\u201101\u201121", Kind::date), k_typeset);
  EXPECT_EQ(compared("USD -5", "USD \u22125", Kind::money), k_typeset);
}

TEST(CompareValues, LeavesATextOpenOfWhichOnlyCapitalsDiffer) {
  const auto change = change_of("the service", "the Service", Kind::text);
  EXPECT_EQ(told_by(change), open(ComparisonReason::case_differs));
  EXPECT_TRUE(change->is_reworded);
}

TEST(CompareValues, RestatesANameInOtherCapitals) {
  TermSpec name = spec_of({Kind::text});
  name.is_name = true;
  EXPECT_EQ(compared("ACME Inc.", "Acme Inc.", name), k_restated);
  EXPECT_EQ(compared("Acme Inc.", "Acme Ltd.", name), k_changed);
}

TEST(CompareValues, TakesAWordOfAScaleInAnyCase) {
  EXPECT_EQ(compared("exclusive", "Exclusive", degree()), k_restated);
}

TEST(CompareValues, ComparesAmountsWithProseByTheirWords) {
  const TermSpec charge = spec_of({Kind::money, Kind::text});
  const auto change = change_of("USD 200 per hour", "at cost", charge);
  EXPECT_TRUE(change->is_reworded);
}

TEST(CompareValues, LeavesTwoKindsOfOneTermOpen) {
  const TermSpec either = spec_of({Kind::money, Kind::quantity});
  EXPECT_EQ(compared("USD 1m", "1x of fees", either), open(ComparisonReason::units_differ));
  const TermSpec mixed = spec_of({Kind::money, Kind::duration});
  EXPECT_EQ(compared("USD 1m", "12 months", mixed), open(ComparisonReason::forms_differ));
}

}  // namespace
}  // namespace dealterms::test
