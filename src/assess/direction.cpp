#include "assess/direction.hpp"

#include <algorithm>
#include <set>

#include "catalogue/favours.hpp"
#include "diff/each_party.hpp"

namespace dealterms {
namespace {

std::vector<std::string> names_of(const Value& value) {
  std::vector<std::string> names;
  if (const Set* set = value.as<Set>()) {
    for (const auto& token : set->tokens) {
      if (!token.ended) names.push_back(token.name);
    }
  }
  return names;
}

JudgedDirection judge_mixed(const Bindings& bindings) {
  JudgedDirection judged{mixed_direction(bindings), {}};
  if (judged.direction.kind == Direction::Kind::undetermined) {
    judged.judgement_reasons = {JudgementReason::role_unbound};
  }
  return judged;
}

JudgedDirection of_kind(Direction::Kind kind, JudgementReason judgement_reason) {
  JudgedDirection judged;
  judged.direction.kind = kind;
  judged.judgement_reasons = {judgement_reason};
  return judged;
}

// Where all hold the role and some of them the other one as well, these stand against the rest.
void set_apart_who_holds_it_alone(Direction& direction, std::string_view role,
                                  const Bindings& bindings) {
  auto alone = bindings.parties_of_alone(role);
  if (alone.empty()) return;
  std::ranges::set_difference(direction.favours, alone, std::back_inserter(direction.against));
  direction.favours = std::move(alone);
}

}  // namespace

Direction opposite(const Direction& direction) {
  Direction turned = direction;
  std::swap(turned.favours, turned.against);
  return turned;
}

BoundByEntries bound_by_entries(const Item* clause) {
  if (clause == nullptr) return nullptr;
  std::set<std::string> parties;
  for (const auto& [name, records] : clause->records) {
    for (const auto& [id, entry] : records) {
      for (const auto& [role, value] : entry.roles) {
        for (auto& key : names_of(value)) parties.insert(std::move(key));
      }
    }
  }
  return std::make_shared<const std::set<std::string>>(std::move(parties));
}

Bindings::Bindings(const Agreement& agreement, const Item* clause, const Item* record,
                   BoundByEntries by_entries)
    : agreement_(&agreement) {
  const std::string_view id = clause != nullptr ? std::string_view(clause->id) : std::string_view();
  for (const Item* item : {clause, record}) {
    if (item == nullptr) continue;
    for (const auto& [role, value] : item->roles) {
      roles_[role] = names_of(value);
      if (!names_each_party(value)) continue;
      each_.insert(role);
      const auto all = each_party(agreement, id);
      if (!all.empty()) roles_[role].assign(all.begin(), all.end());
    }
  }
  if (by_entries != nullptr) by_entries_.push_back(std::move(by_entries));
}

Bindings::Bindings(const Agreement& agreement, const Item* clause)
    : Bindings(agreement, clause, nullptr, bound_by_entries(clause)) {}

void Bindings::join(const Bindings& other) {
  if (agreement_ == nullptr) agreement_ = other.agreement_;
  for (const auto& [role, keys] : other.roles_) {
    auto& own = roles_[role];
    own.insert(own.end(), keys.begin(), keys.end());
  }
  each_.insert(other.each_.begin(), other.each_.end());
  by_entries_.insert(by_entries_.end(), other.by_entries_.begin(), other.by_entries_.end());
}

bool Bindings::keep_common(const Bindings& other) {
  auto common = roles_;
  for (auto& [role, keys] : common) {
    const auto held = other.roles_.find(role);
    if (held == other.roles_.end()) return false;
    std::erase_if(keys, [&](const std::string& key) {
      return std::ranges::find(held->second, key) == held->second.end();
    });
    if (keys.empty()) return false;
  }
  if (common.size() < 2 || common.size() != other.roles_.size()) return false;
  roles_ = std::move(common);
  each_.clear();
  return true;
}

void Bindings::leave_out_strangers(const Bindings& other) {
  if (agreement_ == nullptr || other.agreement_ == nullptr) return;
  for (const auto& [key, party] : agreement_->parties) {
    const bool is_known = other.is_party(key) || other.agreement_->others.contains(key);
    if (!is_known) left_out_.insert(key);
  }
}

bool Bindings::is_left_out(const std::string& party) const { return left_out_.contains(party); }

std::string Bindings::side_of(const std::string& key) const {
  if (agreement_ == nullptr) return key;
  const auto other = agreement_->others.find(key);
  if (other == agreement_->others.end()) return key;
  const Value* side = other->second.find_term("of");
  const Set* parties = side != nullptr ? side->as<Set>() : nullptr;
  return parties != nullptr && parties->tokens.size() == 1 ? parties->tokens.front().name : key;
}

std::vector<std::string> Bindings::parties_of(std::string_view role) const {
  std::set<std::string> parties;
  if (const auto bound = roles_.find(role); bound != roles_.end()) {
    for (const auto& key : bound->second) parties.insert(side_of(key));
  }
  std::erase_if(parties, [this](const auto& party) { return is_left_out(party); });
  return {parties.begin(), parties.end()};
}

std::vector<std::string> Bindings::parties_of_alone(std::string_view role) const {
  auto parties = parties_of(role);
  for (const auto& [other, keys] : roles_) {
    if (other == role) continue;
    const auto held = parties_of(other);
    std::erase_if(parties,
                  [&](const auto& party) { return std::ranges::binary_search(held, party); });
  }
  return parties;
}

std::vector<std::string> Bindings::all_parties() const {
  std::set<std::string> parties;
  for (const auto& [role, keys] : roles_) {
    for (const auto& key : keys) parties.insert(side_of(key));
  }
  if (roles_.empty()) {
    for (const BoundByEntries& keys : by_entries_) {
      for (const auto& key : *keys) parties.insert(side_of(key));
    }
    if (parties.empty() && agreement_ != nullptr && agreement_->parties.size() == 2) {
      for (const auto& [key, party] : agreement_->parties) parties.insert(key);
    }
  }
  std::erase_if(parties, [this](const auto& party) { return is_left_out(party); });
  return {parties.begin(), parties.end()};
}

bool Bindings::is_party(std::string_view key) const {
  return agreement_ != nullptr && agreement_->parties.contains(std::string(key));
}

bool Bindings::is_mutual(std::string_view role) const {
  if (roles_.size() == 1) return each_.contains(role);
  const auto parties = parties_of(role);
  const bool are_all = parties == all_parties() && parties_of_alone(role).empty();
  return are_all && (parties.size() > 1 || (!parties.empty() && !left_out_.empty()));
}

JudgedDirection judge_favouring(std::string_view role, const Bindings& bindings) {
  if (role.empty()) return of_kind(Direction::Kind::undetermined, JudgementReason::no_polarity);
  if (role == k_favours_none)
    return of_kind(Direction::Kind::neutral, JudgementReason::declared_neutral);
  if (role == k_favours_mixed) return judge_mixed(bindings);
  if (bindings.is_mutual(role)) return of_kind(Direction::Kind::neutral, JudgementReason::mutual);

  JudgedDirection judged;
  judged.direction.kind = Direction::Kind::favours;
  judged.direction.favours = bindings.parties_of(role);
  const auto all = bindings.all_parties();
  if (judged.direction.favours.empty() && bindings.is_party(role)) {
    judged.direction.favours = {std::string(role)};
  }
  if (judged.direction.favours.empty()) {
    return of_kind(Direction::Kind::undetermined, JudgementReason::role_unbound);
  }
  std::ranges::set_difference(all, judged.direction.favours,
                              std::back_inserter(judged.direction.against));
  if (judged.direction.against.empty())
    set_apart_who_holds_it_alone(judged.direction, role, bindings);
  return judged;
}

JudgedDirection judge_against(std::string_view role, const Bindings& bindings) {
  JudgedDirection judged = judge_favouring(role, bindings);
  judged.direction = opposite(judged.direction);
  return judged;
}

Direction mixed_direction(const Bindings& bindings) {
  auto parties = bindings.all_parties();
  if (parties.empty()) return {Direction::Kind::undetermined, {}, {}, {}};
  return {Direction::Kind::mixed, parties, parties, {}};
}

JudgedDirection judge_movement(Movement movement, std::string_view more_favours,
                               const Bindings& bindings) {
  if (more_favours.empty()) {
    return of_kind(Direction::Kind::undetermined, JudgementReason::no_polarity);
  }
  if (more_favours == k_favours_none) {
    return of_kind(Direction::Kind::neutral, JudgementReason::declared_neutral);
  }
  if (bindings.is_mutual(more_favours)) {
    return of_kind(Direction::Kind::neutral, JudgementReason::mutual);
  }
  switch (movement) {
    case Movement::raised:
    case Movement::widened:
      return judge_favouring(more_favours, bindings);
    case Movement::lowered:
    case Movement::narrowed:
      return judge_against(more_favours, bindings);
    case Movement::varied:
      return judge_mixed(bindings);
    case Movement::undetermined:
      return {{Direction::Kind::undetermined, {}, {}, {}}, {}};
    case Movement::none:
      break;
  }
  return of_kind(Direction::Kind::undetermined, JudgementReason::other_words);
}

}  // namespace dealterms
