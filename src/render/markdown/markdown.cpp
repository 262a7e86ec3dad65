// Every character that either flavour could read is written as an entity, escaped, or set apart in
// a <span>. The span is for what is looked for in the finished text, where an escape is gone:
// mentions, references, shortcodes, formulas, bare addresses.
#include "render/markdown/markdown.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "base/text.hpp"

namespace dealterms {
namespace {

constexpr std::array k_entities{
    std::pair{'<', std::string_view("&lt;")},   std::pair{'>', std::string_view("&gt;")},
    std::pair{'&', std::string_view("&amp;")},  std::pair{'|', std::string_view("&#124;")},
    std::pair{'\\', std::string_view("&#92;")},
};
constexpr std::string_view k_escaped = "*_[]`~^{}#!";
// Before a letter or digit: @name, #12, !12, %milestone, ~label. Always: $formula$.
constexpr std::string_view k_references = "@#!%$~";

// What stands around a run of text.
struct Around {
  bool begins_line = true;
  char next = ' ';               // what follows it
  bool is_in_html_line = false;  // where a backslash escapes nothing
};

bool is_word(char c) { return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80; }
// ":smile:", "https://", "www.".
bool starts_reference(std::string_view text, std::size_t at, char following) {
  const char next = at + 1 < text.size() ? text[at + 1] : following;
  const char c = text[at];
  if (c == '@' || c == '$') return true;
  if (k_references.find(c) != std::string_view::npos) return is_word(next) || next == '"';
  if (c == ':') return (is_word(next) && !is_digit(next)) || next == '/' || next == '+';
  if (c != '.' || at < 3) return false;
  const std::string_view before = text.substr(at - 3, 3);
  return std::ranges::all_of(before, [](char w) { return w == 'w' || w == 'W'; });
}

// A list item, a heading or a rule starts with what is harmless elsewhere.
bool opens_a_block(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (at == 0) return c == '-' || c == '+' || c == '=';
  return (c == '.' || c == ')') &&
         std::ranges::all_of(text.substr(0, at), [](char d) { return is_digit(d); });
}

std::string escaped(char c, bool is_special, const Around& around) {
  const auto* entity = std::ranges::find(k_entities, c, &decltype(k_entities)::value_type::first);
  if (entity != k_entities.end()) return std::string(entity->second);
  if (!is_special) return std::string(1, c);
  return around.is_in_html_line ? fmt::format("&#{};", static_cast<int>(c))
                                : fmt::format("\\{}", c);
}

// Of text that is visible() already.
std::string escaped_text(std::string_view text, const Around& around) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool special = k_escaped.find(c) != std::string_view::npos;
    if (starts_reference(text, i, around.next)) {
      out += fmt::format("<span>{}</span>", escaped(c, special, around));
    } else {
      const bool opens = around.begins_line && opens_a_block(text, i);
      out += escaped(c, special || opens, around);
    }
  }
  return out;
}

// White space as CommonMark has it, of which visible() leaves some: `** words**` is not bold.
constexpr std::array<std::string_view, 17> k_spaces{
    " ",      "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005",
    "\u2006", "\u2007", "\u2008", "\u2009", "\u200a", "\u202f", "\u205f", "\u3000"};

std::string_view trimmed(std::string_view text) {
  const auto find = [&](auto is_there) {
    const auto* found = std::ranges::find_if(k_spaces, is_there);
    return found == k_spaces.end() ? std::size_t{0} : found->size();
  };
  const auto is_first = [&](std::string_view space) { return text.starts_with(space); };
  const auto is_last = [&](std::string_view space) { return text.ends_with(space); };
  while (const std::size_t size = find(is_first)) text.remove_prefix(size);
  while (const std::size_t size = find(is_last)) text.remove_suffix(size);
  return text;
}

std::string trimmed_and_escaped(std::string_view text, const Around& around) {
  const std::string safe = visible(text);
  return escaped_text(trimmed(safe), around);
}

std::string table_row(const Markdown::Row& cells) {
  std::string row = "|";
  for (const auto& cell : cells) row += fmt::format(" {} |", cell.str());
  return row + "\n";
}

}  // namespace

// ---- text ---------------------------------------------------------------------------------------

Markdown Markdown::text(std::string_view text) { return Markdown(trimmed_and_escaped(text, {})); }

Markdown Markdown::code(std::string_view id) {
  constexpr std::string_view k_plain = "abcdefghijklmnopqrstuvwxyz0123456789._-";
  if (id.empty() || id.find_first_not_of(k_plain) != std::string_view::npos) return text(id);
  return Markdown(fmt::format("`{}`", id));
}

Markdown Markdown::typed(std::string_view words) {
  const std::string safe = visible(words);
  if (trimmed(safe).empty() || safe.find('`') != std::string::npos) return text(words);
  return Markdown(fmt::format("`{}`", trimmed(safe)));
}

Markdown Markdown::filled(std::string_view message, std::initializer_list<Filling> fillings) {
  const auto find = [&](std::string_view name) {
    return std::ranges::find(fillings, name, &Filling::first);
  };
  Markdown out;
  const auto add_text = [&](std::string_view words, char next) {
    out.markdown_ += escaped_text(visible(words), {.begins_line = out.empty(), .next = next});
  };
  std::size_t written = 0;
  for (auto open = message.find('{'); open != std::string_view::npos;
       open = message.find('{', open + 1)) {
    const std::size_t close = message.find('}', open);
    if (close == std::string_view::npos) break;
    const auto* filling = find(message.substr(open + 1, close - open - 1));
    if (filling == fillings.end()) continue;
    // Whatever is filled in may begin with a letter.
    add_text(message.substr(written, open - written), 'x');
    out += filling->second;
    written = close + 1;
  }
  add_text(message.substr(written), ' ');
  return out;
}

Markdown Markdown::joined(const std::vector<Markdown>& pieces, MarkdownLiteral between) {
  Markdown out;
  for (const auto& piece : pieces) {
    if (&piece != pieces.data()) out += between;
    out += piece;
  }
  return out;
}

// ---- within a line ------------------------------------------------------------------------------

Markdown Markdown::around(MarkdownLiteral before, const Markdown& content, MarkdownLiteral after) {
  return content.empty() ? content : before + content + after;
}

Markdown Markdown::bold(const Markdown& content) { return around("**"_md, content, "**"_md); }
Markdown Markdown::italic(const Markdown& content) { return around("*"_md, content, "*"_md); }
Markdown Markdown::deleted(const Markdown& content) {
  return around("<del>"_md, content, "</del>"_md);
}
Markdown Markdown::inserted(const Markdown& content) {
  return around("<ins>"_md, content, "</ins>"_md);
}

Markdown Markdown::hidden(std::string_view word) {
  std::string kept;
  std::ranges::copy_if(word, std::back_inserter(kept), is_letter_or_digit);
  return around("<!-- "_md, Markdown(std::move(kept)), " -->"_md);
}

Markdown Markdown::note_mark(std::size_t number) { return Markdown(fmt::format("[^{}]", number)); }

Markdown Markdown::link(const Markdown& content, std::string_view url) {
  constexpr std::string_view k_plain = "-._~:/?#@!$&'*+,;=%";
  std::string safe;
  for (const char c : url) {
    const bool is_plain = is_letter_or_digit(c) || k_plain.find(c) != std::string_view::npos;
    safe += is_plain ? std::string(1, c)
                     : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return content.empty() || safe.empty() ? content
                                         : Markdown(fmt::format("[{}]({})", content.str(), safe));
}

// ---- lines --------------------------------------------------------------------------------------

Markdown Markdown::heading(std::size_t level, const Markdown& content) {
  return Markdown(fmt::format("{} {}\n\n", std::string(level, '#'), content.str()));
}

Markdown Markdown::paragraph(const Markdown& content) { return around(""_md, content, "\n\n"_md); }

Markdown Markdown::quote(const Markdown& content) { return "> "_md + content + "\n\n"_md; }

Markdown Markdown::item(std::size_t depth, const Markdown& content) {
  return Markdown(fmt::format("{}- {}\n", std::string(2 * depth, ' '), content.str()));
}

Markdown Markdown::numbered_item(std::size_t number, const Markdown& content) {
  return Markdown(fmt::format("{}. {}\n", number, content.str()));
}

Markdown Markdown::note(std::size_t number, const Markdown& content) {
  return note_mark(number) + ": "_md + content + "\n"_md;
}

Markdown Markdown::table(const Row& head, const std::vector<Row>& rows) {
  std::string text = table_row(head) + "|";
  for (std::size_t i = 0; i < head.size(); ++i) text += "---|";
  text += "\n";
  for (const auto& row : rows) text += table_row(row);
  return Markdown(text + "\n");
}

Markdown Markdown::code_block(MarkdownLiteral language, std::string_view lines) {
  std::string body;
  std::size_t longest = 0;
  std::size_t run = 0;
  for (std::size_t start = 0; start < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', start), lines.size());
    body += visible(lines.substr(start, end - start)) + "\n";
    start = end + 1;
  }
  for (const char c : body) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(std::max<std::size_t>(longest + 1, 3), '`');
  return Markdown(fmt::format("{0}{1}\n{2}{0}\n\n", fence, language.markdown(), body));
}

Markdown Markdown::details(std::size_t depth, const Summary& summary, const Markdown& body) {
  const std::string indent(2 * depth, ' ');
  const auto html = [](std::string_view text) {
    return trimmed_and_escaped(text, {.begins_line = false, .is_in_html_line = true});
  };
  std::string line = html(summary.bold);
  if (!line.empty()) line = fmt::format("<b>{}</b>", line);
  const std::string rest = html(summary.rest);
  if (!line.empty() && !rest.empty()) line += " ";
  return Markdown(fmt::format("{0}<details><summary>{1}</summary>\n\n{2}\n{0}</details>\n\n",
                              indent, line + rest, body.str()));
}

}  // namespace dealterms
