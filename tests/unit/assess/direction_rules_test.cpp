#include "assess/direction_rules.hpp"

#include <gtest/gtest.h>

#include "judged_clause.hpp"
#include "judged_pair.hpp"
#include "shipped_finding.hpp"

namespace dealterms::test {
namespace {

using Kind = Direction::Kind;
using Parties = std::vector<std::string>;

const Finding& finding_of(const JudgedPair& pair, const std::string& rule) {
  const Finding* finding = pair.finding(rule);
  if (finding == nullptr) throw std::runtime_error("no finding " + rule);
  return *finding;
}

void expect_favours(const JudgedPair& pair, const std::string& rule, const Parties& favours,
                    const Parties& against) {
  const Direction& direction = finding_of(pair, rule).direction;
  EXPECT_EQ(direction.kind, Kind::favours) << rule;
  EXPECT_EQ(direction.favours, favours) << rule;
  EXPECT_EQ(direction.against, against) << rule;
}

JudgedPair judge_with_panel(const std::string& of, const std::string& before,
                            const std::string& after) {
  const std::string panel = "others: {panel: {name: Panel, of: " + of + "}}\n";
  return judge_bodies(panel + licence(before), panel + licence(after));
}

void expect_served(const Finding& finding, const Parties& favours, const Parties& against) {
  EXPECT_EQ(finding.direction.kind, Kind::favours) << finding.rule;
  EXPECT_EQ(finding.direction.favours, favours) << finding.rule;
  EXPECT_EQ(finding.direction.against, against) << finding.rule;
}

// ---- whose side somebody stands on --------------------------------------------------------------

TEST(DirectionRules, CountOneOfOthersForThePartyOnWhoseSideItStands) {
  expect_favours(judge_with_panel("acme", "decider: bolt", "decider: panel"),
                 "licence.decider.varied", {"acme"}, {"bolt"});
}

TEST(DirectionRules, CountAPanelOfBothPartiesForNeitherOfThem) {
  // Acme no longer decides alone: what it loses the other gains.
  expect_favours(judge_with_panel("[acme, bolt]", "decider: acme", "decider: panel"),
                 "licence.decider.varied", {"bolt"}, {"acme"});
  expect_favours(judge_with_panel("[acme, bolt]", "decider: bolt", "decider: panel"),
                 "licence.decider.varied", {"acme"}, {"bolt"});
}

TEST(DirectionRules, NeverNameOneOfTwoPartiesForTheirPanel) {
  const Agreement agreement = [] {
    Agreement made;
    Set both;
    for (const char* party : {"acme", "bolt"}) {
      SetToken token;
      token.name = party;
      both.tokens.push_back(token);
    }
    made.others["panel"].terms["of"].content = both;
    return made;
  }();
  EXPECT_EQ(Bindings(agreement, nullptr).side_of("panel"), "panel");
}

// ---- silence ------------------------------------------------------------------------------------

TEST(DirectionRules, FindNothingNewInWhatSilenceSaidBefore) {
  for (const auto& [terms, rule, reason] :
       {std::tuple{"cap: unlimited", "licence.cap.restated",
                   JudgementReason::silence_means_unlimited},
        std::tuple{"excludes: none", "licence.excludes.restated",
                   JudgementReason::silence_means_none}}) {
    for (const auto& [before, after] : {std::pair{"", terms}, std::pair{terms, ""}}) {
      const JudgedPair pair = judge_terms(before, after);
      const Finding& finding = finding_of(pair, rule);
      EXPECT_EQ(finding.direction.kind, Kind::neutral) << terms;
      EXPECT_EQ(finding.level, Level::editorial) << terms;
      EXPECT_EQ(finding.judgement_reasons, std::vector{reason}) << terms;
    }
  }
}

TEST(DirectionRules, TakeAnyFloorForMoreThanNone) {
  const std::string interest = "x: {type: interest, payer: acme, payee: bolt, margin: 2%";
  for (const char* floor : {"2%", "0%", "-1%"}) {
    const std::string held = interest + ", benchmark_floor: " + floor + "}";
    expect_served(first_of_shipped(interest + "}", held), {"bolt"}, {"acme"});
    expect_served(first_of_shipped(held, interest + "}"), {"acme"}, {"bolt"});
    expect_served(first_of_shipped(interest + ", benchmark_floor: none}", held), {"bolt"},
                  {"acme"});
  }
}

TEST(DirectionRules, SayWhatSilenceMeansWhereBothSidesSayIt) {
  const JudgedPair pair = judge_terms("cap: none", "cap: unlimited");
  EXPECT_EQ(finding_of(pair, "licence.cap.restated").judgement_reasons,
            std::vector{JudgementReason::silence_means_unlimited});
}

TEST(DirectionRules, TakeAnUnknownFigureForOneWhereSilenceWas) {
  const JudgedPair came = judge_terms("", "cap: undisclosed");
  const JudgedPair went = judge_terms("cap: undisclosed", "");
  const Direction& there = finding_of(came, "licence.cap.added").direction;
  EXPECT_EQ(there.kind, Kind::favours);
  EXPECT_EQ(there, opposite(finding_of(went, "licence.cap.removed").direction));
}

// ---- parties named where nobody was -------------------------------------------------------------

TEST(DirectionRules, ServeWhomATermNamesThatNamedNobody) {
  expect_favours(judge_terms("", "decider: acme"), "licence.decider.added", {"acme"}, {"bolt"});
  expect_favours(judge_terms("decider: acme", ""), "licence.decider.removed", {"bolt"}, {"acme"});
  EXPECT_EQ(finding_of(judge_terms("", "decider: acme"), "licence.decider.added").judgement_reasons,
            std::vector<JudgementReason>{});
}

TEST(DirectionRules, BurdenWhomATermNamesThatNamedNobody) {
  const std::string audit = "x: {type: audit, auditor: acme, audited: bolt, scope: [books]";
  expect_served(first_of_shipped(audit + "}", audit + ", costs_on: bolt}"), {"acme"}, {"bolt"});
  expect_served(first_of_shipped(audit + ", costs_on: bolt}", audit + "}"), {"bolt"}, {"acme"});
}

TEST(DirectionRules, ServeNeitherWhereATermNamesEach) {
  for (const auto& pair : {judge_terms("", "decider: each"), judge_terms("decider: each", "")}) {
    const Finding& finding = pair.verdict("use")->findings.front();
    EXPECT_EQ(finding.direction.kind, Kind::neutral) << finding.rule;
    EXPECT_EQ(finding.judgement_reasons, std::vector{JudgementReason::mutual}) << finding.rule;
  }
}

// ---- unknowns -----------------------------------------------------------------------------------

TEST(DirectionRules, ReadARelationBetweenUnknownSetsAsWiderOrNarrower) {
  expect_favours(
      judge_terms("subject: {undisclosed: a}", "subject: {undisclosed: b, more_than: a}"),
      "licence.subject.widened", {"bolt"}, {"acme"});
}

TEST(DirectionRules, FindNoMoreOrLessInWords) {
  const auto pair = judge_terms("place: {undisclosed: a}", "place: {undisclosed: b, more_than: a}");
  EXPECT_EQ(finding_of(pair, "licence.place.changed").direction.kind, Kind::undetermined);
}

// ---- words --------------------------------------------------------------------------------------

TEST(DirectionRules, LeaveOtherWordsUndeterminedEvenWhereTheTermHasADirection) {
  const auto pair = judge_terms("subject: {undisclosed: a}", "subject: {undisclosed: b}");
  EXPECT_EQ(finding_of(pair, "licence.subject.changed").direction.kind, Kind::undetermined);
}

TEST(DirectionRules, TakeWhomOtherWordsServeFromTheValueThatSaysSo) {
  const std::string now = "place: {value: there, favours: licensee, why: it is nearer}";
  const auto came = judge_terms("place: here", now);
  expect_favours(came, "licence.place.changed", {"bolt"}, {"acme"});
  EXPECT_EQ(finding_of(came, "licence.place.changed").why, "it is nearer");
  // Gone again, and so is what it gave.
  expect_favours(judge_terms(now, "place: here"), "licence.place.changed", {"acme"}, {"bolt"});
  // A party may be named as well as a role.
  expect_favours(judge_terms("place: here", "place: {value: there, favours: acme, why: home}"),
                 "licence.place.changed", {"acme"}, {"bolt"});
}

TEST(DirectionRules, KnowNotWhichOfTwoServesMoreThatServeTheSame) {
  const auto place = [](const std::string& where) {
    return "place: {value: " + where + ", favours: licensee, why: it is near}";
  };
  const auto pair = judge_terms(place("here"), place("there"));
  EXPECT_EQ(finding_of(pair, "licence.place.changed").direction.kind, Kind::undetermined);
}

TEST(DirectionRules, CallWhatTheCatalogueDeclaresToServeNobodyNeutral) {
  const auto pair = judge_terms("colour: red", "colour: blue");
  const Finding& finding = finding_of(pair, "licence.colour.changed");
  EXPECT_EQ(finding.direction.kind, Kind::neutral);
  EXPECT_EQ(finding.judgement_reasons, std::vector{JudgementReason::declared_neutral});
}

TEST(DirectionRules, KnowThePartyThatIsNamedThoughTheClauseBindsOthers) {
  const auto clause = [](const std::string& decider) {
    return "parties: {acme: {name: A}, bolt: {name: B}, cell: {name: C}}\n" +
           licence("decider: " + decider);
  };
  expect_favours(judge_bodies(clause("bolt"), clause("cell")), "licence.decider.varied", {"cell"},
                 {"bolt"});
}

// ---- limits -------------------------------------------------------------------------------------

TEST(DirectionRules, FavourWhomTheClauseFavoursWhereALimitGoes) {
  expect_favours(judge_terms("exceptions: {lab: {what: research}}", ""),
                 "licence.exceptions.removed", {"bolt"}, {"acme"});
}

TEST(DirectionRules, ClaimNothingWhereAConditionInTheFavouredHandsGoes) {
  const auto pair = judge_terms("conditions: {ask: {what: on request, in_the_hands_of: bolt}}", "");
  EXPECT_EQ(finding_of(pair, "licence.conditions.removed").direction.kind, Kind::undetermined);
}

TEST(DirectionRules, TakeALimitOfWhatServesNobodyAloneForWhomItIsFor) {
  const auto note = [](const std::string& limit) {
    return "clauses:\n  note: {type: remark, speaker: acme, hearer: bolt" + limit + "}\n";
  };
  const auto pair = judge_bodies(note(""), note(", exceptions: {e: {what: jokes, for: acme}}"));
  expect_favours(pair, "remark.exceptions.added", {"acme"}, {"bolt"});
  const auto nobody = judge_bodies(note(""), note(", exceptions: {e: {what: jokes}}"));
  EXPECT_EQ(finding_of(nobody, "remark.exceptions.added").direction.kind, Kind::undetermined);
}

TEST(DirectionRules, TakeALimitOfWhatServesEachForWhomItIsFor) {
  const auto clause = [](const std::string& limit) {
    return "clauses:\n  use: {type: licence, licensor: each, licensee: each" + limit + "}\n";
  };
  const auto pair =
      judge_bodies(clause(""), clause(", exceptions: {e: {what: trials, for: acme}}"));
  expect_favours(pair, "licence.exceptions.added", {"acme"}, {"bolt"});
}

// Without an end it lasts as long as its clause.
TEST(DirectionRules, TakeALimitThatGetsAnEndForAShorterOne) {
  const auto limit = [](const std::string& end) {
    return "exceptions: {lab: {what: research" + end + "}}";
  };
  expect_favours(judge_terms(limit(""), limit(", until: 2030")), "licence.exceptions.changed",
                 {"bolt"}, {"acme"});
  expect_favours(judge_terms(limit(", until: 2030"), limit("")), "licence.exceptions.changed",
                 {"acme"}, {"bolt"});
}

TEST(DirectionRules, CountAConditionInTheOtherHandsAsALimit) {
  expect_favours(judge_terms("", "conditions: {ask: {what: on request, in_the_hands_of: acme}}"),
                 "licence.conditions.added", {"acme"}, {"bolt"});
}

// Of several whom it might serve, and of those whom it is no longer for.
TEST(DirectionRules, TakeALimitForThoseAloneOfASideWhomItIsFor) {
  const auto clause = [](const std::string& limits) {
    return "parties: {acme: {name: Acme}, bolt: {name: Bolt}, core: {name: Core}}\n"
           "clauses:\n  use: {type: licence, licensor: [acme, core], licensee: bolt" +
           limits + "}\n";
  };
  const std::string lab = ", exceptions: {lab: {what: research, for: core}";
  expect_favours(judge_bodies(clause(""), clause(lab + "}")), "licence.exceptions.added", {"core"},
                 {"bolt"});
  expect_favours(judge_bodies(clause(lab + "}"), clause("")), "licence.exceptions.removed",
                 {"bolt"}, {"core"});
  expect_favours(
      judge_bodies(clause(lab + "}"), clause(lab + ", paid: {what: paid, limits: lab}}")),
      "licence.exceptions.added", {"bolt"}, {"core"});
  expect_favours(judge_bodies(clause(""), clause(", exceptions: {lab: {what: research}}")),
                 "licence.exceptions.added", {"acme", "core"}, {"bolt"});
}

// ---- limits on limits ---------------------------------------------------------------------------

const std::string k_research = "exceptions: {lab: {what: research}";

// What is research the licensee gave up; what is not, after all, it has back.
TEST(DirectionRules, TurnRoundAnExceptionToAnException) {
  expect_favours(
      judge_terms(k_research + "}", k_research + ", paid: {what: paid research, limits: lab}}"),
      "licence.exceptions.added", {"bolt"}, {"acme"});
  expect_favours(
      judge_terms(k_research + ", paid: {what: paid research, limits: lab}}", k_research + "}"),
      "licence.exceptions.removed", {"acme"}, {"bolt"});
}

TEST(DirectionRules, TurnRoundAConditionOfAnException) {
  expect_favours(
      judge_terms(k_research + "}", k_research + "}, conditions: {ask: {what: with consent, "
                                                 "limits: lab}}"),
      "licence.conditions.added", {"bolt"}, {"acme"});
}

TEST(DirectionRules, TurnRoundAgainWithEachLimitOnTheWay) {
  const std::string two = k_research + ", paid: {what: paid research, limits: lab}";
  expect_favours(judge_terms(two + "}", two + ", state: {what: for the state, limits: paid}}"),
                 "licence.exceptions.added", {"acme"}, {"bolt"});
}

TEST(DirectionRules, TurnRoundAnExceptionToWhatLimitsATerm) {
  const std::string release =
      "release: [breach], exceptions: {e: {what: small ones, limits: release}";
  expect_favours(judge_terms(release + "}", release + ", r: {what: if repeated, limits: e}}"),
                 "licence.exceptions.added", {"acme"}, {"bolt"});
}

// As long as it lasts, so long it gives back.
TEST(DirectionRules, GoByHowFarAnExceptionToAnExceptionReaches) {
  const auto paid = [](const std::string& until) {
    return k_research + ", paid: {what: paid research, limits: lab, until: " + until + "}}";
  };
  expect_favours(judge_terms(paid("2030"), paid("2031")), "licence.exceptions.changed", {"bolt"},
                 {"acme"});
}

TEST(DirectionRules, ClaimNothingOfAConditionOfAnExceptionInTheHandsOfWhomThatServes) {
  const auto ask = [](const std::string& hands) {
    return k_research +
           "}, conditions: {ask: {what: on request, limits: lab, in_the_hands_of: " + hands + "}}";
  };
  const auto own = judge_terms(k_research + "}", ask("acme"));
  EXPECT_EQ(finding_of(own, "licence.conditions.added").direction.kind, Kind::undetermined);
  expect_favours(judge_terms(k_research + "}", ask("bolt")), "licence.conditions.added", {"bolt"},
                 {"acme"});
}

TEST(DirectionRules, GoAgainstWhomTheLimitIsForThatIsLimited) {
  const auto note = [](const std::string& more) {
    return "clauses:\n  note: {type: remark, speaker: acme, hearer: bolt, exceptions: {e: {what: "
           "jokes, for: acme}" +
           more + "}}\n";
  };
  expect_favours(judge_bodies(note(""), note(", old: {what: old jokes, limits: e}")),
                 "remark.exceptions.added", {"bolt"}, {"acme"});
}

// ---- roles --------------------------------------------------------------------------------------

TEST(DirectionRules, BurdenWhoComesIntoTheOtherRole) {
  const auto clause = [](const std::string& licensor) {
    return "clauses:\n  use: {type: licence, licensor: " + licensor + ", licensee: bolt}\n";
  };
  const auto pair = judge_bodies(clause("acme"), clause("[acme, bolt]"));
  expect_favours(pair, "licence.licensor.widened", {"acme"}, {"bolt"});
}

TEST(DirectionRules, TakeWhoLeftARoleForALoserThoughTheNewVersionBindsHimNoMore) {
  const std::string three = "parties: {acme: {name: A}, bolt: {name: B}, cell: {name: C}}\n";
  const auto clause = [&](const std::string& licensor, const std::string& licensee) {
    return three + "clauses:\n  use: {type: licence, licensor: " + licensor +
           ", licensee: " + licensee + "}\n";
  };
  expect_favours(judge_bodies(clause("acme", "bolt"), clause("acme", "cell")),
                 "licence.licensee.varied", {"cell"}, {"bolt"});
  expect_favours(judge_bodies(clause("[acme, cell]", "bolt"), clause("acme", "bolt")),
                 "licence.licensor.narrowed", {"cell"}, {"acme", "bolt"});
}

TEST(DirectionRules, KnowNobodyWhereOneOfTheSameSideTookAPlace) {
  const std::string lab = "others: {lab: {name: Lab, of: bolt}}\nclauses:\n";
  const auto clause = [&](const std::string& licensee) {
    return lab + "  use: {type: licence, licensor: acme, licensee: " + licensee + "}\n";
  };
  const auto pair = judge_bodies(clause("bolt"), clause("lab"));
  const Finding& finding = finding_of(pair, "licence.licensee.varied");
  EXPECT_EQ(finding.direction.kind, Kind::undetermined);
  EXPECT_EQ(finding.judgement_reasons, std::vector{JudgementReason::same_side});
}

// Whom the clause serves is a party then, whatever its role is.
TEST(DirectionRules, LeaveRolesUndeterminedWhereTheFileNamesAParty) {
  const auto clause = [](const std::string& licensee) {
    return "clauses:\n  use: {type: licence, favours: acme, why: so it is, licensor: acme, "
           "licensee: " +
           licensee + "}\n";
  };
  const auto pair = judge_bodies(clause("bolt"), clause("[acme, bolt]"));
  EXPECT_EQ(finding_of(pair, "licence.licensee.widened").direction.kind, Kind::undetermined);
}

TEST(DirectionRules, LeaveTheRolesOfATypeThatFavoursNobodyUndetermined) {
  const auto clause = [](const std::string& declarer) {
    return "clauses:\n  boom: {type: event, declarer: " + declarer + ", test: a}\n";
  };
  const auto pair = judge_bodies(clause("acme"), clause("bolt"));
  EXPECT_EQ(finding_of(pair, "event.declarer.varied").direction.kind, Kind::undetermined);
}

constexpr const char* k_keeps_secrets =
    "x: {type: confidentiality, discloser: a, recipient: b, tail: 3 years";
constexpr const char* k_tells_press =
    "x: {type: publicity, publisher: a, named: b, permission: consent";

// Trade secrets are kept longer than all else: the exception serves whose secrets they are.
TEST(JudgeLimit, ServesWhomALimitIsForWhateverItLimits) {
  const std::string secrets =
      std::string(k_keeps_secrets) +
      ", exceptions: {t: {what: trade secrets as long as they are secret, for: a, limits: tail}}}";
  const std::string law =
      std::string(k_tells_press) +
      ", exceptions: {law: {what: announcements that the law demands, for: a}}}";
  for (const auto& [type, without, with] :
       {std::tuple("confidentiality", std::string(k_keeps_secrets) + "}", secrets),
        std::tuple("publicity", std::string(k_tells_press) + "}", law)}) {
    const std::string rule = std::string(type) + ".exceptions.";
    EXPECT_EQ(told_of(*judge_stated({without}, {with}), rule + "added"), "favours +a -b");
    EXPECT_EQ(told_of(*judge_stated({with}, {without}), rule + "removed"), "favours +b -a");
  }
}

TEST(JudgeLimit, GoesAgainstWhomTheClauseServesWhereItSaysNotWhomItIsFor) {
  const std::string with = std::string(k_tells_press) + ", exceptions: {law: {what: the law}}}";
  const std::string for_bolt =
      std::string(k_tells_press) + ", exceptions: {law: {what: the law, for: b}}}";
  const std::string without = std::string(k_tells_press) + "}";
  const std::string rule = "publicity.exceptions.added";
  const std::string by_clause = told_of(*judge_stated({without}, {with}), rule);
  EXPECT_TRUE(by_clause == "favours +a -b" || by_clause == "favours +b -a");
  EXPECT_EQ(told_of(*judge_stated({without}, {for_bolt}), rule), "favours +b -a");
}

// What gives back what an exception takes goes against whom that one is for.
TEST(JudgeLimit, TurnsRoundWhatLimitsAnExceptionThatIsForSomebody) {
  const std::string law = std::string(k_tells_press) + ", exceptions: {law: {what: the law, for: ";
  const auto with = [&](const std::string& whom) {
    return law + whom + "}, press: {what: the press, limits: law}}}";
  };
  for (const auto& [whom, direction] :
       {std::pair("a", "favours +b -a"), std::pair("b", "favours +a -b")}) {
    EXPECT_EQ(
        told_of(*judge_stated({law + whom + "}}}"}, {with(whom)}), "publicity.exceptions.added"),
        direction);
  }
}

TEST(JudgeLimit, ServesOneWhomTheClauseDoesNotBind) {
  const std::string for_cato =
      std::string(k_tells_press) + ", exceptions: {law: {what: the law, for: c}}}";
  const Stated without{std::string(k_tells_press) + "}", k_three};
  const Stated with{for_cato, k_three};
  EXPECT_EQ(told_of(*judge_stated(without, with), "publicity.exceptions.added"), "favours +c -a");
  EXPECT_EQ(told_of(*judge_stated(with, without), "publicity.exceptions.removed"), "favours +a -c");
}

}  // namespace
}  // namespace dealterms::test
