#include <gtest/gtest.h>

#include "../agreements.hpp"
#include "cli/run.hpp"

namespace dealterms {
namespace {

std::string shown(const std::string& bytes) {
  MemoryWorld world;
  fill(world);
  world.files["-a.yaml"] = bytes;
  EXPECT_EQ(run(std::vector<std::string>{"git-textconv", "--", "-a.yaml"}, world), 0);
  EXPECT_EQ(world.err, "");
  return world.out;
}

TEST(GitTextconv, GivesEachTermALine) {
  EXPECT_NE(shown(agreement_text("one")).find("\nclauses.cells.until: 2030-01-01\n"),
            std::string::npos);
}

TEST(GitTextconv, ShowsAFileThatIsNoDocumentAsItIs) {
  EXPECT_EQ(shown("<<<<<<< ours\na: [\n\x1b[31m"), "<<<<<<< ours\na: [\n\\x1b[31m\n");
  EXPECT_EQ(shown(""), "");
}

TEST(GitTextconv, EndsWellWhateverTheFileIs) {
  MemoryWorld world;
  EXPECT_EQ(run(std::vector<std::string>{"git-textconv", "gone.yaml"}, world), 0);
  EXPECT_EQ(world.out, "dealterms: cannot read gone.yaml: No such file or directory\n");
}

}  // namespace
}  // namespace dealterms
