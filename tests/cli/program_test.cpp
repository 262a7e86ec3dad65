// Starts the real binary, as a shell does: what cannot be seen from inside the process.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr const char* k_agreement = R"(dealterms: 1
deal: acme-bolt
version: "2023"
parties:
  acme: {name: Acme Batteries Ltd}
  bolt: {name: Bolt Vehicles SE}
clauses:
  cells: {type: exclusivity, holder: bolt, grantor: acme, degree: exclusive}
)";

std::string read_bytes(const fs::path& path) {
  const std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// A directory of its own for each test, where a shell runs the program as `$D`.
class Program : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "dealterms-cli.XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    place_ = name;
    write("a.yaml", k_agreement);
  }
  void TearDown() override { fs::remove_all(place_); }

  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((place_ / name).parent_path());
    std::ofstream(place_ / name, std::ios::binary) << bytes;
  }

  // The exit status; 128 + the signal where one ended it.
  int shell(const std::string& line) {
    const std::string whole = "cd '" + place_.string() + "' && export D='" + DEALTERMS_BINARY +
                              "' && { " + line + "; } >out 2>err";
    const int status = std::system(whole.c_str());
    out_ = read_bytes(place_ / "out");
    err_ = read_bytes(place_ / "err");
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

  [[nodiscard]] std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(place_)) {
      const std::string name = entry.path().filename().string();
      if (name != "out" && name != "err") names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  fs::path place_;
  std::string out_;
  std::string err_;
};

TEST_F(Program, TellsTheShellHowItWent) {
  EXPECT_EQ(shell("$D show a.yaml"), 0);
  EXPECT_EQ(shell("$D show nowhere.yaml"), 2);
  EXPECT_EQ(shell("$D diff"), 2);
  EXPECT_EQ(shell("$D --version"), 0);
}

TEST_F(Program, KeepsStandardOutputForTheResult) {
  shell("$D show nowhere.yaml");
  EXPECT_EQ(out_, "");
  EXPECT_EQ(err_, "dealterms: cannot read nowhere.yaml: No such file or directory\n");
  shell("$D show a.yaml");
  EXPECT_NE(out_, "");
  EXPECT_EQ(err_, "");
}

TEST_F(Program, KnowsItsOwnDealsInAnyDirectory) {
  EXPECT_EQ(shell("$D list"), 0);
  EXPECT_NE(out_.find("in the program\n"), std::string::npos);
  EXPECT_EQ(out_.find("0 deals"), std::string::npos);
}

TEST_F(Program, ListsEachVersionOnceWhereALinkLeadsBack) {
  fs::create_directory_symlink(".", place_ / "self");
  fs::create_symlink("a.yaml", place_ / "again.yaml");
  EXPECT_EQ(shell("$D list --terms ."), 0);
  EXPECT_TRUE(out_.ends_with("\n1 deal, 1 version in .\n")) << out_;
  EXPECT_EQ(shell("$D validate ."), 0);
  EXPECT_EQ(out_, "1 file: no mistakes\n");
  EXPECT_EQ(shell("$D show 2023 --terms self"), 0) << err_;
}

TEST_F(Program, WaitsForNoPipeBesideTheVersions) {
  EXPECT_EQ(shell("mkfifo pipe.yaml && $D show 2023 --terms ."), 0) << err_;
  EXPECT_EQ(shell("$D list --terms ."), 2);
  EXPECT_EQ(err_, "dealterms: passed over pipe.yaml: not a regular file\n");
  EXPECT_EQ(shell("$D validate ."), 2);
  EXPECT_EQ(err_, "dealterms: cannot read pipe.yaml: not a regular file\n");
  EXPECT_EQ(shell("$D show pipe.yaml"), 2);
  write("b.yaml", "catalogue: pipe.yaml\n" + std::string(k_agreement));
  EXPECT_EQ(shell("$D show b.yaml"), 2);
  EXPECT_TRUE(err_.ends_with(": not a regular file\n")) << err_;
}

TEST_F(Program, ReadsWhatAShellHandsItOpen) {
  EXPECT_EQ(shell("$D show /dev/stdin <a.yaml"), 0) << err_;
  EXPECT_EQ(shell("cat a.yaml | $D show /dev/stdin"), 0) << err_;
  EXPECT_EQ(shell("cat a.yaml | { exec 3<&0; $D show /dev/fd/3; }"), 0) << err_;
}

TEST_F(Program, ShowsNoLineOfAFileThatAVersionOfOthersNames) {
  write("sec/secrets.yaml", "types: [hunter2\n");
  write("deal/b.yaml", "catalogue: ../sec/secrets.yaml\n" + std::string(k_agreement));
  write("deal/c.yaml", "catalogue: link.yaml\n" + std::string(k_agreement));
  fs::create_symlink("../sec/secrets.yaml", place_ / "deal/link.yaml");
  for (const char* name : {"deal/b.yaml", "deal/c.yaml"}) {
    for (const char* command : {"show ", "validate ", "diff a.yaml "}) {
      EXPECT_EQ(shell("$D " + (command + std::string(name))), 2);
      EXPECT_EQ((out_ + err_).find("hunter2"), std::string::npos) << out_ << err_;
      EXPECT_NE(err_.find("--allow-outside"), std::string::npos) << err_;
    }
    EXPECT_EQ(shell("$D show --allow-outside " + std::string(name)), 2);
    EXPECT_NE(err_.find("hunter2"), std::string::npos) << err_;
  }
}

TEST_F(Program, WritesOverNoFileThatItRead) {
  fs::create_symlink("a.yaml", place_ / "link.yaml");
  fs::create_hard_link(place_ / "a.yaml", place_ / "twin.yaml");
  for (const char* name : {"a.yaml", "link.yaml", "twin.yaml"}) {
    EXPECT_EQ(shell("$D show a.yaml --output " + std::string(name)), 2);
    EXPECT_EQ(shell("$D validate a.yaml --also gitlab=" + std::string(name)), 2);
    EXPECT_EQ(shell("$D show - <a.yaml --output " + std::string(name)), 2);
    EXPECT_EQ(read_bytes(place_ / "a.yaml"), k_agreement);
  }
}

TEST_F(Program, MergesIntoOursAsGitsDriver) {
  EXPECT_EQ(shell("cp a.yaml b.yaml; cp a.yaml c.yaml; $D merge --driver -- a.yaml b.yaml c.yaml"),
            0)
      << err_;
}

TEST_F(Program, SaysWhyStandardOutputCannotBeWritten) {
  EXPECT_EQ(shell("$D show a.yaml >&-"), 2);
  EXPECT_EQ(err_, "dealterms: cannot write standard output: Bad file descriptor\n");
  if (fs::exists("/dev/full")) {
    EXPECT_EQ(shell("$D show a.yaml >/dev/full"), 2);
    EXPECT_EQ(err_, "dealterms: cannot write standard output: No space left on device\n");
  }
}

// The shell's `>out` is a regular file, which its name would have replaced under the shell.
TEST_F(Program, WritesToTheDevicesOfAShellBesideStandardOutput) {
  EXPECT_EQ(shell("$D validate a.yaml --also github=/dev/stdout --also gitlab=/dev/stderr; "
                  "echo after"),
            0);
  EXPECT_EQ(out_, "dealterms: nothing found\n1 file: no mistakes\nafter\n");
  EXPECT_EQ(err_, "[]\n");
  EXPECT_EQ(shell("$D validate a.yaml --output /dev/fd/3 3>three"), 0);
  EXPECT_EQ(read_bytes(place_ / "three"), "1 file: no mistakes\n");
}

TEST_F(Program, WritesTheOtherResultsWhereOneCannotBeWritten) {
  EXPECT_EQ(shell("$D validate a.yaml --also github=no/a --also gitlab=b.json"), 2);
  EXPECT_EQ(err_, "dealterms: cannot write no/a: No such file or directory\n");
  EXPECT_EQ(out_, "1 file: no mistakes\n");
  EXPECT_EQ(read_bytes(place_ / "b.json"), "[]\n");
}

TEST_F(Program, OutlivesAReaderThatGoesAway) {
  EXPECT_EQ(shell("{ sleep 0.2; $D catalogue; echo $? >status; } | true"), 0);
  EXPECT_EQ(read_bytes(place_ / "status"), "0\n");
  EXPECT_EQ(err_, "");
}

TEST_F(Program, KeepsItsStatusWhereNobodyListens) {
  write("b.yaml", std::string(k_agreement) + "  more: {type: nonsense}\n");
  EXPECT_EQ(shell("{ sleep 0.2; $D validate b.yaml; echo $? >status; } | true"), 0);
  EXPECT_EQ(read_bytes(place_ / "status"), "2\n");
}

// `script` gives what it runs a terminal of its own; such a terminal ends lines with "\r\n".
TEST_F(Program, GoesThroughThePagerOnATerminalAlone) {
  if (shell("command -v script") != 0) GTEST_SKIP() << "no script(1) here";
  const std::string on_terminal = "TERM=xterm PAGER='sed s/^/paged:/' script -qec ";
  EXPECT_EQ(shell(on_terminal + "\"$D catalogue\" /dev/null"), 0);
  EXPECT_TRUE(out_.starts_with("paged:")) << out_;
  EXPECT_NE(out_.find("\x1b["), std::string::npos) << "colours stay";
  EXPECT_EQ(shell(on_terminal + "\"$D catalogue --no-pager\" /dev/null"), 0);
  EXPECT_EQ(out_.find("paged:"), std::string::npos);
  EXPECT_EQ(shell(on_terminal + "\"$D show a.yaml\" /dev/null"), 0);
  EXPECT_EQ(out_.find("paged:"), std::string::npos) << "fits on the screen";
  EXPECT_EQ(shell("PAGER='sed s/^/paged:/' $D catalogue"), 0);
  EXPECT_EQ(out_.find("paged:"), std::string::npos);
}

// Nothing comes through the pipes, and who waited for it would never end.
TEST_F(Program, CompletesWithoutWaitingForAPipe) {
  for (const char* line :
       {"mkfifo p && exec 3<>p && timeout 60 $D complete -- show /dev/fd/3 ''",
        "exec 3<>p && timeout 60 $D complete -- show /dev/stdin '' <p",
        "exec 3<>p && timeout 60 $D complete -- show - '' <p",
        "exec 3<>p && timeout 60 $D complete -- show a.yaml --catalogue /dev/fd/3 --type ex"}) {
    EXPECT_EQ(shell(line), 0) << line << err_;
    EXPECT_TRUE(out_.ends_with(":words\n")) << line << out_;
  }
  EXPECT_EQ(shell("$D complete -- show /dev/stdin '' <a.yaml"), 0);
  EXPECT_TRUE(out_.starts_with("cells\t")) << "a file ends: " << out_;
}

TEST_F(Program, AsksForANewDealOnATerminal) {
  if (shell("command -v script") != 0) GTEST_SKIP() << "no script(1) here";
  const std::string answers = "printf 'lease\\nAcme\\n\\nBolt\\n\\n\\n' | ";
  EXPECT_EQ(shell(answers + "script -qec \"$D new 1 --output n/1.yaml\" /dev/null"), 0) << out_;
  EXPECT_NE(out_.find("Name of the landlord [Landlord]: "), std::string::npos) << out_;
  EXPECT_NE(read_bytes(place_ / "n/1.yaml").find("\n  bolt: {name: Bolt}\n"), std::string::npos);
  EXPECT_EQ(shell(answers + "$D new 1"), 2) << "nobody is there";
}

TEST_F(Program, KeepsItsStatusWhateverBecomesOfThePager) {
  if (shell("command -v script") != 0) GTEST_SKIP() << "no script(1) here";
  EXPECT_EQ(shell("TERM=xterm PAGER=true script -qec \"$D catalogue\" /dev/null"), 0);
  EXPECT_EQ(out_, "") << "who leaves at once has seen nothing, and is told nothing";
  EXPECT_EQ(shell("TERM=xterm PAGER=no-such-pager script -qec \"$D catalogue\" /dev/null"), 0);
  EXPECT_NE(out_.find("explains one"), std::string::npos) << out_;
}

TEST_F(Program, WritesMoreThanAPipeHolds) {
  std::string big = k_agreement;
  for (int i = 0; i < 4000; ++i) {
    big +=
        "  clause-" + std::to_string(i) + ": {type: other, subject: something of no importance}\n";
  }
  write("big.yaml", big);
  EXPECT_EQ(shell("$D show big.yaml | { sleep 0.2; cat; }"), 0);
  EXPECT_GT(out_.size(), 200000u) << err_;
  EXPECT_TRUE(out_.ends_with("4001 clauses\n"));
}

TEST_F(Program, ReadsStandardInputOnOneSide) {
  EXPECT_EQ(shell("$D diff a.yaml - <a.yaml"), 0) << err_;
  EXPECT_EQ(shell("$D diff - - <a.yaml"), 2);
}

TEST_F(Program, ReplacesTheFileThatOutputNames) {
  write("report.txt", "before");
  ::chmod((place_ / "report.txt").c_str(), 0640);
  EXPECT_EQ(shell("$D show a.yaml --output report.txt"), 0);
  EXPECT_EQ(out_, "");
  EXPECT_TRUE(read_bytes(place_ / "report.txt").starts_with("acme-bolt 2023\n"));
  struct stat status{};
  ::stat((place_ / "report.txt").c_str(), &status);
  EXPECT_EQ(status.st_mode & 0777, 0640u);
  EXPECT_EQ(files(), (std::vector<std::string>{"a.yaml", "report.txt"}));
}

TEST_F(Program, LeavesNothingBehindWhereOutputCannotBeWritten) {
  fs::create_directory(place_ / "taken");
  EXPECT_EQ(shell("$D show a.yaml --output taken"), 2);
  EXPECT_EQ(err_, "dealterms: cannot write taken: Is a directory\n");
  EXPECT_EQ(shell("$D show a.yaml --output nowhere/report.txt"), 2);
  EXPECT_EQ(files(), (std::vector<std::string>{"a.yaml", "taken"}));
}

TEST_F(Program, KeepsTheOldFileWhereTheNewOneDoesNotFit) {
  write("report.txt", "before");
  EXPECT_EQ(shell("(ulimit -f 0; trap '' XFSZ; $D show a.yaml --output report.txt)"), 2) << err_;
  EXPECT_EQ(read_bytes(place_ / "report.txt"), "before");
  EXPECT_EQ(files(), (std::vector<std::string>{"a.yaml", "report.txt"}));
}

TEST_F(Program, SaysThatAnOutputThatIsADeviceIsFull) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
  EXPECT_EQ(shell("$D show a.yaml --output /dev/full --also json=b.json"), 2);
  EXPECT_EQ(err_, "dealterms: cannot write /dev/full: No space left on device\n");
  EXPECT_EQ(out_, "");
  EXPECT_TRUE(read_bytes(place_ / "b.json").starts_with("{")) << "the other result is written";
}

// A disk of two pages in `full`, which nobody but the commands sees: the second holds the file that
// is written again, and nothing is left for the new one.
TEST_F(Program, KeepsTheOldFileWhereTheDiskIsFull) {
  const auto on_disk = [](const std::string& size, const std::string& commands) {
    return "mkdir -p full && unshare --map-root-user --mount sh -ec 'mount -t tmpfs -o size=" +
           size + " none full && " + commands + "'";
  };
  if (shell(on_disk("64k", "true")) != 0) GTEST_SKIP() << "may not mount a disk here: " << err_;
  const std::string before = "printf before >full/page.html && head -c 4096 a.yaml >full/a.yaml; ";
  const std::string after = "cp full/page.html kept; ls full >left; exit $status";
  for (const char* pages : {"8k", "12k"}) {
    EXPECT_EQ(shell(on_disk(pages, before +
                                       "status=0; $D diff a.yaml a.yaml --format html --output "
                                       "full/page.html || status=$?; " +
                                       after)),
              2)
        << pages << out_;
    EXPECT_EQ(err_, "dealterms: cannot write full/page.html: No space left on device\n");
    EXPECT_EQ(read_bytes(place_ / "kept"), "before") << pages;
    EXPECT_EQ(read_bytes(place_ / "left"), "a.yaml\npage.html\n") << "and no half of a file";
  }
}

TEST_F(Program, WritesThroughALinkNotOverIt) {
  fs::create_symlink("real.txt", place_ / "link.txt");
  write("real.txt", "before");
  EXPECT_EQ(shell("$D show a.yaml --output link.txt"), 0);
  EXPECT_TRUE(fs::is_symlink(place_ / "link.txt"));
  EXPECT_TRUE(read_bytes(place_ / "real.txt").starts_with("acme-bolt 2023\n"));
}

TEST_F(Program, ReadsAFileOfAGitRevision) {
  const std::string git = "git -c user.name=t -c user.email=t@example.org ";
  ASSERT_EQ(shell("git init -q . && git add a.yaml && " + git + "commit -qm one"), 0) << err_;
  write("a.yaml", "broken: [");
  EXPECT_EQ(shell("$D show HEAD:a.yaml"), 0) << err_;
  EXPECT_TRUE(out_.starts_with("acme-bolt 2023\n"));
  EXPECT_EQ(shell("$D show HEAD:b.yaml"), 2);
  EXPECT_EQ(err_,
            "dealterms: cannot read HEAD:b.yaml: git: path 'b.yaml' does not exist in 'HEAD'\n");
}

TEST_F(Program, SaysTheSameInEveryLocale) {
  EXPECT_EQ(shell("LC_ALL=C $D show a.yaml"), 0);
  const std::string in_c = out_;
  EXPECT_EQ(shell("LC_ALL=C.UTF-8 LANG=de_DE.UTF-8 TZ=Asia/Tokyo $D show a.yaml"), 0);
  EXPECT_EQ(out_, in_c);
}

TEST_F(Program, GivesUpOnAnEndlessFile) {
  EXPECT_EQ(shell("$D show /dev/zero"), 2);
  EXPECT_EQ(err_, "dealterms: cannot read /dev/zero: not a regular file\n");
  EXPECT_EQ(shell("$D show - </dev/zero"), 2);
  EXPECT_EQ(err_, "dealterms: cannot read standard input: more than 32 MiB\n");
}

}  // namespace
