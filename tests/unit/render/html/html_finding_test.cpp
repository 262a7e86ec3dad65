// Findings told by hand, as a web page lays them out.
#include "render/html/html_finding.hpp"

#include <gtest/gtest.h>

#include <string>

#include "../../../support/shipped_words.hpp"

namespace dealterms {
namespace {

using test::shipped_words;

ToldFinding rate() {
  ToldFinding told;
  told.headline = "Rate lowered";
  told.before = "20%";
  told.after = "10%";
  told.fingerprint = std::string("0123456789ab");
  return told;
}

std::string written(const ToldFinding& finding) {
  FindingAnchors anchors;
  const auto id_of = [&](std::string_view print) { return anchors.id_of(print, 1); };
  return html_findings({finding}, id_of, {"2023", "2025"}, shipped_words()).str();
}

bool holds(const std::string& html, std::string_view piece) {
  return html.find(piece) != std::string::npos;
}

TEST(HtmlFinding, IsAListItemThatLinksLeadTo) {
  const std::string html = written(rate());
  EXPECT_TRUE(holds(html, "id=\"finding-0123456789ab\"")) << html;
  EXPECT_TRUE(holds(html, "data-finding=\"0123456789ab\"")) << html;
}

TEST(HtmlFinding, MarksTheOldValueAndTheNew) {
  const std::string html = written(rate());
  EXPECT_TRUE(holds(html, "</span>20%</del> → <ins>")) << html;
  EXPECT_TRUE(holds(html, "</span>10%</ins>")) << html;
}

TEST(HtmlFinding, SaysSideLevelReasonsNoteAndDoubt) {
  ToldFinding told = rate();
  told.level = ToldLevel{Level::major, "major"};
  told.side = "favours Acme";
  told.reasons = {"the units differ", "as the file says"};
  told.note = "seen on a copy";
  told.doubt = "one witness";
  const std::string html = written(told);
  EXPECT_TRUE(holds(html, "<span class=\"level major\">major</span>")) << html;
  EXPECT_TRUE(holds(html, "<span class=\"side\">favours Acme</span>")) << html;
  EXPECT_TRUE(holds(html, "the units differ; as the file says")) << html;
  EXPECT_TRUE(holds(html, "seen on a copy")) << html;
  EXPECT_TRUE(holds(html, "one witness")) << html;
}

TEST(HtmlFinding, LeadsToItsSources) {
  ToldFinding told = rate();
  told.sources = {{3, "letter"}};
  EXPECT_TRUE(holds(written(told), "<sup><a href=\"#source-3\""));
}

TEST(HtmlFinding, ShowsTokensInsteadOfBothSides) {
  ToldFinding told = rate();
  told.tokens = {{false, "research"}, {true, "products"}};
  const std::string html = written(told);
  EXPECT_TRUE(holds(html, "research</del> <ins>")) << html;
  EXPECT_FALSE(holds(html, "20%")) << html;
}

TEST(HtmlFinding, ShowsARedlineSideBySideUnderTheVersions) {
  ToldFinding told = rate();
  told.before.reset();
  told.after.reset();
  told.redline = {{WordRun::Kind::same, "may "},
                  {WordRun::Kind::deleted, "not "},
                  {WordRun::Kind::inserted, "always "},
                  {WordRun::Kind::same, "sell"}};
  const std::string html = written(told);
  const auto old_text = html.find(">2023<");
  const auto new_text = html.find(">2025<");
  ASSERT_NE(old_text, std::string::npos);
  ASSERT_NE(new_text, std::string::npos);
  const auto deleted = html.find("not </del>");
  EXPECT_GT(deleted, old_text);
  EXPECT_LT(deleted, new_text);
  EXPECT_GT(html.find("always </ins>"), new_text);
}

TEST(HtmlFinding, TellsADetailByItsLabel) {
  ToldFinding told = rate();
  ToldFinding detail;
  detail.label = "Cap";
  detail.after = "USD 5m";
  told.parts = {detail};
  const std::string html = written(told);
  EXPECT_TRUE(holds(html, "<ul class=\"parts\"><li>Cap: <ins>")) << html;
}

TEST(HtmlFinding, LetsNoTextAct) {
  constexpr std::string_view k_hostile = "<script>x</script>\"'&";
  ToldFinding told = rate();
  const std::string text(k_hostile);
  told.headline = told.side = told.note = told.doubt = text;
  told.reasons = told.segments = {text};
  told.before = told.after = text;
  ToldFinding detail;
  detail.label = text;
  detail.before = text;
  told.parts = {detail};
  told.sources = {{1, text}};
  const std::string html = written(told);
  EXPECT_FALSE(holds(html, "<script")) << html;
  EXPECT_TRUE(holds(html, "&lt;script&gt;")) << html;
}

TEST(HtmlSources, LinkOnlyToTheWeb) {
  const auto html = [](const std::string& url) {
    return html_sources({{1, "press", {"Acme"}, url}}).str();
  };
  EXPECT_TRUE(holds(html("https://acme.example/a"), "href=\"https://acme.example/a\""));
  for (const auto* url : {"javascript:alert(1)", "data:text/html,x", "ftp://acme.example"}) {
    EXPECT_FALSE(holds(html(url), "href")) << url;
    EXPECT_TRUE(holds(html(url), url)) << url;
  }
}

TEST(HtmlBalance, SaysThatNothingChangedWhereNothingDid) {
  EXPECT_TRUE(
      holds(html_balance({}, {}, shipped_words()).str(), shipped_words().say(Message::no_changes)));
}

TEST(HtmlBalance, LinksTheClausesThatThePageTellsOf) {
  ToldBalance balance;
  balance.parties = {
      {"acme", "Acme", "1 major", "nothing", {{{"fee", "Fee"}, {}, "in part", "", ""}}, {}}};
  balance.others = {{"mixed", {{"cap", "Cap"}}}};
  const std::string html = html_balance(balance, {"fee"}, shipped_words()).str();
  EXPECT_TRUE(holds(html, "<a href=\"#clause-fee\">Fee</a>")) << html;
  EXPECT_TRUE(holds(html, "<p>mixed: Cap</p>")) << html;
}

TEST(FindingAnchors, TellTwoStepsThatDoTheSameApart) {
  FindingAnchors anchors;
  EXPECT_EQ(anchors.id_of("0123456789ab", 1), "finding-0123456789ab");
  EXPECT_EQ(anchors.id_of("0123456789ab", 3), "finding-0123456789ab.again-1");
  EXPECT_EQ(anchors.id_of("0123456789ab", 1), "finding-0123456789ab");
}

}  // namespace
}  // namespace dealterms
