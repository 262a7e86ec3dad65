#include <array>

#include "render/words/parts.hpp"

namespace dealterms {
namespace {

constexpr std::array k_periods{
    Said{"year", "year"},       Said{"calendar year", "calendar year"},
    Said{"month", "month"},     Said{"fiscal year", "fiscal year"},
    Said{"quarter", "quarter"}, Said{"week", "week"},
    Said{"day", "day"},         Said{"hour", "hour"},
    Said{"unit", "unit"},       Said{"request", "request"},
    Said{"user", "user"},       Said{"seat", "seat"},
    Said{"claim", "claim"},
};

constexpr std::array k_durations{
    SaidOfMany{"hour", {"hour", "hours"}},
    SaidOfMany{"business day", {"business day", "business days"}},
    SaidOfMany{"day", {"day", "days"}},
    SaidOfMany{"week", {"week", "weeks"}},
    SaidOfMany{"month", {"month", "months"}},
    SaidOfMany{"quarter", {"quarter", "quarters"}},
    SaidOfMany{"year", {"year", "years"}},
};

constexpr std::array<std::string_view, 12> k_months{"01", "02", "03", "04", "05", "06",
                                                    "07", "08", "09", "10", "11", "12"};
constexpr std::array<std::string_view, 31> k_month_days{
    "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16",
    "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31"};

constexpr std::array k_events{
    Said{"signing", "signing"},
    Said{"effective", "effective"},
    Said{"term_end", "term_end"},
    Said{"termination", "termination"},
};

constexpr std::array k_keys{
    Said{"about", "about"},
    Said{"agreed", "agreed"},
    Said{"amends", "amends"},
    Said{"announced", "announced"},
    Said{"assignment", "assignment"},
    Said{"ambiguous", "ambiguous"},
    Said{"bargains", "bargains"},
    Said{"basis", "basis"},
    Said{"because", "because"},
    Said{"by", "by"},
    Said{"catalogue", "catalogue"},
    Said{"clauses", "clauses"},
    Said{"conditions", "conditions"},
    Said{"continues", "continues"},
    Said{"contract", "contract"},
    Said{"conversion", "conversion"},
    Said{"court", "court"},
    Said{"date", "date"},
    Said{"deal", "deal"},
    Said{"disputed", "disputed"},
    Said{"doubt", "doubt"},
    Said{"draft", "draft"},
    Said{"dropped", "dropped"},
    Said{"each", "each"},
    Said{"effective", "effective"},
    Said{"ended", "ended"},
    Said{"exceptions", "exceptions"},
    Said{"expires", "expires"},
    Said{"filing", "filing"},
    Said{"for", "for"},
    Said{"forum", "forum"},
    Said{"from", "from"},
    Said{"how", "how"},
    Said{"in_the_hands_of", "in the hands of"},
    Said{"instruments", "instruments"},
    Said{"kind", "kind"},
    Said{"lapses", "lapses"},
    Said{"limited_to", "limited to"},
    Said{"members", "members"},
    Said{"merger", "merger"},
    Said{"name", "name"},
    Said{"note", "note"},
    Said{"novation", "novation"},
    Said{"of", "of"},
    Said{"official", "official"},
    Said{"open", "open"},
    Said{"open_points", "open points"},
    Said{"others", "others"},
    Said{"outcome", "outcome"},
    Said{"parties", "parties"},
    Said{"position", "position"},
    Said{"positions", "positions"},
    Said{"press", "press"},
    Said{"presumed", "presumed"},
    Said{"projected", "projected"},
    Said{"publisher", "publisher"},
    Said{"quote", "quote"},
    Said{"redacted", "redacted"},
    Said{"rename", "rename"},
    Said{"reported", "reported"},
    Said{"reports", "reports"},
    Said{"resolved", "resolved"},
    Said{"section", "section"},
    Said{"seed", "seed"},
    Said{"short", "short"},
    Said{"signed", "signed"},
    Said{"sources", "sources"},
    Said{"stated", "stated"},
    Said{"status", "status"},
    Said{"title", "title"},
    Said{"type", "type"},
    Said{"under_negotiation", "under negotiation"},
    Said{"undisclosed", "undisclosed"},
    Said{"unknown", "unknown"},
    Said{"until", "until"},
    Said{"url", "url"},
    Said{"version", "version"},
    Said{"what", "what"},
    Said{"why", "why"},
};

constexpr std::array k_ranges{
    Said{"about", "about {value}"}, Said{"at_least", "at least {value}"},
    Said{"over", "over {value}"},   Said{"up_to", "up to {value}"},
    Said{"under", "under {value}"},
};

constexpr std::array k_date_ranges{
    Said{"about", "about {value}"},  Said{"at_least", "not before {value}"},
    Said{"over", "after {value}"},   Said{"up_to", "by {value}"},
    Said{"under", "before {value}"},
};

constexpr std::array k_combined{
    Said{"earlier_of", "the earlier of {list}"},
    Said{"later_of", "the later of {list}"},
    Said{"greater_of", "the greater of {list}"},
    Said{"lesser_of", "the lesser of {list}"},
};

}  // namespace

ValuePhrases english_values() {
  return {
      .amounts = file_style(),
      .counts = {"", ".", {}},
      .singular = Singular::one,
      .money = "{currency} {number}",
      .percent = "{number}%",
      .multiple = "{number}x",
      .of = "{amount} of {base}",
      .per = "{amount} per {period}",
      .periods = k_periods,
      .durations = k_durations,
      .day = "{year}-{month}-{day}",
      .the_day = "{year}-{month}-{day}",
      .month = "{year}-{month}",
      .through_month = "through {year}-{month}",
      .through_year = "through {year}",
      .perpetual = "perpetual",
      .months = k_months,
      .month_days = k_month_days,
      .after_event = "{duration} after {event}",
      .before_event = "{duration} before {event}",
      .events = k_events,
      .event = "{event}",
      .none = "none",
      .unlimited = "unlimited",
      .yes = "yes",
      .no = "no",
      .nothing = "nothing",
      .each = "each",
      .keys = k_keys,
      .named = "{unknown} '{name}'",
      .more_than = ", more than '{name}'",
      .less_than = ", less than '{name}'",
      .ended = "ended",
      .ended_on = "ended {date}",
      .one_of = "one of {list}",
      .chosen = "one of {list}, as {chooser} chooses",
      .ranges = k_ranges,
      .date_ranges = k_date_ranges,
      .between = "{low} to {high}",
      .combined = k_combined,
      .or_reading = ", or ",
      .noted = "{value} ({notes})",
      .tier_up_to = "{value} up to {bound}",
      .tier_above = "{value} above",
      .tiers_of = "of {base}",
      .tiers_marginal = "each part at its own rate",
      .tiers_cliff = "the whole at the rate reached",
      .tiers_reset = "resets {when}",
      .step = "from {date} {value}",
      .then = ", then ",
      .series = "each {period}: {list}",
      .series_from = "each {period} from {date}: {list}",
      .series_growth = "{series}, then {amount} more each",
      .section = "§ {section}",
      .by = "by {instrument}",
  };
}

}  // namespace dealterms
