// The drivers as git calls them, in a repository where they are installed.
#include <gtest/gtest.h>

#include "repository.hpp"

namespace dealterms {
namespace {

std::string terms(const std::string& cap, const std::string& more = {}) {
  return "dealterms: 1\ndeal: acme-bolt\nversion: \"1\"\nparties:\n"
         "  acme: {name: Acme Inc.}\n  bolt: {name: Bolt Ltd.}\nclauses:\n"
         "  c: {type: liability_cap, liable: acme, claimant: bolt, cap: " +
         cap + "}\n" + more;
}

class GitDrivers : public Repository {
 protected:
  void SetUp() override {
    Repository::SetUp();
    write("terms/acme/a b.yaml", terms("USD 5m"));
    write("terms/acme/other.yaml", "no: terms\n");
    commit("one");
    // As `dealterms`, which is in no PATH here.
    ASSERT_EQ(shell("$D install-git --local --yes"), 0) << err_;
    for (const char* key :
         {"diff.dealterms.command", "diff.dealterms.textconv", "merge.dealterms.driver"}) {
      ASSERT_EQ(shell("git config " + std::string(key) + " \"$(git config " + key +
                      " | sed \"s|^dealterms|$D|\")\""),
                0)
          << err_;
    }
    commit("attributes");
  }
};

TEST_F(GitDrivers, GitDiffComparesByTermsAndGoesOn) {
  write("terms/acme/a b.yaml", terms("USD 6m"));
  write("terms/acme/other.yaml", "no: term\n");
  write("terms/acme/broken.yaml", "dealterms: 1\ndeal: [\n");
  write("terms/acme/new.yaml", terms("USD 7m"));
  git("add -A");
  ASSERT_EQ(shell("git diff --staged"), 0) << err_;
  EXPECT_NE(out_.find("diff --git a/terms/acme/a b.yaml b/terms/acme/a b.yaml\n"),
            std::string::npos)
      << out_;
  EXPECT_NE(out_.find("from USD 5m to USD 6m"), std::string::npos) << out_;
  EXPECT_NE(out_.find("broken.yaml:2:"), std::string::npos) << out_;
  EXPECT_NE(out_.find("new file mode 100644"), std::string::npos) << out_;
  EXPECT_NE(out_.find("No file of terms: it has no key 'dealterms'."), std::string::npos) << out_;
  EXPECT_EQ(err_, "");
}

TEST_F(GitDrivers, GitDiffFollowsARenamedFile) {
  git("mv 'terms/acme/a b.yaml' terms/acme/c.yaml");
  write("terms/acme/c.yaml", terms("USD 6m"));
  git("add -A");
  ASSERT_EQ(shell("git diff --staged -M10%"), 0) << err_;
  EXPECT_NE(out_.find("rename from terms/acme/a b.yaml\nrename to terms/acme/c.yaml\n"),
            std::string::npos)
      << out_;
  EXPECT_NE(out_.find("from USD 5m to USD 6m"), std::string::npos) << out_;
}

TEST_F(GitDrivers, GitLogShowsTermsALineEach) {
  write("terms/acme/a b.yaml", terms("USD 6m"));
  commit("two");
  ASSERT_EQ(shell("git log -p -1 -- 'terms/acme/a b.yaml'"), 0) << err_;
  EXPECT_NE(out_.find("\n-clauses.c.cap: USD 5m\n+clauses.c.cap: USD 6m\n"), std::string::npos)
      << out_;
}

TEST_F(GitDrivers, GitBlameTellsWhoSetATermWhateverTheLayoutDid) {
  write("terms/acme/a b.yaml", terms("USD 5m", "  z: {type: liability_cap}\n"));
  git("-c user.name=Second commit -qam two");
  ASSERT_EQ(shell("git blame --line-porcelain 'terms/acme/a b.yaml' | "
                  "grep -e '^author ' -e 'clauses'"),
            0)
      << err_;
  EXPECT_NE(out_.find("author t\n\tclauses.c.cap: USD 5m\n"), std::string::npos) << out_;
  EXPECT_NE(out_.find("author Second\n\tclauses.z.type: liability_cap\n"), std::string::npos)
      << out_;
}

TEST_F(GitDrivers, GitMergeMergesByTerms) {
  git("checkout -q -b side");
  write("terms/acme/a b.yaml", terms("USD 6m"));
  commit("side");
  git("checkout -q master");
  std::string claimed = terms("USD 5m");
  claimed.replace(claimed.find("claimant: bolt"), 14, "claimant: bolt, counted_per: year");
  write("terms/acme/a b.yaml", claimed);
  commit("two");
  ASSERT_EQ(shell("git merge -q -m merged side"), 0) << out_ << err_;
  EXPECT_EQ(shell("grep 'counted_per: year' 'terms/acme/a b.yaml' | grep 'USD 6m'"), 0);
}

TEST_F(GitDrivers, AnUnmergedPathIsNamed) {
  git("checkout -q -b side");
  write("terms/acme/a b.yaml", terms("USD 6m"));
  commit("side");
  git("checkout -q master");
  write("terms/acme/a b.yaml", terms("USD 7m"));
  commit("two");
  EXPECT_NE(shell("git merge -q -m merged side"), 0);
  ASSERT_EQ(shell("git diff --staged"), 0) << err_;
  EXPECT_NE(out_.find("* Unmerged path terms/acme/a b.yaml\n"), std::string::npos) << out_;
}

TEST_F(GitDrivers, OneComparisonNeedsNoInstallation) {
  git("config --remove-section diff.dealterms");
  write("terms/acme/a b.yaml", terms("USD 6m"));
  ASSERT_EQ(shell("GIT_EXTERNAL_DIFF=\"$D git-diff --\" git diff"), 0) << err_;
  EXPECT_NE(out_.find("from USD 5m to USD 6m"), std::string::npos) << out_;
}

}  // namespace
}  // namespace dealterms
