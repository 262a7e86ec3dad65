#include <array>

#include "render/words/parts.hpp"

namespace dealterms {
namespace {

constexpr std::array k_term_sentences{
    Said{"raised", "{term} raised from {old} to {new}"},
    Said{"lowered", "{term} lowered from {old} to {new}"},
    Said{"later", "{term} raised from {old} to {new}"},
    Said{"earlier", "{term} lowered from {old} to {new}"},
    Said{"widened", "{term} widened: {tokens}"},
    Said{"narrowed", "{term} narrowed: {tokens}"},
    Said{"varied", "{term} changed both ways: {tokens}"},
    Said{"changed", "{term} changed from {old} to {new}"},
    Said{"reworded", "{term} reworded"},
    Said{"added", "{term} added: {new}"},
    Said{"removed", "{term} removed: {old}"},
    Said{"mentioned", "{term} first mentioned: {new}"},
    Said{"not_mentioned", "{term} no longer mentioned: {old}"},
    Said{"disclosed", "{term} disclosed: {new}"},
    Said{"withheld", "{term} no longer disclosed; it was {old}"},
    Said{"sharpened", "{term} known more exactly: {new}, within {old}"},
    Said{"blurred", "{term} known less exactly: {new}, around {old}"},
    Said{"restated", "{term} restated: {new}, in other words {old}"},
    Said{"moved", "{term} moved from {old} to {new}"},
    Said{"lapsed", "{term} lapsed: {old} is now {new}"},
};

constexpr std::array k_whole_sentences{
    Said{"added", "{what} added"},
    Said{"removed", "{what} ended"},
    Said{"mentioned", "{what} first mentioned"},
    Said{"not_mentioned", "{what} no longer mentioned"},
    Said{"came_and_went", "{what} came and went between the versions"},
    Said{"converted", "{old} became {new}"},
    Said{"split", "{what} kept, split off from {from}"},
    Said{"merged", "{what} merged from {from}"},
    Said{"renamed", "{what} renamed from {from}"},
    Said{"reversed", "{what} reversed: the parties changed places"},
    Said{"lapsed", "{what} lapsed"},
    Said{"changed", "{what} changed"},
    Said{"restated", "{what} restated"},
};

constexpr std::array k_whats{
    Said{"raised", "raised"},
    Said{"lowered", "lowered"},
    Said{"later", "raised"},
    Said{"earlier", "lowered"},
    Said{"widened", "widened"},
    Said{"narrowed", "narrowed"},
    Said{"changed", "changed"},
    Said{"reworded", "changed"},
    Said{"added", "added"},
    Said{"disclosed", "disclosed"},
    Said{"restated", "restated"},
    Said{"moved", "moved"},
    Said{"lapsed", "lapsed"},
    Said{"converted", "converted"},
    Said{"split", "split"},
    Said{"merged", "merged"},
    Said{"renamed", "renamed"},
    Said{"reversed", "reversed"},
    Said{"removed", "ended"},
    Said{"mentioned", "first mentioned"},
    Said{"not_mentioned", "no longer mentioned"},
    Said{"came_and_went", "came and went"},
    Said{"varied", "changed"},
    Said{"sharpened", "known more exactly"},
    Said{"blurred", "known less exactly"},
    Said{"withheld", "no longer disclosed"},
};

constexpr std::array k_levels{
    Said{"critical", "critical"}, Said{"major", "major"},         Said{"moderate", "moderate"},
    Said{"minor", "minor"},       Said{"editorial", "editorial"},
};

constexpr std::array k_level_forms{
    SaidOfMany{"critical", {"critical", "critical"}},    SaidOfMany{"major", {"major", "major"}},
    SaidOfMany{"moderate", {"moderate", "moderate"}},    SaidOfMany{"minor", {"minor", "minor"}},
    SaidOfMany{"editorial", {"editorial", "editorial"}},
};

constexpr std::array k_reasons{
    Said{"undisclosed_before", "the old value is not public"},
    Said{"undisclosed_after", "the new value is not public"},
    Said{"unknowns_differ", "both values are unknown, and not the same one"},
    Said{"units_differ", "the units differ"},
    Said{"bases_differ", "they are measured against different things"},
    Said{"durations_not_comparable", "days and months do not compare here"},
    Said{"intervals_overlap", "the two ranges overlap"},
    Said{"events_differ", "nobody knows which comes first"},
    Said{"method_unspecified", "the text does not say whether tiers are marginal or cliff"},
    Said{"readings_disagree", "the sources disagree"},
    Said{"on_some_readings", "on some of the readings, contradicted by none"},
    Said{"alternative", "one side leaves a choice"},
    Said{"forms_differ", "the two forms do not compare"},
    Said{"earlier_silent", "the earlier sources are silent"},
};

constexpr std::array k_grounds{
    Said{"role_unbound", "the file does not say who holds that role"},
    Said{"mutual", "it binds both sides alike"},
    Said{"silence_means_none", "silence meant none"},
    Said{"silence_means_unlimited", "silence meant unlimited"},
    Said{"silence_means_term_end", "silence meant the end of the term"},
    Said{"silence_unknown", "what silence meant is not known"},
    Said{"part_of_split", "what is left of the old clause, not a new grant"},
    Said{"own_hands", "in the hands of the party that it would limit"},
    Said{"nobody_gave_it_up", "its instrument ran out; nobody gave it up"},
    Said{"only_presumed", "carried over because nothing says otherwise"},
    Said{"fits_the_old", "it may be the same value"},
    Said{"file_says_so", "as the file says"},
    Said{"conversion_unknown", "the catalogue does not say whom this conversion favours"},
};

constexpr std::array k_subjects{
    Said{"party", "Party"},           Said{"others", "Named in the terms"},
    Said{"instrument", "Instrument"}, Said{"source", "Source"},
    Said{"open_point", "Open point"}, Said{"bargain", "Bargain"},
    Said{"deal", "Version"},
};

}  // namespace

const Words& english() {
  static const Words k_english{
      .code = "en",
      .names = nullptr,
      .values = english_values(),
      .show = english_show(),
      .list = english_list(),
      .catalogue = english_catalogue(),
      .term_sentences = k_term_sentences,
      .whole_sentences = k_whole_sentences,
      .whats = k_whats,
      .levels = k_levels,
      .level_forms = k_level_forms,
      .reasons = k_reasons,
      .judgement_reasons = k_grounds,
      .subjects = k_subjects,
      .headline = "{what} {did}",
      .named = "{what} “{name}”",
      .labelled = "{label}: {words}",
      .favours = "favours {parties}",
      .against = "against {parties}",
      .gain_for = "gain for {party}",
      .loss_for = "loss for {party}",
      .mixed = "mixed",
      .neutral = "neutral",
      .undetermined = "undetermined",
      .list_and = " and ",
      .balance = "Balance",
      .gained = "gained",
      .gave_up = "gave up",
      .nothing = "nothing",
      .more = "and {count} more",
      .reports_only = "known from reports, not from the contract",
      .presumed = "{count} presumed unchanged",
      .identical = "No change: {old} and {new} say the same.",
      .nothing_shown = "Nothing to show at this level.",
      .hidden = "{what} hidden (--all shows them)",
      .filtered = "{count} left out by --clause or --type",
      .became = "{old} became {new}",
      .bargains = "Given for one another",
      .dependents = "hangs on it: {clauses}",
      .because_word = "why: {why}",
      .sources = "Sources",
      .outside_clauses = "Around the clauses",
      .points = {"{count} points", "{count} points"},
      .days = {"{count} days", "{count} days"},
      .steps = {"{count} steps", "{count} steps"},
      .crossing = "the totals cross at {at}",
      .from_to = "{from} to {to}",
      .up_to = "up to {to}",
      .above = "above {from}",
      .until = "until {to}",
      .since = "from {from}",
      .finding = {"change", "changes"},
      .change_at = {"{count} {level} change", "{count} {level} changes"},
      .history = english_history(),
      .html = english_html(),
  };
  return k_english;
}

}  // namespace dealterms
