// What a term says in one piece: a word, an amount, a date, a set, an interval, or that it is not
// known. What holds other values (readings, combinations, schedules) is in value.hpp. Equality is
// by meaning, as there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "agreement/evidence.hpp"
#include "agreement/rare_text.hpp"
#include "base/boxed.hpp"
#include "base/calendar.hpp"
#include "base/decimal.hpp"
#include "base/place.hpp"

namespace dealterms {

// ---- not known ----------------------------------------------------------------------------------

// The text says that there is none. (Silence is the absence of the term itself.)
struct None {
  friend bool operator==(const None&, const None&) = default;
};

// More than every amount: `unlimited`. Not silence, which the catalogue may read as unlimited.
struct Unlimited {
  friend bool operator==(const Unlimited&, const Unlimited&) = default;
};

// It exists and is not public; or it is set in another paper (an order form, a schedule, the law),
// whose name it has. Equal when told alike: kind, name and what they are more or less than.
struct Unknown {
  enum class Kind { undisclosed, redacted, set_in };
  Kind kind = Kind::undisclosed;
  std::string name;
  RareText more_than;  // names of other unknowns
  RareText less_than;
  friend bool operator==(const Unknown&, const Unknown&) = default;
};

// ---- single values ------------------------------------------------------------------------------

// Money, percent, multiple or count: a number of a unit, of a base, per something.
struct Measure {
  Decimal number;
  std::string unit;  // "USD", "%", "x", "FLOP", "units"; bps are read as %
  RareText of;       // "fees" in `1x of fees`
  RareText per;      // "year" in `10% per year`, "unit" in `USD 50 per unit`
  friend bool operator==(const Measure&, const Measure&);  // as counted: see measured.hpp
};

// A day, some day of a month, quarter, half or whole year, forever, or a day counted from an event.
struct Date {
  enum class Form {
    day,
    month,
    quarter,
    half,
    year,
    through_month,
    through_year,
    perpetual,
    event,
  };
  Form form = Form::day;
  Day first{};  // day: the day itself; through_*: the last day of the period, as in `last`
  Day last{};
  std::string event;       // a clause id, or signing, effective, term_end, termination
  Boxed<Duration> offset;  // from the event
  enum class Side { after, before } side = Side::after;
  friend bool operator==(const Date& a, const Date& b);  // `through 2030` equals `2030-12-31`
};
// Whether it lies on the calendar: neither forever nor counted from an event.
[[nodiscard]] bool is_calendar(const Date& date);
// The last day that it can be; nothing where it is none.
[[nodiscard]] std::optional<Day> last_day(const Date& date);

// A word of a scale or a choice.
struct Token {
  std::string name;
  friend bool operator==(const Token&, const Token&) = default;
};

struct Flag {
  bool yes = false;
  friend bool operator==(const Flag&, const Flag&) = default;
};

struct Text {
  std::string words;                                 // white space folded, otherwise as it was set
  friend bool operator==(const Text&, const Text&);  // but for typography
};

// ---- sets ---------------------------------------------------------------------------------------

// When something ended: a tombstone. Without a day, the day is not known.
struct Ended {
  std::optional<Date> on;
  // It went on when what continues it was split off, and ended later: for who knows all versions.
  bool after_split = false;
  friend bool operator==(const Ended&, const Ended&) = default;
};

struct SetToken {
  std::string name;
  Boxed<Ended> ended;
  Boxed<Evidence> evidence;
  Place place;
  RareText was = {};                                // what it was called in an earlier version
  Boxed<std::vector<std::string>> wider_than = {};  // the tokens that it takes in
  friend bool operator==(const SetToken& a, const SetToken& b);  // by name and end
};

// Sets are long, and few of their tokens end or say what they rest on.
static_assert(sizeof(SetToken) <= 80);

// Tokens, parties or clause ids: all of them, or one of them at somebody's choice.
struct Set {
  enum class Meaning { all_of, any_of };
  Meaning meaning = Meaning::all_of;
  std::string choice;            // any_of: who chooses, a role or party
  std::vector<SetToken> tokens;  // in the order of compare_names, without doubles
  friend bool operator==(const Set&, const Set&);
};
// However its name is set, and in whatever case; null: the set has no such token.
[[nodiscard]] const SetToken* find_token(const Set& set, std::string_view name);
void sort_tokens(std::vector<SetToken>& tokens);

// ---- inexact ------------------------------------------------------------------------------------

using Atom = std::variant<Measure, Duration, Date, Token>;

// We know no better: an interval. `about` is a tenth to either side, by convention of this program.
struct Range {
  enum class Form { about, at_least, over, up_to, under, between };
  Form form = Form::about;
  Boxed<Atom> low;   // the one bound, but for `between`
  Boxed<Atom> high;  // `between` only
  friend bool operator==(const Range&, const Range&) = default;
};

}  // namespace dealterms
