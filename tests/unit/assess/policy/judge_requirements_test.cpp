// What a version must say: acme grants bolt a licence.
#include <gtest/gtest.h>

#include "assess/policy/judge_parts.hpp"
#include "gated.hpp"

namespace dealterms::test {
namespace {

using Is = Condition::Is;
using Words = std::vector<std::string>;

// A value of a term of the licence, as the file would write it.
Value value_of(const std::string& term, const std::string& words, const Catalogue& catalogue) {
  const auto agreement = read_version("9", "contract", licence(term + ": " + words), catalogue);
  return *agreement->clauses.at("use").find_term(term);
}

struct Version {
  std::shared_ptr<Catalogue> catalogue = small_catalogue();
  std::shared_ptr<const Agreement> agreement;
};
Version version_of(const std::string& body, const std::string& basis = "contract") {
  Version version;
  version.agreement = read_version("1", basis, body, *version.catalogue);
  return version;
}

Policy requiring(const std::string& subject, Condition condition) {
  Policy policy;
  Requirement requirement;
  requirement.subject = {subject};
  requirement.conditions = {std::move(condition)};
  policy.require = {requirement};
  return policy;
}

Words told(const Version& version, const Policy& policy) {
  Words words;
  for (const auto& result :
       judge_version(*version.agreement, *version.catalogue, policy).requirements) {
    words.push_back(result.asked.path + " " + std::string(name_of(result.met)));
  }
  return words;
}

// Of one term of the licence, by what it says: "yes", "no", "unknown".
std::string met(const std::string& terms, Is is, const std::string& term, const Words& values,
                const std::string& basis = "contract") {
  const Version version = version_of(licence(terms), basis);
  Condition condition;
  condition.is = is;
  for (const std::string& words : values) {
    condition.values.push_back(value_of(term, words, *version.catalogue));
  }
  const Words words = told(version, requiring("use." + term, condition));
  return words.size() == 1 ? words.front().substr(words.front().find(' ') + 1) : "not one";
}

Words present(const std::string& body, const std::string& subject, Is is = Is::present) {
  return told(version_of(body), requiring(subject, {is, {}, {}}));
}

// ---- there or not -------------------------------------------------------------------------------

TEST(Requirements, AClauseOfATypeIsThere) {
  EXPECT_EQ(present(licence(""), "licence"), Words{"use yes"});
  EXPECT_EQ(present(licence(""), "use"), Words{"use yes"});
  EXPECT_EQ(present(licence(""), "option"), Words{"option no"});
  EXPECT_EQ(present(licence(""), "option", Is::absent), Words{"option yes"});
  EXPECT_EQ(present(licence(""), "licence", Is::absent), Words{"use no"});
}

TEST(Requirements, WhatHasEndedIsNotThere) {
  EXPECT_EQ(present("clauses:\n  use: {type: licence, ended: 2020-01-01}\n", "licence"),
            Words{"licence no"});
}

TEST(Requirements, ATermIsThereWhereTheFileSaysMoreThanNone) {
  EXPECT_EQ(present(licence("fee: USD 1"), "licence.fee"), Words{"use.fee yes"});
  EXPECT_EQ(present(licence("fee: undisclosed"), "licence.fee"), Words{"use.fee yes"});
  EXPECT_EQ(present(licence("fee: none"), "licence.fee"), Words{"use.fee no"});
  EXPECT_EQ(present(licence(""), "licence.fee"), Words{"use.fee no"});
  EXPECT_EQ(present(licence(""), "licence.fee", Is::absent), Words{"use.fee yes"});
}

TEST(Requirements, OneOfSeveralClausesIsEnough) {
  const std::string two =
      "clauses:\n  one: {type: licence, licensor: acme, licensee: bolt, fee: USD 1}\n"
      "  two: {type: licence, licensor: acme, licensee: bolt}\n";
  EXPECT_EQ(present(two, "licence.fee"), Words{"one.fee yes"});
  EXPECT_EQ(present(two, "licence.price"), Words{"one.price no"});
}

TEST(Requirements, EntriesAreNamedOrAllMeant) {
  const std::string share =
      "clauses:\n  s: {type: share, flows: {one: {payer: acme, payee: bolt, rate: 20%}, "
      "two: {payer: bolt, payee: acme, rate: 5%}}}\n";
  const Version version = version_of(share);
  Condition least{Is::at_least, {}, {}};
  least.values = {
      version.agreement->clauses.at("s").records.at("flows").at("one").terms.at("rate")};
  EXPECT_EQ(told(version, requiring("share.flows.rate", least)),
            (Words{"s.flows.one.rate yes", "s.flows.two.rate no"}));
  EXPECT_EQ(told(version, requiring("s.flows.two.rate", least)), Words{"s.flows.two.rate no"});
  EXPECT_EQ(present(share, "s.flows.two"), Words{"s.flows.two yes"});
  EXPECT_EQ(present(share, "s.flows.three"), Words{"s.flows.three no"});
}

// ---- at least, at most --------------------------------------------------------------------------

TEST(Requirements, AnAmountIsAtLeastOrAtMost) {
  EXPECT_EQ(met("fee: USD 100", Is::at_least, "fee", {"USD 100"}), "yes");
  EXPECT_EQ(met("fee: USD 99", Is::at_least, "fee", {"USD 100"}), "no");
  EXPECT_EQ(met("fee: USD 100", Is::at_most, "fee", {"USD 100"}), "yes");
  EXPECT_EQ(met("fee: USD 101", Is::at_most, "fee", {"USD 100"}), "no");
  EXPECT_EQ(met("fee: EUR 101", Is::at_least, "fee", {"USD 100"}), "unknown");
}

TEST(Requirements, NoLimitIsMoreThanEveryAmount) {
  EXPECT_EQ(met("cap: unlimited", Is::at_least, "cap", {"USD 100"}), "yes");
  EXPECT_EQ(met("cap: unlimited", Is::at_most, "cap", {"USD 100"}), "no");
  EXPECT_EQ(met("until: perpetual", Is::at_least, "until", {"2030-01-01"}), "yes");
}

TEST(Requirements, SilenceMeansWhatTheCatalogueSaysInAContractAlone) {
  EXPECT_EQ(met("", Is::at_least, "cap", {"USD 100"}), "yes");
  EXPECT_EQ(met("", Is::at_most, "cap", {"USD 100"}), "no");
  EXPECT_EQ(met("", Is::at_least, "fee", {"USD 100"}), "unknown");
  EXPECT_EQ(met("", Is::at_most, "cap", {"USD 100"}, "reports"), "unknown");
}

TEST(Requirements, ThatThereIsNoneIsTheLeastUnlessItIsNoLimit) {
  EXPECT_EQ(met("fee: none", Is::at_least, "fee", {"USD 100"}), "no");
  EXPECT_EQ(met("fee: none", Is::at_most, "fee", {"USD 100"}), "yes");
  EXPECT_EQ(met("cap: none", Is::at_most, "cap", {"USD 100"}), "no");
}

TEST(Requirements, WhatIsKnownAsAnIntervalIsMetWhereAllOfItIs) {
  EXPECT_EQ(met("fee: at least USD 100", Is::at_least, "fee", {"USD 100"}), "yes");
  EXPECT_EQ(met("fee: at least USD 90", Is::at_least, "fee", {"USD 100"}), "unknown");
  EXPECT_EQ(met("fee: USD 80 to USD 90", Is::at_least, "fee", {"USD 100"}), "no");
  EXPECT_EQ(met("fee: up to USD 100", Is::at_least, "fee", {"USD 100"}), "unknown");
  EXPECT_EQ(met("fee: undisclosed", Is::at_least, "fee", {"USD 100"}), "unknown");
  EXPECT_EQ(met("fee: {set_in: order form}", Is::at_most, "fee", {"USD 100"}), "unknown");
}

TEST(Requirements, EveryReadingMustTellTheSame) {
  const std::string disputed =
      "fee: {status: disputed, readings: [{value: USD 100}, {value: USD 200}]}";
  EXPECT_EQ(met(disputed, Is::at_least, "fee", {"USD 100"}), "yes");
  EXPECT_EQ(met(disputed, Is::at_least, "fee", {"USD 150"}), "unknown");
  EXPECT_EQ(met(disputed, Is::at_least, "fee", {"USD 300"}), "no");
}

TEST(Requirements, TheLeastOfSeveralIsAtLeastWhereEachIs) {
  EXPECT_EQ(met("cap: {lesser_of: [USD 100, USD 200]}", Is::at_least, "cap", {"USD 100"}), "yes");
  EXPECT_EQ(met("cap: {lesser_of: [USD 100, USD 200]}", Is::at_least, "cap", {"USD 150"}), "no");
  EXPECT_EQ(met("cap: {greater_of: [USD 100, EUR 200]}", Is::at_least, "cap", {"USD 100"}), "yes");
  EXPECT_EQ(met("cap: {lesser_of: [USD 100, EUR 200]}", Is::at_most, "cap", {"USD 100"}), "yes");
  EXPECT_EQ(met("cap: {lesser_of: [USD 100, EUR 200]}", Is::at_least, "cap", {"USD 100"}),
            "unknown");
}

// The version takes effect on 2021-01-01.
TEST(Requirements, EachStepThatIsStillAheadCounts) {
  const auto steps = [](const std::string& from) {
    return "fee: {steps: [{value: USD 50}, {from: " + from + ", value: USD 100}]}";
  };
  EXPECT_EQ(met(steps("2025-01-01"), Is::at_least, "fee", {"USD 100"}), "no");
  EXPECT_EQ(met(steps("2025-01-01"), Is::at_least, "fee", {"USD 50"}), "yes");
  EXPECT_EQ(met(steps("2020-01-01"), Is::at_least, "fee", {"USD 100"}), "yes");
}

TEST(Requirements, ScalesAndFlagsHaveAnOrder) {
  EXPECT_EQ(met("degree: sole", Is::at_least, "degree", {"shared"}), "yes");
  EXPECT_EQ(met("degree: none", Is::at_least, "degree", {"shared"}), "no");
  EXPECT_EQ(met("sublicence: yes", Is::at_least, "sublicence", {"yes"}), "yes");
  EXPECT_EQ(met("", Is::at_least, "sublicence", {"yes"}), "no");
}

// ---- one of -------------------------------------------------------------------------------------

TEST(Requirements, AWordIsOneOfThoseAllowed) {
  EXPECT_EQ(met("degree: sole", Is::one_of, "degree", {"sole", "exclusive"}), "yes");
  EXPECT_EQ(met("degree: shared", Is::one_of, "degree", {"sole", "exclusive"}), "no");
  EXPECT_EQ(met("place: \"New\xC2\xA0York\"", Is::one_of, "place", {"New York", "Delaware"}),
            "yes");
  EXPECT_EQ(met("place: Texas", Is::one_of, "place", {"New York", "Delaware"}), "no");
  EXPECT_EQ(met("place: undisclosed", Is::one_of, "place", {"New York"}), "unknown");
}

TEST(Requirements, EachTokenAndPartyIsOneOfThoseAllowed) {
  EXPECT_EQ(met("subject: [a, b]", Is::one_of, "subject", {"[a, b, c]"}), "yes");
  EXPECT_EQ(met("subject: [a, d]", Is::one_of, "subject", {"[a, b, c]"}), "no");
  EXPECT_EQ(met("subject: [a, d]", Is::one_of, "subject", {"[a]", "[d]"}), "yes");
  EXPECT_EQ(met("decider: acme", Is::one_of, "decider", {"acme"}), "yes");
  EXPECT_EQ(met("decider: bolt", Is::one_of, "decider", {"acme"}), "no");
}

// ---- who says so --------------------------------------------------------------------------------

TEST(Requirements, AnOfficialSourceStatesIt) {
  const std::string sources =
      "sources: {own: {title: A, kind: official}, sec: {title: B, kind: filing}, "
      "paper: {title: C, kind: press}}\n";
  const auto official = [&](const std::string& fee) {
    const std::string parties = "parties: {acme: {name: Acme}, bolt: {name: Bolt}}\n";
    return told(version_of(parties + sources + licence(fee)),
                requiring("use.fee", {Is::official, {}, {}}));
  };
  EXPECT_EQ(official("fee: {value: USD 1, sources: [own]}"), Words{"use.fee yes"});
  EXPECT_EQ(official("fee: {value: USD 1, sources: [paper, sec]}"), Words{"use.fee yes"});
  EXPECT_EQ(official("fee: USD 1, sources: [own]"), Words{"use.fee yes"});
  EXPECT_EQ(official("fee: {value: USD 1, sources: [paper]}"), Words{"use.fee no"});
  EXPECT_EQ(official("fee: {value: USD 1, status: reported, sources: [own]}"), Words{"use.fee no"});
  EXPECT_EQ(official("fee: USD 1"), Words{"use.fee no"});
  EXPECT_EQ(official("fee: {undisclosed: fee-a, sources: [own]}"), Words{"use.fee unknown"});
}

// ---- what comes of it ---------------------------------------------------------------------------

TEST(Requirements, WhatIsNotMetFailsAndWhatIsUnknownIsAsThePolicySays) {
  const Version version = version_of(licence("fee: undisclosed"));
  Condition least{Is::at_least, {value_of("fee", "USD 1", *version.catalogue)}, {}};
  Policy policy = requiring("use.fee", least);
  const auto outcome = [&] {
    return judge_version(*version.agreement, *version.catalogue, policy).items.front().outcome;
  };
  EXPECT_EQ(outcome(), Outcome::warn);
  policy.undetermined = Undetermined::fail;
  EXPECT_EQ(outcome(), Outcome::fail);
  policy.require.front().subject = {"option.fee"};
  policy.undetermined = Undetermined::pass;
  EXPECT_EQ(outcome(), Outcome::fail);
}

TEST(Requirements, AWaiverOfWhatIsNotMetDoesNotCoverLess) {
  const auto judged = [](const std::string& fee, const Policy& policy) {
    const Version version = version_of(licence("fee: " + fee));
    return judge_version(*version.agreement, *version.catalogue, policy);
  };
  const Version version = version_of(licence(""));
  Policy policy =
      requiring("use.fee", {Is::at_least, {value_of("fee", "USD 10", *version.catalogue)}, {}});
  Waiver waiver;
  waiver.fingerprint = judged("USD 8", policy).items.front().fingerprint;
  EXPECT_EQ(waiver.fingerprint.size(), 12U);
  waiver.reason = waiver.approved_by = "Ada";
  policy.waivers = {waiver};
  EXPECT_TRUE(judged("USD 8", policy).passes());
  EXPECT_FALSE(judged("USD 1", policy).passes());
}

}  // namespace
}  // namespace dealterms::test
