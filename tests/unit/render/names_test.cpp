#include "render/names.hpp"

#include <array>
#include <utility>

#include <gtest/gtest.h>

namespace dealterms {
namespace {

Value text(const char* words) {
  Value value;
  value.content = Text{words};
  return value;
}

Agreement agreement(const char* title) {
  Agreement agreement;
  agreement.deal = "mill-shop";
  Item clause;
  clause.id = "bread";
  clause.terms.emplace("title", text(title));
  agreement.clauses.emplace("bread", clause);
  return agreement;
}

TEST(Names, AreThoseOfTheFirstThatHasThem) {
  Agreement later = agreement("Daily bread");
  const Agreement earlier = agreement("Bread");
  Item letter;
  letter.id = "letter";
  letter.terms.emplace("title", text("Side letter"));
  later.instruments.emplace("letter", letter);
  const KnownNames names = names_of(std::array{&std::as_const(later), &earlier});
  EXPECT_EQ(names.clauses.at("bread"), "Daily bread");
  EXPECT_EQ(names.instruments.at("letter"), "Side letter");
}

TEST(DealName, IsWhatPeopleCallItElseItsId) {
  Agreement named = agreement("Bread");
  EXPECT_EQ(deal_name(named), "mill-shop");
  named.head.emplace("name", text("The mill’s bread"));
  EXPECT_EQ(deal_name(named), "The mill’s bread");
}

}  // namespace
}  // namespace dealterms
