#include "cli/real_world.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "cli/descriptor.hpp"

namespace dealterms {
namespace {

namespace fs = std::filesystem;

class Disk : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "dealterms-world.XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    place_ = name;
  }
  void TearDown() override { fs::remove_all(place_); }

  [[nodiscard]] std::string at(const std::string& name) const { return (place_ / name).string(); }
  void write(const std::string& name) const { std::ofstream(at(name)) << "bytes"; }

  fs::path place_;
  RealWorld world_;
};

TEST(ErrorOf, TellsWhatIsMissingFromWhatMayNotBeRead) {
  EXPECT_EQ(error_of(ENOENT), (Error{Error::Kind::missing, "No such file or directory"}));
  EXPECT_EQ(error_of(ENOTDIR).kind, Error::Kind::missing);
  EXPECT_EQ(error_of(EACCES), (Error{Error::Kind::forbidden, "Permission denied"}));
  EXPECT_EQ(error_of(EISDIR).kind, Error::Kind::not_a_file);
  EXPECT_EQ(error_of(EIO).kind, Error::Kind::unreadable);
  EXPECT_EQ(error_of(ELOOP).kind, Error::Kind::unreadable);
}

TEST_F(Disk, ReadsAFileOrSaysWhyNot) {
  write("a.yaml");
  fs::create_symlink("round", at("round"));
  EXPECT_EQ(*world_.read_file(at("a.yaml")), "bytes");
  EXPECT_EQ(world_.read_file(at("b.yaml")).error().kind, Error::Kind::missing);
  EXPECT_EQ(world_.read_file(at("a.yaml/b.yaml")).error().kind, Error::Kind::missing);
  EXPECT_EQ(world_.read_file(place_.string()).error().kind, Error::Kind::not_a_file);
  EXPECT_EQ(world_.read_file(at("round")).error().kind, Error::Kind::unreadable);
}

TEST_F(Disk, ListsWhatIsThereSorted) {
  write("b.yaml");
  write(".a");
  fs::create_directory(at("d"));
  fs::create_symlink(".", at("self"));
  fs::create_symlink("gone", at("lost"));
  ASSERT_EQ(::mkfifo(at("pipe").c_str(), 0600), 0);
  using Kind = DirectoryEntry::Kind;
  const std::vector<std::tuple<std::string, Kind, bool>> expected{
      {".a", Kind::file, false},  {"b.yaml", Kind::file, false}, {"d", Kind::directory, false},
      {"lost", Kind::file, true}, {"pipe", Kind::other, false},  {"self", Kind::directory, true}};
  std::vector<std::tuple<std::string, Kind, bool>> listed;
  const auto entries = world_.list_directory(place_.string());
  ASSERT_TRUE(entries);
  for (const DirectoryEntry& entry : *entries) {
    listed.emplace_back(entry.name, entry.kind, entry.is_link);
  }
  EXPECT_EQ(listed, expected);
  EXPECT_EQ(world_.list_directory(at("nowhere")).error().kind, Error::Kind::missing);
}

TEST_F(Disk, KnowsAFileByAllItsNames) {
  write("a.yaml");
  write("b.yaml");
  fs::create_symlink("a.yaml", at("link.yaml"));
  fs::create_symlink(".", at("self"));
  EXPECT_EQ(world_.identity(at("link.yaml")), world_.identity(at("a.yaml")));
  EXPECT_EQ(world_.identity(at("self/a.yaml")), world_.identity(at("a.yaml")));
  EXPECT_NE(world_.identity(at("b.yaml")), world_.identity(at("a.yaml")));
  EXPECT_EQ(world_.identity(at("nowhere")), std::nullopt);
}

TEST_F(Disk, ReplacesAFileWholeOrSaysWhyNot) {
  write("a.yaml");
  EXPECT_TRUE(world_.replace_file(at("a.yaml"), "other"));
  EXPECT_EQ(*world_.read_file(at("a.yaml")), "other");
  EXPECT_EQ(world_.replace_file(place_.string(), "x").error().kind, Error::Kind::not_a_file);
  EXPECT_EQ(world_.replace_file(at("no/a.yaml"), "x").error().kind, Error::Kind::missing);
}

TEST_F(Disk, ReadsNothingThatNeedNotEnd) {
  ASSERT_EQ(::mkfifo(at("pipe").c_str(), 0600), 0);
  fs::create_symlink("pipe", at("link"));
  for (const std::string& path : {at("pipe"), at("link"), std::string("/dev/zero")}) {
    EXPECT_EQ(world_.read_file(path).error().text, "not a regular file") << path;
  }
}

TEST_F(Disk, MakesADirectoryWithThoseAboveIt) {
  EXPECT_TRUE(world_.make_directory(at("a/b/c")));
  EXPECT_TRUE(world_.make_directory(at("a/b/c")));
  EXPECT_TRUE(fs::is_directory(at("a/b/c")));
  write("file");
  EXPECT_FALSE(world_.make_directory(at("file/d")));
}

TEST_F(Disk, ReadsNoPipeThatThisProcessWasGivenWhereRegularFilesAreWanted) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  write("a.yaml");
  world_.read_regular_files_only();
  const auto read = world_.read_file("/dev/fd/" + std::to_string(ends[0]));
  EXPECT_EQ(read.error().text, "not a regular file");
  EXPECT_EQ(world_.read_in().error().text, "not a regular file");
  EXPECT_EQ(*world_.read_file(at("a.yaml")), "bytes");
  ::close(ends[0]);
  ::close(ends[1]);
}

TEST_F(Disk, ReadsAPipeThatThisProcessWasGiven) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  ASSERT_EQ(::write(ends[1], "bytes", 5), 5);
  ::close(ends[1]);
  EXPECT_EQ(*world_.read_file("/dev/fd/" + std::to_string(ends[0])), "bytes");
  ::close(ends[0]);
}

// Another process cuts the file short and makes it long again, until that is noticed.
TEST_F(Disk, ReadsNoMixtureOfWhatAFileSaidBeforeAndAfter) {
  constexpr off_t k_short = 1000;
  constexpr off_t k_long = off_t{8} << 20;
  write("a.yaml");
  ASSERT_EQ(::truncate(at("a.yaml").c_str(), k_long), 0);
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    for (;;) {
      for (const off_t size : {k_short, k_long}) (void)::truncate(at("a.yaml").c_str(), size);
    }
  }
  Result<std::string> bytes = std::string(k_long, 'x');
  while (bytes && (bytes->size() == k_short || bytes->size() == k_long)) {
    bytes = world_.read_file(at("a.yaml"));
  }
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  ASSERT_FALSE(bytes) << bytes->size() << " bytes of a file that never had as many";
  EXPECT_EQ(bytes.error(), (Error{Error::Kind::unreadable, "it changed while it was read"}));
}

// The second of two programs that read one standard input in turn.
TEST_F(Disk, ReadsOnFromWhereAFileIsOpen) {
  write("a.yaml");
  const int file = ::open(at("a.yaml").c_str(), O_RDONLY);
  ASSERT_EQ(::lseek(file, 2, SEEK_SET), 2);
  EXPECT_EQ(*read_at_rest(file, 100), "tes");
  ::close(file);
}

TEST_F(Disk, KnowsWhatItReadByAllItsNames) {
  write("a.yaml");
  write("b.yaml");
  fs::create_symlink("a.yaml", at("link"));
  fs::create_hard_link(at("a.yaml"), at("twin"));
  ASSERT_TRUE(world_.read_file(at("a.yaml")));
  for (const char* name : {"a.yaml", "link", "twin"})
    EXPECT_TRUE(world_.was_read(at(name))) << name;
  EXPECT_FALSE(world_.was_read(at("b.yaml")));
  EXPECT_FALSE(world_.was_read(at("new")));
}

TEST_F(Disk, ResolvesLinks) {
  write("a.yaml");
  fs::create_symlink("a.yaml", at("link"));
  EXPECT_EQ(world_.resolved(at("link")), world_.resolved(at("a.yaml")));
  EXPECT_EQ(world_.resolved(at("gone")), std::nullopt);
}

TEST_F(Disk, ReplacesNoFileThatNobodyMayWrite) {
  write("a.yaml");
  ::chmod(at("a.yaml").c_str(), 0444);
  EXPECT_EQ(world_.replace_file(at("a.yaml"), "other").error().kind, Error::Kind::forbidden);
  EXPECT_EQ(*world_.read_file(at("a.yaml")), "bytes");
}

bool has_new_file_beside(const fs::path& file) {
  const std::string start = file.filename().string() + ".";
  for (const auto& entry : fs::directory_iterator(file.parent_path())) {
    if (entry.path().filename().string().starts_with(start)) return true;
  }
  return false;
}

// Another process writes until it is seen to be in the middle of it.
TEST_F(Disk, LeavesNoHalfFileWhereASignalEndsTheProcess) {
  for (const int signal : {SIGTERM, SIGINT}) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      std::signal(signal, SIG_DFL);  // a shell in the background has it ignored
      const std::string bytes(std::size_t{8} << 20, 'x');
      for (;;) (void)world_.replace_file(at("out"), bytes);
    }
    while (!has_new_file_beside(at("out"))) {
    }
    ::kill(child, signal);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == signal);
    EXPECT_FALSE(has_new_file_beside(at("out")));
  }
}

// More than a pipe holds.
std::string long_text() { return std::string(std::size_t{1} << 20, 'x'); }

TEST_F(Disk, WritesAllToAPagerAndWaitsForIt) {
  EXPECT_TRUE(world_.write_to_pager("sleep 0.1; cat >'" + at("paged") + "'", long_text()));
  EXPECT_EQ(*world_.read_file(at("paged")), long_text());
}

TEST_F(Disk, TakesAPagerThatIsLeftBeforeTheEndForDone) {
  EXPECT_TRUE(world_.write_to_pager("true", long_text()));
  EXPECT_TRUE(world_.write_to_pager("head -c 1 >'" + at("paged") + "'", long_text()));
  EXPECT_EQ(*world_.read_file(at("paged")), "x");
}

TEST_F(Disk, SaysThatAPagerCannotBeStarted) {
  EXPECT_EQ(world_.write_to_pager(at("no-such-pager"), "text").error().kind, Error::Kind::missing);
  EXPECT_FALSE(world_.write_to_pager("exec 2>/dev/null; " + at("no-such-pager") + " -s", "text"));
}

// A `yes | head` in a pager of one's own ends as it does in a shell.
TEST_F(Disk, StartsAPagerWithTheSignalsOfAShell) {
  EXPECT_TRUE(world_.write_to_pager("(yes; echo $? >'" + at("status") + "') | head -n 1 >/dev/null",
                                    "text"));
  EXPECT_EQ(*world_.read_file(at("status")), "141\n");
}

TEST_F(Disk, HasLessKeepColoursAndEndWhereAllFits) {
  ::unsetenv("LESS");
  EXPECT_TRUE(world_.write_to_pager("printf %s \"$LESS\" >'" + at("less") + "'", "text"));
  EXPECT_EQ(*world_.read_file(at("less")), "FRX");
  EXPECT_EQ(world_.environment("LESS"), std::nullopt);
}

}  // namespace
}  // namespace dealterms
