#include <algorithm>
#include <array>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "diff/compare_words.hpp"

namespace dealterms {

static void PrintTo(const WordRun& run, std::ostream* out) {
  static constexpr std::array k_marks{"=", "-", "+"};
  *out << k_marks.at(static_cast<std::size_t>(run.kind)) << '"' << run.words << '"';
}

namespace test {
namespace {

using Runs = std::vector<WordRun>;
using RunKind = WordRun::Kind;

Runs runs_between(std::string_view before, std::string_view after) {
  return compare_words(before, after).runs;
}

std::string without(const Runs& runs, RunKind kind) {
  std::string text;
  for (const auto& run : runs) {
    if (run.kind != kind) text += run.words;
  }
  return text;
}

TEST(CompareWords, KeepsEqualTextWhole) {
  EXPECT_EQ(runs_between("may use it", "may use it"), (Runs{{RunKind::same, "may use it"}}));
}

TEST(CompareWords, DeletesBeforeItInserts) {
  EXPECT_EQ(
      runs_between("may use it", "must use it"),
      (Runs{{RunKind::deleted, "may"}, {RunKind::inserted, "must"}, {RunKind::same, " use it"}}));
}

TEST(CompareWords, JoinsReplacedWordsToAPhrase) {
  EXPECT_EQ(runs_between("a big house here", "a small hut here"),
            (Runs{{RunKind::same, "a "},
                  {RunKind::deleted, "big house"},
                  {RunKind::inserted, "small hut"},
                  {RunKind::same, " here"}}));
}

TEST(CompareWords, TellsFromAndToNothing) {
  EXPECT_EQ(runs_between("", "all new"), (Runs{{RunKind::inserted, "all new"}}));
  EXPECT_EQ(runs_between("all old", ""), (Runs{{RunKind::deleted, "all old"}}));
  EXPECT_EQ(runs_between("", ""), Runs{});
}

TEST(CompareWords, GivesBothTextsBack) {
  std::mt19937 random(7);
  const auto text = [&](std::size_t words) {
    static constexpr std::array k_words{"the", "party", "may", "not,", "unless", "é", "(a)", "USD"};
    std::string joined;
    for (std::size_t i = 0; i < words; ++i) {
      joined += (i == 0 ? "" : " ") + std::string(k_words.at(random() % k_words.size()));
    }
    return joined;
  };
  for (int i = 0; i < 2000; ++i) {
    const std::string before = text(random() % 12);
    const std::string after = text(random() % 12);
    const auto runs = runs_between(before, after);
    ASSERT_EQ(without(runs, RunKind::inserted), before);
    ASSERT_EQ(without(runs, RunKind::deleted), after);
    for (std::size_t run = 1; run < runs.size(); ++run) {
      const bool in_order =
          runs[run - 1].kind != runs[run].kind &&
          !(runs[run - 1].kind == RunKind::inserted && runs[run].kind == RunKind::deleted);
      ASSERT_TRUE(in_order) << before << " / " << after;
    }
  }
}

TEST(CompareWords, GivesTextsThatShareNothingBackInTwoRuns) {
  std::string before;
  std::string after;
  for (int i = 0; i < 3000; ++i) {
    before += " a" + std::to_string(i);
    after += " b" + std::to_string(i);
  }
  before.erase(0, 1);
  after.erase(0, 1);
  const auto runs = runs_between(before, after);
  ASSERT_EQ(runs.size(), 2U);
  EXPECT_EQ(runs[0].words, before);
  EXPECT_EQ(runs[1].words, after);
}

std::string numbered_words(int count, int replaced_each) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    const bool is_replaced = replaced_each != 0 && i % replaced_each == replaced_each / 2;
    text += (is_replaced ? "other" : "word") + std::to_string(i) + " ";
  }
  return text;
}

TEST(CompareWords, ShowsEachReplacedWordOfALongTextHoweverMany) {
  const auto runs = runs_between(numbered_words(20'000, 0), numbered_words(20'000, 20));
  EXPECT_EQ(std::ranges::count(runs, RunKind::deleted, &WordRun::kind), 1000);
  EXPECT_EQ(std::ranges::count(runs, RunKind::inserted, &WordRun::kind), 1000);
  EXPECT_EQ(without(runs, RunKind::inserted), numbered_words(20'000, 0));
  EXPECT_EQ(without(runs, RunKind::deleted), numbered_words(20'000, 20));
}

TEST(CompareWords, KeepsWhatIsEqualAroundAPartThatIsWrittenAnew) {
  std::string before = "It begins so. ";
  std::string after = before;
  for (int i = 0; i < 3000; ++i) {
    before += "a" + std::to_string(i) + " ";
    after += "b" + std::to_string(i) + " ";
  }
  const auto runs = runs_between(before + "It ends so.", after + "It ends so.");
  ASSERT_EQ(runs.size(), 4U);
  EXPECT_EQ(runs.front(), (WordRun{RunKind::same, "It begins so. "}));
  EXPECT_EQ(runs.back(), (WordRun{RunKind::same, " It ends so."}));
}

// ---- what is not the shortest -------------------------------------------------------------------

bool is_shortest(int differing_words) {
  std::string before;
  std::string after;
  for (int i = 0; i < differing_words; ++i) {
    before += "a" + std::to_string(i) + " ";
    after += "b" + std::to_string(i) + " ";
  }
  return compare_words(before, after).is_shortest;
}

TEST(CompareWords, TellsWhereTheShortestRedlineWasNotLookedFor) {
  EXPECT_TRUE(is_shortest(500));  // a thousand edits
  EXPECT_FALSE(is_shortest(501));
}

}  // namespace
}  // namespace test
}  // namespace dealterms
