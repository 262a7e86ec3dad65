#include "render/text/text_page.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "render/text/text_finding.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_sources_indent = 4;

}  // namespace

void TextPage::line(std::vector<Span> left, Span right) {
  for (Span& span : left) span.text = visible(span.text);
  right.text = visible(right.text);
  text_ += print_line(left, right, layout_);
}

void TextPage::paragraph(std::string_view words, std::size_t indent, Tone tone) {
  if (!words.empty()) text_ += print_paragraph(visible(words), indent, tone, layout_);
}

void TextPage::rows(std::vector<Row> rows) {
  for (Row& row : rows) {
    row.label = visible(row.label);
    row.value = visible(row.value);
    row.remark = visible(row.remark);
  }
  text_ += print_rows(rows, layout_);
}

void TextPage::entry(std::size_t indent, Span mark, std::size_t column, std::vector<Span> spans) {
  mark.text = visible(mark.text);
  for (Span& span : spans) span.text = visible(span.text);
  text_ += print_entry(indent, mark, column, spans, layout_);
}

void TextPage::head(const ToldPage& page, const std::string& from_to) {
  for (const ToldSourceNote& source : page.sources) addresses_[source.id] = source.url;
  line({{page.deal, Tone::title}}, {from_to, Tone::title});
  paragraph(page.subject, 0, Tone::plain);
  paragraph(page.caveat, 0, Tone::dim);
  paragraph(page.between, 0, Tone::dim);
  gap();
}

void TextPage::clause_line(const ToldClauseName& name, const ToldLevel* level) {
  std::vector<Span> left{{name.words(), Tone::title}};
  if (!name.title.empty()) left.push_back({"  " + name.id, Tone::dim});
  line(std::move(left), level != nullptr ? level_span(*level) : Span{});
}

void TextPage::findings(std::span<const ToldFinding> findings, std::span<const ToldSource> shared) {
  std::set<std::string> sources;
  for (const ToldSource& source : shared) sources.insert(source.id);
  for (const ToldFinding& finding : findings) {
    add(print_text_finding(finding, words_, layout_));
    for (const ToldSource& source : finding.sources) sources.insert(source.id);
  }
  if (!sources.empty()) add_sources(sources);
}

// They are laid out as plain text, whose width is what one sees, and lead somewhere after that.
void TextPage::add_sources(const std::set<std::string>& ids) {
  const std::string words =
      visible(words_.say(Message::labelled, {{"label", words_.say(Message::sources)},
                                             {"words", fmt::format("{}", fmt::join(ids, ", "))}}));
  if (layout_.hyperlinks == Hyperlinks::off) {
    text_ += print_paragraph(words, k_sources_indent, Tone::dim, layout_);
    return;
  }
  const std::string lines = print_paragraph(words, k_sources_indent, Tone::plain, layout_);
  std::string linked_lines;
  for (std::size_t start = 0; start < lines.size();) {
    const std::size_t end = std::min(lines.find_first_of(" \n", start), lines.size() - 1);
    const std::string_view word(lines.data() + start, end - start);
    const std::string_view id = word.ends_with(',') ? word.substr(0, word.size() - 1) : word;
    const auto address = addresses_.find(id);
    const std::string url = address == addresses_.end() ? "" : address->second;
    linked_lines += painted(linked(id, url, layout_.hyperlinks), Tone::dim, layout_.colour);
    linked_lines += word.substr(id.size());
    linked_lines += lines[end];
    start = end + 1;
  }
  text_ += linked_lines;
}

Span level_span(const ToldLevel& level) { return {level.words, tone_of(level.level)}; }

}  // namespace dealterms
