// What every object of our JSON holds, field by field: the one description of it. The schemas are
// made from it; a test walks real outputs against it, and finds fields that it lacks or that no
// output has.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
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
[[nodiscard]] std::span<const Shape> shapes();          // all of them
[[nodiscard]] std::span<const Shape> change_shapes();   // of these: changes and items
[[nodiscard]] std::span<const Shape> value_shapes();    // of these: values
[[nodiscard]] std::span<const Shape> gate_shapes();     // of these: what the gate says
[[nodiscard]] std::span<const Shape> history_shapes();  // of these: all versions together
[[nodiscard]] const Shape* find_shape(std::string_view name);

// What a comparison holds, on a page of its own and within a history, beside its versions.
inline constexpr std::array k_comparison_fields{
    Field{"for", "text or null", "the party from whose side the text tells it (--for)"},
    Field{"balance", "balance", "what each party gained and gave up, whatever is shown"},
    Field{"counts", "levels", "findings by level, shown or not"},
    Field{"shown", "count", "findings in `changes`, without their parts"},
    Field{"hidden", "hidden", "findings that are not in `changes`"},
    Field{"presumed", "count", "values that the new version only presumes unchanged"},
    Field{"clauses", "list of verdict", "one verdict a clause, the highest level first"},
    Field{"changes", "list of change", "the findings, clause by clause, then outside them"},
    Field{"bargains", "list of item", "what was given for what, of the clauses shown"},
};
inline constexpr Field k_program_field{"program", "program", "what printed it"};
inline constexpr Field k_catalogues_field{
    "catalogues", "list of file", "the catalogues it was judged by, the later over the earlier"};

template <std::size_t N, std::size_t M>
[[nodiscard]] constexpr std::array<Field, N + M> concat(const std::array<Field, N>& head,
                                                        const std::array<Field, M>& rest) {
  std::array<Field, N + M> all{};
  std::ranges::copy(head, all.begin());
  std::ranges::copy(rest, all.begin() + N);
  return all;
}

// The words of an enumeration of the engine, by its name here.
struct Vocabulary {
  std::string_view name;
  std::vector<std::string> words;
};
[[nodiscard]] const std::vector<Vocabulary>& vocabularies();

// The shapes that are whole pages, by the command that prints them.
[[nodiscard]] std::span<const std::string_view> page_names();

}  // namespace dealterms
