// HTML as a type of its own, well-formed by construction: text from outside becomes part of a page
// by Html::text() or by an element and in no other way, so that no text is markup by accident.
// Knows nothing of deals.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dealterms {

// Markup that stands in our own source, where it is meant: `"\n"_html`. The compiler alone makes
// it.
class HtmlLiteral {
 public:
  consteval explicit HtmlLiteral(std::string_view html) : html_(html) {}
  [[nodiscard]] constexpr std::string_view html() const { return html_; }

 private:
  std::string_view html_;  // of a literal, which lives as long as the program
};
consteval HtmlLiteral operator""_html(const char* text, std::size_t size) {
  return HtmlLiteral({text, size});
}

// The name of an element or an attribute: a literal, too.
class HtmlName {
 public:
  consteval HtmlName(const char* name) : name_(name) {}
  [[nodiscard]] constexpr std::string_view name() const { return name_; }

 private:
  std::string_view name_;
};

struct Attribute {
  HtmlName name;
  std::string value;  // escaped when it is written; of an empty value the attribute is left out
};
using Attributes = std::vector<Attribute>;

class Html {
 public:
  using Filling = std::pair<std::string_view, Html>;

  Html() = default;
  Html(HtmlLiteral literal) : html_(literal.html()) {}

  // The text made visible(), then as text of a page and nothing else.
  [[nodiscard]] static Html text(std::string_view text);
  // The text of a message with its `{name}` filled in; what nothing fills stays as it is.
  [[nodiscard]] static Html filled(std::string_view message,
                                   std::initializer_list<Filling> fillings);
  [[nodiscard]] static Html joined(const std::vector<Html>& pieces, HtmlLiteral between);

  // `<tag name="value">content</tag>`.
  [[nodiscard]] static Html element(HtmlName tag, const Attributes& attributes,
                                    const Html& content);
  // One without content, closed as SVG wants it: `<path d="..."/>`.
  [[nodiscard]] static Html empty_element(HtmlName tag, const Attributes& attributes);

  Html& operator+=(const Html& more) {
    html_ += more.html_;
    return *this;
  }
  friend Html operator+(Html left, const Html& right) {
    left += right;
    return left;
  }
  friend bool operator==(const Html&, const Html&) = default;

  [[nodiscard]] bool empty() const { return html_.empty(); }

  // The page, for who writes it out.
  [[nodiscard]] const std::string& str() const& { return html_; }
  [[nodiscard]] std::string str() && { return std::move(html_); }

 private:
  // Private, so that no string becomes HTML outside this class.
  explicit Html(std::string html) : html_(std::move(html)) {}

  std::string html_;
};

[[nodiscard]] Html element(HtmlName tag, const Attributes& attributes, const Html& content);
[[nodiscard]] Html element(HtmlName tag, const Html& content);
// Of text.
[[nodiscard]] Html text_element(HtmlName tag, const Attributes& attributes, std::string_view text);
[[nodiscard]] Html text_element(HtmlName tag, std::string_view text);
[[nodiscard]] Html empty_element(HtmlName tag, const Attributes& attributes);

// A table; the first cell of each row is its header.
[[nodiscard]] Html html_table(std::string_view caption, const std::vector<std::string>& head,
                              const std::vector<std::vector<Html>>& rows);

// A fragment identifier of letters, digits, `-` and `.`; other bytes as `_` and two hexadecimal
// digits, so that two names never share one.
[[nodiscard]] std::string html_id(std::string_view prefix, std::string_view name);

}  // namespace dealterms
