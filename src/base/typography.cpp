#include "base/typography.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include <fmt/format.h>
#include <utf8proc.h>

#include "base/text.hpp"

namespace dealterms {
namespace {

using Point = utf8proc_int32_t;

struct Plain {
  Point point;
  std::string_view text;
};
// What Unicode gives no simpler form of, or one that nobody would type.
constexpr std::array k_plain{
    Plain{0x00B4, "'"},  Plain{0x02B9, "'"},  Plain{0x02BB, "'"},  Plain{0x02BC, "'"},
    Plain{0x2018, "'"},  Plain{0x2019, "'"},  Plain{0x201A, "'"},  Plain{0x201B, "'"},
    Plain{0x2032, "'"},  Plain{0x2039, "'"},  Plain{0x203A, "'"},  Plain{0x201C, "\""},
    Plain{0x201D, "\""}, Plain{0x201E, "\""}, Plain{0x201F, "\""}, Plain{0x2033, "\""},
    Plain{0x2212, "-"},  Plain{0x2044, "/"},
};

// What a reader does not see. Marks that turn the direction of writing are not among them: they
// change what is read.
bool is_invisible(Point point) {
  const bool zero_width = point >= 0x200B && point <= 0x200F;
  const bool selector = point >= 0xFE00 && point <= 0xFE0F;
  return zero_width || selector || point == 0x00AD || point == 0x034F || point == 0x180E ||
         (point >= 0x2060 && point <= 0x2064) || point == 0xFEFF;
}

struct UnseenName {
  Point point;
  std::string_view name;
};
constexpr std::array k_unseen_names{
    UnseenName{0x00A0, "a no-break space"},     UnseenName{0x202F, "a narrow no-break space"},
    UnseenName{0x200B, "a zero-width space"},   UnseenName{0x200C, "a zero-width non-joiner"},
    UnseenName{0x200D, "a zero-width joiner"},  UnseenName{0x00AD, "a soft hyphen"},
    UnseenName{0xFEFF, "a byte order mark"},    UnseenName{0x2060, "a word joiner"},
    UnseenName{0x200E, "a left-to-right mark"}, UnseenName{0x200F, "a right-to-left mark"},
};

bool is_unseen(Point point) {
  const auto category = utf8proc_category(point);
  return is_invisible(point) || category == UTF8PROC_CATEGORY_CF ||
         (category == UTF8PROC_CATEGORY_ZS && point != ' ');
}

// Another form of the same letters: a ligature, a wide letter, three points in one.
bool is_form_of_letters(Point point) {
  switch (utf8proc_get_property(point)->decomp_type) {
    case UTF8PROC_DECOMP_TYPE_FONT:
    case UTF8PROC_DECOMP_TYPE_INITIAL:
    case UTF8PROC_DECOMP_TYPE_MEDIAL:
    case UTF8PROC_DECOMP_TYPE_FINAL:
    case UTF8PROC_DECOMP_TYPE_ISOLATED:
    case UTF8PROC_DECOMP_TYPE_VERTICAL:
    case UTF8PROC_DECOMP_TYPE_WIDE:
    case UTF8PROC_DECOMP_TYPE_NARROW:
    case UTF8PROC_DECOMP_TYPE_SMALL:
    case UTF8PROC_DECOMP_TYPE_COMPAT:
      return true;
    default:  // superscripts, fractions and the like say something of their own
      return false;
  }
}

void append(std::string& text, Point point) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto count = utf8proc_encode_char(point, bytes.data());
  text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(count));
}

void append_letters(std::string& text, Point point) {
  std::array<Point, 32> parts{};
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT);
  const auto count = utf8proc_decompose_char(point, parts.data(), parts.size(), options, nullptr);
  for (utf8proc_ssize_t i = 0; i < count && i < static_cast<utf8proc_ssize_t>(parts.size()); ++i) {
    append(text, parts[static_cast<std::size_t>(i)]);
  }
}

void append_plain(std::string& text, Point point) {
  const auto* row = std::ranges::find(k_plain, point, &Plain::point);
  if (row != k_plain.end()) {
    text += row->text;
    return;
  }
  switch (utf8proc_category(point)) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      text += ' ';
      return;
    case UTF8PROC_CATEGORY_PD:
      text += '-';
      return;
    default:
      break;
  }
  if (is_invisible(point)) return;
  if (is_form_of_letters(point)) return append_letters(text, point);
  append(text, point);
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string plain_points(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  while (!text.empty()) {
    Point point = -1;
    const auto read = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &point);
    if (read > 0) {
      append_plain(plain, point);
    } else {
      plain += text.front();
    }
    text.remove_prefix(read > 0 ? static_cast<std::size_t>(read) : 1);
  }
  return plain;
}

std::optional<std::string> mapped(const std::string& text, int options) {
  utf8proc_uint8_t* result = nullptr;
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &result,
                                   static_cast<utf8proc_option_t>(options));
  if (length < 0) return std::nullopt;
  std::string composed(reinterpret_cast<const char*>(result), static_cast<std::size_t>(length));
  std::free(result);
  return composed;
}

// ---- spaces of style ----------------------------------------------------------------------------

constexpr std::string_view k_before_close = ";:?!%";
constexpr std::string_view k_behind_quote = " .,;:?!)";
constexpr std::string_view k_opening_guillemet = "\u00ab";
constexpr std::string_view k_closing_guillemet = "\u00bb";

bool is_one_of(char c, std::string_view characters) {
  return characters.find(c) != std::string_view::npos;
}

// " - " and " -- " at the start: how many bytes.
std::size_t length_of_spaced_dash(std::string_view text) {
  for (const std::string_view dash : {" - ", " -- "}) {
    if (text.starts_with(dash)) return dash.size();
  }
  return 0;
}

// In French a space stands within guillemets; other languages set none, and some turn them round,
// so that the space before an opening » belongs to the sentence.
std::string without_spaces_of_style(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    std::size_t read = 1;
    if (const std::size_t dash = length_of_spaced_dash(text); dash > 0) {
      result += '-';
      read = dash;
    } else if (text.starts_with(k_opening_guillemet)) {
      read = k_opening_guillemet.size();
      const bool opens = result.empty() || is_one_of(result.back(), " (");
      result += '"';
      if (opens && text.substr(read).starts_with(' ')) ++read;
    } else if (text.starts_with(k_closing_guillemet)) {
      read = k_closing_guillemet.size();
      const bool closes = text.size() == read || is_one_of(text[read], k_behind_quote);
      if (closes && result.ends_with(' ')) result.pop_back();
      result += '"';
    } else if (text.front() != ' ' || text.size() == 1 || !is_one_of(text[1], k_before_close)) {
      result += text.front();
    }
    text.remove_prefix(read);
  }
  return result;
}

// ---- names --------------------------------------------------------------------------------------

std::string without_case(const std::string& text) {
  if (is_ascii(text)) return in_small_letters(text);
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD).value_or(text);
}

// The key of such a name is the name in small letters: most are, and are compared where they stand.
bool is_plain_name(std::string_view name) {
  char before = ' ';
  for (const char c : name) {
    const bool letter = is_letter_or_digit(c) || c == '_' || c == '.';
    const bool joint = (c == ' ' || c == '-') && before != ' ' && before != '-';
    if (!letter && !joint) return false;
    before = c;
  }
  return before != ' ' && before != '-';
}

// Surely, since no typography touches the letters of ASCII, up to the first that is not of it. Most
// texts that differ do so early, and many are compared.
bool differ_in_letters(std::string_view a, std::string_view b) {
  const auto skip = [](std::string_view& text) {
    while (!text.empty() && !is_letter_or_digit(text.front()) &&
           static_cast<unsigned char>(text.front()) < 0x80) {
      text.remove_prefix(1);
    }
  };
  for (;;) {
    skip(a);
    skip(b);
    if (a.empty() || b.empty()) {
      const std::string_view rest = a.empty() ? b : a;
      return !rest.empty() && is_letter_or_digit(rest.front());
    }
    if (!is_letter_or_digit(a.front()) || !is_letter_or_digit(b.front())) return false;
    if (a.front() != b.front()) return true;
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
}

}  // namespace

std::string name_unseen_character(std::string_view text) {
  while (!text.empty()) {
    Point point = -1;
    const auto read = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &point);
    if (read > 0 && is_unseen(point)) {
      const auto* row = std::ranges::find(k_unseen_names, point, &UnseenName::point);
      const std::string_view name =
          row != k_unseen_names.end() ? row->name : "a character that is not seen";
      return fmt::format("{} (U+{:04X})", name, point);
    }
    text.remove_prefix(read > 0 ? static_cast<std::size_t>(read) : 1);
  }
  return {};
}

std::string plain_characters(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  const std::string plain = plain_points(text);
  return is_ascii(plain) ? plain
                         : mapped(plain, UTF8PROC_STABLE | UTF8PROC_COMPOSE).value_or(plain);
}

std::string plain_typography(std::string_view text) {
  return without_spaces_of_style(folded(plain_characters(text)));
}

bool is_same_wording(std::string_view a, std::string_view b) {
  if (a == b) return true;
  return !differ_in_letters(a, b) && plain_typography(a) == plain_typography(b);
}

bool is_same_but_for_case(std::string_view a, std::string_view b) {
  return name_key(a) == name_key(b);
}

std::string name_key(std::string_view name) {
  if (is_plain_name(name)) return in_small_letters(name);
  return without_case(plain_typography(name));
}

std::strong_ordering compare_names(std::string_view a, std::string_view b) {
  if (!is_plain_name(a) || !is_plain_name(b)) return name_key(a) <=> name_key(b);
  const auto by_letter = [](char one, char other) { return in_small(one) <=> in_small(other); };
  return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end(), by_letter);
}

bool is_same_name(std::string_view a, std::string_view b) {
  return a == b || compare_names(a, b) == std::strong_ordering::equal;
}

}  // namespace dealterms
