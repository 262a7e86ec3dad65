// Tests of the transcripts themselves: each tells a claim, in good or in bad, and each command is
// tried both ways.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "../golden/transcript.hpp"
#include "cli/options.hpp"

namespace dealterms {
namespace {

namespace fs = std::filesystem;

struct Named {
  std::string command;
  std::string side;
  std::string claim;
};

Named named(const golden::Case& golden) {
  Named parts;
  const fs::path path(golden.name);
  auto part = path.begin();
  if (part != path.end()) parts.command = (part++)->string();
  if (part != path.end()) parts.side = (part++)->string();
  if (part != path.end()) parts.claim = (part++)->string();
  return parts;
}

TEST(GoldenAudit, EveryCaseStandsUnderItsCommandInGoodOrBad) {
  std::set<std::string> commands;
  for (const CommandRow& row : command_rows()) commands.insert(row.name);
  commands.insert("usage");  // what is no command's own
  for (const golden::Case& golden : golden::find_cases()) {
    const Named parts = named(golden);
    EXPECT_TRUE(commands.contains(parts.command)) << golden.name;
    EXPECT_TRUE(parts.side == "good" || parts.side == "bad") << golden.name;
    EXPECT_NE(parts.claim.find('-'), std::string::npos)
        << golden.name << " is not a claim in words";
  }
}

TEST(GoldenAudit, GoodCasesEndWellAndBadOnesDoNot) {
  for (const golden::Case& golden : golden::find_cases()) {
    const std::string transcript = golden::read_transcript(golden);
    const bool fails = transcript.find("[exit 2]") != std::string::npos;
    EXPECT_EQ(fails, named(golden).side == "bad") << golden.name;
    EXPECT_EQ(transcript.find("[exit 3]"), std::string::npos) << golden.name;
  }
}

TEST(GoldenAudit, EveryCommandHasAGoodAndABadCase) {
  std::set<std::string> sides;
  for (const golden::Case& golden : golden::find_cases()) {
    const Named parts = named(golden);
    sides.insert(parts.command + "/" + parts.side);
  }
  for (const CommandRow& row : command_rows()) {
    EXPECT_TRUE(sides.contains(row.name + "/good")) << row.name;
    EXPECT_TRUE(sides.contains(row.name + "/bad")) << row.name;
  }
}

TEST(GoldenAudit, NoEscapeOfATerminalStandsInATranscript) {
  for (const golden::Case& golden : golden::find_cases()) {
    const std::string transcript = golden::read_transcript(golden);
    EXPECT_TRUE(std::none_of(transcript.begin(), transcript.end(), [](char c) {
      return c == '\x1b';
    })) << golden.name;
  }
}

}  // namespace
}  // namespace dealterms
