#include "diff/match_items.hpp"

#include <gtest/gtest.h>

namespace dealterms {

static void PrintTo(const ItemMatch::How how, std::ostream* out) { *out << static_cast<int>(how); }

namespace test {
namespace {

using How = ItemMatch::How;

struct Made {
  std::vector<std::string> continues;
  bool ended = false;
  std::string term = "words";
};

Items items(const std::map<std::string, Made>& made) {
  Items all;
  for (const auto& [id, what] : made) {
    Item item;
    item.id = id;
    item.type = "right";
    item.continues = what.continues;
    if (what.ended) item.ended = Ended{};
    Value value;
    value.content = Text{what.term};
    // Two values of its own, that nothing is alike by chance; the id makes them unique.
    item.terms["a"] = value;
    value.content = Text{id + what.term};
    item.terms["b"] = value;
    all.emplace(id, std::move(item));
  }
  return all;
}

struct Seen {
  std::string id;
  How how;
  std::string before;
  std::string after;
  std::vector<std::string> from;
  friend bool operator==(const Seen&, const Seen&) = default;
  friend void PrintTo(const Seen& seen, std::ostream* out) {
    *out << seen.id << ": " << seen.before << " → " << seen.after << " "
         << static_cast<int>(seen.how) << " from";
    for (const auto& origin : seen.from) *out << " " << origin;
  }
};

std::vector<Seen> matched(const std::map<std::string, Made>& before,
                          const std::map<std::string, Made>& after) {
  const Items olds = items(before);
  const Items news = items(after);
  std::vector<Seen> seen;
  for (const auto& match : match_items(olds, news)) {
    seen.push_back({match.id, match.how, match.before != nullptr ? match.before->id : "",
                    match.after != nullptr ? match.after->id : "", match.from});
  }
  return seen;
}

TEST(MatchItems, PrefersTheSameId) {
  EXPECT_EQ(matched({{"a", {}}, {"b", {}}}, {{"b", {}}, {"c", {}}}),
            (std::vector<Seen>{{"a", How::only_before, "a", "", {}},
                               {"b", How::same_id, "b", "b", {}},
                               {"c", How::only_after, "", "c", {}}}));
}

TEST(MatchItems, FollowsWhatContinuesUnderAnotherId) {
  EXPECT_EQ(matched({{"a", {}}}, {{"z", {{"a"}}}}),
            (std::vector<Seen>{{"z", How::continued, "a", "z", {"a"}}}));
  EXPECT_EQ(matched({{"z", {{"a"}}}}, {{"a", {}}}),
            (std::vector<Seen>{{"a", How::continued, "z", "a", {"z"}}}));
}

TEST(MatchItems, SplitsWhatLivesOn) {
  EXPECT_EQ(
      matched({{"a", {}}}, {{"a", {}}, {"z", {{"a"}}}}),
      (std::vector<Seen>{{"a", How::same_id, "a", "a", {}}, {"z", How::split, "a", "z", {"a"}}}));
}

// A merge is one match, under the new id.
TEST(MatchItems, MergesWhatGoesBackIntoWhatItWasSplitFrom) {
  EXPECT_EQ(matched({{"a", {}}, {"z", {{"a"}}}}, {{"a", {}}}),
            (std::vector<Seen>{{"a", How::merged, "a", "a", {"a", "z"}}}));
}

TEST(MatchItems, MergesWhatAnotherTakesInUnderItsOwnId) {
  EXPECT_EQ(matched({{"a", {}}, {"b", {}}}, {{"a", {{"b"}}}}),
            (std::vector<Seen>{{"a", How::merged, "a", "a", {"a", "b"}}}));
  // And back.
  EXPECT_EQ(
      matched({{"a", {{"b"}}}}, {{"a", {}}, {"b", {}}}),
      (std::vector<Seen>{{"a", How::same_id, "a", "a", {}}, {"b", How::split, "a", "b", {"a"}}}));
}

// A file may go on to say what was continued long ago.
TEST(MatchItems, TakesNothingInThatTheOldVersionSaidAlready) {
  EXPECT_EQ(
      matched({{"a", {}}, {"z", {{"a"}}}}, {{"z", {{"a"}}}}),
      (std::vector<Seen>{{"a", How::only_before, "a", "", {}}, {"z", How::same_id, "z", "z", {}}}));
}

TEST(MatchItems, TakesNothingInThatLivesOn) {
  EXPECT_EQ(
      matched({{"a", {}}, {"b", {}}}, {{"a", {{"b"}}}, {"b", {}}}),
      (std::vector<Seen>{{"a", How::same_id, "a", "a", {}}, {"b", How::same_id, "b", "b", {}}}));
}

TEST(MatchItems, SplitsWhatSeveralContinue) {
  EXPECT_EQ(
      matched({{"a", {}}}, {{"y", {{"a"}}}, {"z", {{"a"}}}}),
      (std::vector<Seen>{{"y", How::split, "a", "y", {"a"}}, {"z", How::split, "a", "z", {"a"}}}));
}

TEST(MatchItems, MergesWhatOneContinues) {
  EXPECT_EQ(matched({{"a", {}}, {"b", {}}}, {{"z", {{"a", "b"}}}}),
            (std::vector<Seen>{{"z", How::merged, "a", "z", {"a", "b"}}}));
}

TEST(MatchItems, SplitsAndMergesAtOnce) {
  EXPECT_EQ(matched({{"a", {}}, {"b", {}}}, {{"y", {{"a"}}}, {"z", {{"a", "b"}}}}),
            (std::vector<Seen>{{"y", How::split, "a", "y", {"a"}},
                               {"z", How::merged, "a", "z", {"a", "b"}}}));
}

TEST(MatchItems, BringsBackAllThatHadGoneOnInOne) {
  EXPECT_EQ(
      matched({{"a", {{}, true}}, {"b", {{}, true}}, {"z", {{"a", "b"}}}}, {{"a", {}}, {"b", {}}}),
      (std::vector<Seen>{{"a", How::succeeded, "a", "a", {}},
                         {"b", How::split, "z", "b", {"z"}},
                         {"z", How::split, "z", "a", {"z"}}}));
}

TEST(MatchItems, CountsATombstoneThatAnotherContinuesOnce) {
  EXPECT_EQ(matched({{"a", {}}}, {{"a", {{}, true}}, {"z", {{"a"}}}}),
            (std::vector<Seen>{{"a", How::succeeded, "a", "a", {}},
                               {"z", How::continued, "a", "z", {"a"}}}));
  EXPECT_EQ(matched({{"a", {{}, true}}, {"z", {{"a"}}}}, {{"a", {}}}),
            (std::vector<Seen>{{"a", How::succeeded, "a", "a", {}},
                               {"z", How::continued, "z", "a", {"z"}}}));
}

TEST(MatchItems, LetsATombstoneEndWhatTheOldVersionHadAlreadySplit) {
  EXPECT_EQ(
      matched({{"a", {}}, {"z", {{"a"}}}}, {{"a", {{}, true}}, {"z", {{"a"}}}}),
      (std::vector<Seen>{{"a", How::same_id, "a", "a", {}}, {"z", How::same_id, "z", "z", {}}}));
}

Items of_terms(const std::map<std::string, std::vector<std::string>>& made) {
  Items all;
  for (const auto& [id, values] : made) {
    Item item;
    item.id = id;
    item.type = "right";
    for (std::size_t i = 0; i < values.size(); ++i) {
      item.terms["t" + std::to_string(i)].content = Text{values[i]};
    }
    all.emplace(id, std::move(item));
  }
  return all;
}

How how_alike(const Items& before, const Items& after) {
  return match_items(before, after).front().how;
}

TEST(MatchItems, ClaimsARenameOnlyOfTheClearlyBest) {
  const auto one = of_terms({{"a", {"p", "q", "r"}}});
  EXPECT_EQ(how_alike(one, of_terms({{"z", {"p", "q", "s"}}})), How::alike);
  EXPECT_EQ(how_alike(one, of_terms({{"z", {"p", "s", "s"}}})), How::only_before);
  EXPECT_EQ(how_alike(one, of_terms({{"y", {"p", "q", "s"}}, {"z", {"p", "q", "u"}}})),
            How::only_before);
}

// 60 percent alike are enough, and 20 more than the next best.
TEST(MatchItems, ClaimsARenameFromItsBoundsOn) {
  const auto one = of_terms({{"a", {"p", "q", "r", "s", "t"}}});
  EXPECT_EQ(how_alike(one, of_terms({{"z", {"p", "q", "r", "-", "-"}}})), How::alike);
  EXPECT_EQ(how_alike(one, of_terms({{"z", {"p", "q", "-", "-", "-"}}})), How::only_before);
  EXPECT_EQ(how_alike(one, of_terms({{"y", {"p", "q", "r", "s", "-"}},
                                     {"z", {"p", "q", "r", "-", "-"}}})),
            How::alike);
  // 67 against 57.
  EXPECT_EQ(how_alike(one, of_terms({{"y", {"p", "q", "r", "s", "-", "-", "-"}},
                                     {"z", {"p", "q", "r", "s", "-", "-", "-", "-", "-"}}})),
            How::only_before);
}

TEST(MatchItems, ClaimsNoRenameFromASingleEqualValue) {
  EXPECT_EQ(how_alike(of_terms({{"a", {"p"}}}), of_terms({{"z", {"p"}}})), How::only_before);
}

TEST(MatchItems, MatchesByIdAloneWhereTheKeyIsTheIdentity) {
  const Items before = items({{"a", {}}});
  const Items after = items({{"z", {{"a"}}}});
  EXPECT_EQ(match_ids(before, after).size(), 2U);
}

}  // namespace
}  // namespace test
}  // namespace dealterms
