#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../support/shipped.hpp"
#include "../arguments.hpp"
#include "base/diagnostic.hpp"
#include "base/embedded_files.hpp"
#include "catalogue/deal_kinds.hpp"
#include "cli/memory_world.hpp"
#include "cli/run.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

void carry(MemoryWorld& world) {
  for (const EmbeddedFile& file : embedded_files()) world.carried.push_back(file);
}

std::string made(const Arguments& words, int status = 0) {
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
  (void)run(Arguments{"validate", "new.yaml"}, world);
  return world.out;
}

// With each sign taken out that keeps a line from being said: all but those before a space and a
// word, which explain. The sources at the end stay out, for no clause cites them.
std::string filled_in(const std::string& text) {
  std::string filled;
  for (std::size_t at = 0; at < text.size() && !text.substr(at).starts_with("#sources:");) {
    const std::size_t end = text.find('\n', at) + 1;
    std::string line = text.substr(at, end - at);
    const std::size_t sign = line.find_first_not_of(' ');
    const bool explains = line.size() > sign + 2 && line[sign + 1] == ' ' && line[sign + 2] != ' ';
    if (line[sign] == '#' && !explains) line.erase(sign, 1);
    filled += line;
    at = end;
  }
  return filled;
}

constexpr const char* k_kinds[] = {"licence", "services",    "supply",       "lease",      "loan",
                                   "merger",  "partnership", "subscription", "employment", "nda"};

TEST(New, WritesAVersionOfEachKindWithoutAMistakeOrAWarning) {
  for (const char* kind : k_kinds) {
    const std::string text = made({"new", "2026", "--kind", kind, "--party", "acme=Acme Ltd",
                                   "--party", "bolt=Bolt: the \"company\""});
    EXPECT_EQ(validated(text), "1 file: no mistakes\n") << kind << "\n" << text;
    EXPECT_TRUE(has(text, "deal: acme-bolt\n")) << text;
    EXPECT_EQ(validated(made({"new", "2026", "--kind", kind})), "1 file: no mistakes\n") << kind;
  }
}

TEST(New, WritesTermsThatHoldOnceTheirSignIsTakenOut) {
  for (const char* kind : k_kinds) {
    const std::string filled = filled_in(made({"new", "2026", "--kind", kind}));
    EXPECT_EQ(validated(filled), "1 file: no mistakes\n") << kind << "\n" << filled;
  }
  std::string types;
  for (const auto& [id, type] : test::shipped_catalogue().types) types += "," + id;
  const std::string all =
      made({"new", "1", "--party", "uno", "--party", "due", "--type", types.substr(1)});
  EXPECT_EQ(validated(filled_in(all)), "1 file: no mistakes\n");
  EXPECT_TRUE(has(filled_in(all), "\n    degree: exclusive   # "));
}

TEST(New, CallsThePartiesOfAnExampleAsTheDealDoes) {
  const std::string text = made({"new", "1", "--kind", "loan", "--type", "revenue_share"});
  EXPECT_TRUE(has(text, "    #  to-borrower: {payer: lender, payee: borrower,") ||
              has(text, "    #  to-borrower:\n    #    payer: lender\n"))
      << text;
  EXPECT_FALSE(has(text, "acme")) << text;
  EXPECT_FALSE(has(text, "bolt")) << text;
}

TEST(New, KeepsEveryLineOfACatalogueInItsComment) {
  MemoryWorld world;
  carry(world);
  world.files["types.yaml"] =
      "types:\n  present:\n    title: \"A\\nB\"\n    about: |\n      One gives.\n\n      version: "
      "2\n"
      "    roles: [giver]\n    favours: none\n    terms:\n      what:\n        kind: text\n"
      "        about: |\n          What it is.\n          cost: none\n"
      "      how: {kind: text}\n"
      "    example: |\n      p:\n        type: present\n        giver: acme\n"
      "        how: |\n          in a box,\n\n          with a ribbon\n        what: a pen\n";
  const Arguments words{"new",    "1",       "--party",     "uno",
                        "--type", "present", "--catalogue", "types.yaml"};
  ASSERT_EQ(run(words, world), 0) << world.err;
  EXPECT_TRUE(has(world.out, "  # A B: One gives. version: 2\n  present:\n")) << world.out;
  EXPECT_TRUE(has(world.out, "    #what: a pen   # What it is. cost: none\n")) << world.out;
  EXPECT_TRUE(has(world.out, "    #how: |\n    #  in a box,\n    #\n    #  with a ribbon\n"))
      << world.out;
}

TEST(New, TakesClauseTypesByWhateverPeopleCallThem) {
  const std::string text = made({"new", "1", "--party", "a", "--party", "b", "--type",
                                 "limitation_of_liability,exclusivity", "--deal", "d"});
  EXPECT_TRUE(has(text, "    holder: a\n    grantor: b\n")) << text;
  EXPECT_TRUE(has(text, "    type: liability_cap\n")) << text;
  EXPECT_EQ(validated(text), "1 file: no mistakes\n");
}

TEST(New, SaysWhatItWantsToKnow) {
  EXPECT_EQ(made({"new", "1"}, 2),
            "Kinds of deals, and who takes part in them, in the order of --party:\n"
            "  licence       licensor, licensee\n"
            "  services      provider, customer\n"
            "  subscription  provider, customer\n"
            "  supply        supplier, buyer\n"
            "  lease         landlord, tenant\n"
            "  loan          lender, borrower\n"
            "  merger        buyer, target\n"
            "  employment    employer, employee\n"
            "  partnership   first, second\n"
            "  nda           first, second\n"
            "dealterms: say what kind of deal it is: --kind KIND; or which clauses it has: --type "
            "TYPE[,TYPE...]\n");
  EXPECT_TRUE(has(made({"new", "1", "--kind", "lense"}, 2), "did you mean 'lease'?"));
  EXPECT_TRUE(has(made({"new", "A b", "--kind", "loan"}, 2), "cannot be the name of a version"));
  EXPECT_TRUE(has(made({"new", "1", "--type", "loan"}, 2), "say who takes part"));
  EXPECT_TRUE(has(made({"new", "1", "--party", "a", "--type", "exclusivty"}, 2),
                  "unknown clause type 'exclusivty'; did you mean 'exclusivity'?"));
  EXPECT_TRUE(has(made({"new", "1", "--from", "2019", "--kind", "loan"}, 2), "beside it"));
}

// What it says on standard error, though all is done.
std::string told(const Arguments& words) {
  MemoryWorld world;
  carry(world);
  EXPECT_EQ(run(words, world), 0) << world.err;
  return world.err;
}

TEST(New, SaysWhereAKindHasAClauseOfTheTypeAlready) {
  const std::string said =
      "'services' has a clause of type service_level already: the file has another\n";
  EXPECT_TRUE(has(told({"new", "1", "--kind", "services", "--type", "service_level"}), said));
  EXPECT_FALSE(has(told({"new", "1", "--kind", "services", "--type", "exclusivity"}), "already"));
}

TEST(New, GivesARoleToThePartyThatIsCalledSo) {
  const std::string text =
      made({"new", "1", "--kind", "lease", "--party", "tenant", "--party", "landlord"});
  EXPECT_TRUE(has(text, "    type: lease\n    tenant: tenant\n    landlord: landlord\n")) << text;
  EXPECT_TRUE(has(text, "deal: landlord-tenant\n")) << text;
  EXPECT_EQ(told({"new", "1", "--kind", "lease", "--party", "tenant", "--party", "landlord"}), "");
}

TEST(New, GivesARoleToThePartyThatIsSaidToHaveIt) {
  const Arguments words{
      "new",          "1", "--kind", "lease", "--party", "tenant=bolt=Bolt = Co", "--party",
      "acme=Acme Ltd"};
  EXPECT_TRUE(has(made(words), "    tenant: bolt\n    landlord: acme\n")) << made(words);
  EXPECT_TRUE(has(made(words), "  acme: {name: Acme Ltd}\n  bolt: {name: Bolt = Co}\n"));
}

TEST(New, SaysWhichPartiesStandForThemselves) {
  EXPECT_EQ(told({"new", "1", "--kind", "lease", "--party", "acme"}),
            "dealterms: no --party has the role tenant: it is called 'tenant' in the file\n");
  EXPECT_EQ(told({"new", "1", "--kind", "lease"}),
            "dealterms: no --party has the roles landlord and tenant: they are called so in the "
            "file\n");
}

// In a deal of its kind, and by the words for its parties alone.
TEST(New, LetsTheTenantPayTheRent) {
  for (const Arguments& kind : {Arguments{"--kind", "lease"}, Arguments{}}) {
    Arguments words{"new", "1", "--party", "landlord", "--party", "tenant", "--type", "rent"};
    words.insert(words.end(), kind.begin(), kind.end());
    EXPECT_TRUE(
        has(made(words), "  fees:\n    type: fees\n    payer: tenant\n    payee: landlord\n"))
        << made(words);
    EXPECT_FALSE(has(told(words), "follow the order of the parties")) << told(words);
  }
  const std::string lease = made({"new", "1", "--kind", "lease"});
  EXPECT_TRUE(has(lease, "  rent:\n    type: fees\n    payer: tenant\n    payee: landlord\n"));
}

TEST(New, PaysTheHoldersOfTheSharesForACompany) {
  const std::string text = made({"new", "1", "--kind", "merger", "--party", "a", "--party", "b"});
  EXPECT_TRUE(has(text, "    payer: a\n    payee: shareholders\n")) << text;
  EXPECT_TRUE(has(text, "  shareholders: {name: Shareholders of the target, of: b}\n")) << text;
}

TEST(New, SaysWhereTheOrderOfThePartiesGaveTheRoles) {
  const Arguments words{"new", "1",       "--kind", "loan",   "--party",
                        "a",   "--party", "b",      "--type", "publicity"};
  EXPECT_EQ(told(words),
            "dealterms: the roles of the clause 'publicity' follow the order of the parties "
            "(publisher: a, named: b); check them\n");
  EXPECT_TRUE(has(made(words), "    # Check who has which role:")) << made(words);
  // One role is said, and the other is for the other party.
  EXPECT_EQ(told({"new", "1", "--party", "b", "--party", "named=a", "--type", "publicity"}), "");
}

TEST(New, RefusesPartiesThatHaveNoPlace) {
  const auto refused = [](const Arguments& parties) {
    Arguments words{"new", "1", "--kind", "lease"};
    for (const std::string& party : parties) {
      words.emplace_back("--party");
      words.push_back(party);
    }
    return made(words, 2);
  };
  EXPECT_TRUE(has(refused({"A=x"}), "is no party"));
  EXPECT_TRUE(has(refused({"a="}), "is no party"));
  EXPECT_TRUE(has(refused({"a", "a"}), "two parties are called 'a'"));
  EXPECT_TRUE(has(refused({"tenant=a", "tenant=b"}), "two parties have the role 'tenant'"));
  EXPECT_TRUE(has(refused({"a", "b", "c"}),
                  "'c' is one party too many: the parties of a deal of kind 'lease' are landlord "
                  "and tenant"));
  EXPECT_TRUE(has(refused({"landlord=tenant"}), "say who the tenant is: --party tenant=ID"));
  EXPECT_TRUE(has(made({"new", "1", "--party", "a", "--type", "loan"}, 2),
                  "a clause of type 'loan' has the roles borrower and lender; name a party for "
                  "each"));
  EXPECT_TRUE(has(made({"new", "1", "--kind", "merger", "--party", "shareholders"}, 2),
                  "give the party another id"));
}

TEST(New, WritesOverNoFile) {
  MemoryWorld world;
  carry(world);
  world.files["a.yaml"] = "mine";
  EXPECT_EQ(run(Arguments{"new", "1", "--kind", "loan", "--output", "a.yaml"}, world), 2);
  EXPECT_EQ(world.files["a.yaml"], "mine");
  EXPECT_EQ(run(Arguments{"new", "1", "--kind", "loan", "--output", "b.yaml"}, world), 0)
      << world.err;
  EXPECT_TRUE(has(world.files["b.yaml"], "dealterms: 1\n"));
}

TEST(New, MakesTheFolderOfItsFile) {
  MemoryWorld world;
  carry(world);
  EXPECT_EQ(run(Arguments{"new", "1", "--from", "2019", "--output", "x/y/b.yaml"}, world), 0);
  EXPECT_EQ(world.err, "dealterms: made the folder x/y\n");
  EXPECT_TRUE(world.made.contains("x/y"));
  EXPECT_TRUE(has(world.files["x/y/b.yaml"], "dealterms: 1\n"));
  EXPECT_EQ(run(Arguments{"new", "1", "--from", "2019", "--output", "x/y/c.yaml"}, world), 0);
  EXPECT_EQ(world.err, "dealterms: made the folder x/y\n");
}

TEST(New, TakesADashForStandardOutput) {
  MemoryWorld world;
  carry(world);
  EXPECT_EQ(run(Arguments{"new", "1", "--from", "2019", "--output", "-"}, world), 0) << world.err;
  EXPECT_TRUE(has(world.out, "dealterms: 1\n"));
  EXPECT_TRUE(world.files.empty());
}

TEST(New, NamesTheSchemaWhereItLiesBesideTheFile) {
  MemoryWorld world;
  carry(world);
  world.files["a/agreement.schema.json"] = "{}";
  for (const char* path : {"a/1.yaml", "b/1.yaml"}) {
    EXPECT_EQ(run(Arguments{"new", "1", "--kind", "loan", "--output", path}, world), 0)
        << world.err;
  }
  const std::string line = "# yaml-language-server: $schema=agreement.schema.json\n";
  EXPECT_TRUE(world.files["a/1.yaml"].starts_with(line)) << world.files["a/1.yaml"];
  EXPECT_FALSE(has(world.files["b/1.yaml"], "$schema")) << world.files["b/1.yaml"];
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
  EXPECT_EQ(run(Arguments{"new", "2", "--from", "one.yaml"}, world), 0) << world.err;
  return world.out;
}

TEST(New, CarriesTheWholeOfAContractOver) {
  EXPECT_EQ(next_of(k_contract),
            "# Supply\n\ndealterms: 1\ndeal: d\nversion: \"2\"\namends: \"1\"\nstatus: draft\n"
            "#title: what happened in this version, in a line\n"
            "#dates: {signed: 2026-01-31, effective: 2026-02-01}\n"
            "parties: {a: {name: A}, b: {name: B}}\nclauses:\n"
            "  # Ours alone.\n"
            "  c: {type: exclusivity, holder: a, grantor: b, degree: sole, status: stated}  # x\n");
}

TEST(New, SaysOnceWhatIsToBeFilledIn) {
  const std::string second = next_of(made({"new", "1", "--kind", "loan"}));
  for (const std::string comment : {"\n#title:", "\n#dates:"}) {
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
