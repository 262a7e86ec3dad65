#include "render/markdown/markdown_history.hpp"

#include <cstddef>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "render/markdown/markdown.hpp"
#include "render/markdown/markdown_finding.hpp"

namespace dealterms {
namespace {

// Of what a clause came to on the whole; its steps say the rest.
constexpr std::size_t k_most_of_net = 2;

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
    add_summary();
    heading(Message::balance);
    text_ += markdown_balance(told_.balance, words_);
    add_top();
    heading(Message::matrix);
    add_matrix();
    heading(Message::versions);
    add_versions();
    heading(Message::clauses);
    add_clauses_by_weight();
    add_open_points();
    add_bargains();
    add_outside_clauses();
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

  void add_summary() {
    std::vector<Markdown> sentences;
    for (const auto& sentence : told_.summary) sentences.push_back(Markdown::text(sentence));
    text_ += Markdown::paragraph(Markdown::joined(sentences, " "_md));
  }

  void add_top() {
    heading(Message::top);
    if (told_.top.empty()) text_ += said(Message::no_changes) + "\n"_md;
    std::size_t number = 0;
    for (const auto& top : told_.top) {
      std::vector<std::string> about{top.from_to, top.level.words, top.side, top.undone};
      std::erase(about, std::string());
      const Markdown line = Markdown::bold(markdown_clause(top.clause)) + " — "_md +
                            Markdown::text(top.headline) + " *("_md +
                            Markdown::text(fmt::format("{}", fmt::join(about, ", "))) + ")*"_md;
      text_ += Markdown::numbered_item(++number, line);
    }
    text_ += "\n"_md;
  }

  // ---- the matrix ------------------------------------------------------------------------------

  static Markdown matrix_cell(const ToldCell& cell) {
    Markdown words = Markdown::text(cell.value);
    if (!cell.marked) return words;
    words = Markdown::bold(words);
    if (!cell.aside.empty()) words += " ("_md + Markdown::text(cell.aside) + ")"_md;
    if (cell.level && cell.level->level == Level::critical) words += " !!"_md;
    if (cell.level && cell.level->level == Level::major) words += " !"_md;
    return words;
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
    Markdown reversions;
    for (const auto& clause : told_.clauses) {
      const Markdown name = markdown_clause(clause.name);
      Markdown::Row row{name};
      for (const auto& cell : clause.cells) row.push_back(matrix_cell(cell));
      rows.push_back(std::move(row));
      for (const auto& reversion : clause.reversions) {
        reversions += Markdown::item(0, labelled(name, Markdown::text(reversion)));
      }
    }
    const std::string legend = fmt::format("{}", fmt::join(told_.value_legend, "; "));
    text_ +=
        Markdown::table(head, rows) + Markdown::paragraph(Markdown::italic(Markdown::text(legend)));
    if (!reversions.empty()) text_ += returns(reversions);
  }

  [[nodiscard]] Markdown labelled(const Markdown& label, const Markdown& words) const {
    return Markdown::filled(words_.say(Message::labelled), {{"label", label}, {"words", words}});
  }

  [[nodiscard]] Markdown returns(const Markdown& items) const {
    return Markdown::paragraph(Markdown::bold(said(Message::back_and_forth))) + items + "\n"_md;
  }

  // ---- one clause ------------------------------------------------------------------------------

  void add_clause_histories() {
    for (const auto& clause : told_.clauses) {
      if (clause.has_story) text_ += clause_history(clause, Folding::none);
    }
  }

  // The lesser ones folded, so that what one reads first is what matters.
  void add_clauses_by_weight() {
    Markdown lesser;
    std::size_t count = 0;
    for (const auto& clause : told_.clauses) {
      if (!clause.has_story) continue;
      if (!clause.is_lesser) {
        text_ += clause_history(clause, Folding::lesser_findings);
        continue;
      }
      lesser += clause_history(clause, Folding::none);
      ++count;
    }
    if (count == 0) return;
    text_ += Markdown::details(0, {"", words_.count(Message::lesser_clauses, count)}, lesser);
  }

  enum class Folding { none, lesser_findings };

  [[nodiscard]] Markdown clause_history(const ToldClauseHistory& clause, Folding folding) const {
    Markdown title = Markdown::code(clause.name.id);
    if (!clause.name.title.empty()) {
      title = Markdown::text(clause.name.title) + " ("_md + title + ")"_md;
    }
    Markdown text = Markdown::heading(3, title);
    const std::string about = clause.serves.empty() || clause.earlier_ids.empty()
                                  ? clause.serves + clause.earlier_ids
                                  : fmt::format("{}; {}", clause.serves, clause.earlier_ids);
    text += Markdown::paragraph(Markdown::text(about));
    text += net_of(clause);
    for (const auto& step : clause.steps) text += step_of(step, folding);
    if (!clause.reversions.empty()) text += returns(text_items(clause.reversions));
    return text;
  }

  [[nodiscard]] Markdown net_of(const ToldClauseHistory& clause) const {
    if (clause.net_label.empty()) return {};
    std::vector<Markdown> headlines;
    for (const auto& finding : clause.net_findings) {
      if (headlines.size() == k_most_of_net) break;
      headlines.push_back(Markdown::text(finding.headline));
    }
    if (const std::size_t more = clause.net_findings.size() - headlines.size(); more > 0) {
      headlines.push_back(
          Markdown::text(words_.say(Message::and_more, {{"count", fmt::format("{}", more)}})));
    }
    if (headlines.empty()) headlines.push_back(Markdown::text(clause.net));
    return Markdown::quote(
        labelled(Markdown::text(clause.net_label), Markdown::joined(headlines, "; "_md)));
  }

  [[nodiscard]] Markdown step_of(const ToldStep& step, Folding folding) const {
    const Markdown from_to = Markdown::bold(Markdown::text(step.from_to)) + " — "_md;
    Markdown text;
    if (!step.part_of.empty()) text += Markdown::paragraph(from_to + Markdown::text(step.part_of));
    if (!step.level) return text;
    text += Markdown::paragraph(from_to + markdown_level(*step.level) +
                                markdown_note_marks(step.sources));
    const bool folds = folding == Folding::lesser_findings && step.weighty > 0;
    const std::size_t open = folds ? step.weighty : step.findings.size();
    const auto first = step.findings.begin();
    const auto lesser = first + static_cast<std::ptrdiff_t>(open);
    // A report is read from end to end: the parts of a finding are there for who asks.
    const std::size_t open_parts = folding == Folding::lesser_findings ? 0 : k_most_open_parts;
    text += markdown_findings({first, lesser}, words_, open_parts) + "\n"_md;
    if (lesser == step.findings.end()) return text;
    const std::size_t count = step.findings.size() - open;
    return text + Markdown::details(0, {"", words_.count(Message::lesser_findings, count)},
                                    markdown_findings({lesser, step.findings.end()}, words_));
  }

  // ---- beside the clauses ----------------------------------------------------------------------

  void add_open_points() {
    if (told_.open_points.empty()) return;
    heading(Message::open_points);
    std::vector<Markdown::Row> open;
    std::vector<Markdown::Row> settled;
    for (const auto& point : told_.open_points) {
      Markdown about = Markdown::text(point.about) + markdown_note_marks(point.sources);
      for (const auto& fingerprint : point.fingerprints) about += Markdown::hidden(fingerprint);
      (point.is_settled ? settled : open)
          .push_back({about, Markdown::text(point.since), Markdown::text(point.outcome)});
    }
    const auto table = [&](const std::vector<Markdown::Row>& rows) {
      return Markdown::table({said(Message::column_about), said(Message::column_version),
                              said(Message::column_outcome)},
                             rows);
    };
    if (!open.empty()) text_ += table(open);
    if (settled.empty()) return;
    text_ += Markdown::details(0, {"", words_.count(Message::settled_points, settled.size())},
                               table(settled));
  }

  void add_bargains() {
    Markdown items;
    for (const auto& step : told_.rest) {
      if (step.bargains.empty()) continue;
      items += Markdown::paragraph(Markdown::bold(Markdown::text(step.from_to))) +
               markdown_bargains(step.bargains, words_);
    }
    if (items.empty()) return;
    text_ += Markdown::details(0, {"", words_.say(Message::bargains)}, items);
  }

  void add_outside_clauses() {
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
    std::vector<Markdown::Row> rows;
    for (const auto& file : told_.files) {
      rows.push_back({Markdown::text(file.name), Markdown::code(file.digest)});
    }
    text_ += Markdown::details(
        0, {"", words_.say(Message::rests_on)},
        Markdown::table({said(Message::column_file), said(Message::column_digest)}, rows) +
            Markdown::paragraph(Markdown::text(told_.program)));
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
