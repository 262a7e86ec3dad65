#include "cli/byte_size.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <system_error>

#include <fmt/format.h>

#include "base/text.hpp"

namespace dealterms {
namespace {

struct Unit {
  std::string_view name;
  std::size_t bytes;
};
constexpr std::array k_units{Unit{"GiB", std::size_t{1} << 30}, Unit{"MiB", std::size_t{1} << 20},
                             Unit{"KiB", std::size_t{1} << 10}};

}  // namespace

std::optional<std::size_t> parse_byte_size(std::string_view text) {
  std::size_t number = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
  while (text.starts_with(' ')) text.remove_prefix(1);
  if (text.empty()) return number;
  const auto* unit = std::ranges::find_if(k_units, [&](const Unit& one) {
    return std::ranges::equal(one.name, text, {}, in_small, in_small);
  });
  const bool is_known = unit != k_units.end();
  if (!is_known || number > std::numeric_limits<std::size_t>::max() / unit->bytes) {
    return std::nullopt;
  }
  return number * unit->bytes;
}

std::string print_byte_size(std::size_t bytes) {
  for (const Unit& unit : k_units) {
    if (bytes >= unit.bytes && bytes % unit.bytes == 0) {
      return fmt::format("{} {}", bytes / unit.bytes, unit.name);
    }
  }
  return fmt::format("{} bytes", bytes);
}

Error larger_than(std::size_t bytes) {
  return {Error::Kind::too_large, "more than " + print_byte_size(bytes)};
}

}  // namespace dealterms
