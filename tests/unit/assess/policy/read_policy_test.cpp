#include "assess/policy/read_policy.hpp"

#include <gtest/gtest.h>

#include "../judged_pair.hpp"
#include "agreement/value_text.hpp"

namespace dealterms::test {
namespace {

using Reach = PolicyNames::Reach;

// Acme licenses to bolt, and shares with it; a price rises to acme's advantage.
constexpr const char* k_body = R"(clauses:
  use: {type: licence, licensor: acme, licensee: bolt, fee: USD 1m, degree: sole}
  split: {type: share, flows: {to-bolt: {payer: acme, payee: bolt, rate: 10%}}}
)";

struct ReadPolicy {
  Policy policy;
  std::vector<std::string> messages;  // "3:5 nothing is called 'x' (did you mean 'y'?) [DT500]"
};

std::string told(const Diagnostic& diagnostic) {
  std::string text = std::to_string(diagnostic.place.line) + ":" +
                     std::to_string(diagnostic.place.column.value) + " " + message_of(diagnostic);
  if (!diagnostic.suggestion.empty()) text += " (did you mean '" + diagnostic.suggestion + "'?)";
  if (!diagnostic.hint.empty()) text += " (" + diagnostic.hint + ")";
  return text + " [" + printed(diagnostic.code) + "]";
}

ReadPolicy read_with(const std::string& text, const PolicyNames& names) {
  Diagnostics diagnostics;
  const SourceText source{"policy.yaml", "dealterms-policy: 1\n" + text};
  const auto root = read_document(source, diagnostics);
  ReadPolicy read;
  if (root) read.policy = read_policy(*root, names, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    read.messages.push_back(told(diagnostic));
  }
  return read;
}

ReadPolicy read(const std::string& text, Reach reach = Reach::all) {
  const auto catalogue = small_catalogue();
  const auto agreement = read_version("1", "contract", k_body, *catalogue);
  const Agreement* agreements[] = {agreement.get()};
  return read_with(text, {*catalogue, agreements, reach});
}

ReadPolicy read_alone(const std::string& text) {
  const auto catalogue = small_catalogue();
  return read_with(text, {*catalogue});
}

using Messages = std::vector<std::string>;

// ---- the head and the lists ---------------------------------------------------------------------

TEST(ReadPolicy, TakesItsHead) {
  const auto [policy, messages] =
      read("for: acme\nfail_on: moderate\nagainst: [acme, bolt]\nundetermined: warn\n");
  EXPECT_EQ(messages, Messages{});
  EXPECT_EQ(policy.perspective, "acme");
  EXPECT_EQ(policy.fail_on, Level::moderate);
  EXPECT_EQ(policy.fail_on_place.line, 3U);
  EXPECT_EQ(policy.against, (std::vector<std::string>{"acme", "bolt"}));
  EXPECT_EQ(policy.undetermined, Undetermined::warn);
}

TEST(ReadPolicy, FailsAtMajorAndLeavesWhatIsUndeterminedToTheLevelWhenItDoesNotSay) {
  const auto [policy, messages] = read("against: acme\n");
  EXPECT_EQ(policy.fail_on, Level::major);
  EXPECT_FALSE(policy.fail_on_place.known());
  EXPECT_EQ(policy.undetermined, std::nullopt);
  EXPECT_EQ(policy.against, std::vector<std::string>{"acme"});
}

TEST(ReadPolicy, KeepsTheOrderOfItsLevels) {
  const auto [policy, messages] =
      read("levels:\n  licence.*: minor\n  use.fee: critical\n  licence.fee.lowered: major\n");
  EXPECT_EQ(messages, Messages{});
  ASSERT_EQ(policy.levels.size(), 3U);
  EXPECT_EQ(policy.levels[0].pattern.text, "licence.*");
  EXPECT_EQ(policy.levels[1].level, Level::critical);
  EXPECT_EQ(policy.levels[2].pattern.place.line, 5U);
}

TEST(ReadPolicy, TakesPathsAsAListOrAsOne) {
  EXPECT_EQ(read("only: use.fee\n").policy.only.size(), 1U);
  EXPECT_EQ(read("only: [use.fee, parties.acme, deal.dates]\n").policy.only.size(), 3U);
  EXPECT_EQ(read("only: [use.fee, parties.acme, deal.dates]\n").messages, Messages{});
}

TEST(ReadPolicy, TakesClaimsWithWhatTheyRuleOut) {
  const auto [policy, messages] = read(
      "claims:\n"
      "  - {says: no other change but the fee, only: [use.fee]}\n"
      "  - {unchanged: share, nothing_against: bolt}\n");
  EXPECT_EQ(messages, Messages{});
  ASSERT_EQ(policy.claims.size(), 2U);
  EXPECT_EQ(policy.claims[0].says, "no other change but the fee");
  EXPECT_EQ(policy.claims[0].only.front().text, "use.fee");
  EXPECT_EQ(policy.claims[1].unchanged.front().text, "share");
  EXPECT_EQ(policy.claims[1].nothing_against, "bolt");
}

TEST(ReadPolicy, IsToldAllItsMistakesInOneRun) {
  const auto messages = read(
                            "fail_on: severe\n"
                            "undetermined: maybe\n"
                            "for: acne\n"
                            "lvels: {}\n"
                            "only: [use.fe]\n")
                            .messages;
  EXPECT_EQ(
      messages,
      (Messages{"2:10 'severe' is no level (one of: critical, major, moderate, minor, editorial) "
                "[DT220]",
                "3:15 'maybe' cannot be said of 'undetermined' (one of: fail, warn, pass) [DT502]",
                "4:6 the files at hand have no party 'acne' (did you mean 'acme'?) [DT501]",
                "5:1 unknown key 'lvels' in a policy (did you mean 'levels'?) [DT100]",
                "6:8 nothing is called 'use.fe' (did you mean 'use.fee'?) [DT500]"}));
}

TEST(ReadPolicy, IsOfVersionOne) {
  const auto catalogue = small_catalogue();
  Diagnostics diagnostics;
  const SourceText source{"policy.yaml", "dealterms-policy: 2\n"};
  const auto root = read_document(source, diagnostics);
  ASSERT_TRUE(is_policy(*root));
  (void)read_policy(*root, {*catalogue}, diagnostics);
  ASSERT_EQ(diagnostics.sorted().size(), 1U);
  EXPECT_EQ(diagnostics.sorted().front().code, DiagnosticCode::unknown_format_version);
}

TEST(ReadPolicy, RefusesAClaimThatRulesNothingOut) {
  EXPECT_EQ(read("claims:\n  - {says: nothing changed}\n").messages,
            Messages{"3:5 'nothing changed' asks for nothing (say what it rules out: `only`, "
                     "`unchanged` or `nothing_against`) [DT506]"});
}

// ---- what rules and paths are known -------------------------------------------------------------

TEST(PolicyPatterns, NameWhateverTheCatalogueAndTheFilesHave) {
  for (const auto* name : {"licence",
                           "licence.fee",
                           "licence.fee.raised",
                           "licence.clause.removed",
                           "*.removed",
                           "use",
                           "use.fee",
                           "use.licensor",
                           "use.fee.quote",
                           "use.subject[api].quote",
                           "use.fee.tiers[2]",
                           "use.exceptions",
                           "use.exceptions.until",
                           "use.ended",
                           "use.title",
                           "split.flows.to-bolt.rate",
                           "split.flows.rate",
                           "share.flows.rate",
                           "share.rate.lowered",
                           "share.flows.*.rate",
                           "clauses.use.fee",
                           "parties",
                           "parties.acme.name",
                           "parties.*.name",
                           "party.entry.added",
                           "deal.status",
                           "deal.dates.effective",
                           "l*e.fee",
                           "*"}) {
    EXPECT_EQ(read("only: ['" + std::string{name} + "']\n").messages, Messages{}) << name;
  }
}

TEST(PolicyPatterns, AreToldWhatWasMeant) {
  const auto meant = [](const std::string& name) {
    const auto messages = read("only: ['" + name + "']\n").messages;
    const std::string begin = "2:8 nothing is called '" + name + "' (did you mean '";
    const bool is_told = messages.size() == 1 && messages.front().starts_with(begin);
    if (!is_told) return messages.empty() ? std::string{} : messages.front();
    return messages.front().substr(begin.size(),
                                   messages.front().find('\'', begin.size()) - begin.size());
  };
  EXPECT_EQ(meant("licence.fees"), "licence.fee");
  EXPECT_EQ(meant("license.fee"), "licence.fee");
  EXPECT_EQ(meant("license.fee.raised"), "licence.fee.raised");
  EXPECT_EQ(meant("licence.fee.razed"), "licence.fee.raised");
  EXPECT_EQ(meant("share.rate"), "share.flows.rate");
  EXPECT_EQ(meant("spit"), "split");
  EXPECT_EQ(meant("party.entry.aded"), "party.entry.added");
  EXPECT_EQ(meant("parties.amce"), "parties.acme");
}

TEST(PolicyPatterns, NameTypesByTheirIdsAndAreToldTheIdOfWhatPeopleCallThem) {
  const auto catalogue = small_catalogue();
  catalogue->types.all().find("licence")->second.synonyms = {"right_of_use"};
  EXPECT_EQ(read_with("only: [right_of_use.fee]\nrequire: {right_of_use: present}\n",
                      {*catalogue, {}, Reach::all})
                .messages,
            Messages{});
  const auto agreement = read_version("1", "contract", k_body, *catalogue);
  const Agreement* agreements[] = {agreement.get()};
  EXPECT_EQ(read_with("only: [right_of_use.fee]\n", {*catalogue, agreements, Reach::all}).messages,
            Messages{"2:8 nothing is called 'right_of_use.fee' (did you mean 'licence.fee'?) "
                     "[DT500]"});
}

TEST(PolicyPatterns, OfStarsThatTakeInNothingAreMistakes) {
  EXPECT_EQ(read("only: ['licence.*.eaten']\n").messages,
            Messages{"2:8 nothing is called 'licence.*.eaten' [DT500]"});
  EXPECT_EQ(read("only: ['zebra*']\n").messages,
            Messages{"2:8 nothing is called 'zebra*' [DT500]"});
}

TEST(PolicyPatterns, OfAnUnknownClauseOnlyWarnWhereNotAllFilesAreAtHand) {
  EXPECT_EQ(read("only: [zebra.fee]\n").messages,
            Messages{"2:8 nothing is called 'zebra.fee' [DT500]"});
  EXPECT_EQ(read("only: [zebra.fee]\n", Reach::part).messages,
            Messages{"2:8 none of the files at hand has 'zebra.fee' [DT930]"});
  EXPECT_EQ(read("only: [use.fe]\n", Reach::part).messages,
            Messages{"2:8 nothing is called 'use.fe' (did you mean 'use.fee'?) [DT500]"});
  EXPECT_EQ(read("claims: [{nothing_against: zoe}]\n", Reach::part).messages,
            Messages{"2:28 none of the files at hand has a party 'zoe' (they have acme, bolt) "
                     "[DT931]"});
}

TEST(ReadPolicy, IsForSomebodyWhoIsAPartyToTheFilesAtHand) {
  const std::string advice =
      " (they have acme, bolt; a deal with other parties wants a `.dealterms.yaml` of its own, in "
      "the folder of that deal) [DT501]";
  EXPECT_EQ(read("for: zoe\n", Reach::part).messages,
            Messages{"2:6 the files at hand have no party 'zoe'" + advice});
  EXPECT_EQ(read("against: [zoe, yann]\n", Reach::part).messages,
            (Messages{"2:11 the files at hand have no party 'zoe'" + advice,
                      "2:16 the files at hand have no party 'yann'" + advice}));
  EXPECT_EQ(read("against: [acme, zoe]\n", Reach::part).messages,
            Messages{"2:17 none of the files at hand has a party 'zoe' (they have acme, bolt) "
                     "[DT931]"});
}

TEST(PolicyPatterns, AreHeldAgainstTheCatalogueAloneWhereNoFileIsAtHand) {
  EXPECT_EQ(read_alone("for: zoe\nonly: [zebra.fee, parties.zoe.name, share.flows.to-zoe.rate]\n")
                .messages,
            Messages{});
  EXPECT_EQ(read_alone("only: [licence.fees]\n").messages,
            Messages{"2:8 nothing is called 'licence.fees' (did you mean 'licence.fee'?) [DT500]"});
}

// ---- thresholds ---------------------------------------------------------------------------------

TEST(Thresholds, AreReadInTheMeasureThatTheyAreWrittenIn) {
  const auto [policy, messages] = read(
      "thresholds:\n"
      "  share.flows.rate: {lowered_by_more_than: 5pp, raised_by_more_than: 50%}\n"
      "  use.fee: {moved_by_more_than: USD 1m}\n"
      "  use.until: {lowered_by_more_than: 4 weeks}\n"
      "  split.flows.rate: {moved_by_more_than: 2.5 percentage points}\n"
      "  licence: {moved_by_more_than: 50 bps}\n");
  EXPECT_EQ(messages, Messages{});
  ASSERT_EQ(policy.thresholds.size(), 6U);
  const auto& lines = policy.thresholds;
  EXPECT_EQ(lines[0].way, Threshold::Way::lowered);
  EXPECT_EQ(lines[0].measure, Threshold::Measure::points);
  EXPECT_EQ(lines[0].more_than, Decimal{5});
  EXPECT_EQ(lines[0].written, "lowered_by_more_than: 5pp");
  EXPECT_EQ(lines[1].way, Threshold::Way::raised);
  EXPECT_EQ(lines[1].measure, Threshold::Measure::percent);
  EXPECT_EQ(lines[2].measure, Threshold::Measure::amount);
  EXPECT_EQ(lines[2].more_than, Decimal{1'000'000});
  EXPECT_EQ(lines[2].unit, "USD");
  EXPECT_EQ(lines[3].measure, Threshold::Measure::days);
  EXPECT_EQ(lines[3].more_than, Decimal{28});
  EXPECT_EQ(lines[4].more_than, Decimal::parse("2.5"));
  EXPECT_EQ(lines[5].measure, Threshold::Measure::points);
  EXPECT_EQ(lines[5].more_than, Decimal::parse("0.5"));
}

TEST(Thresholds, AreHowFarAValueMoves) {
  const auto mistake = [](const std::string& size) {
    return read("thresholds: {use.fee: {moved_by_more_than: " + size + "}}\n").messages;
  };
  const std::string alone = "(write it as 5pp, 10%, USD 1m, 0.5x or 30 days) [DT503]";
  EXPECT_EQ(mistake("much"), Messages{"2:44 'much' is not how far a value moves " + alone});
  EXPECT_EQ(mistake("-5%"), Messages{"2:44 '-5%' is not how far a value moves " + alone});
  EXPECT_EQ(mistake("USD 1 per unit"),
            Messages{"2:44 'USD 1 per unit' is not how far a value moves " + alone});
  EXPECT_EQ(mistake("3 months"),
            Messages{"2:44 '3 months' is not how far a value moves (count it in days: months and "
                     "years are of several lengths) [DT503]"});
}

TEST(Thresholds, FitTheTerm) {
  EXPECT_EQ(read("thresholds: {use.subject: {lowered_by_more_than: 5%}}\n").messages,
            Messages{"2:28 'lowered_by_more_than: 5%' cannot be asked of 'use.subject' (it is a "
                     "set) [DT504]"});
  EXPECT_EQ(read("thresholds: {use.fee: {lowered_by_more_than: 5pp}}\n").messages,
            Messages{"2:24 'lowered_by_more_than: 5pp' cannot be asked of 'use.fee' (it is money) "
                     "[DT504]"});
  EXPECT_EQ(read("thresholds: {option: {lowered_by_more_than: 5pp}}\n").messages,
            Messages{"2:23 'lowered_by_more_than: 5pp' cannot be asked of 'option' (no term "
                     "beneath it moves by so much) [DT504]"});
  EXPECT_EQ(read("thresholds: {'*': {lowered_by_more_than: 5pp}}\n").messages, Messages{});
  EXPECT_EQ(read("thresholds: {'*.lowered': {lowered_by_more_than: 5pp}}\n").messages, Messages{});
}

TEST(Thresholds, HaveASize) {
  EXPECT_EQ(read("thresholds: {use.fee: {}}\n").messages,
            Messages{"2:14 'use.fee' asks for nothing [DT506]"});
}

// ---- requirements -------------------------------------------------------------------------------

TEST(Requirements, AreReadByTheTermThatTheySpeakOf) {
  const auto [policy, messages] = read(
      "require:\n"
      "  licence: present\n"
      "  option: {is: absent, because: nobody asked}\n"
      "  licence.cap: {at_least: USD 1m, at_most: unlimited}\n"
      "  licence.degree: {at_least: shared}\n"
      "  licence.place: {one_of: [Paris, Rome]}\n"
      "  licence.decider: {one_of: bolt}\n"
      "  share.flows.rate: official\n"
      "  split.flows.to-bolt.rate: {source: official, at_most: 20%}\n");
  EXPECT_EQ(messages, Messages{});
  ASSERT_EQ(policy.require.size(), 8U);
  const auto is = [&](std::size_t i) { return policy.require[i].conditions.at(0).is; };
  EXPECT_EQ(is(0), Condition::Is::present);
  EXPECT_EQ(is(1), Condition::Is::absent);
  EXPECT_EQ(policy.require[1].because, "nobody asked");
  EXPECT_EQ(is(2), Condition::Is::at_least);
  EXPECT_EQ(print_value(policy.require[2].conditions[0].values[0]), "USD 1m");
  EXPECT_EQ(policy.require[2].conditions[1].is, Condition::Is::at_most);
  EXPECT_NE(policy.require[2].conditions[1].values[0].as<Unlimited>(), nullptr);
  EXPECT_EQ(policy.require[3].conditions[0].values[0].as<Token>()->name, "shared");
  EXPECT_EQ(is(4), Condition::Is::one_of);
  EXPECT_EQ(policy.require[4].conditions[0].values.size(), 2U);
  EXPECT_EQ(policy.require[5].conditions[0].values.size(), 1U);
  EXPECT_EQ(is(6), Condition::Is::official);
  EXPECT_EQ(policy.require[7].conditions.size(), 2U);
}

TEST(Requirements, HaveMoreAndLessOnlyWhereTheTermHas) {
  EXPECT_EQ(read("require: {licence.place: {at_least: Paris}}\n").messages,
            Messages{"2:37 'at_least' cannot be asked of 'licence.place' (it is a text, which has "
                     "no more and less; `one_of` lists what it may be) [DT504]"});
  EXPECT_EQ(read("require: {licence: {at_least: 3}}\n").messages,
            Messages{"2:21 'at_least' cannot be asked of 'licence' (only a term has a value: name "
                     "one of its terms) [DT504]"});
  EXPECT_EQ(read("require: {licence.fee: {at_least: undisclosed}}\n").messages,
            Messages{"2:35 'at_least' cannot be asked of 'licence.fee' (write one value that "
                     "others can be more or less than) [DT504]"});
  EXPECT_EQ(read("require: {licence.fee: {one_of: [undisclosed]}}\n").messages,
            Messages{"2:34 'one_of' cannot be asked of 'licence.fee' (write one known value) "
                     "[DT504]"});
}

TEST(Requirements, LeadToTermsOfOneKind) {
  EXPECT_EQ(read("require: {'licence.*': {at_least: 3}}\n").messages.size(), 1U);
  EXPECT_TRUE(
      read("require: {'licence.*': {at_least: 3}}\n").messages.front().ends_with("[DT505]"));
  EXPECT_EQ(read("require: {'*.rate': {at_least: 3%}}\n").messages, Messages{});
}

TEST(Requirements, SpeakOfTheVersionAndNotOfWhatHappened) {
  EXPECT_EQ(read("require: {licence.fee.raised: present}\n").messages,
            Messages{"2:11 'require' cannot be asked of 'licence.fee.raised' (it names what can "
                     "happen; name a clause, a clause type or a term of one) [DT504]"});
}

TEST(Requirements, ReadValuesAsTheFilesDo) {
  EXPECT_EQ(read("require: {licence.fee: {at_least: 1m}}\n").messages.size(), 1U);
  EXPECT_EQ(
      read("require: {licence.degree: {at_least: exclusiv}}\n").messages,
      Messages{
          "2:38 'exclusiv' is not on the scale of 'degree' (did you mean 'exclusive'?) (one of: "
          "none, shared, sole, exclusive) [DT208]"});
  EXPECT_EQ(read("require: {licence.decider: {one_of: zoe}}\n").messages.size(), 1U);
  EXPECT_EQ(read_alone("require: {licence.decider: {one_of: zoe}}\n").messages, Messages{});
}

TEST(Requirements, AskForSomething) {
  EXPECT_EQ(read("require: {licence.fee: {because: we said so}}\n").messages,
            Messages{"2:11 'licence.fee' asks for nothing [DT506]"});
  EXPECT_EQ(read("require: {licence: offical}\n").messages,
            Messages{"2:20 'offical' cannot be said of 'licence' (did you mean 'official'?) (one "
                     "of: present, absent, official) [DT502]"});
  EXPECT_EQ(read("require: {licence: official}\n").messages,
            Messages{"2:20 'official' cannot be asked of 'licence' (sources state terms: name one "
                     "of its terms) [DT504]"});
}

// ---- positions ----------------------------------------------------------------------------------

TEST(Positions, GoDownFromWhatIsPreferred) {
  const auto [policy, messages] = read(
      "for: acme\n"
      "positions:\n"
      "  licence.fee: {preferred: USD 2m, fallback: USD 1m, walk_away: USD 0.5m, because: "
      "costs}\n");
  EXPECT_EQ(messages, Messages{});
  ASSERT_EQ(policy.positions.size(), 1U);
  EXPECT_EQ(print_value(*policy.positions[0].preferred), "USD 2m");
  EXPECT_EQ(print_value(*policy.positions[0].fallback), "USD 1m");
  EXPECT_EQ(print_value(*policy.positions[0].walk_away), "USD 500,000");
  EXPECT_EQ(policy.positions[0].because, "costs");
}

TEST(Positions, AreBetterAsTheCatalogueSays) {
  const std::string rising = "positions: {licence.fee: {preferred: USD 1m, fallback: USD 2m}}\n";
  EXPECT_EQ(read("for: acme\n" + rising).messages,
            Messages{"3:56 the fallback 'USD 2m' is no step down from the preferred 'USD 1m' (more "
                     "of it is better for 'acme') [DT508]"});
  EXPECT_EQ(read("for: bolt\n" + rising).messages, Messages{});
  EXPECT_EQ(read_alone("for: acme\n" + rising).messages, Messages{});
}

TEST(Positions, OfEntriesAreBetterForWhoeverTheEntryNames) {
  const std::string falling = "positions: {share.flows.rate: {preferred: 20%, walk_away: 10%}}\n";
  EXPECT_EQ(read("for: bolt\n" + falling).messages, Messages{});
  EXPECT_EQ(
      read("for: acme\n" + falling).messages,
      Messages{"3:59 the walk_away '10%' is no step down from the preferred '20%' (less of it "
               "is better for 'acme') [DT508]"});
}

TEST(Positions, GoOneWay) {
  EXPECT_EQ(read_alone("for: acme\n"
                       "positions: {licence.fee: {preferred: USD 2m, fallback: USD 1m, walk_away: "
                       "USD 3m}}\n")
                .messages,
            Messages{"3:75 the walk_away 'USD 3m' is no step down from the fallback 'USD 1m' (the "
                     "position before goes the other way) [DT508]"});
}

TEST(Positions, AreSomebodys) {
  EXPECT_EQ(read("positions: {licence.fee: {preferred: USD 2m}}\n").messages,
            Messages{"2:1 positions want a `for` [DT507]"});
  EXPECT_EQ(read("positions: {licence.fee: {preferred: USD 2m}}\nfor: acme\n").messages,
            Messages{});
  EXPECT_EQ(read("for: acme\npositions: {licence.fee: {because: costs}}\n").messages,
            Messages{"3:13 'licence.fee' asks for nothing [DT506]"});
}

// ---- waivers ------------------------------------------------------------------------------------

TEST(Waivers, NameAFindingOrARuleAndSayWhoAllowsIt) {
  const auto [policy, messages] = read(
      "waivers:\n"
      "  - {fingerprint: 94be3a769d7a, reason: agreed, approved_by: J. Doe, until: 2027-03-31}\n"
      "  - {rule: licence.fee.lowered, clause: use, reason: agreed, approved_by: J. Doe}\n");
  EXPECT_EQ(messages, Messages{});
  ASSERT_EQ(policy.waivers.size(), 2U);
  EXPECT_EQ(policy.waivers[0].fingerprint, "94be3a769d7a");
  EXPECT_EQ(policy.waivers[0].reason, "agreed");
  EXPECT_EQ(policy.waivers[0].approved_by, "J. Doe");
  EXPECT_EQ(policy.waivers[0].until, parse_day("2027-03-31"));
  EXPECT_EQ(policy.waivers[0].place.line, 3U);
  EXPECT_TRUE(policy.waivers[0].is_complete());
  EXPECT_EQ(policy.waivers[1].rule, "licence.fee.lowered");
  EXPECT_EQ(policy.waivers[1].clause, "use");
  EXPECT_EQ(policy.waivers[1].until, std::nullopt);
}

TEST(Waivers, AreReadWithoutAReasonSinceThatIsForTheJudge) {
  const auto [policy, messages] =
      read("waivers:\n  - {fingerprint: 94be3a769d7a, reason: , approved_by: ''}\n");
  EXPECT_EQ(messages, Messages{});
  EXPECT_FALSE(policy.waivers.at(0).is_complete());
}

TEST(Waivers, WaiveOneThing) {
  EXPECT_EQ(read("waivers:\n  - {clause: use, reason: agreed}\n").messages,
            Messages{"3:5 this waiver does not say what it waives [DT510]"});
  EXPECT_EQ(
      read("waivers:\n  - {fingerprint: 94be3a769d7a, rule: licence.fee.lowered}\n").messages,
      Messages{"3:5 this waiver does not say what it waives (it names a fingerprint and a rule: "
               "make two of it) [DT510]"});
}

TEST(Waivers, HaveFingerprintsOfTwelveDigitsAndDays) {
  EXPECT_EQ(
      read("waivers:\n  - {fingerprint: 94BE3A, until: someday}\n").messages,
      (Messages{"3:19 '94BE3A' is no fingerprint [DT509]",
                "3:34 'someday' is not a date (a waiver ends on a day: 2027-03-31) [DT205]"}));
}

// ---- --fail-on ----------------------------------------------------------------------------------

Result<Policy> parse(const std::string& words) {
  const auto catalogue = small_catalogue();
  const auto agreement = read_version("1", "contract", k_body, *catalogue);
  const Agreement* agreements[] = {agreement.get()};
  return parse_fail_on(words, {*catalogue, agreements});
}

TEST(FailOn, IsAPolicyInWords) {
  EXPECT_EQ(parse("critical")->fail_on, Level::critical);
  const auto policy = parse("minor, against:acme, undetermined:pass");
  ASSERT_TRUE(policy);
  EXPECT_EQ(policy->fail_on, Level::minor);
  EXPECT_EQ(policy->against, std::vector<std::string>{"acme"});
  EXPECT_EQ(policy->undetermined, Undetermined::pass);
  EXPECT_EQ(parse("against:bolt")->fail_on, Level::major);
}

TEST(FailOn, RefusesWhatIsUnknownWithWhatIsMeant) {
  EXPECT_EQ(parse("critcal").error().text,
            "no level 'critcal'; did you mean 'critical'? (there are: critical, major, moderate, "
            "minor, editorial)");
  EXPECT_EQ(parse("agianst:acme").error().text,
            "no word 'agianst:acme' (there are: against:, undetermined:)");
  EXPECT_EQ(parse("against:acne").error().text,
            "no party 'acne'; did you mean 'acme'? (there are: acme, bolt)");
  EXPECT_EQ(parse("undetermined:perhaps").error().text,
            "no way to take what is undetermined called 'perhaps' (there are: fail, warn, pass)");
  EXPECT_FALSE(parse("for:acme"));
  EXPECT_FALSE(parse("major,minor"));
  EXPECT_FALSE(parse(""));
}

}  // namespace
}  // namespace dealterms::test
