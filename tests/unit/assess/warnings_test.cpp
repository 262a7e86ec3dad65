#include "assess/warnings.hpp"

#include <gtest/gtest.h>

#include "judged_pair.hpp"

namespace dealterms {
namespace {

using Codes = std::vector<DiagnosticCode>;

struct Head {
  std::string deal = "d";
  std::string version = "1";
  std::string amends = {};
  std::string date = {};
};

std::shared_ptr<const Agreement> read(const Head& head) {
  std::string text = "dealterms: 1\ndeal: " + head.deal + "\nversion: \"" + head.version + "\"\n";
  if (!head.amends.empty()) text += "amends: \"" + head.amends + "\"\n";
  if (!head.date.empty()) text += "dates: {effective: " + head.date + "}\n";
  Diagnostics diagnostics;
  const SourceText source{head.version + ".yaml", text};
  return std::make_shared<const Agreement>(
      read_agreement(*read_document(source, diagnostics), source.name(), Catalogue{}, diagnostics));
}

Codes codes_of(const std::vector<Diagnostic>& warnings) {
  Codes codes;
  for (const Diagnostic& warning : warnings) codes.push_back(warning.code);
  return codes;
}

bool is_turned(const Head& before, const Head& after,
               OrderByAmends order = OrderByAmends::unknown) {
  return codes_of(warn_of_order(*read(before), *read(after), order)) ==
         Codes{DiagnosticCode::newer_given_first};
}

TEST(Warnings, TellOfEachVersionOfAnotherDealThanTheFirst) {
  const Versions versions{read({.deal = "acme"}), read({.deal = "kite"}), read({.deal = "acme"}),
                          read({.deal = "rope"})};
  const auto warnings = warn_of_other_deals(versions);
  ASSERT_EQ(codes_of(warnings),
            (Codes{DiagnosticCode::different_deals, DiagnosticCode::different_deals}));
  EXPECT_EQ(message_of(warnings[0]), "'acme' and 'kite' are different deals");
  EXPECT_EQ(warnings[0].place.line, 2U) << "where the other deal is named";
  EXPECT_TRUE(warn_of_other_deals({versions[0], versions[2]}).empty());
}

TEST(Warnings, TellOfANewerVersionGivenFirst) {
  EXPECT_TRUE(is_turned({.version = "2", .date = "2022"}, {.version = "1", .date = "2021"}));
  EXPECT_FALSE(is_turned({.version = "1", .date = "2021"}, {.version = "2", .date = "2022"}));
  EXPECT_FALSE(is_turned({.version = "1", .date = "2021"}, {.version = "2", .date = "2021"}));
  EXPECT_TRUE(is_turned({.version = "2", .amends = "1"}, {.version = "1"}));
  EXPECT_FALSE(is_turned({.version = "1"}, {.version = "2", .amends = "1"}));
}

TEST(Warnings, TakeAmendsForTheOrderWhereDatesSayOtherwise) {
  const Head master{.version = "master", .amends = {}, .date = "2022-06-01"};
  const Head retroactive{.version = "am-1", .amends = "master", .date = "2022-01-01"};
  EXPECT_FALSE(is_turned(master, retroactive));
  EXPECT_TRUE(is_turned(retroactive, master));
}

TEST(Warnings, TakeTheOrderThatOthersBetweenTell) {
  const Head one{.version = "1", .amends = {}, .date = "2021"};
  const Head three{.version = "3", .amends = "2", .date = "2021"};
  EXPECT_FALSE(is_turned(three, one));
  EXPECT_TRUE(is_turned(three, one, OrderByAmends::newer_first));
  EXPECT_FALSE(is_turned({.version = "2", .date = "2022"}, one, OrderByAmends::older_first));
}

TEST(Warnings, TellNoOrderOfUndatedVersionsNorOfTwoDeals) {
  EXPECT_FALSE(is_turned({.version = "2"}, {.version = "1"}));
  EXPECT_FALSE(is_turned({.deal = "a", .date = "2022"}, {.deal = "b", .date = "2021"}));
}

TEST(Warnings, TellThatSeveralFilesHoldAVersionBetween) {
  const auto after = read({.version = "3"});
  EXPECT_TRUE(warn_of_gaps("", *after).empty());
  const auto warnings = warn_of_gaps("2", *after);
  ASSERT_EQ(codes_of(warnings), Codes{DiagnosticCode::version_held_twice});
  EXPECT_EQ(message_of(warnings[0]),
            "several files hold version '2', so that what lies between is not known");
}

}  // namespace
}  // namespace dealterms
