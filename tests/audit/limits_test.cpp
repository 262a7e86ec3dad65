// docs/limits.md has every limit of the sources, with its number; and every number there is one of
// the sources. What is no limit of what a file may hold stands here, with the reason.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/byte_size.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

namespace fs = std::filesystem;

struct Exemption {
  std::string_view source;  // below src/: a file, or a folder
  std::string_view name;
  std::string_view reason;
};
constexpr std::array k_exemptions{
    Exemption{"base/enum_names.hpp", "k_most_enumerators", "of a type of ours, not of a file"},
    Exemption{"assess/finding.hpp", "k_most_enumerators", "of a type of ours, not of a file"},
    Exemption{"diff/value_change.hpp", "k_most_enumerators", "of a type of ours, not of a file"},
    Exemption{"render/words/messages.hpp", "k_most_enumerators", "of a type of ours"},
    Exemption{"base/number_text.cpp", "k_most_decimals", "how a rounded number is said"},
    Exemption{"cli/memory_world.cpp", "k_most_links", "of the world that tests bring"},
    Exemption{"cli/option_groups.cpp", "k_most_width", "of a page: docs/manual.md"},
    Exemption{"render/headlines.cpp", "k_most_columns", "how much a page shows"},
    Exemption{"render/markdown/markdown_finding.hpp", "k_most_open_parts", "how much a page shows"},
    Exemption{"render/markdown/markdown_history.cpp", "k_most_of_net", "how much a page shows"},
    Exemption{"render/text/", "k_most_in_balance", "how much a page shows"},
    Exemption{"render/text/", "k_most_meanings", "how much a page shows"},
    Exemption{"render/entry_words.cpp", "k_most_bytes_of_a_name", "how much a page shows"},
    Exemption{"cli/explained_names.cpp", "k_most_listed", "how much a message shows"},
    Exemption{"render/told/tell_first_screen.cpp", "k_most_parties", "how much a page shows"},
    Exemption{"render/told/tell_first_screen.cpp", "k_most_gains", "how much a page shows"},
    Exemption{"render/told/tell_first_screen.cpp", "k_most_clauses", "how much a page shows"},
    Exemption{"render/told/tell_first_screen.cpp", "k_most_terms", "how much a page shows"},
    Exemption{"render/told/tell_first_screen.cpp", "k_most_points", "how much a page shows"},
    Exemption{"render/told/tell_history.cpp", "k_most_open", "how much a page shows"},
};

std::string text_of(const fs::path& path) {
  const std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

const fs::path& root() {
  static const fs::path path(DEALTERMS_SOURCE_DIR);
  return path;
}

struct Limit {
  std::string source;  // below src/
  std::string name;
  std::string number;  // "10000"; empty where it is no plain number
};

std::vector<Limit> limits_of_sources() {
  const std::regex definition(R"(constexpr [\w: ]*\b(k_most_\w+)[^;]*?[={] ?([0-9'{]*)[^;]*;)");
  const std::regex plain("[0-9]+");
  std::vector<Limit> limits;
  for (const auto& entry : fs::recursive_directory_iterator(root() / "src")) {
    const std::string ending = entry.path().extension().string();
    if (ending != ".cpp" && ending != ".hpp") continue;
    const std::string text = text_of(entry.path());
    if (text.find("k_most_") == std::string::npos) continue;
    for (std::sregex_iterator found(text.begin(), text.end(), definition), end; found != end;
         ++found) {
      std::string number = (*found)[2].str();
      std::erase(number, '\'');
      const bool is_plain =
          std::regex_match(number, plain) && found->str().find("<<") == std::string::npos;
      limits.push_back({fs::relative(entry.path(), root() / "src").generic_string(),
                        (*found)[1].str(), is_plain ? number : ""});
    }
  }
  return limits;
}

std::vector<std::string> rows_of_page() {
  std::istringstream page(text_of(root() / "docs/limits.md"));
  std::vector<std::string> rows;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with("| ")) rows.push_back(line);
  }
  return rows;
}

bool covers(const Exemption& exemption, const Limit& limit) {
  return limit.source.starts_with(exemption.source) && limit.name == exemption.name;
}

std::string place_of(const Limit& limit) {
  return "`" + limit.name + "` in `" + limit.source + "`";
}

TEST(LimitsAudit, EveryLimitOfTheSourcesIsDocumentedOrHasAReasonForNone) {
  const auto rows = rows_of_page();
  const auto limits = limits_of_sources();
  EXPECT_GE(limits.size(), 30u);
  for (const Limit& limit : limits) {
    const auto row = std::ranges::find_if(rows, [&](const std::string& line) {
      return line.find(place_of(limit)) != std::string::npos;
    });
    const bool is_exempt = std::ranges::any_of(
        k_exemptions, [&](const Exemption& exemption) { return covers(exemption, limit); });
    EXPECT_NE(row != rows.end(), is_exempt) << place_of(limit) << " wants a row in docs/limits.md";
    if (row == rows.end() || limit.number.empty()) continue;
    std::string plain_row = *row;
    std::erase(plain_row, ',');
    EXPECT_NE(plain_row.find("| " + limit.number + " |"), std::string::npos)
        << limit.number << ": " << *row;
  }
}

TEST(LimitsAudit, NoRowAndNoReasonIsLeftOfALimitThatIsNoMore) {
  const auto limits = limits_of_sources();
  for (const std::string& row : rows_of_page()) {
    const auto at = row.find("`k_most_");
    if (at == std::string::npos) continue;
    const std::string place = row.substr(at, row.rfind('`') + 1 - at);
    EXPECT_TRUE(std::ranges::any_of(limits, [&](const Limit& limit) {
      return place_of(limit) == place;
    })) << row;
  }
  for (const Exemption& exemption : k_exemptions) {
    EXPECT_TRUE(
        std::ranges::any_of(limits, [&](const Limit& limit) { return covers(exemption, limit); }))
        << exemption.source << " " << exemption.name;
  }
}

TEST(LimitsAudit, ThePageHasTheLimitsOfDocumentsWithTheirOptions) {
  const DocumentLimits limits;
  const std::array<std::array<std::string, 3>, 4> k_wanted{{
      {"`DocumentLimits::bytes`", print_byte_size(limits.bytes), "`--max-file-size`"},
      {"`DocumentLimits::text`", print_byte_size(limits.text), "`--max-text-size`"},
      {"`DocumentLimits::nodes`", "1,000,000", "`--max-file-size`"},
      {"`DocumentLimits::depth`", std::to_string(limits.depth), ""},
  }};
  EXPECT_EQ(limits.nodes, 1'000'000u);
  const auto rows = rows_of_page();
  for (const auto& [name, number, option] : k_wanted) {
    const auto row = std::ranges::find_if(
        rows, [&](const std::string& line) { return line.find(name) != std::string::npos; });
    ASSERT_NE(row, rows.end()) << name;
    EXPECT_NE(row->find("| " + number + " |"), std::string::npos) << *row;
    EXPECT_NE(row->find(option), std::string::npos) << *row;
  }
}

}  // namespace
}  // namespace dealterms
