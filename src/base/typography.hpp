// What a text says apart from how it is set: which space, quote, dash or form of a letter a word
// processor put is no wording. Unicode knowledge is utf8proc's. Knows nothing of languages: letters
// are never exchanged for others, and no locale is asked.
#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace dealterms {

// Character by character: each kind of space is a space, quotes and dashes are those of a
// typewriter, ligatures and wide letters are plain ones, what cannot be seen is left out; in
// Unicode normal form C. Superscripts and fractions stay: 10² is not 102.
[[nodiscard]] std::string plain_characters(std::string_view text);

// plain_characters, with spaces folded, and without those that are a matter of style: around
// dashes, within guillemets, before ; : ? ! and %.
[[nodiscard]] std::string plain_typography(std::string_view text);

// The first character in it that looks like none, or like a common space: "a zero-width space
// (U+200B)". Empty: there is none.
[[nodiscard]] std::string name_unseen_character(std::string_view text);

// Whether the texts differ in nothing but typography.
[[nodiscard]] bool is_same_wording(std::string_view a, std::string_view b);
// Whether they differ in nothing but typography and capitals.
[[nodiscard]] bool is_same_but_for_case(std::string_view a, std::string_view b);

// Of names (tokens, units, bases) neither typography nor capitals matter: by this they are ordered
// and told apart.
[[nodiscard]] std::string name_key(std::string_view name);
[[nodiscard]] std::strong_ordering compare_names(std::string_view a, std::string_view b);
[[nodiscard]] bool is_same_name(std::string_view a, std::string_view b);

}  // namespace dealterms
