// A map → Value: one of the forms of file_format.hpp. Its one main key says which; beside it may
// stand the form's companions, evidence, and the keys of what holds the map.
#include <algorithm>
#include <span>
#include <vector>

#include <fmt/format.h>

#include "agreement/check_figures.hpp"
#include "agreement/read_evidence.hpp"
#include "agreement/value_reader.hpp"
#include "base/text.hpp"
#include "base/typography.hpp"
#include "catalogue/file_format.hpp"
#include "catalogue/flag_words.hpp"
#include "document/expect.hpp"

namespace dealterms {

namespace {

std::optional<std::string> read_unknown_name(const Node& node, const ReadContext& context) {
  std::string name = folded(node.text);
  const bool is_name = is_id(name) && !flag_of(name);
  if (node.is_scalar() && (name.empty() || is_name)) return name;
  context.diagnostics.add(DiagnosticCode::bad_id, node.place, {name},
                          "name the unknown, as rate-a, so that another version can say that it "
                          "is the same; or write only `undisclosed`");
  return std::nullopt;
}

std::optional<Content> read_unknown(const FormInput& in, Unknown::Kind kind) {
  Unknown unknown;
  unknown.kind = kind;
  const auto read = [&](const Node* node, auto& name) {
    if (node == nullptr) return true;
    const auto text = read_unknown_name(*node, in.context);
    if (text) name = *text;
    return text.has_value();
  };
  if (!read(&in.main, unknown.name) || !read(in.map.find("more_than"), unknown.more_than) ||
      !read(in.map.find("less_than"), unknown.less_than)) {
    return std::nullopt;
  }
  return unknown;
}

// The name of the paper is the author's words: "order form", "schedule 2", "as agreed".
std::optional<Content> read_set_in(const FormInput& in) {
  std::string paper = in.main.is_scalar() ? folded(in.main.text) : std::string{};
  if (!paper.empty()) return Unknown{Unknown::Kind::set_in, std::move(paper), {}, {}};
  in.context.diagnostics.add(DiagnosticCode::expected_scalar, in.main.place, {std::string{in.key}},
                             "say where it is set: {set_in: order form}");
  return std::nullopt;
}

// The values of a list that has no order of its own.
std::optional<std::vector<Value>> read_unordered(const FormInput& in, DiagnosticCode code) {
  const auto* items = read_list(in.main, in.key, 2, code, in.context);
  if (items == nullptr) return std::nullopt;
  ReadContext inner = in.context;
  ++inner.unordered_depth;
  const bool is_long = items->size() > k_most_unordered;
  if (is_long || inner.unordered_depth > k_deepest_unordered) {
    const std::string what =
        is_long
            ? fmt::format("`{}` takes at most {} entries", in.key, k_most_unordered)
            : fmt::format("readings and alternatives stand at most {} deep", k_deepest_unordered);
    in.context.diagnostics.add(code, in.main.place, {what});
    return std::nullopt;
  }
  return read_values(*items, inner);
}

std::optional<Content> read_readings(const FormInput& in) {
  constexpr auto code = DiagnosticCode::bad_readings;
  auto values = read_unordered(in, code);
  if (!values) return std::nullopt;
  for (auto value = values->begin(); value != values->end(); ++value) {
    if (value->as<Readings>() != nullptr) {
      in.context.diagnostics.add(code, value->place, {"a reading has no readings of its own"});
      return std::nullopt;
    }
    if (std::find(values->begin(), value, *value) != value) {
      in.context.diagnostics.add(code, value->place, {"two readings say the same"},
                                 "give one reading both sources");
      return std::nullopt;
    }
  }
  return Readings{std::move(*values)};
}

struct Combination {
  Combined::Rule rule;
  bool is_of_dates;
  MapForm of_the_others;  // says it of the other kinds
};

std::optional<Content> read_combined(const FormInput& in, const Combination& row) {
  constexpr auto code = DiagnosticCode::bad_combination;
  const auto& kinds = in.context.spec.kinds;
  if (!std::ranges::any_of(kinds, is_ordered)) {
    in.context.diagnostics.add(DiagnosticCode::not_ordered_kind, in.main.place,
                               {std::string{in.key}, in.context.spec.name});
    return std::nullopt;
  }
  const bool fits = std::ranges::any_of(kinds, [&](Kind kind) {
    return is_ordered(kind) && (kind == Kind::date) == row.is_of_dates;
  });
  if (!fits) {
    in.context.diagnostics.add(
        code, in.main.place,
        {"`" + std::string{in.key} + (row.is_of_dates ? "` is for dates" : "` is not for dates")},
        "write `" + std::string{name_of(row.of_the_others)} + "` here");
    return std::nullopt;
  }
  auto values = read_unordered(in, code);
  if (!values) return std::nullopt;
  return Combined{row.rule, std::move(*values)};
}

std::optional<Content> read_bases(const FormInput& in) {
  if (!in.main.is_map() || in.main.entries.empty()) {
    in.context.diagnostics.add(DiagnosticCode::bad_bases, in.main.place,
                               {"it takes a map of names to values"},
                               "write the name of each base and its value: "
                               "{bases: {as converted: 27%, before recent rounds: 32.5%}}");
    return std::nullopt;
  }
  Bases bases;
  bool is_whole = true;
  for (const NodeEntry& entry : in.main.entries) {
    auto value = read_value(entry.value, in.context);
    is_whole = is_whole && value.has_value();
    if (value) bases.list.push_back({folded(entry.key), std::move(*value)});
  }
  const auto by_name = [](const BasisValue& a, const BasisValue& b) {
    return compare_names(a.name, b.name) < 0;
  };
  std::ranges::stable_sort(bases.list, by_name);
  const auto twice = std::ranges::adjacent_find(
      bases.list,
      [](const BasisValue& a, const BasisValue& b) { return is_same_name(a.name, b.name); });
  if (twice != bases.list.end()) {
    in.context.diagnostics.add(DiagnosticCode::bad_bases, in.main.place,
                               {"'" + twice->name + "' stands twice"});
    return std::nullopt;
  }
  if (!is_whole) return std::nullopt;
  return bases;
}

// The content of a form other than `value`, which is another value.
std::optional<Content> read_form(MapForm form, const FormInput& in) {
  switch (form) {
    case MapForm::value:
      return std::nullopt;
    case MapForm::undisclosed:
      return read_unknown(in, Unknown::Kind::undisclosed);
    case MapForm::redacted:
      return read_unknown(in, Unknown::Kind::redacted);
    case MapForm::set_in:
      return read_set_in(in);
    case MapForm::readings:
      return read_readings(in);
    case MapForm::tiers:
      return read_tiers(in);
    case MapForm::steps:
      return read_steps(in);
    case MapForm::each:
      return read_series(in);
    case MapForm::bases:
      return read_bases(in);
    case MapForm::any_of:
      return read_alternative(in);
    case MapForm::earlier_of:
      return read_combined(in, {Combined::Rule::earlier_of, true, MapForm::lesser_of});
    case MapForm::later_of:
      return read_combined(in, {Combined::Rule::later_of, true, MapForm::greater_of});
    case MapForm::greater_of:
      return read_combined(in, {Combined::Rule::greater_of, false, MapForm::later_of});
    case MapForm::lesser_of:
      return read_combined(in, {Combined::Rule::lesser_of, false, MapForm::earlier_of});
  }
  return std::nullopt;
}

bool contains(std::span<const std::string_view> keys, std::string_view key) {
  return std::ranges::find(keys, key) != keys.end();
}

// A word of the form that `key` belongs to, where it is the companion of another form.
std::string hint_for_companion(std::string_view key) {
  const auto form = std::ranges::find_if(
      map_forms(), [&](const MapFormSpec& row) { return contains(row.companions, key); });
  if (form == map_forms().end()) return {};
  return "`" + std::string{key} + "` goes with `" + std::string{form->key} + "`";
}

void report_unknown_key(const NodeEntry& entry, const MapFormSpec* form,
                        std::span<const std::string_view> holder_keys, const ReadContext& context) {
  std::vector<std::string> known{holder_keys.begin(), holder_keys.end()};
  if (form == nullptr) {
    for (const MapFormSpec& row : map_forms()) known.emplace_back(row.key);
  } else {
    known.insert(known.end(), form->companions.begin(), form->companions.end());
  }
  for (const auto key : evidence_key_names(EvidenceOf::values)) known.emplace_back(key);
  if (hint_for_companion(entry.key).empty()) {
    add_unknown(DiagnosticCode::unknown_key, entry, context.spec.name, known, context.diagnostics);
    return;
  }
  context.diagnostics.add(Diagnostic{DiagnosticCode::unknown_key,
                                     entry.key_place,
                                     {entry.key, context.spec.name},
                                     hint_for_companion(entry.key),
                                     nearest_name(entry.key, known).value_or("")});
}

// The entries that say which form it is: one, in a map that is right.
std::vector<const NodeEntry*> main_entries(const Node& map,
                                           std::span<const std::string_view> holder_keys) {
  std::vector<const NodeEntry*> main;
  for (const NodeEntry& entry : map.entries) {
    if (contains(holder_keys, entry.key) || find_map_form(entry.key) == nullptr) continue;
    main.push_back(&entry);
  }
  return main;
}

// Refuses a second main key, or a map without one. A key that is misspelt is the better reason.
void report_main_entries(const Node& map, const std::vector<const NodeEntry*>& main,
                         std::span<const std::string_view> holder_keys,
                         const ReadContext& context) {
  if (main.size() > 1) {
    context.diagnostics.add(DiagnosticCode::ambiguous_map_form, main[1]->key_place,
                            {"it has both `" + main[0]->key + "` and `" + main[1]->key + "`"});
  }
  const bool has_unknown_key = std::ranges::any_of(map.entries, [&](const NodeEntry& entry) {
    return find_evidence_key(entry.key, EvidenceOf::values) == nullptr &&
           !contains(holder_keys, entry.key);
  });
  if (main.empty() && !has_unknown_key) {
    context.diagnostics.add(DiagnosticCode::missing_key, map.place, {"value", context.spec.name});
  }
}

// Reads the evidence and refuses the keys that belong to nothing.
Evidence read_other_keys(const Node& map, const MapFormSpec* form,
                         std::span<const std::string_view> holder_keys,
                         const ReadContext& context) {
  Evidence evidence;
  for (const NodeEntry& entry : map.entries) {
    const bool is_of_form = form != nullptr && contains(form->companions, entry.key);
    if (is_of_form || find_map_form(entry.key) != nullptr || contains(holder_keys, entry.key))
      continue;
    if (const auto* key = find_evidence_key(entry.key, EvidenceOf::values)) {
      read_evidence_entry(key->key, entry, context.names, evidence, context.diagnostics);
    } else {
      report_unknown_key(entry, form, holder_keys, context);
    }
  }
  if (!evidence.favours.empty() && evidence.why.empty()) {
    const auto at = std::ranges::find(map.entries, "favours", &NodeEntry::key);
    context.diagnostics.add(DiagnosticCode::missing_why, at->key_place, {"favours"});
  }
  return evidence;
}

bool is_plain_value_map(const Node& node) { return node.is_map() && node.find("value") != nullptr; }

}  // namespace

std::optional<Value> read_map_form(const Node& map, std::span<const std::string_view> holder_keys,
                                   const ReadContext& context) {
  const auto mains = main_entries(map, holder_keys);
  report_main_entries(map, mains, holder_keys, context);
  const MapFormSpec* form = mains.empty() ? nullptr : find_map_form(mains.front()->key);
  const Evidence evidence = read_other_keys(map, form, holder_keys, context);
  if (mains.size() != 1) return std::nullopt;
  const NodeEntry& main = *mains.front();
  std::optional<Value> value;
  if (form->form != MapForm::value) {
    auto content = read_form(form->form, {main.key, main.value, map, context});
    if (content) value = Value{std::move(*content), {}, {}, map.place};
  } else if (is_plain_value_map(main.value)) {
    context.diagnostics.add(DiagnosticCode::ambiguous_map_form, main.value.place,
                            {"`value` holds another `value`"});
  } else {
    value = read_value(main.value, context);
  }
  if (!value) return std::nullopt;
  if (!evidence.empty()) {
    Evidence own = inherited(*value->evidence, evidence);
    own.is_new = evidence.is_new;  // no more than one value says so, and so nothing inherits it
    own.favours = evidence.favours;
    own.why = evidence.why;
    value->evidence = std::move(own);
  }
  if (evidence.quote_place.place.known()) {
    warn_of_figure(*value, evidence.quote, context.diagnostics);
  }
  return value;
}

}  // namespace dealterms
