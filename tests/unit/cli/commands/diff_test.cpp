#include <map>
#include <utility>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "../agreements.hpp"
#include "../arguments.hpp"
#include "cli/formats.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"

namespace dealterms {
namespace {

int status_of(const Arguments& words) {
  MemoryWorld world;
  fill(world);
  world.files["terms/d/respelt.yaml"] = agreement_text("respelt", "\"2030-01-01\"");
  return run(words, world);
}

TEST(Diff, SaysThatSomethingChangedOnlyWhereAsked) {
  EXPECT_EQ(status_of({"diff", "one", "two"}), 0);
  EXPECT_EQ(status_of({"diff", "one", "two", "--exit-code"}), 1);
  EXPECT_EQ(status_of({"diff", "one", "one", "--exit-code"}), 0);
}

TEST(Diff, TakesNoStatusFromTheWayAResultIsPrinted) {
  for (const Arguments& page :
       {Arguments{"--all"}, Arguments{"--color", "always"}, Arguments{"--width", "40"},
        Arguments{"--output", "page.txt"}, Arguments{"--min-level", "critical"},
        Arguments{"--format", "json"}, Arguments{"--summary"}}) {
    for (const char* after : {"one", "two", "respelt"}) {
      Arguments plain{"diff", "one", after, "--exit-code"};
      const int expected = status_of(plain);
      plain.insert(plain.end(), page.begin(), page.end());
      EXPECT_EQ(status_of(plain), expected) << after << " " << page.front();
    }
  }
}

TEST(Diff, CountsOnlyTheChosenClausesAsFound) {
  MemoryWorld world;
  fill(world);
  const std::string other = "  rods: {type: exclusivity, holder: bolt, grantor: acme}\n";
  world.files["terms/d/one.yaml"] += other;
  world.files["terms/d/two.yaml"] += other;
  const auto found_in = [&](const std::string& clause) {
    return run(Arguments{"diff", "one", "two", "--exit-code", "--clause", clause}, world);
  };
  EXPECT_EQ(found_in("cells"), 1) << world.err;
  EXPECT_EQ(found_in("rods"), 0) << world.err;
}

// Bolt may supply alone for a year longer.
TEST(Diff, FindsForAPartyOnlyWhatGoesOrMayGoAgainstIt) {
  EXPECT_EQ(status_of({"diff", "one", "two", "--exit-code", "--for", "bolt"}), 0);
  EXPECT_EQ(status_of({"diff", "one", "two", "--exit-code", "--for", "acme"}), 1);
  EXPECT_EQ(status_of({"diff", "two", "one", "--exit-code", "--for", "bolt"}), 1);
  EXPECT_EQ(status_of({"diff", "two", "one", "--for", "bolt"}), 0);
}

TEST(Diff, FindsWhatTheWordsOfAPolicySay) {
  EXPECT_EQ(status_of({"diff", "one", "two", "--fail-on", "minor"}), 1);
  EXPECT_EQ(status_of({"diff", "one", "two", "--fail-on", "critical"}), 0);
  EXPECT_EQ(status_of({"diff", "one", "two", "--fail-on", "minor,against:acme"}), 1);
  EXPECT_EQ(status_of({"diff", "one", "two", "--fail-on", "minor,against:bolt"}), 0);
  EXPECT_EQ(status_of({"diff", "one", "two", "--fail-on", "minor", "--for", "bolt"}), 0);
  EXPECT_EQ(status_of({"diff", "one", "two", "--fail-on", "minor", "--min-level", "critical"}), 1);
}

TEST(Diff, RefusesWordsThatNoPolicyHas) {
  EXPECT_EQ(status_of({"diff", "one", "two", "--fail-on", "serious"}), 2);
  EXPECT_EQ(status_of({"diff", "one", "two", "--fail-on", "minor,against:zinc"}), 2);
}

// Parties, sources and dates are no news against a file that is not there.
TEST(Diff, ShowsANewFileAsItsClauses) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"diff", "/dev/null", "one", "--all"}, world), 0) << world.err;
  EXPECT_NE(world.out.find("/dev/null → one\n"), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("Exclusivity added"), std::string::npos) << world.out;
  EXPECT_TRUE(world.out.ends_with("\n1 critical change\n")) << world.out;
  EXPECT_EQ(world.err, "");
}

TEST(Diff, ShowsAFileThatIsGoneAsItsClauses) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"diff", "one", "/dev/null", "--all"}, world), 0) << world.err;
  EXPECT_NE(world.out.find("Exclusivity ended"), std::string::npos) << world.out;
  EXPECT_TRUE(world.out.ends_with("\n1 critical change\n")) << world.out;
  EXPECT_EQ(world.err, "");
}

// Not "mentioned": that the other file is silent is no claim.
TEST(Diff, TakesTheClausesOfANewFileForNewWhateverItsBasis) {
  MemoryWorld world;
  fill(world);
  world.files["new.yaml"] = agreement_text("new", "2030-01-01", "basis: reports\n");
  EXPECT_EQ(run(Arguments{"diff", "/dev/null", "new.yaml"}, world), 0) << world.err;
  EXPECT_NE(world.out.find("Exclusivity added"), std::string::npos) << world.out;
  world.out.clear();
  EXPECT_EQ(run(Arguments{"diff", "new.yaml", "/dev/null"}, world), 0) << world.err;
  EXPECT_NE(world.out.find("Exclusivity ended"), std::string::npos) << world.out;
}

TEST(Diff, AsksForOneFileThatIsThere) {
  MemoryWorld world;
  fill(world);
  for (const Arguments& words :
       {Arguments{"diff", "/dev/null", "/dev/null"}, Arguments{"show", "/dev/null"}}) {
    world.err.clear();
    EXPECT_EQ(run(words, world), 2);
    EXPECT_EQ(world.err,
              "dealterms: /dev/null stands for a file that is not there, beside one version that "
              "is\n");
  }
  world.err.clear();
  EXPECT_EQ(run(Arguments{"validate", "/dev/null"}, world), 2);
  EXPECT_EQ(world.err, "dealterms: /dev/null holds nothing to validate\n");
}

TEST(Diff, TellsTwoVersionsOfOneNameApartByWhereTheyWereRead) {
  MemoryWorld world;
  fill(world);
  world.revisions["HEAD~1:terms/d/one.yaml"] = agreement_text("one", "2029-01-01");
  world.revisions["HEAD:terms/d/one.yaml"] = agreement_text("one", "2031-01-01");
  world.revisions[":0:terms/d/one.yaml"] = agreement_text("one", "2032-01-01");
  world.files["other.yaml"] = agreement_text("one", "2033-01-01");
  const auto title = [&world](const std::string& before, const std::string& after) {
    world.out.clear();
    EXPECT_EQ(run(Arguments{"diff", before, after, "--width", "120"}, world), 0) << world.err;
    const std::string line = world.out.substr(0, world.out.find('\n'));
    return line.substr(line.find_first_not_of(' ', 1));
  };
  const std::string path = "terms/d/one.yaml";
  EXPECT_EQ(title("HEAD~1:" + path, path), "one (HEAD~1) → one (terms/d/one.yaml)");
  EXPECT_EQ(title("HEAD~1:" + path, "HEAD:" + path), "one (HEAD~1) → one (HEAD)");
  EXPECT_EQ(title("HEAD:" + path, ":" + path), "one (HEAD) → one (staged)");
  EXPECT_EQ(title(path, "other.yaml"), "one (terms/d/one.yaml) → one (other.yaml)");
  EXPECT_EQ(title("HEAD:" + path, "terms/d/two.yaml"), "one → two");
  EXPECT_EQ(title(path, path), "one → one");
}

TEST(Diff, HasASummaryForPeople) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"diff", "one", "two", "--summary"}, world), 0);
  EXPECT_NE(world.out.find("Exclusivity: "), std::string::npos) << world.out;
  world.out.clear();
  EXPECT_EQ(run(Arguments{"diff", "one", "two", "--summary", "--format", "markdown"}, world), 0);
  EXPECT_EQ(world.out.find("<details>"), std::string::npos) << world.out;
}

TEST(Diff, TellsInItsBalanceOnceWhatOnePartyGainedFromTheOther) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"diff", "one", "two"}, world), 0);
  EXPECT_NE(world.out.find("    + Exclusivity: "), std::string::npos) << world.out;
  EXPECT_EQ(world.out.find("    - Exclusivity: "), std::string::npos) << world.out;
}

TEST(Diff, SaysWhichOfTwoClausesOfOneTitleItMeans) {
  MemoryWorld world;
  fill(world);
  for (const auto& [version, until] : {std::pair("old", "2030-01-01"), {"new", "2031-01-01"}}) {
    world.files[std::string(version) + ".yaml"] =
        agreement_text(version, until) +
        "  packs: {type: exclusivity, holder: bolt, grantor: acme, until: " + until + "}\n";
  }
  EXPECT_EQ(run(Arguments{"diff", "old.yaml", "new.yaml", "--summary"}, world), 0) << world.err;
  EXPECT_NE(world.out.find("Exclusivity (cells): "), std::string::npos) << world.out;
  EXPECT_NE(world.out.find("Exclusivity (packs): "), std::string::npos) << world.out;
}

TEST(Diff, HasNoSummaryForPrograms) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"diff", "one", "two", "--summary", "--format", "json"}, world), 2);
  EXPECT_EQ(world.err, "dealterms: no summary as json; --summary is written as text or markdown\n");
  EXPECT_EQ(world.out, "");
}

TEST(Diff, ShowsTheWholeOfALongTextWhereAllIsAskedFor) {
  MemoryWorld world;
  fill(world);
  std::string text;
  for (int i = 0; i < 100; ++i) text += "word" + std::to_string(i) + " ";
  for (const char* end : {"old", "new"}) {
    world.files[std::string(end) + ".yaml"] =
        agreement_text(end, "2030-01-01", "title: " + text + end + "\n");
  }
  EXPECT_EQ(run(Arguments{"diff", "old.yaml", "new.yaml", "--min-level", "editorial"}, world), 0);
  EXPECT_EQ(world.out.find("word50 "), world.out.rfind("word50 ")) << world.out;
  const std::string in_part = std::exchange(world.out, {});
  EXPECT_EQ(run(Arguments{"diff", "old.yaml", "new.yaml", "--all"}, world), 0);
  EXPECT_GT(world.out.size(), in_part.size());
}

struct Work {
  ParseCount parsed;
  Arguments reads;
};

Work work_of(const std::string& before, const std::string& after, MemoryWorld& world) {
  DiffOptions options;
  options.before = before;
  options.after = after;
  Session session(options.places, options.output, world);
  EXPECT_EQ(run_diff(options, session), ExitStatus::done) << world.err;
  return {session.parsed(), world.reads};
}

TEST(Diff, ByNameReadsHeadsAndTwoVersionsWhole) {
  MemoryWorld world;
  fill(world);
  for (const char* more : {"three", "four", "five"}) {
    world.files[std::string("terms/d/") + more + ".yaml"] = agreement_text(more);
  }
  world.files["terms/ci.yml"] = "a: b: c\n";
  const Work work = work_of("one", "two", world);
  EXPECT_EQ(work.parsed, (ParseCount{.heads = 5, .documents = 1 + 2}));
  EXPECT_EQ(work.reads, (Arguments{"terms/ci.yml", "terms/d/five.yaml", "terms/d/four.yaml",
                                   "terms/d/one.yaml", "terms/d/three.yaml", "terms/d/two.yaml"}));
}

TEST(Diff, ByPathReadsNothingElse) {
  MemoryWorld world;
  fill(world);
  world.files["terms/d/three.yaml"] = agreement_text("three");
  const Work work = work_of("terms/d/one.yaml", "./terms/d/two.yaml", world);
  EXPECT_EQ(work.parsed, (ParseCount{.heads = 0, .documents = 1 + 2}));
  EXPECT_EQ(work.reads, (Arguments{"terms/d/one.yaml", "./terms/d/two.yaml"}));
}

TEST(Diff, OfTheProgramsOwnVersionsReadsTheirHeadsAlone) {
  MemoryWorld world;
  const std::string one = agreement_text("one");
  const std::string two = agreement_text("two");
  const std::string three = agreement_text("three");
  world.carried = {{"terms/catalogue.fr.yaml", "catalogue: 1\n"},
                   {"terms/catalogue.yaml", k_small_catalogue},
                   {"terms/d/one.yaml", one},
                   {"terms/d/three.yaml", three},
                   {"terms/d/two.yaml", two}};
  const Work work = work_of("one", "two", world);
  EXPECT_EQ(work.parsed, (ParseCount{.heads = 3, .documents = 1 + 2}));
  EXPECT_EQ(work.reads, Arguments{});
}

TEST(Diff, ACatalogueThatBothVersionsNameIsReadOnce) {
  MemoryWorld world;
  fill(world);
  world.files["ours.yaml"] = "catalogue: 1\ntypes: {}\n";
  world.files["a.yaml"] = agreement_text("a", "2030-01-01", "catalogue: ours.yaml\n");
  world.files["b.yaml"] = agreement_text("b", "2031-01-01", "catalogue: ours.yaml\n");
  const Work work = work_of("a.yaml", "b.yaml", world);
  EXPECT_EQ(work.parsed, (ParseCount{.heads = 0, .documents = 2 + 2}));
  EXPECT_EQ(work.reads, (Arguments{"a.yaml", "b.yaml", "ours.yaml"}));
}

// ---- what lies between --------------------------------------------------------------------------

std::string tombstone_text(const std::string& version, const std::string& more_head) {
  return head_text("d", version) + more_head +
         "parties:\n  acme: {name: Acme}\n  bolt: {name: Bolt}\nclauses:\n"
         "  cells: {type: exclusivity, ended: 2022-05-01}\n";
}

std::string silent_text(const std::string& version, const std::string& more_head) {
  return head_text("d", version) + more_head +
         "parties:\n  acme: {name: Acme}\n  bolt: {name: Bolt}\nclauses: {}\n";
}

// "two" ends what "one" has, and "three" is silent on it; all are reports.
void fill_chain(MemoryWorld& world) {
  fill(world);
  const std::string reports = "basis: reports\n";
  world.files["terms/d/one.yaml"] =
      agreement_text("one", "2030-01-01", reports + "dates: {announced: 2021-01-01}\n");
  world.files["terms/d/two.yaml"] =
      tombstone_text("two", reports + "amends: one\ndates: {announced: 2022-06-01}\n");
  world.files["terms/d/three.yaml"] =
      silent_text("three", reports + "amends: two\ndates: {announced: 2023-01-01}\n");
}

struct Said {
  int status = 0;
  std::string out;
  std::string err;
};

Said say(const Arguments& words, MemoryWorld& world) {
  world.out.clear();
  world.err.clear();
  const int status = run(words, world);
  return {status, world.out, world.err};
}

bool holds(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

TEST(Diff, ByNameHearsWhatLiesBetweenAndNamesIt) {
  MemoryWorld world;
  fill_chain(world);
  const Said said = say({"diff", "one", "three"}, world);
  EXPECT_EQ(said.status, 0) << said.err;
  EXPECT_TRUE(holds(said.out, "Exclusivity ended")) << said.out;
  EXPECT_TRUE(holds(said.out, "with two between")) << said.out;
  EXPECT_EQ(said.err, "");
}

TEST(Diff, OnlyTheseHearsNothingElse) {
  MemoryWorld world;
  fill_chain(world);
  const Said said = say({"diff", "one", "three", "--only-these"}, world);
  EXPECT_TRUE(holds(said.out, "Exclusivity no longer mentioned")) << said.out;
  EXPECT_FALSE(holds(said.out, "between")) << said.out;
}

TEST(Diff, OfAPathOrARevisionOrStandardInputHearsNothingElse) {
  MemoryWorld world;
  fill_chain(world);
  const std::string alone = say({"diff", "one", "three", "--only-these"}, world).out;
  EXPECT_EQ(say({"diff", "terms/d/one.yaml", "terms/d/three.yaml"}, world).out, alone);
  EXPECT_EQ(say({"diff", "one", "terms/d/three.yaml"}, world).out, alone);
  EXPECT_EQ(say({"diff", "terms/d/one.yaml", "three"}, world).out, alone);
  world.in = world.files["terms/d/one.yaml"];
  EXPECT_EQ(say({"diff", "-", "three"}, world).out, alone);
}

TEST(Diff, ByNameReadsWhatLiesBetweenWholeToo) {
  MemoryWorld world;
  fill_chain(world);
  EXPECT_EQ(work_of("one", "three", world).parsed, (ParseCount{.heads = 3, .documents = 1 + 3}));
  EXPECT_EQ(work_of("two", "three", world).parsed, (ParseCount{.heads = 3, .documents = 1 + 2}));
}

TEST(Diff, ReadsNoDraftBetween) {
  MemoryWorld world;
  fill_chain(world);
  std::string& two = world.files["terms/d/two.yaml"];
  two.insert(two.find("amends"), "status: draft\n");
  EXPECT_EQ(work_of("one", "three", world).parsed, (ParseCount{.heads = 3, .documents = 1 + 2}));
}

TEST(Diff, TheOtherWayRoundHearsTheSameAndWarns) {
  MemoryWorld world;
  fill_chain(world);
  const Said said = say({"diff", "three", "one"}, world);
  EXPECT_EQ(said.status, 0);
  EXPECT_TRUE(holds(said.out, "Exclusivity added")) << said.out;
  EXPECT_TRUE(holds(said.out, "with two between")) << said.out;
  EXPECT_TRUE(holds(said.err, "'three' is newer than 'one' and was given first [DT921]"))
      << said.err;
}

TEST(Diff, SaysHowToDoWithoutAVersionBetweenThatCannotBeUsed) {
  MemoryWorld world;
  fill_chain(world);
  std::string& two = world.files["terms/d/two.yaml"];
  two.replace(two.find("ended"), 5, "endde");
  const Said said = say({"diff", "one", "three"}, world);
  EXPECT_EQ(said.status, 2);
  EXPECT_TRUE(holds(said.err, "--only-these does without): d/two")) << said.err;
  EXPECT_EQ(say({"diff", "one", "three", "--only-these"}, world).status, 0);
}

TEST(Diff, ComparesAloneAndWarnsWhereSeveralFilesHoldAVersionBetween) {
  MemoryWorld world;
  fill_chain(world);
  world.files["terms/d/copy.yaml"] = world.files["terms/d/two.yaml"];
  const Said said = say({"diff", "one", "three"}, world);
  EXPECT_EQ(said.status, 0);
  EXPECT_TRUE(holds(said.out, "Exclusivity no longer mentioned")) << said.out;
  EXPECT_TRUE(holds(said.err, "several files hold version 'two'")) << said.err;
}

TEST(Diff, TellsWhatItCouldNotReadWhereAVersionBetweenIsMissing) {
  MemoryWorld world;
  fill_chain(world);
  world.failures["terms/d/two.yaml"] = Error::Kind::forbidden;
  const Said said = say({"diff", "one", "three"}, world);
  EXPECT_EQ(said.status, 0);
  EXPECT_EQ(said.err, "dealterms: passed over terms/d/two.yaml: Permission denied\n");
}

TEST(Diff, WarnsOfFilesOfDifferentDeals) {
  MemoryWorld world;
  fill(world);
  std::string other = agreement_text("two");
  other.replace(other.find("deal: d"), 7, "deal: e");
  world.files["other.yaml"] = other;
  const Said said = say({"diff", "terms/d/one.yaml", "other.yaml", "--exit-code"}, world);
  EXPECT_EQ(said.status, 0);
  EXPECT_TRUE(holds(said.err, "'d' and 'e' are different deals [DT920]")) << said.err;
}

// ---- one question, one answer -------------------------------------------------------------------

TEST(Diff, IsTheNetOfTheHistory) {
  MemoryWorld world;
  fill_chain(world);
  const auto net_of = [](const std::string& json) { return nlohmann::json::parse(json).at("net"); };
  auto diff = nlohmann::json::parse(say({"diff", "one", "three", "--format", "json"}, world).out);
  for (const char* of_two_files : {"schema", "program", "catalogues", "edits"}) {
    diff.erase(of_two_files);
  }
  // The page of a history lists its versions once.
  for (const char* side : {"old", "new"}) diff[side] = nlohmann::json(diff[side].at("version"));
  diff["between"] = {"two"};
  EXPECT_EQ(net_of(say({"history", "--format", "json"}, world).out), diff);
  EXPECT_EQ(net_of(say({"report", "one", "three", "--format", "json"}, world).out), diff);
}

// ---- quotes -------------------------------------------------------------------------------------

std::string quoted(const std::string& version, const std::string& quote,
                   const std::string& until = "2030-01-01") {
  return agreement_text(version, until + ", quote: \"" + quote + "\"");
}

TEST(Diff, TellsAQuoteThatChangedAloneInEveryFormat) {
  MemoryWorld world;
  fill(world);
  world.files["terms/d/one.yaml"] = quoted("one", "Acme shall buy from Bolt alone.");
  world.files["terms/d/two.yaml"] = quoted("two", "Acme shall not buy from Bolt alone.");
  const std::map<std::string, Arguments> said_in{
      {"text", {"Quote reworded", "{+not +}buy", "the wording changed, the terms did not"}},
      {"markdown",
       {"Quote reworded", "<ins>not</ins> buy", "the wording changed, the terms did not"}},
      {"html", {"Quote reworded", "not </ins>buy", "the wording changed, the terms did not"}},
      {"json", {"exclusivity.quote.changed", "\"words\": \"not \"", "words_alone"}},
      {"jsonl", {"exclusivity.quote.changed", "\"words\":\"not \"", "words_alone"}},
  };
  for (const std::string& format : names_of(diff_formats())) {
    const Said said = say({"diff", "one", "two", "--exit-code", "--format", format}, world);
    EXPECT_EQ(said.status, 1) << format;
    for (const std::string& piece : said_in.at(format)) {
      EXPECT_TRUE(holds(said.out, piece)) << format << ": " << piece;
    }
  }
}

TEST(Diff, FindsNoQuoteThatDiffersInTypographyAloneOrBesideItsTerm) {
  MemoryWorld world;
  fill(world);
  world.files["terms/d/one.yaml"] = quoted("one", "Acme's \\\"sole\\\" supplier - for now");
  world.files["terms/d/two.yaml"] = quoted(
      "two", "Acme\xE2\x80\x99s \xE2\x80\x9Csole\xE2\x80\x9D supplier \xE2\x80\x93 for\xC2\xA0now");
  EXPECT_EQ(say({"diff", "one", "two", "--exit-code"}, world).status, 0) << world.out << world.err;
  world.files["terms/d/two.yaml"] = quoted("two", "Acme may buy elsewhere", "2025-01-01");
  const Said said = say({"diff", "one", "two", "--exit-code"}, world);
  EXPECT_EQ(said.status, 1) << said.err;
  EXPECT_FALSE(holds(said.out, "Quote")) << said.out;
}

}  // namespace
}  // namespace dealterms
