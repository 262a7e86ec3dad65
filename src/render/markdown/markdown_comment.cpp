// A comparison as a comment on a pull request: the balance and a line a clause, so that nobody must
// unfold anything to know what changed; then a foldable block a clause, as many as there is room
// for, and the sources that these rest on.
#include <algorithm>
#include <set>
#include <span>
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
// The same of what stands in a cell of the table; the details have the rest.
constexpr ScreenColumn k_longest_in_table{200};

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
    const auto& [id, title, shares_title] = clause.name;
    const std::string rest = fmt::format("{} — {}", title.empty() ? "" : id, clause.level.words);
    blocks.push_back(block_of({title.empty() ? id : title, rest}, clause.findings, words));
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

// What there was no room for.
struct LeftOut {
  std::size_t clauses = 0;
  std::size_t changes = 0;

  void add(std::size_t more) {
    ++clauses;
    changes += more;
  }
};

enum class Details { none, folded };

// What fits on, with the notes that it needs.
class Comment {
 public:
  Comment(const ToldReport& told, const Words& words, const CommentOptions& options)
      : told_(told), words_(words), limit_(options.limit), report_url_(options.report_url) {}

  [[nodiscard]] std::string print(Details details) {
    const ToldComparison& comparison = told_.comparison;
    add_head();
    if (!comparison.identical.empty()) {
      return (std::move(text_) + Markdown::text(comparison.identical) + "\n"_md).str();
    }
    add({markdown_balance(comparison.balance, words_)});
    add_table();
    if (details == Details::folded) add_blocks();
    text_ += Markdown::paragraph(Markdown::text(told_.page.nothing_shown));
    add_what_was_cut();
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

  // What changed: a row a clause, as many as there is room for.
  void add_table() {
    std::vector<Markdown::Row> rows;
    std::size_t size = text_.size();
    for (const auto& clause : told_.comparison.clauses) {
      rows.push_back(row_of(clause));
      size += Markdown::table(rows.back(), {}).size();
      if (size + k_reserve <= limit_) continue;
      rows.pop_back();
      break;
    }
    const std::span left_out = std::span(told_.comparison.clauses).subspan(rows.size());
    for (const auto& clause : left_out) not_shown_.add(clause.findings.size());
    if (!told_.comparison.outside_clauses.empty()) rows.push_back(row_of_rest());
    if (rows.empty()) return;
    const auto head = [&](Message message) { return Markdown::text(words_.say(message)); };
    text_ += Markdown::table({head(Message::column_clause), head(Message::column_what_changed),
                              head(Message::column_for_whom), head(Message::column_level)},
                             rows);
  }

  [[nodiscard]] Markdown::Row row_of_rest() const {
    const std::size_t changes = told_.comparison.outside_clauses.size();
    return {Markdown::text(words_.say(Message::outside_clauses)),
            Markdown::text(words_.count(Message::change_count, changes)),
            {},
            {}};
  }

  [[nodiscard]] Markdown::Row row_of(const ToldClause& clause) const {
    const std::string name = shortened(clause.name.called(), k_longest_in_table);
    Markdown::Row row{Markdown::bold(Markdown::text(name))};
    if (clause.findings.empty()) return row;
    const ToldFinding& first = clause.findings.front();
    Markdown what = Markdown::link(Markdown::text(shortened(first.line, k_longest_in_table)),
                                   url_of_finding(report_url_, first.fingerprint.hex()));
    if (!clause.more.empty()) what += "; "_md + Markdown::italic(Markdown::text(clause.more));
    row.insert(row.end(), {what, Markdown::text(first.side), markdown_level(clause.level)});
    return row;
  }

  // From the first that does not fit on, so that what is missing is the least of all; and what has
  // no row has no details either.
  void add_blocks() {
    const auto& clauses = told_.comparison.clauses;
    const std::size_t rows = clauses.size() - not_shown_.clauses;
    bool fits = not_shown_.clauses == 0;
    std::size_t place = 0;  // of the block: those of the clauses come first
    for (const auto& block : blocks_of(told_.comparison, words_)) {
      fits = fits && add(block);
      const bool is_counted_already = place >= rows && place < clauses.size();
      if (!fits && !is_counted_already) without_details_.add(block.changes);
      ++place;
    }
  }

  void add_what_was_cut() {
    add_cut(Message::details_cut, without_details_);
    add_cut(Message::cut_to_limit, not_shown_);
  }

  void add_cut(Message message, const LeftOut& left_out) {
    if (left_out.clauses == 0) return;
    const std::string sentence =
        words_.say(message, {{"limit", fmt::format("{}", limit_)},
                             {"clauses", words_.count(Message::clause_count, left_out.clauses)},
                             {"changes", words_.count(Message::change_count, left_out.changes)}});
    text_ += Markdown::paragraph(Markdown::bold(Markdown::text(sentence)));
  }

  const ToldReport& told_;
  const Words& words_;
  std::size_t limit_;
  std::string report_url_;
  Markdown text_;
  Markdown notes_;
  std::set<std::size_t> noted_;
  LeftOut not_shown_;
  LeftOut without_details_;
};

}  // namespace

std::string url_of_finding(const std::string& report_url, const std::string& fingerprint) {
  return report_url.empty() || fingerprint.empty()
             ? std::string()
             : fmt::format("{}#finding-{}", report_url, fingerprint);
}

std::string print_markdown_report(const ToldReport& told, const Words& words,
                                  const CommentOptions& options) {
  return Comment(told, words, options).print(Details::folded);
}

std::string print_markdown_summary(const ToldReport& told, const Words& words,
                                   const CommentOptions& options) {
  return Comment(told, words, options).print(Details::none);
}

}  // namespace dealterms
