// A move is held against a threshold by moving the old value as far as the threshold allows, and
// asking which of the two is more: so intervals, combinations and bases need no arithmetic here.
#include <algorithm>
#include <variant>

#include "agreement/value_text.hpp"
#include "assess/policy/judge_parts.hpp"
#include "base/calendar.hpp"
#include "base/typography.hpp"
#include "diff/order.hpp"
#include "diff/silence.hpp"

namespace dealterms {
namespace {

using Reach = ThresholdResult::Reach;
using Way = Threshold::Way;

// No contract speaks of longer, and days are counted exactly up to here.
constexpr std::int64_t k_most_days = 10'000'000;

// ---- what moved ---------------------------------------------------------------------------------

// A value, or what it is in one bracket, at one time, on one basis.
struct Move {
  const Value* before = nullptr;  // null: silence
  const Value* after = nullptr;
  Movement movement = Movement::none;
};

Move move_of(const Change& change, const TermSpec& spec) {
  Move move{change.before, change.after, change.what.movement};
  if (change.before == nullptr && change.after != nullptr) {
    move.movement = movement_from_silence(*change.after, spec);
  } else if (change.after == nullptr && change.before != nullptr) {
    move.movement = inverse_of(movement_from_silence(*change.before, spec));
  }
  return move;
}

std::vector<Move> moves_of(const Change& change, const TermSpec& spec) {
  std::vector<Move> moves;
  for (const Segment& segment : change.what.segments) {
    moves.push_back({segment.before ? &*segment.before : nullptr,
                     segment.after ? &*segment.after : nullptr, segment.movement});
  }
  if (moves.empty()) moves.push_back(move_of(change, spec));
  return moves;
}

// What a version does not repeat, and other words for the same, move nothing.
bool may_move(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::added:
    case ChangeKind::removed:
    case ChangeKind::changed:
    case ChangeKind::lapsed:
    case ChangeKind::disclosed:
    case ChangeKind::withheld:
    case ChangeKind::sharpened:
    case ChangeKind::blurred:
      return true;
    case ChangeKind::mentioned:
    case ChangeKind::not_mentioned:
    case ChangeKind::converted:
    case ChangeKind::split:
    case ChangeKind::merged:
    case ChangeKind::renamed:
    case ChangeKind::reversed:
    case ChangeKind::restated:
    case ChangeKind::moved:
      break;
  }
  return false;
}

bool is_wording(const Value* value) {
  return value != nullptr && (value->as<Text>() != nullptr || value->as<Set>() != nullptr ||
                              value->as<Token>() != nullptr || value->as<Flag>() != nullptr);
}

bool speaks_of(const Threshold& threshold, const Finding& finding) {
  const Change& change = *finding.change;
  const bool in_words =
      (is_wording(change.before) || change.before == nullptr) && is_wording(change.after);
  const bool to_nothing = is_wording(change.before) && change.after == nullptr;
  return !in_words && !to_nothing && can_measure(threshold.measure, *change.spec) &&
         matches(threshold.pattern, finding);
}

// ---- moving a value -----------------------------------------------------------------------------

// A value as far as the threshold allows it to go, and no further. Empty: nobody can tell.
class Shift {
 public:
  Shift(const Threshold& threshold, Way way) : threshold_(threshold), up_(way == Way::raised) {}

  [[nodiscard]] std::optional<Value> apply(const Value& value) const {
    auto content = std::visit(*this, value.content);
    if (!content) return std::nullopt;
    Value shifted;
    shifted.content = std::move(*content);
    return shifted;
  }

  std::optional<Content> operator()(const Measure& measure) const {
    const auto moved = moved_measure(measure);
    return moved ? std::optional<Content>(*moved) : std::nullopt;
  }
  std::optional<Content> operator()(const Duration& duration) const {
    const auto moved = moved_duration(duration);
    return moved ? std::optional<Content>(*moved) : std::nullopt;
  }
  std::optional<Content> operator()(const Date& date) const {
    const auto moved = moved_date(date);
    return moved ? std::optional<Content>(*moved) : std::nullopt;
  }
  // Around what `about` means there is no sharp edge.
  std::optional<Content> operator()(const Range& range) const {
    if (range.form == Range::Form::about) return std::nullopt;
    const auto low = moved_atom(*range.low);
    const auto high = range.high ? moved_atom(*range.high) : low;
    if (!low || !high) return std::nullopt;
    Range moved{range.form, *low, {}};
    if (range.high) moved.high = *high;
    return moved;
  }
  std::optional<Content> operator()(const Combined& combined) const {
    Combined moved{combined.rule, {}};
    for (const Value& part : combined.list) {
      auto one = apply(part);
      if (!one) return std::nullopt;
      moved.list.push_back(std::move(*one));
    }
    return moved;
  }
  // No amount takes anything from what has no limit.
  std::optional<Content> operator()(const Unlimited& unlimited) const { return unlimited; }
  std::optional<Content> operator()(const is_one_of<None, Unknown, Readings, Token, Flag, Text, Set,
                                                    Tiers, Steps, Series, Bases> auto&) const {
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::optional<Decimal> moved_by(const Decimal& number, const Decimal& by) const {
    return up_ ? number.plus(by) : number.minus(by);
  }
  [[nodiscard]] std::optional<Decimal> moved_by_share(const Decimal& number) const {
    const auto hundredth = threshold_.more_than.times(*Decimal::parse("0.01"));
    const auto by = hundredth ? number.absolute().times(*hundredth) : std::nullopt;
    return by ? moved_by(number, *by) : std::nullopt;
  }

  [[nodiscard]] std::optional<Measure> moved_measure(const Measure& measure) const {
    std::optional<Decimal> number;
    switch (threshold_.measure) {
      case Threshold::Measure::points:
        if (measure.unit == "%") number = moved_by(measure.number, threshold_.more_than);
        break;
      case Threshold::Measure::percent:
        number = moved_by_share(measure.number);
        break;
      case Threshold::Measure::amount:
        if (is_same_name(measure.unit, threshold_.unit)) {
          number = moved_by(measure.number, threshold_.more_than);
        }
        break;
      case Threshold::Measure::days:
        break;
    }
    if (!number) return std::nullopt;
    Measure moved = measure;
    moved.number = *number;
    return moved;
  }

  // In days lengths are counted by reach_in_days.
  [[nodiscard]] std::optional<Duration> moved_duration(const Duration& duration) const {
    if (threshold_.measure != Threshold::Measure::percent) return std::nullopt;
    const auto count = moved_by_share(duration.count);
    return count ? std::optional(Duration{*count, duration.unit}) : std::nullopt;
  }

  [[nodiscard]] std::optional<Date> moved_date(const Date& date) const {
    if (date.form == Date::Form::perpetual) return date;
    const auto count = threshold_.more_than.to_int64();
    const bool by_days = threshold_.measure == Threshold::Measure::days && count &&
                         *count <= k_most_days && is_calendar(date);
    if (!by_days) return std::nullopt;
    const std::chrono::days days(up_ ? *count : -*count);
    Date moved = date;
    moved.form = Date::Form::day;
    moved.first += days;
    moved.last += days;
    return moved;
  }

  [[nodiscard]] std::optional<Atom> moved_atom(const Atom& atom) const {
    return std::visit(
        [this](const auto& exact) -> std::optional<Atom> {
          const auto content = (*this)(exact);
          if (!content) return std::nullopt;
          return std::get<std::decay_t<decltype(exact)>>(*content);
        },
        atom);
  }

  const Threshold& threshold_;
  bool up_;
};

// ---- how far it went ----------------------------------------------------------------------------

// The days that a length can span, and that an event can be away from another.
std::optional<DaySpan> span_of(const Value& value) {
  if (const Duration* duration = value.as<Duration>()) return day_span(*duration);
  const Date* date = value.as<Date>();
  if (date == nullptr || date->form != Date::Form::event) return std::nullopt;
  if (!date->offset) return DaySpan{Decimal(), Decimal()};
  if (date->side == Date::Side::before) return std::nullopt;
  return day_span(*date->offset);
}

bool are_of_one_event(const Value& before, const Value& after) {
  const Date* one = before.as<Date>();
  const Date* other = after.as<Date>();
  if (one == nullptr || other == nullptr) return one == other;
  return one->event == other->event;
}

// Of lengths, in days: a month is 28 to 31 of them.
Reach reach_in_days(const Value& before, const Value& after, const Threshold& threshold, Way way) {
  const auto from = span_of(way == Way::raised ? before : after);
  const auto to = span_of(way == Way::raised ? after : before);
  if (!from || !to || !from->most || !to->most || !are_of_one_event(before, after)) {
    return Reach::unknown;
  }
  const auto least = to->fewest.minus(*from->most);
  const auto most = to->most->minus(from->fewest);
  if (least && *least > threshold.more_than) return Reach::beyond;
  return most && *most <= threshold.more_than ? Reach::within : Reach::unknown;
}

// What the value says as a figure: nothing, or no limit, where that is what silence means.
std::optional<Value> figure_of(const Value* value, const Value* other, const TermSpec& spec) {
  const bool silent = value == nullptr || value->as<None>() != nullptr;
  if (!silent) return *value;
  if (other == nullptr) return std::nullopt;
  Value figure;
  const Silence silence = silence_of(spec);
  if (silence == Silence::unlimited) {
    figure.content = Unlimited{};
    return figure;
  }
  if (silence == Silence::no_floor) return std::nullopt;
  if (value == nullptr && silence != Silence::none) return std::nullopt;
  figure.content = other->content;
  if (auto* measure = std::get_if<Measure>(&figure.content)) {
    measure->number = Decimal();
    return figure;
  }
  auto* duration = std::get_if<Duration>(&figure.content);
  if (duration == nullptr) return std::nullopt;
  duration->count = Decimal();
  return figure;
}

Reach reach_of_single(const Value& before, const Value& after, const Threshold& threshold, Way way,
                      const TermSpec& spec) {
  const bool lengths = span_of(before) && span_of(after);
  if (threshold.measure == Threshold::Measure::days && lengths) {
    return reach_in_days(before, after, threshold, way);
  }
  const auto edge = Shift(threshold, way).apply(before);
  if (!edge) return Reach::unknown;
  const bool up = way == Way::raised;
  switch (order_of(*edge, after, spec).order) {
    case Order::same:
      return Reach::within;
    case Order::raised:
      return up ? Reach::beyond : Reach::within;
    case Order::lowered:
      return up ? Reach::within : Reach::beyond;
    case Order::sharpened:
    case Order::blurred:
    case Order::overlapping:
    case Order::incomparable:
      break;
  }
  return Reach::unknown;
}

std::vector<Value> readings_of(const Value& value) {
  const Readings* readings = value.as<Readings>();
  return readings != nullptr ? readings->list : std::vector{value};
}

// Told where every reading of both tells the same.
Reach reach_of(const Move& move, const Threshold& threshold, Way way, const TermSpec& spec) {
  const auto before = figure_of(move.before, move.after, spec);
  const auto after = figure_of(move.after, move.before, spec);
  if (!before || !after) return Reach::unknown;
  std::optional<Reach> reach;
  for (const Value& old_value : readings_of(*before)) {
    for (const Value& new_value : readings_of(*after)) {
      const Reach one = reach_of_single(old_value, new_value, threshold, way, spec);
      if (reach && *reach != one) return Reach::unknown;
      reach = one;
    }
  }
  return reach.value_or(Reach::unknown);
}

// ---- all thresholds -----------------------------------------------------------------------------

bool may_go(Movement movement, Way way) {
  switch (movement) {
    case Movement::raised:
    case Movement::widened:
      return way == Way::raised;
    case Movement::lowered:
    case Movement::narrowed:
      return way == Way::lowered;
    case Movement::none:
    case Movement::varied:
    case Movement::undetermined:
      break;
  }
  return true;
}

// The last that takes it in.
const Threshold* threshold_for(Way way, const Finding& finding,
                               const std::vector<Threshold>& thresholds) {
  const auto found =
      std::find_if(thresholds.rbegin(), thresholds.rend(), [&](const Threshold& threshold) {
        const bool of_this_way = threshold.way == way || threshold.way == Way::moved;
        return of_this_way && speaks_of(threshold, finding);
      });
  return found == thresholds.rend() ? nullptr : &*found;
}

}  // namespace

std::optional<ThresholdResult> judge_thresholds(const Finding& finding,
                                                const std::vector<Threshold>& thresholds) {
  const Change& change = *finding.change;
  if (thresholds.empty() || change.subject != Subject::term || change.spec == nullptr ||
      !may_move(change.what.kind)) {
    return std::nullopt;
  }
  std::optional<ThresholdResult> farthest;
  bool all_are_spoken_of = true;
  const std::vector<Move> moves = moves_of(change, *change.spec);
  for (const Way way : {Way::lowered, Way::raised}) {
    const Threshold* threshold = threshold_for(way, finding, thresholds);
    for (const Move& move : moves) {
      if (!may_go(move.movement, way)) continue;
      if (threshold == nullptr) {
        all_are_spoken_of = false;
        continue;
      }
      const ThresholdResult result{threshold, reach_of(move, *threshold, way, *change.spec)};
      if (!farthest || result.reach > farthest->reach) farthest = result;
    }
  }
  const bool passes = farthest && farthest->reach == Reach::within;
  if (passes && !all_are_spoken_of) return std::nullopt;
  return farthest;
}

}  // namespace dealterms
