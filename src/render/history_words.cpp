#include "render/history_words.hpp"

#include <algorithm>
#include <ranges>

#include <fmt/format.h>

#include "base/enum_names.hpp"
#include "base/text.hpp"
#include "render/change_words.hpp"
#include "render/finding_words.hpp"
#include "render/names.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

std::string value_or_silence(const Value* value, const Words& words) {
  return value != nullptr ? value_words(*value, words) : words.say(Message::value_absent);
}

std::string one_outcome(const OpenPointOutcome& outcome, const History& history,
                        const Words& words) {
  const std::string status =
      fmt::format("{} ({})", words.word(Table::open_states, visible(outcome.status)),
                  version_name(outcome.version, history));
  if (outcome.words == nullptr) return status;
  return words.say(Message::labelled,
                   {{"label", status}, {"words", value_words(*outcome.words, words)}});
}

// What the entry that the path leads to is called, as the latest version that has it says.
std::string entry_title(const std::vector<std::string>& path, const ClauseHistory& clause_history,
                        const Words& words) {
  for (const ClauseAtVersion& cell : clause_history.cells | std::views::reverse) {
    if (cell.item == nullptr) continue;
    const auto records = cell.item->records.find(path[0]);
    if (records == cell.item->records.end()) continue;
    const auto entry = records->second.find(path[1]);
    if (entry != records->second.end()) return item_title(entry->second, words);
  }
  return id_words(path[1], words);
}

}  // namespace

Level cell_level(const ClauseHistory& clause_history, std::size_t version, const History& history) {
  if (version == 0 || !is_marked(clause_history.cells[version].state)) return Level::editorial;
  const auto& verdicts = history.steps[version - 1].report.verdicts;
  const auto found =
      std::ranges::find(verdicts, clause_history.cells[version].told_as, &ClauseVerdict::clause);
  return found != verdicts.end() ? found->level : Level::editorial;
}

std::vector<std::string> word_legend(const History& history, const Words& words) {
  std::vector<std::string> pieces;
  for (const ClauseState state : all_values<ClauseState>()) {
    if (state == ClauseState::absent) continue;
    const bool occurs =
        std::ranges::any_of(history.clause_histories, [&](const ClauseHistory& clause_history) {
          return std::ranges::count(clause_history.cells, state, &ClauseAtVersion::state) > 0;
        });
    const std::string word = words.word(Table::cells, name_of(state));
    const std::string meaning = words.word(Table::states, name_of(state));
    if (occurs && word != meaning)
      pieces.push_back(words.say(Message::labelled, {{"label", word}, {"words", meaning}}));
  }
  return pieces;
}

std::string path_words(const std::vector<std::string>& path, const TermSpec* spec,
                       const ClauseHistory& clause_history, const Words& words) {
  const std::string term = spec_title(spec, path.back(), words);
  if (path.size() < 3) return term;
  return fmt::format("{} · {}", entry_title(path, clause_history, words), term);
}

std::string reversion_words(const Reversion& reversion, const ClauseHistory& clause_history,
                            const History& history, const Words& words) {
  const std::string old = version_name(reversion.left_from, history);
  const std::string between = version_name(reversion.away_at, history);
  const std::string now = version_name(reversion.back_at, history);
  if (reversion.path.empty()) {
    return words.say(Message::clause_came_back, {{"what", words.say(Message::column_clause)},
                                                 {"old", old},
                                                 {"between", between},
                                                 {"new", now}});
  }
  return words.say(Message::came_back,
                   {{"what", path_words(reversion.path, reversion.spec, clause_history, words)},
                    {"value", value_or_silence(reversion.value, words)},
                    {"away", value_or_silence(reversion.away, words)},
                    {"old", old},
                    {"between", between},
                    {"new", now}});
}

std::string clause_history_title(const ClauseHistory& clause_history, const History& history,
                                 const Words& words) {
  for (const ClauseAtVersion& cell : clause_history.cells | std::views::reverse) {
    if (cell.item == nullptr || cell.item->ended) continue;
    const std::string title = term_words(*cell.item, "title", words);
    if (!title.empty()) return title;
    break;
  }
  // In a version between, which has no column.
  if (words.find_clause(clause_history.clause) != nullptr) {
    return clause_words(clause_history.clause, words);
  }
  return type_title(clause_history.type, history.net.report);
}

std::string version_name(std::size_t version, const History& history) {
  return visible(history.versions[version].agreement->version);
}

std::string version_date(std::size_t version, const History& history, const Words& words) {
  const auto& date = history.versions[version].date;
  return date ? day_words(*date, words) : words.say(Message::undated);
}

bool has_story(const ClauseHistory& clause_history) {
  return !clause_history.reversions.empty() ||
         std::ranges::any_of(clause_history.cells, [](const ClauseAtVersion& cell) {
           return cell.verdict != nullptr || !cell.part_of.empty();
         });
}

std::string outcome_words(const OpenPointHistory& point, const History& history,
                          const Words& words) {
  std::string text;
  for (const OpenPointOutcome& outcome : point.outcomes) {
    // That it was open goes without saying once something became of it.
    const bool is_only_open = &outcome == &point.outcomes.front() && outcome.words == nullptr;
    if (is_only_open && point.outcomes.size() > 1) continue;
    if (!text.empty()) text += "; ";
    text += one_outcome(outcome, history, words);
  }
  return text;
}

std::string history_title(const History& history, const Words& words) {
  const std::size_t last = history.versions.size() - 1;
  const std::string first = version_name(0, history);
  return words.say(
      Message::labelled,
      {{"label", visible(deal_name(history))},
       {"words", last == 0 ? first : fmt::format("{} → {}", first, version_name(last, history))}});
}

std::vector<std::string> hidden_words(const History& history, const Words& words) {
  const HistoryHidden& hidden = history.hidden;
  std::vector<std::string> pieces;
  if (!hidden.findings.empty()) {
    pieces.push_back(
        words.say(Message::left_out_level, {{"what", counted_changes(hidden.findings, words)}}));
  }
  if (hidden.below_level > 0) {
    pieces.push_back(words.say(Message::left_out_clauses,
                               {{"what", words.count(Message::clause_count, hidden.below_level)}}));
  }
  if (hidden.filtered > 0) {
    pieces.push_back(words.say(Message::left_out_filtered,
                               {{"what", words.count(Message::clause_count, hidden.filtered)}}));
  }
  for (const auto& step : history.steps) {
    if (step.report.presumed == 0) continue;
    pieces.push_back(words.count(Message::left_out_presumed, step.report.presumed,
                                 {{"version", version_name(step.to, history)}}));
  }
  return pieces;
}

}  // namespace dealterms
