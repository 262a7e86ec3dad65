#include "render/ci/ci_results.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "render/ci/ci_text.hpp"

namespace dealterms {
namespace {

// Every byte of UTF-8 but those that continue a character begins one.
bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

constexpr std::size_t k_block = 4096;

}  // namespace

CiPlace CiPlaces::of(const SourceText& source, Place place) {
  if (!place.known()) return {source.name(), 0, 0};
  if (place.column.value == 0) return {source.name(), place.line, 0};
  const std::string_view line = source.line(place.line);
  const std::size_t at = std::min<std::size_t>(place.column.value - 1, line.size());
  return {source.name(), place.line, code_points_before(line, at) + 1};
}

std::uint32_t CiPlaces::code_points_in(std::string_view text) {
  effort_ += text.size();
  return static_cast<std::uint32_t>(std::ranges::count_if(text, begins_code_point));
}

std::uint32_t CiPlaces::code_points_before(std::string_view line, std::size_t at) {
  if (at < k_block) return code_points_in(line.substr(0, at));
  std::vector<std::uint32_t>& before = blocks_[line.data()];
  if (before.empty()) {
    before.push_back(0);
    for (std::size_t start = 0; start < line.size(); start += k_block) {
      before.push_back(before.back() + code_points_in(line.substr(start, k_block)));
    }
  }
  const std::size_t block = at / k_block;
  return before[block] + code_points_in(line.substr(block * k_block, at - block * k_block));
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
