#include "cli/run.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "cli/memory_world.hpp"

namespace dealterms {
namespace {

using Words = std::vector<std::string>;

constexpr std::string_view k_catalogue = R"(catalogue: 1
types:
  exclusivity:
    title: Exclusivity
    about: One alone.
    level: critical
    roles: [holder, grantor]
    favours: holder
    terms:
      until: {kind: date, more_favours: holder}
)";

std::string agreement(const std::string& version, const std::string& until) {
  return "dealterms: 1\ndeal: d\nversion: " + version +
         "\nparties:\n  acme: {name: Acme}\n  bolt: {name: Bolt}\nclauses:\n"
         "  cells: {type: exclusivity, holder: bolt, grantor: acme, until: " +
         until + "}\n";
}

void fill(MemoryWorld& world) {
  world.carried = {{"terms/catalogue.yaml", k_catalogue}};
  world.files["terms/d/one.yaml"] = agreement("one", "2030-01-01");
  world.files["terms/d/two.yaml"] = agreement("two", "2031-01-01");
  world.files["terms/d/respelt.yaml"] = agreement("respelt", "\"2030-01-01\"");
}

int status_of(const Words& words) {
  MemoryWorld world;
  fill(world);
  return run(words, world);
}

// A seam that fails in a way that nobody foresaw.
class BrokenWorld final : public World {
 public:
  std::string err;
  WhyNot write_out(std::string_view) override { throw std::logic_error("a wheel came off"); }
  void write_err(std::string_view bytes) override { err += bytes; }
  Given<std::string> read_in() override { return {}; }
  [[nodiscard]] Given<std::string> read_file(const std::string&) const override { return {}; }
  WhyNot replace_file(const std::string&, std::string_view) override { return {}; }
  [[nodiscard]] Given<std::vector<DirectoryEntry>> list_directory(
      const std::string&) const override {
    return {};
  }
  [[nodiscard]] Given<std::string> read_at_revision(const std::string&,
                                                    const std::string&) const override {
    return {};
  }
  [[nodiscard]] std::optional<std::string> environment(const std::string&) const override {
    return std::nullopt;
  }
  [[nodiscard]] Terminal terminal() const override { return {}; }
  [[nodiscard]] std::span<const EmbeddedFile> embedded() const override { return {}; }
};

TEST(Run, EndsOurOwnBugsWithStatusThreeAndAPlainMessage) {
  BrokenWorld world;
  EXPECT_EQ(run(Words{"--version"}, world), 3);
  EXPECT_TRUE(
      world.err.starts_with("dealterms: this is a bug of dealterms, not a mistake of "
                            "yours: a wheel came off\n"));
}

TEST(Run, SaysThatSomethingChangedOnlyWhereAsked) {
  EXPECT_EQ(status_of({"diff", "one", "two"}), 0);
  EXPECT_EQ(status_of({"diff", "one", "two", "--exit-code"}), 1);
  EXPECT_EQ(status_of({"diff", "one", "one", "--exit-code"}), 0);
}

TEST(Run, TakesNoStatusFromTheWayAResultIsPrinted) {
  for (const Words& page : {Words{"--all"}, Words{"--color", "always"}, Words{"--width", "40"},
                            Words{"--output", "page.txt"}, Words{"--for", "acme"}}) {
    for (const char* after : {"one", "two", "respelt"}) {
      Words plain{"diff", "one", after, "--exit-code"};
      const int expected = status_of(plain);
      plain.insert(plain.end(), page.begin(), page.end());
      EXPECT_EQ(status_of(plain), expected) << after << " " << page.front();
    }
  }
}

TEST(Run, CountsOnlyTheChosenClausesAndLevelsAsFound) {
  EXPECT_EQ(status_of({"diff", "one", "two", "--exit-code", "--clause", "cells"}), 1);
  EXPECT_EQ(status_of({"diff", "one", "two", "--exit-code", "--min-level", "critical"}), 0);
}

TEST(Run, WritesNothingToStandardOutputWhereItFails) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Words{"diff", "one", "three"}, world), 2);
  EXPECT_EQ(world.out, "");
  EXPECT_NE(world.err, "");
}

TEST(Run, SaysTheSameTwice) {
  MemoryWorld first;
  MemoryWorld second;
  fill(first);
  fill(second);
  EXPECT_EQ(run(Words{"diff", "one", "two", "--all"}, first), 0);
  EXPECT_EQ(run(Words{"diff", "one", "two", "--all"}, second), 0);
  EXPECT_EQ(first.out, second.out);
}

TEST(Run, ReadsTheCatalogueThatAFileNamesBesideIt) {
  MemoryWorld world;
  fill(world);
  world.files["far/ours.yaml"] =
      "catalogue: 1\ntypes:\n  buyback: {title: Buyback, about: Back.}\n";
  world.files["far/deals/a.yaml"] =
      "dealterms: 1\ndeal: d\nversion: a\ncatalogue: ../ours.yaml\nclauses:\n  b: {type: "
      "buyback}\n";
  world.files["far/deals/../ours.yaml"] = world.files["far/ours.yaml"];
  EXPECT_EQ(run(Words{"show", "far/deals/a.yaml"}, world), 0) << world.err;
  world.files.erase("far/deals/../ours.yaml");
  EXPECT_EQ(run(Words{"show", "far/deals/a.yaml"}, world), 2);
  EXPECT_EQ(world.err,
            "dealterms: cannot read the catalogue '../ours.yaml' that far/deals/a.yaml names: No "
            "such file or directory\n");
}

}  // namespace
}  // namespace dealterms
