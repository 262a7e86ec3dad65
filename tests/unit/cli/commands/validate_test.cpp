#include <gtest/gtest.h>

#include "../agreements.hpp"
#include "../arguments.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"

namespace dealterms {
namespace {

ParseCount parsed_by_validate(const Arguments& files, MemoryWorld& world) {
  ValidateOptions options;
  options.files = files;
  Session session(options.places, options.output, world);
  EXPECT_EQ(run_validate(options, session), ExitStatus::done) << world.out << world.err;
  return session.parsed();
}

TEST(Validate, ReadsEachFileOnceAndTheProgramsCatalogueOnce) {
  MemoryWorld world;
  fill(world);
  for (int i = 0; i < 98; ++i) {
    const std::string name = "v" + std::to_string(i);
    world.files["terms/d/" + name + ".yaml"] = agreement_text(name);
  }
  EXPECT_EQ(parsed_by_validate({"terms"}, world), (ParseCount{.heads = 0, .documents = 1 + 100}));
  EXPECT_EQ(world.reads.size(), 100u);
}

TEST(Validate, ChecksAFileOnceHoweverOftenItIsNamed) {
  MemoryWorld world;
  fill(world);
  world.links["same.yaml"] = "terms/d/one.yaml";
  EXPECT_EQ(
      parsed_by_validate({"terms/d/one.yaml", "./terms/d/one.yaml", "same.yaml", "terms"}, world),
      (ParseCount{.heads = 0, .documents = 1 + 2}));
  EXPECT_TRUE(world.out.ends_with("2 files: no mistakes\n")) << world.out;
}

TEST(Validate, ReadsStandardInputOnce) {
  MemoryWorld world;
  fill(world);
  world.in = agreement_text("one");
  EXPECT_EQ(run(Arguments{"validate", "-", "-"}, world), 0) << world.out << world.err;
  EXPECT_TRUE(world.out.ends_with("1 file: no mistakes\n")) << world.out;
}

TEST(Validate, SaysWhatItPassedOverAndChecksTheOthers) {
  MemoryWorld world;
  fill(world);
  world.pipes = {"terms/d/pipe.yaml"};
  EXPECT_EQ(run(Arguments{"validate", "terms"}, world), 2);
  EXPECT_EQ(world.err, "dealterms: cannot read terms/d/pipe.yaml: not a regular file\n");
  EXPECT_TRUE(world.out.starts_with("2 files: no mistakes")) << world.out;
}

TEST(Validate, ReadsEachSetOfCataloguesOnce) {
  MemoryWorld world;
  fill(world);
  world.files["ours.yaml"] = "catalogue: 1\ntypes: {}\n";
  for (const char* name : {"a.yaml", "b.yaml", "c.yaml"}) {
    world.files[name] = agreement_text("v", "2030-01-01", "catalogue: ours.yaml\n");
  }
  EXPECT_EQ(parsed_by_validate({"a.yaml", "b.yaml", "c.yaml"}, world),
            (ParseCount{.heads = 0, .documents = 2 + 3}));
}

TEST(Validate, TellsTheMistakesOfACatalogueOnceHoweverManyNameIt) {
  MemoryWorld world;
  fill(world);
  world.files["ours.yaml"] = "catalogue: 1\ntypes: [\n";
  for (const char* name : {"a.yaml", "b.yaml"}) {
    world.files[name] =
        agreement_text(std::string(name, 1), "2030-01-01", "catalogue: ours.yaml\n");
  }
  EXPECT_EQ(run(Arguments{"validate", "a.yaml", "b.yaml"}, world), 2);
  EXPECT_TRUE(world.out.ends_with("2 files: 1 error in 1 file\n")) << world.out;
}

TEST(Validate, PassesOverTheFilesOfOthersThatLieInADirectory) {
  MemoryWorld world;
  fill(world);
  world.files["terms/ci.yml"] = "on: push\njobs: {}\n";
  world.files["terms/broken.yml"] = "a: b: c\n";
  EXPECT_EQ(run(Arguments{"validate", "terms"}, world), 0);
  EXPECT_TRUE(world.out.ends_with("4 files: 0 errors, 2 warnings\n")) << world.out;
}

TEST(Validate, TellsOfAnAgreementWithoutItsMarkWhatItLacks) {
  MemoryWorld world;
  fill(world);
  world.files["terms/x.yaml"] = "deal: d\nversion: x\nclauses: {}\n";
  EXPECT_EQ(run(Arguments{"validate", "terms"}, world), 2);
  EXPECT_TRUE(world.out.ends_with("3 files: 1 error in 1 file\n")) << world.out;
}

TEST(Validate, LooksThroughADirectoryThatLinksToItself) {
  MemoryWorld world;
  fill(world);
  world.links["terms/self"] = "terms";
  EXPECT_EQ(run(Arguments{"validate", "terms"}, world), 0);
  EXPECT_EQ(world.out, "2 files: no mistakes\n");
}

// terms/d/one.yaml can be read, and nothing else of it.
void forbid_much(MemoryWorld& world) {
  fill(world);
  world.files["terms/e/three.yaml"] = agreement_text("three");
  world.failures["terms/d/two.yaml"] = Error::Kind::forbidden;
  world.failures["terms/e"] = Error::Kind::forbidden;
}

TEST(Validate, GoesOnAfterWhatCannotBeReadAndFails) {
  MemoryWorld world;
  forbid_much(world);
  EXPECT_EQ(run(Arguments{"validate", "nowhere.yaml", "terms"}, world), 2);
  EXPECT_EQ(world.err,
            "dealterms: cannot read nowhere.yaml: No such file or directory\n"
            "dealterms: cannot read terms/e: Permission denied\n"
            "dealterms: cannot read terms/d/two.yaml: Permission denied\n");
  EXPECT_EQ(world.out, "1 file: no mistakes; 3 more could not be read\n");
}

TEST(Validate, TellsMistakesBesideWhatCannotBeRead) {
  MemoryWorld world;
  forbid_much(world);
  world.files["terms/x.yaml"] = "deal: d\nversion: x\nclauses: {}\n";
  EXPECT_EQ(run(Arguments{"validate", "terms"}, world), 2);
  EXPECT_TRUE(world.out.ends_with("2 files: 1 error in 1 file; 2 more could not be read\n"))
      << world.out;
}

TEST(Validate, TellsProgramsWhatCouldNotBeRead) {
  MemoryWorld world;
  forbid_much(world);
  EXPECT_EQ(run(Arguments{"validate", "terms", "--format", "json"}, world), 2);
  EXPECT_NE(world.out.find("\"unreadable\": [\"cannot read terms/e: Permission denied\", "
                           "\"cannot read terms/d/two.yaml: Permission denied\"],\n"
                           "  \"errors\": 0,\n"),
            std::string::npos)
      << world.out;
}

TEST(Validate, GoesOnAfterAVersionWhoseCatalogueIsLost) {
  MemoryWorld world;
  fill(world);
  world.files["terms/a.yaml"] = agreement_text("a", "2030-01-01", "catalogue: lost.yaml\n");
  EXPECT_EQ(run(Arguments{"validate", "terms"}, world), 2);
  EXPECT_EQ(world.err,
            "dealterms: cannot read the catalogue 'lost.yaml' that terms/a.yaml names: No "
            "such file or directory\n");
  EXPECT_EQ(world.out, "2 files: no mistakes; 1 more could not be read\n");
}

TEST(Validate, WritesNoResultWhereNothingCouldBeRead) {
  MemoryWorld world;
  EXPECT_EQ(run(Arguments{"validate", "a.yaml", "b.yaml"}, world), 2);
  EXPECT_EQ(world.out, "");
}

// A directory with all there can be: 300 files, of which one in three has mistakes.
void fill_with_much(MemoryWorld& world) {
  forbid_much(world);
  world.files["terms/ours.yaml"] = "catalogue: 1\ntypes: [\n";
  world.files["terms/ci.yml"] = "on: push\n";
  world.files["terms/form.yaml"] = "paper: order form\nclauses: {cells: {until: soon}}\n";
  for (int i = 0; i < 300; ++i) {
    std::string head;
    if (i % 5 == 0) head = "catalogue: ours.yaml\n";
    if (i % 7 == 0) head += "papers: form.yaml\n";
    if (i % 11 == 0) head += "catalogue: lost.yaml\n";
    const std::string until = i % 7 == 0 ? "{set_in: order form}" : i % 3 == 0 ? "soon" : "2030";
    const std::string name = "v" + std::to_string(i);
    world.files["terms/" + name + ".yaml"] = agreement_text(name, until, head);
  }
}

TEST(Validate, TellsTheSameOnHoweverManyThreads) {
  for (const char* format : {"text", "json"}) {
    std::vector<std::string> told;
    for (const std::size_t processors : {1u, 2u, 8u, 8u}) {
      MemoryWorld world;
      fill_with_much(world);
      world.processors = processors;
      EXPECT_EQ(run(Arguments{"validate", "terms", "--format", format}, world), 2);
      EXPECT_GT(world.out.size(), 10'000u);
      told.push_back(world.out + world.err);
    }
    for (const std::string& other : told) EXPECT_EQ(other, told.front());
  }
}

TEST(Validate, ShowsProgressWithManyFilesAndTakesItBack) {
  MemoryWorld world;
  fill_with_much(world);
  world.failures.clear();
  world.screen.err = true;
  EXPECT_EQ(run(Arguments{"validate", "terms", "--color", "never"}, world), 2);
  EXPECT_TRUE(world.err.starts_with("\r[")) << world.err;
  EXPECT_NE(world.err.find(" of 306 files\r\x1b[Kdealterms: "), std::string::npos) << world.err;
}

// By another name than the one that `check` looks for it governs nothing.
TEST(Validate, TakesAPolicyForOne) {
  MemoryWorld world;
  fill(world);
  world.files["terms/policy.yaml"] = "dealterms-policy: 1\nfail_on: major\n";
  EXPECT_EQ(run(Arguments{"validate", "terms"}, world), 0);
  EXPECT_EQ(world.out, "3 files: no mistakes\n");
}

TEST(Validate, HoldsAPolicyAgainstTheAgreementsThatItGoverns) {
  MemoryWorld world;
  fill(world);
  const std::string policy = "dealterms-policy: 1\nfor: acmee\nonly: [cells.untl]\n";
  world.files[".dealterms.yaml"] = policy;
  EXPECT_EQ(run(Arguments{"validate", "./.dealterms.yaml", "terms"}, world), 2);
  EXPECT_NE(world.out.find("did you mean 'acme'?"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("did you mean 'cells.until'?"), std::string::npos) << world.out;
  // Another directory's is not held against them, and says nothing of what it cannot know.
  MemoryWorld other;
  fill(other);
  other.files["elsewhere/.dealterms.yaml"] =
      "dealterms-policy: 1\nfor: acmee\nonly: [sails.untl]\n";
  EXPECT_EQ(run(Arguments{"validate", "elsewhere/.dealterms.yaml", "terms"}, other), 0)
      << other.out;
  // The nearest governs.
  other.files["terms/.dealterms.yaml"] = "dealterms-policy: 1\nfor: acme\n";
  other.files[".dealterms.yaml"] = policy;
  other.out.clear();
  EXPECT_EQ(
      run(Arguments{"validate", ".dealterms.yaml", "terms/.dealterms.yaml", "terms/d/one.yaml"},
          other),
      0)
      << other.out;
}

TEST(Validate, SaysThatADirectoryMayNotBeListed) {
  MemoryWorld world;
  fill(world);
  world.failures["terms"] = Error::Kind::forbidden;
  EXPECT_EQ(run(Arguments{"validate", "terms"}, world), 2);
  EXPECT_EQ(world.err, "dealterms: cannot read terms: Permission denied\n");
}

TEST(Validate, SaysWhereADirectoryHoldsNoYaml) {
  MemoryWorld world;
  world.files["docs/a.md"] = "text";
  EXPECT_EQ(run(Arguments{"validate", "docs"}, world), 2);
  EXPECT_EQ(world.err, "dealterms: no YAML files in docs\n");
}

TEST(Validate, ACatalogueIsReadOverTheProgramsOwnAlone) {
  MemoryWorld world;
  fill(world);
  world.files["ours.yaml"] = "catalogue: 1\ntypes:\n  exclusivity: {title: Ours}\n";
  EXPECT_EQ(run(Arguments{"validate", "ours.yaml"}, world), 0) << world.out;
  EXPECT_EQ(world.out, "1 file: no mistakes\n");
}

TEST(Validate, HoldsALanguageAgainstEnglish) {
  MemoryWorld world;
  fill(world);
  std::string bytes(embedded_words().front().bytes);
  world.files["xx.yaml"] = bytes;
  EXPECT_EQ(run(Arguments{"validate", "xx.yaml"}, world), 0) << world.out;
  const auto at = bytes.find("  balance:");
  world.files["xx.yaml"] = bytes.replace(at, 10, "  balanse:");
  EXPECT_EQ(run(Arguments{"validate", "xx.yaml"}, world), 2);
  EXPECT_NE(world.out.find("error: 'balance' is missing in messages [DT401]"), std::string::npos)
      << world.out;
}

TEST(Validate, TellsTheMistakesOfAPaperWithTheVersionThatNamesIt) {
  MemoryWorld world;
  fill(world);
  world.files["terms/d/one.yaml"] =
      agreement_text("one", "{set_in: order form}", "papers: form.yaml\n");
  world.files["terms/d/form.yaml"] = "paper: order form\nclauses: {cells: {until: soon}}\n";
  EXPECT_EQ(run(Arguments{"validate", "terms"}, world), 2);
  EXPECT_NE(world.out.find("terms/d/form.yaml:2:26: error: 'soon'"), std::string::npos)
      << world.out;
  EXPECT_TRUE(world.out.ends_with("3 files: 1 error in 1 file\n")) << world.out;
}

TEST(Validate, TellsTheShapeOfAPaperThatIsNamedByItself) {
  MemoryWorld world;
  fill(world);
  world.files["form.yaml"] = "paper: order form\nclauses: {cells: 1}\n";
  EXPECT_EQ(run(Arguments{"validate", "form.yaml"}, world), 2);
  EXPECT_NE(world.out.find("'cells' takes a map"), std::string::npos) << world.out;
}

// ---- for CI systems -----------------------------------------------------------------------------

TEST(Validate, WarningsFailWhereTheyAreToBeErrors) {
  for (const char* format : {"text", "json", "sarif", "junit", "github", "gitlab"}) {
    MemoryWorld world;
    fill(world);
    world.files["terms/ci.yml"] = "on: push\njobs: {}\n";
    EXPECT_EQ(run(Arguments{"validate", "terms", "--format", format}, world), 0) << format;
    const Arguments strict{"validate", "terms", "--format", format, "--warnings-as-errors"};
    EXPECT_EQ(run(strict, world), 2) << format;
  }
}

TEST(Validate, TellsCiSystemsOfWarningsAsErrorsWhereTheyAre) {
  MemoryWorld world;
  fill(world);
  world.files["terms/ci.yml"] = "on: push\njobs: {}\n";
  EXPECT_EQ(run(Arguments{"validate", "terms", "--format", "github"}, world), 0);
  EXPECT_TRUE(world.out.starts_with("::warning file=terms/ci.yml,")) << world.out;
  world.out.clear();
  EXPECT_EQ(
      run(Arguments{"validate", "terms", "--format", "github", "--warnings-as-errors"}, world), 2);
  EXPECT_TRUE(world.out.starts_with("::error file=terms/ci.yml,")) << world.out;
}

TEST(Validate, HasASuiteForEachFileThatWasAskedFor) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"validate", "terms", "--format", "junit"}, world), 0);
  EXPECT_EQ(world.out,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<testsuites name=\"dealterms\" tests=\"2\" failures=\"0\" errors=\"0\">\n"
            "  <testsuite name=\"terms/d/one.yaml\" tests=\"1\" failures=\"0\" errors=\"0\" "
            "skipped=\"0\">\n"
            "    <testcase classname=\"terms/d/one.yaml\" name=\"nothing found\"/>\n"
            "  </testsuite>\n"
            "  <testsuite name=\"terms/d/two.yaml\" tests=\"1\" failures=\"0\" errors=\"0\" "
            "skipped=\"0\">\n"
            "    <testcase classname=\"terms/d/two.yaml\" name=\"nothing found\"/>\n"
            "  </testsuite>\n"
            "</testsuites>\n");
}

std::size_t count_of(const std::string& words, const std::string& text) {
  std::size_t count = 0;
  for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
  return count;
}

TEST(Validate, TellsOfTwoFilesThatHoldOneVersionOfADeal) {
  MemoryWorld world;
  fill(world);
  world.files["terms/d/uno.yaml"] = agreement_text("one");
  world.files["terms/e/one.yaml"] = head_text("e", "one");
  EXPECT_EQ(run(Arguments{"validate", "terms"}, world), 0) << world.out;
  EXPECT_EQ(count_of("[DT925]", world.out), 1U) << world.out;
  EXPECT_NE(world.out.find("terms/d/uno.yaml:3:10: warning: version 'one' of 'd' stands in "
                           "terms/d/one.yaml, too [DT925]\n    version: \"one\"\n"),
            std::string::npos)
      << world.out;
}

TEST(Validate, TellsOfAVersionThatAmendsNoneOfItsDeal) {
  MemoryWorld world;
  fill(world);
  world.files["terms/d/two.yaml"] = agreement_text("two", "2030-01-01", "amends: on\n");
  world.files["terms/e/three.yaml"] = head_text("e", "three") + "amends: one\n";
  EXPECT_EQ(run(Arguments{"validate", "terms"}, world), 0) << world.out;
  EXPECT_EQ(count_of("[DT932]", world.out), 2U) << world.out;
  EXPECT_NE(world.out.find("terms/d/two.yaml:4:9: warning: none of the files at hand has version "
                           "'on' of 'd' [DT932]\n    amends: on\n"),
            std::string::npos)
      << world.out;
  EXPECT_NE(world.out.find("did you mean 'one'?"), std::string::npos) << world.out;
  world.files["terms/d/two.yaml"] = agreement_text("two", "2030-01-01", "amends: one\n");
  world.out.clear();
  EXPECT_EQ(run(Arguments{"validate", "terms/d"}, world), 0);
  EXPECT_EQ(world.out, "2 files: no mistakes\n");
}

// What it amends may be anywhere, as long as nothing else of its deal was given.
TEST(Validate, AsksNotForTheVersionBeforeOfAFileByItself) {
  MemoryWorld world;
  fill(world);
  world.files["two.yaml"] = agreement_text("two", "2030-01-01", "amends: zero\n");
  world.files["e.yaml"] = head_text("e", "one");
  EXPECT_EQ(run(Arguments{"validate", "two.yaml"}, world), 0);
  EXPECT_EQ(count_of("[DT932]", world.out), 0U) << world.out;
  EXPECT_EQ(run(Arguments{"validate", "two.yaml", "e.yaml"}, world), 0);
  EXPECT_EQ(count_of("[DT932]", world.out), 0U) << world.out;
  EXPECT_EQ(run(Arguments{"validate", "two.yaml", "terms/d/one.yaml"}, world), 0);
  EXPECT_EQ(count_of("[DT932]", world.out), 1U) << world.out;
}

TEST(Validate, TellsOfAWaiverThatTheGateWouldNotTake) {
  MemoryWorld world;
  fill(world);
  world.files[".dealterms.yaml"] =
      "dealterms-policy: 1\nwaivers:\n"
      "  - {fingerprint: \"bcf7c2016446\"}\n"
      "  - {fingerprint: \"bcf7c2016447\", reason: agreed, approved_by: \"\"}\n"
      "  - {fingerprint: \"bcf7c2016448\", reason: agreed, approved_by: J. Doe}\n";
  EXPECT_EQ(run(Arguments{"validate", ".dealterms.yaml"}, world), 2);
  EXPECT_NE(world.out.find(".dealterms.yaml:3:5: error: this waiver has no `reason` and no "
                           "`approved_by` [DT511]"),
            std::string::npos)
      << world.out;
  EXPECT_NE(world.out.find(".dealterms.yaml:4:5: error: this waiver has no `approved_by` [DT511]"),
            std::string::npos)
      << world.out;
  EXPECT_EQ(count_of("[DT511]", world.out), 2U) << world.out;
}

TEST(Validate, LooksAtThePoliciesOfADirectory) {
  for (const char* place : {"terms/.dealterms.yaml", "terms/d/.dealterms.yaml"}) {
    for (const char* asked : {"terms", "terms/"}) {
      MemoryWorld world;
      fill(world);
      world.files[place] = "dealterms-policy: 1\nfor: nobody\n";
      EXPECT_EQ(run(Arguments{"validate", asked}, world), 2) << place;
      EXPECT_NE(world.out.find("the files at hand have no party 'nobody'"), std::string::npos)
          << world.out;
    }
  }
  MemoryWorld above;
  fill(above);
  above.files[".dealterms.yaml"] = "dealterms-policy: 1\nfor: nobody\n";
  EXPECT_EQ(run(Arguments{"validate", "terms"}, above), 0) << above.out;
}

}  // namespace
}  // namespace dealterms
