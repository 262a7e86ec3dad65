#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../support/shipped.hpp"
#include "base/diagnostic.hpp"
#include "base/embedded_files.hpp"
#include "catalogue/deal_kinds.hpp"
#include "cli/memory_world.hpp"
#include "cli/run.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

using Words = std::vector<std::string>;

void carry(MemoryWorld& world) {
  for (const EmbeddedFile& file : embedded_files()) world.carried.push_back(file);
}

std::string made(const Words& words, int status = 0) {
  MemoryWorld world;
  carry(world);
  EXPECT_EQ(run(words, world), status) << world.err;
  return status == 0 ? world.out : world.err;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// Its mistakes and warnings.
std::string validated(const std::string& text) {
  MemoryWorld world;
  carry(world);
  world.files["new.yaml"] = text;
  (void)run(Words{"validate", "new.yaml"}, world);
  return world.out;
}

// Every line that is a term in a comment.
std::string filled_in(const std::string& text) {
  std::string filled;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at) + 1;
    std::string line = text.substr(at, end - at);
    if (line.starts_with("    # ") && !has(line, "# It may also say")) line.erase(4, 2);
    filled += line;
    at = end;
  }
  return filled;
}

TEST(New, WritesAVersionOfEachKindWithoutAMistakeOrAWarning) {
  for (const char* kind :
       {"licence", "services", "supply", "lease", "loan", "merger", "partnership"}) {
    const std::string text = made({"new", "2026", "--kind", kind, "--party", "acme=Acme Ltd",
                                   "--party", "bolt=Bolt: the \"company\""});
    EXPECT_EQ(validated(text), "1 file: no mistakes\n") << kind << "\n" << text;
    EXPECT_TRUE(has(text, "deal: acme-bolt\n")) << text;
    EXPECT_EQ(validated(made({"new", "2026", "--kind", kind})), "1 file: no mistakes\n") << kind;
  }
}

// What stands in a comment is said as the file says it.
TEST(New, WritesCommentsThatHoldOnceTheirSignIsTakenOut) {
  const std::string text = made({"new", "2026", "--kind", "supply"});
  EXPECT_TRUE(has(text, "    # cap: ")) << text;
  EXPECT_FALSE(has(validated(filled_in(text)), "DT107")) << validated(filled_in(text));
  EXPECT_FALSE(has(validated(filled_in(text)), "DT109")) << validated(filled_in(text));
}

TEST(New, TakesClauseTypesByWhateverPeopleCallThem) {
  const std::string text = made({"new", "1", "--party", "a", "--party", "b", "--type",
                                 "limitation_of_liability,exclusivity", "--deal", "d"});
  EXPECT_TRUE(has(text, "    type: exclusivity\n    holder: a\n    grantor: b\n")) << text;
  EXPECT_TRUE(has(text, "    type: liability_cap\n")) << text;
  EXPECT_EQ(validated(text), "1 file: no mistakes\n");
}

TEST(New, SaysWhatItWantsToKnow) {
  EXPECT_TRUE(has(made({"new", "1"}, 2), "say what kind of deal it is: --kind licence, services"));
  EXPECT_TRUE(has(made({"new", "1", "--kind", "lense"}, 2), "did you mean 'lease'?"));
  EXPECT_TRUE(has(made({"new", "A b", "--kind", "loan"}, 2), "cannot be the name of a version"));
  EXPECT_TRUE(has(made({"new", "1", "--kind", "loan", "--party", "A=x"}, 2), "is no party"));
  EXPECT_TRUE(has(made({"new", "1", "--kind", "loan", "--party", "a", "--party", "a"}, 2),
                  "two parties are called 'a'"));
  EXPECT_TRUE(has(made({"new", "1", "--type", "loan"}, 2), "say who takes part"));
  EXPECT_TRUE(has(made({"new", "1", "--party", "a", "--type", "lone"}, 2), "unknown clause type"));
  EXPECT_TRUE(has(made({"new", "1", "--from", "2019", "--kind", "loan"}, 2), "beside it"));
}

TEST(New, WritesOverNoFile) {
  MemoryWorld world;
  carry(world);
  world.files["a.yaml"] = "mine";
  EXPECT_EQ(run(Words{"new", "1", "--kind", "loan", "--output", "a.yaml"}, world), 2);
  EXPECT_EQ(world.files["a.yaml"], "mine");
  EXPECT_EQ(run(Words{"new", "1", "--kind", "loan", "--output", "b.yaml"}, world), 0) << world.err;
  EXPECT_TRUE(has(world.files["b.yaml"], "dealterms: 1\n"));
}

constexpr const char* k_contract =
    "# Supply\n\ndealterms: 1\ndeal: d\nversion: \"1\"\ntitle: The first\ndates: {signed: 2025}\n"
    "parties: {a: {name: A}, b: {name: B}}\nclauses:\n"
    "  # Ours alone.\n"
    "  c: {type: exclusivity, holder: a, grantor: b, degree: sole, new: yes, status: stated}  # "
    "x\n";

std::string next_of(const std::string& before) {
  MemoryWorld world;
  carry(world);
  world.files["one.yaml"] = before;
  EXPECT_EQ(run(Words{"new", "2", "--from", "one.yaml"}, world), 0) << world.err;
  return world.out;
}

TEST(New, CarriesTheWholeOfAContractOver) {
  EXPECT_EQ(next_of(k_contract),
            "# Supply\n\ndealterms: 1\ndeal: d\nversion: \"2\"\namends: \"1\"\nstatus: draft\n"
            "# title: what happened in this version, in a line\n"
            "# dates: {signed: 2026-01-31, effective: 2026-02-01}\n"
            "parties: {a: {name: A}, b: {name: B}}\nclauses:\n"
            "  # Ours alone.\n"
            "  c: {type: exclusivity, holder: a, grantor: b, degree: sole, status: stated}  # x\n");
}

TEST(New, SaysOnceWhatIsToBeFilledIn) {
  const std::string second = next_of(made({"new", "1", "--kind", "loan"}));
  for (const std::string comment : {"\n# title:", "\n# dates:"}) {
    EXPECT_TRUE(has(second, comment)) << second;
    EXPECT_EQ(second.find(comment), second.rfind(comment)) << second;
  }
}

TEST(New, KeepsAnEntryThatIsCalledNew) {
  std::string before = k_contract;
  before.replace(before.find("  c: {type: exclusivity"), std::string::npos,
                 "  c:\n    type: investment\n    investor: a\n    investee: b\n"
                 "    tranches:\n      new: {amount: USD 5m, new: yes}\n");
  EXPECT_TRUE(has(next_of(before), "new: {amount: USD 5m}")) << next_of(before);
}

TEST(New, PresumesWhatReportsSaidBefore) {
  std::string reports = k_contract;
  reports.insert(reports.find("title:"), "basis: reports\n");
  EXPECT_TRUE(has(next_of(reports), "degree: sole, status: presumed}  # x\n")) << next_of(reports);
  reports.replace(reports.find(", status: stated"), 16, "");
  EXPECT_TRUE(has(next_of(reports), "status: presumed")) << next_of(reports);
}

TEST(New, CarriesTheDealThatShipsFromVersionToVersion) {
  for (const char* from : {"2019", "2023", "2025", "2025-10", "2026"}) {
    const std::string text = made({"new", "later", "--from", from});
    EXPECT_FALSE(has(validated(text), "error")) << validated(text);
    EXPECT_TRUE(has(text, std::string("amends: \"") + from + "\"\n"));
  }
}

TEST(New, WantsANewNameForTheNextVersion) {
  EXPECT_TRUE(has(made({"new", "2019", "--from", "2019"}, 2), "wants another name"));
}

}  // namespace
}  // namespace dealterms
