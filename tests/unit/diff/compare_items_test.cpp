// Two clauses or records: what happened to the whole, and to each part of it.
#include "diff/compare_items.hpp"

#include <gtest/gtest.h>

#include "told_changes.hpp"

namespace dealterms::test {
namespace {

// ---- instruments that run out -------------------------------------------------------------------

// The second version is of 2022-01-01.
std::string told_lapse(const std::string& lapses) {
  const std::string letter = "instruments: {letter: {title: Letter, lapses: " + lapses + "}}\n";
  return told_changes(letter + "clauses:\n  use: {type: licence, by: letter}\n",
                      letter + "clauses: {}\n");
}

TEST(Lapse, ComesOnTheVeryDayThatTheInstrumentNames) {
  EXPECT_EQ(told_lapse("2021-12-31"), "use lapsed\n");
  EXPECT_EQ(told_lapse("2022-01-01"), "use lapsed\n");
  EXPECT_EQ(told_lapse("2022-01-02"), "use removed\n");
}

TEST(Lapse, IsSureOnlyWhenTheWholePeriodIsOver) {
  EXPECT_EQ(told_lapse("2021-12"), "use lapsed\n");
  EXPECT_EQ(told_lapse("2022-01"), "use removed\n");
  EXPECT_EQ(told_lapse("perpetual"), "use removed\n");
  EXPECT_EQ(told_lapse("termination"), "use removed\n");
}

TEST(Lapse, RevertsTheTermThatStandsByTheInstrument) {
  const std::string letter = "instruments: {letter: {title: Letter, lapses: 2021-06-01}}\n";
  EXPECT_EQ(told_changes(letter + licence("fee: {value: USD 2, by: letter}"),
                         letter + licence("fee: USD 3")),
            "use changed\n"
            "  fee lapsed raised: USD 2 → USD 3\n"
            "  by removed: letter → -\n");
  // A value's own instrument beats its clause's.
  const std::string other =
      "instruments: {letter: {title: L, lapses: 2021-06-01}, deed: {title: D}}\n";
  const std::string before = licence("fee: {value: USD 2, by: deed}, by: letter");
  EXPECT_EQ(
      told_changes(other + before, other + licence("fee: {value: USD 3, by: deed}, by: letter")),
      "use changed\n  fee changed raised: USD 2 → USD 3\n");
}

TEST(Lapse, LeavesAloneWhatStandsByNoInstrument) {
  const std::string letter = "instruments: {letter: {title: Letter, lapses: 2021-06-01}}\n";
  EXPECT_EQ(told_changes(letter + "clauses: {use: {type: licence}}\n", letter + "clauses: {}\n"),
            "use removed\n");
}

// `by` of a clause reaches everything beneath it.
TEST(Lapse, ReachesTheTermsAndRecordsOfAClause) {
  const std::string letter = "instruments: {letter: {title: Letter, lapses: 2021-06-01}}\n";
  EXPECT_EQ(told_changes(letter + licence("by: letter, fee: USD 2, flows: {f: {rate: 1%}}"),
                         letter + licence("by: letter, fee: USD 3, flows: {f: {rate: 2%}}")),
            "use changed\n"
            "  fee lapsed raised: USD 2 → USD 3\n"
            "  f changed\n"
            "    rate lapsed raised: 1% → 2%\n");
  EXPECT_EQ(told_changes(letter + licence("by: letter, flows: {f: {rate: 1%}}, exceptions: {e: "
                                          "{what: research}}"),
                         letter + licence("by: letter")),
            "use changed\n"
            "  e lapsed\n"
            "    what lapsed: research → -\n"
            "  f lapsed\n"
            "    rate lapsed: 1% → -\n");
}

TEST(Lapse, TakesAWordOfAListFromThoseThatCameAndWent) {
  const std::string letter = "instruments: {letter: {title: Letter, lapses: 2021-06-01}}\n";
  EXPECT_EQ(told_changes(letter + licence("subject: [a, {value: b, by: letter}]"),
                         letter + licence("subject: [a, c]")),
            "use changed\n  subject changed widened: [a, b] → [a, c]\n");
}

// What a later instrument set was not there to be learnt.
TEST(CompareItems, CallsWhatALaterInstrumentSetNoDisclosure) {
  const std::string deed = "instruments: {deed: {title: Deed}}\n";
  EXPECT_EQ(
      told_changes(licence("fee: undisclosed"), deed + licence("fee: {value: USD 1, by: deed}")),
      "deed added\n  title added: - → Deed\n"
      "use changed\n"
      "  fee changed undetermined (undisclosed_before): undisclosed → USD 1\n"
      "  by added: - → deed\n");
  EXPECT_EQ(told_changes(deed + licence("fee: undisclosed"),
                         deed + licence("fee: {value: USD 1, by: deed}")),
            "use changed\n"
            "  fee disclosed undetermined (undisclosed_before): undisclosed → USD 1\n"
            "  by added: - → deed\n");
}

// ---- coming and going ---------------------------------------------------------------------------

TEST(CompareItems, EndsAClauseByATombstoneWhateverTheBasis) {
  const std::string living = "clauses: {use: {type: licence, place: here}}\n";
  const std::string over = "clauses: {use: {ended: 2021-06-01}}\n";
  for (const char* basis : {"contract", "reports"}) {
    EXPECT_EQ(told_changes(living, over, basis), "use removed\n  place removed: here → -\n");
    EXPECT_EQ(told_changes(over, living, basis), "use added\n  place added: - → here\n");
  }
}

// What is first told when it is over came and went, before the first version or since.
TEST(CompareItems, SaysOfATombstoneSeenFirstThatItCameAndWent) {
  const std::string over = "clauses: {use: {ended: 2020}}\n";
  for (const char* basis : {"contract", "reports"}) {
    EXPECT_EQ(told_changes("clauses: {}\n", over, basis),
              "use mentioned+added+removed (over_before)\n");
    EXPECT_EQ(told_changes(over, "clauses: {}\n", basis), "use not_mentioned (over_before)\n");
  }
  EXPECT_EQ(told_changes("clauses: {}\n", "clauses: {use: {ended: yes}}\n"),
            "use mentioned+added+removed\n");
}

TEST(CompareItems, ClaimsNothingOfWhatTwoTombstonesTell) {
  EXPECT_EQ(told_changes("clauses: {use: {ended: 2020}}\n",
                         "clauses: {use: {type: licence, fee: USD 1, ended: 2020}}\n"),
            "use restated (over_before)\n"
            "  type added: - → licence\n"
            "  fee added: - → USD 1\n");
}

TEST(CompareItems, LetsWhatRanOutByItsOwnWordsLapse) {
  const auto use = [](const std::string& until) {
    return "clauses: {use: {type: licence, until: " + until + "}}\n";
  };
  EXPECT_EQ(told_changes(use("2021-12-31"), "clauses: {}\n"),
            "use lapsed\n  until lapsed: 2021-12-31 → -\n");
  EXPECT_EQ(told_changes(use("2022-01-01"), "clauses: {}\n"),
            "use removed\n  until removed: 2022-01-01 → -\n");
}

// The first version is of 2021-01-01.
TEST(CompareItems, SeesThatAClauseCameAndWentBetweenTwoVersions) {
  const auto over = [](const std::string& from) {
    return "clauses: {use: {type: licence, from: " + from + ", ended: 2021-06-01}}\n";
  };
  EXPECT_EQ(told_changes("clauses: {}\n", over("2021-03-01")),
            "use mentioned+added+removed\n"
            "  from mentioned: - → 2021-03-01\n");
  // When it began does not matter: the first version does not know it.
  EXPECT_EQ(told_changes("clauses: {}\n", over("2020-01-01")),
            "use mentioned+added+removed\n"
            "  from mentioned: - → 2020-01-01\n");
}

TEST(CompareItems, ListsTheRecordsOfAClauseThatComes) {
  EXPECT_EQ(told_changes("clauses: {}\n",
                         "clauses: {use: {type: licence, flows: {a: {payer: bolt, rate: 1%}}}}\n"),
            "use added\n"
            "  a added\n"
            "    payer added: - → [bolt]\n"
            "    rate added: - → 1%\n");
}

// ---- the kind of the whole ----------------------------------------------------------------------

std::string clause(const std::string& id, const std::string& keys) {
  return "  " + id + ": {" + keys + "}\n";
}

TEST(CompareItems, CallsItReversedWhenTwoPartiesChangePlaces) {
  const auto of = [](const std::string& licensor, const std::string& licensee) {
    return "clauses:\n" +
           clause("use", "type: licence, licensor: " + licensor + ", licensee: " + licensee);
  };
  EXPECT_EQ(told_changes(of("acme", "bolt"), of("bolt", "acme")),
            "use reversed\n"
            "  licensee changed varied: [bolt] → [acme]\n"
            "  licensor changed varied: [acme] → [bolt]\n");
  // A role that widens is no swap.
  EXPECT_EQ(told_changes(of("acme", "bolt"), of("acme", "[acme, bolt]")),
            "use changed\n  licensee changed widened: [bolt] → [acme, bolt]\n");
}

TEST(CompareItems, ComparesTheTermsThatAConversionMaps) {
  const std::string before =
      "clauses:\n" + clause("use", "type: licence, subject: [a, b], fee: USD 1");
  const std::string after = "clauses:\n" + clause("use", "type: option, subject: [a]");
  EXPECT_EQ(told_changes(before, after),
            "use converted\n"
            "  subject changed narrowed: [a, b] → [a]\n"
            "  fee removed: USD 1 → -\n");
  EXPECT_EQ(told_changes(after, before),
            "use converted\n"
            "  subject changed widened: [a] → [a, b]\n"
            "  fee added: - → USD 1\n");
}

// Seeds and new seeds are neither more nor less of one thing.
TEST(CompareItems, ClaimsNoMovementBetweenTypesThatShareNoToken) {
  EXPECT_EQ(told_changes("clauses:\n" + clause("use", "type: licence, subject: [a]"),
                         "clauses:\n" + clause("use", "type: option, subject: [b]")),
            "use converted\n  subject changed (tokens_replaced): [a] → [b]\n");
}

// What stands high on the one scale stands low on the other.
TEST(CompareItems, ClaimsNoMovementBetweenTheScalesOfTwoTypes) {
  const std::string licence = "clauses:\n" + clause("use", "type: licence, degree: shared");
  const std::string option = "clauses:\n" + clause("use", "type: option, degree: exclusive");
  EXPECT_EQ(told_changes(licence, option),
            "use converted\n"
            "  degree changed: shared → exclusive\n");
  EXPECT_EQ(told_changes(option, licence),
            "use converted\n"
            "  degree changed: exclusive → shared\n");
}

TEST(CompareItems, NamesTheWeightiestOfSeveralThingsAndFlagsTheRest) {
  EXPECT_EQ(
      told_changes(
          "clauses:\n" + clause("use", "type: licence, licensor: acme, licensee: bolt"),
          "clauses:\n" +
              clause("new", "type: option, continues: [use], licensor: bolt, licensee: acme")),
      "new reversed+converted+renamed (from use)\n"
      "  continues added: - → [use]\n"
      "  licensee changed varied: [bolt] → [acme]\n"
      "  licensor changed varied: [acme] → [bolt]\n");
}

TEST(CompareItems, KeepsTheWholeQuietWhenNoPartDiffers) {
  EXPECT_EQ(
      told_terms("flows: {a: {rate: 1%}}, place: here", "place: here, flows: {a: {rate: 1%}}"), "");
}

TEST(CompareItems, ComparesRecordsByTheirIds) {
  EXPECT_EQ(told_terms("flows: {a: {rate: 1%}, b: {rate: 2%, payer: acme}}",
                       "flows: {a: {rate: 3%}, c: {rate: 2%, payer: bolt}}"),
            "use changed\n"
            "  a changed\n"
            "    rate changed raised: 1% → 3%\n"
            "  b removed\n"
            "    payer removed: [acme] → -\n"
            "    rate removed: 2% → -\n"
            "  c added\n"
            "    payer added: - → [bolt]\n"
            "    rate added: - → 2%\n");
}

// ---- evidence of the parts ----------------------------------------------------------------------

TEST(CompareItems, RestsAPartOnItsOwnEvidenceElseOnItsOwners) {
  const std::string sources = "sources: {one: {title: One}, two: {title: Two}}\n";
  const JudgedPair pair = judge_bodies(
      sources + licence("fee: USD 1, cap: USD 1, sources: [one]"),
      sources + licence("fee: {value: USD 2, sources: [two]}, cap: USD 2, sources: [one]"));
  const auto rests_on = [&](const std::string& rule) {
    std::string ids;
    for (const auto& id : pair.finding(rule)->change->evidence_after.sources()) ids += id;
    return ids;
  };
  EXPECT_EQ(rests_on("licence.fee.raised"), "two");
  EXPECT_EQ(rests_on("licence.cap.raised"), "one");
}

// ---- lists that nobody is told ------------------------------------------------------------------

TEST(ListOfEntries, IsNeitherNewNorGoneWhereTheOtherVersionLeavesItUntold) {
  for (const std::string untold : {"undisclosed", "{set_in: order form}"}) {
    const std::string hidden = licence("flows: " + untold);
    const std::string listed = licence("flows: {f: {rate: 1%}}");
    EXPECT_EQ(told_changes(hidden, listed), "use changed\n  flows not_mentioned: " + untold +
                                                " → -\n  f mentioned (earlier_silent)\n"
                                                "    rate mentioned: - → 1%\n");
    const std::string back = told_changes(listed, hidden);
    EXPECT_EQ(back.find("removed"), std::string::npos) << back;
  }
}

}  // namespace
}  // namespace dealterms::test
