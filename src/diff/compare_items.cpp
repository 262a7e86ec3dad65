// An item is compared part by part: what it relates to, its roles, its terms, its records, its
// evidence. Only then is it known what kind of change the whole is.
#include "diff/compare_items.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "catalogue/file_format.hpp"
#include "diff/for_each_key.hpp"
#include "diff/shared_past.hpp"
#include "diff/value_parts.hpp"

namespace dealterms {
namespace {

// The path of what stands directly in an item.
ChangePath below(ChangePath path, std::string_view name) {
  path.name = name;
  return path;
}

template <typename Map>
const typename Map::mapped_type* lookup(const Map& map, const std::string& name) {
  const auto found = map.find(name);
  return found == map.end() ? nullptr : &found->second;
}

// ---- instruments that ran out -------------------------------------------------------------------

// What stands on one side by an instrument that had lapsed at the date of the other side.
bool has_lapsed(const std::string& instrument, const Agreement& own, const Agreement& other) {
  if (instrument.empty() || !other.date()) return false;
  for (const Agreement* agreement : {&other, &own}) {
    const Item* item = lookup(agreement->instruments, instrument);
    const Value* lapses = item != nullptr ? item->find_term("lapses") : nullptr;
    const Date* date = lapses != nullptr ? lapses->as<Date>() : nullptr;
    if (date != nullptr && date->form != Date::Form::event && date->form != Date::Form::perpetual) {
      return date->last <= *other.date();
    }
  }
  return false;
}

bool is_lapsed(const std::string& by_before, const std::string& by_after,
               const ItemContext& context) {
  return has_lapsed(by_before, *context.before, *context.after) ||
         has_lapsed(by_after, *context.after, *context.before);
}

// ---- what is new --------------------------------------------------------------------------------

std::optional<Day> last_day(const Value* value) {
  const Date* date = value != nullptr ? value->as<Date>() : nullptr;
  const bool is_day =
      date != nullptr && date->form != Date::Form::event && date->form != Date::Form::perpetual;
  return is_day ? std::optional(date->last) : std::nullopt;
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
      note_lapse(part);
      note_replacement(part);
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

  // A part that stands by an instrument which had lapsed when the other version was made; `by` of a
  // clause reaches everything beneath it.
  void note_lapse(Change& part) const {
    if (part.subject != Subject::term ||
        (part.what.kind == ChangeKind::restated && part.what.tokens.empty())) {
      return;
    }
    if (!part.what.tokens.empty()) return note_lapsed_tokens(part);
    if (is_lapsed(part.before != nullptr ? part.evidence_before.by() : "",
                  part.after != nullptr ? part.evidence_after.by() : "", context_)) {
      part.what.kind = ChangeKind::lapsed;
    }
  }

  // What a later instrument set is no disclosure of what stood there before.
  void note_replacement(Change& part) const {
    const bool learnt = part.what.kind == ChangeKind::disclosed;
    if (!learnt && part.what.kind != ChangeKind::withheld) return;
    const EvidenceChain& known = learnt ? part.evidence_after : part.evidence_before;
    const Agreement& other = learnt ? *context_.before : *context_.after;
    if (known.by().empty() || other.instruments.contains(known.by())) return;
    part.what.kind = ChangeKind::changed;
    part.what.movement = Movement::undetermined;
  }

  // Of a set, what one of its members rests on counts for that member.
  void note_lapsed_tokens(Change& part) const {
    auto& tokens = part.what.tokens;
    const auto has_run_out = [&](const TokenChange& token) {
      const bool appears = token.kind == ChangeKind::added || token.kind == ChangeKind::mentioned;
      const EvidenceChain& set = appears ? part.evidence_after : part.evidence_before;
      const std::string& by = token.evidence->by.empty() ? set.by() : token.evidence->by;
      return is_lapsed(appears ? "" : by, appears ? by : "", context_);
    };
    if (std::ranges::all_of(tokens, has_run_out)) {
      part.what.kind = ChangeKind::lapsed;
    } else {
      for (auto& token : tokens) {
        if (has_run_out(token)) token.kind = ChangeKind::lapsed;
      }
    }
  }

  void compare_one_sided() {
    const bool appears = match_.before == nullptr;
    const Item& item = appears ? *match_.after : *match_.before;
    auto& what = change_.what;
    what.kind = appears ? kind_of_appearing(item) : kind_of_disappearing(item);
    const bool over = is_over(item, appears ? *context_.after : *context_.before);
    if (over && appears) {
      // A tombstone tells of a life that is over, and so of nothing new.
      what.also = {ChangeKind::added, ChangeKind::removed};
      if (was_over_before(item)) what.reasons.push_back(ComparisonReason::over_before);
    } else if (over) {
      what.reasons.push_back(ComparisonReason::over_before);
    } else if (what.kind == ChangeKind::mentioned) {
      what.reasons.push_back(ComparisonReason::earlier_silent);
    }
    const std::string& by_before = appears ? no_instrument() : change_.evidence_before.by();
    const std::string& by_after = appears ? change_.evidence_after.by() : no_instrument();
    const Agreement& other = appears ? *context_.before : *context_.after;
    const bool ran_out = is_before(last_day(item.find_term("until")), other.date());
    if (!over && (ran_out || is_lapsed(by_before, by_after, context_))) {
      what.kind = ChangeKind::lapsed;
    }
    list_parts(item, appears);
  }

  static const std::string& no_instrument() {
    static const std::string k_none;
    return k_none;
  }

  [[nodiscard]] ChangeKind kind_of_appearing(const Item& item) const {
    if (is_over(item, *context_.after)) return ChangeKind::mentioned;
    const bool silence_means_absence = context_.values.basis_before == Basis::contract;
    return silence_means_absence || is_called_new(*item.evidence, context_) ? ChangeKind::added
                                                                            : ChangeKind::mentioned;
  }

  // What was over needs no more mention.
  [[nodiscard]] ChangeKind kind_of_disappearing(const Item& item) const {
    const bool silence_means_absence = context_.values.basis_after == Basis::contract;
    return silence_means_absence && !is_over(item, *context_.before) ? ChangeKind::removed
                                                                     : ChangeKind::not_mentioned;
  }

  [[nodiscard]] bool was_over_before(const Item& item) const {
    const auto& on = item.ended->on;
    const bool has_day = on && on->form != Date::Form::event && on->form != Date::Form::perpetual;
    const auto until = item.ended ? (has_day ? std::optional(on->last) : std::nullopt)
                                  : last_day(item.find_term("until"));
    return until && context_.before->date() && *until <= *context_.before->date();
  }

  static bool is_before(std::optional<Day> day, std::optional<Day> other) {
    return day && other && *day < *other;
  }

  // Ended, or by its own words over when the version began.
  static bool is_over(const Item& item, const Agreement& own) {
    return item.ended || is_before(last_day(item.find_term("until")), own.date());
  }

  // What it became stands where others continue it; here, that and how it is said to have ended.
  void note_the_end() {
    const Item& before = *match_.before;
    const Item& after = *match_.after;
    compare_relations(before, after, change_.path, context_, change_.parts);
    compare_evidence(*before.evidence, *after.evidence, change_.path, context_, change_.parts);
    for (auto& part : change_.parts) {
      part.type_before = change_.type_before;
      part.type_after = change_.type_after;
    }
  }

  void end_or_revive() {
    const bool ends = match_.after->ended.has_value();
    change_.what.kind = ends ? ChangeKind::removed : ChangeKind::added;
    const Item& in_force = ends ? *match_.before : *match_.after;
    if (is_lapsed(ends ? change_.evidence_before.by() : no_instrument(),
                  ends ? no_instrument() : change_.evidence_after.by(), context_)) {
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
    compare_relations(before, after, change_.path, context_, change_.parts);
    compare_roles(before, after);
    const Item& past = own_past();
    compare_terms(past, after);
    compare_records(past, after);
    compare_evidence(*before.evidence, *after.evidence, change_.path, context_, change_.parts);
    for (auto& part : change_.parts) {
      if (part.subject == Subject::record) continue;
      part.type_before = change_.type_before;
      part.type_after = change_.type_after;
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
    auto& made = context_.made->made_items;
    if (match_.origins.size() > 1) {
      JoinedItem all = joined(match_.origins);
      differing_ = std::move(all.differing);
      return made.emplace_back(std::move(all.item));
    }
    if (match_.kin.empty()) return *match_.before;
    return made.emplace_back(without_what_lives_on(*match_.before, *match_.after, match_.kin));
  }

  // A term of which the merged clauses said different things: held against each of them.
  void compare_with_each(std::string_view name, const Value& after, const TermSpec& spec) {
    Change change;
    change.subject = Subject::term;
    change.path = below(change_.path, name);
    for (const auto& [origin, value] : differing_.find(name)->second) {
      if (*value == after) continue;
      Segment segment;
      segment.along = Segment::Along::base;
      segment.from = origin;
      compare_segment(segment, value, &after, spec, context_.values);
      if (change.before == nullptr) change.before = value;
      change.what.segments.push_back(std::move(segment));
    }
    combine_segments(change.what);
    change.after = &after;
    change.spec = &spec;
    change_.parts.push_back(std::move(change));
  }

  void compare_terms(const Item& before, const Item& after) {
    const auto maps = mapped_terms();
    std::set<std::string_view> mapped;
    for (const auto& [old_name, new_name] : maps) {
      const ValueSides sides{before.find_term(old_name), after.find_term(new_name)};
      if (sides.before == nullptr || sides.after == nullptr) continue;
      mapped.insert(old_name);
      mapped.insert(new_name);
      const std::size_t first = change_.parts.size();
      compare_term(sides, shape_.find_spec(after, new_name), new_name);
      for (std::size_t i = first; i < change_.parts.size(); ++i) {
        if (shares_nothing(sides)) change_.parts[i].what.movement = Movement::none;
        if (old_name != new_name) change_.parts[i].from = {std::string(old_name)};
      }
    }
    for_each_key(before.terms, after.terms,
                 [&](std::string_view name, const Value* old_value, const Value* new_value) {
                   if (!mapped.contains(name)) compare_same_term(name, old_value, new_value);
                 });
  }

  // A term of one name, which two clause types may declare as different kinds.
  void compare_same_term(std::string_view name, const Value* before, const Value* after) {
    const TermSpec* old_spec = shape_.find_spec(*match_.before, name);
    const TermSpec* new_spec = shape_.find_spec(*match_.after, name);
    const bool both = before != nullptr && after != nullptr;
    if (both && old_spec != nullptr && new_spec != nullptr && old_spec->kinds != new_spec->kinds) {
      compare_term({before, nullptr}, old_spec, name);
      compare_term({nullptr, after}, new_spec, name);
      return;
    }
    const TermSpec* first = after != nullptr ? new_spec : old_spec;
    if (first == nullptr) first = old_spec;
    if (both && first != nullptr && differing_.contains(name)) {
      compare_with_each(name, *after, *first);
      return;
    }
    compare_term({before, after}, first, name);
  }

  // Two types grade different things: workloads and new capacity are neither more nor less.
  static bool shares_nothing(const ValueSides& sides) {
    const Set* before = sides.before->as<Set>();
    const Set* after = sides.after->as<Set>();
    if (before == nullptr || after == nullptr) return false;
    return std::ranges::none_of(before->tokens, [&](const SetToken& token) {
      return find_token(*after, token.name) != nullptr;
    });
  }

  void compare_term(const ValueSides& sides, const TermSpec* spec, std::string_view name) {
    compare_value(sides, spec, Subject::term, below(change_.path, name), context_, change_.parts);
  }

  // What the catalogue says of the terms of a clause that became another type.
  std::map<std::string_view, std::string_view> mapped_terms() const {
    std::map<std::string_view, std::string_view> maps;
    if (change_.type_before == change_.type_after) return maps;
    const Catalogue& catalogue = *context_.catalogue;
    if (const auto* there = catalogue.find_conversion(change_.type_before, change_.type_after)) {
      for (const auto& [from, to] : there->maps) maps.emplace(from, to);
      return maps;
    }
    if (const auto* back = catalogue.find_conversion(change_.type_after, change_.type_before)) {
      for (const auto& [from, to] : back->maps) maps.emplace(to, from);
    }
    return maps;
  }

  void compare_records(const Item& before, const Item& after) {
    static const Items k_no_items;
    for_each_key(before.records, after.records,
                 [&](std::string_view name, const Items* olds, const Items* news) {
                   for (const auto& match : match_items(olds != nullptr ? *olds : k_no_items,
                                                        news != nullptr ? *news : k_no_items)) {
                     add_record(name, match);
                   }
                 });
  }

  void add_record(std::string_view name, const ItemMatch& match) {
    const Item* owner = match_.after != nullptr ? match_.after : match_.before;
    const TermSpec* spec = shape_.find_spec(*owner, name);
    if (spec == nullptr && match_.before != nullptr) spec = shape_.find_spec(*match_.before, name);
    const auto find_spec = [spec](const Item&, std::string_view term) {
      return spec != nullptr ? find_record_term_spec(*spec, term) : nullptr;
    };
    const ItemShape shape{Subject::record, find_spec, change_.evidence_before,
                          change_.evidence_after};
    ChangePath path = change_.path;
    path.records = name;
    path.record = match.told_id();
    auto change = compare_items(match, shape, path, context_);
    if (!change) return;
    change->spec = spec;
    set_types(*change);
    change_.parts.push_back(std::move(*change));
  }

  // All beneath a clause is of its type.
  void set_types(Change& change) const {
    change.type_before = change_.type_before;
    change.type_after = change_.type_after;
    for (auto& part : change.parts) set_types(part);
  }

  // Two parties that changed places. Widened or narrowed roles are role changes, not this.
  [[nodiscard]] bool roles_swapped() const {
    const auto& before = match_.before->roles;
    const auto& after = match_.after->roles;
    for (const auto& [one, old_one] : before) {
      for (const auto& [other, old_other] : before) {
        const Value* new_one = lookup(after, one);
        const Value* new_other = lookup(after, other);
        if (one < other && new_one != nullptr && new_other != nullptr && old_one != old_other &&
            old_one == *new_other && old_other == *new_one) {
          return true;
        }
      }
    }
    return false;
  }

  // The kind of the whole is the weightiest of what happened; the rest are flags.
  void name_the_whole() {
    using How = ItemMatch::How;
    std::vector<ChangeKind> kinds;
    if (roles_swapped()) kinds.push_back(ChangeKind::reversed);
    if (change_.type_before != change_.type_after) kinds.push_back(ChangeKind::converted);
    if (match_.how == How::split) kinds.push_back(ChangeKind::split);
    if (match_.how == How::merged) kinds.push_back(ChangeKind::merged);
    if (match_.how == How::continued || match_.how == How::alike) {
      kinds.push_back(ChangeKind::renamed);
    }
    if (kinds.empty()) return;
    change_.what.kind = kinds.front();
    for (std::size_t i = 1; i < kinds.size(); ++i) change_.what.also.insert(kinds[i]);
  }

  const ItemMatch& match_;
  const ItemShape& shape_;
  const ItemContext& context_;
  Change change_;
  decltype(JoinedItem::differing) differing_;
};

}  // namespace

ItemContext ItemContext::as_written() const {
  ItemContext written = *this;
  written.values.basis_before = Basis::contract;
  written.values.basis_after = Basis::contract;
  return written;
}

bool is_called_new(const Evidence& evidence, const ItemContext& context) {
  if (!evidence.is_new) return false;
  const auto before = context.before->date();
  if (!before || evidence.sources.empty()) return true;
  return std::ranges::any_of(evidence.sources, [&](const std::string& id) {
    const Item* source = lookup(context.after->sources, id);
    const auto published = last_day(source != nullptr ? source->find_term("date") : nullptr);
    return !published || *published > *before;
  });
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
