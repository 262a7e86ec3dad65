// How long a period of a series lasts, and on which day each of them is over.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "agreement/value.hpp"
#include "base/calendar.hpp"

namespace dealterms {

struct SeriesPeriod {
  std::string_view word;  // the last of `fiscal year`
  int months;
};
// By the last word of `each`; null: some other one.
[[nodiscard]] const SeriesPeriod* series_period(const Series& series);

// The day on which the period number `i` (from 0) is over, where the file tells it.
[[nodiscard]] std::optional<Day> end_of_period(const Series& series, std::size_t i);

}  // namespace dealterms
