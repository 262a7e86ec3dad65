// What every object of our JSON holds, field by field: the one description of it. The schemas are
// made from it; a test walks real outputs against it, and finds fields that it lacks or that no
// output has.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dealterms {

enum class Presence { always, sometimes };

// `type` is one of
//   a shape of shapes()         an object with these fields
//   a word of vocabularies()    one of its words
//   text, exact, count, integer, flag, day, fingerprint, sha256
//   is WORD                     that word and no other
//   value                       any shape whose name begins with "value "
//   list of TYPE, map of TYPE (by id or name), TYPE or null
struct Field {
  std::string_view name;
  std::string_view type;
  std::string_view about;
  Presence presence = Presence::always;
};

struct Shape {
  std::string_view name;
  std::string_view about;
  std::span<const Field> fields;
};
[[nodiscard]] std::span<const Shape> shapes();         // all of them
[[nodiscard]] std::span<const Shape> change_shapes();  // of these: changes and items
[[nodiscard]] std::span<const Shape> value_shapes();   // of these: values
[[nodiscard]] const Shape* find_shape(std::string_view name);

// The words of an enumeration of the engine, by its name here.
struct Vocabulary {
  std::string_view name;
  std::vector<std::string> words;
};
[[nodiscard]] const std::vector<Vocabulary>& vocabularies();

// The shapes that are whole pages, by the command that prints them.
[[nodiscard]] std::span<const std::string_view> page_names();

}  // namespace dealterms
