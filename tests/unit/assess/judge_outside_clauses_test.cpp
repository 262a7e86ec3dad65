#include <gtest/gtest.h>

#include <algorithm>

#include "assess/judge.hpp"
#include "judged_clause.hpp"
#include "judged_pair.hpp"

namespace dealterms::test {
namespace {

using Reason = JudgementReason;

constexpr const char* k_clauses = "clauses: {}\n";

using Kind = Direction::Kind;

// Whom it serves, nobody says: undetermined, unless it is editorial or leaves all as it was.
Level level_of(const JudgedPair& pair, const std::string& rule, Kind kind = Kind::undetermined) {
  const Finding* finding = pair.finding(rule);
  if (finding == nullptr) throw std::runtime_error("no finding " + rule);
  const bool quiet = finding->level == Level::editorial || rule == "party.identity.rename";
  EXPECT_EQ(finding->direction.kind, quiet ? Kind::neutral : kind) << rule;
  return finding->level;
}

JudgedPair judge_sections(const std::string& before, const std::string& after) {
  return judge_bodies(before + k_clauses, after + k_clauses);
}

TEST(JudgeOutsideClauses, CallsAPartyThatCameOrWentCritical) {
  JudgedPair pair = judge_sections("", "");
  auto more = std::make_shared<Agreement>(*pair.comparison->after);
  more->parties["cell"] = more->parties["bolt"];
  more->parties["cell"].id = "cell";
  const auto one = pair.comparison->before;
  for (const auto& [before, after] : {std::pair(one, std::shared_ptr<const Agreement>(more)),
                                      std::pair(std::shared_ptr<const Agreement>(more), one)}) {
    *pair.comparison = compare(before, after, pair.catalogue);
    pair.assessment = assess(*pair.comparison);
    EXPECT_EQ(level_of(pair, before == one ? "party.entry.added" : "party.entry.removed"),
              Level::critical);
  }
}

TEST(JudgeOutsideClauses, NamesWhatHoldsForAPartyAsForEach) {
  const std::string of_each = "{type: confidentiality, discloser: each, recipient: each}";
  const std::string clauses = "fee: {type: break_fee, payer: a, payee: b}, secrets: " + of_each;
  const Stated two{clauses};
  const Stated three{clauses + ", new: " + of_each, k_three};
  const std::vector<std::string> secrets{"secrets"};
  const auto joined = judge_stated(two, three);
  EXPECT_EQ(the_finding(*joined, "party.entry.added").dependents, secrets);
  const auto left = judge_stated(three, two);
  EXPECT_EQ(the_finding(*left, "party.entry.removed").dependents, secrets);
}

TEST(JudgeOutsideClauses, TellsOnceThatAPartyBecameAnotherAndHow) {
  const auto judged =
      judge_stated({"", k_two}, {"", "a: {name: Acme}, b: {name: Bolt Holdings, how: merger}"});
  EXPECT_EQ(find_finding(*judged, "party.entry.changed"), nullptr);
  const Finding& finding = the_finding(*judged, "party.identity.merger");
  EXPECT_EQ(finding.level, Level::critical);
  ASSERT_EQ(finding.parts.size(), 1U);
  EXPECT_EQ(finding.parts.front().change->id(), "how");
}

TEST(JudgeOutsideClauses, CallsTheFilesOwnApparatusEditorial) {
  const std::string source = "sources: {s: {publisher: Herald, title: Deal signed}}\n";
  EXPECT_EQ(level_of(judge_sections("", source), "source.entry.added"), Level::editorial);
  EXPECT_EQ(level_of(judge_sections(source, ""), "source.entry.removed"), Level::editorial);
}

// All that lasts as long as the agreement ends with it.
TEST(JudgeOutsideClauses, CallsTheEndOfTheAgreementMajor) {
  const auto version = [](const std::string& number, const std::string& end) {
    return "dealterms: 1\ndeal: test\nversion: \"" + number + "\"\ndates: {effective: 202" +
           number + "-01-01, expires: " + end + "}\nparties: {acme: {name: A}}\nclauses: {}\n";
  };
  const auto pair = judge_files(version("1", "2030-01-01"), version("2", "2035-01-01"));
  EXPECT_EQ(level_of(pair, "deal.dates.expires.raised"), Level::major);
}

// What it changed is told where it changed it.
TEST(JudgeOutsideClauses, CallsAnInstrumentNoChangeOfTerms) {
  const std::string paper = "instruments: {paper: {title: Side letter}}\n";
  EXPECT_EQ(level_of(judge_sections("", paper), "instrument.entry.added"), Level::editorial);
  EXPECT_EQ(level_of(judge_sections(paper, ""), "instrument.entry.removed"), Level::editorial);
}

// ---- parties that join --------------------------------------------------------------------------

std::string deal_of(const std::string& more_parties, const std::string& role) {
  return "dealterms: 1\ndeal: d\nversion: v\nparties:\n  acme: {name: Acme}\n  bolt: {name: "
         "Bolt}\n" +
         more_parties + "clauses:\n  use: {type: licence, licensor: acme, " + role + "}\n";
}

TEST(JudgeOutsideClauses, WeighsAPartyThatJoinsForSomeClausesAsTheseAndByItsRole) {
  const auto pair =
      judge_files(deal_of("", "licensee: bolt"),
                  deal_of("  cell: {name: Cell, limited_to: [use]}\n", "licensee: [bolt, cell]"));
  const Finding* entry = pair.finding("party.entry.added");
  ASSERT_NE(entry, nullptr);
  EXPECT_EQ(entry->level, Level::critical);
  EXPECT_EQ(entry->direction.favours, std::vector<std::string>{"cell"});
}

TEST(JudgeOutsideClauses, CallsOneOfTheOthersThatBecomesAPartyJoined) {
  const std::string other = "others: {cell: {name: Cell}}\n";
  const auto pair = judge_files(deal_of(other, "licensee: bolt"),
                                deal_of("  cell: {name: Cell}\n", "licensee: bolt"));
  EXPECT_NE(pair.finding("party.entry.joined"), nullptr);
  const auto back = judge_files(deal_of("  cell: {name: Cell}\n", "licensee: bolt"),
                                deal_of(other, "licensee: bolt"));
  EXPECT_NE(back.finding("party.entry.left"), nullptr);
}

TEST(JudgeOutsideClauses, FollowsAPartyUnderAnotherKey) {
  const auto pair = judge_files(
      "dealterms: 1\ndeal: d\nversion: v\nparties: {acme: {name: Acme}, bolt: {name: Bolt}}\n"
      "clauses:\n  use: {type: licence, licensor: acme, licensee: bolt}\n",
      "dealterms: 1\ndeal: d\nversion: v\nparties: {acme-inc: {name: Acme}, bolt: {name: Bolt}}\n"
      "clauses:\n  use: {type: licence, licensor: acme-inc, licensee: bolt}\n");
  const Finding* entry = pair.finding("party.entry.renamed");
  ASSERT_NE(entry, nullptr);
  EXPECT_EQ(entry->level, Level::minor);
  EXPECT_EQ(entry->direction.kind, Direction::Kind::neutral);
  EXPECT_TRUE(pair.assessment.clauses.empty());
}

TEST(JudgeOutsideClauses, LiftsAnEntryToWhatChangedInIt) {
  const auto point = [](const std::string& status) {
    return "open_points: {price: {about: the price, status: " + status + "}}\n";
  };
  const auto pair = judge_sections(point("open"), point("resolved"));
  EXPECT_EQ(level_of(pair, "open_point.entry.changed"), Level::minor);
  const Finding& entry = *pair.finding("open_point.entry.changed");
  EXPECT_EQ(entry.judgement_reasons, std::vector<Reason>{Reason::as_its_fields});
  EXPECT_EQ(entry.clause, "price");
}

TEST(JudgeOutsideClauses, CallsWhichClausesAnEntryIsAboutEditorial) {
  const auto both = [](const std::string& clauses) {
    return "open_points: {price: {about: the price, clauses: " + clauses + "}}\n" +
           "clauses:\n  a: {type: event, test: x}\n  b: {type: event, test: y}\n";
  };
  const auto pair = judge_bodies(both("[a]"), both("[a, b]"));
  EXPECT_EQ(level_of(pair, "open_point.entry.changed"), Level::editorial);
}

TEST(JudgeOutsideClauses, TellsBetterEvidenceOfTheHeadByARuleOfItsOwn) {
  const auto pair =
      judge_sections("title: {value: one, note: a}\n", "title: {value: one, note: b}\n");
  EXPECT_EQ(level_of(pair, "deal.evidence.changed"), Level::editorial);
  EXPECT_EQ(pair.finding("deal.evidence.changed")->clause, "");
}

class Succession : public testing::TestWithParam<std::pair<const char*, Level>> {};

TEST_P(Succession, WeighsAsMuchAsItMakesOfTheParty) {
  const auto& [how, level] = GetParam();
  JudgedPair pair = judge_sections("", "");
  auto renamed = std::make_shared<Agreement>(*pair.comparison->after);
  renamed->parties["bolt"].terms["name"].content = Text{"Bolt Holding"};
  renamed->parties["bolt"].terms["how"].content = Token{how};
  *pair.comparison = compare(pair.comparison->before, renamed, pair.catalogue);
  pair.assessment = assess(*pair.comparison);
  const bool leaves_all = how == std::string("rename");
  EXPECT_EQ(level_of(pair, std::string("party.identity.") + how,
                     leaves_all ? Kind::neutral : Kind::undetermined),
            level);
}

INSTANTIATE_TEST_SUITE_P(Ways, Succession,
                         testing::Values(std::pair("rename", Level::minor),
                                         std::pair("conversion", Level::major),
                                         std::pair("unknown", Level::major),
                                         std::pair("merger", Level::critical),
                                         std::pair("assignment", Level::critical),
                                         std::pair("novation", Level::critical)));

// ---- parties that come and go for some clauses --------------------------------------------------

const std::string k_two = "parties: {acme: {name: Acme}, bolt: {name: Bolt}}\n";

std::string with_cell(const std::string& more) {
  return "parties: {acme: {name: Acme}, bolt: {name: Bolt}, cell: {name: Cell" + more + "}}\n";
}

std::string two_licences(const std::string& licensors) {
  return "clauses:\n  big: {type: licence, licensor: acme, licensee: bolt}\n"
         "  small: {type: option, licensor: " +
         licensors + ", licensee: bolt}\n";
}

TEST(JudgeOutsideClauses, WeighsAPartyThatJoinsForSomeClausesAsTheseAndBurdensItAsTheySay) {
  const auto pair = judge_bodies(k_two + two_licences("acme"),
                                 with_cell(", limited_to: [small]") + two_licences("[acme, cell]"));
  const Finding* finding = pair.finding("party.entry.added");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->level, Level::major);  // an option's
  EXPECT_EQ(finding->direction.kind, Kind::favours);
  EXPECT_EQ(finding->direction.against, std::vector<std::string>{"cell"});
  EXPECT_EQ(finding->judgement_reasons, std::vector<Reason>{Reason::as_its_clauses});
}

TEST(JudgeOutsideClauses, FreesAPartyThatLeavesWhatBurdenedIt) {
  const auto pair = judge_bodies(with_cell(", limited_to: [small]") + two_licences("[acme, cell]"),
                                 k_two + two_licences("acme"));
  const Finding* finding = pair.finding("party.entry.removed");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->direction.favours, std::vector<std::string>{"cell"});
}

}  // namespace
}  // namespace dealterms::test
