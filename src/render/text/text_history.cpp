// The matrix takes the widest form that the page holds: words, else signs, else signs in bands of
// versions below one another.
#include "render/text/text_history.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "render/change_words.hpp"
#include "render/finding_words.hpp"
#include "render/history_words.hpp"
#include "render/text/rows.hpp"
#include "render/text/text_finding.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_widest_clause = 28;
constexpr std::size_t k_gap = 1;

std::size_t columns(const std::string& text) { return width_of(text).value; }

std::string padded(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, columns(text)), ' ');
}

Tone tone_of_cell(ClauseState state, Level level) {
  if (!is_marked(state)) return Tone::dim;
  if (level >= Level::major) return tone_of(level);
  return state == ClauseState::added || state == ClauseState::mentioned ? Tone::added
                                                                        : Tone::changed;
}

class TextHistory {
 public:
  TextHistory(const History& history, const Words& words, const Layout& layout)
      : history_(history), words_(words), layout_(layout) {}

  std::string print(Detail detail) {
    add_head();
    if (history_.clause_histories.empty())
      add_paragraph(words_.say(Message::nothing_shown), 0, Tone::plain);
    if (detail == Detail::matrix) {
      add_matrix();
      add_returns();
    } else {
      for (const ClauseHistory& clause_history : history_.clause_histories)
        add_clause_history(clause_history);
    }
    add_hidden();
    return std::move(text_);
  }

 private:
  void line(std::vector<Span> left, const Span& right = {}) {
    text_ += print_line(left, right, layout_);
  }
  void gap() { text_ += "\n"; }
  void add_paragraph(const std::string& words, std::size_t indent, Tone tone) {
    text_ += print_paragraph(words, indent, tone, layout_);
  }
  [[nodiscard]] std::string name(std::size_t version) const {
    return version_name(version, history_);
  }

  void add_head() {
    const Agreement& first = *history_.versions.front().agreement;
    const Agreement& last = *history_.versions.back().agreement;
    line({{visible(history_.deal), Tone::title}},
         {fmt::format("{} → {}", dated_version(first, words_), dated_version(last, words_)),
          Tone::title});
    gap();
  }

  // ---- the matrix ------------------------------------------------------------------------------

  using Cells = std::vector<std::vector<std::string>>;  // by life, by version

  template <typename Text>
  [[nodiscard]] Cells cells_of(const Text& text) const {
    Cells cells;
    for (const ClauseHistory& clause_history : history_.clause_histories) {
      cells.emplace_back();
      for (std::size_t i = 0; i < clause_history.cells.size(); ++i)
        cells.back().push_back(text(clause_history, i));
    }
    return cells;
  }

  // The widest cell of a version's column, its name among them.
  [[nodiscard]] std::vector<std::size_t> widths_of(const Cells& cells, bool dates) const {
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < history_.versions.size(); ++i) {
      std::size_t width = columns(name(i));
      if (dates) width = std::max(width, columns(version_date(i, history_, words_)));
      for (const auto& row : cells) width = std::max(width, columns(row[i]));
      widths.push_back(width);
    }
    return widths;
  }

  [[nodiscard]] std::size_t clause_width() const {
    std::size_t width = columns(words_.say(Message::column_clause));
    for (const ClauseHistory& clause_history : history_.clause_histories) {
      width = std::max(width, columns(visible(clause_history.clause)));
    }
    return std::min(width, k_widest_clause);
  }

  void add_matrix() {
    if (history_.clause_histories.empty()) return;
    const Cells words = cells_of([&](const ClauseHistory& clause_history, std::size_t i) {
      return cell_word(clause_history, i, history_, words_);
    });
    const auto wide = widths_of(words, true);
    std::size_t all = clause_width();
    for (const std::size_t width : wide) all += width + k_gap;
    if (all <= layout_.width.value) {
      add_band(words, wide, 0, wide.size());
      gap();
      auto legend = word_legend(history_, words_);
      if (has_levels()) legend.insert(legend.begin(), words_.say(Message::legend_levels));
      add_paragraph(fmt::format("{}", fmt::join(legend, "; ")), 0, Tone::dim);
    } else {
      add_signs();
    }
    gap();
  }

  [[nodiscard]] bool has_levels() const {
    return std::ranges::any_of(history_.clause_histories, [](const ClauseHistory& clause_history) {
      return clause_history.level >= Level::major;
    });
  }

  void add_signs() {
    const Cells signs = cells_of([&](const ClauseHistory& clause_history, std::size_t i) {
      return cell_sign(clause_history, i, history_);
    });
    const auto widths = widths_of(signs, false);
    for (std::size_t first = 0; first < widths.size();) {
      std::size_t used = clause_width();
      std::size_t end = first;
      while (end < widths.size() &&
             (end == first || used + widths[end] + k_gap <= layout_.width.value)) {
        used += widths[end++] + k_gap;
      }
      if (first > 0) gap();
      add_band(signs, widths, first, end);
      first = end;
    }
    gap();
    const std::string legend = fmt::format("{}", fmt::join(sign_legend(words_), ", "));
    add_paragraph(
        has_levels() ? fmt::format("{}, {}", legend, words_.say(Message::legend_levels)) : legend,
        0, Tone::dim);
  }

  void add_band(const Cells& cells, const std::vector<std::size_t>& widths, std::size_t first,
                std::size_t end) {
    const std::size_t clause = clause_width();
    std::string names = padded(words_.say(Message::column_clause), clause);
    std::string dates = std::string(clause, ' ');
    bool room_for_dates = true;
    for (std::size_t i = first; i < end; ++i) {
      const std::string date = version_date(i, history_, words_);
      room_for_dates = room_for_dates && columns(date) <= widths[i];
      names += std::string(k_gap, ' ') + padded(name(i), widths[i]);
      dates += std::string(k_gap, ' ') + padded(date, widths[i]);
    }
    text_ += painted(trimmed(names), Tone::heading, layout_.colour) + "\n";
    if (room_for_dates) text_ += painted(trimmed(dates), Tone::dim, layout_.colour) + "\n";
    for (std::size_t row = 0; row < cells.size(); ++row)
      add_row(cells[row], row, widths, first, end);
  }

  static std::string trimmed(std::string text) {
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
  }

  void add_row(const std::vector<std::string>& cells, std::size_t row,
               const std::vector<std::size_t>& widths, std::size_t first, std::size_t end) {
    const ClauseHistory& clause_history = history_.clause_histories[row];
    const auto names = wrapped(visible(clause_history.clause), ScreenColumn{clause_width()});
    std::string text = padded(names.front(), clause_width());
    std::size_t blanks = 0;  // no blanks at the end of a line
    for (std::size_t i = first; i < end; ++i) {
      blanks += k_gap;
      if (!cells[i].empty()) {
        const Tone tone =
            tone_of_cell(clause_history.cells[i].state, cell_level(clause_history, i, history_));
        text += std::string(blanks, ' ') + painted(cells[i], tone, layout_.colour);
        blanks = 0;
      }
      blanks += widths[i] - columns(cells[i]);
    }
    text_ += text + "\n";
    for (std::size_t i = 1; i < names.size(); ++i) text_ += "  " + names[i] + "\n";
  }

  // What changed and came back is no change on the whole, and a matrix hides that.
  void add_returns() {
    std::vector<Row> rows;
    for (const ClauseHistory& clause_history : history_.clause_histories) {
      for (const auto& reversion : clause_history.reversions) {
        rows.push_back(
            {2, visible(clause_history.clause), reversion_words(reversion, history_, words_)});
      }
    }
    if (rows.empty()) return;
    line({{words_.say(Message::back_and_forth), Tone::heading}});
    text_ += print_rows(rows, layout_);
    gap();
  }

  // ---- one clause ------------------------------------------------------------------------------

  void add_clause_history(const ClauseHistory& clause_history) {
    line({{visible(clause_history.clause), Tone::title},
          {fmt::format("  {}", clause_history_title(clause_history, history_, words_)),
           Tone::plain}},
         clause_history.changes > 0
             ? Span{words_.word(Table::levels, name_of(clause_history.level)),
                    tone_of(clause_history.level)}
             : Span{});
    if (!clause_history.earlier_ids.empty()) {
      add_paragraph(
          words_.say(
              Message::earlier_ids,
              {{"ids", visible(fmt::format("{}", fmt::join(clause_history.earlier_ids, ", ")))}}),
          2, Tone::dim);
    }
    std::vector<Row> rows;
    for (std::size_t i = 0; i < clause_history.cells.size(); ++i) {
      const ClauseAtVersion& cell = clause_history.cells[i];
      Row row{2, name(i), words_.word(Table::states, name_of(cell.state)), {}};
      row.value_tone = tone_of_cell(cell.state, cell_level(clause_history, i, history_));
      if (is_marked(cell.state)) {
        row.remark = words_.word(Table::levels, name_of(cell_level(clause_history, i, history_)));
      }
      if (!cell.part_of.empty()) {
        row.remark = words_.say(Message::part_of_change, {{"clause", visible(cell.part_of)}});
      }
      rows.push_back(std::move(row));
    }
    text_ += print_rows(rows, layout_);
    gap();
    add_net(clause_history);
    add_steps(clause_history);
    add_clause_reversions(clause_history);
  }

  void add_net(const ClauseHistory& clause_history) {
    if (history_.steps.size() < 2) return;
    line({{words_.say(Message::net_finding,
                      {{"old", name(0)}, {"new", name(history_.versions.size() - 1)}}),
           Tone::heading}});
    const bool told = clause_history.net_verdict != nullptr &&
                      clause_history.net != ClauseHistory::Net::came_back;
    if (!told) {
      add_paragraph(words_.word(Table::nets, name_of(clause_history.net)), 2, Tone::plain);
    } else {
      for (const auto& finding : clause_history.net_verdict->findings) {
        text_ += print_text_finding(finding, clause_history.net_verdict->level, history_.net.report,
                                    words_, layout_);
      }
    }
    gap();
  }

  void add_steps(const ClauseHistory& clause_history) {
    for (const auto& step : history_.steps) {
      const ClauseVerdict* verdict = clause_history.cells[step.to].verdict;
      if (verdict == nullptr) continue;
      line({{fmt::format("{} → {}", name(step.from), name(step.to)), Tone::heading}},
           {words_.word(Table::levels, name_of(verdict->level)), tone_of(verdict->level)});
      for (const auto& finding : verdict->findings) {
        text_ += print_text_finding(finding, verdict->level, step.report, words_, layout_);
      }
      gap();
    }
  }

  void add_clause_reversions(const ClauseHistory& clause_history) {
    if (clause_history.reversions.empty()) return;
    line({{words_.say(Message::back_and_forth), Tone::heading}});
    for (const auto& reversion : clause_history.reversions) {
      add_paragraph(reversion_words(reversion, history_, words_), 2, Tone::plain);
    }
    gap();
  }

  void add_hidden() {
    std::vector<std::string> pieces;
    pieces.push_back(words_.count(Message::clause_count, history_.clause_histories.size()));
    for (auto& piece : hidden_words(history_, words_)) pieces.push_back(std::move(piece));
    add_paragraph(fmt::format("{}", fmt::join(pieces, "; ")), 0, Tone::plain);
  }

  const History& history_;
  const Words& words_;
  const Layout& layout_;
  std::string text_;
};

}  // namespace

std::string print_text_history(const History& history, Detail detail, const Words& words,
                               const Layout& layout) {
  return TextHistory(history, words, layout).print(detail);
}

}  // namespace dealterms
