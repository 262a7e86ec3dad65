// docs/format.md shows every key and every word that the file has (file_format.hpp), and each of
// its examples is loaded. The word after `yaml` says what it is a part of:
//   file               a whole file
//   base               a whole file that the examples after it belong to, `clauses` last
//   clauses            entries of `clauses`
//   terms of TYPE      what stands in a clause of that type
//   top                further sections of the file
//   diagnosed CODE     entries of `clauses` that get that diagnostic
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/papers.hpp"
#include "agreement/read_agreement.hpp"
#include "base/enum_names.hpp"
#include "base/source_text.hpp"
#include "catalogue/file_format.hpp"
#include "catalogue/read_catalogue.hpp"
#include "document/read_document.hpp"

namespace dealterms::test {
namespace {

std::string file_text(const std::string& path) {
  std::ifstream in{std::string{DEALTERMS_SOURCE_DIR} + "/" + path, std::ios::binary};
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>{in}, {}};
}

struct Example {
  std::string kind;  // "terms of exclusivity"
  std::string text;
  int line = 0;
};

std::vector<Example> examples_of(const std::string& page) {
  std::vector<Example> examples;
  std::istringstream lines{page};
  bool is_inside = false;
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    constexpr std::string_view k_fence = "```yaml";
    if (line.starts_with(k_fence)) {
      is_inside = true;
      const std::string kind = line.substr(std::min(line.size(), k_fence.size() + 1));
      examples.push_back({kind, "", number});
    } else if (line == "```") {
      is_inside = false;
    } else if (is_inside) {
      examples.back().text += line + "\n";
    }
  }
  return examples;
}

std::string indented(const std::string& text, std::size_t by) {
  std::istringstream lines{text};
  std::string result;
  for (std::string line; std::getline(lines, line);) {
    result += std::string(by, ' ') + line + "\n";
  }
  return result;
}

const Catalogue& catalogue() {
  static const Catalogue catalogue = [] {
    Diagnostics diagnostics;
    const auto root =
        read_document(SourceText{"catalogue.yaml", file_text("terms/catalogue.yaml")}, diagnostics);
    EXPECT_TRUE(root);
    return root ? read_catalogue(*root, {}, diagnostics) : Catalogue{};
  }();
  return catalogue;
}

// `paper`: what the paper says that the text names, if it names one.
std::vector<Diagnostic> diagnostics_of(const std::string& text, const std::string& paper) {
  Diagnostics diagnostics;
  auto root = read_document(SourceText{"example.yaml", text}, diagnostics);
  if (root && !papers_named_by(*root).empty()) {
    const auto form = read_document(SourceText{"paper.yaml", paper, FileId{1}}, diagnostics);
    if (form) fill_from_paper(*root, *form, diagnostics);
  }
  if (root) (void)read_agreement(*root, "example.yaml", catalogue(), diagnostics);
  return diagnostics.sorted();
}

bool is_error(const Diagnostic& diagnostic) {
  return row_of(diagnostic.code).severity == Severity::error;
}

std::string described(const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) {
    text += std::to_string(diagnostic.place.line) + ": " + message_of(diagnostic) + "\n";
  }
  return text;
}

constexpr std::string_view k_terms_of = "terms of ";
constexpr std::string_view k_diagnosed = "diagnosed ";

// The whole file that the example stands for; empty for a kind that nobody knows.
std::optional<std::string> whole_file(const Example& example, const std::string& base) {
  if (example.kind == "file" || example.kind == "base") return example.text;
  if (example.kind == "top") return base + example.text;
  if (example.kind == "clauses" || example.kind.starts_with(k_diagnosed)) {
    return base + indented(example.text, 2);
  }
  if (example.kind.starts_with(k_terms_of)) {
    return base + "  example:\n    type: " + example.kind.substr(k_terms_of.size()) + "\n" +
           indented(example.text, 4);
  }
  return std::nullopt;
}

TEST(FormatDocs, LoadEveryExample) {
  std::string base;
  std::string paper;
  const auto examples = examples_of(file_text("docs/format.md"));
  EXPECT_GT(examples.size(), 15U);
  for (const Example& example : examples) {
    if (example.kind == "base") base = example.text;
    if (example.kind == "paper") {
      paper = example.text;
      continue;
    }
    const auto text = whole_file(example, base);
    ASSERT_TRUE(text) << "docs/format.md:" << example.line << ": unmarked example";
    const auto diagnostics = diagnostics_of(*text, paper);
    if (!example.kind.starts_with(k_diagnosed)) {
      EXPECT_TRUE(std::ranges::none_of(diagnostics, is_error))
          << "docs/format.md:" << example.line << "\n"
          << described(diagnostics) << *text;
      continue;
    }
    const bool is_diagnosed = std::ranges::any_of(diagnostics, [&](const Diagnostic& diagnostic) {
      return row_of(diagnostic.code).name == example.kind.substr(k_diagnosed.size());
    });
    EXPECT_TRUE(is_diagnosed) << "docs/format.md:" << example.line << "\n"
                              << described(diagnostics);
  }
}

// `dates.announced` is written as two.
void add_keys(std::set<std::string>& keys, std::span<const TermSpec> fields) {
  for (const TermSpec& field : fields) {
    keys.insert(field.name.substr(field.name.find('.') + 1));
    keys.insert(field.values.begin(), field.values.end());
    if (!field.by_party) add_keys(keys, field.terms);
  }
}

std::set<std::string> keys_and_words() {
  std::set<std::string> keys{"dealterms", "clauses", "dates"};
  add_keys(keys, head_fields());
  for (const SectionSpec& section : sections()) {
    keys.insert(std::string(section.key));
    add_keys(keys, section.fields);
  }
  add_keys(keys, clause_fields());
  add_keys(keys, record_fields());
  for (const RelationSpec& relation : relations()) keys.insert(std::string(relation.key));
  for (const EvidenceKeySpec& evidence : evidence_keys()) keys.insert(std::string(evidence.name));
  for (const Status status : all_values<Status>()) keys.insert(std::string(name_of(status)));
  keys.insert(token_keys().begin(), token_keys().end());
  for (const MapFormSpec& form : map_forms()) {
    keys.insert(std::string(form.key));
    keys.insert(form.companions.begin(), form.companions.end());
  }
  keys.insert(k_special_words.begin(), k_special_words.end());
  keys.insert(built_in_events().begin(), built_in_events().end());
  return keys;
}

// As a key of an example, or as code in a sentence.
bool shows(const std::string& page, const std::string& word) {
  return page.find("`" + word + "`") != std::string::npos ||
         page.find("`" + word + ":") != std::string::npos ||
         page.find("\n" + word + ":") != std::string::npos ||
         page.find(" " + word + ":") != std::string::npos ||
         page.find("{" + word + ":") != std::string::npos;
}

TEST(FormatDocs, ShowEveryKeyAndWordOfTheFile) {
  const std::string page = file_text("docs/format.md");
  for (const std::string& word : keys_and_words()) EXPECT_TRUE(shows(page, word)) << word;
  EXPECT_GT(keys_and_words().size(), 80U);
  EXPECT_FALSE(shows(page, "no_such_key"));
}

TEST(FormatDocs, HaveARowForEachKindOfValue) {
  const std::string page = file_text("docs/format.md");
  const auto begin = page.find("| kind | examples |");
  ASSERT_NE(begin, std::string::npos);
  std::set<std::string> rows;
  std::istringstream lines{page.substr(begin, page.find("\n\n", begin) - begin)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream kinds{line.substr(2, line.find(" |") - 2)};
    for (std::string kind; std::getline(kinds >> std::ws, kind, ',');) rows.insert(kind);
  }
  for (const auto kind : k_enumerator_names<Kind>) {
    EXPECT_EQ(rows.contains(std::string(kind)), kind != "records") << kind;
  }
}

}  // namespace
}  // namespace dealterms::test
