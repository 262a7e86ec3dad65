// Functions of time, step by step, from the later of both versions' dates on: spent steps are
// history.
#include <algorithm>
#include <array>
#include <chrono>
#include <set>

#include <fmt/format.h>

#include "agreement/value_text.hpp"
#include "diff/value_parts.hpp"

namespace dealterms {
namespace {

bool is_calendar(const Date& date) {
  return date.form != Date::Form::event && date.form != Date::Form::perpetual;
}

std::vector<Step> steps_of(const Value& value) {
  if (const auto* steps = value.as<Steps>()) return steps->list;
  Step flat;
  flat.value = {value};
  return {flat};
}

bool on_calendar(const std::vector<Step>& steps) {
  return std::ranges::all_of(
      steps, [](const Step& step) { return !step.from || is_calendar(*step.from); });
}

bool same_starts(const std::vector<Step>& a, const std::vector<Step>& b) {
  return std::ranges::equal(a, b, {}, &Step::from, &Step::from);
}

// A step from some day of a month or year, against one from a day of it.
bool starts_are_blurred(const std::vector<Step>& a, const std::vector<Step>& b) {
  const auto inexact = [](const Step& step) {
    return step.from && is_calendar(*step.from) && step.from->first != step.from->last;
  };
  return !same_starts(a, b) && (std::ranges::any_of(a, inexact) || std::ranges::any_of(b, inexact));
}

// What holds on a day, or before the first step: nothing.
const Value* value_on(const std::vector<Step>& steps, std::optional<Day> day) {
  const Value* value = nullptr;
  for (const auto& step : steps) {
    const bool begun = !step.from || (day && step.from->first <= *day);
    if (begun && !step.value.empty()) value = &step.value.front();
  }
  return value;
}

struct Comparer {
  const TermSpec& spec;
  const CompareContext& context;
  ValueChange change;

  void add(const Value* before, const Value* after, std::string from, std::string to) {
    if (before == nullptr && after == nullptr) return;
    Segment segment;
    segment.along = Segment::Along::time;
    segment.from = std::move(from);
    segment.to = std::move(to);
    if (before != nullptr && after != nullptr && *before == *after) return;
    compare_segment(segment, before, after, spec, context);
    change.segments.push_back(std::move(segment));
  }

  void along_calendar(const std::vector<Step>& olds, const std::vector<Step>& news) {
    std::set<std::optional<Day>> starts{std::nullopt};
    for (const auto* steps : {&olds, &news}) {
      for (const auto& step : *steps) {
        if (step.from) starts.insert(step.from->first);
      }
    }
    for (auto start = starts.begin(); start != starts.end(); ++start) {
      const auto next = std::next(start);
      const bool spent = context.as_of && next != starts.end() && **next <= *context.as_of;
      if (spent) continue;
      add(value_on(olds, *start), value_on(news, *start), *start ? format_day(**start) : "",
          next != starts.end() ? format_day(**next) : "");
    }
  }

  void step_by_step(const std::vector<Step>& olds, const std::vector<Step>& news) {
    for (std::size_t i = 0; i < olds.size(); ++i) {
      const auto& next = i + 1 < olds.size() ? olds[i + 1].from : std::nullopt;
      add(&olds[i].value.front(), &news[i].value.front(),
          olds[i].from ? print_date(*olds[i].from) : "", next ? print_date(*next) : "");
    }
  }

  // One side is flat: each step of the other against it.
  void against_flat(const std::vector<Step>& steps, const Value& flat, bool flat_is_old) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const auto& next = i + 1 < steps.size() ? steps[i + 1].from : std::nullopt;
      const Value& value = steps[i].value.front();
      add(flat_is_old ? &flat : &value, flat_is_old ? &value : &flat,
          steps[i].from ? print_date(*steps[i].from) : "", next ? print_date(*next) : "");
    }
  }
};

// ---- series -------------------------------------------------------------------------------------

struct Period {
  std::string_view word;  // the last of `fiscal year`
  int months;
};
constexpr std::array k_periods{Period{"year", 12}, Period{"quarter", 3}, Period{"month", 1}};

// The day on which the period number `i` (from 0) is over, where the file tells it.
std::optional<Day> end_of_period(const Series& series, std::size_t i) {
  if (!series.from || !is_calendar(*series.from)) return std::nullopt;
  const auto* period = std::ranges::find_if(
      k_periods, [&](const Period& row) { return series.each.ends_with(row.word); });
  if (period == k_periods.end()) return std::nullopt;
  const std::chrono::year_month_day start{series.from->last};
  const auto months = std::chrono::months{static_cast<int>(i + 1) * period->months};
  const auto end = start + months;
  return end.ok() ? Day{end} : Day{end.year() / end.month() / std::chrono::last};
}

std::optional<Measure> sum(const Measure& a, const Measure& b) {
  Measure total = a;
  const auto number = a.number.plus(b.number);
  if (!number || a.unit != b.unit || a.of != b.of || a.per != b.per) return std::nullopt;
  total.number = *number;
  return total;
}

// Written out to `length` periods: after its last value a series stays there, or goes on by its
// step.
std::vector<Value> written_out(const Series& series, std::size_t length) {
  std::vector<Value> values = series.list;
  while (!values.empty() && values.size() < length) {
    Value next = values.back();
    if (const auto* last = next.as<Measure>(); last != nullptr && series.then_add) {
      const auto more = sum(*last, *series.then_add);
      if (!more) return values;
      next.content = *more;
      next.spelling.clear();
    }
    values.push_back(std::move(next));
  }
  return values;
}

Movement movement_of_growth(const Series& before, const Series& after) {
  if (before.then_add == after.then_add) return Movement::none;
  Measure old_growth = before.then_add ? *before.then_add : *after.then_add;
  Measure new_growth = after.then_add ? *after.then_add : *before.then_add;
  const bool comparable = old_growth.unit == new_growth.unit && old_growth.of == new_growth.of &&
                          old_growth.per == new_growth.per;
  if (!comparable) return Movement::undetermined;
  if (!before.then_add) old_growth.number = Decimal();
  if (!after.then_add) new_growth.number = Decimal();
  if (old_growth.number == new_growth.number) return Movement::none;
  return old_growth.number < new_growth.number ? Movement::raised : Movement::lowered;
}

ValueChange compare_series(const Series& before, const Series& after, const TermSpec& spec,
                           const CompareContext& context) {
  if (before.each != after.each || before.from != after.from) {
    return undetermined(ComparisonReason::forms_differ);
  }
  Comparer comparer{spec, context, {}};
  const std::size_t longer = std::max(before.list.size(), after.list.size());
  const auto olds = written_out(before, longer);
  const auto news = written_out(after, longer);
  for (std::size_t i = 0; i < longer; ++i) {
    const auto end = end_of_period(before, i);
    if (end && context.as_of && *end <= *context.as_of) continue;
    comparer.add(i < olds.size() ? &olds[i] : nullptr, i < news.size() ? &news[i] : nullptr,
                 fmt::format("{} {}", before.each, i + 1), "");
  }
  ValueChange change = std::move(comparer.change);
  combine_segments(change);
  if (const Movement growth = movement_of_growth(before, after); growth != Movement::none) {
    change.kind = ChangeKind::changed;
    change.movement = combined_movement(change.movement, growth);
  }
  return change;
}

// A flat value is the same in every period.
Series series_of(const Value& value, const Series& like) {
  if (const auto* series = value.as<Series>()) return *series;
  Series flat;
  flat.each = like.each;
  flat.from = like.from;
  flat.list = {value};
  return flat;
}

}  // namespace

ValueChange compare_schedules(const ValuePair& pair, const TermSpec& spec,
                              const CompareContext& context) {
  const auto* old_series = pair.before.as<Series>();
  const auto* new_series = pair.after.as<Series>();
  if (old_series != nullptr || new_series != nullptr) {
    if (pair.before.as<Steps>() != nullptr || pair.after.as<Steps>() != nullptr) {
      return undetermined(ComparisonReason::forms_differ);
    }
    const Series& like = old_series != nullptr ? *old_series : *new_series;
    return compare_series(series_of(pair.before, like), series_of(pair.after, like), spec, context);
  }
  const auto olds = steps_of(pair.before);
  const auto news = steps_of(pair.after);
  Comparer comparer{spec, context, {}};
  if (on_calendar(olds) && on_calendar(news)) {
    comparer.along_calendar(olds, news);
  } else if (same_starts(olds, news)) {
    comparer.step_by_step(olds, news);
  } else if (olds.size() == 1) {
    comparer.against_flat(news, olds.front().value.front(), true);
  } else if (news.size() == 1) {
    comparer.against_flat(olds, news.front().value.front(), false);
  } else {
    return undetermined(ComparisonReason::forms_differ);
  }
  ValueChange change = std::move(comparer.change);
  combine_segments(change);
  if (change.segments.empty() && starts_are_blurred(olds, news)) {
    return undetermined(ComparisonReason::intervals_overlap);
  }
  return change;
}

}  // namespace dealterms
