#include "render/history_words.hpp"

#include <algorithm>
#include <array>
#include <ranges>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/change_words.hpp"
#include "render/finding_words.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

struct StateSign {
  CellState state;
  std::string_view sign;
};
constexpr std::array k_signs{
    StateSign{CellState::present, "o"},       StateSign{CellState::unchanged, "="},
    StateSign{CellState::presumed, "?"},      StateSign{CellState::restated, "\""},
    StateSign{CellState::added, "+"},         StateSign{CellState::mentioned, "+"},
    StateSign{CellState::changed, "~"},       StateSign{CellState::converted, ">"},
    StateSign{CellState::split, "<"},         StateSign{CellState::merged, "&"},
    StateSign{CellState::renamed, "@"},       StateSign{CellState::reversed, "%"},
    StateSign{CellState::ended, "-"},         StateSign{CellState::lapsed, "-"},
    StateSign{CellState::not_mentioned, "."}, StateSign{CellState::came_and_went, "x"},
};

std::string_view sign_of(CellState state) {
  const auto* found = std::ranges::find(k_signs, state, &StateSign::state);
  return found != k_signs.end() ? found->sign : std::string_view();
}

std::string_view level_sign(Level level) {
  if (level == Level::critical) return "!!";
  return level == Level::major ? "!" : "";
}

std::string value_or_silence(const Value* value, const Words& words) {
  return value != nullptr ? value_words(*value, words) : std::string(words.history.silence);
}

}  // namespace

bool is_marked(CellState state) {
  constexpr std::array k_quiet{CellState::absent, CellState::present, CellState::unchanged,
                               CellState::presumed, CellState::restated};
  return std::ranges::find(k_quiet, state) == k_quiet.end();
}

Level cell_level(const Life& life, std::size_t version, const History& history) {
  if (version == 0 || !is_marked(life.cells[version].state)) return Level::editorial;
  const auto& verdicts = history.steps[version - 1].report.verdicts;
  const auto found = std::ranges::find(verdicts, life.cells[version].id, &ClauseVerdict::clause);
  return found != verdicts.end() ? found->level : Level::editorial;
}

std::string cell_word(const Life& life, std::size_t version, const History& history,
                      const Words& words) {
  return said(words.history.cells, name_of(life.cells[version].state)) +
         std::string(level_sign(cell_level(life, version, history)));
}

std::string cell_sign(const Life& life, std::size_t version, const History& history) {
  return std::string(sign_of(life.cells[version].state)) +
         std::string(level_sign(cell_level(life, version, history)));
}

std::vector<std::string> word_legend(const History& history, const Words& words) {
  std::vector<std::string> pieces;
  for (const auto& row : k_signs) {
    const bool occurs = std::ranges::any_of(history.lives, [&](const Life& life) {
      return std::ranges::count(life.cells, row.state, &LifeCell::state) > 0;
    });
    const std::string word = said(words.history.cells, name_of(row.state));
    const std::string meaning = said(words.history.states, name_of(row.state));
    if (occurs && word != meaning)
      pieces.push_back(filled(words.labelled, {{"label", word}, {"words", meaning}}));
  }
  return pieces;
}

std::vector<std::string> sign_legend(const Words& words) {
  std::vector<std::string> pieces;
  for (const auto& row : k_signs) {
    const std::string word = said(words.history.cells, name_of(row.state));
    if (!pieces.empty() && pieces.back().starts_with(row.sign)) {
      pieces.back() += "/" + word;
    } else {
      pieces.push_back(fmt::format("{} {}", row.sign, word));
    }
  }
  return pieces;
}

std::string path_words(const std::vector<std::string>& path, const TermSpec* spec,
                       const Words& words) {
  const std::string term = spec_title(spec, path.back(), words);
  return path.size() > 1 ? fmt::format("{} · {}", visible(path[path.size() - 2]), term) : term;
}

std::string flip_flop_words(const FlipFlop& flip, const History& history, const Words& words) {
  const HistoryPhrases& said_of = words.history;
  const std::string old = version_name(flip.left_from, history);
  const std::string between = version_name(flip.away_at, history);
  const std::string now = version_name(flip.back_at, history);
  if (flip.path.empty()) {
    return filled(
        said_of.clause_came_back,
        {{"what", std::string(said_of.clause)}, {"old", old}, {"between", between}, {"new", now}});
  }
  return filled(said_of.came_back, {{"what", path_words(flip.path, flip.spec, words)},
                                    {"value", value_or_silence(flip.value, words)},
                                    {"away", value_or_silence(flip.away, words)},
                                    {"old", old},
                                    {"between", between},
                                    {"new", now}});
}

std::string life_title(const Life& life, const History& history, const Words& words) {
  for (const LifeCell& cell : life.cells | std::views::reverse) {
    if (cell.item == nullptr || cell.item->ended) continue;
    const std::string title = term_words(*cell.item, "title", words);
    if (!title.empty()) return title;
    break;
  }
  return type_title(life.type, history.net.report);
}

std::string version_name(std::size_t version, const History& history) {
  return visible(history.versions[version].agreement->version);
}

std::string version_date(std::size_t version, const History& history, const Words& words) {
  const auto& date = history.versions[version].date;
  return date ? day_words(*date, words) : std::string(words.history.undated);
}

bool has_story(const Life& life) {
  return !life.flip_flops.empty() || std::ranges::any_of(life.cells, [](const LifeCell& cell) {
    return cell.verdict != nullptr || !cell.told_with.empty();
  });
}

std::string outcome_words(const OpenPointLife& point, const History& history, const Words& words) {
  const std::size_t at = point.closed_by.value_or(point.first);
  const std::string status =
      fmt::format("{} ({})", said(words.history.open_states, visible(point.cells[at].status)),
                  version_name(at, history));
  const std::string outcome = term_words(*point.latest, "outcome", words);
  if (outcome.empty()) return status;
  return filled(words.labelled, {{"label", status}, {"words", outcome}});
}

std::string history_title(const History& history, const Words& words) {
  const std::size_t last = history.versions.size() - 1;
  const std::string first = version_name(0, history);
  return filled(
      words.labelled,
      {{"label", visible(history.deal)},
       {"words", last == 0 ? first : fmt::format("{} → {}", first, version_name(last, history))}});
}

std::vector<std::string> hidden_words(const History& history, const Words& words) {
  const HistoryHidden& hidden = history.hidden;
  const HistoryPhrases& said_of = words.history;
  std::vector<std::string> pieces;
  if (!hidden.findings.empty()) {
    pieces.push_back(
        filled(said_of.hidden_level, {{"what", counted_changes(hidden.findings, words)}}));
  }
  if (hidden.below_level > 0) {
    pieces.push_back(filled(said_of.hidden_clauses,
                            {{"what", counted(hidden.below_level, said_of.clause_count, words)}}));
  }
  if (hidden.filtered > 0) {
    pieces.push_back(filled(said_of.hidden_filtered,
                            {{"what", counted(hidden.filtered, said_of.clause_count, words)}}));
  }
  for (const auto& step : history.steps) {
    if (step.report.presumed == 0) continue;
    pieces.push_back(filled(counted(step.report.presumed, said_of.hidden_presumed, words),
                            {{"version", version_name(step.to, history)}}));
  }
  return pieces;
}

}  // namespace dealterms
