#include "render/text/text_rules.hpp"

#include <string>
#include <vector>

#include "base/text.hpp"
#include "render/rule_words.hpp"
#include "render/text/rows.hpp"

namespace dealterms {
namespace {

// What may be said of any finding in a clause, and is said once.
constexpr const char* k_for_all =
    "; a file may set the level of a clause, and what is told beneath a whole is judged with it";

}  // namespace

std::string print_rules(std::span<const Rule> rules, const Layout& layout) {
  std::vector<Row> rows;
  for (const Rule& rule : rules) {
    Row row;
    row.indent = 0;
    row.label = visible(rule.id);
    row.value = std::string(name_of(rule.level));
    row.value_tone = tone_of(rule.level);
    std::string adjusted = adjustment_words(rule);
    if (!adjusted.empty()) adjusted = "moved by " + adjusted;
    row.remark = visible(direction_words(rule));
    if (!row.remark.empty() && !adjusted.empty()) row.remark += "; ";
    row.remark += adjusted;
    rows.push_back(std::move(row));
  }
  return print_rows(rows, layout) + "\n" +
         print_paragraph(counted(rules.size(), "rule", "rules") + k_for_all, 0, Tone::dim, layout);
}

}  // namespace dealterms
