#include "cli/load.hpp"

#include <gtest/gtest.h>

#include "agreements.hpp"

namespace dealterms {
namespace {

using Names = std::vector<std::string>;

constexpr std::string_view k_buyback =
    "catalogue: 1\ntypes:\n  buyback: {title: Buyback, about: Back.}\n";
constexpr std::string_view k_option =
    "catalogue: 1\ntypes:\n  option: {title: Option, about: May.}\n";

// A reader of catalogues over a small world, and what it read.
class Catalogues : public testing::Test {
 protected:
  void SetUp() override {
    fill(world_);
    world_.files["buyback.yaml"] = k_buyback;
    world_.files["option.yaml"] = k_option;
  }

  ParsedFile version(const std::string& name, const std::string& catalogue) {
    Input input = at_path(name);
    input.bytes = agreement_text("one", "2030-01-01",
                                 catalogue.empty() ? "" : "catalogue: " + catalogue + "\n");
    ParseCount ignored;
    return parse_file(std::move(input), ignored);
  }

  static Names names_of(const LoadedCatalogue& catalogue) {
    Names names;
    for (const ReadFile& file : catalogue.files) names.push_back(file.source.name());
    return names;
  }

  MemoryWorld world_;
  ParseCount parsed_;
  CatalogueReader reader_{"", "en", world_, parsed_};
};

TEST_F(Catalogues, TheProgramsOwnComesFirst) {
  const std::vector versions{version("a.yaml", "buyback.yaml")};
  const auto read = reader_.read_for(versions);
  ASSERT_TRUE(read);
  EXPECT_EQ(names_of(**read), (Names{"terms/catalogue.yaml", "buyback.yaml"}));
  EXPECT_NE((*read)->merged->find_type("exclusivity"), nullptr);
  EXPECT_NE((*read)->merged->find_type("buyback"), nullptr);
}

TEST_F(Catalogues, ACatalogueThatTwoVersionsNameIsReadOnce) {
  const std::vector versions{version("a.yaml", "buyback.yaml"), version("b.yaml", "buyback.yaml")};
  const auto read = reader_.read_for(versions);
  ASSERT_TRUE(read);
  EXPECT_EQ(names_of(**read), (Names{"terms/catalogue.yaml", "buyback.yaml"}));
  EXPECT_EQ((*read)->provenance.catalogues.size(), 2u);
  EXPECT_EQ(parsed_.documents, 2u);
  EXPECT_EQ(world_.reads, Names{"buyback.yaml"});
}

TEST_F(Catalogues, EachSetOfFilesIsReadOnce) {
  for (int i = 0; i < 3; ++i) {
    const std::vector none{version("a.yaml", "")};
    const std::vector one{version("b.yaml", "buyback.yaml")};
    EXPECT_TRUE(reader_.read_for(none));
    EXPECT_TRUE(reader_.read_for(one));
  }
  EXPECT_EQ(parsed_.documents, 2u);
  EXPECT_EQ(world_.reads, Names{"buyback.yaml"});
}

TEST_F(Catalogues, OneSetKnowsNothingOfAnother) {
  const std::vector one{version("a.yaml", "buyback.yaml")};
  const std::vector other{version("b.yaml", "option.yaml")};
  EXPECT_EQ((*reader_.read_for(one))->merged->find_type("option"), nullptr);
  EXPECT_EQ((*reader_.read_for(other))->merged->find_type("buyback"), nullptr);
  EXPECT_EQ(reader_.read_own()->merged->find_type("buyback"), nullptr);
}

TEST_F(Catalogues, ThatOfTheCommandLineIsOverAllOthersAndReadOnce) {
  CatalogueReader reader("buyback.yaml", "en", world_, parsed_);
  const std::vector versions{version("a.yaml", "buyback.yaml"), version("b.yaml", "option.yaml")};
  const auto read = reader.read_for(versions);
  ASSERT_TRUE(read);
  EXPECT_EQ(names_of(**read), (Names{"terms/catalogue.yaml", "option.yaml", "buyback.yaml"}));
}

TEST_F(Catalogues, TitlesOfALanguageAreOverTheProgramsOwn) {
  world_.carried.push_back(
      {"terms/catalogue.fr.yaml", "catalogue: 1\ntypes:\n  exclusivity: {title: Exclusivité}\n"});
  CatalogueReader reader("", "fr", world_, parsed_);
  EXPECT_EQ(reader.read_own()->merged->find_type("exclusivity")->title, "Exclusivité");
  EXPECT_EQ(reader_.read_own()->merged->find_type("exclusivity")->title, "Exclusivity");
}

TEST_F(Catalogues, ACatalogueThatIsNotThereIsToldWithWhoNamesIt) {
  const std::vector versions{version("a.yaml", "lost.yaml")};
  EXPECT_EQ(reader_.read_for(versions).error().text,
            "cannot read the catalogue 'lost.yaml' that a.yaml names: No such file or directory");
  CatalogueReader reader("lost.yaml", "en", world_, parsed_);
  EXPECT_EQ(reader.read_for({}).error().text, "cannot read lost.yaml: No such file or directory");
}

TEST_F(Catalogues, ALinkOutOfTheDirectoryIsTakenAsWritten) {
  world_.files["far/deals/../ours.yaml"] = k_buyback;
  const std::vector versions{version("far/deals/a.yaml", "../ours.yaml")};
  CatalogueReader reader("", "en", world_, parsed_, {.everywhere = true});
  EXPECT_TRUE(reader.read_for(versions));
}

TEST_F(Catalogues, NothingIsReadOutsideUnlessOneSaysSo) {
  world_.files["deal/a.yaml"];
  world_.files["deal/../buyback.yaml"] = k_buyback;
  const std::vector versions{version("deal/a.yaml", "../buyback.yaml")};
  EXPECT_EQ(reader_.read_for(versions).error().text,
            "the catalogue '../buyback.yaml' that deal/a.yaml names lies outside of its directory, "
            "of the terms and of its repository; --allow-outside reads it all the same");
  EXPECT_EQ(world_.reads, Names{});
  CatalogueReader reader("", "en", world_, parsed_, {.everywhere = true});
  EXPECT_TRUE(reader.read_for(versions));
}

TEST_F(Catalogues, OfWhatIsNoneNoLineIsShown) {
  world_.files["secrets.yaml"] = "password: [hunter2\n";
  const std::vector versions{version("a.yaml", "secrets.yaml")};
  EXPECT_EQ(reader_.read_for(versions).error().text,
            "the catalogue 'secrets.yaml' that a.yaml names is no catalogue");
}

TEST(ReadVersion, HoldsTheAgreementItsMistakesAndItsDigest) {
  Input input = at_path("a.yaml");
  input.bytes = head_text("d", "one") + "clauses:\n  cells: {type: nonsense}\n";
  ParseCount parsed;
  const ReadVersion read = read_version(parse_file(input, parsed), Catalogue{});
  EXPECT_EQ(read.agreement.version, "one");
  EXPECT_EQ(read.agreement.main_file().digest.hex().size(), 64u);
  EXPECT_EQ(read.file.source.name(), "a.yaml");
  EXPECT_GT(read.file.error_count(), 0u);
  EXPECT_EQ(parsed.documents, 1u);
}

TEST(ReadVersion, WhatIsNoDocumentHasMistakesAndNoAgreement) {
  Input input = at_path("a.yaml");
  input.bytes = "a: [";
  ParseCount parsed;
  const ReadVersion read = read_version(parse_file(input, parsed), Catalogue{});
  EXPECT_TRUE(read.agreement.clauses.empty());
  EXPECT_EQ(read.file.error_count(), 1u);
}

TEST(ErrorCount, CountsNoWarnings) {
  ReadFile file;
  for (const DiagnosticRow& row : diagnostic_rows()) {
    file.diagnostics.push_back({row.code, {}, {}, {}, {}});
  }
  std::size_t errors = 0;
  for (const DiagnosticRow& row : diagnostic_rows()) errors += row.severity == Severity::error;
  EXPECT_LT(errors, file.diagnostics.size());
  EXPECT_EQ(file.error_count(), errors);
}

// ---- papers -------------------------------------------------------------------------------------

class Papers : public testing::Test {
 protected:
  void SetUp() override {
    fill(world_);
    world_.files["deal/form.yaml"] = "paper: order form\nclauses: {cells: {until: 2031-01-01}}\n";
  }

  ReadVersion read(const std::string& paper) {
    Input input = at_path("deal/one.yaml");
    input.bytes = agreement_text("one", "{set_in: order form}", "papers: " + paper + "\n");
    ParsedFile parsed = parse_file(std::move(input), parsed_);
    read_papers(parsed, world_, parsed_);
    CatalogueReader catalogues("", "en", world_, parsed_);
    return read_version(std::move(parsed), *catalogues.read_own()->merged);
  }

  MemoryWorld world_;
  ParseCount parsed_;
};

TEST_F(Papers, FillWhatIsSetInThemFromWhereTheVersionIs) {
  const ReadVersion version = read("form.yaml");
  EXPECT_EQ(version.file.error_count(), 0u);
  const Value* until = version.agreement.clauses.at("cells").find_term("until");
  ASSERT_NE(until, nullptr);
  EXPECT_NE(until->as<Date>(), nullptr);
  ASSERT_EQ(version.agreement.files.size(), 2u);
  EXPECT_EQ(version.agreement.files.back().name, "deal/form.yaml");
  EXPECT_EQ(version.agreement.files.back().id, until->place.file);
}

TEST_F(Papers, TellTheirMistakesOfTheirOwnFile) {
  world_.files["deal/form.yaml"] = "paper: order form\nclauses: {cells: {until: soon}}\n";
  const ReadVersion version = read("form.yaml");
  EXPECT_EQ(version.file.error_count(), 0u);
  ASSERT_EQ(version.papers.size(), 1u);
  EXPECT_EQ(version.papers.front().error_count(), 1u);
  EXPECT_EQ(version.papers.front().source.name(), "deal/form.yaml");
}

TEST_F(Papers, AreMissedWhereTheyAreNamed) {
  const ReadVersion version = read("[form.yaml, schedule.yaml]");
  ASSERT_EQ(version.file.diagnostics.size(), 1u);
  EXPECT_EQ(version.file.diagnostics.front().code, DiagnosticCode::unreadable_paper);
  EXPECT_EQ(version.file.diagnostics.front().place.line, 4u);
}

// A file of others shows nobody a line of what lies elsewhere on the machine.
TEST_F(Papers, LieBesideTheVersionOrBelow) {
  world_.files["form.yaml"] = world_.files["/form.yaml"] = world_.files["deal/form.yaml"];
  for (const char* path : {"../form.yaml", "/form.yaml", "x/../../form.yaml"}) {
    const ReadVersion version = read(path);
    ASSERT_EQ(version.file.diagnostics.size(), 1u) << path;
    EXPECT_EQ(version.file.diagnostics.front().code, DiagnosticCode::unreadable_paper) << path;
    EXPECT_TRUE(version.papers.empty()) << path;
  }
}

TEST_F(Papers, AreReadOnceAndAreNotTooMany) {
  EXPECT_EQ(read("[form.yaml, form.yaml]").papers.size(), 1u);
  std::string many;
  for (int i = 0; i < 40; ++i) {
    const std::string name = "form-" + std::to_string(i) + ".yaml";
    world_.files["deal/" + name] = "paper: other\nclauses: {}\n";
    many += (i == 0 ? "" : ", ") + name;
  }
  const ReadVersion version = read("[" + many + "]");
  EXPECT_EQ(version.papers.size(), 32u);
  ASSERT_EQ(version.file.diagnostics.size(), 1u);
  EXPECT_EQ(version.file.diagnostics.front().code, DiagnosticCode::unreadable_paper);
}

}  // namespace
}  // namespace dealterms
