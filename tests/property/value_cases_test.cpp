// Pairs of whole files that differ in one clause, of kinds that were once judged wrongly: the value
// says the same, or nobody can say which is more. Named by what the reader is to be told.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "../support/shipped.hpp"
#include "agreement/read_agreement.hpp"
#include "assess/assess.hpp"
#include "document/read_document.hpp"

namespace dealterms::test {
namespace {

std::string file_with(const std::string& clause, const std::string& version) {
  return "dealterms: 1\ndeal: acme-bolt\nversion: \"" + version +
         "\"\ndates: {signed: 2026-01-01, effective: 2026-01-01, expires: 2030-12-31}\n"
         "parties: {acme: {name: Acme Inc.}, bolt: {name: Bolt Ltd.}}\n"
         "clauses:\n  c: {" +
         clause + "}\n";
}

struct Read {
  Version version;
  std::vector<Diagnostic> diagnostics;
};

Read read_clause(const std::string& clause, const std::string& version) {
  Diagnostics diagnostics;
  const auto root =
      read_document(SourceText(version + ".yaml", file_with(clause, version)), diagnostics);
  if (!root) return {nullptr, diagnostics.sorted()};
  auto agreement = std::make_shared<Agreement>(
      read_agreement(*root, version + ".yaml", shipped_catalogue(), diagnostics));
  return {diagnostics.has_errors() ? nullptr : std::move(agreement), diagnostics.sorted()};
}

struct Case {
  const char* name;
  std::string type;  // and roles
  std::string before;
  std::string after;
};

// What a test asks of the one clause.
struct Judged {
  Comparison comparison;
  Assessment assessment;
  [[nodiscard]] const ClauseVerdict* verdict() const {
    return assessment.clauses.empty() ? nullptr : &assessment.clauses.front();
  }
};

Judged judge(const Case& row, bool backwards) {
  const Read before = read_clause(row.type + row.before, "1");
  const Read after = read_clause(row.type + row.after, "2");
  EXPECT_TRUE(before.version && after.version) << row.name;
  if (!before.version || !after.version) return {};
  Judged judged;
  judged.comparison = backwards ? compare_versions(after.version, before.version)
                                : compare_versions(before.version, after.version);
  judged.assessment = assess(judged.comparison);
  return judged;
}

const std::string k_cap = "type: liability_cap, liable: acme, claimant: bolt, counted_per: year";
const std::string k_licence = "type: license_grant, licensor: acme, licensee: bolt";
const std::string k_exclusivity = "type: exclusivity, holder: bolt, grantor: acme";
const std::string k_milestone = "type: milestone, declarer: acme";
const std::string k_investment = "type: investment, investor: bolt, investee: acme";
const std::string k_payment = "type: payment_terms, payer: acme, payee: bolt";
const std::string k_other = "type: other";

std::string flow(const std::string& terms) {
  return ", flows: {f: {payer: acme, payee: bolt, rate: 20%" + terms + "}}";
}

const std::vector<Case>& same_cases() {
  static const std::vector<Case> cases{
      {"a cap that is said to be none", k_cap, "", ", cap: none"},
      {"a cap that is said to be unlimited", k_cap, "", ", cap: unlimited"},
      {"none and unlimited of a cap", k_cap, ", cap: none", ", cap: unlimited"},
      {"claims at any time", k_cap, "", ", claim_period: unlimited"},
      {"use without a limit", k_licence, "", ", usage_cap: none"},
      {"a licence to the end of the term", k_licence, "", ", until: term_end"},
      {"a licence to the day on which the term ends", k_licence, "", ", until: 2030-12-31"},
      {"the end of the term and its day", k_licence, ", until: term_end", ", until: 2030-12-31"},
      {"defaults written out", "type: revenue_share", flow(""),
       flow(", gross_up: no, refundable: no, advance: none, survives: none, minimum: USD 0, "
            "annual_cap: none, deduction_cap: unlimited, until: term_end")},
      {"no exceptions", k_licence, "", ", exceptions: none"},
      {"a space that does not break", k_milestone, ", definition: delivery of 5 units",
       ", definition: delivery of 5\u00a0units"},
      {"quotes and dashes of a word processor", k_milestone,
       ", definition: \"the customer's \\\"first\\\" order of 2020-2030\"",
       ", definition: \"the customer\u2019s \u201cfirst\u201d order of 2020\u20132030\""},
      {"a quote in other typography", k_milestone, ", quote: \"the customer's order\"",
       ", quote: \"the customer\u2019s\u00a0order\""},
      {"tokens in other typography and case", k_exclusivity,
       ", scope: [cloud hosting, caf\u00e9 sales, API services]",
       ", scope: [cloud\u00a0hosting, cafe\u0301 sales, api services]"},
      {"a token under a new name", k_exclusivity, ", scope: [training, hosting]",
       ", scope: [{value: model training, was: training}, hosting]"},
      {"an amount with another space", k_investment, ", total: USD 5m", ", total: USD\u00a05m"},
      {"a unit in the plural", k_licence, ", usage_cap: 1000 token per year",
       ", usage_cap: 1000 tokens per annum"},
      {"a multiple and a percentage", k_cap, ", cap: 1x of fees", ", cap: 100% of fees"},
      {"months of a yearly base", k_cap, ", cap: 12 months of fees", ", cap: 1x of annual fees"},
      {"a price by the month", k_licence, ", fee: USD 12m per year", ", fee: USD 1m per month"},
      {"steps that never change", k_exclusivity,
       ", degree: {steps: [{value: exclusive}, {from: 2028, value: exclusive}]}",
       ", degree: exclusive"},
      {"on or before", k_exclusivity, ", until: by 2028-01-01", ", until: on or before 2028-01-01"},
      {"a quarter and its months", k_exclusivity, ", until: 2026-07 to 2026-09",
       ", until: Q3 2026"},
      {"a day counted from the effective date", k_exclusivity, ", until: 2 years after effective",
       ", until: 2028-01-01"},
      {"net 30", k_payment, ", due_within: 30 days", ", due_within: net 30"},
      {"an amount of an undeclared term", k_other, ", fee: USD 1m", ", fee: USD 1 million"},
      {"months and years", k_payment, ", due_within: 18 months", ", due_within: 1 year 6 months"},
      {"working days", k_payment, ", due_within: 30 working days",
       ", due_within: 30 business days"},
      {"a length of ISO 8601", k_payment, ", due_within: P1Y6M", ", due_within: 18 months"},
      {"days by their letter", k_payment, ", due_within: 30d", ", due_within: 30 days"},
      {"a rate by the year", k_payment, ", interest: 8% p.a.", ", interest: 8% per year"},
      {"half a year and its months", k_exclusivity, ", until: H1 2026",
       ", until: 2026-01 to 2026-06"},
      {"days from an event", k_exclusivity,
       ", until: {later_of: [60 days from signing, 5 business days from effective]}",
       ", until: {later_of: [5 working days after effective, 60 days after signing]}"},
      {"what was paid in a time", k_cap, ", cap: 100% of fees paid in 12 months",
       ", cap: 1x of fees paid in 12 months"},
      {"the fees of one month", k_cap, ", cap: 50% of one month's fees",
       ", cap: 50% of monthly fees"},
      {"a floor within a cap", k_cap,
       ", cap: {lesser_of: [USD 5m, {greater_of: [USD 1m, 1x of fees]}]}",
       ", cap: {lesser_of: [{greater_of: [100% of fees, USD 1m]}, USD 5m]}"},
      {"what the order form sets", k_investment, ", total: {set_in: order form}",
       ", total: {set_in: Order Form}"},
  };
  return cases;
}

const Change& term_change(const Comparison& comparison) {
  const auto& clause = *std::ranges::find(comparison.changes, Subject::clause, &Change::subject);
  return *std::ranges::find(clause.parts, Subject::term, &Change::subject);
}

TEST(SameCases, AreEditorialBothWays) {
  for (const Case& row : same_cases()) {
    for (const bool backwards : {false, true}) {
      const Judged judged = judge(row, backwards);
      const ClauseVerdict* verdict = judged.verdict();
      ASSERT_NE(verdict, nullptr) << row.name << ": nothing escapes";
      EXPECT_EQ(verdict->level, Level::editorial) << row.name;
      EXPECT_EQ(verdict->direction.kind, Direction::Kind::neutral) << row.name;
      EXPECT_TRUE(judged.assessment.balance.undetermined.empty()) << row.name;
    }
  }
}

TEST(SameCases, ReadAFiscalYearByTheOneThatTheHeadTells) {
  const auto at_year = [](const std::string& until, const std::string& version) {
    std::string file = file_with(k_exclusivity + ", until: " + until, version);
    return read_bytes(file.insert(file.find("dates:"), "fiscal_year: FY2026 ends 2026-03-31\n"));
  };
  const Version named = at_year("FY2028", "1");
  const Version dated = at_year("2027-04-01 to 2028-03-31", "2");
  ASSERT_TRUE(named && dated);
  EXPECT_EQ(term_change(compare_versions(named, dated)).what.kind, ChangeKind::restated);
}

TEST(SameCases, AreSilentOnlyUnderContracts) {
  const Case row{"a cap under reports", k_cap, "", ", cap: none"};
  const auto at_reports = [](std::string file) {
    return read_bytes(file.insert(file.find("dates:"), "basis: reports\n"));
  };
  const Version before = at_reports(file_with(row.type + row.before, "1"));
  const Version after = at_reports(file_with(row.type + row.after, "2"));
  ASSERT_TRUE(before && after);
  const Comparison comparison = compare_versions(before, after);
  const auto& clause = *std::ranges::find(comparison.changes, Subject::clause, &Change::subject);
  ASSERT_EQ(clause.parts.size(), 1U);
  EXPECT_EQ(clause.parts.front().what.kind, ChangeKind::mentioned);
}

// ---- what nobody can say ------------------------------------------------------------------------

struct OpenCase {
  Case row;
  ComparisonReason reason;
};

const std::vector<OpenCase>& open_cases() {
  using Reason = ComparisonReason;
  static const std::vector<OpenCase> cases{
      {{"a limit over another period", "type: minimum_commitment, buyer: acme, seller: bolt",
        ", quota: USD 12m per year", ", quota: USD 1m per month"},
       Reason::periods_differ},
      {{"a cap over another period", k_licence, ", usage_cap: 12 units per year",
        ", usage_cap: 1 unit per month"},
       Reason::periods_differ},
      {{"one token for another", k_exclusivity, ", scope: [training, hosting]",
        ", scope: [inference, hosting]"},
       Reason::tokens_replaced},
      {{"capitals of a definition", k_milestone, ", definition: the service is delivered",
        ", definition: the Service is delivered"},
       Reason::case_differs},
      {{"two redacted texts", k_milestone, ", definition: {redacted: text-a}",
        ", definition: {redacted: text-b}"},
       Reason::unknowns_differ},
      {{"what another paper sets", k_investment, ", total: {set_in: order form}",
        ", total: {set_in: schedule 2}"},
       Reason::set_in_other_papers},
      {{"a dispute that ends elsewhere", k_exclusivity,
        ", degree: {status: disputed, readings: [primary, exclusive]}", ", degree: sole"},
       Reason::readings_disagree},
  };
  return cases;
}

TEST(OpenCases, AreUndeterminedBothWaysWithTheirReason) {
  for (const auto& [row, reason] : open_cases()) {
    for (const bool backwards : {false, true}) {
      const Judged judged = judge(row, backwards);
      const ValueChange& what = term_change(judged.comparison).what;
      EXPECT_EQ(what.kind, ChangeKind::changed) << row.name;
      EXPECT_EQ(what.movement, Movement::undetermined) << row.name;
      EXPECT_EQ(what.reasons, std::vector{reason}) << row.name;
      ASSERT_NE(judged.verdict(), nullptr);
      EXPECT_NE(judged.verdict()->direction.kind, Direction::Kind::favours) << row.name;
    }
  }
}

// ---- what keeps its direction -------------------------------------------------------------------

TEST(DirectedCases, KeepTheirDirectionAgainstWhatIsNotPublic) {
  const std::vector<Case> lowered{
      {"no cap and a redacted one", k_cap, ", cap: none", ", cap: redacted"},
      {"silence and a redacted cap", k_cap, "", ", cap: redacted"},
      {"a multiple and a lower percentage", k_cap, ", cap: 2x of fees", ", cap: 150% of fees"},
      {"a lower floor within a cap", k_cap,
       ", cap: {lesser_of: [USD 5m, {greater_of: [USD 2m, 1x of fees]}]}",
       ", cap: {lesser_of: [USD 5m, {greater_of: [USD 1m, 1x of fees]}]}"},
      {"half a month's fees instead of a month's", k_cap, ", cap: 100% of one month's fees",
       ", cap: 50% of one month's fees"},
  };
  for (const Case& row : lowered) {
    const Judged there = judge(row, false);
    const Judged back = judge(row, true);
    ASSERT_NE(there.verdict(), nullptr) << row.name;
    EXPECT_EQ(there.verdict()->direction.kind, Direction::Kind::favours) << row.name;
    EXPECT_EQ(there.verdict()->direction.favours, std::vector<std::string>{"acme"}) << row.name;
    EXPECT_EQ(back.verdict()->direction.favours, std::vector<std::string>{"bolt"}) << row.name;
  }
}

struct WeighedCase {
  Case row;
  std::string favours;
  Level level;
};

std::string instalments(const std::string& first, const std::string& second) {
  return "{a: {" + first + "}, b: {" + second + "}}";
}

// As much of a deal as the price is, what is paid of it at a time; when it is paid, less.
const std::vector<WeighedCase>& weighed_cases() {
  static const std::string paid = "instalment: USD 1m, payable: 2026-06-30";
  static const std::string as_before = ", instalments: " + instalments(paid, paid);
  static const std::string parts = ", advance_instalments: ";
  static const std::string share = "type: revenue_share";
  static const std::string roles = "payer: acme, payee: bolt, ";
  static const std::string ahead = parts + instalments(roles + paid, roles + paid);
  static const std::string price = "type: consideration, payer: acme, payee: bolt";
  static const std::string uptime = "type: service_level, provider: acme, customer: bolt";
  static const std::vector<WeighedCase> cases{
      {{"a later instalment", k_payment, as_before,
        ", instalments: " + instalments("instalment: USD 1m, payable: 2026-09-30", paid)},
       "acme",
       Level::moderate},
      {{"a lower instalment", k_payment, as_before,
        ", instalments: " + instalments(paid, "instalment: USD 800k, payable: 2026-06-30")},
       "acme",
       Level::critical},
      {{"a later part of an advance", share, ahead,
        parts + instalments(roles + "instalment: USD 1m, payable: 2026-09-30", roles + paid)},
       "acme",
       Level::moderate},
      {{"a lower part of an advance", share, ahead,
        parts + instalments(roles + paid, roles + "instalment: USD 800k, payable: 2026-06-30")},
       "acme",
       Level::major},
      {{"350m of the price of a takeover", price, ", price: USD 16bn", ", price: USD 15.65bn"},
       "acme",
       Level::critical},
      {{"an uptime with ten times the failures", uptime, ", metrics: {up: {target: 99.99%}}",
        ", metrics: {up: {target: 99.9%}}"},
       "acme",
       Level::moderate},
      {{"a suit against anybody", "type: termination_for_cause, holder: acme, counterparty: bolt",
        ", events: [suit against this contributor]", ", events: [suit against any entity]"},
       "acme",
       Level::moderate},
  };
  return cases;
}

TEST(DirectedCases, HaveTheWeightThatALawyerGivesThem) {
  for (const auto& [row, favours, level] : weighed_cases()) {
    for (const bool backwards : {false, true}) {
      const Judged judged = judge(row, backwards);
      ASSERT_NE(judged.verdict(), nullptr) << row.name;
      const ClauseVerdict& verdict = *judged.verdict();
      EXPECT_EQ(verdict.level, level) << row.name;
      EXPECT_EQ(verdict.direction.kind, Direction::Kind::favours) << row.name;
      const auto& served = backwards ? verdict.direction.against : verdict.direction.favours;
      EXPECT_EQ(served, std::vector<std::string>{favours}) << row.name;
    }
  }
}

// One sum in more parts: what one loses the other has.
TEST(DirectedCases, AreMixedWhereOneInstalmentIsCutInTwo) {
  const Case row{"two instalments", k_payment,
                 ", instalments: {a: {instalment: USD 2m, payable: 2026-06-30}}",
                 ", instalments: " + instalments("instalment: USD 1m, payable: 2026-06-30",
                                                 "instalment: USD 1m, payable: 2027-06-30")};
  const Judged judged = judge(row, false);
  ASSERT_NE(judged.verdict(), nullptr);
  EXPECT_EQ(judged.verdict()->direction.kind, Direction::Kind::mixed);
}

// ---- undeclared terms ---------------------------------------------------------------------------

TEST(UndeclaredCases, AreTextsWhereTheirSpellingMatters) {
  const std::vector<Case> reworded{
      {"a postcode", k_other, ", postcode: \"01067\"", ", postcode: \"1067\""},
      {"a register", k_other, ", register_no: \"0012345\"", ", register_no: \"12345\""},
      {"an annex", k_other, ", schedule: \"1.10\"", ", schedule: \"1.1\""},
      {"an address", k_other, ", address: \"10115 Berlin\"", ", address: \"10116 Berlin\""},
      {"an unquoted address", k_other, ", address: 10115 Berlin", ", address: 10116 Berlin"},
      {"an unquoted annex", k_other, ", schedule: 1.10", ", schedule: 1.1"},
      {"a standard", k_other, ", standard: ISO 27001", ", standard: ISO 27002"},
      {"a report", k_other, ", report: SOC 1", ", report: SOC 2"},
      {"a protocol", k_other, ", protocol: TLS 1.1", ", protocol: TLS 1.10"},
      {"a number with zeros", k_other, ", agent: 007", ", agent: 7"},
      {"a quoted amount", k_other, ", fee: \"USD 1,000,000\"", ", fee: USD 1m"},
  };
  for (const Case& row : reworded) {
    const Judged judged = judge(row, false);
    const Change& change = term_change(judged.comparison);
    EXPECT_EQ(change.what.kind, ChangeKind::changed) << row.name;
    EXPECT_TRUE(change.what.is_reworded) << row.name;
    EXPECT_FALSE(change.what.delta.has_value()) << row.name;
  }
}

// ---- what a file may not say, or not without a word ---------------------------------------------

TEST(RefusedCases, SuggestNothingThatTurnsTheMeaningRound) {
  const Read read = read_clause(k_exclusivity + ", degree: non-exclusive", "1");
  ASSERT_EQ(read.diagnostics.size(), 1U);
  EXPECT_EQ(read.diagnostics.front().suggestion, "");
}

TEST(RefusedCases, NameTheTermForTheEndOfTheMonth) {
  const Read read = read_clause(k_payment + ", due_within: 30 days end of month", "1");
  ASSERT_EQ(read.diagnostics.size(), 1U);
  EXPECT_NE(read.diagnostics.front().hint.find("counted_to: month_end"), std::string::npos);
  EXPECT_TRUE(read_clause(k_payment + ", due_within: 30 days, counted_to: month_end", "1").version);
}

TEST(RefusedCases, WarnOfAPartThatIsMoreThanTheWhole) {
  const std::vector<std::string> parts{
      "type: equity, holder: acme, issuer: bolt, share: 120%",
      k_exclusivity + ", volume_share: 800%",
      "type: profit_share, payer: acme, payee: bolt, rate: 250%",
      "type: fees, payer: acme, payee: bolt, discount: 1000%",
  };
  for (const std::string& clause : parts) {
    const Read read = read_clause(clause, "1");
    ASSERT_EQ(read.diagnostics.size(), 1U) << clause;
    EXPECT_EQ(read.diagnostics.front().code, DiagnosticCode::more_than_the_whole) << clause;
  }
  EXPECT_TRUE(read_clause(k_cap + ", cap: 150% of fees", "1").diagnostics.empty());
}

TEST(RefusedCases, WarnOfAPointThatMayStandForThousands) {
  const Read read = read_clause(k_investment + ", total: EUR 1.000", "1");
  EXPECT_TRUE(read.version);
  ASSERT_EQ(read.diagnostics.size(), 1U);
  EXPECT_EQ(read.diagnostics.front().code, DiagnosticCode::point_of_thousands);
}

}  // namespace
}  // namespace dealterms::test
