// Evidence is compared field by field, and also inside values: the readings, tokens and brackets
// of a value carry evidence of their own.
#include <array>
#include <map>
#include <string>

#include <fmt/format.h>

#include "diff/compare_items.hpp"
#include "diff/each_party.hpp"

namespace dealterms {
namespace {

const TermSpec& spec_of(Kind kind) {
  static const auto make = [](Kind of) {
    TermSpec spec;
    spec.kinds = {of};
    return spec;
  };
  static const TermSpec text = make(Kind::text);
  static const TermSpec choice = make(Kind::choice);
  static const TermSpec set = make(Kind::set);
  static const TermSpec flag = make(Kind::flag);
  return kind == Kind::set ? set : kind == Kind::choice ? choice : kind == Kind::flag ? flag : text;
}

std::optional<Value> text_value(const std::string& text) {
  if (text.empty()) return std::nullopt;
  Value value;
  value.content = Text{text};
  return value;
}

std::optional<Value> status_value(const std::optional<Status>& status) {
  if (!status) return std::nullopt;
  Value value;
  value.content = Token{std::string(name_of(*status))};
  return value;
}

std::optional<Value> new_value(bool is_new) {
  if (!is_new) return std::nullopt;
  Value value;
  value.content = Flag{true};
  return value;
}

std::optional<Value> sources_value(const std::vector<std::string>& sources) {
  if (sources.empty()) return std::nullopt;
  Set set;
  for (const auto& source : sources) {
    SetToken token;
    token.name = source;
    set.tokens.push_back(std::move(token));
  }
  Value value;
  value.content = std::move(set);
  return value;
}

struct TextField {
  std::string_view name;
  std::string Evidence::* text;
};
constexpr std::array k_text_fields{
    TextField{"section", &Evidence::section}, TextField{"quote", &Evidence::quote},
    TextField{"by", &Evidence::by},           TextField{"note", &Evidence::note},
    TextField{"doubt", &Evidence::doubt},     TextField{"favours", &Evidence::favours},
    TextField{"why", &Evidence::why},
};

// Every piece of evidence inside a value, by where it stands in it.
using Pieces = std::map<std::string, const Evidence*>;

void collect(const Value& value, const std::string& where, Pieces& pieces);

struct Collector {
  const std::string& where;
  Pieces& pieces;

  void list(std::string_view name, const std::vector<Value>& values) const {
    for (std::size_t i = 0; i < values.size(); ++i) {
      collect(values[i], fmt::format("{}{}[{}]", where, name, i + 1), pieces);
    }
  }
  void operator()(const Readings& readings) const { list("readings", readings.list); }
  void operator()(const Combined& combined) const { list("list", combined.list); }
  void operator()(const Series& series) const { list("values", series.list); }
  void operator()(const Set& set) const {
    for (const auto& token : set.tokens) {
      pieces.emplace(fmt::format("{}[{}]", where, token.name), &*token.evidence);
    }
  }
  void operator()(const Tiers& tiers) const {
    for (std::size_t i = 0; i < tiers.list.size(); ++i) {
      list(fmt::format("tiers[{}]", i + 1), tiers.list[i].value);
    }
  }
  void operator()(const Steps& steps) const {
    for (std::size_t i = 0; i < steps.list.size(); ++i) {
      list(fmt::format("steps[{}]", i + 1), steps.list[i].value);
    }
  }
  void operator()(const Bases& bases) const {
    for (const auto& [base, value] : bases.list) {
      collect(value, fmt::format("{}[{}]", where, base), pieces);
    }
  }
  // Holds no further values.
  void operator()(const is_one_of<None, Unlimited, Unknown, Measure, Duration, Date, Token, Flag,
                                  Text, Range> auto&) const {}
};

void collect(const Value& value, const std::string& where, Pieces& pieces) {
  pieces.emplace(where, &*value.evidence);
  std::visit(Collector{where, pieces}, value.content);
}

}  // namespace

void compare_evidence(const Evidence& before, const Evidence& after, const ChangePath& path,
                      const ItemContext& context, std::vector<Change>& changes) {
  const auto compare_field = [&](std::string_view name, std::optional<Value> old_value,
                                 std::optional<Value> new_value, Kind kind) {
    auto what = compare_values(old_value ? &*old_value : nullptr, new_value ? &*new_value : nullptr,
                               spec_of(kind), context.as_written().values);
    if (!what) return;
    Change change;
    change.subject = Subject::evidence;
    change.path = path;
    change.path.field = name;
    change.what = std::move(*what);
    if (name == "section" && old_value && new_value) change.what.kind = ChangeKind::moved;
    change.before = keep(std::move(old_value), context);
    change.after = keep(std::move(new_value), context);
    changes.push_back(std::move(change));
  };
  if (before == after) return;
  compare_field("status", status_value(before.status), status_value(after.status), Kind::choice);
  compare_field("sources", sources_value(before.sources), sources_value(after.sources), Kind::set);
  compare_field("new", new_value(before.is_new), new_value(after.is_new), Kind::flag);
  for (const auto& field : k_text_fields) {
    compare_field(field.name, text_value(before.*field.text), text_value(after.*field.text),
                  Kind::text);
  }
}

void compare_value(const ValueSides& sides, const TermSpec* spec, Subject subject,
                   const ChangePath& path, const ItemContext& context,
                   std::vector<Change>& changes) {
  if (spec == nullptr) spec = &spec_of(Kind::text);
  if (auto what = compare_values(sides.before, sides.after, *spec, context.values)) {
    Change change;
    change.subject = subject;
    change.path = path;
    change.what = std::move(*what);
    change.before = sides.before;
    change.after = sides.after;
    change.spec = spec;
    if (spec->is(Kind::party)) settle_each_party(change, *context.before, *context.after);
    changes.push_back(std::move(change));
  }
  if (sides.before == nullptr || sides.after == nullptr) return;
  Pieces olds;
  Pieces news;
  collect(*sides.before, "", olds);
  collect(*sides.after, "", news);
  // A piece that stands on one side alone came or went with its part of the value.
  for (const auto& [where, piece] : olds) {
    const auto other = news.find(where);
    if (other == news.end()) continue;
    if (*piece == *other->second) continue;
    ChangePath inner = path;
    if (!where.empty()) inner.within = context.made->made_names.emplace_back(where);
    compare_evidence(*piece, *other->second, inner, context, changes);
  }
}

}  // namespace dealterms
