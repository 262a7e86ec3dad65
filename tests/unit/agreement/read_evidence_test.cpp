// The evidence keys, on clauses of whole files.
#include "agreement/read_evidence.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace dealterms {
namespace {

using Code = DiagnosticCode;
using Mistakes = std::vector<Mistake>;

constexpr std::string_view k_sources = "sources: {b: {title: B}, a: {title: A}}\n";

// A milestone with these keys, in line 5 and from column 14 on.
Reading read_with(const std::string& keys) {
  return read_text("dealterms: 1\ndeal: d\nversion: v\n" + std::string(k_sources) +
                   "clauses: {m: {" + keys + ", type: milestone, title: \"cites [a, b]\"}}\n");
}

Mistakes errors_of(const Reading& reading) {
  Mistakes mistakes;
  for (const Mistake& mistake : mistakes_of(reading.diagnostics)) {
    if (row_of(mistake.code).severity == Severity::error) mistakes.push_back(mistake);
  }
  return mistakes;
}

TEST(ReadEvidence, SortsTheSources) {
  const Reading reading = read_with("sources: [b, a]");
  EXPECT_EQ(errors_of(reading), Mistakes{});
  const Item& clause = reading.agreement.clauses.at("m");
  const Evidence& evidence = *clause.evidence;
  EXPECT_EQ(evidence.sources, (std::vector<std::string>{"a", "b"}));
}

TEST(ReadEvidence, CitesASourceOnce) {
  EXPECT_EQ(errors_of(read_with("sources: [b, a, b]")), (Mistakes{{Code::duplicate_token, 5, 31}}));
}

TEST(ReadEvidence, SuggestsTheStatusAndTheSourceThatWereMeant) {
  const Reading reading = read_with("status: reportd");
  ASSERT_EQ(errors_of(reading), (Mistakes{{Code::bad_status, 5, 23}}));
  EXPECT_EQ(reading.diagnostics.back().suggestion, "reported");
}

TEST(ReadEvidence, FoldsTheWhiteSpaceOfAQuote) {
  const Reading reading = read_with("quote: \"so  it\\n is\"");
  EXPECT_EQ(errors_of(reading), Mistakes{});
  const Item& clause = reading.agreement.clauses.at("m");
  const Evidence& evidence = *clause.evidence;
  EXPECT_EQ(evidence.quote, "so it is");
}

TEST(ReadEnded, TakesADateOrYes) {
  for (const char* ended : {"2024-07-09", "2024", "yes"}) {
    const Reading reading = read_with(std::string("ended: ") + ended);
    EXPECT_EQ(errors_of(reading), Mistakes{}) << ended;
    EXPECT_TRUE(reading.agreement.clauses.at("m").ended) << ended;
  }
}

TEST(ReadEnded, TakesNothingElse) {
  for (const char* ended : {"no", "soon", "undisclosed", "[2024]", "about 2024"}) {
    const Reading reading = read_with(std::string("ended: ") + ended);
    EXPECT_EQ(errors_of(reading).size(), 1U) << ended;
    EXPECT_FALSE(reading.agreement.clauses.at("m").ended) << ended;
  }
}

}  // namespace
}  // namespace dealterms
