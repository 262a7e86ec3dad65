// A clause that one version alone has. The versions are of 2021-01-01 and 2022-01-01.
#include "diff/one_sided_item.hpp"

#include <gtest/gtest.h>

#include "told_changes.hpp"

namespace dealterms::test {
namespace {

const std::string k_nothing = "clauses: {}\n";

std::string clause(const std::string& terms) {
  return "clauses: {use: {type: licence" + (terms.empty() ? terms : ", " + terms) + "}}\n";
}

std::string first_line(const std::string& told) { return told.substr(0, told.find('\n')); }

std::string comes(const std::string& terms, const std::string& basis = "contract") {
  return first_line(told_changes(k_nothing, clause(terms), basis));
}
std::string goes(const std::string& terms, const std::string& basis = "contract") {
  return first_line(told_changes(clause(terms), k_nothing, basis));
}

TEST(OneSidedItem, IsAddedInAContractAndMentionedInReports) {
  EXPECT_EQ(comes(""), "use added");
  EXPECT_EQ(comes("", "reports"), "use mentioned (earlier_silent)");
  EXPECT_EQ(goes(""), "use removed");
  EXPECT_EQ(goes("", "reports"), "use not_mentioned");
}

TEST(OneSidedItem, IsAddedInReportsWhereItsSourceCallsItNew) {
  EXPECT_EQ(comes("new: yes", "reports"), "use added");
}

TEST(OneSidedItem, IsNotNewByASourceOlderThanTheEarlierVersion) {
  const auto sources = [](const std::string& date) {
    return "sources: {post: {title: Post, date: " + date + "}}\n" +
           clause("new: yes, sources: [post]");
  };
  EXPECT_EQ(
      first_line(told_changes("sources: {post: {title: Post, date: 2020-06-01}}\n" + k_nothing,
                              sources("2020-06-01"), "reports")),
      "use mentioned (earlier_silent)");
  EXPECT_EQ(
      first_line(told_changes("sources: {post: {title: Post, date: 2021-06-01}}\n" + k_nothing,
                              sources("2021-06-01"), "reports")),
      "use added");
}

TEST(OneSidedItem, CameAndWentWhereItWasSpentBeforeItsOwnVersion) {
  EXPECT_EQ(comes("until: 2021-06-30"), "use mentioned+added+removed");
  EXPECT_EQ(comes("until: 2020-06-30"), "use mentioned+added+removed (over_before)");
  EXPECT_EQ(comes("until: 2022-06-30"), "use added");
}

TEST(OneSidedItem, LapsedWhereItRanOutByItsOwnWords) {
  EXPECT_EQ(goes("until: 2021-06-30"), "use lapsed");
  EXPECT_EQ(goes("until: 2022-06-30"), "use removed");
}

}  // namespace
}  // namespace dealterms::test
