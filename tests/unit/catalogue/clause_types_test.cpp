#include "catalogue/clause_types.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace dealterms {
namespace {

// Made of "lease" and "loan", whose bytes are their titles; `count` says how many were unpacked.
ClauseTypes packed(int& count) {
  return {{{"lease", "Lease"}, {"loan", "Loan"}, {"sale", "Sale"}},
          [&count](std::string_view bytes) {
            ++count;
            ClauseType type;
            type.title = bytes;
            return type;
          }};
}

TEST(ClauseTypes, UnpacksWhatIsAskedForAndOnce) {
  int count = 0;
  const ClauseTypes types = packed(count);
  const ClauseType* loan = types.find("loan");
  ASSERT_NE(loan, nullptr);
  EXPECT_EQ(loan->title, "Loan");
  EXPECT_EQ(types.find("loan"), loan);
  EXPECT_EQ(types.find("lo"), nullptr);
  EXPECT_EQ(types.find("zoo"), nullptr);
  EXPECT_EQ(count, 1);
}

TEST(ClauseTypes, UnpacksTheRestForWhoNeedsAll) {
  int count = 0;
  const ClauseTypes types = packed(count);
  const ClauseType* loan = types.find("loan");
  std::string titles;
  for (const auto& [id, type] : types) titles += type.title;
  EXPECT_EQ(titles, "LeaseLoanSale");
  EXPECT_EQ(types.find("loan"), loan);
  EXPECT_EQ(types.size(), 3u);
  EXPECT_EQ(count, 3);
}

TEST(ClauseTypes, ACopyHasAllAndChangesByItself) {
  int count = 0;
  const ClauseTypes types = packed(count);
  ClauseTypes copy = types;
  copy.all().at("loan").title = "Credit";
  EXPECT_EQ(copy.find("loan")->title, "Credit");
  EXPECT_EQ(types.find("loan")->title, "Loan");
  copy = types;
  EXPECT_EQ(copy.find("loan")->title, "Loan");
}

TEST(ClauseTypes, GivesSeveralThreadsTheSame) {
  int count = 0;
  const ClauseTypes types = packed(count);
  std::vector<const ClauseType*> found(8);
  {
    std::vector<std::jthread> threads;
    for (const ClauseType*& type : found) {
      threads.emplace_back([&types, &type] { type = types.find("sale"); });
    }
  }
  for (const ClauseType* type : found) EXPECT_EQ(type, types.find("sale"));
  EXPECT_EQ(count, 1);
}

}  // namespace
}  // namespace dealterms
