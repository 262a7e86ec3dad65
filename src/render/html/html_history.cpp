// All versions: the summary, balance, matrix and timeline, then each clause step by step.
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "render/html/html_finding.hpp"
#include "render/html/html_matrix.hpp"
#include "render/html/html_report.hpp"
#include "render/html/page.hpp"
#include "render/html/pictures.hpp"

namespace dealterms {
namespace {

class HistoryWriter {
 public:
  HistoryWriter(const ToldHistory& told, const Words& words) : told_(told), words_(words) {}

  std::string write_report() {
    find_targets();
    add("balance", Message::balance, html_balance(told_.balance, targets_, words_));
    add("top", Message::top, top());
    add_matrix();
    add("versions", Message::versions, versions());
    add("clauses", Message::clauses, clauses_by_weight());
    add("open-points", Message::open_points, open_points());
    add("bargains", Message::bargains,
        per_step([&](const ToldStepRest& rest) { return html_bargains(rest.bargains, words_); }));
    add("outside-clauses", Message::outside_clauses, outside_clauses());
    add("hidden", Message::left_out, left_out());
    add("sources", Message::sources, html_sources(told_.page.sources));
    add("provenance", Message::rests_on, provenance());
    return html_page(told_.page.title, head(), sections_, "clauses", words_);
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
    return html_page(told_.page.title, versions() + html_caveat(told_.page), sections_,
                     in_detail ? "clauses" : "matrix", words_);
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
                      rows);
  }

  [[nodiscard]] Html head() const {
    const std::string summary = fmt::format("{}", fmt::join(told_.summary, " "));
    Html content = html_caveat(told_.page);
    if (!summary.empty()) content += text_element("p", {{"class", "summary"}}, summary);
    if (!told_.printed_on.empty()) content += text_element("p", told_.printed_on);
    return content;
  }

  [[nodiscard]] FindingId id_at(std::size_t to) {
    return [this, to](std::string_view print) { return anchors_.id_of(print, to); };
  }

  [[nodiscard]] Html top() {
    Html items;
    for (const auto& change : told_.top) {
      const std::string target = "#" + anchors_.id_of(change.fingerprint, change.to);
      const std::string& name =
          change.clause.title.empty() ? change.clause.id : change.clause.title;
      Html item = element("strong", text_element("a", {{"href", target}}, name)) + " — "_html +
                  Html::text(change.headline);
      Html about = text_element("span", change.from_to) + html_level(change.level);
      for (const std::string& words : {change.side, change.undone}) {
        if (!words.empty()) about += text_element("span", {{"class", "side"}}, words);
      }
      items += element("li", item + element("p", {{"class", "why"}}, about)) + "\n"_html;
    }
    if (items.empty()) return text_element("p", words_.say(Message::no_changes));
    return element("ol", {{"class", "top"}}, "\n"_html + items);
  }

  // ---- the timeline and the matrix -------------------------------------------------------------

  void add_matrix() {
    if (told_.clauses.empty()) {
      add("matrix", Message::matrix, text_element("p", told_.page.nothing_shown));
      return;
    }
    Html content = html_matrix(told_, targets_, anchors_, words_);
    std::vector<std::string> reversions;
    for (const auto& clause : told_.clauses) {
      for (const auto& reversion : clause.reversions) {
        reversions.push_back(
            words_.say(Message::labelled, {{"label", clause.name.title}, {"words", reversion}}));
      }
    }
    if (!reversions.empty()) {
      content +=
          text_element("h3", words_.say(Message::back_and_forth)) + html_list(reversions, "");
    }
    add("matrix", Message::matrix, content);
    add("timeline", Message::timeline, html_timeline(told_, words_));
  }

  // ---- the clauses -----------------------------------------------------------------------------

  [[nodiscard]] Html clauses() {
    Html content;
    for (const auto& clause : told_.clauses) {
      if (clause.has_story) content += clause_section(clause, Folding::none);
    }
    return content.empty() ? text_element("p", words_.say(Message::nothing_shown)) : content;
  }

  // The lesser ones folded, so that what one reads first is what matters.
  [[nodiscard]] Html clauses_by_weight() {
    Html content;
    Html lesser;
    std::size_t count = 0;
    for (const auto& clause : told_.clauses) {
      if (!clause.has_story) continue;
      if (!clause.is_lesser) {
        content += clause_section(clause, Folding::lesser_findings);
        continue;
      }
      lesser += clause_section(clause, Folding::none);
      ++count;
    }
    if (count > 0) {
      content += html_folded(words_.count(Message::lesser_clauses, count), lesser);
    }
    return content.empty() ? text_element("p", words_.say(Message::nothing_shown)) : content;
  }

  enum class Folding { none, lesser_findings };

  [[nodiscard]] Html clause_section(const ToldClauseHistory& clause, Folding folding) {
    // Of two clauses that went by one id, links lead to the first.
    const bool first = written_.insert(clause.name.id).second;
    const std::string again = first ? std::string() : fmt::format(".again-{}", ++again_);
    const std::string heading_id = html_id("heading", clause.name.id) + again;
    Html content =
        element("h3", {{"id", heading_id}},
                Html::text(clause.name.title) + " "_html + text_element("code", clause.name.id));
    for (const std::string& words : {clause.serves, clause.earlier_ids}) {
      if (!words.empty()) content += text_element("p", {{"class", "quiet"}}, words);
    }
    content += net_of(clause) + trends_of(clause);
    for (const auto& step : clause.steps) content += step_of(step, folding);
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
    std::vector<std::string> headlines;
    for (const auto& finding : clause.net_findings) headlines.push_back(finding.headline);
    const std::string words =
        headlines.empty() ? clause.net : fmt::format("{}", fmt::join(headlines, "; "));
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

  [[nodiscard]] Html step_of(const ToldStep& step, Folding folding) {
    Html heading = Html::text(step.from_to);
    if (step.level) heading += " "_html + html_level(*step.level);
    Html content = element("h4", heading + html_notes(step.sources, words_)) + "\n"_html;
    if (!step.part_of.empty()) content += element("p", part_of(step));
    const bool folds = folding == Folding::lesser_findings && step.weighty > 0;
    const auto first = step.findings.begin();
    const auto lesser =
        folds ? first + static_cast<std::ptrdiff_t>(step.weighty) : step.findings.end();
    content += html_findings({first, lesser}, id_at(step.to), names_at(step.to), words_);
    if (lesser == step.findings.end()) return content + "\n"_html;
    const auto count = static_cast<std::size_t>(step.findings.end() - lesser);
    return content + html_folded(words_.count(Message::lesser_findings, count),
                                 html_findings({lesser, step.findings.end()}, id_at(step.to),
                                               names_at(step.to), words_));
  }

  [[nodiscard]] Html part_of(const ToldStep& step) const {
    if (!targets_.contains(step.part_of_clause)) return Html::text(step.part_of);
    return text_element("a", {{"href", "#" + html_id("clause", step.part_of_clause)}},
                        step.part_of);
  }

  // ---- the rest --------------------------------------------------------------------------------

  [[nodiscard]] Html open_points() const {
    std::vector<std::vector<Html>> open;
    std::vector<std::vector<Html>> settled;
    std::set<std::string> marked;
    for (const auto& point : told_.open_points) {
      Html about = Html::text(point.about) + html_notes(point.sources, words_);
      for (const auto& fingerprint : point.fingerprints) {
        const bool first = marked.insert(fingerprint).second;
        about += element(
            "span",
            {{"id", first ? html_id("finding", fingerprint) : ""}, {"data-finding", fingerprint}},
            Html());
      }
      (point.is_settled ? settled : open)
          .push_back({about, Html::text(point.since), Html::text(point.outcome)});
    }
    const auto table = [&](const std::vector<std::vector<Html>>& rows) {
      return html_table(words_.say(Message::open_points),
                        {words_.say(Message::column_about), words_.say(Message::column_version),
                         words_.say(Message::column_outcome)},
                        rows);
    };
    Html content;
    if (!open.empty()) content += table(open);
    if (settled.empty()) return content;
    return content +
           html_folded(words_.count(Message::settled_points, settled.size()), table(settled));
  }

  [[nodiscard]] Html outside_clauses() {
    Html content;
    for (const auto& rest : told_.rest) {
      if (rest.outside_clauses.empty()) continue;
      content += html_folded(rest.from_to, html_findings(rest.outside_clauses, id_at(rest.to),
                                                         names_at(rest.to), words_));
    }
    return content;
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
  FindingAnchors anchors_;
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
