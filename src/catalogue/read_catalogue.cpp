// Types first, then what refers to types. Each row is read over what the base says of it, and
// takes effect only when it has no mistake.
#include "catalogue/read_catalogue.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "catalogue/check_sentences.hpp"
#include "catalogue/check_term_spec.hpp"
#include "catalogue/favours.hpp"
#include "catalogue/file_format.hpp"
#include "catalogue/read_term_spec.hpp"
#include "document/expect.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_format_version = "1";

std::vector<std::string> ids_of_types(const Catalogue& catalogue) {
  std::vector<std::string> ids;
  for (const auto& [id, type] : catalogue.types) ids.push_back(id);
  return ids;
}

bool knows(const std::vector<std::string>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

// Where the name of a term stands in this file, or else where its type does.
Place place_of_term(const NodeEntry& type, std::string_view record, std::string_view name) {
  const auto key_of = [](const Node* map, std::string_view key) -> const NodeEntry* {
    if (map == nullptr) return nullptr;
    const auto found = std::ranges::find(map->entries, key, &NodeEntry::key);
    return found == map->entries.end() ? nullptr : &*found;
  };
  const Node* terms = type.value.find("terms");
  if (!record.empty()) {
    const NodeEntry* row = key_of(terms, record);
    terms = row == nullptr ? nullptr : row->value.find("terms");
  }
  const NodeEntry* row = key_of(terms, name);
  return row == nullptr ? type.key_place : row->key_place;
}

// Rule ids are made of the type and the term's own name, so a name is used once in a type, inside
// its records too, and is no role.
void check_names(const ClauseType& type, const NodeEntry& entry, Diagnostics& diagnostics) {
  std::set<std::string> seen{type.roles.begin(), type.roles.end()};
  const auto take = [&](const std::string& name, std::string_view record) {
    if (seen.insert(name).second) return;
    diagnostics.add(DiagnosticCode::duplicate_term, place_of_term(entry, record, name), {name},
                    "names of terms and roles are used once in a type, also inside its records");
  };
  for (const TermSpec& term : type.terms) take(term.name, {});
  for (const TermSpec& term : type.terms) {
    std::set<std::string> here{term.roles.begin(), term.roles.end()};
    for (const TermSpec& inner : term.terms) {
      if (here.contains(inner.name)) {
        diagnostics.add(DiagnosticCode::duplicate_term, place_of_term(entry, term.name, inner.name),
                        {inner.name});
      }
      take(inner.name, term.name);
    }
  }
}

// Overriding `roles` can leave a row of the base in favour of a role that is gone.
void check_favours(const ClauseType& type, Place roles_place, Diagnostics& diagnostics) {
  const auto check = [&](const std::string& role, const std::vector<std::string>& record_roles) {
    if (role.empty() || std::ranges::find(k_favours_words, role) != k_favours_words.end()) return;
    if (type.has_role(role) || knows(record_roles, role)) return;
    diagnostics.add(DiagnosticCode::unknown_favours, roles_place, {role, type.id});
  };
  check(type.favours, {});
  for (const TermSpec& term : type.terms) {
    check(term.more_favours, {});
    check(term.favours, term.roles);
    for (const TermSpec& inner : term.terms) check(inner.more_favours, term.roles);
  }
}

std::vector<std::string> read_cuad(const Node& node, Diagnostics& diagnostics) {
  std::vector<std::string> categories;
  for (PlacedName& name : expect_names(node, "cuad", diagnostics)) {
    categories.push_back(std::move(name.name));
  }
  return categories;
}

TypeUse read_use(const Node& node, Diagnostics& diagnostics) {
  const auto word =
      read_word(node, "is", {"event", "definition"}, DiagnosticCode::bad_choice, diagnostics);
  return word ? enum_named<TypeUse>(*word).value_or(TypeUse::plain) : TypeUse::plain;
}

std::vector<std::string> read_synonyms(const Node& node, Diagnostics& diagnostics) {
  std::vector<std::string> synonyms;
  for (PlacedName& name : expect_names(node, "synonyms", diagnostics)) {
    if (expect_id(name.name, name.place, diagnostics)) synonyms.push_back(std::move(name.name));
  }
  return synonyms;
}

std::optional<ClauseCategory> read_category(const Node& node, Diagnostics& diagnostics) {
  std::vector<std::string> words;
  for (const auto category : all_values<ClauseCategory>()) words.emplace_back(name_of(category));
  const auto word = read_word(node, "kind", words, DiagnosticCode::bad_choice, diagnostics);
  return word ? enum_named<ClauseCategory>(*word) : std::nullopt;
}

class CatalogueReader {
 public:
  CatalogueReader(Catalogue base, Diagnostics& diagnostics)
      : catalogue_(std::move(base)), diagnostics_(diagnostics) {}

  Catalogue read(const Node& root) {
    if (!expect_map(root, "catalogue", diagnostics_)) return std::move(catalogue_);
    expect_key(root, "catalogue", "a catalogue", root.place, diagnostics_);
    if (const Node* types = root.find("types")) read_types(*types);
    const auto done_already = [](const NodeEntry&) {};
    read_keys(root, "a catalogue",
              {
                  {"catalogue", [&](const NodeEntry& row) { read_version(row.value); }},
                  {"types", done_already},
                  {"conversions", [&](const NodeEntry& row) { read_conversions(row.value); }},
                  {"same_names", [&](const NodeEntry& row) { read_same_names(row.value); }},
                  {"in_the_file", [&](const NodeEntry& row) { read_file_parts(row.value); }},
                  {"words", [&](const NodeEntry& row) { read_words(row.value); }},
              },
              diagnostics_);
    check_terms_elsewhere(catalogue_, diagnostics_);
    return std::move(catalogue_);
  }

 private:
  void read_version(const Node& node) {
    const auto version = expect_text(node, "catalogue", diagnostics_);
    if (version && *version != k_format_version) {
      diagnostics_.add(DiagnosticCode::unknown_format_version, node.place, {*version});
    }
  }

  void read_types(const Node& node) {
    if (!expect_map(node, "types", diagnostics_)) return;
    const std::vector<std::string> known = ids_of_types(catalogue_);
    for (const NodeEntry& entry : node.entries) {
      if (!expect_id(entry.key, entry.key_place, diagnostics_)) continue;
      if (!expect_map(entry.value, entry.key, diagnostics_)) continue;
      const ClauseType* base = catalogue_.find_type(entry.key);
      if (base == nullptr && is_probably_misspelt(entry, known)) continue;
      catalogue_.types.all().insert_or_assign(
          entry.key, read_type(entry, base == nullptr ? ClauseType{} : *base));
    }
    yield_synonyms(node);
    check_synonyms(node);
  }

  // An override that nobody meets would change nothing, and nobody would know.
  bool is_probably_misspelt(const NodeEntry& entry, const std::vector<std::string>& known) {
    const Node* is_new = entry.value.find("new");
    if (is_new != nullptr && read_yes(*is_new, "new", diagnostics_)) return false;
    const auto meant = nearest_name(entry.key, known);
    if (!meant) return false;
    diagnostics_.add(Diagnostic{DiagnosticCode::unknown_type,
                                entry.key_place,
                                {entry.key},
                                "a type of one's own that is called almost like another says "
                                "`new: yes`",
                                *meant});
    return true;
  }

  // A name that this file gives to a type is the name of that type, whatever the catalogue below
  // it called so.
  void yield_synonyms(const Node& types) {
    std::set<std::string> names;
    for (const NodeEntry& entry : types.entries) {
      names.insert(entry.key);
      const ClauseType* type = catalogue_.find_type(entry.key);
      if (type != nullptr) names.insert(type->synonyms.begin(), type->synonyms.end());
    }
    for (auto& [id, type] : catalogue_.types.all()) {
      if (types.find(id) != nullptr) continue;
      std::erase_if(type.synonyms, [&](const auto& synonym) { return names.contains(synonym); });
    }
  }

  // What people call two types leads to neither.
  void check_synonyms(const Node& types) {
    std::map<std::string, std::string> owners;
    for (const auto& [id, type] : catalogue_.types) owners.emplace(id, id);
    for (const auto& [id, type] : catalogue_.types) {
      for (const auto& synonym : type.synonyms) {
        const auto [owner, is_free] = owners.emplace(synonym, id);
        if (is_free) continue;
        const Node* row = types.find(id);
        diagnostics_.add(DiagnosticCode::duplicate_term, row != nullptr ? row->place : types.place,
                         {synonym}, "'" + owner->second + "' is called so");
      }
    }
  }

  ClauseType read_type(const NodeEntry& entry, ClauseType type) {
    const ClauseType before = type;
    Diagnostics structure;  // mistakes between rows: the type stays as it was
    type.id = entry.key;
    type.place = entry.key_place;
    if (const Node* roles = entry.value.find("roles"))
      type.roles = read_roles(*roles, diagnostics_);
    read_type_keys(entry, type);
    if (type.title.empty()) type.title = name_in_words(type.id);

    check_names(type, entry, structure);
    check_sentences(type, entry.value.find("reads") != nullptr, structure);
    const Node* roles = entry.value.find("roles");
    check_favours(type, roles != nullptr ? roles->place : entry.key_place, structure);
    for (const Diagnostic& mistake : structure.sorted()) diagnostics_.add(mistake);
    if (structure.has_errors() && !before.id.empty()) return before;
    return type;
  }

  void read_type_keys(const NodeEntry& entry, ClauseType& type) {
    const auto text_into = [&](std::string& target) {
      return [&](const NodeEntry& row) {
        if (auto text = expect_text(row.value, row.key, diagnostics_)) target = std::move(*text);
      };
    };
    read_keys(
        entry.value, "type '" + entry.key + "'",
        {
            {"title", text_into(type.title)},
            {"about", text_into(type.about)},
            {"reads", [&](const NodeEntry& row) { read_sentence(row, type.reads, diagnostics_); }},
            {"brief", [&](const NodeEntry& row) { read_sentence(row, type.brief, diagnostics_); }},
            {"group", text_into(type.group)},
            {"example", text_into(type.example)},
            {"roles", [](const NodeEntry&) {}},
            {"new", [](const NodeEntry&) {}},
            {"kind",
             [&](const NodeEntry& row) { type.category = read_category(row.value, diagnostics_); }},
            {"synonyms",
             [&](const NodeEntry& row) { type.synonyms = read_synonyms(row.value, diagnostics_); }},
            {"cuad", [&](const NodeEntry& row) { type.cuad = read_cuad(row.value, diagnostics_); }},
            {"is", [&](const NodeEntry& row) { type.use = read_use(row.value, diagnostics_); }},
            {"open",
             [&](const NodeEntry& row) { type.open = read_yes(row.value, "open", diagnostics_); }},
            {"level",
             [&](const NodeEntry& row) {
               type.level = read_level(row.value, diagnostics_).value_or(type.level);
             }},
            {"favours",
             [&](const NodeEntry& row) {
               auto favours = read_favours(row, type.roles, k_favours_words, diagnostics_);
               if (favours) type.favours = std::move(*favours);
             }},
            {"terms",
             [&](const NodeEntry& row) {
               type.terms = read_term_specs(row.value, std::move(type.terms), type.roles,
                                            Nesting::in_type, diagnostics_);
             }},
        },
        diagnostics_);
  }

  void read_conversions(const Node& node) {
    if (!node.is_list()) {
      diagnostics_.add(DiagnosticCode::expected_list, node.place, {"conversions"});
      return;
    }
    std::set<std::pair<std::string, std::string>> seen;
    for (const Node& row : node.items) {
      auto conversion = read_conversion(row);
      if (!conversion) continue;
      if (!seen.emplace(conversion->from, conversion->to).second) {
        diagnostics_.add(DiagnosticCode::duplicate_key, row.place,
                         {conversion->from + " to " + conversion->to});
        continue;
      }
      std::erase_if(catalogue_.conversions, [&](const Conversion& old) {
        return old.from == conversion->from && old.to == conversion->to;
      });
      catalogue_.conversions.push_back(std::move(*conversion));
    }
  }

  const ClauseType* read_type_name(const Node& row, std::string_view key, Diagnostics& mistakes) {
    if (!expect_key(row, key, "a conversion", row.place, mistakes)) return nullptr;
    const auto name = expect_text(*row.find(key), key, mistakes);
    if (!name) return nullptr;
    const ClauseType* type = catalogue_.find_type(*name);
    if (type == nullptr) {
      mistakes.add_with_suggestion(DiagnosticCode::unknown_conversion, row.find(key)->place,
                                   {"type '" + *name + "'"}, *name, ids_of_types(catalogue_));
    }
    return type;
  }

  std::optional<Conversion> read_conversion(const Node& row) {
    if (!expect_map(row, "conversion", diagnostics_)) return std::nullopt;
    Diagnostics mistakes;
    Conversion conversion;
    const ClauseType* from = read_type_name(row, "from", mistakes);
    const ClauseType* to = read_type_name(row, "to", mistakes);
    if (from != nullptr) conversion.from = from->id;
    if (to != nullptr) conversion.to = to->id;
    const auto done_already = [](const NodeEntry&) {};
    read_keys(row, "a conversion",
              {
                  {"from", done_already},
                  {"to", done_already},
                  {"level",
                   [&](const NodeEntry& entry) {
                     conversion.level = read_level(entry.value, mistakes).value_or(Level::major);
                   }},
                  {"favours",
                   [&](const NodeEntry& entry) {
                     if (from == nullptr) return;
                     conversion.favours =
                         read_favours(entry, from->roles, k_favours_words, mistakes).value_or("");
                   }},
                  {"maps",
                   [&](const NodeEntry& entry) {
                     if (from == nullptr || to == nullptr) return;
                     conversion.maps = read_maps(entry.value, *from, *to, mistakes);
                   }},
              },
              mistakes);
    for (const Diagnostic& mistake : mistakes.sorted()) diagnostics_.add(mistake);
    if (mistakes.has_errors()) return std::nullopt;
    return conversion;
  }

  static std::map<std::string, std::string> read_maps(const Node& node, const ClauseType& from,
                                                      const ClauseType& to, Diagnostics& mistakes) {
    std::map<std::string, std::string> maps;
    if (!expect_map(node, "maps", mistakes)) return maps;
    const auto check = [&](const ClauseType& type, const std::string& name, Place place) {
      if (type.find_term(name) != nullptr) return;
      std::vector<std::string> known;
      for (const TermSpec& term : type.terms) known.push_back(term.name);
      mistakes.add_with_suggestion(DiagnosticCode::unknown_term, place, {name, type.id}, name,
                                   known);
    };
    for (const NodeEntry& entry : node.entries) {
      const auto target = expect_text(entry.value, entry.key, mistakes);
      if (!target) continue;
      check(from, entry.key, entry.key_place);
      check(to, *target, entry.value.place);
      maps.emplace(entry.key, *target);
    }
    return maps;
  }

  void read_same_names(const Node& node) {
    if (!expect_map(node, "same_names", diagnostics_)) return;
    for (const NodeEntry& entry : node.entries) {
      const auto reason = expect_text(entry.value, entry.key, diagnostics_);
      if (!reason) continue;
      std::erase_if(catalogue_.same_names,
                    [&](const SameName& old) { return old.term == entry.key; });
      catalogue_.same_names.push_back({entry.key, *reason});
    }
  }

  void read_words(const Node& node) {
    if (!expect_map(node, "words", diagnostics_)) return;
    for (const NodeEntry& entry : node.entries) {
      auto words = expect_text(entry.value, entry.key, diagnostics_);
      if (words) catalogue_.words.insert_or_assign(entry.key, std::move(*words));
    }
  }

  void read_file_parts(const Node& node) {
    if (!expect_map(node, "in_the_file", diagnostics_)) return;
    for (const NodeEntry& entry : node.entries) {
      const auto where = expect_text(entry.value, entry.key, diagnostics_);
      if (!where) continue;
      std::erase_if(catalogue_.in_the_file,
                    [&](const FilePart& old) { return old.category == entry.key; });
      catalogue_.in_the_file.push_back({entry.key, *where});
    }
  }

  Catalogue catalogue_;
  Diagnostics& diagnostics_;
};

}  // namespace

Catalogue read_catalogue(const Node& root, Catalogue base, Diagnostics& diagnostics) {
  return CatalogueReader{std::move(base), diagnostics}.read(root);
}

}  // namespace dealterms
