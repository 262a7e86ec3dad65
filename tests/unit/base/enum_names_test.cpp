#include "base/enum_names.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

enum class Fruit { apple, sour_cherry, fig };

struct Basket {
  enum class Size { small, large };
};

TEST(EnumNames, AreTheEnumeratorsOwn) {
  EXPECT_EQ(name_of(Fruit::apple), "apple");
  EXPECT_EQ(name_of(Fruit::sour_cherry), "sour_cherry");
  EXPECT_EQ(name_of(Basket::Size::large), "large");
}

TEST(EnumNames, ListEveryEnumeratorInOrder) {
  EXPECT_EQ(all_values<Fruit>(), (std::array{Fruit::apple, Fruit::sour_cherry, Fruit::fig}));
}

TEST(EnumNames, AreReadBack) {
  for (const Fruit fruit : all_values<Fruit>()) {
    EXPECT_EQ(enum_named<Fruit>(name_of(fruit)), fruit);
  }
  EXPECT_EQ(enum_named<Fruit>("cherry"), std::nullopt);
  EXPECT_EQ(enum_named<Fruit>(""), std::nullopt);
}

struct Price {
  Fruit fruit;
  int cents;
};

TEST(EnumNames, SeeThatATableForgetsNothingAndRepeatsNothing) {
  constexpr std::array whole{Price{Fruit::fig, 3}, Price{Fruit::apple, 1},
                             Price{Fruit::sour_cherry, 2}};
  constexpr std::array short_of_one{Price{Fruit::fig, 3}, Price{Fruit::apple, 1}};
  constexpr std::array twice{Price{Fruit::fig, 3}, Price{Fruit::apple, 1}, Price{Fruit::apple, 2},
                             Price{Fruit::sour_cherry, 2}};
  EXPECT_TRUE(has_a_row_for_each(whole, &Price::fruit));
  EXPECT_FALSE(has_a_row_for_each(short_of_one, &Price::fruit));
  EXPECT_FALSE(has_a_row_for_each(twice, &Price::fruit));
}

}  // namespace
}  // namespace dealterms
