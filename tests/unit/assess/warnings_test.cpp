#include "assess/warnings.hpp"

#include <gtest/gtest.h>

#include "../../support/shipped.hpp"
#include "diff/match_items.hpp"
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

// ---- ids that seem shifted ----------------------------------------------------------------------

using test::judge_bodies;
using test::licence;
using test::read_bytes;

std::vector<std::string> messages(const std::vector<Diagnostic>& warnings) {
  std::vector<std::string> list;
  for (const auto& warning : warnings) list.push_back(message_of(warning));
  return list;
}

using Messages = std::vector<std::string>;

Messages shifted(const std::string& before, const std::string& after) {
  return messages(warn_of_shifted_ids(*judge_bodies(before, after).comparison));
}

Messages shifted_flows(const std::string& before, const std::string& after) {
  return shifted(licence("flows: {" + before + "}"), licence("flows: {" + after + "}"));
}

std::string flow(const std::string& id, const std::string& rate) {
  return id + ": {payer: acme, payee: bolt, rate: " + rate + "}";
}

TEST(WarnOfShiftedIds, SeesAnEntryPutInFrontOfTheOthers) {
  const auto tranches = [](const std::string& list) {
    return "dealterms: 1\ndeal: acme-bolt\nversion: \"1\"\nparties:\n  acme: {name: Acme Inc.}\n"
           "  bolt: {name: Bolt Ltd.}\nclauses:\n  f:\n    type: investment\n    investor: bolt\n"
           "    investee: acme\n    tranches:\n" +
           list;
  };
  const Comparison comparison = test::compare_versions(
      read_bytes(tranches("      first: {amount: USD 10m, due: 2026-01-01}\n"
                          "      second: {amount: USD 20m, due: 2027-01-01}\n"
                          "      third: {amount: USD 30m, due: 2028-01-01}\n")),
      read_bytes(tranches("      first: {amount: USD 5m, due: 2025-06-01}\n"
                          "      second: {amount: USD 10m, due: 2026-01-01}\n"
                          "      third: {amount: USD 20m, due: 2027-01-01}\n"
                          "      fourth: {amount: USD 30m, due: 2028-01-01}\n")));
  const auto warnings = warn_of_shifted_ids(comparison);
  EXPECT_EQ(messages(warnings),
            Messages{"what stood under 'first', 'second', 'third' seems to stand under 'second', "
                     "'third', 'fourth' now"});
  EXPECT_EQ(warnings.front().code, DiagnosticCode::ids_shifted);
  EXPECT_EQ(warnings.front().place.line, 14U);
}

// ---- too many clauses under new ids -------------------------------------------------------------

std::string licences(const std::string& stem, int count) {
  std::string body = "clauses:\n";
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    body += "  " + stem + number + ": {type: licence, licensor: acme, licensee: bolt, subject: [s" +
            number + "]}\n";
  }
  return body;
}

Messages untried(int went, int came) {
  const auto report = judge_bodies(licences("a", went), licences("b", came));
  return messages(warn_of_untried_renames(*report.comparison));
}

TEST(WarnOfUntriedRenames, SaysThatNotEachWasHeldAgainstEach) {
  EXPECT_EQ(
      untried(300, 900),
      Messages{"300 clauses of type 'licence' went and 900 came: too many to hold each against "
               "each"});
}

Messages untried_parts(std::size_t count) {
  std::string whole = "clauses:\n  a: {type: licence, licensor: acme, licensee: bolt, subject: [s";
  std::string parts = "clauses:\n";
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    whole += ", s" + number;
    parts += "  b" + number + ": {type: licence, licensor: acme, licensee: bolt, subject: [s, s" +
             number + "]}\n";
  }
  const auto report = judge_bodies(whole + "]}\n", parts);
  return messages(warn_of_untried_renames(*report.comparison));
}

TEST(WarnOfUntriedRenames, SaysThatASplitInTooManyPartsWasNotTried) {
  EXPECT_EQ(untried_parts(k_most_parts), Messages{});
  EXPECT_EQ(
      untried_parts(k_most_parts + 1),
      Messages{"1 clauses of type 'licence' went and 65 came: too many to hold each against each"});
}

TEST(WarnOfUntriedRenames, SaysNothingWhereEachWas) { EXPECT_EQ(untried(3, 4), Messages{}); }

TEST(WarnOfShiftedIds, SeesTwinsThatChangedPlaces) {
  EXPECT_EQ(shifted_flows(flow("a", "1%") + ", " + flow("b", "2%"),
                          flow("a", "2%") + ", " + flow("b", "1%")),
            Messages{"what stood under 'a', 'b' seems to stand under 'b', 'a' now"});
}

TEST(WarnOfShiftedIds, SeesClausesOfOneTypeThatChangedPlaces) {
  const auto clauses = [](const std::string& one, const std::string& two) {
    return "clauses:\n  a: {type: licence, licensor: acme, licensee: bolt, subject: [" + one +
           "]}\n  b: {type: licence, licensor: acme, licensee: bolt, subject: [" + two + "]}\n";
  };
  EXPECT_EQ(shifted(clauses("x", "y"), clauses("y", "x")),
            Messages{"what stood under 'a', 'b' seems to stand under 'b', 'a' now"});
}

TEST(WarnOfShiftedIds, SaysNothingWhereEachChangedByItself) {
  EXPECT_EQ(shifted_flows(flow("a", "1%") + ", " + flow("b", "2%"),
                          flow("a", "3%") + ", " + flow("b", "4%")),
            Messages{});
}

// It is as the other was, which is what it is still.
TEST(WarnOfShiftedIds, SaysNothingWhereOneBecameLikeTheOther) {
  EXPECT_EQ(shifted_flows(flow("a", "1%") + ", " + flow("b", "2%"),
                          flow("a", "2%") + ", " + flow("b", "2%")),
            Messages{});
}

TEST(WarnOfShiftedIds, SaysNothingOfWhatIsDeclared) {
  EXPECT_EQ(
      shifted_flows(flow("a", "1%"),
                    flow("a", "5%") + ", b: {continues: [a], payer: acme, payee: bolt, rate: 1%}"),
      Messages{});
}

TEST(WarnOfShiftedIds, SaysNothingOfARename) {
  EXPECT_EQ(shifted_flows(flow("a", "1%"), flow("b", "1%")), Messages{});
}

TEST(WarnOfShiftedIds, DoesNotTakeAnotherTypeForATwin) {
  const auto clauses = [](const std::string& one, const std::string& two) {
    return "clauses:\n  a: {type: " + one + ", licensor: acme, licensee: bolt, subject: [x]}\n" +
           "  b: {type: " + two + ", licensor: acme, licensee: bolt, subject: [y]}\n";
  };
  EXPECT_EQ(shifted(clauses("licence", "option"), clauses("option", "licence")), Messages{});
}

}  // namespace
}  // namespace dealterms
