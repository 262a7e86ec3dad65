#include "repository.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace dealterms {
namespace {

std::string read_bytes(const fs::path& path) {
  const std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

}  // namespace

void Repository::SetUp() {
  std::string name = (fs::temp_directory_path() / "dealterms-git.XXXXXX").string();
  ASSERT_NE(::mkdtemp(name.data()), nullptr);
  around_ = fs::canonical(name);
  before_ = fs::current_path();
  fs::create_directory(place());
  fs::current_path(place());
  // Nothing of whoever runs the tests.
  ::setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
  ::setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
  ::setenv("GIT_CEILING_DIRECTORIES", around_.parent_path().c_str(), 1);
  for (const char* inherited : {"GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_PREFIX"}) {
    ::unsetenv(inherited);
  }
  git("init -q -b master .");
  git("config user.name t");
  git("config user.email t@example.org");
}

void Repository::TearDown() {
  fs::current_path(before_);
  fs::remove_all(around_);
}

void Repository::go_to(const std::string& directory) const { fs::current_path(directory); }

void Repository::write(const std::string& name, const std::string& bytes) const {
  fs::create_directories((place() / name).parent_path());
  std::ofstream(place() / name, std::ios::binary) << bytes;
}

void Repository::git(const std::string& words) const {
  EXPECT_EQ(std::system(("git " + words).c_str()), 0) << "git " << words;
}

void Repository::commit(const std::string& message) const {
  git("add -A && git commit -q --allow-empty -m '" + message + "'");
}

int Repository::shell(const std::string& line) {
  const std::string whole = "D='" + std::string(DEALTERMS_BINARY) + "' && export D && { " + line +
                            "; } >'" + (around_ / "out").string() + "' 2>'" +
                            (around_ / "err").string() + "'";
  const int status = std::system(whole.c_str());
  out_ = read_bytes(around_ / "out");
  err_ = read_bytes(around_ / "err");
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::string Repository::shell_out(const std::string& line) {
  EXPECT_EQ(shell(line), 0) << err_;
  return out_.substr(0, out_.find_last_not_of('\n') + 1);
}

}  // namespace dealterms
