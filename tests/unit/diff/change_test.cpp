#include "diff/change.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dealterms {
namespace {

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

TEST(Subject, IsApparatusWhereItIsEvidenceOrARelation) {
  for (const Subject subject : all_values<Subject>()) {
    EXPECT_EQ(is_apparatus(subject), subject == Subject::evidence || subject == Subject::relation)
        << name_of(subject);
  }
}

}  // namespace
}  // namespace dealterms
