#include "catalogue/check_term_spec.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace dealterms {
namespace {

struct Row {
  const TermSpec& term;
  const NodeEntry& entry;
  Diagnostics& diagnostics;

  // Of the key, or of the row that has it from another file.
  [[nodiscard]] Place at(std::string_view key) const {
    const Node* node = entry.value.find(key);
    return node != nullptr ? node->place : entry.key_place;
  }
  [[nodiscard]] std::string what() const { return "term '" + entry.key + "'"; }
  [[nodiscard]] bool has_value(std::string_view word) const {
    return std::ranges::find(term.values, word) != term.values.end();
  }
  void refuse(std::string_view key, std::string hint) const {
    diagnostics.add(DiagnosticCode::unknown_key, at(key), {std::string{key}, what()},
                    std::move(hint));
  }
};

// The steps of a scale; of a flag and of what is measured the words that may say the opposite.
std::vector<std::string> values_that_leave_free(const TermSpec& term) {
  if (term.is(Kind::scale)) return term.values;
  if (term.is(Kind::flag)) return {"yes", "no"};
  const bool measured = std::ranges::any_of(term.kinds, is_measured);
  return measured ? std::vector<std::string>{"unlimited", "none"} : std::vector<std::string>{};
}

void check_values(const Row& row) {
  const auto& [term, entry, diagnostics] = row;
  const bool listed = term.is(Kind::scale) || term.is(Kind::choice);
  if (listed && term.values.size() < 2) {
    diagnostics.add(DiagnosticCode::bad_scale_values, row.at("values"),
                    {entry.key, "there are fewer than two"});
  }
  if (!listed && !term.values.empty()) {
    diagnostics.add(DiagnosticCode::bad_scale_values, row.at("values"),
                    {entry.key, "only a scale or a choice has any"});
  }
  const auto free_values = values_that_leave_free(term);
  if (!term.leaves_free.empty() &&
      std::ranges::find(free_values, term.leaves_free) == free_values.end()) {
    diagnostics.add_with_suggestion(DiagnosticCode::bad_scale, row.at("leaves_free"),
                                    {term.leaves_free, entry.key}, term.leaves_free, free_values);
  }
  if (term.silence == Silence::step && !row.has_value(term.silent_step)) {
    diagnostics.add(DiagnosticCode::bad_scale_values, entry.key_place,
                    {entry.key, fmt::format("silence means '{}', which is none of its values",
                                            term.silent_step)},
                    "say anew what `silence` means");
  }
}

void check_sizes(const Row& row) {
  const auto& [term, entry, diagnostics] = row;
  const bool has_size = std::ranges::any_of(term.kinds, is_measured);
  for (const std::string_view key : {"large_from", "small_below", "tiny_below"}) {
    if (has_size || entry.value.find(key) == nullptr) continue;
    row.refuse(key, fmt::format("`{}` belongs to money, percent, quantity and duration", key));
  }
  const SizeThresholds& sizes = term.sizes;
  if (sizes.tiny_below > sizes.small_below || sizes.small_below > sizes.large_from) {
    diagnostics.add(
        DiagnosticCode::bad_scale_values, entry.key_place,
        {entry.key, "what is large, small and tiny overlaps"},
        fmt::format("tiny below {}%, small below {}%, large from {}%", sizes.tiny_below.to_string(),
                    sizes.small_below.to_string(), sizes.large_from.to_string()));
  }
}

void check_records(const Row& row) {
  const TermSpec& term = row.term;
  const bool has_records = term.is(Kind::records);
  for (const std::string_view key : {"reads", "brief"}) {
    if (has_records || row.entry.value.find(key) == nullptr) continue;
    row.refuse(key, fmt::format("`{}` belongs to terms of kind records", key));
  }
  const bool has_record_keys = !term.roles.empty() || !term.terms.empty() || !term.favours.empty();
  if (has_record_keys && !has_records) {
    row.refuse("terms", "`roles`, `terms` and `favours` belong to terms of kind records");
  }
  if (has_records && !term.more_favours.empty()) {
    row.refuse("more_favours", "records have `favours`; `more_favours` belongs to their terms");
  }
}

struct KeyOfKind {
  std::string_view key;
  Kind kind;
  bool (*is_set)(const TermSpec& term);
};
constexpr std::array k_keys_of_kinds{
    KeyOfKind{"naming", Kind::party,
              [](const TermSpec& term) { return term.naming != Naming::nothing; }},
    KeyOfKind{"bounds", Kind::date,
              [](const TermSpec& term) { return term.bounds != Bounds::none; }},
    KeyOfKind{"price", Kind::money, [](const TermSpec& term) { return term.price; }},
    KeyOfKind{"share", Kind::percent, [](const TermSpec& term) { return term.share; }},
    KeyOfKind{"wider", Kind::set, [](const TermSpec& term) { return !term.wider.empty(); }},
};

}  // namespace

void check_term_spec(const TermSpec& term, const NodeEntry& entry, Diagnostics& diagnostics) {
  const Row row{term, entry, diagnostics};
  if (term.kinds.empty() && entry.value.find("kind") == nullptr) {
    diagnostics.add(DiagnosticCode::missing_key, entry.key_place, {"kind", row.what()});
    return;
  }
  check_values(row);
  for (const KeyOfKind& key : k_keys_of_kinds) {
    if (term.is(key.kind) || !key.is_set(term)) continue;
    row.refuse(key.key,
               fmt::format("`{}` belongs to terms of kind {}", key.key, name_of(key.kind)));
  }
  check_sizes(row);
  check_records(row);
}

void check_terms_beside(std::span<const TermSpec> all, const Node& node, Diagnostics& diagnostics) {
  for (const TermSpec& term : all) {
    const auto entry = std::ranges::find(node.entries, term.name, &NodeEntry::key);
    if (entry == node.entries.end()) continue;
    std::vector<std::string> beside;
    for (const TermSpec& other : all) {
      if (&other != &term) beside.push_back(other.name);
    }
    const Row row{term, *entry, diagnostics};
    const auto require = [&](const std::string& name, std::string_view key) {
      if (std::ranges::find(beside, name) != beside.end()) return;
      diagnostics.add_with_suggestion(DiagnosticCode::unknown_term, row.at(key), {name, term.name},
                                      name, beside);
    };
    for (const std::string& name : term.depends_on) require(name, "depends_on");
    if (!term.limits.empty()) require(term.limits, "limits");
  }
}

void check_terms_elsewhere(const Catalogue& catalogue, Diagnostics& diagnostics) {
  const auto is_set = [&](std::string_view name) {
    const std::size_t point = name.find('.');
    const ClauseType* type = catalogue.find_type(name.substr(0, point));
    if (type == nullptr || point == std::string_view::npos) return false;
    const TermSpec* term = type->find_term(name.substr(point + 1));
    return term != nullptr && term->is(Kind::set);
  };
  for (const auto& [id, type] : catalogue.types) {
    for (const TermSpec& records : type.terms) {
      for (const TermSpec& term : records.terms) {
        if (term.taken_from.empty() || is_set(term.taken_from)) continue;
        diagnostics.add(DiagnosticCode::unknown_term, term.place, {term.taken_from, term.name},
                        "`taken_from` names a set of another type: uncapped_liability.heads");
      }
    }
  }
}

}  // namespace dealterms
