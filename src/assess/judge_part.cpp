// Parts of a clause that stays: each term moves on its own.
#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "assess/judge.hpp"
#include "assess/levels.hpp"

namespace dealterms {
namespace {

Finding make_finding(const Change& change, const ClauseContext& context, std::string_view term) {
  Finding finding;
  finding.rule = fmt::format("{}.{}.{}", context.type_id(), term, what_of(change));
  finding.clause = context.clause->id();
  finding.type = context.type_id();
  finding.change = &change;
  finding.why = context.overrides.why;
  return finding;
}

void settle(Finding& finding, JudgedDirection judged) {
  finding.direction = std::move(judged.direction);
  finding.judgement_reasons.insert(finding.judgement_reasons.end(),
                                   judged.judgement_reasons.begin(),
                                   judged.judgement_reasons.end());
}

bool is_limit(std::string_view records) {
  return records == "exceptions" || records == "conditions";
}

// ---- silence ------------------------------------------------------------------------------------

struct SilenceRule {
  Silence silence;
  Movement when_added;  // from what silence meant to the value
  JudgementReason judgement_reason;
};
constexpr std::array k_silence_rules{
    SilenceRule{Silence::none, Movement::raised, JudgementReason::silence_means_none},
    SilenceRule{Silence::no, Movement::raised, JudgementReason::silence_means_none},
    SilenceRule{Silence::unlimited, Movement::lowered, JudgementReason::silence_means_unlimited},
    SilenceRule{Silence::term_end, Movement::undetermined, JudgementReason::silence_means_term_end},
    SilenceRule{Silence::unknown, Movement::undetermined, JudgementReason::silence_unknown},
};

// What the value says is what silence would have meant: no change at all.
bool says_the_same(const Value& value, Silence silence) {
  if (silence == Silence::unlimited) return value.as<Unlimited>() != nullptr;
  if (silence == Silence::none && value.as<None>() != nullptr) return true;
  const Flag* flag = value.as<Flag>();
  return (silence == Silence::no || silence == Silence::none) && flag != nullptr && !flag->yes;
}

JudgedDirection judge_silence(const Change& change, const TermSpec& spec,
                              const Bindings& bindings) {
  const auto* rule = std::ranges::find(k_silence_rules, spec.silence, &SilenceRule::silence);
  const bool comes = change.after != nullptr;
  const Value& value = comes ? *change.after : *change.before;
  if (says_the_same(value, spec.silence)) return {{}, {rule->judgement_reason}};
  const bool known = value.as<Unknown>() == nullptr && value.as<Readings>() == nullptr;
  const Movement movement = !known  ? Movement::undetermined
                            : comes ? rule->when_added
                                    : inverse_of(rule->when_added);
  JudgedDirection judged = judge_movement(movement, spec.more_favours, bindings);
  judged.judgement_reasons.push_back(rule->judgement_reason);
  return judged;
}

// ---- parties named ------------------------------------------------------------------------------

void add_side(std::set<std::string>& sides, const std::string& key, const Bindings& bindings) {
  const auto side = bindings.side_of(key);
  sides.insert(side);
}

// A party named or no longer named in a party-valued term. Where nobody of the provision comes in
// its place, everybody else in it gains what the party loses.
JudgedDirection judge_naming(const Change& change, Naming naming, const Bindings& bindings) {
  std::set<std::string> named;
  std::set<std::string> dropped;
  for (const auto& token : change.what.tokens) {
    const bool in = token.kind == ChangeKind::added || token.kind == ChangeKind::mentioned;
    add_side(in ? named : dropped, token.token, bindings);
  }
  const auto everybody = bindings.all_parties();
  const auto within = [&](const std::set<std::string>& sides) {
    std::vector<std::string> parties;
    std::ranges::set_intersection(sides, everybody, std::back_inserter(parties));
    return parties;
  };
  const auto all_but = [&](const std::vector<std::string>& parties) {
    std::vector<std::string> rest;
    std::ranges::set_difference(everybody, parties, std::back_inserter(rest));
    return rest;
  };
  auto gains = within(named);
  auto loses = within(dropped);
  if (gains == loses) return {{Direction::Kind::neutral, {}, {}}, {}};
  if (gains.empty()) gains = all_but(loses);
  if (loses.empty()) loses = all_but(gains);
  if (naming == Naming::burdens) std::swap(gains, loses);
  return {{Direction::Kind::favours, gains, loses}, {}};
}

JudgedDirection judge_direction(const Change& change, const TermSpec& spec,
                                const Bindings& bindings) {
  const auto kind = change.what.kind;
  switch (kind) {
    case ChangeKind::restated:
    case ChangeKind::moved:
    case ChangeKind::not_mentioned:
      return {};
    case ChangeKind::lapsed:
      return {{}, {JudgementReason::nobody_gave_it_up}};
    case ChangeKind::sharpened:
    case ChangeKind::blurred:
      return {{}, {JudgementReason::fits_the_old}};
    default:
      break;
  }
  if (spec.naming != Naming::nothing && !change.what.tokens.empty()) {
    return judge_naming(change, spec.naming, bindings);
  }
  if (kind == ChangeKind::mentioned) {
    if (change.evidence_after.is_only_presumed()) return {};
    // A list that is empty unless something is written is judged as an addition; anything else
    // had some value before, and nobody knows which.
    const bool adds = spec.silence == Silence::none && spec.is(Kind::set);
    return judge_movement(adds ? Movement::widened : Movement::undetermined, spec.more_favours,
                          bindings);
  }
  if (kind == ChangeKind::added || kind == ChangeKind::removed) {
    return judge_silence(change, spec, bindings);
  }
  const bool unknown_side = kind == ChangeKind::disclosed || kind == ChangeKind::withheld;
  const Movement movement = unknown_side && change.what.movement == Movement::none
                                ? Movement::undetermined
                                : change.what.movement;
  return judge_movement(movement, spec.more_favours, bindings);
}

std::vector<Finding> judge_term(const Change& part, const ClauseContext& context,
                                const Bindings& bindings) {
  static const TermSpec k_no_spec;
  const TermSpec& spec = part.spec != nullptr ? *part.spec : k_no_spec;
  Finding finding = make_finding(part, context, part.id());
  auto levelled = level_of_term(part, spec.level.value_or(lowered(context.level)));
  finding.level = levelled.level;
  finding.judgement_reasons = std::move(levelled.judgement_reasons);
  settle(finding, judge_direction(part, spec, bindings));
  return {std::move(finding)};
}

// ---- roles --------------------------------------------------------------------------------------

JudgedDirection judge_role(const Change& part, const ClauseContext& context) {
  const std::string_view favoured = context.favours();
  if (favoured.empty() || favoured == "none" || favoured == "mixed") {
    return {{Direction::Kind::undetermined, {}, {}}, {JudgementReason::no_polarity}};
  }
  const Bindings bindings = context.bindings();
  const Naming naming = part.id() == favoured ? Naming::favours : Naming::burdens;
  return judge_naming(part, naming, bindings);
}

// ---- records ------------------------------------------------------------------------------------

// Exceptions and conditions go against whom the clause favours. One for a named party is for it; a
// condition in the hands of the favoured party limits nobody.
JudgedDirection judge_limit(const Change& part, const ClauseContext& context,
                            const Bindings& bindings) {
  const Item& item = part.item_after != nullptr && !part.item_after->ended ? *part.item_after
                     : part.item_before != nullptr                         ? *part.item_before
                                                                           : *part.item_after;
  if (const Value* hands = item.find_term("in_the_hands_of")) {
    const auto favoured = bindings.parties_of(context.favours());
    const Set* parties = hands->as<Set>();
    if (parties != nullptr && parties->tokens.size() == 1 &&
        favoured == std::vector{parties->tokens.front().name}) {
      return {{}, {JudgementReason::own_hands}};
    }
  }
  return judge_against(context.favours(), bindings);
}

bool comes(ChangeKind kind) { return kind == ChangeKind::added || kind == ChangeKind::mentioned; }

Finding judge_record_as_whole(const Change& part, const ClauseContext& context,
                              std::string_view records) {
  static const TermSpec k_no_spec;
  const TermSpec& spec = part.spec != nullptr ? *part.spec : k_no_spec;
  Finding finding = make_finding(part, context, records);
  finding.level = spec.level.value_or(lowered(context.level));
  const Bindings bindings = context.bindings(part.item_before, part.item_after);
  const auto kind = part.what.kind;
  if (kind == ChangeKind::lapsed) {
    settle(finding, {{}, {JudgementReason::nobody_gave_it_up}});
  } else if (kind == ChangeKind::mentioned && part.evidence_after.is_only_presumed()) {
    finding.level = Level::editorial;
    settle(finding, {{}, {JudgementReason::only_presumed}});
  } else if (kind == ChangeKind::not_mentioned) {
    finding.level = Level::editorial;
  } else if (!part.what.also.empty()) {
    finding.level = Level::minor;
  } else {
    JudgedDirection judged = is_limit(records) ? judge_limit(part, context, context.bindings())
                                               : judge_favouring(spec.favours, bindings);
    if (!comes(kind)) judged.direction = opposite(judged.direction);
    settle(finding, std::move(judged));
  }
  return finding;
}

// Roles of a record that changed places: who owed is owed.
Finding judge_record_reversed(const Change& part, const ClauseContext& context,
                              std::string_view records) {
  Finding finding = make_finding(part, context, records);
  finding.level = Level::critical;
  const std::string_view favours = part.spec != nullptr ? part.spec->favours : std::string_view{};
  settle(finding, judge_favouring(favours, context.bindings(part.item_before, part.item_after)));
  return finding;
}

std::vector<Finding> judge_record(const Change& part, const ClauseContext& context) {
  const std::string_view records = part.path.records;
  const auto kind = part.what.kind;
  const bool whole = comes(kind) || kind == ChangeKind::removed ||
                     kind == ChangeKind::not_mentioned || kind == ChangeKind::lapsed;
  std::vector<Finding> findings;
  if (whole) {
    Finding finding = judge_record_as_whole(part, context, records);
    finding.parts = list_parts(part, context);
    findings.push_back(std::move(finding));
    return findings;
  }
  if (kind == ChangeKind::renamed || kind == ChangeKind::split || kind == ChangeKind::merged) {
    Finding finding = make_finding(part, context, records);
    finding.level = Level::minor;
    findings.push_back(std::move(finding));
  }
  if (kind == ChangeKind::reversed) {
    findings.push_back(judge_record_reversed(part, context, records));
  }
  const Bindings bindings = context.bindings(part.item_before, part.item_after);
  for (const auto& inner : part.parts) {
    if (inner.subject != Subject::term) {
      if (kind == ChangeKind::reversed && inner.subject == Subject::role) continue;
      std::ranges::move(judge_part(inner, context), std::back_inserter(findings));
      continue;
    }
    for (auto& finding : judge_term(inner, context, bindings)) {
      if (is_limit(records)) {
        finding.rule = fmt::format("{}.{}.changed", context.type_id(), records);
        finding.level = std::min(finding.level, lowered(context.level));
        finding.direction = {};
      }
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

}  // namespace

std::vector<Finding> judge_part(const Change& part, const ClauseContext& context) {
  switch (part.subject) {
    case Subject::role: {
      Finding finding = make_finding(part, context, part.id());
      const bool known = part.before && part.after;
      finding.level = known ? Level::critical : Level::minor;
      settle(finding, known ? judge_role(part, context) : JudgedDirection{});
      return {std::move(finding)};
    }
    case Subject::term:
      return judge_term(part, context, context.bindings());
    case Subject::record:
      return judge_record(part, context);
    case Subject::evidence: {
      Finding finding = make_finding(part, context, "evidence");
      finding.rule = fmt::format("{}.evidence.changed", context.type_id());
      finding.level = Level::editorial;
      finding.judgement_reasons = {JudgementReason::only_better_known};
      return {std::move(finding)};
    }
    default: {
      Finding finding = make_finding(part, context, "relations");
      finding.rule = fmt::format("{}.relations.changed", context.type_id());
      finding.level = Level::editorial;
      return {std::move(finding)};
    }
  }
}

Finding list_part(const Change& part, const ClauseContext& context) {
  const bool record = part.subject == Subject::record;
  const std::string_view owner = part.path.records;
  Finding finding = make_finding(part, context, record ? owner : part.id());
  // What only the old type had is called by the old type.
  const bool gone = record ? part.item_after == nullptr : !part.after;
  const std::string_view type = gone ? part.type_before : part.type_after;
  if (!type.empty() && type != finding.type) {
    finding.rule = fmt::format("{}.{}.{}", type, record ? owner : part.id(), what_of(part));
    finding.type = type;
  }
  const bool quiet = part.spec != nullptr && part.spec->level == Level::editorial;
  finding.level = quiet ? Level::editorial : Level::minor;
  if (record) finding.parts = list_parts(part, context);
  return finding;
}

std::vector<Finding> list_parts(const Change& change, const ClauseContext& context) {
  const bool limit = change.subject == Subject::record && is_limit(change.path.records);
  std::vector<Finding> findings;
  for (const auto& part : change.parts) {
    Finding finding = list_part(part, context);
    if (limit) {
      finding.rule = fmt::format("{}.{}.changed", finding.type, change.path.records);
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace dealterms
