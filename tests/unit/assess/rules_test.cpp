#include "assess/rules.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "judged_pair.hpp"

namespace dealterms::test {
namespace {

using Reason = JudgementReason;

std::map<std::string, Rule> rules() {
  std::map<std::string, Rule> by_id;
  for (auto& rule : implied_rules(*judge_bodies("clauses: {}\n", "clauses: {}\n").catalogue)) {
    by_id.emplace(rule.id, std::move(rule));
  }
  return by_id;
}

bool adjusts(const Rule& rule, Reason reason) {
  return std::ranges::find(rule.adjusts, reason) != rule.adjusts.end();
}

TEST(ImpliedRules, StartAtTheLevelThatTheirRowTakesFromTheCatalogue) {
  const auto all = rules();
  EXPECT_EQ(all.at("licence.clause.added").level, Level::critical);
  EXPECT_EQ(all.at("licence.clause.not_mentioned").level, Level::minor);
  EXPECT_EQ(all.at("licence.clause.split").level, Level::major);
  EXPECT_EQ(all.at("licence.degree.raised").level, Level::major);
  EXPECT_EQ(all.at("licence.degree.sharpened").level, Level::moderate);
  EXPECT_EQ(all.at("licence.degree.restated").level, Level::editorial);
  EXPECT_EQ(all.at("licence.clause.converted_to_option").level, Level::critical);
  EXPECT_EQ(all.at("licence.licensee.widened").level, Level::critical);
  EXPECT_EQ(all.at("licence.licensee.added").level, Level::minor);
  EXPECT_EQ(all.at("word.takes_in.widened").level, Level::minor);
}

TEST(ImpliedRules, OutsideTheClausesStartAtTheLevelOfTheirSection) {
  const auto all = rules();
  EXPECT_EQ(all.at("party.entry.added").level, Level::critical);
  EXPECT_EQ(all.at("source.entry.added").level, Level::editorial);
  EXPECT_EQ(all.at("instrument.entry.added").level, Level::editorial);
  EXPECT_EQ(all.at("instrument.entry.removed").level, Level::editorial);
  EXPECT_EQ(all.at("party.about.changed").level, Level::minor);
  EXPECT_EQ(all.at("open_point.clauses.widened").level, Level::editorial);
  EXPECT_EQ(all.at("party.identity.rename").level, Level::minor);
  EXPECT_EQ(all.at("party.identity.conversion").level, Level::major);
  EXPECT_EQ(all.at("party.identity.merger").level, Level::critical);
}

TEST(ImpliedRules, NameTheRoleThatTheirDirectionSpeaksOf) {
  const auto all = rules();
  EXPECT_EQ(all.at("licence.clause.added").favours, "licensee");
  EXPECT_EQ(all.at("licence.clause.mentioned").direction, DirectionRule::favours_if_new);
  EXPECT_EQ(all.at("licence.exceptions.mentioned").direction, DirectionRule::against_clause_if_new);
  EXPECT_EQ(all.at("licence.clause.removed").favours, "against licensee");
  EXPECT_EQ(all.at("licence.clause.lapsed").favours, "");
  EXPECT_EQ(all.at("licence.fee.raised").favours, "licensor");
  EXPECT_EQ(all.at("licence.fee.lowered").favours, "against licensor");
  EXPECT_EQ(all.at("licence.fee.changed").favours, "");
  EXPECT_EQ(all.at("licence.flows.removed").favours, "against payee");
  EXPECT_EQ(all.at("licence.exceptions.added").favours, "against licensee");
  EXPECT_EQ(all.at("licence.exceptions.removed").favours, "licensee");
  EXPECT_EQ(all.at("licence.decider.widened").direction, DirectionRule::by_naming);
  EXPECT_EQ(all.at("licence.clause.converted_to_option").favours, "licensor");
}

TEST(ImpliedRules, SayWhatMayMoveTheLevel) {
  const auto all = rules();
  EXPECT_TRUE(adjusts(all.at("licence.fee.raised"), Reason::large_change));
  EXPECT_FALSE(adjusts(all.at("licence.fee.raised"), Reason::several_steps));
  EXPECT_TRUE(adjusts(all.at("licence.degree.raised"), Reason::several_steps));
  EXPECT_FALSE(adjusts(all.at("licence.degree.raised"), Reason::large_change));
  EXPECT_TRUE(adjusts(all.at("licence.until.raised"), Reason::finite_and_unlimited));
  EXPECT_FALSE(adjusts(all.at("licence.place.changed"), Reason::finite_and_unlimited));
  EXPECT_TRUE(adjusts(all.at("licence.fee.mentioned"), Reason::first_mentioned));
  EXPECT_TRUE(adjusts(all.at("party.entry.changed"), Reason::as_its_fields));
}

TEST(ImpliedRules, LiftOnlyDefinitionsToTheirUsers) {
  const auto all = rules();
  EXPECT_TRUE(adjusts(all.at("word.takes_in.widened"), Reason::used_by_others));
  EXPECT_FALSE(adjusts(all.at("licence.fee.raised"), Reason::used_by_others));
  EXPECT_FALSE(adjusts(all.at("event.test.changed"), Reason::used_by_others));
  // Any clause may become a definition.
  EXPECT_TRUE(adjusts(all.at("licence.clause.converted"), Reason::used_by_others));
}

TEST(ImpliedRules, ListWhatCanHappenToTheKindOfATerm) {
  const auto all = rules();
  EXPECT_TRUE(all.contains("licence.fee.raised"));
  EXPECT_FALSE(all.contains("licence.fee.widened"));
  EXPECT_TRUE(all.contains("licence.subject.widened"));
  EXPECT_FALSE(all.contains("licence.subject.raised"));
  EXPECT_TRUE(all.contains("licence.place.changed"));
  EXPECT_FALSE(all.contains("licence.place.raised"));
  EXPECT_TRUE(all.contains("licence.clause.reversed"));
  EXPECT_FALSE(all.contains("event.clause.reversed"));  // one role
  EXPECT_TRUE(all.contains("licence.flows.reversed"));
  EXPECT_FALSE(all.contains("licence.exceptions.reversed"));
  EXPECT_TRUE(all.contains("licence.flows.moved"));
  EXPECT_TRUE(all.contains("party.entry.joined"));
  EXPECT_FALSE(all.contains("source.entry.joined"));
  EXPECT_TRUE(all.contains("untyped.clause.not_mentioned"));
  EXPECT_TRUE(all.contains("untyped.clause.came_and_went"));
  EXPECT_FALSE(all.contains("untyped.clause.added"));
}

}  // namespace
}  // namespace dealterms::test
