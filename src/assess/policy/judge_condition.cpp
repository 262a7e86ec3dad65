// What a value is held against: three answers, since it may say that nobody knows. A function of
// time, of an amount or of a basis holds where each of its values does.
#include <algorithm>
#include <variant>

#include "assess/policy/judge_parts.hpp"
#include "base/typography.hpp"
#include "diff/event_dates.hpp"
#include "diff/order.hpp"
#include "diff/silence.hpp"

namespace dealterms {
namespace {

using Met = RequirementResult::Met;

Met met_if(bool holds) { return holds ? Met::yes : Met::no; }

Met both(Met a, Met b) {
  if (a == Met::no || b == Met::no) return Met::no;
  return a == Met::yes && b == Met::yes ? Met::yes : Met::unknown;
}
Met either(Met a, Met b) {
  if (a == Met::yes || b == Met::yes) return Met::yes;
  return a == Met::no && b == Met::no ? Met::no : Met::unknown;
}
Met agreed(Met a, Met b) { return a == b ? a : Met::unknown; }

// The name that a value has where it is one word, one token or one text.
bool has_name(const Value& value, std::string_view name) {
  if (const Token* token = value.as<Token>()) return is_same_name(token->name, name);
  if (const Text* text = value.as<Text>()) return is_same_wording(text->words, name);
  const Set* set = value.as<Set>();
  return set != nullptr && find_token(*set, name) != nullptr;
}

class Judge {
 public:
  Judge(const Condition& condition, const TermSpec& spec, const Agreement& agreement)
      : condition_(condition), spec_(spec), agreement_(agreement) {}

  [[nodiscard]] Met judge(const Value& value) const {
    return std::visit([&](const auto& content) { return of(content, value); }, value.content);
  }

 private:
  using Join = Met (*)(Met, Met);

  static Met of(const Unknown&, const Value&) { return Met::unknown; }
  [[nodiscard]] Met of(const Readings& readings, const Value&) const {
    return over(readings.list, agreed);
  }
  [[nodiscard]] Met of(const Tiers& tiers, const Value&) const {
    return over_parts(tiers.list, [](const Tier& tier) -> const Value& { return tier.value[0]; });
  }
  [[nodiscard]] Met of(const Bases& bases, const Value&) const {
    return over_parts(bases.list,
                      [](const BasisValue& basis) -> const Value& { return basis.value; });
  }
  [[nodiscard]] Met of(const Steps& steps, const Value&) const {
    std::vector<Value> ahead;
    for (std::size_t i = 0; i < steps.list.size(); ++i) {
      if (i + 1 == steps.list.size() || !has_begun(steps.list[i + 1])) {
        ahead.push_back(steps.list[i].value[0]);
      }
    }
    return over(ahead, both);
  }
  // How far a series goes that goes on growing, nobody says.
  [[nodiscard]] Met of(const Series& series, const Value&) const {
    const Met listed = over(series.list, both);
    const bool grows = series.then_add && !series.then_add->number.is_zero();
    const bool keeps_to_it = !grows || (condition_.is == Condition::Is::at_least &&
                                        !series.then_add->number.is_negative());
    return keeps_to_it ? listed : both(listed, Met::unknown);
  }
  // The least of several holds where each does; the most, where any does. Above, turned round.
  [[nodiscard]] Met of(const Combined& combined, const Value& value) const {
    if (condition_.is == Condition::Is::one_of) return single(value);
    const bool least =
        combined.rule == Combined::Rule::earlier_of || combined.rule == Combined::Rule::lesser_of;
    const bool each = least == (condition_.is == Condition::Is::at_least);
    return over(combined.list, each ? both : either);
  }
  [[nodiscard]] Met
  of(const is_one_of<None, Unlimited, Measure, Duration, Date, Token, Flag, Text, Set, Range> auto&,
     const Value& value) const {
    return single(value);
  }

  [[nodiscard]] Met over(const std::vector<Value>& values, Join join) const {
    std::optional<Met> all;
    for (const Value& value : values) {
      const Met one = judge(value);
      all = all ? join(*all, one) : one;
    }
    return all.value_or(Met::unknown);
  }
  template <typename List, typename ValueOf>
  [[nodiscard]] Met over_parts(const List& list, ValueOf value_of) const {
    std::vector<Value> values;
    for (const auto& part : list) values.push_back(value_of(part));
    return over(values, both);
  }

  // A step that another has taken the place of is history.
  [[nodiscard]] bool has_begun(const Step& step) const {
    const auto today = agreement_.date();
    const auto from = step.from ? last_day(*step.from) : std::nullopt;
    return today && from && is_calendar(*step.from) && *from <= *today;
  }

  [[nodiscard]] Met single(const Value& value) const {
    switch (condition_.is) {
      case Condition::Is::at_least:
      case Condition::Is::at_most:
        return by_size(value);
      case Condition::Is::one_of:
        return by_name(value);
      case Condition::Is::present:
      case Condition::Is::absent:
      case Condition::Is::official:
        break;  // says nothing of a value
    }
    return Met::unknown;
  }

  [[nodiscard]] Met by_size(const Value& value) const {
    if (condition_.values.empty()) return Met::unknown;
    const bool least = condition_.is == Condition::Is::at_least;
    const Value& bound = condition_.values.front();
    if (say_the_same(bound, value, spec_)) return Met::yes;
    if (value.as<None>() != nullptr) return by_none(bound, least);
    if (const Flag* flag = value.as<Flag>()) {
      return bound.as<Flag>() != nullptr ? met_if(flag->yes == least) : Met::unknown;
    }
    const EventDates events = event_dates(agreement_);
    const Value limit = dealterms::worked_out(bound, events).value_or(bound);
    const Value day = dealterms::worked_out(value, events).value_or(value);
    if (least ? surely_at_most(limit, day, spec_) : surely_at_most(day, limit, spec_)) {
      return Met::yes;
    }
    const Order order = order_of(limit, day, spec_).order;
    return order == (least ? Order::lowered : Order::raised) ? Met::no : Met::unknown;
  }

  // That there is none is no limit where silence means that; else the least of everything.
  [[nodiscard]] Met by_none(const Value& bound, bool least) const {
    if (spec_.is(Kind::date)) return Met::unknown;
    const bool is_endless = silence_of(spec_) == Silence::unlimited;
    const bool is_no_floor = silence_of(spec_) == Silence::no_floor;
    if (!is_endless && !is_no_floor && bound.as<Measure>() != nullptr &&
        bound.as<Measure>()->number.is_negative()) {
      return Met::unknown;
    }
    return met_if(is_endless == least);
  }

  [[nodiscard]] Met by_name(const Value& value) const {
    const auto is_allowed = [&](const Value& allowed) {
      return say_the_same(allowed, value, spec_);
    };
    if (std::ranges::any_of(condition_.values, is_allowed)) return Met::yes;
    if (const Set* set = value.as<Set>()) return met_if(has_only_allowed(*set));
    if (const Token* token = value.as<Token>()) return met_if(allows(token->name));
    if (const Text* text = value.as<Text>()) return met_if(allows(text->words));
    // An interval, or the least of several, may come to one of them.
    const bool may_be_one = value.as<Range>() != nullptr || value.as<Combined>() != nullptr;
    return may_be_one ? Met::unknown : Met::no;
  }

  [[nodiscard]] bool allows(std::string_view name) const {
    return std::ranges::any_of(condition_.values,
                               [&](const Value& allowed) { return has_name(allowed, name); });
  }
  [[nodiscard]] bool has_only_allowed(const Set& set) const {
    const auto is_allowed = [this](const SetToken& token) {
      return token.ended || allows(token.name);
    };
    const bool has_one =
        std::ranges::any_of(set.tokens, [](const SetToken& token) { return !token.ended; });
    return has_one && std::ranges::all_of(set.tokens, is_allowed);
  }

  const Condition& condition_;
  const TermSpec& spec_;
  const Agreement& agreement_;
};

}  // namespace

RequirementResult::Met judge_condition(const Condition& condition, const Value& value,
                                       const TermSpec& spec, const Agreement& agreement) {
  return Judge(condition, spec, agreement).judge(value);
}

}  // namespace dealterms
