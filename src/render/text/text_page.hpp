// A page of text under way. What is written on it may hold anything that a file holds: it is made
// visible() here, in this one place, so that nothing of it acts on the terminal. Decides no words.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/text/rows.hpp"
#include "render/text/style.hpp"
#include "render/told/told.hpp"
#include "render/words/words.hpp"

namespace dealterms {

class TextPage {
 public:
  TextPage(const Words& words, const Layout& layout) : words_(words), layout_(layout) {}

  void line(std::vector<Span> left, Span right = {});
  // Empty words leave no line.
  void paragraph(std::string_view words, std::size_t indent, Tone tone);
  void rows(std::vector<Row> rows);
  // A mark, and from `column` on spans in their own tones.
  void entry(std::size_t indent, Span mark, std::size_t column, std::vector<Span> spans);
  void gap() { text_ += '\n'; }
  // What is safe and laid out already.
  void add(std::string_view text) { text_ += text; }

  // Whose page it is, from what to what, what happened, and what it is known from.
  void head(const ToldPage& page, const std::string& from_to);
  // The clause with its level at the edge; none: no level.
  void clause_line(const ToldClauseName& name, const ToldLevel* level);
  // With a line of the sources that they rest on, those that they share among them.
  void findings(std::span<const ToldFinding> findings, std::span<const ToldSource> shared = {});

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  const Words& words_;
  const Layout& layout_;
  std::map<std::string, std::string, std::less<>> addresses_;  // of sources, by id
  std::string text_;

  void add_sources(const std::set<std::string>& ids);
};

// The level's words in its tone.
[[nodiscard]] Span level_span(const ToldLevel& level);

}  // namespace dealterms
