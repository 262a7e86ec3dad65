#include "render/html/html_finding.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "render/html/pictures.hpp"

namespace dealterms {
namespace {

class FindingWriter {
 public:
  FindingWriter(const VersionNames& names, const Words& words) : names_(names), words_(words) {}

  [[nodiscard]] Html write(const ToldFinding& finding, const FindingId& id_of) const {
    return element("li",
                   {{"class", "finding"},
                    {"id", id_of(finding.fingerprint.hex())},
                    {"data-finding", finding.fingerprint.hex()}},
                   content_of(finding)) +
           "\n"_html;
  }

 private:
  [[nodiscard]] Html content_of(const ToldFinding& finding) const {
    Html line = text_element("span", {{"class", "what"}}, finding.headline);
    if (finding.level) line += " "_html + html_level(*finding.level);
    if (!finding.side.empty()) {
      line += " "_html + text_element("span", {{"class", "side"}}, finding.side);
    }
    line += html_notes(finding.sources, words_);
    Html content = element("p", line);
    if (!finding.redline.empty()) {
      content += redline_of(finding.redline);
    } else if (const Html values = values_of(finding); !values.empty()) {
      content += element("p", values);
    }
    for (const auto& segment : finding.segments) content += remark(segment);
    content += remark(fmt::format("{}", fmt::join(finding.reasons, "; ")));
    content += evidence_of(finding);
    Html parts;
    for (const auto& part : finding.parts) {
      parts += element("li", part.is_detail() ? detail_of(part) : content_of(part)) + "\n"_html;
    }
    return parts.empty() ? content : content + element("ul", {{"class", "parts"}}, parts);
  }

  // What came or went with the whole: a name and a value.
  [[nodiscard]] Html detail_of(const ToldFinding& detail) const {
    return Html::filled(words_.say(Message::labelled),
                        {{"label", Html::text(detail.label)}, {"words", values_of(detail)}}) +
           evidence_of(detail);
  }

  [[nodiscard]] static Html remark(std::string_view words) {
    return words.empty() ? Html() : text_element("p", {{"class", "why"}}, words);
  }

  [[nodiscard]] Html evidence_of(const ToldFinding& finding) const {
    Html content;
    if (!finding.note.empty()) {
      content += remark(words_.say(Message::note, {{"words", finding.note}}));
    }
    if (!finding.doubt.empty()) {
      content += remark(words_.say(Message::doubt, {{"words", finding.doubt}}));
    }
    return content;
  }

  // ---- values ----------------------------------------------------------------------------------

  [[nodiscard]] Html deleted(std::string_view text) const {
    return element("del",
                   text_element("span", {{"class", "heard"}}, words_.say(Message::old_words)) +
                       Html::text(text));
  }
  [[nodiscard]] Html inserted(std::string_view text) const {
    return element("ins",
                   text_element("span", {{"class", "heard"}}, words_.say(Message::new_words)) +
                       Html::text(text));
  }

  [[nodiscard]] Html values_of(const ToldFinding& finding) const {
    std::vector<Html> values;
    for (const auto& token : finding.tokens) {
      values.push_back(token.gained ? inserted(token.words) : deleted(token.words));
    }
    if (!values.empty()) return Html::joined(values, " "_html);
    if (finding.before) values.push_back(deleted(*finding.before));
    if (finding.after) values.push_back(inserted(*finding.after));
    return Html::joined(values, " → "_html);
  }

  // The old text and the new side by side, each with its own words marked.
  [[nodiscard]] Html redline_of(const std::vector<WordRun>& runs) const {
    Html before;
    Html after;
    for (const auto& run : runs) {
      switch (run.kind) {
        case WordRun::Kind::same:
          before += Html::text(run.words);
          after += Html::text(run.words);
          break;
        case WordRun::Kind::deleted:
          before += deleted(run.words);
          break;
        case WordRun::Kind::inserted:
          after += inserted(run.words);
          break;
      }
    }
    return element("div", {{"class", "sides"}},
                   text_of(names_.before, before) + text_of(names_.after, after));
  }

  [[nodiscard]] static Html text_of(std::string_view version, const Html& text) {
    return element("div", text_element("p", {{"class", "quiet"}}, version) + element("p", text));
  }

  const VersionNames& names_;
  const Words& words_;
};

Html clause_links(const std::vector<ToldBalanceEntry>& entries, const ClauseTargets& targets) {
  std::vector<Html> links;
  for (const auto& entry : entries) {
    Html link = html_clause_link(entry.clause, targets);
    if (!entry.remark.empty()) link += " ("_html + Html::text(entry.remark) + ")"_html;
    links.push_back(std::move(link));
  }
  return Html::joined(links, ", "_html);
}

bool is_link(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

}  // namespace

Html html_findings(const std::vector<ToldFinding>& findings, const FindingId& id_of,
                   const VersionNames& names, const Words& words) {
  if (findings.empty()) return {};
  const FindingWriter writer(names, words);
  Html items;
  for (const auto& finding : findings) items += writer.write(finding, id_of);
  return element("ul", {{"class", "findings"}}, "\n"_html + items);
}

std::string FindingAnchors::id_of(std::string_view fingerprint, std::size_t step) {
  std::vector<std::size_t>& steps = steps_[std::string(fingerprint)];
  auto found = std::ranges::find(steps, step);
  if (found == steps.end()) found = steps.insert(found, step);
  const std::string id = html_id("finding", fingerprint);
  return found == steps.begin() ? id : fmt::format("{}.again-{}", id, found - steps.begin());
}

Html html_level(const ToldLevel& level) {
  return text_element("span", {{"class", fmt::format("level {}", name_of(level.level))}},
                      level.words);
}

Html html_balance(const ToldBalance& balance, const ClauseTargets& targets, const Words& words) {
  Html content;
  std::vector<std::vector<Html>> rows;
  for (const auto& party : balance.parties) {
    content += text_element("p", words.say(Message::party_balance, {{"party", party.party},
                                                                    {"gained", party.gained},
                                                                    {"lost", party.gave_up}}));
    rows.push_back({Html::text(party.party), clause_links(party.gains, targets),
                    clause_links(party.losses, targets)});
  }
  const std::string& heading = words.say(Message::balance);
  if (!rows.empty()) {
    content += wide_region(heading, balance_picture(balance, words), words) +
               html_table(heading,
                          {words.say(Message::column_party), words.say(Message::column_gained),
                           words.say(Message::column_gave_up)},
                          rows);
  }
  for (const auto& list : balance.others) {
    std::vector<Html> links;
    for (const auto& clause : list.clauses) links.push_back(html_clause_link(clause, targets));
    content += element("p", Html::filled(words.say(Message::labelled),
                                         {{"label", Html::text(list.label)},
                                          {"words", Html::joined(links, ", "_html)}}));
  }
  return content.empty() ? text_element("p", words.say(Message::no_changes)) : content;
}

Html html_bargains(const std::vector<ToldBargain>& bargains, const Words& words) {
  std::vector<std::string> items;
  for (const auto& bargain : bargains) {
    items.push_back(
        words.say(Message::labelled, {{"label", bargain.clauses}, {"words", bargain.about}}));
  }
  return html_list(items, "");
}

Html html_notes(const std::vector<ToldSource>& sources, const Words& words) {
  Html links;
  for (const auto& source : sources) {
    const std::string number = fmt::format("{}", source.number);
    links += text_element("a",
                          {{"href", "#source-" + number},
                           {"aria-label", words.say(Message::source_number, {{"number", number}})}},
                          "[" + number + "]");
  }
  return links.empty() ? links : element("sup", links);
}

Html html_sources(const std::vector<ToldSourceNote>& sources) {
  Html items;
  for (const auto& source : sources) {
    Html words = text_element("code", source.id);
    for (const auto& piece : source.pieces) words += ", "_html + Html::text(piece);
    if (is_link(source.url)) {
      words += ", "_html + text_element("a", {{"href", source.url}, {"rel", "noreferrer nofollow"}},
                                        source.url);
    } else if (!source.url.empty()) {
      words += ", "_html + Html::text(source.url);
    }
    items += element("li", {{"id", fmt::format("source-{}", source.number)}}, words) + "\n"_html;
  }
  return items.empty() ? items : element("ol", {{"class", "sources"}}, "\n"_html + items);
}

Html html_clause_link(const ToldClauseName& clause, const ClauseTargets& targets) {
  const Html name =
      clause.title.empty() ? text_element("code", clause.id) : Html::text(clause.title);
  if (!targets.contains(clause.id)) return name;
  return element("a", {{"href", "#" + html_id("clause", clause.id)}}, name);
}

Html html_folded(std::string_view summary, const Html& content) {
  return element("details", text_element("summary", summary) + "\n"_html + content) + "\n"_html;
}

Html html_caveat(const ToldPage& page) {
  Html content;
  for (const std::string& words : {page.caveat, page.between}) {
    if (!words.empty()) content += text_element("p", {{"class", "quiet"}}, words);
  }
  return content;
}

Html html_list(const std::vector<std::string>& items, std::string_view style) {
  Html content;
  for (const auto& item : items) content += text_element("li", item);
  return content.empty() ? content : element("ul", {{"class", std::string(style)}}, content);
}

Html wide_region(std::string_view name, const Html& content, const Words& words) {
  return element(
             "div",
             {{"class", "wide"},
              {"role", "region"},
              {"tabindex", "0"},
              {"aria-label", words.say(Message::scrolls_sideways, {{"what", std::string(name)}})}},
             content) +
         "\n"_html;
}

}  // namespace dealterms
