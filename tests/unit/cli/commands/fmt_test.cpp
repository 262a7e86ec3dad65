#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../arguments.hpp"
#include "cli/memory_world.hpp"
#include "cli/run.hpp"

namespace dealterms {
namespace {

// A type of its own, so that no file of the program's is needed.
constexpr const char* k_untidy =
    "deal: d\ndealterms: 1\ncatalogue: types.yaml\nversion: \"1\"  # the first\n"
    "parties: {a: {name: \"A Ltd\"}}\nclauses:\n    c:\n        note: n\n        type: gift\n";
constexpr const char* k_tidy =
    "dealterms: 1\ndeal: d\nversion: \"1\"  # the first\ncatalogue: types.yaml\n"
    "parties: {a: {name: A Ltd}}\nclauses:\n  c:\n    type: gift\n    note: n\n";

void fill(MemoryWorld& world) {
  world.files["deals/types.yaml"] =
      "types: {gift: {title: Gift, about: it is given, level: minor, favours: none}}\n";
  world.files["deals/one.yaml"] = k_untidy;
}

TEST(Fmt, WritesFilesInPlaceAndListsThem) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"fmt", "deals/one.yaml"}, world), 0) << world.err;
  EXPECT_EQ(world.files["deals/one.yaml"], k_tidy);
  EXPECT_EQ(world.out, "changed deals/one.yaml\n1 of 1 file changed\n");
  world.out.clear();
  EXPECT_EQ(run(Arguments{"fmt", "deals/one.yaml"}, world), 0);
  EXPECT_EQ(world.out, "1 file: nothing to change\n");
}

TEST(Fmt, ChecksWithoutWriting) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"fmt", "--check", "deals"}, world), 1) << world.err;
  EXPECT_EQ(world.files["deals/one.yaml"], k_untidy);
  EXPECT_EQ(world.out, "would change deals/one.yaml\n1 of 1 file would change\n");
  world.files["deals/one.yaml"] = k_tidy;
  EXPECT_EQ(run(Arguments{"fmt", "--check", "deals"}, world), 0);
}

TEST(Fmt, WritesStandardInputToStandardOutput) {
  MemoryWorld world;
  world.in = "deal: d\ndealterms:   1\nversion: \"1\"\nparties: {}\nclauses: {}\n";
  EXPECT_EQ(run(Arguments{"fmt", "-"}, world), 0) << world.err;
  EXPECT_EQ(world.out, "dealterms: 1\ndeal: d\nversion: \"1\"\nparties: {}\nclauses: {}\n");
  EXPECT_EQ(run(Arguments{"fmt", "--check", "-"}, world), 1);
  EXPECT_EQ(run(Arguments{"fmt", "-", "a.yaml"}, world), 2);
}

TEST(Fmt, DoesNotTouchAFileWithMistakesAndFormatsTheOthers) {
  MemoryWorld world;
  fill(world);
  const std::string wrong = "dealterms:   1\ndeal: d\nversion: \"2\"\nclaws: {}\n";
  world.files["deals/two.yaml"] = wrong;
  EXPECT_EQ(run(Arguments{"fmt", "deals"}, world), 2);
  EXPECT_EQ(world.files["deals/two.yaml"], wrong);
  EXPECT_EQ(world.files["deals/one.yaml"], k_tidy);
  EXPECT_NE(world.err.find("deals/two.yaml:4:1: error:"), std::string::npos) << world.err;
}

TEST(Fmt, RefusesWhatIsNoTermFileAndPassesItOverInADirectory) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"fmt", "deals/types.yaml"}, world), 2);
  EXPECT_EQ(world.err, "dealterms: deals/types.yaml is no term file\n");
  EXPECT_EQ(run(Arguments{"fmt", "--check", "deals"}, world), 1);
}

TEST(Fmt, SaysWhereItCannotWrite) {
  MemoryWorld world;
  fill(world);
  world.write_failure = Error{Error::Kind::forbidden, "Permission denied"};
  EXPECT_EQ(run(Arguments{"fmt", "deals/one.yaml"}, world), 2);
  EXPECT_EQ(world.files["deals/one.yaml"], k_untidy);
}

TEST(Fmt, RefusesAnAliasAndSaysWhere) {
  MemoryWorld world;
  world.files["a.yaml"] =
      "dealterms:   1\ndeal: d\nversion: \"1\"\nparties: {a: &a {name: A}, b: *a}\nclauses: {}\n";
  EXPECT_EQ(run(Arguments{"fmt", "a.yaml"}, world), 2);
  EXPECT_EQ(world.err.rfind("dealterms: a.yaml:4:31: an alias", 0), 0U) << world.err;
}

}  // namespace
}  // namespace dealterms
