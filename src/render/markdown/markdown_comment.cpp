// A comparison as a comment on a pull request: the balance, then a foldable block a clause, as many
// as there is room for.
#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "render/change_words.hpp"
#include "render/finding_words.hpp"
#include "render/markdown/markdown.hpp"
#include "render/markdown/markdown_finding.hpp"
#include "render/markdown/markdown_history.hpp"

namespace dealterms {
namespace {

// Kept for the counts at the end and for the sentence that says what was cut.
constexpr std::size_t k_reserve = 1'024;

struct Block {
  std::string text;
  std::size_t changes = 0;
};

Block clause_block(const ClauseVerdict& verdict, const Report& report, const Words& words) {
  Block block;
  const std::string title = clause_title(verdict.clause, report);
  block.text =
      fmt::format("<details><summary><b>{}</b>{}{} — {}</summary>\n\n",
                  escape_markdown(verdict.clause), title.empty() ? "" : " ", escape_markdown(title),
                  words.word(Table::levels, name_of(verdict.level)));
  for (const auto& finding : verdict.findings) {
    block.text += markdown_finding(finding, verdict.level, report, words, {});
    ++block.changes;
  }
  block.text += "\n</details>\n\n";
  return block;
}

Block around_block(const Report& report, const Words& words) {
  Block block;
  block.text =
      fmt::format("<details><summary>{}</summary>\n\n", words.say(Message::outside_clauses));
  for (const auto& finding : report.outside_clauses) {
    block.text += markdown_finding(finding, Level::minor, report, words, {});
    ++block.changes;
  }
  block.text += "\n</details>\n\n";
  return block;
}

std::string head_of(const Report& report, const Words& words) {
  const std::string title = head_words(*report.after, "title", words);
  std::string text = fmt::format("## {}: {} → {}\n\n", escape_markdown(report.after->deal),
                                 escape_markdown(dated_version(*report.before, words)),
                                 escape_markdown(dated_version(*report.after, words)));
  if (!title.empty()) text += fmt::format("{}\n\n", escape_markdown(title));
  return text;
}

}  // namespace

std::string print_markdown_report(const Report& report, const Words& words, std::size_t limit) {
  std::string text = head_of(report, words);
  if (report.counts.empty() && report.hidden.filtered == 0) {
    return text +
           escape_markdown(words.say(Message::identical, {{"old", report.before->version},
                                                          {"new", report.after->version}})) +
           "\n";
  }
  std::vector<Block> blocks;
  const std::string balance = markdown_balance(report, words);
  if (text.size() + balance.size() + k_reserve <= limit) text += balance;
  for (const auto& verdict : report.clauses) blocks.push_back(clause_block(verdict, report, words));
  if (!report.outside_clauses.empty()) blocks.push_back(around_block(report, words));
  const std::string bargains = markdown_bargains(report, words);
  if (!bargains.empty()) blocks.push_back({bargains, 0});
  std::size_t left_out = 0;
  std::size_t changes = 0;
  for (const auto& block : blocks) {
    // From the first that does not fit on, so that what is missing is the least of all.
    if (left_out > 0 || text.size() + block.text.size() + k_reserve > limit) {
      ++left_out;
      changes += block.changes;
    } else {
      text += block.text;
    }
  }
  if (report.shown == 0) text += fmt::format("{}\n\n", words.say(Message::nothing_shown));
  if (left_out > 0) {
    text += fmt::format("**{}**\n\n",
                        words.say(Message::cut_to_limit,
                                  {{"limit", fmt::format("{}", limit)},
                                   {"clauses", words.count(Message::clause_count, left_out)},
                                   {"changes", words.count(Message::change_count, changes)}}));
  }
  return text + escape_markdown(fmt::format("{}", fmt::join(count_words(report, words), "; "))) +
         "\n";
}

}  // namespace dealterms
