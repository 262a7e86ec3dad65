#include "assess/report.hpp"

#include <gtest/gtest.h>

#include "judged_pair.hpp"

namespace dealterms::test {
namespace {

// Of `use` the fee and the place changed, `other` is new, and a party has another name.
Report report_of(const Selection& selection) {
  const auto file = [](const std::string& name, const std::string& terms, const std::string& more) {
    return "parties: {acme: {name: " + name + "}, bolt: {name: Bolt}}\n" + licence(terms) + more;
  };
  const std::string other =
      "  other: {type: option, licensor: acme, licensee: bolt, subject: [cells]}\n";
  const auto pair = judge_bodies(file("Acme", "fee: USD 1m, place: Paris", ""),
                                 file("Apex", "fee: USD 2m, place: Rome", other));
  return make_report(pair.comparison, selection);
}

Selection paths(std::vector<std::string> texts) {
  Selection selection;
  for (std::string& text : texts) selection.paths.push_back({std::move(text), {}});
  return selection;
}

std::vector<std::string> rules_of(const Report& report) {
  std::vector<std::string> rules;
  for (const ClauseVerdict& verdict : report.clauses) {
    for (const Finding& finding : verdict.findings) rules.push_back(finding.rule);
  }
  for (const Finding& finding : report.outside_clauses) rules.push_back(finding.rule);
  return rules;
}

using Rules = std::vector<std::string>;

TEST(Selection, OfAPathShowsItsFindingsAndCountsTheOthers) {
  const Report all = report_of({});
  const Report report = report_of(paths({"use.fee"}));
  EXPECT_EQ(rules_of(report), Rules{"licence.fee.raised"});
  EXPECT_EQ(report.shown, 1U);
  EXPECT_EQ(report.counts, all.counts);
  std::size_t found = 0;
  for (const auto& [level, count] : all.counts) found += count;
  EXPECT_EQ(report.hidden.filtered, found - 1);
}

TEST(Selection, OfAClauseShowsAllOfIt) {
  Selection selection;
  selection.clauses = {"use"};
  EXPECT_EQ(rules_of(report_of(selection)).size(), 2U);
}

TEST(Selection, OfATypeOrAStarShowsWhatIsInIt) {
  EXPECT_EQ(rules_of(report_of(paths({"licence"}))).size(), 2U);
  EXPECT_EQ(rules_of(report_of(paths({"*.place"}))), Rules{"licence.place.changed"});
}

TEST(Selection, OfATermShowsTheClauseThatBringsIt) {
  EXPECT_EQ(rules_of(report_of(paths({"other.subject"}))), Rules{"option.clause.added"});
}

TEST(Selection, OfAPathMayLeadOutsideTheClauses) {
  const Report report = report_of(paths({"parties.acme"}));
  EXPECT_TRUE(report.clauses.empty());
  EXPECT_EQ(report.outside_clauses.size(), 1U);
}

}  // namespace
}  // namespace dealterms::test
