#include "base/diagnostic_code.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

using enum DiagnosticCode;

// Whoever silenced a number, or looked it up, must find the same mistake under it next year.
TEST(DiagnosticCode, KeepsItsNumberForEver) {
  EXPECT_EQ(printed(not_utf8), "DT001");
  EXPECT_EQ(printed(value_too_long), "DT017");
  EXPECT_EQ(printed(unknown_key), "DT100");
  EXPECT_EQ(printed(unknown_term), "DT107");
  EXPECT_EQ(printed(empty_value), "DT116");
  EXPECT_EQ(printed(bad_money), "DT200");
  EXPECT_EQ(printed(bad_bases), "DT221");
  EXPECT_EQ(printed(bad_kind), "DT300");
  EXPECT_EQ(printed(bad_scale_values), "DT304");
  EXPECT_EQ(printed(instrument_without_change), "DT901");
  EXPECT_EQ(printed(hangs_on_nothing), "DT904");
}

// Warnings do not stop a run, so an error among them would let a broken file through.
TEST(DiagnosticCode, IsAWarningFromNineHundredOnAndWhereTheTextMayBeMeantSo) {
  for (const DiagnosticRow& row : diagnostic_rows()) {
    const bool warns = static_cast<int>(row.code) >= 900 || row.code == text_cut_by_comment;
    EXPECT_EQ(row.severity == Severity::warning, warns) << row.name;
  }
}

}  // namespace
}  // namespace dealterms
