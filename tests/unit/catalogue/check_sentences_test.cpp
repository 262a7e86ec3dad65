#include "catalogue/check_sentences.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/source_text.hpp"
#include "catalogue/read_catalogue.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

std::vector<DiagnosticCode> codes_of(const std::string& reads,
                                     const std::string& more_of_price = "") {
  const std::string yaml =
      "catalogue: 1\ntypes:\n  purchase:\n    level: major\n    roles: [buyer, seller]\n"
      "    reads: '" +
      reads +
      "'\n"
      "    terms:\n      price: {kind: money, level: critical" +
      more_of_price +
      "}\n"
      "      degree: {kind: scale, values: [some, all]}\n";
  Diagnostics diagnostics;
  const auto root = read_document(SourceText{"c.yaml", yaml}, diagnostics);
  EXPECT_TRUE(root);
  if (root) static_cast<void>(read_catalogue(*root, {}, diagnostics));
  std::vector<DiagnosticCode> codes;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) codes.push_back(diagnostic.code);
  return codes;
}

constexpr const char* k_whole = "{buyer} pays {price} to {seller}";

TEST(CheckSentences, LetsASentencePassThatLeavesNothingWeightyOut) {
  EXPECT_EQ(codes_of(k_whole), std::vector<DiagnosticCode>{});
  EXPECT_EQ(codes_of(std::string(k_whole) + "[ for {degree: all = all}]"),
            std::vector<DiagnosticCode>{});
}

TEST(CheckSentences, RefusesWhatSpeaksOfSomethingElse) {
  const std::vector<DiagnosticCode> refused{DiagnosticCode::bad_sentence};
  EXPECT_EQ(codes_of(std::string(k_whole) + " for {prize}"), refused);
  EXPECT_EQ(codes_of(std::string(k_whole) + " from {buyer}"), refused);
  EXPECT_EQ(codes_of(std::string(k_whole) + " {degree: none = not}"), refused);
}

TEST(CheckSentences, LetsAnEntryBeCalledByItsTitleAndAClauseNot) {
  const std::string lots =
      "}\n      lots: {kind: records, reads: '{title} of {size}', "
      "terms: {size: {kind: money}}";
  EXPECT_EQ(codes_of(k_whole, lots), std::vector<DiagnosticCode>{});
  EXPECT_EQ(codes_of(std::string(k_whole) + " ({title})"),
            std::vector<DiagnosticCode>{DiagnosticCode::bad_sentence});
}

TEST(CheckSentences, RefusesWhatLeavesOutARoleOrAWeightyTerm) {
  const std::vector<DiagnosticCode> refused{DiagnosticCode::bad_sentence};
  EXPECT_EQ(codes_of("{buyer} pays {price}"), refused);
  EXPECT_EQ(codes_of("{buyer} pays {seller}"), refused);
}

// A catalogue of one's own that moves a level writes no sentence anew.
TEST(CheckSentences, AsksNoSentenceOfWhoMovesALevel) {
  Diagnostics diagnostics;
  const auto read = [&](const std::string& yaml, Catalogue base) {
    const auto root = read_document(SourceText{"c.yaml", yaml}, diagnostics);
    return read_catalogue(*root, std::move(base), diagnostics);
  };
  const Catalogue base = read(
      "catalogue: 1\ntypes:\n  gift:\n    level: major\n    roles: [giver]\n    reads: '{giver} "
      "gives'\n"
      "    terms: {worth: {kind: money, level: moderate}}\n",
      {});
  const Catalogue lowered = read("catalogue: 1\ntypes:\n  gift: {level: minor}\n", base);
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_EQ(lowered.find_type("gift")->level, Level::minor);
}

TEST(CheckSentences, RefusesAPhraseWithoutItsValueOrWithMore) {
  const std::vector<DiagnosticCode> refused{DiagnosticCode::bad_sentence};
  EXPECT_EQ(codes_of(k_whole, ", when_added: 'at {value}'"), std::vector<DiagnosticCode>{});
  EXPECT_EQ(codes_of(k_whole, ", when_added: 'at a price'"), refused);
  EXPECT_EQ(codes_of(k_whole, ", when_added: 'at {value} to {seller}'"), refused);
}

}  // namespace
}  // namespace dealterms
