#include <gtest/gtest.h>

#include "../agreements.hpp"
#include "../arguments.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"

namespace dealterms {
namespace {

TEST(History, ReadsEachVersionOnceAndNothingElseWhole) {
  MemoryWorld world;
  fill(world);
  world.files["terms/other/three.yaml"] = head_text("other", "three") + "clauses: {}\n";
  HistoryOptions options;
  options.deal = "d";
  Session session(options.places, options.output, world);
  EXPECT_EQ(run_history(options, session), ExitStatus::done) << world.err;
  EXPECT_EQ(session.parsed(), (ParseCount{.heads = 3, .documents = 1 + 2}));
  EXPECT_EQ(world.reads.size(), 3u);
}

TEST(History, IsWhatItIsWithoutAStrayFileBesideTheVersions) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"history"}, world), 0);
  MemoryWorld strewn;
  fill(strewn);
  strewn.files["terms/ci.yml"] = "a: b: c\n";
  strewn.files["terms/node_modules/m/one.yaml"] = agreement_text("one");
  strewn.links["terms/d/self"] = "terms";
  EXPECT_EQ(run(Arguments{"history"}, strewn), 0);
  EXPECT_EQ(strewn.out, world.out);
  EXPECT_EQ(strewn.err, "");
}

TEST(History, TellsWhatItPassedOverSinceThatMayBeAVersion) {
  MemoryWorld world;
  fill(world);
  world.files["terms/d/three.yaml"] = agreement_text("three");
  world.failures["terms/d/three.yaml"] = Error::Kind::forbidden;
  EXPECT_EQ(run(Arguments{"history"}, world), 0);
  EXPECT_EQ(world.err, "dealterms: passed over terms/d/three.yaml: Permission denied\n");
}

TEST(History, AMatrixUnlessClausesAreAskedFor) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"history"}, world), 0);
  const std::string matrix = world.out;
  world.out.clear();
  EXPECT_EQ(run(Arguments{"history", "cells"}, world), 0);
  EXPECT_NE(world.out, matrix);
  const std::string of_clause = world.out;
  world.out.clear();
  EXPECT_EQ(run(Arguments{"history", "--type", "exclusivity"}, world), 0);
  EXPECT_NE(world.out, matrix);
}

TEST(History, RefusesAFilterThatCanMatchNothing) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"history", "cels"}, world), 2);
  EXPECT_EQ(world.err, "dealterms: no clause 'cels'; did you mean 'cells'? (there are: cells)\n");
  EXPECT_EQ(world.out, "");
}

TEST(Report, OfVersionsByPathLooksAtNothingBesideThem) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"report", "terms/d/one.yaml", "terms/d/two.yaml"}, world), 0)
      << world.err;
  EXPECT_EQ(world.reads, (Arguments{"terms/d/one.yaml", "terms/d/two.yaml"}));
}

TEST(Report, WantsTwoVersions) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"report", "one"}, world), 2);
  EXPECT_EQ(world.err, "dealterms: a report needs two versions or more\n");
}

TEST(Report, WantsADayAndLooksNoFurtherWithoutOne) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"report", "--date", "tomorrow"}, world), 2);
  EXPECT_EQ(world.err, "dealterms: --date wants a day such as 2026-05-01, not 'tomorrow'\n");
  EXPECT_TRUE(world.reads.empty());
}

}  // namespace
}  // namespace dealterms
