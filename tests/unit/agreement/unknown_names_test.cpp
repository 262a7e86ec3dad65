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

TEST(UnknownNames, SaysInWhichListATermOfTheTypeStands) {
  const Diagnostic term = mistake_in("clauses: {a: {type: revenue_share, rate: 10%}}\n");
  EXPECT_EQ(term.code, DiagnosticCode::unknown_term);
  EXPECT_EQ(term.hint, "`rate` stands in an entry of `flows`");
  const Diagnostic role = mistake_in("clauses: {a: {type: revenue_share, payer: acme}}\n");
  EXPECT_EQ(role.hint, "`payer` stands in an entry of `flows`");
}

// The first mistake of a clause whose holder is written so; acme and others have names.
Diagnostic of_holder(const std::string& holder, const std::string& parties) {
  const auto diagnostics =
      read_text("dealterms: 1\ndeal: d\nversion: \"1\"\nparties: {" + parties +
                "}\nclauses: {a: {type: exclusivity, grantor: acme, holder: " + holder + "}}\n")
          .diagnostics;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.code == DiagnosticCode::unknown_party) return diagnostic;
  }
  return {};
}

TEST(UnknownNames, SuggestsTheKeyOfAPartyThatIsCalledSo) {
  const std::string parties =
      "acme: {name: Acme GmbH}, bolt: {name: Bolt Tools Inc., short: The Toolmaker}";
  EXPECT_EQ(of_holder("Bolt Tools Inc.", parties).suggestion, "bolt");
  EXPECT_EQ(of_holder("the toolmaker", parties).suggestion, "bolt");
  EXPECT_EQ(of_holder("blot", parties).suggestion, "bolt");
}

TEST(UnknownNames, SuggestsNeitherOfTwoPartiesOfOneName) {
  const std::string parties = "acme: {name: Acme}, x: {name: Twin Ltd.}, y: {name: Twin Ltd.}";
  EXPECT_EQ(of_holder("Twin Ltd.", parties).suggestion, "");
}

TEST(UnknownNames, SaysHowEveryPartyIsWritten) {
  for (const std::string word : {"both", "mutual", "Both parties", "all"}) {
    EXPECT_EQ(of_holder(word, "acme: {name: Acme}, bolt: {name: Bolt}").hint,
              "`each` means every party")
        << word;
  }
  EXPECT_EQ(of_holder("zebra", "acme: {name: Acme}, bolt: {name: Bolt}").hint, "");
}

}  // namespace
}  // namespace dealterms
