// What a value holds, by its kind: one shape for each alternative of Content.
#include <algorithm>
#include <array>
#include <variant>

#include "agreement/value.hpp"
#include "render/json/shapes.hpp"

namespace dealterms {
namespace {

constexpr auto k_sometimes = Presence::sometimes;

constexpr Field k_printed{"printed", "text", "as a person reads it, in English"};
constexpr Field k_evidence{"evidence", "evidence", "its own", k_sometimes};

constexpr std::array k_none{Field{"kind", "is none", ""}, k_printed, k_evidence};
constexpr std::array k_unlimited{Field{"kind", "is unlimited", ""}, k_printed, k_evidence};
constexpr std::array k_unknown{
    Field{"kind", "unknown kind", ""},
    Field{"name", "text", "two unknowns of one name are equal; of set_in, the paper", k_sometimes},
    Field{"more_than", "text", "the name of another unknown", k_sometimes},
    Field{"less_than", "text", "the name of another unknown", k_sometimes},
    k_printed,
    k_evidence,
};
constexpr std::array k_readings{
    Field{"kind", "is readings", ""},
    Field{"values", "list of value", "what the sources say, or what the text may mean"},
    k_printed,
    k_evidence,
};
constexpr std::array k_measure{
    Field{"kind", "is measure", ""},
    Field{"number", "exact", ""},
    Field{"unit", "text", "USD, %, x, FLOP", k_sometimes},
    Field{"of", "text", "`fees` in 1x of fees", k_sometimes},
    Field{"per", "text", "`year` in 10% per year", k_sometimes},
    k_printed,
    k_evidence,
};
constexpr std::array k_duration{
    Field{"kind", "is duration", ""},
    Field{"count", "exact", ""},
    Field{"unit", "duration unit", ""},
    k_printed,
    k_evidence,
};
constexpr std::array k_date{
    Field{"kind", "is date", ""},
    Field{"form", "date form", ""},
    Field{"first", "day", "the first day that it can be", k_sometimes},
    Field{"last", "day", "the last day that it can be", k_sometimes},
    Field{"event", "text", "a clause's id, or an event of every agreement", k_sometimes},
    Field{"offset", "value", "a duration from the event", k_sometimes},
    Field{"side", "side", "of the event", k_sometimes},
    k_printed,
    k_evidence,
};
constexpr std::array k_word{
    Field{"kind", "is word", ""},
    Field{"word", "text", "of a scale or a choice"},
    k_printed,
    k_evidence,
};
constexpr std::array k_flag{
    Field{"kind", "is flag", ""},
    Field{"yes", "flag", ""},
    k_printed,
    k_evidence,
};
constexpr std::array k_text{
    Field{"kind", "is text", ""},
    Field{"text", "text", "white space folded"},
    k_printed,
    k_evidence,
};
constexpr std::array k_set{
    Field{"kind", "is set", ""},
    Field{"meaning", "set meaning", "all of it, or one of it at somebody's choice"},
    Field{"choice", "text", "who chooses", k_sometimes},
    Field{"members", "list of member", "by name"},
    k_printed,
    k_evidence,
};
constexpr std::array k_member{
    Field{"name", "text", ""},
    Field{"ended", "ended", "", k_sometimes},
    Field{"was", "text", "what it was called before", k_sometimes},
    Field{"wider_than", "list of text", "the members that it takes in", k_sometimes},
    Field{"evidence", "evidence", "", k_sometimes},
};
constexpr std::array k_range{
    Field{"kind", "is range", ""},
    Field{"form", "range form", ""},
    Field{"bound", "value", "of all forms but `between`", k_sometimes},
    Field{"low", "value", "of `between`", k_sometimes},
    Field{"high", "value", "of `between`", k_sometimes},
    k_printed,
    k_evidence,
};
constexpr std::array k_combined{
    Field{"kind", "is combined", ""},
    Field{"rule", "combination", ""},
    Field{"values", "list of value", ""},
    k_printed,
    k_evidence,
};
constexpr std::array k_tiers{
    Field{"kind", "is tiers", ""},
    Field{"tiers", "list of tier", "in rising order"},
    Field{"of", "text", "of what amount it is a function", k_sometimes},
    Field{"method", "tier method", "each part at its own rate, or all at the rate reached"},
    Field{"resets", "text", "when the amount is counted anew", k_sometimes},
    k_printed,
    k_evidence,
};
constexpr std::array k_tier{
    Field{"up_to", "value or null", "null: the last"},
    Field{"value", "value", ""},
};
constexpr std::array k_steps{
    Field{"kind", "is steps", ""},
    Field{"steps", "list of step", "in time"},
    k_printed,
    k_evidence,
};
constexpr std::array k_step{
    Field{"from", "value or null", "null: from the start"},
    Field{"value", "value", ""},
};
constexpr std::array k_series{
    Field{"kind", "is series", ""},
    Field{"each", "text", "the period"},
    Field{"from", "value or null", "when the first period begins"},
    Field{"values", "list of value", "one a period"},
    Field{"then_add", "value or null", "what each later period adds"},
    k_printed,
    k_evidence,
};
constexpr std::array k_bases{
    Field{"kind", "is bases", ""},
    Field{"bases", "list of base", "by name"},
    k_printed,
    k_evidence,
};
constexpr std::array k_base{
    Field{"base", "text", ""},
    Field{"value", "value", ""},
};

constexpr std::array k_shapes{
    Shape{"value none", "The text says that there is none.", k_none},
    Shape{"value unlimited", "More than every amount.", k_unlimited},
    Shape{"value unknown", "It exists and is not public, or is set in another paper.", k_unknown},
    Shape{"value readings", "Sources differ, or one text reads in several ways.", k_readings},
    Shape{"value measure", "Money, a percentage, a multiple or a count.", k_measure},
    Shape{"value duration", "A length of time.", k_duration},
    Shape{"value date", "A day, or a day counted from an event.", k_date},
    Shape{"value word", "A word of a scale or a choice.", k_word},
    Shape{"value flag", "Yes or no.", k_flag},
    Shape{"value text", "Prose.", k_text},
    Shape{"value set", "Tokens, parties or clauses.", k_set},
    Shape{"member", "A member of a set.", k_member},
    Shape{"value range", "An interval: no more is known.", k_range},
    Shape{"value combined", "The earlier, later, greater or lesser of several.", k_combined},
    Shape{"value tiers", "A function of an amount.", k_tiers},
    Shape{"tier", "What holds up to an amount.", k_tier},
    Shape{"value steps", "A function of time.", k_steps},
    Shape{"step", "What holds from a date on.", k_step},
    Shape{"value series", "A function of time with a rhythm.", k_series},
    Shape{"value bases", "One thing measured in several ways.", k_bases},
    Shape{"base", "A measurement.", k_base},
};
constexpr bool is_of_a_value(const Shape& shape) { return shape.name.starts_with("value "); }
static_assert(std::ranges::count_if(k_shapes, is_of_a_value) == std::variant_size_v<Content>);

}  // namespace

std::span<const Shape> value_shapes() { return k_shapes; }

}  // namespace dealterms
