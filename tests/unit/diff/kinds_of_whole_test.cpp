#include "diff/kinds_of_whole.hpp"

#include <gtest/gtest.h>

#include <string>

namespace dealterms {
namespace {

using How = ItemMatch::How;
using Kinds = std::vector<ChangeKind>;

Item bound(const std::string& holder, const std::string& grantor) {
  Item item;
  for (const auto& [role, party] : {std::pair("holder", holder), std::pair("grantor", grantor)}) {
    Set set;
    set.tokens.emplace_back().name = party;
    item.roles[role].content = set;
  }
  return item;
}

Kinds kinds(How how, const Item& before, const Item& after, bool is_converted = false) {
  ItemMatch match;
  match.how = how;
  match.before = &before;
  match.after = &after;
  return kinds_of_whole(match, is_converted);
}

TEST(KindsOfWhole, AreNoneWhereOnlyPartsDiffer) {
  EXPECT_EQ(kinds(How::same_id, bound("a", "b"), bound("a", "c")), Kinds{});
}

TEST(KindsOfWhole, PutTheWeightiestFirst) {
  EXPECT_EQ(kinds(How::split, bound("a", "b"), bound("b", "a"), true),
            (Kinds{ChangeKind::reversed, ChangeKind::converted, ChangeKind::split}));
}

TEST(KindsOfWhole, AreOfHowTheTwoWereMatched) {
  const Item same = bound("a", "b");
  EXPECT_EQ(kinds(How::merged, same, same), Kinds{ChangeKind::merged});
  EXPECT_EQ(kinds(How::alike, same, same), Kinds{ChangeKind::renamed});
  EXPECT_EQ(kinds(How::continued, same, same), Kinds{ChangeKind::renamed});
}

}  // namespace
}  // namespace dealterms
