#include "diff/shared_past.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "agreement/measured.hpp"
#include "diff/item_identity.hpp"

namespace dealterms {
namespace {

using Values = std::map<std::string, Value>;

const Set* plain_set(const Value* value) {
  const Set* set = value != nullptr ? value->as<Set>() : nullptr;
  return set != nullptr && set->meaning == Set::Meaning::all_of ? set : nullptr;
}

bool names(const Set* set, const std::string& token) {
  return set != nullptr && find_token(*set, token) != nullptr;
}

// It has the token, and that has not ended.
bool holds(const Set* set, const std::string& token) {
  const SetToken* found = set != nullptr ? find_token(*set, token) : nullptr;
  return found != nullptr && !found->ended;
}

// ---- sums ---------------------------------------------------------------------------------------

// What adds up: money and amounts, also for each period; no price of a unit, and no share.
const Measure* sum_in(const Value* value) {
  const Measure* measure = value != nullptr ? value->as<Measure>() : nullptr;
  const bool adds_up = measure != nullptr && measure->of.empty() && measure->unit != "%" &&
                       measure->unit != "x" &&
                       (measure->per.empty() || is_period(measure->per.words()));
  return adds_up ? measure : nullptr;
}

// The sum of all, where there are several of one unit.
std::optional<Decimal> total(const std::vector<const Measure*>& sums) {
  std::optional<Decimal> all;
  for (const Measure* sum : sums) {
    if (sum->unit != sums.front()->unit || sum->per != sums.front()->per) return std::nullopt;
    all = all ? all->plus(sum->number) : sum->number;
    if (!all) return std::nullopt;
  }
  return sums.size() > 1 ? all : std::nullopt;
}

std::vector<const Measure*> sums_in(const std::vector<const Item*>& items,
                                    const std::string& name) {
  std::vector<const Measure*> sums;
  for (const Item* item : items) {
    if (const Measure* sum = sum_in(item->find_term(name))) sums.push_back(sum);
  }
  return sums;
}

// Each of `parts` has less than the whole, and all together have not.
bool is_divided(const Measure& whole, const Measure& part,
                const std::vector<const Measure*>& parts) {
  const auto all = total(parts);
  return all && whole.unit == part.unit && whole.per == part.per && part.number < whole.number &&
         *all >= whole.number;
}

// ---- one origin, without what lives on elsewhere ------------------------------------------------

// What several may have in the same words or in one sum. A day, a step or an answer is each one's
// own.
bool may_be_shared(const Value& value) {
  return value.as<Measure>() != nullptr || value.as<Text>() != nullptr;
}

// The records of items, by their ids and by what they say, each item looked through once.
class RecordNames {
 public:
  bool has(const Item& item, const std::string& list, const Item& record) {
    const auto found = item.records.find(list);
    if (found == item.records.end()) return false;
    const auto own = found->second.find(record.id);
    if (own != found->second.end() && !own->second.ended) return true;
    const std::string saying = identity_of_own_values(record);
    return !saying.empty() && sayings_of(found->second).contains(saying);
  }

 private:
  const std::set<std::string>& sayings_of(const Items& records) {
    const auto [found, is_new] = by_list_.try_emplace(&records);
    if (is_new) {
      for (const auto& [id, record] : records) {
        if (!record.ended) found->second.insert(identity_of_own_values(record));
      }
    }
    return found->second;
  }

  std::map<const Items*, std::set<std::string>> by_list_;
};

// What a part calls that which the old clause calls `name`.
std::string name_in(const Item& part, const Item& origin, const std::string& name,
                    const Catalogue& catalogue) {
  const auto maps = catalogue.mapped_terms(origin.type, part.type);
  const auto found = maps.find(name);
  return found == maps.end() ? name : std::string(found->second);
}

class Pruner {
 public:
  Pruner(const Item& part, const ItemOrigin& origin, const Catalogue& catalogue)
      : part_(part),
        origin_(origin),
        catalogue_(catalogue),
        left_(origin.item()),
        kin_(origin.kin()),
        is_first_(origin.kin_before().empty()) {}

  Item run() {
    prune(left_.roles, &Item::roles);
    prune(left_.terms, &Item::terms);
    for (auto& [list, records] : left_.records) {
      std::erase_if(records, [&](const auto& record) { return lives_on(list, record.second); });
    }
    std::erase_if(left_.records, [](const auto& records) { return records.second.empty(); });
    return std::move(left_);
  }

 private:
  using ValuesOf = Values Item::*;

  void prune(Values& values, ValuesOf values_of) {
    for (auto entry = values.begin(); entry != values.end();) {
      const bool stays = prune(entry->first, entry->second, values_of);
      entry = stays ? std::next(entry) : values.erase(entry);
    }
  }

  // Whether anything of the value is left to be held against.
  bool prune(const std::string& name, Value& value, ValuesOf values_of) {
    const Value* own = said_by(part_, name, values_of);
    if (plain_set(&value) == nullptr) {
      return own != nullptr || !may_be_shared(value) || !kin_says(name, value);
    }
    if (own != nullptr && plain_set(own) == nullptr) return true;
    auto& tokens = std::get<Set>(value.content).tokens;
    // Who takes another's place in one part is told there.
    const bool is_other = values_of == &Item::roles && !shares_a_token(tokens, plain_set(own));
    if (is_other && own != nullptr) return true;
    std::erase_if(tokens, [&](const SetToken& token) {
      if (names(plain_set(own), token.name)) return false;
      return !is_first_ || kin_names(name, token.name, values_of);
    });
    return own != nullptr || !tokens.empty();
  }

  static bool shares_a_token(const std::vector<SetToken>& tokens, const Set* own) {
    return std::ranges::any_of(tokens,
                               [&](const SetToken& token) { return names(own, token.name); });
  }

  // Of the old clause's role or term of that name.
  [[nodiscard]] const Value* said_by(const Item& part, const std::string& name,
                                     ValuesOf values_of) const {
    return find_value(part.*values_of, name_in(part, origin_.item(), name, catalogue_));
  }

  [[nodiscard]] bool kin_says(const std::string& name, const Value& value) const {
    return std::ranges::any_of(kin_, [&](const Item* other) {
      const Value* said = said_by(*other, name, &Item::terms);
      return said != nullptr && *said == value;
    });
  }

  // Also that it ended there: then it is told there.
  [[nodiscard]] bool kin_names(const std::string& name, const std::string& token,
                               ValuesOf values_of) const {
    return std::ranges::any_of(kin_, [&](const Item* other) {
      return names(plain_set(said_by(*other, name, values_of)), token);
    });
  }

  [[nodiscard]] bool lives_on(const std::string& list, const Item& record) {
    if (records_.has(part_, list, record)) return false;
    return !is_first_ || std::ranges::any_of(kin_, [&](const Item* other) {
      return records_.has(*other, list, record);
    });
  }

  const Item& part_;
  const ItemOrigin& origin_;
  const Catalogue& catalogue_;
  Item left_;
  std::vector<const Item*> kin_;
  bool is_first_;  // what none of them has is told of one alone
  RecordNames records_;
};

// ---- several origins as one ---------------------------------------------------------------------

// Those that are new to a set; it stays as sets are sorted.
void add(Set& set, const std::vector<SetToken>& tokens) {
  std::vector<SetToken> news;
  std::ranges::copy_if(tokens, std::back_inserter(news),
                       [&](const SetToken& token) { return !names(&set, token.name); });
  set.tokens.insert(set.tokens.end(), news.begin(), news.end());
  sort_tokens(set.tokens);
}

void join(Values& into, const Values& more) {
  for (const auto& [name, value] : more) {
    const auto [known, is_new] = into.try_emplace(name, value);
    if (is_new) continue;
    auto* set = std::get_if<Set>(&known->second.content);
    if (plain_set(&known->second) != nullptr && plain_set(&value) != nullptr) {
      add(*set, plain_set(&value)->tokens);
    }
  }
}

void join(Item& into, const Item& more) {
  join(into.roles, more.roles);
  join(into.terms, more.terms);
  for (const auto& [list, records] : more.records) {
    for (const auto& [id, record] : records) into.records[list].emplace(id, record);
  }
}

// What each origin says of a term that is no list. What lives on in another part is not asked for.
std::vector<OriginValue> said_of(const std::string& name, const std::vector<ItemOrigin>& origins) {
  std::vector<OriginValue> said;
  for (const auto& origin : origins) {
    const Value* value = origin.item().find_term(name);
    if (plain_set(value) == nullptr) said.push_back({origin.item().id, value});
  }
  return said;
}

bool differ(const std::vector<OriginValue>& said) {
  const auto is_as_the_first = [&](const OriginValue& one) {
    const Value* first = said.front().value;
    return one.value == nullptr || first == nullptr ? one.value == first : *one.value == *first;
  };
  return !std::ranges::all_of(said, is_as_the_first);
}

// ---- what is new in several parts ---------------------------------------------------------------

// Told of the first of them alone.
void add_what_is_told_elsewhere(Values& past, const Item& after, const ItemOrigin& origin,
                                Values Item::* values_of, const Catalogue& catalogue) {
  const std::vector<const Item*> earlier = origin.kin_before();
  if (earlier.empty()) return;
  for (auto& [name, value] : past) {
    const auto set_in = [&, &old_name = name](const Item& part) {
      return plain_set(
          find_value(part.*values_of, name_in(part, origin.item(), old_name, catalogue)));
    };
    const Set* now = set_in(after);
    if (plain_set(&value) == nullptr || now == nullptr) continue;
    auto& set = std::get<Set>(value.content);
    std::vector<const Set*> earlier_sets;
    for (const Item* other : earlier) earlier_sets.push_back(set_in(*other));
    std::vector<SetToken> told;
    std::ranges::copy_if(now->tokens, std::back_inserter(told), [&](const SetToken& token) {
      return !token.ended && std::ranges::any_of(earlier_sets, [&](const Set* other) {
        return holds(other, token.name);
      });
    });
    add(set, told);
  }
}

void note_sums(SharedPast& past, const Item& after, const std::vector<ItemOrigin>& origins) {
  for (const auto& [name, value] : after.terms) {
    const Measure* own = sum_in(&value);
    if (own == nullptr) continue;
    std::vector<const Item*> old_items;
    for (const auto& origin : origins) {
      old_items.push_back(&origin.item());
      const Measure* whole = sum_in(origin.item().find_term(name));
      if (whole == nullptr) continue;
      auto parts = sums_in(origin.kin(), name);
      parts.push_back(own);
      if (is_divided(*whole, *own, parts)) past.divided.insert(name);
    }
    const auto olds = sums_in(old_items, name);
    const bool is_between = std::ranges::all_of(
        olds, [&](const Measure* old_sum) { return is_divided(*own, *old_sum, olds); });
    if (!olds.empty() && is_between) past.divided.insert(name);
  }
}

}  // namespace

SharedPast shared_past(const Item& after, const std::vector<ItemOrigin>& origins,
                       const Catalogue& catalogue) {
  SharedPast past{Pruner(after, origins.front(), catalogue).run(), {}, {}};
  for (auto origin = origins.begin() + 1; origin != origins.end(); ++origin) {
    join(past.item, Pruner(after, *origin, catalogue).run());
  }
  for (const auto& origin : origins) {
    add_what_is_told_elsewhere(past.item.roles, after, origin, &Item::roles, catalogue);
    add_what_is_told_elsewhere(past.item.terms, after, origin, &Item::terms, catalogue);
  }
  for (const auto& [name, value] : past.item.terms) {
    auto said = said_of(name, origins);
    if (said.size() > 1 && differ(said)) past.differing.emplace(name, std::move(said));
  }
  note_sums(past, after, origins);
  return past;
}

const Item& holder_of(const ItemMatch& match, std::string_view list, std::string_view name) {
  const auto has_it = [&](const ItemOrigin& origin) {
    const Item& item = origin.item();
    if (!list.empty()) return item.records.contains(std::string(list));
    return item.find_term(name) != nullptr || item.find_role(name) != nullptr;
  };
  const auto found = std::ranges::find_if(match.origins, has_it);
  return found != match.origins.end() ? found->item() : *match.before;
}

std::vector<ItemOrigin> origins_of_record(const std::vector<ItemOrigin>& origins,
                                          const RecordIds& ids) {
  const auto find = [&](const Item* item, const std::string& id) -> const Item* {
    const auto records = item->records.find(std::string(ids.list));
    if (records == item->records.end()) return nullptr;
    const auto record = records->second.find(id);
    return record == records->second.end() || record->second.ended ? nullptr : &record->second;
  };
  const auto find_all = [&](const std::vector<const Item*>& items) {
    std::vector<const Item*> found;
    for (const Item* item : items) {
      if (const Item* record = find(item, ids.after)) found.push_back(record);
    }
    return found;
  };
  std::vector<ItemOrigin> of_record;
  for (const auto& origin : origins) {
    const Item* record = find(&origin.item(), ids.before);
    if (record == nullptr) continue;
    of_record.emplace_back(*record, find_all(origin.kin()), find_all(origin.kin_before()).size());
  }
  const bool is_its_own =
      of_record.empty() || (of_record.size() == 1 && of_record.front().kin().empty());
  return is_its_own ? std::vector<ItemOrigin>{} : of_record;
}

}  // namespace dealterms
