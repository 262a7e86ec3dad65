#include "document/section_marks.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dealterms {
namespace {

using Names = std::vector<std::string>;

Names sections_of(const std::string& text) {
  Names names;
  for (const SectionMark& mark : find_section_marks(SourceText("a.md", text))) {
    names.push_back(mark.name);
  }
  return names;
}

TEST(SectionMarks, HeadingsAreCalledByTheirNumber) {
  EXPECT_EQ(
      sections_of("# Supply agreement\n\n## 4. Term\ntext\n### 4.2 **Notice** ##\n## \u00a7 5\n"
                  "## Section 6.1: Money\n"),
      (Names{"Supply agreement", "4", "4.2", "5", "6.1"}));
}

TEST(SectionMarks, HeadingsWithoutANumberAreCalledByTheirWords) {
  EXPECT_EQ(sections_of("## *Term*\nArticle IV\n---\nSchedule\n====\n"),
            (Names{"Term", "Article IV", "Schedule"}));
}

TEST(SectionMarks, AParagraphBeginsWithTheNumberOfItsSection) {
  EXPECT_EQ(sections_of("1. Definitions.\n\n4.2 Notice. Either party\nmay.\n4.3 Cure.\n"),
            (Names{"1", "4.2", "4.3"}));
  EXPECT_EQ(sections_of("**7.1** Term\n\nSection 8. Money\n"), (Names{"7.1", "8"}));
}

TEST(SectionMarks, WhatOnlyLooksLikeANumberOfASectionIsNone) {
  EXPECT_EQ(sections_of(
                "pays within\n30 Days of\n4.2 Million\n\n2028 Term\n\n1.5 million\n\n31.12.2028\n"),
            Names{});
  EXPECT_EQ(sections_of("Section 4.2 of this agreement\n"), Names{});
}

// A list within a section is numbered, too.
TEST(SectionMarks, ANumberOfOnePartFollowsTheOneBefore) {
  EXPECT_EQ(sections_of("## 4.2 Orders\n\n1. First\n\n2. Second\n\n5. Term\n"),
            (Names{"4.2", "5"}));
}

TEST(SectionMarks, TheLastBeforeAPlaceIsItsSection) {
  const SourceText text("a.md", "intro\n# One\nx\n# Two\n");
  const auto marks = find_section_marks(text);
  EXPECT_EQ(section_at(marks, 0), "");
  EXPECT_EQ(section_at(marks, 6), "One");
  EXPECT_EQ(section_at(marks, 13), "One");
  EXPECT_EQ(section_at(marks, 14), "Two");
}

}  // namespace
}  // namespace dealterms
