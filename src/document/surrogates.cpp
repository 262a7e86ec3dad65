#include "document/surrogates.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "document/layout_lines.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_escape_length = 6;  // of one half: \ud83d
constexpr std::size_t k_bytes_saved = 2 * k_escape_length - std::string_view{"\\U0001F680"}.size();

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  const char small = in_small(c);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

// The number of an escape `\uXXXX` at the start of the text.
std::optional<std::uint32_t> escaped_number(std::string_view text) {
  if (text.size() < k_escape_length || !text.starts_with("\\u")) return std::nullopt;
  std::uint32_t number = 0;
  for (const char c : text.substr(2, 4)) {
    const int digit = hex_digit(c);
    if (digit < 0) return std::nullopt;
    number = number * 16 + static_cast<std::uint32_t>(digit);
  }
  return number;
}

bool is_high(std::uint32_t number) { return number >= 0xD800 && number <= 0xDBFF; }
bool is_low(std::uint32_t number) { return number >= 0xDC00 && number <= 0xDFFF; }
bool is_surrogate(std::uint32_t number) { return is_high(number) || is_low(number); }

std::size_t find_surrogate(std::string_view bytes, std::size_t from) {
  for (auto at = bytes.find("\\u", from); at != std::string_view::npos;
       at = bytes.find("\\u", at + 1)) {
    const auto number = escaped_number(bytes.substr(at));
    if (number && is_surrogate(*number)) return at;
  }
  return std::string_view::npos;
}

}  // namespace

bool has_surrogate_escapes(std::string_view bytes) {
  return find_surrogate(bytes, 0) != std::string_view::npos;
}

std::string with_surrogates_masked(std::string_view bytes) {
  std::string masked(bytes);
  for (auto at = find_surrogate(masked, 0); at != std::string::npos;
       at = find_surrogate(masked, at)) {
    masked.replace(at + 2, 4, "0020");
  }
  return masked;
}

ByteColumn JoinedSurrogates::column_in_file(std::uint32_t line, ByteColumn column) const {
  // They stand in the order of the file.
  const auto at = [](const End& end) { return std::pair{end.line, end.column}; };
  const auto first = std::ranges::lower_bound(ends_, std::pair{line, 0U}, {}, at);
  const auto last = std::ranges::upper_bound(ends_, std::pair{line, column.value}, {}, at);
  const auto joined = static_cast<std::size_t>(last - first);
  return ByteColumn{column.value + static_cast<std::uint32_t>(joined * k_bytes_saved)};
}

std::size_t JoinedSurrogates::offset_in_file(std::size_t offset) const {
  const auto end = std::ranges::upper_bound(ends_, offset, {}, &End::offset);
  return offset + static_cast<std::size_t>(end - ends_.begin()) * k_bytes_saved;
}

std::optional<JoinedSurrogates> join_surrogates(const SourceText& source,
                                                std::span<const std::size_t> quoted,
                                                Diagnostics& diagnostics) {
  const std::string_view bytes = source.bytes();
  JoinedSurrogates joined;
  std::size_t copied = 0;
  std::size_t saved_on_line = 0;
  bool is_whole = true;
  const auto copy_to = [&](std::size_t end) {
    joined.bytes_ += bytes.substr(copied, end - copied);
    copied = end;
  };
  for (const std::size_t start : quoted) {
    const std::size_t end = start + quoted_length(bytes.substr(start));
    for (std::size_t at = start + 1; at < end;) {
      const auto number = escaped_number(bytes.substr(at));
      if (!number || !is_surrogate(*number)) {
        at += bytes[at] == '\\' ? 2U : 1U;
        continue;
      }
      const auto low = escaped_number(bytes.substr(std::min(at + k_escape_length, bytes.size())));
      if (!is_high(*number) || !low || !is_low(*low)) {
        is_whole = false;
        diagnostics.add(DiagnosticCode::bad_yaml, source.place_at(at),
                        {fmt::format("half a character, {}", bytes.substr(at, k_escape_length))},
                        "a character beyond \\uffff is written as two such escapes, or as itself");
        at += k_escape_length;
        continue;
      }
      copy_to(at);
      const std::uint32_t point = 0x10000 + ((*number - 0xD800) << 10U) + (*low - 0xDC00);
      joined.bytes_ += fmt::format("\\U{:08X}", point);
      at += 2 * k_escape_length;
      copied = at;
      const Place place = source.place_at(at);
      const bool same_line = !joined.ends_.empty() && joined.ends_.back().line == place.line;
      saved_on_line = (same_line ? saved_on_line : 0) + k_bytes_saved;
      joined.ends_.push_back({place.line,
                              place.column.value - static_cast<std::uint32_t>(saved_on_line),
                              joined.bytes_.size()});
    }
  }
  copy_to(bytes.size());
  if (!is_whole) return std::nullopt;
  return joined;
}

}  // namespace dealterms
