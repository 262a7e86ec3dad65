#include "cli/reach.hpp"

#include <gtest/gtest.h>

#include "cli/memory_world.hpp"

namespace dealterms {
namespace {

class WithinReach : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* path : {"own/acme/1.yaml", "own/acme/types.yaml", "own/types.yaml",
                             "own/acme/sub/types.yaml", "sec/secrets.yaml"}) {
      world_.files[path];
    }
  }

  [[nodiscard]] bool reaches(const std::string& named, const Reach& reach = {}) const {
    const Input from = at_path("own/acme/1.yaml");
    return is_within_reach(from, beside(from, named), reach, world_);
  }

  MemoryWorld world_;
};

TEST_F(WithinReach, IsTheDirectoryOfTheFileAndBelow) {
  EXPECT_TRUE(reaches("types.yaml"));
  EXPECT_TRUE(reaches("sub/types.yaml"));
  EXPECT_TRUE(reaches("../acme/types.yaml"));
  EXPECT_FALSE(reaches("../types.yaml"));
  EXPECT_FALSE(reaches("../../sec/secrets.yaml"));
}

TEST_F(WithinReach, AreTheTermsWhereTheFileLiesInThem) {
  EXPECT_TRUE(reaches("../types.yaml", {.terms = "own"}));
  EXPECT_FALSE(reaches("../../sec/secrets.yaml", {.terms = "own"}));
  EXPECT_FALSE(reaches("../../sec/secrets.yaml", {.terms = "sec"}));
}

TEST_F(WithinReach, IsTheRepositoryOfTheFile) {
  world_.files["own/.git/HEAD"];
  EXPECT_TRUE(reaches("../types.yaml"));
  EXPECT_FALSE(reaches("../../sec/secrets.yaml"));
}

TEST_F(WithinReach, IsNoLinkThatLeadsOut) {
  world_.links["own/acme/mine.yaml"] = "sec/secrets.yaml";
  EXPECT_FALSE(reaches("mine.yaml"));
  world_.files[".git/HEAD"];
  EXPECT_TRUE(reaches("mine.yaml"));
}

TEST_F(WithinReach, IsEverythingWhereOneSaysSo) {
  EXPECT_TRUE(reaches("../../sec/secrets.yaml", {.everywhere = true}));
}

TEST_F(WithinReach, IsWhatIsNotThereSoThatReadingSaysSo) {
  EXPECT_TRUE(reaches("../../sec/lost.yaml"));
}

}  // namespace
}  // namespace dealterms
