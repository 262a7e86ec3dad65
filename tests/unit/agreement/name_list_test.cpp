#include "agreement/name_list.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.hpp"

namespace dealterms::test {
namespace {

NameList numbered(std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i) names.push_back("clause-" + std::to_string(i) + "-fee");
  return names;
}

std::string nearest(const NameList& names, std::string_view written) {
  return nearest_name(written, names.candidates_for(written)).value_or("");
}

TEST(NameList, KnowsItsNamesAndNoOthers) {
  const NameList names{"bolt", "acme"};
  EXPECT_TRUE(names.contains("acme"));
  EXPECT_TRUE(names.contains("bolt"));
  EXPECT_FALSE(names.contains("acm"));
  EXPECT_FALSE(NameList{}.contains(""));
}

TEST(NameList, ComparesASlipWithAllOfAShortListInItsOrder) {
  const NameList names{"bolt", "acme"};
  EXPECT_EQ(names.candidates_for("x"), (std::vector<std::string>{"bolt", "acme"}));
}

TEST(NameList, ComparesASlipWithNoMoreOfALongOne) {
  for (const std::string_view written : {"clause-5-fe", "", "zzz", "clause-77-fee"}) {
    EXPECT_LE(numbered(100'000).candidates_for(written).size(), k_most_compared) << written;
  }
}

TEST(NameList, FindsASlipAtTheBeginningOrTheEndOfALongList) {
  const NameList names = numbered(10'000);
  EXPECT_EQ(nearest(names, "clause-4711-fe"), "clause-4711-fee");
  EXPECT_EQ(nearest(names, "lause-4711-fee"), "clause-4711-fee");
}

}  // namespace
}  // namespace dealterms::test
