// What README and docs/start.md show a newcomer is what the program says, to the letter; and README
// leads to the report that the program makes. A page marks what it shows:
//   <!-- file: NAME -->                 before a block: what the reader saves under that name
//   <!-- output of: dealterms ... -->   before a block: what this says beside those files
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace dealterms::test {
namespace {

namespace fs = std::filesystem;

std::string read_file(const std::string& path) {
  const std::ifstream file(std::string(DEALTERMS_SOURCE_DIR) + "/" + path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string output_of(const fs::path& folder, const std::string& command) {
  const std::string line =
      "cd '" + folder.string() + "' && '" + std::string(DEALTERMS_BINARY) + "' " + command;
  std::string output;
  FILE* pipe = popen(line.c_str(), "r");
  if (pipe == nullptr) return output;
  std::array<char, 4096> bytes{};
  while (const std::size_t count = fread(bytes.data(), 1, bytes.size(), pipe)) {
    output.append(bytes.data(), count);
  }
  pclose(pipe);
  return output;
}

struct Block {
  std::string name;  // of the file, or the words after `dealterms`
  std::string text;
};

// The blocks of a page behind marks that begin so.
std::vector<Block> blocks_after(std::string_view mark, const std::string& page) {
  constexpr std::string_view k_end_of_mark = " -->\n```";
  std::vector<Block> blocks;
  for (auto at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1)) {
    const auto name = at + mark.size();
    const auto end_of_name = page.find(k_end_of_mark, name);
    const auto text = page.find('\n', end_of_name + k_end_of_mark.size()) + 1;
    const auto end = page.find("```\n", text);
    blocks.push_back({page.substr(name, end_of_name - name), page.substr(text, end - text)});
  }
  return blocks;
}

class EmptyFolder {
 public:
  EmptyFolder() {
    std::string name = (fs::temp_directory_path() / "page.XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw fs::filesystem_error("mkdtemp", {});
    path_ = name;
  }
  EmptyFolder(const EmptyFolder&) = delete;
  EmptyFolder& operator=(const EmptyFolder&) = delete;
  ~EmptyFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// How many outputs the page shows.
std::size_t check_page(const std::string& path) {
  const std::string page = read_file(path);
  const EmptyFolder folder;
  for (const Block& file : blocks_after("<!-- file: ", page)) {
    std::ofstream(folder.path() / file.name) << file.text;
  }
  const auto shown = blocks_after("<!-- output of: dealterms ", page);
  for (const Block& output : shown) {
    EXPECT_EQ(output.text, output_of(folder.path(), output.name))
        << "scripts/accept brings " << path << " up to date";
  }
  return shown.size();
}

TEST(Readme, ShowsWhatTheProgramSays) { EXPECT_EQ(check_page("README.md"), 1U); }

TEST(Start, ShowsWhatTheProgramSaysOfTheFilesThatItHasWritten) {
  EXPECT_GE(check_page("docs/start.md"), 3U);
}

TEST(Readme, LeadsToTheReportThatTheProgramMakes) {
  EXPECT_EQ(read_file("docs/report.md"), output_of("/", "report 2>/dev/null"))
      << "scripts/accept brings docs/report.md up to date";
}

}  // namespace
}  // namespace dealterms::test
