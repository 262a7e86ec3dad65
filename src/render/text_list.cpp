#include "dealterms/render/text_list.hpp"

#include <algorithm>
#include <set>

#include "dealterms/base/text.hpp"
#include "dealterms/render/rows.hpp"

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

std::string clauses_of(const ListedVersion& listed) {
  return counted(listed.clauses, "clause", "clauses");
}

Columns columns_of(const std::vector<ListedVersion>& versions) {
  Columns columns;
  for (const ListedVersion& listed : versions) {
    columns.version = std::max(columns.version, width_of(visible(listed.version)).value);
    columns.date = std::max(columns.date, width_of(visible(listed.date)).value);
    columns.clauses = std::max(columns.clauses, clauses_of(listed).size());
  }
  return columns;
}

Row row_of(const ListedVersion& listed, const Columns& columns) {
  Row row;
  const bool readable = listed.mistakes == 0;
  const std::string clauses = clauses_of(listed);
  row.label = padded(visible(listed.version), columns.version) + "  " +
              padded(visible(listed.date), columns.date) + "  " +
              std::string(columns.clauses - clauses.size(), ' ') +
              (readable ? clauses : std::string(clauses.size(), ' '));
  if (!readable) {
    row.value = "cannot be read: " + counted(listed.mistakes, "error", "errors") +
                " (dealterms validate " + visible(listed.file) + ")";
    row.value_tone = Tone::error;
    return row;
  }
  row.value = visible(listed.title);
  return row;
}

}  // namespace

std::string print_list(const std::vector<ListedVersion>& versions, const std::string& place,
                       const Layout& layout) {
  const Columns columns = columns_of(versions);
  std::set<std::string> deals;
  std::string text;
  for (auto at = versions.begin(); at != versions.end();) {
    const std::string& deal = at->deal;
    deals.insert(deal);
    const auto end = std::find_if(at, versions.end(),
                                  [&](const ListedVersion& listed) { return listed.deal != deal; });
    std::vector<Row> rows;
    for (; at != end; ++at) rows.push_back(row_of(*at, columns));
    text +=
        painted(visible(deal), Tone::title, layout.colour) + "\n" + print_rows(rows, layout) + "\n";
  }
  return text +
         painted(counted(deals.size(), "deal", "deals") + ", " +
                     counted(versions.size(), "version", "versions") + " in " + visible(place),
                 Tone::dim, layout.colour) +
         "\n";
}

}  // namespace dealterms
