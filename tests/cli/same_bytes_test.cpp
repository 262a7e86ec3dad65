// Law 4 over every command: scripts/same-bytes runs them on the deals that ship, here in two worlds
// that differ in all that must not matter. It also compares what several builds print: see .ci/run.
#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "../support/effort.hpp"
#include "repository.hpp"

namespace dealterms {
namespace {

class SameBytes : public Repository {
 protected:
  // A line for each command, with the digest of what it printed.
  std::string digests(const std::string& world, const std::string& options = {}) {
    EXPECT_EQ(shell(world + " " DEALTERMS_SOURCE_DIR "/scripts/same-bytes " + options + " $D"), 0)
        << err_;
    return out_;
  }
};

// Memory is filled with other bytes, and has other addresses on each run: what went by either would
// differ too. One processor is one thread.
TEST_F(SameBytes, WhateverLocaleTimeZoneThreadsDirectoryOrderAndEnvironment) {
  if (test::k_sanitized) GTEST_SKIP() << "tried without sanitizers; .ci/run compares the two";
  const std::string here = digests("LC_ALL=C TZ=UTC");
  std::string elsewhere =
      "LC_ALL=fr_FR.UTF-8 LANG=de_DE.UTF-8 LANGUAGE=fr TZ=Pacific/Kiritimati "
      "TERM=xterm-256color PAGER=false HOME=/nowhere GIT_DIR=/nowhere MALLOC_PERTURB_=165 "
      "MALLOC_ARENA_MAX=1";
  if (shell("command -v taskset") == 0) elsewhere += " taskset -c 0";
  EXPECT_EQ(digests(elsewhere, "--backwards"), here);
}

TEST_F(SameBytes, AreComparedForEveryCommand) {
  ASSERT_EQ(shell("cat " DEALTERMS_SOURCE_DIR "/scripts/same-bytes"), 0) << err_;
  const std::string script = out_;
  ASSERT_EQ(shell("$D complete -- '' | sed -n 's/\\t.*//p'"), 0);
  std::istringstream names(out_);
  std::size_t count = 0;
  for (std::string name; std::getline(names, name); ++count) {
    EXPECT_TRUE(script.find("\n" + name + " ") != std::string::npos ||
                script.find("\n" + name + "\n") != std::string::npos)
        << name << " is missing in scripts/same-bytes";
  }
  EXPECT_GT(count, 10U);
}

}  // namespace
}  // namespace dealterms
