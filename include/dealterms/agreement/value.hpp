// What a term says: exact, inexact, combined, a function of an amount or of time, measured on
// several bases, or one of the ways of not knowing. Equality is by meaning: `12 months` equals
// `1 year`; neither spelling nor place nor evidence counts (the comparison looks at those apart).
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "dealterms/agreement/evidence.hpp"
#include "dealterms/base/calendar.hpp"
#include "dealterms/base/decimal.hpp"
#include "dealterms/base/place.hpp"

namespace dealterms {

struct Value;

// ---- not known ----------------------------------------------------------------------------------

// The text says that there is none. (Silence is the absence of the term itself.)
struct None {
  friend bool operator==(const None&, const None&) = default;
};

// More than every amount: `unlimited`. Not silence, which the catalogue may read as unlimited.
struct Unlimited {
  friend bool operator==(const Unlimited&, const Unlimited&) = default;
};

// It exists and is not public. Two unknowns are equal when both have the same name.
struct Unknown {
  enum class Kind { undisclosed, redacted };
  Kind kind = Kind::undisclosed;
  std::string name;
  std::string more_than;  // names of other unknowns
  std::string less_than;
  friend bool operator==(const Unknown&, const Unknown&) = default;
};

// Sources differ (disputed) or one text reads in several ways (ambiguous).
struct Readings {
  std::vector<Value> list;
  friend bool operator==(const Readings&, const Readings&);  // in any order
};

// ---- single values ------------------------------------------------------------------------------

// Money, percent, multiple or count: a number of a unit, of a base, per something.
struct Measure {
  Decimal number;
  std::string unit;  // "USD", "%", "x", "FLOP", "units"; bps are read as %
  std::string of;    // "fees" in `1x of fees`
  std::string per;   // "year" in `10% per year`, "unit" in `USD 50 per unit`
  friend bool operator==(const Measure&, const Measure&) = default;
};

// A day, some day of a month or year, forever, or a day counted from an event.
struct Date {
  enum class Form { day, month, year, through_month, through_year, perpetual, event };
  Form form = Form::day;
  Day first{};  // day: the day itself; through_*: the last day of the period, as in `last`
  Day last{};
  std::string event;               // a clause id, or signing, effective, term_end, termination
  std::optional<Duration> offset;  // from the event
  enum class Side { after, before } side = Side::after;
  friend bool operator==(const Date& a, const Date& b);  // `through 2030` equals `2030-12-31`
};

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
  std::string words;  // white space folded
  friend bool operator==(const Text&, const Text&) = default;
};

// ---- sets ---------------------------------------------------------------------------------------

// When something ended: a tombstone. Without a day, the day is not known.
struct Ended {
  std::optional<Date> on;
  friend bool operator==(const Ended&, const Ended&) = default;
};

struct SetToken {
  std::string name;
  std::optional<Ended> ended;
  Evidence evidence;
  Place place;
  friend bool operator==(const SetToken& a, const SetToken& b) {
    return a.name == b.name && a.ended == b.ended;
  }
};

// Tokens, parties or clause ids: all of them, or one of them at somebody's choice.
struct Set {
  enum class Meaning { all_of, any_of };
  Meaning meaning = Meaning::all_of;
  std::string choice;            // any_of: who chooses, a role or party
  std::vector<SetToken> tokens;  // sorted by name, without doubles
  friend bool operator==(const Set&, const Set&) = default;
};

// ---- inexact, combined, functions ---------------------------------------------------------------

using Atom = std::variant<Measure, Duration, Date, Token>;

// We know no better: an interval. `about` is a tenth to either side, by convention of this program.
struct Range {
  enum class Form { about, at_least, over, up_to, under, between };
  Form form = Form::about;
  Atom low;   // the one bound, but for `between`
  Atom high;  // `between` only
  friend bool operator==(const Range&, const Range&) = default;
};

struct Combined {
  enum class Rule { earlier_of, later_of, greater_of, lesser_of };
  Rule rule = Rule::earlier_of;
  std::vector<Value> list;
  friend bool operator==(const Combined&, const Combined&);  // in any order
};

// A function of an amount: brackets in rising order, the last without a bound.
struct Tiers;
// A function of time: what holds from the start, then from each date on.
struct Steps;
// A function of time with a rhythm: one value a period, then the last one, or a step on.
struct Series;
// The same thing measured in several ways, by the name of the base.
struct Bases;

struct Tier {
  std::optional<Measure> up_to;
  std::vector<Value> value;  // exactly one (a vector, since Value is incomplete here)
  friend bool operator==(const Tier&, const Tier&);
};
struct Tiers {
  enum class Method { marginal, cliff, unspecified };
  std::vector<Tier> list;
  std::string of;
  Method method = Method::unspecified;
  std::string resets;
  friend bool operator==(const Tiers&, const Tiers&);
};
struct Step {
  std::optional<Date> from;  // empty: from the start
  std::vector<Value> value;  // exactly one
  friend bool operator==(const Step&, const Step&);
};
struct Steps {
  std::vector<Step> list;
  friend bool operator==(const Steps&, const Steps&);
};
struct Series {
  std::string each;  // the period: "fiscal year"
  std::optional<Date> from;
  std::vector<Value> list;
  std::optional<Measure> then_add;
  friend bool operator==(const Series&, const Series&);
};
struct Bases {
  std::vector<std::pair<std::string, Value>> list;  // sorted by base
  friend bool operator==(const Bases&, const Bases&);
};

using Content = std::variant<None, Unlimited, Unknown, Readings, Measure, Duration, Date, Token,
                             Flag, Text, Set, Range, Combined, Tiers, Steps, Series, Bases>;

struct Value {
  Content content;
  Evidence evidence;
  std::string spelling;  // as the file wrote it, white space folded; empty for map forms
  Place place;
  friend bool operator==(const Value& a, const Value& b) { return a.content == b.content; }

  template <typename T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&content);
  }
};

}  // namespace dealterms
