// Every format tells the same: over all shipped pairs and all shipped histories, each finding that
// is shown is in the text, in markdown and in the matrix for a spreadsheet, and nothing else is.
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>

#include "dealterms/assess/history.hpp"
#include "dealterms/cli/embedded_files.hpp"
#include "dealterms/cli/load.hpp"
#include "dealterms/cli/memory_world.hpp"
#include "dealterms/diff/compare.hpp"
#include "dealterms/render/finding_words.hpp"
#include "dealterms/render/markdown_history.hpp"
#include "dealterms/render/text_finding.hpp"
#include "dealterms/render/text_history.hpp"
#include "dealterms/render/text_report.hpp"

namespace dealterms {
namespace {

using Fingerprints = std::multiset<std::string>;

// Wide enough that nothing is wrapped.
constexpr Layout k_wide{ScreenColumn{4'000}, Colour::off};

struct Shipped {
  std::shared_ptr<const Catalogue> catalogue;
  std::map<std::string, std::vector<HistoryVersion>> deals;
};

Shipped shipped() {
  MemoryWorld world;
  world.carried.assign(embedded_files().begin(), embedded_files().end());
  const auto terms = find_versions({}, world);
  std::vector<Input> inputs;
  for (const auto& file : terms->versions) inputs.push_back(file.input);
  const auto loaded = load_inputs(inputs, {}, Colour::off, world);
  if (!loaded) throw std::runtime_error(loaded.why_not);
  Shipped all{loaded->catalogue, {}};
  for (const auto& agreement : loaded->agreements) {
    all.deals[agreement->deal].push_back({agreement, agreement->date()});
  }
  return all;
}

void add(Fingerprints& into, const std::vector<Finding>& findings) {
  for (const auto& finding : findings) into.insert(finding.fingerprint);
}

Fingerprints found_in(const std::string& text, const std::string& pattern) {
  Fingerprints found;
  const std::regex mark(pattern);
  for (std::sregex_iterator at(text.begin(), text.end(), mark), end; at != end; ++at) {
    found.insert((*at)[1].str());
  }
  return found;
}

void expect_told(const std::string& text, const Finding& finding, const Report& report) {
  const std::string sentence = sentence_of(finding, report, english());
  const std::string headline = headline_of(finding, report, english());
  const bool told =
      text.find(sentence) != std::string::npos || text.find(headline) != std::string::npos;
  EXPECT_TRUE(told) << finding.fingerprint << " " << sentence;
}

TEST(SameContent, OfEveryShippedPairInTextAndMarkdown) {
  const Shipped all = shipped();
  for (const auto& [deal, versions] : all.deals) {
    for (const auto& before : versions) {
      for (const auto& after : versions) {
        const Report report = make_report(std::make_shared<const Comparison>(compare(
                                              before.agreement, after.agreement, *all.catalogue)),
                                          *all.catalogue, {});
        Fingerprints expected;
        const std::string text = print_text_report(report, english(), k_wide);
        for (const auto& verdict : report.clauses) {
          add(expected, verdict.findings);
          for (const auto& finding : verdict.findings) expect_told(text, finding, report);
        }
        add(expected, report.around);
        const std::string markdown = print_markdown_report(report, english());
        EXPECT_EQ(found_in(markdown, "<!-- ([0-9a-f]{12}) -->"), expected)
            << deal << " " << before.agreement->version << " " << after.agreement->version;
        EXPECT_LE(markdown.size(), k_comment_limit);
      }
    }
  }
}

TEST(SameContent, OfEveryShippedHistoryInTextMarkdownAndCsv) {
  const Shipped all = shipped();
  for (const auto& [deal, versions] : all.deals) {
    HistoryInput input;
    input.versions = versions;
    const History history = make_history(std::move(input), *all.catalogue);
    Fingerprints of_clauses;
    Fingerprints of_all;
    const std::string text = print_text_history(history, Detail::lives, english(), k_wide);
    for (const auto& step : history.steps) {
      for (const auto& verdict : step.report.clauses) {
        add(of_clauses, verdict.findings);
        for (const auto& finding : verdict.findings) expect_told(text, finding, step.report);
      }
      add(of_all, step.report.around);
    }
    of_all.insert(of_clauses.begin(), of_clauses.end());
    EXPECT_EQ(found_in(print_markdown_report(history, "", english()), "<!-- ([0-9a-f]{12}) -->"),
              of_all)
        << deal;
    EXPECT_EQ(found_in(print_csv_history(history, english()), "[, ]([0-9a-f]{12})(?=[ \\r])"),
              of_clauses)
        << deal;
  }
}

TEST(SameContent, IsCutFromACommentThatGrowsTooLongAndCounted) {
  const Shipped all = shipped();
  const auto& versions = all.deals.at("microsoft-openai");
  const Report report =
      make_report(std::make_shared<const Comparison>(compare(
                      versions.front().agreement, versions.back().agreement, *all.catalogue)),
                  *all.catalogue, {});
  constexpr std::size_t k_small = 5'000;
  const std::string cut = print_markdown_report(report, english(), k_small);
  EXPECT_LE(cut.size(), k_small);
  const auto left = found_in(cut, "<!-- ([0-9a-f]{12}) -->").size();
  EXPECT_NE(cut.find(std::to_string(report.shown - left) + " changes.**"), std::string::npos);
}

}  // namespace
}  // namespace dealterms
