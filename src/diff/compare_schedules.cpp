// Functions of time, step by step, from the later of both versions' dates on: spent steps are
// history.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "dealterms/agreement/value_text.hpp"
#include "value_parts.hpp"

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
    if (before != nullptr) segment.before = *before;
    if (after != nullptr) segment.after = *after;
    if (before != nullptr && after != nullptr) {
      if (*before == *after) return;
      segment.movement = movement_between(*before, *after, spec, context);
    } else {
      segment.movement = Movement::undetermined;
    }
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

ValueChange compare_series(const Series& before, const Series& after, const TermSpec& spec,
                           const CompareContext& context) {
  if (before.each != after.each || before.from != after.from) {
    return undetermined(Reason::forms_differ);
  }
  Comparer comparer{spec, context, {}};
  const std::size_t longer = std::max(before.list.size(), after.list.size());
  const auto at = [](const std::vector<Value>& list, std::size_t i) -> const Value* {
    // After its last value a series stays there, or goes on by its step, which is compared below.
    if (list.empty()) return nullptr;
    return &list[std::min(i, list.size() - 1)];
  };
  for (std::size_t i = 0; i < longer; ++i) {
    comparer.add(at(before.list, i), at(after.list, i), fmt::format("{} {}", before.each, i + 1),
                 "");
  }
  ValueChange change = std::move(comparer.change);
  change.movement = joined(change.segments);
  const bool lengths_differ = before.list.size() != after.list.size();
  const bool growing = before.then_add || after.then_add;
  if (before.then_add != after.then_add || (lengths_differ && growing)) {
    Movement growth = Movement::undetermined;
    if (!lengths_differ && before.then_add && after.then_add &&
        before.then_add->unit == after.then_add->unit) {
      growth =
          before.then_add->number < after.then_add->number ? Movement::raised : Movement::lowered;
    }
    change.movement = joined(change.movement, growth);
  }
  return change;
}

}  // namespace

std::optional<ValueChange> compare_schedules(const ValuePair& pair, const TermSpec& spec,
                                             const CompareContext& context) {
  const auto* old_series = pair.before.as<Series>();
  const auto* new_series = pair.after.as<Series>();
  if (old_series != nullptr && new_series != nullptr) {
    return compare_series(*old_series, *new_series, spec, context);
  }
  if (old_series != nullptr || new_series != nullptr) {
    return undetermined(Reason::forms_differ);
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
    return undetermined(Reason::forms_differ);
  }
  ValueChange change = std::move(comparer.change);
  change.movement = joined(change.segments);
  // Only spent steps differ: told in other words, from here on the same.
  if (change.segments.empty()) change.kind = ChangeKind::restated;
  return change;
}

}  // namespace dealterms
