// What the new version must say, whatever changed.
#include <algorithm>
#include <array>
#include <utility>

#include "agreement/value_text.hpp"
#include "assess/policy/judge_parts.hpp"

namespace dealterms {
namespace {

using Met = RequirementResult::Met;

// What its publisher answers for itself, and what is filed with an authority.
constexpr std::array<std::string_view, 2> k_official_kinds{"official", "filing"};

// ---- whether it is there ------------------------------------------------------------------------

bool is_nothing(const Value& value) {
  if (value.as<None>() != nullptr) return true;
  const Set* set = value.as<Set>();
  return set != nullptr && std::ranges::all_of(set->tokens, [](const SetToken& token) {
           return token.ended.has_value();
         });
}

Met is_there(const AskedTerm& term) {
  if (term.is_whole()) return Met::yes;
  if (term.asked.value == nullptr) return Met::no;
  const Readings* readings = term.asked.value->as<Readings>();
  if (readings == nullptr) return is_nothing(*term.asked.value) ? Met::no : Met::yes;
  const auto nothings = std::ranges::count_if(readings->list, is_nothing);
  if (nothings == 0) return Met::yes;
  return std::cmp_equal(nothings, readings->list.size()) ? Met::no : Met::unknown;
}

// ---- who says it --------------------------------------------------------------------------------

bool is_official(const Agreement& agreement, const std::string& source) {
  const auto found = agreement.sources.find(source);
  const Value* kind = found != agreement.sources.end() ? found->second.find_term("kind") : nullptr;
  const Token* token = kind != nullptr ? kind->as<Token>() : nullptr;
  return token != nullptr &&
         std::ranges::find(k_official_kinds, token->name) != k_official_kinds.end();
}

Met is_stated_officially(const AskedTerm& term, const Agreement& agreement) {
  const Value* value = term.asked.value;
  if (value != nullptr && value->as<Unknown>() != nullptr) return Met::unknown;
  if (value == nullptr && !term.is_whole()) return Met::no;
  const auto status = term.evidence.status();
  if (status && *status != Status::stated) return Met::no;
  const auto& sources = term.evidence.sources();
  const bool official = std::ranges::any_of(
      sources, [&](const std::string& source) { return is_official(agreement, source); });
  return official ? Met::yes : Met::no;
}

// ---- one requirement ----------------------------------------------------------------------------

const TermSpec& spec_of(const AskedTerm& term) {
  static const TermSpec k_declares_nothing;
  return term.spec != nullptr ? *term.spec : k_declares_nothing;
}

Met judge_one(const Condition& condition, const AskedTerm& term, const Agreement& agreement) {
  switch (condition.is) {
    case Condition::Is::present:
      return is_there(term);
    case Condition::Is::absent: {
      const Met there = is_there(term);
      if (there == Met::unknown) return there;
      return there == Met::yes ? Met::no : Met::yes;
    }
    case Condition::Is::official:
      return is_stated_officially(term, agreement);
    case Condition::Is::at_least:
    case Condition::Is::at_most:
    case Condition::Is::one_of:
      break;
  }
  const auto value = value_or_silence(term, agreement);
  return value ? judge_condition(condition, *value, spec_of(term), agreement) : Met::unknown;
}

using Results = std::vector<RequirementResult>;

// That there is one is met where any of them is there, and told of those alone.
void keep_those_present(Results& results) {
  const auto of = [&](Met met) {
    return std::ranges::any_of(results, [&](const auto& result) { return result.met == met; });
  };
  const Met best = of(Met::yes) ? Met::yes : (of(Met::unknown) ? Met::unknown : Met::no);
  std::erase_if(results, [&](const RequirementResult& result) { return result.met != best; });
  if (best == Met::no) results.resize(1);
}

Results judge(const Requirement& requirement, const Condition& condition,
              const std::vector<AskedTerm>& terms, const Agreement& agreement) {
  Results results;
  for (const AskedTerm& term : terms) {
    results.push_back(
        {&requirement, &condition, term.asked, judge_one(condition, term, agreement)});
  }
  const bool absent = condition.is == Condition::Is::absent;
  if (results.empty()) {
    const Asked nothing{requirement.subject.text, nullptr, nullptr, {}};
    results.push_back({&requirement, &condition, nothing, absent ? Met::yes : Met::no});
  } else if (condition.is == Condition::Is::present) {
    keep_those_present(results);
  }
  return results;
}

std::string key_of(const Condition& condition) {
  std::string key(name_of(condition.is));
  for (const Value& value : condition.values) key += '\0' + print_identity(value);
  return key;
}

GateItem item_of(const RequirementResult& result, const Agreement& agreement,
                 const Policy& policy) {
  const bool unknown = result.met == Met::unknown;
  GateItem item;
  item.reason = unknown ? GateReason::requirement_unknown : GateReason::requirement_unmet;
  item.outcome = unknown ? outcome_of_unknown(policy) : Outcome::fail;
  item.fingerprint = fingerprint_of(result.asked, key_of(*result.condition), agreement);
  item.level = policy.fail_on;
  item.line = result.condition->place;
  item.requirement = result.requirement;
  item.condition = result.condition;
  item.asked = result.asked;
  return item;
}

}  // namespace

RequirementsJudged judge_requirements(const Agreement& agreement, const Catalogue& catalogue,
                                      const Policy& policy) {
  RequirementsJudged judged;
  for (const Requirement& requirement : policy.require) {
    const auto terms = find_asked(requirement.subject, agreement, catalogue);
    for (const Condition& condition : requirement.conditions) {
      for (RequirementResult& result : judge(requirement, condition, terms, agreement)) {
        if (result.met != Met::yes) judged.items.push_back(item_of(result, agreement, policy));
        judged.results.push_back(std::move(result));
      }
    }
  }
  return judged;
}

}  // namespace dealterms
