// Two versions: the balance, then clause by clause.
#include "render/html/html_report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "render/html/html_finding.hpp"
#include "render/html/page.hpp"

namespace dealterms {
namespace {

Html clause_section(const ToldClause& clause, const FindingId& id_of, const VersionNames& names,
                    const Words& words) {
  Html heading;
  if (!clause.name.title.empty()) heading = Html::text(clause.name.title) + " "_html;
  heading += text_element("code", clause.name.id) + " "_html + html_level(clause.level);
  const std::string heading_id = html_id("heading", clause.name.id);
  return element("section",
                 {{"class", "clause"},
                  {"id", html_id("clause", clause.name.id)},
                  {"aria-labelledby", heading_id}},
                 "\n"_html + element("h3", {{"id", heading_id}}, heading) + "\n"_html +
                     html_findings(clause.findings, id_of, names, words) + "\n"_html) +
         "\n"_html;
}

}  // namespace

std::string print_html_report(const ToldReport& told, const Words& words) {
  const ToldComparison& comparison = told.comparison;
  const VersionNames names{comparison.from, comparison.to};
  FindingAnchors anchors;  // there is one step on the page
  const FindingId id_of = [&](std::string_view print) { return anchors.id_of(print, 0); };
  ClauseTargets targets;
  Html clauses;
  for (const auto& clause : comparison.clauses) {
    targets.insert(clause.name.id);
    clauses += clause_section(clause, id_of, names, words);
  }
  const bool identical = !comparison.identical.empty();
  if (identical) clauses = text_element("p", comparison.identical);
  if (clauses.empty() && !told.page.nothing_shown.empty()) {
    clauses = text_element("p", told.page.nothing_shown);
  }
  Html head = text_element("p", comparison.from_to);
  if (!told.page.subject.empty()) head += text_element("p", told.page.subject);
  head += html_caveat(told.page);
  const std::string counts = fmt::format("{}", fmt::join(comparison.counts, "; "));
  return html_page(
      told.page.title, head,
      {{"balance", words.say(Message::balance),
        identical ? Html() : html_balance(comparison.balance, targets, words)},
       {"clauses", words.say(Message::clauses), clauses},
       {"bargains", words.say(Message::bargains), html_bargains(comparison.bargains, words)},
       {"outside-clauses", words.say(Message::outside_clauses),
        html_findings(comparison.outside_clauses, id_of, names, words)},
       {"hidden", words.say(Message::left_out),
        counts.empty() ? Html() : text_element("p", counts)},
       {"sources", words.say(Message::sources), html_sources(told.page.sources)}},
      "clauses", words);
}

}  // namespace dealterms
