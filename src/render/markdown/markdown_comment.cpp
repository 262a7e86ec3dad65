// A comparison as a comment on a pull request: the balance, then a foldable block a clause, as many
// as there is room for, and the sources that these rest on.
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "render/markdown/markdown.hpp"
#include "render/markdown/markdown_finding.hpp"
#include "render/markdown/markdown_history.hpp"

namespace dealterms {
namespace {

// Kept for the counts at the end and for the sentence that says what was cut.
constexpr std::size_t k_reserve = 1'024;
// A title is a sentence; a longer one would leave no room for what changed.
constexpr ScreenColumn k_longest_subject{500};

struct Block {
  Markdown content;
  std::size_t changes = 0;
  std::set<std::size_t> sources{};
};

Block block_of(const Markdown::Summary& summary, const std::vector<ToldFinding>& findings,
               const Words& words) {
  Block block{Markdown::details(0, summary, markdown_findings(findings, words)), findings.size()};
  for (const auto& finding : findings) {
    for (const auto& source : finding.sources) block.sources.insert(source.number);
  }
  return block;
}

std::vector<Block> blocks_of(const ToldComparison& told, const Words& words) {
  std::vector<Block> blocks;
  for (const auto& clause : told.clauses) {
    const std::string rest = fmt::format("{} — {}", clause.name.title, clause.level.words);
    blocks.push_back(block_of({clause.name.id, rest}, clause.findings, words));
  }
  if (!told.outside_clauses.empty()) {
    blocks.push_back(
        block_of({"", words.say(Message::outside_clauses)}, told.outside_clauses, words));
  }
  if (!told.bargains.empty()) {
    const Markdown title = Markdown::bold(Markdown::text(words.say(Message::bargains)));
    blocks.push_back({Markdown::paragraph(title) + markdown_bargains(told.bargains, words)});
  }
  return blocks;
}

// What fits on, with the notes that it needs.
class Comment {
 public:
  Comment(const ToldReport& told, const Words& words, std::size_t limit)
      : told_(told), words_(words), limit_(limit) {}

  [[nodiscard]] std::string print() {
    const ToldComparison& comparison = told_.comparison;
    add_head();
    if (!comparison.identical.empty()) {
      return (std::move(text_) + Markdown::text(comparison.identical) + "\n"_md).str();
    }
    add({markdown_balance(comparison.balance, words_)});
    add_blocks();
    text_ += Markdown::paragraph(Markdown::text(told_.page.nothing_shown));
    if (blocks_left_out_ > 0) add_what_was_cut();
    text_ += Markdown::text(fmt::format("{}", fmt::join(comparison.counts, "; "))) + "\n"_md;
    if (!notes_.empty()) text_ += "\n"_md + notes_;
    return std::move(text_).str();
  }

 private:
  void add_head() {
    const std::string title = words_.say(
        Message::labelled, {{"label", told_.page.deal}, {"words", told_.comparison.from_to}});
    text_ += Markdown::heading(2, Markdown::text(title));
    ToldPage page;
    page.subject = shortened(told_.page.subject, k_longest_subject);
    page.caveat = told_.page.caveat;
    page.between = shortened(told_.page.between, k_longest_subject);
    text_ += markdown_about(page);
  }

  // False, and nothing is added, where there is no room.
  bool add(const Block& block) {
    Markdown notes;
    for (const auto& source : told_.page.sources) {
      const bool is_new = block.sources.contains(source.number) && !noted_.contains(source.number);
      if (is_new) notes += markdown_source(source);
    }
    const std::size_t more = block.content.size() + notes.size();
    if (text_.size() + notes_.size() + more + k_reserve > limit_) return false;
    text_ += block.content;
    notes_ += notes;
    noted_.insert(block.sources.begin(), block.sources.end());
    return true;
  }

  // From the first that does not fit on, so that what is missing is the least of all.
  void add_blocks() {
    for (const auto& block : blocks_of(told_.comparison, words_)) {
      if (blocks_left_out_ == 0 && add(block)) continue;
      ++blocks_left_out_;
      changes_left_out_ += block.changes;
    }
  }

  void add_what_was_cut() {
    const std::string sentence =
        words_.say(Message::cut_to_limit,
                   {{"limit", fmt::format("{}", limit_)},
                    {"clauses", words_.count(Message::clause_count, blocks_left_out_)},
                    {"changes", words_.count(Message::change_count, changes_left_out_)}});
    text_ += Markdown::paragraph(Markdown::bold(Markdown::text(sentence)));
  }

  const ToldReport& told_;
  const Words& words_;
  std::size_t limit_;
  Markdown text_;
  Markdown notes_;
  std::set<std::size_t> noted_;
  std::size_t blocks_left_out_ = 0;
  std::size_t changes_left_out_ = 0;
};

}  // namespace

std::string print_markdown_report(const ToldReport& told, const Words& words, std::size_t limit) {
  return Comment(told, words, limit).print();
}

}  // namespace dealterms
