// One version of a deal, typed: what read_agreement makes of a file. Everything the file says is
// here, with its place, so that a comparison of two agreements misses nothing.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/evidence.hpp"
#include "agreement/value.hpp"
#include "base/digest.hpp"
#include "base/place.hpp"
#include "catalogue/file_format.hpp"
#include "catalogue/level.hpp"

namespace dealterms {

// What a file may say against the catalogue, with a reason.
struct Override {
  std::optional<Level> level;
  std::string favours;  // a role, a party, `mixed` or `none`
  std::string why;
  friend bool operator==(const Override&, const Override&) = default;
};

// A clause, or an entry, is what is left of so many at most, and so many at most are what is left
// of one: each is held against each.
inline constexpr std::size_t k_most_continued = 64;

// Anything that is a key of a map: a clause, a record of a clause, an exception, a condition, a
// party, a source, an instrument, an open point, a bargain.
struct Item {
  std::string id;
  std::string type;                    // clauses only; may be empty on a tombstone
  std::map<std::string, Value> roles;  // each a Set of parties
  std::map<std::string, Value> terms;  // single-valued terms, and fields such as `title`, `from`
  std::map<std::string, std::map<std::string, Item>> records;  // `exceptions`, `conditions`, flows
  Boxed<Ended> ended;
  std::vector<std::string> continues;  // clause ids
  std::vector<std::string> because;
  Boxed<Override> overrides;
  Boxed<Evidence> evidence;
  Place place;  // of its key
  Place body;   // of what stands under the key

  [[nodiscard]] const Value* find_term(std::string_view name) const;
  [[nodiscard]] const Value* find_role(std::string_view name) const;
};

// Null: there is none of that name.
[[nodiscard]] const Value* find_value(const std::map<std::string, Value>& values,
                                      std::string_view name);

using Items = std::map<std::string, Item>;

enum class Basis { contract, reports };

// A file that an agreement was read from.
struct AgreementFile {
  FileId id = {};
  std::string name;  // the one people know it by
  Digest digest;     // of its bytes
  friend bool operator==(const AgreementFile&, const AgreementFile&) = default;
};

// The date that people know a version by: the first of these that it gives.
inline constexpr std::array<std::string_view, 3> k_date_fields{"dates.effective", "dates.announced",
                                                               "dates.signed"};

struct Agreement {
  std::vector<AgreementFile> files;  // the main one first; most come from one
  std::string deal;
  std::string version;
  Basis basis = Basis::contract;
  bool is_absent = false;  // there is no such file; it stands beside a version that there is
  // Everything of the head as values: title, amends, basis, status, dates.announced ... by dotted
  // name; `deal` and `version` among them, with their places.
  std::map<std::string, Value> head;
  Items parties;
  Items others;
  Items instruments;
  Items sources;
  Items clauses;
  Items open_points;
  Items bargains;

  // The first file; an empty one where the agreement comes from none.
  [[nodiscard]] const AgreementFile& main_file() const;
  // Null: the agreement does not come from it.
  [[nodiscard]] const AgreementFile* find_file(FileId id) const;
  [[nodiscard]] const Value* find_head(std::string_view field) const;
  // Of the k_date_fields the first that names a day; null: none does.
  [[nodiscard]] const Value* date_value() const;
  // The last day it can be. Empty when none is known.
  [[nodiscard]] std::optional<Day> date() const;
  [[nodiscard]] const Item* find_party(std::string_view key) const;  // among parties and others
};

// What stands under the heading of a section.
[[nodiscard]] Items& items_of(Agreement& agreement, FileSection section);
[[nodiscard]] const Items& items_of(const Agreement& agreement, FileSection section);

}  // namespace dealterms
