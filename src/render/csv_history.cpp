#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "render/finding_words.hpp"
#include "render/history_words.hpp"
#include "render/text/text_history.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_formula_starts = "=+-@\t\r";

std::string csv_cell(std::string text) {
  if (!text.empty() && k_formula_starts.find(text.front()) != std::string_view::npos) {
    text.insert(0, "'");
  }
  std::string quoted;
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return text.find_first_of(",\"\r\n") == std::string::npos ? quoted : "\"" + quoted + "\"";
}

std::string csv_line(const std::vector<std::string>& cells) {
  std::vector<std::string> written;
  for (const auto& cell : cells) written.push_back(csv_cell(cell));
  return fmt::format("{}\r\n", fmt::join(written, ","));
}

// "changed, major: Rate lowered from 20% to 10%; Cap added: USD 38bn".
std::string cell_story(const ClauseHistory& clause_history, std::size_t version,
                       const History& history, const Words& words) {
  const ClauseAtVersion& cell = clause_history.cells[version];
  std::string story = words.word(Table::cells, name_of(cell.state));
  if (cell.verdict == nullptr) return story;
  if (is_marked(cell.state))
    story += ", " + words.word(Table::levels, name_of(cell.verdict->level));
  std::vector<std::string> sentences;
  for (const auto& finding : cell.verdict->findings) {
    sentences.push_back(sentence_of(finding, history.steps[version - 1].report, words));
  }
  return fmt::format("{}: {}", story, fmt::join(sentences, "; "));
}

std::string fingerprints_of(const ClauseHistory& clause_history) {
  std::vector<std::string> fingerprints;
  for (const auto& cell : clause_history.cells) {
    if (cell.verdict == nullptr) continue;
    for (const auto& finding : cell.verdict->findings) fingerprints.push_back(finding.fingerprint);
  }
  return fmt::format("{}", fmt::join(fingerprints, " "));
}

}  // namespace

std::string print_csv_history(const History& history, const Words& words) {
  std::vector<std::string> head{words.say(Message::column_clause), words.say(Message::column_type),
                                words.say(Message::column_title), words.say(Message::column_level),
                                words.say(Message::column_net)};
  for (std::size_t i = 0; i < history.versions.size(); ++i) {
    head.push_back(version_name(i, history));
  }
  head.emplace_back(words.say(Message::column_findings));
  std::string text = csv_line(head);
  for (const ClauseHistory& clause_history : history.clause_histories) {
    std::vector<std::string> line{
        visible(clause_history.clause), visible(clause_history.type),
        clause_history_title(clause_history, history, words),
        clause_history.changes > 0 ? words.word(Table::levels, name_of(clause_history.level)) : "",
        words.word(Table::nets, name_of(clause_history.net))};
    for (std::size_t i = 0; i < clause_history.cells.size(); ++i) {
      line.push_back(cell_story(clause_history, i, history, words));
    }
    line.push_back(fingerprints_of(clause_history));
    text += csv_line(line);
  }
  return text;
}

}  // namespace dealterms
