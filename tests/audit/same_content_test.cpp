// Every format tells the same: over all pairs and histories of the deals that ship, and over random
// ones, what is shown is in every format of the tables in cli/formats.hpp, and nothing else is. A
// finding is known by its fingerprint; on a terminal, which has none, by its sentence.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>

#include "../support/random_agreement.hpp"
#include "../support/shipped.hpp"
#include "../support/shipped_words.hpp"
#include "assess/history.hpp"
#include "base/text.hpp"
#include "cli/formats.hpp"
#include "cli/language.hpp"
#include "diff/compare.hpp"
#include "render/markdown/markdown_history.hpp"
#include "render/names.hpp"
#include "render/told/tell.hpp"
#include "render/told/tell_comparison.hpp"

namespace dealterms {
namespace {

namespace fs = std::filesystem;
using test::read_bytes;
using test::shared_catalogue;
using test::shipped_catalogue;
using test::shipped_words;
using test::Version;

constexpr unsigned k_seed = 2'026;
constexpr std::size_t k_random_pairs = 100;
constexpr std::size_t k_random_histories = 30;
// Wide enough that nothing is wrapped.
constexpr Layout k_wide{ScreenColumn{20'000}, Colour::off};

using Deals = std::map<std::string, std::vector<Version>>;

// The deals that the program carries, and those beside it.
const Deals& shipped_deals() {
  static const Deals deals = [] {
    Deals all;
    for (const auto& file : test::shipped_versions()) {
      all[file.agreement->deal].push_back(file.agreement);
    }
    std::set<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator(DEALTERMS_SOURCE_DIR "/examples")) {
      if (entry.path().extension() == ".yaml") paths.insert(entry.path());
    }
    for (const auto& path : paths) {
      std::ostringstream bytes;
      bytes << std::ifstream(path, std::ios::binary).rdbuf();
      const Version version = read_bytes(bytes.str());
      if (!version) throw std::runtime_error("cannot read " + path.string());
      all[version->deal].push_back(version);
    }
    return all;
  }();
  return deals;
}

// As many versions as the generator needs draws to make: the reader refuses some.
std::vector<Version> drawn(test::AgreementGenerator& generator, std::size_t count) {
  std::vector<Version> versions;
  while (versions.size() < count) {
    if (Version version = read_bytes(generator.draw())) versions.push_back(std::move(version));
  }
  return versions;
}

// ---- what a result shows, by the model ----------------------------------------------------------

using Fingerprints = std::set<std::string>;

struct Shown {
  Fingerprints clauses;                                        // findings on clauses
  Fingerprints all;                                            // and on the rest of the file
  Fingerprints may_show;                                       // and what stands beneath them
  std::vector<std::pair<const Finding*, const Report*>> told;  // of clauses

  void add_parts(const Finding& finding) {
    may_show.insert(finding.fingerprint().hex());
    for (const auto& part : finding.parts) add_parts(part);
  }
  void add(const Report& report) {
    for (const auto& verdict : report.clauses) {
      for (const auto& finding : verdict.findings) {
        clauses.insert(finding.fingerprint().hex());
        told.emplace_back(&finding, &report);
        add_parts(finding);
      }
    }
    for (const auto& finding : report.outside_clauses) {
      all.insert(finding.fingerprint().hex());
      add_parts(finding);
    }
    all.insert(clauses.begin(), clauses.end());
  }
};

// ---- what a format shows ------------------------------------------------------------------------

// Words of twelve hexadecimal digits. An amount of USD 100bn is twelve digits too, as no
// fingerprint is known to be: such a word counts only where the model has it.
Fingerprints found_in(const std::string& text, const Shown& shown) {
  Fingerprints found;
  const auto is_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  for (auto at = text.begin(); at != text.end();) {
    const auto end = std::find_if_not(at, text.end(), is_word);
    const std::string word(at, end);
    at = end == text.end() ? end : end + 1;
    const bool hex =
        word.size() == 12 && word.find_first_not_of("0123456789abcdef") == std::string::npos;
    const bool amount = word.find_first_not_of("0123456789") == std::string::npos;
    if (hex && (!amount || shown.may_show.contains(word))) found.insert(word);
  }
  return found;
}

Fingerprints without(const Fingerprints& all, const Fingerprints& some) {
  Fingerprints left;
  std::ranges::set_difference(all, some, std::inserter(left, left.end()));
  return left;
}

void expect_told(const std::string& text, const Shown& shown, const Words& words) {
  const std::string one_line = folded(text);  // a long one is wrapped
  for (const auto& [finding, report] : shown.told) {
    const TellContext context{*report, words, [](const auto&, const auto&) { return 0U; }};
    const ToldFinding told = tell_finding(*finding, std::nullopt, context);
    EXPECT_NE(one_line.find(folded(told.headline)), std::string::npos)
        << finding->fingerprint().hex() << " " << told.headline;
  }
}

// As a reader of a failure finds it again.
std::string named(const Fingerprints& fingerprints, const Shown& shown) {
  std::string names;
  for (const auto& [finding, report] : shown.told) {
    if (!fingerprints.contains(finding->fingerprint().hex())) continue;
    names +=
        fmt::format(" {} of {} ({})", finding->rule, finding->clause, finding->fingerprint().hex());
  }
  return names;
}

// A new format is held to fingerprints; only a terminal is held to sentences.
void expect_same(std::string_view format, const std::string& text, const Fingerprints& expected,
                 const Shown& shown, const Page& page) {
  if (format == "text") return expect_told(text, shown, page.words);
  const Fingerprints found = found_in(text, shown);
  EXPECT_EQ(without(expected, found), Fingerprints{})
      << "not told:" << named(without(expected, found), shown);
  EXPECT_EQ(without(found, shown.may_show), Fingerprints{}) << "told and not shown";
}

std::string name_of(const std::vector<Version>& versions) {
  std::string name = versions.front()->deal;
  for (const auto& version : versions) name += " " + version->version;
  return name;
}

void expect_same_of_pair(const Version& before, const Version& after, const Words& words) {
  const Report report = make_report(
      std::make_shared<const Comparison>(compare(before, after, shared_catalogue())), {});
  const Page page{words.naming(names_of(report)), k_wide, {}};
  Shown shown;
  shown.add(report);
  EXPECT_EQ(shown.all.size(), report.shown) << "two findings of one fingerprint";
  for (const auto& format : diff_formats()) {
    SCOPED_TRACE(fmt::format("{} as {}", name_of({before, after}), format.name));
    expect_same(format.name, format.print(report, page), shown.all, shown, page);
  }
}

void expect_same_of_history(const std::vector<Version>& versions, const Words& words) {
  HistoryInput input;
  for (const auto& version : versions) input.versions.push_back({version, version->date()});
  const History history = make_history(std::move(input), shared_catalogue());
  const Page page{words.naming(names_of(history)), k_wide, {}};
  Shown shown;
  for (const auto& step : history.steps) shown.add(step.report);
  // Some formats tell the first version held against the last finding by finding, others in words.
  Shown net;
  net.add(history.net.report);
  shown.may_show.merge(net.may_show);
  const ShownHistory told{history, Detail::clause_histories, {}};
  for (const auto& format : history_formats()) {
    SCOPED_TRACE(fmt::format("history of {} as {}", name_of(versions), format.name));
    expect_same(format.name, format.print(told, page), shown.clauses, shown, page);
  }
  for (const auto& format : report_formats()) {
    SCOPED_TRACE(fmt::format("report of {} as {}", name_of(versions), format.name));
    expect_same(format.name, format.print(told, page), shown.all, shown, page);
  }
}

// ---- the claims ---------------------------------------------------------------------------------

TEST(SameContent, OfEveryShippedPairInEveryFormatAndLanguage) {
  ASSERT_GE(shipped_deals().size(), 5U);
  for (const auto& [deal, versions] : shipped_deals()) {
    for (const auto& before : versions) {
      for (const auto& after : versions) {
        for (const auto& language : languages()) {
          expect_same_of_pair(before, after, shipped_words(language));
        }
      }
    }
  }
}

TEST(SameContent, OfEveryShippedHistoryInEveryFormatAndLanguage) {
  for (const auto& [deal, versions] : shipped_deals()) {
    for (const auto& language : languages())
      expect_same_of_history(versions, shipped_words(language));
  }
}

TEST(SameContent, OfAHundredRandomPairsInEveryFormat) {
  test::AgreementGenerator generator(shipped_catalogue(), k_seed);
  for (std::size_t i = 0; i < k_random_pairs && !HasFailure(); ++i) {
    const auto pair = drawn(generator, 2);
    expect_same_of_pair(pair.front(), pair.back(), shipped_words());
  }
}

TEST(SameContent, OfRandomHistoriesOfThreeVersionsInEveryFormat) {
  test::AgreementGenerator generator(shipped_catalogue(), k_seed + 1);
  for (std::size_t i = 0; i < k_random_histories && !HasFailure(); ++i) {
    expect_same_of_history(drawn(generator, 3), shipped_words());
  }
}

TEST(SameContent, OfEveryShippedPairFitsIntoAComment) {
  for (const auto& [deal, versions] : shipped_deals()) {
    for (const auto& before : versions) {
      for (const auto& after : versions) {
        const Report report = make_report(
            std::make_shared<const Comparison>(compare(before, after, shared_catalogue())), {});
        EXPECT_LE(
            print_markdown_report(tell_report(report, shipped_words()), shipped_words()).size(),
            CommentOptions{}.limit)
            << deal;
      }
    }
  }
}

TEST(SameContent, IsCutFromACommentThatGrowsTooLongAndCounted) {
  const auto& versions = shipped_deals().at("microsoft-openai");
  const Report report = make_report(std::make_shared<const Comparison>(compare(
                                        versions.front(), versions.back(), shared_catalogue())),
                                    {});
  constexpr std::size_t k_small = 5'000;
  const std::string cut = print_markdown_report(tell_report(report, shipped_words()),
                                                shipped_words(), {.limit = k_small});
  EXPECT_LE(cut.size(), k_small);
  Shown shown;
  shown.add(report);
  const auto left = found_in(cut, shown).size();
  EXPECT_NE(cut.find(std::to_string(report.shown - left) + " changes.**"), std::string::npos);
}

}  // namespace
}  // namespace dealterms
