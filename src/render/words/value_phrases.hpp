// How one language says what a term says: numbers, dates, intervals, schedules, and how we know.
#pragma once

#include <span>
#include <string_view>

#include "base/number_text.hpp"
#include "render/words/said.hpp"

namespace dealterms {

// Which counts take the singular.
enum class Singular { one, below_two };

struct ValuePhrases {
  // ---- numbers
  NumberStyle amounts;
  NumberStyle counts;  // of days, steps, points
  Singular singular = Singular::one;
  std::string_view money;     // "{currency} {number}"
  std::string_view percent;   // "{number}%"
  std::string_view multiple;  // "{number}x"
  std::string_view of;        // "{amount} of {base}"
  std::string_view per;       // "{amount} per {period}"
  std::span<const Said> periods;
  std::span<const SaidOfMany> durations;  // of DurationUnit, in the singular

  // ---- dates
  std::string_view day;                          // "{year}-{month}-{day}"
  std::string_view the_day;                      // the same within a sentence
  std::string_view month;                        // "{year}-{month}"
  std::string_view through_month;                // "through {year}-{month}"
  std::string_view through_year;                 // "through {year}"
  std::string_view perpetual;                    // has no end
  std::span<const std::string_view> months;      // January first
  std::span<const std::string_view> month_days;  // the first first
  std::string_view after_event;                  // "{duration} after {event}"
  std::string_view before_event;
  std::span<const Said> events;  // those that every file has
  std::string_view event;        // "{event}": any other

  // ---- single values
  std::string_view none;
  std::string_view unlimited;
  std::string_view yes;
  std::string_view no;
  std::string_view nothing;    // an empty set
  std::string_view each;       // of parties
  std::span<const Said> keys;  // the words of the file itself: fields, sections, their choices
  std::string_view named;      // "{unknown} '{name}'"
  std::string_view more_than;  // ", more than '{name}'"
  std::string_view less_than;
  std::string_view ended;
  std::string_view ended_on;  // "ended {date}"
  std::string_view one_of;    // "one of {list}"
  std::string_view chosen;    // "one of {list}, as {chooser} chooses"

  // ---- inexact and combined
  std::span<const Said> ranges;  // of Range::Form: "about {value}"
  std::span<const Said> date_ranges;
  std::string_view between;        // "{low} to {high}"
  std::span<const Said> combined;  // of Combined::Rule: "the earlier of {list}"
  std::string_view or_reading;     // between readings
  std::string_view noted;          // "{value} ({notes})"

  // ---- schedules
  std::string_view tier_up_to;  // "{value} up to {bound}"
  std::string_view tier_above;  // "{value} above"
  std::string_view tiers_of;    // "of {base}"
  std::string_view tiers_marginal;
  std::string_view tiers_cliff;
  std::string_view tiers_reset;    // "resets {when}"
  std::string_view step;           // "from {date} {value}"
  std::string_view then;           // between steps
  std::string_view series;         // "each {period}: {list}"
  std::string_view series_from;    // "each {period} from {date}: {list}"
  std::string_view series_growth;  // "{series}, then {amount} more each"

  // ---- evidence
  std::string_view section;  // "§ {section}"
  std::string_view by;       // "by {instrument}"
};

}  // namespace dealterms
