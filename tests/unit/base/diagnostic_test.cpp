#include "base/diagnostic.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

TEST(Diagnostics, StandInFileOrderWithoutDoubles) {
  Diagnostics diagnostics;
  diagnostics.add(DiagnosticCode::unknown_party, {9, {1}}, {"b"});
  diagnostics.add(DiagnosticCode::unknown_party, {2, {5}}, {"a"});
  diagnostics.add(DiagnosticCode::unknown_party, {9, {1}}, {"b"});
  diagnostics.add(DiagnosticCode::unknown_party, {2, {1}}, {"c"});
  std::string order;
  for (const auto& diagnostic : diagnostics.sorted()) order += diagnostic.arguments[0];
  EXPECT_EQ(order, "cab");
}

TEST(Diagnostics, AreSortedInTimeEvenWhenEveryLineIsWrong) {
  Diagnostics diagnostics;
  for (std::uint32_t i = 200'000; i > 0; --i)
    diagnostics.add(DiagnosticCode::bad_id, {i, {1}}, {"x"});
  EXPECT_EQ(diagnostics.sorted().size(), 200'000u);
}

TEST(Diagnostics, CountAWarningAsNoError) {
  Diagnostics diagnostics;
  diagnostics.add(DiagnosticCode::unused_source, {1, {1}}, {"x"});
  EXPECT_FALSE(diagnostics.has_errors());
  diagnostics.add(DiagnosticCode::bad_id, {1, {1}}, {"x"});
  EXPECT_TRUE(diagnostics.has_errors());
}

TEST(MessageOf, FillsTheGapsWithWhatIsSafeToShow) {
  EXPECT_EQ(message_of({DiagnosticCode::unknown_term, {}, {"a\x1b", "b{}"}, "", ""}),
            "unknown term 'a\\x1b' of 'b{}'");
}

TEST(Printed, IsAPrefixAndThreeDigits) {
  EXPECT_EQ(printed(DiagnosticCode::not_utf8), "DT001");
  EXPECT_EQ(printed(DiagnosticCode::unknown_key), "DT100");
}

TEST(Diagnostics, NamesWhatNobodySeesInAName) {
  Diagnostics diagnostics;
  diagnostics.add(DiagnosticCode::unknown_party, {1, {1}}, {"bolt\u00a0"});
  diagnostics.add(DiagnosticCode::unknown_party, {2, {1}}, {"bolt"});
  EXPECT_EQ(diagnostics.sorted()[0].hint, "a no-break space (U+00A0) stands in it");
  EXPECT_EQ(diagnostics.sorted()[1].hint, "");
}

}  // namespace
}  // namespace dealterms
