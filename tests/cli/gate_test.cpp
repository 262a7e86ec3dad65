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

// A version in a file of its own, with the non-compete that serves Bolt or without it.
std::string version(const std::string& name, const std::string& head, bool has_promise) {
  return "dealterms: 1\ndeal: acme-bolt\nversion: \"" + name + "\"\n" + head +
         "parties:\n  acme: {name: Acme Inc.}\n  bolt: {name: Bolt Ltd.}\nclauses:\n"
         "  pay: {type: payment_terms, payer: acme, payee: bolt, due_within: 30 days}\n" +
         (has_promise ? "  rivals: {type: non_compete, holder: bolt, bound: acme}\n" : "");
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

TEST_F(Gate, SaysThatTheChangeAltersThePolicyAlone) {
  commit("one");
  write(".dealterms.yaml", "dealterms-policy: 1\nfor: bolt\nfail_on: critical\n");
  EXPECT_EQ(check(), 0) << err_;
  EXPECT_TRUE(says("the change alters the policy")) << out_;
  EXPECT_EQ(check("--git HEAD --warnings-as-errors"), 1) << out_;
  git("rm -q -f .dealterms.yaml");
  EXPECT_EQ(check(), 0) << err_;
  EXPECT_TRUE(says("the change takes the policy away")) << out_;
}

TEST_F(Gate, RefusesAPolicyWithMistakesBeforeItIsInForce) {
  commit("one");
  write(".dealterms.yaml", "dealterms-policy: 1\nfor: bolt\nfail_on: mayor\n");
  EXPECT_EQ(check(), 2) << out_;
  EXPECT_TRUE(says("did you mean 'major'?")) << err_;
}

TEST_F(Gate, TellsTheFirstPolicyFromOneThatIsAltered) {
  commit("one");
  git("rm -q .dealterms.yaml");
  commit("none");
  write(".dealterms.yaml", "dealterms-policy: 1\nfor: bolt\nfail_on: critical\n");
  EXPECT_EQ(check(), 0) << err_;
  EXPECT_TRUE(says("the change brings the first policy")) << out_;
}

TEST_F(Gate, RefusesAPolicyForNobody) {
  write(".dealterms.yaml", "dealterms-policy: 1\nfor: bollt\nfail_on: major\n");
  commit("one");
  write("terms/a.yaml", terms("USD 4m"));
  EXPECT_EQ(check(), 2) << out_;
  EXPECT_TRUE(says("did you mean 'bolt'?")) << err_;
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

TEST_F(Gate, HoldsANewVersionAgainstTheOneThatItAmends) {
  write("terms/2023.yaml", version("2023", "", true));
  commit("one");
  write("terms/2025.yaml", version("2025", "amends: \"2023\"\n", false));
  const std::string loss = "fails  Non-compete: Non-compete ended · critical · loss for Bolt Ltd.";
  EXPECT_EQ(check(), 1);
  EXPECT_TRUE(says(loss)) << "the work tree\n" << out_ << err_;
  git("add -A");
  EXPECT_EQ(check("--staged"), 1);
  EXPECT_TRUE(says(loss)) << "the index\n" << out_ << err_;
  commit("two");
  EXPECT_EQ(check("--git HEAD~1..HEAD"), 1);
  EXPECT_TRUE(says(loss)) << "a commit\n" << out_ << err_;
  EXPECT_TRUE(says("2023 → 2025")) << out_;
}

TEST_F(Gate, HoldsANewVersionAgainstTheOneThatIsNewWithIt) {
  write("terms/2023.yaml", version("2023", "", false));
  commit("one");
  write("terms/2024.yaml", version("2024", "amends: \"2023\"\n", true));
  write("terms/2025.yaml", version("2025", "amends: \"2024\"\n", false));
  EXPECT_EQ(check(), 1) << out_ << err_;
  EXPECT_TRUE(says("2024 → 2025")) << out_;
}

TEST_F(Gate, HoldsANewVersionThatNamesNoneAgainstTheLatestBeforeIt) {
  write("terms/first.yaml", version("first", "dates: {signed: 2019-01-01}\n", false));
  write("terms/then.yaml", version("then", "dates: {signed: 2023-01-01}\n", true));
  write("terms/later.yaml", version("later", "dates: {signed: 2027-01-01}\n", false));
  write("other/then.yaml", version("then", "dates: {signed: 2024-01-01}\n", false));
  commit("one");
  write("terms/new.yaml", version("new", "dates: {signed: 2025-01-01}\n", false));
  EXPECT_EQ(check(), 1) << out_ << err_;
  EXPECT_TRUE(says("then → new")) << out_;
}

TEST_F(Gate, SaysThatWhatANewVersionAmendsIsNotThere) {
  write("terms/2023.yaml", version("2023", "", true));
  commit("one");
  write("terms/2025.yaml", version("2025", "amends: \"2032\"\n", false));
  EXPECT_EQ(check(), 1) << "held against the one before it all the same\n" << out_ << err_;
  EXPECT_TRUE(says("says that it amends 2032, and no version of that name")) << out_;
  write("terms/2023.yaml", version("2023", "amends: \"2025\"\n", true));
  write("terms/2025.yaml", version("2025", "amends: \"2023\"\n", false));
  EXPECT_EQ(check(), 1) << "in a circle, which was none before\n" << out_ << err_;
}

TEST_F(Gate, RefusesToGuessWhichOfTwoFilesANewVersionAmends) {
  write("terms/2023.yaml", version("2023", "", true));
  write("terms/copy.yaml", version("2023", "", false));
  commit("one");
  write("terms/2025.yaml", version("2025", "amends: \"2023\"\n", false));
  EXPECT_EQ(check(), 2) << out_ << err_;
  EXPECT_TRUE(
      says("several files hold version '2023', which terms/2025.yaml amends: "
           "terms/2023.yaml, terms/copy.yaml"))
      << err_;
}

TEST_F(Gate, TakesANewVersionForNoOldOneThatWentWithIt) {
  write("terms/2019.yaml", version("2019", "", false));
  write("terms/2023.yaml", version("2023", "amends: \"2019\"\n", true));
  commit("one");
  git("mv terms/2019.yaml terms/2025.yaml");
  write("terms/2025.yaml", version("2025", "amends: \"2023\"\n", false));
  git("add -A");
  for (const std::string what : {"--git HEAD", "--staged"}) {
    EXPECT_EQ(check(what), 1) << what << out_ << err_;
    EXPECT_TRUE(says("Non-compete ended")) << out_;
    EXPECT_TRUE(says("the change takes the version away; 2023, which follows it, stays")) << out_;
  }
}

TEST_F(Gate, HoldsAVersionUnderAnotherNameAgainstItself) {
  write("terms/2023.yaml", version("2023", "", true));
  write("terms/2025.yaml", version("2025", "amends: \"2023\"\n", true));
  commit("one");
  git("mv terms bolt");
  EXPECT_EQ(check("--staged --all"), 0) << out_ << err_;
  EXPECT_FALSE(says("2023 → 2025")) << out_;
  write("bolt/2025.yaml", version("2025", "amends: \"2023\"\n", false));
  git("add -A");
  EXPECT_EQ(check("--staged"), 1) << out_ << err_;
}

TEST_F(Gate, HoldsWhatANewVersionReplacesAgainstThatAlone) {
  write("terms/2023.yaml", version("2023", "", true));
  commit("one");
  git("rm -q terms/2023.yaml");
  write("terms/2025.yaml", "# words that make another file of it\n" + std::string(2000, '#') +
                               "\n" + version("2025", "amends: \"2023\"\n", true));
  git("add -A");
  EXPECT_EQ(check("--staged"), 0) << out_ << err_;
  EXPECT_TRUE(says("2023 → 2025")) << out_;
  EXPECT_FALSE(says("/dev/null")) << out_;
}

TEST_F(Gate, HoldsAVersionThatIsGoneAgainstWhatStays) {
  write("terms/2019.yaml", version("2019", "", false));
  write("terms/2023.yaml", version("2023", "amends: \"2019\"\n", true));
  write("terms/2025.yaml", version("2025", "amends: \"2023\"\n", true));
  commit("one");
  git("rm -q terms/2023.yaml");
  EXPECT_EQ(check(), 0) << "2025 stays as it was\n" << out_ << err_;
  EXPECT_TRUE(says("warning  terms/2023.yaml")) << out_;
  git("rm -q terms/2025.yaml");
  EXPECT_EQ(check(), 1) << "2019 is what is left\n" << out_ << err_;
  EXPECT_TRUE(says("2025 → 2019")) << out_;
}

TEST_F(Gate, EndsWellWhereNoTermsChanged) {
  commit("one");
  write("README.md", "words\n");
  EXPECT_EQ(check(), 0) << out_ << err_;
}

}  // namespace
}  // namespace dealterms
