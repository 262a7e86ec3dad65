// Parts of a clause that stays: each term moves on its own.
#include <algorithm>
#include <iterator>
#include <span>

#include <fmt/format.h>

#include "assess/judge.hpp"
#include "catalogue/file_format.hpp"

namespace dealterms {
namespace {

Finding make_finding(const Change& change, const ClauseContext& context, std::string_view term,
                     std::string_view word) {
  Finding finding;
  finding.type = context.type_id();
  finding.rule = fmt::format("{}.{}.{}", finding.type, term, word);
  finding.clause = context.clause->id();
  finding.change = &change;
  finding.why = context.overrides.why;
  return finding;
}

RuleSubject subject_of_record(const Change& record) {
  return is_limit(record.path.records) ? RuleSubject::limit : RuleSubject::record;
}

bool is_whole(ChangeKind kind) {
  return kind == ChangeKind::added || kind == ChangeKind::mentioned ||
         kind == ChangeKind::removed || kind == ChangeKind::not_mentioned ||
         kind == ChangeKind::lapsed;
}

bool is_told_of_whole(ChangeKind kind) {
  return kind == ChangeKind::renamed || kind == ChangeKind::split || kind == ChangeKind::merged ||
         kind == ChangeKind::reversed || kind == ChangeKind::moved || kind == ChangeKind::restated;
}

// What people call it, in whatever words.
bool is_title(const Change& part) {
  return part.spec != nullptr && part.spec->level == Level::editorial;
}

// `beside`: what else changed in the clause, or in the record.
Finding judge_term(const Change& part, std::span<const Change> beside, const ClauseContext& context,
                   const BindingsOverTime& bindings) {
  const std::string_view word = rule_word(part);
  Finding finding = make_finding(part, context, part.id(), word);
  judge_by_row(finding, rule_row(RuleSubject::term, word), {context, {}, bindings});
  const bool has_side = finding.direction.kind == Direction::Kind::favours;
  const auto goes_another_way = [&](const Change* measure) {
    Finding other = make_finding(*measure, context, measure->id(), rule_word(*measure));
    judge_by_row(other, rule_row(RuleSubject::term, rule_word(*measure)), {context, {}, bindings});
    return other.direction != finding.direction;
  };
  // A higher cap on a longer list serves whom either does.
  if (has_side && std::ranges::any_of(other_measures(part, beside), goes_another_way)) {
    finding.direction = {Direction::Kind::undetermined, {}, {}, {}};
    std::erase_if(finding.judgement_reasons, is_of_silence);
    finding.judgement_reasons.push_back(JudgementReason::other_measure);
  }
  return finding;
}

Finding judge_role(const Change& part, const ClauseContext& context) {
  const std::string_view word = rule_word(part);
  Finding finding = make_finding(part, context, part.id(), word);
  judge_by_row(finding, rule_row(RuleSubject::role, word),
               {context, context.favours(), context.bindings_of_both()});
  return finding;
}

// ---- shares of one whole ------------------------------------------------------------------------

// Entries that have one role, and say what part of a whole is whose: no party but those in them has
// a part of it.
bool is_dealt_out(const TermSpec& term, const TermSpec& entries) {
  return term.share && entries.roles.size() == 1 && term.more_favours == entries.roles.front();
}

// The term of such entries that says how large each part is; null: they are no such entries.
const TermSpec* dealt_out_term(const Change& record) {
  const TermSpec& entries = term_spec_of(record);
  const auto found = std::ranges::find_if(
      entries.terms, [&](const TermSpec& term) { return is_dealt_out(term, entries); });
  return found != entries.terms.end() ? &*found : nullptr;
}

// Whether the part is larger, or smaller; none: neither, or nobody knows.
Movement movement_of_share(const Change& record, const TermSpec& share) {
  const auto kind = record.what.kind;
  if (kind == ChangeKind::added || kind == ChangeKind::mentioned) return Movement::raised;
  if (is_whole(kind)) return Movement::lowered;
  const auto part = std::ranges::find_if(record.parts, [&](const Change& inner) {
    return inner.subject == Subject::term && inner.id() == share.name;
  });
  return part != record.parts.end() ? part->what.movement : Movement::none;
}

// Each part is held against all others. Of a longer list it is told who got more or less, and not
// from whom.
constexpr std::size_t k_most_shares = 256;

using Entries = std::vector<const Item*>;

const Items* list_of(const Item* version, const Change& record) {
  if (version == nullptr) return nullptr;
  const auto list = version->records.find(std::string(record.path.records));
  return list != version->records.end() ? &list->second : nullptr;
}

bool are_too_many(const Change& record, const Change& clause) {
  const auto is_long = [&](const Item* version) {
    const Items* list = list_of(version, record);
    return list != nullptr && list->size() > k_most_shares;
  };
  return is_long(clause.item_before) || is_long(clause.item_after);
}

Entries entries_beside(const Change& record, const Change& clause) {
  Entries entries;
  for (const Item* version : {clause.item_before, clause.item_after}) {
    const Items* list = list_of(version, record);
    if (list == nullptr) continue;
    for (const auto& [id, entry] : *list) {
      const bool is_own = &entry == record.item_before || &entry == record.item_after;
      if (!is_own && !entry.ended) entries.push_back(&entry);
    }
  }
  return entries;
}

// Whose parts make up for that of this entry: those that moved the other way; where none did, all.
Entries entries_across(const Change& record, const TermSpec& share, const Change& clause) {
  if (are_too_many(record, clause)) return {};
  const Movement across = inverse_of(movement_of_share(record, share));
  Entries moved;
  for (const Change& other : clause.parts) {
    const bool is_beside = other.subject == Subject::record && &other != &record &&
                           other.path.records == record.path.records;
    if (is_beside && across != Movement::none && movement_of_share(other, share) == across) {
      moved.push_back(&standing_item(other));
    }
  }
  return moved.empty() ? entries_beside(record, clause) : moved;
}

// Who gets the part, against who gets the others: as a provision that binds nobody else. Who deals
// them out gains and loses nothing.
Bindings bindings_among(const Change& record, const TermSpec& share, const ClauseContext& context) {
  constexpr std::string_view k_the_others;  // no role has this name
  const std::string& role = share.more_favours;
  Item sides;
  if (const Value* own = standing_item(record).find_role(role)) sides.roles[role] = *own;
  Set others;
  for (const Item* entry : entries_across(record, share, *context.clause)) {
    const Value* held = entry->find_role(role);
    const Set* parties = held != nullptr ? held->as<Set>() : nullptr;
    if (parties == nullptr) continue;
    std::ranges::copy(parties->tokens, std::back_inserter(others.tokens));
  }
  sides.roles[std::string(k_the_others)].content = std::move(others);
  const bool now = context.clause->item_after != nullptr;
  return {now ? *context.comparison->after : *context.comparison->before, &sides, nullptr, nullptr};
}

BindingsOverTime bindings_of_record(const Change& record, const ClauseContext& context) {
  const TermSpec* share = dealt_out_term(record);
  if (share != nullptr) return bindings_among(record, *share, context);
  return context.bindings_over_time(record.item_before, record.item_after);
}

Finding judge_record_as_whole(const Change& part, const ClauseContext& context) {
  const std::string_view word = rule_word(part);
  const RuleSubject subject = subject_of_record(part);
  Finding finding = make_finding(part, context, part.path.records, word);
  const RuleRow& row = rule_row(subject, word);
  if (subject == RuleSubject::limit) {
    const Limited limited = context.limited(part);
    judge_by_row(finding, row,
                 {context, limited.favours, context.bindings_over_time(), nullptr, limited.limits});
  } else {
    judge_by_row(finding, row,
                 {context, term_spec_of(part).favours, bindings_of_record(part, context)});
  }
  return finding;
}

Finding judge_limit_field(const Change& field, const Change& limit, const ClauseContext& context) {
  Finding finding = make_finding(field, context, limit.path.records, "changed");
  const Limited limited = context.limited(limit);
  judge_by_row(finding, rule_row(RuleSubject::limit_field, "changed"),
               {context, limited.favours, context.bindings_over_time(), &limit, limited.limits});
  return finding;
}

std::vector<Finding> judge_record(const Change& part, const ClauseContext& context) {
  const auto kind = part.what.kind;
  std::vector<Finding> findings;
  if (is_whole(kind)) {
    findings.push_back(judge_record_as_whole(part, context));
    findings.back().parts = list_parts(part, context);
    return findings;
  }
  if (is_told_of_whole(kind)) findings.push_back(judge_record_as_whole(part, context));
  const BindingsOverTime bindings = context.bindings_over_time(part.item_before, part.item_after);
  const BindingsOverTime of_share = bindings_of_record(part, context);
  const bool limit = is_limit(part.path.records);
  for (const auto& inner : part.parts) {
    // Two tombstones tell of a time that is over.
    if (kind == ChangeKind::restated && !is_apparatus(inner.subject)) continue;
    // What one part of the old entry says beside it is told with the split.
    const bool one_sided = (inner.before == nullptr) != (inner.after == nullptr);
    if (kind == ChangeKind::split && inner.subject == Subject::term && one_sided) {
      findings.front().parts.push_back(list_part(inner, context));
      continue;
    }
    if (inner.subject == Subject::term) {
      const bool is_share = is_dealt_out(term_spec_of(inner), term_spec_of(part));
      findings.push_back(limit && !is_title(inner) ? judge_limit_field(inner, part, context)
                                                   : judge_term(inner, part.parts, context,
                                                                is_share ? of_share : bindings));
      continue;
    }
    // Who changed places is the reversal itself.
    if (kind == ChangeKind::reversed && inner.subject == Subject::role) continue;
    std::ranges::move(judge_part(inner, context), std::back_inserter(findings));
  }
  return findings;
}

// ---- quotes -------------------------------------------------------------------------------------

bool is_requoted(const Change& part) {
  return part.path.field == "quote" && part.before != nullptr && part.after != nullptr &&
         part.what.kind == ChangeKind::changed;
}

bool has_requoted(const Change& change) {
  return is_requoted(change) || std::ranges::any_of(change.parts, has_requoted);
}

// What the clause, or something in it, is: not what it is called, nor how we know it.
bool is_substance(const Change& change) {
  const auto kind = change.what.kind;
  if (kind == ChangeKind::restated || kind == ChangeKind::moved) return false;
  const bool is_value = change.subject == Subject::term || change.subject == Subject::role;
  const bool is_whole_record = change.subject == Subject::record && kind != ChangeKind::changed;
  return (is_value && !is_title(change)) || is_whole_record;
}

// A quote that reads otherwise while nothing of what it is quoted for changed: the clause, the
// record or the value that bears it.
bool is_quote_alone(const Change& part, const ClauseContext& context) {
  if (!is_requoted(part)) return false;
  const Change& clause = *context.clause;
  ChangePath bearer = part.path;
  bearer.field = {};
  bearer.within = {};
  const bool of_clause = bearer.records.empty() && bearer.name.empty();
  if (of_clause && clause.type_before != clause.type_after) return false;
  return !context.changed_places->contains(bearer.steps());
}

RuleSubject subject_of_evidence(const Change& part, const ClauseContext& context) {
  return is_quote_alone(part, context) ? RuleSubject::quote : RuleSubject::evidence;
}

std::string_view term_of_apparatus(const Change& part, RuleSubject subject) {
  if (subject == RuleSubject::quote) return "quote";
  if (subject == RuleSubject::overrides) return part.id();
  return subject == RuleSubject::evidence ? "evidence" : "relations";
}

Finding judge_apparatus(const Change& part, RuleSubject subject, const ClauseContext& context) {
  const std::string_view term = term_of_apparatus(part, subject);
  Finding finding = make_finding(part, context, term, "changed");
  judge_by_row(finding, rule_row(subject, "changed"), {context, {}, Bindings()});
  return finding;
}

RuleSubject subject_beneath(const Change& part) {
  if (part.subject == Subject::record) return subject_of_record(part);
  return part.subject == Subject::role ? RuleSubject::role : RuleSubject::term;
}

void judge_beneath(Finding& finding, const RuleRow& row, const ClauseContext& context) {
  JudgedLevel judged = level_beneath(row, *finding.change, context.declared(*finding.change));
  finding.level = judged.level;
  finding.judgement_reasons = std::move(judged.judgement_reasons);
}

// What only the old type had is called by the old type.
std::string_view type_of(const Change& part, const ClauseContext& context) {
  const bool record = part.subject == Subject::record;
  if (!record && part.subject != Subject::role && part.subject != Subject::term) {
    return context.type_id();
  }
  const bool gone = record ? part.item_after == nullptr : !part.after;
  const std::string_view type = gone ? part.type_before : part.type_after;
  return type.empty() ? context.type_id() : type;
}

// What a clause of another type had that was merged into this one: as heavy as its own type says;
// whom it served, the roles of this one do not tell.
std::vector<Finding> judge_by_type(const Change& part, const ClauseType& type,
                                   const ClauseContext& context) {
  ClauseContext own = context;
  own.type = &type;
  own.level = type.level;
  own.overrides = {};
  std::vector<Finding> findings = judge_part(part, own);
  for (auto& finding : findings) {
    if (finding.direction.kind == Direction::Kind::neutral) continue;
    finding.direction = {Direction::Kind::undetermined, {}, {}, {}};
    finding.judgement_reasons.push_back(JudgementReason::conversion_unknown);
  }
  return findings;
}

void add_changed_places(const Change& change, ChangedPlaces& places) {
  if (is_substance(change)) {
    for (auto steps = change.path.steps(); !steps.empty(); steps.pop_back()) places.insert(steps);
  }
  for (const Change& part : change.parts) add_changed_places(part, places);
}

}  // namespace

std::shared_ptr<const ChangedPlaces> changed_places(const Change& clause) {
  auto places = std::make_shared<ChangedPlaces>();
  if (has_requoted(clause)) add_changed_places(clause, *places);
  return places;
}

std::vector<Finding> judge_part(const Change& part, const ClauseContext& context) {
  const std::string_view type = type_of(part, context);
  if (context.type != nullptr && type != context.type->id) {
    const ClauseType* own = context.catalogue->find_type(type);
    if (own != nullptr) return judge_by_type(part, *own, context);
  }
  switch (part.subject) {
    case Subject::role:
      return {judge_role(part, context)};
    case Subject::term:
      return {judge_term(part, context.clause->parts, context, context.bindings_over_time())};
    case Subject::record:
      return judge_record(part, context);
    case Subject::evidence:
      return {judge_apparatus(part, subject_of_evidence(part, context), context)};
    case Subject::relation:
      return {judge_apparatus(
          part, is_override(part.id()) ? RuleSubject::overrides : RuleSubject::relation, context)};
    case Subject::head:
    case Subject::party:
    case Subject::other:
    case Subject::instrument:
    case Subject::source:
    case Subject::clause:
    case Subject::open_point:
    case Subject::bargain:
      break;  // no part of a clause
  }
  return {};
}

Finding list_part(const Change& part, const ClauseContext& context) {
  const bool record = part.subject == Subject::record;
  const std::string_view term = record ? part.path.records : part.id();
  const std::string_view word = rule_word(part);
  Finding finding = make_finding(part, context, term, word);
  if (const std::string_view type = type_of(part, context); type != finding.type) {
    finding.rule = fmt::format("{}.{}.{}", type, term, word);
    finding.type = type;
  }
  judge_beneath(finding, rule_row(subject_beneath(part), word), context);
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
      judge_beneath(finding, rule_row(RuleSubject::limit_field, "changed"), context);
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace dealterms
