#include "diff/shared_past.hpp"

#include <algorithm>
#include <iterator>

namespace dealterms {
namespace {

using Kin = std::vector<const Item*>;

const Set* plain_set(const Value* value) {
  const Set* set = value != nullptr ? value->as<Set>() : nullptr;
  return set != nullptr && set->meaning == Set::Meaning::all_of ? set : nullptr;
}

bool holds(const Set* set, const std::string& token) {
  return set != nullptr &&
         std::ranges::any_of(set->tokens, [&](const SetToken& own) { return own.name == token; });
}

// The one of whom it is told what none of them has.
bool tells_of_losses(const Item& part, const Item& whole, const Kin& kin) {
  if (part.id == whole.id) return true;
  return std::ranges::none_of(
      kin, [&](const Item* other) { return other->id == whole.id || other->id < part.id; });
}

// What several may have in one sum or in the same words. A day, a step or an answer is each one's
// own.
bool may_be_shared(const Value& value) {
  return value.as<Measure>() != nullptr || value.as<Text>() != nullptr;
}

class Pruner {
 public:
  Pruner(const Item& whole, const Item& part, const Kin& kin)
      : part_(part), kin_(kin), tells_(tells_of_losses(part, whole, kin)), left_(whole) {}

  Item run() {
    for (auto term = left_.terms.begin(); term != left_.terms.end();) {
      term = prune(term->first, term->second) ? std::next(term) : left_.terms.erase(term);
    }
    for (auto& [name, records] : left_.records) {
      std::erase_if(records, [&](const auto& record) { return lives_on(name, record.first); });
    }
    std::erase_if(left_.records, [](const auto& records) { return records.second.empty(); });
    return std::move(left_);
  }

 private:
  // Whether anything of the term is left.
  bool prune(const std::string& name, Value& value) const {
    const Value* own = part_.find_term(name);
    if (plain_set(&value) == nullptr) {
      return own != nullptr || !may_be_shared(value) || !kin_says(name, value);
    }
    if (own != nullptr && plain_set(own) == nullptr) return true;
    auto& set = std::get<Set>(value.content);
    std::erase_if(set.tokens, [&](const SetToken& token) {
      if (holds(plain_set(own), token.name)) return false;
      return !tells_ || kin_holds(name, token.name);
    });
    return !set.tokens.empty();
  }

  [[nodiscard]] bool kin_says(const std::string& name, const Value& value) const {
    return std::ranges::any_of(kin_, [&](const Item* other) {
      const Value* said = other->find_term(name);
      return said != nullptr && *said == value;
    });
  }

  [[nodiscard]] bool kin_holds(const std::string& name, const std::string& token) const {
    return std::ranges::any_of(
        kin_, [&](const Item* other) { return holds(plain_set(other->find_term(name)), token); });
  }

  static bool has_record(const Item& item, const std::string& name, const std::string& id) {
    const auto records = item.records.find(name);
    return records != item.records.end() && records->second.contains(id);
  }

  [[nodiscard]] bool lives_on(const std::string& name, const std::string& id) const {
    if (has_record(part_, name, id)) return false;
    return !tells_ || std::ranges::any_of(
                          kin_, [&](const Item* other) { return has_record(*other, name, id); });
  }

  const Item& part_;
  const Kin& kin_;
  bool tells_;
  Item left_;
};

void join(Set& into, const Set& more) {
  for (const auto& token : more.tokens) {
    if (!holds(&into, token.name)) into.tokens.push_back(token);
  }
  std::ranges::sort(into.tokens, {}, &SetToken::name);
}

}  // namespace

Item without_what_lives_on(const Item& whole, const Item& part, const Kin& kin) {
  return Pruner(whole, part, kin).run();
}

JoinedItem joined(const Kin& origins) {
  JoinedItem all{*origins.front(), {}};
  for (const Item* origin : origins) {
    for (const auto& [name, value] : origin->terms) {
      const auto known = all.item.terms.find(name);
      const bool sets = known != all.item.terms.end() && plain_set(&known->second) != nullptr &&
                        plain_set(&value) != nullptr;
      if (sets) {
        join(std::get<Set>(known->second.content), *plain_set(&value));
      } else {
        all.item.terms.emplace(name, value);
        all.differing[name].push_back({origin->id, &value});
      }
    }
    for (const auto& [name, records] : origin->records) {
      for (const auto& [id, record] : records) all.item.records[name].emplace(id, record);
    }
  }
  std::erase_if(all.differing, [](const auto& term) {
    const auto& values = term.second;
    return std::ranges::all_of(
        values, [&](const auto& one) { return *one.value == *values.front().value; });
  });
  return all;
}

}  // namespace dealterms
