#include "render/markdown/markdown_explanation.hpp"

#include <algorithm>
#include <string_view>

#include "render/markdown/markdown.hpp"

namespace dealterms {
namespace {

// The sentences of the docs mark what is written literally: `dealterms rules`.
Markdown with_code(std::string_view text) {
  Markdown content;
  bool is_code = false;
  while (!text.empty()) {
    const std::size_t mark = std::min(text.find('`'), text.size());
    const std::string_view piece = text.substr(0, mark);
    // Text loses its ends, and a blank beside code is one.
    if (!is_code && piece.starts_with(' ')) content += " "_md;
    if (!piece.empty()) content += is_code ? Markdown::typed(piece) : Markdown::text(piece);
    text.remove_prefix(std::min(mark + 1, text.size()));
    if (!is_code && piece.size() > 1 && piece.ends_with(' ') && !text.empty()) content += " "_md;
    is_code = !is_code;
  }
  return content;
}

Markdown item_of(const ExplainedRow& row, bool lists_keys) {
  Markdown item = lists_keys ? Markdown::typed(row.name) : Markdown::bold(Markdown::text(row.name));
  if (!row.value.empty()) {
    item += ": "_md + (row.is_typed ? Markdown::typed(row.value) : with_code(row.value));
  }
  if (!row.aside.empty()) item += " ("_md + with_code(row.aside) + ")"_md;
  if (!row.about.empty()) item += ". "_md + with_code(row.about);
  if (!row.declared.empty()) item += " "_md + Markdown::italic(with_code(row.declared));
  return Markdown::item(row.depth, item);
}

Markdown section_of(const ExplainedSection& section) {
  Markdown page;
  if (!section.heading.empty()) page += Markdown::heading(2, Markdown::text(section.heading));
  for (const ExplainedRow& row : section.rows) page += item_of(row, section.lists_keys);
  if (!section.rows.empty()) page += "\n"_md;
  if (!section.code.empty()) page += Markdown::code_block("yaml"_md, section.code);
  return page;
}

}  // namespace

std::string print_markdown_explanation(const Explanation& told) {
  Markdown page;
  if (!told.name.empty()) {
    Markdown head = Markdown::typed(told.name);
    if (!told.title.empty()) head += ": "_md + Markdown::text(told.title);
    page += Markdown::heading(1, head);
  }
  Markdown about = Markdown::bold(Markdown::text(told.rank));
  if (!told.rank.empty() && !told.about.empty()) about += ". "_md;
  about += with_code(told.about);
  if (!about.empty()) page += Markdown::paragraph(about);
  for (const ExplainedSection& section : told.sections) page += section_of(section);
  return std::move(page).str();
}

}  // namespace dealterms
