// The gate over what changed in a real repository: the base judges, and nothing gets around it.
#include <gtest/gtest.h>

#include "repository.hpp"

namespace dealterms {
namespace {

std::string terms(const std::string& cap, const std::string& head = {}) {
  return "dealterms: 1\ndeal: acme-bolt\nversion: \"1\"\n" + head +
         "parties:\n  acme: {name: Acme Inc.}\n  bolt: {name: Bolt Ltd.}\nclauses:\n"
         "  c: {type: liability_cap, liable: acme, claimant: bolt, cap: " +
         cap + "}\n";
}

class Gate : public Repository {
 protected:
  void SetUp() override {
    Repository::SetUp();
    write(".dealterms.yaml", "dealterms-policy: 1\nfor: bolt\nfail_on: major\n");
    write("terms/a.yaml", terms("USD 5m"));
  }

  // What the work tree makes of the last commit.
  int check(const std::string& more = "--git HEAD") { return shell("$D check " + more); }
  [[nodiscard]] bool says(const std::string& words) const {
    return (out_ + err_).find(words) != std::string::npos;
  }
};

TEST_F(Gate, JudgesByThePolicyOfTheBase) {
  commit("one");
  write("terms/a.yaml", terms("USD 4m"));
  write(".dealterms.yaml", "dealterms-policy: 1\nfor: acme\nfail_on: critical\n");
  EXPECT_EQ(check(), 1);
  EXPECT_TRUE(says("major or more, and against Bolt Ltd. · HEAD:.dealterms.yaml:3")) << out_;
  EXPECT_TRUE(says("the change alters the policy")) << out_;
  git("add -A");
  EXPECT_EQ(check("--staged"), 1);
  EXPECT_TRUE(says("the change alters the policy")) << out_;
}

TEST_F(Gate, JudgesByAPolicyThatTheChangeTakesAway) {
  commit("one");
  write("terms/a.yaml", terms("USD 4m"));
  git("rm -q .dealterms.yaml");
  EXPECT_EQ(check(), 1);
  EXPECT_TRUE(says("the change takes the policy away")) << out_;
}

TEST_F(Gate, CountsNoWaiverThatComesWithTheChange) {
  commit("one");
  write("terms/a.yaml", terms("USD 4m"));
  write(".dealterms.yaml",
        "dealterms-policy: 1\nfor: bolt\nwaivers:\n  - {rule: liability_cap.cap.lowered, clause: "
        "c, reason: r, approved_by: me}\n");
  EXPECT_EQ(check(), 1);
  EXPECT_TRUE(says("it counts once that is merged") || says("it counts once that is\n")) << out_;
  git("stash -q -- terms");
  commit("waiver");
  git("stash pop -q");
  EXPECT_EQ(check(), 0) << out_;
}

TEST_F(Gate, SeesAPaperThatChangedUnderAVersionThatDidNot) {
  write("terms/a.yaml", terms("{set_in: order form}", "papers: [order.yaml]\n"));
  write("terms/order.yaml", "paper: order form\nclauses:\n  c: {cap: USD 5m}\n");
  commit("one");
  write("terms/order.yaml", "paper: order form\nclauses:\n  c: {cap: USD 4m}\n");
  EXPECT_EQ(check(), 1) << out_ << err_;
  EXPECT_TRUE(says("from USD 5m to USD 4m")) << out_ << err_;
}

TEST_F(Gate, LetsNoCatalogueOfTheChangeTalkItDown) {
  const std::string head = "catalogue: ../types.yaml\n";
  const auto types = [](const std::string& level) {
    return "catalogue: 1\ntypes:\n  liability_cap:\n    level: " + level +
           "\n    terms: {cap: {level: " + level + "}}\n";
  };
  write("types.yaml", types("critical"));
  write("terms/a.yaml", terms("USD 5m", head));
  commit("one");
  write("types.yaml", types("minor"));
  write("terms/a.yaml", terms("USD 4m", head));
  EXPECT_EQ(check(), 1) << out_ << err_;
  write("terms/a.yaml", terms("USD 6m", head));
  EXPECT_EQ(check(), 0) << out_ << err_;
}

TEST_F(Gate, ChecksNewAndDeletedAndRenamedFiles) {
  commit("one");
  git("mv terms/a.yaml terms/b.yaml");
  EXPECT_EQ(check(), 0) << out_ << err_;
  write("terms/b.yaml", terms("USD 4m"));
  EXPECT_EQ(check(), 1) << out_ << err_;
  git("reset -q --hard");
  git("rm -q terms/a.yaml");
  EXPECT_EQ(check(), 0) << "no cap limits what Bolt may claim any more\n" << out_ << err_;
  EXPECT_FALSE(says("takes the policy away")) << out_;
  EXPECT_EQ(check("--git HEAD --fail-on major,against:acme"), 1) << out_ << err_;
}

TEST_F(Gate, EndsWellWhereNoTermsChanged) {
  commit("one");
  write("README.md", "words\n");
  EXPECT_EQ(check(), 0) << out_ << err_;
}

}  // namespace
}  // namespace dealterms
