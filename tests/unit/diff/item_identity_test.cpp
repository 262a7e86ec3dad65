#include "diff/item_identity.hpp"

#include <gtest/gtest.h>

namespace dealterms::test {
namespace {

Item with_term(const std::string& name, Content content) {
  Item item;
  item.terms[name].content = std::move(content);
  return item;
}

TEST(ItemIdentity, IsTheSameForEqualValuesInOtherWords) {
  const Item months = with_term("term", Duration{Decimal(12), DurationUnit::months});
  const Item year = with_term("term", Duration{Decimal(1), DurationUnit::years});
  EXPECT_EQ(identity_of(months), identity_of(year));
}

TEST(ItemIdentity, LeavesOutIdAndTitle) {
  Item item = with_term("place", Text{"Berlin"});
  const std::string identity = identity_of(item);
  item.id = "other";
  item.terms["title"].content = Text{"Title"};
  EXPECT_EQ(identity_of(item), identity);
}

TEST(ItemIdentity, TellsATermFromARoleAndFromPartOfAnother) {
  const Item term = with_term("place", Text{"Berlin"});
  Item role;
  role.roles = term.terms;
  EXPECT_NE(identity_of(term), identity_of(role));
  Item two = with_term("a", Text{"b"});
  two.terms["c"].content = Text{"d"};
  EXPECT_NE(identity_of(two), identity_of(with_term("a", Text{"b c d"})));
}

TEST(ItemIdentity, CountsWhatItsRecordsSay) {
  Item one;
  one.records["flows"]["x"] = with_term("rate", Text{"5"});
  Item other;
  other.records["flows"]["x"] = with_term("rate", Text{"6"});
  EXPECT_NE(identity_of(one), identity_of(other));
}

}  // namespace
}  // namespace dealterms::test
