#include <gtest/gtest.h>

#include "../agreements.hpp"
#include "../arguments.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"

namespace dealterms {
namespace {

std::string error_of(const Arguments& words) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(words, world), 2);
  EXPECT_EQ(world.out, "");
  return world.err;
}

TEST(Catalogue, AnUnknownTypeIsToldWithTheNearestOrWhereAllAre) {
  EXPECT_EQ(error_of({"catalogue", "exclusivty"}),
            "dealterms: unknown clause type 'exclusivty'; did you mean 'exclusivity'?\n");
  EXPECT_EQ(error_of({"catalogue", "zebra"}),
            "dealterms: unknown clause type 'zebra'; 'dealterms catalogue' lists them\n");
}

std::string page_of(const Arguments& words) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(words, world), 0) << world.err;
  return world.out;
}

TEST(Catalogue, ExplainsATypeByWhatPeopleCallIt) {
  const std::string page = page_of({"catalogue", "exclusivity"});
  EXPECT_EQ(page_of({"catalogue", "Sole Supplier"}), page);
  EXPECT_NE(page.find("Also called"), std::string::npos);
  EXPECT_EQ(error_of({"catalogue", "sole_suplier"}),
            "dealterms: unknown clause type 'sole_suplier'; did you mean 'sole_supplier'?\n");
}

TEST(Catalogue, ListsTheTypesOfAKindAlone) {
  EXPECT_NE(page_of({"catalogue", "--kind", "commercial"}).find("exclusivity"), std::string::npos);
  EXPECT_EQ(page_of({"catalogue", "--kind", "legal"}).find("exclusivity"), std::string::npos);
  EXPECT_EQ(page_of({"catalogue", "--kind", "legal", "--format", "json"}).find("exclusivity"),
            std::string::npos);
}

TEST(Rules, OfATypeByWhatPeopleCallIt) {
  EXPECT_EQ(page_of({"rules", "sole supplier"}), page_of({"rules", "exclusivity"}));
}

TEST(Rules, AnUnknownTypeIsToldWithTheNearest) {
  EXPECT_EQ(error_of({"rules", "exclusivty"}),
            "dealterms: no rules for 'exclusivty'; did you mean 'exclusivity'?\n");
  EXPECT_EQ(error_of({"rules", "zebra"}), "dealterms: no rules for 'zebra'\n");
}

TEST(Rules, OfOneTypeAreFewerThanAll) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"rules"}, world), 0);
  const std::size_t all = world.out.size();
  world.out.clear();
  EXPECT_EQ(run(Arguments{"rules", "exclusivity"}, world), 0);
  EXPECT_LT(world.out.size(), all);
  EXPECT_NE(world.out.find("exclusivity"), std::string::npos);
}

TEST(Catalogue, ReadsNoVersion) {
  for (const Arguments& words :
       {Arguments{"catalogue"}, Arguments{"rules"}, Arguments{"schema", "agreement"}}) {
    MemoryWorld world;
    fill(world);
    EXPECT_EQ(run(words, world), 0) << world.err;
    EXPECT_TRUE(world.reads.empty()) << words.front();
  }
}

}  // namespace
}  // namespace dealterms
