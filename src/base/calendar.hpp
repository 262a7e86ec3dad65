// Days and calendar periods, by std::chrono. No clock: today is never asked for.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"

namespace dealterms {

using Day = std::chrono::sys_days;

// "2025-01-21" as a day that exists (2025-02-30 does not).
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);
[[nodiscard]] std::string format_day(Day day);  // "2025-01-21"
// The same day of a later month, or its last one, as contracts count.
[[nodiscard]] Day plus_months(Day day, int months);

enum class DurationUnit { minutes, hours, business_days, days, weeks, months, quarters, years };

// A length of time. 12 months equal 1 year and 1 week equals 7 days; a month is not 30 days.
struct Duration {
  Decimal count;
  DurationUnit unit = DurationUnit::days;

  friend bool operator==(const Duration& a, const Duration& b);  // by length, not by spelling
};

// "30 days", "5 business days", "12 months", "1 year", "P1Y", "30d"; words in singular or plural.
// Of several parts, what they come to: "1 year 6 months" and "P1Y6M" are 18 months. Up to 10^12 of
// a unit: beyond, no length of time is meant.
[[nodiscard]] std::optional<Duration> parse_duration(std::string_view text);
[[nodiscard]] std::string format_duration(const Duration& duration);  // "30 days", "1 month"
[[nodiscard]] std::string_view name_of(DurationUnit unit);            // "month"
[[nodiscard]] std::optional<DurationUnit> unit_named(std::string_view word);  // "month", "months"
[[nodiscard]] std::vector<std::string> unit_words();  // in the plural, the likely ones first

// The fewest and the most days that the duration can span, wherever it starts: 1 month is 28 to 31.
// `most` is empty for business days, whose holidays no file tells. Units of fixed length give
// equal ends, but for minutes that are no decimal of a day: these lie between theirs.
struct DaySpan {
  Decimal fewest;
  std::optional<Decimal> most;
};
[[nodiscard]] DaySpan day_span(const Duration& duration);

// A length as a count in its family: exact time in minutes, calendar time in months, business days.
enum class DurationFamily { exact, calendar, business };
[[nodiscard]] DurationFamily family_of(DurationUnit unit);
[[nodiscard]] Decimal count_in_family(const Duration& duration);

}  // namespace dealterms
