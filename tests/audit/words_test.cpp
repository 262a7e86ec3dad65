// Every language says everything: its file is read without a mistake against English, every table
// has a word for whatever the engine names, every message is used, and some golden or shipped page
// says it; and the titles of the catalogue in each language fit the catalogue.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "../golden/transcript.hpp"
#include "../support/shipped.hpp"
#include "../support/shipped_words.hpp"
#include "base/text.hpp"
#include "catalogue/file_format.hpp"
#include "catalogue/read_catalogue.hpp"
#include "cli/formats.hpp"
#include "cli/language.hpp"
#include "document/read_document.hpp"
#include "render/json/shapes.hpp"
#include "render/words/read_language.hpp"

namespace dealterms {
namespace {

namespace fs = std::filesystem;
using test::shipped_catalogue;
using test::shipped_words;
using Names = std::set<std::string>;

std::string text_of(const fs::path& path) {
  const std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

fs::path root() { return DEALTERMS_SOURCE_DIR; }

Node document(const std::string& path) {
  Diagnostics diagnostics;
  const auto node = read_document(SourceText(path, text_of(root() / path)), diagnostics);
  EXPECT_TRUE(node.has_value()) << path;
  return node.value_or(Node{});
}

// ---- the files ----------------------------------------------------------------------------------

TEST(Words, AreReadWithoutAMistakeInEveryLanguage) {
  ASSERT_GE(languages().size(), 2U);
  for (const std::string& language : languages()) {
    const std::string path = "src/render/words/" + language + ".yaml";
    Diagnostics diagnostics;
    const Language read = read_language(document(path), &shipped_words().language(), diagnostics);
    for (const Diagnostic& mistake : diagnostics.sorted()) {
      ADD_FAILURE() << path << ":" << mistake.place.line << ": " << message_of(mistake);
    }
    EXPECT_EQ(read.code, language);
    EXPECT_FALSE(read.amounts.point.empty() || read.counts.point.empty()) << path;
  }
}

TEST(Words, OfEnglishAndFrenchCountOneInTheSingular) {
  const auto signed_count = [](std::string_view language, Message message, std::int64_t number) {
    return shipped_words(language).count(message, Decimal(number), {{"count", "+"}});
  };
  EXPECT_EQ(signed_count("en", Message::points, 1), "+ point");
  EXPECT_EQ(signed_count("en", Message::points, -1), "+ point");
  EXPECT_EQ(signed_count("en", Message::days, 1), "+ day");
  EXPECT_EQ(signed_count("en", Message::steps, 1), "+ step");
  EXPECT_EQ(signed_count("en", Message::steps, 2), "+ steps");
  EXPECT_EQ(signed_count("fr", Message::days, 1), "+ jour");
  EXPECT_EQ(shipped_words("fr").count(Message::points, *Decimal::parse("1.5")), "1,5 point");
  EXPECT_EQ(shipped_words("fr").count(Message::points, 2), "2 points");
}

// ---- the tables ---------------------------------------------------------------------------------

Names rows_of(Table table) {
  Names names;
  for (const auto& [name, phrase] : shipped_words().language().rows(table)) names.insert(name);
  return names;
}

Names vocabulary(std::string_view name) {
  const auto found = std::ranges::find(vocabularies(), name, &Vocabulary::name);
  EXPECT_NE(found, vocabularies().end()) << name;
  return {found->words.begin(), found->words.end()};
}

Names without(Names names, const Names& others) {
  for (const std::string& name : others) names.erase(name);
  return names;
}

TEST(Words, HaveATableRowForEachWordOfTheEngine) {
  EXPECT_EQ(rows_of(Table::levels), vocabulary("level"));
  EXPECT_EQ(rows_of(Table::comparison_reasons), vocabulary("reason"));
  EXPECT_EQ(rows_of(Table::cells), vocabulary("cell state"));
  EXPECT_EQ(rows_of(Table::states), vocabulary("cell state"));
  EXPECT_EQ(rows_of(Table::nets), vocabulary("net"));
  EXPECT_EQ(rows_of(Table::kinds), vocabulary("kind"));
  EXPECT_EQ(rows_of(Table::silences), vocabulary("silence"));
  EXPECT_EQ(rows_of(Table::namings), without(vocabulary("naming"), {"nothing"}));
  EXPECT_EQ(rows_of(Table::durations), vocabulary("duration unit"));
  EXPECT_EQ(rows_of(Table::combined), vocabulary("combination"));
  const Names ranges = without(vocabulary("range form"), {"between"});
  EXPECT_EQ(rows_of(Table::ranges), ranges);
  EXPECT_EQ(rows_of(Table::date_ranges), ranges);
  EXPECT_EQ(rows_of(Table::events), Names(built_in_events().begin(), built_in_events().end()));
}

// What goes without saying: the direction or the rule says it already.
const Names k_silent_judgement_reasons{
    "declared_neutral", "conversion_declared", "only_better_known", "several_steps",
    "large_change",     "small_change",        "tiny_change",       "finite_and_unlimited",
    "used_by_others",   "over_before",         "first_mentioned",   "claims_nothing",
    "part_of_whole",    "as_its_fields",       "as_its_clauses",    "if_new",
    "other_capitals",
};

TEST(Words, HaveARowForEachJudgementReasonThatIsTold) {
  EXPECT_EQ(rows_of(Table::judgement_reasons),
            without(vocabulary("judgement reason"), k_silent_judgement_reasons));
}

TEST(Words, HaveARowForEachKeyOfTheFile) {
  Names keys = vocabulary("status");
  for (const SectionSpec& section : sections()) {
    keys.insert(std::string(section.key));
    for (const TermSpec& field : section.fields) keys.insert(field.name);
  }
  for (const TermSpec& field : head_fields()) {
    keys.insert(field.name.substr(field.name.find('.') + 1));
  }
  for (const TermSpec& field : clause_fields()) keys.insert(field.name);
  const Names rows = rows_of(Table::keys);
  for (const std::string& key : keys) EXPECT_TRUE(rows.contains(key)) << key;
}

TEST(Words, OfTheMatrixFitANarrowColumn) {
  constexpr std::size_t k_widest = 9;  // as `présumée` or `terminée`, with a sign
  for (const std::string& language : languages()) {
    for (const auto& [name, phrase] : shipped_words(language).language().rows(Table::cells)) {
      EXPECT_LE(width_of(phrase.one).value, k_widest) << language << " " << name;
    }
  }
}

// ---- the messages -------------------------------------------------------------------------------

bool is_word(char c) { return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0; }

// What stands behind `Message::` in the sources that say something.
Names messages_used() {
  constexpr std::string_view k_mark = "Message::";
  Names used;
  for (const char* folder : {"src/render", "src/cli"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root() / folder)) {
      if (entry.path().parent_path().filename() == "words") continue;
      if (!entry.is_regular_file()) continue;
      const std::string text = text_of(entry.path());
      for (auto at = text.find(k_mark); at != std::string::npos; at = text.find(k_mark, at)) {
        at += k_mark.size();
        const auto end =
            std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_word);
        used.emplace(text.begin() + static_cast<std::ptrdiff_t>(at), end);
      }
    }
  }
  return used;
}

TEST(Words, AreSaidByASourceEach) {
  const Names used = messages_used();
  for (const Message message : all_values<Message>()) {
    EXPECT_TRUE(used.contains(std::string(name_of(message)))) << name_of(message);
  }
}

constexpr Layout k_wide{ScreenColumn{20'000}, Colour::off};

template <typename Result>
std::string in_all(Formats<Result> formats, const Result& result, const Page& page) {
  std::string text;
  for (const auto& format : formats) text += format.print(result, page) + "\n";
  return text;
}

// What the program says in English of all versions that ship, and of its catalogue.
std::string shipped_pages() {
  const Page page{shipped_words(), k_wide, {}};
  const Catalogue& catalogue = shipped_catalogue();
  std::string text = in_all(catalogue_formats(), ShownTypes{catalogue, nullptr, {}}, page);
  for (const auto& [id, type] : catalogue.types) {
    text += in_all(catalogue_formats(), ShownTypes{catalogue, &type, {}}, page);
  }
  std::map<std::string, HistoryInput> deals;
  for (const test::ShippedFile& file : test::shipped_versions()) {
    const Agreement& agreement = *file.agreement;
    deals[agreement.deal].versions.push_back({file.agreement, agreement.date()});
    text += in_all(show_formats(), ShownVersion{agreement, catalogue, {}}, page);
  }
  for (auto& [deal, input] : deals) {
    const History history = make_history(std::move(input), test::shared_catalogue());
    text += in_all(history_formats(), ShownHistory{history, Detail::matrix, {}}, page);
    text += in_all(report_formats(), ShownHistory{history, Detail::clause_histories, {}}, page);
    for (const HistoryStep& step : history.steps) text += in_all(diff_formats(), step.report, page);
  }
  return text;
}

std::string golden_pages() {
  std::string text;
  for (const golden::Case& golden : golden::find_cases()) {
    text += golden::read_transcript(golden) + "\n";
  }
  return text;
}

// The pieces of a text between its placeholders.
std::vector<std::string> pieces_of(std::string text) {
  std::vector<std::string> pieces;
  for (const std::string& name : placeholders_of(text)) {
    const std::string mark = "{" + name + "}";
    const auto at = text.find(mark);
    pieces.push_back(text.substr(0, at));
    text.erase(0, at + mark.size());
  }
  pieces.push_back(text);
  return pieces;
}

// What none of these pages says, and why that is no reason to leave it out.
const std::map<std::string, std::string> k_unsaid{
    {"for_a_time", "no shipped instrument lapses"},
    {"less_than", "no shipped unknown is less than another"},
    {"less_than_before", "no shipped unknown is less than another"},
    {"tiers_cliff", "no shipped tiers are a cliff"},
    {"series_growth", "no shipped series grows"},
    {"crossing", "no shipped tiers cross"},
    {"clause_came_back", "no shipped clause came back whole"},
    {"cut_to_limit", "no shipped comment is that long"},
    {"details_cut", "no shipped comment is that long"},
    {"compared_by_passages", "no shipped text is that long"},
    {"summary_open", "no shipped deal leaves a point open"},
    {"left_out_nothing", "every shipped history leaves something out"},
};

TEST(Words, AreSaidOnAGoldenOrShippedPageEach) {
  const std::string pages = golden_pages() + shipped_pages();
  const auto says = [&](const std::string& text) {
    return std::ranges::all_of(pieces_of(text), [&](const std::string& piece) {
      return pages.find(piece) != std::string::npos;
    });
  };
  for (const Message message : all_values<Message>()) {
    const Phrase& phrase = shipped_words().language().phrase(message);
    const std::string name(name_of(message));
    EXPECT_NE(says(phrase.one) || says(phrase.other), k_unsaid.contains(name)) << name;
  }
}

// ---- the catalogue ------------------------------------------------------------------------------

// Those with titles of their own; the others say them in English.
std::vector<std::string> titled_languages() {
  std::vector<std::string> titled;
  for (const std::string& language : languages()) {
    if (fs::exists(root() / ("terms/catalogue." + language + ".yaml"))) titled.push_back(language);
  }
  return titled;
}

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

// A type that a language does not know is titled in English: whoever adds one needs no French. One
// that it knows it knows whole.
TEST(Words, EveryTypeThatALanguageTitlesItTitlesWithAllTermsRolesAndValues) {
  for (const std::string& language : titled_languages()) {
    const Titles titles = titles_in(language);
    for (const auto& [id, type] : shipped_catalogue().types) {
      if (!titles.titled.contains(id)) continue;
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
  const Catalogue& own = shipped_catalogue();
  for (const std::string& language : titled_languages()) {
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
