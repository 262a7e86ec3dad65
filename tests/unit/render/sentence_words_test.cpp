#include "render/sentence_words.hpp"

#include <gtest/gtest.h>

#include "../../support/shipped_words.hpp"
#include "../agreement/reading.hpp"
#include "render/names.hpp"

namespace dealterms {
namespace {

using test::shipped_words;

const Catalogue& supplies() {
  static const Catalogue catalogue = catalogue_of(R"(catalogue: 1
types:
  supply:
    title: Supply
    roles: [buyer, seller]
    reads: >-
      {buyer} buys {goods} from {seller} [for {price}] [until {until}][,
      {alone: yes = from nobody else | no = }][: {lots}][, with {boxes}]
    brief: '{price} [· until {until}]'
    terms:
      goods: {kind: set}
      price: {kind: money}
      until: {kind: date, bounds: end}
      alone: {kind: flag}
      cap: {kind: money, when_added: 'capped at {value} in all'}
      lots:
        kind: records
        reads: 'lot of {size} [in {colour}]'
        brief: '{size}'
        terms: {size: {kind: money}, colour: {kind: text}}
      boxes:
        kind: records
        reads: '{title} of {weight}'
        terms: {weight: {kind: quantity}}
)");
  return catalogue;
}

// Nothing where there is no sentence.
std::string said(const std::string& terms, std::string_view language = "en",
                 const std::string& roles = "buyer: acme, seller: bolt") {
  const Agreement agreement = deal_with("type: supply, " + roles + ", " + terms, supplies());
  const Words words =
      shipped_words(language).naming(names_of(std::array<const Agreement*, 1>{&agreement}));
  const auto sentence =
      clause_sentence(agreement.clauses.begin()->second, *supplies().find_type("supply"), words);
  return sentence ? sentence->words : std::string();
}

std::string brief(const std::string& terms) {
  const Agreement agreement =
      deal_with("type: supply, buyer: acme, seller: bolt, " + terms, supplies());
  const auto words = clause_brief(agreement.clauses.begin()->second,
                                  *supplies().find_type("supply"), shipped_words());
  return words ? words->words : std::string();
}

TEST(ClauseSentence, CallsPartiesByTheirShortNamesAndListsWithAnAnd) {
  EXPECT_EQ(said("goods: [figs, pears, plums]"), "Acme buys figs, pears and plums from Bolt.");
}

TEST(ClauseSentence, LeavesOutAPartOfWhichSomethingIsMissing) {
  EXPECT_EQ(said("goods: [figs], until: through 2030"),
            "Acme buys figs from Bolt until the end of 2030.");
  EXPECT_EQ(said("goods: [figs], price: USD 5m, until: 2031-03-01"),
            "Acme buys figs from Bolt for USD 5m until 2031-03-01.");
}

TEST(ClauseSentence, IsNoneWhereWhatItMustSayIsMissing) {
  EXPECT_EQ(said("price: USD 5m"), "");
  EXPECT_EQ(said("goods: undisclosed"), "");
}

TEST(ClauseSentence, SaysThatAnAmountIsNotPublic) {
  EXPECT_EQ(said("goods: [figs], price: undisclosed"),
            "Acme buys figs from Bolt for an undisclosed amount.");
}

TEST(ClauseSentence, NeverSaysThatThereIsNoneAsIfThatWereAnAmount) {
  EXPECT_EQ(said("goods: [figs], price: none"), "Acme buys figs from Bolt.");
  EXPECT_EQ(said("goods: [figs], price: unlimited"), "Acme buys figs from Bolt.");
}

TEST(ClauseSentence, HasWordsForAValueWhichMayBeNone) {
  EXPECT_EQ(said("goods: [figs], alone: yes"), "Acme buys figs from Bolt, from nobody else.");
}

TEST(ClauseSentence, SaysHowAValueIsKnownWhereThatIsNotHowTheClauseIs) {
  EXPECT_EQ(said("goods: [figs], price: {value: USD 5m, status: reported, sources: press}"),
            "Acme buys figs from Bolt for USD 5m (reported).");
  EXPECT_EQ(said("status: reported, sources: press, goods: [figs], price: USD 5m"),
            "Acme buys figs from Bolt for USD 5m.");
}

TEST(ClauseSentence, SaysHowAnEntryIsKnown) {
  EXPECT_EQ(said("goods: [figs], lots: {one: {size: USD 1m, status: reported, sources: press}}"),
            "Acme buys figs from Bolt: lot of USD 1m (reported).");
}

TEST(ClauseSentence, JoinsTheEntriesThatAreInForce) {
  EXPECT_EQ(said("goods: [figs], lots: {one: {size: USD 1m}, two: {size: USD 2m, colour: red}}"),
            "Acme buys figs from Bolt: lot of USD 1m and lot of USD 2m in red.");
}

TEST(ClauseSentence, CallsAnEntryByItsTitleOrElseByItsId) {
  EXPECT_EQ(said("goods: [figs], boxes: {small-box: {weight: 2 kg}, b: {title: The big one, "
                 "weight: 9 kg}}"),
            "Acme buys figs from Bolt, with The big one of 9 kg and small box of 2 kg.");
}

TEST(ClauseSentence, CallsTheSecondOfTwoMutualRolesTheOther) {
  EXPECT_EQ(said("goods: [figs]", "en", "buyer: each, seller: each"),
            "Each party buys figs from the other.");
}

TEST(ClauseSentence, DrawsTogetherWhatFrenchDrawsTogether) {
  EXPECT_EQ(shipped_words("fr").contracted("jusqu’à le 31 mars 2031"), "jusqu’au 31 mars 2031");
  EXPECT_EQ(shipped_words().contracted("to le 31"), "to le 31");
  EXPECT_EQ(shipped_words().contracted("reports every 1 month"), "reports every month");
}

TEST(ClauseSentence, SaysNotThatItRunsUntilForever) {
  EXPECT_EQ(said("goods: [figs], until: perpetual"), "Acme buys figs from Bolt.");
  EXPECT_EQ(said("goods: [figs], until: undisclosed"),
            "Acme buys figs from Bolt until an undisclosed date.");
}

TEST(ClauseBrief, SaysNothingOfHowItIsKnown) {
  EXPECT_EQ(brief("goods: [figs], price: {value: USD 5m, status: presumed}"), "USD 5m");
  EXPECT_EQ(brief("goods: [figs], price: USD 5m, until: 2031"), "USD 5m · until 2031");
}

TEST(PhraseWhenAdded, HoldsTheValue) {
  const TermSpec* cap = supplies().find_type("supply")->find_term("cap");
  Value amount;
  amount.content = Measure{Decimal(38), "USD", {}, {}};
  EXPECT_EQ(phrase_when_added(*cap, amount, "USD 38bn"), "capped at USD 38bn in all");
  EXPECT_EQ(phrase_when_added(TermSpec{}, amount, "USD 38bn"), "");
}

TEST(PhraseWhenAdded, IsNoneOfWhatIsNoAmount) {
  const TermSpec* cap = supplies().find_type("supply")->find_term("cap");
  for (const Content& content : std::vector<Content>{None{}, Unlimited{}, Unknown{}}) {
    Value value;
    value.content = content;
    EXPECT_EQ(phrase_when_added(*cap, value, "anything"), "");
    Value several;
    several.content = Readings{{value}};
    EXPECT_EQ(phrase_when_added(*cap, several, "anything"), "");
  }
}

}  // namespace
}  // namespace dealterms
