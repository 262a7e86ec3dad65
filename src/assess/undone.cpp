// Whether a later version took back what a step had changed, and the last one has it so.
#include <algorithm>
#include <optional>

#include "assess/history_parts.hpp"
#include "catalogue/file_format.hpp"

namespace dealterms {
namespace {

// What began or changed in the file, and so can be taken back. The rest was learned, is told
// otherwise, or goes on.
bool can_be_undone(const ValueChange& what) {
  if (what.also.contains(ChangeKind::added) && what.also.contains(ChangeKind::removed)) {
    return false;
  }
  switch (what.kind) {
    case ChangeKind::added:
    case ChangeKind::removed:
    case ChangeKind::changed:
    case ChangeKind::converted:
    case ChangeKind::reversed:
    case ChangeKind::lapsed:
      return true;
    case ChangeKind::mentioned:
    case ChangeKind::not_mentioned:
    case ChangeKind::split:
    case ChangeKind::merged:
    case ChangeKind::renamed:
    case ChangeKind::disclosed:
    case ChangeKind::withheld:
    case ChangeKind::sharpened:
    case ChangeKind::blurred:
    case ChangeKind::restated:
    case ChangeKind::moved:
      break;
  }
  return false;
}

class Undoing {
 public:
  Undoing(const Change& change, std::size_t version, const ClauseHistory& clause_history,
          const History& history)
      : change_(change), version_(version), clause_history_(clause_history), history_(history) {}

  [[nodiscard]] bool is_found() const {
    return can_be_undone(change_.what) && !holds_in_last() && is_undone_once();
  }

 private:
  [[nodiscard]] bool is_undone_once() const {
    switch (change_.subject) {
      case Subject::clause:
        return any_later([&](std::size_t later) { return undoes_clause(later); });
      case Subject::record:
        return any_later([&](std::size_t later) { return undoes_record(later); });
      case Subject::role:
      case Subject::term:
        return any_later([&](std::size_t later) { return undoes_value(later); });
      case Subject::head:
      case Subject::party:
      case Subject::other:
      case Subject::instrument:
      case Subject::source:
      case Subject::evidence:
      case Subject::relation:
      case Subject::open_point:
      case Subject::bargain:
        break;  // no term of a clause
    }
    return false;
  }

  // What was undone and done again stands.
  [[nodiscard]] bool holds_in_last() const {
    const ClauseAtVersion& last = clause_history_.cells.back();
    const bool came = change_.what.kind == ChangeKind::added;
    const bool went =
        change_.what.kind == ChangeKind::removed || change_.what.kind == ChangeKind::lapsed;
    if (change_.subject == Subject::clause) {
      if (came || went) return came == is_there(last);
      return is_there(last) && stands_as(change_.item_after, change_.type_after, *last.item);
    }
    if (!is_there(last)) return false;
    if (change_.subject == Subject::record) {
      const Item* record = find_record(*last.item);
      const bool is_in_force = record != nullptr && !record->ended;
      if (came || went) return came == is_in_force;
      return is_in_force && stands_as(change_.item_after, change_.type_after, *record);
    }
    const Value* now = find_value(*last.item);
    return now != nullptr && says_the_same(change_.after, now);
  }

  template <typename Test>
  [[nodiscard]] bool any_later(const Test& test) const {
    for (std::size_t later = version_ + 1; later < clause_history_.cells.size(); ++later) {
      if (test(later)) return true;
    }
    return false;
  }

  [[nodiscard]] bool silence_says_nothing(std::size_t version) const {
    return history_.versions[version].agreement->basis == Basis::reports;
  }

  [[nodiscard]] bool undoes_clause(std::size_t later) const {
    const ClauseAtVersion& cell = clause_history_.cells[later];
    if (change_.what.kind == ChangeKind::added) {
      return cell.state == ClauseState::ended && !ran_its_course(later);
    }
    return is_there(cell) && stands_as_before(*cell.item);
  }

  [[nodiscard]] bool undoes_record(std::size_t later) const {
    const ClauseAtVersion& cell = clause_history_.cells[later];
    if (!is_there(cell)) return false;
    const Item* record = find_record(*cell.item);
    const bool is_over =
        record == nullptr ? !silence_says_nothing(later) : record->ended.has_value();
    if (change_.what.kind == ChangeKind::added) {
      return is_over && !ran_out(*change_.item_after, record, later);
    }
    return record != nullptr && !record->ended && stands_as_before(*record);
  }

  [[nodiscard]] const Item* find_record(const Item& clause) const {
    const auto list = clause.records.find(std::string(change_.path.records));
    if (list == clause.records.end()) return nullptr;
    const auto record = list->second.find(std::string(change_.path.record));
    return record == list->second.end() ? nullptr : &record->second;
  }

  // What is there again, whatever it says now; what was changed as a whole, only if it is as it
  // was.
  [[nodiscard]] bool stands_as_before(const Item& now) const {
    const bool as_a_whole =
        change_.what.kind == ChangeKind::converted || change_.what.kind == ChangeKind::reversed;
    return !as_a_whole || stands_as(change_.item_before, change_.type_before, now);
  }

  // Of the type that it was converted to or from, or with the parties where they stood.
  [[nodiscard]] bool stands_as(const Item* side, std::string_view type, const Item& now) const {
    if (change_.what.kind == ChangeKind::converted) return now.type == type;
    return change_.what.kind == ChangeKind::reversed && now.roles == side->roles;
  }

  [[nodiscard]] bool undoes_value(std::size_t later) const {
    const ClauseAtVersion& cell = clause_history_.cells[later];
    if (!is_there(cell) || !change_.path.field.empty()) return false;
    const Value* now = find_value(*cell.item);
    if (now == nullptr && silence_says_nothing(later)) return false;
    return says_the_same(change_.before, now);
  }

  [[nodiscard]] const Value* find_value(const Item& clause) const {
    const Item* item = change_.path.record.empty() ? &clause : find_record(clause);
    if (item == nullptr || item->ended) return nullptr;
    return change_.subject == Subject::role ? item->find_role(change_.path.name)
                                            : item->find_term(change_.path.name);
  }

  // It ended as it was agreed to end.
  [[nodiscard]] bool ran_its_course(std::size_t end) const {
    for (std::size_t i = end; i > 0; --i) {
      const ClauseAtVersion& cell = clause_history_.cells[i - 1];
      if (is_there(cell)) return ran_out(*cell.item, clause_history_.cells[end].item, end);
    }
    return false;
  }

  [[nodiscard]] bool ran_out(const Item& item, const Item* tombstone, std::size_t end) const {
    std::optional<Day> over = history_.versions[end].date;
    if (tombstone != nullptr && tombstone->ended->on) over = tombstone->ended->on->last;
    return over && std::ranges::any_of(item.terms, [&](const auto& entry) {
             const auto day = last_day(&entry.second);
             return day && *day <= *over && is_end_of_term(entry.first, item);
           });
  }

  // A date that says when it ends: without it, it ends with the agreement.
  [[nodiscard]] bool is_end_of_term(const std::string& name, const Item& item) const {
    const TermSpec* spec = change_.subject == Subject::record && change_.spec != nullptr
                               ? find_record_term_spec(*change_.spec, name)
                               : find_term_spec(history_.catalogue->find_type(item.type), name);
    return spec != nullptr && spec->is(Kind::date) && spec->silence == Silence::term_end;
  }

  const Change& change_;
  std::size_t version_;
  const ClauseHistory& clause_history_;
  const History& history_;
};

}  // namespace

bool is_undone(const Change& change, std::size_t version, const ClauseHistory& clause_history,
               const History& history) {
  return Undoing(change, version, clause_history, history).is_found();
}

}  // namespace dealterms
