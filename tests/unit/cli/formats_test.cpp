#include "cli/formats.hpp"
#include "cli/language.hpp"

#include <gtest/gtest.h>

#include <set>

#include "agreements.hpp"

namespace dealterms {
namespace {

Page plain_page() { return {words_in(k_english), {}, {}}; }

Validation with_mistakes(std::size_t errors, std::size_t warnings) {
  Validation validation;
  validation.looked_at = 2;
  ReadFile file;
  for (const DiagnosticRow& row : diagnostic_rows()) {
    std::size_t& wanted = row.severity == Severity::error ? errors : warnings;
    if (wanted == 0) continue;
    --wanted;
    file.diagnostics.push_back({row.code, {1, {1}}, {}, {}, {}});
  }
  validation.files = {file};
  return validation;
}

std::string last_line(const std::string& text) {
  const std::size_t end = text.rfind('\n', text.size() - 2);
  return end == std::string::npos ? text : text.substr(end + 1);
}

TEST(Formats, OfACommandHaveDifferentNames) {
  const auto are_different = [](const std::vector<std::string>& names) {
    return !names.empty() && std::set(names.begin(), names.end()).size() == names.size();
  };
  EXPECT_TRUE(are_different(names_of(diff_formats())));
  EXPECT_TRUE(are_different(names_of(history_formats())));
  EXPECT_TRUE(are_different(names_of(report_formats())));
  EXPECT_TRUE(are_different(names_of(show_formats())));
  EXPECT_TRUE(are_different(names_of(list_formats())));
  EXPECT_TRUE(are_different(names_of(validate_formats())));
  EXPECT_TRUE(are_different(names_of(catalogue_formats())));
  EXPECT_TRUE(are_different(names_of(rules_formats())));
  EXPECT_TRUE(are_different(names_of(schema_formats())));
}

TEST(Formats, TheOneOfTheNamePrints) {
  const Validation none{{}, 1};
  EXPECT_EQ(print_as("text", validate_formats(), none, plain_page()), "1 file: no mistakes\n");
  EXPECT_TRUE(print_as("json", validate_formats(), none, plain_page()).starts_with("{"));
}

TEST(Formats, ValidationCountsErrorsAndWarningsApart) {
  const auto summary = [](std::size_t errors, std::size_t warnings) {
    return last_line(
        print_as("text", validate_formats(), with_mistakes(errors, warnings), plain_page()));
  };
  EXPECT_EQ(summary(0, 0), "2 files: no mistakes\n");
  EXPECT_EQ(summary(1, 0), "2 files: 1 error in 1 file\n");
  EXPECT_EQ(summary(2, 1), "2 files: 2 errors in 1 file, 1 warning\n");
  EXPECT_EQ(summary(0, 2), "2 files: 0 errors, 2 warnings\n");
  EXPECT_EQ(with_mistakes(2, 1).error_count(), 2u);
}

TEST(WriteAsAsked, WritesInTheFormatOfTheOptions) {
  MemoryWorld world;
  OutputOptions output;
  output.format = "json";
  Session session({}, output, world);
  const Validation none{{}, 1};
  EXPECT_EQ(write_as_asked(validate_formats(), none, LoadedCatalogue{}, session), ExitStatus::done);
  EXPECT_TRUE(world.out.starts_with("{"));
}

}  // namespace
}  // namespace dealterms
