#include "render/markdown/markdown_gate.hpp"

#include <algorithm>
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

// Of what stands in a cell of the table.
constexpr ScreenColumn k_longest_in_table{200};
// GitHub takes comments of 65,536 characters; the head and the counts are kept.
constexpr std::size_t k_most_bytes = 60'000;

Markdown cell(const std::string& text) {
  return Markdown::text(shortened(text, k_longest_in_table));
}

Markdown::Row head(const Words& words, const std::vector<Message>& columns) {
  Markdown::Row row;
  for (const Message column : columns) row.push_back(Markdown::text(words.say(column)));
  return row;
}

class GatePage {
 public:
  GatePage(const ToldGate& told, const Words& words, const std::string& report_url)
      : told_(told), words_(words), report_url_(report_url) {}

  std::string print() {
    text_ += Markdown::heading(2, Markdown::text(told_.verdict));
    text_ += Markdown::paragraph(Markdown::text(told_.counts));
    for (const ToldCheck& check : told_.checks) {
      if (told_.checks.size() == 1 || !check.is_quiet()) add(check);
    }
    add(told_.of_policies);
    for (const std::string& group : told_.groups) {
      text_ += Markdown::item(0, Markdown::text(group));
    }
    add_left_out();
    return std::move(text_).str();
  }

 private:
  void add(const ToldCheck& check) {
    const std::string title =
        words_.say(Message::labelled, {{"label", check.deal}, {"words", check.from_to}});
    text_ += Markdown::heading(3, Markdown::text(title));
    text_ += Markdown::paragraph(Markdown::text(fmt::format("{} {}", check.name, check.by)));
    add(check.items);
    add(check.positions);
  }

  void add(const std::vector<ToldGateItem>& items) {
    std::vector<Markdown::Row> rows;
    for (const ToldGateItem& item : items) {
      Markdown::Row row = row_of(item);
      const std::size_t size = Markdown::table(row, {}).size();
      if (text_.size() + size_ + size > k_most_bytes) {
        ++left_out_;
        continue;
      }
      size_ += size;
      rows.push_back(std::move(row));
    }
    size_ = 0;
    if (rows.empty()) return;
    text_ += Markdown::table(
        head(words_, {Message::column_result, Message::column_clause, Message::column_what_changed,
                      Message::column_for_whom, Message::column_level, Message::column_why}),
        rows);
  }

  [[nodiscard]] Markdown::Row row_of(const ToldGateItem& item) const {
    const bool counts = item.outcome == Outcome::fail;
    const Markdown outcome = Markdown::text(item.outcome_words);
    std::vector<Markdown> why{cell(item.because())};
    if (!item.policy_place.empty()) why.push_back(cell(item.policy_place));
    if (!item.fingerprint.empty()) why.push_back(Markdown::code(item.fingerprint));
    return {counts ? Markdown::bold(outcome) : outcome,
            Markdown::bold(cell(item.subject)),
            Markdown::link(cell(item.line), url_of_finding(report_url_, item.fingerprint)),
            cell(item.side),
            item.level ? markdown_level(*item.level) : Markdown(),
            Markdown::joined(why, " · "_md)};
  }

  void add(const std::vector<ToldPosition>& positions) {
    std::vector<Markdown::Row> rows;
    for (const ToldPosition& position : positions) {
      rows.push_back({Markdown::bold(cell(position.subject)), cell(position.value),
                      cell(position.standing_words),
                      cell(fmt::format("{}", fmt::join(position.wanted, ", ")))});
    }
    if (rows.empty()) return;
    text_ += Markdown::table(head(words_, {Message::column_clause, Message::column_says,
                                           Message::column_position, Message::column_wanted}),
                             rows);
  }

  void add_left_out() {
    if (left_out_ == 0) return;
    const std::string more =
        words_.say(Message::and_more, {{"count", fmt::format("{}", left_out_)}});
    text_ += Markdown::paragraph(Markdown::bold(Markdown::text(more)));
  }

  const ToldGate& told_;
  const Words& words_;
  const std::string& report_url_;
  Markdown text_;
  std::size_t size_ = 0;
  std::size_t left_out_ = 0;
};

}  // namespace

std::string print_markdown_gate(const ToldGate& told, const Words& words,
                                const std::string& report_url) {
  return GatePage(told, words, report_url).print();
}

}  // namespace dealterms
