// How one language says what is said of all versions together.
#pragma once

#include <span>
#include <string_view>

#include "render/words/said.hpp"

namespace dealterms {

struct HistoryPhrases {
  std::span<const Said> cells;        // of CellState, in a narrow column: at most 8 letters
  std::span<const Said> states;       // of CellState, in full
  std::span<const Said> nets;         // of Life::Net
  std::span<const Said> open_states;  // of an open point: open, resolved, dropped
  std::string_view versions;          // headings and labels
  std::string_view version;
  std::string_view date;
  std::string_view undated;
  std::string_view what_happened;
  std::string_view clause;
  std::string_view clauses;
  std::string_view type;
  std::string_view title;
  std::string_view net;
  std::string_view matrix;
  std::string_view legend_levels;   // how the matrix marks critical and major
  std::string_view back_and_forth;  // heading
  std::string_view came_back;       // "{what}: {value} in {old}, {away} in {between}, {value} ..."
  std::string_view clause_came_back;
  std::string_view silence;      // said of a value that is not there
  std::string_view part_of;      // "part of the change of {clause}"
  std::string_view earlier_ids;  // "earlier: {ids}"
  std::string_view top;          // heading of what matters most
  std::string_view undone;       // "undone later"
  std::string_view open_points;  // heading
  std::string_view gained;       // of a table's columns
  std::string_view gave_up;
  std::string_view about;
  std::string_view outcome;
  std::string_view hidden;  // heading of what was left out, and why
  std::string_view hidden_none;
  std::string_view hidden_level;  // "{what}: below the level shown"
  std::string_view hidden_clauses;
  std::string_view hidden_filtered;
  std::string_view rests_on;  // heading of digests
  std::string_view file;
  std::string_view digest;
  std::string_view program;     // "dealterms {version}"
  std::string_view catalogue;   // "Catalogue {name}"
  std::string_view printed_on;  // "Printed on {date}"
  std::string_view no_changes;
  std::string_view comes_to;  // "{party}: {gained}; {lost}"
  std::string_view cut;       // "{clauses} with {changes} left out: ..."
  std::string_view level;
  std::string_view party;
  std::string_view net_finding;  // "{old} to {new}, net"
  std::string_view findings;     // column of fingerprints
  Counted hidden_presumed;       // "{count} values of {version} are only presumed unchanged"
  Counted clause_count;          // "{count} clauses"
  Counted details;               // "{count} terms of it"
  Counted change_count;
};

}  // namespace dealterms
