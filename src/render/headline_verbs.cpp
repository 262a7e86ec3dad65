#include "render/headline_verbs.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "assess/rule_table.hpp"

namespace dealterms {
namespace {

// Amounts are raised and cut, and so are lengths of time.
bool is_figure(const Value* value) {
  return value == nullptr || value->as<Measure>() != nullptr || value->as<Duration>() != nullptr ||
         value->as<Range>() != nullptr;
}

// A row of verbs: what a rule says happened, and how that is said of such a value.
struct Verb {
  std::string_view happened;
  std::string_view said;
};
constexpr std::array k_of_ends{Verb{"raised", "extended"},         Verb{"lowered", "shortened"},
                               Verb{"changed", "end_moved"},       Verb{"added", "end_added"},
                               Verb{"mentioned", "end_mentioned"}, Verb{"removed", "end_removed"},
                               Verb{"not_mentioned", "end_silent"}};
// An event and a day: nobody can say by how much.
constexpr std::array k_of_uncounted_ends{Verb{"raised", "end_moved"}, Verb{"lowered", "end_moved"}};
constexpr std::array k_of_starts{Verb{"raised", "start_later"}, Verb{"lowered", "start_earlier"}};
constexpr std::array k_of_dates{Verb{"raised", "later"}, Verb{"lowered", "earlier"}};
// A step of a scale, a yes or a no, a schedule: from this to that.
constexpr std::array k_of_others{Verb{"raised", "changed"}, Verb{"lowered", "changed"}};

const Verb* verb_in(std::span<const Verb> verbs, std::string_view happened) {
  const auto found = std::ranges::find(verbs, happened, &Verb::happened);
  return found != verbs.end() ? &*found : nullptr;
}

// Whether it runs until then, or without end: until not before 2030 nothing runs.
bool can_run_until(const Value* value) {
  return value == nullptr || value->as<Date>() != nullptr || value->as<Unknown>() != nullptr ||
         value->as<Combined>() != nullptr || value->as<Readings>() != nullptr;
}

Bounds bounds_of(const Change& change) {
  return change.spec != nullptr ? change.spec->bounds : Bounds::none;
}

// Of a date that bounds its clause, which is said in a sentence of its own.
const Verb* verb_of_bound(const Change& change, std::string_view happened) {
  if (!can_run_until(change.before) || !can_run_until(change.after)) return nullptr;
  const bool is_counted = change.what.delta->days.has_value();
  switch (bounds_of(change)) {
    case Bounds::none:
      return nullptr;
    case Bounds::start:
      return is_counted ? verb_in(k_of_starts, happened) : nullptr;
    case Bounds::end:
      break;
  }
  const Verb* uncounted = is_counted ? nullptr : verb_in(k_of_uncounted_ends, happened);
  return uncounted != nullptr ? uncounted : verb_in(k_of_ends, happened);
}

const Verb* verb_of_value(const Change& change, std::string_view happened) {
  if (change.what.delta->days) return verb_in(k_of_dates, happened);
  const bool are_figures = is_figure(change.before) && is_figure(change.after);
  return are_figures ? nullptr : verb_in(k_of_others, happened);
}

// The same in other words, in other type, or where silence meant it.
std::string_view restated_how(const Change& change) {
  const bool is_value = change.item_before == nullptr && change.item_after == nullptr;
  if (is_value && change.before == nullptr) return "written_out";
  if (is_value && change.after == nullptr) return "left_to_silence";
  return has_only_other_typography(change.what) ? "typeset" : "restated";
}

// Each version has its own: the day on which an amendment was signed puts nothing off.
bool is_date_of_version(const Change& change) {
  return change.subject == Subject::head && change.spec != nullptr && change.spec->is(Kind::date) &&
         change.spec->level.value_or(Level::editorial) == Level::editorial;
}

}  // namespace

bool runs_on(const Value& value) {
  const Date* date = value.as<Date>();
  return date != nullptr && date->form == Date::Form::perpetual;
}

Telling telling_of(const Change& change) {
  const std::string_view what = rule_word(change);
  if (what == "restated") return {restated_how(change)};
  if (what == "changed" && change.what.is_reworded) return {"reworded"};
  if (const Verb* verb = verb_of_bound(change, what)) {
    const bool was_endless = change.before != nullptr && runs_on(*change.before);
    if (verb->said == "end_removed" && was_endless) return {"endless_removed"};
    return {verb->said, true};
  }
  const Verb* verb = verb_of_value(change, what);
  if (verb == nullptr) return {what};
  return {is_date_of_version(change) ? "changed" : verb->said};
}

}  // namespace dealterms
