#include "assess/policy/group_findings.hpp"

#include <gtest/gtest.h>

#include <memory>

#include "../judged_pair.hpp"

namespace dealterms::test {
namespace {

using Lines = std::vector<std::string>;

// Deals and their reports, which the groups refer to.
class Deals {
 public:
  // Clauses of both versions, after the parties that they name.
  void add(const std::string& deal, const std::string& before, const std::string& after) {
    const JudgedPair pair = judge_bodies(before, after);
    reports_.push_back(std::make_unique<Report>(make_report(pair.comparison, {})));
    deals_.push_back({deal, reports_.back().get()});
  }

  // "licence.fee.raised: a b"
  Lines groups() const {
    Lines lines;
    for (const ChangeGroup& group : group_findings(deals_)) {
      std::string line = group.first->rule + ":";
      for (const std::string& deal : group.deals) line += " " + deal;
      lines.push_back(std::move(line));
    }
    return lines;
  }

  std::vector<ChangeGroup> found() const { return group_findings(deals_); }
  const Report* report(std::size_t i) const { return reports_[i].get(); }

 private:
  std::vector<std::unique_ptr<Report>> reports_;
  std::vector<DealReport> deals_;
};

// A licence under this id, between these two.
std::string licence_of(const std::string& id, const std::string& licensor,
                       const std::string& licensee, const std::string& terms) {
  return "parties: {" + licensor + ": {name: A}, " + licensee + ": {name: B}}\nclauses:\n  " + id +
         ": {type: licence, licensor: " + licensor + ", licensee: " + licensee + terms + "}\n";
}

void add_fee(Deals& deals, const std::string& deal, const std::string& before,
             const std::string& after) {
  deals.add(deal, licence_of("use-" + deal, "acme", deal, ", fee: USD " + before),
            licence_of("use-" + deal, "acme", deal, ", fee: USD " + after));
}

TEST(GroupFindings, FindsTheSameChangeWhateverPartiesAndClausesAreCalled) {
  Deals deals;
  add_fee(deals, "bolt", "1m", "2m");
  add_fee(deals, "cook", "1m", "2m");
  add_fee(deals, "dune", "1 million", "2 million");
  EXPECT_EQ(deals.groups(), Lines{"licence.fee.raised: bolt cook dune"});
  const ChangeGroup group = deals.found().front();
  EXPECT_EQ(group.report, deals.report(0));
  EXPECT_EQ(group.first->clause, "use-bolt");
}

TEST(GroupFindings, LeavesOutWhatOneDealAloneHas) {
  Deals deals;
  add_fee(deals, "bolt", "1m", "2m");
  add_fee(deals, "cook", "1m", "3m");
  add_fee(deals, "dune", "2m", "1m");
  EXPECT_EQ(deals.groups(), Lines{});
}

// It goes to the payee, who is acme in one deal and the other party in the others.
TEST(GroupFindings, TakesAPartyForItsRole) {
  Deals deals;
  const auto add = [&](const std::string& deal, const std::string& payer,
                       const std::string& payee) {
    const auto body = [&](const std::string& rate) {
      return "parties: {acme: {name: A}, " + deal + ": {name: B}}\nclauses:\n  split:\n" +
             "    type: share\n    flows: {to-" + payee + ": {payer: " + payer +
             ", payee: " + payee + ", rate: " + rate + "}}\n";
    };
    deals.add(deal, body("10%"), body("20%"));
  };
  add("bolt", "acme", "bolt");
  add("cook", "acme", "cook");
  add("dune", "dune", "acme");
  EXPECT_EQ(deals.groups(), Lines{"share.rate.raised: bolt cook dune"});
}

TEST(GroupFindings, TellsApartWhomTheSameChangeFavours) {
  Deals deals;
  const auto add = [&](const std::string& deal, const std::string& override_text) {
    deals.add(deal, licence_of("use", "acme", deal, ", subject: [a]" + override_text),
              licence_of("use", "acme", deal, ", subject: [a, b]" + override_text));
  };
  const std::string to_licensor = ", favours: licensor, why: it binds the licensee alone";
  add("bolt", "");
  add("cook", to_licensor);
  EXPECT_EQ(deals.groups(), Lines{});
  add("dune", to_licensor);
  EXPECT_EQ(deals.groups(), Lines{"licence.subject.widened: cook dune"});
}

TEST(GroupFindings, HoldsAWholeClauseAgainstAllThatItSays) {
  Deals deals;
  const auto add = [&](const std::string& deal, const std::string& fee) {
    deals.add(deal, "parties: {acme: {name: A}, " + deal + ": {name: B}}\nclauses: {}\n",
              licence_of("use", "acme", deal, ", fee: USD " + fee));
  };
  add("bolt", "1m");
  add("cook", "1m");
  add("dune", "2m");
  EXPECT_EQ(deals.groups(), Lines{"licence.clause.added: bolt cook"});
}

TEST(GroupFindings, CountsADealOnceThatHasTheSameChangeTwice) {
  Deals deals;
  add_fee(deals, "bolt", "1m", "2m");
  add_fee(deals, "bolt", "1m", "2m");
  EXPECT_EQ(deals.groups(), Lines{});
  add_fee(deals, "cook", "1m", "2m");
  add_fee(deals, "bolt", "1m", "2m");
  EXPECT_EQ(deals.groups(), Lines{"licence.fee.raised: bolt cook"});
}

TEST(GroupFindings, PutsFirstWhatMostDealsHaveThenWhatWeighsMore) {
  Deals deals;
  const auto add = [&](const std::string& deal, const std::string& before,
                       const std::string& after) {
    deals.add(deal, licence_of("use", "acme", deal, before),
              licence_of("use", "acme", deal, after));
  };
  add("bolt", ", fee: USD 100, place: here", ", fee: USD 109, place: there");
  add("cook", ", fee: USD 100, place: here", ", fee: USD 109, place: there");
  add("dune", ", fee: USD 100", ", fee: USD 109");
  EXPECT_EQ(deals.groups(),
            (Lines{"licence.fee.raised: bolt cook dune", "licence.place.changed: bolt cook"}));
  add("east", ", degree: shared", ", degree: exclusive");
  add("ford", ", degree: shared", ", degree: exclusive");
  EXPECT_EQ(deals.groups(),
            (Lines{"licence.fee.raised: bolt cook dune", "licence.degree.raised: east ford",
                   "licence.place.changed: bolt cook"}));
}

}  // namespace
}  // namespace dealterms::test
