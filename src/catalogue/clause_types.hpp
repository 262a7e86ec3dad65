// A clause type, and all of a catalogue by their ids. Of a catalogue that the program carries, each
// is made of its bytes when it is asked for: most runs need a few of them.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.hpp"
#include "catalogue/level.hpp"
#include "catalogue/term_spec.hpp"

namespace dealterms {

// What other clauses may do with the id of a clause of this type.
enum class TypeUse { plain, event, definition };

// As law firms sort the terms of a deal.
enum class ClauseCategory { commercial, legal, administrative };

struct ClauseType {
  std::string id;
  std::string title;
  std::string about;
  Sentence reads;  // empty: it has none
  Sentence brief;  // for the cell of a table
  std::string group;
  std::optional<ClauseCategory> category;
  std::vector<std::string> synonyms;  // what else people call it: "sla"
  std::vector<std::string> cuad;  // its categories in the Contract Understanding Atticus Dataset
  Level level = Level::moderate;
  std::vector<std::string> roles;
  std::string favours;  // a role, `mixed` or `none`; empty: not declared
  TypeUse use = TypeUse::plain;
  bool open = false;            // takes terms that nobody declared; see open_term()
  std::vector<TermSpec> terms;  // in the order of the catalogue, which is the order of display
  std::string example;          // the body of a `clauses:` map
  Place place;

  [[nodiscard]] const TermSpec* find_term(std::string_view name) const;
  [[nodiscard]] bool has_role(std::string_view name) const;
};

class ClauseTypes {
 public:
  using Map = std::map<std::string, ClauseType, std::less<>>;
  // Views of bytes that outlive all copies.
  struct Packed {
    std::string_view id;
    std::string_view bytes;
  };
  using Unpack = std::function<ClauseType(std::string_view bytes)>;

  ClauseTypes();
  // `packed` in the order of the ids.
  ClauseTypes(const std::vector<Packed>& packed, Unpack unpack);
  ClauseTypes(const ClauseTypes& other);
  ClauseTypes(ClauseTypes&& other) noexcept;
  ClauseTypes& operator=(ClauseTypes other) noexcept;
  ~ClauseTypes();

  // Null: there is none. Like all that is const, by several threads at once. The type lives as long
  // as this object.
  [[nodiscard]] const ClauseType* find(std::string_view id) const;

  // What needs every one of them.
  [[nodiscard]] const Map& all() const;
  [[nodiscard]] Map& all();
  [[nodiscard]] Map::const_iterator begin() const { return all().begin(); }
  [[nodiscard]] Map::const_iterator end() const { return all().end(); }
  [[nodiscard]] std::size_t size() const { return all().size(); }
  [[nodiscard]] bool empty() const { return all().empty(); }

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dealterms
