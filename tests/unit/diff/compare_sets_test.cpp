// Sets by their tokens, bases by their parts.
#include <gtest/gtest.h>

#include "../assess/judged_clause.hpp"
#include "compared.hpp"

namespace dealterms::test {
namespace {

Told sets(const char* before, const char* after, const CompareContext& context = {}) {
  return compared(before, after, Kind::set, context);
}

std::vector<std::pair<ChangeKind, std::string>> tokens(const char* before, const char* after,
                                                       Kind kind, const CompareContext& context) {
  std::vector<std::pair<ChangeKind, std::string>> list;
  const auto change = change_of(before, after, kind, context);
  for (const auto& token : change->tokens) list.emplace_back(token.kind, token.token);
  return list;
}

using Tokens = std::vector<std::pair<ChangeKind, std::string>>;

TEST(CompareSets, WidensNarrowsOrBoth) {
  EXPECT_EQ(sets("[a]", "[a, b]"), k_widened);
  EXPECT_EQ(sets("[a, b]", "[a]"), k_narrowed);
}

TEST(CompareSets, SaysNothingOfWidthWhereTokensCameAndWent) {
  const Told replaced = open(ComparisonReason::tokens_replaced);
  EXPECT_EQ(sets("[a, b]", "[a, c]"), replaced);
  EXPECT_EQ(sets("[a, b]", "[c, d, e]"), replaced);
  EXPECT_EQ(compared("[api]", "[compute]", Kind::refs), replaced);
  EXPECT_EQ(compared("[acme]", "[bolt]", Kind::party), k_varied);
}

TEST(CompareSets, SaysNothingOfAnEntryThatNobodyCanRead) {
  EXPECT_EQ(sets("[a]", "[a, redacted]"), open(ComparisonReason::undisclosed_after));
  EXPECT_EQ(sets("[a, \"[***]\"]", "[a]"), open(ComparisonReason::undisclosed_before));
  EXPECT_EQ(sets("[a]", "[a, b, redacted]"), k_widened);
}

TEST(CompareSets, KnowsATokenHoweverItIsSet) {
  EXPECT_EQ(sets("[API services, caf\u00e9 sales]", "[api\u00a0services, cafe\u0301 sales]"),
            k_restated);
  EXPECT_EQ(sets("[API]", "[api, hosting]"), k_widened);
  EXPECT_EQ(sets("[cloud hosting]", "[cloud\u00a0hosting]"),
            told(ChangeKind::restated, Movement::none, {ComparisonReason::typography_differs}));
}

// ---- a new name for the same --------------------------------------------------------------------

TEST(CompareSets, TakesANewNameForTheSameToken) {
  const Told renamed =
      told(ChangeKind::restated, Movement::none, {ComparisonReason::token_renamed});
  EXPECT_EQ(sets("[a, b]", "[a, {value: c, was: b}]"), renamed);
  EXPECT_EQ(sets("[a, {value: c, was: b}]", "[a, b]"), renamed);
  EXPECT_EQ(sets("[Training]", "{value: teaching, was: training}"), renamed);
}

TEST(CompareSets, CountsBesideANewNameWhatElseCame) {
  EXPECT_EQ(sets("[a, b]", "[a, {value: c, was: b}, d]"),
            told(ChangeKind::changed, Movement::widened, {ComparisonReason::token_renamed}));
  EXPECT_EQ(tokens("[a, b]", "[a, {value: c, was: b}, d]", Kind::set, contracts()),
            (std::vector<std::pair<ChangeKind, std::string>>{{ChangeKind::added, "d"}}));
}

TEST(CompareSets, TakesNoNewNameForWhatIsStillThere) {
  EXPECT_EQ(sets("[a, b]", "[a, b, {value: c, was: b}]"), k_widened);
}

TEST(CompareSets, TakesNoNewNameForWhatWasNeverThere) {
  EXPECT_EQ(sets("[a]", "[a, {value: c, was: b}]"), k_widened);
}

TEST(CompareSets, NoticesThatAFormerNameIsNoLongerTold) {
  EXPECT_EQ(sets("[{value: c, was: b}]", "[c]"), k_restated);
}

// ---- what is wider than what --------------------------------------------------------------------

// Who triggers a change of control: any entity is any affiliate too, and so any subsidiary.
TermSpec triggers() {
  TermSpec spec = spec_of({Kind::set});
  spec.wider = {{"any entity", {"affiliates", "this contributor"}}, {"Affiliates", {"subsidiary"}}};
  return spec;
}

Told reach(const char* before, const char* after, const CompareContext& context = {}) {
  return compared(before, after, triggers(), context);
}

const Told k_widened_in_one{
    false, ChangeKind::changed, Movement::widened, {ComparisonReason::taken_in}};
const Told k_narrowed_to_one{
    false, ChangeKind::changed, Movement::narrowed, {ComparisonReason::taken_in}};

TEST(CompareSets, WidensWhereAWiderTokenTakesInTheOld) {
  EXPECT_EQ(reach("[this contributor]", "[any entity]"), k_widened_in_one);
  EXPECT_EQ(reach("[any entity]", "[this contributor]"), k_narrowed_to_one);
  EXPECT_EQ(reach("[subsidiary]", "[Any Entity]"), k_widened_in_one);
  EXPECT_EQ(reach("[subsidiary]", "[affiliates, banks]"), k_widened_in_one);
}

TEST(CompareSets, NeitherLosesNorGainsWhatAWiderTokenThatStaysTakesIn) {
  const Told the_same = told(ChangeKind::restated, Movement::none, {ComparisonReason::taken_in});
  EXPECT_EQ(reach("[any entity]", "[any entity, subsidiary]"), the_same);
  EXPECT_EQ(reach("[any entity, subsidiary]", "[any entity]"), the_same);
  EXPECT_EQ(reach("[any entity]", "[any entity, subsidiary]", reports()), the_same);
}

TEST(CompareSets, StillSaysNothingOfWidthWhereSomethingElseWent) {
  EXPECT_EQ(reach("[subsidiary]", "[this contributor]"), open(ComparisonReason::tokens_replaced));
  EXPECT_EQ(reach("[subsidiary, banks]", "[affiliates]"),
            told(ChangeKind::changed, Movement::undetermined,
                 {ComparisonReason::taken_in, ComparisonReason::tokens_replaced}));
}

TEST(CompareSets, TakesNothingIntoWhatHasEnded) {
  EXPECT_EQ(reach("[subsidiary, affiliates]", "[{value: affiliates, ended: yes}]"), k_narrowed);
}

// Words that a contract coins, it orders itself; what either version says holds.
TEST(CompareSets, KnowsFromTheFileWhatTakesInWhat) {
  EXPECT_EQ(sets("[hosting]", "[{value: any service, wider_than: [hosting, storage]}]"),
            k_widened_in_one);
  EXPECT_EQ(sets("{value: any service, wider_than: hosting}", "[Hosting]"), k_narrowed_to_one);
  EXPECT_EQ(reach("[subsidiary]", "{value: everybody, wider_than: affiliates}"), k_widened_in_one);
}

TEST(CompareSets, TakesNeitherForWiderWhereTheVersionsSayTheOpposite) {
  EXPECT_EQ(sets("{value: a, wider_than: b}", "{value: b, wider_than: a}"),
            open(ComparisonReason::tokens_replaced));
}

TEST(CompareSets, NoticesThatAnotherWordIsTakenIn) {
  EXPECT_EQ(sets("[a]", "{value: a, wider_than: b}"), k_restated);
  EXPECT_EQ(sets("{value: a, wider_than: c}", "{value: a, wider_than: b}"), k_restated);
}

TEST(CompareSets, SaysNothingOfOrderAndOfASetInOneScalar) {
  EXPECT_EQ(sets("[a, b]", "[b, a]"), k_nothing);
  EXPECT_EQ(sets("a", "[a]"), k_nothing);
}

TEST(CompareSets, ClaimsNothingWhereReportsNoLongerMentionAToken) {
  EXPECT_EQ(sets("[a, b]", "[a]", reports()), told(ChangeKind::not_mentioned, Movement::none));
  EXPECT_EQ(tokens("[a, b]", "[a]", Kind::set, reports()),
            (Tokens{{ChangeKind::not_mentioned, "b"}}));
}

TEST(CompareSets, LeavesAFirstMentionOpen) {
  EXPECT_EQ(sets("[a]", "[a, b]", reports()), open(ComparisonReason::earlier_silent));
  EXPECT_EQ(tokens("[a]", "[a, b]", Kind::set, reports()), (Tokens{{ChangeKind::mentioned, "b"}}));
}

TEST(CompareSets, TakesATombstoneForTheEndOfAToken) {
  EXPECT_EQ(sets("[a, b]", "[a, {value: b, ended: yes}]", reports()), k_narrowed);
  EXPECT_EQ(tokens("[a, b]", "[a, {value: b, ended: yes}]", Kind::set, reports()),
            (Tokens{{ChangeKind::removed, "b"}}));
  EXPECT_EQ(tokens("[a, {value: b, ended: yes}]", "[a, b]", Kind::set, reports()),
            (Tokens{{ChangeKind::added, "b"}}));
}

TEST(CompareSets, CallsATombstoneOfWhatWasNotThereRestated) {
  EXPECT_EQ(sets("[a]", "[a, {value: b, ended: yes}]"), k_restated);
  EXPECT_EQ(sets("[a, {value: b, ended: yes}]", "[a]", reports()), k_restated);
  EXPECT_EQ(sets("[a, {value: b, ended: yes}]", "[a, {value: b, ended: 2024-01-01}]"), k_restated);
}

TEST(CompareSets, MentionsNoPartiesAndClausesSinceTheFileNamesThemAll) {
  EXPECT_EQ(compared("[acme]", "[acme, bolt]", Kind::party, reports()), k_widened);
  EXPECT_EQ(compared("[api, compute]", "[api]", Kind::refs, reports()), k_narrowed);
}

TEST(CompareSets, LeavesAnAlternativeOpen) {
  EXPECT_EQ(sets("[a, b]", "{any_of: [a, b]}"), open(ComparisonReason::alternative));
  EXPECT_EQ(sets("{any_of: [a, b], choice: acme}", "{any_of: [a, b], choice: bolt}"),
            open(ComparisonReason::alternative));
  EXPECT_EQ(sets("{any_of: [a, b]}", "{any_of: [a, b, c]}"), open(ComparisonReason::alternative));
  EXPECT_EQ(sets("{any_of: [a, b]}", "{any_of: [b, a]}"), k_nothing);
}

// ---- bases --------------------------------------------------------------------------------------

TEST(CompareBases, ComparesBaseByBase) {
  const auto change = change_of("{bases: {as converted: 27%, before: 30%}}",
                                "{bases: {as converted: 26%, before: 30%}}", Kind::percent);
  EXPECT_EQ(told_by(change), k_lowered);
  ASSERT_EQ(change->segments.size(), 1U);
  EXPECT_EQ(change->segments.front().from, "as converted");
}

TEST(CompareBases, CallsOppositeBasesVaried) {
  EXPECT_EQ(compared("{bases: {a: 27%, b: 30%}}", "{bases: {a: 26%, b: 31%}}", Kind::percent),
            k_varied);
}

TEST(CompareBases, SharpensWhereEachBaseDoes) {
  EXPECT_EQ(compared("{bases: {a: over 20%, b: 30%}}", "{bases: {a: 27%, b: 30%}}", Kind::percent),
            k_sharpened);
}

TEST(CompareBases, LeavesOtherBasesOpen) {
  EXPECT_EQ(compared("{bases: {a: 27%, b: 1%}}", "{bases: {a: 27%, c: 1%}}", Kind::percent),
            open(ComparisonReason::bases_differ));
  EXPECT_EQ(compared("27%", "{bases: {a: 27%, b: 30%}}", Kind::percent),
            open(ComparisonReason::bases_differ));
}

using Names = std::vector<std::string>;

Stated bound_to(const std::string& whom, const std::string& parties) {
  return {"x: {type: transfer_restriction, holder: a, bound: " + whom + "}", parties};
}

const Change& bound_change(const Judged& judged) {
  for (const auto& clause : judged.comparison.changes) {
    for (const auto& part : clause.parts) {
      if (part.id() == "bound") return part;
    }
  }
  throw std::runtime_error("nobody else is bound");
}

Names names_in(const Change& change) {
  Names tokens;
  for (const auto& token : change.what.tokens) {
    tokens.push_back((comes(token.kind) ? "+" : "-") + token.token);
  }
  return tokens;
}

TEST(EachParty, IsAListOfTheSameParties) {
  for (const auto& [before, after] :
       {std::pair(bound_to("each", k_two), bound_to("[a, b]", k_three)),
        std::pair(bound_to("[a, b]", k_two), bound_to("each", k_two))}) {
    const auto judged = judge_stated(before, after);
    const Change& change = bound_change(*judged);
    EXPECT_EQ(change.what.kind, ChangeKind::restated);
    EXPECT_EQ(names_in(change), Names{});
    EXPECT_EQ(find_finding(*judged, "transfer_restriction.bound.restated")->level,
              Level::editorial);
  }
}

TEST(EachParty, TellsWhoCameOrWentWhereAllOthersStay) {
  EXPECT_EQ(names_in(bound_change(
                *judge_stated(bound_to("each", k_two), bound_to("[a, b, c]", k_three)))),
            Names{"+c"});
  EXPECT_EQ(names_in(bound_change(
                *judge_stated(bound_to("[a, b, c]", k_three), bound_to("each", k_two)))),
            Names{"-c"});
}

TEST(EachParty, IsToldItselfWhereAllCameOrNotAllStay) {
  EXPECT_EQ(names_in(bound_change(*judge_stated(bound_to("b", k_two), bound_to("each", k_two)))),
            (Names{"-b", "+each"}));
  EXPECT_EQ(names_in(bound_change(*judge_stated(bound_to("each", k_two), bound_to("b", k_two)))),
            (Names{"+b", "-each"}));
}

// Who joins for other clauses alone is not meant.
TEST(EachParty, LeavesOutWhoJoinsForOtherClauses) {
  const std::string limited = std::string(k_two) + ", c: {name: Cato, limited_to: [y]}";
  const Stated after{
      "x: {type: transfer_restriction, holder: a, bound: each}, y: {type: audit, "
      "auditor: a, audited: c}",
      limited};
  EXPECT_EQ(bound_change(*judge_stated(bound_to("[a, b]", k_two), after)).what.kind,
            ChangeKind::restated);
}

}  // namespace
}  // namespace dealterms::test
