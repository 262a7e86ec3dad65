#include "assess/finding.hpp"

#include <gtest/gtest.h>

#include <set>

#include "judged_pair.hpp"

namespace dealterms::test {
namespace {

TEST(Finding, NamesEveryReason) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(JudgementReason::used_by_others); ++i) {
    const auto name = name_of(static_cast<JudgementReason>(i));
    EXPECT_FALSE(name.empty()) << i;
    EXPECT_TRUE(names.insert(name).second) << name;
  }
}

TEST(Finding, HasAFingerprintOfTwelveHexadecimalDigits) {
  const auto pair = judge_terms("fee: USD 1m", "fee: USD 2m");
  const std::string fingerprint = pair.finding("licence.fee.raised")->fingerprint().hex();
  EXPECT_EQ(fingerprint.size(), 12U);
  EXPECT_EQ(fingerprint.find_first_not_of("0123456789abcdef"), std::string::npos);
}

TEST(Finding, KeepsItsFingerprintWhileTheEvidenceOfTheWholeChanges) {
  const auto added = [](const std::string& note) {
    return judge_bodies("clauses: {}\n", licence("fee: USD 1m, note: " + note));
  };
  const std::string rule = "licence.clause.added";
  EXPECT_EQ(added("one").finding(rule)->fingerprint().hex(),
            added("two").finding(rule)->fingerprint().hex());
}

TEST(Finding, ChangesItsFingerprintWithAPartOfTheWhole) {
  const auto added = [](const std::string& terms) {
    return judge_bodies("clauses: {}\n", licence(terms));
  };
  const std::string rule = "licence.clause.added";
  EXPECT_NE(added("fee: USD 1m").finding(rule)->fingerprint().hex(),
            added("fee: USD 2m").finding(rule)->fingerprint().hex());
}

TEST(Finding, TellsTheSameValueAsOldFromTheSameAsNew) {
  const auto raised = judge_terms("place: Paris", "place: Rome");
  const auto back = judge_terms("place: Rome", "place: Paris");
  const std::string rule = "licence.place.changed";
  EXPECT_NE(raised.finding(rule)->fingerprint().hex(), back.finding(rule)->fingerprint().hex());
}

}  // namespace
}  // namespace dealterms::test
