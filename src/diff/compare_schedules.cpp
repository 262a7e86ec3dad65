// Functions of time, step by step, from the later of both versions' dates on: spent steps are
// history.
#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "agreement/measured.hpp"
#include "agreement/value_text.hpp"
#include "base/typography.hpp"
#include "diff/series_periods.hpp"
#include "diff/silence.hpp"
#include "diff/value_parts.hpp"

namespace dealterms {
namespace {

using StepList = std::vector<Step>;

// A step that says what the one before it says is none. A flat value is one step from the start.
StepList steps_of(const Value& value, const TermSpec& spec) {
  const auto* steps = value.as<Steps>();
  if (steps == nullptr) return {Step{{}, {value}}};
  StepList list;
  for (const Step& step : steps->list) {
    const bool goes_on =
        !list.empty() && say_the_same(list.back().value.front(), step.value.front(), spec);
    if (!goes_on) list.push_back(step);
  }
  return list;
}

bool is_flat(const StepList& steps) { return steps.size() == 1 && !steps.front().from; }

bool on_calendar(const StepList& steps) {
  return std::ranges::all_of(
      steps, [](const Step& step) { return !step.from || is_calendar(*step.from); });
}

bool same_starts(const StepList& a, const StepList& b) {
  return std::ranges::equal(a, b, {}, &Step::from, &Step::from);
}

// With the days that the file tells of its events.
StepList worked_out(StepList steps, const EventDates& events) {
  for (Step& step : steps) {
    if (!step.from) continue;
    if (auto day = worked_out(*step.from, events)) step.from = std::move(day);
  }
  return steps;
}

// ---- starts that are known less exactly ---------------------------------------------------------

bool lies_within(const std::optional<Date>& inner, const std::optional<Date>& outer) {
  if (!inner || !outer) return inner.has_value() == outer.has_value();
  if (*inner == *outer) return true;
  return is_calendar(*inner) && is_calendar(*outer) && outer->first <= inner->first &&
         inner->last <= outer->last;
}

// The same steps, from a day within each of the others' stretches: from 2028 on, some day of 2028.
bool are_within(const StepList& inner, const StepList& outer, const TermSpec& spec) {
  return std::ranges::equal(inner, outer, [&](const Step& a, const Step& b) {
    return lies_within(a.from, b.from) && say_the_same(a.value.front(), b.value.front(), spec);
  });
}

// What may hold on a day: the step in force, and those that may have begun. Nothing before the
// first step. Starts that both sides tell alike are one day, whichever it is.
struct Timeline {
  const StepList& steps;
  const StepList& others;

  [[nodiscard]] bool is_exact(const Step& step) const {
    return step.from->first == step.from->last ||
           std::ranges::find(others, step.from, &Step::from) != others.end();
  }
  [[nodiscard]] std::vector<const Value*> values_on(std::optional<Day> day) const {
    std::vector<const Value*> values;
    for (const Step& step : steps) {
      const bool begun = !step.from || (day && step.from->first <= *day);
      if (!begun) continue;
      const bool surely = !step.from || is_exact(step) || step.from->last <= *day;
      if (surely) values.clear();
      values.push_back(&step.value.front());
    }
    return values;
  }
  void add_bounds(std::set<std::optional<Day>>& bounds) const {
    for (const Step& step : steps) {
      if (!step.from) continue;
      bounds.insert(step.from->first);
      if (!is_exact(step)) bounds.insert(step.from->last);
    }
  }
};

struct Comparer {
  const TermSpec& spec;
  const CompareContext& context;
  ValueChange change;
  bool has_uncertain_starts = false;

  void add(const Value* before, const Value* after, std::string from, std::string to) {
    if (before == nullptr && after == nullptr) return;
    if (before != nullptr && after != nullptr && say_the_same(*before, *after, spec)) return;
    Segment segment = segment_of(std::move(from), std::move(to));
    compare_segment(segment, before, after, spec, context);
    change.segments.push_back(std::move(segment));
  }

  static Segment segment_of(std::string from, std::string to) {
    Segment segment;
    segment.along = Segment::Along::time;
    segment.from = std::move(from);
    segment.to = std::move(to);
    return segment;
  }

  using Possible = std::vector<const Value*>;

  // Where a side may hold several values it moved if each of them did, and the same way.
  void add_possible(const Possible& olds, const Possible& news, std::string from, std::string to) {
    if (olds.size() <= 1 && news.size() <= 1) {
      add(olds.empty() ? nullptr : olds.front(), news.empty() ? nullptr : news.front(),
          std::move(from), std::move(to));
      return;
    }
    has_uncertain_starts = true;
    Segment segment = segment_of(std::move(from), std::move(to));
    if (!olds.empty()) segment.before = *olds.back();
    if (!news.empty()) segment.after = *news.back();
    segment.movement = movement_of_all(olds, news);
    segment.reasons = {ComparisonReason::events_differ};
    change.segments.push_back(std::move(segment));
  }

  [[nodiscard]] Movement movement_of_all(const Possible& olds, const Possible& news) const {
    std::optional<Movement> movement;
    for (const Value* before : olds) {
      for (const Value* after : news) {
        const Movement one = movement_between(*before, *after, spec, context);
        if (movement && *movement != one) return Movement::undetermined;
        movement = one;
      }
    }
    const bool moved = movement && *movement != Movement::none;
    return moved ? *movement : Movement::undetermined;
  }

  // What holds on from a day on which one of the versions is over has nothing to be held against:
  // rent of an extension is not more rent.
  [[nodiscard]] bool is_of_one_alone(std::optional<Day> start) const {
    const auto is_over = [&](const EventDates& events) {
      return start && events.term_end && is_calendar(*events.term_end) &&
             *start > events.term_end->last;
    };
    return is_over(context.events_before) != is_over(context.events_after);
  }

  void add_of_one_alone(const Value* before, const Value* after, Day start, std::string from,
                        std::string to) {
    if (before == nullptr || after == nullptr || say_the_same(*before, *after, spec)) return;
    Segment segment = segment_of(std::move(from), std::move(to));
    const auto& end = context.events_before.term_end;
    const bool is_new = end && is_calendar(*end) && start > end->last;
    (is_new ? segment.after : segment.before) = is_new ? *after : *before;
    segment.movement = Movement::undetermined;
    segment.reasons = {ComparisonReason::term_over};
    change.segments.push_back(std::move(segment));
  }

  void along_calendar(const StepList& olds, const StepList& news) {
    const Timeline old_line{olds, news};
    const Timeline new_line{news, olds};
    std::set<std::optional<Day>> starts{std::nullopt};
    old_line.add_bounds(starts);
    new_line.add_bounds(starts);
    for (auto start = starts.begin(); start != starts.end(); ++start) {
      const auto next = std::next(start);
      const bool spent = context.as_of && next != starts.end() && **next <= *context.as_of;
      if (spent) continue;
      if (is_of_one_alone(*start)) {
        const auto before = old_line.values_on(*start);
        const auto after = new_line.values_on(*start);
        add_of_one_alone(before.empty() ? nullptr : before.back(),
                         after.empty() ? nullptr : after.back(), **start, format_day(**start),
                         next != starts.end() ? format_day(**next) : "");
        continue;
      }
      add_possible(old_line.values_on(*start), new_line.values_on(*start),
                   *start ? format_day(**start) : "",
                   next != starts.end() ? format_day(**next) : "");
    }
  }

  void step_by_step(const StepList& olds, const StepList& news) {
    for (std::size_t i = 0; i < olds.size(); ++i) {
      const auto& next = i + 1 < olds.size() ? olds[i + 1].from : std::nullopt;
      add(&olds[i].value.front(), &news[i].value.front(),
          olds[i].from ? print_date(*olds[i].from) : "", next ? print_date(*next) : "");
    }
  }

  // One side is flat: each step of the other against it.
  void against_flat(const StepList& steps, const Value& flat, bool flat_is_old) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const auto& next = i + 1 < steps.size() ? steps[i + 1].from : std::nullopt;
      const Value& value = steps[i].value.front();
      add(flat_is_old ? &flat : &value, flat_is_old ? &value : &flat,
          steps[i].from ? print_date(*steps[i].from) : "", next ? print_date(*next) : "");
    }
  }
};

// ---- series -------------------------------------------------------------------------------------

std::optional<Measure> sum(const Measure& a, const Measure& b) {
  Measure total = a;
  const auto number = a.number.plus(b.number);
  if (!number || !is_measured_alike(a, b)) return std::nullopt;
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

// A sum in each calendar year is so much per year, beside another side that says the period of each
// sum. What a price is counted over, the rhythm of a series does not say.
void say_period(std::vector<Value>& values, const Series& series, const Series& other,
                const TermSpec& spec) {
  const SeriesPeriod* period = series_period(series);
  const auto* first = other.list.empty() ? nullptr : other.list.front().as<Measure>();
  if (spec.price || period == nullptr || first == nullptr || first->per.empty()) return;
  if (!is_period(period_of(first->per.words()))) return;
  for (Value& value : values) {
    auto* measure = std::get_if<Measure>(&value.content);
    if (measure == nullptr || !measure->per.empty() || !measure->of.empty()) continue;
    measure->per = RareText(std::string(period->word));
    value.spelling.clear();
  }
}

Movement movement_of_growth(const Series& before, const Series& after) {
  if (before.then_add == after.then_add) return Movement::none;
  Measure old_growth = before.then_add ? *before.then_add : *after.then_add;
  Measure new_growth = after.then_add ? *after.then_add : *before.then_add;
  if (!is_measured_alike(old_growth, new_growth)) return Movement::undetermined;
  if (!before.then_add) old_growth.number = Decimal();
  if (!after.then_add) new_growth.number = Decimal();
  if (old_growth.number == new_growth.number) return Movement::none;
  return old_growth.number < new_growth.number ? Movement::raised : Movement::lowered;
}

bool have_one_start(const Series& before, const Series& after, const CompareContext& context) {
  const auto start_of = [](const Series& series, const EventDates& events) {
    const auto day = series.from ? worked_out(*series.from, events) : std::nullopt;
    return day ? Boxed<Date>(*day) : series.from;
  };
  return before.from == after.from ||
         start_of(before, context.events_before) == start_of(after, context.events_after);
}

ValueChange compare_series(const Series& before, const Series& after, const TermSpec& spec,
                           const CompareContext& context) {
  if (!is_same_name(before.each, after.each) || !have_one_start(before, after, context)) {
    return undetermined(ComparisonReason::forms_differ);
  }
  Comparer comparer{spec, context, {}, false};
  const std::size_t longer = std::max(before.list.size(), after.list.size());
  auto olds = written_out(before, longer);
  auto news = written_out(after, longer);
  say_period(olds, before, after, spec);
  say_period(news, after, before, spec);
  for (std::size_t i = 0; i < longer; ++i) {
    const auto end = end_of_period(before, i);
    if (end && context.as_of && *end <= *context.as_of) continue;
    const auto begin = i > 0 ? end_of_period(before, i - 1) : std::nullopt;
    if (comparer.is_of_one_alone(begin)) {
      comparer.add_of_one_alone(i < olds.size() ? &olds[i] : nullptr,
                                i < news.size() ? &news[i] : nullptr, *begin,
                                fmt::format("{} {}", before.each, i + 1), "");
      continue;
    }
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

// Where it never changes, a function of time is its one value. Not of a series: so much a year is
// not so much a month.
const Value* constant_of(const Value& value, const TermSpec& spec) {
  const auto* steps = value.as<Steps>();
  if (steps == nullptr) return value.as<Series>() != nullptr ? nullptr : &value;
  return is_flat(steps_of(value, spec)) ? &steps->list.front().value.front() : nullptr;
}

ValueChange compare_steps(const StepList& olds, const StepList& news, const TermSpec& spec,
                          const CompareContext& context) {
  ValueChange change;
  const bool sharpens = are_within(news, olds, spec);
  const bool blurs = are_within(olds, news, spec);
  if (sharpens || blurs) {
    change.kind = sharpens && blurs ? ChangeKind::restated
                  : sharpens        ? ChangeKind::sharpened
                                    : ChangeKind::blurred;
    return change;
  }
  Comparer comparer{spec, context, {}, false};
  if (on_calendar(olds) && on_calendar(news)) {
    comparer.along_calendar(olds, news);
  } else if (same_starts(olds, news)) {
    comparer.step_by_step(olds, news);
  } else if (is_flat(olds)) {
    comparer.against_flat(news, olds.front().value.front(), true);
  } else if (is_flat(news)) {
    comparer.against_flat(olds, news.front().value.front(), false);
  } else {
    return undetermined(ComparisonReason::forms_differ);
  }
  change = std::move(comparer.change);
  combine_segments(change);
  if (comparer.has_uncertain_starts && change.movement == Movement::undetermined) {
    change.reasons = {ComparisonReason::intervals_overlap};
  }
  return change;
}

}  // namespace

ValueChange compare_schedules(const ValuePair& pair, const TermSpec& spec,
                              const CompareContext& context) {
  const Value* old_constant = constant_of(pair.before, spec);
  const Value* new_constant = constant_of(pair.after, spec);
  if (old_constant != nullptr && new_constant != nullptr) {
    const auto change = compare_values(old_constant, new_constant, spec, context);
    return change ? *change
                  : compare_steps(steps_of(*old_constant, spec), steps_of(*new_constant, spec),
                                  spec, context);
  }
  const auto* old_series = pair.before.as<Series>();
  const auto* new_series = pair.after.as<Series>();
  if (old_series != nullptr || new_series != nullptr) {
    const Series& like = old_series != nullptr ? *old_series : *new_series;
    const Value& before = old_constant != nullptr ? *old_constant : pair.before;
    const Value& after = new_constant != nullptr ? *new_constant : pair.after;
    if (before.as<Steps>() != nullptr || after.as<Steps>() != nullptr) {
      return undetermined(ComparisonReason::forms_differ);
    }
    return compare_series(series_of(before, like), series_of(after, like), spec, context);
  }
  const StepList olds = steps_of(pair.before, spec);
  const StepList news = steps_of(pair.after, spec);
  const bool have_own_events =
      !same_starts(olds, news) && !(on_calendar(olds) && on_calendar(news));
  if (!have_own_events) return compare_steps(olds, news, spec, context);
  return compare_steps(worked_out(olds, context.events_before),
                       worked_out(news, context.events_after), spec, context);
}

}  // namespace dealterms
