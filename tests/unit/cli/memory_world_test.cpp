#include "cli/memory_world.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

TEST(MemoryWorld, CountsWhatIsRead) {
  MemoryWorld world;
  world.files["a.yaml"] = "four";
  EXPECT_TRUE(world.read_file("a.yaml"));
  EXPECT_TRUE(world.read_file("./a.yaml"));
  EXPECT_FALSE(world.read_file("b.yaml"));
  EXPECT_EQ(world.reads, (std::vector<std::string>{"a.yaml", "./a.yaml", "b.yaml"}));
  EXPECT_EQ(world.bytes_read, 8u);
}

TEST(MemoryWorld, FollowsLinksAsADiskDoes) {
  MemoryWorld world;
  world.files["t/a.yaml"] = "bytes";
  world.links["t/self"] = "t";
  world.links["here"] = "";
  world.links["t/lost"] = "gone";
  world.links["round"] = "round";
  EXPECT_EQ(*world.read_file("t/self/self/a.yaml"), "bytes");
  EXPECT_EQ(*world.read_file("here/t/a.yaml"), "bytes");
  EXPECT_EQ(world.identity("t/self/a.yaml"), world.identity("t/a.yaml"));
  EXPECT_EQ(world.identity("t/self"), world.identity("t"));
  EXPECT_EQ(world.identity("t/lost"), std::nullopt);
  EXPECT_EQ(world.identity("round"), std::nullopt);
}

TEST(MemoryWorld, ListsADirectoryAsADiskDoes) {
  MemoryWorld world;
  world.files["t/.hidden"];
  world.files["t/a.yaml"];
  world.files["t/b/c.yaml"];
  world.links["t/self"] = "t";
  world.links["t/lost"] = "gone";
  const auto entries = world.list_directory("t");
  ASSERT_TRUE(entries);
  using Kind = DirectoryEntry::Kind;
  const std::vector<std::tuple<std::string, Kind, bool>> expected{{".hidden", Kind::file, false},
                                                                  {"a.yaml", Kind::file, false},
                                                                  {"b", Kind::directory, false},
                                                                  {"lost", Kind::file, true},
                                                                  {"self", Kind::directory, true}};
  std::vector<std::tuple<std::string, Kind, bool>> listed;
  for (const DirectoryEntry& entry : *entries) {
    listed.emplace_back(entry.name, entry.kind, entry.is_link);
  }
  EXPECT_EQ(listed, expected);
}

}  // namespace
}  // namespace dealterms
