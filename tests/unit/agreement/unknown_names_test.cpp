#include "agreement/unknown_names.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace dealterms {
namespace {

Diagnostic mistake_in(std::string_view clauses) {
  const auto diagnostics = read_rest(clauses).diagnostics;
  return diagnostics.empty() ? Diagnostic{} : diagnostics.front();
}

TEST(UnknownNames, SuggestsWhatIsNear) {
  EXPECT_EQ(mistake_in("clauses: {a: {type: exclusivity, degre: none}}\n").suggestion, "degree");
  EXPECT_EQ(mistake_in("clauses: {a: {type: exclusivity, nite: none}}\n").suggestion, "note");
}

TEST(UnknownNames, ListsWhatTheTypeHasWhereNothingIsNear) {
  const Diagnostic mistake = mistake_in("clauses: {a: {type: exclusivity, colour: red}}\n");
  EXPECT_EQ(mistake.suggestion, "");
  EXPECT_EQ(mistake.hint, "one of: holder, grantor, degree, scope, until");
}

// `rate` of another type is as near to `date` as a slip would be.
TEST(UnknownNames, TakesATermOfAnotherTypeForNoSlip) {
  const Diagnostic mistake = mistake_in("clauses: {a: {type: exclusivity, test: x}}\n");
  EXPECT_EQ(mistake.suggestion, "");
  EXPECT_TRUE(mistake.hint.starts_with("one of: holder")) << mistake.hint;
}

TEST(UnknownNames, NeverSuggestsTheWordThatWasWritten) {
  const Diagnostic mistake = mistake_in(
      "clauses: {a: {type: revenue_share, flows: {f: {payer: acme, exceptions: {}}}}}\n");
  EXPECT_EQ(mistake.code, DiagnosticCode::unknown_term);
  EXPECT_EQ(mistake.suggestion, "");
  EXPECT_EQ(mistake.hint, "write it beneath the clause, beside 'flows'");
}

TEST(UnknownNames, SaysOfAClauseThatIsGoneHowItMayStay) {
  const Diagnostic gone = mistake_in("clauses: {a: {type: exclusivity, because: [licence]}}\n");
  EXPECT_EQ(gone.code, DiagnosticCode::unknown_clause);
  EXPECT_NE(gone.hint.find("`ended: yes`"), std::string::npos);
  const Diagnostic slip = mistake_in(
      "clauses: {a: {type: exclusivity, because: [licnce]}, licence: {type: exclusivity}}\n");
  EXPECT_EQ(slip.suggestion, "licence");
  EXPECT_EQ(slip.hint, "");
}

}  // namespace
}  // namespace dealterms
