#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "../../support/shipped.hpp"
#include "assess/judge.hpp"
#include "judged_pair.hpp"

namespace dealterms::test {
namespace {

using Kind = Direction::Kind;
using Reason = JudgementReason;
using Parties = std::vector<std::string>;

std::string flow(const std::string& body) {
  return "flows: {back: {payer: bolt, payee: acme" + (body.empty() ? body : ", " + body) + "}}";
}

const Finding& finding_of(const JudgedPair& pair, const std::string& rule) {
  const Finding* finding = pair.finding(rule);
  if (finding == nullptr) throw std::runtime_error("no finding " + rule);
  return *finding;
}

bool is_because(const Finding& finding, Reason reason) {
  return std::ranges::find(finding.judgement_reasons, reason) != finding.judgement_reasons.end();
}

// A clause of the built-in catalogue, with one more party.
JudgedPair judge_shipped(const std::string& before, const std::string& after) {
  const auto version = [](const std::string& number, const std::string& clause) {
    return read_version(number, "contract",
                        "parties: {acme: {name: Acme}, bolt: {name: Bolt}, core: {name: Core}}\n"
                        "clauses:\n  x: {" +
                            clause + "}\n",
                        shipped_catalogue());
  };
  JudgedPair pair;
  *pair.comparison = compare(version("1", before), version("2", after), shared_catalogue());
  pair.assessment = assess(*pair.comparison);
  return pair;
}

TEST(JudgePart, FavoursWhomARecordThatComesFavours) {
  const auto pair = judge_terms("", flow("rate: 10%"));
  const Finding& finding = finding_of(pair, "licence.flows.added");
  EXPECT_EQ(finding.level, Level::major);
  EXPECT_EQ(finding.direction.favours, Parties{"acme"});
}

TEST(JudgePart, TurnsTheDirectionOfARecordThatGoes) {
  const auto pair = judge_terms(flow(""), "");
  EXPECT_EQ(finding_of(pair, "licence.flows.removed").direction.favours, Parties{"bolt"});
}

TEST(JudgePart, ClaimsNothingForARecordThatCameAndWent) {
  const auto pair = judge_terms("", flow("from: 2021-03-01, ended: 2021-09-01"));
  const Finding& finding = finding_of(pair, "licence.flows.came_and_went");
  EXPECT_EQ(finding.level, Level::minor);
  EXPECT_EQ(finding.direction.kind, Kind::neutral);
}

TEST(JudgePart, ClaimsNothingForALimitThatCameAndWent) {
  const auto pair =
      judge_terms("", "exceptions: {lab: {what: research, from: 2021-03-01, ended: 2021-09-01}}");
  const Finding& finding = finding_of(pair, "licence.exceptions.came_and_went");
  EXPECT_EQ(finding.level, Level::minor);
  EXPECT_EQ(finding.direction.kind, Kind::neutral);
}

TEST(JudgePart, ClaimsNothingForARecordThatIsOnlyPresumed) {
  const auto pair = judge_terms("", flow("status: presumed"), "reports");
  const Finding& finding = finding_of(pair, "licence.flows.mentioned");
  EXPECT_EQ(finding.level, Level::editorial);
  EXPECT_EQ(finding.direction.kind, Kind::neutral);
}

TEST(JudgePart, CallsARecordWhoseSidesChangedPlacesReversedAndNothingElse) {
  const auto pair = judge_terms("flows: {back: {payer: bolt, payee: acme}}",
                                "flows: {back: {payer: acme, payee: bolt}}");
  const Finding& finding = finding_of(pair, "licence.flows.reversed");
  EXPECT_EQ(finding.level, Level::critical);
  EXPECT_EQ(finding.direction.favours, Parties{"bolt"});
  EXPECT_EQ(pair.verdict("use")->findings.size(), 1U);
}

TEST(JudgePart, SaysThatRecordsAreNotToldAsOfAValue) {
  const auto pair = judge_terms("flows: none", "flows: undisclosed");
  EXPECT_EQ(finding_of(pair, "licence.flows.withheld").direction.kind, Kind::undetermined);
}

TEST(JudgePart, CallsAnotherTitleOfAnEntryEditorialWhateverTheEntryIs) {
  const auto flows = judge_terms(flow("title: Money back"), flow("title: Share of the sales"));
  EXPECT_EQ(finding_of(flows, "licence.title.changed").level, Level::editorial);
  const auto limits = judge_terms("exceptions: {lab: {what: research}}",
                                  "exceptions: {lab: {title: Research, what: research}}");
  EXPECT_EQ(finding_of(limits, "licence.title.added").level, Level::editorial);
}

TEST(JudgePart, FavoursWhoCameIntoTheFavouredRole) {
  const std::string other =
      "clauses:\n  use: {type: licence, licensor: acme, licensee: [acme, bolt]}\n";
  const auto pair = judge_bodies(licence(""), other);
  const Finding& finding = finding_of(pair, "licence.licensee.widened");
  EXPECT_EQ(finding.level, Level::critical);
  EXPECT_EQ(finding.direction.favours, Parties{"acme"});
  EXPECT_EQ(finding.direction.against, Parties{"bolt"});
}

TEST(JudgePart, ClaimsNothingForARoleThatIsNamedForTheFirstTime) {
  const auto pair = judge_bodies("clauses:\n  use: {type: licence, licensee: bolt}\n", licence(""));
  const Finding& finding = finding_of(pair, "licence.licensor.added");
  EXPECT_EQ(finding.level, Level::minor);
  EXPECT_EQ(finding.direction.kind, Kind::undetermined);
}

TEST(JudgePart, LetsWhatAnExceptionSaysWeighNoMoreThanThatThereIsOne) {
  const auto exception = [](const std::string& until) {
    return "exceptions: {lab: {what: research, until: " + until + "}}";
  };
  const auto pair = judge_terms(exception("2030-01-01"), exception("perpetual"));
  const Finding& finding = finding_of(pair, "licence.exceptions.changed");
  EXPECT_EQ(finding.level, Level::major);
}

TEST(JudgePart, JudgesALimitThatReachesFurtherAsALimit) {
  const auto exception = [](const std::string& days) {
    return "exceptions: {lab: {what: research, " + days + "}}";
  };
  const auto longer = judge_terms(exception("until: 2030-01-01"), exception("until: 2031-01-01"));
  EXPECT_EQ(finding_of(longer, "licence.exceptions.changed").direction.favours, Parties{"acme"});
  const auto later = judge_terms(exception("from: 2030-01-01"), exception("from: 2031-01-01"));
  EXPECT_EQ(finding_of(later, "licence.exceptions.changed").direction.favours, Parties{"bolt"});
}

TEST(JudgePart, ClaimsNothingWhereALimitInTheFavouredHandsReachesFurther) {
  const auto condition = [](const std::string& until) {
    return "conditions: {ask: {what: on request, in_the_hands_of: bolt, until: " + until + "}}";
  };
  const auto pair = judge_terms(condition("2030-01-01"), condition("2031-01-01"));
  const Finding& finding = finding_of(pair, "licence.conditions.changed");
  EXPECT_EQ(finding.direction.kind, Kind::undetermined);
  EXPECT_TRUE(is_because(finding, Reason::own_hands));
}

TEST(JudgePart, LeavesWhatALimitSaysInOtherWordsUndetermined) {
  const auto pair = judge_terms("exceptions: {lab: {what: research}}",
                                "exceptions: {lab: {what: research and teaching}}");
  EXPECT_EQ(finding_of(pair, "licence.exceptions.changed").direction.kind, Kind::undetermined);
}

TEST(JudgePart, CallsWhatAnExceptionSaysInOtherWordsEditorial) {
  const auto exception = [](const std::string& until) {
    return "exceptions: {lab: {what: research, until: " + until + "}}";
  };
  const auto pair = judge_terms(exception("{undisclosed: day}"), exception("{redacted: day}"));
  const Finding& finding = finding_of(pair, "licence.exceptions.changed");
  EXPECT_EQ(finding.level, Level::editorial);
  EXPECT_TRUE(is_because(finding, Reason::claims_nothing));
}

TEST(JudgePart, KeepsASetFirstMentionedInReportsOneBelowItsTerm) {
  const auto pair = judge_terms("", "excludes: [hardware]", "reports");
  const Finding& finding = finding_of(pair, "licence.excludes.mentioned");
  EXPECT_EQ(finding.level, Level::moderate);
  EXPECT_EQ(finding.direction.kind, Kind::undetermined);
  EXPECT_TRUE(is_because(finding, Reason::first_mentioned));
}

// ---- what nobody can read, and what comes with an entry -----------------------------------------

TEST(JudgePart, KnowsNobodyWhereNobodyCanReadWhatALimitIsAbout) {
  for (const std::string what : {"redacted", "undisclosed"}) {
    const auto pair = judge_terms("", "exceptions: {e: {what: " + what + ", for: acme}}");
    const Finding& finding = finding_of(pair, "licence.exceptions.added");
    EXPECT_EQ(finding.direction.kind, Kind::undetermined) << what;
    EXPECT_TRUE(is_because(finding, Reason::unreadable)) << what;
  }
}

TEST(JudgePart, KnowsNobodyWhereNobodyCanReadWhatAnEntryIsAbout) {
  const auto pair = judge_terms("", flow("duty: redacted"));
  const Finding& finding = finding_of(pair, "licence.flows.added");
  EXPECT_EQ(finding.direction.kind, Kind::undetermined);
  EXPECT_TRUE(is_because(finding, Reason::unreadable));
}

// That something is paid is known, though not how much.
TEST(JudgePart, KeepsTheDirectionOfAnEntryWhoseFigureIsNotPublic) {
  const auto pair = judge_terms("", flow("rate: undisclosed"));
  EXPECT_EQ(finding_of(pair, "licence.flows.added").direction.favours, Parties{"acme"});
}

TEST(JudgePart, CallsNoPlainGainWhatMustBePaidBack) {
  const auto came = judge_terms("", flow("rate: 10%, refundable: yes"));
  const Finding& finding = finding_of(came, "licence.flows.added");
  EXPECT_EQ(finding.direction.kind, Kind::mixed);
  EXPECT_EQ(finding.direction.favours, Parties{"acme"});
  EXPECT_EQ(finding.direction.against, Parties{"bolt"});
  EXPECT_TRUE(is_because(finding, Reason::comes_with_limits));
  const auto plain = judge_terms("", flow("rate: 10%, refundable: no"));
  EXPECT_EQ(finding_of(plain, "licence.flows.added").direction.kind, Kind::favours);
}

// Without the entry there was nothing that its cap, its hurdle or its grace period could limit.
TEST(JudgePart, TakesWhatLimitsAnEntryForAPartOfIt) {
  struct Case {
    std::string clause;
    std::string list;
    std::string old_entry;
    std::string new_entry;
    std::string rule;
  };
  const std::vector<Case> cases{
      {"type: liability_cap, liable: acme, claimant: bolt, cap: USD 2m", "higher_caps", "",
       "data: {claims_for: [data breach], higher_cap: USD 6m}", "liability_cap.higher_caps"},
      {"type: events_of_default, borrower: acme, lender: bolt", "defaults",
       "a: {default_event: insolvency}",
       "j: {default_event: a judgment stays unpaid, grace: 30 days, counts_from: USD 1m}",
       "events_of_default.defaults"},
      {"type: financial_covenants, borrower: acme, lender: bolt", "tests",
       "a: {measure: leverage, at_most: 3x}",
       "b: {measure: drawn debt to EBITDA, at_most: 4x, springs_at: 40%}",
       "financial_covenants.tests"},
      {"type: consideration, payer: acme, payee: bolt, price: USD 10m", "earn_outs", "",
       "e: {measure: revenue, hurdle: USD 5m, earn_out: USD 1m, earned_by: 2027-12-31}",
       "consideration.earn_outs"},
      {"type: negative_covenants, borrower: acme, lender: bolt", "barred_acts",
       "d: {act: dividends, restriction: prohibited}",
       "q: {act: acquisitions, restriction: prohibited, allowed_up_to: USD 2m}",
       "negative_covenants.barred_acts"},
      {"type: revenue_share", "flows", "a: {payer: acme, payee: bolt, rate: 5%}",
       "b: {payer: acme, payee: bolt, rate: 2%, stream: resale, cap: USD 1m}",
       "revenue_share.flows"},
  };
  for (const Case& one : cases) {
    const std::string old_list =
        one.old_entry.empty() ? "" : ", " + one.list + ": {" + one.old_entry + "}";
    const std::string both =
        one.old_entry.empty() ? one.new_entry : one.old_entry + ", " + one.new_entry;
    const std::string before = one.clause + old_list;
    const std::string after = one.clause + ", " + one.list + ": {" + both + "}";
    const auto came = judge_shipped(before, after);
    EXPECT_EQ(finding_of(came, one.rule + ".added").direction,
              (Direction{Kind::favours, {"bolt"}, {"acme"}, {}}))
        << one.rule;
    const auto went = judge_shipped(after, before);
    EXPECT_EQ(finding_of(went, one.rule + ".removed").direction,
              (Direction{Kind::favours, {"acme"}, {"bolt"}, {}}))
        << one.rule;
  }
}

// ---- shares of one whole ------------------------------------------------------------------------

std::string splits(const std::string& entries) {
  return "type: consideration, payer: acme, payee: [bolt, core], price: USD 10m, splits: {" +
         entries + "}";
}

// The payer pays the same price, whoever gets it.
TEST(JudgePart, GivesToTheOtherReceiversWhatOneGetsLess) {
  const auto pair = judge_shipped(splits("b: {recipient: bolt, recipient_share: 60%}, "
                                         "c: {recipient: core, recipient_share: 40%}"),
                                  splits("b: {recipient: bolt, recipient_share: 70%}, "
                                         "c: {recipient: core, recipient_share: 30%}"));
  const Direction to_bolt{Kind::favours, {"bolt"}, {"core"}, {}};
  EXPECT_EQ(finding_of(pair, "consideration.recipient_share.raised").direction, to_bolt);
  EXPECT_EQ(finding_of(pair, "consideration.recipient_share.lowered").direction, to_bolt);
  EXPECT_TRUE(pair.balance("acme")->gained.empty());
  EXPECT_TRUE(pair.balance("acme")->gave_up.empty());
}

TEST(JudgePart, TakesAShareFromThoseWhoseOwnBecameSmaller) {
  const auto waterfall = [](const std::string& entries) {
    return "type: distributions, holder: [acme, bolt], company: core, waterfall: {" + entries + "}";
  };
  const auto pair = judge_shipped(waterfall("a: {receiver: acme, gets: 60%}, "
                                            "b: {receiver: bolt, gets: 40%}"),
                                  waterfall("a: {receiver: acme, gets: 40%}, "
                                            "b: {receiver: bolt, gets: 40%}, "
                                            "c: {receiver: core, gets: 20%}"));
  const Direction to_core{Kind::favours, {"core"}, {"acme"}, {}};
  EXPECT_EQ(finding_of(pair, "distributions.gets.lowered").direction, to_core);
  EXPECT_EQ(finding_of(pair, "distributions.waterfall.added").direction, to_core);
}

// Each part is held against all others: of a long list from whom it comes is not looked for.
TEST(JudgePart, SaysOfALongListWhoGetsMoreAndNotFromWhom) {
  const auto long_list = [](const std::string& first, const std::string& last) {
    std::string entries = "first: {recipient: bolt, recipient_share: " + first + "}, ";
    for (int i = 0; i < 300; ++i) {
      entries += "e" + std::to_string(i) + ": {recipient: core, recipient_share: 0.1%}, ";
    }
    return splits(entries + "last: {recipient: core, recipient_share: " + last + "}");
  };
  const auto pair = judge_shipped(long_list("60%", "10%"), long_list("65%", "5%"));
  EXPECT_EQ(finding_of(pair, "consideration.recipient_share.raised").direction,
            (Direction{Kind::favours, {"bolt"}, {}, {}}));
  EXPECT_NE(finding_of(pair, "consideration.recipient_share.lowered").direction.favours,
            Parties{"acme"});
}

TEST(JudgePart, CallsNoGainWhatIsNothingOnOneReading) {
  const auto pair =
      judge_terms("", flow("rate: {status: disputed, readings: [{value: 0%}, {value: 10%}]}"));
  const Finding& finding = finding_of(pair, "licence.flows.added");
  EXPECT_EQ(finding.direction.kind, Kind::undetermined);
  EXPECT_TRUE(is_because(finding, Reason::may_be_nothing));
}

TEST(JudgePart, SaysWhomAnEntryFirstMentionedWouldFavour) {
  const auto pair = judge_terms("", flow("rate: 10%"), "reports");
  const Finding& finding = finding_of(pair, "licence.flows.mentioned");
  EXPECT_EQ(finding.direction.kind, Kind::undetermined);
  EXPECT_EQ(finding.direction.would_favour, Parties{"acme"});
  const auto limit = judge_terms("", "exceptions: {lab: {what: research}}", "reports");
  EXPECT_EQ(finding_of(limit, "licence.exceptions.mentioned").direction.would_favour,
            Parties{"acme"});
}

// ---- entries that moved -------------------------------------------------------------------------

TEST(JudgePart, CallsAnEntryThatMovedToAnotherClauseMinorAndNobodysGain) {
  const std::string one = "  use: {type: licence, licensor: acme, licensee: bolt";
  const std::string third = "  last: {type: licence, licensor: acme, licensee: bolt";
  const auto pair =
      judge_bodies("clauses:\n" + one + ", " + flow("rate: 1%") + "}\n" + third + "}\n",
                   "clauses:\n" + one + "}\n" + third + ", " + flow("rate: 1%") + "}\n");
  const Finding& finding = finding_of(pair, "licence.flows.moved");
  EXPECT_EQ(finding.level, Level::minor);
  EXPECT_EQ(finding.direction.kind, Kind::neutral);
  EXPECT_EQ(pair.finding("licence.flows.removed"), nullptr);
}

// What an exception takes from one clause and gives to another is not the same.
TEST(JudgePart, KnowsNobodyWhereALimitMovedToAnotherClause) {
  const auto clauses = [](const std::string& first, const std::string& second) {
    return "clauses:\n  a: {type: licence, licensor: acme, licensee: bolt" + first +
           "}\n  b: {type: licence, licensor: acme, licensee: bolt" + second + "}\n";
  };
  const std::string limit = ", exceptions: {lab: {what: research}}";
  const auto pair = judge_bodies(clauses(limit, ""), clauses("", limit));
  EXPECT_EQ(finding_of(pair, "licence.exceptions.moved").direction.kind, Kind::undetermined);
}

// EUR 90m of revenue may be less than EUR 15m of EBITDA; 5% over EURIBOR more than 8%.
TEST(JudgePart, HoldsNoFigureAgainstOneThatIsCountedInSomethingElse) {
  const std::string sale = "type: consideration, payer: acme, payee: bolt, earn_outs: {y: {";
  const std::string late = "type: payment_terms, payer: acme, payee: bolt, ";
  for (const auto& [rule, before, after] :
       {std::array<std::string, 3>{"consideration.earn_outs.hurdle.raised",
                                   sale + "measure: EBITDA, hurdle: EUR 15m}}",
                                   sale + "measure: revenue, hurdle: EUR 90m}}"},
        std::array<std::string, 3>{"payment_terms.interest.lowered", late + "interest: 8% per year",
                                   late + "interest: 5% per year, base_rate: EURIBOR"},
        std::array<std::string, 3>{"payment_terms.due_within.lowered", late + "due_within: 60 days",
                                   late + "due_within: 45 days, counted_to: month_end"}}) {
    const auto pair = judge_shipped(before, after);
    const std::string shown =
        rule.starts_with("consideration") ? "consideration.hurdle.raised" : rule;
    const Finding& finding = finding_of(pair, shown);
    EXPECT_EQ(finding.direction.kind, Kind::undetermined) << rule;
    EXPECT_TRUE(is_because(finding, Reason::other_measure)) << rule;
  }
}

TEST(JudgePart, SaysNoMoreWhatSilenceMeantOfWhatIsCountedInSomethingElse) {
  const std::string rate = "type: interest, payer: acme, payee: bolt, rate_type: ";
  const auto pair = judge_shipped(rate + "floating_rate, benchmark: SOFR, margin: 3%",
                                  rate + "fixed_rate, rate: 6%");
  const Finding& margin = finding_of(pair, "interest.margin.removed");
  EXPECT_EQ(margin.direction.kind, Kind::undetermined);
  EXPECT_FALSE(is_because(margin, Reason::silence_means_none));
}

// Only another measure makes another figure of it.
TEST(JudgePart, HoldsAFigureAgainstTheOldOneWhereItIsCountedAsBefore) {
  const std::string late = "type: payment_terms, payer: acme, payee: bolt, ";
  const auto pair = judge_shipped(late + "interest: 8% per year, due_within: 30 days",
                                  late + "interest: 5% per year, due_within: 45 days");
  EXPECT_EQ(finding_of(pair, "payment_terms.interest.lowered").direction.favours, Parties{"acme"});
  EXPECT_EQ(finding_of(pair, "payment_terms.due_within.raised").direction.favours, Parties{"acme"});
}

TEST(JudgePart, SaysEachReasonOnce) {
  const auto pair = judge_terms("fee: over USD 10bn", "fee: USD 13bn");
  EXPECT_EQ(finding_of(pair, "licence.fee.sharpened").judgement_reasons,
            std::vector<Reason>{Reason::fits_the_old});
}

TEST(JudgePart, SaysThatTheFileSetTheLevelOfATerm) {
  const auto clause = [](const std::string& fee) {
    return licence("level: moderate, why: small, fee: " + fee);
  };
  const auto pair = judge_bodies(clause("USD 100"), clause("USD 120"));
  const Finding& finding = finding_of(pair, "licence.fee.raised");
  EXPECT_EQ(finding.level, Level::minor);
  EXPECT_TRUE(is_because(finding, Reason::file_says_so));
}

}  // namespace
}  // namespace dealterms::test
