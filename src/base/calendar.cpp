#include "base/calendar.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/enum_names.hpp"
#include "base/text.hpp"

namespace dealterms {
namespace {

struct UnitRow {
  DurationUnit unit;
  std::string_view singular;
  std::string_view plural;
  char iso;  // the letter of ISO 8601 durations, or 0
  DurationFamily family;
  int in_family;  // minutes, months or business days
};
// Those that are meant most often first.
constexpr std::array k_units{
    UnitRow{DurationUnit::days, "day", "days", 'D', DurationFamily::exact, 1440},
    UnitRow{DurationUnit::business_days, "business day", "business days", 0,
            DurationFamily::business, 1},
    UnitRow{DurationUnit::weeks, "week", "weeks", 'W', DurationFamily::exact, 10080},
    UnitRow{DurationUnit::months, "month", "months", 'M', DurationFamily::calendar, 1},
    UnitRow{DurationUnit::years, "year", "years", 'Y', DurationFamily::calendar, 12},
    UnitRow{DurationUnit::quarters, "quarter", "quarters", 0, DurationFamily::calendar, 3},
    UnitRow{DurationUnit::hours, "hour", "hours", 0, DurationFamily::exact, 60},
    UnitRow{DurationUnit::minutes, "minute", "minutes", 0, DurationFamily::exact, 1},
};
static_assert(has_a_row_for_each(k_units, &UnitRow::unit));

const UnitRow& row_of(DurationUnit unit) {
  return *std::ranges::find(k_units, unit, &UnitRow::unit);
}

std::optional<int> two_digits(std::string_view text) {
  if (text.size() != 2) return std::nullopt;
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

// What several parts come to, in the unit of the smaller: 1 year and 6 months are 18 months. Days
// and months have no sum.
std::optional<Duration> plus(const Duration& one, const Duration& other) {
  const auto family = family_of(one.unit);
  if (family != family_of(other.unit)) return std::nullopt;
  const auto sum = count_in_family(one).plus(count_in_family(other));
  const DurationUnit smaller =
      row_of(one.unit).in_family < row_of(other.unit).in_family ? one.unit : other.unit;
  constexpr int k_places = 6;
  const auto count = sum ? sum->divided_by(Decimal(row_of(smaller).in_family), k_places) : sum;
  if (!count) return std::nullopt;
  const Duration result{*count, smaller};
  return count_in_family(result) == *sum ? std::optional(result) : std::nullopt;
}

std::optional<Duration> sum_of(const std::vector<Duration>& parts) {
  if (parts.empty()) return std::nullopt;
  std::optional<Duration> sum = parts.front();
  for (std::size_t i = 1; i < parts.size() && sum; ++i) sum = plus(*sum, parts[i]);
  return sum;
}

// "P1Y", "P1Y6M".
std::optional<Duration> parse_iso(std::string_view text) {
  if (text.size() < 3 || text.front() != 'P') return std::nullopt;
  std::vector<Duration> parts;
  for (text.remove_prefix(1); !text.empty();) {
    const std::size_t length = text.find_first_not_of("0123456789.");
    if (length == std::string_view::npos || length == 0) return std::nullopt;
    const auto unit = std::ranges::find(k_units, text[length], &UnitRow::iso);
    const auto count = Decimal::parse(text.substr(0, length));
    if (unit == k_units.end() || unit->iso == 0 || !count) return std::nullopt;
    parts.push_back({*count, unit->unit});
    text.remove_prefix(length + 1);
  }
  return sum_of(parts);
}

struct UnitWord {
  std::string_view word;
  DurationUnit unit;
};
// Other words and the letters of contracts; `m` may be minutes, months or metres.
constexpr std::array k_other_words{
    UnitWord{"calendar day", DurationUnit::days},
    UnitWord{"calendar days", DurationUnit::days},
    UnitWord{"working day", DurationUnit::business_days},
    UnitWord{"working days", DurationUnit::business_days},
    UnitWord{"calendar month", DurationUnit::months},
    UnitWord{"calendar months", DurationUnit::months},
    UnitWord{"min", DurationUnit::minutes},
    UnitWord{"mins", DurationUnit::minutes},
    UnitWord{"h", DurationUnit::hours},
    UnitWord{"hr", DurationUnit::hours},
    UnitWord{"hrs", DurationUnit::hours},
    UnitWord{"d", DurationUnit::days},
    UnitWord{"w", DurationUnit::weeks},
    UnitWord{"wk", DurationUnit::weeks},
    UnitWord{"wks", DurationUnit::weeks},
    UnitWord{"mo", DurationUnit::months},
    UnitWord{"mos", DurationUnit::months},
    UnitWord{"y", DurationUnit::years},
    UnitWord{"yr", DurationUnit::years},
    UnitWord{"yrs", DurationUnit::years},
};

std::optional<DurationUnit> find_unit(std::string_view word) {
  if (const auto unit = unit_named(word)) return unit;
  const auto* other = std::ranges::find(k_other_words, word, &UnitWord::word);
  return other != k_other_words.end() ? std::optional(other->unit) : std::nullopt;
}

// One part at the front of a text in small letters, taken off: "5 business days", "30d".
std::optional<Duration> take_part(std::string_view& text) {
  constexpr std::string_view k_number = "-0123456789.,eE+";
  std::size_t length = 0;
  while (length < text.size() && k_number.find(text[length]) != std::string_view::npos) ++length;
  // The letter of an exponent begins no unit; `1e` is no number.
  const auto count = Decimal::parse(text.substr(0, length));
  if (!count) return std::nullopt;
  text.remove_prefix(length);
  if (text.starts_with(' ')) text.remove_prefix(1);
  const std::size_t end = std::min(text.find_first_of("0123456789"), text.size());
  std::string_view word = text.substr(0, end);
  text.remove_prefix(end);
  for (const std::string_view joint : {" and ", ", ", " "}) {
    if (!text.empty() && word.ends_with(joint)) {
      word.remove_suffix(joint.size());
      break;
    }
  }
  const auto unit = find_unit(word);
  return unit ? std::optional(Duration{*count, *unit}) : std::nullopt;
}

// Beyond this no length of time is meant, and no arithmetic on it is safe.
constexpr std::int64_t k_longest_count = 1'000'000'000'000;

std::optional<Duration> bounded(const Duration& duration) {
  if (duration.count.is_negative() || duration.count > Decimal(k_longest_count)) {
    return std::nullopt;
  }
  return duration;
}

constexpr std::int64_t k_months_in_cycle = 4800;
constexpr std::int64_t k_days_in_cycle = 146'097;

// The days before each month, over two cycles, so that every run of up to one cycle is in it.
using MonthStarts = std::array<std::int32_t, 2 * k_months_in_cycle>;

MonthStarts count_month_starts() {
  MonthStarts starts{};
  std::chrono::year_month month{std::chrono::year{2000}, std::chrono::January};
  const Day origin{month / std::chrono::day{1}};
  for (std::int32_t& start : starts) {
    start = static_cast<std::int32_t>((Day{month / std::chrono::day{1}} - origin).count());
    month += std::chrono::months{1};
  }
  return starts;
}

DaySpan span_of_months(std::int64_t months) {
  static const MonthStarts starts = count_month_starts();
  const auto rest = static_cast<std::size_t>(months % k_months_in_cycle);
  std::int32_t fewest = k_days_in_cycle;
  std::int32_t most = 0;
  for (std::size_t from = 0; from < k_months_in_cycle; ++from) {
    const std::int32_t days = starts[from + rest] - starts[from];
    fewest = std::min(fewest, days);
    most = std::max(most, days);
  }
  const std::int64_t cycles = months / k_months_in_cycle * k_days_in_cycle;
  return {Decimal(cycles + fewest), Decimal(cycles + most)};
}

// A third of a day has no end as a decimal: then the ends are the decimals around it.
DaySpan days_of_minutes(const Decimal& minutes) {
  constexpr int k_places = 6;
  const Decimal day(row_of(DurationUnit::days).in_family);
  const Decimal days = minutes.divided_by(day, k_places).value_or(minutes);
  if (days.times(day) == minutes) return {days, days};
  const Decimal step = *Decimal::parse("0.000001");
  return {days.minus(step).value_or(days), days.plus(step)};
}

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto century = two_digits(text.substr(0, 2));
  const auto year = two_digits(text.substr(2, 2));
  const auto month = two_digits(text.substr(5, 2));
  const auto day = two_digits(text.substr(8, 2));
  if (!century || !year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{*century * 100 + *year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

std::string format_day(Day day) {
  const std::chrono::year_month_day date{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Day plus_months(Day day, int months) {
  const std::chrono::year_month_day start{day};
  const std::chrono::year_month_day end = start + std::chrono::months{months};
  return end.ok() ? Day{end} : Day{end.year() / end.month() / std::chrono::last};
}

bool operator==(const Duration& a, const Duration& b) {
  return family_of(a.unit) == family_of(b.unit) && count_in_family(a) == count_in_family(b);
}

std::optional<Duration> parse_duration(std::string_view text) {
  if (const auto iso = parse_iso(text)) return bounded(*iso);
  const std::string small = in_small_letters(text);
  std::vector<Duration> parts;
  for (std::string_view rest = small; !rest.empty();) {
    const auto part = take_part(rest);
    if (!part || part->count.is_negative()) return std::nullopt;
    parts.push_back(*part);
  }
  const auto sum = sum_of(parts);
  return sum ? bounded(*sum) : std::nullopt;
}

std::optional<DurationUnit> unit_named(std::string_view word) {
  for (const auto& row : k_units) {
    if (word == row.singular || word == row.plural) return row.unit;
  }
  return std::nullopt;
}

std::vector<std::string> unit_words() {
  std::vector<std::string> words;
  for (const UnitRow& row : k_units) words.emplace_back(row.plural);
  return words;
}

std::string_view name_of(DurationUnit unit) { return row_of(unit).singular; }

std::string format_duration(const Duration& duration) {
  const UnitRow& row = row_of(duration.unit);
  const bool one = duration.count == Decimal(1);
  return fmt::format("{} {}", duration.count.to_string(), one ? row.singular : row.plural);
}

DurationFamily family_of(DurationUnit unit) { return row_of(unit).family; }

Decimal count_in_family(const Duration& duration) {
  const UnitRow& row = row_of(duration.unit);
  // What parse_duration takes fits; 38 digits times 10,080 may not, and are no length of time.
  return duration.count.times(Decimal(row.in_family)).value_or(duration.count);
}

// From a day to the same day n months on is as long as from the first of the month to the first, or
// (where the later month is too short for the day) between the lengths of two such runs: the runs
// of whole months hold the fewest and the most. They are counted, not estimated; 4 years may have
// 1,460 days, for 1900 was no leap year. The calendar repeats after 400 years of 146,097 days.
DaySpan day_span(const Duration& duration) {
  const Decimal count = count_in_family(duration);
  const auto family = family_of(duration.unit);
  if (family == DurationFamily::exact) return days_of_minutes(count);
  if (family == DurationFamily::business) return {count, std::nullopt};
  const auto months = count.rounded(0).to_int64().value_or(0);
  if (count.is_whole()) return {span_of_months(months).fewest, span_of_months(months).most};
  // Part of a month has no days of its own: as many as the whole months around it at the outside.
  const std::int64_t below = Decimal(months) < count ? months : months - 1;
  return {span_of_months(below).fewest, span_of_months(below + 1).most};
}

}  // namespace dealterms
