#include "base/diagnostic.hpp"

#include <gtest/gtest.h>

#include <algorithm>

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

// ---- bounds -------------------------------------------------------------------------------------

std::size_t count_of(DiagnosticCode code, const std::vector<Diagnostic>& list) {
  return static_cast<std::size_t>(std::ranges::count(list, code, &Diagnostic::code));
}

TEST(Diagnostics, CountMistakesBeyondTheFirstAtTheHeadOfTheFile) {
  Diagnostics diagnostics;
  for (std::uint32_t i = 0; i < k_most_mistakes + 7; ++i) {
    diagnostics.add(DiagnosticCode::bad_id, {i + 1, {1}}, {"x"});
  }
  const auto list = diagnostics.sorted();
  EXPECT_EQ(list.size(), k_most_mistakes + 1);
  EXPECT_EQ(message_of(list.front()), "7 more mistakes are not told");
  EXPECT_FALSE(list.front().place.known());
}

TEST(Diagnostics, LoseNoneUpToTheBound) {
  Diagnostics diagnostics;
  for (std::uint32_t i = 0; i < k_most_mistakes; ++i) {
    diagnostics.add(DiagnosticCode::bad_id, {i + 1, {1}}, {"x"});
    diagnostics.add(DiagnosticCode::unused_source, {i + 1, {2}}, {"x"});
  }
  EXPECT_EQ(diagnostics.sorted().size(), 2 * k_most_mistakes);
}

TEST(Diagnostics, LeaveOutNoMistakeForManyWarnings) {
  Diagnostics diagnostics;
  for (std::uint32_t i = 0; i < k_most_mistakes + 1; ++i) {
    diagnostics.add(DiagnosticCode::unused_source, {i + 1, {1}}, {"x"});
  }
  EXPECT_FALSE(diagnostics.has_errors());
  diagnostics.add(DiagnosticCode::bad_id, {1, {1}}, {"x"});
  EXPECT_TRUE(diagnostics.has_errors());
  const auto list = diagnostics.sorted();
  EXPECT_EQ(count_of(DiagnosticCode::bad_id, list), 1u);
  EXPECT_EQ(message_of(list.front()), "1 more warnings are not told");
}

TEST(Diagnostics, CountWhatWasLeftOutOfOthers) {
  Diagnostics paper;
  for (std::uint32_t i = 0; i < k_most_mistakes + 2; ++i) {
    paper.add(DiagnosticCode::bad_id, {i + 1, {1}, FileId{3}}, {"x"});
  }
  Diagnostics all;
  all.add(DiagnosticCode::bad_id, {1, {1}}, {"y"});
  all.add(paper);
  const auto list = all.sorted();
  EXPECT_EQ(list.size(), k_most_mistakes + 1);
  EXPECT_EQ(list[1].place, (Place{0, {0}, FileId{3}}));
  EXPECT_EQ(message_of(list[1]), "3 more mistakes are not told");
}

TEST(Diagnostics, KeepOfALongTextWhatAMessageCanShow) {
  Diagnostics diagnostics;
  const std::string text(1'000'000, '7');
  diagnostics.add({DiagnosticCode::bad_money, {1, {1}}, {text}, text, text});
  const Diagnostic kept = diagnostics.sorted().front();
  EXPECT_LT(kept.arguments[0].size(), 1000u);
  EXPECT_LT(kept.suggestion.size(), 1000u);
  EXPECT_LT(kept.hint.size(), 5000u);
}

TEST(MessageOf, RepeatsNoTextLongerThanALine) {
  const std::string digits(1'000'000, '7');
  EXPECT_EQ(message_of({DiagnosticCode::bad_money, {}, {digits}, "", ""}),
            "'" + std::string(k_most_quoted - 1, '7') + "…' is not an amount of money");
  const std::string fits(k_most_quoted, '7');
  EXPECT_EQ(message_of({DiagnosticCode::bad_money, {}, {fits}, "", ""}),
            "'" + fits + "' is not an amount of money");
}

TEST(MessageOf, CutsNoCharacterInTwo) {
  std::string wide;
  for (int i = 0; i < 1000; ++i) wide += "契";
  Diagnostics diagnostics;
  diagnostics.add(DiagnosticCode::bad_money, {1, {1}}, {wide});
  const std::string message = message_of(diagnostics.sorted().front());
  EXPECT_EQ(message.find("\\x"), std::string::npos) << message;
  EXPECT_TRUE(message.starts_with("'契契")) << message;
  EXPECT_NE(message.find("契…'"), std::string::npos) << message;
}

// ---- messages -----------------------------------------------------------------------------------

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
