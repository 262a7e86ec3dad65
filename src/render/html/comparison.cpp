#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "render/change_words.hpp"
#include "render/finding_words.hpp"
#include "render/html/finding.hpp"
#include "render/html/html.hpp"
#include "render/html/html_report.hpp"
#include "render/html/page.hpp"

namespace dealterms {
namespace {

// There is one step on the page.
constexpr std::string_view k_anchor = "finding";

std::string clause_section(const ClauseVerdict& verdict, const Report& report, const Words& words) {
  const std::string title = clause_title(verdict.clause, report);
  std::string heading = title.empty() ? std::string() : escape_html(title) + " ";
  heading += text_element("code", verdict.clause) + " " + html_level(verdict.level, words);
  const std::string heading_id = html_id("heading", verdict.clause);
  std::string items;
  for (const auto& finding : verdict.findings) {
    items += html_finding(finding, verdict.level, k_anchor, report, words, {});
  }
  return element("section",
                 {{"class", "clause"},
                  {"id", html_id("clause", verdict.clause)},
                  {"aria-labelledby", heading_id}},
                 "\n" + element("h3", {{"id", heading_id}}, heading) + "\n" +
                     element("ul", {{"class", "findings"}}, "\n" + items) + "\n") +
         "\n";
}

std::string head_of(const Report& report, const Words& words) {
  std::string html = text_element("p", fmt::format("{} → {}", dated_version(*report.before, words),
                                                   dated_version(*report.after, words)));
  const std::string title = head_words(*report.after, "title", words);
  if (!title.empty()) html += text_element("p", title);
  const bool reports =
      report.before->basis == Basis::reports || report.after->basis == Basis::reports;
  if (reports) html += text_element("p", {{"class", "quiet"}}, words.say(Message::reports_only));
  return html;
}

}  // namespace

std::string print_html_report(const Report& report, const Words& words) {
  std::vector<Section> sections;
  const auto add = [&](std::string id, std::string_view heading, std::string content) {
    if (content.empty()) return;
    sections.push_back({std::move(id), std::string(heading), std::move(content)});
  };
  ClauseTargets targets;
  std::string clauses;
  for (const auto& verdict : report.clauses) {
    targets.insert(verdict.clause);
    clauses += clause_section(verdict, report, words);
  }
  const bool identical = report.counts.empty() && report.hidden.filtered == 0;
  if (clauses.empty()) {
    clauses = text_element(
        "p", identical ? words.say(Message::identical, {{"old", report.before->version},
                                                        {"new", report.after->version}})
                       : words.say(Message::nothing_shown));
  }
  if (!identical) add("balance", words.say(Message::balance), html_balance(report, words, targets));
  add("clauses", words.say(Message::clauses), clauses);
  add("bargains", words.say(Message::bargains), html_bargains(report, words));
  std::string outside_clauses;
  for (const auto& finding : report.outside_clauses) {
    outside_clauses += html_finding(finding, Level::minor, k_anchor, report, words, {});
  }
  if (!outside_clauses.empty()) {
    add("around", words.say(Message::outside_clauses),
        element("ul", {{"class", "findings"}}, "\n" + outside_clauses));
  }
  const auto pieces = count_words(report, words);
  if (!pieces.empty()) {
    add("hidden", words.say(Message::left_out),
        text_element("p", fmt::format("{}", fmt::join(pieces, "; "))));
  }
  const std::string title =
      words.say(Message::labelled,
                {{"label", visible(report.after->deal)},
                 {"words", fmt::format("{} → {}", report.before->version, report.after->version)}});
  return html_page(title, head_of(report, words), sections, "clauses", words);
}

}  // namespace dealterms
