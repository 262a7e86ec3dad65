#include "render/html/html_matrix.hpp"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace dealterms {
namespace {

class MatrixWriter {
 public:
  MatrixWriter(const ToldHistory& told, const ClauseTargets& targets, FindingAnchors& anchors,
               const Words& words)
      : told_(told), targets_(targets), anchors_(anchors), words_(words) {}

  Html write() {
    Html head = text_element("th", {{"scope", "col"}}, words_.say(Message::column_clause));
    for (const auto& version : told_.versions) {
      head += text_element("th", {{"scope", "col"}}, version.name);
    }
    Html content = text_element("caption", words_.say(Message::matrix)) + "\n"_html +
                   element("thead", element("tr", head)) + "\n<tbody>\n"_html;
    for (const auto& clause : told_.clauses) content += row_of(clause) + "\n"_html;
    const Html table = element("table", {{"class", "matrix"}}, content + "</tbody>\n"_html);
    const std::string legend = fmt::format("{}", fmt::join(told_.value_legend, "; "));
    return wide_region(words_.say(Message::matrix), table, words_) +
           text_element("p", {{"class", "quiet"}}, legend);
  }

 private:
  Html row_of(const ToldClauseHistory& clause) {
    Html name = html_clause_link(clause.name, targets_);
    if (!clause.name.title.empty()) name += " "_html + text_element("code", clause.name.id);
    Html row = element("th", {{"scope", "row"}}, name);
    for (std::size_t i = 0; i < clause.cells.size(); ++i) {
      const ToldCell& cell = clause.cells[i];
      // A phone shows each cell with its version's name before it, and none that says nothing new.
      const bool quiet = cell.value.empty() || (!cell.marked && i > 0);
      row += element("td",
                     {{"class", cell.marked ? "marked"
                                : quiet     ? "quiet same"
                                            : ""},
                      {"data-version", told_.versions[i].name}},
                     content_of(clause, i));
    }
    return element("tr", row);
  }

  Html content_of(const ToldClauseHistory& clause, std::size_t version) {
    const ToldCell& cell = clause.cells[version];
    if (!cell.marked) return Html::text(cell.value);
    Html content = element("strong", linked(clause, version));
    if (!cell.aside.empty()) {
      content += " "_html + text_element("span", {{"class", "quiet"}}, "(" + cell.aside + ")");
    }
    const std::string_view sign = level_sign(cell);
    if (sign.empty()) return content;
    return content + " "_html +
           text_element("strong", {{"class", std::string(name_of(cell.level->level))}}, sign);
  }

  Html linked(const ToldClauseHistory& clause, std::size_t version) {
    const ToldCell& cell = clause.cells[version];
    const Html value = Html::text(cell.value);
    std::string target;
    if (!cell.fingerprint.empty() && targets_.contains(clause.name.id)) {
      target = anchors_.id_of(cell.fingerprint, version);
    } else if (targets_.contains(cell.part_of_clause)) {
      target = html_id("clause", cell.part_of_clause);
    }
    return target.empty() ? value : element("a", {{"href", "#" + target}}, value);
  }

  const ToldHistory& told_;
  const ClauseTargets& targets_;
  FindingAnchors& anchors_;
  const Words& words_;
};

}  // namespace

Html html_matrix(const ToldHistory& told, const ClauseTargets& targets, FindingAnchors& anchors,
                 const Words& words) {
  return MatrixWriter(told, targets, anchors, words).write();
}

}  // namespace dealterms
