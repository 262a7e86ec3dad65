// A playbook: where a version stands between what a party prefers and what it walks away from. What
// is better for it is what the catalogue says that more of the term favours.
#include <algorithm>

#include "assess/direction.hpp"
#include "assess/judge.hpp"
#include "assess/policy/judge_parts.hpp"
#include "diff/order.hpp"
#include "diff/silence.hpp"
#include "diff/value_parts.hpp"

namespace dealterms {
namespace {

using Standing = PositionResult::Standing;

// A value, held against one step of a position.
enum class Compared { better, equal, worse, unknown };

bool is_at_least_as_good(Compared compared) {
  return compared == Compared::better || compared == Compared::equal;
}

class PositionJudge {
 public:
  PositionJudge(const Agreement& agreement, const Catalogue& catalogue, const Policy& policy)
      : agreement_(agreement), catalogue_(catalogue), party_(parties_of(policy), agreement) {
    context_.as_of = agreement.date();
    context_.events_before = context_.events_after = event_dates(agreement);
  }

  [[nodiscard]] Standing judge(const Position& position, const AskedTerm& term) const {
    const auto value = value_or_silence(term, agreement_);
    if (!value || term.spec == nullptr) return Standing::unknown;
    const auto against = [&](const std::optional<Value>& step) {
      return step ? compare(*step, *value, term) : Compared::unknown;
    };
    if (is_at_least_as_good(against(position.preferred))) return Standing::preferred;
    const Compared fallback = against(position.fallback);
    if (is_at_least_as_good(fallback)) return Standing::within_fallback;
    const Compared last = against(position.walk_away);
    if (last == Compared::worse) return Standing::beyond_walk_away;
    if (last == Compared::equal) return Standing::below_fallback;
    if (position.walk_away && last == Compared::unknown) return Standing::unknown;
    if (position.fallback) {
      return fallback == Compared::worse ? Standing::below_fallback : Standing::unknown;
    }
    if (last == Compared::better) return Standing::within_fallback;
    const bool is_worse = against(position.preferred) == Compared::worse;
    return is_worse ? Standing::below_fallback : Standing::unknown;
  }

 private:
  static std::vector<std::string> parties_of(const Policy& policy) {
    if (policy.perspective.empty()) return {};
    return {policy.perspective};
  }

  // As if the term had moved from the one to the other.
  [[nodiscard]] Compared compare(const Value& step, const Value& value,
                                 const AskedTerm& term) const {
    const TermSpec& spec = *term.spec;
    if (say_the_same(step, value, spec)) return Compared::equal;
    const auto change = compare_values(&step, &value, spec, context_);
    if (!change || change->kind == ChangeKind::restated) return Compared::equal;
    const Movement movement = movement_between(step, value, spec, context_);
    if (movement != Movement::undetermined) return for_party(movement, term);
    // An interval that begins where the step is, is no less.
    if (surely_at_most(step, value, spec)) return if_better(for_party(Movement::raised, term));
    if (surely_at_most(value, step, spec)) return if_better(for_party(Movement::lowered, term));
    return Compared::unknown;
  }

  static Compared if_better(Compared compared) {
    return compared == Compared::better ? compared : Compared::unknown;
  }

  [[nodiscard]] Compared for_party(Movement movement, const AskedTerm& term) const {
    const std::string favoured = more_favours(term);
    // A role serves those who fill it; against whom a party gains, the entries may tell.
    const bool is_party = agreement_.parties.contains(favoured);
    const Bindings bindings(agreement_, term.asked.clause, term.record,
                            is_party ? bound_by_entries(term.asked.clause) : nullptr);
    const Direction direction = judge_movement(movement, favoured, bindings).direction;
    if (direction.kind != Direction::Kind::favours) return Compared::unknown;
    const bool gains = !party_.among(direction.favours).empty();
    const bool loses = !party_.among(direction.against).empty();
    if (gains == loses) return Compared::unknown;
    return gains ? Compared::better : Compared::worse;
  }

  // As the catalogue says, or the file of its clause.
  [[nodiscard]] std::string more_favours(const AskedTerm& term) const {
    ClauseContext clause;
    clause.type = catalogue_.find_type(term.asked.clause->type);
    clause.overrides = *term.asked.clause->overrides;
    return std::string(clause.more_favours(*term.spec));
  }

  const Agreement& agreement_;
  const Catalogue& catalogue_;
  PartyNames party_;
  CompareContext context_;
};

Outcome outcome_of(Standing standing, const Policy& policy) {
  switch (standing) {
    case Standing::preferred:
    case Standing::within_fallback:
      return Outcome::pass;
    case Standing::below_fallback:
      return Outcome::warn;
    case Standing::beyond_walk_away:
      return Outcome::fail;
    case Standing::unknown:
      break;
  }
  return outcome_of_unknown(policy);
}

GateReason reason_of(Standing standing) {
  switch (standing) {
    case Standing::below_fallback:
      return GateReason::below_fallback;
    case Standing::beyond_walk_away:
      return GateReason::beyond_walk_away;
    case Standing::preferred:
    case Standing::within_fallback:
    case Standing::unknown:
      break;
  }
  return GateReason::position_unknown;
}

GateItem item_of(const PositionResult& result, const Agreement& agreement, const Policy& policy) {
  GateItem item;
  item.outcome = outcome_of(result.standing, policy);
  item.reason = reason_of(result.standing);
  item.fingerprint = fingerprint_of(result.asked, "position", agreement);
  item.level = policy.fail_on;
  item.line = result.position->subject.place;
  item.position = result.position;
  item.asked = result.asked;
  return item;
}

}  // namespace

PositionsJudged judge_positions(const Agreement& agreement, const Catalogue& catalogue,
                                const Policy& policy) {
  const PositionJudge judge(agreement, catalogue, policy);
  PositionsJudged judged;
  for (const Position& position : policy.positions) {
    std::vector<AskedTerm> terms = find_asked(position.subject, agreement, catalogue);
    if (terms.empty()) terms.push_back({{position.subject.text, nullptr, nullptr, {}}, {}, {}, {}});
    for (AskedTerm& term : terms) {
      const Standing standing = judge.judge(position, term);
      PositionResult result{&position, std::move(term.asked), standing};
      const bool is_told = standing != Standing::preferred && standing != Standing::within_fallback;
      if (is_told) judged.items.push_back(item_of(result, agreement, policy));
      judged.results.push_back(std::move(result));
    }
  }
  return judged;
}

}  // namespace dealterms
