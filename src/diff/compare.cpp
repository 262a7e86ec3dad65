// The whole of two files, section by section: the head, then parties and all other sections, then
// the clauses.
#include "diff/compare.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "catalogue/file_format.hpp"
#include "diff/compare_items.hpp"
#include "diff/for_each_key.hpp"
#include "diff/moved_records.hpp"
#include "diff/rename_parties.hpp"

namespace dealterms {
namespace {

void compare_heads(const ItemContext& context, std::vector<Change>& changes) {
  const ItemContext as_written = context.as_written();
  for_each_key(context.before->head, context.after->head,
               [&](std::string_view name, const Value* before, const Value* after) {
                 compare_value({before, after}, find_head_field(name), Subject::head,
                               {.name = name}, as_written, changes);
               });
}

// Sources, instruments and the rest are the file's own apparatus: each version lists what it needs,
// whatever the basis, so an entry is added or removed.
void compare_section(const SectionSpec& section, const ItemContext& context,
                     std::vector<Change>& changes) {
  const ItemContext as_written = context.as_written();
  const ItemShape shape{
      subject_of(section.section),
      [&section](const Item&, std::string_view name) { return section.find_field(name); },
      {},
      {}};
  for (const auto& match : match_ids(items_of(*context.before, section.section),
                                     items_of(*context.after, section.section))) {
    if (auto change = compare_items(match, shape, {.section = section.key, .item = match.told_id()},
                                    as_written)) {
      changes.push_back(std::move(*change));
    }
  }
}

void compare_clauses(const ItemContext& context, std::vector<Change>& changes) {
  const Catalogue& catalogue = *context.catalogue;
  const ItemShape shape{Subject::clause,
                        [&catalogue](const Item& clause, std::string_view name) {
                          return find_term_spec(catalogue.find_type(clause.type), name);
                        },
                        {},
                        {}};
  for (const auto& match :
       match_items(context.before->clauses, context.after->clauses, context.by_likeness)) {
    if (auto change =
            compare_items(match, shape, {.section = "clauses", .item = match.told_id()}, context)) {
      changes.push_back(std::move(*change));
    }
  }
}

// A party that goes by another key and says the same has no change but that.
void note_renamed_parties(const PartyKeys& keys, const ItemContext& context,
                          std::vector<Change>& changes) {
  if (keys.empty()) return;
  std::map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (changes[i].subject == Subject::party) places.emplace(changes[i].path.item, i);
  }
  for (const auto& [from, to] : keys) {
    const auto [found, is_new] = places.try_emplace(to, changes.size());
    if (is_new) {
      Change change;
      change.subject = Subject::party;
      change.item_before = &context.before->parties.at(to);
      change.item_after = &context.after->parties.at(to);
      change.path = {.section = spec_of(FileSection::parties).key, .item = change.item_after->id};
      changes.push_back(std::move(change));
    }
    Change& renamed = changes[found->second];
    renamed.what.kind = ChangeKind::renamed;
    renamed.from = {from};
  }
}

// ---- presumed -----------------------------------------------------------------------------------

bool is_presumed(const Evidence& evidence) { return evidence.status == Status::presumed; }

std::size_t count_presumed(const Items& items) {
  std::size_t count = 0;
  for (const auto& [id, item] : items) {
    if (is_presumed(*item.evidence)) ++count;
    for (const auto* values : {&item.roles, &item.terms}) {
      count += static_cast<std::size_t>(std::ranges::count_if(
          *values, [](const auto& entry) { return is_presumed(*entry.second.evidence); }));
    }
    for (const auto& [name, records] : item.records) count += count_presumed(records);
  }
  return count;
}

}  // namespace

Comparison compare(std::shared_ptr<const Agreement> before, std::shared_ptr<const Agreement> after,
                   std::shared_ptr<const Catalogue> catalogue) {
  const Identity found{renamed_parties(*before, *after), ByLikeness::yes};
  return compare(std::move(before), std::move(after), std::move(catalogue), found);
}

Comparison compare(std::shared_ptr<const Agreement> before, std::shared_ptr<const Agreement> after,
                   std::shared_ptr<const Catalogue> catalogue, const Identity& identity) {
  const PartyKeys& keys = identity.keys;
  Comparison comparison;
  before = with_party_keys(std::move(before), keys, *catalogue);
  ItemContext context;
  context.before = before.get();
  context.after = after.get();
  context.catalogue = catalogue.get();
  context.made = &comparison;
  context.by_likeness = identity.by_likeness;
  context.values.basis_before = before->basis;
  context.values.basis_after = after->basis;
  context.values.as_of = std::max(before->date(), after->date());
  context.values.events_before = event_dates(*before);
  context.values.events_after = event_dates(*after);

  // Who takes part and on what papers is no news against a file that is not there.
  if (!before->is_absent && !after->is_absent) {
    compare_heads(context, comparison.changes);
    for (const auto& section : sections()) compare_section(section, context, comparison.changes);
  }
  note_renamed_parties(keys, context, comparison.changes);
  compare_clauses(context, comparison.changes);
  join_moved_records(comparison.changes);
  if (!before->is_absent) comparison.presumed = count_presumed(after->clauses);
  comparison.before = std::move(before);
  comparison.after = std::move(after);
  comparison.catalogue = std::move(catalogue);
  return comparison;
}

}  // namespace dealterms
