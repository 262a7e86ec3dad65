#include "render/text/style.hpp"

#include <array>

#include <fmt/format.h>

namespace dealterms {
namespace {

struct ToneRow {
  Tone tone;
  std::string_view escape;
};

// Basic colours, which the terminal's own theme sets, and of these none that is lost on a light
// page (yellow, cyan) or on a dark one (blue). Weight tells the levels apart as well.
constexpr std::array k_tones{
    ToneRow{Tone::plain, ""},
    ToneRow{Tone::title, "\x1b[1m"},
    ToneRow{Tone::heading, "\x1b[1;4m"},
    ToneRow{Tone::label, ""},
    ToneRow{Tone::dim, "\x1b[2m"},
    ToneRow{Tone::added, "\x1b[32m"},
    ToneRow{Tone::removed, "\x1b[31m"},
    ToneRow{Tone::changed, "\x1b[35m"},
    ToneRow{Tone::unknown, "\x1b[35m"},
    ToneRow{Tone::error, "\x1b[1;31m"},
    ToneRow{Tone::warning, "\x1b[1;35m"},
    ToneRow{Tone::critical, "\x1b[1;31m"},
    ToneRow{Tone::major, "\x1b[1;35m"},
    ToneRow{Tone::moderate, "\x1b[35m"},
    ToneRow{Tone::minor, ""},
    ToneRow{Tone::editorial, "\x1b[2m"},
};

constexpr std::string_view k_reset = "\x1b[0m";

std::string_view escape_of(Tone tone) {
  for (const ToneRow& row : k_tones) {
    if (row.tone == tone) return row.escape;
  }
  return {};
}

// Terminals cut longer ones off, or ignore them.
constexpr std::size_t k_longest_address = 2083;

// What no address has, or would end it on the way to the terminal, in hexadecimal.
std::string encoded(std::string_view url) {
  constexpr std::string_view k_marks = "-._~:/?#[]@!$&'()*+,;=%";
  std::string safe;
  for (const char c : url) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool is_kept =
        is_letter || (c >= '0' && c <= '9') || k_marks.find(c) != std::string_view::npos;
    safe += is_kept ? std::string(1, c)
                    : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return safe;
}

}  // namespace

Tone tone_of(Level level) {
  switch (level) {
    case Level::critical:
      return Tone::critical;
    case Level::major:
      return Tone::major;
    case Level::moderate:
      return Tone::moderate;
    case Level::minor:
      return Tone::minor;
    case Level::editorial:
      return Tone::editorial;
  }
  return Tone::plain;
}

std::string painted(std::string_view text, Tone tone, Colour colour) {
  const std::string_view escape = escape_of(tone);
  if (colour == Colour::off || escape.empty() || text.empty()) return std::string(text);
  std::string out(escape);
  out += text;
  out += k_reset;
  return out;
}

std::string linked(std::string_view words, std::string_view url, Hyperlinks hyperlinks) {
  const bool is_web = url.starts_with("https://") || url.starts_with("http://");
  if (hyperlinks == Hyperlinks::off || words.empty() || !is_web || url.size() > k_longest_address) {
    return std::string(words);
  }
  return fmt::format("\x1b]8;;{}\x1b\\{}\x1b]8;;\x1b\\", encoded(url), words);
}

}  // namespace dealterms
