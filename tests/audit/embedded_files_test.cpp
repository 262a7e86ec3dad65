// The program carries the files of terms/ and of src/render/words/ as they are: every one, byte by
// byte, sorted.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <span>
#include <sstream>
#include <string>
#include <vector>

#include "base/embedded_files.hpp"

namespace dealterms {
namespace {

namespace fs = std::filesystem;

// Relative to `root`, as the program knows them.
void expect_carried(std::span<const EmbeddedFile> carried, const fs::path& root,
                    const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
    if (entry.path().extension() != ".yaml") continue;
    paths.push_back(fs::relative(entry.path(), root).generic_string());
  }
  std::ranges::sort(paths);
  std::vector<std::string> carried_paths;
  for (const EmbeddedFile& file : carried) {
    carried_paths.emplace_back(file.path);
    const std::ifstream stream(root / file.path, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    EXPECT_EQ(bytes.str(), file.bytes) << file.path;
  }
  EXPECT_EQ(carried_paths, paths);
}

TEST(EmbeddedFiles, AreThoseOfTheTermsFolder) {
  expect_carried(embedded_files(), DEALTERMS_SOURCE_DIR, "terms");
}

TEST(EmbeddedFiles, HoldTheWordsOfEveryLanguage) {
  expect_carried(embedded_words(), fs::path(DEALTERMS_SOURCE_DIR) / "src/render", "words");
}

}  // namespace
}  // namespace dealterms
