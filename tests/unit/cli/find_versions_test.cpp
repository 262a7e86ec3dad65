#include "cli/find_versions.hpp"

#include <gtest/gtest.h>

#include "agreements.hpp"

namespace dealterms {
namespace {

using Names = std::vector<std::string>;

struct Found {
  Names names;
  ParseCount parsed;
};

Found found_in(const MemoryWorld& world, const std::string& directory = "terms") {
  Found found;
  const auto terms = find_versions(directory, world, found.parsed);
  if (!terms) return {{"error: " + terms.error().text}, {}};
  for (const VersionFile& file : terms->versions) found.names.push_back(full_name(file));
  return found;
}

Names found_as(const std::string& path, const std::string& bytes) {
  MemoryWorld world;
  world.files[path] = bytes;
  return found_in(world).names;
}

TEST(HeadOf, EndsBeforeTheLineThatBeginsTheClauses) {
  EXPECT_EQ(head_of("deal: a\nclauses:\n  b: {}\n"), "deal: a\n");
  EXPECT_EQ(head_of("deal: a\r\nclauses: {}\r\n"), "deal: a\r\n");
  EXPECT_EQ(head_of("clauses: {}\ndeal: a\n"), "");
  EXPECT_EQ(head_of("deal: a\n"), "deal: a\n");
  EXPECT_EQ(head_of("about: |\n  clauses:\n  none\n"), "about: |\n  clauses:\n  none\n");
}

TEST(FindVersions, ReadsHeadsAlone) {
  MemoryWorld world;
  fill(world);
  const Found found = found_in(world);
  EXPECT_EQ(found.names, (Names{"d/one", "d/two"}));
  EXPECT_EQ(found.parsed, (ParseCount{.heads = 2, .documents = 0}));
}

TEST(FindVersions, ReadsTheWholeFileWhereTheHeadDoesNotNameIt) {
  MemoryWorld world;
  world.files["terms/x/y.yaml"] = "dealterms: 1\nclauses:\n  a: {}\ndeal: d\nversion: one\n";
  const Found found = found_in(world);
  EXPECT_EQ(found.names, Names{"d/one"});
  EXPECT_EQ(found.parsed, (ParseCount{.heads = 1, .documents = 1}));
}

TEST(FindVersions, ReadsTheWholeFileWhereTheHeadCannotBeRead) {
  EXPECT_EQ(found_as("terms/x/y.yaml",
                     "dealterms: 1\ndeal: d\nversion: one\ntitle: \"of two\nclauses: too\"\n"),
            Names{"d/one"});
}

TEST(FindVersions, MistakesInTheClausesDoNotHideTheNames) {
  EXPECT_EQ(found_as("terms/x/y.yaml", head_text("d", "one") + "clauses: {\n"), Names{"d/one"});
}

TEST(FindVersions, AnAgreementWithoutNamesGoesByItsFileAndDirectory) {
  EXPECT_EQ(found_as("terms/acme/2023.yaml", "dealterms: 1\na: [\n"), Names{"acme/2023"});
  EXPECT_EQ(found_as("terms/acme/2023.yaml", "dealterms: 1\n"), Names{"acme/2023"});
}

TEST(FindVersions, AFileThatIsNoAgreementIsNoVersion) {
  for (const char* bytes :
       {"a: b: c\n", "", "- a\n", "catalogue: 1\ntypes: {}\n", "image: hub/dealterms:1\n\tx",
        "# dealterms: 1\na: [", "on: {run: \"dealterms: 1\"}\n", "dealterms\n", "dealterms"}) {
    EXPECT_EQ(found_as("terms/acme/2023.yaml", bytes), Names{}) << bytes;
  }
}

TEST(FindVersions, KnowsAnAgreementHoweverItsKeyIsWritten) {
  for (const char* mark : {"dealterms: 1", "\"dealterms\": 1", "dealterms : 1",
                           "'dealterms' :\n  1", "? dealterms\n: 1",
                           "\xEF\xBB\xBF"
                           "dealterms: 1"}) {
    EXPECT_EQ(found_as("terms/x/y.yaml", std::string(mark) + "\ndeal: d\nversion: one\n"),
              Names{"d/one"})
        << mark;
  }
  EXPECT_EQ(found_as("terms/x/y.yaml", "{deal: d, version: one, dealterms: 1}"), Names{"d/one"});
}

TEST(FindVersions, ParsesNothingThatIsNoAgreement) {
  MemoryWorld world;
  fill(world);
  world.files["terms/ci.yml"] = "a: b: c\n";
  world.files["terms/catalogue.yaml"] = "catalogue: 1\n";
  EXPECT_EQ(found_in(world).parsed, (ParseCount{.heads = 2, .documents = 0}));
}

TEST(FindVersions, AFileThatCannotBeReadIsKeptApart) {
  MemoryWorld world;
  fill(world);
  world.failures["terms/d/two.yaml"] = Error::Kind::forbidden;
  ParseCount parsed;
  const auto terms = find_versions("terms", world, parsed);
  ASSERT_TRUE(terms);
  EXPECT_EQ(terms->versions.size(), 1u);
  EXPECT_EQ(unreadable_note(terms->unreadable),
            "; could not be read: terms/d/two.yaml (Permission denied)");
  EXPECT_EQ(unreadable_note({}), "");
}

TEST(FindVersions, LooksInTheProgramWhereThereAreNoTerms) {
  MemoryWorld world;
  const std::string bytes = agreement_text("carried");
  world.carried = {{"terms/catalogue.yaml", k_small_catalogue}, {"terms/d/carried.yaml", bytes}};
  const Found found = found_in(world, "");
  EXPECT_EQ(found.names, Names{"d/carried"});
  EXPECT_EQ(found.parsed, (ParseCount{.heads = 1, .documents = 0}));
  world.files["terms/d/one.yaml"] = agreement_text("one");
  EXPECT_EQ(found_in(world, "").names, Names{"d/one"});
}

TEST(FindVersions, TermsThatMayNotBeReadAreNotReplacedByTheProgramsOwn) {
  MemoryWorld world;
  fill(world);
  world.failures["terms"] = Error::Kind::forbidden;
  EXPECT_EQ(found_in(world, "").names, Names{"error: cannot read terms: Permission denied"});
}

Terms terms_of(const Names& names) {
  Terms terms{"terms", Input::From::file, {}, {}};
  for (const std::string& name : names) {
    const std::size_t slash = name.find('/');
    terms.versions.push_back(
        {name.substr(0, slash), name.substr(slash + 1), at_path(name), {}, false});
  }
  return terms;
}

std::string error_of_deal(const std::string& deal, const Terms& terms) {
  const auto versions = versions_of(deal, terms);
  return versions ? "" : versions.error().text;
}

TEST(VersionsOf, TakesTheOnlyDealOrTheOneThatIsNamed) {
  EXPECT_EQ(versions_of("", terms_of({"a/1", "a/2"}))->size(), 2u);
  const Terms two = terms_of({"a/1", "b/1", "b/2"});
  EXPECT_EQ(versions_of("b", two)->size(), 2u);
  EXPECT_EQ(versions_of("a", two)->front()->version, "1");
}

TEST(VersionsOf, SaysWhatThereIs) {
  const Terms terms = terms_of({"acme/1", "bolt/1"});
  EXPECT_EQ(error_of_deal("", terms),
            "there are several deals in terms; say which by --deal: acme, bolt");
  EXPECT_EQ(error_of_deal("acne", terms),
            "no deal 'acne'; did you mean 'acme'? (in terms: acme, bolt)");
  EXPECT_EQ(error_of_deal("", terms_of({})), "there are no versions in terms");
}

TEST(VersionsOf, SaysWhatCouldNotBeReadWhereADealIsNotFound) {
  Terms terms = terms_of({"acme/1"});
  terms.unreadable.push_back({"terms/b.yaml", {Error::Kind::forbidden, "Permission denied"}});
  EXPECT_EQ(error_of_deal("zinc", terms),
            "no deal 'zinc' (in terms: acme); could not be read: terms/b.yaml (Permission denied)");
  EXPECT_EQ(error_of_deal("acme", terms), "");
}

TEST(VersionsOf, RefusesTwoFilesOfOneVersion) {
  EXPECT_EQ(error_of_deal("", terms_of({"acme/1", "acme/1"})),
            "several files hold version '1' of acme, among them acme/1");
}

}  // namespace
}  // namespace dealterms
