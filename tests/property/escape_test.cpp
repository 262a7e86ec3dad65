// What stands in a file comes out as text: every printer of every table, in every language, is fed
// with texts that try to act, put into the model past the reader. Each page is held against the
// page of the same deal with harmless words in the same places: what differs is text alone.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "../support/altered.hpp"
#include "../support/effort.hpp"
#include "../support/shipped.hpp"
#include "../support/shipped_words.hpp"
#include "assess/history.hpp"
#include "base/text.hpp"
#include "cli/formats.hpp"
#include "cli/language.hpp"
#include "cli/memory_world.hpp"
#include "cli/run.hpp"
#include "diff/compare.hpp"

namespace dealterms::test {
namespace {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;

constexpr std::string_view k_harmless = "zebra";
// Each holds the harmless word, so that it can be seen to be there.
const Strings& hostile_texts() {
  static const Strings texts{
      "\x1b[31mzebra\x1b[0m",
      "\x1b]8;;http://evil.example\x1b\\zebra\x1b]8;;\x07",
      "\xc2\x9b"
      "31mzebra\xc2\x85",
      std::string("zebra\0\x7f\b", 8),
      "<script>alert('zebra')</script><img src=x onerror=y>",
      "</details></td></table></svg></title></style>zebra",
      "<!-- zebra --> --> ]]> <![CDATA[ <?php",
      "\" onload=\"zebra' x='",
      "[zebra](javascript:alert) ![i](x) [^1] [x]: http://evil.example",
      "| zebra | `code` ``` ~~~ *b* __c__ ~~d~~ | \\| \\",
      "zebra\n\n| a | b |\n|---|---|\n\n# head\n\n- item\n\n```\n<b>",
      "# zebra",
      "- zebra",
      "1. zebra",
      "> zebra",
      "@someone #1 !2 :smile: $x$ zebra https://evil.example www.evil.example a@evil.example",
      "zebra : ; --> {{x}} %%{init}%% end\nsection x\ngraph TD",
      "=1+zebra",
      "+zebra",
      "-zebra",
      "@zebra",
      "\tzebra",
      "\rzebra",
      "zebra,\"quoted\",\r\n=next",
      "\u202ezebra\u202c\u2066x\u2069\u200f\u061c",
      "\u200bzebra\ufeff\u2060",
      "\u2028zebra\u2029",
      "\xff\xfezebra\xc3(\xed\xa0\x80\xf8",
      "&lt;zebra&gt; &amp; &#x1b; &nbsp;",
      "\u00a0=1+zebra",
      "\u2003+zebra",
      "\u3000\u200d@zebra",
      "\u200b-zebra",
      "＝1+zebra",
      " \u202f＋zebra",
      "－zebra",
      "＠zebra",
      "zebra::error file=x::y\n::set-output name=z::zebra ##[error]zebra",
  };
  return texts;
}

// ---- every page of every table ------------------------------------------------------------------

struct Printed {
  std::string name;
  std::string format;
  std::string page;
};

// The real deals with the fewest and the most kinds of things in them.
std::vector<const Agreement*> told_versions() {
  std::vector<const Agreement*> versions;
  for (const auto& file : shipped_versions()) versions.push_back(file.agreement.get());
  return {versions.front(), versions[1], versions.back()};
}

Validation mistakes_with(std::string_view words) {
  const std::string text(words);
  const SourceText source(text + ".yaml", "deal: x\nclauses: " + text + "\n");
  const Diagnostic mistake{DiagnosticCode::unknown_key, Place{2, {1}}, {text, text}, text, text};
  Validation validation;
  validation.files.push_back({source, {mistake}});
  validation.looked_at = 1;
  return validation;
}

// What the deals use: the page of a type that they do not use is made like another's.
Catalogue used_types() {
  Catalogue catalogue = shipped_catalogue();
  std::set<std::string> used;
  for (const Agreement* agreement : told_versions()) {
    for (const auto& [id, clause] : agreement->clauses) used.insert(clause.type);
  }
  std::erase_if(catalogue.types.all(),
                [&](const auto& type) { return !used.contains(type.first); });
  std::erase_if(catalogue.conversions, [&](const Conversion& row) {
    return !used.contains(row.from) || !used.contains(row.to);
  });
  return catalogue;
}

// Of one format, or of all.
enum class In { texts, ids };

std::vector<Printed> all_pages(std::string_view words, std::string_view only, In in = In::texts) {
  std::vector<Printed> pages;
  const auto catalogue = std::make_shared<const Catalogue>(
      in == In::texts ? with_words(used_types(), words) : used_types());
  std::vector<Version> versions;
  for (const Agreement* agreement : told_versions()) {
    versions.push_back(in == In::texts ? with_words(*agreement, words)
                                       : with_words_in_ids(*agreement, words));
  }
  HistoryInput input;
  for (const auto& version : versions) input.versions.push_back({version, version->date()});
  const History history = make_history(std::move(input), catalogue);
  const Report report = make_report(
      std::make_shared<const Comparison>(compare(versions[0], versions[1], catalogue)), {});
  const std::string text(words);
  const FoundVersions found{{ListedVersion{text, text, text, text, text, text, 1, 1}}, text};
  constexpr std::array<std::string_view, 2> k_for_programs{"json", "jsonl"};
  for (const auto& language : languages()) {
    const Page page{shipped_words(language), {}, {text, {{text, ""}}}};
    const bool again = language != k_english;
    const auto print = [&](const std::string& name, const auto& formats, const auto& result) {
      for (const auto& format : formats) {
        if (!only.empty() && format.name != only) continue;
        // These are the same in every language, and long.
        if (again && std::ranges::find(k_for_programs, format.name) != k_for_programs.end())
          continue;
        pages.push_back({fmt::format("{} as {} in {}", name, format.name, language),
                         std::string(format.name), format.print(result, page)});
      }
    };
    print("diff", diff_formats(), report);
    print("history", history_formats(), ShownHistory{history, Detail::matrix, {}});
    print("report", report_formats(), ShownHistory{history, Detail::clause_histories, text});
    print("clause histories", history_formats().first(1),
          ShownHistory{history, Detail::clause_histories, {}});
    for (const auto& version : versions) {
      print("show", show_formats(), ShownVersion{*version, *catalogue, {}});
    }
    print("list", list_formats(), found);
    print("validate", validate_formats(), mistakes_with(words));
    print("catalogue", catalogue_formats(), ShownTypes{*catalogue, nullptr, {}});
    print("type", catalogue_formats(),
          ShownTypes{*catalogue, &catalogue->types.begin()->second, {}});
  }
  return pages;
}

// As many words and signs, as wide: by these it is decided what is shown as struck and inserted,
// and what is too long for a headline.
std::string harmless_twin(const std::string& words) {
  std::string twin;
  std::size_t wider = 0;  // than a comma: shown by its code
  std::optional<std::size_t> first_word;
  for (const auto part : split_words(words)) {
    const auto first = static_cast<unsigned char>(part.front());
    const bool is_space = first == ' ' || (first >= '\t' && first <= '\r');
    const std::size_t width = width_of(visible(part)).value;
    if (is_space) {
      twin += ' ';
    } else if (std::isalnum(first) != 0) {
      if (!first_word) first_word = twin.size();
      twin += std::string(width, 'z');
    } else {
      twin += ',';
      wider += width - std::min<std::size_t>(width, 1);
    }
  }
  if (first_word) twin.insert(*first_word, wider, 'z');
  return twin;
}

Strings tried_texts() {
  Strings texts;
  for (std::size_t i = 0; i < hostile_texts().size(); i += k_one_in) {
    texts.push_back(hostile_texts()[i]);
  }
  return texts;
}

using Check = std::function<void(const Printed& page)>;
using CheckBoth = std::function<void(const Printed& page, const Printed& twin)>;

void for_all_pages(const Check& check) {
  for (const auto& words : tried_texts()) {
    SCOPED_TRACE(visible(words));
    for (const auto& page : all_pages(words, "")) {
      SCOPED_TRACE(page.name);
      check(page);
      if (testing::Test::HasFailure()) return;
    }
  }
}

void for_all_pages_and_twins(std::string_view format, const CheckBoth& check) {
  for (const auto& words : tried_texts()) {
    SCOPED_TRACE(visible(words));
    const auto pages = all_pages(words, format);
    const auto twins = all_pages(harmless_twin(words), format);
    ASSERT_FALSE(pages.empty());
    ASSERT_EQ(pages.size(), twins.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
      SCOPED_TRACE(pages[i].name);
      check(pages[i], twins[i]);
      if (testing::Test::HasFailure()) return;
    }
  }
}

// ---- text on any page ---------------------------------------------------------------------------

// What is left when visible() is asked for what it would write otherwise, but for line ends.
std::string acting_in(const Printed& printed) {
  std::string text = printed.page;
  const bool has_carriage_returns = printed.format == "csv";
  std::erase_if(text, [&](char c) { return c == '\n' || (has_carriage_returns && c == '\r'); });
  const std::string safe = visible(text);
  if (safe == text) return {};
  const auto at = std::ranges::mismatch(safe, text).in1 - safe.begin();
  return safe.substr(static_cast<std::size_t>(std::max<std::ptrdiff_t>(at - 60, 0)), 120);
}

TEST(Escape, NothingOnAPageActsOnATerminal) {
  for_all_pages([](const Printed& page) {
    EXPECT_EQ(find_invalid_utf8(page.page), std::nullopt);
    EXPECT_EQ(acting_in(page), "");
    // A line on a terminal may be cut before it.
    EXPECT_TRUE(page.format == "text" || page.page.find(k_harmless) != std::string::npos);
  });
}

// ---- html, and markdown as GitHub renders it ----------------------------------------------------

// "p", "/p", "a href class": names of elements and attributes, whatever the values. `skipped` are
// left out: markdown sets acting characters apart in a <span>.
Strings elements_of(const std::string& page, std::string_view skipped) {
  Strings elements;
  for (auto at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
    std::string names;
    bool quoted = false;
    for (++at; at < page.size() && (quoted || page[at] != '>'); ++at) {
      if (page[at] == '"') quoted = !quoted;
      if (!quoted && page[at] != '"') names += page[at];
    }
    if (names.starts_with("!--")) names = "comment";  // a fingerprint
    if (names != skipped && names != fmt::format("/{}", skipped)) elements.push_back(names);
  }
  return elements;
}

void expect_same_elements(const Strings& elements, const Strings& twin) {
  const auto [one, other] = std::ranges::mismatch(elements, twin);
  if (one == elements.end() && other == twin.end()) return;
  ADD_FAILURE() << "element " << one - elements.begin() << " is "
                << (one == elements.end() ? "none" : *one) << ", in the twin "
                << (other == twin.end() ? "none" : *other);
}

TEST(Escape, AWebPageHasTheElementsOfItsHarmlessTwin) {
  for_all_pages_and_twins("html", [&](const Printed& page, const Printed& twin) {
    expect_same_elements(elements_of(page.page, ""), elements_of(twin.page, ""));
  });
}

// The page that GitHub would make of it, before its sanitizer.
std::string rendered(const std::string& markdown) {
  std::string name = (fs::temp_directory_path() / "dealterms-escape.XXXXXX").string();
  const int file = ::mkstemp(name.data());
  EXPECT_GE(file, 0);
  ::close(file);
  std::ofstream(name, std::ios::binary) << markdown;
  const std::string command =
      "cmark-gfm --unsafe -e table -e strikethrough -e autolink -e tagfilter -e footnotes " + name;
  std::string page;
  FILE* pipe = ::popen(command.c_str(), "r");
  std::array<char, 65'536> bytes{};
  for (std::size_t got = 0; (got = std::fread(bytes.data(), 1, bytes.size(), pipe)) > 0;) {
    page.append(bytes.data(), got);
  }
  EXPECT_EQ(::pclose(pipe), 0);
  fs::remove(name);
  return page;
}

TEST(Escape, MarkdownHasTheElementsOfItsHarmlessTwin) {
  if (std::system("command -v cmark-gfm >/dev/null 2>&1") != 0) {
    GTEST_SKIP() << "no cmark-gfm here";
  }
  for_all_pages_and_twins("markdown", [&](const Printed& page, const Printed& twin) {
    const std::string shown = rendered(page.page);
    expect_same_elements(elements_of(shown, "span"), elements_of(rendered(twin.page), "span"));
    // GitHub looks for these in the finished text.
    for (const char* sign : {"@someone", "#1 ", "!2 ", ":smile:", "$x$"}) {
      EXPECT_EQ(shown.find(sign), std::string::npos) << sign;
    }
  });
}

// ---- csv, json ----------------------------------------------------------------------------------

// By RFC 4180.
std::vector<Strings> cells_of(const std::string& csv) {
  std::vector<Strings> lines{{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    std::string& cell = lines.back().back();
    if (quoted) {
      if (csv[i] != '"') {
        cell += csv[i];
      } else if (csv.compare(i, 2, "\"\"") == 0) {
        cell += csv[i++];
      } else {
        quoted = false;
      }
    } else if (csv[i] == '"' && cell.empty()) {
      quoted = true;
    } else if (csv[i] == ',') {
      lines.back().emplace_back();
    } else if (csv.compare(i, 2, "\r\n") == 0) {
      lines.push_back({""});
      ++i;
    } else {
      EXPECT_TRUE(csv[i] != '"' && csv[i] != '\n' && csv[i] != '\r') << cell;
      cell += csv[i];
    }
  }
  EXPECT_FALSE(quoted);
  return lines;
}

// As a spreadsheet trims it: white space of Unicode, and what shows nothing, goes first.
void expect_no_formula(const std::string& csv) {
  const Strings trimmed{" ",      "\t",     "\r",     "\u00a0", "\u2003",
                        "\u3000", "\u200d", "\u200b", "\u202f"};
  const Strings signs{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  const auto start_among = [](const Strings& starts, const std::string& text) {
    return std::ranges::find_if(starts, [&](const auto& one) { return text.starts_with(one); });
  };
  for (const Strings& line : cells_of(csv)) {
    for (std::string cell : line) {
      for (auto space = start_among(trimmed, cell); space != trimmed.end();
           space = start_among(trimmed, cell)) {
        cell.erase(0, space->size());
      }
      EXPECT_EQ(start_among(signs, cell), signs.end()) << cell;
    }
  }
}

TEST(Escape, AMatrixHasTheCellsOfItsHarmlessTwinAndNoFormula) {
  for_all_pages_and_twins("csv", [&](const Printed& page, const Printed& twin) {
    const auto lines = cells_of(page.page);
    const auto twins = cells_of(twin.page);
    ASSERT_EQ(lines.size(), twins.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      EXPECT_EQ(lines[i].size(), twins[i].size()) << i;
    }
    expect_no_formula(page.page);
  });
}

// Things of one kind in the same places.
bool same_shape(const nlohmann::json& one, const nlohmann::json& other) {
  if (one.type() != other.type() || one.size() != other.size()) return false;
  if (!one.is_structured()) return true;
  auto at = other.begin();
  for (auto it = one.begin(); it != one.end(); ++it, ++at) {
    if (!same_shape(*it, *at)) return false;
  }
  return true;
}

TEST(Escape, JsonHasTheShapeOfItsHarmlessTwin) {
  for_all_pages_and_twins("json", [&](const Printed& page, const Printed& twin) {
    const auto json = nlohmann::json::parse(page.page, nullptr, false);
    ASSERT_FALSE(json.is_discarded());
    EXPECT_TRUE(same_shape(json, nlohmann::json::parse(twin.page)));
  });
}

TEST(Escape, JsonOfManyLinesHasTheLinesOfItsHarmlessTwin) {
  for_all_pages_and_twins("jsonl", [&](const Printed& page, const Printed& twin) {
    std::istringstream lines(page.page);
    std::istringstream twins(twin.page);
    std::string line;
    for (std::string other; std::getline(twins, other);) {
      ASSERT_TRUE(std::getline(lines, line));
      const auto json = nlohmann::json::parse(line, nullptr, false);
      ASSERT_FALSE(json.is_discarded()) << line;
      EXPECT_TRUE(same_shape(json, nlohmann::json::parse(other)));
    }
    EXPECT_FALSE(std::getline(lines, line));
  });
}

// ---- ids, tokens and arguments ------------------------------------------------------------------

// No reader lets these through; what reads past it, or is changed one day, does no harm either.
TEST(Escape, NoIdAndNoTokenActsOnATerminalOrAWebPage) {
  Strings texts;
  for (std::size_t i = 0; i < hostile_texts().size(); i += 4 * k_one_in) {
    texts.push_back(hostile_texts()[i]);
  }
  for (const auto& words : texts) {
    SCOPED_TRACE(visible(words));
    const auto pages = all_pages(words, "", In::ids);
    const auto twins = all_pages(harmless_twin(words), "", In::ids);
    ASSERT_EQ(pages.size(), twins.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
      SCOPED_TRACE(pages[i].name);
      EXPECT_EQ(acting_in(pages[i]), "");
      if (pages[i].format == "html") {
        expect_same_elements(elements_of(pages[i].page, ""), elements_of(twins[i].page, ""));
      }
      if (pages[i].format == "csv") expect_no_formula(pages[i].page);
      if (HasFailure()) return;
    }
  }
}

TEST(Escape, NoArgumentActsOnATerminal) {
  for (const auto& words : hostile_texts()) {
    SCOPED_TRACE(visible(words));
    for (const Strings& arguments :
         {Strings{words}, Strings{"diff", words, words}, Strings{"diff", "a.yaml", "--" + words},
          Strings{"diff", "a.yaml", "a.yaml", "--for", words},
          Strings{"diff", "a.yaml", "a.yaml", "--clause", words},
          Strings{"diff", "a.yaml", "a.yaml", "--format", words},
          Strings{"diff", "a.yaml", "a.yaml", "--max-file-size", words}, Strings{"validate", words},
          Strings{"validate", "./" + words + ".yaml"}, Strings{"catalogue", words},
          Strings{"check", "a.yaml", "a.yaml", "--fail-on", words},
          Strings{"list", "--terms", words}, Strings{"show", "a.yaml", "--catalogue", words}}) {
      MemoryWorld world;
      world.carried = {{"terms/catalogue.yaml", "catalogue: 1\ntypes: {}\n"}};
      world.files["a.yaml"] = "dealterms: 1\ndeal: d\nversion: a\n";
      EXPECT_EQ(run(arguments, world), 2) << arguments[0];
      EXPECT_EQ(acting_in({"", "text", world.err}), "");
      EXPECT_NE(world.err, "");
      EXPECT_EQ(world.out, "");
    }
  }
}

}  // namespace
}  // namespace dealterms::test
