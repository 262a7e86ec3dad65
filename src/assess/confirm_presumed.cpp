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
  own.edit().status = Status::presumed;
  own.edit().confirmed = said;
}

const Value* value_of(const Item& item, const std::string& name, bool is_role) {
  return is_role ? item.find_role(name) : item.find_term(name);
}

void confirm_presumed(std::map<std::string, Value>& values, const Evidence& from,
                      const std::vector<EarlierStatement>& earlier, bool are_roles) {
  for (auto& [name, value] : values) {
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
