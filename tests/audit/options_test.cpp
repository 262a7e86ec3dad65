// Every option of every command has a line in the manual and is tried in a transcript.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "../golden/transcript.hpp"
#include "base/digest.hpp"
#include "base/program_version.hpp"
#include "cli/options.hpp"

namespace dealterms {
namespace {

std::string read_file(const std::string& path) {
  const std::ifstream file(std::string(DEALTERMS_SOURCE_DIR) + "/" + path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

bool is_tried(const std::string& command, const std::string& option) {
  for (const golden::Case& golden : golden::find_cases()) {
    for (const std::string& line : golden::commands_of(golden::read_transcript(golden))) {
      if (line.find("dealterms " + command) != std::string::npos &&
          (line + " ").find(" " + option) != std::string::npos) {
        return true;
      }
    }
  }
  return false;
}

TEST(OptionsAudit, EveryCommandAndOptionHasALineInTheManual) {
  const std::string manual = read_file("docs/manual.md");
  for (const CommandRow& row : command_rows()) {
    EXPECT_NE(manual.find("`dealterms " + row.name), std::string::npos) << row.name;
    for (const std::string& option : row.options) {
      EXPECT_NE(manual.find("| `" + option), std::string::npos) << row.name << " " << option;
    }
  }
}

TEST(OptionsAudit, TheVersionsAreThoseOfTheBuildAndOfTheCatalogue) {
  const std::vector<std::string> words{"--version"};
  std::istringstream said(std::get<Notice>(parse_options(words)).text);
  std::string program;
  std::string catalogue;
  ASSERT_TRUE(std::getline(said, program) && std::getline(said, catalogue));
  EXPECT_EQ(program, "dealterms " + std::string(program_version()));
  EXPECT_NE(read_file("CMakeLists.txt").find("\n  VERSION " + program.substr(10) + "\n"),
            std::string::npos)
      << program;
  const std::string digest = sha256_hex(read_file("terms/catalogue.yaml"));
  EXPECT_EQ(catalogue, "catalogue sha256 " + digest.substr(0, 12));
}

TEST(OptionsAudit, EveryOptionOfEveryCommandIsTriedInATranscript) {
  for (const CommandRow& row : command_rows()) {
    for (const std::string& option : row.options) {
      EXPECT_TRUE(is_tried(row.name, option)) << row.name << " " << option;
    }
  }
}

// What --help and the manual pages say of a status, the manual says.
TEST(OptionsAudit, TheManualSaysTheSameOfEachStatus) {
  std::string manual = read_file("docs/manual.md");
  std::erase(manual, '`');
  for (const StatusHelp& help : status_helps()) {
    const std::string row =
        "| " + std::to_string(help.status) + " | " + std::string(help.about) + " |\n";
    EXPECT_NE(manual.find(row), std::string::npos) << row;
  }
}

}  // namespace
}  // namespace dealterms
