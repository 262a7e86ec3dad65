// Versions "1", "2" ... of a year each, and what the first and the last come to when those between
// are heard.
#include "assess/net.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "agreement/value_text.hpp"
#include "assess/assess.hpp"
#include "base/calendar.hpp"
#include "judged_pair.hpp"

namespace dealterms {
namespace {

using Bodies = std::vector<std::string>;
using Names = std::vector<std::string>;

constexpr std::string_view k_parties = "parties: {acme: {name: Acme}, bolt: {name: Bolt}}\n";

// A version of its own parties, too.
std::shared_ptr<const Agreement> read(std::size_t number, const std::string& basis,
                                      const std::string& body, const Catalogue& catalogue) {
  std::string text = "dealterms: 1\ndeal: test\nversion: \"" + std::to_string(number) +
                     "\"\nbasis: " + basis + "\ndates: {effective: 202" + std::to_string(number) +
                     "-01-01}\n" + body;
  if (text.find("parties:") == std::string::npos) text += k_parties;
  return test::read_text(text, catalogue);
}

Versions read_all(const Bodies& bodies, const std::string& basis, const Catalogue& catalogue) {
  Versions versions;
  for (const std::string& body : bodies) {
    versions.push_back(read(versions.size() + 1, basis, body, catalogue));
  }
  return versions;
}

test::JudgedPair net_of(const Versions& versions, const std::shared_ptr<const Catalogue>& catalogue,
                        NetOrder order = NetOrder::oldest_first) {
  test::JudgedPair pair;
  *pair.catalogue = *catalogue;
  *pair.comparison = compare_net(versions, catalogue, order);
  pair.assessment = assess(*pair.comparison);
  return pair;
}

test::JudgedPair net(const Bodies& bodies, const std::string& basis = "contract",
                     NetOrder order = NetOrder::oldest_first) {
  const auto catalogue = test::small_catalogue();
  return net_of(read_all(bodies, basis, *catalogue), catalogue, order);
}

// The first and the last alone.
test::JudgedPair alone(const Bodies& bodies, const std::string& basis = "contract") {
  const auto catalogue = test::small_catalogue();
  const Versions versions = read_all(bodies, basis, *catalogue);
  return net_of({versions.front(), versions.back()}, catalogue);
}

// Each above editorial, by its clause: "use licence.fee.raised +acme".
Names told(const test::JudgedPair& pair) {
  Names list;
  for (const ClauseVerdict& verdict : pair.assessment.clauses) {
    for (const Finding& finding : verdict.findings) {
      if (finding.level == Level::editorial) continue;
      std::string line = verdict.clause + " " + finding.rule;
      for (const std::string& party : finding.direction.favours) line += " +" + party;
      list.push_back(std::move(line));
    }
  }
  std::ranges::sort(list);
  return list;
}

std::string clause(const std::string& id, const std::string& rest) {
  return "  " + id + ": {type: licence, licensor: acme, licensee: bolt" +
         (rest.empty() ? "" : ", " + rest) + "}\n";
}
std::string clauses(const std::string& list) { return "clauses:\n" + list; }
std::string over(const std::string& id, const std::string& on) {
  return "  " + id + ": {type: licence, ended: " + on + "}\n";
}
const std::string k_nothing = "clauses: {}\n";

const Change& change_of(const test::JudgedPair& pair, const std::string& clause) {
  const auto& changes = pair.comparison->changes;
  const auto found = std::ranges::find_if(changes, [&](const Change& change) {
    return change.subject == Subject::clause && change.id() == clause;
  });
  if (found == changes.end()) throw std::runtime_error("no change of " + clause);
  return *found;
}

std::string printed(const Value* value) {
  return value != nullptr ? print_value(*value) : std::string("nothing");
}

// ---- which versions are heard -------------------------------------------------------------------

Names heard(const Bodies& bodies) {
  const auto catalogue = test::small_catalogue();
  const auto pair = net_of(read_all(bodies, "contract", *catalogue), catalogue);
  Names names;
  for (const auto& version : pair.comparison->between) names.push_back(version->version);
  return names;
}

TEST(Net, HearsWhatWasAgreedBetween) {
  EXPECT_EQ(heard({k_nothing, k_nothing, k_nothing, k_nothing}), (Names{"2", "3"}));
  EXPECT_EQ(heard({k_nothing, k_nothing}), Names{});
}

TEST(Net, LeavesDraftsBetweenOut) {
  EXPECT_EQ(
      heard({k_nothing, "status: draft\n" + k_nothing, "status: under_negotiation\n" + k_nothing,
             "status: agreed\n" + k_nothing, "status: draft\n" + k_nothing}),
      Names{"4"});
}

TEST(Net, LeavesOutWhatTheLastDoesNotAmend) {
  const auto amends = [](const std::string& base) { return "amends: \"" + base + "\"\n"; };
  EXPECT_EQ(
      heard({k_nothing, amends("1") + k_nothing, amends("1") + k_nothing, amends("2") + k_nothing}),
      Names{"2"});
  // Where it leads nowhere, all that lies between.
  EXPECT_EQ(heard({k_nothing, k_nothing, amends("9") + k_nothing}), Names{"2"});
  EXPECT_EQ(heard({k_nothing, amends("3") + k_nothing, amends("2") + k_nothing}), Names{"2"});
}

TEST(Net, TakesNoWordOfADraft) {
  const std::string came = "status: draft\n" + clauses(clause("use", "new: yes"));
  EXPECT_EQ(told(net({k_nothing, came, clauses(clause("use", ""))}, "reports")),
            Names{"use licence.clause.mentioned"});
}

// ---- values -------------------------------------------------------------------------------------

TEST(Net, TakesNoValueFromBetween) {
  const Bodies there_and_back{clauses(clause("use", "fee: USD 1")),
                              clauses(clause("use", "fee: USD 2, cap: USD 9")),
                              clauses(clause("use", "fee: USD 1"))};
  EXPECT_EQ(told(net(there_and_back)), Names{});
  const Bodies up{clauses(clause("use", "fee: USD 1")), clauses(clause("use", "fee: USD 9")),
                  clauses(clause("use", "fee: USD 2"))};
  EXPECT_EQ(told(net(up)), told(alone(up)));
  EXPECT_EQ(told(net(up)), Names{"use licence.fee.raised +acme"});
}

TEST(Net, IsWhatTheTwoAloneComeToWhereNothingHappenedBetween) {
  const std::string first = clauses(clause("use", "fee: USD 1") + clause("other", "place: here"));
  const std::string last = clauses(clause("use", "fee: USD 2"));
  EXPECT_EQ(told(net({first, first, last})), told(alone({first, last})));
  EXPECT_EQ(told(net({first, last, last})), told(alone({first, last})));
}

// ---- identity -----------------------------------------------------------------------------------

TEST(Net, FollowsAClauseOverTwoNames) {
  const auto pair = net({clauses(clause("use", "fee: USD 1")),
                         clauses(clause("usage", "continues: [use], fee: USD 5")),
                         clauses(clause("right", "continues: [usage], fee: USD 2"))});
  EXPECT_EQ(told(pair), (Names{"right licence.clause.renamed", "right licence.fee.raised +acme"}));
  EXPECT_EQ(change_of(pair, "right").from, Names{"use"});
}

TEST(Net, FollowsASplitOfASplit) {
  const Bodies bodies{
      clauses(clause("a", "subject: [x, y, z], until: 2030")),
      clauses(clause("a", "subject: [x], until: 2030") +
              clause("b", "continues: [a], subject: [y, z], until: 2030")),
      clauses(clause("a", "subject: [x], until: 2030") + clause("b", "subject: [y], until: 2030") +
              clause("c", "continues: [b], subject: [z], until: 2031"))};
  // Nothing came and nothing is lost; only one part runs longer.
  EXPECT_EQ(told(net(bodies)), (Names{"b licence.clause.split", "c licence.clause.split",
                                      "c licence.until.raised +bolt"}));
  EXPECT_EQ(change_of(net(bodies), "c").from, Names{"a"});
  // The two files alone know nothing of `a` in `c`, or in `b`.
  EXPECT_EQ(told(alone(bodies)),
            (Names{"a licence.subject.narrowed +acme", "b licence.clause.added +bolt",
                   "c licence.clause.added +bolt"}));
}

TEST(Net, FollowsAMergeOfWhatWasRenamed) {
  const auto pair =
      net({clauses(clause("a", "subject: [x]") + clause("b", "subject: [y]")),
           clauses(clause("a2", "continues: [a], subject: [x]") + clause("b", "subject: [y]")),
           clauses(clause("all", "continues: [a2, b], subject: [x, y]"))});
  EXPECT_EQ(told(pair), Names{"all licence.clause.merged"});
  EXPECT_EQ(change_of(pair, "all").from, (Names{"a", "b"}));
}

TEST(Net, FollowsWhatWentIntoAClauseThatKeepsItsName) {
  const Bodies bodies{
      clauses(clause("a", "subject: [x]") + clause("b", "subject: [y]") +
              clause("c", "subject: [z]")),
      clauses(clause("a", "continues: [b], subject: [x, y]") + clause("c", "subject: [z]")),
      clauses(clause("a", "continues: [c], subject: [x, y, z]"))};
  const auto pair = net(bodies);
  EXPECT_EQ(told(pair), Names{"a licence.clause.merged"});
  EXPECT_EQ(change_of(pair, "a").from, (Names{"a", "b", "c"}));
}

TEST(Net, FollowsAClauseThatGoesBackUnderAnEarlierName) {
  const std::string away =
      clauses(over("use", "2022-01-01") + clause("interim", "continues: [use], fee: USD 9"));
  const Bodies bodies{clauses(clause("use", "fee: USD 1")), away,
                      clauses(clause("use", "fee: USD 2"))};
  EXPECT_EQ(told(net(bodies)), Names{"use licence.fee.raised +acme"});
}

TEST(Net, TakesNoLikenessForIdentityThatTheVersionsBetweenKnow) {
  const std::string terms = "degree: sole, place: here, fee: USD 1";
  const Bodies bodies{clauses(clause("old", terms)), k_nothing, clauses(clause("young", terms))};
  EXPECT_EQ(told(alone(bodies)), Names{"young licence.clause.renamed"});
  EXPECT_EQ(told(net(bodies)),
            (Names{"old licence.clause.removed +acme", "young licence.clause.added +bolt"}));
}

TEST(Net, KeepsWhatLikenessToldOnTheWay) {
  const Bodies bodies{clauses(clause("old", "degree: sole, place: here, fee: USD 1")),
                      clauses(clause("young", "degree: sole, place: here, fee: USD 1")),
                      clauses(clause("young", "degree: shared, place: there, cap: USD 9"))};
  EXPECT_EQ(change_of(net(bodies), "young").from, Names{"old"});
  EXPECT_EQ(change_of(alone(bodies), "young").from, Names{});
}

TEST(Net, TellsARightThatWasSplitAndThenEndedAsOver) {
  const std::string part = clause("part", "continues: [use], degree: sole");
  for (const std::string basis : {"contract", "reports"}) {
    const auto pair = net({clauses(clause("use", "degree: exclusive")),
                           clauses(clause("use", "degree: exclusive") + part),
                           clauses(over("use", "2023-01-01") + part)},
                          basis);
    // Not a new name of the whole: the rest of it is gone.
    EXPECT_EQ(told(pair), (Names{"part licence.clause.split", "part licence.degree.lowered +acme",
                                 "use licence.clause.removed +acme"}))
        << basis;
  }
}

TEST(Net, TellsARightThatWasSplitAndThenEndedBySilenceAsOver) {
  const std::string part = clause("part", "continues: [use], degree: sole");
  EXPECT_EQ(told(net({clauses(clause("use", "degree: exclusive")),
                      clauses(clause("use", "degree: exclusive") + part), clauses(part)})),
            (Names{"part licence.clause.split", "part licence.degree.lowered +acme",
                   "use licence.clause.removed +acme"}));
}

TEST(Net, TellsARightThatIsAllInItsHeirAsRenamed) {
  const std::string heir = clause("heir", "continues: [use]");
  EXPECT_EQ(told(net({clauses(clause("use", "")), clauses(over("use", "2022-01-01") + heir),
                      clauses(over("use", "2022-01-01") + heir)})),
            Names{"heir licence.clause.renamed"});
}

TEST(Net, TellsAPartThatEndedAsLostByItsWhole) {
  const Bodies bodies{
      clauses(clause("use", "subject: [x, y]")),
      clauses(clause("use", "subject: [x]") + clause("part", "continues: [use], subject: [y]")),
      clauses(clause("use", "subject: [x]") + over("part", "2023-01-01"))};
  for (const std::string basis : {"contract", "reports"}) {
    const auto pair = net(bodies, basis);
    EXPECT_EQ(pair.assessment.balance.parties.size(), 2U);
    ASSERT_NE(pair.finding("licence.clause.came_and_went"), nullptr) << basis;
    EXPECT_EQ(pair.finding("licence.clause.came_and_went")->direction.kind,
              Direction::Kind::neutral);
    // What a contract does not repeat is lost; under reports nobody says that `y` is.
    EXPECT_EQ(pair.finding("licence.subject.narrowed") != nullptr, basis == "contract");
  }
}

TEST(Net, EndsAWholeAllOfWhosePartsAreOver) {
  const auto pair = net({clauses(clause("use", "subject: [x, y]")),
                         clauses(clause("one", "continues: [use], subject: [x]") +
                                 clause("two", "continues: [use], subject: [y]")),
                         clauses(over("one", "2023-01-01") + over("two", "2023-01-01"))},
                        "reports");
  EXPECT_EQ(told(pair),
            (Names{"one licence.clause.came_and_went", "two licence.clause.came_and_went",
                   "use licence.clause.removed +acme"}));
}

TEST(Net, SplitsRecordsOverTwoVersions) {
  const auto flows = [](const std::string& list) {
    return clauses(clause("use", "flows: {" + list + "}"));
  };
  const std::string roles = "payer: acme, payee: bolt, ";
  const auto pair = net(
      {flows("all: {" + roles + "rate: 5%}"),
       flows("one: {" + roles + "rate: 5%, continues: [all]}, two: {" + roles +
             "rate: 5%, continues: [all]}"),
       flows("one: {" + roles + "rate: 5%}, three: {" + roles + "rate: 4%, continues: [two]}")});
  EXPECT_EQ(told(pair), (Names{"use licence.flows.split", "use licence.flows.split",
                               "use licence.rate.lowered +acme"}));
}

// ---- endings ------------------------------------------------------------------------------------

TEST(Net, EndsWhatAVersionBetweenEnded) {
  const Bodies bodies{clauses(clause("use", "")), clauses(over("use", "2022-03-04")), k_nothing};
  const auto pair = net(bodies, "reports");
  EXPECT_EQ(told(pair), Names{"use licence.clause.removed +acme"});
  EXPECT_EQ(change_of(pair, "use").item_after->ended->on->first, *parse_day("2022-03-04"));
  // Alone, the last is silent, which ends nothing.
  EXPECT_EQ(told(alone(bodies, "reports")), Names{"use licence.clause.not_mentioned"});
}

TEST(Net, EndsUnderItsFirstNameWhatWasRenamed) {
  const std::string renamed = clauses(clause("usage", "continues: [use]"));
  EXPECT_EQ(told(net({clauses(clause("use", "")), renamed, clauses(over("usage", "2023-01-01"))},
                     "reports")),
            Names{"use licence.clause.removed +acme"});
  EXPECT_EQ(told(net({clauses(clause("use", "")), renamed, k_nothing})),
            Names{"use licence.clause.removed +acme"});
}

TEST(Net, EndsNothingThatIsMerelyNotMentioned) {
  EXPECT_EQ(told(net({clauses(clause("use", "")), k_nothing, k_nothing}, "reports")),
            Names{"use licence.clause.not_mentioned"});
}

TEST(Net, TakesBackAnEndingThatDidNotLast) {
  EXPECT_EQ(told(net({clauses(clause("use", "")), clauses(over("use", "2022-01-01")),
                      clauses(clause("use", ""))},
                     "reports")),
            Names{});
}

TEST(Net, LetsWhatRanItsCourseLapse) {
  const Bodies bodies{clauses(clause("use", "until: 2021-06-01")), k_nothing, k_nothing};
  for (const std::string basis : {"contract", "reports"}) {
    EXPECT_EQ(told(net(bodies, basis)), Names{"use licence.clause.lapsed"}) << basis;
  }
}

TEST(Net, LetsWhatATombstoneSaysRanItsCourseLapse) {
  const auto ended = [](const std::string& on) {
    return told(
        net({clauses(clause("use", "until: 2022-06-30")), clauses(over("use", on)), k_nothing},
            "reports"));
  };
  EXPECT_EQ(ended("2022-06-30"), Names{"use licence.clause.lapsed"});
  EXPECT_EQ(ended("2022-06-01"), Names{"use licence.clause.removed +acme"});
}

TEST(Net, HearsTheSilenceOfAContractBetweenReports) {
  const auto catalogue = test::small_catalogue();
  const std::string use = clauses(clause("use", "") + clause("other", ""));
  const auto mixed = [&](const std::string& first, const std::string& last) {
    return net_of(
        {read(1, "reports", first, *catalogue), read(2, "contract", k_nothing, *catalogue),
         read(3, "reports", last, *catalogue)},
        catalogue);
  };
  EXPECT_EQ(told(mixed(clauses(clause("use", "")), k_nothing)),
            Names{"use licence.clause.removed +acme"});
  // What it does not have is new afterwards.
  EXPECT_EQ(told(mixed(k_nothing, clauses(clause("use", "")))),
            Names{"use licence.clause.added +bolt"});
}

TEST(Net, EndsRecordsAndWordsThatAVersionBetweenEnded) {
  const auto terms = [](const std::string& subject, const std::string& flow) {
    return clauses(clause("use", "subject: [x" + subject +
                                     "], flows: {main: {payer: acme, payee: "
                                     "bolt, rate: 5%}" +
                                     flow + "}"));
  };
  const Bodies bodies{terms(", y", ", side: {payer: acme, payee: bolt, rate: 1%}"),
                      terms(", {value: y, ended: 2022-01-01}", ", side: {ended: 2022-01-01}"),
                      terms("", "")};
  EXPECT_EQ(told(net(bodies, "reports")),
            (Names{"use licence.flows.removed +acme", "use licence.subject.narrowed +acme"}));
  EXPECT_EQ(told(alone(bodies, "reports")), Names{});
}

// ---- came and went ------------------------------------------------------------------------------

TEST(Net, TellsBothDaysOfWhatCameAndWentBetween) {
  const auto days = [](const Bodies& bodies, const std::string& basis) {
    const auto pair = net(bodies, basis);
    EXPECT_EQ(told(pair), Names{"use licence.clause.came_and_went"});
    const Item& item = *change_of(pair, "use").item_after;
    EXPECT_NE(item.find_role("licensee"), nullptr) << "as it was while it went on";
    Value end;
    end.content = *item.ended->on;
    return printed(item.find_term("from")) + " to " + printed(&end);
  };
  const std::string use = clauses(clause("use", "fee: USD 1"));
  EXPECT_EQ(days({k_nothing, use, k_nothing}, "contract"), "2022-01-01 to 2023-01-01");
  EXPECT_EQ(days({k_nothing, use, clauses(over("use", "2022-07-09"))}, "reports"),
            "by 2022-01-01 to 2022-07-09");
  // What the source calls new began then.
  EXPECT_EQ(
      days({k_nothing, clauses(clause("use", "new: yes")), clauses(over("use", "2022-07-09"))},
           "reports"),
      "2022-01-01 to 2022-07-09");
  // The tombstone alone, which knows both, in a version between.
  EXPECT_EQ(days({k_nothing,
                  clauses("  use: {type: licence, licensor: acme, licensee: bolt, from: "
                          "2021-11-29, ended: 2021-12-09}\n"),
                  k_nothing},
                 "reports"),
            "2021-11-29 to 2021-12-09");
}

TEST(Net, LetsWhatCameForATimeGoOnTheDayThatItWasAgreedToEnd) {
  const std::string letter = "instruments: {letter: {title: A letter, lapses: 2022-06-30}}\n";
  const auto pair =
      net({k_nothing, letter + clauses(clause("use", "by: letter")), letter + k_nothing});
  EXPECT_EQ(told(pair), Names{"use licence.clause.came_and_went"});
  EXPECT_EQ(change_of(pair, "use").item_after->ended->on->first, *parse_day("2022-06-30"));
}

TEST(Net, SaysNothingOfWhatIsNotMentionedAnyMore) {
  EXPECT_EQ(told(net({k_nothing, clauses(clause("use", "")), k_nothing}, "reports")), Names{});
}

TEST(Net, TellsARecordThatCameAndWent) {
  const auto flows = [](const std::string& more) {
    return clauses(
        clause("use", "flows: {main: {payer: acme, payee: bolt, rate: 5%}" + more + "}"));
  };
  const std::string side = ", side: {payer: acme, payee: bolt, rate: 1%}";
  EXPECT_EQ(told(net({flows(""), flows(side), flows("")})),
            Names{"use licence.flows.came_and_went"});
  const auto pair = net({flows(""), flows(side), flows("")});
  const Item& over = *pair.finding("licence.flows.came_and_went")->change->item_after;
  EXPECT_EQ(printed(over.find_term("from")), "2022-01-01");
  EXPECT_EQ(over.ended->on->first, *parse_day("2023-01-01"));
  EXPECT_EQ(told(net({flows(""), flows(side), flows(", side: {ended: 2023-01-01}")}, "reports")),
            Names{"use licence.flows.came_and_went"});
}

TEST(Net, FoldsWhatCameAndWentThroughARightIntoItsEnd) {
  const std::string through = clause("room", "because: [use]");
  const auto pair = net({clauses(clause("use", "")), clauses(clause("use", "") + through),
                         clauses(over("use", "2023-01-01") + over("room", "2023-01-01"))},
                        "reports");
  EXPECT_EQ(told(pair), Names{"use licence.clause.removed +acme"});
}

// ---- what was new -------------------------------------------------------------------------------

TEST(Net, KeepsNewWhatTheFirstToSayItCallsNew) {
  const auto last = [](const std::string& between) {
    return told(net({clauses(clause("old", "")), clauses(clause("old", between)),
                     clauses(clause("old",
                                    "fee: USD 1, subject: [x], flows: {main: {payer: acme, "
                                    "payee: bolt, rate: 5%}}"))},
                    "reports"));
  };
  EXPECT_EQ(last(""), (Names{"old licence.fee.mentioned", "old licence.flows.mentioned",
                             "old licence.subject.mentioned"}));
  EXPECT_EQ(last("fee: {value: USD 1, new: yes}"),
            (Names{"old licence.fee.added +acme", "old licence.flows.mentioned",
                   "old licence.subject.mentioned"}));
  EXPECT_EQ(last("flows: {main: {payer: acme, payee: bolt, rate: 5%, new: yes}}"),
            (Names{"old licence.fee.mentioned", "old licence.flows.added +bolt",
                   "old licence.subject.mentioned"}));
  EXPECT_EQ(last("subject: {value: [x], new: yes}"),
            (Names{"old licence.fee.mentioned", "old licence.flows.mentioned",
                   "old licence.subject.added +bolt"}));
}

TEST(Net, RestsWhatWasNewOnTheSourceThatSaysSo) {
  const auto by = [](const std::string& source, const std::string& rest) {
    return "sources: {" + source + ": {publisher: A paper}}\n" +
           clauses(clause("use", rest + "sources: [" + source + "]"));
  };
  const auto pair =
      net({k_nothing, by("then", "new: yes, "), by("now", "status: presumed, ")}, "reports");
  EXPECT_EQ(told(pair), Names{"use licence.clause.added +bolt"});
  EXPECT_EQ(change_of(pair, "use").evidence_after.sources(), (Names{"now", "then"}));
}

TEST(Net, KeepsANewWordOfAListNew) {
  const auto bodies = [](const std::string& word) {
    return Bodies{clauses(clause("use", "subject: [x]")),
                  clauses(clause("use", "subject: [x, " + word + "]")),
                  clauses(clause("use", "subject: [x, y]"))};
  };
  EXPECT_EQ(told(net(bodies("{value: y, new: yes}"), "reports")),
            Names{"use licence.subject.widened +bolt"});
  EXPECT_EQ(net(bodies("y"), "reports").finding("licence.subject.widened"), nullptr);
}

TEST(Net, KeepsANewClauseNewAndCallsNoneNewThatWasKnown) {
  const std::string plain = clauses(clause("use", ""));
  const std::string called_new = clauses(clause("use", "new: yes"));
  EXPECT_EQ(told(net({k_nothing, called_new, plain}, "reports")),
            Names{"use licence.clause.added +bolt"});
  EXPECT_EQ(told(net({k_nothing, plain, plain}, "reports")), Names{"use licence.clause.mentioned"});
  EXPECT_EQ(told(net({plain, called_new, plain}, "reports")), Names{});
}

// ---- what the last only presumes ----------------------------------------------------------------

TEST(Net, CountsWhatTheLastVersionPresumesAndAnEarlierOneSaid) {
  const Bodies bodies{k_nothing, clauses(clause("use", "fee: USD 1, new: yes")),
                      clauses(clause("use", "fee: USD 1, status: presumed"))};
  const auto pair = net(bodies, "reports");
  EXPECT_EQ(told(pair), Names{"use licence.clause.added +bolt"});
  EXPECT_EQ(pair.verdict("use")->level, Level::critical);
  // The file of the last version alone gives no more than its presumption.
  EXPECT_EQ(told(alone(bodies, "reports")), Names{});
}

TEST(Net, CountsNothingThatEveryVersionOnlyPresumes) {
  const std::string presumed = clauses(clause("use", "fee: USD 1, status: presumed"));
  EXPECT_EQ(told(net({k_nothing, presumed, presumed}, "reports")), Names{});
}

TEST(Net, DoesNotBearOutAnotherValue) {
  const auto last = [](const std::string& degree) {
    return told(
        net({clauses(clause("use", "fee: USD 1")), clauses(clause("use", "degree: exclusive")),
             clauses(clause("use", "degree: {value: " + degree + ", status: presumed}"))},
            "reports"));
  };
  EXPECT_EQ(last("exclusive"), Names{"use licence.degree.mentioned"});
  EXPECT_EQ(last("sole"), Names{});
}

TEST(Net, BearsOutAWordOfAList) {
  const auto last = [](const std::string& between) {
    return told(net({clauses(clause("use", "subject: [x]")), clauses(clause("use", between)),
                     clauses(clause("use", "subject: [x, {value: y, status: presumed}]"))},
                    "reports"));
  };
  EXPECT_EQ(last("subject: [x, {value: y, new: yes}]"), Names{"use licence.subject.widened +bolt"});
  EXPECT_EQ(last("subject: [x]"), Names{});
}

TEST(Net, LeavesTheEvidenceOfTheLastAsItsFileHasIt) {
  const Bodies bodies{clauses(clause("use", "fee: USD 1, cap: USD 9")),
                      clauses(clause("use", "fee: USD 1")),
                      clauses(clause("use", "fee: USD 1, cap: USD 9, status: presumed"))};
  EXPECT_EQ(net(bodies, "reports").comparison->presumed, 1U);
  EXPECT_EQ(net(bodies, "reports").comparison->changes.back().parts.size(),
            alone(bodies, "reports").comparison->changes.back().parts.size());
}

// ---- parties ------------------------------------------------------------------------------------

const std::string k_use_of_acme =
    clauses("  use: {type: licence, licensor: acme, licensee: bolt}\n");

Names told_of_parties(const test::JudgedPair& pair) {
  Names list;
  for (const Finding& finding : pair.assessment.outside_clauses) {
    const bool is_of_fields = finding.rule == "party.entry.changed";
    if (finding.type == "party" && !is_of_fields) list.push_back(finding.rule);
  }
  std::ranges::sort(list);
  return list;
}

TEST(Net, CallsWhoWasAssignedAndThenRenamedAssigned) {
  const auto named = [](const std::string& acme) {
    return "parties: {acme: {" + acme + "}, bolt: {name: Bolt}}\n" + k_use_of_acme;
  };
  EXPECT_EQ(told_of_parties(net({named("name: Acme"), named("name: Zinc, how: assignment"),
                                 named("name: Zinc Ltd, how: rename")})),
            Names{"party.identity.assignment"});
  EXPECT_EQ(told_of_parties(
                net({named("name: Acme"), named("name: Acme"), named("name: Zinc, how: rename")})),
            Names{"party.identity.rename"});
  // Assigned and given back.
  const Bodies back{named("name: Acme"), named("name: Zinc, how: assignment"), named("name: Acme")};
  EXPECT_EQ(told_of_parties(net(back)), Names{});
}

TEST(Net, FollowsAPartyOverTwoKeys) {
  const auto keyed = [](const std::string& key, const std::string& rest) {
    return "parties: {" + key + ": {" + rest +
           "}, bolt: {name: Bolt}}\nclauses:\n  use: {type: licence, licensor: " + key +
           ", licensee: bolt, fee: USD 1}\n";
  };
  const Bodies bodies{keyed("acme", "name: Acme"), keyed("zinc", "name: Zinc, how: conversion"),
                      keyed("iron", "name: Zinc")};
  const auto pair = net(bodies);
  EXPECT_EQ(told(pair), Names{}) << "every role follows";
  EXPECT_EQ(pair.comparison->before->parties.count("iron"), 1U);
  EXPECT_EQ(pair.assessment.balance.parties.size(), 2U);
  EXPECT_NE(told(alone(bodies)), Names{}) << "Acme and Zinc have nothing in common in the files";
}

TEST(Net, NamesWhatCameAndWentByTheKeysOfTheLast) {
  const auto keyed = [](const std::string& key, const std::string& list) {
    return "parties: {" + key + ": {name: Acme}, bolt: {name: Bolt}}\nclauses:" + list;
  };
  const auto pair =
      net({keyed("acme", " {}\n"),
           keyed("acme", "\n  use: {type: licence, licensor: acme, licensee: bolt}\n"),
           keyed("zinc", " {}\n")});
  const Value* licensor = change_of(pair, "use").item_after->find_role("licensor");
  EXPECT_EQ(printed(licensor), "[zinc]");
}

TEST(Net, KeepsPartiesApartThatAVersionBetweenLists) {
  const std::string rest = "bolt: {name: Bolt}}\n" + k_nothing;
  const Bodies bodies{"parties: {acme: {name: Acme}, " + rest,
                      "parties: {acme: {name: Acme}, zinc: {name: Zinc}, " + rest,
                      "parties: {zinc: {name: Zinc, how: unknown}, " + rest};
  EXPECT_EQ(told_of_parties(net(bodies)), (Names{"party.entry.added", "party.entry.removed"}));
}

// ---- the other way round ------------------------------------------------------------------------

TEST(Net, IsTheInverseTheOtherWayRound) {
  const Bodies bodies{clauses(clause("use", "fee: USD 1")),
                      clauses(clause("usage", "continues: [use], fee: USD 2")),
                      clauses(clause("right", "continues: [usage], fee: USD 3"))};
  const auto back = net(bodies, "contract", NetOrder::newest_first);
  EXPECT_EQ(told(back), (Names{"use licence.clause.renamed", "use licence.fee.lowered +bolt"}));
  EXPECT_EQ(change_of(back, "use").from, Names{"right"});
  EXPECT_EQ(back.comparison->before->version, "3");
  EXPECT_EQ(back.comparison->after->version, "1");
}

TEST(Net, TakesNothingForNewTheOtherWayRound) {
  const std::string called_new = clauses(clause("use", "new: yes"));
  EXPECT_EQ(told(net({called_new, k_nothing, k_nothing}, "reports", NetOrder::newest_first)),
            Names{"use licence.clause.mentioned"});
}

TEST(Net, RevivesTheOtherWayRoundWhatOutlivedItsSplit) {
  const std::string part = clause("part", "continues: [use], degree: sole");
  const auto pair = net({clauses(clause("use", "degree: exclusive")),
                         clauses(clause("use", "degree: exclusive") + part), clauses(part)},
                        "contract", NetOrder::newest_first);
  EXPECT_EQ(told(pair), Names{"use licence.clause.added +bolt"});
}

}  // namespace
}  // namespace dealterms
