#include "cli/complete.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "../agreements.hpp"
#include "../arguments.hpp"
#include "cli/run.hpp"

namespace dealterms {
namespace {

std::string offered(MemoryWorld& world, Arguments words) {
  words.insert(words.begin(), {"complete", "--"});
  EXPECT_EQ(run(words, world), 0);
  EXPECT_EQ(world.err, "");
  return world.out;
}

std::string version(int number, const std::string& clause) {
  return "dealterms: 1\ndeal: acme\nversion: \"" + std::to_string(number) +
         "\"\nparties: {acme: {name: Acme}, bolt: {name: Bolt}}\nclauses:\n  " + clause +
         ": {type: exclusivity, holder: acme, grantor: bolt}\n";
}

TEST(Complete, OffersTheClausesOfTheVersionsThatAreNamed) {
  MemoryWorld world;
  fill(world);
  world.files["one.yaml"] = version(1, "cloud");
  world.files["two.yaml"] = version(2, "claims");
  world.files["three.yaml"] = version(3, "costs");
  EXPECT_EQ(offered(world, {"diff", "one.yaml", "two.yaml", "--clause", "c"}),
            "cloud\texclusivity\nclaims\texclusivity\n:words\n");
}

// However many there are, no more is read than somebody who types waits for.
TEST(Complete, ReadsTheLastVersionsAlone) {
  MemoryWorld world;
  fill(world);
  for (int i = 10; i < 30; ++i) {
    world.files["many/" + std::to_string(i) + ".yaml"] = version(i, "c" + std::to_string(i));
  }
  const std::string lines = offered(world, {"history", "--terms", "many", ""});
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 9);
  EXPECT_TRUE(lines.starts_with("c22\t")) << lines;
  EXPECT_NE(lines.find("\nc29\t"), std::string::npos) << lines;
}

TEST(Complete, SaysNothingOfWhatCannotBeRead) {
  MemoryWorld world;
  fill(world);
  world.files["wrong.yaml"] = "dealterms: 1\nclauses: [";
  EXPECT_EQ(offered(world, {"diff", "wrong.yaml", "nowhere", "--for", ""}), ":words\n");
  MemoryWorld nothing;
  fill(nothing);
  EXPECT_EQ(offered(nothing, {"diff", "--terms", "nowhere", ""}), ":files\n");
}

// It is the command's.
TEST(Complete, LeavesStandardInputAlone) {
  MemoryWorld world;
  fill(world);
  world.in = version(1, "cloud");
  world.files["two.yaml"] = version(2, "claims");
  EXPECT_EQ(offered(world, {"diff", "-", "two.yaml", "--clause", "c"}),
            "claims\texclusivity\n:words\n");
}

TEST(Complete, OffersTheKindsOfDealsToNew) {
  MemoryWorld world;
  for (const EmbeddedFile& file : embedded_files()) world.carried.push_back(file);
  EXPECT_EQ(offered(world, {"new", "1", "--kind", "l"}),
            "licence\tLicence\nlease\tLease\nloan\tLoan\n:words\n");
}

TEST(Complete, OffersLevelsAndPartiesToFailOn) {
  MemoryWorld world;
  fill(world);
  world.files["one.yaml"] = version(1, "cloud");
  const std::string levels = offered(world, {"diff", "one.yaml", "one.yaml", "--fail-on", "m"});
  EXPECT_TRUE(levels.starts_with("major\t")) << levels;
  world.out.clear();
  const std::string parties =
      offered(world, {"diff", "one.yaml", "one.yaml", "--fail-on", "major,ag"});
  EXPECT_TRUE(parties.starts_with("major,against:acme\t")) << parties;
}

// By short names where these are enough.
TEST(Complete, NamesAVersionThatSeveralDealsHoldWithItsDeal) {
  MemoryWorld world;
  fill(world);
  world.files["deals/a.yaml"] = version(1, "cloud");
  world.files["deals/b.yaml"] = "dealterms: 1\ndeal: bolt\nversion: \"1\"\n";
  world.files["deals/c.yaml"] = "dealterms: 1\ndeal: bolt\nversion: \"2\"\n";
  EXPECT_EQ(offered(world, {"show", "--terms", "deals", ""}),
            "acme/1\tdeals/a.yaml\nbolt/1\tdeals/b.yaml\n2\tdeals/c.yaml\n:files\n");
}

}  // namespace
}  // namespace dealterms
