#include <gtest/gtest.h>

#include "cli/load.hpp"
#include "cli/memory_world.hpp"

namespace dealterms {
namespace {

std::string version_file(const std::string& deal, const std::string& version) {
  return "dealterms: 1\ndeal: " + deal + "\nversion: \"" + version + "\"\n";
}

void put(MemoryWorld& world, const std::string& path, const std::string& deal,
         const std::string& version) {
  world.files[path] = version_file(deal, version);
}

std::string found_at(MemoryWorld& world, const std::string& name, const PlaceOptions& places = {}) {
  const auto input = resolve(name, places, world);
  return input ? input->path : "refused: " + input.why_not;
}

TEST(Resolve, FindsAVersionByWhatTheFileSaysNotByItsName) {
  MemoryWorld world;
  put(world, "terms/acme/first.yaml", "acme", "2023");
  EXPECT_EQ(found_at(world, "2023"), "terms/acme/first.yaml");
}

TEST(Resolve, FindsADealAndVersion) {
  MemoryWorld world;
  put(world, "terms/acme/2023.yaml", "acme", "2023");
  put(world, "terms/bolt/2023.yaml", "bolt", "2023");
  EXPECT_EQ(found_at(world, "bolt/2023"), "terms/bolt/2023.yaml");
}

TEST(Resolve, AsksWhichDealWhereSeveralHoldTheVersion) {
  MemoryWorld world;
  put(world, "terms/acme/2023.yaml", "acme", "2023");
  put(world, "terms/bolt/2023.yaml", "bolt", "2023");
  EXPECT_EQ(found_at(world, "2023"),
            "refused: several deals hold a version '2023'; say which: acme/2023, bolt/2023");
}

TEST(Resolve, TellsTwoFilesOfOneVersion) {
  MemoryWorld world;
  put(world, "terms/acme/a.yaml", "acme", "2023");
  put(world, "terms/acme/b.yaml", "acme", "2023");
  EXPECT_EQ(found_at(world, "2023"),
            "refused: several files hold version '2023': terms/acme/a.yaml, terms/acme/b.yaml");
}

TEST(Resolve, TellsWhatThereIsForAnUnknownVersion) {
  MemoryWorld world;
  put(world, "terms/acme/2023.yaml", "acme", "2023");
  EXPECT_EQ(found_at(world, "2024"),
            "refused: no version or file '2024'; did you mean '2023'? (in terms: acme/2023)");
}

TEST(Resolve, LooksInTheDirectoryThatTermsNames) {
  MemoryWorld world;
  put(world, "terms/acme/2023.yaml", "acme", "2023");
  put(world, "deals/bolt/2023.yaml", "bolt", "2023");
  EXPECT_EQ(found_at(world, "2023", {"deals", ""}), "deals/bolt/2023.yaml");
  EXPECT_EQ(found_at(world, "2023", {"nowhere", ""}),
            "refused: cannot read nowhere: No such file or directory");
}

TEST(Resolve, LooksInTheProgramWhereThereAreNoTerms) {
  MemoryWorld world;
  const std::string bytes = version_file("carried", "2023");
  world.carried = {{"terms/carried/2023.yaml", bytes}};
  EXPECT_EQ(resolve("2023", {}, world)->from, Input::From::program);
  put(world, "terms/acme/2023.yaml", "acme", "2023");
  EXPECT_EQ(resolve("2023", {}, world)->from, Input::From::file);
}

TEST(Resolve, TakesAPathForAPath) {
  MemoryWorld world;
  put(world, "terms/acme/x.yaml", "acme", "draft.yaml");
  world.files["draft.yaml"] = "here";
  world.files["draft"] = "no ending";
  EXPECT_EQ(resolve("draft.yaml", {}, world)->bytes, "here");
  EXPECT_EQ(resolve("./draft.yaml", {}, world)->bytes, "here");
  EXPECT_EQ(resolve("draft", {}, world)->bytes, "no ending");
  EXPECT_EQ(found_at(world, "other.yaml"),
            "refused: cannot read other.yaml: No such file or directory");
}

TEST(Resolve, ReadsAFileOfAGitRevision) {
  MemoryWorld world;
  world.revisions["HEAD~1:terms/acme/2023.yaml"] = "then";
  const auto input = resolve("HEAD~1:terms/acme/2023.yaml", {}, world);
  ASSERT_TRUE(input);
  EXPECT_EQ(input->bytes, "then");
  EXPECT_EQ(input->revision, "HEAD~1");
  EXPECT_EQ(input->path, "terms/acme/2023.yaml");
}

TEST(Resolve, SaysWhatGitSays) {
  MemoryWorld world;
  EXPECT_EQ(found_at(world, "HEAD:a.yaml"),
            "refused: cannot read HEAD:a.yaml: git: path 'a.yaml' does not exist in 'HEAD'");
}

TEST(Resolve, ReadsStandardInput) {
  MemoryWorld world;
  world.in = "bytes";
  EXPECT_EQ(resolve("-", {}, world)->bytes, "bytes");
}

TEST(Resolve, FindsABrokenFileByItsNameSoThatItsMistakesAreTold) {
  MemoryWorld world;
  world.files["terms/acme/2023.yaml"] = "a: [";
  EXPECT_EQ(found_at(world, "2023"), "terms/acme/2023.yaml");
}

TEST(Resolve, PassesOverFilesThatAreNoVersions) {
  MemoryWorld world;
  world.files["terms/catalogue.yaml"] = "catalogue: 1\n";
  put(world, "terms/acme/2023.yaml", "acme", "2023");
  const auto terms = find_versions({}, world);
  ASSERT_TRUE(terms);
  EXPECT_EQ(terms->versions.size(), 1u);
}

TEST(Load, RefusesStandardInputTwice) {
  MemoryWorld world;
  const auto loaded = load({"-", "-"}, {}, Colour::off, world);
  EXPECT_EQ(loaded.why_not, "dealterms: standard input can be read only once: one '-', please\n");
}

TEST(Load, TellsEveryNameThatCannotBeFound) {
  MemoryWorld world;
  const auto loaded = load({"a.yaml", "b.yaml"}, {}, Colour::off, world);
  EXPECT_EQ(loaded.why_not,
            "dealterms: cannot read a.yaml: No such file or directory\n"
            "dealterms: cannot read b.yaml: No such file or directory\n");
}

}  // namespace
}  // namespace dealterms
