#include "render/text/text_history.hpp"

#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "render/text/rows.hpp"
#include "render/text/text_matrix.hpp"
#include "render/text/text_page.hpp"

namespace dealterms {
namespace {

class TextHistory {
 public:
  TextHistory(const ToldHistory& told, const Words& words, const Layout& layout)
      : told_(told), words_(words), layout_(layout), page_(words, layout) {}

  std::string print(Detail detail) {
    page_.head(told_.page, told_.from_to);
    page_.paragraph(told_.page.nothing_shown, 0, Tone::plain);
    if (detail == Detail::matrix) {
      add_matrix();
    } else {
      for (const ToldClauseHistory& clause : told_.clauses) add_clause(clause);
    }
    std::vector<std::string> counts{told_.clause_count};
    counts.insert(counts.end(), told_.left_out.begin(), told_.left_out.end());
    page_.paragraph(fmt::format("{}", fmt::join(counts, "; ")), 0, Tone::plain);
    return page_.take();
  }

 private:
  void heading(const std::string& words, Span right = {}) {
    page_.line({{words, Tone::heading}}, std::move(right));
  }

  void add_matrix() {
    if (told_.clauses.empty()) return;
    page_.add(print_text_matrix(told_, words_, layout_));
    page_.gap();
    // What changed and came back is no change on the whole, and a matrix hides that.
    std::vector<Row> rows;
    for (const ToldClauseHistory& clause : told_.clauses) {
      for (const std::string& reversion : clause.reversions) {
        rows.push_back({2, clause.name.words(), reversion});
      }
    }
    if (rows.empty()) return;
    heading(words_.say(Message::back_and_forth));
    page_.rows(std::move(rows));
    page_.gap();
  }

  // ---- one clause ------------------------------------------------------------------------------

  void add_clause(const ToldClauseHistory& clause) {
    page_.clause_line(clause.name, clause.changed ? &clause.level : nullptr);
    page_.paragraph(clause.earlier_ids, 2, Tone::dim);
    add_cells(clause);
    add_net(clause);
    for (const ToldStep& step : clause.steps) add_step(step);
    add_reversions(clause);
  }

  void add_cells(const ToldClauseHistory& clause) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < clause.cells.size(); ++i) {
      const ToldCell& cell = clause.cells[i];
      Row row{2, told_.versions[i].name, cell.words};
      row.value_tone = tone_of(cell);
      if (cell.marked && cell.level) row.remark = cell.level->words;
      if (!cell.part_of.empty()) row.remark = cell.part_of;
      rows.push_back(std::move(row));
    }
    page_.rows(std::move(rows));
    page_.gap();
  }

  void add_net(const ToldClauseHistory& clause) {
    if (clause.net_label.empty()) return;
    heading(clause.net_label);
    if (clause.net_findings.empty()) page_.paragraph(clause.net, 2, Tone::plain);
    page_.findings(clause.net_findings);
    page_.gap();
  }

  void add_step(const ToldStep& step) {
    // Part of another clause's change: its cell says so.
    if (step.findings.empty()) return;
    heading(step.from_to, step.level ? level_span(*step.level) : Span{});
    page_.findings(step.findings, step.sources);
    page_.gap();
  }

  void add_reversions(const ToldClauseHistory& clause) {
    if (clause.reversions.empty()) return;
    heading(words_.say(Message::back_and_forth));
    for (const std::string& reversion : clause.reversions) {
      page_.paragraph(reversion, 2, Tone::plain);
    }
    page_.gap();
  }

  const ToldHistory& told_;
  const Words& words_;
  const Layout& layout_;
  TextPage page_;
};

}  // namespace

std::string print_text_history(const ToldHistory& told, Detail detail, const Words& words,
                               const Layout& layout) {
  return TextHistory(told, words, layout).print(detail);
}

}  // namespace dealterms
