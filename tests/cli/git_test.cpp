// The real git in real repositories, hostile ones among them.
#include "cli/git.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "cli/real_world.hpp"
#include "repository.hpp"

namespace dealterms {
namespace {

Result<std::vector<ChangedFile>> changed_in(const std::string& range, const World& world) {
  const auto read = read_git_range(range, world);
  if (!read) return read.error();
  return changed_files(*read, world);
}

class Git : public Repository {
 protected:
  // "M a.yaml", "A b.yaml", "D c.yaml", "R new.yaml < old.yaml": as git would say it.
  static std::string told(const Result<std::vector<ChangedFile>>& files) {
    if (!files) return "error: " + files.error().text;
    std::string text;
    for (const ChangedFile& file : *files) {
      const bool is_renamed = file.before && file.after && file.before->path != file.path;
      const char* what = !file.before ? "A " : !file.after ? "D " : is_renamed ? "R " : "M ";
      text += (text.empty() ? "" : ", ") + (what + file.path);
      if (is_renamed) text += " < " + file.before->path;
    }
    return text;
  }
  [[nodiscard]] std::string changed(const std::string& range) const {
    return told(changed_in(range, world_));
  }
  [[nodiscard]] std::string staged() const { return told(staged_files(world_)); }

  // a.yaml changed, b.yaml renamed to sub/b.yaml, c.yaml gone, d.yaml new, from one commit to the
  // next; x.txt is no YAML.
  void commit_two() {
    write("a.yaml", "a: 1\n");
    write("b.yaml", "b: 1\nand: a line\nor: two\n");
    write("c.yaml", "c: 1\nquite: another\n");
    write("x.txt", "x");
    commit("one");
    write("a.yaml", "a: 2\n");
    git("mv b.yaml sub/b.yaml 2>/dev/null || { mkdir sub && git mv b.yaml sub/b.yaml; }");
    git("rm -q c.yaml");
    write("d.yaml", "d: quite different\n");
    write("x.txt", "y");
    commit("two");
  }

  RealWorld world_;
};

constexpr const char* k_all = "M a.yaml, D c.yaml, A d.yaml, R sub/b.yaml < b.yaml";

TEST_F(Git, FindsWhatChangedFromOneCommitToAnother) {
  commit_two();
  EXPECT_EQ(changed("HEAD~1..HEAD"), k_all);
  EXPECT_EQ(changed("HEAD~1.."), k_all);
  EXPECT_EQ(changed("HEAD..HEAD"), "");
}

TEST_F(Git, ReadsWhatTheFilesWere) {
  commit_two();
  const auto files = changed_in("HEAD~1..HEAD", world_);
  ASSERT_TRUE(files);
  const ChangedFile& first = files->front();
  EXPECT_EQ(first.before->name, "HEAD~1:a.yaml");
  EXPECT_EQ(first.before->bytes, "a: 1\n");
  EXPECT_EQ(first.after->name, "HEAD:a.yaml");
  EXPECT_EQ(first.after->bytes, "a: 2\n");
  EXPECT_EQ(files->back().before->name, "HEAD~1:b.yaml");
}

TEST_F(Git, ComparesFromWhereTwoBranchesParted) {
  write("a.yaml", "a: 1\n");
  commit("one");
  git("checkout -q -b side");
  write("side.yaml", "s: 1\n");
  commit("side");
  git("checkout -q -");
  write("a.yaml", "a: 2\n");
  commit("two");
  EXPECT_EQ(changed("HEAD..side"), "M a.yaml, A side.yaml");
  EXPECT_EQ(changed("HEAD...side"), "A side.yaml");
}

TEST_F(Git, ComparesWithTheWorkTreeAndFilesThatAreNotAddedYet) {
  commit_two();
  EXPECT_EQ(changed("HEAD~1"), k_all);
  EXPECT_EQ(changed("HEAD"), "");
  write("a.yaml", "a: 3\n");
  write("new.yaml", "n: 1\n");
  write(".gitignore", "ignored.yaml\n");
  write("ignored.yaml", "i: 1\n");
  fs::remove(place() / "d.yaml");
  EXPECT_EQ(changed("HEAD"), "M a.yaml, D d.yaml, A new.yaml");
  const auto files = changed_in("HEAD", world_);
  EXPECT_EQ(files->front().after->name, "a.yaml");
  EXPECT_EQ(files->front().after->bytes, "a: 3\n");
}

TEST_F(Git, FindsWhatIsStagedAndNothingElse) {
  commit_two();
  EXPECT_EQ(staged(), "");
  write("a.yaml", "a: 3\n");
  git("add a.yaml");
  write("a.yaml", "a: 4\n");
  write("new.yaml", "n: 1\n");
  EXPECT_EQ(staged(), "M a.yaml");
  const auto files = staged_files(world_);
  EXPECT_EQ(files->front().after->name, "staged:a.yaml");
  EXPECT_EQ(files->front().after->bytes, "a: 3\n");
}

TEST_F(Git, TakesAllThatIsStagedBeforeTheFirstCommitForNew) {
  write("a.yaml", "a: 1\n");
  git("add a.yaml");
  EXPECT_EQ(staged(), "A a.yaml");
}

TEST_F(Git, MeansTheWholeRepositoryFromWhereverInIt) {
  commit_two();
  write("sub/b.yaml", "b: 9\nand: a line\nor: two\n");
  go_to("sub");
  EXPECT_EQ(changed("HEAD~1..HEAD"), k_all);
  EXPECT_EQ(changed("HEAD"), "M sub/b.yaml");
  EXPECT_EQ(changed_in("HEAD", world_)->front().after->name, "../sub/b.yaml");
  git("config diff.relative true");
  EXPECT_EQ(changed("HEAD~1..HEAD"), k_all);
  git("add b.yaml");
  EXPECT_EQ(staged(), "M sub/b.yaml");
}

TEST_F(Git, BearsAnyNameOfAFile) {
  const std::vector<std::string> names{"a b.yaml",         "-dash.yaml",  "\"quoted\".yaml",
                                       "line\nbreak.yaml", "größe.yaml",  "tab\there.yaml",
                                       "latin-\xe4.yaml",  ":colon.yaml", "1:x.yaml",
                                       "back\\slash.yaml", "*.yaml",      "$(touch marker).yaml"};
  for (const std::string& name : names) write(name, "a: 1\n");
  git("add .");
  const auto before_first = staged_files(world_);
  ASSERT_TRUE(before_first) << before_first.error().text;
  EXPECT_EQ(before_first->size(), names.size());
  commit("one");
  for (const std::string& name : names) write(name, "a: 2\n");
  const auto in_tree = changed_in("HEAD", world_);
  commit("two");
  const auto committed = changed_in("HEAD~1..HEAD", world_);
  for (const auto& files : {in_tree, committed}) {
    ASSERT_TRUE(files) << files.error().text;
    EXPECT_EQ(files->size(), names.size());
    for (const ChangedFile& file : *files) {
      ASSERT_TRUE(file.before && file.after) << file.path;
      EXPECT_EQ(file.before->bytes, "a: 1\n") << file.path;
      EXPECT_EQ(file.after->bytes, "a: 2\n") << file.path;
    }
  }
  for (const ChangedFile& file : *committed) {
    RealWorld world;
    const auto again = read_input(*file.before, world);
    ASSERT_TRUE(again) << again.error().text;
    EXPECT_EQ(again->bytes, "a: 1\n") << file.path;
  }
}

TEST_F(Git, TakesNoLinkForAFile) {
  write("a.yaml", "a: 1\n");
  fs::create_symlink("a.yaml", place() / "link.yaml");
  commit("one");
  EXPECT_EQ(changed("HEAD"), "");
  fs::remove(place() / "link.yaml");
  fs::create_symlink("nowhere", place() / "link.yaml");
  commit("two");
  EXPECT_EQ(changed("HEAD~1..HEAD"), "");
}

TEST_F(Git, KnowsThatASparseWorkTreeLeavesFilesOut) {
  commit_two();
  git("update-index --skip-worktree a.yaml");
  fs::remove(place() / "a.yaml");
  EXPECT_EQ(changed("HEAD"), "");
}

TEST_F(Git, SaysWhatIsWrong) {
  commit_two();
  EXPECT_EQ(changed("nowhere..HEAD"), "error: git: there is no commit 'nowhere'");
  EXPECT_EQ(changed("--output=marker"), "error: '--output=marker' is no git revision");
  EXPECT_EQ(changed("HEAD..-x"), "error: '-x' is no git revision");
  EXPECT_EQ(changed(""), "error: '' is no git revision");
  EXPECT_EQ(changed("HEAD:a.yaml"), "error: git: there is no commit 'HEAD:a.yaml'");
  git("checkout -q --orphan other");
  commit("three");
  EXPECT_EQ(changed("HEAD...master"), "error: git: 'HEAD' and 'master' have no commit in common");
}

TEST_F(Git, GivesUpOnAFileThatIsTooLarge) {
  write("a.yaml", std::string((std::size_t{64} << 20) + 1, 'a'));
  commit("one");
  EXPECT_EQ(world_.run_git({"cat-file", "blob", "HEAD:a.yaml"}, "").error().text,
            "more than 64 MiB");
}

TEST_F(Git, SaysThatThereIsNoPlaceForTemporaryFiles) {
  commit_two();
  const auto before = world_.environment("TMPDIR");
  ::setenv("TMPDIR", "/nowhere", 1);
  EXPECT_EQ(changed("HEAD~1..HEAD"),
            "error: no temporary file can be made in /nowhere (TMPDIR): No such file or directory");
  if (before) {
    ::setenv("TMPDIR", before->c_str(), 1);
  } else {
    ::unsetenv("TMPDIR");
  }
}

TEST_F(Git, SaysThatAShallowCloneHoldsAPart) {
  commit_two();
  git("clone -q --depth 1 \"file://$PWD\" shallow");
  go_to("shallow");
  EXPECT_EQ(changed("HEAD~1..HEAD"),
            "error: git: there is no commit 'HEAD~1' (this clone holds only a part of the history: "
            "fetch the rest first)");
}

TEST_F(Git, SaysThatThereIsNoRepositoryOrNoWorkTree) {
  commit_two();
  git("clone -q --bare . ../bare.git");
  go_to("../bare.git");
  EXPECT_EQ(changed("HEAD~1..HEAD"), k_all);
  EXPECT_EQ(changed("HEAD"), "error: git: there is no work tree here (a bare repository)");
  EXPECT_EQ(staged(), "error: git: there is no work tree here (a bare repository)");
  go_to("..");
  const std::string none =
      "error: git: not a git repository (or any of the parent directories): .git";
  EXPECT_EQ(changed("HEAD"), none);
  EXPECT_EQ(staged(), none);
}

TEST_F(Git, AsksForAConflictToBeSettled) {
  write("a.yaml", "a: 1\n");
  commit("one");
  git("checkout -q -b side");
  write("a.yaml", "a: 2\n");
  commit("side");
  git("checkout -q -");
  write("a.yaml", "a: 3\n");
  commit("two");
  git("merge -q side >/dev/null || true");
  EXPECT_EQ(staged(), "error: git: a.yaml is unmerged: settle the conflict first");
}

TEST_F(Git, ReadsManyFilesInFewStartsOfGit) {
  for (int i = 0; i < 300; ++i) write("f" + std::to_string(i) + ".yaml", "a: 1\n");
  commit("one");
  for (int i = 0; i < 300; ++i) write("f" + std::to_string(i) + ".yaml", "a: 2\n");
  const auto files = changed_in("HEAD", world_);
  ASSERT_TRUE(files);
  EXPECT_EQ(files->size(), 300U);
}

// A directory from which programs would write a marker, were any of them run.
class HostileRepository : public Git {
 protected:
  void SetUp() override {
    Git::SetUp();
    commit_two();
    marker_ = place().parent_path() / "marker";
    const std::string touch = "touch '" + marker_.string() + "'";
    write("../evil", "#!/bin/sh\n" + touch + "\nexit 1\n");
    fs::permissions(place() / "../evil", fs::perms::owner_all);
    const std::string evil = (place().parent_path() / "evil").string();
    for (const char* key :
         {"core.fsmonitor",      "diff.external",     "diff.evil.command",
          "diff.evil.textconv",  "filter.evil.clean", "filter.evil.smudge",
          "filter.evil.process", "core.pager",        "pager.diff-tree",
          "pager.cat-file",      "core.sshCommand",   "core.alternateRefsCommand",
          "gpg.program",         "core.editor",       "core.askPass",
          "credential.helper",   "merge.evil.driver", "interactive.diffFilter",
          "alias.cat-file",      "alias.diff-tree",   "uploadpack.packObjectsHook"}) {
      git("config " + std::string(key) + " '" + evil + "'");
    }
    git("config core.untrackedCache true");
    git("config log.showSignature true");
    for (const auto& hook : {"post-index-change", "pre-auto-gc", "reference-transaction",
                             "fsmonitor-watchman", "post-checkout", "pre-commit"}) {
      fs::copy_file(place() / "../evil", place() / ".git/hooks" / hook,
                    fs::copy_options::overwrite_existing);
    }
    write(".gitattributes", "*.yaml diff=evil filter=evil merge=evil\n");
    fs::create_directory(place() / ".git/info");
  }
  [[nodiscard]] bool was_run() const { return fs::exists(marker_); }

 private:
  fs::path marker_;
};

TEST_F(HostileRepository, RunsWhatItsConfigurationSaysWhereOneUsesGitItself) {
  write("a.yaml", "a: 3\n");
  git("status >/dev/null 2>&1 || true");
  EXPECT_TRUE(was_run());
}

TEST_F(HostileRepository, HasNothingRunByUs) {
  write("a.yaml", "a: 3\n");
  write("new.yaml", "a: 3\n");
  EXPECT_EQ(changed("HEAD~1..HEAD"), k_all);
  EXPECT_EQ(changed("HEAD~1...HEAD"), k_all);
  EXPECT_EQ(changed("HEAD"), "M a.yaml, A new.yaml");
  EXPECT_EQ(staged(), "");
  for (const char* name : {"HEAD:a.yaml", ":a.yaml"}) {
    RealWorld world;
    const std::string object(name);
    EXPECT_TRUE(world.run_git({"cat-file", "blob", object}, "")) << name;
  }
  EXPECT_FALSE(was_run());
}

// A file younger than the index may have changed since: git itself looks into it, by the filter.
TEST_F(HostileRepository, HasNoFilterRunOnAFileThatMayHaveChanged) {
  const std::string safely = "-c core.fsmonitor=false -c core.hooksPath=/dev/null ";
  write("a.yaml", "a: 3\n");
  shell("touch -d 2040-01-01 a.yaml");
  git(safely + "-c filter.evil.process= -c filter.evil.clean=cat add a.yaml");
  ASSERT_FALSE(was_run());
  EXPECT_EQ(changed("HEAD"), "M a.yaml");
  EXPECT_EQ(staged(), "M a.yaml");
  EXPECT_FALSE(was_run());
  shell("git " + safely + "diff-index HEAD");
  EXPECT_TRUE(was_run()) << "git itself would have run it";
}

TEST_F(HostileRepository, FetchesNothingThatAPartialCloneLacks) {
  const std::string blob = shell_out("git -c core.fsmonitor=false rev-parse HEAD:a.yaml");
  fs::remove(place() / ".git/objects" / blob.substr(0, 2) / blob.substr(2));
  git("config core.repositoryformatversion 1");
  git("config extensions.partialClone origin");
  git("config remote.origin.promisor true");
  git("config remote.origin.url \"ext::sh $PWD/../evil\"");
  git("config protocol.ext.allow always");
  git("config remote.origin.uploadpack \"$PWD/../evil\"");
  EXPECT_EQ(changed("HEAD~1..HEAD"), "error: git: this clone lacks the object " + blob);
  EXPECT_FALSE(was_run());
  git("cat-file blob " + blob + " >/dev/null 2>&1 || true");
  EXPECT_TRUE(was_run()) << "git itself would have fetched it";
}

}  // namespace
}  // namespace dealterms
