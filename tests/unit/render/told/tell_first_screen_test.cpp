#include "render/told/tell_first_screen.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "../../../support/shipped.hpp"
#include "../../../support/shipped_words.hpp"
#include "base/text.hpp"
#include "render/told/tell.hpp"

namespace dealterms {
namespace {

// A version of a deal between a mill and a shop, with these clauses.
std::string version(const std::string& name, const std::string& clauses) {
  return "dealterms: 1\ndeal: flour\nversion: \"" + name + "\"\ndates: {effective: 202" + name +
         "-01-01}\nparties: {mill: {name: Mill}, shop: {name: Shop}}\nclauses:\n" + clauses;
}

const std::string k_until_2030 =
    "  flour: {type: exclusivity, holder: shop, grantor: mill, degree: exclusive, until: 2030}\n";
const std::string k_until_2032 =
    "  flour: {type: exclusivity, holder: shop, grantor: mill, degree: exclusive, until: 2032}\n";
const std::string k_refusal =
    "  rye: {type: right_of_first_refusal, holder: mill, grantor: shop, notice: undisclosed}\n";

ToldHistory told_of(const std::vector<std::string>& clauses, const Selection& selection = {}) {
  HistoryInput input;
  input.selection = selection;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    const auto agreement = test::read_bytes(version(std::to_string(i), clauses[i]));
    EXPECT_NE(agreement, nullptr);
    input.versions.push_back({agreement, agreement->date()});
  }
  const History history = make_history(std::move(input), test::shared_catalogue());
  return tell_history(history, "", test::shipped_words());
}

bool has(const std::vector<std::string>& sentences, std::string_view words) {
  return std::ranges::any_of(sentences, [&](const std::string& sentence) {
    return sentence.find(words) != std::string::npos;
  });
}

const ToldClauseHistory& clause(const ToldHistory& told, std::string_view id) {
  return *std::ranges::find_if(told.clauses, [&](const auto& it) { return it.name.id == id; });
}

TEST(Summary, SaysHowMuchChangedWhatEachPartyGainedAndWhatIsNotPublic) {
  const auto summary = told_of({k_until_2030, k_until_2032 + k_refusal}).summary;
  ASSERT_EQ(summary.size(), 4U);
  EXPECT_TRUE(summary[0].starts_with("From 0 to 1, 2 of 2 clauses changed: ")) << summary[0];
  EXPECT_TRUE(has(summary, "Mill gained: ")) << summary[1];
  EXPECT_TRUE(has(summary, "Shop gained: ")) << summary[2];
  EXPECT_EQ(summary[3], "Not public: Right of first refusal (notice).");
}

TEST(Summary, IsNotThereWhereNothingChanged) {
  EXPECT_TRUE(told_of({k_until_2030, k_until_2030}).summary.empty());
}

TEST(Matrix, SaysAClauseOnceAndThenWhatChangesIt) {
  const ToldHistory told = told_of({k_until_2030, k_until_2030, k_until_2032, k_refusal});
  const auto& cells = clause(told, "flour").cells;
  EXPECT_NE(cells[0].value, "");
  EXPECT_EQ(cells[1].value, "=");
  EXPECT_NE(cells[2].value, "=");
  EXPECT_EQ(cells[3].value, "ended");
  EXPECT_EQ(clause(told, "rye").cells[0].value, "");
}

TEST(Matrix, LeadsFromWhatChangedToItsFinding) {
  const ToldHistory told = told_of({k_until_2030, k_until_2032});
  const ToldClauseHistory& flour = clause(told, "flour");
  EXPECT_EQ(flour.cells[1].fingerprint.size(), 12U);
  EXPECT_EQ(flour.cells[0].fingerprint, "");
}

TEST(Matrix, ExplainsTheSignsThatOccur) {
  const auto legend = told_of({k_until_2030, k_until_2030}).value_legend;
  EXPECT_TRUE(has(legend, "=: as before"));
  EXPECT_FALSE(has(legend, "bold"));
  EXPECT_FALSE(has(legend, "presumed"));
  EXPECT_TRUE(has(told_of({k_until_2030, k_until_2032}).value_legend, "bold"));
}

TEST(Matrix, KeepsEveryCellOfTheShippedDealNarrow) {
  HistoryInput input;
  for (const auto& file : test::shipped_versions()) {
    if (file.agreement->deal != "microsoft-openai") continue;
    input.versions.push_back({file.agreement, file.agreement->date()});
  }
  const History history = make_history(std::move(input), test::shared_catalogue());
  for (const auto& told : tell_history(history, "", test::shipped_words()).clauses) {
    for (const auto& cell : told.cells) {
      EXPECT_LE(width_of(cell.value).value, k_cell_columns) << cell.value;
    }
  }
}

TEST(ClauseHistory, NotesOnceWhatAllFindingsOfAStepRestOn) {
  const std::string sources = "sources: {press: {publisher: P}}\n";
  const std::string old =
      "  flour: {type: exclusivity, holder: shop, grantor: mill, degree: exclusive, until: 2030, "
      "sources: [press]}\n";
  const std::string now =
      "  flour: {type: exclusivity, holder: shop, grantor: mill, degree: preferred, until: 2032, "
      "sources: [press]}\n";
  const ToldHistory told = told_of({old + sources, now + sources});
  const ToldStep& step = clause(told, "flour").steps[0];
  ASSERT_EQ(step.findings.size(), 2U);
  ASSERT_EQ(step.sources.size(), 1U);
  for (const auto& finding : step.findings) EXPECT_TRUE(finding.sources.empty());
}

TEST(ClauseHistory, HasANetOnlyWhereItsStepsDoNotSayTheSame) {
  const ToldHistory once = told_of({k_until_2030, k_until_2030, k_until_2032});
  EXPECT_EQ(clause(once, "flour").net_label, "");
  const std::string later =
      "  flour: {type: exclusivity, holder: shop, grantor: mill, degree: "
      "exclusive, until: 2034}\n";
  const ToldHistory twice = told_of({k_until_2030, k_until_2032, later});
  EXPECT_NE(clause(twice, "flour").net_label, "");
}

TEST(Summary, CountsTheWholeDealWhateverIsShown) {
  const std::vector<std::string> versions{k_until_2030, k_until_2032 + k_refusal};
  const std::string whole = told_of(versions).summary.front();
  Selection one;
  one.clauses = {"rye"};
  EXPECT_EQ(told_of(versions, one).summary.front(), whole);
  Selection weighty;
  weighty.min_level = Level::critical;
  EXPECT_LT(told_of(versions, weighty).clauses.size(), 2U);
  EXPECT_EQ(told_of(versions, weighty).summary.front(), whole);
}

}  // namespace
}  // namespace dealterms
