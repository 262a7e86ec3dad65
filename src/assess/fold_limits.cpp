// A limit is part of a gain where the limited party had that freedom before: the term that it names
// rose from a step that left it free. It is part of a loss where that term fell back to it.
// Everywhere else both are told. A limit on a limit is a part of that one where both came or went.
#include <algorithm>
#include <optional>
#include <set>

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
  return spec.silence == Silence::none || spec.silence == Silence::no;
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

// The finding that the limit came, or went, in the same way: what is told beneath another first.
Finding* find_limit(std::vector<Finding>& findings, const Item& limit, Way way) {
  for (Finding& finding : findings) {
    if (Finding* beneath = find_limit(finding.parts, limit, way)) return beneath;
  }
  const auto found = std::ranges::find_if(findings, [&](const Finding& finding) {
    return way_of(finding) == way && finding.change->path.record == limit.id;
  });
  return found == findings.end() ? nullptr : &*found;
}

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

// An exception to an exception that came with it, or went with it, is a part of it.
void fold_into_limits(std::vector<Finding>& findings, const ClauseContext& context) {
  std::set<const Change*> folded;
  for (const LimitOnLimit& one : limits_on_limits(findings, context)) {
    Finding* whole = find_limit(findings, *one.limited.front(), one.way);
    if (whole == nullptr) continue;
    whole->parts.push_back(list_part(*one.change, context));
    folded.insert(one.change);
  }
  erase(findings, folded);
}

void fold_into_terms(std::vector<Finding>& findings, const ClauseContext& context) {
  std::set<const Change*> folded;
  for (const auto& finding : findings) {
    const auto way = way_of(finding);
    const std::string_view limits =
        way ? limited_name(standing_item(*finding.change)) : std::string_view{};
    if (limits.empty()) continue;
    const auto limited = std::ranges::find_if(findings, [&](const Finding& other) {
      const Change& change = *other.change;
      if (*way == Way::came && is_new_entry(change, limits)) {
        return came_with_entries(*context.clause, limits);
      }
      const bool claims = other.direction.kind == Direction::Kind::favours;
      return change.subject == Subject::term && change.path.record.empty() &&
             change.path.name == limits && (claims || is_of_unknown_silence(change)) &&
             goes_with(change, *way);
    });
    if (limited == findings.end()) continue;
    limited->parts.push_back(list_part(*finding.change, context));
    folded.insert(finding.change);
  }
  erase(findings, folded);
}

}  // namespace

void fold_limits(std::vector<Finding>& findings, const ClauseContext& context) {
  fold_into_terms(findings, context);
  fold_into_limits(findings, context);
}

}  // namespace dealterms
