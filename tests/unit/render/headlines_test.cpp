#include "render/headlines.hpp"

#include <gtest/gtest.h>

#include "../../support/shipped.hpp"
#include "../../support/shipped_words.hpp"
#include "../agreement/reading.hpp"
#include "assess/report.hpp"
#include "diff/compare.hpp"
#include "render/names.hpp"

namespace dealterms {
namespace {

using test::shipped_words;

Agreement version_of(const std::string& clause) {
  return deal_with("type: exclusivity, title: Hosting, holder: bolt, grantor: acme, " + clause,
                   test::shipped_catalogue());
}

Report report_of(Agreement before, Agreement after) {
  Selection all;
  all.min_level = Level::editorial;
  return make_report(
      std::make_shared<const Comparison>(
          compare(std::make_shared<const Agreement>(std::move(before)),
                  std::make_shared<const Agreement>(std::move(after)), test::shared_catalogue())),
      all);
}

Headline first_headline(const Report& report, const Words& all_words, Room room = Room::line) {
  EXPECT_EQ(report.clauses.size(), 1U);
  if (report.clauses.empty()) return {};
  const Words words = all_words.naming(names_of(report));
  return headline_of(report.clauses.front().findings.front(), report, words, room);
}

// Of the one finding on the clause.
Headline headline(const std::string& before, const std::string& after, Room room = Room::line) {
  return first_headline(report_of(version_of(before), version_of(after)), shipped_words(), room);
}

// Of a clause of any type, by what stands in its braces.
std::string between(const std::string& before, const std::string& after,
                    std::string_view language = "en") {
  return first_headline(report_of(deal_with(before, test::shipped_catalogue()),
                                  deal_with(after, test::shipped_catalogue())),
                        shipped_words(language))
      .words;
}

// Of one that says this or that more.
std::string between(const std::string& clause, const char* before, const char* after,
                    std::string_view language = "en") {
  return between(clause + before, clause + after, language);
}

TEST(Headline, OfAnEndSaysByHowMuchItMovedInYearsWhereTheseAreWhole) {
  EXPECT_EQ(headline("until: through 2030", "until: through 2032").words,
            "Extended by 2 years, to the end of 2032");
  EXPECT_EQ(headline("until: 2030-06-30", "until: 2030-03-31").words,
            "Shortened by 3 months, to 2030-03-31");
  EXPECT_EQ(headline("until: 2030-06-30", "until: 2030-07-02").words,
            "Extended by 2 days, to 2030-07-02");
}

TEST(Headline, OfTheWordThatTheClauseComesToNeedsNoTitle) {
  EXPECT_EQ(headline("degree: exclusive", "degree: first_launch").words,
            "Exclusive → first launch");
  EXPECT_EQ(headline("on_failure: cure", "on_failure: termination").words,
            "Consequence of a miss: cure → termination");
}

TEST(Headline, OfASetNamesWhatCameAndWhatWent) {
  EXPECT_EQ(headline("scope: [figs]", "scope: [figs, pears, plums]").words,
            "Scope widened: now also pears and plums");
  EXPECT_EQ(headline("scope: [figs, pears]", "scope: [figs]").words,
            "Scope narrowed: no longer pears");
}

TEST(Headline, OfAMainSetSaysWhatTookThePlaceOfWhat) {
  EXPECT_EQ(between("type: no_solicit_employees, holder: acme, bound: bolt, ",
                    "people: [senior staff]", "people: [all staff]"),
            "People: now all staff, no longer senior staff");
  EXPECT_EQ(between("type: non_compete, holder: acme, bound: bolt, ",
                    "activities: [mining, refining]", "activities: [mining, trading]"),
            "Activities: now trading, no longer refining");
}

// A clause of the type with every role of it held, and one more thing.
std::string clause_with(const std::vector<std::string>& roles, const std::string& rest) {
  std::string clause;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    clause += roles[i] + (i % 2 == 0 ? ": acme, " : ": bolt, ");
  }
  return clause + rest;
}

// Of whatever was found on the term.
std::string headline_on(std::string_view term, const Report& report) {
  const Words words = shipped_words().naming(names_of(report));
  for (const ClauseVerdict& verdict : report.clauses) {
    for (const Finding& finding : verdict.findings) {
      if (finding.change->id() == term) return headline_of(finding, report, words).words;
    }
  }
  return {};
}

void expect_values(const std::string& name, const TermSpec& term, const std::string& before,
                   const std::string& after) {
  const std::string said =
      headline_on(term.name, report_of(deal_with(before, test::shipped_catalogue()),
                                       deal_with(after, test::shipped_catalogue())));
  EXPECT_NE(said.find("now plums"), std::string::npos) << name << ": " << said;
  EXPECT_NE(said.find("no longer pears"), std::string::npos) << name << ": " << said;
}

TEST(Headline, OfEverySetOfTheCatalogueSaysWhatCameAndWhatWent) {
  const auto list = [](const TermSpec& term, bool is_old) {
    return term.name + (is_old ? ": [figs, pears]" : ": [figs, plums]");
  };
  std::size_t sets = 0;
  for (const auto& [id, type] : test::shipped_catalogue().types) {
    for (const TermSpec& term : type.terms) {
      if (term.is(Kind::set)) {
        ++sets;
        expect_values(id + "." + term.name, term,
                      clause_with(type.roles, "type: " + id + ", " + list(term, true)),
                      clause_with(type.roles, "type: " + id + ", " + list(term, false)));
      }
      if (!term.is(Kind::records) || term.by_party) continue;
      for (const TermSpec& inner : term.terms) {
        if (!inner.is(Kind::set)) continue;
        ++sets;
        const auto entry = [&](bool is_old) {
          return "type: " + id + ", " + term.name + ": {one: {" +
                 clause_with(term.roles, list(inner, is_old)) + "}}";
        };
        expect_values(id + "." + term.name + "." + inner.name, inner,
                      clause_with(type.roles, entry(true)), clause_with(type.roles, entry(false)));
      }
    }
  }
  EXPECT_GT(sets, 60U);
}

TEST(Headline, OfAFigureSaysOfWhatItIsOne) {
  EXPECT_EQ(between("type: data_protection, controller: acme, processor: bolt, ",
                    "breach_notice: 72 hours", "breach_notice: 1 business day"),
            "Breach notice: 72 hours → 1 business day");
  EXPECT_EQ(between("type: delivery, seller: acme, buyer: bolt, ", "lead_time: 20 business days",
                    "lead_time: 4 weeks"),
            "Lead time: 20 business days → 4 weeks");
  EXPECT_EQ(between("type: payment_terms, payer: acme, payee: bolt, ", "due_within: 30 days",
                    "due_within: 1 month"),
            "Payment period: 30 days → 1 month");
}

TEST(Headline, OfWhatNobodyKnowsMakesNoPhraseOfIt) {
  const std::string fees = "type: fees, payer: acme, payee: bolt, minimum: USD 1m";
  EXPECT_EQ(between(fees, "", ", cap: USD 5m"), "Capped at USD 5m");
  EXPECT_EQ(between(fees, "", ", cap: undisclosed"), "Cap added: undisclosed");
  EXPECT_EQ(between(fees, "", ", free_period: {set_in: order form}"),
            "Free period added: set in “order form”");
}

TEST(Headline, OfAnEndIsASentenceWhateverTheEndIs) {
  EXPECT_EQ(headline("degree: sole", "degree: sole, until: undisclosed").words,
            "Now runs until an undisclosed date");
  EXPECT_EQ(headline("degree: sole", "degree: sole, until: {set_in: schedule 2}").words,
            "Now runs until a date set in “schedule 2”");
  EXPECT_EQ(headline("degree: sole", "degree: sole, until: perpetual").words,
            "Now runs without end");
  EXPECT_EQ(headline("until: 2027-03-01", "until: perpetual").words,
            "Now runs without end; before, until 2027-03-01");
  EXPECT_EQ(headline("until: perpetual", "until: 2027-03-01").words,
            "Now runs until 2027-03-01; before, without end");
  EXPECT_EQ(headline("degree: sole, until: perpetual", "degree: sole").words,
            "No longer said to run without end");
  EXPECT_EQ(headline("degree: sole, until: 2027-03-01", "degree: sole").words,
            "No end of its own any more; it ran until 2027-03-01");
}

TEST(Headline, CallsAnEndANounWhereTheSentenceWantsOne) {
  EXPECT_EQ(headline("until: undisclosed", "until: 2027-03-01").words, "End disclosed: 2027-03-01");
  EXPECT_EQ(headline("until: through 2027", "until: 2027").words,
            "End known less exactly: 2027; before, through 2027");
  EXPECT_EQ(
      between("type: milestone, declarer: acme, ", "deadline: undisclosed", "deadline: 2027-03-01"),
      "Deadline disclosed: 2027-03-01");
}

TEST(Headline, OfAnEndInFrenchIsASentenceToo) {
  const std::string clause = "type: exclusivity, holder: bolt, grantor: acme, degree: sole";
  EXPECT_EQ(between(clause, ", until: 2027-03-01", ", until: perpetual", "fr"),
            "Échéance désormais\u00a0: sans limite de durée, auparavant le 1er\u00a0mars 2027");
  EXPECT_EQ(between(clause, "", ", until: undisclosed", "fr"),
            "Échéance désormais\u00a0: une date non communiquée");
}

TEST(Headline, OfARoleThatBothPartiesNowHoldSaysThatNobodyLostIt) {
  const std::string one = "type: confidentiality, discloser: acme, recipient: bolt, tail: 2 years";
  const std::string both = "type: confidentiality, discloser: each, recipient: each, tail: 2 years";
  EXPECT_EQ(between(one, both), "Discloser: now both parties, not only Acme");
  EXPECT_EQ(between(both, one), "Discloser: now Acme alone, no longer both parties");
}

TEST(Headline, OfAnotherIdNamesItWhereTheTitleStays) {
  const auto renewal = [](const std::string& id, const std::string& continues) {
    return read_text(
               "dealterms: 1\ndeal: d\nversion: \"1\"\n"
               "parties: {acme: {name: Acme}, bolt: {name: Bolt}}\nclauses:\n  " +
                   id + ": {type: renewal, title: Renewal, mode: automatic, stopped_by: acme" +
                   continues + "}\n",
               test::shipped_catalogue())
        .agreement;
  };
  EXPECT_EQ(first_headline(report_of(renewal("old", ""), renewal("new", ", continues: old")),
                           shipped_words())
                .words,
            "Renewal goes on under another id, formerly “old”");
}

TEST(Headline, OfAnAmountHasBothFiguresAndTheSizeOfTheMove) {
  EXPECT_EQ(headline("volume_share: 80%", "volume_share: 60%").words,
            "Volume share cut from 80% to 60% (−20 points)");
}

TEST(Headline, OfAnExceptionSaysWhatIsExcepted) {
  EXPECT_EQ(headline("degree: exclusive",
                     "degree: exclusive, exceptions: {spill: {what: what Bolt cannot host}}")
                .words,
            "Exception added: what Bolt cannot host");
}

TEST(Headline, SaysHowWhatItTellsIsKnown) {
  EXPECT_EQ(headline("degree: sole",
                     "degree: sole, exceptions: {spill: {what: what Bolt cannot host, status: "
                     "reported, sources: press}}")
                .words,
            "Exception added: what Bolt cannot host (reported)");
  EXPECT_EQ(headline("degree: sole", "degree: sole, until: {value: through 2030, status: presumed}")
                .words,
            "Now runs until the end of 2030 (presumed)");
}

TEST(Headline, LeavesToTheLinesBelowWhatWasOnlyPresumed) {
  const std::string before = "until: {value: through 2030, status: presumed}";
  EXPECT_FALSE(headline(before, "until: through 2032").holds_values);
  EXPECT_TRUE(headline("until: through 2030", "until: through 2032").holds_values);
}

TEST(Headline, LeavesValuesTooLongForALineToTheLinesBelow) {
  const std::string before = "remedies: [" + std::string(60, 'a') + "]";
  const std::string after = "remedies: [" + std::string(60, 'b') + "]";
  EXPECT_FALSE(headline(before, after).holds_values);
  EXPECT_TRUE(headline(before, after, Room::any).holds_values);
}

// Of a clause of any type, between the same two.
Headline headline_of_clause(const std::string& before, const std::string& after) {
  const auto version = [](const std::string& clause) {
    return std::make_shared<const Agreement>(deal_with(clause, test::shipped_catalogue()));
  };
  const Report report = make_report(std::make_shared<const Comparison>(compare(
                                        version(before), version(after), test::shared_catalogue())),
                                    {});
  const Words words = shipped_words().naming(names_of(report));
  return headline_of(report.clauses.at(0).findings.at(0), report, words);
}

TEST(Headline, SaysWhichWayValuesTooLongForALineMoved) {
  const auto cap = [](const std::string& amount) {
    return "type: liability_cap, liable: acme, claimant: bolt, cap: {greater_of: [USD " + amount +
           ", 12 months of the fees paid or payable]}";
  };
  EXPECT_EQ(headline_of_clause(cap("1m"), cap("2m")).words, "Cap raised");
  EXPECT_EQ(headline_of_clause(cap("2m"), cap("1m")).words, "Cap cut");
}

TEST(Headline, SaysTheOnePartThatChangedOfTiersTooLongForALine) {
  const auto fee = [](const std::string& amount) {
    return "type: fees, payer: acme, payee: bolt, charges: {seats: {fee_amount: " + amount + "}}";
  };
  const std::string tiers =
      "{tiers: [{up_to: 1000 users, value: USD 40 per month}, {value: USD 34 per month}], "
      "of: named users, method: marginal}";
  EXPECT_EQ(headline_of_clause(fee("USD 40 per month"), fee(tiers)).words,
            "seats – amount, above 1,000 users: USD 40 per month → USD 34 per month");
}

}  // namespace
}  // namespace dealterms
