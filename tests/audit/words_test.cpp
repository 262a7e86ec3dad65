// Every language says everything: each field of Words is filled in each language, by templates
// that take the same names, by tables that know the same words; and every clause type and term of
// the catalogue has a title in each.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "catalogue/read_catalogue.hpp"
#include "document/read_document.hpp"
#include "render/words/words.hpp"

namespace dealterms {
namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

std::string text_of(const fs::path& path) {
  const std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

fs::path root() { return DEALTERMS_SOURCE_DIR; }

Names matches(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  Names found;
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) {
    found.insert((*at)[1].str());
  }
  return found;
}

std::string merged(const fs::path& folder, const std::string& prefix) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().filename().string().starts_with(prefix)) paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  std::string text;
  for (const fs::path& path : paths) text += text_of(path);
  return text;
}

const std::map<std::string, std::string> k_prefixes{{"en", "english"}, {"fr", "french"}};

std::string source_of(std::string_view language) {
  return merged(root() / "src/render/words", k_prefixes.at(std::string(language)));
}

// The fields that hold words, of all the structs that Words is made of.
Names fields() {
  const fs::path folder = root() / "src/render/words";
  const std::string headers = text_of(folder / "words.hpp") + merged(folder, "value_phrases") +
                              merged(folder, "page_phrases") + merged(folder, "history_phrases") +
                              merged(folder, "html_phrases");
  return matches(
      headers, R"(\n  (?:std::string_view|std::span<[^;]*>|Counted|NumberStyle|Singular) (\w+);)");
}

// What each initialiser takes: `.moved = "{term} from {old}"` by its field and place among those of
// that name, since several structs may name a field alike.
std::vector<std::pair<std::string, Names>> templates_of(std::string_view language) {
  const std::string source = source_of(language);
  static const std::regex initialiser(R"(\n      \.(\w+) =([^;]*?)(?=,\n      \.|,\n  \};))");
  std::vector<std::pair<std::string, Names>> templates;
  for (std::sregex_iterator at(source.begin(), source.end(), initialiser), end; at != end; ++at) {
    templates.emplace_back((*at)[1].str(), matches((*at)[2].str(), R"(\{(\w+)\})"));
  }
  std::ranges::stable_sort(templates, {}, &std::pair<std::string, Names>::first);
  return templates;
}

TEST(Words, EveryFieldIsFilledInEveryLanguage) {
  ASSERT_GT(fields().size(), 100U);
  for (const std::string_view language : languages()) {
    const Names filled = matches(source_of(language), R"(\n      \.(\w+) =)");
    for (const std::string& field : fields()) {
      EXPECT_TRUE(filled.contains(field)) << language << " does not fill ." << field;
    }
  }
}

TEST(Words, TemplatesOfAllLanguagesTakeTheSameNames) {
  const auto english_ones = templates_of("en");
  for (const std::string_view language : languages()) {
    const auto ones = templates_of(language);
    ASSERT_EQ(ones.size(), english_ones.size()) << language;
    for (std::size_t i = 0; i < ones.size(); ++i) {
      EXPECT_EQ(ones[i].first, english_ones[i].first) << language;
      EXPECT_EQ(ones[i].second, english_ones[i].second) << language << " ." << ones[i].first;
    }
  }
}

// `k_whats` → {"raised" → {}, ...}: the rows of every table, with what their templates take.
std::map<std::string, std::map<std::string, Names>> tables_of(std::string_view language) {
  const std::string source = source_of(language);
  static const std::regex table(R"(constexpr std::array (k_\w+)\{([^]*?)\};\n)");
  static const std::regex row(
      R"re(Said(?:OfMany)?\{\s*"([^"]*)",\s*([^]*?)\}(?=,\s*(?:Said|$)))re");
  std::map<std::string, std::map<std::string, Names>> tables;
  for (std::sregex_iterator at(source.begin(), source.end(), table), end; at != end; ++at) {
    const std::string rows = (*at)[2].str();
    for (std::sregex_iterator in(rows.begin(), rows.end(), row); in != end; ++in) {
      tables[(*at)[1].str()][(*in)[1].str()] = matches((*in)[2].str(), R"(\{(\w+)\})");
    }
  }
  tables.erase("k_scales");
  return tables;
}

TEST(Words, TablesOfAllLanguagesKnowTheSameWordsAndTakeTheSameNames) {
  const auto english_ones = tables_of("en");
  ASSERT_GT(english_ones.size(), 10U);
  EXPECT_EQ(english_ones.at("k_levels").size(), 5U);
  for (const std::string_view language : languages()) {
    const auto tables = tables_of(language);
    for (const auto& [name, rows] : english_ones) {
      ASSERT_TRUE(tables.contains(name)) << language << " " << name;
      EXPECT_EQ(tables.at(name), rows) << language << " " << name;
    }
    EXPECT_EQ(tables.size(), english_ones.size()) << language;
  }
}

// ---- the catalogue ------------------------------------------------------------------------------

struct Titles {
  Names titled;  // "exclusivity.thresholds.measure"
  Names explained;
  Names words;
};

void collect(const Node& terms, const std::string& above, Titles& titles) {
  for (const NodeEntry& entry : terms.entries) {
    const std::string name = above + entry.key;
    if (entry.value.find("title") != nullptr) titles.titled.insert(name);
    if (entry.value.find("about") != nullptr) titles.explained.insert(name);
    if (const Node* inner = entry.value.find("terms")) collect(*inner, name + ".", titles);
  }
}

Node document(const std::string& path) {
  Diagnostics diagnostics;
  const auto node = read_document(SourceText(path, text_of(root() / path)), diagnostics);
  EXPECT_TRUE(node.has_value()) << path;
  return node.value_or(Node{});
}

Titles titles_in(std::string_view language) {
  const Node overlay = document("terms/catalogue." + std::string(language) + ".yaml");
  Titles titles;
  collect(*overlay.find("types"), "", titles);
  for (const NodeEntry& entry : overlay.find("words")->entries) titles.words.insert(entry.key);
  return titles;
}

void expect_titles(const TermSpec& term, const std::string& above, const Titles& titles) {
  const std::string name = above + "." + term.name;
  EXPECT_TRUE(titles.titled.contains(name)) << name << " has no title";
  EXPECT_EQ(titles.explained.contains(name), !term.about.empty()) << "about " << name;
  for (const std::string& value : term.values) {
    EXPECT_TRUE(titles.words.contains(value)) << name << " " << value;
  }
  for (const std::string& role : term.roles) EXPECT_TRUE(titles.words.contains(role)) << role;
  for (const TermSpec& inner : term.terms) expect_titles(inner, name, titles);
}

Catalogue shipped_catalogue() {
  Diagnostics diagnostics;
  Catalogue catalogue = read_catalogue(document("terms/catalogue.yaml"), {}, diagnostics);
  EXPECT_FALSE(diagnostics.has_errors());
  return catalogue;
}

TEST(Words, EveryTypeTermRoleAndValueOfTheCatalogueIsSaidInEveryLanguage) {
  for (const std::string_view language : languages()) {
    if (language == "en") continue;
    const Titles titles = titles_in(language);
    for (const auto& [id, type] : shipped_catalogue().types) {
      EXPECT_TRUE(titles.titled.contains(id)) << id << " has no title";
      EXPECT_TRUE(titles.explained.contains(id)) << id << " is not explained";
      EXPECT_TRUE(titles.words.contains(type.group)) << type.group;
      for (const std::string& role : type.roles) EXPECT_TRUE(titles.words.contains(role)) << role;
      for (const TermSpec& term : type.terms) expect_titles(term, id, titles);
    }
  }
}

// Titles may differ from language to language; what is judged may not.
void expect_same_rules(const std::vector<TermSpec>& said, const std::vector<TermSpec>& own) {
  ASSERT_EQ(said.size(), own.size());
  for (std::size_t i = 0; i < own.size(); ++i) {
    EXPECT_EQ(said[i].name, own[i].name);
    EXPECT_EQ(said[i].kinds, own[i].kinds) << own[i].name;
    EXPECT_EQ(said[i].values, own[i].values) << own[i].name;
    EXPECT_EQ(said[i].more_favours, own[i].more_favours) << own[i].name;
    EXPECT_EQ(said[i].favours, own[i].favours) << own[i].name;
    EXPECT_EQ(said[i].naming, own[i].naming) << own[i].name;
    EXPECT_EQ(said[i].silence, own[i].silence) << own[i].name;
    EXPECT_EQ(said[i].level, own[i].level) << own[i].name;
    EXPECT_EQ(said[i].roles, own[i].roles) << own[i].name;
    expect_same_rules(said[i].terms, own[i].terms);
  }
}

TEST(Words, ACatalogueInAnotherLanguageJudgesTheSame) {
  const Catalogue own = shipped_catalogue();
  for (const std::string_view language : languages()) {
    if (language == "en") continue;
    Diagnostics diagnostics;
    const std::string path = "terms/catalogue." + std::string(language) + ".yaml";
    const Catalogue said = read_catalogue(document(path), own, diagnostics);
    EXPECT_TRUE(diagnostics.sorted().empty());
    ASSERT_EQ(said.types.size(), own.types.size());
    for (const auto& [id, type] : own.types) {
      const ClauseType& other = *said.find_type(id);
      EXPECT_EQ(other.favours, type.favours) << id;
      EXPECT_EQ(other.level, type.level) << id;
      EXPECT_EQ(other.roles, type.roles) << id;
      expect_same_rules(other.terms, type.terms);
    }
    EXPECT_EQ(said.conversions.size(), own.conversions.size());
  }
}

}  // namespace
}  // namespace dealterms
