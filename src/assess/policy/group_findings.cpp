#include "assess/policy/group_findings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "agreement/value_text.hpp"
#include "assess/direction.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_clauses = "clauses";

void add(std::string& key, std::string_view text) {
  key += '\0';
  key += text;
}

// What the finding is about, in one version: roles, and whom they bind.
class Roles {
 public:
  Roles(const Agreement& agreement, const Finding& finding) {
    if (finding.change == nullptr || finding.change->path.section != k_clauses) return;
    const auto clause = agreement.clauses.find(finding.clause);
    if (clause == agreement.clauses.end()) return;
    clause_ = &clause->second;
    record_ = find_record(*clause_, finding.change->path);
    bindings_ = Bindings(agreement, clause_, record_, nullptr);
  }

  void add_roles_of(const std::string& party, std::set<std::string>& roles) const {
    for (const Item* item : {record_, clause_}) {
      if (item == nullptr) continue;
      for (const auto& [role, value] : item->roles) {
        const auto parties = bindings_.parties_of(role);
        if (std::ranges::find(parties, party) != parties.end()) roles.insert(role);
      }
    }
  }

 private:
  const Item* clause_ = nullptr;
  const Item* record_ = nullptr;
  Bindings bindings_;

  static const Item* find_record(const Item& clause, const ChangePath& path) {
    const auto records = clause.records.find(std::string(path.records));
    if (records == clause.records.end()) return nullptr;
    const auto record = records->second.find(std::string(path.record));
    return record == records->second.end() ? nullptr : &record->second;
  }
};

// A party as its roles in what the finding is about; one without any goes by its key.
class RoleNames {
 public:
  RoleNames(const Finding& finding, const Report& report)
      : before_(*report.before, finding), after_(*report.after, finding) {}

  std::set<std::string> of(const std::vector<std::string>& parties) const {
    std::set<std::string> names;
    for (const std::string& party : parties) {
      std::set<std::string> roles;
      after_.add_roles_of(party, roles);
      if (roles.empty()) before_.add_roles_of(party, roles);
      std::string name = roles.empty() ? "party " + party : "";
      for (const std::string& role : roles) name += role + " ";
      names.insert(std::move(name));
    }
    return names;
  }

 private:
  Roles before_;
  Roles after_;
};

void add_direction(std::string& key, const Finding& finding, const Report& report) {
  const RoleNames roles(finding, report);
  const Direction& direction = finding.direction;
  add(key, name_of(direction.kind));
  for (const auto* parties : {&direction.favours, &direction.against, &direction.would_favour}) {
    add(key, "to");
    for (const std::string& name : roles.of(*parties)) add(key, name);
  }
}

// Of a whole that came or went, all that it says; but of its roles only that it has them.
enum class Values { with, without };
void add_change(std::string& key, const Change& change, Values values) {
  const ChangePath& path = change.path;
  for (const std::string_view name : {path.records, path.name, path.within, path.field}) {
    add(key, name);
  }
  if (values == Values::with) {
    add(key, change.before != nullptr ? print_identity(*change.before) : "");
    add(key, change.after != nullptr ? print_identity(*change.after) : "");
  }
  for (const Change& part : change.parts) {
    if (is_apparatus(part.subject)) continue;
    add(key, "part");
    add_change(key, part, part.subject == Subject::role ? Values::without : Values::with);
  }
}

// The same for the same change in another deal.
std::string key_of(const Finding& finding, const Report& report) {
  std::string key = finding.rule;
  add(key, name_of(finding.level));
  add_direction(key, finding, report);
  if (finding.change != nullptr) add_change(key, *finding.change, Values::with);
  return key;
}

class Grouping {
 public:
  void add_report(const DealReport& deal) {
    for (const ClauseVerdict& verdict : deal.report->clauses) {
      for (const Finding& finding : verdict.findings) add_finding(finding, deal);
    }
    for (const Finding& finding : deal.report->outside_clauses) add_finding(finding, deal);
  }

  std::vector<ChangeGroup> finish() && {
    std::erase_if(groups_, [](const ChangeGroup& group) { return group.deals.size() < 2; });
    std::ranges::stable_sort(groups_, [](const ChangeGroup& a, const ChangeGroup& b) {
      if (a.deals.size() != b.deals.size()) return a.deals.size() > b.deals.size();
      return a.first->level > b.first->level;
    });
    return std::move(groups_);
  }

 private:
  std::vector<ChangeGroup> groups_;
  std::map<std::string, std::size_t> places_;  // in groups_, by key

  void add_finding(const Finding& finding, const DealReport& deal) {
    const auto [place, is_new] = places_.try_emplace(key_of(finding, *deal.report), groups_.size());
    if (is_new) groups_.push_back({&finding, deal.report, {}});
    std::vector<std::string>& deals = groups_[place->second].deals;
    if (std::ranges::find(deals, deal.deal) == deals.end()) deals.push_back(deal.deal);
  }
};

}  // namespace

std::vector<ChangeGroup> group_findings(std::span<const DealReport> reports) {
  Grouping grouping;
  for (const DealReport& report : reports) grouping.add_report(report);
  return std::move(grouping).finish();
}

}  // namespace dealterms
