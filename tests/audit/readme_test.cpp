// The first screen a newcomer sees in README, and the report that it leads to, are what the program
// says, to the letter.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

namespace dealterms::test {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string output_of(const std::string& command) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return output;
  std::array<char, 4096> bytes{};
  while (const std::size_t count = fread(bytes.data(), 1, bytes.size(), pipe)) {
    output.append(bytes.data(), count);
  }
  pclose(pipe);
  return output;
}

// The block after `<!-- output of: dealterms ... -->`.
std::string shown_after(const std::string& readme, const std::string& command) {
  const std::string mark = "<!-- output of: dealterms " + command + " -->\n```text\n";
  const auto start = readme.find(mark);
  if (start == std::string::npos) return "(no such block)";
  const auto from = start + mark.size();
  return readme.substr(from, readme.find("```\n", from) - from);
}

TEST(Readme, ShowsWhatTheProgramSays) {
  const std::string readme = read_file(std::string(DEALTERMS_SOURCE_DIR) + "/README.md");
  const std::string command = "diff 2023 2025 --width 80";
  EXPECT_EQ(shown_after(readme, command),
            output_of("cd / && '" + std::string(DEALTERMS_BINARY) + "' " + command))
      << "scripts/accept brings README up to date";
}

TEST(Readme, LeadsToTheReportThatTheProgramMakes) {
  EXPECT_EQ(read_file(std::string(DEALTERMS_SOURCE_DIR) + "/docs/report.md"),
            output_of("cd / && '" + std::string(DEALTERMS_BINARY) + "' report 2>/dev/null"))
      << "scripts/accept brings docs/report.md up to date";
}

}  // namespace
}  // namespace dealterms::test
