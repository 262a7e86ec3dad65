#include "render/html/finding.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "render/change_words.hpp"
#include "render/finding_words.hpp"
#include "render/html/html.hpp"
#include "render/html/pictures.hpp"
#include "render/text/text_finding.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

class HtmlFinding {
 public:
  HtmlFinding(const Report& report, const Words& words, const Footnotes& footnotes)
      : report_(report), words_(words), footnotes_(footnotes) {}

  [[nodiscard]] std::string print(const Finding& finding, Level above, std::string_view anchor) {
    return element("li",
                   {{"class", "finding"},
                    {"id", finding_id(finding, anchor)},
                    {"data-finding", finding.fingerprint}},
                   content_of(finding, above, 0)) +
           "\n";
  }

 private:
  std::string content_of(const Finding& finding, Level above, std::size_t depth) const {
    const bool whole = finding.change->subject == Subject::clause;
    const bool identity = finding.rule.starts_with("party.identity.");
    const std::string head = whole || identity ? sentence_of(finding, report_, words_)
                                               : headline_of(finding, report_, words_);
    std::string line = text_element("span", {{"class", "what"}}, head);
    if (finding.level != above) line += " " + html_level(finding.level, words_);
    if (finding.direction.kind != Direction::Kind::neutral) {
      line += " " + text_element("span", {{"class", "side"}},
                                 direction_words(finding.direction, report_, words_));
    }
    line += html_notes(notes_of(finding, footnotes_), words_);
    std::string html = element("p", line);
    if (!identity) html += values_of(*finding.change);
    for (const auto& segment : finding.change->what.segments) {
      html += text_element("p", {{"class", "why"}}, segment_words(segment, words_));
    }
    auto reasons = reason_words(finding, words_);
    if (depth > 0)
      std::erase(reasons,
                 words_.word(Table::comparison_reasons, name_of(ComparisonReason::earlier_silent)));
    if (!reasons.empty()) {
      html += text_element("p", {{"class", "why"}}, fmt::format("{}", fmt::join(reasons, "; ")));
    }
    return html + parts_of(finding, depth);
  }

  // ---- values ----------------------------------------------------------------------------------

  [[nodiscard]] std::string deleted(std::string_view text) const {
    return element("del",
                   text_element("span", {{"class", "heard"}}, words_.say(Message::old_words)) +
                       escape_html(text));
  }
  [[nodiscard]] std::string inserted(std::string_view text) const {
    return element("ins",
                   text_element("span", {{"class", "heard"}}, words_.say(Message::new_words)) +
                       escape_html(text));
  }

  [[nodiscard]] std::string values_of(const Change& change) const {
    if (!change.what.words.empty()) return redline_of(change.what.words);
    const std::string line = line_of(change);
    return line.empty() ? line : element("p", line);
  }

  [[nodiscard]] std::string line_of(const Change& change) const {
    if (!change.what.tokens.empty()) return tokens_of(change.what);
    std::vector<std::string> sides;
    if (change.before) sides.push_back(deleted(side_words(change, Side::before, report_, words_)));
    if (change.after) sides.push_back(inserted(side_words(change, Side::after, report_, words_)));
    return fmt::format("{}", fmt::join(sides, " → "));
  }

  [[nodiscard]] std::string tokens_of(const ValueChange& what) const {
    std::vector<std::string> out;
    std::vector<std::string> in;
    for (const auto& token : what.tokens) {
      const bool goes =
          token.kind == ChangeKind::removed || token.kind == ChangeKind::not_mentioned;
      (goes ? out : in).push_back(goes ? deleted(token.token) : inserted(token.token));
    }
    out.insert(out.end(), in.begin(), in.end());
    return fmt::format("{}", fmt::join(out, " "));
  }

  // The old text and the new side by side, each with its own words marked.
  [[nodiscard]] std::string redline_of(const std::vector<WordRun>& runs) const {
    std::string old_text;
    std::string new_text;
    for (const auto& run : runs) {
      if (run.kind != WordRun::Kind::inserted) {
        const bool gone = run.kind == WordRun::Kind::deleted;
        old_text += gone ? deleted(run.words) : escape_html(run.words);
      }
      if (run.kind != WordRun::Kind::deleted) {
        const bool came = run.kind == WordRun::Kind::inserted;
        new_text += came ? inserted(run.words) : escape_html(run.words);
      }
    }
    return element("div", {{"class", "sides"}},
                   side_of(*report_.before, old_text) + side_of(*report_.after, new_text));
  }

  static std::string side_of(const Agreement& agreement, const std::string& html) {
    return element("div",
                   text_element("p", {{"class", "quiet"}}, agreement.version) + element("p", html));
  }

  // ---- what is beneath -------------------------------------------------------------------------

  [[nodiscard]] std::string parts_of(const Finding& finding, std::size_t depth) const {
    std::string items;
    for (const auto& part : finding.parts) {
      if (part.level == Level::editorial) continue;
      items += element("li", part_of(part, depth + 1)) + "\n";
    }
    return items.empty() ? items : element("ul", {{"class", "parts"}}, items);
  }

  // What came or went with a clause is a name and a value; what was judged, a finding.
  [[nodiscard]] std::string part_of(const Finding& part, std::size_t depth) const {
    const Change& change = *part.change;
    const bool simple = change.subject == Subject::term || change.subject == Subject::role;
    if (!simple || (change.before != nullptr) == (change.after != nullptr)) {
      return content_of(part, part.level, depth);
    }
    return words_.say(Message::labelled, {{"label", escape_html(bare_title(change, words_))},
                                          {"words", line_of(change)}});
  }

  const Report& report_;
  const Words& words_;
  const Footnotes& footnotes_;
};

std::string clause_links(const std::vector<BalanceEntry>& entries, const ClauseTargets& targets) {
  std::vector<std::string> links;
  for (const auto& entry : entries) links.push_back(html_clause_link(entry.clause, targets));
  return fmt::format("{}", fmt::join(links, ", "));
}

}  // namespace

std::string html_finding(const Finding& finding, Level above, std::string_view anchor,
                         const Report& report, const Words& words, const Footnotes& footnotes) {
  return HtmlFinding(report, words, footnotes).print(finding, above, anchor);
}

std::string finding_id(const Finding& finding, std::string_view anchor) {
  return html_id(anchor, finding.fingerprint);
}

std::string step_anchor(const HistoryStep& step) { return fmt::format("step-{}", step.to); }

std::string html_level(Level level, const Words& words) {
  const std::string_view name = name_of(level);
  return text_element("span", {{"class", fmt::format("level {}", name)}},
                      words.word(Table::levels, name));
}

std::string html_balance(const Report& report, const Words& words, const ClauseTargets& targets) {
  std::vector<std::vector<std::string>> rows;
  std::string sentences;
  std::vector<PartyBalance> parties = report.balance.parties;
  std::ranges::stable_partition(
      parties, [&](const PartyBalance& party) { return party.party == report.perspective; });
  for (const auto& party : parties) {
    if (party.gained.empty() && party.gave_up.empty()) continue;
    const std::string name = party_name(party.party, report);
    sentences += text_element(
        "p",
        words.say(Message::party_balance, {{"party", name},
                                           {"gained", tally_words(tally_of(party.gained), words)},
                                           {"lost", tally_words(tally_of(party.gave_up), words)}}));
    rows.push_back({escape_html(name), clause_links(party.gained, targets),
                    clause_links(party.gave_up, targets)});
  }
  std::string html = sentences;
  if (!rows.empty()) {
    html += wide_region(words.say(Message::balance), balance_picture(report, words), words) +
            html_table(words.say(Message::balance),
                       {escape_html(words.say(Message::column_party)),
                        escape_html(words.say(Message::column_gained)),
                        escape_html(words.say(Message::column_gave_up))},
                       rows);
  }
  const std::array others{std::pair(words.say(Message::mixed), &report.balance.mixed),
                          std::pair(words.say(Message::undetermined), &report.balance.undetermined),
                          std::pair(words.say(Message::neutral), &report.balance.neutral)};
  for (const auto& [label, entries] : others) {
    if (entries->empty()) continue;
    html +=
        element("p", words.say(Message::labelled, {{"label", escape_html(label)},
                                                   {"words", clause_links(*entries, targets)}}));
  }
  return html.empty() ? text_element("p", words.say(Message::no_changes)) : html;
}

std::string html_bargains(const Report& report, const Words& words) {
  std::string items;
  for (const Item* bargain : report.bargains) {
    const std::string clauses = term_words(*bargain, "clauses", words);
    items += text_element(
        "li", words.say(Message::labelled, {{"label", clauses.empty() ? bargain->id : clauses},
                                            {"words", term_words(*bargain, "about", words)}}));
  }
  return items.empty() ? items : element("ul", items);
}

std::string html_notes(const std::set<std::size_t>& notes, const Words& words) {
  std::string links;
  for (const std::size_t note : notes) {
    const std::string number = fmt::format("{}", note);
    links += text_element("a",
                          {{"href", fmt::format("#source-{}", note)},
                           {"aria-label", words.say(Message::source_number, {{"number", number}})}},
                          fmt::format("[{}]", number));
  }
  return links.empty() ? links : element("sup", links);
}

std::string html_clause_link(std::string_view clause, const ClauseTargets& targets) {
  const std::string key = text_element("code", clause);
  if (!targets.contains(clause)) return key;
  return element("a", {{"href", "#" + html_id("clause", clause)}}, key);
}

std::string wide_region(std::string_view name, std::string_view content, const Words& words) {
  return element(
             "div",
             {{"class", "wide"},
              {"role", "region"},
              {"tabindex", "0"},
              {"aria-label", words.say(Message::scrolls_sideways, {{"what", std::string(name)}})}},
             content) +
         "\n";
}

}  // namespace dealterms
