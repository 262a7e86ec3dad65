#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

std::string printed(const std::string& text, Kind kind) {
  const auto reading = read(text, kind);
  return reading.value ? print_value(*reading.value) : "(unreadable)";
}

TEST(PrintDate, WritesDatesInTheirForm) {
  for (const char* text : {"2025-01-21", "2025-01", "2030", "through 2030", "through 2030-06",
                           "perpetual", "agi", "90 days after agi", "1 year before term_end"}) {
    EXPECT_EQ(printed(text, Kind::date), text);
  }
}

}  // namespace
}  // namespace dealterms::test
