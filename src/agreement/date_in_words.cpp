#include "agreement/date_in_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "base/calendar.hpp"
#include "base/text.hpp"
#include "base/typography.hpp"

namespace dealterms {
namespace {

constexpr std::array<std::string_view, 12> k_months{
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr int k_month_count = 12;

std::vector<std::string> words_of(std::string_view text) {
  constexpr std::string_view k_between = " ,./-";
  const std::string key = name_key(text);
  std::vector<std::string> words;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t start = key.find_first_not_of(k_between, at);
    if (start == std::string::npos) break;
    at = std::min(key.find_first_of(k_between, start), key.size());
    words.push_back(key.substr(start, at - start));
  }
  return words;
}

// "31", "31st"; four digits at most.
std::optional<int> number_of(std::string_view word) {
  for (const std::string_view ordinal : {"st", "nd", "rd", "th"}) {
    if (word.ends_with(ordinal)) word.remove_suffix(ordinal.size());
  }
  if (word.empty() || word.size() > 4 || !std::ranges::all_of(word, is_digit)) return std::nullopt;
  int number = 0;
  for (const char c : word) number = number * 10 + (c - '0');
  return number;
}

bool is_year(std::string_view word) {
  return word.size() == 4 && std::ranges::all_of(word, is_digit);
}

std::string as_day(int year, int month, int day) {
  const std::string text = fmt::format("{:04}-{:02}-{:02}", year, month, day);
  return parse_day(text) ? text : std::string{};
}

std::string with_named_month(const std::vector<std::string>& words) {
  std::optional<int> year;
  std::optional<int> month;
  std::optional<int> day;
  for (const std::string& word : words) {
    auto& part = is_year(word) ? year : month_named(word) ? month : day;
    if (part) return {};
    part = month_named(word) ? month_named(word) : number_of(word);
    if (!part) return {};
  }
  if (!year || !month) return {};
  return day ? as_day(*year, *month, *day) : fmt::format("{:04}-{:02}", *year, *month);
}

// The day comes first where there are points, and elsewhere where it can be no month.
std::string in_numbers(const std::vector<std::string>& words, bool has_points) {
  if (words.size() != 3) return {};
  const auto first = number_of(words[0]);
  const auto second = number_of(words[1]);
  const auto third = number_of(words[2]);
  if (!first || !second || !third) return {};
  if (is_year(words[0])) return as_day(*first, *second, *third);
  if (!is_year(words[2])) return {};
  if (has_points || *first > k_month_count) return as_day(*third, *second, *first);
  return *second > k_month_count ? as_day(*third, *first, *second) : std::string{};
}

}  // namespace

std::optional<int> month_named(std::string_view word) {
  constexpr std::size_t k_shortest = 3;
  const auto* found = std::ranges::find_if(
      k_months, [&](std::string_view month) { return month.starts_with(word); });
  if (word.size() < k_shortest || found == k_months.end()) return std::nullopt;
  return static_cast<int>(found - k_months.begin()) + 1;
}

std::string date_in_words(std::string_view text) {
  constexpr std::size_t k_longest = 40;
  if (text.size() > k_longest) return {};
  const std::vector<std::string> words = words_of(text);
  const bool has_month = std::ranges::any_of(
      words, [](const std::string& word) { return month_named(word).has_value(); });
  return has_month ? with_named_month(words)
                   : in_numbers(words, text.find('.') != std::string_view::npos);
}

}  // namespace dealterms
