#include "diff/change.hpp"

#include <gtest/gtest.h>

#include <array>
#include <set>

namespace dealterms {
namespace {

constexpr std::array k_changes{
    ChangeKind::added,    ChangeKind::removed,   ChangeKind::mentioned, ChangeKind::not_mentioned,
    ChangeKind::changed,  ChangeKind::converted, ChangeKind::split,     ChangeKind::merged,
    ChangeKind::renamed,  ChangeKind::reversed,  ChangeKind::lapsed,    ChangeKind::disclosed,
    ChangeKind::withheld, ChangeKind::sharpened, ChangeKind::blurred,   ChangeKind::restated,
    ChangeKind::moved,
};
constexpr std::array k_movements{
    Movement::none,     Movement::raised, Movement::lowered,      Movement::widened,
    Movement::narrowed, Movement::varied, Movement::undetermined,
};

using Steps = std::vector<std::string>;

TEST(ChangePath, LeadsFromTheSectionToWhatChanged) {
  const ChangePath rate{.section = "clauses",
                        .item = "revenue",
                        .records = "flows",
                        .record = "to-acme",
                        .name = "rate"};
  EXPECT_EQ(rate.steps(), (Steps{"clauses", "revenue", "flows", "to-acme", "rate"}));
  EXPECT_EQ(rate.last(), "rate");
  EXPECT_EQ(rate.owner(), "to-acme");
}

TEST(ChangePath, LeavesOutWhatAChangeDoesNotHave) {
  const ChangePath title{.name = "title"};
  EXPECT_EQ(title.steps(), Steps{"title"});
  EXPECT_EQ(title.owner(), "");
  const ChangePath clause{.section = "clauses", .item = "revenue"};
  EXPECT_EQ(clause.steps(), (Steps{"clauses", "revenue"}));
  EXPECT_EQ(clause.last(), "revenue");
  const ChangePath quote{.section = "clauses", .item = "revenue", .field = "quote"};
  EXPECT_EQ(quote.last(), "quote");
  EXPECT_EQ(quote.owner(), "revenue");
}

TEST(ChangeKind, UndoneTwiceIsItself) {
  for (const ChangeKind kind : k_changes) {
    EXPECT_EQ(inverse_of(inverse_of(kind)), kind) << name_of(kind);
  }
}

TEST(ChangeKind, IsUndoneByWhatComesBack) {
  EXPECT_EQ(inverse_of(ChangeKind::added), ChangeKind::removed);
  EXPECT_EQ(inverse_of(ChangeKind::mentioned), ChangeKind::not_mentioned);
  EXPECT_EQ(inverse_of(ChangeKind::split), ChangeKind::merged);
  EXPECT_EQ(inverse_of(ChangeKind::disclosed), ChangeKind::withheld);
  EXPECT_EQ(inverse_of(ChangeKind::sharpened), ChangeKind::blurred);
  EXPECT_EQ(inverse_of(ChangeKind::converted), ChangeKind::converted);
}

TEST(Subject, IsApparatusWhereItIsEvidenceOrARelation) {
  for (const Subject subject : all_values<Subject>()) {
    EXPECT_EQ(is_apparatus(subject), subject == Subject::evidence || subject == Subject::relation)
        << name_of(subject);
  }
}

TEST(ChangeKind, HasANameOfItsOwn) {
  std::set<std::string_view> names;
  for (const ChangeKind kind : k_changes) names.insert(name_of(kind));
  EXPECT_EQ(names.size(), k_changes.size());
}

TEST(Movement, IsUndoneByTheOtherWay) {
  for (const Movement movement : k_movements) {
    EXPECT_EQ(inverse_of(inverse_of(movement)), movement) << name_of(movement);
  }
  EXPECT_EQ(inverse_of(Movement::raised), Movement::lowered);
  EXPECT_EQ(inverse_of(Movement::widened), Movement::narrowed);
  // Up in one part and down in another is so from either side.
  EXPECT_EQ(inverse_of(Movement::varied), Movement::varied);
}

TEST(Movement, HasANameOfItsOwn) {
  std::set<std::string_view> names;
  for (const Movement movement : k_movements) names.insert(name_of(movement));
  EXPECT_EQ(names.size(), k_movements.size());
}

}  // namespace
}  // namespace dealterms
