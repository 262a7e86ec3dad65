#include "render/markdown/markdown_history.hpp"

#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/markdown/markdown.hpp"
#include "render/markdown/markdown_finding.hpp"

namespace dealterms {
namespace {

Markdown text_items(const std::vector<std::string>& texts) {
  Markdown items;
  for (const auto& text : texts) items += Markdown::item(0, Markdown::text(text));
  return items;
}

class MarkdownHistory {
 public:
  MarkdownHistory(const ToldHistory& told, const Words& words) : told_(told), words_(words) {}

  std::string print_report() {
    add_head();
    text_ += Markdown::paragraph(Markdown::text(told_.printed_on));
    add_versions();
    add_timeline();
    heading(Message::balance);
    text_ += markdown_balance(told_.balance, words_);
    add_top();
    heading(Message::matrix);
    add_matrix();
    heading(Message::clauses);
    add_clause_histories();
    add_open_points();
    add_rest();
    add_left_out();
    add_provenance();
    add_sources();
    return std::move(text_).str();
  }

  std::string print_history(Detail detail) {
    add_head();
    if (detail == Detail::matrix) {
      add_matrix();
    } else {
      add_nothing_shown();
      add_clause_histories();
      add_sources();
    }
    return std::move(text_).str();
  }

 private:
  void heading(Message message) {
    text_ += Markdown::heading(2, Markdown::text(words_.say(message)));
  }
  [[nodiscard]] Markdown said(Message message) const { return Markdown::text(words_.say(message)); }

  // ---- the head --------------------------------------------------------------------------------

  void add_head() {
    text_ += Markdown::heading(1, Markdown::text(told_.page.title));
    text_ += markdown_about(told_.page);
  }

  void add_versions() {
    std::vector<Markdown::Row> rows;
    for (const auto& version : told_.versions) {
      rows.push_back({Markdown::text(version.name), Markdown::text(version.date),
                      Markdown::text(version.title)});
    }
    text_ += Markdown::table({said(Message::column_version), said(Message::column_date),
                              said(Message::column_what_happened)},
                             rows);
  }

  void add_timeline() {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < told_.versions.size(); ++i) {
      const ToldVersion& version = told_.versions[i];
      std::vector<std::string> row{version.is_dated ? version.date : version.name,
                                   version.title.empty() ? version.name : version.title};
      for (const auto& clause : told_.clauses) {
        const ToldCell& cell = clause.cells[i];
        if (!cell.level || cell.level->level != Level::critical) continue;
        row.push_back(fmt::format("{} {}", clause.name.id, cell.word));
      }
      rows.push_back(std::move(row));
    }
    text_ += Markdown::timeline(rows);
  }

  void add_top() {
    heading(Message::top);
    if (told_.top.empty()) text_ += said(Message::no_changes) + "\n"_md;
    std::size_t number = 0;
    for (const auto& top : told_.top) {
      Markdown line = Markdown::bold(Markdown::text(top.sentence)) + " — "_md +
                      Markdown::code(top.clause.id) + " ("_md + Markdown::text(top.from_to) +
                      "), "_md + markdown_level(top.level);
      if (!top.side.empty()) line += ", "_md + Markdown::text(top.side);
      if (!top.undone.empty()) {
        line += " ("_md + Markdown::italic(Markdown::text(top.undone)) + ")"_md;
      }
      text_ += Markdown::numbered_item(++number, line);
    }
    text_ += "\n"_md;
  }

  // ---- the matrix ------------------------------------------------------------------------------

  static Markdown matrix_cell(const ToldCell& cell) {
    const Markdown word = Markdown::text(cell.word);
    if (!cell.marked) return word;
    if (!cell.level || cell.level->level < Level::major) return Markdown::bold(word);
    return Markdown::bold(word) + " ("_md + Markdown::text(cell.level->words) + ")"_md;
  }

  void add_nothing_shown() {
    text_ += Markdown::paragraph(Markdown::text(told_.page.nothing_shown));
  }

  void add_matrix() {
    add_nothing_shown();
    if (told_.clauses.empty()) return;
    Markdown::Row head{said(Message::column_clause)};
    for (const auto& version : told_.versions) head.push_back(Markdown::text(version.name));
    std::vector<Markdown::Row> rows;
    Markdown returns;
    for (const auto& clause : told_.clauses) {
      const Markdown id = Markdown::code(clause.name.id);
      Markdown::Row row{id};
      for (const auto& cell : clause.cells) row.push_back(matrix_cell(cell));
      rows.push_back(std::move(row));
      for (const auto& reversion : clause.reversions) {
        returns += Markdown::item(0, labelled(id, Markdown::text(reversion)));
      }
    }
    text_ += Markdown::table(head, rows) + text_items(told_.word_legend) + "\n"_md;
    add_returns(returns);
  }

  [[nodiscard]] Markdown labelled(const Markdown& label, const Markdown& words) const {
    return Markdown::filled(words_.say(Message::labelled), {{"label", label}, {"words", words}});
  }

  void add_returns(const Markdown& items) {
    if (items.empty()) return;
    text_ += Markdown::paragraph(Markdown::bold(said(Message::back_and_forth))) + items + "\n"_md;
  }

  // ---- one clause ------------------------------------------------------------------------------

  void add_clause_histories() {
    for (const auto& clause : told_.clauses) {
      if (clause.has_story) add_clause_history(clause);
    }
  }

  void add_clause_history(const ToldClauseHistory& clause) {
    Markdown title = Markdown::code(clause.name.id);
    if (!clause.name.title.empty()) {
      title = Markdown::text(clause.name.title) + " ("_md + title + ")"_md;
    }
    text_ += Markdown::heading(3, title);
    text_ += Markdown::paragraph(Markdown::text(clause.earlier_ids));
    add_net(clause);
    for (const auto& step : clause.steps) add_step(step);
    add_returns(text_items(clause.reversions));
  }

  void add_net(const ToldClauseHistory& clause) {
    if (clause.net_label.empty()) return;
    std::vector<Markdown> sentences;
    for (const auto& finding : clause.net_findings) {
      sentences.push_back(Markdown::text(finding.headline));
    }
    if (sentences.empty()) sentences.push_back(Markdown::text(clause.net));
    text_ += Markdown::quote(
        labelled(Markdown::text(clause.net_label), Markdown::joined(sentences, "; "_md)));
  }

  void add_step(const ToldStep& step) {
    const Markdown from_to = Markdown::bold(Markdown::text(step.from_to)) + " — "_md;
    if (!step.part_of.empty()) {
      text_ += Markdown::paragraph(
          from_to + Markdown::filled(words_.say(Message::part_of_change),
                                     {{"clause", Markdown::code(step.part_of_clause)}}));
    }
    if (!step.level) return;
    text_ += Markdown::paragraph(from_to + markdown_level(*step.level)) +
             markdown_findings(step.findings, words_) + "\n"_md;
  }

  // ---- beside the clauses ----------------------------------------------------------------------

  void add_open_points() {
    if (told_.open_points.empty()) return;
    heading(Message::open_points);
    std::vector<Markdown::Row> rows;
    for (const auto& point : told_.open_points) {
      rows.push_back({Markdown::text(point.about) + markdown_note_marks(point.sources),
                      Markdown::text(point.since), Markdown::text(point.outcome)});
    }
    text_ += Markdown::table(
        {said(Message::column_about), said(Message::column_version), said(Message::column_outcome)},
        rows);
  }

  void add_rest() {
    for (const auto& step : told_.rest) {
      if (step.bargains.empty()) continue;
      text_ +=
          Markdown::heading(2, said(Message::bargains) + ", "_md + Markdown::text(step.from_to));
      text_ += markdown_bargains(step.bargains, words_);
    }
    for (const auto& step : told_.rest) {
      if (step.outside_clauses.empty()) continue;
      const std::string summary =
          fmt::format("{}, {}", words_.say(Message::outside_clauses), step.from_to);
      text_ += Markdown::details(0, {"", summary}, markdown_findings(step.outside_clauses, words_));
    }
  }

  void add_left_out() {
    heading(Message::left_out);
    if (told_.left_out.empty()) text_ += said(Message::left_out_nothing) + "\n"_md;
    text_ += text_items(told_.left_out) + "\n"_md;
  }

  void add_provenance() {
    heading(Message::rests_on);
    std::vector<Markdown::Row> rows;
    for (const auto& file : told_.files) {
      rows.push_back({Markdown::text(file.name), Markdown::code(file.digest)});
    }
    text_ += Markdown::table({said(Message::column_file), said(Message::column_digest)}, rows);
    text_ += Markdown::paragraph(Markdown::text(told_.program));
  }

  void add_sources() {
    for (const auto& source : told_.page.sources) text_ += markdown_source(source);
  }

  const ToldHistory& told_;
  const Words& words_;
  Markdown text_;
};

}  // namespace

std::string print_markdown_report(const ToldHistory& told, const Words& words) {
  return MarkdownHistory(told, words).print_report();
}

std::string print_markdown_history(const ToldHistory& told, Detail detail, const Words& words) {
  return MarkdownHistory(told, words).print_history(detail);
}

}  // namespace dealterms
