// What an item relates to: when it ended, what it continues, through what it exists, and what the
// file says of it against the catalogue. All of it is what the author of the file wrote, so that
// its silence is plain absence.
#include <algorithm>
#include <array>
#include <utility>

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
  std::ranges::sort(set.tokens, {}, &SetToken::name);
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

struct Relation {
  std::string_view name;
  Kind kind;
  std::optional<Value> (*value_of)(const Item&);
};
const std::array k_relations{
    Relation{"ended", Kind::date, [](const Item& item) { return ended_value(item.ended); }},
    // A tombstone need not repeat its type; any other clause that has another one was converted.
    Relation{"type", Kind::text,
             [](const Item& item) { return word_value(item.ended ? item.type : std::string{}); }},
    Relation{"continues", Kind::refs, [](const Item& item) { return names_value(item.continues); }},
    Relation{"because", Kind::refs, [](const Item& item) { return names_value(item.because); }},
    Relation{"level", Kind::text,
             [](const Item& item) {
               const auto level = item.overrides->level;
               return word_value(level ? name_of(*level) : std::string_view{});
             }},
    Relation{"favours", Kind::text,
             [](const Item& item) { return word_value(item.overrides->favours); }},
    Relation{"why", Kind::text, [](const Item& item) { return word_value(item.overrides->why); }},
};

}  // namespace

void compare_relations(const Item& before, const Item& after, const ChangePath& path,
                       const ItemContext& context, std::vector<Change>& changes) {
  const CompareContext as_written = context.as_written().values;
  const bool ends_here = before.ended.has_value() != after.ended.has_value();
  for (const auto& relation : k_relations) {
    if (relation.name == "type" && ends_here) continue;
    auto old_value = relation.value_of(before);
    auto new_value = relation.value_of(after);
    auto what = compare_values(old_value ? &*old_value : nullptr, new_value ? &*new_value : nullptr,
                               relation_spec(relation.kind), as_written);
    if (!what) continue;
    Change change;
    change.subject = Subject::relation;
    change.path = path;
    change.path.name = relation.name;
    change.what = std::move(*what);
    change.before = keep(std::move(old_value), context);
    change.after = keep(std::move(new_value), context);
    changes.push_back(std::move(change));
  }
}

}  // namespace dealterms
