#include "render/told/tell_explanation.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "catalogue/favours.hpp"
#include "render/rule_words.hpp"

namespace dealterms {
namespace {

// "unknown term '…' of '…'": a message without what a file says.
std::string with_gaps(std::string_view message) {
  constexpr std::string_view k_gap = "{}";
  std::string text(message);
  for (auto gap = text.find(k_gap); gap != std::string::npos; gap = text.find(k_gap)) {
    text.replace(gap, k_gap.size(), "…");
  }
  return text;
}

ExplainedRow direction_row(const Rule& rule) {
  constexpr std::string_view k_against = "against ";
  if (rule.favours.starts_with(k_against)) {
    return {0, "Goes against", "the " + rule.favours.substr(k_against.size())};
  }
  if (rule.favours == k_favours_mixed) return {0, "Favours", "both sides, each in part"};
  if (!rule.favours.empty()) return {0, "Favours", "the " + rule.favours};
  const bool is_neutral = rule.direction == DirectionRule::neutral;
  return {0, "Favours",
          is_neutral ? "nobody: it leaves all as it was" : "not declared: it depends on the deal"};
}

// What stands before `what` in its id: "revenue_share.rate" of `revenue_share.rate.lowered`.
std::string subject_of(const Rule& rule) { return rule.id.substr(0, rule.id.rfind('.')); }

void add_code(Explanation& told, std::string_view heading, std::string_view code) {
  if (code.empty()) return;
  told.sections.push_back({.heading = std::string(heading), .code = std::string(code)});
}

}  // namespace

Explanation tell_rule(const Rule& rule, const Catalogue& catalogue, const Words& words) {
  Explanation told{
      .name = rule.id, .rank = words.word(Table::levels, name_of(rule.level)), .level = rule.level};
  const ClauseType* type = catalogue.find_type(rule.type);
  const TermSpec* term = type != nullptr ? find_term(*type, rule.term).term : nullptr;
  told.title = type != nullptr ? type->title : name_in_words(rule.type);
  if (rule.term != "clause" && rule.term != "entry") {
    told.title += ": " + lower_first(term != nullptr ? term->title : name_in_words(rule.term));
  }
  ExplainedSection& facts = told.sections.emplace_back();
  facts.rows.push_back({0, "Happened", name_in_words(rule.what)});
  facts.rows.push_back({0, "Begins at", told.rank});
  if (const std::string moved = adjustment_words(rule); !moved.empty()) {
    facts.rows.push_back({0, "Moved by", moved});
  }
  facts.rows.push_back(direction_row(rule));
  if (!rule.mirror.empty()) facts.rows.push_back({0, "Turned round", rule.mirror});
  add_code(told, "In a policy", "dealterms-policy: 1\nlevels:\n  " + rule.id + ": critical\n");
  ExplainedSection& more =
      told.sections.emplace_back(ExplainedSection{.heading = "See also", .lists_keys = true});
  if (type != nullptr) {
    more.rows.push_back({0, "dealterms explain " + rule.type, type->title});
    if (term != nullptr) {
      more.rows.push_back({0, "dealterms explain " + subject_of(rule), term->title});
    }
  }
  more.rows.push_back({0, "docs/judgement.md", "how a change is judged"});
  return told;
}

Explanation tell_word(std::string_view word, std::string_view is, std::string_view about,
                      const Words& words) {
  Explanation told{
      .name = std::string(word), .title = std::string(is), .about = std::string(about)};
  told.level = enum_named<Level>(word);
  if (told.level) told.rank = words.word(Table::levels, word);
  told.sections.push_back(
      {.heading = "See also", .rows = {{0, "docs/judgement.md", "how a change is judged"}}});
  return told;
}

Explanation tell_diagnostic(const DiagnosticRow& row, const DiagnosticExample& example) {
  Explanation told{.name = printed(row.code),
                   .title = std::string(row.name),
                   .rank = row.severity == Severity::error ? "error" : "warning",
                   .about = std::string(row.explanation)};
  told.sections.push_back({.rows = {{0, "It says", with_gaps(row.message)}}});
  add_code(told, "A file that has it", example.wrong);
  add_code(told, "The same, mended", example.right);
  return told;
}

}  // namespace dealterms
