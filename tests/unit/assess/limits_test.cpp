// What an exception or a condition limits, through others, to the term or the clause in the end.
#include "assess/limits.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "judged_pair.hpp"

namespace dealterms::test {
namespace {

// The ids of what the one entry limits that is new.
std::vector<std::string> limited_by_new(const std::string& before, const std::string& after) {
  const JudgedPair pair = judge_terms(before, after);
  const auto clause =
      std::ranges::find(pair.comparison->changes, Subject::clause, &Change::subject);
  const auto limit = std::ranges::find(clause->parts, Subject::record, &Change::subject);
  std::vector<std::string> ids;
  for (const Item* item : limited_limits(*limit, *clause, pair.catalogue->find_type("licence"))) {
    ids.push_back(item->id);
  }
  return ids;
}

using Ids = std::vector<std::string>;

TEST(Limits, LimitTheirClauseWhereTheyNameNothing) {
  EXPECT_EQ(limited_by_new("", "exceptions: {a: {what: x}}"), Ids{});
}

TEST(Limits, LimitATermBeforeAnExceptionOfItsName) {
  const std::string there = "exceptions: {degree: {what: x}";
  EXPECT_EQ(limited_by_new(there + "}", there + ", a: {what: y, limits: degree}}"), Ids{});
}

TEST(Limits, LimitOneAnotherTheNearestFirst) {
  const std::string there = "exceptions: {a: {what: x, limits: degree}, b: {what: y, limits: a}}";
  EXPECT_EQ(limited_by_new(there, there + ", conditions: {c: {what: z, limits: b}}"),
            (Ids{"b", "a"}));
}

}  // namespace
}  // namespace dealterms::test
