#include "render/told/told_agreement.hpp"

#include <gtest/gtest.h>

#include "../../../support/shipped_words.hpp"
#include "../../agreement/reading.hpp"
#include "render/markdown/markdown_show.hpp"

namespace dealterms {
namespace {

using test::shipped_words;

const Catalogue& purchases() {
  static const Catalogue catalogue = catalogue_of(R"(catalogue: 1
types:
  purchase:
    title: Purchase
    roles: [buyer, seller]
    reads: '{buyer} buys for {price} from {seller} [until {until}][: {lots}]'
    terms:
      price: {kind: money}
      until: {kind: date}
      place: {kind: text}
      lots:
        kind: records
        reads: '{size}'
        terms: {size: {kind: money}, colour: {kind: text}}
)");
  return catalogue;
}

ToldAgreement tell(const std::string& clause) {
  return tell_agreement(
      deal_with("type: purchase, buyer: acme, seller: bolt, " + clause, purchases()), purchases(),
      {}, shipped_words());
}

std::vector<std::string> listed_of(const ToldAgreement& told) {
  std::vector<std::string> labels;
  for (const ToldTerm& term : told.clauses.front().terms) labels.push_back(term.label);
  return labels;
}

using Labels = std::vector<std::string>;

TEST(TellAgreement, OpensAClauseWithItsSentenceAndListsWhatThisDoesNotSay) {
  const ToldAgreement told = tell("price: USD 5m, place: Berlin");
  EXPECT_EQ(told.clauses.front().sentence, "Acme buys for USD 5m from Bolt.");
  EXPECT_EQ(listed_of(told), Labels{"Place"});
}

TEST(TellAgreement, ListsAllWhereThereIsNoSentence) {
  const ToldAgreement told = tell("place: Berlin");
  EXPECT_EQ(told.clauses.front().sentence, "");
  EXPECT_EQ(listed_of(told), (Labels{"Buyer", "Seller", "Place"}));
}

TEST(TellAgreement, ListsWhatIsSaidWhereItHasANoteOrASourceOfItsOwn) {
  EXPECT_EQ(listed_of(tell("price: {value: USD 5m, note: before tax}")), Labels{"Price"});
  EXPECT_EQ(listed_of(tell("price: {value: USD 5m, sources: press}")), Labels{"Price"});
  EXPECT_EQ(listed_of(tell("price: {value: USD 5m, status: reported}")), Labels{});
}

TEST(TellAgreement, ListsAnEntryOnlyForWhatItsOwnPhraseDoesNotSay) {
  EXPECT_EQ(listed_of(tell("price: USD 5m, lots: {a: {size: USD 2m}}")), Labels{});
  const ToldAgreement told =
      tell("price: USD 5m, lots: {a: {size: USD 2m}, b: {size: USD 3m, colour: red}}");
  ASSERT_EQ(listed_of(told), Labels{"Lots"});
  const auto& entries = told.clauses.front().terms.front().parts;
  ASSERT_EQ(entries.size(), 1u);
  ASSERT_EQ(entries.front().parts.size(), 1u);
  EXPECT_EQ(entries.front().parts.front().label, "Colour");
}

TEST(MarkdownShow, IsATermSheetWhoseSourcesAreNotes) {
  const std::string page = print_markdown_agreement(
      tell("price: USD 5m, place: '*Berlin*', sources: press"), shipped_words());
  EXPECT_TRUE(page.starts_with("# Fruit deal 1\n")) << page;
  EXPECT_NE(page.find("### Purchase\n\nAcme buys for USD 5m from Bolt.[^1]\n\n"
                      "- **Place**: \\*Berlin\\*\n"),
            std::string::npos)
      << page;
  EXPECT_NE(page.find("[^1]: `press`, The press"), std::string::npos) << page;
}

}  // namespace
}  // namespace dealterms
