// What is in a clause that goes on, told what the versions before say of it.
#include <algorithm>
#include <map>
#include <utility>

#include "assess/history_parts.hpp"
#include "base/lookup.hpp"
#include "catalogue/file_format.hpp"

namespace dealterms {
namespace {

class Parts {
 public:
  Parts(const Versions& versions, const Catalogue& catalogue)
      : versions_(versions), catalogue_(catalogue) {}

  void tell(Item& clause, const Statements& statements) const {
    tell_values(clause, statements);
    Ids names;
    for (const Statement& statement : statements) {
      for (const auto& [name, records] : statement.item->records) names.insert(name);
    }
    for (const std::string& name : names) {
      // Of another type, before it was converted.
      if (find_term_spec(catalogue_.find_type(clause.type), name) == nullptr) continue;
      Items records;
      if (const Items* own = lookup(clause.records, name)) records = *own;
      tell_records(records, follow_records(statements, name, versions_), statements);
      if (!records.empty()) clause.records.insert_or_assign(name, std::move(records));
    }
  }

 private:
  // ---- records --------------------------------------------------------------------------

  void tell_records(Items& records, const std::map<std::string, RecordHistory>& histories,
                    const Statements& clause) const {
    for (const auto& [id, history] : histories) {
      if (is_in_last(history)) {
        Item& record = records.at(id);
        if (!history.origins.empty() && history.origins != Ids{id}) {
          record.continues = list_of(history.origins);
        }
        const Statement& first = history.statements.front();
        const Evidence& said = *first.item->evidence;
        if (is_new(said, clause, first)) mark_new(record.evidence, said, versions_);
        tell_values(record, history.statements);
      } else if (history.ended) {
        tell_end(records, id, histories, clause);
      }
    }
  }

  [[nodiscard]] bool is_in_last(const RecordHistory& history) const {
    return !history.ended && !history.statements.empty() &&
           history.statements.back().version + 1 == versions_.size();
  }

  using Histories = std::map<std::string, RecordHistory>;

  void tell_end(Items& records, const std::string& id, const Histories& histories,
                const Statements& clause) const {
    const RecordHistory& history = histories.at(id);
    const bool in_first = !history.statements.empty() && history.statements.front().version == 0;
    const std::string told_id =
        in_first && history.origins.size() == 1 ? *history.origins.begin() : id;
    const bool after_split = outlives_a_split(history, told_id, histories);
    const bool by_silence = history.tombstone == nullptr && is_contract(*versions_.back());
    if (in_first && by_silence && !after_split) return;  // needs no tombstone
    Item over = tombstone_of(history);
    if (!in_first) tell_beginning_of(over, history, clause);
    over.id = told_id;
    over.continues.clear();
    over.ended.edit().after_split = after_split;
    if (told_id != id) records.erase(id);
    const Item* other = lookup(records, told_id);
    if (other == nullptr || other->ended) records.insert_or_assign(told_id, std::move(over));
  }

  [[nodiscard]] bool outlives_a_split(const RecordHistory& history, const std::string& first_id,
                                      const Histories& histories) const {
    return std::ranges::any_of(histories, [&](const auto& entry) {
      const RecordHistory& other = entry.second;
      return &other != &history && is_in_last(other) && other.origins.contains(first_id) &&
             is_said_together(history.statements, other.statements);
    });
  }

  [[nodiscard]] Item tombstone_of(const RecordHistory& history) const {
    Item over;
    if (history.tombstone != nullptr) {
      over = *history.tombstone;
      if (!history.statements.empty()) add_what_is_missing(over, *history.statements.back().item);
    } else {
      over = *history.statements.back().item;
      over.ended = ended_with(*versions_[*history.ended]);
    }
    return over;
  }

  void tell_beginning_of(Item& over, const RecordHistory& history, const Statements& clause) const {
    if (history.statements.empty()) return;
    const Statement& first = history.statements.front();
    const bool came = is_new(*first.item->evidence, clause, first);
    tell_beginning(over, *versions_[first.version],
                   came ? Beginning::on_its_day : Beginning::by_then);
  }

  // ---- what was new when it came, and words that are over --------------------------------------

  // Where the first to say it calls it new, or the version before is a contract that has what it
  // stands in, and is silent.
  [[nodiscard]] bool is_new(const Evidence& said, const Statements& owner,
                            const Statement& first) const {
    if (first.version == 0) return false;
    const std::size_t before = first.version - 1;
    return said.is_new || (is_contract(*versions_[before]) &&
                           std::ranges::find(owner, before, &Statement::version) != owner.end());
  }

  void tell_values(Item& told, const Statements& statements) const {
    for (auto& [name, value] : told.terms) {
      const Evidence* said = said_as_new(name, value, statements);
      if (said != nullptr) mark_new(value.evidence, *said, versions_);
      if (Set* set = std::get_if<Set>(&value.content)) tell_tokens(*set, name, statements);
    }
  }

  // What the value rests on in the version in which it was new, or its term was; null: in none.
  [[nodiscard]] const Evidence* said_as_new(const std::string& name, const Value& value,
                                            const Statements& statements) const {
    bool is_first = true;
    for (const Statement& statement : statements) {
      const Value* said = statement.item->find_term(name);
      if (said == nullptr) continue;
      const bool called_new = statement.version > 0 && said->evidence->is_new && *said == value;
      if (called_new || (is_first && is_new(*said->evidence, statements, statement))) {
        return &*said->evidence;
      }
      is_first = false;
    }
    return nullptr;
  }

  void tell_tokens(Set& told, const std::string& name, const Statements& statements) const {
    std::map<std::string, const Evidence*> came_as_new;  // null: it did not
    std::map<std::string, SetToken> over;
    for (const Statement& statement : statements) {
      const Value* value = statement.item->find_term(name);
      const Set* set = value != nullptr ? value->as<Set>() : nullptr;
      if (set == nullptr) continue;
      if (is_contract(*versions_[statement.version])) {
        for (const auto& [token, known] : came_as_new) {
          over[token] = {token, ended_with(*versions_[statement.version]), {}, {}};
        }
      }
      for (const SetToken& token : set->tokens) {
        over.erase(token.name);
        if (token.ended) over.emplace(token.name, token);
        const bool comes = is_new(*token.evidence, statements, statement);
        came_as_new.try_emplace(token.name, comes ? &*token.evidence : nullptr);
      }
    }
    for (SetToken& token : told.tokens) {
      const Evidence* said = came_as_new[token.name];
      if (said != nullptr) mark_new(token.evidence, *said, versions_);
    }
    // Where silence ends it, it need not be told.
    if (is_contract(*versions_.back())) return;
    for (auto& [name_of_token, token] : over) {
      const auto place = std::ranges::lower_bound(told.tokens, name_of_token, {}, &SetToken::name);
      if (place != told.tokens.end() && place->name == name_of_token) continue;
      told.tokens.insert(place, std::move(token));
    }
  }

  const Versions& versions_;
  const Catalogue& catalogue_;
};

}  // namespace

bool is_contract(const Agreement& version) { return version.basis == Basis::contract; }

Ended ended_with(const Agreement& version) {
  const Value* day = version.date_value();
  return {day != nullptr ? std::optional(*day->as<Date>()) : std::nullopt};
}

bool is_said_together(const Statements& one, const Statements& other) {
  return std::ranges::any_of(one, [&](const Statement& statement) {
    return std::ranges::find(other, statement.version, &Statement::version) != other.end();
  });
}

void add_what_is_missing(Item& over, const Item& said) {
  if (over.type.empty()) over.type = said.type;
  over.roles.insert(said.roles.begin(), said.roles.end());
  over.terms.insert(said.terms.begin(), said.terms.end());
  over.records.insert(said.records.begin(), said.records.end());
  if (over.because.empty()) over.because = said.because;
  if (*over.overrides == Override{}) over.overrides = said.overrides;
}

void tell_beginning(Item& over, const Agreement& version, Beginning beginning) {
  const Value* day = version.date_value();
  if (day == nullptr || over.terms.contains("from")) return;
  Value from = *day;
  if (beginning == Beginning::by_then) {
    from.content = Range{Range::Form::up_to, Atom(*day->as<Date>()), {}};
    from.spelling.clear();
  }
  over.terms.emplace("from", std::move(from));
}

void mark_new(Boxed<Evidence>& evidence, const Evidence& said, const Versions& versions) {
  if (is_contract(*versions.front())) return;
  evidence.edit().is_new = true;
  auto& sources = evidence.edit().sources;
  if (sources.empty()) return;  // what it stands in names them
  sources.insert(sources.end(), said.sources.begin(), said.sources.end());
  std::ranges::sort(sources);
  const auto doubles = std::ranges::unique(sources);
  sources.erase(doubles.begin(), doubles.end());
}

void tell_parts(Item& clause, const Statements& statements, const Versions& versions,
                const Catalogue& catalogue) {
  Parts(versions, catalogue).tell(clause, statements);
}

}  // namespace dealterms
