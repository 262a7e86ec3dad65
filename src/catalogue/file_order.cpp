#include "catalogue/file_order.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "catalogue/file_format.hpp"
#include "document/format_text.hpp"

namespace dealterms {
namespace {

using Keys = std::vector<std::string_view>;

// In a list of keys: where those stand that it does not name.
constexpr std::string_view k_others{};
constexpr std::string_view k_clauses = "clauses";
constexpr std::string_view k_dates = "dates";

void append(Keys& keys, const Keys& more) { keys.insert(keys.end(), more.begin(), more.end()); }

// Those of its names that are no dates, and the dates' own.
Keys keys_of_dates() {
  Keys keys;
  for (const TermSpec& field : head_fields()) {
    const std::string_view name = field.name;
    if (name.starts_with("dates.")) keys.push_back(name.substr(std::string_view("dates.").size()));
  }
  return keys;
}

Keys keys_of_head() {
  Keys keys{"dealterms"};
  for (const TermSpec& field : head_fields()) {
    const std::string_view name = field.name;
    const std::string_view key = name.substr(0, name.find('.'));
    if (std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
  }
  return keys;
}

void sort_entries(Node& map, const Keys& keys) {
  std::map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < keys.size(); ++i) places.emplace(keys[i], i);
  const std::size_t others = places.contains(k_others) ? places.at(k_others) : keys.size();
  std::ranges::stable_sort(map.entries, {}, [&](const NodeEntry& entry) {
    const auto found = places.find(entry.key);
    return found == places.end() ? others : found->second;
  });
}

// Prose that a reader takes for prose, in quotes or not.
void take_off_quotes(Node& scalar) {
  if (scalar.quoted == Node::Quoted::no || !may_stand_plain(scalar.text)) return;
  if (!is_special_word(scalar.text)) scalar.quoted = Node::Quoted::no;
}

bool is_prose(const TermSpec* spec) {
  if (spec == nullptr || spec->open || spec->writing == TermSpec::Writing::id) return false;
  return spec->kinds.size() == 1 && spec->kinds.front() == Kind::text;
}

void arrange_value(Node& value, const TermSpec* spec);

// What is said of how something is known.
void arrange_evidence(Node& entry_value, std::string_view key) {
  static constexpr std::array<std::string_view, 5> prose{"section", "quote", "note", "doubt",
                                                         "why"};
  const bool is_prose_key = std::ranges::find(prose, key) != prose.end();
  if (entry_value.is_scalar() && is_prose_key) take_off_quotes(entry_value);
}

// Names of what is not known are no prose.
bool holds_values(std::string_view key) {
  const MapFormSpec* spec = find_map_form(key);
  if (spec == nullptr) return key == "values";
  return spec->form != MapForm::undisclosed && spec->form != MapForm::redacted &&
         spec->form != MapForm::set_in && spec->form != MapForm::each;
}

// `status: disputed` stands above the readings that it announces.
Keys keys_of_value(const Node& map) {
  Keys keys;
  if (map.find("readings") != nullptr) keys.push_back("status");
  append(keys, {k_others, "favours", "why"});
  append(keys, evidence_in_file_order());
  return keys;
}

void arrange_map_value(Node& map, const TermSpec* spec) {
  sort_entries(map, keys_of_value(map));
  for (NodeEntry& entry : map.entries) {
    if (holds_values(entry.key)) {
      arrange_value(entry.value, spec);
    } else {
      arrange_evidence(entry.value, entry.key);
    }
  }
}

// A value, a list of values, or a map that says what it is.
void arrange_value(Node& value, const TermSpec* spec) {
  if (value.is_map()) arrange_map_value(value, spec);
  for (Node& item : value.items) {
    if (item.is_map()) arrange_map_value(item, spec);
    if (item.is_scalar() && is_prose(spec)) take_off_quotes(item);
  }
  if (value.is_scalar() && is_prose(spec)) take_off_quotes(value);
}

Keys names_of(std::span<const TermSpec> specs) {
  Keys keys;
  for (const TermSpec& spec : specs) keys.push_back(spec.name);
  return keys;
}

// A clause, a record, an exception or a condition.
struct ItemShape {
  const std::vector<std::string>& roles;
  Keys terms;
};

Keys keys_of_item(const ItemShape& shape) {
  Keys keys{"type", "title", "continues", "because"};
  keys.insert(keys.end(), shape.roles.begin(), shape.roles.end());
  append(keys, shape.terms);
  append(keys, {k_others, "from", "ended", "exceptions", "conditions"});
  append(keys, evidence_in_file_order());
  append(keys, {"level", "favours", "why"});
  return keys;
}

void arrange_records(Node& records, const TermSpec& spec);

template <typename FindSpec>
void arrange_item(Node& item, const ItemShape& shape, FindSpec find_spec) {
  if (!item.is_map()) return;
  sort_entries(item, keys_of_item(shape));
  for (NodeEntry& entry : item.entries) {
    const bool is_role = std::ranges::find(shape.roles, entry.key) != shape.roles.end();
    const TermSpec* spec = is_role ? nullptr : find_spec(entry.key);
    if (spec != nullptr && spec->is(Kind::records)) {
      arrange_records(entry.value, *spec);
    } else if (spec != nullptr || is_role) {
      arrange_value(entry.value, spec);
    } else {
      arrange_evidence(entry.value, entry.key);
    }
  }
}

void arrange_records(Node& records, const TermSpec& spec) {
  for (NodeEntry& record : records.entries) {
    if (spec.by_party) {
      arrange_value(record.value, spec.terms.empty() ? nullptr : &spec.terms.front());
      continue;
    }
    arrange_item(record.value, {spec.roles, names_of(spec.terms)},
                 [&](std::string_view term) { return find_record_term_spec(spec, term); });
  }
}

void arrange_clause(Node& clause, const Catalogue& catalogue) {
  static const std::vector<std::string> no_roles;
  const Node* named = clause.find("type");
  const ClauseType* type =
      named != nullptr && named->is_scalar() ? catalogue.find_type(named->text) : nullptr;
  const ItemShape shape =
      type == nullptr ? ItemShape{no_roles, {}} : ItemShape{type->roles, names_of(type->terms)};
  arrange_item(clause, shape, [&](std::string_view term) { return find_term_spec(type, term); });
}

// A party, a source, an open point.
void arrange_entry(Node& entry, const SectionSpec& section) {
  if (!entry.is_map()) return;
  Keys keys = names_of(section.fields);
  keys.push_back(k_others);
  append(keys, evidence_in_file_order());
  // `status` of an open point is a field of its own, and stands there.
  sort_entries(entry, keys);
  for (NodeEntry& field : entry.entries) {
    const TermSpec* spec = section.find_field(field.key);
    if (spec != nullptr && spec->is(Kind::records)) {
      arrange_records(field.value, *spec);
    } else if (spec != nullptr) {
      arrange_value(field.value, spec);
    } else {
      arrange_evidence(field.value, field.key);
    }
  }
}

void arrange_dates(Node& dates) {
  sort_entries(dates, keys_of_dates());
  for (NodeEntry& date : dates.entries) arrange_value(date.value, nullptr);
}

}  // namespace

std::vector<std::string_view> keys_of_file() {
  Keys keys = keys_of_head();
  keys.push_back(k_others);
  // What the clauses rest on stands behind them, the longest part of many files last.
  append(keys,
         {"parties", "others", "instruments", k_clauses, "bargains", "open_points", "sources"});
  return keys;
}

std::vector<std::string_view> evidence_in_file_order() {
  return {"new", "status", "by", "section", "quote", "sources", "note", "doubt"};
}

Node in_file_order(const Node& root, const Catalogue& catalogue) {
  Node file = root;
  if (!file.is_map()) return file;
  sort_entries(file, keys_of_file());
  for (NodeEntry& part : file.entries) {
    if (const SectionSpec* section = find_section(part.key)) {
      for (NodeEntry& entry : part.value.entries) arrange_entry(entry.value, *section);
    } else if (part.key == k_clauses) {
      for (NodeEntry& clause : part.value.entries) arrange_clause(clause.value, catalogue);
    } else if (part.key == k_dates) {
      arrange_dates(part.value);
    } else {
      arrange_value(part.value, find_head_field(part.key));
    }
  }
  return file;
}

}  // namespace dealterms
