#include "cli/resolve.hpp"

#include <gtest/gtest.h>

#include "agreements.hpp"

namespace dealterms {
namespace {

void put(MemoryWorld& world, const std::string& path, const std::string& deal,
         const std::string& version) {
  world.files[path] = head_text(deal, version);
}

Result<Input> resolved(MemoryWorld& world, const std::string& name,
                       const std::string& directory = "") {
  return Resolver(directory, world).resolve(name);
}

std::string found_at(MemoryWorld& world, const std::string& name,
                     const std::string& directory = "") {
  const auto input = resolved(world, name, directory);
  return input ? input->path : "error: " + input.error().text;
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
            "error: several deals hold a version '2023'; say which: acme/2023, bolt/2023");
}

TEST(Resolve, TellsTwoFilesOfOneVersion) {
  MemoryWorld world;
  put(world, "terms/acme/a.yaml", "acme", "2023");
  put(world, "terms/acme/b.yaml", "acme", "2023");
  EXPECT_EQ(found_at(world, "2023"),
            "error: several files hold version '2023': terms/acme/a.yaml, terms/acme/b.yaml");
}

TEST(Resolve, TellsWhatThereIsForAnUnknownVersion) {
  MemoryWorld world;
  put(world, "terms/acme/2023.yaml", "acme", "2023");
  EXPECT_EQ(found_at(world, "2024"),
            "error: no version or file '2024'; did you mean '2023'? (in terms: acme/2023)");
}

TEST(Resolve, SaysThatADirectoryWouldDoWhereItWould) {
  MemoryWorld world;
  put(world, "terms/acme/2023.yaml", "acme", "2023");
  const auto found = Resolver({}, world).resolve("drafts", Takes::directories_too);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().text, "no version, file or directory 'drafts' (in terms: acme/2023)");
}

TEST(Resolve, LooksInTheDirectoryThatTermsNames) {
  MemoryWorld world;
  put(world, "terms/acme/2023.yaml", "acme", "2023");
  put(world, "deals/bolt/2023.yaml", "bolt", "2023");
  EXPECT_EQ(found_at(world, "2023", "deals"), "deals/bolt/2023.yaml");
  EXPECT_EQ(found_at(world, "2023", "nowhere"),
            "error: cannot read nowhere: No such file or directory");
}

TEST(Resolve, LooksInTheProgramWhereThereAreNoTerms) {
  MemoryWorld world;
  const std::string bytes = head_text("carried", "2023");
  world.carried = {{"terms/carried/2023.yaml", bytes}};
  EXPECT_EQ(resolved(world, "2023")->from, Input::From::program);
  put(world, "terms/acme/2023.yaml", "acme", "2023");
  EXPECT_EQ(resolved(world, "2023")->from, Input::From::file);
}

TEST(Resolve, TakesAPathForAPath) {
  MemoryWorld world;
  put(world, "terms/acme/x.yaml", "acme", "draft.yaml");
  world.files["draft.yaml"] = "here";
  world.files["draft"] = "no ending";
  EXPECT_EQ(resolved(world, "draft.yaml")->bytes, "here");
  EXPECT_EQ(resolved(world, "./draft.yaml")->bytes, "here");
  EXPECT_EQ(resolved(world, "draft")->bytes, "no ending");
  EXPECT_EQ(found_at(world, "other.yaml"),
            "error: cannot read other.yaml: No such file or directory");
}

TEST(Resolve, ReadsAFileOfAGitRevision) {
  MemoryWorld world;
  world.revisions["HEAD~1:terms/acme/2023.yaml"] = "then";
  const auto input = resolved(world, "HEAD~1:terms/acme/2023.yaml");
  ASSERT_TRUE(input);
  EXPECT_EQ(input->bytes, "then");
  EXPECT_EQ(input->revision, "HEAD~1");
  EXPECT_EQ(input->path, "terms/acme/2023.yaml");
}

TEST(Resolve, ReadsWhatIsStagedAndTheSidesOfAMerge) {
  MemoryWorld world;
  world.revisions[":0:terms/a.yaml"] = "staged";
  world.revisions[":2:terms/a.yaml"] = "ours";
  EXPECT_EQ(resolved(world, ":terms/a.yaml")->bytes, "staged");
  EXPECT_EQ(resolved(world, ":0:terms/a.yaml")->name, "staged:terms/a.yaml");
  EXPECT_EQ(resolved(world, ":2:terms/a.yaml")->bytes, "ours");
  EXPECT_EQ(resolved(world, ":2:terms/a.yaml")->name, ":2:terms/a.yaml");
}

TEST(Resolve, SplitsARevisionOutsideOfBraces) {
  MemoryWorld world;
  world.revisions["HEAD^{/fix: it}:a.yaml"] = "then";
  EXPECT_EQ(resolved(world, "HEAD^{/fix: it}:a.yaml")->path, "a.yaml");
}

TEST(Resolve, TakesNoOptionForARevision) {
  MemoryWorld world;
  EXPECT_EQ(found_at(world, "--textconv:a.yaml"),
            "error: cannot read --textconv:a.yaml: not a git revision");
  EXPECT_TRUE(world.asked_of_git.empty());
}

TEST(Resolve, KnowsTheFileThatIsNotThere) {
  MemoryWorld world;
  EXPECT_EQ(resolved(world, "/dev/null")->from, Input::From::nothing);
}

TEST(Resolve, SaysWhatGitSays) {
  MemoryWorld world;
  EXPECT_EQ(found_at(world, "HEAD:a.yaml"),
            "error: cannot read HEAD:a.yaml: git: path 'a.yaml' does not exist in 'HEAD'");
}

TEST(Resolve, ReadsStandardInput) {
  MemoryWorld world;
  world.in = "bytes";
  EXPECT_EQ(resolved(world, "-")->bytes, "bytes");
}

TEST(Resolve, FindsABrokenFileByItsNameSoThatItsMistakesAreTold) {
  MemoryWorld world;
  world.files["terms/acme/2023.yaml"] = "dealterms: 1\na: [";
  EXPECT_EQ(found_at(world, "2023"), "terms/acme/2023.yaml");
}

TEST(Resolve, LooksForVersionsOnceForAllNames) {
  MemoryWorld world;
  fill(world);
  Resolver resolver("", world);
  EXPECT_TRUE(resolver.resolve("one"));
  EXPECT_TRUE(resolver.resolve("two"));
  EXPECT_EQ(world.reads, (std::vector<std::string>{"terms/d/one.yaml", "terms/d/two.yaml"}));
  EXPECT_EQ(resolver.parsed(), (ParseCount{.heads = 2, .documents = 0}));
}

TEST(Resolve, LooksAtNothingBesideAPath) {
  MemoryWorld world;
  fill(world);
  Resolver resolver("", world);
  EXPECT_TRUE(resolver.resolve("terms/d/one.yaml"));
  EXPECT_EQ(world.reads, std::vector<std::string>{"terms/d/one.yaml"});
  EXPECT_EQ(resolver.parsed(), ParseCount{});
}

TEST(Resolve, AsksGitOnlyWhereAFileIsMissing) {
  MemoryWorld world;
  world.revisions["HEAD:a.yaml"] = "then";
  world.files["HEAD:a.yaml"] = "now";
  EXPECT_EQ(resolved(world, "HEAD:a.yaml")->bytes, "now");
  for (const auto kind : {Error::Kind::forbidden, Error::Kind::too_large, Error::Kind::unreadable,
                          Error::Kind::not_a_file}) {
    world.failures["HEAD:a.yaml"] = kind;
    EXPECT_EQ(resolved(world, "HEAD:a.yaml").error().kind, kind);
  }
  EXPECT_TRUE(world.asked_of_git.empty());
  world.failures.clear();
  world.files.clear();
  EXPECT_EQ(resolved(world, "HEAD:a.yaml")->bytes, "then");
}

TEST(Resolve, SaysThatAFileMayNotBeRead) {
  MemoryWorld world;
  world.files["draft"] = "secret";
  world.failures["draft"] = Error::Kind::forbidden;
  EXPECT_EQ(found_at(world, "draft"), "error: cannot read draft: Permission denied");
  EXPECT_EQ(found_at(world, "./draft"), "error: cannot read ./draft: Permission denied");
}

TEST(Resolve, ADirectoryIsNoFileOfThatName) {
  MemoryWorld world;
  put(world, "terms/acme/2023.yaml", "acme", "2023");
  world.failures["acme"] = Error::Kind::not_a_file;
  EXPECT_EQ(found_at(world, "acme"), "error: no version or file 'acme' (in terms: acme/2023)");
}

TEST(Resolve, SaysWhatCouldNotBeReadWhereANameIsNotFoundAndOnlyThere) {
  MemoryWorld world;
  fill(world);
  world.failures["terms/d/two.yaml"] = Error::Kind::forbidden;
  EXPECT_EQ(found_at(world, "one"), "terms/d/one.yaml");
  EXPECT_EQ(found_at(world, "two"),
            "error: no version or file 'two' (in terms: d/one); could not be read: "
            "terms/d/two.yaml (Permission denied)");
}

TEST(Resolve, AStrayFileOrALinkToItselfDoesNoHarm) {
  MemoryWorld world;
  fill(world);
  world.files["terms/ci.yml"] = "a: b: c\n";
  world.files["terms/node_modules/d/one.yaml"] = agreement_text("one");
  world.links["terms/self"] = "terms";
  EXPECT_EQ(found_at(world, "one"), "terms/d/one.yaml");
}

}  // namespace
}  // namespace dealterms
