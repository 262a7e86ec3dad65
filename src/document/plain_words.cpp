#include "document/plain_words.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "base/typography.hpp"

namespace dealterms {
namespace {

// Any letter beyond ASCII is one; of marks beyond it the sign of a currency is a word of its own.
bool is_of_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || is_letter_or_digit(c);
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }

// Emphasis, code, escapes, columns of a table, brackets and dashes say nothing of their own.
constexpr std::string_view k_left_out = "*_`\\|~[]-";
// Bullets that no keyboard has.
constexpr std::string_view k_bullets = "\u2022\u25e6\u25aa\u2023\u00b7";

bool is_left_out(std::string_view mark) {
  return k_left_out.find(mark) != std::string_view::npos ||
         (mark.size() > 1 && k_bullets.find(mark) != std::string_view::npos);
}

bool is_quotation_mark(std::string_view mark) {
  return mark == "\"" || mark == "'" || mark == "\u00ab" || mark == "\u00bb";
}

// How many bytes mark the line as a heading, as quoted or as an entry of a list.
std::size_t length_of_line_mark(std::string_view line) {
  if (line.starts_with('>')) return 1;
  const bool is_entry = line.starts_with("+ ");
  if (is_entry) return 1;
  const std::size_t end = std::min(line.find_first_not_of('#'), line.size());
  const bool is_heading =
      end > 0 && end <= 6 && (end == line.size() || is_blank(line[end]) || line[end] == '\n');
  return is_heading ? end : 0;
}

class WordReader {
 public:
  WordReader(std::string_view text, const PlainWordReader& read) : text_(text), read_(read) {}

  void read() {
    bool begins_line = true;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\n' || is_blank(c)) {
        begins_line = begins_line || c == '\n';
        ++at_;
        continue;
      }
      const std::string_view rest = text_.substr(at_);
      const std::size_t mark = begins_line ? length_of_line_mark(rest) : 0;
      if (mark > 0) {
        at_ += mark;
        continue;
      }
      begins_line = false;
      if (rest.starts_with("](") && ends_on_line(at_)) {
        at_ = end_of_link_ + 1;
        continue;
      }
      const std::string_view word = first_word(rest);
      hand_out(word);
      at_ += word.size();
    }
  }

 private:
  // Whether the target of a link that begins there ends before its line does. What was looked for
  // once is not looked for again.
  bool ends_on_line(std::size_t at) {
    if (end_of_link_ <= at) end_of_link_ = std::min(text_.find_first_of(")\n", at), text_.size());
    return end_of_link_ < text_.size() && text_[end_of_link_] == ')';
  }

  // What is written as one word may be several: `long-term`, `Acme's`.
  void hand_out(std::string_view word) {
    if (word.size() == 1 || std::ranges::all_of(word, is_ascii)) return split(word);
    const std::string plain = plain_characters(word);
    if (plain == "\u00ab" || plain == "\u00bb") return hand_out_mark(plain);
    split(plain);
  }

  static bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

  void split(std::string_view plain) {
    for (std::size_t i = 0; i < plain.size();) {
      std::size_t end = i;
      while (end < plain.size() && is_within_word(plain, i, end)) ++end;
      if (end > i) {
        hand_out_word(plain.substr(i, end - i));
        i = end;
      } else {
        const bool is_sign = plain == "-" && stands_before_number();
        if (is_sign) return read_(plain, at_);
        hand_out_mark(plain.substr(i++, 1));
      }
    }
  }

  // A point or a comma between two figures is a part of the number.
  static bool is_within_word(std::string_view plain, std::size_t start, std::size_t at) {
    const char c = plain[at];
    if (is_of_word(c)) return true;
    const bool joins = c == '.' || c == ',';
    return joins && at > start && at + 1 < plain.size() && is_digit(plain[at - 1]) &&
           is_digit(plain[at + 1]);
  }

  void hand_out_word(std::string_view word) {
    if (is_left_out(word)) return;
    read_(word, at_);
  }

  void hand_out_mark(std::string_view mark) {
    if (mark == " ") return;
    if (is_quotation_mark(mark)) return read_("'", at_);
    if (!is_left_out(mark)) read_(mark, at_);
  }

  // Of a dash: "-5%", and neither a dash between words nor a bullet.
  [[nodiscard]] bool stands_before_number() const {
    const std::string_view rest = text_.substr(at_);
    const std::size_t length = first_word(rest).size();
    const bool stands_free =
        at_ == 0 || text_[at_ - 1] == '\n' || text_[at_ - 1] == '(' || is_blank(text_[at_ - 1]);
    return stands_free && rest.size() > length && is_digit(rest[length]);
  }

  std::string_view text_;
  const PlainWordReader& read_;
  std::size_t at_ = 0;
  std::size_t end_of_link_ = 0;  // the bracket or the end of the line that was found last
};

}  // namespace

void read_plain_words(std::string_view text, const PlainWordReader& read) {
  WordReader(text, read).read();
}

}  // namespace dealterms
