#include "cli/pair_files.hpp"

#include <gtest/gtest.h>

#include "agreements.hpp"

namespace dealterms {
namespace {

using Lines = std::vector<std::string>;

std::string side(const std::optional<VersionFile>& file) {
  return file ? file->input.path : "nothing";
}

// "a.yaml: old/a.yaml, new/a.yaml"
Lines pairs_of(MemoryWorld& world, const std::string& before = "old",
               const std::string& after = "new") {
  ParseCount parsed;
  const auto paired = pair_files(before, after, world, parsed);
  if (!paired) return {"error: " + paired.error().text};
  Lines lines;
  for (const FilePair& pair : paired->pairs) {
    lines.push_back(pair.name + ": " + side(pair.before) + ", " + side(pair.after));
  }
  return lines;
}

TEST(PairFiles, AreThoseOfOnePathBelowTheirDirectories) {
  MemoryWorld world;
  world.files["old/b/1.yaml"] = agreement_text("one");
  world.files["old/a.yaml"] = agreement_text("two");
  world.files["new/a.yaml"] = agreement_text("three");
  world.files["new/b/1.yaml"] = agreement_text("four");
  EXPECT_EQ(pairs_of(world),
            (Lines{"a.yaml: old/a.yaml, new/a.yaml", "b/1.yaml: old/b/1.yaml, new/b/1.yaml"}));
}

TEST(PairFiles, TakeADirectoryAsItIsWritten) {
  MemoryWorld world;
  world.files["old/a.yaml"] = world.files["new/a.yaml"] = agreement_text("one");
  EXPECT_EQ(pairs_of(world, "old/", "./new"), Lines{"a.yaml: old/a.yaml, ./new/a.yaml"});
  world.files.erase("old/a.yaml");
  EXPECT_EQ(pairs_of(world, ".", "new/"), Lines{"a.yaml: new/a.yaml, new/a.yaml"});
}

TEST(PairFiles, OfOneSideAloneAreNewOrGone) {
  MemoryWorld world;
  world.files["old/gone.yaml"] = agreement_text("one");
  world.files["new/came.yaml"] = agreement_text("two");
  EXPECT_EQ(pairs_of(world),
            (Lines{"came.yaml: nothing, new/came.yaml", "gone.yaml: old/gone.yaml, nothing"}));
}

TEST(PairFiles, OfTheSameBytesWereMoved) {
  MemoryWorld world;
  world.files["old/a.yaml"] = agreement_text("one");
  world.files["new/b/c.yaml"] = agreement_text("one");
  world.files["new/d.yaml"] = agreement_text("two");
  EXPECT_EQ(pairs_of(world),
            (Lines{"b/c.yaml: old/a.yaml, new/b/c.yaml", "d.yaml: nothing, new/d.yaml"}));
}

TEST(PairFiles, OfTheSameDealAndVersionWereMovedAndChanged) {
  MemoryWorld world;
  world.files["old/a.yaml"] = agreement_text("one");
  world.files["new/b.yaml"] = agreement_text("one", "2031-01-01");
  world.files["new/c.yaml"] = agreement_text("two");
  EXPECT_EQ(pairs_of(world),
            (Lines{"b.yaml: old/a.yaml, new/b.yaml", "c.yaml: nothing, new/c.yaml"}));
}

TEST(PairFiles, APathCountsMoreThanWhatTheFileSays) {
  MemoryWorld world;
  world.files["old/a.yaml"] = world.files["new/b.yaml"] = agreement_text("one");
  world.files["old/b.yaml"] = world.files["new/a.yaml"] = agreement_text("two");
  EXPECT_EQ(pairs_of(world),
            (Lines{"a.yaml: old/a.yaml, new/a.yaml", "b.yaml: old/b.yaml, new/b.yaml"}));
}

// Nothing says which of the two new ones the old one became.
TEST(PairFiles, AreNotGuessedWhereSeveralWouldDo) {
  MemoryWorld world;
  world.files["old/a.yaml"] = agreement_text("one");
  world.files["new/b.yaml"] = agreement_text("one", "2031-01-01");
  world.files["new/c.yaml"] = agreement_text("one", "2032-01-01");
  EXPECT_EQ(pairs_of(world), (Lines{"a.yaml: old/a.yaml, nothing", "b.yaml: nothing, new/b.yaml",
                                    "c.yaml: nothing, new/c.yaml"}));
}

TEST(PairFiles, HoldTheirBytes) {
  MemoryWorld world;
  world.files["old/a.yaml"] = world.files["new/b.yaml"] = agreement_text("one");
  ParseCount parsed;
  const auto paired = pair_files("old", "new", world, parsed);
  ASSERT_TRUE(paired);
  ASSERT_EQ(paired->pairs.size(), 1u);
  EXPECT_EQ(paired->pairs[0].before->input.bytes, agreement_text("one"));
  EXPECT_EQ(paired->pairs[0].after->input.bytes, agreement_text("one"));
  EXPECT_EQ(parsed, (ParseCount{.heads = 2, .documents = 0}));
}

TEST(PairFiles, LeaveOutWhatIsNoAgreement) {
  MemoryWorld world;
  world.files["old/ci.yml"] = "on: push\n";
  world.files["old/ours.yaml"] = "catalogue: 1\ntypes: {}\n";
  world.files["new/form.yaml"] = "paper: order form\nclauses: {}\n";
  world.files["new/policy.yaml"] = "dealterms-policy: 1\nfail_on: major\n";
  world.files["new/xx.yaml"] = "messages: {}\n";
  world.files["new/a.yaml"] = agreement_text("one");
  EXPECT_EQ(pairs_of(world), Lines{"a.yaml: nothing, new/a.yaml"});
}

TEST(PairFiles, KeepAnAgreementThatIsNoYaml) {
  MemoryWorld world;
  world.files["old/a.yaml"] = agreement_text("one");
  world.files["new/a.yaml"] = "dealterms: 1\ndeal: [\n";
  EXPECT_EQ(pairs_of(world), Lines{"a.yaml: old/a.yaml, new/a.yaml"});
}

TEST(PairFiles, SayWhatCouldNotBeReadOnEitherSide) {
  MemoryWorld world;
  world.files["old/a.yaml"] = world.files["new/a.yaml"] = agreement_text("one");
  world.files["old/b.yaml"] = world.files["new/c/d.yaml"] = agreement_text("two");
  world.failures["old/b.yaml"] = Error::Kind::forbidden;
  world.failures["new/c"] = Error::Kind::forbidden;
  ParseCount parsed;
  const auto paired = pair_files("old", "new", world, parsed);
  ASSERT_TRUE(paired);
  EXPECT_EQ(paired->pairs.size(), 1u);
  ASSERT_EQ(paired->unreadable.size(), 2u);
  EXPECT_EQ(paired->unreadable[0].path, "old/b.yaml");
  EXPECT_EQ(paired->unreadable[1].path, "new/c");
}

TEST(PairFiles, RefuseADirectoryThatIsNotThere) {
  MemoryWorld world;
  world.files["old/a.yaml"] = agreement_text("one");
  EXPECT_EQ(pairs_of(world), Lines{"error: cannot read new: No such file or directory"});
}

}  // namespace
}  // namespace dealterms
