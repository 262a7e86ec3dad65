// The words for enumerators, which are the enumerators' own names: files, JSON and messages say
// what the code says, and no table of names can forget one. Asks the compiler, whose signature of a
// function template spells each argument: an enumerator by name, any other number as a cast,
// `(Level)5` (the method of the nameof and magic_enum libraries). An enumeration with other words
// keeps a table of its own, held complete by has_a_row_for_each().
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace dealterms {

template <typename E>
concept Enumeration = std::is_enum_v<E>;

// Enumerators are looked for among the numbers below this; each costs time in every compilation
// that asks for a name. An enumeration with more of them says so beside its declaration.
template <Enumeration E>
inline constexpr std::size_t k_most_enumerators = 32;

// "... Values = {Level::minor, Level::major, (Level)2}]", with <> for {} by clang.
template <typename E, E... Values>
consteval const char* signature_spelling() {
  return __PRETTY_FUNCTION__;
}

template <std::size_t Most>
struct EnumeratorNames {
  std::array<std::string_view, Most> names;
  std::size_t count = 0;
  bool consecutive = true;  // from 0 on
};

template <Enumeration E, std::size_t... Numbers>
consteval auto find_enumerators(std::index_sequence<Numbers...> /*candidates*/) {
  constexpr std::string_view k_before = "Values = ";
  constexpr std::string_view k_between = ", ";
  std::string_view spelled = signature_spelling<E, static_cast<E>(Numbers)...>();
  spelled.remove_prefix(spelled.rfind(k_before) + k_before.size() + 1);
  spelled.remove_suffix(2);
  EnumeratorNames<sizeof...(Numbers)> found;
  for (std::size_t number = 0; number < sizeof...(Numbers); ++number) {
    const std::string_view value = spelled.substr(0, spelled.find(k_between));
    spelled.remove_prefix(number + 1 < sizeof...(Numbers) ? value.size() + k_between.size() : 0);
    const char after_cast = value[value.rfind(')') + 1];
    if (after_cast >= '0' && after_cast <= '9') continue;
    found.consecutive &= number == found.count;
    found.names[found.count++] = value.substr(value.rfind(':') + 1);
  }
  return found;
}

template <Enumeration E>
consteval auto names_in_order() {
  constexpr auto found = find_enumerators<E>(std::make_index_sequence<k_most_enumerators<E>>{});
  static_assert(found.count > 0 && found.consecutive, "enumerators count from 0 without a gap");
  static_assert(found.count < k_most_enumerators<E>,
                "there may be more enumerators than are found");
  std::array<std::string_view, found.count> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = found.names[i];
  return names;
}

template <Enumeration E>
inline constexpr auto k_enumerator_names = names_in_order<E>();

template <Enumeration E>
[[nodiscard]] constexpr std::string_view name_of(E value) {
  return k_enumerator_names<E>[static_cast<std::size_t>(value)];
}

// In the order of their declaration.
template <Enumeration E>
[[nodiscard]] consteval auto all_values() {
  std::array<E, k_enumerator_names<E>.size()> values{};
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<E>(i);
  return values;
}

// Empty where no enumerator has the name.
template <Enumeration E>
[[nodiscard]] constexpr std::optional<E> enum_named(std::string_view name) {
  for (const E value : all_values<E>()) {
    if (name_of(value) == name) return value;
  }
  return std::nullopt;
}

// Whether a table has exactly one row for each enumerator: for static_assert beside the table.
template <typename Rows, typename Row, Enumeration E>
[[nodiscard]] consteval bool has_a_row_for_each(const Rows& rows, E Row::* key) {
  for (const E value : all_values<E>()) {
    std::size_t found = 0;
    for (const Row& row : rows) found += row.*key == value ? 1U : 0U;
    if (found != 1) return false;
  }
  return true;
}

}  // namespace dealterms
