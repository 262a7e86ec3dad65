#include "render/rule_words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "catalogue/favours.hpp"

namespace dealterms {
namespace {

// All that the size of a change may do to its level is one remark.
constexpr std::array k_by_size{
    JudgementReason::finite_and_unlimited, JudgementReason::several_steps,
    JudgementReason::large_change,         JudgementReason::small_change,
    JudgementReason::tiny_change,
};
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

}  // namespace

std::string direction_words(const Rule& rule) {
  if (rule.favours.empty()) return {};
  const bool named = rule.favours != k_favours_mixed && !rule.favours.starts_with("against ");
  return fmt::format("{}{}", named ? "favours " : "", rule.favours);
}

std::string adjustment_words(const Rule& rule) {
  std::string text;
  for (const auto reason : rule.adjusts) {
    if (contains(k_of_any_finding, reason)) continue;
    const std::string name(contains(k_by_size, reason) ? size_words(rule.sizes) : name_of(reason));
    if (text.find(name) != std::string::npos) continue;
    text += fmt::format("{}{}", text.empty() ? "" : ", ", name);
  }
  return text;
}

}  // namespace dealterms
