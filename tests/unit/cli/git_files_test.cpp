#include "cli/git_files.hpp"

#include <gtest/gtest.h>

#include "cli/memory_world.hpp"

namespace dealterms {
namespace {

using Lines = std::vector<std::string>;

const std::string k_zero(1, '\0');

bool is_in_a(const std::string& path) { return path.starts_with("a/"); }

Lines files_of(const std::string& revision, MemoryWorld& world) {
  const auto files = files_at(revision, is_in_a, world);
  if (!files) return {"error: " + files.error().text};
  Lines lines;
  for (const GitFile& file : *files) {
    lines.push_back(file.path + " " + file.input.name + " " + file.input.bytes);
  }
  return lines;
}

void add_contents(MemoryWorld& world) {
  world.git["cat-file --batch-check=%(objectname) %(objectsize)"] = "b1 2\n";
  world.git["cat-file --batch"] = "b1 blob 2\nx:\n";
}

TEST(GitFiles, OfACommitAreReadWhereTheyAreWanted) {
  MemoryWorld world;
  world.git["ls-tree -r -z --full-tree one"] = "100644 blob b1\ta/1.yaml" + k_zero +
                                               "100644 blob b2\tb/1.yaml" + k_zero +
                                               "120000 blob b3\ta/link.yaml" + k_zero;
  add_contents(world);
  EXPECT_EQ(files_of("one", world), Lines{"a/1.yaml one:a/1.yaml x:"});
}

TEST(GitFiles, OfTheIndexAreThoseThatAreMerged) {
  MemoryWorld world;
  world.git["ls-files -z --stage --full-name -- :/"] =
      "100644 b1 0\ta/1.yaml" + k_zero + "100644 b2 2\ta/2.yaml" + k_zero;
  add_contents(world);
  EXPECT_EQ(files_of(":0", world), Lines{"a/1.yaml staged:a/1.yaml x:"});
  world.git["ls-files -z --stage --full-name -- :/"] = "nonsense" + k_zero;
  EXPECT_EQ(files_of(":0", world),
            Lines{"error: git: ls-files answers in a way that is not known"});
}

TEST(GitFiles, OfTheWorkTreeAreThoseThatAreThere) {
  MemoryWorld world;
  world.git["rev-parse --show-cdup"] = "../\n";
  world.git["ls-files -z -t --stage --full-name -- :/"] =
      "H 100644 b1 0\ta/1.yaml" + k_zero + "H 100644 b2 0\ta/gone.yaml" + k_zero;
  world.git["ls-files -z --others --exclude-standard --full-name -- :/"] =
      "a/new.yaml" + k_zero + "b/new.yaml" + k_zero;
  world.files["../a/1.yaml"] = "x:";
  world.files["../a/new.yaml"] = "y:";
  EXPECT_EQ(files_of("", world), (Lines{"a/1.yaml ../a/1.yaml x:", "a/new.yaml ../a/new.yaml y:"}));
  world.failures["../a/1.yaml"] = Error::Kind::forbidden;
  EXPECT_EQ(files_of("", world), Lines{"error: cannot read ../a/1.yaml: Permission denied"});
}

}  // namespace
}  // namespace dealterms
