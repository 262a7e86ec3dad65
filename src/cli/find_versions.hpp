// Which deals and versions there are: in --terms DIR, else ./terms, else in the program. Of a file
// that is an agreement only the head is read, which names it; mistakes are not told here.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/find_files.hpp"
#include "cli/input.hpp"
#include "cli/world.hpp"
#include "document/read_document.hpp"

namespace dealterms {

// Where versions are looked for when nobody says where.
inline constexpr std::string_view k_default_terms = "terms";

// What was parsed: nearly all that a command costs. Tests hold it down.
struct ParseCount {
  std::size_t heads = 0;
  std::size_t documents = 0;
  friend bool operator==(const ParseCount&, const ParseCount&) = default;
  ParseCount& operator+=(const ParseCount& more);
};

struct VersionFile {
  std::string deal;
  std::string version;
  Input input;
  std::string amends;     // the version before; empty: the head names none
  bool is_draft = false;  // not agreed, or not yet
};
[[nodiscard]] std::string full_name(const VersionFile& file);  // "acme-bolt/2023"

// What the bytes of a file say that it is; nothing where it is no agreement.
[[nodiscard]] std::optional<VersionFile> read_names(Input input, ParseCount& parsed,
                                                    const DocumentLimits& limits = {});

struct Terms {
  std::string place;  // "terms", or "the program"
  Input::From from = Input::From::program;
  std::vector<VersionFile> versions;   // by deal, then version as people count
  std::vector<Unreadable> unreadable;  // any of which may be a version
};

// An error only where --terms names a directory that cannot be read, or ./terms is one.
// `directory` is that of --terms, or empty.
[[nodiscard]] Result<Terms> find_versions(const std::string& directory, const World& world,
                                          ParseCount& parsed, const DocumentLimits& limits = {});
// In this directory and nowhere else.
[[nodiscard]] Result<Terms> find_versions_in(const std::string& directory, const World& world,
                                             ParseCount& parsed, const DocumentLimits& limits = {});

// The part of an agreement's bytes before its clauses; all, where none begin at the start of a
// line.
[[nodiscard]] std::string_view head_of(std::string_view bytes);

// All versions of the deal that is meant: the one asked for, else the only one there is.
[[nodiscard]] Result<std::vector<const VersionFile*>> versions_of(const std::string& deal,
                                                                  const Terms& terms);

// Whether the bytes have the key that makes a file an agreement, even where they are not YAML.
[[nodiscard]] bool is_marked_as_agreement(std::string_view bytes);

// Likewise of a catalogue, told without parsing.
[[nodiscard]] bool is_marked_as_catalogue(std::string_view bytes);

// "; could not be read: terms/a.yaml (Permission denied)", or nothing.
[[nodiscard]] std::string unreadable_note(const std::vector<Unreadable>& unreadable);

}  // namespace dealterms
