#include "cli/find_files.hpp"

#include <gtest/gtest.h>

#include "cli/memory_world.hpp"

namespace dealterms {
namespace {

using Paths = std::vector<std::string>;

Paths found_in(const MemoryWorld& world, const std::string& directory) {
  const auto found = find_files(directory, world);
  return found ? found->paths : Paths{"error: " + found.error().text};
}

TEST(FindFiles, FindsYamlInADirectoryAndBelowSorted) {
  MemoryWorld world;
  for (const char* path : {"t/b/2.yaml", "t/b.yml", "t/a.yaml", "t/notes.txt", "u/c.yaml"}) {
    world.files[path];
  }
  EXPECT_EQ(found_in(world, "t"), (Paths{"t/a.yaml", "t/b.yml", "t/b/2.yaml"}));
}

TEST(FindFiles, NamesWhatIsHereWithoutADot) {
  MemoryWorld world;
  world.files["a.yaml"];
  world.files["t/b.yaml"];
  EXPECT_EQ(found_in(world, "."), (Paths{"a.yaml", "t/b.yaml"}));
}

TEST(FindFiles, PassesOverHiddenThingsAndNodeModules) {
  MemoryWorld world;
  for (const char* path :
       {"t/a.yaml", "t/.hidden.yaml", "t/.git/b.yaml", "t/node_modules/x/c.yaml"}) {
    world.files[path];
  }
  EXPECT_EQ(found_in(world, "t"), Paths{"t/a.yaml"});
}

TEST(FindFiles, ALinkToItselfEndsTheWalk) {
  MemoryWorld world;
  world.files["t/a.yaml"];
  world.files["t/b/c.yaml"];
  world.links["t/self"] = "t";
  world.links["t/b/up"] = "t/b";
  EXPECT_EQ(found_in(world, "t"), (Paths{"t/a.yaml", "t/b/c.yaml"}));
  EXPECT_EQ(world.listings, (Paths{"t", "t/b"}));
}

TEST(FindFiles, AFileIsFoundOnceAndByItsOwnName) {
  MemoryWorld world;
  world.files["t/b/c.yaml"];
  world.links["t/a.yaml"] = "t/b/c.yaml";
  world.links["t/aa"] = "t/b";
  EXPECT_EQ(found_in(world, "t"), Paths{"t/b/c.yaml"});
}

TEST(FindFiles, ALinkElsewhereIsFollowed) {
  MemoryWorld world;
  world.files["shared/acme/1.yaml"];
  world.files["shared/2.yaml"];
  world.files["t/0.yaml"];
  world.links["t/acme"] = "shared/acme";
  world.links["t/2.yaml"] = "shared/2.yaml";
  EXPECT_EQ(found_in(world, "t"), (Paths{"t/0.yaml", "t/2.yaml", "t/acme/1.yaml"}));
}

TEST(FindFiles, ADirectoryThatMayNotBeListedHidesNoOther) {
  MemoryWorld world;
  world.files["t/a/1.yaml"];
  world.files["t/b/2.yaml"];
  world.failures["t/a"] = Error::Kind::forbidden;
  const auto found = find_files("t", world);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->paths, Paths{"t/b/2.yaml"});
  ASSERT_EQ(found->unreadable.size(), 1u);
  EXPECT_EQ(found->unreadable[0].path, "t/a");
  EXPECT_EQ(found->unreadable[0].error.kind, Error::Kind::forbidden);
}

TEST(FindFiles, SaysWhyTheDirectoryItselfCannotBeListed) {
  MemoryWorld world;
  EXPECT_EQ(found_in(world, "nowhere"), Paths{"error: No such file or directory"});
}

TEST(FindFiles, TakesALinkToNowhereForAFileSoThatReadingTellsIt) {
  MemoryWorld world;
  world.files["t/a.yaml"];
  world.links["t/lost.yaml"] = "gone.yaml";
  EXPECT_EQ(found_in(world, "t"), (Paths{"t/a.yaml", "t/lost.yaml"}));
}

TEST(FindFiles, SaysThatAPipeOfThatNameIsNoFileAndPassesOverOthers) {
  MemoryWorld world;
  world.files["t/a.yaml"];
  world.pipes = {"t/b.yaml", "t/socket"};
  const auto found = find_files("t", world);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->paths, Paths{"t/a.yaml"});
  ASSERT_EQ(found->unreadable.size(), 1u);
  EXPECT_EQ(found->unreadable[0].path, "t/b.yaml");
  EXPECT_EQ(found->unreadable[0].error.text, "not a regular file");
}

TEST(FindFiles, SaysWhatLiesTooDeep) {
  MemoryWorld world;
  std::string directory = "t";
  for (int depth = 1; depth <= 16; ++depth) directory += "/d";
  world.files[directory + "/a.yaml"];
  world.files[directory + "/e/b.yaml"];
  const auto found = find_files("t", world);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->paths, Paths{directory + "/a.yaml"});
  ASSERT_EQ(found->unreadable.size(), 1u);
  EXPECT_EQ(found->unreadable[0].path, directory + "/e");
  EXPECT_EQ(found->unreadable[0].error.text, "more than 16 directories deep");
}

}  // namespace
}  // namespace dealterms
