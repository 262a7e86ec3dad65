// Every finding, of all shipped versions against each other and of made-up pairs, is held to its
// row: its rule is listed, its level is the listed one moved by nothing but what the row names, and
// its direction is what the row's direction rule allows.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "../support/random_agreement.hpp"
#include "../support/shipped.hpp"
#include "agreement/value_text.hpp"
#include "assess/assess.hpp"
#include "assess/judge.hpp"
#include "assess/rules.hpp"

namespace dealterms::test {
namespace {

constexpr int k_made_up_pairs = 400;

using Reason = JudgementReason;

const std::map<std::string, Rule>& rules() {
  static const std::map<std::string, Rule> by_id = [] {
    std::map<std::string, Rule> map;
    for (auto& rule : implied_rules(shipped_catalogue())) map.emplace(rule.id, rule);
    return map;
  }();
  return by_id;
}

const Rule* listed_rule(const Finding& finding) {
  const ClauseType* type = shipped_catalogue().find_type(finding.type);
  auto found = rules().find(finding.rule);
  if (found == rules().end() && type != nullptr && type->open) {
    found = rules().find(finding.type + ".*" + finding.rule.substr(finding.rule.rfind('.')));
  }
  return found == rules().end() ? nullptr : &found->second;
}

// What the finding is about, told from its path alone.
RuleSubject subject_of(const Finding& finding) {
  const Change& change = *finding.change;
  const auto& path = change.path;
  const bool in_clause = path.section == "clauses";
  switch (change.subject) {
    case Subject::clause:
      return RuleSubject::clause;
    case Subject::record:
      if (!in_clause) return RuleSubject::field;
      return is_limit(path.records) ? RuleSubject::limit : RuleSubject::record;
    case Subject::role:
      return RuleSubject::role;
    case Subject::term:
      if (finding.rule.starts_with("party.identity.")) return RuleSubject::identity;
      if (!in_clause) return RuleSubject::field;
      return is_limit(path.records) ? RuleSubject::limit_field : RuleSubject::term;
    case Subject::evidence:
      return finding.rule.ends_with(".quote.changed") ? RuleSubject::quote : RuleSubject::evidence;
    case Subject::relation:
      return path.name == "level" || path.name == "favours" ? RuleSubject::overrides
                                                            : RuleSubject::relation;
    case Subject::head:
      return RuleSubject::head;
    case Subject::party:
    case Subject::other:
    case Subject::instrument:
    case Subject::source:
    case Subject::open_point:
    case Subject::bargain:
      break;
  }
  return RuleSubject::entry;
}

std::string word_of(const Finding& finding) {
  const std::string word = finding.rule.substr(finding.rule.rfind('.') + 1);
  return word.starts_with("converted_to_") ? "converted_to" : word;
}

bool has(const std::vector<Reason>& reasons, Reason reason) {
  return std::ranges::find(reasons, reason) != reasons.end();
}

Level highest(const std::vector<Finding>& findings) {
  Level level = Level::editorial;
  for (const auto& finding : findings) level = std::max(level, finding.level);
  return level;
}

Level level_of_type(std::string_view id) {
  const ClauseType* type = shipped_catalogue().find_type(id);
  return type != nullptr ? type->level : Level::editorial;
}

// ---- levels -------------------------------------------------------------------------------------

Level start_of(const Finding& finding, const RuleRow& row, const Rule& rule, const Change* clause) {
  const TermSpec* spec = finding.change->spec;
  const bool is_title = spec != nullptr && spec->level == Level::editorial;
  if (is_title && is_limit(finding.change->path.records)) return Level::editorial;
  if (!has(finding.judgement_reasons, Reason::file_says_so)) return rule.level;
  // The stricter side; where one side alone declares a level, the other has its type's.
  std::optional<Level> strictest;
  bool any = false;
  for (const Item* item : {clause->item_after, clause->item_before}) {
    if (item == nullptr || item->ended) continue;
    const Level own = item->overrides->level.value_or(level_of_type(clause->type_after));
    any |= item->overrides->level.has_value();
    strictest = std::max(strictest.value_or(own), own);
  }
  if (!any) return rule.level;
  DeclaredLevels declared;
  declared.clause = *strictest;
  declared.term = level_of_term(term_spec_of(*finding.change), declared.clause);
  declared.conversion = declared.clause;
  return starting_level(row.level, declared);
}

Level moved_level(Level level, const Adjustment& adjustment, const Finding& finding) {
  switch (adjustment.step) {
    case LevelStep::one_up:
      return raised(level);
    case LevelStep::one_down:
      return lowered(level);
    case LevelStep::at_most_minor:
      return std::min(level, Level::minor);
    case LevelStep::minor:
      // A title is editorial wherever it is told.
      return term_spec_of(*finding.change).level == Level::editorial ? level : Level::minor;
    case LevelStep::editorial:
      return Level::editorial;
    case LevelStep::declared:
      // A party that joins for some clauses is as heavy as these.
      return adjustment.reason == Reason::as_its_clauses ? finding.level : level;
    case LevelStep::highest:
      break;
  }
  if (adjustment.reason == Reason::as_its_fields) return highest(finding.parts);
  if (adjustment.reason == Reason::conversion_unknown) {
    return has(finding.judgement_reasons, Reason::file_says_so)
               ? level
               : std::max(level_of_type(finding.change->type_before),
                          level_of_type(finding.change->type_after));
  }
  EXPECT_EQ(adjustment.reason, Reason::used_by_others) << finding.rule;
  EXPECT_GT(finding.level, level) << finding.rule;
  return finding.level;
}

std::string shown(const Value* side) { return side != nullptr ? print_value(*side) : "-"; }

void hold_level(const Finding& finding, const RuleRow& row, const Rule& rule,
                const Change* clause) {
  Level level = start_of(finding, row, rule, clause);
  int moves = 0;
  for (const auto reason : finding.judgement_reasons) {
    const auto found = std::ranges::find(row.adjustments, reason, &Adjustment::reason);
    if (found == row.adjustments.end()) continue;
    EXPECT_TRUE(has(rule.adjusts, reason)) << finding.rule << " " << name_of(reason);
    level = moved_level(level, *found, finding);
    moves += reason != Reason::file_says_so && reason != Reason::used_by_others ? 1 : 0;
  }
  EXPECT_LE(moves, 1) << finding.rule;
  EXPECT_EQ(name_of(finding.level), name_of(level))
      << finding.rule << " of " << finding.clause << ", " << shown(finding.change->before) << " → "
      << shown(finding.change->after);
}

// ---- directions ---------------------------------------------------------------------------------

using Kind = Direction::Kind;

// Neutral is declared, mixed says whom in part, undetermined says why.
bool is_explained(const Finding& finding) {
  const auto& reasons = finding.judgement_reasons;
  switch (finding.direction.kind) {
    case Kind::favours:
      return true;
    case Kind::neutral:
      return has(reasons, Reason::declared_neutral) || has(reasons, Reason::mutual) ||
             has(reasons, Reason::own_hands);
    case Kind::mixed:
      return !finding.direction.favours.empty() || !finding.direction.against.empty();
    case Kind::undetermined:
      return !reasons.empty() || !finding.change->what.reasons.empty();
  }
  return false;
}

bool allows(DirectionRule rule, const Finding& finding) {
  const Kind kind = finding.direction.kind;
  const auto& reasons = finding.judgement_reasons;
  // What is editorial serves nobody.
  if (finding.level == Level::editorial) return kind == Kind::neutral;
  const auto movement = finding.change->what.movement;
  switch (rule) {
    case DirectionRule::neutral:
      return kind == Kind::neutral;
    case DirectionRule::undetermined:
      // A party that joins for some clauses is served or burdened by them.
      return kind == Kind::undetermined || has(reasons, Reason::as_its_clauses);
    case DirectionRule::favours:
    case DirectionRule::against:
    case DirectionRule::against_clause:
    case DirectionRule::favours_clause:
      return is_explained(finding);
    case DirectionRule::favours_if_new:
    case DirectionRule::against_clause_if_new:
      return kind != Kind::favours && kind != Kind::mixed && is_explained(finding);
    case DirectionRule::by_limit_field:
      return kind != Kind::mixed && is_explained(finding);
    case DirectionRule::by_movement:
      if (has(reasons, Reason::file_says_so) || kind == Kind::neutral) return is_explained(finding);
      if (kind == Kind::undetermined) return is_explained(finding);
      return kind == (movement == Movement::varied ? Kind::mixed : Kind::favours);
    case DirectionRule::by_naming:
      return kind != Kind::mixed && is_explained(finding);
    case DirectionRule::by_silence:
      return is_explained(finding) && std::ranges::any_of(reasons, [](Reason reason) {
               return name_of(reason).starts_with("silence_") || reason == Reason::file_says_so;
             });
    case DirectionRule::by_role:
      return has(reasons, Reason::no_polarity) ? kind == Kind::undetermined
                                               : kind == Kind::favours || is_explained(finding);
  }
  return false;
}

const Item* record_around(const Item* clause, const ChangePath& path) {
  if (clause == nullptr || path.record.empty()) return nullptr;
  const auto records = clause->records.find(std::string(path.records));
  if (records == clause->records.end()) return nullptr;
  const auto record = records->second.find(std::string(path.record));
  return record == records->second.end() ? nullptr : &record->second;
}

// A value with which the clause says, or may say, the opposite of its type. Whom it serves then:
// judge_clause_test.cpp.
bool has_word_of_opposite(const Item* clause, const ClauseType& type) {
  return clause != nullptr && std::ranges::any_of(type.terms, [&](const TermSpec& term) {
           const Value* value = term.leaves_free.empty() ? nullptr : clause->find_term(term.name);
           if (value == nullptr) return false;
           const Token* token = value->as<Token>();
           return token == nullptr || token->name == term.values.front();
         });
}

bool may_say_the_opposite(const Change& clause, const Comparison& comparison) {
  const ClauseType* type = comparison.catalogue->find_type(
      clause.type_after.empty() ? clause.type_before : clause.type_after);
  return type != nullptr && (has_word_of_opposite(clause.item_before, *type) ||
                             has_word_of_opposite(clause.item_after, *type));
}

// The parties that the listed role turned into.
void hold_parties(const Finding& finding, const Rule& rule, const Change* clause,
                  const Comparison& comparison) {
  if (finding.direction.kind != Kind::favours || rule.favours.empty() || clause == nullptr ||
      rule.favours == "mixed" || has(finding.judgement_reasons, Reason::file_says_so)) {
    return;
  }
  const bool is_term = finding.change->subject == Subject::term;
  if (!is_term && may_say_the_opposite(*clause, comparison)) return;
  // A limit that names the term that it limits is for whom that serves, unless it says whom it is
  // for.
  if (finding.change->subject == Subject::record) {
    const Item& entry = standing_item(*finding.change);
    const bool says_whom =
        is_limit(finding.change->path.records) && entry.find_term("for") != nullptr;
    if (says_whom || !limited_name(entry).empty()) return;
  }
  const std::string against = "against ";
  const bool turned = rule.favours.starts_with(against);
  const std::string role = turned ? rule.favours.substr(against.size()) : rule.favours;
  const auto& named = turned ? finding.direction.against : finding.direction.favours;
  const auto& path = finding.change->path;
  const Bindings before{*comparison.before, clause->item_before,
                        record_around(clause->item_before, path),
                        bound_by_entries(clause->item_before)};
  const Bindings after{*comparison.after, clause->item_after,
                       record_around(clause->item_after, path),
                       bound_by_entries(clause->item_after)};
  // Where all hold the role, who holds it alone stands against the rest.
  const bool is_alone =
      named == before.parties_of_alone(role) || named == after.parties_of_alone(role);
  EXPECT_TRUE(is_alone || named == before.parties_of(role) || named == after.parties_of(role))
      << finding.rule << " of " << finding.clause << ": " << rule.favours << " is not "
      << fmt::format("{} but {} or {}", fmt::join(named, ", "),
                     fmt::join(before.parties_of(role), ", "),
                     fmt::join(after.parties_of(role), ", "));
}

using Clauses = std::map<std::string, const Change*>;

struct Counts {
  std::size_t findings = 0;
  std::set<std::string> rules;
};

void hold(const Finding& finding, const Clauses& clauses, const Comparison& comparison,
          Counts& counts) {
  const auto found = clauses.find(finding.clause);
  const Change* clause = found != clauses.end() ? found->second : nullptr;
  ++counts.findings;
  counts.rules.insert(finding.rule);
  const Rule* rule = listed_rule(finding);
  ASSERT_NE(rule, nullptr) << finding.rule << " is not listed";
  const RuleRow* row = find_rule_row(subject_of(finding), word_of(finding));
  ASSERT_NE(row, nullptr) << finding.rule << " has no row";
  hold_level(finding, *row, *rule, clause);

  const auto& reasons = finding.judgement_reasons;
  const bool silenced = has(reasons, Reason::part_of_whole);
  const DirectionRule direction =
      silenced ? DirectionRule::neutral : direction_rule(*row, term_spec_of(*finding.change));
  EXPECT_TRUE(allows(direction, finding))
      << finding.rule << " of " << finding.clause << ": " << name_of(direction) << " gave "
      << name_of(finding.direction.kind) << ", " << shown(finding.change->before) << " → "
      << shown(finding.change->after);
  hold_parties(finding, *rule, clause, comparison);
  if (row->reason != nullptr && !has(reasons, Reason::part_of_whole)) {
    EXPECT_TRUE(has(reasons, *row->reason)) << finding.rule;
  }
  // Of another clause, where that exists because of this one.
  for (const auto& part : finding.parts) hold(part, clauses, comparison, counts);
}

void hold_all(const Comparison& comparison, Counts& counts) {
  Clauses clauses;
  for (const auto& change : comparison.changes) {
    if (change.subject == Subject::clause) clauses[std::string(change.id())] = &change;
  }
  const Assessment assessment = assess(comparison);
  for (const auto& verdict : assessment.clauses) {
    for (const auto& finding : verdict.findings) {
      hold(finding, clauses, comparison, counts);
    }
  }
  for (const auto& finding : assessment.outside_clauses) hold(finding, {}, comparison, counts);
}

TEST(FindingsAndRules, AgreeOnTheShippedVersions) {
  Counts counts;
  for (const auto& before : shipped_versions()) {
    for (const auto& after : shipped_versions()) {
      hold_all(compare_versions(before.agreement, after.agreement), counts);
    }
  }
  EXPECT_GT(counts.findings, 1000U);
  EXPECT_GT(counts.rules.size(), 100U);
}

TEST(FindingsAndRules, AgreeOnMadeUpPairs) {
  Counts counts;
  AgreementGenerator generator(shipped_catalogue(), 11);
  for (int i = 0; i < k_made_up_pairs && !::testing::Test::HasFailure(); ++i) {
    const Version before = read_bytes(generator.draw());
    const Version after = read_bytes(generator.draw());
    if (before && after) hold_all(compare_versions(before, after), counts);
  }
  EXPECT_GT(counts.findings, 1000U);
  EXPECT_GT(counts.rules.size(), 300U);
}

}  // namespace
}  // namespace dealterms::test
