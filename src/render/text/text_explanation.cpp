#include "render/text/text_explanation.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/text/rows.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_indent = 2;

void add_rows(std::vector<Row>& rows, const ExplainedSection& section) {
  const Tone tone = section.lists_keys ? Tone::title : Tone::label;
  for (const ExplainedRow& told : section.rows) {
    const std::size_t indent = k_indent * (told.depth + 1);
    rows.push_back(
        {indent, visible(told.name), visible(told.value), visible(told.aside), tone, Tone::plain});
    if (!told.about.empty()) rows.push_back({indent, "", visible(told.about)});
    if (!told.declared.empty()) rows.push_back({indent, "", "", visible(told.declared)});
  }
}

std::string print_code(std::string_view code) {
  std::string text;
  while (!code.empty()) {
    const std::size_t end = std::min(code.find('\n'), code.size());
    const std::string line = visible(code.substr(0, end));
    text += line.empty() ? "\n" : "  " + line + "\n";
    code.remove_prefix(std::min(end + 1, code.size()));
  }
  return text;
}

Tone rank_tone(const Explanation& told) {
  if (told.level) return tone_of(*told.level);
  return told.rank == "error" ? Tone::error : Tone::warning;
}

}  // namespace

std::string print_explanation(const Explanation& told, const Layout& layout) {
  std::string text;
  if (!told.name.empty()) {
    const std::vector<Span> name{{visible(told.name), Tone::title},
                                 {told.title.empty() ? "" : "  " + visible(told.title)}};
    text += print_line(name, {visible(told.rank), rank_tone(told)}, layout);
  }
  if (!told.about.empty()) {
    text +=
        print_paragraph(visible(told.about), told.name.empty() ? 0 : k_indent, Tone::plain, layout);
  }
  for (const ExplainedSection& section : told.sections) {
    text += text.empty() ? "" : "\n";
    if (!section.heading.empty()) {
      text += fmt::format("{}\n", painted(visible(section.heading), Tone::heading, layout.colour));
    }
    std::vector<Row> rows;
    add_rows(rows, section);
    text += rows.empty() ? "" : print_rows(rows, layout);
    text += print_code(section.code);
  }
  return text;
}

}  // namespace dealterms
