#include <array>

#include "render/words/parts.hpp"

namespace dealterms {
namespace {

constexpr std::array k_cells{
    Said{"absent", ""},
    Said{"present", "there"},
    Said{"unchanged", "same"},
    Said{"presumed", "presumed"},
    Said{"restated", "restated"},
    Said{"added", "new"},
    Said{"mentioned", "appears"},
    Said{"changed", "changed"},
    Said{"converted", "new type"},
    Said{"split", "split"},
    Said{"merged", "merged"},
    Said{"renamed", "renamed"},
    Said{"reversed", "reversed"},
    Said{"ended", "ended"},
    Said{"lapsed", "lapsed"},
    Said{"not_mentioned", "silent"},
    Said{"came_and_went", "in & out"},
};

constexpr std::array k_states{
    Said{"absent", "not there"},
    Said{"present", "there"},
    Said{"unchanged", "same"},
    Said{"presumed", "presumed unchanged: nothing says otherwise"},
    Said{"restated", "the same, in other words or on other evidence"},
    Said{"added", "begins"},
    Said{"mentioned", "first mentioned"},
    Said{"changed", "changed"},
    Said{"converted", "becomes another clause type"},
    Said{"split", "split off from another clause"},
    Said{"merged", "merged with another clause"},
    Said{"renamed", "goes on under another id"},
    Said{"reversed", "the parties change places"},
    Said{"ended", "over"},
    Said{"lapsed", "lapsed with its instrument"},
    Said{"not_mentioned", "no longer mentioned, which claims nothing"},
    Said{"came_and_went", "began and ended since the version before"},
};

constexpr std::array k_nets{
    Said{"unchanged", "unchanged"},
    Said{"changed", "changed"},
    Said{"came_back", "came back to what it was"},
    Said{"began", "new since the first version"},
    Said{"ended", "gone since the first version"},
    Said{"passed_by", "in neither the first nor the last version"},
};

constexpr std::array k_open_states{
    Said{"open", "open"},
    Said{"resolved", "resolved"},
    Said{"dropped", "dropped"},
};

}  // namespace

HistoryPhrases english_history() {
  return {
      .cells = k_cells,
      .states = k_states,
      .nets = k_nets,
      .open_states = k_open_states,
      .versions = "Versions",
      .version = "Version",
      .date = "Date",
      .undated = "no date",
      .what_happened = "What happened",
      .clause = "Clause",
      .clauses = "Clauses",
      .type = "Type",
      .title = "Title",
      .net = "Net",
      .matrix = "Every clause in every version",
      .legend_levels = "!! critical, ! major",
      .back_and_forth = "Back and forth",
      .came_back = "{what}: {value} in {old}, {away} in {between}, again {value} in {new}",
      .clause_came_back = "{what}: there in {old}, gone in {between}, there again in {new}",
      .silence = "nothing",
      .part_of = "part of the change of {clause}",
      .earlier_ids = "earlier {ids}",
      .top = "What matters most",
      .undone = "undone later",
      .open_points = "Open points",
      .gained = "Gained",
      .gave_up = "Gave up",
      .about = "What was open",
      .outcome = "How it ended",
      .hidden = "Left out",
      .hidden_none = "Nothing was left out.",
      .hidden_level = "{what}: below the level shown",
      .hidden_clauses = "{what}: matter less than the level asked for",
      .hidden_filtered = "{what}: not asked for",
      .rests_on = "What this rests on",
      .file = "File",
      .digest = "SHA-256",
      .program = "dealterms {version}",
      .catalogue = "catalogue",
      .printed_on = "Printed on {date}.",
      .no_changes = "No clause changed.",
      .comes_to = "{party} gained {gained} and gave up {lost}.",
      .cut = "Not shown here, to stay within {limit} characters: {clauses} with {changes}.",
      .level = "Level",
      .party = "Party",
      .net_finding = "Net, {old} → {new}",
      .findings = "Findings",
      .hidden_presumed = {"{count} value of {version} is only presumed unchanged",
                          "{count} values of {version} are only presumed unchanged"},
      .clause_count = {"{count} clause", "{count} clauses"},
      .details = {"{count} term of it", "{count} terms of it"},
      .change_count = {"{count} change", "{count} changes"},
  };
}

}  // namespace dealterms
