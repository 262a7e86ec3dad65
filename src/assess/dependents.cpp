#include "assess/dependents.hpp"

#include <algorithm>
#include <set>

namespace dealterms {
namespace {

bool names(const Value& value, const std::string& id);

struct Search {
  const std::string& id;

  bool any(const std::vector<Value>& values) const {
    return std::ranges::any_of(values, [this](const Value& value) { return names(value, id); });
  }
  bool operator()(const Date& date) const { return date.event == id; }
  bool operator()(const Set& set) const {
    return std::ranges::any_of(set.tokens,
                               [this](const SetToken& token) { return token.name == id; });
  }
  bool operator()(const Range& range) const {
    return std::visit(*this, *range.low) || std::visit(*this, *range.high);
  }
  bool operator()(const Readings& readings) const { return any(readings.list); }
  bool operator()(const Combined& combined) const { return any(combined.list); }
  bool operator()(const Series& series) const {
    return (series.from && series.from->event == id) || any(series.list);
  }
  bool operator()(const Tiers& tiers) const {
    return std::ranges::any_of(tiers.list, [this](const Tier& tier) { return any(tier.value); });
  }
  bool operator()(const Steps& steps) const {
    return std::ranges::any_of(steps.list, [this](const Step& step) {
      return (step.from && step.from->event == id) || any(step.value);
    });
  }
  bool operator()(const Bases& bases) const {
    return std::ranges::any_of(bases.list,
                               [this](const auto& base) { return names(base.value, id); });
  }
  // Names no clause.
  bool operator()(
      const is_one_of<None, Unlimited, Unknown, Measure, Duration, Token, Flag, Text> auto&) const {
    return false;
  }
};

bool names(const Value& value, const std::string& id) {
  return std::visit(Search{id}, value.content);
}

bool item_names(const Item& item, const std::string& id) {
  const auto in_terms = [&](const auto& entry) { return names(entry.second, id); };
  if (std::ranges::any_of(item.terms, in_terms)) return true;
  return std::ranges::any_of(item.records, [&](const auto& records) {
    return std::ranges::any_of(records.second,
                               [&](const auto& entry) { return item_names(entry.second, id); });
  });
}

struct Dependents {
  std::set<std::string> clauses;
  Level highest = Level::editorial;
};

// `seen`: the definitions on the way, since a definition may use another.
Dependents find_dependents(const std::string& id, const Comparison& comparison,
                           const Catalogue& catalogue, std::set<std::string>& seen) {
  Dependents found;
  seen.insert(id);
  for (const Agreement* agreement : {comparison.before.get(), comparison.after.get()}) {
    for (const auto& [clause, item] : agreement->clauses) {
      if (clause == id || !item_names(item, id)) continue;
      found.clauses.insert(clause);
      const ClauseType* type = catalogue.find_type(item.type);
      if (type == nullptr) continue;
      found.highest = std::max(found.highest, item.overrides->level.value_or(type->level));
      if (type->use != TypeUse::definition || seen.contains(clause)) continue;
      found.highest =
          std::max(found.highest, find_dependents(clause, comparison, catalogue, seen).highest);
    }
  }
  return found;
}

}  // namespace

void add_dependents(std::vector<Finding>& findings, const Comparison& comparison,
                    const Catalogue& catalogue) {
  if (findings.empty()) return;
  const ClauseType* type = catalogue.find_type(findings.front().type);
  if (type == nullptr || type->use == TypeUse::plain) return;
  std::set<std::string> seen;
  const auto dependents = find_dependents(findings.front().clause, comparison, catalogue, seen);
  if (dependents.clauses.empty()) return;
  bool told = false;  // once a clause is enough
  for (auto& finding : findings) {
    if (finding.level == Level::editorial) continue;
    if (!told) finding.dependents.assign(dependents.clauses.begin(), dependents.clauses.end());
    told = true;
    if (type->use == TypeUse::definition && dependents.highest > finding.level) {
      finding.level = dependents.highest;
      finding.judgement_reasons.push_back(JudgementReason::used_by_others);
    }
  }
}

}  // namespace dealterms
