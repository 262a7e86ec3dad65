#include "render/text/text_list.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "base/text.hpp"
#include "render/text/rows.hpp"

namespace dealterms {
namespace {

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t used = width_of(text).value;
  return text + std::string(width > used ? width - used : 0, ' ');
}

struct Columns {
  std::size_t version = 0;
  std::size_t date = 0;
  std::size_t clauses = 0;
};

std::string clauses_of(const ListedVersion& listed, const Words& words) {
  return words.count(Message::clause_count, listed.clauses);
}

Columns columns_of(const std::vector<ListedVersion>& versions, const Words& words) {
  Columns columns;
  for (const ListedVersion& listed : versions) {
    columns.version = std::max(columns.version, width_of(visible(listed.version)).value);
    columns.date = std::max(columns.date, width_of(visible(listed.date)).value);
    columns.clauses = std::max(columns.clauses, clauses_of(listed, words).size());
  }
  return columns;
}

Row row_of(const ListedVersion& listed, const Columns& columns, const Words& words) {
  Row row;
  const bool readable = listed.mistakes == 0;
  const std::string clauses = clauses_of(listed, words);
  row.label = padded(visible(listed.version), columns.version) + "  " +
              padded(visible(listed.date), columns.date) + "  " +
              std::string(columns.clauses - clauses.size(), ' ') +
              (readable ? clauses : std::string(clauses.size(), ' '));
  if (!readable) {
    row.value = words.say(Message::unreadable,
                          {{"errors", words.count(Message::error_count, listed.mistakes)},
                           {"file", visible(listed.file)}});
    row.value_tone = Tone::error;
    return row;
  }
  row.value = visible(listed.title);
  return row;
}

// As the latest version calls it, with the id that options and paths want.
std::string deal_line(std::span<const ListedVersion> versions, const Layout& layout) {
  const auto named = std::ranges::find_if(versions.rbegin(), versions.rend(),
                                          [](const auto& listed) { return !listed.name.empty(); });
  const std::string id = visible(versions.front().deal);
  if (named == versions.rend()) return painted(id, Tone::title, layout.colour) + "\n";
  const std::array name{Span{visible(named->name), Tone::title}, Span{"  " + id, Tone::dim}};
  return print_line(name, {}, layout);
}

}  // namespace

std::string print_list(const std::vector<ListedVersion>& versions, const std::string& place,
                       const Words& words, const Layout& layout) {
  const Columns columns = columns_of(versions, words);
  std::set<std::string> deals;
  std::string text;
  for (auto at = versions.begin(); at != versions.end();) {
    const std::string& deal = at->deal;
    deals.insert(deal);
    const auto end = std::find_if(at, versions.end(),
                                  [&](const ListedVersion& listed) { return listed.deal != deal; });
    text += deal_line({at, end}, layout);
    std::vector<Row> rows;
    for (; at != end; ++at) rows.push_back(row_of(*at, columns, words));
    text += print_rows(rows, layout) + "\n";
  }
  return text +
         painted(words.say(Message::found_in,
                           {{"deals", words.count(Message::deal_count, deals.size())},
                            {"versions", words.count(Message::version_count, versions.size())},
                            {"place", visible(place)}}),
                 Tone::dim, layout.colour) +
         "\n";
}

}  // namespace dealterms
