#include "assess/dependents.hpp"

#include <algorithm>
#include <utility>

namespace dealterms {
namespace {

// Every name in a value that may be that of an event or of a definition.
template <typename Visit>
struct NameVisitor {
  const Visit& visit;

  void all(const std::vector<Value>& values) const {
    for (const Value& value : values) std::visit(*this, value.content);
  }
  void operator()(const Date& date) const { visit(date.event); }
  void operator()(const Set& set) const {
    for (const SetToken& token : set.tokens) visit(token.name);
  }
  void operator()(const Range& range) const {
    std::visit(*this, *range.low);
    std::visit(*this, *range.high);
  }
  void operator()(const Readings& readings) const { all(readings.list); }
  void operator()(const Combined& combined) const { all(combined.list); }
  void operator()(const Series& series) const {
    if (series.from) visit(series.from->event);
    all(series.list);
  }
  void operator()(const Tiers& tiers) const {
    for (const Tier& tier : tiers.list) all(tier.value);
  }
  void operator()(const Steps& steps) const {
    for (const Step& step : steps.list) {
      if (step.from) visit(step.from->event);
      all(step.value);
    }
  }
  void operator()(const Bases& bases) const {
    for (const BasisValue& base : bases.list) std::visit(*this, base.value.content);
  }
  // Names no clause.
  void operator()(
      const is_one_of<None, Unlimited, Unknown, Measure, Duration, Token, Flag, Text> auto&) const {
  }
};

template <typename Visit>
void visit_names(const Item& item, const Visit& visit) {
  for (const auto& [name, value] : item.terms) {
    std::visit(NameVisitor<Visit>{visit}, value.content);
  }
  for (const auto& [list, records] : item.records) {
    for (const auto& [id, record] : records) visit_names(record, visit);
  }
}

bool is_plain(const ClauseType* type) { return type == nullptr || type->use == TypeUse::plain; }

bool has_events_or_definitions(const Comparison& comparison, const Catalogue& catalogue) {
  return std::ranges::any_of(comparison.changes, [&](const Change& change) {
    return change.subject == Subject::clause &&
           !(is_plain(catalogue.find_type(change.type_before)) &&
             is_plain(catalogue.find_type(change.type_after)));
  });
}

}  // namespace

Dependents::Dependents(const Comparison& comparison, const Catalogue& catalogue)
    : catalogue_(catalogue) {
  if (!has_events_or_definitions(comparison, catalogue)) return;
  for (const Agreement* agreement : {comparison.before.get(), comparison.after.get()}) {
    for (const auto& [id, item] : agreement->clauses) {
      if (!is_plain(catalogue.find_type(item.type))) users_.try_emplace(id);
    }
  }
  for (const Agreement* agreement : {comparison.before.get(), comparison.after.get()}) {
    for (const auto& [id, item] : agreement->clauses) add_user(item);
  }
  lift();
}

void Dependents::add_user(const Item& item) {
  User user{&item, catalogue_.find_type(item.type), {}};
  visit_names(item, [&](std::string_view name) {
    const auto used = users_.find(name);
    if (used == users_.end() || used->first == item.id) return;
    used->second.clauses.insert(item.id);
    user.uses.push_back(used->first);
  });
  if (user.type == nullptr || user.uses.empty()) return;
  const Level level = item.overrides->level.value_or(user.type->level);
  by_level_[level].push_back(user);
  if (user.type->use == TypeUse::definition) definitions_[item.id].push_back(std::move(user.uses));
}

// From the highest level down, so that each is lifted once: what a clause of this level uses, what
// the definitions among that use, and so on.
void Dependents::lift() {
  for (const auto& [level, users] : by_level_) {
    std::vector<std::string_view> open;
    for (const User& user : users) open.insert(open.end(), user.uses.begin(), user.uses.end());
    while (!open.empty()) {
      const std::string_view id = open.back();
      open.pop_back();
      auto& highest = users_.find(id)->second.highest;
      if (highest) continue;
      highest = level;
      const auto own = definitions_.find(id);
      if (own == definitions_.end()) continue;
      for (const auto& uses : own->second) open.insert(open.end(), uses.begin(), uses.end());
    }
  }
}

void Dependents::add_to(std::vector<Finding>& findings) const {
  if (findings.empty()) return;
  const ClauseType* type = catalogue_.find_type(findings.front().type);
  if (is_plain(type)) return;
  const auto found = users_.find(findings.front().clause);
  if (found == users_.end() || found->second.clauses.empty()) return;
  const Level highest = found->second.highest.value_or(Level::editorial);
  bool told = false;  // once a clause is enough
  for (auto& finding : findings) {
    if (finding.level == Level::editorial) continue;
    if (!told) {
      finding.dependents.assign(found->second.clauses.begin(), found->second.clauses.end());
    }
    told = true;
    if (type->use == TypeUse::definition && highest > finding.level) {
      finding.level = highest;
      finding.judgement_reasons.push_back(JudgementReason::used_by_others);
    }
  }
}

}  // namespace dealterms
