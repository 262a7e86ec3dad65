#include "diff/match_alike.hpp"

#include <gtest/gtest.h>

#include <string>

namespace dealterms::test {
namespace {

Value text(const std::string& words) {
  Value value;
  value.content = Text{words};
  return value;
}

// `count` items that share a place and a colour, and each have a fee and a name of their own.
Items items(std::size_t count, const std::string& prefix, const std::string& note) {
  Items all;
  for (std::size_t i = 0; i < count; ++i) {
    Item item;
    item.id = prefix + std::to_string(i);
    item.terms = {{"place", text("Berlin")},
                  {"colour", text("red")},
                  {"fee", text("fee " + std::to_string(i))},
                  {"name", text("name " + std::to_string(i))},
                  {"note", text(note)}};
    all.emplace(item.id, std::move(item));
  }
  return all;
}

std::vector<const Item*> listed(const Items& items) {
  std::vector<const Item*> list;
  for (const auto& [id, item] : items) list.push_back(&item);
  return list;
}

void expect_all_found(std::size_t count) {
  const Items olds = items(count, "a", "old");
  const Items news = items(count, "b", "new");
  const AlikeItems alike = find_alike(listed(olds), listed(news));
  ASSERT_EQ(alike.pairs.size(), count);
  for (const auto& [before, after] : alike.pairs) {
    EXPECT_EQ(before->id.substr(1), after->id.substr(1));
  }
}

TEST(MatchAlike, FindsWhatSaysTheSameUnderOtherIds) { expect_all_found(20); }

TEST(MatchAlike, FindsItStillWhereThereAreTooManyToHoldEachAgainstEach) {
  ASSERT_TRUE(may_hold_each_against_each(500, 500));
  ASSERT_FALSE(may_hold_each_against_each(501, 501));
  expect_all_found(501);
}

TEST(MatchAlike, HoldsNoMoreThanAFewAgainstEachBeyondTheBound) {
  const std::size_t count = 2000;
  const Items olds = items(count, "a", "old");
  const Items news = items(count, "b", "new");
  EXPECT_EQ(find_alike(listed(olds), listed(news)).compared, count);
}

TEST(MatchAlike, ClaimsNothingOfManyThatSayTheSame) {
  Items olds = items(600, "a", "old");
  Items news = items(600, "b", "old");
  for (Items* side : {&olds, &news}) {
    for (auto& [id, item] : *side) item.terms.erase("fee");
    for (auto& [id, item] : *side) item.terms.erase("name");
  }
  const AlikeItems alike = find_alike(listed(olds), listed(news));
  EXPECT_TRUE(alike.pairs.empty());
  EXPECT_EQ(alike.compared, 0u);
}

// Five terms, of which this many say what the old item says.
Item alike(const std::string& id, std::size_t equal) {
  Item item;
  item.id = id;
  for (std::size_t i = 0; i < 5; ++i) {
    const std::string term = "term " + std::to_string(i);
    item.terms.emplace(term, text(i < equal ? "same" : "said by " + id));
  }
  return item;
}

// The id of what the old item is found in; empty: nowhere.
std::string found_in(const std::vector<Item>& news) {
  const Item old = alike("old", 5);
  std::vector<const Item*> list;
  for (const Item& item : news) list.push_back(&item);
  const AlikeItems found = find_alike({&old}, list);
  return found.pairs.empty() ? std::string() : found.pairs.front().second->id;
}

TEST(MatchAlike, ClaimsARenameFromThreeFifthsOfEqualValuesOn) {
  EXPECT_EQ(found_in({alike("new", 3)}), "new");
  EXPECT_EQ(found_in({alike("new", 2)}), "");
}

TEST(MatchAlike, ClaimsARenameWhereTheNextBestIsAFifthBehind) {
  EXPECT_EQ(found_in({alike("new", 4), alike("next", 3)}), "new");
  EXPECT_EQ(found_in({alike("next", 3), alike("new", 4)}), "new");
  EXPECT_EQ(found_in({alike("new", 4), alike("next", 4)}), "");
}

}  // namespace
}  // namespace dealterms::test
