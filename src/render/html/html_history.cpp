// All versions: balance, timeline, matrix, then each clause step by step.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "render/html/html_finding.hpp"
#include "render/html/html_report.hpp"
#include "render/html/page.hpp"
#include "render/html/pictures.hpp"

namespace dealterms {
namespace {

std::string step_anchor(std::size_t to) { return fmt::format("step-{}", to); }

class HistoryWriter {
 public:
  HistoryWriter(const ToldHistory& told, const Words& words) : told_(told), words_(words) {}

  std::string write_report() {
    find_targets();
    add("balance", Message::balance, html_balance(told_.balance, targets_, words_));
    add("top", Message::top, top());
    add_matrix();
    add("clauses", Message::clauses, clauses());
    add("open-points", Message::open_points, open_points());
    add("bargains", Message::bargains,
        per_step([&](const ToldStepRest& rest) { return html_bargains(rest.bargains, words_); }));
    add("outside-clauses", Message::outside_clauses, per_step([&](const ToldStepRest& rest) {
          return html_findings(rest.outside_clauses, step_anchor(rest.to), names_at(rest.to),
                               words_);
        }));
    add("hidden", Message::left_out, left_out());
    add("sources", Message::sources, html_sources(told_.page.sources));
    add("provenance", Message::rests_on, provenance());
    Html head = versions();
    if (!told_.printed_on.empty()) head += text_element("p", told_.printed_on);
    return html_page(told_.page.title, head, sections_, "clauses", words_);
  }

  std::string write_history(Detail detail) {
    const bool in_detail = detail == Detail::clause_histories;
    if (in_detail) {
      find_targets();
      add("clauses", Message::clauses, clauses());
      add("sources", Message::sources, html_sources(told_.page.sources));
    } else {
      add_matrix();
    }
    add("hidden", Message::left_out, left_out());
    return html_page(told_.page.title, versions(), sections_, in_detail ? "clauses" : "matrix",
                     words_);
  }

 private:
  void add(std::string id, Message heading, Html content) {
    sections_.push_back({std::move(id), words_.say(heading), std::move(content)});
  }

  void find_targets() {
    for (const auto& clause : told_.clauses) {
      if (clause.has_story) targets_.insert(clause.name.id);
    }
  }

  [[nodiscard]] VersionNames names_at(std::size_t to) const {
    return {told_.versions[to - 1].name, told_.versions[to].name};
  }

  [[nodiscard]] Html versions() const {
    std::vector<std::vector<Html>> rows;
    for (const auto& version : told_.versions) {
      rows.push_back(
          {Html::text(version.name), Html::text(version.date), Html::text(version.title)});
    }
    return html_table(words_.say(Message::versions),
                      {words_.say(Message::column_version), words_.say(Message::column_date),
                       words_.say(Message::column_what_happened)},
                      rows) +
           html_caveat(told_.page);
  }

  [[nodiscard]] Html top() const {
    Html items;
    for (const auto& change : told_.top) {
      const std::string target = "#" + finding_id(change.fingerprint, step_anchor(change.to));
      Html item = element("strong", text_element("a", {{"href", target}}, change.sentence)) +
                  " "_html + html_level(change.level);
      if (!change.side.empty()) item += text_element("span", {{"class", "side"}}, change.side);
      std::string where = fmt::format("{}, {}", change.clause.id, change.from_to);
      if (!change.undone.empty()) where += fmt::format(" ({})", change.undone);
      items += element("li", item + text_element("p", {{"class", "why"}}, where)) + "\n"_html;
    }
    if (items.empty()) return text_element("p", words_.say(Message::no_changes));
    return element("ol", {{"class", "top"}}, "\n"_html + items);
  }

  // ---- the timeline and the matrix -------------------------------------------------------------

  [[nodiscard]] static Html matrix_cell(const ToldCell& cell) {
    if (!cell.marked) return text_element("span", {{"class", "quiet"}}, cell.word);
    const Html word = text_element("strong", cell.word);
    const bool high = cell.level && cell.level->level >= Level::major;
    return high ? word + " "_html + html_level(*cell.level) : word;
  }

  void add_matrix() {
    if (told_.clauses.empty()) {
      add("matrix", Message::matrix, text_element("p", told_.page.nothing_shown));
      return;
    }
    add("timeline", Message::timeline,
        wide_region(words_.say(Message::timeline), timeline_picture(told_, words_), words_));
    std::vector<std::string> head{words_.say(Message::column_clause)};
    for (const auto& version : told_.versions) head.push_back(version.name);
    std::vector<std::vector<Html>> rows;
    std::vector<std::string> reversions;
    for (const auto& clause : told_.clauses) {
      std::vector<Html> row{html_clause_link(clause.name.id, targets_)};
      for (const auto& cell : clause.cells) row.push_back(matrix_cell(cell));
      rows.push_back(std::move(row));
      for (const auto& reversion : clause.reversions) {
        reversions.push_back(
            words_.say(Message::labelled, {{"label", clause.name.id}, {"words", reversion}}));
      }
    }
    const std::string& name = words_.say(Message::matrix);
    Html content = wide_region(name, html_table(name, head, rows), words_);
    if (!told_.word_legend.empty()) content += html_list(told_.word_legend, "quiet") + "\n"_html;
    if (!reversions.empty()) {
      content +=
          text_element("h3", words_.say(Message::back_and_forth)) + html_list(reversions, "");
    }
    add("matrix", Message::matrix, content);
  }

  // ---- the clauses -----------------------------------------------------------------------------

  [[nodiscard]] Html clauses() {
    Html content;
    for (const auto& clause : told_.clauses) {
      if (clause.has_story) content += clause_section(clause);
    }
    return content.empty() ? text_element("p", words_.say(Message::nothing_shown)) : content;
  }

  [[nodiscard]] Html clause_section(const ToldClauseHistory& clause) {
    // Of two clauses that went by one id, links lead to the first.
    const bool first = written_.insert(clause.name.id).second;
    const std::string again = first ? std::string() : fmt::format(".again-{}", ++again_);
    const std::string heading_id = html_id("heading", clause.name.id) + again;
    Html content =
        element("h3", {{"id", heading_id}},
                Html::text(clause.name.title) + " "_html + text_element("code", clause.name.id));
    if (!clause.earlier_ids.empty()) {
      content += text_element("p", {{"class", "quiet"}}, clause.earlier_ids);
    }
    content += net_of(clause) + trends_of(clause);
    for (const auto& step : clause.steps) content += step_of(step);
    if (!clause.reversions.empty()) {
      content += text_element("h4", words_.say(Message::back_and_forth)) +
                 html_list(clause.reversions, "");
    }
    return element("section",
                   {{"class", "clause"},
                    {"id", html_id("clause", clause.name.id) + again},
                    {"aria-labelledby", heading_id}},
                   "\n"_html + content) +
           "\n"_html;
  }

  [[nodiscard]] Html net_of(const ToldClauseHistory& clause) const {
    if (clause.net_label.empty()) return {};
    std::vector<std::string> sentences;
    for (const auto& finding : clause.net_findings) sentences.push_back(finding.headline);
    const std::string words =
        sentences.empty() ? clause.net : fmt::format("{}", fmt::join(sentences, "; "));
    return text_element(
               "p", {{"class", "net"}},
               words_.say(Message::labelled, {{"label", clause.net_label}, {"words", words}})) +
           "\n"_html;
  }

  [[nodiscard]] Html trends_of(const ToldClauseHistory& clause) const {
    Html figures;
    for (const auto& trend : clause.trends) {
      const std::string region =
          words_.say(Message::labelled, {{"label", clause.name.id}, {"words", trend.term}});
      figures += element("figure", text_element("figcaption", trend.term) +
                                       wide_region(region, trend_picture(trend), words_));
    }
    return figures.empty() ? figures : element("div", {{"class", "trends"}}, figures) + "\n"_html;
  }

  [[nodiscard]] Html step_of(const ToldStep& step) const {
    Html heading = Html::text(step.from_to);
    if (step.level) heading += " "_html + html_level(*step.level);
    Html content = element("h4", heading) + "\n"_html;
    if (!step.part_of_clause.empty()) {
      content +=
          element("p", Html::filled(words_.say(Message::part_of_change),
                                    {{"clause", html_clause_link(step.part_of_clause, targets_)}}));
    }
    if (step.findings.empty()) return content;
    return content + html_findings(step.findings, step_anchor(step.to), names_at(step.to), words_) +
           "\n"_html;
  }

  // ---- the rest --------------------------------------------------------------------------------

  [[nodiscard]] Html open_points() const {
    std::vector<std::vector<Html>> rows;
    for (const auto& point : told_.open_points) {
      rows.push_back({Html::text(point.about) + html_notes(point.sources, words_),
                      Html::text(point.since), Html::text(point.outcome)});
    }
    if (rows.empty()) return {};
    return html_table(words_.say(Message::open_points),
                      {words_.say(Message::column_about), words_.say(Message::column_version),
                       words_.say(Message::column_outcome)},
                      rows);
  }

  template <typename Part>
  [[nodiscard]] Html per_step(const Part& part) const {
    Html content;
    for (const auto& rest : told_.rest) {
      const Html own = part(rest);
      if (!own.empty()) content += text_element("h3", rest.from_to) + own + "\n"_html;
    }
    return content;
  }

  [[nodiscard]] Html left_out() const {
    if (told_.left_out.empty()) return text_element("p", words_.say(Message::left_out_nothing));
    return html_list(told_.left_out, "");
  }

  [[nodiscard]] Html provenance() const {
    std::vector<std::vector<Html>> rows;
    for (const auto& file : told_.files) {
      rows.push_back(
          {Html::text(file.name), text_element("code", {{"class", "digest"}}, file.digest)});
    }
    return html_table(words_.say(Message::rests_on),
                      {words_.say(Message::column_file), words_.say(Message::column_digest)},
                      rows) +
           text_element("p", told_.program);
  }

  const ToldHistory& told_;
  const Words& words_;
  ClauseTargets targets_;
  std::set<std::string> written_;  // clauses that have their section
  std::size_t again_ = 0;
  std::vector<Section> sections_;
};

}  // namespace

std::string print_html_report(const ToldHistory& told, const Words& words) {
  return HistoryWriter(told, words).write_report();
}

std::string print_html_history(const ToldHistory& told, Detail detail, const Words& words) {
  return HistoryWriter(told, words).write_history(detail);
}

}  // namespace dealterms
