#include "cli/select.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

std::vector<std::shared_ptr<const Agreement>> two_versions() {
  auto before = std::make_shared<Agreement>();
  before->clauses["cells"].type = "exclusivity";
  before->parties["acme"];
  auto after = std::make_shared<Agreement>();
  after->clauses["royalty"].type = "revenue_share";
  after->parties["bolt"];
  return {before, after};
}

std::string error_with(const Filters& filters) {
  const auto checked = check_filters(filters, two_versions());
  return checked ? "" : checked.error().text;
}

TEST(CheckFilters, TakesWhatEitherVersionHas) {
  EXPECT_EQ(error_with({{"cells", "royalty"}, {"exclusivity", "revenue_share"}, "bolt"}), "");
  EXPECT_EQ(error_with({}), "");
}

TEST(CheckFilters, TellsWhatWasMeantAndWhatThereIs) {
  EXPECT_EQ(error_with({{"cels"}, {}, ""}),
            "no clause 'cels'; did you mean 'cells'? (there are: cells, royalty)");
  EXPECT_EQ(error_with({{}, {"zebra"}, ""}),
            "no clause of type 'zebra' (there are: exclusivity, revenue_share)");
  EXPECT_EQ(error_with({{}, {}, "zed"}), "no party 'zed' (there are: acme, bolt)");
}

TEST(CheckFilters, EveryFilterOfALongListIsChecked) {
  EXPECT_NE(error_with({{"cells", "zebra"}, {}, ""}), "");
  EXPECT_NE(error_with({{}, {"exclusivity", "zebra"}, ""}), "");
}

TEST(CheckFilters, SaysWhereThereIsNothingToChooseFrom) {
  const auto checked = check_filters({{"cells"}, {}, ""}, {std::make_shared<const Agreement>()});
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().text, "no clause 'cells' (there are: none)");
}

// Of the two versions above, in a catalogue that sorts one of their types.
Result<Selection> selected(const SelectOptions& options) {
  Catalogue catalogue;
  catalogue.types.all()["exclusivity"].category = ClauseCategory::commercial;
  catalogue.types.all()["revenue_share"].category = ClauseCategory::commercial;
  catalogue.types.all()["governing_law"].category = ClauseCategory::legal;
  return selection_of(options, two_versions(), catalogue);
}

// Of the same versions, by a catalogue in which an exclusivity has a degree.
Result<Selection> chosen(std::vector<std::string> names) {
  Catalogue catalogue;
  ClauseType& exclusivity = catalogue.types.all()["exclusivity"];
  exclusivity.id = "exclusivity";
  exclusivity.terms.emplace_back().name = "degree";
  catalogue.types.all()["option"].id = "option";
  SelectOptions options;
  options.clauses = std::move(names);
  return selection_of(options, two_versions(), catalogue);
}

TEST(SelectionOf, TakesAnIdForItsClauseAndAnyOtherPathForFindings) {
  const auto selection = chosen({"cells", "cells.degree", "exclusivity", "*.degree", "parties"});
  ASSERT_TRUE(selection) << selection.error().text;
  EXPECT_EQ(selection->clauses, std::vector<std::string>{"cells"});
  ASSERT_EQ(selection->paths.size(), 4U);
  EXPECT_EQ(selection->paths[0].text, "cells.degree");
  EXPECT_EQ(selection->paths[3].text, "parties");
}

TEST(SelectionOf, RefusesAPathThatTheFilesDoNotHaveAndTellsWhatWasMeant) {
  const std::string known = " (there are: cells, royalty)";
  EXPECT_EQ(chosen({"cels"}).error().text, "no clause 'cels'; did you mean 'cells'?" + known);
  EXPECT_EQ(chosen({"cells.degre"}).error().text,
            "no clause 'cells.degre'; did you mean 'cells.degree'?" + known);
  EXPECT_EQ(chosen({"option"}).error().text, "no clause 'option'" + known);
  EXPECT_EQ(chosen({"zebra.*"}).error().text, "no clause 'zebra.*'" + known);
}

TEST(SelectionOf, AllShowsEditorialChangesToo) {
  SelectOptions options;
  options.clauses = {"cells"};
  options.perspective = "acme";
  EXPECT_EQ(selected(options)->min_level, Level::minor);
  EXPECT_EQ(selected(options)->clauses, options.clauses);
  EXPECT_EQ(selected(options)->perspective, "acme");
  options.all = true;
  EXPECT_EQ(selected(options)->min_level, Level::editorial);
  options.all = false;
  options.min_level = Level::major;
  EXPECT_EQ(selected(options)->min_level, Level::major);
}

TEST(SelectionOf, AKindIsTheTypesOfItThatTheVersionsHave) {
  SelectOptions options;
  options.kind = ClauseCategory::commercial;
  EXPECT_EQ(selected(options)->types, (std::vector<std::string>{"exclusivity", "revenue_share"}));
  options.types = {"revenue_share"};
  EXPECT_EQ(selected(options)->types, options.types);
}

TEST(SelectionOf, RefusesAKindThatNoClauseIsOf) {
  SelectOptions options;
  options.kind = ClauseCategory::legal;
  ASSERT_FALSE(selected(options));
  EXPECT_EQ(selected(options).error().text, "no clause of kind 'legal' (there are: commercial)");
  options.types = {"exclusivity"};
  ASSERT_FALSE(selected(options));
  EXPECT_EQ(selected(options).error().text,
            "no clause of kind 'legal' among those of --type (there are: commercial)");
}

TEST(SelectionOf, ShowsLongTextsWholeWhereAllIsAskedFor) {
  SelectOptions options;
  EXPECT_EQ(selected(options)->texts, Texts::shortened);
  options.min_level = Level::editorial;
  EXPECT_EQ(selected(options)->texts, Texts::shortened);
  options.all = true;
  EXPECT_EQ(selected(options)->texts, Texts::whole);
}

}  // namespace
}  // namespace dealterms
