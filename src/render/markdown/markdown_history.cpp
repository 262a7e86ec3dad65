#include "render/markdown/markdown_history.hpp"

#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "render/change_words.hpp"
#include "render/finding_words.hpp"
#include "render/history_words.hpp"
#include "render/markdown/markdown.hpp"
#include "render/markdown/markdown_finding.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

class MarkdownHistory {
 public:
  MarkdownHistory(const History& history, const Words& words) : history_(history), words_(words) {}

  std::string print_report(std::string_view date) {
    add_title();
    if (!date.empty()) {
      text_ += words_.say(Message::printed_on, {{"date", escape_markdown(date)}}) + "\n\n";
    }
    add_versions();
    add_timeline();
    heading(2, words_.say(Message::balance));
    text_ += markdown_balance(history_.net.report, words_);
    add_top();
    heading(2, words_.say(Message::matrix));
    add_matrix();
    heading(2, words_.say(Message::clauses));
    for (const ClauseHistory& clause_history : history_.clause_histories)
      add_clause_history(clause_history);
    add_open_points();
    add_hidden();
    add_provenance();
    add_footnotes();
    return std::move(text_);
  }

  std::string print_history(Detail detail) {
    add_title();
    if (detail == Detail::matrix) {
      add_matrix();
    } else {
      for (const ClauseHistory& clause_history : history_.clause_histories)
        add_clause_history(clause_history);
      add_footnotes();
    }
    return std::move(text_);
  }

 private:
  void heading(std::size_t level, std::string_view words) {
    text_ += fmt::format("{} {}\n\n", std::string(level, '#'), words);
  }
  [[nodiscard]] std::string name(std::size_t version) const {
    return escape_markdown(version_name(version, history_));
  }
  [[nodiscard]] std::string from_to(const HistoryStep& step) const {
    return fmt::format("{} → {}", name(step.from), name(step.to));
  }

  // ---- the head --------------------------------------------------------------------------------

  void add_title() { heading(1, escape_markdown(history_title(history_, words_))); }

  void add_versions() {
    std::vector<std::vector<std::string>> rows;
    bool reports = false;
    for (std::size_t i = 0; i < history_.versions.size(); ++i) {
      const Agreement& agreement = *history_.versions[i].agreement;
      reports = reports || agreement.basis == Basis::reports;
      rows.push_back({name(i), version_date(i, history_, words_),
                      escape_markdown(head_words(agreement, "title", words_))});
    }
    text_ += markdown_table({words_.say(Message::column_version), words_.say(Message::column_date),
                             words_.say(Message::column_what_happened)},
                            rows);
    if (reports) text_ += fmt::format("*{}*\n\n", words_.say(Message::reports_only));
  }

  void add_timeline() {
    text_ += "```mermaid\ntimeline\n";
    for (std::size_t i = 0; i < history_.versions.size(); ++i) {
      const auto& version = history_.versions[i];
      const std::string date =
          version.date ? day_words(*version.date, words_) : version_name(i, history_);
      std::string line = mermaid_text(date);
      const std::string title = mermaid_text(head_words(*version.agreement, "title", words_));
      line += " : " + (title.empty() ? mermaid_text(version_name(i, history_)) : title);
      for (const ClauseHistory& clause_history : history_.clause_histories) {
        if (cell_level(clause_history, i, history_) != Level::critical) continue;
        line += fmt::format(
            " : {} {}", mermaid_text(clause_history.clause),
            mermaid_text(words_.word(Table::cells, name_of(clause_history.cells[i].state))));
      }
      text_ += fmt::format("    {}\n", line);
    }
    text_ += "```\n\n";
  }

  void add_top() {
    heading(2, words_.say(Message::top));
    if (history_.top.empty()) text_ += fmt::format("{}\n", words_.say(Message::no_changes));
    std::size_t number = 0;
    for (const TopChange& top : history_.top) {
      const HistoryStep& step = history_.steps[top.step];
      const Finding& finding = *top.finding;
      text_ += fmt::format("{}. **{}** — {} ({}), {}", ++number,
                           escape_markdown(sentence_of(finding, step.report, words_)),
                           markdown_id(finding.clause), from_to(step),
                           markdown_level(finding.level, words_));
      if (finding.direction.kind != Direction::Kind::neutral) {
        text_ += ", " + escape_markdown(direction_words(finding.direction, step.report, words_));
      }
      if (top.undone) text_ += fmt::format(" (*{}*)", words_.say(Message::undone_later));
      text_ += "\n";
    }
    text_ += "\n";
  }

  // ---- the matrix ------------------------------------------------------------------------------

  std::string matrix_cell(const ClauseHistory& clause_history, std::size_t version) const {
    const ClauseState state = clause_history.cells[version].state;
    std::string word = words_.word(Table::cells, name_of(state));
    if (!is_marked(state)) return word;
    const Level level = cell_level(clause_history, version, history_);
    if (level < Level::major) return fmt::format("**{}**", word);
    return fmt::format("**{}** ({})", word, words_.word(Table::levels, name_of(level)));
  }

  void add_matrix() {
    if (history_.clause_histories.empty()) {
      text_ += fmt::format("{}\n\n", words_.say(Message::nothing_shown));
      return;
    }
    std::vector<std::string> head{words_.say(Message::column_clause)};
    for (std::size_t i = 0; i < history_.versions.size(); ++i) head.push_back(name(i));
    std::vector<std::vector<std::string>> rows;
    std::string returns;
    for (const ClauseHistory& clause_history : history_.clause_histories) {
      std::vector<std::string> row{markdown_id(clause_history.clause)};
      for (std::size_t i = 0; i < clause_history.cells.size(); ++i)
        row.push_back(matrix_cell(clause_history, i));
      rows.push_back(std::move(row));
      for (const auto& reversion : clause_history.reversions) {
        returns += fmt::format("- {}: {}\n", markdown_id(clause_history.clause),
                               escape_markdown(reversion_words(reversion, history_, words_)));
      }
    }
    text_ += markdown_table(head, rows);
    for (const auto& piece : word_legend(history_, words_)) {
      text_ += fmt::format("- {}\n", escape_markdown(piece));
    }
    text_ += "\n";
    if (!returns.empty())
      text_ += fmt::format("**{}**\n\n{}\n", words_.say(Message::back_and_forth), returns);
  }

  // ---- one clause ------------------------------------------------------------------------------

  void add_clause_history(const ClauseHistory& clause_history) {
    if (!has_story(clause_history)) return;
    heading(3, fmt::format("{} ({})",
                           escape_markdown(clause_history_title(clause_history, history_, words_)),
                           markdown_id(clause_history.clause)));
    std::vector<std::string> ids;
    for (const auto& id : clause_history.earlier_ids) ids.push_back(markdown_id(id));
    if (!ids.empty()) {
      text_ += words_.say(Message::earlier_ids, {{"ids", fmt::format("{}", fmt::join(ids, ", "))}});
      text_ += "\n\n";
    }
    add_net(clause_history);
    for (const auto& step : history_.steps) add_step(clause_history, step);
    std::string returns;
    for (const auto& reversion : clause_history.reversions) {
      returns +=
          fmt::format("- {}\n", escape_markdown(reversion_words(reversion, history_, words_)));
    }
    if (!returns.empty())
      text_ += fmt::format("**{}**\n\n{}\n", words_.say(Message::back_and_forth), returns);
  }

  void add_net(const ClauseHistory& clause_history) {
    if (history_.steps.size() < 2) return;
    const std::size_t last = history_.versions.size() - 1;
    const std::string label =
        words_.say(Message::net_finding, {{"old", name(0)}, {"new", name(last)}});
    std::string words = words_.word(Table::nets, name_of(clause_history.net));
    if (clause_history.net == ClauseHistory::Net::changed &&
        clause_history.net_verdict != nullptr) {
      std::vector<std::string> sentences;
      for (const auto& finding : clause_history.net_verdict->findings) {
        sentences.push_back(escape_markdown(sentence_of(finding, history_.net.report, words_)));
      }
      words = fmt::format("{}", fmt::join(sentences, "; "));
    }
    text_ += fmt::format("> {}\n\n",
                         words_.say(Message::labelled, {{"label", label}, {"words", words}}));
  }

  void add_step(const ClauseHistory& clause_history, const HistoryStep& step) {
    const ClauseAtVersion& cell = clause_history.cells[step.to];
    if (!cell.part_of.empty()) {
      text_ +=
          fmt::format("**{}** — {}\n\n", from_to(step),
                      words_.say(Message::part_of_change, {{"clause", markdown_id(cell.part_of)}}));
    }
    if (cell.verdict == nullptr) return;
    text_ +=
        fmt::format("**{}** — {}\n\n", from_to(step), markdown_level(cell.verdict->level, words_));
    for (const auto& finding : cell.verdict->findings) {
      text_ += markdown_finding(finding, cell.verdict->level, step.report, words_,
                                {&history_, step.from, step.to});
    }
    text_ += "\n";
  }

  // ---- the rest --------------------------------------------------------------------------------

  void add_open_points() {
    if (!history_.open_points.empty()) {
      heading(2, words_.say(Message::open_points));
      std::vector<std::vector<std::string>> rows;
      for (const auto& point : history_.open_points) {
        rows.push_back({escape_markdown(term_words(*point.latest, "about", words_)) +
                            markdown_notes(notes_of(point, history_)),
                        name(point.first),
                        escape_markdown(outcome_words(point, history_, words_))});
      }
      text_ +=
          markdown_table({words_.say(Message::column_about), words_.say(Message::column_version),
                          words_.say(Message::column_outcome)},
                         rows);
    }
    for (const auto& step : history_.steps) {
      const std::string bargains = markdown_bargains(step.report, words_);
      if (bargains.empty()) continue;
      heading(2, fmt::format("{}, {}", words_.say(Message::bargains), from_to(step)));
      text_ += bargains.substr(bargains.find("\n\n") + 2);
    }
    for (const auto& step : history_.steps) add_around(step);
  }

  void add_around(const HistoryStep& step) {
    if (step.report.outside_clauses.empty()) return;
    text_ += fmt::format("<details><summary>{}, {}</summary>\n\n",
                         words_.say(Message::outside_clauses), from_to(step));
    for (const auto& finding : step.report.outside_clauses) {
      text_ += markdown_finding(finding, Level::minor, step.report, words_,
                                {&history_, step.from, step.to});
    }
    text_ += "\n</details>\n\n";
  }

  void add_hidden() {
    heading(2, words_.say(Message::left_out));
    const auto pieces = hidden_words(history_, words_);
    if (pieces.empty()) text_ += fmt::format("{}\n", words_.say(Message::left_out_nothing));
    for (const auto& piece : pieces) text_ += fmt::format("- {}\n", escape_markdown(piece));
    text_ += "\n";
  }

  void add_provenance() {
    heading(2, words_.say(Message::rests_on));
    std::vector<std::vector<std::string>> rows;
    for (const auto& version : history_.versions) {
      rows.push_back({escape_markdown(version.agreement->file),
                      fmt::format("`{}`", version.agreement->digest)});
    }
    for (const auto& file : history_.provenance.catalogues) {
      rows.push_back(
          {fmt::format("{} ({})", escape_markdown(file.name), words_.say(Message::catalogue_file)),
           fmt::format("`{}`", file.digest)});
    }
    text_ += markdown_table({words_.say(Message::column_file), words_.say(Message::column_digest)},
                            rows);
    text_ += words_.say(Message::program, {{"version", history_.provenance.program}}) + "\n\n";
  }

  void add_footnotes() {
    for (const auto& note : history_.sources) {
      std::vector<std::string> pieces;
      for (const auto* field : {"publisher", "title", "date", "url"}) {
        const std::string words = note.item != nullptr
                                      ? escape_markdown(term_words(*note.item, field, words_))
                                      : std::string();
        if (!words.empty()) pieces.push_back(words);
      }
      pieces.insert(pieces.begin(), markdown_id(note.id));
      text_ += fmt::format("[^{}]: {}\n", note.number, fmt::join(pieces, ", "));
    }
  }

  const History& history_;
  const Words& words_;
  std::string text_;
};

}  // namespace

std::string print_markdown_report(const History& history, std::string_view date,
                                  const Words& words) {
  return MarkdownHistory(history, words).print_report(date);
}

std::string print_markdown_history(const History& history, Detail detail, const Words& words) {
  return MarkdownHistory(history, words).print_history(detail);
}

}  // namespace dealterms
