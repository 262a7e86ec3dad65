#include "agreement/read_undeclared.hpp"

#include <algorithm>
#include <string>

namespace dealterms {
namespace {

// Beyond this, capitals spell a name rather than a unit: FLOP, MWh; but PARIS.
constexpr std::size_t k_longest_symbol = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return (c >= 'a' && c <= 'z') || static_cast<signed char>(c) < 0; }
bool is_in_number(char c) { return is_digit(c) || c == '.' || c == ','; }

std::string_view leading_number(std::string_view text) {
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  const auto end =
      std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(sign), text.end(), is_in_number);
  return {text.begin() + static_cast<std::ptrdiff_t>(sign), end};
}

bool has_leading_zero(std::string_view number) {
  return number.size() > 1 && number[0] == '0' && is_digit(number[1]);
}

bool has_zero_behind_point(std::string_view number) {
  return number.ends_with('0') && number.find('.') != std::string_view::npos;
}

// Berlin, rue de Rivoli, PARIS; not FLOP, nor GPU-hours.
bool is_name(std::string_view word) {
  if (word.empty() || !is_capital(word[0]) || word.starts_with("FLOP")) return false;
  const bool is_capitalised = word.size() > 1 && is_small(word[1]);
  const bool is_symbol =
      word.find('-') != std::string_view::npos || word.size() <= k_longest_symbol;
  return is_capitalised || (!is_symbol && std::ranges::all_of(word, is_capital));
}

bool holds_name(std::string_view text) {
  while (!text.empty()) {
    const auto space = text.find(' ');
    if (is_name(text.substr(0, space))) return true;
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
  }
  return false;
}

bool is_bare(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return c == ' ' || c == '%'; });
}

// A bare number says of itself how much only where nobody took care to quote it.
bool loses_in_quantity(const Undeclared& value, std::string_view number) {
  if (value.quoted == Node::Quoted::yes || has_zero_behind_point(number)) return true;
  const bool has_exponent =
      is_bare(value.text) && value.text.find_first_of("eE") != std::string::npos;
  return has_exponent || holds_name(value.text);
}

}  // namespace

bool loses_what_was_written(const Undeclared& value) {
  const std::string_view number = leading_number(value.text);
  switch (value.kind) {
    case Kind::quantity:
      return has_leading_zero(number) || loses_in_quantity(value, number);
    case Kind::percent:
    case Kind::duration:
      return has_leading_zero(number);
    case Kind::date:  // a year alone is a number like others
      return value.quoted == Node::Quoted::yes && std::ranges::all_of(value.text, is_digit);
    case Kind::money:
    case Kind::scale:
    case Kind::choice:
    case Kind::set:
    case Kind::flag:
    case Kind::party:
    case Kind::refs:
    case Kind::text:
    case Kind::records:
      break;
  }
  return false;
}

}  // namespace dealterms
