#include "diff/annotate_part.hpp"

#include <algorithm>

#include "diff/value_parts.hpp"

namespace dealterms {
namespace {

const Item* find_item(const Items& items, const std::string& id) {
  const auto found = items.find(id);
  return found == items.end() ? nullptr : &found->second;
}

// One that declares nothing for a role, and for a term of no known type.
const TermSpec& spec_of(const Change& part) {
  static const TermSpec k_declares_nothing;
  return part.spec != nullptr ? *part.spec : k_declares_nothing;
}

// ---- what is new --------------------------------------------------------------------------------

// What the older version calls new was not new when the later one was made.
bool is_older(const Agreement& own, const Agreement& other) {
  return own.date() && other.date() && *own.date() < *other.date();
}

bool is_called_new(const EvidenceChain& evidence, const Agreement& own, const Agreement& other) {
  if (!evidence.is_new()) return false;
  const auto before = other.date();
  const auto& sources = evidence.sources();
  if (!before || sources.empty()) return true;
  return std::ranges::any_of(sources, [&](const std::string& id) {
    const Item* source = find_item(own.sources, id);
    const auto published = last_day(source != nullptr ? source->find_term("date") : nullptr);
    return !published || *published > *before;
  });
}

// What is only presumed is no change: it stands beside those that are one, or alone as a mention.
void drop_presumed(ValueChange& what, const TermSpec& spec) {
  const auto is_presumed = [](const TokenChange& token) {
    return token.kind == ChangeKind::mentioned && token.evidence->is_only_presumed();
  };
  if (std::ranges::none_of(what.tokens, is_presumed)) return;
  if (std::ranges::all_of(what.tokens, is_presumed)) {
    what.kind = ChangeKind::mentioned;
    what.movement = Movement::none;
    return;
  }
  std::erase_if(what.tokens, is_presumed);
  settle_set(what, spec);
}

// A dispute about the past that ends in what its source calls new did not merely end in one of its
// readings: it moved away from the others.
void note_refuted_readings(Change& part, const ItemContext& context) {
  ValueChange& what = part.what;
  const bool settled =
      std::ranges::find(what.reasons, ComparisonReason::dispute_settled) != what.reasons.end();
  if (!settled || !is_called_new(part.evidence_after, context)) return;
  Movement movement = Movement::none;
  for (const Value& reading : part.before->as<Readings>()->list) {
    movement = combined_movement(
        movement, movement_between(reading, *part.after, spec_of(part), context.values));
  }
  what.kind = ChangeKind::changed;
  what.movement = movement;
  what.reasons = {ComparisonReason::readings_refuted};
}

// What reports mention for the first time is an addition where its source calls it new; seen from
// the other end, what is not mentioned then was not there yet.
void note_what_is_new(Change& part, const ItemContext& context) {
  ValueChange& what = part.what;
  if (what.kind == ChangeKind::mentioned && is_called_new(part.evidence_after, context)) {
    what.kind = ChangeKind::added;
    std::erase(what.reasons, ComparisonReason::earlier_silent);
  }
  if (what.kind == ChangeKind::not_mentioned && what.tokens.empty() &&
      was_called_new(part.evidence_before, context)) {
    what.kind = ChangeKind::removed;
  }
  drop_presumed(what, spec_of(part));
  note_refuted_readings(part, context);
  bool any_is_new = false;
  for (auto& token : what.tokens) {
    const bool comes = token.kind == ChangeKind::mentioned &&
                       is_called_new(part.evidence_after.within(*token.evidence), context);
    const bool goes = token.kind == ChangeKind::not_mentioned &&
                      was_called_new(part.evidence_before.within(*token.evidence), context);
    if (!comes && !goes) continue;
    token.kind = comes ? ChangeKind::added : ChangeKind::removed;
    any_is_new = true;
  }
  if (!any_is_new) return;
  what.kind = ChangeKind::changed;
  settle_set(what, spec_of(part));
}

// ---- what ran out -------------------------------------------------------------------------------

bool has_lapsed(const std::string& instrument, const Agreement& own, const Agreement& other) {
  if (instrument.empty() || !other.date()) return false;
  for (const Agreement* agreement : {&other, &own}) {
    const Item* item = find_item(agreement->instruments, instrument);
    const auto lapses = last_day(item != nullptr ? item->find_term("lapses") : nullptr);
    if (lapses) return *lapses <= *other.date();
  }
  return false;
}

// What a paper that the other version does not have yet set is a change, whatever ran out before.
bool is_of_its_own(const std::string& instrument, const Agreement& own, const Agreement& other) {
  return own.instruments.contains(instrument) && !other.instruments.contains(instrument);
}

// Of a set, what one of its members rests on counts for that member; that it was not there rests on
// what made the set so.
void note_lapsed_tokens(Change& part, const ItemContext& context) {
  auto& tokens = part.what.tokens;
  const auto has_run_out = [&](const TokenChange& token) {
    const bool appears = comes(token.kind);
    const EvidenceChain& set = appears ? part.evidence_after : part.evidence_before;
    const EvidenceChain& other = appears ? part.evidence_before : part.evidence_after;
    const std::string& by = token.evidence->by.empty() ? set.by() : token.evidence->by;
    return is_lapsed(appears ? other.by() : by, appears ? by : other.by(), context);
  };
  if (std::ranges::all_of(tokens, has_run_out)) {
    part.what.kind = ChangeKind::lapsed;
  } else if (std::ranges::any_of(tokens, has_run_out)) {
    for (auto& token : tokens) {
      if (has_run_out(token)) token.kind = ChangeKind::lapsed;
    }
    settle_set(part.what, spec_of(part));
  }
}

// `by` of a clause reaches everything beneath it.
void note_lapse(Change& part, const ItemContext& context) {
  if (part.what.kind == ChangeKind::restated && part.what.tokens.empty()) return;
  if (!part.what.tokens.empty()) return note_lapsed_tokens(part, context);
  if (is_lapsed(part.before != nullptr ? part.evidence_before.by() : "",
                part.after != nullptr ? part.evidence_after.by() : "", context)) {
    part.what.kind = ChangeKind::lapsed;
  }
}

// ---- what was set anew --------------------------------------------------------------------------

// What a later instrument set is no disclosure of what stood there before.
void note_replacement(Change& part, const ItemContext& context) {
  const bool learnt = part.what.kind == ChangeKind::disclosed;
  if (!learnt && part.what.kind != ChangeKind::withheld) return;
  const EvidenceChain& known = learnt ? part.evidence_after : part.evidence_before;
  const Agreement& other = learnt ? *context.before : *context.after;
  if (known.by().empty() || other.instruments.contains(known.by())) return;
  part.what.kind = ChangeKind::changed;
  part.what.movement = Movement::undetermined;
}

}  // namespace

bool is_called_new(const EvidenceChain& evidence, const ItemContext& context) {
  return !is_older(*context.after, *context.before) &&
         is_called_new(evidence, *context.after, *context.before);
}

bool was_called_new(const EvidenceChain& evidence, const ItemContext& context) {
  return is_older(*context.after, *context.before) &&
         is_called_new(evidence, *context.before, *context.after);
}

bool is_lapsed(const std::string& by_before, const std::string& by_after,
               const ItemContext& context) {
  const Agreement& before = *context.before;
  const Agreement& after = *context.after;
  return (has_lapsed(by_before, before, after) && !is_of_its_own(by_after, after, before)) ||
         (has_lapsed(by_after, after, before) && !is_of_its_own(by_before, before, after));
}

bool ran_its_course(const Item& in_force, const Item& over) {
  const auto agreed = last_day(in_force.find_term("until"));
  const auto ended = over.ended->on ? last_day(*over.ended->on) : std::nullopt;
  return agreed && ended && *agreed <= *ended;
}

void annotate_part(Change& part, bool stays, const ItemContext& context) {
  const bool is_value = part.subject == Subject::term || part.subject == Subject::role;
  if (!is_value) return;
  if (stays) note_what_is_new(part, context);
  if (part.subject == Subject::term) note_lapse(part, context);
  note_replacement(part, context);
}

}  // namespace dealterms
