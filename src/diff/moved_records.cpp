#include "diff/moved_records.hpp"

#include <array>
#include <deque>
#include <map>
#include <set>
#include <string>

#include "diff/item_identity.hpp"

namespace dealterms {
namespace {

bool goes_on(const Change& clause) {
  return clause.subject == Subject::clause && clause.item_before != nullptr &&
         clause.item_after != nullptr && !clause.item_before->ended && !clause.item_after->ended;
}

bool goes(const Change& part) {
  return part.subject == Subject::record &&
         (part.what.kind == ChangeKind::removed || part.what.kind == ChangeKind::not_mentioned);
}

bool comes(const Change& part) { return part.subject == Subject::record && comes(part.what.kind); }

bool says_something(const Item& record) { return !record.roles.empty() || !record.terms.empty(); }

// The list, the id and what the entry says. Where it names nobody, whom its clause binds.
using RecordKey = std::array<std::string, 4>;

RecordKey key_of(const Change& part, const Item& record, const Item& clause) {
  return {std::string(part.path.records), std::string(part.path.record),
          identity_of_own_values(record),
          record.roles.empty() ? identity_of_roles(clause) : std::string()};
}

// Where a record stood before.
struct Gone {
  Change* clause;
  std::size_t part;
};

// What went, the first first, by what would be the same elsewhere.
using GoneRecords = std::map<RecordKey, std::deque<Gone>>;

GoneRecords find_gone(std::vector<Change>& changes) {
  GoneRecords records;
  for (auto& clause : changes) {
    if (!goes_on(clause)) continue;
    for (std::size_t i = 0; i < clause.parts.size(); ++i) {
      const Change& part = clause.parts[i];
      const bool may_stand_elsewhere =
          goes(part) && part.item_before != nullptr && says_something(*part.item_before);
      if (!may_stand_elsewhere) continue;
      records[key_of(part, *part.item_before, *clause.item_before)].push_back({&clause, i});
    }
  }
  return records;
}

}  // namespace

void join_moved_records(std::vector<Change>& changes) {
  GoneRecords gone_records = find_gone(changes);
  std::map<Change*, std::set<std::size_t>> moved;
  for (auto& clause : changes) {
    if (gone_records.empty()) break;
    if (!goes_on(clause)) continue;
    for (auto& part : clause.parts) {
      if (!comes(part) || part.item_after == nullptr || part.item_after->ended) continue;
      const auto found = gone_records.find(key_of(part, *part.item_after, *clause.item_after));
      if (found == gone_records.end() || found->second.empty()) continue;
      const Gone gone = found->second.front();
      found->second.pop_front();
      const Change& old_part = gone.clause->parts[gone.part];
      part.what = {};
      part.what.kind = ChangeKind::moved;
      part.item_before = old_part.item_before;
      part.evidence_before = old_part.evidence_before;
      part.from = {std::string(gone.clause->id())};
      part.parts.clear();
      moved[gone.clause].insert(gone.part);
    }
  }
  for (const auto& [clause, parts] : moved) {
    std::size_t at = 0;
    std::erase_if(clause->parts, [&](const Change&) { return parts.contains(at++); });
  }
  std::erase_if(changes, [](const Change& change) {
    return goes_on(change) && change.parts.empty() && change.what.kind == ChangeKind::changed;
  });
}

}  // namespace dealterms
