// A limit is part of a gain where the limited party had that freedom before: the term that it names
// rose from a step that left it free. It is part of a loss where that term fell back to it.
// Everywhere else both are told. A limit on a limit is a part of that one where both came or went.
#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "assess/direction_rules.hpp"
#include "assess/judge.hpp"
#include "catalogue/file_format.hpp"

namespace dealterms {
namespace {

enum class Way { came, went };

std::optional<Way> way_of(const Finding& finding) {
  const Change& change = *finding.change;
  if (change.subject != Subject::record || !is_limit(change.path.records)) return std::nullopt;
  if (change.what.kind == ChangeKind::added) return Way::came;
  if (change.what.kind == ChangeKind::removed) return Way::went;
  return std::nullopt;
}

bool step_leaves_free(const std::string& name, const TermSpec& spec) {
  const auto step = std::ranges::find(spec.values, name);
  const auto free = spec.leaves_free.empty() ? spec.values.begin()
                                             : std::ranges::find(spec.values, spec.leaves_free);
  return step <= free;
}

// Nothing is taken yet: none, `no`, a step up to the one that the catalogue names, else the lowest.
// Of readings, one that leaves it is enough: that the term rose is not claimed without the others.
bool leaves_free(const Value& value, const TermSpec& spec) {
  if (value.as<None>() != nullptr) return true;
  if (const Flag* flag = value.as<Flag>()) return !flag->yes;
  if (const Readings* readings = value.as<Readings>()) {
    return std::ranges::any_of(readings->list,
                               [&](const Value& reading) { return leaves_free(reading, spec); });
  }
  const Token* token = value.as<Token>();
  return token != nullptr && spec.is(Kind::scale) && step_leaves_free(token->name, spec);
}

bool silence_leaves_free(const TermSpec& spec) {
  if (spec.silence == Silence::step) return step_leaves_free(spec.silent_step, spec);
  return spec.silence == Silence::none || spec.silence == Silence::no_floor ||
         spec.silence == Silence::no;
}

const Items& entries_of(const Item* item, std::string_view list) {
  static const Items k_none;
  if (item == nullptr) return k_none;
  const auto found = item->records.find(std::string(list));
  return found == item->records.end() ? k_none : found->second;
}

// A limit on entries that all came with it: what was there before is limited for the first time.
bool came_with_entries(const Change& clause, std::string_view list) {
  const Items& before = entries_of(clause.item_before, list);
  return std::ranges::none_of(entries_of(clause.item_after, list), [&](const auto& entry) {
    return !entry.second.ended && before.contains(entry.first);
  });
}

bool is_new_entry(const Change& change, std::string_view list) {
  return change.subject == Subject::record && change.path.records == list &&
         (change.what.kind == ChangeKind::added || change.what.kind == ChangeKind::split);
}

// It came with its limit, or went with it, and nobody knows what was free without both.
bool is_of_unknown_silence(const Change& term) {
  const auto kind = term.what.kind;
  return (kind == ChangeKind::added || kind == ChangeKind::removed) &&
         term_spec_of(term).silence == Silence::unknown;
}

bool goes_with(const Change& term, Way way) {
  const TermSpec& spec = term_spec_of(term);
  const Value* free_side = way == Way::came ? term.before : term.after;
  const Value* bound_side = way == Way::came ? term.after : term.before;
  if (bound_side == nullptr || leaves_free(*bound_side, spec)) return false;
  const bool one_sided =
      term.what.kind == ChangeKind::added || term.what.kind == ChangeKind::removed;
  return free_side != nullptr
             ? leaves_free(*free_side, spec)
             : one_sided && (silence_leaves_free(spec) || is_of_unknown_silence(term));
}

// ---- limits on limits ---------------------------------------------------------------------------

struct LimitOnLimit {
  const Change* change;
  Way way;
  std::vector<const Item*> limited;  // nearest first
};

// A limit that came or went, by its id.
using LimitKey = std::pair<Way, std::string_view>;

// The findings of limits, however deep they stand. What is told beneath another counts before what
// is told beside it.
class LimitFindings {
 public:
  explicit LimitFindings(std::vector<Finding>& findings) { add(findings); }

  // Null: there is none.
  [[nodiscard]] Finding* find(const LimitKey& key) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? nullptr : found->second;
  }

 private:
  void add(std::vector<Finding>& findings) {
    for (Finding& finding : findings) add(finding.parts);
    for (Finding& finding : findings) {
      if (const auto way = way_of(finding)) {
        by_key_.try_emplace({*way, finding.change->path.record}, &finding);
      }
    }
  }

  std::map<LimitKey, Finding*> by_key_;
};

std::vector<LimitOnLimit> limits_on_limits(const std::vector<Finding>& findings,
                                           const ClauseContext& context) {
  std::vector<LimitOnLimit> list;
  for (const Finding& finding : findings) {
    const auto way = way_of(finding);
    if (!way) continue;
    auto limited = limited_limits(*finding.change, *context.clause, context.type);
    if (!limited.empty()) list.push_back({finding.change, *way, std::move(limited)});
  }
  // What is limited itself is in its place before what limits it.
  std::ranges::stable_sort(list, {}, [](const LimitOnLimit& one) { return one.limited.size(); });
  return list;
}

void erase(std::vector<Finding>& findings, const std::set<const Change*>& folded) {
  std::erase_if(findings, [&](const Finding& finding) { return folded.contains(finding.change); });
}

// Limits on limits that are told beneath these: what stands beneath each, as indices into one list.
// The findings are made in the end, since none may move while others point to it.
class FoldedLimits {
 public:
  FoldedLimits(std::vector<Finding>& findings, const ClauseContext& context)
      : told_(findings), limits_(limits_on_limits(findings, context)), context_(context) {
    for (std::size_t i = 0; i < limits_.size(); ++i) place(i);
  }

  [[nodiscard]] std::set<const Change*> folded() const { return folded_; }

  void add_parts() {
    for (const auto& [whole, limits] : beneath_findings_) {
      for (const std::size_t i : limits) whole->parts.push_back(make_part(i));
    }
  }

 private:
  void place(std::size_t i) {
    const LimitOnLimit& one = limits_[i];
    const LimitKey whole{one.way, one.limited.front()->id};
    if (const auto folded = folded_by_key_.find(whole); folded != folded_by_key_.end()) {
      beneath_limits_[folded->second].push_back(i);
    } else if (Finding* finding = told_.find(whole)) {
      beneath_findings_[finding].push_back(i);
    } else {
      return;
    }
    folded_.insert(one.change);
    folded_by_key_.emplace(LimitKey{one.way, one.change->path.record}, i);
  }

  // As deep as limits may go: k_deepest_limits.
  [[nodiscard]] Finding make_part(std::size_t i) const {
    Finding part = list_part(*limits_[i].change, context_);
    if (const auto beneath = beneath_limits_.find(i); beneath != beneath_limits_.end()) {
      for (const std::size_t limit : beneath->second) part.parts.push_back(make_part(limit));
    }
    return part;
  }

  LimitFindings told_;
  std::vector<LimitOnLimit> limits_;
  const ClauseContext& context_;
  std::map<LimitKey, std::size_t> folded_by_key_;
  std::map<Finding*, std::vector<std::size_t>> beneath_findings_;
  std::map<std::size_t, std::vector<std::size_t>> beneath_limits_;
  std::set<const Change*> folded_;
};

// An exception to an exception that came with it, or went with it, is a part of it.
void fold_into_limits(std::vector<Finding>& findings, const ClauseContext& context) {
  FoldedLimits limits(findings, context);
  limits.add_parts();
  erase(findings, limits.folded());
}

// Where in the list a term changed as a whole, and where an entry of a list is new, by its name.
std::map<std::string_view, std::vector<std::size_t>> find_limitable(
    const std::vector<Finding>& findings) {
  std::map<std::string_view, std::vector<std::size_t>> places;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const ChangePath& path = findings[i].change->path;
    places[path.records.empty() ? path.name : path.records].push_back(i);
  }
  return places;
}

// What came or went with its limits, by the name that these say.
class Limitable {
 public:
  Limitable(const std::vector<Finding>& findings, const ClauseContext& context)
      : findings_(findings), context_(context), places_(find_limitable(findings)) {}

  // Each name is looked for once.
  std::optional<std::size_t> find(std::string_view limits, Way way) {
    const auto [found, is_new] = found_.try_emplace({way, limits});
    if (is_new) found->second = look_for(limits, way);
    return found->second;
  }

 private:
  [[nodiscard]] std::optional<std::size_t> look_for(std::string_view limits, Way way) const {
    const auto named = places_.find(limits);
    if (named == places_.end()) return std::nullopt;
    std::optional<bool> all_are_new;
    for (const std::size_t i : named->second) {
      const Finding& other = findings_[i];
      const Change& change = *other.change;
      if (way == Way::came && is_new_entry(change, limits)) {
        if (!all_are_new) all_are_new = came_with_entries(*context_.clause, limits);
        if (*all_are_new) return i;
        continue;
      }
      const bool claims = other.direction.kind == Direction::Kind::favours;
      if (change.subject == Subject::term && change.path.record.empty() &&
          (claims || is_of_unknown_silence(change)) && goes_with(change, way)) {
        return i;
      }
    }
    return std::nullopt;
  }

  const std::vector<Finding>& findings_;
  const ClauseContext& context_;
  std::map<std::string_view, std::vector<std::size_t>> places_;
  std::map<LimitKey, std::optional<std::size_t>> found_;
};

// What nothing goes beyond, but for what is excepted from it, may be less than silence meant.
void leave_open(Finding& finding) {
  finding.direction = {Direction::Kind::undetermined, {}, {}, {}};
  std::erase_if(finding.judgement_reasons, is_of_silence);
  finding.judgement_reasons.push_back(JudgementReason::silence_unknown);
}

void fold_into_terms(std::vector<Finding>& findings, const ClauseContext& context) {
  Limitable limitable(findings, context);
  std::set<const Change*> folded;
  for (const auto& finding : findings) {
    const auto way = way_of(finding);
    const std::string_view limits =
        way ? limited_name(standing_item(*finding.change)) : std::string_view{};
    if (limits.empty()) continue;
    const auto limited = limitable.find(limits, *way);
    if (!limited) continue;
    Finding& whole = findings[*limited];
    if (is_of_unknown_silence(*whole.change)) leave_open(whole);
    whole.parts.push_back(list_part(*finding.change, context));
    folded.insert(finding.change);
  }
  erase(findings, folded);
}

// ---- terms that say nothing without another -----------------------------------------------------

std::optional<Way> way_of_term(const Change& change) {
  if (change.what.kind == ChangeKind::added) return Way::came;
  return change.what.kind == ChangeKind::removed ? std::optional(Way::went) : std::nullopt;
}

// Whether the term began to say something, or ceased to.
bool came_or_went(const Change& term, Way way) {
  const TermSpec& spec = term_spec_of(term);
  const Value* free_side = way == Way::came ? term.before : term.after;
  const Value* bound_side = way == Way::came ? term.after : term.before;
  return bound_side != nullptr && !leaves_free(*bound_side, spec) &&
         (free_side == nullptr || leaves_free(*free_side, spec));
}

// A basket of what is barred for the first time, the window in which new misses count.
void fold_into_what_they_limit(std::vector<Finding>& findings, const ClauseContext& context) {
  // By the entry that they stand in, and their names.
  std::map<std::tuple<std::string_view, std::string_view, std::string_view>, Finding*> terms;
  for (Finding& finding : findings) {
    const Change& change = *finding.change;
    if (change.subject != Subject::term) continue;
    terms.try_emplace({change.path.records, change.path.record, change.id()}, &finding);
  }
  // Beside a term of an entry stands what is of the same entry. Null: there is none.
  const auto master_of = [&](const Change& part, Way way) -> Finding* {
    const ChangePath home = part.subject == Subject::record ? ChangePath{} : part.path;
    const auto master = terms.find({home.records, home.record, term_spec_of(part).limits});
    return master != terms.end() && came_or_went(*master->second->change, way) ? master->second
                                                                               : nullptr;
  };
  std::set<const Change*> folded;
  for (const Finding& finding : findings) {
    if (term_spec_of(*finding.change).limits.empty()) continue;
    const auto way = way_of_term(*finding.change);
    Finding* master = way ? master_of(*finding.change, *way) : nullptr;
    if (master == nullptr) continue;
    master->parts.push_back(list_part(*finding.change, context));
    folded.insert(finding.change);
  }
  erase(findings, folded);
}

}  // namespace

void fold_limits(std::vector<Finding>& findings, const ClauseContext& context) {
  fold_into_what_they_limit(findings, context);
  fold_into_terms(findings, context);
  fold_into_limits(findings, context);
}

// That both parties keep secrets no more, but one of them alone, stands in either role.
void fold_roles(std::vector<Finding>& findings, const ClauseContext& context) {
  const auto is_of_clause = [](const Finding& finding) {
    const Change& change = *finding.change;
    return change.subject == Subject::role && change.path.record.empty() &&
           change.what.kind == ChangeKind::changed;
  };
  if (context.type == nullptr || context.type->roles.size() != 2) return;
  const auto one = std::ranges::find_if(findings, is_of_clause);
  if (one == findings.end()) return;
  const auto other = std::find_if(one + 1, findings.end(), is_of_clause);
  if (other == findings.end() || one->direction != other->direction ||
      one->direction.kind != Direction::Kind::favours) {
    return;
  }
  // Told by the role that is served: that both may leave now, and not whom they leave.
  if (other->change->id() == context.favours()) std::swap(*one, *other);
  one->parts.push_back(list_part(*other->change, context));
  findings.erase(other);
}

}  // namespace dealterms
