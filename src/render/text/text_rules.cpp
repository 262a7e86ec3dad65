#include "render/text/text_rules.hpp"

#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/text/rows.hpp"

namespace dealterms {

std::string print_rules(std::span<const Rule> rules, const Layout& layout) {
  std::vector<Row> rows;
  for (const Rule& rule : rules) {
    Row row;
    row.indent = 0;
    row.label = visible(rule.id);
    row.value = std::string(name_of(rule.level));
    row.value_tone = tone_of(rule.level);
    if (!rule.favours.empty()) {
      const bool named = rule.favours != "mixed" && !rule.favours.starts_with("against ");
      row.remark = fmt::format("{}{}", named ? "favours " : "", visible(rule.favours));
    }
    rows.push_back(std::move(row));
  }
  return print_rows(rows, layout) + "\n" +
         painted(counted(rules.size(), "rule", "rules"), Tone::dim, layout.colour) + "\n";
}

}  // namespace dealterms
