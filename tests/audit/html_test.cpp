// The page of every carried deal is well formed and whole: each element is closed, no identifier is
// given twice, each link within the page leads somewhere, and nothing on it comes from outside.
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "base/embedded_files.hpp"
#include "cli/memory_world.hpp"
#include "cli/run.hpp"

namespace dealterms {
namespace {

using Words = std::vector<std::string>;

std::string page_of(std::vector<std::string> words) {
  MemoryWorld world;
  world.carried.assign(embedded_files().begin(), embedded_files().end());
  words.insert(words.end(), {"--format", "html"});
  EXPECT_EQ(run(words, world), 0) << world.err;
  return world.out;
}

const std::vector<std::string>& pages() {
  static const std::vector<std::string> all{
      page_of({"report"}),
      page_of({"report", "--all", "--lang", "fr"}),
      page_of({"report", "--min-level", "critical", "--for", "openai", "--date", "2026-05-01"}),
      page_of({"report", "2025", "2025-10", "--clause", "ip"}),
      page_of({"history"}),
      page_of({"history", "revenue-share", "ip"}),
      page_of({"diff", "2023", "2025"}),
      page_of({"diff", "2025", "2025", "--lang", "fr"}),
  };
  return all;
}

std::vector<std::string> matches(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) {
    found.push_back((*at)[1].str());
  }
  return found;
}

// The first tag that does not close what is open; empty where all is closed.
std::string misplaced_tag(const std::string& page) {
  static const std::regex tag(R"(<(/?)([a-zA-Z0-9]+)[^>]*?(/?)>)");
  std::vector<std::string> open;
  for (std::sregex_iterator at(page.begin(), page.end(), tag), end; at != end; ++at) {
    const std::string name = (*at)[2].str();
    if ((*at)[1].length() > 0) {
      if (open.empty() || open.back() != name) return at->str();
      open.pop_back();
    } else if ((*at)[3].length() == 0) {
      open.push_back(name);
    }
  }
  return open.empty() ? "" : open.back();
}

TEST(Html, ClosesEveryElement) {
  for (const std::string& page : pages()) {
    ASSERT_TRUE(page.starts_with("<!DOCTYPE html>\n<html lang=\""));
    EXPECT_EQ(misplaced_tag(page.substr(page.find('\n') + 1)), "");
  }
  EXPECT_EQ(misplaced_tag("<p><b>x</p></b>"), "</p>");
}

TEST(Html, GivesNoIdentifierTwiceAndLeadsEveryLinkSomewhere) {
  for (const std::string& page : pages()) {
    const auto ids = matches(page, R"rx(\bid="([^"]*)")rx");
    const std::set<std::string> known(ids.begin(), ids.end());
    EXPECT_EQ(known.size(), ids.size());
    for (const std::string& target : matches(page, R"rx(href="#([^"]*)")rx")) {
      EXPECT_TRUE(known.contains(target)) << target;
    }
    for (const std::string& named : matches(page, R"rx(aria-labelledby="([^"]*)")rx")) {
      EXPECT_TRUE(known.contains(named)) << named;
    }
  }
}

TEST(Html, AsksNothingOfAnyNetworkAndRunsNoScript) {
  for (const std::string& page : pages()) {
    EXPECT_TRUE(matches(page, R"((<(?:script|img|link|iframe|object|base)\b))").empty());
    EXPECT_TRUE(matches(page, R"rx(\s(src|srcset|on\w+)=)rx").empty());
    EXPECT_TRUE(matches(page, R"((url\(|@import))").empty());
    for (const std::string& link : matches(page, R"rx(href="([^#"][^"]*)")rx")) {
      EXPECT_TRUE(link.starts_with("https://") || link.starts_with("http://")) << link;
    }
  }
}

// A carried deal has no such address, so this one is made for it.
TEST(Html, MakesALinkOfAnAddressOfTheWebAndOfNoOther) {
  MemoryWorld world;
  world.carried.assign(embedded_files().begin(), embedded_files().end());
  const std::string sources =
      "sources:\n"
      "  web: {publisher: P, url: \"https://example.org/a\"}\n"
      "  script: {publisher: P, url: \"javascript:alert(1)\"}\n"
      "  page: {publisher: P, url: \"data:text/html,<b>x</b>\"}\n"
      "  nowhere: {publisher: P, url: \"//example.org/b\"}\n";
  for (const std::string version : {"1", "2"}) {
    world.files["terms/d/" + version + ".yaml"] =
        "dealterms: 1\ndeal: d\nversion: \"" + version + "\"\ndates: {effective: 202" + version +
        "-01-01}\nparties: {acme: {name: Acme}, bolt: {name: Bolt}}\n" + sources +
        "clauses:\n  use: {type: exclusivity, holder: acme, grantor: bolt, until: 203" + version +
        ", sources: [web, script, page, nowhere]}\n";
  }
  std::set<std::string> away;
  std::string told;
  for (std::vector<std::string> words :
       {Words{"report"}, Words{"history", "use"}, Words{"diff", "1", "2"}}) {
    world.out.clear();
    words.insert(words.end(), {"--format", "html"});
    ASSERT_EQ(run(words, world), 0) << world.err;
    for (const std::string& link : matches(world.out, R"rx(href="([^"]*)")rx")) {
      if (!link.starts_with('#')) away.insert(link);
    }
    told += world.out;
  }
  EXPECT_EQ(away, std::set<std::string>{"https://example.org/a"});
  EXPECT_NE(told.find("javascript:alert(1)"), std::string::npos) << "not told as text";
}

TEST(Html, NamesEveryPictureAndHeadsEverySection) {
  for (const std::string& page : pages()) {
    const auto pictures = matches(page, R"((<svg\b[^>]*>))");
    for (const std::string& picture : pictures) {
      EXPECT_NE(picture.find(R"(role="img" aria-label=")"), std::string::npos) << picture;
    }
    EXPECT_EQ(matches(page, R"((<h1\b))").size(), 1U);
    // No heading is more than one below the one before it.
    int above = 0;
    for (const std::string& level : matches(page, R"(<h([1-6])\b)")) {
      EXPECT_LE(std::stoi(level), above + 1);
      above = std::stoi(level);
    }
  }
  EXPECT_GE(matches(pages().front(), R"((<svg\b))").size(), 3U);
}

TEST(Html, LeadsFromEachOfTheWeightiestChangesAndFromTheMatrixToItsFinding) {
  for (const std::string section : {"top", "matrix"}) {
    const std::string& page = pages().front();
    const std::size_t at = page.find("<section id=\"" + section + "\"");
    const std::string part = page.substr(at, page.find("</section>", at) - at);
    EXPECT_GE(matches(part, R"rx(href="#(finding-[0-9a-f]{12})")rx").size(), 5U) << section;
  }
}

TEST(Html, DrawsEveryClauseOfTheMatrixOnTheTimeline) {
  const std::string& page = pages().front();
  const std::size_t at = page.find("<section id=\"timeline\"");
  const std::string timeline = page.substr(at, page.find("</section>", at) - at);
  const std::size_t from = page.find("<section id=\"matrix\"");
  const std::string matrix = page.substr(from, page.find("</section>", from) - from);
  const auto clauses =
      matches(matrix, R"(<th scope="row">(?:<a [^>]*>)?[^<]*(?:</a>)? ?<code>([^<]*)</code>)");
  ASSERT_GT(clauses.size(), 20U);
  for (const std::string& clause : clauses) {
    EXPECT_NE(timeline.find(">" + clause + "</text>"), std::string::npos) << clause;
  }
}

}  // namespace
}  // namespace dealterms
