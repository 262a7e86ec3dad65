// "Workflow commands for GitHub Actions" in GitHub's documentation; escaped as its toolkit does
// (github.com/actions/toolkit, packages/core/src/command.ts) and its runner undoes.
#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/ci/ci_results.hpp"
#include "render/ci/ci_text.hpp"

namespace dealterms {
namespace {

// Of each kind, in a step: github.com/actions/toolkit, docs/problem-matchers.md.
constexpr std::size_t k_most_shown = 10;
constexpr ScreenColumn k_longest_title{200};

struct Command {
  std::string_view name;
  std::string_view noun;
};
constexpr std::array k_commands{
    Command{"error", "error"},
    Command{"warning", "warning"},
    Command{"notice", "notice"},
};

// What was waived is said, and alarms nobody.
std::size_t kind_of(const CiResult& result) {
  if (!result.waived.empty()) return 2;
  switch (result.severity) {
    case CiSeverity::error:
      return 0;
    case CiSeverity::warning:
      return 1;
    case CiSeverity::note:
      return 2;
  }
  return 2;
}

using Escape = std::pair<char, std::string_view>;
constexpr std::array k_of_data{Escape{'%', "%25"}, Escape{'\r', "%0D"}, Escape{'\n', "%0A"}};
constexpr std::array k_of_property{Escape{'%', "%25"}, Escape{'\r', "%0D"}, Escape{'\n', "%0A"},
                                   Escape{':', "%3A"}, Escape{',', "%2C"}};

std::string escaped(std::string_view text, std::span<const Escape> escapes) {
  std::string safe;
  for (const char c : text) {
    const auto found = std::ranges::find(escapes, c, &Escape::first);
    if (found == escapes.end()) {
      safe += c;
    } else {
      safe += found->second;
    }
  }
  return safe;
}

std::string title_of(const CiResult& result, const CiResults& results) {
  const CiRule* rule = find_rule(results, result.rule);
  std::string title = result.rule;
  if (rule != nullptr && !rule->title.empty()) title = rule->title + " [" + result.rule + "]";
  if (!result.waived.empty()) title = "waived: " + title;
  return shortened(visible(title), k_longest_title);
}

std::string properties_of(const CiResult& result, const CiResults& results) {
  std::vector<std::string> properties;
  const auto add = [&](std::string_view name, std::string_view value) {
    properties.push_back(fmt::format("{}={}", name, escaped(value, k_of_property)));
  };
  if (result.place) {
    add("file", visible(path_in_repository(result.place->file)));
    if (result.place->line > 0) add("line", std::to_string(result.place->line));
    if (result.place->column > 0) add("col", std::to_string(result.place->column));
  }
  add("title", title_of(result, results));
  return join(properties, ",");
}

std::string print_annotation(const CiResult& result, const CiResults& results) {
  std::string message = message_and_details(result);
  if (!result.waived.empty()) message += "\nWaived: " + visible_lines(result.waived);
  return fmt::format("::{} {}::{}\n", k_commands[kind_of(result)].name,
                     properties_of(result, results), escaped(message, k_of_data));
}

// "3 errors, 1 notice".
std::string print_counts(const std::array<std::size_t, k_commands.size()>& counts) {
  std::vector<std::string> parts;
  for (std::size_t kind = 0; kind < counts.size(); ++kind) {
    if (counts[kind] == 0) continue;
    const std::string_view plural = counts[kind] == 1 ? "" : "s";
    parts.push_back(fmt::format("{} {}{}", counts[kind], k_commands[kind].noun, plural));
  }
  return join(parts);
}

}  // namespace

std::string without_workflow_commands(std::string_view text) {
  constexpr std::string_view k_command = "::";
  constexpr std::string_view k_older_command = "##[";
  // The runner drops white space before a command: any of Unicode's, so that no character beyond
  // ASCII is taken to be something else.
  const auto may_be_space = [](char c) {
    return c == ' ' || c == '\t' || static_cast<unsigned char>(c) >= 0x80;
  };
  std::string safe;
  bool is_at_start = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    safe += text[at];
    const bool begins_command = is_at_start && rest.starts_with(k_command);
    if (begins_command || rest.starts_with(k_older_command)) safe += ' ';
    is_at_start = text[at] == '\n' || (is_at_start && may_be_space(text[at]));
  }
  return safe;
}

std::string print_github_annotations(const CiResults& results) {
  std::vector<const CiResult*> ordered;
  for (const CiResult& result : results.results) ordered.push_back(&result);
  std::ranges::stable_sort(ordered, {}, [](const CiResult* result) { return kind_of(*result); });

  std::string text;
  std::array<std::size_t, k_commands.size()> shown{};
  std::array<std::size_t, k_commands.size()> left_out{};
  for (const CiResult* result : ordered) {
    const std::size_t kind = kind_of(*result);
    if (shown[kind] == k_most_shown) {
      ++left_out[kind];
      continue;
    }
    ++shown[kind];
    text += print_annotation(*result, results);
  }
  // A step that says nothing looks like one that did not run.
  text += "dealterms: " + (ordered.empty() ? "nothing found" : print_counts(shown) + " annotated");
  if (const std::string rest = print_counts(left_out); !rest.empty()) {
    text += fmt::format("; not annotated: {} (GitHub shows {} of a kind)", rest, k_most_shown);
  }
  return text + "\n";
}

}  // namespace dealterms
