#include "render/text/text_rules.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/text/rows.hpp"

namespace dealterms {
namespace {

// All that the size of a change may do to its level is one remark.
constexpr std::array k_by_size{
    JudgementReason::finite_and_unlimited, JudgementReason::several_steps,
    JudgementReason::large_change,         JudgementReason::small_change,
    JudgementReason::tiny_change,
};
// What may be said of any finding in a clause, and is said once.
constexpr const char* k_for_all =
    "; a file may set the level of a clause, and what is told beneath a whole is judged with it";
constexpr std::array k_of_any_finding{JudgementReason::part_of_whole,
                                      JudgementReason::file_says_so};

template <std::size_t Count>
bool contains(const std::array<JudgementReason, Count>& reasons, JudgementReason reason) {
  return std::ranges::find(reasons, reason) != reasons.end();
}

// Thresholds of the term's own are worth a word; those that hold for all stand in the docs.
std::string size_words(const SizeThresholds& sizes) {
  if (sizes == SizeThresholds{}) return "size";
  return fmt::format("size (large from {}%, small below {}%, tiny below {}%)",
                     sizes.large_from.to_string(), sizes.small_below.to_string(),
                     sizes.tiny_below.to_string());
}

std::string adjustments(const Rule& rule) {
  std::string text;
  for (const auto reason : rule.adjusts) {
    if (contains(k_of_any_finding, reason)) continue;
    const std::string name(contains(k_by_size, reason) ? size_words(rule.sizes) : name_of(reason));
    if (text.find(name) != std::string::npos) continue;
    text += fmt::format("{}{}", text.empty() ? "moved by " : ", ", name);
  }
  return text;
}

std::string direction(const Rule& rule) {
  if (rule.favours.empty()) return {};
  const bool named = rule.favours != "mixed" && !rule.favours.starts_with("against ");
  return fmt::format("{}{}", named ? "favours " : "", visible(rule.favours));
}

}  // namespace

std::string print_rules(std::span<const Rule> rules, const Layout& layout) {
  std::vector<Row> rows;
  for (const Rule& rule : rules) {
    Row row;
    row.indent = 0;
    row.label = visible(rule.id);
    row.value = std::string(name_of(rule.level));
    row.value_tone = tone_of(rule.level);
    const std::string adjusted = adjustments(rule);
    row.remark = direction(rule);
    if (!row.remark.empty() && !adjusted.empty()) row.remark += "; ";
    row.remark += adjusted;
    rows.push_back(std::move(row));
  }
  return print_rows(rows, layout) + "\n" +
         print_paragraph(counted(rules.size(), "rule", "rules") + k_for_all, 0, Tone::dim, layout);
}

}  // namespace dealterms
