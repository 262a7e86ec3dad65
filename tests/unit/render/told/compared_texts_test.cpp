// What is said of texts that were held together word by word.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "../../../support/shipped_words.hpp"
#include "../../assess/judged_pair.hpp"
#include "render/json/json.hpp"
#include "render/json/parts.hpp"
#include "render/told/tell.hpp"

namespace dealterms::test {
namespace {

std::string words(const std::string& stem, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += stem + std::to_string(i) + " ";
  return text;
}

// Of a term whose words all differ.
Report report_of(int count) {
  const auto pair = judge_terms("place: " + words("a", count), "place: " + words("b", count));
  return make_report(pair.comparison, {});
}

bool is_said(const Report& report) {
  const ToldReport told = tell_report(report, shipped_words());
  const ToldFinding& finding = told.comparison.clauses.front().findings.front();
  EXPECT_EQ(finding.redline.size(), 2U);
  return std::ranges::find(finding.reasons, shipped_words().say(Message::compared_by_passages)) !=
         finding.reasons.end();
}

TEST(TellFinding, SaysWhereTheShortestRedlineWasNotLookedFor) {
  EXPECT_FALSE(is_said(report_of(500)));
  EXPECT_TRUE(is_said(report_of(501)));
}

TEST(PrintJsonReport, SaysWhereTheShortestRedlineWasNotLookedFor) {
  const auto is_told = [](int count) {
    const Json change = Json::parse(print_jsonl_report(report_of(count), shipped_words()));
    EXPECT_EQ(change["words"].size(), 2U);
    return change.contains("compared_by_passages");
  };
  EXPECT_FALSE(is_told(500));
  EXPECT_TRUE(is_told(501));
}

}  // namespace
}  // namespace dealterms::test
