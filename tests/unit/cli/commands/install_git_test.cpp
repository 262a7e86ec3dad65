#include <gtest/gtest.h>

#include "../arguments.hpp"
#include "cli/memory_world.hpp"
#include "cli/run.hpp"

namespace dealterms {
namespace {

constexpr const char* k_line = "terms/**/*.yaml diff=dealterms merge=dealterms\n";

// In a directory of a repository; the settings can be written.
void fill(MemoryWorld& world, const std::string& scope) {
  world.git["rev-parse --show-cdup"] = "../\n";
  for (const std::string setting :
       {"diff.dealterms.command dealterms git-diff --",
        "diff.dealterms.textconv dealterms git-textconv --", "diff.dealterms.cachetextconv true",
        "merge.dealterms.name terms of agreements, by dealterms",
        "merge.dealterms.driver dealterms merge --driver -- %O %A %B %P"}) {
    world.git["config " + scope + " " + setting] = "";
  }
}

TEST(InstallGit, ShowsAndWritesNothing) {
  MemoryWorld world;
  fill(world, "--local");
  EXPECT_EQ(run(Arguments{"install-git"}, world), 0) << world.err;
  EXPECT_NE(world.out.find("  git config --local diff.dealterms.command 'dealterms git-diff --'\n"),
            std::string::npos)
      << world.out;
  EXPECT_NE(world.out.find("\nIn ../.gitattributes:\n  " + std::string(k_line)), std::string::npos);
  EXPECT_TRUE(world.files.empty());
  EXPECT_EQ(world.asked_of_git, Arguments{"rev-parse --show-cdup"});
}

TEST(InstallGit, WritesWhatItShows) {
  MemoryWorld world;
  fill(world, "--local");
  world.files["../.gitattributes"] = "*.png binary";
  EXPECT_EQ(run(Arguments{"install-git", "--yes"}, world), 0) << world.err;
  EXPECT_TRUE(world.out.ends_with("\nWritten.\n"));
  EXPECT_EQ(world.asked_of_git.size(), 6U);
  const std::string attributes = "*.png binary\n" + std::string(k_line);
  EXPECT_EQ(world.files["../.gitattributes"], attributes);
  EXPECT_EQ(run(Arguments{"install-git", "--local", "--yes"}, world), 0) << world.err;
  EXPECT_EQ(world.files["../.gitattributes"], attributes) << "once";
}

TEST(InstallGit, LeavesTheAttributesToEachRepositoryWhereItIsForAll) {
  MemoryWorld world;
  fill(world, "--global");
  EXPECT_EQ(run(Arguments{"install-git", "--global", "--yes"}, world), 0) << world.err;
  EXPECT_TRUE(world.files.empty());
  EXPECT_EQ(world.asked_of_git.size(), 5U);
}

TEST(InstallGit, SaysWhyItCannot) {
  MemoryWorld world;
  EXPECT_EQ(run(Arguments{"install-git", "--yes"}, world), 2);
  EXPECT_EQ(world.err, "dealterms: git: not a git repository\n");
  EXPECT_EQ(world.out, "");
}

}  // namespace
}  // namespace dealterms
