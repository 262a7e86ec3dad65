// A clause as a whole: what a lawyer counts once is one finding.
#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/format.h>

#include "agreement/value_text.hpp"
#include "assess/judge.hpp"
#include "base/digest.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_fingerprint_digits = 12;

bool comes(ChangeKind kind) { return kind == ChangeKind::added || kind == ChangeKind::mentioned; }

bool goes(ChangeKind kind) {
  return kind == ChangeKind::removed || kind == ChangeKind::not_mentioned;
}

Finding make_whole(const ClauseContext& context) {
  const Change& clause = *context.clause;
  Finding finding;
  finding.rule = fmt::format("{}.clause.{}", context.type_id(), what_of(clause));
  finding.clause = clause.id();
  finding.type = context.type_id();
  finding.level = context.level;
  finding.change = &clause;
  finding.why = context.overrides.why;
  if (!context.overrides.favours.empty() || context.overrides.level) {
    finding.judgement_reasons.push_back(JudgementReason::file_says_so);
  }
  return finding;
}

void settle(Finding& finding, JudgedDirection judged) {
  finding.direction = std::move(judged.direction);
  finding.judgement_reasons.insert(finding.judgement_reasons.end(),
                                   judged.judgement_reasons.begin(),
                                   judged.judgement_reasons.end());
}

Finding judge_coming_or_going(const ClauseContext& context) {
  const Change& clause = *context.clause;
  Finding finding = make_whole(context);
  const auto kind = clause.what.kind;
  const Item& item = clause.item_after != nullptr ? *clause.item_after : *clause.item_before;
  const bool one_sided = clause.item_after == nullptr || clause.item_before == nullptr;
  if (kind == ChangeKind::lapsed) {
    settle(finding, {{}, {JudgementReason::nobody_gave_it_up}});
  } else if (one_sided && item.ended) {
    // It was over before the version began: told, and nobody's gain today.
    if (clause.what.also.empty()) finding.level = Level::minor;
  } else if (kind == ChangeKind::mentioned && clause.evidence_after.is_only_presumed()) {
    finding.level = Level::minor;
    settle(finding, {{}, {JudgementReason::only_presumed}});
  } else if (kind == ChangeKind::not_mentioned) {
    finding.level = Level::minor;
  } else if (comes(kind)) {
    settle(finding, judge_favouring(context.favours(), context.bindings()));
  } else {
    settle(finding, judge_against(context.favours(), context.bindings_before()));
  }
  finding.parts = list_parts(clause, context);
  return finding;
}

// One finding for the conversion: what the catalogue's row maps is compared beneath it, the rest
// of both types' terms is listed.
Finding judge_conversion(const ClauseContext& context) {
  const Change& clause = *context.clause;
  Finding finding = make_whole(context);
  finding.rule = fmt::format("{}.clause.converted", clause.type_before);
  const Catalogue& catalogue = *context.catalogue;
  if (const auto* row = catalogue.find_conversion(clause.type_before, clause.type_after)) {
    finding.rule = fmt::format("{}.clause.converted_to_{}", row->from, row->to);
    finding.level = context.overrides.level.value_or(row->level);
    settle(finding,
           judge_favouring(context.overrides.favours.empty() ? std::string_view(row->favours)
                                                             : context.favours(),
                           context.bindings_before()));
    finding.judgement_reasons.push_back(JudgementReason::conversion_declared);
  } else {
    if (context.type != nullptr && context.type_before != nullptr) {
      finding.level = std::max(context.type->level, context.type_before->level);
    }
    settle(finding,
           {{Direction::Kind::undetermined, {}, {}}, {JudgementReason::conversion_unknown}});
  }
  return finding;
}

Finding judge_reversal(const ClauseContext& context) {
  Finding finding = make_whole(context);
  finding.level = Level::critical;
  settle(finding, judge_favouring(context.favours(), context.bindings()));
  return finding;
}

// What is left of a right is not a grant: told, neutral.
Finding judge_continuation(const ClauseContext& context) {
  Finding finding = make_whole(context);
  const bool renamed = context.clause->what.kind == ChangeKind::renamed;
  finding.level = renamed ? Level::minor : lowered(context.level);
  if (!renamed) finding.judgement_reasons.push_back(JudgementReason::part_of_split);
  return finding;
}

bool is_evidence(const Change& part) {
  return part.subject == Subject::evidence || part.subject == Subject::relation;
}

// A set that has less, or other things, in a part than in the whole is the split itself.
bool is_the_split_itself(const Change& part, ChangeKind whole) {
  if (whole != ChangeKind::split && whole != ChangeKind::merged) return false;
  return std::ranges::any_of(part.what.tokens, [&](const TokenChange& token) {
    return comes(token.kind) == (whole == ChangeKind::merged);
  });
}

// Beneath a conversion, what the two types share is compared; what only one of them has is listed:
// a limit on the new right is a part of it.
bool stands_on_both_sides(const Change& part) {
  return part.subject == Subject::record ? part.item_before != nullptr && part.item_after != nullptr
                                         : part.before && part.after;
}

void add_parts(const ClauseContext& context, std::vector<Finding>& findings) {
  const auto whole = context.clause->what.kind;
  for (const auto& part : context.clause->parts) {
    const bool listed =
        whole == ChangeKind::converted && !is_evidence(part) && !stands_on_both_sides(part);
    auto judged = listed ? std::vector{list_part(part, context)} : judge_part(part, context);
    const bool beneath = !findings.empty() && !is_evidence(part) &&
                         (whole == ChangeKind::converted || is_the_split_itself(part, whole) ||
                          (whole == ChangeKind::reversed && part.subject == Subject::role));
    auto& home = beneath ? findings.front().parts : findings;
    std::ranges::move(judged, std::back_inserter(home));
  }
}

}  // namespace

std::string_view ClauseContext::type_id() const {
  return clause->type_after.empty() ? clause->type_before : clause->type_after;
}

std::string_view ClauseContext::favours() const {
  if (!overrides.favours.empty()) return overrides.favours;
  return type != nullptr ? std::string_view(type->favours) : std::string_view{};
}

Bindings ClauseContext::bindings(const Item* record_before, const Item* record_after) const {
  const bool now = clause->item_after != nullptr && !clause->item_after->roles.empty();
  const Agreement& agreement = now ? *comparison->after : *comparison->before;
  const Item* item = now ? clause->item_after : clause->item_before;
  const bool record_now = record_after != nullptr && !record_after->roles.empty();
  return {agreement, item, record_now ? record_after : record_before};
}

Bindings ClauseContext::bindings_before() const {
  if (clause->item_before == nullptr || clause->item_before->roles.empty()) return bindings();
  return {*comparison->before, clause->item_before};
}

ClauseContext clause_context(const Change& clause, const Comparison& comparison,
                             const Catalogue& catalogue) {
  ClauseContext context;
  context.comparison = &comparison;
  context.catalogue = &catalogue;
  context.clause = &clause;
  context.type_before = catalogue.find_type(clause.type_before);
  context.type = catalogue.find_type(clause.type_after);
  if (context.type == nullptr) context.type = context.type_before;
  if (context.type != nullptr) context.level = context.type->level;
  for (const Item* item : {clause.item_after, clause.item_before}) {
    if (item == nullptr || *item->overrides == Override{}) continue;
    context.overrides = *item->overrides;
    break;
  }
  if (context.overrides.level) context.level = *context.overrides.level;
  return context;
}

std::vector<Finding> judge_clause(const ClauseContext& context) {
  const auto kind = context.clause->what.kind;
  std::vector<Finding> findings;
  const bool present_twice =
      context.clause->item_before != nullptr && context.clause->item_after != nullptr;
  if (comes(kind) || goes(kind) || (kind == ChangeKind::lapsed)) {
    findings.push_back(judge_coming_or_going(context));
    return findings;
  }
  if (kind == ChangeKind::converted) {
    findings.push_back(judge_conversion(context));
  } else if (kind == ChangeKind::reversed) {
    findings.push_back(judge_reversal(context));
  } else if (present_twice && kind != ChangeKind::changed) {
    findings.push_back(judge_continuation(context));
  }
  add_parts(context, findings);
  return findings;
}

std::string_view what_of(const Change& change) {
  const auto& what = change.what;
  if (what.also.contains(ChangeKind::added) && what.also.contains(ChangeKind::removed)) {
    return "came_and_went";
  }
  if (what.kind != ChangeKind::changed) return name_of(what.kind);
  const bool says_nothing =
      what.movement == Movement::none || what.movement == Movement::undetermined;
  return says_nothing ? name_of(ChangeKind::changed) : name_of(what.movement);
}

std::string fingerprint_of(const Finding& finding) {
  std::string bytes = finding.rule;
  const auto add = [&](std::string_view text) {
    bytes += '\0';
    bytes += text;
  };
  const auto add_values = [&](const auto& self, const Change& change) -> void {
    for (const auto& step : change.path.steps()) add(step);
    add(change.before ? print_identity(*change.before) : "");
    add(change.after ? print_identity(*change.after) : "");
    for (const auto& part : change.parts) {
      if (!is_evidence(part)) self(self, part);
    }
  };
  if (finding.change != nullptr) add_values(add_values, *finding.change);
  return sha256_hex(bytes).substr(0, k_fingerprint_digits);
}

}  // namespace dealterms
