// The walks that pages take a reader through, done: each command is run in the folder where the
// reader would be, and says what the page shows, to the letter. A page marks its steps:
//   <!-- file: NAME -->   before a block: what the reader saves under that name, then and there
//   <!-- run -->          before a block: `$ COMMAND` lines, each with what it says, and [exit N]
// With DEALTERMS_ACCEPT=1 the page is brought up to date instead.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace dealterms::test {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

// A folder of its own, and a git that knows nobody else's settings.
class Walk {
 public:
  Walk() {
    std::string name = (fs::temp_directory_path() / "walk.XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw fs::filesystem_error("mkdtemp", {});
    folder_ = name;
    const fs::path program = DEALTERMS_BINARY;
    const char* path = std::getenv("PATH");
    environment_ = "PATH='" + program.parent_path().string() + ":" + (path != nullptr ? path : "") +
                   "' HOME='" + name +
                   "' GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=Reader"
                   " GIT_AUTHOR_EMAIL=reader@example.com GIT_COMMITTER_NAME=Reader"
                   " GIT_COMMITTER_EMAIL=reader@example.com TERM=dumb LC_ALL=C.UTF-8";
  }
  Walk(const Walk&) = delete;
  Walk& operator=(const Walk&) = delete;
  ~Walk() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  void save(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
  }

  // What the command says, all of it, and how it ends where that is not well.
  [[nodiscard]] std::string run(const std::string& command) const {
    const std::string script = folder_.string() + ".sh";
    std::ofstream(script) << command << "\n";
    const std::string line = "cd '" + folder_.string() + "' && env -u COLUMNS -u FORCE_COLOR " +
                             environment_ + " sh '" + script + "' 2>&1; rc=$?; rm '" + script +
                             "'; exit $rc";
    std::string output;
    FILE* pipe = popen(line.c_str(), "r");
    if (pipe == nullptr) return "cannot be run\n";
    std::array<char, 4096> bytes{};
    while (const std::size_t count = fread(bytes.data(), 1, bytes.size(), pipe)) {
      output.append(bytes.data(), count);
    }
    const int status = pclose(pipe);
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return code == 0 ? output : output + "[exit " + std::to_string(code) + "]\n";
  }

 private:
  fs::path folder_;
  std::string environment_;
};

// The page with what its commands say now.
std::string walked(const std::string& path) {
  constexpr std::string_view k_file = "<!-- file: ";
  constexpr std::string_view k_run = "<!-- run -->";
  const Walk walk;
  std::string page;
  std::string file;
  bool is_run = false;
  bool is_inside = false;
  std::string text;
  for (const std::string& line : lines_of(path)) {
    const bool is_fence = line.starts_with("```");
    if (line.starts_with(k_file))
      file = line.substr(k_file.size(), line.size() - k_file.size() - 4);
    if (line == k_run) is_run = true;
    if (is_fence && is_inside) {
      if (!file.empty()) walk.save(file, text);
      file.clear();
      is_run = false;
      text.clear();
    }
    const bool is_command = is_inside && is_run && line.starts_with("$ ");
    const bool is_output = is_inside && is_run && !is_fence && !is_command;
    if (is_inside && !is_fence) text += line + "\n";
    if (is_fence) is_inside = !is_inside;
    if (!is_output) page += line + "\n";
    if (is_command) page += walk.run(line.substr(2));
  }
  return page;
}

std::string whole(const std::string& path) {
  const std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void check_walk(const std::string& name) {
  const std::string path = std::string(DEALTERMS_SOURCE_DIR) + "/" + name;
  const std::string page = walked(path);
  if (std::getenv("DEALTERMS_ACCEPT") != nullptr) {
    std::ofstream(path) << page;
    return;
  }
  EXPECT_EQ(whole(path), page) << "scripts/accept brings " << name << " up to date";
  EXPECT_NE(page.find("[exit 1]"), std::string::npos) << "the walk refuses nothing";
}

TEST(Walk, GateGoesFromAnEmptyFolderToARefusedChangeAndAWaiver) { check_walk("docs/gate.md"); }

}  // namespace
}  // namespace dealterms::test
