#include "agreement/check_figures.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reading.hpp"

namespace dealterms {
namespace {

const Catalogue& terms_catalogue() {
  static const Catalogue catalogue = catalogue_of(R"(catalogue: 1
types:
  exit:
    roles: [holder, counterparty]
    terms:
      notice: {kind: duration}
      cure: {kind: duration}
      fee: {kind: money}
      share: {kind: percent}
      rounds: {kind: quantity}
      until: {kind: date}
      parts: {kind: records, terms: {period: {kind: duration}}}
)");
  return catalogue;
}

// The hints of the warnings that one clause gets whose text is its quotes.
std::vector<std::string> held_of(const std::string& terms, const std::string& contract) {
  const std::string yaml =
      "dealterms: 1\ndeal: d\nversion: \"1\"\nparties: {acme: {name: A}, bolt: {name: B}}\n"
      "text: contract.md\nclauses:\n  exit: {type: exit, holder: acme, counterparty: bolt, " +
      terms + "}\n";
  Diagnostics diagnostics;
  const auto root = read_document(SourceText{"deal.yaml", yaml}, diagnostics);
  ContractText text(SourceText("contract.md", contract, FileId{1}), *text_named_by(*root));
  (void)read_agreement(*root, "deal.yaml", terms_catalogue(), diagnostics, &text);
  std::vector<std::string> hints;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    EXPECT_EQ(diagnostic.code, DiagnosticCode::figure_not_in_quote) << message_of(diagnostic);
    hints.push_back(diagnostic.hint);
  }
  return hints;
}

// Of a value with this quote.
std::vector<std::string> held(const std::string& term, const std::string& value,
                              const std::string& quote) {
  return held_of(term + ": {value: " + value + ", quote: \"" + quote + "\"}", quote);
}

using Hints = std::vector<std::string>;

TEST(Figures, ThatTheirQuoteHoldsAreNotWarnedOf) {
  const Hints none;
  EXPECT_EQ(held("notice", "30 days", "by thirty (30) days' notice"), none);
  EXPECT_EQ(held("notice", "12 months", "for a period of one (1) year"), none);
  EXPECT_EQ(held("notice", "12 months", "one year, or two years for orders"), none);
  EXPECT_EQ(held("notice", "18 months", "one year and six months"), none);
  EXPECT_EQ(held("notice", "30 days", "30 to 60 days"), none);
  EXPECT_EQ(held("fee", "USD 40m", "US$40,000,000"), none);
  EXPECT_EQ(held("fee", "USD 40m", "40 to 50 million dollars"), none);
  EXPECT_EQ(held("fee", "'EUR 1,500.50'", "EUR 1.500,50"), none);
  EXPECT_EQ(held("share", "0.5%", "fifty basis points"), none);
  EXPECT_EQ(held("share", "20%", "twenty percent"), none);
  EXPECT_EQ(held("rounds", "3", "up to three rounds"), none);
  EXPECT_EQ(held("until", "through 2030", "until 31 December 2030"), none);
  EXPECT_EQ(held("until", "through 2030", "before 1 January 2031"), none);
  EXPECT_EQ(held("until", "2030-06-30", "until June 30, 2030"), none);
}

TEST(Figures, ThatTheQuoteRepeatsAreToldOnce) {
  EXPECT_EQ(held("notice", "90 days", "30 days for cause, and 30 days for convenience"),
            Hints{"it holds '30 days'"});
}

TEST(Figures, InsteadOfWhichTheirQuoteHoldsOthersAreWarnedOf) {
  EXPECT_EQ(held("notice", "30 days", "by sixty (60) days' notice"),
            Hints{"it holds 'sixty (60) days'"});
  EXPECT_EQ(held("notice", "12 months", "for two years"), Hints{"it holds 'two years'"});
  EXPECT_EQ(held("fee", "USD 40m", "$4 million or $5 million"),
            Hints{"it holds '$4 million', '$5 million'"});
  EXPECT_EQ(held("share", "20%", "15% of sales"), Hints{"it holds '15%'"});
  EXPECT_EQ(held("rounds", "3", "up to four rounds"), Hints{"it holds 'four'"});
  EXPECT_EQ(held("until", "through 2030", "until 31 December 2028"), Hints{"it holds 2028"});
  EXPECT_EQ(held("until", "2030-06-30", "until June 20, 2030"), Hints{"it holds 2030-06-20"});
  EXPECT_EQ(held("fee", "over USD 40m", "more than $50 million"), Hints{"it holds '$50 million'"});
}

// A wrong warning is worse than none.
TEST(Figures, OfAnotherKindInTheirQuoteSayNothing) {
  const Hints none;
  EXPECT_EQ(held("notice", "30 days", "by one month's notice"), none);
  EXPECT_EQ(held("notice", "30 days", "the usual notice"), none);
  EXPECT_EQ(held("fee", "USD 40m", "EUR 30 million"), none);
  EXPECT_EQ(held("fee", "USD 12m per year", "USD 2 million per month"), none);
  EXPECT_EQ(held("fee", "about USD 40m", "$39.2 million"), none);
  EXPECT_EQ(held("share", "20%", "a fifth of USD 5m within 30 days"), none);
  EXPECT_EQ(held("rounds", "3", "one or more, see Section 4.2"), none);
  EXPECT_EQ(held("rounds", "3", "two rounds of four"), none);
  EXPECT_EQ(held("until", "through 2030", "for as long as it lasts"), none);
}

TEST(Figures, OfAClauseAreHeldAgainstItsQuoteWhereOneIsOfTheKind) {
  const Hints none;
  const std::string quote = "by sixty days' notice and USD 5";
  const std::string quoted = ", quote: \"" + quote + "\"";
  EXPECT_EQ(held_of("notice: 60 days" + quoted, quote), none);
  EXPECT_EQ(held_of("notice: 30 days" + quoted, quote), Hints{"it holds 'sixty days'"});
  EXPECT_EQ(held_of("notice: 30 days, cure: 60 days" + quoted, quote), none);
  EXPECT_EQ(held_of("notice: 30 days, cure: 20 days" + quoted, quote), none)
      << "nobody knows whose the figure is";
  EXPECT_EQ(held_of("notice: 30 days, parts: {one: {period: 60 days}}" + quoted, quote), none);
  EXPECT_EQ(held_of("notice: 3 months" + quoted, quote), none);
}

TEST(Figures, OfAnEntryAreHeldAgainstItsQuote) {
  const std::string quote = "by sixty days' notice";
  EXPECT_EQ(held_of("parts: {one: {period: 30 days, quote: \"" + quote + "\"}}", quote),
            Hints{"it holds 'sixty days'"});
}

}  // namespace
}  // namespace dealterms
