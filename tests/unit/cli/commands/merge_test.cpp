#include <gtest/gtest.h>

#include "../agreements.hpp"
#include "../arguments.hpp"
#include "cli/run.hpp"

namespace dealterms {
namespace {

void put(MemoryWorld& world, const std::string& base, const std::string& ours,
         const std::string& theirs) {
  world.carried = {{"terms/catalogue.yaml", k_small_catalogue}};
  world.files["b.yaml"] = base;
  world.files["o.yaml"] = ours;
  world.files["t.yaml"] = theirs;
}

TEST(Merge, WritesTheResultAndNothingElseWhereNothingClashes) {
  MemoryWorld world;
  put(world, agreement_text("v"), agreement_text("v", "2031-01-01"), agreement_text("w"));
  EXPECT_EQ(run(Arguments{"merge", "b.yaml", "o.yaml", "t.yaml"}, world), 0) << world.err;
  EXPECT_EQ(world.out, agreement_text("w", "2031-01-01"));
  EXPECT_EQ(world.err, "");
}

TEST(Merge, TellsWhatTheChangeOfEachSideMeans) {
  MemoryWorld world;
  put(world, agreement_text("v"), agreement_text("v", "2031-01-01"),
      agreement_text("v", "2029-01-01"));
  EXPECT_EQ(run(Arguments{"merge", "b.yaml", "o.yaml", "t.yaml"}, world), 1);
  EXPECT_NE(world.out.find("<<<<<<< ours\n"), std::string::npos);
  EXPECT_NE(world.err.find("conflict: clauses.cells.until: both sides changed it\n"),
            std::string::npos)
      << world.err;
  EXPECT_NE(world.err.find("    ours    2031-01-01\n            "), std::string::npos) << world.err;
  EXPECT_NE(world.err.find("favours Bolt"), std::string::npos) << world.err;
  EXPECT_NE(world.err.find("favours Acme"), std::string::npos) << world.err;
}

TEST(Merge, TellsTheValuesAloneOfASideWithMistakes) {
  MemoryWorld world;
  put(world, agreement_text("v"), agreement_text("v", "soon enough"),
      agreement_text("v", "2029-01-01"));
  EXPECT_EQ(run(Arguments{"merge", "b.yaml", "o.yaml", "t.yaml"}, world), 1);
  EXPECT_NE(world.err.find("    ours    soon enough\n    theirs  2029-01-01\n            "),
            std::string::npos)
      << world.err;
}

TEST(Merge, MakesTextOfFilesHarmless) {
  MemoryWorld world;
  put(world, "a: 1\n", "a: \"\\e[2J\"\n", "a: \"\x7f\xc2\x9b\"\n");
  EXPECT_EQ(run(Arguments{"merge", "b.yaml", "o.yaml", "t.yaml"}, world), 1);
  EXPECT_EQ(world.err.find('\x9b'), std::string::npos);
  EXPECT_EQ(world.err.find('\x7f'), std::string::npos);
}

TEST(Merge, GivesALogOfAWorkflowNoCommandFromAFile) {
  MemoryWorld world;
  world.variables["GITHUB_ACTIONS"] = "true";
  put(world, "a: 1\n", "a: \"##[error]mine\"\n", "a: theirs\n");
  EXPECT_EQ(run(Arguments{"merge", "b.yaml", "o.yaml", "t.yaml"}, world), 1);
  EXPECT_NE(world.err.find("theirs"), std::string::npos) << world.err;
  EXPECT_EQ(world.err.find("##[error]"), std::string::npos) << world.err;
}

TEST(Merge, ReadsWhatCameOutAsAnAgreement) {
  const std::string own =
      "  own: {type: exclusivity, holder: acme, grantor: bolt, because: [cells]}\n";
  const std::string without =
      "clauses:\n  more: {type: exclusivity, holder: acme, grantor: bolt}\n";
  std::string base = agreement_text("v") + without.substr(9);
  std::string ours = base;
  ours.erase(ours.find("  cells:"), ours.find("  more:") - ours.find("  cells:"));
  MemoryWorld world;
  put(world, base, ours, base + own);
  EXPECT_EQ(run(Arguments{"merge", "b.yaml", "o.yaml", "t.yaml"}, world), 1);
  EXPECT_EQ(world.out, ours + own);
  EXPECT_NE(world.err.find("standard output:"), std::string::npos);
  EXPECT_NE(world.err.find("unknown clause 'cells'"), std::string::npos) << world.err;
}

TEST(Merge, LeavesFilesThatAreNoAgreementsToTheirReaders) {
  MemoryWorld world;
  put(world, "a: 1\nb: 1\n", "a: 2\nb: 1\n", "a: 1\nb: 2\n");
  EXPECT_EQ(run(Arguments{"merge", "b.yaml", "o.yaml", "t.yaml"}, world), 0) << world.err;
  EXPECT_EQ(world.out, "a: 2\nb: 2\n");
}

TEST(Merge, OfADriverReplacesOursAndSpeaksOfThePath) {
  MemoryWorld world;
  put(world, "a: 1\nb: 1\n", "a: 2\nb: 1\n", "a: 3\nb: 2\n");
  EXPECT_EQ(
      run(Arguments{"merge", "--driver", "--", "b.yaml", "o.yaml", "t.yaml", "deals/x y.yaml"},
          world),
      1);
  EXPECT_EQ(world.out, "");
  EXPECT_EQ(world.files["o.yaml"], "<<<<<<< ours\na: 2\n=======\na: 3\n>>>>>>> theirs\nb: 2\n");
  EXPECT_TRUE(world.err.starts_with("deals/x y.yaml:1: conflict: a: both sides changed it\n"))
      << world.err;
  EXPECT_TRUE(world.err.ends_with("dealterms: 1 conflict in deals/x y.yaml\n")) << world.err;
}

TEST(Merge, ThatCannotBeWrittenIsNoConflict) {
  MemoryWorld world;
  put(world, "a: 1\n", "a: 2\n", "a: 3\n");
  world.write_failure = Error{Error::Kind::forbidden, "Permission denied"};
  EXPECT_EQ(run(Arguments{"merge", "--driver", "--", "b.yaml", "o.yaml", "t.yaml"}, world), 2);
  EXPECT_EQ(world.files["o.yaml"], "a: 2\n");
}

TEST(Merge, TellsAllThatCannotBeRead) {
  MemoryWorld world;
  EXPECT_EQ(run(Arguments{"merge", "b.yaml", "o.yaml", "t.yaml"}, world), 2);
  for (const char* name : {"b.yaml", "o.yaml", "t.yaml"}) {
    EXPECT_NE(world.err.find(std::string("cannot read ") + name), std::string::npos) << name;
  }
  EXPECT_EQ(run(Arguments{"merge", "-", "-", "t.yaml"}, world), 2);
}

}  // namespace
}  // namespace dealterms
