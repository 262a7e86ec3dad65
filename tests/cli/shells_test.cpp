// The completions in the shells themselves, at a terminal: what is typed, with tabs, and what the
// command is then called with. A shell that is not installed is skipped.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "repository.hpp"

namespace dealterms {
namespace {

struct Typed {
  std::string line;
  std::string called_with;
};

// A tab is \t. A version, an option, words of options, a list, a party of the deal, a file.
const std::vector<Typed> k_typed{
    {R"(dealterms dif\t 2023 2025 --min-l\tmaj\t)", "<diff><2023><2025><--min-level><major>"},
    {R"(dealterms show 2019\t comme\t)", "<show><2019><commercialisation>"},
    {R"(dealterms diff 2023 2025 --format=ht\t)", "<diff><2023><2025><--format=html>"},
    {R"(dealterms diff 2023 2025 --for op\t)", "<diff><2023><2025><--for><openai>"},
    {R"(dealterms diff 2023 2025 --also ht\tout.html)",
     "<diff><2023><2025><--also><html=out.html>"},
    {R"(dealterms show 2025 --type exclusivity,right_of_first_r\t)",
     "<show><2025><--type><exclusivity,right_of_first_refusal>"},
    {R"(dealterms explain DT10\t7)", "<explain><DT107>"},
    {R"(dealterms validate som\t)", "<validate><something.yaml>"},
};

class Shells : public Repository {
 protected:
  void SetUp() override {
    Repository::SetUp();
    write("something.yaml", "");
    // Answers the shell as the program does, and shows what it would be called with.
    write("bin/dealterms", R"(#!/bin/sh
case $1 in complete | generate) exec "$D" "$@" ;; esac
printf '<%s>' "$@"
echo
)");
    ASSERT_EQ(shell("chmod +x bin/dealterms"), 0);
  }

  bool has(const std::string& program) { return shell("command -v " + program) == 0; }

  // What each line called the program with, a line each.
  std::string called_by(const std::string& interactive_shell, const std::string& setup) {
    std::string lines = setup + "\\n";
    for (const Typed& typed : k_typed) lines += typed.line + "\\n";
    write("typed", lines + "exit\\n");
    // A terminal, by `script`: a shell that reads a pipe completes nothing.
    EXPECT_EQ(shell("printf \"$(cat typed)\\n\" | PATH=$PWD/bin:$PATH TERM=xterm script -qec '" +
                    interactive_shell + "' /dev/null | grep -aoE '(<[^>]*>)+'"),
              0)
        << err_;
    return out_;
  }

  static std::string expected() {
    std::string lines;
    for (const Typed& typed : k_typed) lines += typed.called_with + "\n";
    return lines;
  }
};

TEST_F(Shells, BashCompletes) {
  if (!has("bash") || !has("script")) GTEST_SKIP() << "no bash or no script here";
  EXPECT_EQ(called_by("bash --norc --noprofile -i", "source <(dealterms generate bash)"),
            expected());
}

TEST_F(Shells, ZshCompletes) {
  if (!has("zsh") || !has("script")) GTEST_SKIP() << "no zsh or no script here";
  EXPECT_EQ(called_by("zsh -f -i",
                      "autoload -Uz compinit; compinit -u -D; source <(dealterms generate zsh)"),
            expected());
}

// From a directory of functions, as packages install it.
TEST_F(Shells, ZshCompletesByAFunctionOfItsPath) {
  if (!has("zsh") || !has("script")) GTEST_SKIP() << "no zsh or no script here";
  ASSERT_EQ(shell("mkdir functions && $D generate zsh --output functions/_dealterms"), 0) << err_;
  EXPECT_EQ(called_by("zsh -f -i",
                      "fpath=($PWD/functions $fpath); autoload -Uz compinit; compinit -u -D"),
            expected());
}

// fish says what it would offer, as far as the first tab.
TEST_F(Shells, FishCompletes) {
  if (!has("fish")) GTEST_SKIP() << "no fish here";
  const std::vector<Typed> asked{
      {"dealterms dif", "diff"},
      {"dealterms diff 2023 2025 --min-l", "--min-level"},
      {"dealterms show 2019 comme", "commercialisation"},
      {"dealterms diff 2023 2025 --format=ht", "--format=html"},
      {"dealterms diff 2023 2025 --for op", "openai"},
      {"dealterms diff 2023 2025 --also ht", "html="},
      {"dealterms show 2025 --type exclusivity,right_of_first_r",
       "exclusivity,right_of_first_refusal"},
      {"dealterms validate som", "something.yaml"},
  };
  for (const Typed& line : asked) {
    const std::string offered = shell_out(
        "PATH=$PWD/bin:$PATH HOME=$PWD fish --no-config -c \"dealterms generate fish | "
        "source; complete -C '" +
        line.line + "'\"");
    EXPECT_EQ(offered.substr(0, offered.find('\t')), line.called_with) << line.line;
  }
}

}  // namespace
}  // namespace dealterms
