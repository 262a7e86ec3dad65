#include "dealterms/base/calendar.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/format.h>

namespace dealterms {
namespace {

struct UnitRow {
  DurationUnit unit;
  std::string_view singular;
  std::string_view plural;
  char iso;  // the letter of ISO 8601 durations, or 0
  DurationFamily family;
  int in_family;  // hours, months or business days
};
constexpr std::array k_units{
    UnitRow{DurationUnit::hours, "hour", "hours", 0, DurationFamily::exact, 1},
    UnitRow{DurationUnit::business_days, "business day", "business days", 0,
            DurationFamily::business, 1},
    UnitRow{DurationUnit::days, "day", "days", 'D', DurationFamily::exact, 24},
    UnitRow{DurationUnit::weeks, "week", "weeks", 'W', DurationFamily::exact, 168},
    UnitRow{DurationUnit::months, "month", "months", 'M', DurationFamily::calendar, 1},
    UnitRow{DurationUnit::quarters, "quarter", "quarters", 0, DurationFamily::calendar, 3},
    UnitRow{DurationUnit::years, "year", "years", 'Y', DurationFamily::calendar, 12},
};

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

std::optional<Duration> parse_iso(std::string_view text) {
  if (text.size() < 3 || text.front() != 'P') return std::nullopt;
  const auto unit = std::ranges::find(k_units, text.back(), &UnitRow::iso);
  const auto count = Decimal::parse(text.substr(1, text.size() - 2));
  if (unit == k_units.end() || unit->iso == 0 || !count || count->is_negative()) {
    return std::nullopt;
  }
  return Duration{*count, unit->unit};
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

bool operator==(const Duration& a, const Duration& b) {
  return family_of(a.unit) == family_of(b.unit) && count_in_family(a) == count_in_family(b);
}

std::optional<Duration> parse_duration(std::string_view text) {
  if (const auto iso = parse_iso(text)) return iso;
  const auto space = text.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const auto count = Decimal::parse(text.substr(0, space));
  if (!count || count->is_negative()) return std::nullopt;
  std::string word(text.substr(space + 1));
  for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  if (word == "calendar day" || word == "calendar days") word = "days";
  for (const auto& row : k_units) {
    if (word == row.singular || word == row.plural) return Duration{*count, row.unit};
  }
  return std::nullopt;
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
  // 38 digits times 168 can leave the range; such a count is no length of time anyway.
  return duration.count.times(Decimal(row.in_family)).value_or(duration.count);
}

// The Gregorian calendar repeats after 400 years of 146,097 days. Within it, n months span at
// least and at most what the shortest and longest run of n consecutive months has; the runs are
// counted, not estimated.
DaySpan day_span(const Duration& duration) {
  const Decimal count = count_in_family(duration);
  const auto family = family_of(duration.unit);
  if (family == DurationFamily::exact) {
    const Decimal days = count.divided_by(Decimal(24), 6).value_or(count);
    return {days, days};
  }
  if (family == DurationFamily::business) return {count, std::nullopt};
  constexpr std::int64_t k_months_in_cycle = 4800;
  constexpr std::int64_t k_days_in_cycle = 146'097;
  const auto months = count.to_int64();
  if (!months || *months < 0) {
    // Half a month has no days of its own; a bound that is always true.
    const Decimal whole = count.rounded(0);
    return {whole.times(Decimal(28)).value_or(whole).minus(Decimal(31)).value_or(whole),
            whole.times(Decimal(31)).value_or(whole).plus(Decimal(31)).value_or(whole)};
  }
  const std::int64_t cycles = *months / k_months_in_cycle;
  const std::int64_t rest = *months % k_months_in_cycle;
  std::int64_t fewest = k_days_in_cycle;
  std::int64_t most = 0;
  using std::chrono::year_month;
  const year_month first{std::chrono::year{2000}, std::chrono::January};
  for (std::int64_t start = 0; start < k_months_in_cycle; ++start) {
    const year_month from = first + std::chrono::months{start};
    const year_month to = from + std::chrono::months{rest};
    const auto days = (Day{to / std::chrono::day{1}} - Day{from / std::chrono::day{1}}).count();
    fewest = std::min<std::int64_t>(fewest, days);
    most = std::max<std::int64_t>(most, days);
  }
  const auto total = [&](std::int64_t days) {
    const auto whole = Decimal(cycles).times(Decimal(k_days_in_cycle));
    return whole ? whole->plus(Decimal(days)).value_or(*whole) : Decimal(days);
  };
  return {total(fewest), total(most)};
}

}  // namespace dealterms
