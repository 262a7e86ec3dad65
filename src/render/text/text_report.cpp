#include "render/text/text_report.hpp"

#include <algorithm>
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
constexpr std::size_t k_entry_column = 6;
constexpr std::size_t k_most_in_balance = 3;
constexpr std::size_t k_gap = 2;
// Narrower, an id would push what happened to a second line.
constexpr ScreenColumn k_width_for_ids{100};

class TextReport {
 public:
  TextReport(const ToldReport& told, const Words& words, const Layout& layout)
      : told_(told), words_(words), layout_(layout), page_(words, layout) {}

  std::string print() {
    const ToldComparison& comparison = told_.comparison;
    if (!begin()) return page_.take();
    add_balance(comparison.balance);
    for (const ToldClause& clause : comparison.clauses) {
      page_.clause_line(clause.name, &clause.level);
      page_.findings(clause.findings);
      page_.gap();
    }
    add_bargains(comparison.bargains);
    add_outside_clauses(comparison.outside_clauses);
    return end();
  }

  std::string print_summary() {
    if (!begin()) return page_.take();
    add_tallies(told_.comparison.balance);
    add_lines();
    return end();
  }

 private:
  // False where nothing differs: then that is all there is to say.
  bool begin() {
    const ToldComparison& comparison = told_.comparison;
    page_.head(told_.page, comparison.from_to);
    page_.paragraph(comparison.identical, 0, Tone::plain);
    return comparison.identical.empty();
  }

  std::string end() {
    page_.paragraph(told_.page.nothing_shown, 0, Tone::plain);
    page_.paragraph(fmt::format("{}", fmt::join(told_.comparison.counts, "; ")), 0, Tone::plain);
    return page_.take();
  }

  void heading(Message message) { page_.line({{words_.say(message), Tone::heading}}); }

  // ---- the balance -----------------------------------------------------------------------------

  [[nodiscard]] Row tally_of(const ToldPartyBalance& party) const {
    Row row{2, party.party};
    row.label_tone = Tone::title;
    row.value = fmt::format("{} {} · {} {}", words_.say(Message::gained), party.gained,
                            words_.say(Message::gave_up), party.gave_up);
    return row;
  }

  // What it gave up is what the others gained, and counted there.
  static bool gave_to_others_alone(const ToldPartyBalance& party) {
    return !party.losses.empty() &&
           std::ranges::all_of(party.losses, &ToldBalanceEntry::is_gain_of_another);
  }

  void add_tallies(const ToldBalance& balance) {
    if (balance.parties.empty()) return;
    std::vector<Row> rows;
    for (const ToldPartyBalance& party : balance.parties) {
      rows.push_back(tally_of(party));
      if (gave_to_others_alone(party)) {
        rows.back().value = fmt::format("{} {}", words_.say(Message::gained), party.gained);
      }
    }
    page_.rows(std::move(rows));
    page_.gap();
  }

  void add_balance(const ToldBalance& balance) {
    if (balance.empty()) return;
    heading(Message::balance);
    for (const ToldPartyBalance& party : balance.parties) {
      page_.rows({tally_of(party)});
      add_entries(party.gains, {"+", Tone::added});
      add_entries(party.losses, {"-", Tone::removed});
    }
    std::vector<Row> rows;
    for (const ToldClauseList& list : balance.others) {
      std::vector<std::string> clauses;
      for (const ToldClauseName& clause : list.clauses) clauses.push_back(clause.called());
      rows.push_back({2, list.label, fmt::format("{}", fmt::join(clauses, ", "))});
    }
    page_.rows(std::move(rows));
    page_.gap();
  }

  // Without those that are told as what another party gained.
  void add_entries(const std::vector<ToldBalanceEntry>& entries, const Span& sign) {
    std::size_t shown = 0;
    std::size_t more = 0;
    for (const ToldBalanceEntry& entry : entries) {
      if (entry.is_gain_of_another) continue;
      if (shown == k_most_in_balance) {
        ++more;
      } else {
        add_entry(entry, sign);
        ++shown;
      }
    }
    if (more == 0) return;
    const std::string words = words_.say(Message::and_more, {{"count", fmt::format("{}", more)}});
    page_.paragraph(words, k_entry_column, Tone::dim);
  }

  void add_entry(const ToldBalanceEntry& entry, const Span& sign) {
    std::vector<Span> spans = titled(entry.clause, entry.sentence, entry.clause.called());
    spans.push_back({fmt::format(" · {}", entry.level.words), Tone::dim});
    if (!entry.remark.empty()) spans.push_back({fmt::format(" · {}", entry.remark), Tone::dim});
    page_.entry(k_entry_indent, sign, k_entry_column, std::move(spans));
  }

  // "Exclusivity: cut short", the title standing out; `called` is the clause's words, with or
  // without its id.
  [[nodiscard]] std::vector<Span> titled(const ToldClauseName& clause, const std::string& words,
                                         const std::string& called) const {
    const std::string& title = clause.words();
    const std::string line = words_.say(Message::labelled, {{"label", called}, {"words", words}});
    if (!line.starts_with(called) || !called.starts_with(title)) return {{line, Tone::plain}};
    std::vector<Span> spans{{title, Tone::title}};
    if (called != title) spans.push_back({called.substr(title.size()), Tone::dim});
    spans.push_back({line.substr(called.size()), Tone::plain});
    return spans;
  }

  // "Exclusivity (cloud)", where there is room.
  [[nodiscard]] std::string with_id(ToldClauseName clause) const {
    clause.shares_title = clause.shares_title || layout_.width >= k_width_for_ids;
    return clause.called();
  }

  // ---- a line a clause -------------------------------------------------------------------------

  void add_lines() {
    const ToldComparison& comparison = told_.comparison;
    if (comparison.clauses.empty() && comparison.outside_clauses.empty()) return;
    std::size_t widest = 0;
    for (const ToldClause& clause : comparison.clauses) {
      widest = std::max(widest, width_of(visible(clause.level.words)).value);
    }
    for (const ToldClause& clause : comparison.clauses) add_line(clause, widest + k_gap);
    add_outside_line(comparison.outside_clauses);
  }

  void add_line(const ToldClause& clause, std::size_t column) {
    if (clause.findings.empty()) return;
    const ToldFinding& first = clause.findings.front();
    std::vector<Span> spans = titled(clause.name, first.line, with_id(clause.name));
    for (const std::string& words : {first.side, clause.more}) {
      if (!words.empty()) spans.push_back({fmt::format(" · {}", words), Tone::dim});
    }
    page_.entry(0, level_span(clause.level), column, std::move(spans));
  }

  void add_outside_line(const std::vector<ToldFinding>& findings) {
    if (findings.empty()) return;
    page_.paragraph(words_.say(Message::labelled,
                               {{"label", words_.say(Message::outside_clauses)},
                                {"words", words_.count(Message::change_count, findings.size())}}),
                    0, Tone::plain);
  }

  // ---- the rest --------------------------------------------------------------------------------

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
  const Layout& layout_;
  TextPage page_;
};

}  // namespace

std::string print_text_report(const ToldReport& told, const Words& words, const Layout& layout) {
  return TextReport(told, words, layout).print();
}

std::string print_text_summary(const ToldReport& told, const Words& words, const Layout& layout) {
  return TextReport(told, words, layout).print_summary();
}

}  // namespace dealterms
