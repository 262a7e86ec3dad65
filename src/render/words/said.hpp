// What the words of every language are made of: rows of a name and how people say it, forms of a
// count, and templates that name what they take.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace dealterms {

// A word of the engine (`raised`, `undisclosed_before`, `critical`) and how people say it.
struct Said {
  std::string_view name;
  std::string_view words;
};

// How a count is said: singular and plural.
struct Counted {
  std::string_view one;
  std::string_view many;
};

// The same for a word of the engine: a unit of time, a level.
struct SaidOfMany {
  std::string_view name;
  Counted words;
};

// The words for a name, or the name itself with its underlines as spaces.
[[nodiscard]] std::string said(std::span<const Said> table, std::string_view name);

// The `{name}` of a template filled in. A name that is not given stays as it is.
using Filling = std::pair<std::string_view, std::string>;
[[nodiscard]] std::string filled(std::string_view words, std::span<const Filling> fillings);
[[nodiscard]] std::string filled(std::string_view words, std::initializer_list<Filling> fillings);

}  // namespace dealterms
