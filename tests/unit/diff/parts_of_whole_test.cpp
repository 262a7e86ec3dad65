#include "diff/parts_of_whole.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

namespace dealterms {
namespace {

Value set_of(std::initializer_list<const char*> names) {
  Set set;
  for (const char* name : names) set.tokens.emplace_back().name = name;
  Value value;
  value.content = std::move(set);
  return value;
}

Item clause(std::initializer_list<const char*> scope, const std::string& fee = "same") {
  Item item;
  item.terms["scope"] = set_of(scope);
  item.terms["fee"].content = Text{fee};
  return item;
}

TEST(MayBePart, SharesAllButItsSets) {
  const Item whole = clause({"a", "b"});
  EXPECT_TRUE(may_be_part(clause({"a"}), whole));
  EXPECT_FALSE(may_be_part(clause({"a", "b"}), whole)) << "nothing of it is smaller";
  EXPECT_FALSE(may_be_part(clause({"c"}), whole)) << "it has what the whole has not";
  EXPECT_FALSE(may_be_part(clause({"a"}, "other"), whole)) << "a term differs";
}

TEST(MayBePart, MayHaveATitleOfItsOwn) {
  Item whole = clause({"a", "b"});
  Item part = clause({"a"});
  whole.terms["title"].content = Text{"Cloud"};
  part.terms["title"].content = Text{"Training"};
  EXPECT_TRUE(may_be_part(part, whole));
}

TEST(MayBePart, KnowsATokenInWhateverCase) {
  const Item whole = clause({"apps", "Banking"});
  EXPECT_TRUE(may_be_part(clause({"Banking"}), whole));
  EXPECT_TRUE(may_be_part(clause({"banking"}), whole));
}

TEST(AddUp, LeavesNothingOfTheWholeOut) {
  const Item whole = clause({"a", "b"});
  const Item one = clause({"a"});
  const Item other = clause({"b"});
  EXPECT_TRUE(add_up({&one, &other}, whole));
  EXPECT_FALSE(add_up({&one, &one}, whole));
  EXPECT_FALSE(add_up({&one}, one)) << "one part is no split";
}

TEST(AddUp, KnowsATokenInWhateverCase) {
  const Item whole = clause({"apps", "Banking", "cloud"});
  const Item one = clause({"apps", "Banking"});
  const Item other = clause({"Cloud"});
  EXPECT_TRUE(add_up({&one, &other}, whole));
}

}  // namespace
}  // namespace dealterms
