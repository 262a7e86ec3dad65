#include <gtest/gtest.h>

#include "../agreements.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"

namespace dealterms {
namespace {

using Words = std::vector<std::string>;

int status_of(const Words& words) {
  MemoryWorld world;
  fill(world);
  world.files["terms/d/respelt.yaml"] = agreement_text("respelt", "\"2030-01-01\"");
  return run(words, world);
}

TEST(Diff, SaysThatSomethingChangedOnlyWhereAsked) {
  EXPECT_EQ(status_of({"diff", "one", "two"}), 0);
  EXPECT_EQ(status_of({"diff", "one", "two", "--exit-code"}), 1);
  EXPECT_EQ(status_of({"diff", "one", "one", "--exit-code"}), 0);
}

TEST(Diff, TakesNoStatusFromTheWayAResultIsPrinted) {
  for (const Words& page : {Words{"--all"}, Words{"--color", "always"}, Words{"--width", "40"},
                            Words{"--output", "page.txt"}, Words{"--for", "acme"}}) {
    for (const char* after : {"one", "two", "respelt"}) {
      Words plain{"diff", "one", after, "--exit-code"};
      const int expected = status_of(plain);
      plain.insert(plain.end(), page.begin(), page.end());
      EXPECT_EQ(status_of(plain), expected) << after << " " << page.front();
    }
  }
}

TEST(Diff, CountsOnlyTheChosenClausesAndLevelsAsFound) {
  EXPECT_EQ(status_of({"diff", "one", "two", "--exit-code", "--clause", "cells"}), 1);
  EXPECT_EQ(status_of({"diff", "one", "two", "--exit-code", "--min-level", "critical"}), 0);
}

TEST(Diff, FindsAChangeOfAPartyAlone) {
  MemoryWorld world;
  fill(world);
  std::string renamed = agreement_text("three");
  renamed.replace(renamed.find("name: Acme"), 10, "name: Zinc");
  world.files["three.yaml"] = renamed;
  EXPECT_EQ(run(Words{"diff", "one", "three.yaml", "--exit-code"}, world), 1) << world.out;
  EXPECT_EQ(run(Words{"diff", "one", "three.yaml"}, world), 0);
  EXPECT_EQ(
      run(Words{"diff", "one", "three.yaml", "--exit-code", "--min-level", "critical"}, world), 0);
}

struct Work {
  ParseCount parsed;
  Words reads;
};

Work work_of(const std::string& before, const std::string& after, MemoryWorld& world) {
  DiffOptions options;
  options.before = before;
  options.after = after;
  Session session(options.places, options.output, world);
  EXPECT_EQ(run_diff(options, session), ExitStatus::done) << world.err;
  return {session.parsed(), world.reads};
}

TEST(Diff, ByNameReadsHeadsAndTwoVersionsWhole) {
  MemoryWorld world;
  fill(world);
  for (const char* more : {"three", "four", "five"}) {
    world.files[std::string("terms/d/") + more + ".yaml"] = agreement_text(more);
  }
  world.files["terms/ci.yml"] = "a: b: c\n";
  const Work work = work_of("one", "two", world);
  EXPECT_EQ(work.parsed, (ParseCount{.heads = 5, .documents = 1 + 2}));
  EXPECT_EQ(work.reads, (Words{"terms/ci.yml", "terms/d/five.yaml", "terms/d/four.yaml",
                               "terms/d/one.yaml", "terms/d/three.yaml", "terms/d/two.yaml"}));
}

TEST(Diff, ByPathReadsNothingElse) {
  MemoryWorld world;
  fill(world);
  world.files["terms/d/three.yaml"] = agreement_text("three");
  const Work work = work_of("terms/d/one.yaml", "./terms/d/two.yaml", world);
  EXPECT_EQ(work.parsed, (ParseCount{.heads = 0, .documents = 1 + 2}));
  EXPECT_EQ(work.reads, (Words{"terms/d/one.yaml", "./terms/d/two.yaml"}));
}

TEST(Diff, OfTheProgramsOwnVersionsReadsTheirHeadsAlone) {
  MemoryWorld world;
  const std::string one = agreement_text("one");
  const std::string two = agreement_text("two");
  const std::string three = agreement_text("three");
  world.carried = {{"terms/catalogue.fr.yaml", "catalogue: 1\n"},
                   {"terms/catalogue.yaml", k_small_catalogue},
                   {"terms/d/one.yaml", one},
                   {"terms/d/three.yaml", three},
                   {"terms/d/two.yaml", two}};
  const Work work = work_of("one", "two", world);
  EXPECT_EQ(work.parsed, (ParseCount{.heads = 3, .documents = 1 + 2}));
  EXPECT_EQ(work.reads, Words{});
}

TEST(Diff, ACatalogueThatBothVersionsNameIsReadOnce) {
  MemoryWorld world;
  fill(world);
  world.files["ours.yaml"] = "catalogue: 1\ntypes: {}\n";
  world.files["a.yaml"] = agreement_text("a", "2030-01-01", "catalogue: ours.yaml\n");
  world.files["b.yaml"] = agreement_text("b", "2031-01-01", "catalogue: ours.yaml\n");
  const Work work = work_of("a.yaml", "b.yaml", world);
  EXPECT_EQ(work.parsed, (ParseCount{.heads = 0, .documents = 2 + 2}));
  EXPECT_EQ(work.reads, (Words{"a.yaml", "b.yaml", "ours.yaml"}));
}

}  // namespace
}  // namespace dealterms
