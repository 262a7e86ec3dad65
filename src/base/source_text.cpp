#include "base/source_text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dealterms {
SourceText::SourceText(std::string name, std::string bytes, FileId file)
    : name_(std::move(name)),
      bytes_(std::make_shared<const std::string>(std::move(bytes))),
      file_(file) {
  if (bytes_->starts_with(k_byte_order_mark)) start_ = k_byte_order_mark.size();
  const std::string_view text = this->bytes();
  line_starts_.reserve(static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1);
  line_starts_.push_back(0);
  for (std::size_t end = text.find('\n'); end != std::string_view::npos;
       end = text.find('\n', end + 1)) {
    line_starts_.push_back(end + 1);
  }
}

std::string_view SourceText::line(std::uint32_t number) const {
  if (number == 0 || number > line_starts_.size()) return {};
  const std::size_t start = line_starts_[number - 1];
  const std::size_t end = number < line_starts_.size() ? line_starts_[number] : bytes().size();
  std::string_view text = bytes().substr(start, end - start);
  while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

std::uint32_t SourceText::line_count() const {
  return static_cast<std::uint32_t>(line_starts_.size());
}

Place SourceText::place_at(std::size_t offset) const {
  offset = std::min(offset, bytes().size());
  const auto next = std::ranges::upper_bound(line_starts_, offset);
  if (next == line_starts_.begin()) return place_at(1, ByteColumn{1});  // a text made of nothing
  return place_at(static_cast<std::uint32_t>(next - line_starts_.begin()),
                  ByteColumn{static_cast<std::uint32_t>(offset - *std::prev(next) + 1)});
}

std::string_view SourceText::from(Place place) const {
  if (place.file != file_ || !place.known() || place.line > line_starts_.size() ||
      place.column.value == 0)
    return {};
  const std::size_t offset = line_starts_[place.line - 1] + place.column.value - 1;
  return offset < bytes().size() ? bytes().substr(offset) : std::string_view{};
}

const SourceText* find_source(std::span<const SourceText> sources, FileId file) {
  const auto found = std::ranges::find(sources, file, &SourceText::file);
  return found == sources.end() ? nullptr : &*found;
}

}  // namespace dealterms
