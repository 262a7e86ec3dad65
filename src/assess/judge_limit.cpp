#include "assess/judge_limit.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "assess/limits.hpp"
#include "catalogue/favours.hpp"
#include "catalogue/file_format.hpp"

namespace dealterms {
namespace {

// An exception to an exception gives back what that one takes, and so on.
bool gives_back(const DirectionInput& input) { return input.limited_limits.size() % 2 == 1; }

// The one party that a field of a limit names; empty: none, or several.
std::string_view only_party(const Item& limit, std::string_view field) {
  const Value* value = limit.find_term(field);
  const Set* parties = value != nullptr ? value->as<Set>() : nullptr;
  const bool is_one = parties != nullptr && parties->tokens.size() == 1;
  return is_one ? std::string_view(parties->tokens.front().name) : std::string_view{};
}

// A condition in the hands of the party that it would limit may limit nobody.
bool is_in_own_hands(const DirectionInput& input) {
  const std::string_view hands = only_party(standing_item(input.change), "in_the_hands_of");
  if (hands.empty()) return false;
  const auto limited = gives_back(input)
                           ? judge_favouring(input.favours, input.bindings).direction.against
                           : input.bindings.parties_of(input.favours);
  return limited.size() == 1 && limited.front() == hands;
}

// The party that a limit is for.
std::optional<std::string> served_side(const Item& limit, const Bindings& bindings) {
  const std::string_view whom = only_party(limit, "for");
  std::string side = whom.empty() ? std::string{} : bindings.side_of(std::string(whom));
  return bindings.is_party(side) ? std::optional(std::move(side)) : std::nullopt;
}

// Of a clause that serves nobody alone, or both alike, a limit serves whom it is for; where it does
// not say so, it goes against whom the limit is for that it limits.
std::optional<JudgedDirection> by_whom_it_is_for(const DirectionInput& input, bool comes) {
  const bool decided = declares_one(input.favours) && !input.bindings.is_mutual(input.favours);
  if (decided) return std::nullopt;
  std::vector<const Item*> limits{&standing_item(input.change)};
  limits.insert(limits.end(), input.limited_limits.begin(), input.limited_limits.end());
  bool serves = comes;
  for (const Item* limit : limits) {
    if (const auto side = served_side(*limit, input.bindings)) {
      return serves ? judge_favouring(*side, input.bindings) : judge_against(*side, input.bindings);
    }
    serves = !serves;
  }
  return std::nullopt;
}

// The parties whom a limit names with `for`.
std::set<std::string> named_for(const Item& limit, const Bindings& bindings) {
  const Value* whom = limit.find_term("for");
  const Set* set = whom != nullptr ? whom->as<Set>() : nullptr;
  std::set<std::string> named;
  if (set == nullptr) return named;
  for (const auto& token : set->tokens) named.insert(bindings.side_of(token.name));
  return named;
}

std::vector<std::string> those_among(const std::set<std::string>& named,
                                     const std::vector<std::string>& side) {
  std::vector<std::string> served;
  std::ranges::set_intersection(named, side, std::back_inserter(served));
  return served;
}

// A limit serves whom it is for, whatever its clause or its term would make of it; of several
// parties on one side those alone. So does each of the limits that it limits, which serves the side
// that it takes from. The nearest that says whom it is for decides.
void follow_whom_it_is_for(Direction& direction, const DirectionInput& input, bool comes) {
  if (direction.kind != Direction::Kind::favours) return;
  std::vector<const Item*> limits{&standing_item(input.change)};
  limits.insert(limits.end(), input.limited_limits.begin(), input.limited_limits.end());
  bool serves = comes;
  bool is_decided = false;
  for (const Item* limit : limits) {
    auto& side = serves ? direction.favours : direction.against;
    auto& other = serves ? direction.against : direction.favours;
    auto named = named_for(*limit, input.bindings);
    std::erase_if(named, [&](const std::string& party) {
      return !input.bindings.is_party(party) && !std::ranges::binary_search(side, party) &&
             !std::ranges::binary_search(other, party);
    });
    const auto served = those_among(named, side);
    auto across = those_among(named, other);
    if (!served.empty()) {
      side = served;
    } else if (!is_decided && !across.empty()) {
      other = std::move(side);
      side = std::move(across);
    } else if (!is_decided && !named.empty()) {
      side.assign(named.begin(), named.end());  // whom the clause does not bind
    }
    is_decided |= !named.empty();
    serves = !serves;
  }
}

DirectionInput limit_of(const DirectionInput& field) {
  return {*field.limit,   field.spec, field.favours,       {},
          field.bindings, nullptr,    field.limited_limits};
}

}  // namespace

bool is_unreadable(const Change& entry) {
  const Item& item = standing_item(entry);
  if (is_limit(entry.path.records)) {
    const Value* what = item.find_term("what");
    return what != nullptr && what->as<Unknown>() != nullptr;
  }
  const auto unreadable = [&](const auto& term) {
    const TermSpec* spec =
        entry.spec != nullptr ? find_record_term_spec(*entry.spec, term.first) : nullptr;
    const bool figure = spec != nullptr && std::ranges::any_of(spec->kinds, is_ordered);
    return !figure && term.second.template as<Unknown>() != nullptr;
  };
  return !item.terms.empty() && std::ranges::all_of(item.terms, unreadable);
}

JudgedDirection judge_limit(const DirectionInput& input, bool comes) {
  if (is_unreadable(input.change)) {
    return {{Direction::Kind::undetermined, {}, {}, {}}, {JudgementReason::unreadable}};
  }
  if (is_in_own_hands(input)) {
    return {{Direction::Kind::undetermined, {}, {}, {}}, {JudgementReason::own_hands}};
  }
  if (auto judged = by_whom_it_is_for(input, comes)) return std::move(*judged);
  JudgedDirection judged = comes != gives_back(input)
                               ? judge_against(input.favours, input.bindings)
                               : judge_favouring(input.favours, input.bindings);
  follow_whom_it_is_for(judged.direction, input, comes);
  return judged;
}

JudgedDirection judge_limit_field(const DirectionInput& input) {
  const Limiting limiting = input.spec.limiting;
  const Movement movement = input.change.what.movement;
  const bool more = movement == Movement::raised;
  if (limiting == Limiting::nothing || input.limit == nullptr) {
    return {{Direction::Kind::undetermined, {}, {}, {}}, {JudgementReason::no_polarity}};
  }
  // Nobody gave up what ran out with its instrument.
  if (input.change.what.kind == ChangeKind::lapsed) {
    return {{Direction::Kind::undetermined, {}, {}, {}}, {JudgementReason::nobody_gave_it_up}};
  }
  // Without an end of its own a limit lasts as long as its clause.
  const bool came_or_went = input.change.before == nullptr || input.change.after == nullptr;
  if (came_or_went && input.spec.is(Kind::date) && limiting == Limiting::more) {
    return judge_limit(limit_of(input), input.change.after == nullptr);
  }
  if (!more && movement != Movement::lowered) {
    JudgedDirection judged{{Direction::Kind::undetermined, {}, {}, {}}, {}};
    if (came_or_went) judged.judgement_reasons.push_back(reason_of_silence(input.spec));
    return judged;
  }
  return judge_limit(limit_of(input), more == (limiting == Limiting::more));
}

}  // namespace dealterms
