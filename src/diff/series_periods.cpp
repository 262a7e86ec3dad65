#include "diff/series_periods.hpp"

#include <algorithm>
#include <array>

namespace dealterms {
namespace {

// The first that fits: a half-year ends as a year does.
constexpr std::array k_periods{SeriesPeriod{"half-year", 6}, SeriesPeriod{"half year", 6},
                               SeriesPeriod{"year", 12}, SeriesPeriod{"quarter", 3},
                               SeriesPeriod{"month", 1}};

}  // namespace

const SeriesPeriod* series_period(const Series& series) {
  const auto* period = std::ranges::find_if(
      k_periods, [&](const SeriesPeriod& row) { return series.each.ends_with(row.word); });
  return period != k_periods.end() ? period : nullptr;
}

std::optional<Day> end_of_period(const Series& series, std::size_t i) {
  const SeriesPeriod* period = series_period(series);
  if (!series.from || !is_calendar(*series.from) || period == nullptr) return std::nullopt;
  return plus_months(series.from->last, static_cast<int>(i + 1) * period->months);
}

}  // namespace dealterms
