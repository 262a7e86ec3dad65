#include <algorithm>

#include "assess/history_parts.hpp"

namespace dealterms {
namespace {

// A clause or record as an earlier version has it, with what it rests on there.
struct EarlierStatement {
  const Item* item = nullptr;
  Evidence evidence;
};

bool is_presumed(const Evidence& evidence) { return evidence.status == Status::presumed; }

// What inherits the right answer is left as the file has it.
void mark(Boxed<Evidence>& own, const Evidence& from, bool said) {
  if (!own->status && from.confirmed == said) return;
  own.edit().confirmed = said;
}

// A word of a list that is only presumed: said where an earlier list has it otherwise.
void confirm_presumed(Set& set, const std::string& name,
                      const std::vector<EarlierStatement>& earlier) {
  for (SetToken& token : set.tokens) {
    if (!is_presumed(*token.evidence)) continue;
    token.evidence.edit().confirmed =
        std::ranges::any_of(earlier, [&](const EarlierStatement& statement) {
          const Value* value = statement.item->find_term(name);
          const Set* known = value != nullptr ? value->as<Set>() : nullptr;
          if (known == nullptr) return false;
          const auto said = std::ranges::find(known->tokens, token.name, &SetToken::name);
          const Evidence evidence = inherited(*value->evidence, statement.evidence);
          return said != known->tokens.end() && !said->ended &&
                 !is_presumed(inherited(*said->evidence, evidence));
        });
  }
}

const Value* value_of(const Item& item, const std::string& name, bool is_role) {
  return is_role ? item.find_role(name) : item.find_term(name);
}

void confirm_presumed(std::map<std::string, Value>& values, const Evidence& from,
                      const std::vector<EarlierStatement>& earlier, bool are_roles) {
  for (auto& [name, value] : values) {
    Set* set = are_roles ? nullptr : std::get_if<Set>(&value.content);
    if (set != nullptr) confirm_presumed(*set, name, earlier);
    if (!is_presumed(inherited(*value.evidence, from))) continue;
    const bool said = std::ranges::any_of(earlier, [&](const EarlierStatement& statement) {
      const Value* known = value_of(*statement.item, name, are_roles);
      return known != nullptr && *known == value &&
             !is_presumed(inherited(*known->evidence, statement.evidence));
    });
    mark(value.evidence, from, said);
  }
}

void confirm_presumed(Item& item, const Evidence& from,
                      const std::vector<EarlierStatement>& earlier) {
  if (is_presumed(inherited(*item.evidence, from))) {
    mark(item.evidence, from, std::ranges::any_of(earlier, [](const EarlierStatement& statement) {
           return !is_presumed(statement.evidence);
         }));
  }
  const Evidence evidence = inherited(*item.evidence, from);
  confirm_presumed(item.terms, evidence, earlier, false);
  confirm_presumed(item.roles, evidence, earlier, true);
  for (auto& [name, records] : item.records) {
    for (auto& [id, record] : records) {
      std::vector<EarlierStatement> before;
      for (const EarlierStatement& statement : earlier) {
        const auto list = statement.item->records.find(name);
        if (list == statement.item->records.end()) continue;
        const auto known = list->second.find(id);
        if (known == list->second.end() || known->second.ended) continue;
        before.push_back({&known->second, inherited(*known->second.evidence, statement.evidence)});
      }
      confirm_presumed(record, evidence, before);
    }
  }
}

}  // namespace

void confirm_presumed(Agreement& last, const std::vector<ClauseHistory>& clause_histories) {
  for (const ClauseHistory& clause_history : clause_histories) {
    const auto found = last.clauses.find(clause_history.cells.back().id);
    if (found == last.clauses.end() || found->second.ended) continue;
    Item& clause = found->second;
    std::vector<EarlierStatement> earlier;
    for (std::size_t i = 0; i + 1 < clause_history.cells.size(); ++i) {
      const ClauseAtVersion& cell = clause_history.cells[i];
      if (is_there(cell) && cell.item->type == clause.type) {
        earlier.push_back({cell.item, *cell.item->evidence});
      }
    }
    confirm_presumed(clause, {}, earlier);
  }
}

}  // namespace dealterms
