#include "render/text/csv_history.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"

namespace dealterms {
namespace {

// With the full-width forms, which some spreadsheets read alike.
constexpr std::array<std::string_view, 8> k_formula_starts{"=",  "+",  "-",  "@",
                                                           "＝", "＋", "－", "＠"};
// White space that a spreadsheet may trim when it reads the file, and joiners, which show nothing.
// Tabs, line ends and byte order marks are gone: visible() leaves none.
constexpr std::array<std::string_view, 19> k_spaces{
    " ",      "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003",
    "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200a",
    "\u200c", "\u200d", "\u202f", "\u205f", "\u3000"};

template <std::size_t N>
std::string_view start_among(const std::array<std::string_view, N>& starts, std::string_view text) {
  const auto* found =
      std::ranges::find_if(starts, [&](std::string_view start) { return text.starts_with(start); });
  return found != starts.end() ? *found : std::string_view();
}

bool is_like_a_formula(std::string_view text) {
  for (std::string_view space = start_among(k_spaces, text); !space.empty();
       space = start_among(k_spaces, text)) {
    text.remove_prefix(space.size());
  }
  return !start_among(k_formula_starts, text).empty();
}

// Where what is told becomes a cell: safe for a terminal, for a spreadsheet, and between commas.
std::string csv_cell(std::string_view told) {
  std::string text = visible(told);
  if (is_like_a_formula(text)) text.insert(0, "'");
  if (text.find_first_of(",\"") == std::string::npos) return text;
  std::string quoted;
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return "\"" + quoted + "\"";
}

std::string csv_line(const std::vector<std::string>& cells) {
  std::vector<std::string> written;
  for (const std::string& cell : cells) written.push_back(csv_cell(cell));
  return fmt::format("{}\r\n", fmt::join(written, ","));
}

// "changed, major: Rate lowered from 20% to 10%; Cap added: USD 38bn".
std::string cell_story(const ToldClauseHistory& clause, std::size_t version) {
  const ToldCell& cell = clause.cells[version];
  std::string story = cell.word;
  if (cell.marked && cell.level) story += ", " + cell.level->words;
  std::vector<std::string> sentences;
  if (!cell.part_of.empty()) sentences.push_back(cell.part_of);
  for (const ToldStep& step : clause.steps) {
    if (step.to != version) continue;
    for (const ToldFinding& finding : step.findings) sentences.push_back(finding.line);
  }
  if (!story.empty() && !sentences.empty()) story += ": ";
  return fmt::format("{}{}", story, fmt::join(sentences, "; "));
}

std::string fingerprints_of(const ToldClauseHistory& clause) {
  std::vector<std::string> fingerprints;
  for (const ToldStep& step : clause.steps) {
    for (const ToldFinding& finding : step.findings)
      fingerprints.push_back(finding.fingerprint.hex());
  }
  return fmt::format("{}", fmt::join(fingerprints, " "));
}

}  // namespace

std::string print_csv_history(const ToldHistory& told, const Words& words) {
  std::vector<std::string> head{words.say(Message::column_clause), words.say(Message::column_type),
                                words.say(Message::column_title), words.say(Message::column_level),
                                words.say(Message::column_net)};
  for (const ToldVersion& version : told.versions) head.push_back(version.name);
  head.push_back(words.say(Message::column_findings));
  std::string text = csv_line(head);
  for (const ToldClauseHistory& clause : told.clauses) {
    std::vector<std::string> line{clause.name.id, clause.type, clause.name.title,
                                  clause.changed ? clause.level.words : "", clause.net};
    for (std::size_t i = 0; i < clause.cells.size(); ++i) line.push_back(cell_story(clause, i));
    line.push_back(fingerprints_of(clause));
    text += csv_line(line);
  }
  return text;
}

}  // namespace dealterms
