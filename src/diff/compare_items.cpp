// An item is compared part by part: what it relates to, its roles, its terms, its records, its
// evidence. Only then is it known what kind of change the whole is.
#include "diff/compare_items.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "catalogue/file_format.hpp"
#include "diff/annotate_part.hpp"
#include "diff/for_each_key.hpp"
#include "diff/kinds_of_whole.hpp"
#include "diff/one_sided_item.hpp"
#include "diff/shared_past.hpp"
#include "diff/shared_spec.hpp"
#include "diff/silence.hpp"
#include "diff/value_parts.hpp"

namespace dealterms {
namespace {

// The path of what stands directly in an item.
ChangePath below(ChangePath path, std::string_view name) {
  path.name = name;
  return path;
}

// ---- one comparison of two items ----------------------------------------------------------------

class ItemComparer {
 public:
  ItemComparer(const ItemMatch& match, const ItemShape& shape, const ChangePath& path,
               const ItemContext& context)
      : match_(match), shape_(shape), context_(context) {
    change_.subject = shape.subject;
    change_.path = path;
    change_.item_before = match.before;
    change_.item_after = match.after;
    change_.from = match.from;
    if (match.before != nullptr) {
      change_.type_before = match.before->type;
      change_.evidence_before = shape.owner_before.within(*match.before->evidence);
    }
    if (match.after != nullptr) {
      change_.type_after = match.after->type;
      change_.evidence_after = shape.owner_after.within(*match.after->evidence);
    }
    // A tombstone need not repeat its type.
    if (change_.type_before.empty() && match.before != nullptr) {
      change_.type_before = change_.type_after;
    }
    if (change_.type_after.empty() && match.after != nullptr) {
      change_.type_after = change_.type_before;
    }
  }

  std::optional<Change> run() {
    if (match_.before == nullptr || match_.after == nullptr) {
      compare_one_sided();
    } else if (match_.how == ItemMatch::How::succeeded) {
      note_the_end();
    } else if (match_.before->ended.has_value() != match_.after->ended.has_value()) {
      end_or_revive();
    } else if (!compare_parts()) {
      return std::nullopt;
    }
    for (auto& part : change_.parts) {
      add_evidence(part);
      annotate_part(part, match_.before != nullptr && match_.after != nullptr, context_);
    }
    return std::move(change_);
  }

 private:
  void add_evidence(Change& part) const {
    if (part.subject == Subject::record) return;  // has found its own
    if (part.before != nullptr) {
      part.evidence_before = change_.evidence_before.within(*part.before->evidence);
    }
    if (part.after != nullptr) {
      part.evidence_after = change_.evidence_after.within(*part.after->evidence);
    }
  }

  void compare_one_sided() {
    change_.what = one_sided_change(change_, context_);
    const bool appears = match_.before == nullptr;
    list_parts(appears ? *match_.after : *match_.before, appears);
  }

  // What it became stands where others continue it; here, that and how it is said to have ended.
  void note_the_end() {
    const Item& before = *match_.before;
    const Item& after = *match_.after;
    compare_relations(before, after, change_.path, context_, change_.parts);
    compare_evidence(*before.evidence, *after.evidence, change_.path, context_, change_.parts);
    for (auto& part : change_.parts) set_types(part);
  }

  void end_or_revive() {
    const bool ends = match_.after->ended.has_value();
    change_.what.kind = ends ? ChangeKind::removed : ChangeKind::added;
    const Item& in_force = ends ? *match_.before : *match_.after;
    const Item& over = ends ? *match_.after : *match_.before;
    const std::string by = ends ? change_.evidence_before.by() : change_.evidence_after.by();
    if (ran_its_course(in_force, over) || is_lapsed(ends ? by : "", ends ? "" : by, context_)) {
      change_.what.kind = ChangeKind::lapsed;
    }
    list_parts(in_force, !ends);
  }

  // Everything that an item which came or went brings along, for showing beneath it.
  void list_parts(const Item& item, bool appears) {
    const auto list = [&](const std::map<std::string, Value>& values, Subject subject) {
      for (const auto& [name, value] : values) {
        Change part;
        part.subject = subject;
        part.path = below(change_.path, name);
        part.what.kind = change_.what.kind;
        (appears ? part.after : part.before) = &value;
        part.spec = subject == Subject::term ? shape_.find_spec(item, name) : nullptr;
        part.type_before = change_.type_before;
        part.type_after = change_.type_after;
        change_.parts.push_back(std::move(part));
      }
    };
    list(item.roles, Subject::role);
    list(item.terms, Subject::term);
    for (const auto& [name, records] : item.records) {
      for (const auto& [id, record] : records) {
        ItemMatch match;
        match.how = appears ? ItemMatch::How::only_after : ItemMatch::How::only_before;
        (appears ? match.after : match.before) = &record;
        match.id = id;
        add_record(name, match);
      }
    }
  }

  bool compare_parts() {
    const Item& before = *match_.before;
    const Item& after = *match_.after;
    const Item& past = own_past();
    compare_relations(before, after, change_.path, context_, change_.parts);
    compare_roles(past, after);
    compare_terms(past, after);
    compare_records(past, after);
    compare_evidence(*before.evidence, *after.evidence, change_.path, context_, change_.parts);
    for (auto& part : change_.parts) {
      if (part.subject != Subject::record) set_types(part);
    }
    // Two tombstones: what they tell belongs to a time that both versions know to be over.
    if (before.ended && after.ended) {
      name_what_was_over();
      return !change_.parts.empty();
    }
    name_the_whole();
    return change_.what.kind != ChangeKind::changed || !change_.parts.empty();
  }

  void compare_roles(const Item& before, const Item& after) {
    static const TermSpec k_role = [] {
      TermSpec spec;
      spec.kinds = {Kind::party};
      return spec;
    }();
    for_each_key(before.roles, after.roles,
                 [&](std::string_view name, const Value* old_role, const Value* new_role) {
                   compare_value({old_role, new_role}, &k_role, Subject::role,
                                 below(change_.path, name), context_, change_.parts);
                 });
  }

  // What of the old version this item is held against; see diff/shared_past.hpp.
  const Item& own_past() {
    if (match_.origins.empty()) return *match_.before;
    past_ = shared_past(*match_.after, match_.origins, *context_.catalogue);
    return context_.made->made_items.emplace_back(std::move(past_.item));
  }

  // A term of which the merged clauses said different things: held against each of them. What
  // reports did not say is nothing to be held against.
  void compare_with_each(std::string_view name, const Value& after, const TermSpec& spec) {
    const bool silence_counts = context_.values.basis_before == Basis::contract;
    Change change;
    change.subject = Subject::term;
    change.path = below(change_.path, name);
    for (const auto& [origin, value] : past_.differing.find(name)->second) {
      if (value == nullptr ? !silence_counts : *value == after) continue;
      Segment segment;
      segment.along = Segment::Along::base;
      segment.from = origin;
      compare_segment(segment, value, &after, spec, context_.values);
      if (value == nullptr) {
        segment.movement = movement_from_silence(after, spec);
        segment.reasons = {ComparisonReason::earlier_silent};
      }
      if (change.before == nullptr) change.before = value;
      change.what.segments.push_back(std::move(segment));
    }
    if (change.what.segments.empty()) return;
    // Those that differ are silent: to them it is an addition.
    if (change.before == nullptr) return compare_term({nullptr, &after}, &spec, name);
    combine_segments(change.what);
    change.after = &after;
    change.spec = &spec;
    change_.parts.push_back(std::move(change));
  }

  void compare_terms(const Item& before, const Item& after) {
    const auto maps = context_.catalogue->mapped_terms(change_.type_before, change_.type_after);
    std::set<std::string_view> mapped;
    for (const auto& [old_name, new_name] : maps) {
      const ValueSides sides{before.find_term(old_name), after.find_term(new_name)};
      if (sides.before == nullptr || sides.after == nullptr) continue;
      mapped.insert(old_name);
      mapped.insert(new_name);
      const bool no_token = share_no_token(*sides.before, *sides.after);
      const std::size_t first = change_.parts.size();
      compare_term(sides, spec_of_both(old_name, new_name), new_name);
      for (std::size_t i = first; i < change_.parts.size(); ++i) {
        if (no_token) change_.parts[i].what.movement = Movement::none;
        if (old_name != new_name) change_.parts[i].from = {std::string(old_name)};
      }
    }
    for_each_key(before.terms, after.terms,
                 [&](std::string_view name, const Value* old_value, const Value* new_value) {
                   if (!mapped.contains(name)) compare_same_term(name, old_value, new_value);
                 });
  }

  const TermSpec* old_spec_of(std::string_view list, std::string_view name) const {
    return shape_.find_spec(holder_of(match_, list, name), list.empty() ? name : list);
  }

  const TermSpec* spec_of_both(std::string_view old_name, std::string_view new_name) {
    const TermSpec* before = old_spec_of({}, old_name);
    const TermSpec* after = shape_.find_spec(*match_.after, new_name);
    if (before == after || before == nullptr || after == nullptr) return after;
    auto shared = shared_spec(*before, *after);
    return shared ? &context_.made->made_specs.emplace_back(*std::move(shared)) : after;
  }

  // A term of one name, which two clause types may declare as different kinds.
  void compare_same_term(std::string_view name, const Value* before, const Value* after) {
    const TermSpec* old_spec = old_spec_of({}, name);
    const TermSpec* new_spec = shape_.find_spec(*match_.after, name);
    const bool both = before != nullptr && after != nullptr;
    if (both && old_spec != nullptr && new_spec != nullptr && old_spec->kinds != new_spec->kinds) {
      compare_term({before, nullptr}, old_spec, name);
      compare_term({nullptr, after}, new_spec, name);
      return;
    }
    const TermSpec* first = both               ? spec_of_both(name, name)
                            : after != nullptr ? new_spec
                                               : old_spec;
    if (first == nullptr) first = old_spec;
    const std::size_t next = change_.parts.size();
    if (both && first != nullptr && past_.differing.contains(name)) {
      compare_with_each(name, *after, *first);
    } else {
      compare_term({before, after}, first, name);
    }
    if (!past_.divided.contains(name)) return;
    for (auto part = change_.parts.begin() + static_cast<std::ptrdiff_t>(next);
         part != change_.parts.end(); ++part) {
      if (part->subject == Subject::term) note_division(part->what);
    }
  }

  static void note_division(ValueChange& what) {
    what.movement = Movement::undetermined;
    what.delta = {};
    what.reasons = {ComparisonReason::divided};
  }

  // What another paper sets, or nobody may see, tells nothing of its entries.
  static bool is_untold(const Item* here, const Item* there, std::string_view name) {
    if (here == nullptr || there == nullptr) return false;
    const Value* list = here->find_term(name);
    return list != nullptr && list->as<Unknown>() != nullptr &&
           there->records.contains(std::string(name));
  }

  // Then what the other version lists is mentioned there, and neither new nor gone.
  const ItemContext& context_of(std::string_view name) {
    const bool untold = is_untold(match_.before, match_.after, name) ||
                        is_untold(match_.after, match_.before, name);
    if (!untold) return context_;
    as_reports_ = context_;
    as_reports_.values.basis_before = as_reports_.values.basis_after = Basis::reports;
    return as_reports_;
  }

  void compare_term(const ValueSides& sides, const TermSpec* spec, std::string_view name) {
    compare_value(sides, spec, Subject::term, below(change_.path, name), context_of(name),
                  change_.parts);
  }

  void compare_records(const Item& before, const Item& after) {
    static const Items k_no_items;
    for_each_key(before.records, after.records,
                 [&](std::string_view name, const Items* olds, const Items* news) {
                   for (auto& match :
                        match_items(olds != nullptr ? *olds : k_no_items,
                                    news != nullptr ? *news : k_no_items, context_.by_likeness)) {
                     share_past(name, match);
                     add_record(name, match);
                   }
                 });
  }

  // A record shares its past as its clause does, where it does not say itself what it continues.
  void share_past(std::string_view name, ItemMatch& match) const {
    if (match.before == nullptr || match.after == nullptr || !match.origins.empty()) return;
    match.origins = origins_of_record(match_.origins, {name, match.before->id, match.after->id});
  }

  void add_record(std::string_view name, const ItemMatch& match) {
    const Item* owner = match_.after != nullptr ? match_.after : match_.before;
    const TermSpec* spec = shape_.find_spec(*owner, name);
    if (spec == nullptr && match_.before != nullptr) spec = old_spec_of(name, {});
    const auto find_spec = [spec](const Item&, std::string_view term) {
      return spec != nullptr ? find_record_term_spec(*spec, term) : nullptr;
    };
    const ItemShape shape{Subject::record, find_spec, change_.evidence_before,
                          change_.evidence_after};
    ChangePath path = change_.path;
    path.records = name;
    path.record = match.told_id();
    auto change = compare_items(match, shape, path, context_of(name));
    if (!change) return;
    change->spec = spec;
    set_types(*change);
    change_.parts.push_back(std::move(*change));
  }

  // All beneath a clause is of its type; what only another had that it is made of, of that one's.
  std::string_view type_before_of(const Change& part) const {
    if (match_.origins.empty()) return change_.type_before;
    const Item& holder = holder_of(match_, part.path.records, part.path.name);
    return holder.type.empty() ? change_.type_before : std::string_view(holder.type);
  }

  void set_types(Change& change) const {
    change.type_before = type_before_of(change);
    change.type_after = change_.type_after;
    for (auto& part : change.parts) set_types(part);
  }

  void name_what_was_over() {
    if (std::ranges::all_of(change_.parts, is_apparatus, &Change::subject)) return;
    change_.what.kind = ChangeKind::restated;
    change_.what.reasons = {ComparisonReason::over_before};
  }

  // The kind of the whole is the weightiest of what happened; the rest are flags.
  void name_the_whole() {
    const auto kinds = kinds_of_whole(match_, change_.type_before != change_.type_after);
    if (kinds.empty()) return;
    change_.what.kind = kinds.front();
    for (std::size_t i = 1; i < kinds.size(); ++i) change_.what.also.insert(kinds[i]);
  }

  const ItemMatch& match_;
  const ItemShape& shape_;
  const ItemContext& context_;
  ItemContext as_reports_;  // of a list that one version leaves untold
  Change change_;
  SharedPast past_;
};

}  // namespace

ItemContext ItemContext::as_written() const {
  ItemContext written = *this;
  written.values.basis_before = Basis::contract;
  written.values.basis_after = Basis::contract;
  return written;
}

const Value* keep(std::optional<Value> value, const ItemContext& context) {
  if (!value) return nullptr;
  return &context.made->made_values.emplace_back(std::move(*value));
}

std::optional<Change> compare_items(const ItemMatch& match, const ItemShape& shape,
                                    const ChangePath& path, const ItemContext& context) {
  return ItemComparer(match, shape, path, context).run();
}

}  // namespace dealterms
