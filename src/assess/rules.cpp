#include "assess/rules.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "assess/levels.hpp"
#include "base/enum_names.hpp"
#include "catalogue/favours.hpp"
#include "catalogue/file_format.hpp"

namespace dealterms {
namespace {

using Words = std::vector<std::string_view>;

// ---- what can happen ----------------------------------------------------------------------------

// To any value: it comes, goes, becomes known, or is told otherwise.
constexpr std::array<std::string_view, 11> k_any_value{
    "added",    "removed",   "mentioned", "not_mentioned", "changed", "disclosed",
    "withheld", "sharpened", "blurred",   "restated",      "lapsed"};
constexpr std::array<std::string_view, 3> k_order{"raised", "lowered", "varied"};
constexpr std::array<std::string_view, 3> k_members{"widened", "narrowed", "varied"};
// `tranches: undisclosed`: there are some, or none, and no more is said.
constexpr std::array<std::string_view, 8> k_untold_records{
    "added",     "removed",  "mentioned", "not_mentioned",
    "disclosed", "withheld", "restated",  "lapsed"};
constexpr std::array<std::string_view, 10> k_clause{
    "added",  "removed", "mentioned", "not_mentioned", "came_and_went",
    "lapsed", "split",   "merged",    "renamed",       "restated"};
constexpr std::array<std::string_view, 5> k_tombstone{"mentioned", "not_mentioned", "lapsed",
                                                      "came_and_went", "restated"};
constexpr std::array<std::string_view, 11> k_record{
    "added", "removed", "mentioned", "not_mentioned", "lapsed",  "came_and_went",
    "split", "merged",  "renamed",   "moved",         "restated"};
constexpr std::array<std::string_view, 4> k_entry{"added", "removed", "changed", "lapsed"};
constexpr std::array<std::string_view, 3> k_party{"renamed", "joined", "left"};
constexpr std::array<std::string_view, 2> k_overrides{"level", "favours"};
constexpr std::array<std::string_view, 5> k_field_records{"added", "removed", "changed", "renamed",
                                                          "lapsed"};

void append(Words& words, std::span<const std::string_view> more) {
  for (const auto word : more) {
    if (std::ranges::find(words, word) == words.end()) words.push_back(word);
  }
}

// Sides change places only where there are two.
bool can_be_reversed(const std::vector<std::string>& roles) { return roles.size() > 1; }

const TermSpec& role_spec() {
  static const TermSpec spec = [] {
    TermSpec role;
    role.kinds = {Kind::party};
    return role;
  }();
  return spec;
}

// A part of the file is never first mentioned: its author wrote it, or did not.
bool is_silence(std::string_view word) { return word == "mentioned" || word == "not_mentioned"; }

// Whether the reason can be one for a value of the term's kinds.
bool can_move(JudgementReason reason, const TermSpec& spec) {
  using Reason = JudgementReason;
  if (reason == Reason::finite_and_unlimited) return std::ranges::any_of(spec.kinds, is_ordered);
  if (reason == Reason::several_steps) return spec.is(Kind::scale) && spec.values.size() > 2;
  const bool by_size = reason == Reason::large_change || reason == Reason::small_change ||
                       reason == Reason::tiny_change;
  return !by_size || std::ranges::any_of(spec.kinds, is_measured);
}

// ---- direction and mirror -----------------------------------------------------------------------

std::string against(std::string_view role) {
  return role == k_favours_mixed ? std::string(role) : fmt::format("against {}", role);
}

std::string declared_direction(DirectionRule rule, std::string_view word, std::string_view role) {
  if (role.empty() || role == k_favours_none) return {};
  const bool more = word == "raised" || word == "widened";
  const bool less = word == "lowered" || word == "narrowed";
  switch (rule) {
    case DirectionRule::favours:
    case DirectionRule::favours_if_new:
    case DirectionRule::favours_clause:
      return std::string(role);
    case DirectionRule::against:
    case DirectionRule::against_clause:
    case DirectionRule::against_clause_if_new:
      return against(role);
    case DirectionRule::by_movement:
      return more ? std::string(role) : less ? against(role) : std::string();
    case DirectionRule::neutral:
    case DirectionRule::undetermined:
    case DirectionRule::by_naming:
    case DirectionRule::by_silence:
    case DirectionRule::by_limit_field:
    case DirectionRule::by_role:
      break;
  }
  return {};
}

std::string_view mirror_of(std::string_view word) {
  if (word == "joined") return "left";
  if (word == "left") return "joined";
  if (const auto kind = enum_named<ChangeKind>(word)) return name_of(inverse_of(*kind));
  if (const auto movement = enum_named<Movement>(word)) return name_of(inverse_of(*movement));
  return word;
}

// ---- the list -----------------------------------------------------------------------------------

struct RuleName {
  std::string_view type;
  std::string_view term;
  std::string_view word;
};

class RuleList {
 public:
  std::vector<Rule> take() { return std::move(rules_); }

  void add_type(const ClauseType& type, const Catalogue& catalogue) {
    use_ = type.use;
    DeclaredLevels declared;
    declared.clause = type.level;
    for (const auto word : k_clause) {
      add({type.id, "clause", word}, RuleSubject::clause, declared, type.favours);
    }
    add_undeclared_conversion(type, catalogue);
    if (can_be_reversed(type.roles)) {
      add({type.id, "clause", "reversed"}, RuleSubject::clause, declared, type.favours);
    }
    add_conversions(type, catalogue);
    for (const auto& role : type.roles) add_role(type, role);
    for (const auto& term : type.terms) add_term(type, term);
    for (const auto& field : clause_fields()) add_term(type, field);
    if (type.open) add_any_term(type);
    add({type.id, "evidence", "changed"}, RuleSubject::evidence, declared, {});
    add({type.id, "quote", "changed"}, RuleSubject::quote, declared, {});
    add_relations(type.id, declared);
  }

  // A tombstone that names no type: it was there, and is told by what every clause may have.
  void add_untyped() {
    ClauseType untyped;
    untyped.id = k_untyped;
    DeclaredLevels declared;
    declared.clause = untyped.level;
    for (const auto word : k_tombstone) {
      add({untyped.id, "clause", word}, RuleSubject::clause, declared, {});
    }
    for (const auto& field : clause_fields()) add_term(untyped, field);
    add({untyped.id, "evidence", "changed"}, RuleSubject::evidence, declared, {});
    add({untyped.id, "quote", "changed"}, RuleSubject::quote, declared, {});
    add_relations(untyped.id, declared);
  }

  void add_section(const SectionRules& section, std::span<const TermSpec> fields) {
    use_ = TypeUse::plain;
    DeclaredLevels declared;
    declared.section = &section;
    const bool head = section.subject == Subject::head;
    if (!head) {
      for (const auto word : k_entry) {
        add({word_of(section), "entry", word}, RuleSubject::entry, declared, {});
      }
    }
    if (section.subject == Subject::party) {
      for (const auto word : k_party) {
        add({word_of(section), "entry", word}, RuleSubject::entry, declared, {});
      }
    }
    add_fields(section, fields);
    add({word_of(section), "evidence", "changed"}, RuleSubject::evidence, declared, {});
  }

 private:
  void add_relations(std::string_view type, const DeclaredLevels& declared) {
    add({type, "relations", "changed"}, RuleSubject::relation, declared, {});
    for (const auto word : k_overrides) {
      add({type, word, "changed"}, RuleSubject::overrides, declared, {});
    }
  }

  void add(const RuleName& name, RuleSubject subject, const DeclaredLevels& declared,
           std::string_view role, const TermSpec& spec = role_spec()) {
    const RuleRow& row = rule_row(subject, name.word);
    Rule rule;
    rule.id = fmt::format("{}.{}.{}", name.type, name.term, name.word);
    rule.type = name.type;
    rule.term = name.term;
    rule.what = name.word;
    rule.level = starting_level(row.level, declared);
    rule.direction = direction_rule(row, spec);
    rule.favours = declared_direction(rule.direction, name.word, role);
    rule.mirror = fmt::format("{}.{}.{}", name.type, name.term, mirror_of(name.word));
    rule.sizes = spec.sizes;
    add_adjustments(rule, row, spec);
    add(std::move(rule));
  }

  // Records that are not told are a value, which comes and goes under the same id.
  void add(Rule rule) {
    const auto [known, is_new] = places_.try_emplace(rule.id, rules_.size());
    if (is_new) {
      rules_.push_back(std::move(rule));
      return;
    }
    auto& adjusts = rules_[known->second].adjusts;
    for (const auto reason : rule.adjusts) {
      if (std::ranges::find(adjusts, reason) == adjusts.end()) adjusts.push_back(reason);
    }
  }

  void add_adjustments(Rule& rule, const RuleRow& row, const TermSpec& spec) const {
    for (const auto& adjustment : row.adjustments) {
      const bool by_use = adjustment.reason == JudgementReason::used_by_others;
      if (by_use && use_ != TypeUse::definition) continue;
      if (!can_move(adjustment.reason, spec)) continue;
      rule.adjusts.push_back(adjustment.reason);
    }
  }

  // Of a conversion, what hangs on the clause is asked of the type that it became.
  void add_undeclared_conversion(const ClauseType& type, const Catalogue& catalogue) {
    for (const auto& [id, other] : catalogue.types) {
      if (other.use == TypeUse::definition) use_ = other.use;
    }
    DeclaredLevels declared;
    declared.clause = type.level;
    add({type.id, "clause", "converted"}, RuleSubject::clause, declared, {});
    use_ = type.use;
  }

  void add_conversions(const ClauseType& type, const Catalogue& catalogue) {
    const RuleRow& row = rule_row(RuleSubject::clause, "converted_to");
    for (const auto& conversion : catalogue.conversions) {
      if (conversion.from != type.id) continue;
      DeclaredLevels declared;
      declared.conversion = conversion.level;
      Rule rule;
      rule.type = type.id;
      rule.term = "clause";
      rule.what = fmt::format("converted_to_{}", conversion.to);
      rule.id = fmt::format("{}.clause.{}", type.id, rule.what);
      rule.level = starting_level(row.level, declared);
      rule.direction = row.direction;
      rule.favours = declared_direction(row.direction, rule.what, conversion.favours);
      const ClauseType* to = catalogue.find_type(conversion.to);
      use_ = to != nullptr ? to->use : TypeUse::plain;
      const bool back = catalogue.find_conversion(conversion.to, conversion.from) != nullptr;
      rule.mirror = back ? fmt::format("{}.clause.converted_to_{}", conversion.to, type.id)
                         : fmt::format("{}.clause.converted", conversion.to);
      add_adjustments(rule, row, role_spec());
      add(std::move(rule));
    }
    use_ = type.use;
  }

  void add_role(const ClauseType& type, std::string_view role) {
    DeclaredLevels declared;
    declared.clause = type.level;
    for (const auto word : words_of_term(role_spec())) {
      add({type.id, role, word}, RuleSubject::role, declared, {});
    }
  }

  void add_term(const ClauseType& type, const TermSpec& term) {
    if (term.is(Kind::records)) return add_records(type, term);
    add_values(type, term, term.name, words_of_term(term));
  }

  void add_values(const ClauseType& type, const TermSpec& term, std::string_view name,
                  std::span<const std::string_view> words) {
    const DeclaredLevels declared = declared_for(type, term);
    for (const auto word : words) {
      add({type.id, name, word}, RuleSubject::term, declared, term.more_favours, term);
    }
  }

  void add_records(const ClauseType& type, const TermSpec& records) {
    const bool limit = is_limit(records.name);
    const DeclaredLevels declared = declared_for(type, records);
    const RuleSubject subject = limit ? RuleSubject::limit : RuleSubject::record;
    const std::string_view favours = limit ? type.favours : records.favours;
    for (const auto word : k_record) add({type.id, records.name, word}, subject, declared, favours);
    if (can_be_reversed(records.roles)) {
      add({type.id, records.name, "reversed"}, subject, declared, favours);
    }
    if (limit) {
      add({type.id, records.name, "changed"}, RuleSubject::limit_field, declared, {});
    }
    add_values(type, records, records.name, k_untold_records);
    if (limit) return;
    for (const auto& role : records.roles) add_role(type, role);
    for (const auto& inner : records.terms) add_term(type, inner);
  }

  // Of a type that takes any term, a rule for any name.
  void add_any_term(const ClauseType& type) {
    add_values(type, open_term(), "*", words_of_term(open_term()));
  }

  static DeclaredLevels declared_for(const ClauseType& type, const TermSpec& term) {
    DeclaredLevels declared;
    declared.clause = type.level;
    declared.term = level_of_term(term, type.level);
    return declared;
  }

  void add_fields(const SectionRules& section, std::span<const TermSpec> fields) {
    for (const auto& field : fields) {
      DeclaredLevels declared;
      declared.section = &section;
      declared.term = field.level.value_or(section.field);
      for (const auto word : words_of_field(section, field)) {
        add({word_of(section), field.name, word}, subject_of_field(section), declared, {});
      }
      if (section.subject == Subject::party && field.name == "how") {
        for (const auto& how : field.values) {
          add({word_of(section), "identity", how}, RuleSubject::identity, declared, {});
        }
      }
      add_fields(section, field.terms);
    }
  }

  static RuleSubject subject_of_field(const SectionRules& section) {
    return section.subject == Subject::head ? RuleSubject::head : RuleSubject::field;
  }

  static Words words_of_field(const SectionRules& section, const TermSpec& field) {
    Words words;
    if (field.is(Kind::records)) {
      append(words, k_field_records);
      return words;
    }
    append(words, words_of_term(field));
    const bool head = section.subject == Subject::head;
    // A party whose name changed has a rule of its own: see judge_outside_clauses.cpp.
    const bool name_of_party = section.subject == Subject::party && field.name == "name";
    std::erase_if(words, [&](std::string_view word) {
      return is_silence(word) || (head && word == "lapsed") || (name_of_party && word == "changed");
    });
    return words;
  }

  std::vector<Rule> rules_;
  std::map<std::string, std::size_t, std::less<>> places_;
  TypeUse use_ = TypeUse::plain;
};

}  // namespace

std::vector<std::string_view> words_of_term(const TermSpec& spec) {
  // A name is written, or not: it is never unknown, and has one spelling.
  if (spec.writing != TermSpec::Writing::value) return {"added", "removed", "changed"};
  Words words;
  append(words, k_any_value);
  for (const Kind kind : spec.kinds) {
    const bool set = kind == Kind::set || kind == Kind::party || kind == Kind::refs;
    if (set) append(words, k_members);
    if (is_ordered(kind) || kind == Kind::flag) append(words, k_order);
  }
  return words;
}

std::vector<Rule> implied_rules(const Catalogue& catalogue) {
  RuleList list;
  for (const auto& [id, type] : catalogue.types) list.add_type(type, catalogue);
  list.add_untyped();
  for (const auto& section : sections()) {
    list.add_section(section_rules(subject_of(section.section)), section.fields);
  }
  list.add_section(section_rules(Subject::head), head_fields());
  return list.take();
}

}  // namespace dealterms
