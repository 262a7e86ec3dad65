#include "base/source_text.hpp"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <utility>

namespace dealterms {
namespace {

std::vector<std::size_t> starts_of_lines(std::string_view text) {
  std::vector<std::size_t> starts;
  starts.reserve(static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1);
  starts.push_back(0);
  for (std::size_t end = text.find('\n'); end != std::string_view::npos;
       end = text.find('\n', end + 1)) {
    starts.push_back(end + 1);
  }
  return starts;
}

std::string_view without_mark(std::string_view bytes) {
  if (bytes.starts_with(k_byte_order_mark)) bytes.remove_prefix(k_byte_order_mark.size());
  return bytes;
}

}  // namespace

struct SourceText::Contents {
  std::shared_ptr<const std::string> owned;  // null: carried
  std::vector<std::size_t> line_starts;
  std::once_flag are_lines_counted;  // of what is carried
};

SourceText::SourceText(std::string name, std::string bytes, FileId file)
    : name_(std::move(name)), file_(file), contents_(std::make_shared<Contents>()) {
  contents_->owned = std::make_shared<const std::string>(std::move(bytes));
  text_ = without_mark(*contents_->owned);
  contents_->line_starts = starts_of_lines(text_);
}

SourceText SourceText::of_carried(std::string name, std::string_view bytes, FileId file) {
  SourceText source(std::move(name), {}, file);
  source.contents_->owned = nullptr;
  source.text_ = without_mark(bytes);
  return source;
}

std::shared_ptr<const std::string> SourceText::file_bytes() const {
  if (contents_->owned) return contents_->owned;
  return std::make_shared<const std::string>(text_);
}

const std::vector<std::size_t>& SourceText::line_starts() const {
  if (!contents_->owned) {
    std::call_once(contents_->are_lines_counted,
                   [this] { contents_->line_starts = starts_of_lines(text_); });
  }
  return contents_->line_starts;
}

std::string_view SourceText::line(std::uint32_t number) const {
  if (number == 0 || number > line_starts().size()) return {};
  const std::size_t start = line_starts()[number - 1];
  const std::size_t end = number < line_starts().size() ? line_starts()[number] : bytes().size();
  std::string_view text = bytes().substr(start, end - start);
  while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

std::uint32_t SourceText::line_count() const {
  return static_cast<std::uint32_t>(line_starts().size());
}

Place SourceText::place_at(std::size_t offset) const {
  offset = std::min(offset, bytes().size());
  const auto next = std::ranges::upper_bound(line_starts(), offset);
  if (next == line_starts().begin()) return place_at(1, ByteColumn{1});  // a text made of nothing
  return place_at(static_cast<std::uint32_t>(next - line_starts().begin()),
                  ByteColumn{static_cast<std::uint32_t>(offset - *std::prev(next) + 1)});
}

std::string_view SourceText::from(Place place) const {
  if (place.file != file_ || !place.known() || place.line > line_starts().size() ||
      place.column.value == 0)
    return {};
  const std::size_t offset = line_starts()[place.line - 1] + place.column.value - 1;
  return offset < bytes().size() ? bytes().substr(offset) : std::string_view{};
}

const SourceText* find_source(std::span<const SourceText> sources, FileId file) {
  const auto found = std::ranges::find(sources, file, &SourceText::file);
  return found == sources.end() ? nullptr : &*found;
}

}  // namespace dealterms
