#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "render/change_words.hpp"
#include "render/finding_words.hpp"
#include "render/history_words.hpp"
#include "render/html/finding.hpp"
#include "render/html/html.hpp"
#include "render/html/html_report.hpp"
#include "render/html/page.hpp"
#include "render/html/pictures.hpp"

namespace dealterms {
namespace {

bool is_link(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

class HtmlHistory {
 public:
  HtmlHistory(const History& history, const Words& words) : history_(history), words_(words) {}

  std::string print_report(std::string_view date) {
    for (const ClauseHistory& clause_history : history_.clause_histories) {
      if (has_story(clause_history)) targets_.insert(clause_history.clause);
    }
    add("balance", words_.say(Message::balance),
        html_balance(history_.net.report, words_, targets_));
    add("top", words_.say(Message::top), top());
    add_matrix();
    add_clause_histories();
    add_rest();
    add("hidden", words_.say(Message::left_out), hidden());
    add("sources", words_.say(Message::sources), sources());
    add("provenance", words_.say(Message::rests_on), provenance());
    std::string head = versions();
    if (!date.empty()) {
      head += text_element("p", words_.say(Message::printed_on, {{"date", std::string(date)}}));
    }
    return html_page(history_title(history_, words_), head, sections_, "clauses", words_);
  }

  std::string print_history(Detail detail) {
    if (detail == Detail::clause_histories) {
      for (const ClauseHistory& clause_history : history_.clause_histories) {
        if (has_story(clause_history)) targets_.insert(clause_history.clause);
      }
      add_clause_histories();
      add("sources", words_.say(Message::sources), sources());
    } else {
      add_matrix();
    }
    add("hidden", words_.say(Message::left_out), hidden());
    return html_page(history_title(history_, words_), versions(), sections_,
                     detail == Detail::clause_histories ? "clauses" : "matrix", words_);
  }

 private:
  void add(std::string id, std::string_view heading, std::string content) {
    if (content.empty()) return;
    sections_.push_back({std::move(id), std::string(heading), std::move(content)});
  }
  [[nodiscard]] std::string name(std::size_t version) const {
    return version_name(version, history_);
  }
  [[nodiscard]] std::string from_to(const HistoryStep& step) const {
    return fmt::format("{} → {}", name(step.from), name(step.to));
  }
  [[nodiscard]] std::string labelled(const std::string& label, const std::string& words) const {
    return words_.say(Message::labelled, {{"label", label}, {"words", words}});
  }

  // ---- the head --------------------------------------------------------------------------------

  [[nodiscard]] std::string versions() const {
    std::vector<std::vector<std::string>> rows;
    bool reports = false;
    for (std::size_t i = 0; i < history_.versions.size(); ++i) {
      const Agreement& agreement = *history_.versions[i].agreement;
      reports = reports || agreement.basis == Basis::reports;
      rows.push_back({escape_html(name(i)), escape_html(version_date(i, history_, words_)),
                      escape_html(head_words(agreement, "title", words_))});
    }
    std::string html = html_table(words_.say(Message::versions),
                                  {escape_html(words_.say(Message::column_version)),
                                   escape_html(words_.say(Message::column_date)),
                                   escape_html(words_.say(Message::column_what_happened))},
                                  rows);
    if (reports) html += text_element("p", {{"class", "quiet"}}, words_.say(Message::reports_only));
    return html;
  }

  [[nodiscard]] std::string top() const {
    std::string items;
    for (const TopChange& top : history_.top) {
      const HistoryStep& step = history_.steps[top.step];
      const Finding& finding = *top.finding;
      const std::string link =
          text_element("a", {{"href", "#" + finding_id(finding, step_anchor(step))}},
                       sentence_of(finding, step.report, words_));
      std::string item = element("strong", link) + " " + html_level(finding.level, words_);
      if (finding.direction.kind != Direction::Kind::neutral) {
        item += text_element("span", {{"class", "side"}},
                             direction_words(finding.direction, step.report, words_));
      }
      std::string where = fmt::format("{}, {}", finding.clause, from_to(step));
      if (top.undone) where += fmt::format(" ({})", words_.say(Message::undone_later));
      items += element("li", item + text_element("p", {{"class", "why"}}, where)) + "\n";
    }
    if (items.empty()) return text_element("p", words_.say(Message::no_changes));
    return element("ol", {{"class", "top"}}, "\n" + items);
  }

  // ---- the timeline and the matrix -------------------------------------------------------------

  [[nodiscard]] std::string matrix_cell(const ClauseHistory& clause_history,
                                        std::size_t version) const {
    const ClauseState state = clause_history.cells[version].state;
    const std::string word = words_.word(Table::cells, name_of(state));
    if (!is_marked(state)) return text_element("span", {{"class", "quiet"}}, word);
    const Level level = cell_level(clause_history, version, history_);
    const std::string html = text_element("strong", word);
    return level < Level::major ? html : html + " " + html_level(level, words_);
  }

  void add_matrix() {
    if (history_.clause_histories.empty()) {
      add("matrix", words_.say(Message::matrix),
          text_element("p", words_.say(Message::nothing_shown)));
      return;
    }
    add("timeline", words_.say(Message::timeline),
        wide_region(words_.say(Message::timeline), timeline_picture(history_, words_), words_));
    std::vector<std::string> head{escape_html(words_.say(Message::column_clause))};
    for (std::size_t i = 0; i < history_.versions.size(); ++i) head.push_back(escape_html(name(i)));
    std::vector<std::vector<std::string>> rows;
    std::string returns;
    for (const ClauseHistory& clause_history : history_.clause_histories) {
      std::vector<std::string> row{html_clause_link(clause_history.clause, targets_)};
      for (std::size_t i = 0; i < clause_history.cells.size(); ++i)
        row.push_back(matrix_cell(clause_history, i));
      rows.push_back(std::move(row));
      for (const auto& reversion : clause_history.reversions) {
        returns += text_element("li", labelled(visible(clause_history.clause),
                                               reversion_words(reversion, history_, words_)));
      }
    }
    std::string html = wide_region(words_.say(Message::matrix),
                                   html_table(words_.say(Message::matrix), head, rows), words_);
    std::string legend;
    for (const auto& piece : word_legend(history_, words_)) legend += text_element("li", piece);
    if (!legend.empty()) html += element("ul", {{"class", "quiet"}}, legend) + "\n";
    if (!returns.empty()) {
      html += text_element("h3", words_.say(Message::back_and_forth)) + element("ul", returns);
    }
    add("matrix", words_.say(Message::matrix), html);
  }

  // ---- the clauses -----------------------------------------------------------------------------

  void add_clause_histories() {
    std::string html;
    for (const ClauseHistory& clause_history : history_.clause_histories) {
      if (has_story(clause_history)) html += clause_history_of(clause_history);
    }
    if (html.empty()) html = text_element("p", words_.say(Message::nothing_shown));
    add("clauses", words_.say(Message::clauses), html);
  }

  [[nodiscard]] std::string clause_history_of(const ClauseHistory& clause_history) {
    // Of two clauses that went by one id, links lead to the first.
    const bool first = told_.insert(clause_history.clause).second;
    const std::string again = first ? std::string() : fmt::format(".again-{}", ++again_);
    const std::string heading_id = html_id("heading", clause_history.clause) + again;
    std::string html = element("h3", {{"id", heading_id}},
                               escape_html(clause_history_title(clause_history, history_, words_)) +
                                   " " + text_element("code", clause_history.clause));
    if (!clause_history.earlier_ids.empty()) {
      const std::string ids = fmt::format("{}", fmt::join(clause_history.earlier_ids, ", "));
      html +=
          text_element("p", {{"class", "quiet"}}, words_.say(Message::earlier_ids, {{"ids", ids}}));
    }
    html += net_of(clause_history);
    html += trends_of(clause_history);
    for (const auto& step : history_.steps) html += step_of(clause_history, step);
    std::string returns;
    for (const auto& reversion : clause_history.reversions) {
      returns += text_element("li", reversion_words(reversion, history_, words_));
    }
    if (!returns.empty())
      html += text_element("h4", words_.say(Message::back_and_forth)) + element("ul", returns);
    return element("section",
                   {{"class", "clause"},
                    {"id", html_id("clause", clause_history.clause) + again},
                    {"aria-labelledby", heading_id}},
                   "\n" + html) +
           "\n";
  }

  [[nodiscard]] std::string trends_of(const ClauseHistory& clause_history) const {
    std::string figures;
    for (const TermTrend& trend : history_.trends) {
      if (trend.clause != clause_history.clause) continue;
      const std::string term = path_words(trend.path, trend.spec, words_);
      const std::string region = labelled(clause_history.clause, term);
      figures += element("figure",
                         text_element("figcaption", term) +
                             wide_region(region, trend_picture(trend, history_, words_), words_));
    }
    return figures.empty() ? figures : element("div", {{"class", "trends"}}, figures) + "\n";
  }

  [[nodiscard]] std::string net_of(const ClauseHistory& clause_history) const {
    if (history_.steps.size() < 2) return {};
    const std::size_t last = history_.versions.size() - 1;
    std::string words = words_.word(Table::nets, name_of(clause_history.net));
    if (clause_history.net == ClauseHistory::Net::changed &&
        clause_history.net_verdict != nullptr) {
      std::vector<std::string> sentences;
      for (const auto& finding : clause_history.net_verdict->findings) {
        sentences.push_back(sentence_of(finding, history_.net.report, words_));
      }
      words = fmt::format("{}", fmt::join(sentences, "; "));
    }
    const std::string label =
        words_.say(Message::net_finding, {{"old", name(0)}, {"new", name(last)}});
    return text_element("p", {{"class", "net"}}, labelled(label, words)) + "\n";
  }

  [[nodiscard]] std::string step_of(const ClauseHistory& clause_history,
                                    const HistoryStep& step) const {
    const ClauseAtVersion& cell = clause_history.cells[step.to];
    if (cell.verdict == nullptr && cell.part_of.empty()) return {};
    std::string heading = escape_html(from_to(step));
    if (cell.verdict != nullptr) heading += " " + html_level(cell.verdict->level, words_);
    std::string html = element("h4", heading) + "\n";
    if (!cell.part_of.empty()) {
      html += element("p", words_.say(Message::part_of_change,
                                      {{"clause", html_clause_link(cell.part_of, targets_)}}));
    }
    if (cell.verdict == nullptr) return html;
    std::string items;
    for (const auto& finding : cell.verdict->findings) {
      items += html_finding(finding, cell.verdict->level, step_anchor(step), step.report, words_,
                            {&history_, step.from, step.to});
    }
    return html + element("ul", {{"class", "findings"}}, "\n" + items) + "\n";
  }

  // ---- the rest --------------------------------------------------------------------------------

  void add_rest() {
    std::vector<std::vector<std::string>> rows;
    for (const auto& point : history_.open_points) {
      rows.push_back({escape_html(term_words(*point.latest, "about", words_)) +
                          html_notes(notes_of(point, history_), words_),
                      escape_html(name(point.first)),
                      escape_html(outcome_words(point, history_, words_))});
    }
    if (!rows.empty()) {
      add("open-points", words_.say(Message::open_points),
          html_table(words_.say(Message::open_points),
                     {escape_html(words_.say(Message::column_about)),
                      escape_html(words_.say(Message::column_version)),
                      escape_html(words_.say(Message::column_outcome))},
                     rows));
    }
    add("bargains", words_.say(Message::bargains),
        per_step([&](const HistoryStep& step) { return html_bargains(step.report, words_); }));
    add("around", words_.say(Message::outside_clauses), per_step([&](const HistoryStep& step) {
          std::string items;
          for (const auto& finding : step.report.outside_clauses) {
            items += html_finding(finding, Level::minor, step_anchor(step), step.report, words_,
                                  {&history_, step.from, step.to});
          }
          return items.empty() ? items : element("ul", {{"class", "findings"}}, "\n" + items);
        }));
  }

  template <typename Part>
  [[nodiscard]] std::string per_step(const Part& part) const {
    std::string html;
    for (const auto& step : history_.steps) {
      const std::string content = part(step);
      if (!content.empty()) html += text_element("h3", from_to(step)) + content + "\n";
    }
    return html;
  }

  [[nodiscard]] std::string hidden() const {
    std::string items;
    for (const auto& piece : hidden_words(history_, words_)) items += text_element("li", piece);
    return items.empty() ? text_element("p", words_.say(Message::left_out_nothing))
                         : element("ul", items);
  }

  [[nodiscard]] std::string sources() const {
    std::string items;
    for (const auto& note : history_.sources) {
      std::string words = text_element("code", note.id);
      if (note.item != nullptr) {
        for (const auto* field : {"publisher", "title", "date"}) {
          const std::string part = term_words(*note.item, field, words_);
          if (!part.empty()) words += ", " + escape_html(part);
        }
        const std::string url = term_words(*note.item, "url", words_);
        const Attributes link{{"href", url}, {"rel", "noreferrer nofollow"}};
        if (!url.empty()) {
          words += ", " + (is_link(url) ? text_element("a", link, url) : escape_html(url));
        }
      }
      items += element("li", {{"id", fmt::format("source-{}", note.number)}}, words) + "\n";
    }
    return items.empty() ? items : element("ol", {{"class", "sources"}}, "\n" + items);
  }

  [[nodiscard]] std::string provenance() const {
    std::vector<std::vector<std::string>> rows;
    const auto digest = [](const std::string& written) {
      return text_element("code", {{"class", "digest"}}, written);
    };
    for (const auto& version : history_.versions) {
      rows.push_back({escape_html(version.agreement->file), digest(version.agreement->digest)});
    }
    for (const auto& file : history_.provenance.catalogues) {
      rows.push_back(
          {escape_html(fmt::format("{} ({})", file.name, words_.say(Message::catalogue_file))),
           digest(file.digest)});
    }
    return html_table(words_.say(Message::rests_on),
                      {escape_html(words_.say(Message::column_file)),
                       escape_html(words_.say(Message::column_digest))},
                      rows) +
           text_element("p",
                        words_.say(Message::program, {{"version", history_.provenance.program}}));
  }

  const History& history_;
  const Words& words_;
  ClauseTargets targets_;
  std::set<std::string> told_;  // clauses that have their section
  std::size_t again_ = 0;
  std::vector<Section> sections_;
};

}  // namespace

std::string print_html_report(const History& history, std::string_view date, const Words& words) {
  return HtmlHistory(history, words).print_report(date);
}

std::string print_html_history(const History& history, Detail detail, const Words& words) {
  return HtmlHistory(history, words).print_history(detail);
}

}  // namespace dealterms
