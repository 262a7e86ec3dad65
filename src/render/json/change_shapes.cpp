// What a change and an item of the file hold.
#include <array>

#include "render/json/shapes.hpp"

namespace dealterms {
namespace {

constexpr auto k_sometimes = Presence::sometimes;

constexpr std::array k_change{
    Field{"fingerprint", "fingerprint", "the same while the change is the same"},
    Field{"rule", "text", "by what it is judged: revenue_share.rate.lowered"},
    Field{"kind", "change kind", "what happened"},
    Field{"also", "list of change kind", "what else happened at once"},
    Field{"movement", "movement", "which way an ordered value or a set went"},
    Field{"subject", "subject", "what it happened to"},
    Field{"clause", "text or null", "the id of the clause, or of the item outside the clauses"},
    Field{"type", "text", "the clause type, or the part of the file"},
    Field{"term", "text", "`clause` for the clause as a whole"},
    Field{"path", "text", "where it stands: revenue-share.flows.to-acme.rate"},
    Field{"level", "level", ""},
    Field{"direction", "direction", ""},
    Field{"favours", "list of text", "parties"},
    Field{"against", "list of text", "parties"},
    Field{"would_favour", "list of text", "parties, if what is first mentioned is new"},
    Field{"old", "value or null", "null: it is no single value, or was not there"},
    Field{"new", "value or null", "null: it is no single value, or is not there"},
    Field{"delta", "delta or null", "by how much"},
    Field{"evidence", "two evidences",
          "what it rests on; left out of `parts` that rest on the same as what they are part of",
          k_sometimes},
    Field{"message", "text", "in a sentence"},
    Field{"old_location", "location or null", ""},
    Field{"new_location", "location or null", ""},
    Field{"reasons", "list of reason", "why a movement is not known, or rests on less"},
    Field{"judgement_reasons", "list of judgement reason", "why it is judged as it is"},
    Field{"why", "text", "of the file, where it overrides the catalogue", k_sometimes},
    Field{"dependents", "list of text",
          "clauses that hang on this event, use this definition, or hold for each party and so for "
          "this one",
          k_sometimes},
    Field{"from", "list of text", "of a split, merger or renaming: where it comes from",
          k_sometimes},
    Field{"old_type", "text", "of a conversion", k_sometimes},
    Field{"new_type", "text", "of a conversion", k_sometimes},
    Field{"tokens", "list of token change", "members of a set that came and went", k_sometimes},
    Field{"words", "list of word run", "of a text that changed", k_sometimes},
    Field{"compared_by_passages", "flag", "of a long text: more words may be told than changed",
          k_sometimes},
    Field{"segments", "list of segment", "stretches of amount, time or base that moved one way",
          k_sometimes},
    Field{"crossing", "text", "from which amount on the totals of tiers change sides", k_sometimes},
    Field{"parts", "list of change", "told beneath it and not counted apart"},
};
constexpr std::array k_edit{
    Field{"path", "list of text", "the keys from the top of the file on"},
    Field{"old", "text or null", "what stands there, as YAML; null: nothing"},
    Field{"new", "text or null", "what is to stand there"},
};
constexpr std::array k_delta{
    Field{"absolute", "exact", "in `unit`; of a percentage, in points", k_sometimes},
    Field{"unit", "text", "", k_sometimes},
    Field{"relative_percent", "exact", "of the old value, rounded to one digit", k_sometimes},
    Field{"days", "integer", "of dates", k_sometimes},
    Field{"steps", "integer", "of scales", k_sometimes},
    Field{"printed", "text", ""},
};
constexpr std::array k_two_evidences{
    Field{"old", "evidence or null", ""},
    Field{"new", "evidence or null", ""},
};
constexpr std::array k_evidence{
    Field{"status", "status", "", k_sometimes},
    Field{"sources", "list of text", "keys of the file's sources", k_sometimes},
    Field{"section", "text", "", k_sometimes},
    Field{"quote", "text", "", k_sometimes},
    Field{"quote_location", "location", "where the quote stands in the text of the contract",
          k_sometimes},
    Field{"quote_section", "text", "in which section of it: a number, or a heading", k_sometimes},
    Field{"by", "text", "the instrument that made it so", k_sometimes},
    Field{"note", "text", "", k_sometimes},
    Field{"doubt", "text", "", k_sometimes},
    Field{"new", "flag", "the source itself calls it new", k_sometimes},
    Field{"favours", "text", "of a value: whom these words serve, as the file says", k_sometimes},
    Field{"why", "text", "the reason for `favours`", k_sometimes},
};
constexpr std::array k_token_change{
    Field{"kind", "change kind", ""},
    Field{"token", "text", ""},
    Field{"taken_in", "flag", "a wider member of the other side says it too", k_sometimes},
    Field{"evidence", "evidence", "", k_sometimes},
};
constexpr std::array k_word_run{
    Field{"kind", "word run kind", ""},
    Field{"words", "text", ""},
};
constexpr std::array k_segment{
    Field{"along", "axis", "what the value is a function of"},
    Field{"from", "text or null", "null: from the start; of bases, their name"},
    Field{"to", "text or null", "null: without end"},
    Field{"kind", "change kind", ""},
    Field{"movement", "movement", ""},
    Field{"old", "value or null", ""},
    Field{"new", "value or null", ""},
};
constexpr std::array k_item{
    Field{"id", "text", "its key in the file"},
    Field{"type", "text or null", "of clauses; null also for what has ended and says no more"},
    Field{"roles", "map of value", "who is what"},
    Field{"terms", "map of value", "what it says"},
    Field{"records", "map of list of item", "entries with ids of their own, by term"},
    Field{"ended", "ended or null", "null: it has not"},
    Field{"continues", "list of text", "clauses that it is what is left of"},
    Field{"because", "list of text", "clauses that it exists through"},
    Field{"overrides", "override or null", "what the file says against the catalogue"},
    Field{"evidence", "evidence or null", ""},
    Field{"location", "location or null", ""},
};
constexpr std::array k_ended{
    Field{"on", "value or null", "null: the day is not known"},
};
constexpr std::array k_override{
    Field{"level", "level", "", k_sometimes},
    Field{"favours", "text", "", k_sometimes},
    Field{"why", "text", "", k_sometimes},
};

constexpr std::array k_shapes{
    Shape{"change", "A change and what it means.", k_change},
    Shape{"edit", "A value that the new file writes otherwise.", k_edit},
    Shape{"delta", "By how much a value moved.", k_delta},
    Shape{"two evidences", "What each side rests on; null: the file does not say.",
          k_two_evidences},
    Shape{"evidence", "How we know.", k_evidence},
    Shape{"token change", "A member of a set that came or went.", k_token_change},
    Shape{"word run", "Words that stayed, went or came.", k_word_run},
    Shape{"segment", "A stretch in which a function moved one way.", k_segment},
    Shape{"item", "Anything in the file that has an id.", k_item},
    Shape{"ended", "When something ended.", k_ended},
    Shape{"override", "What the file says against the catalogue.", k_override},
};

}  // namespace

std::span<const Shape> change_shapes() { return k_shapes; }

}  // namespace dealterms
