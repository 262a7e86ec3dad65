#include "cli/ask_for_deal.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "arguments.hpp"
#include "base/embedded_files.hpp"
#include "cli/memory_world.hpp"
#include "cli/run.hpp"

namespace dealterms {
namespace {

// Somebody at a terminal, who has typed these lines.
struct Typed {
  MemoryWorld world;

  explicit Typed(std::string lines) {
    for (const EmbeddedFile& file : embedded_files()) world.carried.push_back(file);
    world.in = std::move(lines);
    world.screen.in = true;
    world.screen.err = true;
  }

  int run(const Arguments& words) { return dealterms::run(words, world); }
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(AskForDeal, AsksForKindPartiesAndTypes) {
  Typed typed("lease\nAcme Ltd\n\nBolt & Sons\nbolt\nrent, publicity\n");
  EXPECT_EQ(typed.run({"new", "1"}), 0) << typed.world.err;
  const std::string& out = typed.world.out;
  EXPECT_TRUE(has(out, "  acme-ltd: {name: Acme Ltd}\n  bolt: {name: Bolt & Sons}\n")) << out;
  EXPECT_TRUE(has(out, "    tenant: bolt\n    landlord: acme-ltd\n")) << out;
  EXPECT_TRUE(has(out, "  fees:\n    type: fees\n    payer: bolt\n    payee: acme-ltd\n")) << out;
  EXPECT_TRUE(has(out, "    type: publicity\n")) << out;
  EXPECT_TRUE(typed.world.err.starts_with(
      "Kinds of deals, and who takes part in them:\n  licence       licensor, licensee\n"))
      << typed.world.err;
  EXPECT_TRUE(has(typed.world.err,
                  "Kind of deal [licence]: Name of the landlord [Landlord]: Its id in the file "
                  "[acme-ltd]: Name of the tenant [Tenant]: Its id in the file [bolt-sons]: "
                  "Further types of clauses, with commas between ('dealterms catalogue' lists "
                  "them) [none]: "))
      << typed.world.err;
}

TEST(AskForDeal, TakesWhatStandsInBracketsForAnEmptyLine) {
  Typed typed("\n\n\n\n\n\n");
  EXPECT_EQ(typed.run({"new", "1"}), 0) << typed.world.err;
  EXPECT_TRUE(has(typed.world.out, "  licensor: {name: Licensor}\n")) << typed.world.out;
}

TEST(AskForDeal, AsksAgainForWhatCannotBeUsed) {
  Typed typed("lense\nlease\nA\nA b\na\nB\na\nb\nrent, leas\nrent\n");
  EXPECT_EQ(typed.run({"new", "1"}), 0) << typed.world.err;
  for (const std::string part :
       {"unknown kind of deal 'lense'; did you mean 'lease'? (one of licence, ",
        "an id has lower-case letters, digits, dots, hyphens and underscores\nIts id",
        "another party is called 'a'\nIts id",
        "unknown clause type 'leas'; did you mean 'lease'?\nFurther types"}) {
    EXPECT_TRUE(has(typed.world.err, part)) << part << "\n" << typed.world.err;
  }
}

TEST(AskForDeal, WritesNothingWhereTheAnswersEnd) {
  for (const char* lines : {"", "lease\n", "lease\nA\n\nB\n\n"}) {
    Typed typed(lines);
    EXPECT_EQ(typed.run({"new", "1", "--output", "a/b.yaml"}), 2);
    EXPECT_TRUE(typed.world.err.ends_with(
        ": \ndealterms: the answers ended early, and nothing was written\n"))
        << typed.world.err;
    EXPECT_TRUE(typed.world.files.empty());
    EXPECT_TRUE(typed.world.made.empty());
    EXPECT_EQ(typed.world.out, "");
  }
}

TEST(AskForDeal, AsksOnlyForWhatIsMissing) {
  Typed parties("A\n\nB\n\n");
  EXPECT_EQ(parties.run({"new", "1", "--kind", "loan"}), 0);
  EXPECT_TRUE(parties.world.err.starts_with("Name of the lender [Lender]: ")) << parties.world.err;
  EXPECT_TRUE(has(parties.world.out, "    borrower: b\n    lender: a\n")) << parties.world.out;

  Typed roles("A\n\nB\n\n");
  EXPECT_EQ(roles.run({"new", "1", "--type", "publicity"}), 0);
  EXPECT_TRUE(roles.world.err.starts_with("Name of the publisher [Publisher]: "));

  Typed nothing("");
  EXPECT_EQ(nothing.run({"new", "1", "--kind", "loan", "--party", "a", "--party", "b"}), 0);
  EXPECT_EQ(nothing.run({"new", "1", "--from", "2019"}), 0);
  EXPECT_EQ(nothing.world.err, "");
}

// An answer would come from a file, or nobody would see the question.
TEST(AskForDeal, AsksNobodyWhereThereIsNoTerminal) {
  for (const bool has_input : {true, false}) {
    Typed typed("lease\n");
    typed.world.screen.in = has_input;
    typed.world.screen.err = !has_input;
    EXPECT_EQ(typed.run({"new", "1"}), 2);
    EXPECT_TRUE(has(typed.world.err, "say what kind of deal it is: --kind KIND"));
    EXPECT_FALSE(has(typed.world.err, "[licence]"));
  }
}

}  // namespace
}  // namespace dealterms
