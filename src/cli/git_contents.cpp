#include "cli/git_contents.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace dealterms {
namespace {

// Of one answer of git: well below what run_git reads.
constexpr std::size_t k_bytes_at_once = std::size_t{32} << 20;

std::string as_lines(std::span<const std::string> ids) {
  std::string lines;
  for (const std::string& id : ids) lines += id + "\n";
  return lines;
}

// The last word of a line.
std::optional<std::size_t> number_at_end(std::string_view line) {
  const std::string_view word = line.substr(line.rfind(' ') + 1);
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return number;
}

Error not_here(const std::string& id) {
  return {Error::Kind::missing, "git: this clone lacks the object " + id};
}

}  // namespace

Result<void> GitContents::read(const std::set<std::string>& ids) {
  const std::vector<std::string> all(ids.begin(), ids.end());
  const auto sizes = read_sizes(all);
  if (!sizes) return sizes.error();
  std::size_t begin = 0;
  while (begin < all.size()) {
    std::size_t bytes = (*sizes)[begin];
    std::size_t end = begin + 1;
    while (end < all.size() && bytes + (*sizes)[end] <= k_bytes_at_once) bytes += (*sizes)[end++];
    const auto read = read_some(std::span(all).subspan(begin, end - begin));
    if (!read) return read.error();
    begin = end;
  }
  return {};
}

Result<std::vector<std::size_t>> GitContents::read_sizes(std::span<const std::string> ids) const {
  std::vector<std::size_t> sizes;
  if (ids.empty()) return sizes;
  const auto answer =
      world_.run_git({"cat-file", "--batch-check=%(objectname) %(objectsize)"}, as_lines(ids));
  if (!answer) return answer.error();
  std::string_view rest = *answer;
  for (const std::string& id : ids) {  // "ID SIZE", or "ID missing"
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const auto size = number_at_end(line);
    if (!size || !line.starts_with(id)) return not_here(id);
    sizes.push_back(*size);
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  return sizes;
}

Result<void> GitContents::read_some(std::span<const std::string> ids) {
  const auto answer = world_.run_git({"cat-file", "--batch"}, as_lines(ids));
  if (!answer) return answer.error();
  std::string_view rest = *answer;
  for (const std::string& id : ids) {  // "ID blob SIZE", the bytes, an end of line
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const auto size = number_at_end(line);
    const std::size_t begin = line.size() + 1;
    if (!size || !line.starts_with(id) || rest.size() < begin + *size) return not_here(id);
    bytes_[id] = rest.substr(begin, *size);
    rest.remove_prefix(std::min(begin + *size + 1, rest.size()));
  }
  return {};
}

}  // namespace dealterms
