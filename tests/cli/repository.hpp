// A git repository of its own for each test, in a directory of its own; the test is in it.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace dealterms {

namespace fs = std::filesystem;

class Repository : public testing::Test {
 protected:
  void SetUp() override;
  void TearDown() override;

  // The top of the repository; the directory around it is the test's own.
  [[nodiscard]] fs::path place() const { return around_ / "repository"; }
  void go_to(const std::string& directory) const;

  void write(const std::string& name, const std::string& bytes) const;
  // As typed after `git `.
  void git(const std::string& words) const;
  void commit(const std::string& message) const;

  // The exit status, with the streams in out_ and err_; `$D` is the program.
  int shell(const std::string& line);
  // What it writes, without the last end of line.
  std::string shell_out(const std::string& line);

  std::string out_;
  std::string err_;

 private:
  fs::path around_;
  fs::path before_;
};

}  // namespace dealterms
