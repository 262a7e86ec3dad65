#include "document/section_marks.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>

#include "base/text.hpp"

namespace dealterms {
namespace {

// Columns of a heading that stands for its section.
constexpr std::size_t k_room = 60;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view k_blank = " \t\r";
  const std::size_t start = std::min(text.find_first_not_of(k_blank), text.size());
  text.remove_prefix(start);
  while (!text.empty() && k_blank.find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  return text;
}

// Emphasis around words, and the number signs that may close a heading.
std::string_view bare(std::string_view text) {
  constexpr std::string_view k_marks = "*_` \t";
  text = trimmed(text);
  text.remove_prefix(std::min(text.find_first_not_of(k_marks), text.size()));
  while (!text.empty() && (k_marks.find(text.back()) != std::string_view::npos)) {
    text.remove_suffix(1);
  }
  return text;
}

struct Numbered {
  std::string_view number;  // "4.2", without a point at the end
  std::size_t parts = 0;
  unsigned first = 0;       // 4
  bool has_point = false;   // "4." and "4)"
  std::string_view behind;  // what follows
};

std::optional<Numbered> read_number(std::string_view line) {
  Numbered read;
  std::size_t at = 0;
  for (;;) {
    const std::size_t start = at;
    while (at < line.size() && is_digit(line[at])) ++at;
    if (at == start || at - start > 3) return std::nullopt;
    ++read.parts;
    if (read.parts == 1) {
      for (std::size_t i = start; i < at; ++i) {
        read.first = read.first * 10 + static_cast<unsigned>(line[i] - '0');
      }
    }
    const bool goes_on = at + 1 < line.size() && line[at] == '.' && is_digit(line[at + 1]);
    if (!goes_on) break;
    ++at;
  }
  read.number = line.substr(0, at);
  if (at < line.size() && (line[at] == '.' || line[at] == ')')) {
    read.has_point = true;
    ++at;
  }
  read.behind = line.substr(at);
  const bool ends = read.behind.empty() || read.behind.front() == ' ' ||
                    read.behind.front() == '\t' || read.behind.front() == '*' ||
                    read.behind.front() == '_' || read.behind.front() == ':';
  return ends ? std::optional(read) : std::nullopt;
}

// "Section 4.2", "§ 4.2", "Clause 4": what stands before the number.
std::string_view without_word(std::string_view heading) {
  static constexpr std::array<std::string_view, 5> k_words{"Section ", "SECTION ", "Clause ",
                                                           "CLAUSE ", "\u00a7"};
  for (const std::string_view word : k_words) {
    if (!heading.starts_with(word)) continue;
    const std::string_view rest = bare(heading.substr(word.size()));
    if (!rest.empty() && is_digit(rest.front())) return rest;
  }
  return heading;
}

class MarkFinder {
 public:
  explicit MarkFinder(const SourceText& text) : text_(text) {}

  std::vector<SectionMark> find() {
    for (std::uint32_t number = 1; number <= text_.line_count(); ++number) {
      const std::string_view written = text_.line(number);
      const std::string_view line = trimmed(written);
      add_from(line);
      before_ = line;
    }
    return std::move(marks_);
  }

 private:
  void add_from(std::string_view line) {
    const std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
    if (signs > 0 && signs <= 6 && signs < line.size() && line[signs] == ' ') {
      std::string_view words = line.substr(signs);
      while (words.ends_with('#')) words.remove_suffix(1);
      add_heading(bare(words), line);
    } else if (is_underline(line) && !before_.empty()) {
      add_heading(bare(before_), before_);
    } else if (begins_paragraph()) {
      add_number(bare(line), line);
    }
  }

  static bool is_underline(std::string_view line) {
    const bool is_of_one =
        !line.empty() && line.find_first_not_of(line.front()) == std::string_view::npos;
    return is_of_one && line.size() >= 3 && (line.front() == '=' || line.front() == '-');
  }

  // Of a text without blank lines each sentence may begin one.
  [[nodiscard]] bool begins_paragraph() const {
    constexpr std::string_view k_ends = ".;:";
    return before_.empty() || before_.starts_with('#') || is_underline(before_) ||
           k_ends.find(before_.back()) != std::string_view::npos;
  }

  void add_heading(std::string_view words, std::string_view at) {
    if (words.empty()) return;
    if (const auto numbered = read_number(without_word(words))) return add(*numbered, at);
    add(shortened(folded(words), ScreenColumn{k_room}), at);
  }

  void add_number(std::string_view line, std::string_view at) {
    const std::string_view words = without_word(line);
    const auto numbered = read_number(words);
    if (!numbered) return;
    const bool says_section = words.size() != line.size();
    const bool is_next = numbered->has_point && numbered->first == top_ + 1;
    const std::string_view behind = trimmed(numbered->behind);
    const bool begins_sentence =
        behind.empty() || !(behind.front() >= 'a' && behind.front() <= 'z');
    if (!begins_sentence) return;
    if (numbered->parts > 1 || is_next || says_section) add(*numbered, at);
  }

  void add(const Numbered& numbered, std::string_view at) {
    top_ = numbered.first;
    add(std::string(numbered.number), at);
  }

  void add(std::string name, std::string_view at) {
    const auto offset = static_cast<std::size_t>(at.data() - text_.bytes().data());
    marks_.push_back({offset, std::move(name)});
  }

  const SourceText& text_;
  std::string_view before_;  // the line before
  unsigned top_ = 0;         // the first part of the last number
  std::vector<SectionMark> marks_;
};

}  // namespace

std::vector<SectionMark> find_section_marks(const SourceText& text) {
  return MarkFinder(text).find();
}

std::string section_at(const std::vector<SectionMark>& marks, std::size_t offset) {
  const auto next = std::ranges::upper_bound(marks, offset, {}, &SectionMark::offset);
  return next == marks.begin() ? std::string() : std::prev(next)->name;
}

}  // namespace dealterms
