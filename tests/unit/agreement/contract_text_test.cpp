#include "agreement/contract_text.hpp"

#include <gtest/gtest.h>

#include <string>

#include "reading.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_contract = R"(# Supply agreement

## 4. Exclusivity

4.2 **Supply.** Acme shall buy all of its \u201ccells\u201d from Bolt alone, and
from nobody else.

4.3 Notice. Either party may end this agreement by thirty (30) days\u2019 notice.
)";

std::string with_typography(std::string_view text) {
  std::string result(text);
  const auto replace = [&](std::string_view escape, std::string_view character) {
    for (std::size_t at = 0; (at = result.find(escape, at)) != std::string::npos;) {
      result.replace(at, escape.size(), character);
    }
  };
  replace("\\u201c", "\u201c");
  replace("\\u201d", "\u201d");
  replace("\\u2019", "\u2019");
  return result;
}

class Quotes : public testing::Test {
 protected:
  Node quoted(std::string words) {
    Node node;
    node.kind = Node::Kind::scalar;
    node.place = Place{9, ByteColumn{5}};
    node.text = std::move(words);
    return node;
  }
  QuotePlace find(const std::string& words) {
    found_ = {};
    return text_.find_quote(quoted(words), found_);
  }
  std::string hint_of(const std::string& words) {
    (void)find(words);
    const auto told = found_.sorted();
    EXPECT_EQ(told.size(), 1u) << words;
    if (told.empty()) return "none";
    EXPECT_EQ(told.front().code, DiagnosticCode::quote_not_in_text);
    EXPECT_EQ(told.front().place, (Place{9, ByteColumn{5}}));
    return told.front().hint;
  }

  ContractText text_{SourceText("deal/contract.md", with_typography(k_contract), FileId{1}),
                     {"contract.md", Place{4, ByteColumn{7}}}};
  Diagnostics found_;
};

TEST_F(Quotes, StandWhereTheirWordsAre) {
  const QuotePlace place = find("Acme shall buy all of its \"cells\" from Bolt alone");
  EXPECT_EQ(place.place, (Place{5, ByteColumn{17}, FileId{1}}));
  EXPECT_EQ(place.file, "deal/contract.md");
  EXPECT_EQ(place.section, "4.2");
  EXPECT_TRUE(found_.empty());
}

TEST_F(Quotes, MayBeSetOtherwise) {
  for (const char* words : {"from Bolt alone, and\n  from nobody else", "Supply. Acme shall",
                            "from Bolt\u00a0alone.", "by thirty (30) days' notice", "'cells'"}) {
    EXPECT_TRUE(find(words).place.known()) << words;
    EXPECT_TRUE(found_.empty()) << words;
  }
}

TEST_F(Quotes, LeaveOutWhatTheySay) {
  const QuotePlace place =
      find("... Acme shall buy [...] from Bolt alone \u2026 by thirty (30) days");
  EXPECT_TRUE(found_.empty());
  EXPECT_EQ(place.place.line, 8u) << "the longest of the pieces";
  EXPECT_EQ(find("...").place.known(), false);
  EXPECT_TRUE(found_.empty());
}

TEST_F(Quotes, HaveTheirPiecesInTheOrderOfTheText) {
  EXPECT_EQ(hint_of("by thirty (30) days ... Acme shall buy"),
            "deal/contract.md:5 has 'Acme shall buy' before what the quote has before it");
}

TEST_F(Quotes, HaveTheLettersAndFiguresOfTheText) {
  EXPECT_EQ(hint_of("Acme shall buy all of its cells"),
            "what is nearest, deal/contract.md:5, has '\u201ccells' where the quote has 'cells'");
  EXPECT_EQ(hint_of("by thirty (60) days' notice"),
            "what is nearest, deal/contract.md:8, has '30' where the quote has '60'");
  EXPECT_EQ(hint_of("Either Party may end this agreement"),
            "what is nearest, deal/contract.md:8, has 'party' where the quote has 'Party'");
  EXPECT_EQ(hint_of("a party may end this agreement"),
            "what is nearest, deal/contract.md:8, has 'Either' where the quote has 'a'");
  EXPECT_EQ(hint_of("agreement by thirty (30) days' notice. Or later"),
            "deal/contract.md ends where the quote goes on");
  EXPECT_EQ(hint_of("oranges and lemons"), "");
}

TEST_F(Quotes, DoNotEndWithinAWord) {
  (void)find("shall buy all of its \"cell");
  EXPECT_FALSE(found_.empty());
  (void)find("thirty (3");
  EXPECT_FALSE(found_.empty());
}

TEST_F(Quotes, OfAnotherFileAreNotLookedFor) {
  Node node = quoted("oranges");
  node.place.file = FileId{2};
  EXPECT_FALSE(text_.find_quote(node, found_).place.known());
  EXPECT_TRUE(found_.empty());
}

// Each of so many quotes has the words of the text, and stands nowhere in it.
TEST_F(Quotes, CostNoMoreThanTheirBudgetAndSoManyAreSaid) {
  std::string words;
  for (int i = 0; i < 2000; ++i) words += "a a a a a a a a a b ";
  ContractText text(SourceText("deal/contract.md", words, FileId{1}), {"contract.md", {}});
  constexpr std::size_t k_quotes = 3000;
  constexpr std::size_t k_words = 13;
  for (std::size_t i = 0; i < k_quotes; ++i) {
    EXPECT_FALSE(text.find_quote(quoted("a a a a a a a a a a a a b"), found_).place.known());
  }
  const std::size_t allowed = k_most_comparisons_a_word * (20'000 + k_quotes * k_words);
  EXPECT_LE(text.compared(), allowed + k_quotes * 3 * k_words);
  text.warn_of_unsought(found_);
  const auto told = found_.sorted();
  ASSERT_FALSE(told.empty());
  EXPECT_EQ(told.front().code, DiagnosticCode::quotes_not_all_sought);
  EXPECT_EQ(told.front().arguments.front(), "contract.md");
}

TEST(TextNamedBy, IsAPathInTheHeadOfAVersion) {
  const auto named = [](const std::string& yaml) {
    Diagnostics diagnostics;
    const auto root = read_document(SourceText("a.yaml", yaml), diagnostics);
    const auto text = text_named_by(*root);
    return text ? text->name : std::string("none");
  };
  EXPECT_EQ(named("dealterms: 1\ntext: contract.md\n"), "contract.md");
  EXPECT_EQ(named("dealterms: 1\ntext: [contract.md]\n"), "none");
  EXPECT_EQ(named("paper: form\ntext: contract.md\n"), "none");
}

// ---- of a version -------------------------------------------------------------------------------

Reading read_with(const std::string& clauses, const std::string& contract) {
  const std::string yaml =
      "dealterms: 1\ndeal: d\nversion: \"1\"\nparties: {acme: {name: A}, bolt: {name: B}}\n"
      "text: contract.md\nclauses:\n" +
      clauses;
  Reading reading;
  Diagnostics diagnostics;
  const auto root = read_document(SourceText{"deal.yaml", yaml}, diagnostics);
  ContractText text(SourceText("contract.md", contract, FileId{1}), *text_named_by(*root));
  reading.agreement = read_agreement(*root, "deal.yaml", test_catalogue(), diagnostics, &text);
  reading.diagnostics = diagnostics.sorted();
  return reading;
}

TEST(QuotesOfAVersion, KnowTheirPlaceWhereverTheyStand) {
  const Reading reading = read_with(
      "  cells:\n    type: exclusivity\n    holder: bolt\n    grantor: acme\n    quote: Bolt "
      "alone\n"
      "    degree: {value: exclusive, quote: none else}\n"
      "    scope: [{value: cells, quote: all cells}]\n",
      "Bolt alone.\nNo, none else.\nOf all cells.\n");
  EXPECT_TRUE(reading.diagnostics.empty());
  const Item& cells = reading.agreement.clauses.at("cells");
  EXPECT_EQ(cells.evidence->quote_place.place.line, 1u);
  EXPECT_EQ(cells.find_term("degree")->evidence->quote_place.place.line, 2u);
  const Set* scope = cells.find_term("scope")->as<Set>();
  EXPECT_EQ(scope->tokens.front().evidence->quote_place.place.line, 3u);
  // The value says what it says of itself, and of a quote where that stands.
  EXPECT_EQ(inherited(Evidence{}, *cells.evidence).quote_place.place.line, 1u);
  EXPECT_EQ(inherited(*cells.find_term("degree")->evidence, *cells.evidence).quote_place.place.line,
            2u);
}

TEST(QuotesOfAVersion, AreNotLookedForWithoutAText) {
  const Reading reading =
      read_rest("clauses:\n  cells: {type: exclusivity, holder: bolt, grantor: acme, quote: x}\n");
  EXPECT_TRUE(reading.diagnostics.empty());
}

TEST(QuotesOfAVersion, AreNoChangeWhereTheTextIsSetOtherwise) {
  Evidence one;
  one.quote = "Bolt alone";
  Evidence other = one;
  other.quote_place = {Place{7, ByteColumn{1}, FileId{3}}, "b.md", "4"};
  EXPECT_EQ(one, other);
}

}  // namespace
}  // namespace dealterms
