#include "transcript.hpp"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>

#include "base/digest.hpp"
#include "base/embedded_files.hpp"
#include "cli/real_world.hpp"
#include "cli/run.hpp"

namespace dealterms::golden {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_prompt = "$ ";

fs::path root() { return fs::path(DEALTERMS_SOURCE_DIR) / "tests" / "golden"; }

// Real files; but what is written is kept, and nothing of the machine's own is seen.
class TranscriptWorld final : public RealWorld {
 public:
  std::map<std::string, std::string> variables;
  std::string in;
  std::string seen;

  Result<void> write_out(std::string_view bytes) override {
    add(bytes, "");
    return {};
  }
  void write_err(std::string_view bytes) override { add(bytes, "! "); }
  Result<std::string> read_in() override { return in; }
  [[nodiscard]] std::optional<std::string> environment(const std::string& name) const override {
    const auto found = variables.find(name);
    if (found == variables.end()) return std::nullopt;
    return found->second;
  }
  [[nodiscard]] Terminal terminal() const override { return {}; }

  void end_line() {
    if (!seen.empty() && !seen.ends_with('\n')) seen += "\\no newline\n";
  }

 private:
  std::string mark_;

  void add(std::string_view bytes, const std::string& mark) {
    if (mark != mark_) end_line();
    mark_ = mark;
    for (const char byte : bytes) {
      if (seen.empty() || seen.ends_with('\n')) seen += mark;
      seen += byte;
    }
  }
};

std::string read_bytes(const fs::path& path) {
  const std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// As a page can show them: an escape in a transcript would act on whoever reads it.
std::string with_escapes_shown(const std::string& bytes) {
  std::string text;
  for (const char byte : bytes) {
    if (byte == '\x1b')
      text += "\\e";
    else
      text += byte;
  }
  return text;
}

// The program's catalogues grow, and no transcript shall change for that alone.
std::string without_own_digests(std::string text) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with("terms/catalogue.")) continue;
    const std::string digest = sha256_hex(file.bytes);
    for (std::size_t at = 0; (at = text.find(digest, at)) != std::string::npos;) {
      text.replace(at, digest.size(), "(digest of the catalogue)");
    }
  }
  return text;
}

std::string as_shown(const std::string& bytes) {
  return without_own_digests(with_escapes_shown(bytes));
}

std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words;
  std::optional<std::string> word;
  char quote = 0;
  for (const char c : line) {
    if (quote != 0 && c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
      word = word.value_or("");
    } else if (quote == 0 && c == ' ') {
      if (word) words.push_back(*word);
      word.reset();
    } else {
      word = word.value_or("") + c;
    }
  }
  if (word) words.push_back(*word);
  return words;
}

std::string run_line(const std::string& line) {
  std::vector<std::string> words = words_of(line);
  if (!words.empty() && words.front() == "cat") return as_shown(read_bytes(words.at(1)));
  TranscriptWorld world;
  while (!words.empty() && words.front() != "dealterms") {
    const std::size_t equals = words.front().find('=');
    if (equals == std::string::npos) return "no command: " + words.front() + "\n";
    world.variables[words.front().substr(0, equals)] = words.front().substr(equals + 1);
    words.erase(words.begin());
  }
  if (words.empty()) return "no command\n";
  words.erase(words.begin());
  if (const auto less = std::find(words.begin(), words.end(), "<"); less != words.end()) {
    world.in = read_bytes(*(less + 1));
    words.erase(less, less + 2);
  }
  const int status = run(words, world);
  world.end_line();
  return as_shown(world.seen) + "[exit " + std::to_string(status) + "]\n";
}

// The case's files where they may be written to, and this process in their midst.
class Aside {
 public:
  explicit Aside(const fs::path& folder) : before_(fs::current_path()) {
    std::string name = (fs::temp_directory_path() / "golden.XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw fs::filesystem_error("mkdtemp", {});
    place_ = name;
    fs::copy(folder, place_, fs::copy_options::recursive);
    fs::current_path(place_);
  }
  Aside(const Aside&) = delete;
  Aside& operator=(const Aside&) = delete;
  ~Aside() {
    std::error_code ignored;
    fs::current_path(before_, ignored);
    fs::remove_all(place_, ignored);
  }

 private:
  fs::path before_;
  fs::path place_;
};

}  // namespace

std::vector<Case> find_cases() {
  std::vector<Case> cases;
  for (const auto& entry : fs::recursive_directory_iterator(root())) {
    if (entry.path().filename() != "transcript") continue;
    const fs::path folder = entry.path().parent_path();
    cases.push_back({folder, fs::relative(folder, root()).string()});
  }
  std::sort(cases.begin(), cases.end(),
            [](const Case& a, const Case& b) { return a.name < b.name; });
  return cases;
}

std::string read_transcript(const Case& golden) { return read_bytes(golden.folder / "transcript"); }

void write_transcript(const Case& golden, const std::string& text) {
  std::ofstream(golden.folder / "transcript", std::ios::binary) << text;
}

std::string replay(const Case& golden) {
  const Aside aside(golden.folder);
  std::istringstream lines(read_transcript(golden));
  std::string text;
  bool in_output = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(k_prompt)) {
      if (in_output) text += "\n";
      text += line + "\n" + run_line(line.substr(k_prompt.size()));
      in_output = true;
    } else if (!in_output) {
      text += line + "\n";  // the comment at the top
    }
  }
  return text;
}

std::vector<std::string> commands_of(const std::string& transcript) {
  std::vector<std::string> commands;
  std::istringstream lines(transcript);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(k_prompt)) commands.push_back(line.substr(k_prompt.size()));
  }
  return commands;
}

}  // namespace dealterms::golden
