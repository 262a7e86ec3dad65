#include "render/text/text_report.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "render/text/rows.hpp"
#include "render/text/text_page.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_entry_indent = 4;
constexpr std::size_t k_more_indent = 6;
constexpr std::size_t k_most_in_balance = 3;

class TextReport {
 public:
  TextReport(const ToldReport& told, const Words& words, const Layout& layout)
      : told_(told), words_(words), page_(words, layout) {}

  std::string print() {
    const ToldComparison& comparison = told_.comparison;
    page_.head(told_.page, comparison.from_to);
    if (!comparison.identical.empty()) {
      page_.paragraph(comparison.identical, 0, Tone::plain);
      return page_.take();
    }
    add_balance(comparison.balance);
    for (const ToldClause& clause : comparison.clauses) {
      page_.clause_line(clause.name, &clause.level);
      page_.findings(clause.findings);
      page_.gap();
    }
    add_bargains(comparison.bargains);
    add_outside_clauses(comparison.outside_clauses);
    page_.paragraph(told_.page.nothing_shown, 0, Tone::plain);
    page_.paragraph(fmt::format("{}", fmt::join(comparison.counts, "; ")), 0, Tone::plain);
    return page_.take();
  }

 private:
  void heading(Message message) { page_.line({{words_.say(message), Tone::heading}}); }

  void add_balance(const ToldBalance& balance) {
    if (balance.empty()) return;
    std::vector<Row> rows;
    for (const ToldPartyBalance& party : balance.parties) {
      Row row{2, party.party};
      row.label_tone = Tone::title;
      row.value = fmt::format("{} {} · {} {}", words_.say(Message::gained), party.gained,
                              words_.say(Message::gave_up), party.gave_up);
      rows.push_back(std::move(row));
      add_entries(party.gains, "+", Tone::added, rows);
      add_entries(party.losses, "-", Tone::removed, rows);
    }
    for (const ToldClauseList& list : balance.others) {
      std::vector<std::string> titles;
      for (const ToldClauseName& clause : list.clauses) titles.push_back(clause.words());
      rows.push_back({2, list.label, fmt::format("{}", fmt::join(titles, ", "))});
    }
    heading(Message::balance);
    page_.rows(std::move(rows));
    page_.gap();
  }

  void add_entries(const std::vector<ToldBalanceEntry>& entries, std::string_view sign, Tone tone,
                   std::vector<Row>& rows) const {
    const std::size_t shown = std::min(entries.size(), k_most_in_balance);
    for (std::size_t i = 0; i < shown; ++i) {
      const ToldBalanceEntry& entry = entries[i];
      Row row{k_entry_indent, fmt::format("{} {}", sign, entry.clause.words())};
      row.label_tone = tone;
      row.value = entry.sentence;
      row.remark = entry.remark.empty() ? entry.level.words
                                        : fmt::format("{}, {}", entry.level.words, entry.remark);
      rows.push_back(std::move(row));
    }
    if (entries.size() == shown) return;
    Row row{k_more_indent};
    row.value =
        words_.say(Message::and_more, {{"count", fmt::format("{}", entries.size() - shown)}});
    row.value_tone = Tone::dim;
    rows.push_back(std::move(row));
  }

  void add_bargains(const std::vector<ToldBargain>& bargains) {
    if (bargains.empty()) return;
    heading(Message::bargains);
    std::vector<Row> rows;
    for (const ToldBargain& bargain : bargains) rows.push_back({2, bargain.clauses, bargain.about});
    page_.rows(std::move(rows));
    page_.gap();
  }

  void add_outside_clauses(const std::vector<ToldFinding>& findings) {
    if (findings.empty()) return;
    heading(Message::outside_clauses);
    page_.findings(findings);
    page_.gap();
  }

  const ToldReport& told_;
  const Words& words_;
  TextPage page_;
};

}  // namespace

std::string print_text_report(const ToldReport& told, const Words& words, const Layout& layout) {
  return TextReport(told, words, layout).print();
}

}  // namespace dealterms
