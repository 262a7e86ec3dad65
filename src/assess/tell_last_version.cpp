// The last version is told what the versions before it say, in a copy: its `continues`, tombstones
// and `new` then hold from the first version on.
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "assess/history_parts.hpp"
#include "base/lookup.hpp"

namespace dealterms {
namespace {

// ---- where a clause comes from, and when it ended -----------------------------------------------

const ClauseHistory* known_as(const std::string& id, std::size_t version,
                              const std::vector<ClauseHistory>& clause_histories) {
  const auto found = std::ranges::find_if(
      clause_histories,
      [&](const ClauseHistory& clause_history) { return clause_history.cells[version].id == id; });
  return found != clause_histories.end() ? &*found : nullptr;
}

using Histories = std::set<const ClauseHistory*>;

// The clauses of the first version that it goes back to, over as many splits as there were.
void collect_origins(const ClauseHistory& clause_history,
                     const std::vector<ClauseHistory>& clause_histories, Histories& seen,
                     Histories& origins) {
  if (!seen.insert(&clause_history).second) return;
  if (is_there(clause_history.cells.front())) origins.insert(&clause_history);
  for (std::size_t i = 1; i < clause_history.cells.size(); ++i) {
    for (const std::string& id : clause_history.cells[i].from) {
      const ClauseHistory* origin = known_as(id, i - 1, clause_histories);
      if (origin != nullptr) collect_origins(*origin, clause_histories, seen, origins);
    }
  }
}

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

bool went_into_others(const ClauseHistory& clause_history) {
  const auto life = last_alive(clause_history);
  return life && *life + 1 < clause_history.cells.size() &&
         clause_history.cells[*life + 1].state == ClauseState::merged;
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
  LastVersion(const Versions& versions, const std::vector<ClauseHistory>& clause_histories,
              const Catalogue& catalogue)
      : versions_(versions),
        clause_histories_(clause_histories),
        catalogue_(catalogue),
        told_(std::make_shared<Agreement>(*versions.back())) {}

  std::shared_ptr<const Agreement> tell() {
    for (const ClauseHistory& clause_history : clause_histories_) {
      Histories seen;
      Histories& origins = origins_[&clause_history];
      collect_origins(clause_history, clause_histories_, seen, origins);
      for (const ClauseHistory* origin : origins) {
        if (origin != &clause_history) heirs_[origin].push_back(&clause_history);
      }
    }
    for (const ClauseHistory& clause_history : clause_histories_) {
      const ClauseAtVersion& first = clause_history.cells.front();
      if (is_there(clause_history.cells.back())) {
        tell_clause(told_->clauses.at(clause_history.cells.back().item->id), clause_history);
      } else if (is_there(first)) {
        tell_end(clause_history);
      } else if (first.item == nullptr) {
        tell_what_came_and_went(clause_history);
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
  // ---- clauses that go on ----------------------------------------------------------------------

  void tell_clause(Item& clause, const ClauseHistory& clause_history) {
    Ids origins;
    for (const ClauseHistory* origin : origins_.at(&clause_history)) {
      origins.insert(id_at(*origin, 0));
    }
    if (!origins.empty() && origins != Ids{clause.id}) clause.continues = list_of(origins);
    const Statements statements = statements_of(clause_history);
    const Statement& first = statements.front();
    if (first.version > 0 && (first.item->evidence->is_new ||
                              clause_history.cells[first.version].state == ClauseState::added)) {
      mark_new(clause.evidence, *first.item->evidence, versions_);
    }
    tell_parts(clause, statements, versions_, catalogue_);
  }

  // ---- clauses that are over -------------------------------------------------------------------

  // Of a clause of the first version.
  void tell_end(const ClauseHistory& clause_history) {
    auto end = ended_at(clause_history);
    if (!end) end = end_in_others(clause_history);
    if (!end) return;
    const Item& first = *clause_history.cells.front().item;
    const Item* own = clause_history.cells.back().item;
    const bool after_split = outlives_a_split(clause_history);
    if (own == nullptr && !after_split && needs_no_tombstone(clause_history, *end)) return;
    Item over = own != nullptr ? *own : tombstone(clause_history, *end);
    if (over.id != first.id) over.continues.clear();
    const Item* other = lookup(told_->clauses, first.id);
    if (other != nullptr && !other->ended) return;  // another goes by that name now
    if (own != nullptr) told_->clauses.erase(own->id);
    over.id = first.id;
    over.type = first.type;  // what ended is what there was
    over.ended.edit().after_split = after_split;
    told_->clauses.insert_or_assign(first.id, std::move(over));
  }

  // Of a clause that the first version does not have. What it may be a part of tells of its own
  // end.
  void tell_what_came_and_went(const ClauseHistory& clause_history) {
    const auto end = ended_at(clause_history);
    if (!end) return;
    const Item* own = clause_history.cells.back().item;
    Item over = own != nullptr ? *own : tombstone(clause_history, *end);
    if (own == nullptr && told_->clauses.contains(over.id)) return;
    over.continues.clear();
    if (const auto life = last_alive(clause_history)) {
      add_what_is_missing(over, *clause_history.cells[*life].item);
      const std::size_t first = statements_of(clause_history).front().version;
      const bool is_new = clause_history.cells[first].state == ClauseState::added ||
                          is_contract(*versions_[first - 1]);
      tell_beginning(over, *versions_[first], is_new ? Beginning::on_its_day : Beginning::by_then);
    }
    const std::string id = over.id;
    told_->clauses.insert_or_assign(id, std::move(over));
  }

  // The version with which the last of all that it was made into ended.
  [[nodiscard]] std::optional<std::size_t> end_in_others(
      const ClauseHistory& clause_history) const {
    if (!went_into_others(clause_history)) return std::nullopt;
    std::optional<std::size_t> last;
    for (const ClauseHistory* heir : heirs_of(clause_history)) {
      const auto end = ended_at(*heir);
      if (is_there(heir->cells.back()) || (!end && !went_into_others(*heir))) return std::nullopt;
      last = std::max(last, end);
    }
    return last;
  }

  // It went on beside what was split off from it and is there still.
  [[nodiscard]] bool outlives_a_split(const ClauseHistory& clause_history) const {
    const Statements own = statements_of(clause_history);
    return std::ranges::any_of(heirs_of(clause_history), [&](const ClauseHistory* heir) {
      return is_there(heir->cells.back()) && is_said_together(own, statements_of(*heir));
    });
  }

  // What was made of it, directly or over others.
  [[nodiscard]] const std::vector<const ClauseHistory*>& heirs_of(
      const ClauseHistory& clause_history) const {
    static const std::vector<const ClauseHistory*> k_none;
    const auto found = heirs_.find(&clause_history);
    return found == heirs_.end() ? k_none : found->second;
  }

  // The silence of a contract needs none, nor does what ran its course as the first version has it.
  [[nodiscard]] bool needs_no_tombstone(const ClauseHistory& clause_history,
                                        std::size_t end) const {
    if (clause_history.cells[end].item != nullptr) return false;
    if (is_contract(*told_)) return true;
    const Item& first = *clause_history.cells.front().item;
    const Item& last = *clause_history.cells[*last_alive(clause_history)].item;
    return clause_history.cells[end].state == ClauseState::lapsed &&
           last_day(first.find_term("until")) == last_day(last.find_term("until")) &&
           first.evidence->by == last.evidence->by;
  }

  [[nodiscard]] Item tombstone(const ClauseHistory& clause_history, std::size_t end) const {
    const ClauseAtVersion& cell = clause_history.cells[end];
    if (cell.item != nullptr && cell.item->ended) return *cell.item;
    // Not written any more: over from that version on.
    const std::size_t life = *last_alive(clause_history);
    Item over = *clause_history.cells[life].item;
    const Date* ran_out =
        cell.state == ClauseState::lapsed ? end_agreed(over, *versions_[life]) : nullptr;
    over.ended = ran_out != nullptr ? Ended{*ran_out} : ended_with(*versions_[end]);
    return over;
  }

  // By its own words, or by those of the paper that made it.
  static const Date* end_agreed(const Item& item, const Agreement& version) {
    const Item* instrument = lookup(version.instruments, item.evidence->by);
    for (const Value* value : {item.find_term("until"),
                               instrument != nullptr ? instrument->find_term("lapses") : nullptr}) {
      if (last_day(value)) return value->as<Date>();
    }
    return nullptr;
  }

  // ---- parties ---------------------------------------------------------------------------------

  // Over several steps, the weightiest: who was assigned and then renamed was assigned.
  void tell_succession(const std::string& key, Item& party) const {
    const Item* first = lookup(versions_.front()->parties, key);
    if (first != nullptr && same_name(*first, party)) return;
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
  const Catalogue& catalogue_;
  std::map<const ClauseHistory*, Histories> origins_;
  std::map<const ClauseHistory*, std::vector<const ClauseHistory*>> heirs_;
  std::shared_ptr<Agreement> told_;
};

}  // namespace

std::shared_ptr<const Agreement> tell_last_version(
    const Versions& versions, const std::vector<ClauseHistory>& clause_histories,
    const Catalogue& catalogue) {
  return LastVersion(versions, clause_histories, catalogue).tell();
}

}  // namespace dealterms
