#include "diff/moved_records.hpp"

#include <algorithm>
#include <string>

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

bool comes(const Change& part) {
  return part.subject == Subject::record &&
         (part.what.kind == ChangeKind::added || part.what.kind == ChangeKind::mentioned);
}

// Where an entry names nobody, its clause does.
bool bind_the_same(const Change& from, const Change& to, const Change& record) {
  return !record.item_after->roles.empty() || from.item_before->roles == to.item_after->roles;
}

bool is_the_same(const Change& gone, const Change& come) {
  return gone.path.records == come.path.records && gone.path.record == come.path.record &&
         gone.item_before != nullptr && come.item_after != nullptr && !come.item_after->ended &&
         gone.item_before->roles == come.item_after->roles &&
         gone.item_before->terms == come.item_after->terms &&
         !(gone.item_before->roles.empty() && gone.item_before->terms.empty());
}

// Where the record stood before: the clause and its part there; null: nowhere else.
struct Found {
  Change* clause = nullptr;
  std::vector<Change>::iterator part;
};

Found find_gone(std::vector<Change>& changes, const Change& own_clause, const Change& come) {
  for (auto& clause : changes) {
    if (&clause == &own_clause || !goes_on(clause)) continue;
    const auto part = std::ranges::find_if(clause.parts, [&](const Change& gone) {
      return goes(gone) && is_the_same(gone, come) && bind_the_same(clause, own_clause, come);
    });
    if (part != clause.parts.end()) return {&clause, part};
  }
  return {};
}

}  // namespace

void join_moved_records(std::vector<Change>& changes) {
  for (auto& clause : changes) {
    if (!goes_on(clause)) continue;
    for (auto& part : clause.parts) {
      if (!comes(part)) continue;
      const Found gone = find_gone(changes, clause, part);
      if (gone.clause == nullptr) continue;
      part.what = {};
      part.what.kind = ChangeKind::moved;
      part.item_before = gone.part->item_before;
      part.evidence_before = gone.part->evidence_before;
      part.from = {std::string(gone.clause->id())};
      part.parts.clear();
      gone.clause->parts.erase(gone.part);
    }
  }
  std::erase_if(changes, [](const Change& change) {
    return goes_on(change) && change.parts.empty() && change.what.kind == ChangeKind::changed;
  });
}

}  // namespace dealterms
