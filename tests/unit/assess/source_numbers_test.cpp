#include "assess/source_numbers.hpp"

#include <gtest/gtest.h>

#include <string>

#include "judged_pair.hpp"

namespace dealterms::test {
namespace {

Agreement naming(const std::string& id, const std::string& title) {
  Agreement agreement;
  Item source;
  source.id = id;
  Value value;
  value.content = Text{title};
  source.terms.emplace("title", value);
  agreement.sources.emplace(id, source);
  return agreement;
}

TEST(SourceNumbers, CountByFirstUse) {
  const Agreement one = naming("press", "A report");
  SourceNumbers numbers;
  EXPECT_EQ(numbers.number_of(one, "letter"), 1U);
  EXPECT_EQ(numbers.number_of(one, "press"), 2U);
  EXPECT_EQ(numbers.number_of(one, "letter"), 1U);
  EXPECT_EQ(numbers.notes().size(), 2U);
}

TEST(SourceNumbers, KeepOneNoteForThePaperThatTwoVersionsName) {
  const Agreement one = naming("press", "A report");
  const Agreement other = naming("press", "A report");
  SourceNumbers numbers;
  EXPECT_EQ(numbers.number_of(one, "press"), numbers.number_of(other, "press"));
}

TEST(SourceNumbers, GiveTwoNotesToAKeyThatMeansTwoPapers) {
  const Agreement one = naming("press", "A report");
  const Agreement other = naming("press", "Another");
  SourceNumbers numbers;
  EXPECT_NE(numbers.number_of(one, "press"), numbers.number_of(other, "press"));
}

TEST(SourceNumbers, HoldNoItemForASourceThatTheFileDoesNotDescribe) {
  SourceNumbers numbers;
  numbers.number_of(Agreement{}, "press");
  EXPECT_EQ(numbers.notes().front().item, nullptr);
}

std::string from(const std::string& source) {
  return "sources:\n  old: {title: Old}\n  new: {title: New}\n" + source;
}

TEST(WhatItRestsOn, IsTheNewVersionWhereThatNamesASource) {
  const JudgedPair pair = judge_bodies(from(licence("fee: {value: USD 1, sources: [old]}")),
                                       from(licence("fee: {value: USD 2, sources: [new]}")));
  const auto rests_on = what_it_rests_on(*pair.finding("licence.fee.raised")->change);
  ASSERT_EQ(rests_on.size(), 1U);
  EXPECT_TRUE(rests_on.front().new_version);
  EXPECT_EQ(rests_on.front().source, "new");
}

TEST(WhatItRestsOn, IsTheOldVersionWhereTheNewNamesNone) {
  const JudgedPair pair = judge_bodies(from(licence("fee: {value: USD 1, sources: [old]}")),
                                       from(licence("fee: USD 2")));
  const auto rests_on = what_it_rests_on(*pair.finding("licence.fee.raised")->change);
  ASSERT_EQ(rests_on.size(), 1U);
  EXPECT_FALSE(rests_on.front().new_version);
  EXPECT_EQ(rests_on.front().source, "old");
}

TEST(WhatItRestsOn, HoldsTheSourcesOfEachWordThatASetGainedOrLost) {
  const JudgedPair pair = judge_bodies(from(licence("subject: [{value: a, sources: [old]}]")),
                                       from(licence("subject: [{value: b, sources: [new]}]")));
  const auto rests_on = what_it_rests_on(*pair.finding("licence.subject.changed")->change);
  ASSERT_EQ(rests_on.size(), 2U);
  EXPECT_EQ(rests_on[0].source, "old");
  EXPECT_FALSE(rests_on[0].new_version);
  EXPECT_EQ(rests_on[1].source, "new");
  EXPECT_TRUE(rests_on[1].new_version);
}

}  // namespace
}  // namespace dealterms::test
