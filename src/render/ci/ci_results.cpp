#include "render/ci/ci_results.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "render/ci/ci_text.hpp"

namespace dealterms {
namespace {

// Every byte of UTF-8 but those that continue a character begins one.
bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

std::uint32_t code_points_in(std::string_view text) {
  return static_cast<std::uint32_t>(std::ranges::count_if(text, begins_code_point));
}

}  // namespace

CiPlace ci_place(const SourceText& source, Place place) {
  if (!place.known()) return {source.name(), 0, 0};
  if (place.column.value == 0) return {source.name(), place.line, 0};
  const std::string_view before = source.line(place.line).substr(0, place.column.value - 1);
  return {source.name(), place.line, code_points_in(before) + 1};
}

std::string visible_lines(std::string_view text) {
  std::string lines;
  while (true) {
    const std::size_t end = text.find('\n');
    lines += visible(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    lines += '\n';
    text.remove_prefix(end + 1);
  }
}

std::string message_and_details(const CiResult& result) {
  std::string text = visible(result.message);
  if (!result.details.empty()) text += "\n" + visible_lines(result.details);
  return text;
}

std::string path_in_repository(std::string_view file) {
  while (file.starts_with("./")) {
    file.remove_prefix(2);
    while (file.starts_with('/')) file.remove_prefix(1);
  }
  return std::string(file);
}

const CiRule* find_rule(const CiResults& results, std::string_view id) {
  const auto found = std::ranges::find(results.rules, id, &CiRule::id);
  return found == results.rules.end() ? nullptr : &*found;
}

}  // namespace dealterms
