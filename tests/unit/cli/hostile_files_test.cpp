// Files that were made to do harm, given to the program as its user would: each is refused with a
// place, or read; nothing that is told grows with the file. At full size, with times and memory:
// tests/bench/hostile.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "agreements.hpp"
#include "arguments.hpp"
#include "base/diagnostic.hpp"
#include "base/text.hpp"
#include "cli/run.hpp"
#include "render/diagnostics.hpp"

namespace dealterms {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

template <typename Line>
std::string lines(std::size_t count, const Line& line) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += line(std::to_string(i));
  return all;
}

// An agreement of one clause with this end.
std::string agreement_until(std::string_view value) {
  return agreement_text("one", std::string(value));
}

// JSON in one line, with a mistake in each of so many keys.
std::string one_line(std::size_t mistakes) {
  return R"({"dealterms": 1, "deal": "d", "version": "1")" +
         lines(mistakes, [](const std::string& i) { return ", \"mistake-" + i + "\": 1"; }) + "}\n";
}

// Each level repeats ten times what is in the one before.
std::string bomb() {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before +
            repeated(", " + before, 9) + "]\n";
  }
  return text;
}

struct HostileFile {
  std::string_view name;
  std::string bytes;
  std::string_view told;  // where it begins, and with what; empty: read without a mistake
};

std::vector<HostileFile> hostile_files() {
  const std::string head = head_text("d", "one");
  return {
      // ---- depth
      {"brackets 100,000 deep", repeated("[", 100'000),
       "f.yaml:1:33: error: nested deeper than 64"},
      {"braces 100,000 deep", repeated("{a: ", 100'000), "f.yaml:1:253: error: nested deeper"},
      {"lists 100,000 deep", repeated("- ", 100'000), "f.yaml:1:129: error: nested deeper"},
      {"keys 100,000 deep", repeated("? ", 100'000), "f.yaml:1:129: error: nested deeper"},
      // ---- amplification
      {"an alias bomb", bomb(), "f.yaml:6:45: error: more than 1000000 values [DT004]"},
      {"an alias within itself", "a: &a [*a]\n", "f.yaml:1:8: error: the alias stands within its"},
      {"anchors without use", agreement_until("&u 2030-01-01") + "  &c0 c0: &c1 {ended: &x yes}\n",
       ""},
      {"an alias of nothing", "a: *b\n", "f.yaml:1:4: error: no anchor 'b' stands before"},
      // ---- what never ends
      {"a quote without end", "a: 1\nb: '" + repeated("x\n ", 1000),
       "f.yaml:2:4: error: not YAML: a quote that is never closed"},
      {"a quote that holds quotes", "b: '" + repeated("''", 10'000) + "\n",
       "f.yaml:1:4: error: not YAML: a quote that is never closed"},
      {"a quote in every line", lines(2000, [](const auto& i) { return "k" + i + ": \"x\n"; }),
       "f.yaml:"},
      {"a bracket without end", "a: [" + repeated("x, ", 1000),
       "f.yaml:1:4: error: not YAML: a bracket that is never closed"},
      // ---- other encodings
      {"a NUL", head + "x: a\0b\n"s, "f.yaml:4:5: error: not YAML: the control character \\x00"},
      {"invalid UTF-8", head + "x: \xC3\x28\n", "f.yaml:4:4: error: the text is not UTF-8 [DT001]"},
      {"UTF-16",
       "\xFF\xFE"
       "a\0:\0 \0"s,
       "f.yaml:1:1: error: the text is not UTF-8; it looks like UTF-16"},
      {"UTF-32", std::string("a\0\0\0:\0\0\0"sv),
       "f.yaml:1:1: error: the text is not UTF-8; it looks like UTF-32"},
      {"carriage returns alone", "dealterms: 1\rdeal: d\r",
       "f.yaml:1:13: error: not YAML: the control character \\x0d"},
      // ---- what YAML has and we have not
      {"tabs", "a:\n\tb: 1\n", "f.yaml:2:1: error: not YAML: a tab in the indentation"},
      {"a merge key", "a: &a {b: 1}\nc:\n  <<: *a\n", "f.yaml:3:3: error: merge keys are not used"},
      {"a tag", head + "title: !!python/object:os.system x\n",
       "f.yaml:4:8: error: the tag '!!python/object:os.system' is not used here"},
      {"a directive", "%TAG ! tag:x,2000:\n---\na: 1\n",
       "f.yaml:1:1: error: not YAML: a directive that is not known"},
      {"several documents", head + "---\n" + head,
       "f.yaml:4:1: error: a second document in one file"},
      {"documents without end", repeated("---\n", 10'000), "f.yaml:2:1: error: a second document"},
      {"a key that is a map", "{a: 1}: b\n", "f.yaml:1:1: error: a key that is a map"},
      // ---- numbers and days
      {"a day of 100,000 digits", agreement_until(repeated("1", 100'000)), "f.yaml:8:"},
      {"a day in the year 999999", agreement_until("999999-01-01"), "f.yaml:8:"},
      {"a duration that overflows", agreement_until("99999999999999999999 years after signing"),
       "f.yaml:8:"},
      {"an event of 100,000 letters", agreement_until("90 days after " + repeated("x", 100'000)),
       "f.yaml:8:"},
      // ---- a mistake in every word
      {"one-line JSON with 1,000 mistakes", one_line(1000),
       "f.yaml:1:47: error: unknown key 'mistake-0'"},
      {"colons", repeated(": ", 1u << 16), "f.yaml:1:1: error: a key that is empty"},
      {"empty pairs", "{" + repeated(": , ", 1000) + "}\n",
       "f.yaml:1:2: error: a key that is empty"},
      {"one key 1,000 times", repeated("k: 1\n", 1000), "f.yaml:2:1: error: 'k' stands here twice"},
      {"a key of 100,000 letters",
       repeated("k", 1000) + ": 1\n" + "? " + repeated("x", 100'000) + "\n: 1\n", "f.yaml:"},
      // ---- what JSON has
      {"pairs of surrogates",
       R"({"dealterms": 1, "deal": "d", "version": "1", "title": ")" +
           repeated("\\ud83d\\ude80", 10'000) + "\"}\n",
       ""},
      {"halves of surrogates", "{\"a\": \"" + repeated("\\ud83d ", 1000) + "\"}\n",
       "f.yaml:1:8: error: not YAML: half a character, \\ud83d"},
  };
}

struct Said {
  int status = 0;
  std::string out;
  std::string err;
};

Said said_of(const std::string& bytes, const Arguments& arguments) {
  MemoryWorld world;
  fill(world);
  world.files["f.yaml"] = bytes;
  Said said;
  said.status = run(arguments, world);
  said.out = world.out;
  said.err = world.err;
  return said;
}

std::size_t longest_line(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    longest = std::max(longest, end);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return longest;
}

// A message with its place, its hint, and what a format puts around them.
constexpr std::size_t k_longest_line = 4000;

TEST(HostileFiles, AreToldWithAPlaceAndRefused) {
  for (const HostileFile& file : hostile_files()) {
    SCOPED_TRACE(file.name);
    const Said said = said_of(file.bytes, {"validate", "f.yaml"});
    EXPECT_EQ(said.status, file.told.empty() ? 0 : 2);
    EXPECT_NE(said.out.find(file.told), std::string::npos) << said.out.substr(0, 500);
    EXPECT_LE(longest_line(said.out), k_longest_line);
    EXPECT_EQ(visible(said.err), said.err);
  }
}

TEST(HostileFiles, AreToldAsMistakesInFrontOfAComparison) {
  for (const HostileFile& file : hostile_files()) {
    SCOPED_TRACE(file.name);
    const Said said = said_of(file.bytes, {"diff", "f.yaml", "terms/d/one.yaml"});
    EXPECT_EQ(said.status, file.told.empty() ? 0 : 2);
    EXPECT_NE(said.err.find(file.told), std::string::npos) << said.err.substr(0, 500);
    EXPECT_LE(longest_line(said.err), k_longest_line);
    // A message, an excerpt, a caret and advice, each on its line; and how many more there are.
    const auto told = static_cast<std::size_t>(std::ranges::count(said.err, '\n'));
    EXPECT_LE(told, 5 * k_first_mistakes + 1);
  }
}

// Each in one of the formats for programs, by turns.
TEST(HostileFiles, AreToldToProgramsInLinesOfALength) {
  constexpr std::array<const char*, 5> k_formats{"json", "sarif", "junit", "github", "gitlab"};
  std::size_t turn = 0;
  for (const HostileFile& file : hostile_files()) {
    const char* format = k_formats[turn++ % k_formats.size()];
    SCOPED_TRACE(std::string(file.name) + " as " + format);
    const Said said = said_of(file.bytes, {"validate", "f.yaml", "--format", format});
    EXPECT_EQ(said.status, file.told.empty() ? 0 : 2);
    EXPECT_LE(longest_line(said.out), k_longest_line);
  }
}

TEST(HostileFiles, CountWhatIsNotShown) {
  const Said text = said_of(one_line(4000), {"validate", "f.yaml"});
  EXPECT_NE(text.out.find("f.yaml: 3950 more messages are not shown (dealterms validate --all)\n"),
            std::string::npos);
  EXPECT_TRUE(text.out.ends_with("1 file: 4000 errors\n"));
  const Said all = said_of(one_line(4000), {"validate", "f.yaml", "--all"});
  EXPECT_EQ(std::ranges::count(all.out, '^'), 4000);
}

TEST(HostileFiles, AreToldInNoFormatBeyondTheMistakesThatAreKept) {
  const std::string text = head_text("d", "one") + lines(k_most_mistakes + 2000, [](const auto& i) {
                             return "k" + i + ": 1\n";
                           });
  const Said json = said_of(text, {"validate", "f.yaml", "--format", "json"});
  EXPECT_EQ(json.status, 2);
  EXPECT_NE(json.out.find("\"2000 more mistakes are not told\""), std::string::npos);
  EXPECT_NE(json.out.find("\"errors\": 10001"), std::string::npos);
  const Said told = said_of(text, {"validate", "f.yaml"});
  EXPECT_TRUE(told.out.starts_with("f.yaml: error: 2000 more mistakes are not told [DT019]\n"))
      << told.out.substr(0, 500);
}

TEST(HostileFiles, AreNotReadBeyondTheSizeThatAFileMayHave) {
  const std::string text = agreement_text("one") + "#" + repeated("x", 5000) + "\n";
  EXPECT_EQ(said_of(text, {"validate", "f.yaml"}).status, 0);
  const Said small = said_of(text, {"validate", "--max-file-size", "4KiB", "f.yaml"});
  EXPECT_EQ(small.status, 2);
  EXPECT_EQ(small.err, "dealterms: cannot read f.yaml: more than 4 KiB\n");
  EXPECT_EQ(said_of(text, {"validate", "--max-file-size", "8KiB", "f.yaml"}).status, 0);
}

TEST(HostileFiles, AreNotReadBeyondTheLengthThatATextMayHave) {
  const std::string text = agreement_text("one") + "title: \"" + repeated("x ", 20'000) + "\"\n";
  EXPECT_EQ(said_of(text, {"validate", "f.yaml"}).status, 0);
  const Said small = said_of(text, {"validate", "--max-text-size", "16KiB", "f.yaml"});
  EXPECT_EQ(small.status, 2);
  EXPECT_NE(small.out.find("error: nothing ends within 16384 bytes here [DT017]"),
            std::string::npos)
      << small.out;
  EXPECT_EQ(said_of(text, {"validate", "--max-text-size", "64KiB", "f.yaml"}).status, 0);
}

// As where the disk was full when it was written, or somebody is writing it.
TEST(HostileFiles, CutShortAnywhereAreReadAsWhatIsThereOrRefusedByName) {
  const std::string whole = agreement_text("one", "\"2030-01-01\"", "title: The first — “one”\n");
  std::size_t refused = 0;
  for (std::size_t length = 0; length < whole.size(); ++length) {
    SCOPED_TRACE("cut after " + std::to_string(length));
    const std::string cut = whole.substr(0, length);
    const Said valid = said_of(cut, {"validate", "f.yaml"});
    const Said compared = said_of(cut, {"diff", "f.yaml", "terms/d/one.yaml"});
    EXPECT_EQ(compared.status, valid.status);
    if (valid.status == 0) continue;
    ++refused;
    EXPECT_EQ(valid.status, 2);
    EXPECT_TRUE(valid.out.starts_with("f.yaml:")) << valid.out;
    EXPECT_TRUE(compared.err.starts_with("f.yaml:")) << compared.err;
    EXPECT_EQ(compared.out, "");
  }
  EXPECT_GT(refused, whole.size() / 2);
  EXPECT_LT(refused, whole.size());
}

TEST(HostileFiles, OfTheProgramAreNoneHoweverSmallAFileMayBe) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"catalogue", "exclusivity", "--max-file-size", "1"}, world), 0)
      << world.err;
}

}  // namespace
}  // namespace dealterms
