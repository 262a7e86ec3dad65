#include "assess/history.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "assess/history_parts.hpp"
#include "judged_pair.hpp"

namespace dealterms {
namespace {

struct Told {
  std::shared_ptr<Catalogue> catalogue;
  History history;

  [[nodiscard]] const ClauseHistory& clause_history(const std::string& clause) const {
    for (const ClauseHistory& clause_history : history.clause_histories) {
      if (clause_history.clause == clause) return clause_history;
    }
    throw std::runtime_error("no history of " + clause);
  }
};

// Versions "1", "2" ... of these bodies, a year apart.
Told tell(const std::vector<std::string>& bodies, const std::string& basis = "contract",
          const Selection& selection = {}) {
  Told told;
  told.catalogue = test::small_catalogue();
  HistoryInput input;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    const auto agreement =
        test::read_version(std::to_string(i + 1), basis, bodies[i], *told.catalogue);
    input.versions.push_back({agreement, agreement->date()});
  }
  input.selection = selection;
  told.history = make_history(std::move(input), told.catalogue);
  return told;
}

Told tell_terms(const std::vector<std::string>& terms, const std::string& basis = "contract") {
  std::vector<std::string> bodies;
  for (const auto& one : terms) bodies.push_back(test::licence(one));
  return tell(bodies, basis);
}

std::vector<ClauseState> states_of(const ClauseHistory& clause_history) {
  std::vector<ClauseState> states;
  for (const auto& cell : clause_history.cells) states.push_back(cell.state);
  return states;
}

using States = std::vector<ClauseState>;
using enum ClauseState;

TEST(History, FollowsAClauseThatChangesAndStays) {
  const Told told = tell_terms({"fee: USD 1", "fee: USD 2", "fee: USD 2"});
  EXPECT_EQ(states_of(told.clause_history("use")), (States{present, changed, unchanged}));
  EXPECT_EQ(told.clause_history("use").net, ClauseHistory::Net::changed);
  EXPECT_EQ(told.clause_history("use").changes, 1U);
}

TEST(History, TellsAValueThatCameBackApart) {
  const Told told = tell_terms({"fee: USD 1", "fee: USD 2", "fee: USD 1"});
  const ClauseHistory& clause_history = told.clause_history("use");
  EXPECT_EQ(states_of(clause_history), (States{present, changed, changed}));
  EXPECT_EQ(clause_history.net, ClauseHistory::Net::came_back);
  ASSERT_EQ(clause_history.reversions.size(), 1U);
  EXPECT_EQ(clause_history.reversions[0].path, std::vector<std::string>{"fee"});
  EXPECT_EQ(clause_history.reversions[0].left_from, 0U);
  EXPECT_EQ(clause_history.reversions[0].away_at, 1U);
  EXPECT_EQ(clause_history.reversions[0].back_at, 2U);
}

TEST(History, DoesNotTakeAnotherValueForAReturn) {
  const Told told = tell_terms({"fee: USD 1", "fee: USD 2", "fee: USD 3"});
  EXPECT_TRUE(told.clause_history("use").reversions.empty());
  EXPECT_EQ(told.clause_history("use").net, ClauseHistory::Net::changed);
}

TEST(History, TakesSilenceOfReportsForNoValue) {
  // The second version's sources say nothing of the fee: nobody says that it went and came back.
  const Told told = tell_terms({"fee: USD 1", "", "fee: USD 1"}, "reports");
  EXPECT_TRUE(told.clause_history("use").reversions.empty());
  // In a contract, not agreed is a value.
  EXPECT_EQ(tell_terms({"fee: USD 1", "", "fee: USD 1"}).clause_history("use").reversions.size(),
            1U);
}

TEST(History, DoesNotCallSilenceAReturn) {
  const Told told = tell_terms({"", "fee: USD 1"}, "reports");
  EXPECT_EQ(told.clause_history("use").net, ClauseHistory::Net::changed);
}

TEST(History, TellsAClauseThatEndedAndIsBack) {
  const Told told = tell({test::licence(""), "clauses: {}\n", test::licence("")});
  const ClauseHistory& clause_history = told.clause_history("use");
  EXPECT_EQ(states_of(clause_history), (States{present, ended, added}));
  EXPECT_EQ(clause_history.net, ClauseHistory::Net::came_back);
  ASSERT_EQ(clause_history.reversions.size(), 1U);
  EXPECT_TRUE(clause_history.reversions[0].path.empty());
}

TEST(History, TellsAConversionInItsOwnState) {
  const Told told =
      tell({test::licence("subject: [seeds]"),
            "clauses:\n  use: {type: option, licensor: acme, licensee: bolt, subject: [seeds]}\n"});
  EXPECT_EQ(states_of(told.clause_history("use")), (States{present, converted}));
  EXPECT_EQ(told.clause_history("use").type, "option");
  ASSERT_EQ(told.history.top.size(), 1U);
  EXPECT_EQ(told.history.top[0].finding->rule, "licence.clause.converted_to_option");
}

TEST(History, StartsALifeWhereAClauseIsSplitOff) {
  const std::string part =
      "  part: {type: licence, continues: [use], licensor: acme, licensee: bolt, subject: [b]}\n";
  const Told told = tell({test::licence("subject: [a, b]"), test::licence("subject: [a]") + part});
  EXPECT_EQ(states_of(told.clause_history("part")), (States{absent, split}));
  EXPECT_EQ(told.clause_history("part").from, std::vector<std::string>{"use"});
  EXPECT_EQ(told.clause_history("part").net, ClauseHistory::Net::began);
}

TEST(History, FollowsAClauseUnderItsNewIds) {
  const auto under = [](const std::string& id, const std::string& before, const char* fee) {
    return "clauses:\n  " + id + ": {type: licence, " + before +
           "licensor: acme, licensee: bolt, fee: USD " + fee + "}\n";
  };
  const Told told = tell({under("use", "", "1"), under("usage", "continues: [use], ", "2"),
                          under("right", "continues: [usage], ", "3")});
  ASSERT_EQ(told.history.clause_histories.size(), 1U);
  const ClauseHistory& clause_history = told.clause_history("right");
  EXPECT_EQ(states_of(clause_history), (States{present, renamed, renamed}));
  EXPECT_EQ(clause_history.earlier_ids, (std::vector<std::string>{"use", "usage"}));
  // First against last, it is the same clause too.
  ASSERT_NE(clause_history.net_verdict, nullptr);
  EXPECT_EQ(clause_history.net_verdict->findings.front().rule, "licence.fee.raised");
  EXPECT_EQ(clause_history.net_verdict->findings.back().rule, "licence.clause.renamed");
  EXPECT_EQ(told.history.net.report.verdicts.size(), 1U);
}

TEST(History, FollowsAClauseThatGoesBackUnderAnEarlierName) {
  const auto use = [](const std::string& fee) { return test::licence("fee: USD " + fee); };
  const std::string away =
      "clauses:\n  use: {ended: 2022-01-01}\n"
      "  interim: {type: licence, continues: [use], licensor: acme, licensee: bolt, fee: USD 2}\n";
  for (const std::string& last : {use("3"), use("2")}) {
    const Told told = tell({use("1"), away, last});
    const ClauseHistory& clause_history = told.clause_history("use");
    EXPECT_TRUE(is_there(clause_history.cells[0]));
    EXPECT_TRUE(is_there(clause_history.cells[1]));
    EXPECT_TRUE(is_there(clause_history.cells[2]));
    EXPECT_EQ(clause_history.net, ClauseHistory::Net::changed);
    const auto others = std::ranges::count_if(
        told.history.clause_histories,
        [](const ClauseHistory& other) { return is_there(other.cells.back()); });
    EXPECT_EQ(others, 1);
  }
}

TEST(History, TellsTheEndOfWhatWasRenamed) {
  const std::string renamed =
      "clauses:\n  usage: {type: licence, continues: [use], licensor: acme, licensee: bolt}\n";
  const Told told = tell({test::licence(""), renamed, "clauses: {}\n"});
  const ClauseHistory& clause_history = told.clause_history("usage");
  EXPECT_EQ(clause_history.net, ClauseHistory::Net::ended);
  ASSERT_NE(clause_history.net_verdict, nullptr);
  EXPECT_EQ(clause_history.net_verdict->findings.front().rule, "licence.clause.removed");
}

TEST(History, CallsNothingBackOfWhichThereIsMoreToTell) {
  const auto terms = [](const std::string& fee, const std::string& quote) {
    return "fee: USD " + fee + ", quote: " + quote;
  };
  EXPECT_EQ(tell_terms({terms("1", "may"), terms("2", "may"), terms("1", "may")})
                .clause_history("use")
                .net,
            ClauseHistory::Net::came_back);
  const Told told = tell_terms({terms("1", "may"), terms("2", "may"), terms("1", "may not")});
  EXPECT_EQ(told.clause_history("use").net, ClauseHistory::Net::changed);
  EXPECT_EQ(told.clause_history("use").net_verdict->findings.front().rule, "licence.quote.changed");
}

TEST(History, HearsWhatLiesBetweenTheVersionsThatItShows) {
  const auto catalogue = test::small_catalogue();
  const auto renamed = [](const std::string& id, const std::string& before, const char* fee) {
    return "clauses:\n  " + id + ": {type: licence, " + before +
           "licensor: acme, licensee: bolt, place: p" + fee + ", fee: USD " + fee + "}\n";
  };
  const auto input_of = [&](std::size_t shown) {
    HistoryInput input;
    const std::vector<std::string> bodies{renamed("use", "", "1"),
                                          renamed("usage", "continues: [use], ", "2"),
                                          renamed("right", "continues: [usage], ", "3")};
    for (std::size_t i = 0; i < bodies.size(); ++i) {
      const auto agreement =
          test::read_version(std::to_string(i + 1), "contract", bodies[i], *catalogue);
      (i == 1 && shown == 2 ? input.between : input.versions)
          .push_back({agreement, agreement->date()});
    }
    return input;
  };
  const History two = make_history(input_of(2), catalogue);
  const History three = make_history(input_of(3), catalogue);
  ASSERT_EQ(two.versions.size(), 2U);
  ASSERT_EQ(two.clause_histories.size(), 1U);
  EXPECT_EQ(states_of(two.clause_histories[0]), (States{present, ClauseState::renamed}));
  EXPECT_EQ(two.net.report.verdicts.size(), three.net.report.verdicts.size());
  EXPECT_EQ(two.net.report.comparison->between.size(), 1U);
  EXPECT_EQ(two.steps[0].report.comparison->between.size(), 1U);
}

TEST(History, EndsClausesInTheOneTheyAreMergedInto) {
  const std::string one = "{type: licence, licensor: acme, licensee: bolt, subject: [a]}\n";
  const Told told =
      tell({"clauses:\n  a: " + one + "  b: " + one,
            "clauses:\n  both: {type: licence, continues: [a, b], licensor: acme, licensee: bolt, "
            "subject: [a]}\n"});
  EXPECT_EQ(states_of(told.clause_history("both")), (States{absent, merged}));
  EXPECT_EQ(states_of(told.clause_history("a")), (States{present, merged}));
  EXPECT_EQ(told.clause_history("b").cells[1].part_of, "both");
}

TEST(History, CountsWhatIsPresumedAsUnchanged) {
  const Told told = tell_terms(
      {"fee: USD 1", "fee: USD 1, status: presumed", "fee: USD 1, status: presumed"}, "reports");
  EXPECT_EQ(states_of(told.clause_history("use")), (States{present, restated, presumed}));
  EXPECT_EQ(told.clause_history("use").changes, 0U);
}

TEST(History, DrawsNumbersThatMoved) {
  const Told told = tell_terms({"fee: USD 5, until: 2030", "fee: USD 7, until: 2030"});
  ASSERT_EQ(told.history.trends.size(), 1U);
  const TermTrend& trend = told.history.trends[0];
  EXPECT_EQ(trend.path, std::vector<std::string>{"fee"});
  EXPECT_EQ(trend.unit, "USD");
  EXPECT_EQ(trend.low, Decimal(5));
  EXPECT_EQ(trend.high, Decimal(7));
}

TEST(History, DrawsNoCurveOverTwoCurrencies) {
  EXPECT_TRUE(tell_terms({"fee: USD 5", "fee: EUR 7"}).history.trends.empty());
}

TEST(History, FollowsAnOpenPointToItsEnd) {
  const auto point = [](const std::string& rest) {
    return test::licence("") + "open_points:\n  price: {clauses: [use], about: how much, " + rest +
           "}\n";
  };
  const Told told = tell(
      {point("status: open"), test::licence(""), point("status: resolved, outcome: a dollar")});
  ASSERT_EQ(told.history.open_points.size(), 1U);
  EXPECT_EQ(told.history.open_points[0].first, 0U);
  EXPECT_EQ(told.history.open_points[0].closed_by, 2U);
  EXPECT_EQ(told.history.open_points[0].cells[1].item, nullptr);
}

TEST(History, OpensAPointAgain) {
  const auto point = [](const std::string& status) {
    return test::licence("") +
           "open_points:\n  price: {clauses: [use], about: how much, status: " + status + "}\n";
  };
  const Told told = tell({point("open"), point("resolved"), point("open")});
  ASSERT_EQ(told.history.open_points.size(), 1U);
  EXPECT_EQ(told.history.open_points[0].closed_by, std::nullopt);
  // What is closed once more is closed by the version that says so last.
  EXPECT_EQ(tell({point("resolved"), point("open"), point("dropped")})
                .history.open_points.at(0)
                .closed_by,
            2U);
}

TEST(History, SaysWhichTopChangeWasUndone) {
  const Told told = tell_terms({"fee: USD 1", "fee: USD 2", "fee: USD 1"});
  ASSERT_EQ(told.history.top.size(), 1U);
  EXPECT_TRUE(told.history.top[0].undone);
}

// ---- what was taken back ------------------------------------------------------------------------

// What the step does to the clause `use`.
bool is_undone_in(const Told& told, std::size_t step) {
  const ClauseHistory& use = told.clause_history("use");
  const ClauseVerdict* verdict = use.cells[step + 1].verdict;
  if (verdict == nullptr) throw std::runtime_error("nothing happens in that step");
  return is_undone(*verdict->findings.front().change, step + 1, use, told.history);
}

TEST(Undone, IsWhatALaterStepTookBack) {
  EXPECT_TRUE(is_undone_in(tell_terms({"fee: USD 1", "fee: USD 2", "fee: USD 1"}), 0));
  EXPECT_TRUE(is_undone_in(tell({"clauses: {}\n", test::licence(""), "clauses: {}\n"}), 0));
  EXPECT_TRUE(is_undone_in(
      tell({test::licence("subject: [a]"),
            "clauses:\n  use: {type: option, licensor: acme, licensee: bolt, subject: [a]}\n",
            test::licence("subject: [a]")}),
      0));
  const std::string flow = "flows: {main: {payer: bolt, payee: acme, rate: 5%}}";
  EXPECT_TRUE(is_undone_in(tell_terms({"", flow, ""}), 0));
}

TEST(Undone, IsNothingThatMerelyChangedAgain) {
  EXPECT_FALSE(is_undone_in(tell_terms({"fee: USD 1", "fee: USD 9", "fee: USD 8"}), 0));
}

TEST(Undone, IsNothingThatStandsInTheLastVersionAgain) {
  const Told told = tell_terms({"fee: USD 1", "fee: USD 2", "fee: USD 1", "fee: USD 2"});
  EXPECT_FALSE(is_undone_in(told, 0));
  EXPECT_TRUE(is_undone_in(told, 1));
  EXPECT_FALSE(is_undone_in(told, 2));
  const std::string use = test::licence("");
  const Told back = tell({"clauses: {}\n", use, "clauses: {}\n", use});
  EXPECT_FALSE(is_undone_in(back, 0));
  EXPECT_TRUE(is_undone_in(back, 1));
}

TEST(Undone, IsNothingThatRanItsCourse) {
  // Agreed to end in 2022, and gone in the version of 2023.
  EXPECT_FALSE(is_undone_in(
      tell({"clauses: {}\n", test::licence("until: 2022-06-30"), "clauses: {}\n"}), 0));
}

TEST(Undone, IsNothingThatSourcesDoNotRepeat) {
  EXPECT_FALSE(is_undone_in(
      tell({"clauses: {}\n", test::licence("new: yes"), "clauses: {}\n"}, "reports"), 0));
  EXPECT_FALSE(
      is_undone_in(tell_terms({"degree: sole", "degree: exclusive", "fee: USD 1"}, "reports"), 0));
}

// ---- what became of an open point ---------------------------------------------------------------

TEST(OpenPoints, TellEachOutcomeInTheVersionInWhichItFell) {
  const auto point = [](const std::string& rest) {
    return test::licence("") + "open_points:\n  price: {clauses: [use], about: how much, " + rest +
           "}\n";
  };
  const Told told = tell({point("status: open"), point("status: resolved, outcome: a dollar"),
                          test::licence(""), point("status: resolved, outcome: a dollar"),
                          point("status: resolved, outcome: two dollars"), point("status: open")});
  ASSERT_EQ(told.history.open_points.size(), 1U);
  std::vector<std::pair<std::size_t, std::string>> fell;
  for (const OpenPointOutcome& outcome : told.history.open_points[0].outcomes) {
    fell.emplace_back(outcome.version, outcome.status);
  }
  EXPECT_EQ(fell, (std::vector<std::pair<std::size_t, std::string>>{
                      {0, "open"}, {1, "resolved"}, {4, "resolved"}, {5, "open"}}));
}

TEST(OpenPoints, KeepAnOutcomeThatALaterVersionRepeatsWithoutIt) {
  const auto point = [](const std::string& rest) {
    return test::licence("") + "open_points:\n  price: {clauses: [use], about: how much, " + rest +
           "}\n";
  };
  const Told told = tell({point("status: resolved, outcome: a dollar"), point("status: resolved")});
  ASSERT_EQ(told.history.open_points[0].outcomes.size(), 1U);
  EXPECT_NE(told.history.open_points[0].outcomes[0].words, nullptr);
}

TEST(History, FollowsWhatIsAskedForUnderAllItsNames) {
  Selection selection;
  selection.clauses = {"right"};
  const std::string other = "  other: {type: licence, licensor: bolt, licensee: acme}\n";
  const Told told = tell({test::licence("fee: USD 1") + other,
                          "clauses:\n  right: {type: licence, continues: [use], licensor: acme, "
                          "licensee: bolt, fee: USD 2}\n"},
                         "contract", selection);
  ASSERT_EQ(told.history.clause_histories.size(), 1U);
  EXPECT_NE(told.history.clause_histories[0].cells[1].verdict, nullptr);
  EXPECT_EQ(told.history.hidden.filtered, 1U);
}

TEST(History, KeepsOneLifeForAnIdThatIsSplitOffAgainAndAgain) {
  const std::string whole = "clauses:\n  use: {type: licence, licensor: acme, licensee: bolt}\n";
  const std::string parted =
      whole + "  rest: {type: licence, licensor: acme, licensee: bolt, continues: use}\n";
  const Told told = tell({whole, parted, whole, parted});
  ASSERT_EQ(told.history.clause_histories.size(), 2U);
  EXPECT_EQ(states_of(told.clause_history("rest")), (States{absent, split, merged, split}));
}

// ---- the order of versions ----------------------------------------------------------------------

HistoryVersion version(const std::string& name, const std::string& amends, const char* date) {
  Agreement agreement;
  agreement.version = name;
  if (!amends.empty()) {
    Value value;
    value.content = Text{amends};
    agreement.head["amends"] = value;
  }
  const auto day = date != nullptr ? parse_day(date) : std::nullopt;
  return {std::make_shared<const Agreement>(std::move(agreement)), day};
}

std::string order_of(std::vector<HistoryVersion> versions) {
  std::string names;
  for (const auto& one : in_order(std::move(versions))) names += one.agreement->version;
  return names;
}

TEST(VersionOrder, GoesByDate) {
  EXPECT_EQ(order_of({version("b", "", "2021-01-01"), version("a", "", "2022-01-01")}), "ba");
}

TEST(VersionOrder, PutsWhatAmendsAfterWhatItAmendsOnOneDay) {
  EXPECT_EQ(order_of({version("a", "b", "2021-01-01"), version("b", "", "2021-01-01")}), "ba");
}

TEST(VersionOrder, PutsAVersionWithoutADateBehindTheOneItAmends) {
  EXPECT_EQ(order_of({version("x", "a", nullptr), version("a", "", "2021-01-01"),
                      version("b", "", "2022-01-01")}),
            "axb");
}

TEST(VersionOrder, PutsAVersionWithoutADateBeforeTheOneThatAmendsIt) {
  EXPECT_EQ(order_of({version("x", "", nullptr), version("a", "", "2021-01-01"),
                      version("b", "x", "2022-01-01")}),
            "axb");
}

TEST(VersionOrder, NeverPutsAVersionBeforeWhatItAmendsWhateverTheDates) {
  // Amendment b was agreed after a, and holds as of an earlier day.
  EXPECT_EQ(order_of({version("b", "a", "2020-01-01"), version("a", "m", "2021-01-01"),
                      version("m", "", "2019-01-01"), version("x", "", "2022-01-01")}),
            "mabx");
}

TEST(VersionOrder, NumbersAsPeopleDo) {
  EXPECT_EQ(order_of({version("v10", "", nullptr), version("v9", "", nullptr),
                      version("v1", "", nullptr)}),
            "v1v9v10");
  EXPECT_EQ(order_of({version("v10", "", "2021-01-01"), version("v9", "", "2021-01-01")}), "v9v10");
}

TEST(VersionOrder, KeepsUndatedVersionsThatAmendOneInOrder) {
  EXPECT_EQ(order_of({version("z", "", "2022-01-01"), version("c", "b", nullptr),
                      version("b2", "a", nullptr), version("b", "a", nullptr),
                      version("a", "", "2021-01-01")}),
            "abb2cz");
}

TEST(VersionOrder, ComesToAnEndInACircle) {
  EXPECT_EQ(order_of({version("b", "a", "2021-01-01"), version("a", "b", "2021-01-01")}), "ab");
}

TEST(VersionOrder, PutsAVersionThatNothingTiesLast) {
  EXPECT_EQ(order_of({version("0", "", nullptr), version("a", "", "2021-01-01")}), "a0");
}

}  // namespace
}  // namespace dealterms
