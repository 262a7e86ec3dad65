#include "cli/select.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

std::string error_with(const Filters& filters) {
  auto before = std::make_shared<Agreement>();
  before->clauses["cells"].type = "exclusivity";
  before->parties["acme"];
  auto after = std::make_shared<Agreement>();
  after->clauses["royalty"].type = "revenue_share";
  after->parties["bolt"];
  const auto checked = check_filters(filters, {before, after});
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

TEST(SelectionOf, AllShowsEditorialChangesToo) {
  SelectOptions options;
  options.clauses = {"cells"};
  options.perspective = "acme";
  EXPECT_EQ(selection_of(options).min_level, Level::minor);
  EXPECT_EQ(selection_of(options).clauses, options.clauses);
  EXPECT_EQ(selection_of(options).perspective, "acme");
  options.all = true;
  EXPECT_EQ(selection_of(options).min_level, Level::editorial);
  options.all = false;
  options.min_level = Level::major;
  EXPECT_EQ(selection_of(options).min_level, Level::major);
}

}  // namespace
}  // namespace dealterms
