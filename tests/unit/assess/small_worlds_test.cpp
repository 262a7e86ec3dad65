// Small worlds, walked whole: every ordered pair of a few values of each term, judged by the engine
// and by a twin that is slow and obviously right.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "judged_pair.hpp"

namespace dealterms::test {
namespace {

struct World {
  std::string term;
  std::string more_favours;         // the role
  std::vector<std::string> rising;  // values, least first
};

const std::vector<World>& worlds() {
  static const std::vector<World> all{
      {"degree", "licensee", {"none", "shared", "sole", "exclusive"}},
      {"fee", "licensor", {"USD 1", "USD 99.5", "USD 100", "USD 1m", "unlimited"}},
      {"until", "licensee", {"2025-06-30", "2030-01-01", "through 2030", "perpetual"}},
      {"subject", "licensee", {"[a]", "[a, b]", "[a, b, c]"}},
      {"cap", "licensor", {"USD 1", "USD 2", "none"}},
  };
  return all;
}

std::string clause(const World& world, const std::string& value, bool swapped) {
  return "clauses:\n  use: {type: licence, licensor: " + std::string(swapped ? "bolt" : "acme") +
         ", licensee: " + (swapped ? "acme" : "bolt") + ", " + world.term + ": " + value + "}\n";
}

// Who gains, by the place of the values in the list alone: "" where nothing moved.
std::string twin(const World& world, std::size_t before, std::size_t after, bool swapped) {
  if (before == after) return "";
  const bool licensee_gains = (world.more_favours == "licensee") == (after > before);
  return licensee_gains == swapped ? "acme" : "bolt";
}

std::string gainer(const JudgedPair& pair) {
  const auto* verdict = pair.verdict("use");
  if (verdict == nullptr) return "";
  const Direction& direction = verdict->direction;
  if (direction.kind != Direction::Kind::favours || direction.favours.size() != 1) return "?";
  return direction.favours.front();
}

TEST(SmallWorlds, FavourWhomTheTwinSaysEveryWayAndWithTheRolesSwapped) {
  for (const auto& world : worlds()) {
    for (std::size_t i = 0; i < world.rising.size(); ++i) {
      for (std::size_t j = 0; j < world.rising.size(); ++j) {
        for (const bool swapped : {false, true}) {
          const auto pair = judge_bodies(clause(world, world.rising[i], swapped),
                                         clause(world, world.rising[j], swapped));
          EXPECT_EQ(gainer(pair), twin(world, i, j, swapped))
              << world.term << ": " << world.rising[i] << " → " << world.rising[j];
        }
      }
    }
  }
}

TEST(SmallWorlds, LevelTheSameBothWaysWhereNoShareIsTakenOfTheOldValue) {
  // A share of the old value differs with the way: 1 → 2 doubles, 2 → 1 halves. Scales, dates and
  // sets have none.
  for (const auto& world : worlds()) {
    if (world.term == "fee" || world.term == "cap") continue;
    for (const auto& one : world.rising) {
      for (const auto& other : world.rising) {
        if (one == other) continue;
        const auto there = judge_bodies(clause(world, one, false), clause(world, other, false));
        const auto back = judge_bodies(clause(world, other, false), clause(world, one, false));
        EXPECT_EQ(there.verdict("use")->level, back.verdict("use")->level) << one << other;
      }
    }
  }
}

TEST(SmallWorlds, AddAndRemoveAsMirrors) {
  for (const auto& world : worlds()) {
    for (const auto& value : world.rising) {
      const std::string bare = licence("");
      const std::string with = clause(world, value, false);
      const auto added = judge_bodies(bare, with);
      const auto removed = judge_bodies(with, bare);
      const std::string rule = "licence." + world.term + ".";
      // What says what silence says is told in other words, both ways.
      const bool as_silence = added.finding(rule + "added") == nullptr;
      const Finding* there = added.finding(rule + (as_silence ? "restated" : "added"));
      const Finding* back = removed.finding(rule + (as_silence ? "restated" : "removed"));
      ASSERT_NE(there, nullptr) << rule << value;
      ASSERT_NE(back, nullptr) << rule << value;
      EXPECT_EQ(there->level, back->level);
      EXPECT_EQ(there->direction, opposite(back->direction)) << rule << value;
    }
  }
}

TEST(SmallWorlds, ClaimNoDirectionThatNoPolarityDeclares) {
  const std::vector<std::string> texts{"Paris", "Rome", "Rome or Paris"};
  for (const auto& one : texts) {
    for (const auto& other : texts) {
      const auto pair = judge_terms("place: " + one, "place: " + other);
      for (const auto& verdict : pair.assessment.clauses) {
        EXPECT_EQ(verdict.direction.kind, Direction::Kind::undetermined) << one << " → " << other;
      }
    }
  }
}

}  // namespace
}  // namespace dealterms::test
