// A key of an item is, in this order: a relation, a role, a term, or evidence. What it may be is
// decided by the tables; nothing is skipped unsaid.
#include "agreement/read_item.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "agreement/papers.hpp"
#include "agreement/read_evidence.hpp"
#include "agreement/read_limits.hpp"
#include "agreement/unknown_names.hpp"
#include "catalogue/favours.hpp"
#include "document/expect.hpp"

namespace dealterms {
namespace {

bool knows(const std::vector<std::string>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

const TermSpec& role_spec() {
  static const TermSpec spec = [] {
    TermSpec role;
    role.name = "role";
    role.kinds = {Kind::party};
    return role;
  }();
  return spec;
}

bool is_written_as_set(const Node& node) {
  if (node.is_list() || node.find(name_of(MapForm::any_of)) != nullptr) return true;
  if (const Node* value = node.find(name_of(MapForm::value))) return is_written_as_set(*value);
  for (const MapForm form : {MapForm::readings, MapForm::steps}) {
    const Node* parts = node.find(name_of(form));
    if (parts != nullptr && std::ranges::any_of(parts->items, is_written_as_set)) return true;
  }
  return false;
}

// Undeclared terms: how a value is written tells what it is. A list is a set, anything else the
// first kind that fits it; a text of one word is a text, though a set could be written so too.
const TermSpec& open_spec_for(const Node& node) {
  static const std::array specs = [] {
    TermSpec set = open_term();
    set.kinds = {Kind::set};
    TermSpec single = open_term();
    std::erase(single.kinds, Kind::set);
    return std::array{set, single};
  }();
  return is_written_as_set(node) ? specs[0] : specs[1];
}

// What may stand in an item of this place.
struct ItemRules {
  std::vector<std::string> roles;
  std::vector<std::string> more_roles;  // whom `favours` may name beside them
  std::string first_key;                // what an entry says first: its name, its type
  std::function<const TermSpec*(std::string_view)> find_spec;
  LimitNames limits;
  enum class Relations { no, yes } relations = Relations::yes;
  std::function<void(const NodeEntry&)> diagnose_unknown;
};

// Of a value with or without evidence.
const std::string& word_of(const Node& node) {
  const Node* value = node.find(name_of(MapForm::value));
  return value != nullptr ? value->text : node.text;
}

std::vector<std::string> names_of(std::span<const TermSpec> specs) {
  std::vector<std::string> names;
  for (const TermSpec& spec : specs) names.push_back(spec.name);
  return names;
}

void append(std::vector<std::string>& to, const std::vector<std::string>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

class ItemReader {
 public:
  ItemReader(const AgreementContext& context, const ItemRules& rules)
      : context_(context), rules_(rules) {}

  Item read(const NodeEntry& entry, Item item = {}) {
    item.id = entry.key;
    item.place = entry.key_place;
    item.body = entry.value.place;
    if (!entry.value.is_map()) {
      diagnose_no_map(entry);
      return item;
    }
    for (const NodeEntry& row : entry.value.entries) read_row(row, item);
    if ((item.overrides->level || !item.overrides->favours.empty()) &&
        entry.value.find("why") == nullptr) {
      const auto row = std::ranges::find_if(entry.value.entries, [](const NodeEntry& found) {
        return found.key == "level" || found.key == "favours";
      });
      context_.diagnostics.add(DiagnosticCode::missing_why, row->key_place, {row->key});
    }
    return item;
  }

 private:
  // `acme: Acme Ltd`: what was written is most likely the first thing to be said.
  void diagnose_no_map(const NodeEntry& entry) {
    const Node& value = entry.value;
    const bool is_short = value.is_scalar() && !value.text.empty() && !rules_.first_key.empty();
    context_.diagnostics.add(DiagnosticCode::expected_map, value.place, {entry.key},
                             is_short
                                 ? fmt::format("write {}: {{{}: {}}}", entry.key, rules_.first_key,
                                               print_text_in_flow(value.text))
                                 : std::string{});
  }

  void read_row(const NodeEntry& row, Item& item) {
    if (rules_.relations == ItemRules::Relations::yes && read_relation(row, item)) return;
    if (knows(rules_.roles, row.key)) {
      TermSpec spec = role_spec();
      spec.name = row.key;
      if (auto value = parse_value(row.value, spec, context_.names, context_.diagnostics)) {
        item.roles.emplace(row.key, std::move(*value));
      }
      return;
    }
    if (const TermSpec* spec = rules_.find_spec(row.key)) return read_term(row, *spec, item);
    if (const auto* key = find_evidence_key(row.key, EvidenceOf::anything)) {
      read_evidence_entry(key->key, row, context_.names, item.evidence.edit(),
                          context_.diagnostics);
      return;
    }
    rules_.diagnose_unknown(row);
  }

  bool read_relation(const NodeEntry& row, Item& item) {
    const RelationSpec* spec = find_relation(row.key);
    if (spec == nullptr) return false;
    switch (spec->relation) {
      case Relation::type:
        return !item.type.empty();
      case Relation::ended:
        item.ended = read_ended(row.value, context_.names, context_.diagnostics);
        return true;
      case Relation::continues:
        read_continued(row, item);
        return true;
      case Relation::because:
        item.because = read_ids(row);
        check_because(row, item);
        return true;
      case Relation::level:
        read_level(row.value, item);
        return true;
      case Relation::favours:
        read_favours(row.value, item);
        return true;
      case Relation::why:
        item.overrides.edit().why =
            expect_text(row.value, row.key, context_.diagnostics).value_or("");
        return true;
    }
    return false;
  }

  std::vector<std::string> read_ids(const NodeEntry& row) {
    std::vector<std::string> ids;
    std::set<std::string> known;
    for (const PlacedName& id : expect_names(row.value, row.key, context_.diagnostics)) {
      if (!expect_id(id.name, id.place, context_.diagnostics)) continue;
      if (!known.insert(id.name).second) {
        context_.diagnostics.add(DiagnosticCode::duplicate_token, id.place, {id.name});
        continue;
      }
      ids.push_back(id.name);
    }
    std::ranges::sort(ids);
    return ids;
  }

  void read_continued(const NodeEntry& row, Item& item) {
    item.continues = read_ids(row);
    if (item.continues.size() <= k_most_continued) return;
    item.continues.resize(k_most_continued);
    context_.diagnostics.add(DiagnosticCode::bad_combination, row.value.place,
                             {fmt::format("more than {} that one continues", k_most_continued)});
  }

  // What exists only because of a clause exists in the same version, if only as a tombstone.
  void check_because(const NodeEntry& row, Item& item) {
    Diagnostics unheard;  // of what read_ids has said already
    std::set<std::string> unknown;
    for (const PlacedName& id : expect_names(row.value, row.key, unheard)) {
      if (!is_id(id.name) || (context_.names.clauses.contains(id.name) && id.name != item.id))
        continue;
      if (id.name == item.id) {
        context_.diagnostics.add(DiagnosticCode::unknown_clause, id.place, {id.name},
                                 "nothing exists because of itself");
      } else {
        add_unknown_clause(id.name, id.place, context_.names, context_.diagnostics);
      }
      unknown.insert(id.name);
    }
    std::erase_if(item.because, [&](const std::string& id) { return unknown.contains(id); });
  }

  void read_level(const Node& node, Item& item) {
    const auto text = expect_text(node, "level", context_.diagnostics);
    if (!text) return;
    item.overrides.edit().level = enum_named<Level>(*text);
    if (item.overrides->level) return;
    std::vector<std::string> levels;
    for (const Level level : k_levels) levels.emplace_back(name_of(level));
    context_.diagnostics.add_with_list(DiagnosticCode::bad_level, node.place, *text, levels);
  }

  void read_favours(const Node& node, Item& item) {
    const auto text = expect_text(node, "favours", context_.diagnostics);
    if (!text) return;
    std::vector<std::string> known = rules_.roles;
    append(known, rules_.more_roles);
    append(known, context_.names.parties.candidates_for(*text));
    known.insert(known.end(), k_favours_words.begin(), k_favours_words.end());
    if (context_.names.parties.contains(*text) || knows(known, *text)) {
      item.overrides.edit().favours = *text;
    } else {
      context_.diagnostics.add_with_suggestion(DiagnosticCode::unknown_favours, node.place,
                                               {*text, "favours"}, *text, known);
    }
  }

  void read_term(const NodeEntry& row, const TermSpec& spec, Item& item) {
    if (spec.is(Kind::records)) return read_records(row, spec, item);
    const TermSpec& used = &spec == &open_term() ? open_spec_for(row.value) : spec;
    if (auto value = parse_value(row.value, used, context_.names, context_.diagnostics)) {
      item.terms.emplace(row.key, std::move(*value));
    }
  }

  void read_records(const NodeEntry& row, const TermSpec& spec, Item& item) {
    if (!row.value.is_map() || is_set_in(row.value)) return read_unknown_records(row, item);
    if (row.value.entries.empty()) {
      context_.diagnostics.add(DiagnosticCode::empty_value, row.value.place, {row.key},
                               "write `none` where the text says that there is none");
      return;
    }
    Items& records = item.records[row.key];
    for (const NodeEntry& entry : row.value.entries) {
      if (spec.by_party) {
        read_position(entry, spec, records);
      } else if (expect_id(entry.key, entry.key_place, context_.diagnostics)) {
        records.emplace(entry.key, read_record(entry, row.key, spec));
      }
    }
    if (records.empty()) item.records.erase(row.key);
  }

  // `tranches: undisclosed`, `tranches: {set_in: order form}`: there are some, or none, and no more
  // is said.
  void read_unknown_records(const NodeEntry& row, Item& item) {
    const bool is_word = row.value.is_scalar() && row.value.quoted == Node::Quoted::no &&
                         is_special_word(row.value.text);
    if (!is_word && !is_set_in(row.value)) {
      context_.diagnostics.add(DiagnosticCode::expected_map, row.value.place, {row.key},
                               "give each entry an id, with its terms beneath");
      return;
    }
    TermSpec spec;
    spec.name = row.key;
    spec.kinds = {Kind::text};
    if (auto value = parse_value(row.value, spec, context_.names, context_.diagnostics)) {
      item.terms.emplace(row.key, std::move(*value));
    }
  }

  void read_position(const NodeEntry& entry, const TermSpec& spec, Items& records) {
    if (!context_.names.parties.contains(entry.key)) {
      add_unknown_party(entry.key, entry.key_place, context_.names, context_.diagnostics);
      return;
    }
    const TermSpec& term = spec.terms.front();
    auto value = parse_value(entry.value, term, context_.names, context_.diagnostics);
    if (!value) return;
    Item item;
    item.id = entry.key;
    item.place = entry.key_place;
    item.body = entry.value.place;
    item.terms.emplace(term.name, std::move(*value));
    records.emplace(entry.key, std::move(item));
  }

  Item read_record(const NodeEntry& entry, const std::string& records, const TermSpec& spec) {
    ItemRules rules;
    rules.roles = spec.roles;
    rules.more_roles = rules_.roles;
    const Node* limits = entry.value.find(k_limits);
    const TermSpec limited = limits != nullptr
                                 ? spec_of_limited(rules_.limits, entry.key, word_of(*limits))
                                 : TermSpec{};
    rules.find_spec = [&](std::string_view name) {
      const TermSpec* own = find_record_term_spec(spec, name);
      return own != nullptr && name == k_limits ? &limited : own;
    };
    rules.diagnose_unknown = [&](const NodeEntry& row) {
      diagnose_unknown_in_record(row, records, spec, context_);
    };
    return ItemReader{context_, rules}.read(entry);
  }

  const AgreementContext& context_;
  const ItemRules& rules_;
};

// ---- clauses ------------------------------------------------------------------------------------

// The name as written, and the type where it is one, else the one that was meant.
std::pair<std::string, const ClauseType*> read_type(const NodeEntry& entry,
                                                    const AgreementContext& context) {
  const Node* node = entry.value.find("type");
  if (node == nullptr) {
    if (entry.value.find("ended") == nullptr) {
      diagnose_missing_type(entry, context.diagnostics);
    }
    return {};
  }
  const auto name = expect_text(*node, "type", context.diagnostics);
  if (!name) return {};
  if (const ClauseType* type = context.catalogue.find_type(*name)) return {*name, type};
  // What is wrong with the rest of the clause is told in the same run.
  const ClauseType* meant = context.catalogue.find_type_meant(*name);
  context.diagnostics.add(Diagnostic{
      DiagnosticCode::unknown_type,
      node->place,
      {*name},
      "`dealterms catalogue` lists the types; what fits none is `type: other`, or of a type in a "
      "`catalogue:` of one's own",
      meant != nullptr ? meant->id : std::string()});
  return {*name, meant};
}

}  // namespace

Item read_clause(const NodeEntry& entry, const AgreementContext& context) {
  Item item;
  const ClauseType* type = nullptr;
  ItemRules rules;
  if (entry.value.is_map()) {
    auto [name, found] = read_type(entry, context);
    type = found;
    item.type = std::move(name);
  }
  rules.first_key = "type";
  if (type != nullptr) rules.roles = type->roles;
  rules.limits.limits = limits_of(entry.value);
  if (type != nullptr && !type->open) rules.limits.terms = names_of(type->terms);
  rules.find_spec = [&](std::string_view name) { return find_term_spec(type, name); };
  const bool typed = entry.value.find("type") != nullptr;
  const bool is_known = type != nullptr && type->id == item.type;
  rules.diagnose_unknown = [&, typed, is_known](const NodeEntry& row) {
    if (is_known) {
      diagnose_unknown_in_clause(row, *type, context);
    } else if (!typed && entry.value.find("ended") != nullptr) {
      add_unknown(DiagnosticCode::unknown_key, row, "a clause without a type",
                  {reserved_names().begin(), reserved_names().end()}, context.diagnostics);
    }
    // Of an unknown type no term is known either, nor need one that is only meant be the right one.
  };
  return ItemReader{context, rules}.read(entry, std::move(item));
}

Item read_section_item(const NodeEntry& entry, const SectionSpec& section,
                       const AgreementContext& context) {
  ItemRules rules;
  rules.relations = ItemRules::Relations::no;
  if (section.fields.front().is(Kind::text)) rules.first_key = section.fields.front().name;
  rules.find_spec = [&](std::string_view name) { return section.find_field(name); };
  rules.diagnose_unknown = [&](const NodeEntry& row) {
    std::vector<std::string> known = names_of(section.fields);
    for (const auto key : evidence_key_names(EvidenceOf::anything)) known.emplace_back(key);
    add_unknown(DiagnosticCode::unknown_key, row,
                std::string{section.singular} + " '" + entry.key + "'", known, context.diagnostics);
  };
  return ItemReader{context, rules}.read(entry);
}

}  // namespace dealterms
