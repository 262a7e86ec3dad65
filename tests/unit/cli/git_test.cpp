#include "cli/git.hpp"

#include <gtest/gtest.h>

#include "cli/memory_world.hpp"

namespace dealterms {
namespace {

constexpr const char* k_tree =
    "diff-tree -r -z -M --raw --no-ext-diff --no-textconv --ignore-submodules=all c1 c2 --";

// Two commits, of which git tells what `raw` says.
void add_commits(MemoryWorld& world, const std::string& raw) {
  world.git["rev-parse --verify one^{commit}"] = "c1\n";
  world.git["rev-parse --verify two^{commit}"] = "c2\n";
  world.git[k_tree] = raw;
}

std::string raw(const std::string& head, const std::string& path) {
  return head + std::string(1, '\0') + path + std::string(1, '\0');
}

Result<std::vector<ChangedFile>> changed_in(const std::string& range, const World& world) {
  const auto read = read_git_range(range, world);
  if (!read) return read.error();
  return changed_files(*read, world);
}

TEST(ChangedFiles, NamesEachSideByItsRevision) {
  MemoryWorld world;
  add_commits(world, raw(":100644 100755 b1 b2 M", "a.yaml"));
  world.git["cat-file --batch-check=%(objectname) %(objectsize)"] = "b1 3\nb2 4\n";
  world.git["cat-file --batch"] = "b1 blob 3\na:\n\nb2 blob 4\nb\n\n\n\n";
  const auto files = changed_in("one..two", world);
  ASSERT_TRUE(files) << files.error().text;
  ASSERT_EQ(files->size(), 1U);
  EXPECT_EQ(files->front().before->name, "one:a.yaml");
  EXPECT_EQ(files->front().before->bytes, "a:\n");
  EXPECT_EQ(files->front().after->name, "two:a.yaml");
  EXPECT_EQ(files->front().after->bytes, "b\n\n\n");
}

TEST(ChangedFiles, PassesOverLinksSubmodulesAndWhatIsNoYaml) {
  for (const auto& change :
       {raw(":120000 120000 b1 b2 M", "a.yaml"), raw(":160000 160000 b1 b2 M", "a.yaml"),
        raw(":100644 100644 b1 b2 M", "a.txt")}) {
    MemoryWorld world;
    add_commits(world, change);
    const auto files = changed_in("one..two", world);
    ASSERT_TRUE(files) << files.error().text;
    EXPECT_TRUE(files->empty());
  }
}

TEST(ChangedFiles, SaysThatACloneLacksAnObject) {
  MemoryWorld world;
  add_commits(world, raw(":100644 000000 b1 00 D", "a.yaml"));
  world.git["cat-file --batch-check=%(objectname) %(objectsize)"] = "b1 missing\n";
  EXPECT_EQ(changed_in("one..two", world).error().text, "git: this clone lacks the object b1");
}

TEST(ChangedFiles, TakesNoAnswerThatItDoesNotKnow) {
  for (const std::string& answer : {std::string("nonsense"), raw(":100644 M", "a.yaml"),
                                    std::string(":100644 100644 b1 b2 M")}) {
    MemoryWorld world;
    add_commits(world, answer);
    EXPECT_FALSE(changed_in("one..two", world)) << answer;
  }
}

TEST(ChangedFiles, AsksForNothingThatBeginsLikeAnOption) {
  MemoryWorld world;
  add_commits(world, "");
  for (const char* range : {"--output=x", "-x..two", "one..-x", "one...--all"}) {
    EXPECT_EQ(changed_in(range, world).error().kind, Error::Kind::refused) << range;
  }
  for (const std::string& asked : world.asked_of_git) {
    EXPECT_TRUE(asked.starts_with("rev-parse --verify one^") ||
                asked.starts_with("rev-parse --verify two^"))
        << asked;
  }
}

TEST(ReadGitRange, TakesHeadForWhatIsLeftOut) {
  MemoryWorld world;
  world.git["rev-parse --verify HEAD^{commit}"] = "c1\n";
  world.git["rev-parse --verify main^{commit}"] = "c2\n";
  EXPECT_EQ(read_git_range("main..", world)->after, "HEAD");
  EXPECT_EQ(read_git_range("..main", world)->before, "HEAD");
  EXPECT_EQ(read_git_range("main", world)->after, "");
}

}  // namespace
}  // namespace dealterms
