// A clause as a whole: what a lawyer counts once is one finding.
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "assess/judge.hpp"
#include "catalogue/favours.hpp"
#include "catalogue/file_format.hpp"
#include "catalogue/flag_words.hpp"
#include "diff/silence.hpp"

namespace dealterms {
namespace {

bool goes(ChangeKind kind) {
  return kind == ChangeKind::removed || kind == ChangeKind::not_mentioned;
}

Finding make_finding(const ClauseContext& context) {
  const Change& clause = *context.clause;
  Finding finding;
  finding.rule = fmt::format("{}.clause.{}", context.type_id(), rule_word(clause));
  finding.clause = clause.id();
  finding.type = context.type_id();
  finding.change = &clause;
  finding.why = context.overrides.why;
  return finding;
}

Finding judge_as_whole(const ClauseContext& context) {
  Finding finding = make_finding(context);
  const RuleRow& row = rule_row(RuleSubject::clause, rule_word(*context.clause));
  const bool goes = row.direction == DirectionRule::against;
  judge_by_row(finding, row,
               {context, context.favours(), goes ? context.bindings_before() : context.bindings()});
  return finding;
}

// Whom an entry that comes or goes with its clause serves.
Direction direction_of_entry(const Change& entry, const ClauseContext& context, bool goes) {
  const RuleRow& row = rule_row(RuleSubject::record, goes ? "removed" : "added");
  const TermSpec& spec = term_spec_of(entry);
  const Bindings bindings = context.bindings(entry.item_before, entry.item_after);
  return judge_direction(row, {entry, spec, spec.favours, {}, bindings}).direction;
}

// A clause of a type that declares nobody serves whom its entries serve: in part, where they
// differ.
Direction direction_of_entries(const ClauseContext& context, bool goes) {
  Direction all{Direction::Kind::undetermined, {}, {}, {}};
  bool differ = false;
  for (const Change& entry : context.clause->parts) {
    if (entry.subject != Subject::record || is_limit(entry.path.records)) continue;
    const Direction own = direction_of_entry(entry, context, goes);
    const bool claims = own.kind == Direction::Kind::favours || own.kind == Direction::Kind::mixed;
    if (!claims) return {Direction::Kind::undetermined, {}, {}, {}};
    const bool first = all.kind == Direction::Kind::undetermined;
    differ |= !first && own != all;
    if (first) all = own;
  }
  return differ ? mixed_direction(goes ? context.bindings_before() : context.bindings()) : all;
}

bool serves_its_entries(const ClauseContext& context, const Finding& finding) {
  return context.favours().empty() && !context.favours_contested &&
         finding.level != Level::editorial &&
         finding.direction.kind == Direction::Kind::undetermined;
}

void judge_by_entries(Finding& finding, const ClauseContext& context) {
  const DirectionRule rule = rule_row(RuleSubject::clause, rule_word(*context.clause)).direction;
  const bool speaks = rule == DirectionRule::favours || rule == DirectionRule::against ||
                      rule == DirectionRule::favours_if_new;
  if (!speaks || !serves_its_entries(context, finding)) return;
  Direction own = direction_of_entries(context, rule == DirectionRule::against);
  if (own.kind == Direction::Kind::undetermined) return;
  std::erase(finding.judgement_reasons, JudgementReason::no_polarity);
  if (rule != DirectionRule::favours_if_new) {
    finding.direction = std::move(own);
    return;
  }
  if (own.favours != own.against) finding.direction.would_favour = std::move(own.favours);
  finding.judgement_reasons.push_back(JudgementReason::if_new);
}

// The clause as it stands, or stood.
const Item* standing_clause(const Change& clause) {
  const Item* after = clause.item_after;
  return after != nullptr && !after->ended ? after : clause.item_before;
}

// A `yes` that weighs as much as the clause, and serves whom it goes against: a warranty that is
// the sole remedy takes as it gives.
bool has_weighty_right_of_others(const ClauseContext& context) {
  const Item* clause = standing_clause(*context.clause);
  if (clause == nullptr || context.type == nullptr || !declares_one(context.favours()))
    return false;
  return std::ranges::any_of(context.type->terms, [&](const TermSpec& spec) {
    const Value* value = spec.is(Kind::flag) ? clause->find_term(spec.name) : nullptr;
    const bool is_weighty = spec.level && *spec.level >= context.type->level;
    return value != nullptr && is_weighty && declares_one(spec.more_favours) &&
           spec.more_favours != context.favours() &&
           movement_from_silence(*value, spec) == Movement::raised;
  });
}

Finding judge_coming_or_going(const ClauseContext& context) {
  Finding finding = judge_as_whole(context);
  judge_by_entries(finding, context);
  if (finding.direction.kind == Direction::Kind::favours && has_weighty_right_of_others(context)) {
    const bool goes = context.clause->item_after == nullptr || context.clause->item_after->ended;
    finding.direction = mixed_direction(goes ? context.bindings_before() : context.bindings());
    finding.judgement_reasons.push_back(JudgementReason::comes_with_limits);
  }
  finding.parts = list_parts(*context.clause, context);
  return finding;
}

// One finding for the conversion: what the catalogue's row maps is compared beneath it, the rest
// of both types' terms is listed.
Finding judge_conversion(const ClauseContext& context) {
  const Change& clause = *context.clause;
  Finding finding = make_finding(context);
  const Bindings bindings = context.bindings_before();
  const Override& file = context.overrides;
  if (const auto* row = context.catalogue->find_conversion(clause.type_before, clause.type_after)) {
    finding.rule = fmt::format("{}.clause.converted_to_{}", row->from, row->to);
    judge_by_row(finding, rule_row(RuleSubject::clause, "converted_to"),
                 {context, file.favours.empty() ? row->favours : file.favours, bindings});
    return finding;
  }
  finding.rule = fmt::format("{}.clause.converted", clause.type_before);
  judge_by_row(finding, rule_row(RuleSubject::clause, "converted"),
               {context, context.favours(), bindings});
  if (!file.level && context.type_before != nullptr) {
    finding.level = std::max(finding.level, context.type_before->level);
    if (finding.level != Level::editorial) finding.direction.kind = Direction::Kind::undetermined;
  }
  return finding;
}

// Where what both types have moved for whom the conversion is against, each gains in part.
void weigh_parts(Finding& conversion, const Bindings& bindings) {
  const Direction& own = conversion.direction;
  if (own.kind != Direction::Kind::favours) return;
  const bool opposed = std::ranges::any_of(conversion.parts, [&](const Finding& part) {
    return std::ranges::any_of(part.direction.favours, [&](const std::string& party) {
      return std::ranges::binary_search(own.against, party);
    });
  });
  if (opposed) conversion.direction = mixed_direction(bindings);
}

// Also where its sides changed places at once.
bool becomes_another_type(const Change& clause) {
  return clause.what.kind == ChangeKind::converted ||
         clause.what.also.contains(ChangeKind::converted);
}

// Beneath a conversion, what the two types share is compared; what only one of them has is listed:
// a limit on the new right is a part of it.
bool stands_on_both_sides(const Change& part) {
  return part.subject == Subject::record ? part.item_before != nullptr && part.item_after != nullptr
                                         : part.before != nullptr && part.after != nullptr;
}

void add_parts(const ClauseContext& context, std::vector<Finding>& findings) {
  const auto whole = context.clause->what.kind;
  const bool converted = becomes_another_type(*context.clause);
  for (const auto& part : context.clause->parts) {
    // What two tombstones tell is of a time that is over: how it is told is all that can differ.
    if (whole == ChangeKind::restated && !is_apparatus(part.subject)) continue;
    const bool listed = converted && !is_apparatus(part.subject) && !stands_on_both_sides(part);
    auto judged = listed ? std::vector{list_part(part, context)} : judge_part(part, context);
    const bool beneath =
        !findings.empty() && !is_apparatus(part.subject) &&
        (converted || (whole == ChangeKind::reversed && part.subject == Subject::role));
    auto& home = beneath ? findings.front().parts : findings;
    std::ranges::move(judged, std::back_inserter(home));
  }
  if (converted) {
    weigh_parts(findings.front(), context.bindings_before());
  } else {
    fold_roles(findings, context);
    fold_limits(findings, context);
  }
}

// ---- a clause that says the opposite of its type ------------------------------------------------

// The term that a scale makes its clause: as high as it.
bool is_what_it_is_about(const TermSpec& spec, const ClauseType& type) {
  return !spec.is(Kind::scale) || spec.level.value_or(Level::editorial) >= type.level;
}

// That there is no limit may be written in two words.
bool says_the_opposite(const Value& value, const TermSpec& spec) {
  if (const Token* token = value.as<Token>()) return token->name == spec.values.front();
  if (const Flag* flag = value.as<Flag>()) return flag_of(spec.leaves_free) == flag->yes;
  if (value.as<Unlimited>() != nullptr) return spec.leaves_free == "unlimited";
  const bool is_none = value.as<None>() != nullptr;
  return is_none && (spec.leaves_free == "none" || says_what_silence_says(value, spec));
}

bool may_say_the_opposite(const Value& value, const TermSpec& spec) {
  const Readings* readings = value.as<Readings>();
  return readings == nullptr ? says_the_opposite(value, spec)
                             : std::ranges::any_of(readings->list, [&](const Value& reading) {
                                 return says_the_opposite(reading, spec);
                               });
}

// A term whose value says the opposite of the type, or may do so on one of its readings: it bars a
// suspension, or lets an assignment be free.
const TermSpec* opposite_in(const Item& clause, const ClauseType& type) {
  const auto found = std::ranges::find_if(type.terms, [&](const TermSpec& spec) {
    const Value* value = spec.leaves_free.empty() ? nullptr : clause.find_term(spec.name);
    return value != nullptr && is_what_it_is_about(spec, type) &&
           may_say_the_opposite(*value, spec);
  });
  return found != type.terms.end() ? &*found : nullptr;
}

// Held against what silence means.
bool serves_against_silence(const Value& value, const TermSpec& spec, std::string_view role) {
  if (!declares_one(spec.more_favours)) return false;
  const Movement movement = movement_from_silence(value, spec);
  return movement == (spec.more_favours == role ? Movement::raised : Movement::lowered);
}

// Whether something else in the clause serves whom its type serves: liability without a limit in
// amount, and without loss of profit.
bool serves_its_type_beside(const Item& clause, const ClauseType& type, const TermSpec& opposite) {
  return std::ranges::any_of(type.terms, [&](const TermSpec& spec) {
    const Value* value = spec.name != opposite.name ? clause.find_term(spec.name) : nullptr;
    return value != nullptr && !spec.is(Kind::records) &&
           serves_against_silence(*value, spec, type.favours);
  });
}

// Whom a clause serves that says the opposite by this term: the other role. Nobody knows where the
// text reads in several ways, or says what silence means without it.
std::string_view served_by_opposite(const Item& clause, const ClauseType& type,
                                    const TermSpec& opposite) {
  const Value& value = *clause.find_term(opposite.name);
  const bool is_silent = says_what_silence_says(value, opposite);
  if (serves_its_type_beside(clause, type, opposite)) {
    return is_silent ? std::string_view(type.favours) : k_favours_mixed;
  }
  const bool is_open = is_silent || value.as<Readings>() != nullptr;
  if (is_open || type.roles.size() != 2 || !declares_one(type.favours)) return {};
  return type.roles.front() == type.favours ? type.roles.back() : type.roles.front();
}

const TermSpec* opposite_of(const ClauseContext& context) {
  const Item* clause = standing_clause(*context.clause);
  return clause != nullptr && context.type != nullptr ? opposite_in(*clause, *context.type)
                                                      : nullptr;
}

// ---- what the file says -------------------------------------------------------------------------

// Where the versions say different things of a clause, the stricter side judges, and whom it serves
// is not known.
void read_overrides(ClauseContext& context) {
  std::vector<const Item*> sides;
  for (const Item* item : {context.clause->item_after, context.clause->item_before}) {
    if (item != nullptr && !item->ended) sides.push_back(item);
  }
  if (sides.empty()) return;
  for (const Item* side : sides) {
    if (context.overrides.why.empty()) context.overrides.why = side->overrides->why;
    if (context.overrides.favours.empty()) context.overrides.favours = side->overrides->favours;
    if (!side->overrides->level) continue;
    const Level level = *side->overrides->level;
    context.overrides.level = std::max(context.overrides.level.value_or(level), level);
  }
  const Override& one = *sides.front()->overrides;
  const Override& other = *sides.back()->overrides;
  context.favours_contested = one.favours != other.favours;
  if (!context.overrides.level) return;
  context.level_contested = one.level.has_value() != other.level.has_value();
  context.level = context.level_contested ? std::max(*context.overrides.level, context.level)
                                          : *context.overrides.level;
  context.overrides.level = context.level;
}

}  // namespace

std::string_view ClauseContext::type_id() const {
  if (type != nullptr) return type->id;
  if (!clause->type_after.empty()) return clause->type_after;
  return clause->type_before.empty() ? k_untyped : clause->type_before;
}

std::string_view ClauseContext::favours() const {
  if (favours_contested) return {};
  if (!overrides.favours.empty()) return overrides.favours;
  if (const TermSpec* opposite = opposite_of(*this)) {
    return served_by_opposite(*standing_clause(*clause), *type, *opposite);
  }
  return type != nullptr ? std::string_view(type->favours) : std::string_view{};
}

std::string_view ClauseContext::more_favours(const TermSpec& spec) const {
  const bool of_the_served =
      spec.more_favours.empty() || (type != nullptr && spec.more_favours == type->favours);
  if (favours_contested) return of_the_served ? std::string_view{} : spec.more_favours;
  const bool names_one = !overrides.favours.empty() && overrides.favours != k_favours_mixed;
  return names_one && of_the_served ? std::string_view(overrides.favours) : spec.more_favours;
}

std::string_view ClauseContext::served_by(std::string_view term) const {
  const TermSpec* opposite = opposite_of(*this);
  const bool is_opposite = opposite != nullptr && opposite->name == term;
  if (type == nullptr || is_opposite) return favours();
  const TermSpec* spec = find_term_spec(type, term);
  if (spec == nullptr) return favours();
  const std::string_view served =
      spec->is(Kind::records) ? std::string_view(spec->favours) : more_favours(*spec);
  const bool is_role = std::ranges::find(type->roles, served) != type->roles.end();
  return is_role ? served : favours();
}

Limited ClauseContext::limited(const Change& limit) const {
  Limited limited;
  limited.limits = limited_limits(limit, *clause, type);
  limited.favours = served_by(
      limited_name(limited.limits.empty() ? standing_item(limit) : *limited.limits.back()));
  return limited;
}

DeclaredLevels ClauseContext::declared(const Change& change) const {
  DeclaredLevels levels;
  levels.clause = level;
  levels.term = level_of_term(term_spec_of(change), level);
  const auto* conversion = catalogue->find_conversion(clause->type_before, clause->type_after);
  if (conversion == nullptr) return levels;
  const Level own = overrides.level.value_or(conversion->level);
  levels.conversion = level_contested ? std::max(own, conversion->level) : own;
  return levels;
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
  context.bound_before = bound_by_entries(clause.item_before);
  context.bound_after = bound_by_entries(clause.item_after);
  context.changed_places = changed_places(clause);
  read_overrides(context);
  return context;
}

std::vector<Finding> judge_clause(const ClauseContext& context) {
  const auto kind = context.clause->what.kind;
  std::vector<Finding> findings;
  const bool present_twice =
      context.clause->item_before != nullptr && context.clause->item_after != nullptr;
  if (comes(kind) || goes(kind) || kind == ChangeKind::lapsed) {
    findings.push_back(judge_coming_or_going(context));
    return findings;
  }
  if (kind == ChangeKind::converted) {
    findings.push_back(judge_conversion(context));
  } else if (present_twice && kind != ChangeKind::changed) {
    findings.push_back(judge_as_whole(context));
  }
  add_parts(context, findings);
  return findings;
}

}  // namespace dealterms
