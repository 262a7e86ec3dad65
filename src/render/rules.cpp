#include "dealterms/render/rules.hpp"

#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "dealterms/base/text.hpp"
#include "dealterms/render/rows.hpp"

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

std::string print_rules_json(std::span<const Rule> rules) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Rule& rule : rules) {
    nlohmann::ordered_json row;
    row["id"] = rule.id;
    row["type"] = rule.type;
    row["term"] = rule.term;
    row["what"] = rule.what;
    row["level"] = name_of(rule.level);
    // Absent where the catalogue declares no direction.
    if (!rule.favours.empty()) row["favours"] = rule.favours;
    row["mirror"] = rule.mirror;
    list.push_back(std::move(row));
  }
  nlohmann::ordered_json page;
  page["schema"] = "dealterms/rules/1";
  page["rules"] = std::move(list);
  return page.dump(2) + "\n";
}

}  // namespace dealterms
