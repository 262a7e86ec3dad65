#include "assess/net.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "assess/history_parts.hpp"
#include "diff/compare.hpp"
#include "diff/match_items.hpp"

namespace dealterms {
namespace {

using Ids = std::set<std::string>;

template <typename Map>
const typename Map::mapped_type* lookup(const Map& map, const std::string& name) {
  const auto found = map.find(name);
  return found == map.end() ? nullptr : &found->second;
}

std::vector<std::string> list_of(const Ids& ids) { return {ids.begin(), ids.end()}; }

// ---- which clause of the last is which of the first ---------------------------------------------

const ClauseHistory* known_as(const std::string& id, std::size_t version,
                              const std::vector<ClauseHistory>& clause_histories) {
  const auto found = std::ranges::find_if(
      clause_histories,
      [&](const ClauseHistory& clause_history) { return clause_history.cells[version].id == id; });
  return found != clause_histories.end() ? &*found : nullptr;
}

// The version in which it was split off or merged; 0: in none.
std::size_t joined_at(const ClauseHistory& clause_history) {
  const auto found = std::ranges::find_if(clause_history.cells, [](const ClauseAtVersion& cell) {
    return cell.state == ClauseState::split || cell.state == ClauseState::merged;
  });
  return found == clause_history.cells.end()
             ? 0
             : static_cast<std::size_t>(found - clause_history.cells.begin());
}

// What of the first version it goes back to, over as many splits as there were.
void collect_origins(const ClauseHistory& clause_history,
                     const std::vector<ClauseHistory>& clause_histories,
                     std::set<const ClauseHistory*>& seen, Ids& origins) {
  if (!seen.insert(&clause_history).second) return;
  if (is_there(clause_history.cells.front())) {
    origins.insert(id_at(clause_history, 0));
    return;
  }
  const std::size_t at = joined_at(clause_history);
  if (at == 0) return;
  for (const std::string& id : clause_history.from) {
    const ClauseHistory* origin = known_as(id, at - 1, clause_histories);
    if (origin != nullptr) collect_origins(*origin, clause_histories, seen, origins);
  }
}

// The same of the entries of a clause, by the ids of the last version.
std::map<std::string, Ids> origins_of_records(const ClauseHistory& clause_history,
                                              const std::string& name) {
  static const Items k_none;
  std::map<std::string, Ids> origins;
  const Items* before = nullptr;
  for (const ClauseAtVersion& cell : clause_history.cells) {
    if (!is_there(cell)) continue;
    const Items* records = lookup(cell.item->records, name);
    if (records == nullptr) records = &k_none;
    if (before == nullptr) {
      if (&cell != &clause_history.cells.front()) return {};
      for (const auto& [id, record] : *records) origins[id] = {id};
    } else {
      std::map<std::string, Ids> next;
      for (const ItemMatch& match : match_items(*before, *records)) {
        if (match.after == nullptr) continue;
        Ids& ids = next[match.after->id];
        std::vector<std::string> from = match.from;
        if (from.empty() && match.before != nullptr) from = {match.before->id};
        for (const std::string& id : from) ids.merge(Ids(origins[id]));
      }
      // What a version does not mention may be mentioned again.
      for (const auto& [id, ids] : origins) next.try_emplace(id, ids);
      origins = std::move(next);
    }
    before = records;
  }
  return origins;
}

// ---- what ended ---------------------------------------------------------------------------------

// The last version that holds the clause; none: it was only told when it was over.
std::optional<std::size_t> last_alive(const ClauseHistory& clause_history) {
  for (std::size_t i = clause_history.cells.size(); i > 0; --i) {
    if (is_there(clause_history.cells[i - 1])) return i - 1;
  }
  return std::nullopt;
}

// The version that says, or whose silence means, that it is over. None: it is not mentioned any
// more, which ends nothing, or it goes on in another clause.
std::optional<std::size_t> ended_at(const ClauseHistory& clause_history) {
  const auto life = last_alive(clause_history);
  for (std::size_t i = life ? *life + 1 : 0; i < clause_history.cells.size(); ++i) {
    const ClauseAtVersion& cell = clause_history.cells[i];
    const bool is_told = cell.item != nullptr && cell.item->ended;
    const bool by_silence = cell.state == ClauseState::ended || cell.state == ClauseState::lapsed;
    if (is_told || (life && by_silence)) return i;
  }
  return std::nullopt;
}

// The date that the version goes by, as its file writes it.
const Value* date_of(const Agreement& agreement) {
  for (const char* field : {"dates.effective", "dates.announced", "dates.signed"}) {
    const Value* value = lookup(agreement.head, field);
    if (value != nullptr && value->as<Date>() != nullptr) return value;
  }
  return nullptr;
}

void add_what_is_missing(Item& to, const Item& from) {
  if (to.type.empty()) to.type = from.type;
  to.roles.insert(from.roles.begin(), from.roles.end());
  to.terms.insert(from.terms.begin(), from.terms.end());
  to.records.insert(from.records.begin(), from.records.end());
  if (to.because.empty()) to.because = from.because;
  if (*to.overrides == Override{}) to.overrides = from.overrides;
}

// ---- how a party became another -----------------------------------------------------------------

// From what leaves it the same party to what puts another in its place. What nobody says is
// `unknown`.
constexpr std::array<std::string_view, 6> k_successions{"rename", "conversion", "unknown",
                                                        "merger", "assignment", "novation"};

std::size_t weight_of_succession(const Item& party) {
  const Value* how = party.find_term("how");
  const Token* token = how != nullptr ? how->as<Token>() : nullptr;
  const auto* found = std::ranges::find(k_successions, token != nullptr ? token->name : "unknown");
  return static_cast<std::size_t>(found - k_successions.begin());
}

bool same_name(const Item& a, const Item& b) {
  const Value* one = a.find_term("name");
  const Value* other = b.find_term("name");
  return one == nullptr || other == nullptr ? one == other : *one == *other;
}

// ---- the last version, told ---------------------------------------------------------------------

class LastVersion {
 public:
  LastVersion(const Versions& versions, const std::vector<ClauseHistory>& clause_histories)
      : versions_(versions),
        clause_histories_(clause_histories),
        told_(std::make_shared<Agreement>(*versions.back())) {}

  std::shared_ptr<const Agreement> tell() {
    for (const ClauseHistory& clause_history : clause_histories_) {
      const auto clause = told_->clauses.find(clause_history.cells.back().id);
      if (!is_there(clause_history.cells.back())) {
        tell_ending(clause_history);
      } else if (clause != told_->clauses.end()) {
        tell_origins(clause->second, clause_history);
        tell_records(clause->second, clause_history);
        tell_tokens(clause->second, clause_history);
        tell_what_was_new(clause->second, items_of(clause_history));
      }
    }
    confirm_presumed(*told_, clause_histories_);
    for (auto& [key, party] : told_->parties) tell_succession(key, party);
    // So that what was taken from them has a place.
    for (std::size_t i = 1; i + 1 < versions_.size(); ++i) {
      std::ranges::copy(versions_[i]->files, std::back_inserter(told_->files));
    }
    return told_;
  }

 private:
  [[nodiscard]] bool silence_ends() const { return told_->basis == Basis::contract; }

  void tell_origins(Item& clause, const ClauseHistory& clause_history) const {
    std::set<const ClauseHistory*> seen;
    Ids origins;
    collect_origins(clause_history, clause_histories_, seen, origins);
    if (!origins.empty() && origins != Ids{clause.id}) clause.continues = list_of(origins);
  }

  // ---- clauses that are over -------------------------------------------------------------------

  void tell_ending(const ClauseHistory& clause_history) {
    const ClauseAtVersion& first = clause_history.cells.front();
    const auto end = ended_at(clause_history);
    if (!end || (first.item != nullptr && first.item->ended)) return;
    const Item* own = clause_history.cells.back().item;
    Item over = own != nullptr ? *own : tombstone(clause_history, *end);
    if (first.item != nullptr) {
      if (own == nullptr && is_ended_by_silence(clause_history, *end)) return;
      over.type = first.item->type;  // what ended is what there was
      if (over.id != first.id && over.continues.empty()) over.continues = {first.id};
    } else if (const auto life = last_alive(clause_history)) {
      add_what_is_missing(over, *clause_history.cells[*life].item);
      tell_beginning(over, clause_history);
    }
    const std::string id = over.id;
    if (own == nullptr && told_->clauses.contains(id)) return;  // another goes by that name now
    told_->clauses.insert_or_assign(id, std::move(over));
  }

  // The silence of a contract needs no tombstone.
  [[nodiscard]] bool is_ended_by_silence(const ClauseHistory& clause_history,
                                         std::size_t end) const {
    return silence_ends() && clause_history.cells[end].item == nullptr;
  }

  [[nodiscard]] Item tombstone(const ClauseHistory& clause_history, std::size_t end) const {
    const Item* told = clause_history.cells[end].item;
    if (told != nullptr) return *told;
    // Not written any more: over from that version on.
    const std::size_t life = *last_alive(clause_history);
    Item over = *clause_history.cells[life].item;
    const Value* day = date_of(*versions_[end]);
    over.ended = Ended{day != nullptr ? std::optional(*day->as<Date>()) : std::nullopt};
    return over;
  }

  // A contract begins a clause with the version that writes it. What is first mentioned had begun
  // by then, and nobody knows when.
  void tell_beginning(Item& over, const ClauseHistory& clause_history) const {
    if (over.terms.contains("from")) return;
    const auto first = std::ranges::find_if(clause_history.cells, is_there);
    const auto version = static_cast<std::size_t>(first - clause_history.cells.begin());
    const Value* day = date_of(*versions_[version]);
    if (day == nullptr) return;
    Value from = *day;
    const bool is_known =
        first->state == ClauseState::added || versions_[version - 1]->basis == Basis::contract;
    if (!is_known) {
      from.content = Range{Range::Form::up_to, Atom(*day->as<Date>()), {}};
      from.spelling.clear();
    }
    over.terms.emplace("from", std::move(from));
  }

  // ---- what is over within a clause that stays -------------------------------------------------

  void tell_records(Item& clause, const ClauseHistory& clause_history) const {
    for (const auto& [name, records] : clause_history.cells.back().item->records) {
      for (const auto& [id, ids] : origins_of_records(clause_history, name)) {
        const auto record = clause.records[name].find(id);
        if (record == clause.records[name].end() || ids.empty() || ids == Ids{id}) continue;
        record->second.continues = list_of(ids);
      }
    }
    std::map<std::string, std::map<std::string, Item>> over;
    std::map<std::string, std::map<std::string, const Item*>> alive;
    for (const ClauseAtVersion& cell : clause_history.cells) {
      if (!is_there(cell)) continue;
      for (const auto& [name, records] : cell.item->records) {
        for (const auto& [id, record] : records) {
          if (record.ended) {
            over[name].insert_or_assign(id, record);
          } else {
            alive[name][id] = &record;
            over[name].erase(id);
          }
        }
      }
    }
    for (auto& [name, records] : over) {
      for (auto& [id, record] : records) {
        if (alive[name].contains(id)) add_what_is_missing(record, *alive[name][id]);
        clause.records[name].insert_or_assign(id, std::move(record));
      }
    }
  }

  // Where silence ends it, it need not be told.
  void tell_tokens(Item& clause, const ClauseHistory& clause_history) const {
    if (silence_ends()) return;
    for (auto& [name, value] : clause.terms) {
      Set* set = std::get_if<Set>(&value.content);
      if (set == nullptr) continue;
      std::map<std::string, SetToken> over;
      for (const ClauseAtVersion& cell : clause_history.cells) {
        const Value* said = is_there(cell) ? cell.item->find_term(name) : nullptr;
        const Set* known = said != nullptr ? said->as<Set>() : nullptr;
        if (known == nullptr) continue;
        for (const SetToken& token : known->tokens) {
          over.erase(token.name);
          if (token.ended) over.emplace(token.name, token);
        }
      }
      for (auto& [token, told] : over) {
        const auto place = std::ranges::lower_bound(set->tokens, token, {}, &SetToken::name);
        if (place != set->tokens.end() && place->name == token) continue;
        set->tokens.insert(place, std::move(told));
      }
    }
  }

  // ---- what was new when it came ---------------------------------------------------------------

  using Earlier = std::vector<const Item*>;  // the oldest first

  static Earlier items_of(const ClauseHistory& clause_history) {
    Earlier items;
    for (const ClauseAtVersion& cell : clause_history.cells) {
      if (is_there(cell)) items.push_back(cell.item);
    }
    return items;
  }

  // Where the first to say it calls it new, it is. Of a value, the first to say the same.
  static void tell_what_was_new(Item& told, const Earlier& earlier) {
    if (earlier.empty()) return;
    if (earlier.front()->evidence->is_new) told.evidence.edit().is_new = true;
    for (auto& [name, value] : told.terms) {
      const Value* first = nullptr;
      for (const Item* item : earlier) {
        const Value* said = item->find_term(name);
        if (first == nullptr && said != nullptr && *said == value) first = said;
      }
      if (first != nullptr && first->evidence->is_new) value.evidence.edit().is_new = true;
      if (Set* set = std::get_if<Set>(&value.content)) {
        for (auto& token : set->tokens) tell_what_was_new(token, name, earlier);
      }
    }
    for (auto& [name, records] : told.records) {
      for (auto& [id, record] : records) {
        Earlier of_record;
        for (const Item* item : earlier) {
          const auto* list = lookup(item->records, name);
          const Item* known = list != nullptr ? lookup(*list, id) : nullptr;
          if (known != nullptr && !known->ended) of_record.push_back(known);
        }
        tell_what_was_new(record, of_record);
      }
    }
  }

  static void tell_what_was_new(SetToken& token, const std::string& name, const Earlier& earlier) {
    for (const Item* item : earlier) {
      const Value* value = item->find_term(name);
      const Set* set = value != nullptr ? value->as<Set>() : nullptr;
      if (set == nullptr) continue;
      const auto known = std::ranges::find(set->tokens, token.name, &SetToken::name);
      if (known == set->tokens.end()) continue;
      if (known->evidence->is_new) token.evidence.edit().is_new = true;
      return;
    }
  }

  // ---- parties ---------------------------------------------------------------------------------

  // Over several steps, the weightiest: who was assigned and then renamed was assigned.
  void tell_succession(const std::string& key, Item& party) const {
    const Item* before = nullptr;
    const Item* weightiest = nullptr;
    for (const auto& version : versions_) {
      const Item* now = lookup(version->parties, key);
      if (now == nullptr) continue;
      const bool became = before != nullptr && !same_name(*before, *now);
      if (became && (weightiest == nullptr ||
                     weight_of_succession(*now) > weight_of_succession(*weightiest))) {
        weightiest = now;
      }
      before = now;
    }
    if (weightiest == nullptr) return;
    const Value* how = weightiest->find_term("how");
    if (how != nullptr) {
      party.terms.insert_or_assign("how", *how);
    } else {
      party.terms.erase("how");
    }
  }

  const Versions& versions_;
  const std::vector<ClauseHistory>& clause_histories_;
  std::shared_ptr<Agreement> told_;
};

}  // namespace

std::string amended_version(const Agreement& agreement) {
  const Value* amends = lookup(agreement.head, "amends");
  const Text* text = amends != nullptr ? amends->as<Text>() : nullptr;
  return text != nullptr ? text->words : std::string();
}

bool is_agreed(const Agreement& agreement) {
  const Value* status = lookup(agreement.head, "status");
  const Token* token = status != nullptr ? status->as<Token>() : nullptr;
  return token == nullptr || token->name == "agreed";
}

Versions without_drafts_between(const Versions& versions) {
  Versions agreed;
  for (const auto& version : versions) {
    const bool is_end = version == versions.front() || version == versions.back();
    if (is_end || is_agreed(*version)) agreed.push_back(version);
  }
  return agreed;
}

Comparison compare_net(const Versions& versions, const std::vector<ClauseHistory>& clause_histories,
                       std::shared_ptr<const Catalogue> catalogue, NetOrder order) {
  auto before = versions.front();
  auto after = versions.back();
  const bool has_more = versions.size() > 2;
  if (has_more) after = LastVersion(versions, clause_histories).tell();
  if (order == NetOrder::newest_first) std::swap(before, after);
  Comparison comparison = compare(std::move(before), std::move(after), std::move(catalogue));
  if (has_more) comparison.between.assign(versions.begin() + 1, versions.end() - 1);
  return comparison;
}

Comparison compare_net(const Versions& versions, std::shared_ptr<const Catalogue> catalogue,
                       NetOrder order) {
  const Versions agreed = without_drafts_between(versions);
  std::vector<ClauseHistory> clause_histories;
  if (agreed.size() > 2) {
    clause_histories = follow_clauses(*agreed.front(), make_steps(agreed, catalogue, {}));
  }
  return compare_net(agreed, clause_histories, std::move(catalogue), order);
}

}  // namespace dealterms
