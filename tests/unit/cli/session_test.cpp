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

TEST(Session, ReadsNoMoreOfAFileThanItIsTold) {
  MemoryWorld world;
  fill(world);
  PlaceOptions places;
  places.limits.bytes = 100;
  Session session(places, {}, world);
  EXPECT_FALSE(session.load({"terms/d/one.yaml"}));
  EXPECT_EQ(session.refuse(), ExitStatus::unusable);
  EXPECT_EQ(world.err, "dealterms: cannot read terms/d/one.yaml: more than 100 bytes\n");
}

// ---- many pairs ---------------------------------------------------------------------------------

// Pairs of one deal each; the second deal's new version is broken, the third's catalogue is lost.
std::vector<InputPair> three_pairs(MemoryWorld& world) {
  fill(world);
  const auto read = [&](const std::string& path) { return *read_input(at_path(path), world); };
  world.files["b.yaml"] = "dealterms: 1\na: [";
  world.files["c.yaml"] = agreement_text("c", "2030-01-01", "catalogue: lost.yaml\n");
  return {{read("terms/d/one.yaml"), read("terms/d/two.yaml")},
          {read("terms/d/one.yaml"), read("b.yaml")},
          {read("terms/d/one.yaml"), read("c.yaml")},
          {read("terms/d/two.yaml"), read("terms/d/one.yaml")}};
}

TEST(Session, LoadsEachPairWhateverBecomesOfTheOthers) {
  MemoryWorld world;
  Session session({}, {}, world);
  const std::vector<LoadResult> results = session.load_pairs(three_pairs(world));
  ASSERT_EQ(results.size(), 4u);
  ASSERT_TRUE(results[0].loaded);
  EXPECT_EQ(results[0].loaded->agreements[0]->version, "one");
  EXPECT_EQ(results[0].loaded->agreements[1]->version, "two");
  EXPECT_FALSE(results[1].loaded);
  EXPECT_FALSE(results[2].loaded);
  ASSERT_TRUE(results[3].loaded);
  EXPECT_EQ(results[3].loaded->agreements[1]->version, "one");
}

TEST(Session, TellsOfAPairWhatKeepsItFromBeingUsed) {
  MemoryWorld world;
  Session session({}, {}, world);
  const std::vector<LoadResult> results = session.load_pairs(three_pairs(world));
  EXPECT_EQ(session.refuse(), ExitStatus::unusable);
  EXPECT_EQ(world.err, "");
  session.tell(results[1]);
  session.tell(results[2]);
  session.tell(results[3]);
  EXPECT_EQ(session.refuse(), ExitStatus::unusable);
  EXPECT_TRUE(world.err.starts_with("b.yaml:2:")) << world.err;
  EXPECT_TRUE(
      world.err.ends_with("dealterms: cannot read the catalogue 'lost.yaml' that c.yaml "
                          "names: No such file or directory\n"))
      << world.err;
}

TEST(Session, NumbersTheFilesOfAPairAsIfItWereTheOnlyOne) {
  for (const std::size_t processors : {1u, 8u}) {
    MemoryWorld world;
    world.processors = processors;
    Session session({}, {}, world);
    const std::vector<LoadResult> results = session.load_pairs(three_pairs(world));
    for (const std::size_t pair : {0u, 3u}) {
      EXPECT_EQ(results[pair].loaded->agreements[0]->main_file().id, FileId{0});
      EXPECT_EQ(results[pair].loaded->agreements[1]->main_file().id, FileId{1});
    }
    EXPECT_EQ(session.parsed(), (ParseCount{.heads = 0, .documents = 8 + 1}));
  }
}

TEST(Session, TellsTheMistakesOfACatalogueOnceHoweverManyPairsNameIt) {
  MemoryWorld world;
  fill(world);
  world.files["ours.yaml"] = "catalogue: 1\ntypes: [\n";
  world.files["a.yaml"] = agreement_text("a", "2030-01-01", "catalogue: ours.yaml\n");
  const Input input = *read_input(at_path("a.yaml"), world);
  Session session({}, {}, world);
  for (const LoadResult& result : session.load_pairs({{input, input}, {input, input}})) {
    EXPECT_FALSE(result.loaded);
    session.tell(result);
  }
  EXPECT_EQ(session.refuse(), ExitStatus::unusable);
  EXPECT_EQ(world.err.find("ours.yaml:"), world.err.rfind("ours.yaml:")) << world.err;
  EXPECT_NE(world.err.find("ours.yaml:"), std::string::npos);
}

// ---- telling ------------------------------------------------------------------------------------

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
