#include <algorithm>

#include "assess/history_parts.hpp"

namespace dealterms {
namespace {

// A clause or record as an earlier version has it, with what it rests on there.
struct Told {
  const Item* item = nullptr;
  Evidence evidence;
};

bool is_presumed(const Evidence& evidence) { return evidence.status == Status::presumed; }

void mark(Evidence& own, bool borne_out) {
  own.status = Status::presumed;
  own.borne_out = borne_out;
}

const Value* value_of(const Item& item, const std::string& name, bool is_role) {
  return is_role ? item.find_role(name) : item.find_term(name);
}

void bear_out(std::map<std::string, Value>& values, const Evidence& from,
              const std::vector<Told>& earlier, bool are_roles) {
  for (auto& [name, value] : values) {
    if (!is_presumed(inherited(value.evidence, from))) continue;
    const bool said = std::ranges::any_of(earlier, [&](const Told& told) {
      const Value* known = value_of(*told.item, name, are_roles);
      return known != nullptr && *known == value &&
             !is_presumed(inherited(known->evidence, told.evidence));
    });
    mark(value.evidence, said);
  }
}

void bear_out(Item& item, const Evidence& from, const std::vector<Told>& earlier) {
  const Evidence evidence = inherited(item.evidence, from);
  bear_out(item.terms, evidence, earlier, false);
  bear_out(item.roles, evidence, earlier, true);
  for (auto& [name, records] : item.records) {
    for (auto& [id, record] : records) {
      std::vector<Told> before;
      for (const Told& told : earlier) {
        const auto list = told.item->records.find(name);
        if (list == told.item->records.end()) continue;
        const auto known = list->second.find(id);
        if (known == list->second.end() || known->second.ended) continue;
        before.push_back({&known->second, inherited(known->second.evidence, told.evidence)});
      }
      bear_out(record, evidence, before);
    }
  }
  if (is_presumed(evidence)) {
    mark(item.evidence, std::ranges::any_of(
                            earlier, [](const Told& told) { return !is_presumed(told.evidence); }));
  }
}

}  // namespace

void bear_out(Agreement& last, const std::vector<Life>& lives) {
  for (const Life& life : lives) {
    const auto found = last.clauses.find(life.cells.back().id);
    if (found == last.clauses.end() || found->second.ended) continue;
    Item& clause = found->second;
    std::vector<Told> earlier;
    for (std::size_t i = 0; i + 1 < life.cells.size(); ++i) {
      const LifeCell& cell = life.cells[i];
      if (is_there(cell) && cell.item->type == clause.type) {
        earlier.push_back({cell.item, cell.item->evidence});
      }
    }
    bear_out(clause, {}, earlier);
  }
}

}  // namespace dealterms
