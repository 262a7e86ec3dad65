#include "agreement/read_agreement.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace dealterms {
namespace {

using Code = DiagnosticCode;
using Mistakes = std::vector<Mistake>;

Mistakes mistakes_in(std::string_view rest) { return mistakes_of(read_rest(rest).diagnostics); }

const Item& clause_of(const Reading& reading, const std::string& id) {
  return reading.agreement.clauses.at(id);
}

TEST(ReadAgreement, ReadsAFileOfTenLines) {
  const Reading reading = read_text(R"(dealterms: 1
deal: acme-bolt
version: "2025"
parties:
  acme: {name: Acme}
  bolt: {name: Bolt}
clauses:
  cloud:
    {type: exclusivity, holder: acme, grantor: bolt, degree: exclusive}
)");
  EXPECT_EQ(mistakes_of(reading.diagnostics), Mistakes{});
  EXPECT_EQ(reading.agreement.deal, "acme-bolt");
  EXPECT_EQ(reading.agreement.version, "2025");
  EXPECT_EQ(reading.agreement.basis, Basis::contract);
  const Item& cloud = clause_of(reading, "cloud");
  EXPECT_EQ(cloud.type, "exclusivity");
  EXPECT_EQ(cloud.find_role("holder")->as<Set>()->tokens.front().name, "acme");
  EXPECT_EQ(cloud.find_term("degree")->as<Token>()->name, "exclusive");
}

TEST(ReadAgreement, WantsTheFormatTheDealAndTheVersion) {
  EXPECT_EQ(
      mistakes_of(read_text("title: nothing else\n").diagnostics),
      (Mistakes{{Code::missing_key, 1, 1}, {Code::missing_key, 1, 1}, {Code::missing_key, 1, 1}}));
}

TEST(ReadAgreement, KnowsOnlyItsOwnFormatVersion) {
  EXPECT_EQ(mistakes_of(read_text("dealterms: 2\ndeal: d\nversion: v\n").diagnostics),
            (Mistakes{{Code::unknown_format_version, 1, 12}}));
}

TEST(ReadAgreement, RefusesAKeyThatNoFileHas) {
  const Reading reading = read_rest("clases: {}\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics), (Mistakes{{Code::unknown_key, 7, 1}}));
  EXPECT_EQ(reading.diagnostics.front().suggestion, "clauses");
}

TEST(ReadAgreement, SaysWhereADateOfTheHeadStands) {
  const Reading reading = read_rest("effective: 2026-01-01\nexpires: {a: b}\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics),
            (Mistakes{{Code::unknown_key, 7, 1}, {Code::unknown_key, 8, 1}}));
  EXPECT_EQ(reading.diagnostics.front().hint,
            "it stands under `dates`: `dates: {effective: 2026-01-01}`");
  EXPECT_EQ(reading.diagnostics.back().hint,
            "it stands under `dates`: `dates: {expires: 2026-01-31}`");
}

TEST(ReadAgreement, SuggestsTheSectionForOneOfItsEntries) {
  const Reading reading = read_rest("party: {}\nclause: {}\ninstrument: {}\n");
  ASSERT_EQ(reading.diagnostics.size(), 3U);
  EXPECT_EQ(reading.diagnostics[0].suggestion, "parties");
  EXPECT_EQ(reading.diagnostics[1].suggestion, "clauses");
  EXPECT_EQ(reading.diagnostics[2].suggestion, "instruments");
}

TEST(ReadAgreement, KeepsTheWholeHeadWithItsPlaces) {
  const Reading reading =
      read_rest("title: A title\namends: 2023\nbasis: reports\nstatus: agreed\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics), Mistakes{});
  const auto& head = reading.agreement.head;
  EXPECT_EQ(head.at("title").as<Text>()->words, "A title");
  EXPECT_EQ(head.at("amends").as<Text>()->words, "2023");
  EXPECT_EQ(head.at("dates.announced").place.line, 4u);
  EXPECT_EQ(head.at("version").place, (Place{3, {10}}));
  EXPECT_EQ(reading.agreement.basis, Basis::reports);
}

TEST(ReadAgreement, PointsAtTheUnitOfAccountThatHasNoCode) {
  const auto reading = read_rest("currencies: [PTS, points]\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics),
            (std::vector<Mistake>{{DiagnosticCode::unknown_currency, 7, 19}}));
}

TEST(ReadAgreement, RefusesAVersionThatIsNoName) {
  EXPECT_EQ(mistakes_of(read_text("dealterms: 1\ndeal: d\nversion: Spring 2025\n").diagnostics),
            (Mistakes{{Code::bad_id, 3, 10}}));
}

TEST(ReadAgreement, TellsAllMistakesInTheOrderOfTheFile) {
  EXPECT_EQ(mistakes_in("clauses:\n"
                        "  a: {type: exclusivty}\n"
                        "  b: {type: exclusivity, payer: acme, degree: exclusive}\n"
                        "  c: {type: exclusivity, holder: acmee}\n"
                        "surprise: yes\n"),
            (Mistakes{{Code::unknown_type, 8, 13},
                      {Code::unknown_term, 9, 26},
                      {Code::unknown_party, 10, 34},
                      {Code::unknown_key, 11, 1}}));
}

TEST(ReadAgreement, TellsTheRestOfAClauseWhoseTypeIsMisspelt) {
  EXPECT_EQ(mistakes_in("clauses:\n"
                        "  a: {type: exclusivty, holder: acmee, degree: exclusivly, degre: none}\n"
                        "  b: {type: exclusivity, holder: acme, degree: exclusive, until: done}\n"
                        "  done: {type: milestne}\n"
                        "  c: {type: nothing-like-it, holder: acmee, degree: exclusivly}\n"),
            (Mistakes{{Code::unknown_type, 8, 13},
                      {Code::unknown_party, 8, 33},
                      {Code::bad_scale, 8, 48},
                      {Code::unknown_type, 10, 16},
                      {Code::unknown_type, 11, 13}}));
}

TEST(ReadAgreement, SuggestsTheTypeThatPeopleCallSo) {
  for (const char* name : {"sole_supplier", "Sole Supplier", "exclusivty"}) {
    const Reading reading =
        read_rest("clauses:\n  a: {type: " + std::string{name} + ", holder: acme}\n");
    ASSERT_FALSE(reading.diagnostics.empty()) << name;
    EXPECT_EQ(reading.diagnostics.front().code, Code::unknown_type) << name;
    EXPECT_EQ(reading.diagnostics.front().suggestion, "exclusivity") << name;
  }
}

TEST(FindTermSpec, FindsATypesOwnTermsAndTheCommonOnes) {
  const ClauseType* type = test_catalogue().find_type("exclusivity");
  EXPECT_TRUE(find_term_spec(type, "degree")->is(Kind::scale));
  EXPECT_TRUE(find_term_spec(type, "exceptions")->is(Kind::records));
  EXPECT_TRUE(find_term_spec(nullptr, "title")->is(Kind::text));
  EXPECT_EQ(find_term_spec(type, "rate"), nullptr);
  EXPECT_EQ(find_term_spec(test_catalogue().find_type("other"), "rate"), &open_term());
}

TEST(CatalogueNamedBy, IsThePathAsWritten) {
  Diagnostics diagnostics;
  const auto root = read_document(SourceText{"f", "catalogue: ../mine.yaml\n"}, diagnostics);
  EXPECT_EQ(catalogue_named_by(*root), "../mine.yaml");
}

TEST(ReadAgreement, HasAsManyPartiesAndOthersAsFindingsCanName) {
  const auto mistakes = [](std::size_t parties, std::size_t others) {
    std::string text = "dealterms: 1\ndeal: d\nversion: v\nparties:\n";
    for (std::size_t i = 0; i < parties; ++i) {
      text += "  p" + std::to_string(i) + ": {name: each}\n";
    }
    text += "others:\n";
    for (std::size_t i = 0; i < others; ++i) {
      text += "  o" + std::to_string(i) + ": {name: each}\n";
    }
    return mistakes_of(read_text(text).diagnostics);
  };
  EXPECT_EQ(mistakes(250, 6), Mistakes{});
  EXPECT_EQ(mistakes(250, 7), (Mistakes{{Code::bad_combination, 262, 3}}));
}

}  // namespace
}  // namespace dealterms
