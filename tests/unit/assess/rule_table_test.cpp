#include "assess/rule_table.hpp"

#include <gtest/gtest.h>

#include "judged_pair.hpp"

namespace dealterms::test {
namespace {

TEST(RuleTable, FindsTheRowOfASubjectAndAWord) {
  const RuleRow* row = find_rule_row(RuleSubject::term, "raised");
  ASSERT_NE(row, nullptr);
  EXPECT_EQ(row->level, LevelRule::of_term);
  EXPECT_EQ(row->direction, DirectionRule::by_movement);
}

TEST(RuleTable, HasNoRowForWhatCannotHappen) {
  EXPECT_EQ(find_rule_row(RuleSubject::role, "raised"), nullptr);
  EXPECT_EQ(find_rule_row(RuleSubject::limit, "reversed"), nullptr);
  EXPECT_THROW((void)rule_row(RuleSubject::head, "lapsed"), std::logic_error);
}

TEST(RuleTable, JudgesPartiesThatATermNamesByItsNaming) {
  const RuleRow& row = rule_row(RuleSubject::term, "widened");
  TermSpec spec;
  EXPECT_EQ(direction_rule(row, spec), DirectionRule::by_movement);
  spec.naming = Naming::burdens;
  EXPECT_EQ(direction_rule(row, spec), DirectionRule::by_naming);
  EXPECT_EQ(direction_rule(rule_row(RuleSubject::term, "added"), spec), DirectionRule::by_naming);
  EXPECT_EQ(direction_rule(rule_row(RuleSubject::term, "restated"), spec), DirectionRule::neutral);
}

TEST(RuleTable, CallsAChangeByItsMovementElseByItsKind) {
  Change change;
  EXPECT_EQ(rule_word(change), "changed");
  change.what.movement = Movement::undetermined;
  EXPECT_EQ(rule_word(change), "changed");
  change.what.movement = Movement::lowered;
  EXPECT_EQ(rule_word(change), "lowered");
  change.what.kind = ChangeKind::withheld;
  EXPECT_EQ(rule_word(change), "withheld");
}

TEST(RuleTable, CallsWhatWasAddedAndRemovedBetweenTheVersionsByOneWord) {
  Change change;
  change.what.kind = ChangeKind::mentioned;
  change.what.also = {ChangeKind::added};
  EXPECT_EQ(rule_word(change), "mentioned");
  change.what.also = {ChangeKind::added, ChangeKind::removed};
  EXPECT_EQ(rule_word(change), "came_and_went");
}

TEST(RuleTable, HasTheLevelsOfEachSection) {
  EXPECT_EQ(section_rules(Subject::party).coming, Level::critical);
  EXPECT_EQ(section_rules(Subject::source).field, Level::editorial);
  EXPECT_EQ(word_of(section_rules(Subject::other)), "others");
  EXPECT_EQ(word_of(section_rules(Subject::evidence)), "deal");  // of the head's own values
}

}  // namespace
}  // namespace dealterms::test
