// How we know, field by field, on clauses and inside values.
#include <gtest/gtest.h>

#include "told_changes.hpp"

namespace dealterms::test {
namespace {

std::string told_evidence(const std::string& before, const std::string& after,
                          const std::string& basis = "contract") {
  const std::string apparatus =
      "sources: {one: {title: One}, two: {title: Two}}\ninstruments: {letter: {title: L}}\n";
  return told_changes(apparatus + licence(before), apparatus + licence(after), basis);
}

TEST(CompareEvidence, TellsEachFieldByItself) {
  EXPECT_EQ(
      told_evidence("status: reported, sources: [one], quote: a, by: letter, note: n, doubt: d",
                    "status: stated, sources: [one, two], quote: b, note: m"),
      "use changed\n"
      "  status changed: reported → stated\n"
      "  sources changed widened: [one] → [one, two]\n"
      "  quote changed: a → b\n"
      "  by removed: letter → -\n"
      "  note changed: n → m\n"
      "  doubt removed: d → -\n");
}

TEST(CompareEvidence, CallsARenumberedSectionMoved) {
  EXPECT_EQ(told_evidence("section: \"4.2\"", "section: \"5.1\""),
            "use changed\n  section moved: 4.2 → 5.1\n");
  EXPECT_EQ(told_evidence("", "section: \"5.1\""), "use changed\n  section added: - → 5.1\n");
}

// Evidence is what the author of a file wrote: its silence is plain absence.
TEST(CompareEvidence, TakesSilenceForAbsenceWhateverTheBasis) {
  EXPECT_EQ(told_evidence("note: n", "", "reports"), "use changed\n  note removed: n → -\n");
}

TEST(CompareEvidence, LooksInsideEveryFormOfValue) {
  const auto noted = [](const std::string& note) { return ", note: " + note; };
  const std::pair<const char*, std::function<std::string(const std::string&)>> forms[] = {
      {"a value", [&](const auto& n) { return "fee: {value: USD 1" + noted(n) + "}"; }},
      {"a token", [&](const auto& n) { return "subject: [x, {value: y" + noted(n) + "}]"; }},
      {"a reading",
       [&](const auto& n) { return "fee: {readings: [USD 1, {value: USD 2" + noted(n) + "}]}"; }},
      {"a combined part",
       [&](const auto& n) { return "fee: {lesser_of: [USD 1, {value: USD 2" + noted(n) + "}]}"; }},
      {"a tier",
       [&](const auto& n) {
         return "fee: {tiers: [{up_to: 5 units, value: USD 1" + noted(n) + "}, {value: USD 2}]}";
       }},
      {"a step",
       [&](const auto& n) {
         return "fee: {steps: [{value: USD 1}, {from: 2030, value: USD 2" + noted(n) + "}]}";
       }},
      {"a value of a series",
       [&](const auto& n) {
         return "fee: {each: year, values: [USD 1, {value: USD 2" + noted(n) + "}]}";
       }},
      {"a base",
       [&](const auto& n) {
         return "fee: {bases: {net: {value: USD 1" + noted(n) + "}, gross: USD 2}}";
       }},
  };
  for (const auto& [form, write] : forms) {
    const std::string told = told_evidence(write("old"), write("new"));
    EXPECT_TRUE(told.starts_with("use changed\n  note changed: old → new\n")) << form << "\n"
                                                                              << told;
    EXPECT_EQ(told_evidence(write("old"), write("old")), "") << form;
  }
}

TEST(CompareEvidence, SaysNothingOfWhatCameOrWentWithItsPart) {
  EXPECT_EQ(told_evidence("subject: [x]", "subject: [x, {value: y, note: n}]"),
            "use changed\n  subject changed widened: [x] → [x, y]\n");
}

}  // namespace
}  // namespace dealterms::test
