#include "cli/versions_between.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace dealterms {
namespace {

using Names = std::vector<std::string>;

VersionFile file(const std::string& version, const std::string& amends,
                 const std::string& deal = "d") {
  return {deal, version, at_path(deal + "/" + version + ".yaml"), amends, false};
}

VersionFile draft(const std::string& version, const std::string& amends) {
  VersionFile made = file(version, amends);
  made.is_draft = true;
  return made;
}

struct Asked {
  Terms terms;

  [[nodiscard]] const VersionFile& version(const std::string& name) const {
    return *std::ranges::find(terms.versions, name, &VersionFile::version);
  }
  [[nodiscard]] VersionsBetween between(const std::string& before, const std::string& after) const {
    return versions_between(version(before), version(after), terms);
  }
};

Asked of(std::vector<VersionFile> versions) {
  Asked asked;
  asked.terms.versions = std::move(versions);
  return asked;
}

Names names_of(const VersionsBetween& between) {
  Names names;
  for (const VersionFile* version : between.agreed) names.push_back(version->version);
  return names;
}

const Asked& four() {
  static const Asked asked = of({file("1", ""), file("2", "1"), file("3", "2"), file("4", "3")});
  return asked;
}

TEST(VersionsBetween, FollowsAmendsFromTheLaterToTheEarlier) {
  EXPECT_EQ(names_of(four().between("1", "4")), (Names{"2", "3"}));
  EXPECT_EQ(names_of(four().between("2", "4")), Names{"3"});
  EXPECT_EQ(names_of(four().between("3", "4")), Names{});
  EXPECT_EQ(four().between("1", "4").order, OrderByAmends::older_first);
}

TEST(VersionsBetween, TellsTheSameTheOtherWayRound) {
  EXPECT_EQ(names_of(four().between("4", "1")), (Names{"2", "3"}));
  EXPECT_EQ(four().between("4", "1").order, OrderByAmends::newer_first);
  EXPECT_EQ(four().between("4", "3").order, OrderByAmends::newer_first);
}

TEST(VersionsBetween, FindsNothingBetweenAVersionAndItself) {
  EXPECT_EQ(names_of(four().between("4", "4")), Names{});
  EXPECT_EQ(four().between("4", "4").order, OrderByAmends::unknown);
}

TEST(VersionsBetween, GoesThroughDraftsAndLeavesThemOut) {
  const Asked asked = of({file("1", ""), draft("2", "1"), file("3", "2"), draft("4", "3")});
  EXPECT_EQ(names_of(asked.between("1", "4")), Names{"3"});
  EXPECT_EQ(names_of(asked.between("1", "3")), Names{});
  EXPECT_EQ(asked.between("1", "3").order, OrderByAmends::older_first);
}

TEST(VersionsBetween, HearsNoOtherBranch) {
  const Asked asked = of({file("1", ""), file("2", "1"), file("2b", "1"), file("3", "2")});
  EXPECT_EQ(names_of(asked.between("1", "3")), Names{"2"});
  EXPECT_EQ(names_of(asked.between("2b", "3")), Names{});
  EXPECT_EQ(asked.between("2b", "3").order, OrderByAmends::unknown);
}

TEST(VersionsBetween, EndsWhereTheWayIsBroken) {
  const Asked asked = of({file("1", ""), file("3", "2"), file("4", "3")});
  EXPECT_EQ(names_of(asked.between("1", "4")), Names{});
  EXPECT_EQ(asked.between("1", "4").missing, "2");
  EXPECT_EQ(asked.between("4", "1").missing, "2");
}

TEST(VersionsBetween, EndsWhereSeveralFilesHoldAVersion) {
  const Asked asked = of({file("1", ""), file("2", "1"), file("2", "1"), file("3", "2")});
  for (const auto& [before, after] : {std::pair("1", "3"), std::pair("3", "1")}) {
    EXPECT_EQ(names_of(asked.between(before, after)), Names{});
    EXPECT_EQ(asked.between(before, after).held_twice, "2") << before;
  }
}

TEST(VersionsBetween, StaysInTheDeal) {
  const Asked asked = of({file("1", "", "d"), file("x", "1", "e"), file("3", "x", "d")});
  EXPECT_EQ(names_of(asked.between("1", "3")), Names{});
  const Asked two = of({file("1", "", "d"), file("2", "1", "d"), file("3", "2", "e")});
  EXPECT_EQ(two.between("1", "3").order, OrderByAmends::unknown);
}

TEST(VersionsBetween, ComesToAnEndInACircle) {
  const Asked asked = of({file("1", "3"), file("2", "1"), file("3", "2"), file("x", "x")});
  EXPECT_EQ(names_of(asked.between("1", "3")), Names{"2"});
  EXPECT_EQ(names_of(asked.between("x", "3")), Names{});
}

TEST(VersionsAmong, AreThoseBetweenAnyTwo) {
  const auto among = [&](const Names& names) {
    std::vector<const VersionFile*> named;
    for (const std::string& name : names) named.push_back(&four().version(name));
    return names_of(versions_among(named, four().terms));
  };
  EXPECT_EQ(among({"4", "1"}), (Names{"2", "3"}));
  EXPECT_EQ(among({"1", "2", "4"}), Names{"3"});
  EXPECT_EQ(among({"1", "2", "3", "4"}), Names{});
  EXPECT_EQ(among({"1"}), Names{});
}

}  // namespace
}  // namespace dealterms
