// An agreement that was read from two files: whatever names a place or a file names the right one.
#include <gtest/gtest.h>

#include <memory>

#include "../../support/shipped_words.hpp"
#include "agreement/read_agreement.hpp"
#include "base/digest.hpp"
#include "diff/compare.hpp"
#include "document/read_document.hpp"
#include "render/diagnostics.hpp"
#include "render/html/html_report.hpp"
#include "render/json/json.hpp"
#include "render/json/parts.hpp"
#include "render/markdown/markdown_history.hpp"
#include "render/told/tell.hpp"

namespace dealterms {
namespace {

const SourceText& contract() {
  static const SourceText source{"contract.yaml",
                                 "dealterms: 1\ndeal: d\nversion: v\n"
                                 "clauses:\n  lease: {type: other, rent: USD 5}\n",
                                 FileId{4}};
  return source;
}

const SourceText& letter() {
  static const SourceText source{"letter.yaml",
                                 "dealterms: 1\ndeal: d\nversion: v\nclauses:\n"
                                 "  # of 2 May\n  parking: {type: other, spaces: 3}\n",
                                 FileId{9}};
  return source;
}

std::shared_ptr<const Catalogue> open_catalogue() {
  auto catalogue = std::make_shared<Catalogue>();
  ClauseType other;
  other.id = "other";
  other.open = true;
  catalogue->types.all().emplace("other", other);
  return catalogue;
}

Agreement read(const SourceText& source) {
  Diagnostics diagnostics;
  const auto root = read_document(source, diagnostics);
  Agreement agreement = read_agreement(*root, source.name(), *open_catalogue(), diagnostics);
  agreement.files.front().digest = sha256_hex(source.bytes());
  return agreement;
}

Agreement agreement_of_both() {
  Agreement both = read(contract());
  Agreement added = read(letter());
  both.files.push_back(added.files.front());
  both.clauses.merge(added.clauses);
  return both;
}

TEST(AnAgreementOfTwoFiles, ShowsTheLineOfThePlacesOwnFile) {
  const Agreement both = agreement_of_both();
  const std::vector<SourceText> sources{contract(), letter()};
  Diagnostics diagnostics;
  diagnostics.add(DiagnosticCode::missing_type, both.clauses.at("parking").place, {"parking"});
  diagnostics.add(DiagnosticCode::missing_type, both.clauses.at("lease").place, {"lease"});
  const std::string text = print_diagnostics(diagnostics.sorted(), sources, Colour::off);
  const std::size_t first = text.find("contract.yaml:5:3: error: ");
  const std::size_t second = text.find("letter.yaml:6:3: error: ");
  EXPECT_EQ(first, 0U) << text;
  ASSERT_NE(second, std::string::npos) << text;
  EXPECT_NE(text.find("    lease: {type: other, rent: USD 5}\n"), std::string::npos) << text;
  EXPECT_GT(text.find("    parking: {type: other, spaces: 3}\n"), second) << text;
}

TEST(AnAgreementOfTwoFiles, LocatesEachClauseInItsOwnFileOfTheJson) {
  const Json page =
      Json::parse(print_json_agreement(agreement_of_both(), {}, test::shipped_words(), {}));
  const Json expected = Json::array({{{"file", "contract.yaml"}, {"line", 5}, {"column", 3}},
                                     {{"file", "letter.yaml"}, {"line", 6}, {"column", 3}}});
  Json locations = Json::array();
  for (const Json& clause : page["clauses"]) locations.push_back(clause["location"]);
  EXPECT_EQ(locations, expected);
}

TEST(AnAgreementOfTwoFiles, LocatesNothingInAFileThatItDoesNotComeFrom) {
  const Agreement both = agreement_of_both();
  EXPECT_EQ(location_of(both, Place{1, {1}, FileId{5}}), Json(nullptr));
  EXPECT_EQ(location_of(both, Place{}), Json(nullptr));
}

TEST(AnAgreementOfTwoFiles, ListsTheDigestOfBoth) {
  const Json expected =
      Json::array({{{"file", "contract.yaml"}, {"sha256", sha256_hex(contract().bytes())}},
                   {{"file", "letter.yaml"}, {"sha256", sha256_hex(letter().bytes())}}});
  EXPECT_EQ(json_of_version(agreement_of_both())["files"], expected);
}

TEST(AnAgreementOfTwoFiles, RestsOnBothInAReport) {
  const auto agreement = std::make_shared<const Agreement>(agreement_of_both());
  HistoryInput input;
  input.versions.push_back({agreement, agreement->date()});
  const History history = make_history(std::move(input), open_catalogue());
  const ToldHistory told = tell_history(history, "", test::shipped_words());
  for (const std::string& page : {print_markdown_report(told, test::shipped_words()),
                                  print_html_report(told, test::shipped_words())}) {
    for (const SourceText* source : {&contract(), &letter()}) {
      const std::size_t name = page.find(source->name());
      ASSERT_NE(name, std::string::npos) << page;
      EXPECT_NE(page.find(sha256_hex(source->bytes()), name), std::string::npos) << page;
    }
  }
}

TEST(AnAgreementOfTwoFiles, LocatesAChangeOnBothSidesInTheFileOfItsPlace) {
  const auto before = std::make_shared<const Agreement>(read(contract()));
  const auto after = std::make_shared<const Agreement>(agreement_of_both());
  Selection all;
  all.min_level = Level::editorial;
  const auto comparison =
      std::make_shared<const Comparison>(compare(before, after, open_catalogue()));
  const Json page = Json::parse(
      print_json_report(make_report(comparison, all), nullptr, test::shipped_words(), {}));
  ASSERT_EQ(page["changes"].size(), 1U);
  EXPECT_EQ(page["changes"][0]["old_location"], Json(nullptr));
  EXPECT_EQ(page["changes"][0]["new_location"]["file"], "letter.yaml");
}

}  // namespace
}  // namespace dealterms
