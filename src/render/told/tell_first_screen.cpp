#include "render/told/tell_first_screen.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "assess/history_parts.hpp"
#include "base/text.hpp"
#include "render/change_words.hpp"
#include "render/finding_words.hpp"
#include "render/history_words.hpp"
#include "render/sentence_words.hpp"

namespace dealterms {
namespace {

// A first screen has room for these; what is beyond stands below.
constexpr std::size_t k_most_parties = 2;
constexpr std::size_t k_most_gains = 2;
constexpr std::size_t k_most_clauses = 3;
constexpr std::size_t k_most_terms = 2;
constexpr std::size_t k_most_points = 2;

using Strings = std::vector<std::string>;

std::string joined(const Strings& pieces) { return fmt::format("{}", fmt::join(pieces, "; ")); }

// Cut at a word. What it is cut behind joins nothing any more.
std::string cut(const std::string& text) {
  if (wrapped(text, ScreenColumn{k_cell_columns}).size() == 1) return text;
  std::string kept = wrapped(text, ScreenColumn{k_cell_columns - 1}).front();
  for (const std::string_view joint : {" ·", ",", ";", ":", " –"}) {
    if (kept.ends_with(joint)) kept.erase(kept.size() - joint.size());
  }
  return kept + "…";
}

// ---- the summary --------------------------------------------------------------------------------

// Of the whole deal, whatever is shown of it.
std::string scope_of(const History& history, const ToldHistory& told, const Words& words) {
  Tally levels;
  std::size_t changed = 0;
  const auto clauses = follow_clauses(*history.versions.front().agreement, history.steps);
  for (const ClauseHistory& clause : clauses) {
    if (clause.changes == 0) continue;
    ++changed;
    ++levels[clause.level];
  }
  if (changed == 0) return {};
  return words.count(Message::summary_scope, clauses.size(),
                     {{"old", told.versions.front().name},
                      {"new", told.versions.back().name},
                      {"changed", fmt::format("{}", changed)},
                      {"levels", tally_words(levels, words)}});
}

Strings gains_of(const ToldHistory& told, const Words& words) {
  Strings sentences;
  for (const ToldPartyBalance& party : told.balance.parties) {
    Strings gains;
    for (const ToldBalanceEntry& gain : party.gains) {
      if (gains.size() == k_most_gains) break;
      gains.push_back(
          words.say(Message::aside, {{"what", gain.clause.title}, {"aside", gain.aside}}));
    }
    if (gains.empty() || sentences.size() == k_most_parties) continue;
    sentences.push_back(
        words.say(Message::summary_gained, {{"party", party.party}, {"changes", joined(gains)}}));
  }
  return sentences;
}

// It exists, and the reader cannot know it.
bool is_not_public(const Value& value) {
  const auto* unknown = value.as<Unknown>();
  return unknown != nullptr && unknown->kind != Unknown::Kind::set_in;
}

// The titles of an item's terms that are not public, by the catalogue's order, then its entries'.
void add_not_public(const Item& item, const std::vector<TermSpec>& specs, const Words& words,
                    Strings& titles) {
  for (const TermSpec& spec : specs) {
    const Value* value = item.find_term(spec.name);
    if (value != nullptr && is_not_public(*value)) {
      std::string title = lower_first(spec_title(&spec, spec.name, words));
      if (std::ranges::find(titles, title) == titles.end()) titles.push_back(std::move(title));
    }
    const auto entries = item.records.find(spec.name);
    if (entries == item.records.end()) continue;
    for (const auto& [id, entry] : entries->second) {
      if (!entry.ended) add_not_public(entry, spec.terms, words, titles);
    }
  }
}

std::string not_public(const History& history, const ToldHistory& told, const Words& words) {
  Strings clauses;
  for (std::size_t i = 0; i < history.clause_histories.size(); ++i) {
    const Item* item = history.clause_histories[i].cells.back().item;
    if (item == nullptr || item->ended || clauses.size() == k_most_clauses) continue;
    const ClauseType* type = history.catalogue->find_type(item->type);
    if (type == nullptr) continue;
    Strings titles;
    add_not_public(*item, type->terms, words, titles);
    if (titles.empty()) continue;
    titles.resize(std::min(titles.size(), k_most_terms));
    clauses.push_back(words.say(
        Message::aside, {{"what", told.clauses[i].name.title}, {"aside", listed(titles, words)}}));
  }
  if (clauses.empty()) return {};
  return words.say(Message::summary_not_public, {{"terms", joined(clauses)}});
}

std::string still_open(const ToldHistory& told, const Words& words) {
  Strings points;
  for (const ToldOpenPoint& point : told.open_points) {
    if (!point.is_settled && points.size() < k_most_points) points.push_back(point.about);
  }
  if (points.empty()) return {};
  return words.say(Message::summary_open, {{"points", joined(points)}});
}

// ---- the matrix ---------------------------------------------------------------------------------

// In the order of the legend.
constexpr std::array k_aside_states{ClauseState::mentioned, ClauseState::split, ClauseState::merged,
                                    ClauseState::renamed, ClauseState::reversed};
// Whose word is all that the cell says.
constexpr std::array k_word_states{ClauseState::ended, ClauseState::lapsed,
                                   ClauseState::not_mentioned, ClauseState::came_and_went};

template <std::size_t Count>
bool holds(const std::array<ClauseState, Count>& states, ClauseState state) {
  return std::ranges::find(states, state) != states.end();
}

bool occurs(ClauseState state, const History& history) {
  return std::ranges::any_of(history.clause_histories, [&](const ClauseHistory& clause) {
    return std::ranges::count(clause.cells, state, &ClauseAtVersion::state) > 0;
  });
}

// Of those that say more in full.
void add_meanings(std::span<const ClauseState> states, const History& history, const Words& words,
                  Strings& legend) {
  for (const ClauseState state : states) {
    const std::string word = words.word(Table::cells, name_of(state));
    const std::string meaning = words.word(Table::states, name_of(state));
    if (!occurs(state, history) || word == meaning) continue;
    legend.push_back(words.say(Message::labelled, {{"label", word}, {"words", meaning}}));
  }
}

}  // namespace

std::string clause_in_brief(const Item& clause, const History& history, const Words& words) {
  const ClauseType* type = history.catalogue->find_type(clause.type);
  const auto said = type != nullptr ? clause_brief(clause, *type, words) : std::nullopt;
  return said ? said->words : lower_first(type_title(clause.type, history.net.report));
}

std::vector<std::string> tell_summary(const History& history, const ToldHistory& told,
                                      const Words& words) {
  std::string scope = scope_of(history, told, words);
  if (scope.empty()) return {};
  Strings sentences{std::move(scope)};
  std::ranges::move(gains_of(told, words), std::back_inserter(sentences));
  sentences.push_back(not_public(history, told, words));
  sentences.push_back(still_open(told, words));
  std::erase(sentences, std::string());
  return sentences;
}

std::string cell_value(const ClauseAtVersion& cell, const History& history, const Words& words) {
  switch (cell.state) {
    case ClauseState::absent:
      return {};
    case ClauseState::unchanged:
    case ClauseState::restated:
      return words.say(Message::cell_same);
    case ClauseState::presumed:
      return words.say(Message::cell_presumed);
    case ClauseState::ended:
    case ClauseState::lapsed:
    case ClauseState::not_mentioned:
    case ClauseState::came_and_went:
      break;
    case ClauseState::present:
    case ClauseState::added:
    case ClauseState::mentioned:
    case ClauseState::changed:
    case ClauseState::converted:
    case ClauseState::split:
    case ClauseState::merged:
    case ClauseState::renamed:
    case ClauseState::reversed:
      if (cell.item != nullptr && !cell.item->ended)
        return cut(clause_in_brief(*cell.item, history, words));
      break;
  }
  return words.word(Table::cells, name_of(cell.state));
}

std::string cell_aside(const ClauseAtVersion& cell, const Words& words) {
  if (!holds(k_aside_states, cell.state)) return {};
  return words.word(Table::cells, name_of(cell.state));
}

std::vector<std::string> value_legend(const History& history, const Words& words) {
  Strings legend;
  const auto& clauses = history.clause_histories;
  const bool has_marks = std::ranges::any_of(clauses, [](const ClauseHistory& clause) {
    return std::ranges::any_of(clause.cells, is_marked, &ClauseAtVersion::state);
  });
  if (has_marks) legend.push_back(words.say(Message::legend_marked));
  const bool has_levels = std::ranges::any_of(
      clauses, [](const ClauseHistory& clause) { return clause.level >= Level::major; });
  if (has_levels) legend.push_back(words.say(Message::legend_levels));
  if (occurs(ClauseState::unchanged, history) || occurs(ClauseState::restated, history)) {
    legend.push_back(words.say(Message::legend_same));
  }
  if (occurs(ClauseState::presumed, history)) {
    legend.push_back(words.say(Message::legend_presumed));
  }
  add_meanings(k_aside_states, history, words, legend);
  add_meanings(k_word_states, history, words, legend);
  return legend;
}

}  // namespace dealterms
