#include "render/markdown/markdown_finding.hpp"

#include <gtest/gtest.h>

#include "../../../support/shipped_words.hpp"

namespace dealterms {
namespace {

ToldFinding lowered() {
  ToldFinding told;
  told.headline = "Rate lowered −10 points";
  told.line = "Rate lowered from 20% to 10%";
  told.before = "20%";
  told.after = "10%";
  told.fingerprint = std::string("88cbbd8a8c66");
  return told;
}
ToldFinding detail(const std::string& label) {
  ToldFinding told;
  told.label = label;
  told.after = "x";
  told.fingerprint = std::string("000000000000");
  return told;
}

std::string print(const ToldFinding& finding) {
  return markdown_findings({finding}, test::shipped_words()).str();
}

TEST(MarkdownFinding, IsALineWithItsValues) {
  EXPECT_EQ(print(lowered()),
            "- **Rate lowered −10 points**: <del>20%</del> → <ins>10%</ins>"
            " <!-- 88cbbd8a8c66 -->\n");
}

TEST(MarkdownFinding, WithoutValuesIsWhatHappened) {
  ToldFinding told = lowered();
  told.before = told.after = std::nullopt;
  EXPECT_EQ(print(told), "- **Rate lowered −10 points** <!-- 88cbbd8a8c66 -->\n");
}

TEST(MarkdownFinding, SaysWhomItFavoursHowMuchItMattersAndWhatItRestsOn) {
  ToldFinding told = lowered();
  told.side = "favours OpenAI";
  told.level = ToldLevel{Level::major, "major"};
  told.sources = {{1, "contract"}, {3, "press"}};
  EXPECT_EQ(print(told),
            "- **Rate lowered −10 points**: <del>20%</del> → <ins>10%</ins>"
            " — favours OpenAI, **major**[^1][^3] <!-- 88cbbd8a8c66 -->\n");
  told.side.clear();
  told.level = ToldLevel{Level::moderate, "moderate"};
  EXPECT_NE(print(told).find("</ins> — moderate[^1]"), std::string::npos);
}

TEST(MarkdownFinding, ListsTokensInsteadOfSides) {
  ToldFinding told = lowered();
  told.tokens = {{false, "a_b"}, {true, "c"}};
  EXPECT_NE(print(told).find(": <del>a\\_b</del>, <ins>c</ins> <!--"), std::string::npos);
}

TEST(MarkdownFinding, MarksTheWordsOfARedlineAndKeepsTheirSpaces) {
  using enum WordRun::Kind;
  ToldFinding told = lowered();
  told.redline = {{same, "may "}, {deleted, "not "}, {inserted, "* "}, {same, "sell"}};
  EXPECT_NE(print(told).find(": may <del>not</del> <ins>\\*</ins> sell <!--"), std::string::npos);
}

TEST(MarkdownFinding, SaysBeneathItWhyAndWhatIsDoubted) {
  ToldFinding told = lowered();
  told.segments = {"up to USD 10m: 50% → 40%"};
  told.reasons = {"the two ranges overlap", "as the file says"};
  told.note = "from the *press*";
  told.doubt = "may be gross";
  EXPECT_EQ(print(told),
            "- **Rate lowered −10 points**: <del>20%</del> → <ins>10%</ins>"
            " <!-- 88cbbd8a8c66 -->\n"
            "  - up to USD 10m: 50% → 40%\n"
            "  - *the two ranges overlap; as the file says*\n"
            "  - *note: from the \\*press\\**\n"
            "  - *doubt: may be gross*\n");
}

TEST(MarkdownFinding, HoldsDetailsAndFindingsBeneathIt) {
  ToldFinding told = lowered();
  told.parts = {detail("For"), lowered()};
  told.parts[0].doubt = "who?";
  told.parts[1].parts = {detail("Cap")};
  EXPECT_EQ(print(told),
            "- **Rate lowered −10 points**: <del>20%</del> → <ins>10%</ins>"
            " <!-- 88cbbd8a8c66 -->\n"
            "  - For: <ins>x</ins>\n"
            "    - *doubt: who?*\n"
            "  - **Rate lowered −10 points**: <del>20%</del> → <ins>10%</ins>\n"
            "    - Cap: <ins>x</ins>\n");
}

TEST(MarkdownFinding, FoldsMoreThanThreeParts) {
  ToldFinding told = lowered();
  told.parts = {detail("A"), detail("B"), detail("C")};
  EXPECT_EQ(print(told).find("<details>"), std::string::npos);
  told.parts.push_back(detail("D"));
  EXPECT_NE(print(told).find("\n\n  <details><summary>4 terms of it</summary>\n\n"
                             "  - A: <ins>x</ins>\n"),
            std::string::npos);
  EXPECT_TRUE(print(told).ends_with("  - D: <ins>x</ins>\n\n  </details>\n\n"));
}

TEST(MarkdownBalance, SaysWhoGainedWhat) {
  ToldBalance told;
  told.parties = {{"mill",
                   "The *Mill*",
                   "nothing",
                   "1 critical",
                   {},
                   {{{"bonus", ""}, {Level::critical, "critical"}, "in part", "", ""},
                    {{"audit", "The *audit*"}, {Level::minor, "minor"}, "", "", ""}}}};
  told.others = {{"mixed", {{"ip", ""}}}};
  EXPECT_EQ(markdown_balance(told, test::shipped_words()).str(),
            "The \\*Mill\\* gained nothing and gave up 1 critical.\n"
            "\n"
            "| Party | Gained | Gave up |\n"
            "|---|---|---|\n"
            "| The \\*Mill\\* |  | `bonus` (in part), The \\*audit\\* |\n"
            "\n"
            "- mixed: `ip`\n"
            "\n");
}

TEST(MarkdownBalance, SaysThatNothingChanged) {
  EXPECT_EQ(markdown_balance({}, test::shipped_words()).str(), "No clause changed.\n\n");
}

TEST(MarkdownSource, NamesWhatAnyoneCanLookUp) {
  EXPECT_EQ(markdown_source({2, "press", {"The <Times>", "2025-01-21"}, "https://a.example"}).str(),
            "[^2]: `press`, The &lt;Times&gt;, 2025-01-21, https<span>:</span>//a.example\n");
  EXPECT_EQ(markdown_source({2, "press", {}, ""}).str(), "[^2]: `press`\n");
}

TEST(MarkdownAbout, SaysWhatHappenedAndHowItIsKnown) {
  ToldPage page;
  EXPECT_EQ(markdown_about(page).str(), "");
  page.subject = "A lower *bonus*";
  page.caveat = "known from reports";
  EXPECT_EQ(markdown_about(page).str(), "A lower \\*bonus\\*\n\n*known from reports*\n\n");
}

}  // namespace
}  // namespace dealterms
