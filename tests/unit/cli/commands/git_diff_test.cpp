#include <gtest/gtest.h>

#include "../agreements.hpp"
#include "../arguments.hpp"
#include "cli/run.hpp"

namespace dealterms {
namespace {

constexpr const char* k_id = "1111111aaaa";
constexpr const char* k_other_id = "2222222bbbb";
constexpr const char* k_no_id = "0000000000000000000000000000000000000000";

class GitDiff : public testing::Test {
 protected:
  void SetUp() override {
    fill(world_);
    world_.files["/tmp/old"] = agreement_text("one");
    world_.files["terms/d/one.yaml"] = agreement_text("one", "2031-01-01");
  }

  // What git is shown; its status is 0 whatever comes.
  std::string shown(const Arguments& arguments) {
    Arguments words{"git-diff", "--"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    world_.out.clear();
    EXPECT_EQ(run(words, world_), 0) << world_.err;
    EXPECT_EQ(world_.err, "");
    return world_.out;
  }

  MemoryWorld world_;
};

TEST_F(GitDiff, ShowsAHeaderAsGitDoesAndWhatChangedByTerms) {
  const std::string text = shown(
      {"terms/d/one.yaml", "/tmp/old", k_id, "100644", "terms/d/one.yaml", k_no_id, "100644"});
  EXPECT_TRUE(text.starts_with("diff --git a/terms/d/one.yaml b/terms/d/one.yaml\n\n")) << text;
  EXPECT_NE(text.find("one (1111111) → one (terms/d/one.yaml)"), std::string::npos) << text;
  EXPECT_NE(text.find("Exclusivity"), std::string::npos) << text;
}

TEST_F(GitDiff, ShowsNewAndDeletedFiles) {
  EXPECT_NE(shown({"a.yaml", "/dev/null", ".", ".", "/tmp/old", k_id, "100644"})
                .find("new file mode 100644\n"),
            std::string::npos);
  EXPECT_NE(world_.out.find("Exclusivity added"), std::string::npos) << world_.out;
  EXPECT_NE(shown({"a.yaml", "/tmp/old", k_id, "100644", "/dev/null", ".", "."})
                .find("deleted file mode 100644\n"),
            std::string::npos);
  EXPECT_NE(world_.out.find("Exclusivity ended"), std::string::npos) << world_.out;
}

TEST_F(GitDiff, ShowsBothNamesOfARenamedFileAndTheModesThatChanged) {
  const std::string text =
      shown({"a.yaml", "/tmp/old", k_id, "100644", "terms/d/one.yaml", k_other_id, "100755",
             "b.yaml", "similarity index 90%\nrename from a.yaml\nrename to b.yaml\n"});
  EXPECT_TRUE(
      text.starts_with("diff --git a/a.yaml b/b.yaml\n"
                       "old mode 100644\nnew mode 100755\n"
                       "similarity index 90%\nrename from a.yaml\nrename to b.yaml\n\n"))
      << text;
}

TEST_F(GitDiff, NamesAnUnmergedPath) {
  EXPECT_EQ(shown({"terms/d/one.yaml"}), "* Unmerged path terms/d/one.yaml\n");
}

TEST_F(GitDiff, ShowsWhyAFileCannotBeReadAndGoesOn) {
  world_.files["/tmp/old"] = "dealterms: 1\ndeal: [";
  const std::string text =
      shown({"a b.yaml", "/tmp/old", k_id, "100644", "terms/d/one.yaml", k_no_id, "100644"});
  EXPECT_NE(text.find("1111111:a b.yaml:2:"), std::string::npos) << text;
  EXPECT_NE(text.find("Not compared by terms. Line by line: git diff --no-ext-diff -- a b.yaml\n"),
            std::string::npos)
      << text;
}

TEST_F(GitDiff, SaysWhatIsNoFileOfTerms) {
  world_.files["/tmp/other"] = "services: {}\n";
  EXPECT_NE(shown({"ci.yaml", "/tmp/other", k_id, "100644", "/tmp/other", k_id, "100644"})
                .find("No file of terms: it has no key 'dealterms'.\n"),
            std::string::npos);
  EXPECT_NE(shown({"l.yaml", "/tmp/other", k_id, "120000", "/tmp/old", k_id, "100644"})
                .find("A link or a submodule"),
            std::string::npos);
  EXPECT_NE(shown({"gone.yaml", "/tmp/gone", k_id, "100644", "/tmp/old", k_id, "100644"})
                .find("cannot read gone.yaml: No such file or directory\n"),
            std::string::npos);
}

TEST_F(GitDiff, TakesAFileWithoutAByteForOneThatIsNotThereYet) {
  world_.files["/tmp/empty"] = "";
  EXPECT_NE(shown({"a.yaml", "/tmp/empty", k_id, "100644", "/tmp/old", k_id, "100644"})
                .find("Exclusivity added"),
            std::string::npos);
  EXPECT_NE(shown({"a.yaml", "/tmp/empty", k_id, "100644", "/tmp/empty", k_id, "100644"})
                .find("The file is empty.\n"),
            std::string::npos);
}

TEST_F(GitDiff, FindsWhatAFileNamesBesideItInTheRepository) {
  world_.files["/tmp/old"] = agreement_text("one", "2030-01-01", "catalogue: ours.yaml\n");
  world_.files["terms/d/ours.yaml"] = "catalogue: 1\ntypes: {}\n";
  EXPECT_NE(
      shown({"terms/d/one.yaml", "/tmp/old", k_id, "100644", "terms/d/one.yaml", k_no_id, "100644"})
          .find("Exclusivity"),
      std::string::npos);
}

TEST_F(GitDiff, GoesThroughNoPagerOfItsOwn) {
  world_.screen = {true, true};
  world_.screen.rows = 1;
  world_.pagers = {"less"};
  EXPECT_NE(shown({"a.yaml", "/dev/null", ".", ".", "/tmp/old", k_id, "100644"}), "");
  EXPECT_EQ(world_.paged, "");
}

TEST_F(GitDiff, HasColourWhereGitShowsPages) {
  const Arguments words{"a.yaml", "/dev/null", ".", ".", "/tmp/old", k_id, "100644"};
  EXPECT_EQ(shown(words).find('\x1b'), std::string::npos);
  world_.variables["GIT_PAGER_IN_USE"] = "true";
  EXPECT_NE(shown(words).find('\x1b'), std::string::npos);
}

TEST_F(GitDiff, TakesAnyPathForAPath) {
  EXPECT_EQ(shown({"--version"}), "* Unmerged path --version\n");
  EXPECT_EQ(shown({"-a\nb\x1b.yaml"}), "* Unmerged path -a b\\x1b.yaml\n");
}

TEST_F(GitDiff, RefusesWhatGitNeverAsks) {
  EXPECT_EQ(run(Arguments{"git-diff", "a", "b"}, world_), 2);
  EXPECT_EQ(world_.err, "dealterms: git gives 1, 7 or 9 arguments; see docs/git.md\n");
}

}  // namespace
}  // namespace dealterms
