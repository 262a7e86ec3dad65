#include "cli/session.hpp"

#include <gtest/gtest.h>

#include "agreements.hpp"

namespace dealterms {
namespace {

TEST(Session, LoadsVersionsWithTheCatalogueThatTheyAreReadBy) {
  MemoryWorld world;
  fill(world);
  Session session({}, {}, world);
  const auto loaded = session.load({"one", "two"});
  ASSERT_TRUE(loaded);
  ASSERT_EQ(loaded->agreements.size(), 2u);
  EXPECT_EQ(loaded->agreements[1]->version, "two");
  EXPECT_EQ(loaded->sources[1].name(), "terms/d/two.yaml");
  EXPECT_NE(loaded->catalogue->merged->find_type("exclusivity"), nullptr);
}

TEST(Session, WithoutNamesLoadsTheCatalogueAlone) {
  MemoryWorld world;
  fill(world);
  Session session({}, {}, world);
  const auto loaded = session.load({});
  ASSERT_TRUE(loaded);
  EXPECT_TRUE(loaded->agreements.empty());
  EXPECT_TRUE(world.reads.empty());
  EXPECT_EQ(session.parsed(), (ParseCount{.heads = 0, .documents = 1}));
}

TEST(Session, RefusesStandardInputTwice) {
  MemoryWorld world;
  Session session({}, {}, world);
  EXPECT_FALSE(session.load({"-", "-"}));
  EXPECT_EQ(session.refuse(), ExitStatus::unusable);
  EXPECT_EQ(world.err, "dealterms: standard input can be read only once: one '-', please\n");
}

TEST(Session, TellsEveryNameThatCannotBeFound) {
  MemoryWorld world;
  Session session({}, {}, world);
  EXPECT_FALSE(session.load({"a.yaml", "b.yaml"}));
  EXPECT_EQ(session.refuse(), ExitStatus::unusable);
  EXPECT_EQ(world.err,
            "dealterms: cannot read a.yaml: No such file or directory\n"
            "dealterms: cannot read b.yaml: No such file or directory\n");
}

TEST(Session, TellsTheMistakesOfEveryFileAndLoadsNone) {
  MemoryWorld world;
  fill(world);
  world.files["a.yaml"] = "a: [";
  world.files["b.yaml"] = "b: [";
  Session session({}, {}, world);
  EXPECT_FALSE(session.load({"a.yaml", "one", "b.yaml"}));
  EXPECT_EQ(session.refuse(), ExitStatus::unusable);
  EXPECT_NE(world.err.find("a.yaml:1:"), std::string::npos);
  EXPECT_NE(world.err.find("b.yaml:1:"), std::string::npos);
}

TEST(Session, WritesWhatIsToldBeforeTheResultAndToStandardError) {
  MemoryWorld world;
  Session session({}, {}, world);
  session.tell({Error::Kind::refused, "first"});
  EXPECT_EQ(world.err, "");
  EXPECT_EQ(session.write("result"), ExitStatus::done);
  EXPECT_EQ(world.err, "dealterms: first\n");
  EXPECT_EQ(world.out, "result");
}

TEST(Session, RefusesWithAllThatWasTold) {
  MemoryWorld world;
  Session session({}, {}, world);
  session.tell({Error::Kind::refused, "first"});
  EXPECT_EQ(session.refuse({Error::Kind::refused, "second"}), ExitStatus::unusable);
  EXPECT_EQ(world.err, "dealterms: first\ndealterms: second\n");
  EXPECT_EQ(world.out, "");
}

TEST(Session, ThePageIsInTheLanguageAskedForWithTheCataloguesFiles) {
  MemoryWorld world;
  fill(world);
  OutputOptions output;
  output.language = "fr";
  output.width = 60;
  const Session session({}, output, world);
  LoadedCatalogue catalogue;
  catalogue.provenance.catalogues.push_back({"ours.yaml", "digest"});
  const Page page = session.page(catalogue);
  EXPECT_EQ(page.words.code(), "fr");
  EXPECT_EQ(page.layout.width.value, 60u);
  ASSERT_EQ(page.provenance.catalogues.size(), 1u);
  EXPECT_EQ(page.provenance.catalogues[0].name, "ours.yaml");
}

}  // namespace
}  // namespace dealterms
