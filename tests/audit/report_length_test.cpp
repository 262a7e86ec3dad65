// The report of the deal that ships is read as a whole: what is not folded away stays short, and
// what it begins with holds the figures.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <regex>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/embedded_files.hpp"
#include "cli/memory_world.hpp"
#include "cli/run.hpp"

namespace dealterms {
namespace {

constexpr std::ptrdiff_t k_most_words = 2'500;

std::string report_of(const std::vector<std::string>& more) {
  MemoryWorld world;
  world.carried.assign(embedded_files().begin(), embedded_files().end());
  std::vector<std::string> words{"report"};
  words.insert(words.end(), more.begin(), more.end());
  EXPECT_EQ(run(words, world), 0) << world.err;
  return world.out;
}

// What a reader sees before opening anything: of what is folded, the line it is known by.
std::string unfolded(const std::string& page) {
  constexpr std::string_view k_open = "</summary>";
  constexpr std::string_view k_close = "</details>";
  std::string text;
  std::size_t depth = 0;
  for (std::size_t at = 0; at < page.size();) {
    const std::string_view rest = std::string_view(page).substr(at);
    if (rest.starts_with(k_open)) {
      ++depth;
      at += k_open.size();
    } else if (rest.starts_with(k_close)) {
      --depth;
      at += k_close.size();
    } else {
      if (depth == 0) text += page[at];
      ++at;
    }
  }
  return text;
}

// Without markup and the notes at the end: numbers count as words, bars and bullets do not.
std::ptrdiff_t words_in(const std::string& page) {
  static const std::regex markup(R"(\n\[\^\d+\]:[^\n]*|<!--[^>]*-->|<[^>]*>|\[\^\d+\])");
  std::istringstream text(std::regex_replace(unfolded(page), markup, ""));
  return std::count_if(std::istream_iterator<std::string>(text), {}, [](const std::string& word) {
    return std::ranges::any_of(word, [](unsigned char c) { return std::isalnum(c) || c >= 0x80; });
  });
}

TEST(ReportLength, CountsWordsThatStandOpen) {
  EXPECT_EQ(
      words_in("# One **two**[^1]\n\n| three | = |\n<details><summary>four</summary>\n\nfive\n"
               "  <details><summary>six</summary>seven</details></details>\neight <!-- x -->"),
      5);
}

TEST(ReportLength, OfFiveVersionsStaysWithinWhatSomeoneReads) {
  EXPECT_LE(words_in(report_of({})), k_most_words);
  EXPECT_LE(words_in(report_of({"--lang", "fr"})), k_most_words * 5 / 4);
}

TEST(ReportLength, KeepsAllThatItFolds) {
  EXPECT_GT(words_in(std::regex_replace(report_of({}), std::regex("</?details>|</?summary>"), "")),
            words_in(report_of({})));
  EXPECT_GE(words_in(report_of({"--all"})), words_in(report_of({})));
}

}  // namespace
}  // namespace dealterms
