// The program carries the files of terms/ as they are: every one, byte by byte, sorted.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/embedded_files.hpp"

namespace dealterms {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> paths_on_disk() {
  const fs::path root(DEALTERMS_SOURCE_DIR);
  std::vector<std::string> paths;
  for (const auto& entry : fs::recursive_directory_iterator(root / "terms")) {
    if (entry.path().extension() != ".yaml") continue;
    paths.push_back(fs::relative(entry.path(), root).generic_string());
  }
  std::ranges::sort(paths);
  return paths;
}

TEST(EmbeddedFiles, AreThoseOfTheTermsFolderSorted) {
  std::vector<std::string> carried;
  for (const EmbeddedFile& file : embedded_files()) carried.emplace_back(file.path);
  EXPECT_EQ(carried, paths_on_disk());
}

TEST(EmbeddedFiles, HoldTheBytesOfTheFilesOnDisk) {
  for (const EmbeddedFile& file : embedded_files()) {
    const std::ifstream stream(fs::path(DEALTERMS_SOURCE_DIR) / file.path, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    EXPECT_EQ(bytes.str(), file.bytes) << file.path;
  }
}

}  // namespace
}  // namespace dealterms
