// What a term says: exact, inexact, combined, a function of an amount or of time, measured on
// several bases, or one of the ways of not knowing. Equality is by meaning: `12 months` equals
// `1 year`; neither spelling nor place nor evidence counts (the comparison looks at those apart).
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "agreement/evidence.hpp"
#include "agreement/rare_text.hpp"
#include "agreement/single_value.hpp"
#include "base/place.hpp"

namespace dealterms {

struct Value;

// Sources differ (disputed) or one text reads in several ways (ambiguous).
struct Readings {
  std::vector<Value> list;
  friend bool operator==(const Readings&, const Readings&);  // in any order
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
  RareText resets;
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
  Boxed<Date> from;
  std::vector<Value> list;
  Boxed<Measure> then_add;
  friend bool operator==(const Series&, const Series&);
};
struct BasisValue;  // below, since it holds a Value
struct Bases {
  std::vector<BasisValue> list;  // in the order of compare_names
  friend bool operator==(const Bases&, const Bases&);
};

using Content = std::variant<None, Unlimited, Unknown, Readings, Measure, Duration, Date, Token,
                             Flag, Text, Set, Range, Combined, Tiers, Steps, Series, Bases>;

// For visitors that answer several alternatives alike: they list them, so that a new alternative
// does not compile until each visitor has decided.
template <typename T, typename... Alternatives>
concept is_one_of = (std::same_as<T, Alternatives> || ...);

struct Value {
  Content content;
  Boxed<Evidence> evidence;
  std::string spelling;  // as the file wrote it, white space folded; empty for map forms
  Place place;
  bool shown_as_spelled =
      false;  // of a term that nobody declared: the number is no one's to format
  friend bool operator==(const Value& a, const Value& b) { return a.content == b.content; }

  template <typename T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&content);
  }
};

// Of a value that is a date; nothing for any other, and for none.
[[nodiscard]] inline std::optional<Day> last_day(const Value* value) {
  const Date* date = value != nullptr ? value->as<Date>() : nullptr;
  return date != nullptr ? last_day(*date) : std::nullopt;
}

// An agreement holds a Value for every term: what is rare in one is boxed.
static_assert(sizeof(Value) <= 136);

struct BasisValue {
  std::string name;  // "as converted"
  Value value;
  friend bool operator==(const BasisValue&, const BasisValue&);
};

}  // namespace dealterms
