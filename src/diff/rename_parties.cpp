#include "diff/rename_parties.hpp"

#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "catalogue/file_format.hpp"

namespace dealterms {
namespace {

std::vector<const Item*> parties_without(const Agreement& own, const Agreement& other) {
  std::vector<const Item*> parties;
  for (const auto& [key, party] : own.parties) {
    if (!party.ended && other.find_party(key) == nullptr) parties.push_back(&party);
  }
  return parties;
}

const std::string* name_of_party(const Item& party) {
  const Value* name = party.find_term("name");
  const Text* text = name != nullptr ? name->as<Text>() : nullptr;
  return text != nullptr ? &text->words : nullptr;
}

std::map<std::string_view, std::vector<const Item*>> by_name(
    const std::vector<const Item*>& parties) {
  std::map<std::string_view, std::vector<const Item*>> named;
  for (const Item* party : parties) {
    if (const std::string* name = name_of_party(*party)) named[*name].push_back(party);
  }
  return named;
}

bool says_how(const Item& party) { return party.find_term("how") != nullptr; }

// ---- the old version in the new keys ------------------------------------------------------------

class KeyChanger {
 public:
  KeyChanger(const PartyKeys& keys, const Catalogue& catalogue)
      : keys_(keys), catalogue_(catalogue) {}

  void change(Agreement& agreement) const {
    change_keys(agreement.parties);
    for (const SectionSpec& section : sections()) {
      for (auto& [id, item] : items_of(agreement, section.section)) {
        change(item, [&](std::string_view name) { return section.find_field(name); });
      }
    }
    for (auto& [id, clause] : agreement.clauses) {
      const ClauseType* type = catalogue_.find_type(clause.type);
      change(clause, [type](std::string_view name) { return find_term_spec(type, name); });
    }
  }

 private:
  using FindSpec = std::function<const TermSpec*(std::string_view)>;

  void change(std::string& key) const {
    if (const auto found = keys_.find(key); found != keys_.end()) key = found->second;
  }

  void change_keys(Items& items) const {
    // All are taken out first: one may take the key of another.
    std::vector<Items::node_type> nodes;
    for (const auto& [from, to] : keys_) {
      auto node = items.extract(from);
      if (node.empty()) continue;
      node.key() = to;
      node.mapped().id = to;
      nodes.push_back(std::move(node));
    }
    for (auto& node : nodes) items.insert(std::move(node));
  }

  void change(Set& set) const {
    for (auto& token : set.tokens) change(token.name);
    change(set.choice);
    sort_tokens(set.tokens);
  }

  void change(Value& value, const TermSpec* spec) const {
    if (value.evidence.has_value() && !value.evidence->favours.empty()) {
      change(value.evidence.edit().favours);
    }
    const bool names_parties = spec == nullptr || spec->is(Kind::party);
    if (auto* set = std::get_if<Set>(&value.content)) {
      if (names_parties) {
        change(*set);
      } else {
        change(set->choice);
      }
    }
    if (auto* readings = std::get_if<Readings>(&value.content)) {
      for (auto& reading : readings->list) change(reading, spec);
    }
    if (auto* steps = std::get_if<Steps>(&value.content)) {
      for (auto& step : steps->list) {
        for (auto& inner : step.value) change(inner, spec);
      }
    }
  }

  void change(Item& item, const FindSpec& find_spec) const {
    for (auto& [role, value] : item.roles) change(value, nullptr);
    for (auto& [name, value] : item.terms) {
      static const TermSpec k_no_party;
      const TermSpec* spec = find_spec(name);
      change(value, spec != nullptr ? spec : &k_no_party);
    }
    if (item.overrides.has_value()) change(item.overrides.edit().favours);
    for (auto& [name, records] : item.records) {
      const TermSpec* spec = find_spec(name);
      if (spec == nullptr) continue;
      if (spec->by_party) change_keys(records);
      for (auto& [id, record] : records) {
        change(record,
               [spec](std::string_view term) { return find_record_term_spec(*spec, term); });
      }
    }
  }

  const PartyKeys& keys_;
  const Catalogue& catalogue_;
};

}  // namespace

PartyKeys renamed_parties(const Agreement& before, const Agreement& after) {
  PartyKeys keys;
  auto olds = parties_without(before, after);
  auto news = parties_without(after, before);
  const auto news_by_name = by_name(news);
  std::set<std::string_view> taken;
  for (const auto& [name, old_parties] : by_name(olds)) {
    const auto found = news_by_name.find(name);
    // Two of one name on a side are nobody's to tell apart.
    if (found == news_by_name.end() || old_parties.size() != 1 || found->second.size() != 1) {
      continue;
    }
    keys[old_parties.front()->id] = found->second.front()->id;
    taken.insert(found->second.front()->id);
  }
  std::erase_if(olds, [&](const Item* party) { return keys.contains(party->id); });
  std::erase_if(news, [&](const Item* party) { return taken.contains(party->id); });
  if (olds.size() == 1 && news.size() == 1 &&
      (says_how(*olds.front()) || says_how(*news.front()))) {
    keys[olds.front()->id] = news.front()->id;
  }
  return keys;
}

std::shared_ptr<const Agreement> with_party_keys(std::shared_ptr<const Agreement> agreement,
                                                 const PartyKeys& keys,
                                                 const Catalogue& catalogue) {
  if (keys.empty()) return agreement;
  auto told = std::make_shared<Agreement>(*agreement);
  KeyChanger(keys, catalogue).change(*told);
  return told;
}

}  // namespace dealterms
