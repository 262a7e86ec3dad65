// Every example of --help can be typed as it stands: in a repository of term files, or, where it
// names the versions that the program carries, anywhere.
#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "cli/command_help.hpp"
#include "repository.hpp"

namespace dealterms {
namespace {

std::string agreement(const std::string& version, const std::string& degree,
                      const std::string& more = {}) {
  return "dealterms: 1\ndeal: acme\nversion: \"" + version +
         "\"\nparties: {acme: {name: Acme}, bolt: {name: Bolt}}\nclauses:\n"
         "  cloud: {type: exclusivity, holder: acme, grantor: bolt, degree: " +
         degree + "}\n" + more;
}

class HelpExamples : public Repository {
 protected:
  void SetUp() override {
    Repository::SetUp();
    const std::string supply = "  supply: {type: minimum_commitment, buyer: acme, seller: bolt}\n";
    write("terms/acme/2024.yaml", agreement("2024", "exclusive"));
    write("base.yaml", agreement("2024", "sole"));
    write("types.yaml",
          "catalogue: 1\ntypes: {boat_hire: {title: Hire of boats, roles: [owner, "
          "hirer], favours: owner}}\n");
    write("playbook.yaml",
          "dealterms-policy: 1\nrequire: {exclusivity.degree: {at_least: sole}}\n");
    commit("one");
    git("branch main && git update-ref refs/remotes/origin/main HEAD");
    write("terms/acme/2024.yaml", agreement("2024", "sole"));
    write("ours.yaml", agreement("2024", "sole", supply));
    write("theirs.yaml", agreement("2024", "exclusive"));
    write("draft.yaml", agreement("2025", "sole"));
    write("old.yaml", agreement("2024", "sole"));
    write("a.yaml", agreement("2024", "exclusive"));
    write("home/deals/acme.yaml", agreement("2024", "sole"));
    write("elsewhere/empty", "");
    write("bin/dealterms", "#!/bin/sh\nexec \"$D\" \"$@\"\n");
    ASSERT_EQ(shell("chmod +x bin/dealterms"), 0);
    commit("two");
  }

  // Status 1 is an answer too, where an example asks for one.
  bool runs(const std::string& line) {
    const std::string at_home =
        "HOME=$PWD/home PATH=$PWD/bin:$PATH GIT_CONFIG_GLOBAL=$PWD/config; "
        "export HOME PATH GIT_CONFIG_GLOBAL; ";
    write("line", line);
    if (shell(at_home + "bash line") <= 1) return true;
    const std::string told = err_;
    if (shell(at_home + "cd elsewhere && bash ../line") <= 1) return true;
    err_ = told + err_;
    return false;
  }
};

TEST_F(HelpExamples, AllRun) {
  if (shell("command -v bash") != 0) GTEST_SKIP() << "no bash here";
  std::size_t count = 0;
  for (const CommandGroup& group : command_groups()) {
    for (const CommandHelp& help : group.commands) {
      EXPECT_FALSE(help.examples.empty()) << help.name;
      std::istringstream lines{std::string(help.examples)};
      for (std::string line; std::getline(lines, line); ++count) {
        EXPECT_TRUE(runs(line)) << line << "\n" << err_;
      }
    }
  }
  EXPECT_GT(count, 30U);
}

TEST_F(HelpExamples, SoDoThoseOfTheProgram) {
  if (shell("command -v bash") != 0) GTEST_SKIP() << "no bash here";
  std::istringstream lines{first_examples()};
  for (std::string line; std::getline(lines, line);) EXPECT_TRUE(runs(line)) << line << err_;
}

}  // namespace
}  // namespace dealterms
