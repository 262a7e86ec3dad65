#include "render/text/text_finding.hpp"

#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "../../../support/shipped_words.hpp"

namespace dealterms {
namespace {

using Mark = ToldFinding::Mark;

std::string printed(const ToldFinding& finding, Colour colour = Colour::off) {
  return print_text_finding(finding, test::shipped_words(), {ScreenColumn{60}, colour});
}

ToldFinding finding(Mark mark, std::string headline) {
  ToldFinding told;
  told.mark = mark;
  told.headline = std::move(headline);
  return told;
}

ToldFinding detail(Mark mark, std::string label, std::string value) {
  ToldFinding told;
  told.mark = mark;
  told.label = std::move(label);
  (mark == Mark::removed ? told.before : told.after) = std::move(value);
  return told;
}

TEST(PrintTextFinding, SaysNothingOfWhatIsNotTold) {
  EXPECT_EQ(printed(finding(Mark::changed, "Rate lowered")), "  ~ Rate lowered\n");
}

TEST(PrintTextFinding, SignsEveryMark) {
  const auto sign = [](Mark mark) { return printed(finding(mark, "x")).substr(2, 1); };
  EXPECT_EQ(sign(Mark::added), "+");
  EXPECT_EQ(sign(Mark::removed), "-");
  EXPECT_EQ(sign(Mark::not_mentioned), "-");
  EXPECT_EQ(sign(Mark::became), ">");
  EXPECT_EQ(sign(Mark::reversed), "!");
  EXPECT_EQ(sign(Mark::same), "=");
  EXPECT_EQ(sign(Mark::changed), "~");
}

TEST(PrintTextFinding, PutsBothSidesBelowAndWhomItFavoursAtTheEdge) {
  ToldFinding told = finding(Mark::changed, "Rate lowered");
  told.side = "favours Bolt";
  told.before = "20% (reported)";
  told.after = "10%";
  EXPECT_EQ(printed(told),
            "  ~ Rate lowered                                favours Bolt\n"
            "      -  20% (reported)\n"
            "      +  10%\n");
}

TEST(PrintTextFinding, SaysALevelOfItsOwnBehindTheSide) {
  ToldFinding told = finding(Mark::changed, "Rate lowered");
  told.level = ToldLevel{Level::major, "major"};
  EXPECT_EQ(printed(told), "  ~ Rate lowered                                       major\n");
  told.side = "favours Bolt";
  EXPECT_EQ(printed(told), "  ~ Rate lowered                        favours Bolt · major\n");
}

TEST(PrintTextFinding, SaysOneSideWhereThereIsOne) {
  ToldFinding told = finding(Mark::added, "Cap added");
  told.after = "USD 38bn";
  EXPECT_EQ(printed(told), "  + Cap added\n      +  USD 38bn\n");
}

TEST(PrintTextFinding, SaysTokensInsteadOfSidesThoseThatWentFirst) {
  ToldFinding told = finding(Mark::changed, "Scope changed");
  told.before = "bread, cake";
  told.after = "cake, rolls";
  told.tokens = {{true, "rolls"}, {false, "bread"}};
  EXPECT_EQ(printed(told), "  ~ Scope changed\n      -  bread\n      +  rolls\n");
}

TEST(PrintTextFinding, SaysARedlineInsteadOfSides) {
  ToldFinding told = finding(Mark::changed, "Title changed");
  told.before = "an old title";
  told.after = "a new title";
  told.redline = {{WordRun::Kind::deleted, "an old"},
                  {WordRun::Kind::inserted, "a new"},
                  {WordRun::Kind::same, " title"}};
  EXPECT_EQ(printed(told), "  ~ Title changed\n      [-an old-]{+a new+} title\n");
}

TEST(PrintTextFinding, SaysSegmentsReasonsNoteAndDoubtBelowTheValues) {
  ToldFinding told = finding(Mark::changed, "Fee lowered");
  told.before = "50%";
  told.after = "40%";
  told.segments = {"up to USD 10m: 50% → 40%"};
  told.reasons = {"as the file says", "why: both said so"};
  told.note = "rounded";
  told.doubt = "one paper says 45%";
  EXPECT_EQ(printed(told),
            "  ~ Fee lowered\n"
            "      -  50%\n"
            "      +  40%\n"
            "      ·  up to USD 10m: 50% → 40%\n"
            "      as the file says; why: both said so\n"
            "      note: rounded\n"
            "      doubt: one paper says 45%\n");
}

TEST(PrintTextFinding, AlignsTheDetailsBeneathAndPrintsTheOtherPartsAsFindings) {
  ToldFinding told = finding(Mark::became, "Exclusivity became right of first refusal");
  ToldFinding scope = finding(Mark::changed, "Scope narrowed");
  scope.level = ToldLevel{Level::minor, "minor"};
  scope.tokens = {{false, "bread"}};
  ToldFinding degree = detail(Mark::removed, "Degree", "exclusive");
  degree.note = "in a letter";
  degree.doubt = "no copy";
  told.parts = {detail(Mark::added, "Term", "2 years"), degree, scope,
                detail(Mark::added, "Cap", "USD 1m")};
  EXPECT_EQ(printed(told),
            "  > Exclusivity became right of first refusal\n"
            "      + Term    2 years\n"
            "      - Degree  exclusive\n"
            "                note: in a letter · doubt: no copy\n"
            "      ~ Scope narrowed                                 minor\n"
            "          -  bread\n"
            "      + Cap  USD 1m\n");
}

TEST(PrintTextFinding, PrintsADetailThatStandsAlone) {
  EXPECT_EQ(printed(detail(Mark::removed, "Rate", "20%")), "  - Rate  20%\n");
}

TEST(PrintTextFinding, LetsNothingOfTheFileActOnTheTerminal) {
  const std::string evil = "\x1b]0;x\a\u202e\r\n";
  ToldFinding told = finding(Mark::changed, evil);
  told.level = ToldLevel{Level::major, evil};
  told.side = told.note = told.doubt = evil;
  told.before = told.after = evil;
  told.segments = told.reasons = {evil};
  told.parts = {detail(Mark::added, evil, evil)};
  told.parts.front().note = evil;
  ToldFinding tokens = finding(Mark::changed, evil);
  tokens.tokens = {{true, evil}, {false, evil}};
  ToldFinding redline = finding(Mark::changed, evil);
  redline.redline = {
      {WordRun::Kind::same, evil}, {WordRun::Kind::deleted, evil}, {WordRun::Kind::inserted, evil}};
  told.parts.push_back(tokens);
  told.parts.push_back(redline);
  const std::string text = printed(told);
  EXPECT_EQ(text.find_first_of("\x1b\a\r"), std::string::npos) << text;
  EXPECT_EQ(text.find("\u202e"), std::string::npos) << text;
}

TEST(PrintTextFinding, PaintsByMeaning) {
  ToldFinding told = finding(Mark::removed, "Cap ended");
  told.before = "1";
  told.note = "n";
  EXPECT_EQ(printed(told, Colour::on),
            "\x1b[31m  - \x1b[0mCap ended\n"
            "      \x1b[31m-\x1b[0m  \x1b[31m1\x1b[0m\n"
            "      \x1b[2mnote: n\x1b[0m\n");
}

}  // namespace
}  // namespace dealterms
