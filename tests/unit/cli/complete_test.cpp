#include "cli/complete.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "arguments.hpp"

namespace dealterms {
namespace {

std::string asked(const Arguments& words) {
  const AskedFor asked = asked_for(words);
  if (asked.is_option) return "option of " + asked.command;
  if (asked.command.empty()) return "command";
  return asked.value + " of " + asked.command + ": " + asked.before + "|" + asked.written;
}

TEST(AskedFor, IsTheCommandThenWhatStandsInItsPlaces) {
  EXPECT_EQ(asked({}), "command");
  EXPECT_EQ(asked({"di"}), "command");
  EXPECT_EQ(asked({"diff", ""}), "OLD of diff: |");
  EXPECT_EQ(asked({"diff", "2023", "20"}), "NEW of diff: |20");
  EXPECT_EQ(asked({"diff", "2023", "2025", ""}), " of diff: |");
  EXPECT_EQ(asked({"show", "2025", "compute", "a"}), "CLAUSE of show: |a");
}

TEST(AskedFor, IsTheValueOfAnOptionBehindIt) {
  EXPECT_EQ(asked({"diff", "--for", "o"}), "PARTY of diff: |o");
  EXPECT_EQ(asked({"diff", "--for=o"}), "PARTY of diff: --for=|o");
  EXPECT_EQ(asked({"diff", "--type", "a,b"}), "TYPE of diff: a,|b");
  EXPECT_EQ(asked({"diff", "--type=a,b"}), "TYPE of diff: --type=a,|b");
  // A text with a comma is no list.
  EXPECT_EQ(asked({"diff", "--terms", "a,b"}), "DIR of diff: |a,b");
}

TEST(AskedFor, AFlagTakesNoValue) {
  EXPECT_EQ(asked({"diff", "--all", "20"}), "OLD of diff: |20");
  EXPECT_EQ(asked({"diff", "--nonsense", "20"}), "OLD of diff: |20");
}

TEST(AskedFor, IsAnOptionWhereADashIsWritten) {
  EXPECT_EQ(asked({"diff", "--f"}), "option of diff");
  EXPECT_EQ(asked({"--"}), "option of ");
  // Behind `--` nothing is an option; a dash alone is standard input.
  EXPECT_EQ(asked({"git-diff", "--", "--f"}), "ARGUMENT of git-diff: |--f");
  EXPECT_EQ(asked({"diff", "-"}), "OLD of diff: |-");
}

TEST(AskedFor, KeepsWhereTheCommandWouldLook) {
  const Arguments words{"diff", "--terms", "deals", "--catalogue=ours.yaml", "2023", ""};
  const AskedFor asked = asked_for(words);
  EXPECT_EQ(asked.options.at("--terms"), "deals");
  EXPECT_EQ(asked.options.at("--catalogue"), "ours.yaml");
  EXPECT_EQ(asked.places, Arguments{"2023"});
}

std::vector<std::string> kept(const std::vector<Candidate>& candidates, const Arguments& words) {
  std::vector<std::string> kept;
  for (const Candidate& candidate : fitting(candidates, asked_for(words))) {
    kept.push_back(candidate.word);
  }
  return kept;
}

TEST(Fitting, GoesOnFromWhatIsWrittenAsAWholeWord) {
  const std::vector<Candidate> types{{"exclusivity", ""}, {"escrow", ""}, {"term", ""}};
  EXPECT_EQ(kept(types, {"diff", "--type", "e"}), (Arguments{"exclusivity", "escrow"}));
  EXPECT_EQ(kept(types, {"diff", "--type=term,e"}),
            (Arguments{"--type=term,exclusivity", "--type=term,escrow"}));
}

TEST(Fitting, LeavesOutWhatAShellWouldRun) {
  const std::vector<Candidate> versions{
      {"2025", ""}, {"$(reboot)", ""}, {"a;b", ""},        {"a b", ""}, {"`reboot`", ""},
      {"a\nb", ""}, {"\x1b[2J", ""},   {"~root", ""},      {"a*", ""},  {"2025", "twice"},
      {"", ""},     {":files", ""},    {"--output=a", ""}, {"=ls", ""}, {"2\u202e", ""}};
  EXPECT_EQ(kept(versions, {"diff", ""}), Arguments{"2025"});
}

TEST(PrintCompletion, HasALineForEachAndWhetherFilesFit) {
  EXPECT_EQ(print_completion({{{"2023", "a\tfile"}}, true}), "2023\ta file\n:files\n");
  EXPECT_EQ(print_completion({{}, false}), ":words\n");
}

}  // namespace
}  // namespace dealterms
