// Markdown as GitHub and GitLab render it, what both flavours and their sanitizers let through, as
// a type of its own: text from outside becomes part of a page by Markdown::text() or by an element
// and in no other way, so that no text is markup by accident. Knows nothing of deals.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dealterms {

// Markup that stands in our own source, where it is meant: `"**"_md`. The compiler alone makes it.
class MarkdownLiteral {
 public:
  consteval explicit MarkdownLiteral(std::string_view markdown) : markdown_(markdown) {}
  [[nodiscard]] constexpr std::string_view markdown() const { return markdown_; }

 private:
  std::string_view markdown_;  // of a literal, which lives as long as the program
};
consteval MarkdownLiteral operator""_md(const char* text, std::size_t size) {
  return MarkdownLiteral({text, size});
}

class Markdown {
 public:
  using Filling = std::pair<std::string_view, Markdown>;
  using Row = std::vector<Markdown>;
  // The line that a foldable block is known by: both as text, the first in bold. Either may be
  // empty.
  struct Summary {
    std::string bold;
    std::string rest;
  };

  Markdown() = default;
  Markdown(MarkdownLiteral literal) : markdown_(literal.markdown()) {}

  // ---- text ------------------------------------------------------------------------------------

  // As text and nothing else: no emphasis, link, image, mention, reference, shortcode, formula,
  // table cell, list or HTML. It is made visible(), and its ends are trimmed.
  [[nodiscard]] static Markdown text(std::string_view text);
  // An id as code; as text where it has other letters than ids have.
  [[nodiscard]] static Markdown code(std::string_view id);
  // What one types, as code: `dealterms rules`. As text where it has a mark of code itself.
  [[nodiscard]] static Markdown typed(std::string_view words);
  // The text of a message with its `{name}` filled in; what nothing fills stays as it is.
  [[nodiscard]] static Markdown filled(std::string_view message,
                                       std::initializer_list<Filling> fillings);
  [[nodiscard]] static Markdown joined(const std::vector<Markdown>& pieces,
                                       MarkdownLiteral between);

  // ---- within a line; of nothing, nothing ------------------------------------------------------

  [[nodiscard]] static Markdown bold(const Markdown& content);
  [[nodiscard]] static Markdown italic(const Markdown& content);
  [[nodiscard]] static Markdown deleted(const Markdown& content);
  [[nodiscard]] static Markdown inserted(const Markdown& content);
  // For programs that read the page; a reader does not see it. Of letters and digits: what else
  // there is is left out.
  [[nodiscard]] static Markdown hidden(std::string_view word);
  [[nodiscard]] static Markdown note_mark(std::size_t number);
  // Leads to `url`, which whoever runs the program gives: what would end it is encoded.
  [[nodiscard]] static Markdown link(const Markdown& content, std::string_view url);

  // ---- lines -----------------------------------------------------------------------------------

  [[nodiscard]] static Markdown heading(std::size_t level, const Markdown& content);
  [[nodiscard]] static Markdown paragraph(const Markdown& content);
  [[nodiscard]] static Markdown quote(const Markdown& content);
  [[nodiscard]] static Markdown item(std::size_t depth, const Markdown& content);
  [[nodiscard]] static Markdown numbered_item(std::size_t number, const Markdown& content);
  [[nodiscard]] static Markdown note(std::size_t number, const Markdown& content);
  [[nodiscard]] static Markdown table(const Row& head, const std::vector<Row>& rows);
  // Lines that stay as they are, between fences that none of them closes.
  [[nodiscard]] static Markdown code_block(MarkdownLiteral language, std::string_view lines);
  // Folded; `depth` as that of the items it stands among.
  [[nodiscard]] static Markdown details(std::size_t depth, const Summary& summary,
                                        const Markdown& body);

  Markdown& operator+=(const Markdown& more) {
    markdown_ += more.markdown_;
    return *this;
  }
  friend Markdown operator+(Markdown left, const Markdown& right) {
    left += right;
    return left;
  }
  friend bool operator==(const Markdown&, const Markdown&) = default;

  [[nodiscard]] bool empty() const { return markdown_.empty(); }
  [[nodiscard]] std::size_t size() const { return markdown_.size(); }  // in bytes

  // The page, for who writes it out.
  [[nodiscard]] const std::string& str() const& { return markdown_; }
  [[nodiscard]] std::string str() && { return std::move(markdown_); }

 private:
  // Private, so that no string becomes markdown outside this class.
  explicit Markdown(std::string markdown) : markdown_(std::move(markdown)) {}

  [[nodiscard]] static Markdown around(MarkdownLiteral before, const Markdown& content,
                                       MarkdownLiteral after);

  std::string markdown_;
};

}  // namespace dealterms
