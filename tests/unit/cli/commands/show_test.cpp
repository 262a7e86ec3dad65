#include <gtest/gtest.h>

#include "../agreements.hpp"
#include "../arguments.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"

namespace dealterms {
namespace {

ParseCount parsed_by_list(MemoryWorld& world) {
  const ListOptions options;
  Session session(options.places, options.output, world);
  EXPECT_EQ(run_list(options, session), ExitStatus::done) << world.err;
  return session.parsed();
}

TEST(Show, PrintsTheClausesAskedFor) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"show", "one", "cells"}, world), 0);
  EXPECT_NE(world.out.find("cells"), std::string::npos);
  EXPECT_EQ(run(Arguments{"show", "one", "cels"}, world), 2);
}

constexpr const char* k_named = "name: Cells of Acme\n";

TEST(Show, CallsTheDealAndItsClausesAsPeopleDoWithTheIdsBeside) {
  MemoryWorld world;
  fill(world);
  world.files["terms/d/one.yaml"] =
      agreement_text("one", "2030-01-01", k_named) +
      "  more: {type: exclusivity, title: More cells, holder: bolt,"
      " grantor: acme, because: [cells], exceptions: {to-bolt: {what: x},"
      " to-acme: {title: For Acme, what: y}}}\n";
  EXPECT_EQ(run(Arguments{"show", "one"}, world), 0) << world.err;
  for (const char* line :
       {"Cells of Acme one  d\n", "\nExclusivity  cells\n", "\nMore cells (Exclusivity)  more\n",
        "Holder      Bolt\n", "    to Bolt\n", "    For Acme", "  Because of  cells\n"}) {
    EXPECT_NE(world.out.find(line), std::string::npos) << line << world.out;
  }
}

TEST(List, CallsTheDealByItsNameWithTheIdBeside) {
  MemoryWorld world;
  fill(world);
  world.files["terms/d/two.yaml"] = agreement_text("two", "2031-01-01", k_named);
  EXPECT_EQ(run(Arguments{"list"}, world), 0);
  EXPECT_TRUE(world.out.starts_with("Cells of Acme  d\n")) << world.out;
}

TEST(Diff, IsTitledByTheNameOfTheDeal) {
  MemoryWorld world;
  fill(world);
  world.files["terms/d/two.yaml"] = agreement_text("two", "2031-01-01", k_named);
  EXPECT_EQ(run(Arguments{"diff", "one", "two"}, world), 0);
  EXPECT_TRUE(world.out.starts_with("Cells of Acme ")) << world.out;
}

TEST(List, ReadsTheProgramsCatalogueOnceForAThousandFiles) {
  MemoryWorld world;
  fill(world);
  for (int i = 0; i < 998; ++i) {
    const std::string name = "v" + std::to_string(i);
    world.files["terms/d/" + name + ".yaml"] = agreement_text(name);
  }
  EXPECT_EQ(parsed_by_list(world), (ParseCount{.heads = 1000, .documents = 1 + 1000}));
  EXPECT_EQ(world.reads.size(), 1000u);
}

TEST(List, ReadsEachCatalogueThatFilesNameOnce) {
  MemoryWorld world;
  fill(world);
  world.files["terms/ours.yaml"] = "catalogue: 1\ntypes: {}\n";
  for (const char* name : {"three", "four", "five"}) {
    world.files[std::string("terms/") + name + ".yaml"] =
        agreement_text(name, "2030-01-01", "catalogue: ours.yaml\n");
  }
  EXPECT_EQ(parsed_by_list(world), (ParseCount{.heads = 5, .documents = 2 + 5}));
}

TEST(List, ShowsEachVersionOnceWhateverLinksLeadToIt) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"list"}, world), 0);
  MemoryWorld linked;
  fill(linked);
  linked.links["terms/self"] = "terms";
  linked.links["terms/again.yaml"] = "terms/d/one.yaml";
  EXPECT_EQ(run(Arguments{"list"}, linked), 0);
  EXPECT_EQ(linked.out, world.out);
}

TEST(List, ABrokenFileHidesNoOther) {
  MemoryWorld world;
  fill(world);
  world.files["terms/d/three.yaml"] = agreement_text("three") + "clauses: {\n";
  EXPECT_EQ(run(Arguments{"list"}, world), 0);
  EXPECT_NE(world.out.find("three"), std::string::npos);
  EXPECT_NE(world.out.find("1 deal, 3 versions in terms"), std::string::npos);
}

TEST(List, TellsWhatItCouldNotRead) {
  MemoryWorld world;
  fill(world);
  world.failures["terms/d/two.yaml"] = Error::Kind::forbidden;
  EXPECT_EQ(run(Arguments{"list"}, world), 2);
  EXPECT_EQ(world.err, "dealterms: passed over terms/d/two.yaml: Permission denied\n");
  EXPECT_NE(world.out.find("1 deal, 1 version in terms"), std::string::npos);
}

TEST(List, ACatalogueThatCannotBeReadHidesNoOtherVersion) {
  MemoryWorld world;
  fill(world);
  world.files["terms/d/two.yaml"] = agreement_text("two", "2031-01-01", "catalogue: lost.yaml\n");
  EXPECT_EQ(run(Arguments{"list"}, world), 2);
  EXPECT_NE(world.err.find("lost.yaml"), std::string::npos);
  EXPECT_NE(world.out.find("1 deal, 1 version in terms"), std::string::npos);
}

TEST(List, KnowsAVersionByTheDayItTookEffect) {
  MemoryWorld world;
  fill(world);
  world.files.erase("terms/d/two.yaml");
  world.files["terms/d/one.yaml"] =
      agreement_text("one", "2030-01-01", "dates: {signed: 2020-01-01, effective: 2021-01-01}\n");
  EXPECT_EQ(run(Arguments{"list"}, world), 0);
  EXPECT_NE(world.out.find("2021-01-01"), std::string::npos);
  EXPECT_EQ(world.out.find("2020-01-01"), std::string::npos);
}

}  // namespace
}  // namespace dealterms
