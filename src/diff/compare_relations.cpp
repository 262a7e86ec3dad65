// What an item relates to: when it ended, what it continues, through what it exists, and what the
// file says of it against the catalogue. All of it is what the author of the file wrote, so that
// its silence is plain absence.
#include <utility>

#include "catalogue/file_format.hpp"
#include "diff/compare_items.hpp"

namespace dealterms {
namespace {

std::optional<Value> names_value(const std::vector<std::string>& names) {
  if (names.empty()) return std::nullopt;
  Set set;
  for (const auto& name : names) {
    SetToken token;
    token.name = name;
    set.tokens.push_back(std::move(token));
  }
  sort_tokens(set.tokens);
  Value value;
  value.content = std::move(set);
  return value;
}

std::optional<Value> word_value(std::string_view word) {
  if (word.empty()) return std::nullopt;
  Value value;
  value.content = Text{std::string(word)};
  return value;
}

std::optional<Value> ended_value(const Boxed<Ended>& ended) {
  if (!ended) return std::nullopt;
  Value value;
  if (ended->on) {
    value.content = *ended->on;
  } else {
    value.content = Flag{true};
  }
  return value;
}

TermSpec relation_spec(Kind kind) {
  TermSpec spec;
  spec.kinds = {kind};
  return spec;
}

std::optional<Value> value_of(Relation relation, const Item& item) {
  switch (relation) {
    case Relation::ended:
      return ended_value(item.ended);
    // A tombstone need not repeat its type; any other clause that has another one was converted.
    case Relation::type:
      return word_value(item.ended ? item.type : std::string{});
    case Relation::continues:
      return names_value(item.continues);
    case Relation::because:
      return names_value(item.because);
    case Relation::level:
      return word_value(item.overrides->level ? name_of(*item.overrides->level) : "");
    case Relation::favours:
      return word_value(item.overrides->favours);
    case Relation::why:
      return word_value(item.overrides->why);
  }
  return std::nullopt;
}

// A tombstone is of no type, and judges nothing.
bool need_not_be_repeated(Relation relation) {
  return relation == Relation::type || relation == Relation::level ||
         relation == Relation::favours || relation == Relation::why;
}

}  // namespace

void compare_relations(const Item& before, const Item& after, const ChangePath& path,
                       const ItemContext& context, std::vector<Change>& changes) {
  const CompareContext as_written = context.as_written().values;
  const bool ends_here = before.ended.has_value() != after.ended.has_value();
  for (const RelationSpec& spec : relations()) {
    if (ends_here && need_not_be_repeated(spec.relation)) continue;
    auto old_value = value_of(spec.relation, before);
    auto new_value = value_of(spec.relation, after);
    auto what = compare_values(old_value ? &*old_value : nullptr, new_value ? &*new_value : nullptr,
                               relation_spec(spec.kind), as_written);
    if (!what) continue;
    Change change;
    change.subject = Subject::relation;
    change.path = path;
    change.path.name = spec.key;
    change.what = std::move(*what);
    change.before = keep(std::move(old_value), context);
    change.after = keep(std::move(new_value), context);
    changes.push_back(std::move(change));
  }
}

}  // namespace dealterms
