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

#include "base/digest.hpp"
#include "base/embedded_files.hpp"
#include "catalogue/packed_catalogue.hpp"
#include "catalogue/read_catalogue.hpp"
#include "cli/memory_world.hpp"
#include "cli/run.hpp"
#include "document/packed_document.hpp"
#include "document/read_document.hpp"

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

Node parsed(const EmbeddedFile& file, FileId id) {
  Diagnostics diagnostics;
  const SourceText source(std::string(file.path), std::string(file.bytes), id);
  return read_document(source, diagnostics).value();
}

// What the build read is what the program would read.
void expect_read_as_parsed(const EmbeddedFile& file) {
  EXPECT_EQ(file.digest, sha256_hex(file.bytes)) << file.path;
  if (!file.catalogue.empty()) return;  // below
  EXPECT_EQ(file.document, pack_document(parsed(file, {}))) << file.path;
}

TEST(EmbeddedFiles, WereReadAsTheyAreReadToday) {
  std::ranges::for_each(embedded_files(), expect_read_as_parsed);
  std::ranges::for_each(embedded_words(), expect_read_as_parsed);
}

TEST(EmbeddedFiles, HoldTheCatalogueInEveryLanguageAsItIsReadToday) {
  Diagnostics none;
  const auto files = embedded_files();
  const auto own = std::ranges::find(files, "terms/catalogue.yaml", &EmbeddedFile::path);
  ASSERT_NE(own, files.end());
  const Catalogue english = read_catalogue(parsed(*own, {0}), {}, none);
  EXPECT_EQ(own->catalogue, pack_catalogue(english));
  std::size_t others = 0;
  for (const EmbeddedFile& file : files) {
    if (!file.path.starts_with("terms/catalogue.") || file.path == own->path) continue;
    ++others;
    EXPECT_EQ(file.catalogue, pack_catalogue(read_catalogue(parsed(file, {1}), english, none)));
  }
  EXPECT_EQ(others, embedded_words().size() - 1);
}

// Of a member that is packed but not read back, packing says nothing: what people are shown does.
TEST(EmbeddedFiles, SayTheSameOfTheCatalogueWithoutWhatTheBuildMadeOfThem) {
  MemoryWorld packed;
  packed.carried.assign(embedded_files().begin(), embedded_files().end());
  MemoryWorld bare;
  for (const EmbeddedFile& file : embedded_files()) bare.carried.push_back({file.path, file.bytes});
  const std::vector<std::vector<std::string>> commands{{"catalogue", "--format", "json"},
                                                       {"rules"},
                                                       {"diff", "2023", "2025"},
                                                       {"schema", "agreement"},
                                                       {"list"},
                                                       {"report", "--lang", "fr"},
                                                       {"show", "2025"}};
  for (const auto& command : commands) {
    packed.out.clear();
    bare.out.clear();
    EXPECT_EQ(run(command, packed), run(command, bare));
    EXPECT_EQ(packed.out, bare.out) << command.front();
    EXPECT_FALSE(packed.out.empty()) << command.front() << packed.err;
  }
}

}  // namespace
}  // namespace dealterms
