#include "assess/dependents.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "judged_pair.hpp"

namespace dealterms::test {
namespace {

using Reason = JudgementReason;
using Ids = std::vector<std::string>;

std::string word(const std::string& takes_in) {
  return "  work: {type: word, takes_in: " + takes_in + "}\n";
}

// A licence is critical, an option major, a word minor.
std::string user(const std::string& id, const std::string& type, const std::string& subject) {
  return "  " + id + ": {type: " + type + ", licensor: acme, licensee: bolt, subject: " + subject +
         "}\n";
}

JudgedPair judge_words(const std::string& users) {
  return judge_bodies("clauses:\n" + users + word("[a]"), "clauses:\n" + users + word("[a, b]"));
}

TEST(Dependents, LiftADefinitionToTheHighestClauseThatUsesIt) {
  const auto pair = judge_words(user("use", "licence", "[work]") + user("ask", "option", "[work]"));
  const Finding* finding = pair.finding("word.takes_in.widened");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->level, Level::critical);
  EXPECT_EQ(finding->judgement_reasons.back(), Reason::used_by_others);
  EXPECT_EQ(finding->dependents, (Ids{"ask", "use"}));
}

TEST(Dependents, LiftADefinitionThroughAnotherThatUsesIt) {
  const auto pair =
      judge_words(user("use", "licence", "[all]") + "  all: {type: word, takes_in: [work]}\n");
  const Finding* finding = pair.finding("word.takes_in.widened");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->level, Level::critical);
  EXPECT_EQ(finding->dependents, Ids{"all"});
}

TEST(Dependents, LiftADefinitionThatIsNew) {
  const std::string users = user("use", "licence", "[work]");
  const auto pair = judge_bodies("clauses:\n" + users, "clauses:\n" + users + word("[a]"));
  EXPECT_EQ(pair.finding("word.clause.added")->level, Level::critical);
}

TEST(Dependents, LiftNoFurtherThanTheirUsers) {
  const auto pair =
      judge_words(user("use", "licence", "[other]") + user("ask", "option", "[work]"));
  const Finding* finding = pair.finding("word.takes_in.widened");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->level, Level::major);
  EXPECT_EQ(finding->dependents, Ids{"ask"});
}

TEST(Dependents, LeaveADefinitionThatNobodyUsesAlone) {
  const auto pair = judge_words(user("use", "licence", "[other]"));
  const Finding* finding = pair.finding("word.takes_in.widened");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->level, Level::minor);
  EXPECT_TRUE(finding->dependents.empty());
}

TEST(Dependents, DoNotLiftAnEvent) {
  const auto clauses = [](const std::string& test) {
    return "clauses:\n  boom: {type: event, declarer: acme, test: " + test +
           "}\n  use: {type: licence, licensor: acme, licensee: bolt, until: boom}\n";
  };
  const auto pair = judge_bodies(clauses("a"), clauses("b"));
  const Finding* finding = pair.finding("event.test.changed");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->level, Level::moderate);
  EXPECT_EQ(finding->dependents, Ids{"use"});
}

TEST(Dependents, SeeADefinitionThroughEveryFormOfAValue) {
  for (const std::string subject :
       {"[work]", "{any_of: [work, other]}", "{steps: [{value: [a]}, {from: 2031, value: [work]}]}",
        "{readings: [{value: [a]}, {value: [work]}], status: disputed}"}) {
    const auto pair = judge_words(user("use", "licence", subject));
    const Finding* finding = pair.finding("word.takes_in.widened");
    ASSERT_NE(finding, nullptr) << subject;
    EXPECT_EQ(finding->level, Level::critical) << subject;
  }
}

TEST(Dependents, LeaveEditorialFindingsAlone) {
  const auto clauses = [](const std::string& title) {
    return "clauses:\n" + user("use", "licence", "[work]") +
           "  work: {type: word, title: " + title + ", takes_in: [a]}\n";
  };
  const auto pair = judge_bodies(clauses("Work"), clauses("Works"));
  const Finding* finding = pair.finding("word.title.changed");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->level, Level::editorial);
}

}  // namespace
}  // namespace dealterms::test
