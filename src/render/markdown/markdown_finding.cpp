#include "render/markdown/markdown_finding.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "render/change_words.hpp"
#include "render/finding_words.hpp"
#include "render/markdown/markdown.hpp"
#include "render/text/text_finding.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

// More parts than these are folded away.
constexpr std::size_t k_most_open_parts = 3;

std::string deleted(const std::string& text) {
  return fmt::format("<del>{}</del>", escape_markdown(text));
}
std::string inserted(const std::string& text) {
  return fmt::format("<ins>{}</ins>", escape_markdown(text));
}

// The marks of a redline stand at the words; white space at their ends stays outside, where
// escape_markdown() would trim it.
std::string redline(const std::vector<WordRun>& runs) {
  std::string text;
  for (const auto& run : runs) {
    const bool starts = run.words.starts_with(' ');
    const bool ends = run.words.ends_with(' ');
    std::string words = escape_markdown(run.words);
    if (!words.empty() && run.kind == WordRun::Kind::deleted) words = deleted(run.words);
    if (!words.empty() && run.kind == WordRun::Kind::inserted) words = inserted(run.words);
    if (starts) text += " ";
    text += words;
    if (ends && !words.empty()) text += " ";
  }
  return text;
}

class MarkdownFinding {
 public:
  MarkdownFinding(const Report& report, const Words& words, const Footnotes& footnotes)
      : report_(report), words_(words), footnotes_(footnotes) {}

  std::string print(const Finding& finding, Level above) {
    add(finding, above, 0);
    return std::move(text_);
  }

 private:
  void item(std::size_t depth, const std::string& markdown) {
    text_ += fmt::format("{}- {}\n", std::string(2 * depth, ' '), markdown);
  }

  void add(const Finding& finding, Level above, std::size_t depth) {
    const bool whole = finding.change->subject == Subject::clause;
    const bool identity = finding.rule.starts_with("party.identity.");
    const std::string head = whole || identity ? sentence_of(finding, report_, words_)
                                               : headline_of(finding, report_, words_);
    std::string line = fmt::format("**{}**", escape_markdown(head));
    const std::string values = identity ? std::string() : values_of(*finding.change);
    if (!values.empty()) line += fmt::format(": {}", values);
    line += tail_of(finding, above);
    line += markdown_notes(notes_of(finding, footnotes_));
    if (depth == 0) line += fmt::format(" <!-- {} -->", finding.fingerprint);
    item(depth, line);
    for (const auto& segment : finding.change->what.segments) {
      item(depth + 1, escape_markdown(segment_words(segment, words_)));
    }
    auto reasons = reason_words(finding, words_);
    if (depth > 0)
      std::erase(reasons,
                 words_.word(Table::comparison_reasons, name_of(ComparisonReason::earlier_silent)));
    if (!reasons.empty()) {
      item(depth + 1,
           fmt::format("*{}*", escape_markdown(fmt::format("{}", fmt::join(reasons, "; ")))));
    }
    add_parts(finding, depth);
  }

  // " — favours OpenAI, major".
  std::string tail_of(const Finding& finding, Level above) const {
    std::vector<std::string> pieces;
    if (finding.direction.kind != Direction::Kind::neutral) {
      pieces.push_back(escape_markdown(direction_words(finding.direction, report_, words_)));
    }
    if (finding.level != above) pieces.push_back(markdown_level(finding.level, words_));
    return pieces.empty() ? std::string() : fmt::format(" — {}", fmt::join(pieces, ", "));
  }

  std::string values_of(const Change& change) const {
    if (!change.what.tokens.empty()) return tokens_of(change.what);
    if (!change.what.words.empty()) return redline(change.what.words);
    std::vector<std::string> sides;
    if (change.before) sides.push_back(deleted(side_words(change, Side::before, report_, words_)));
    if (change.after) sides.push_back(inserted(side_words(change, Side::after, report_, words_)));
    return fmt::format("{}", fmt::join(sides, " → "));
  }

  static std::string tokens_of(const ValueChange& what) {
    std::vector<std::string> out;
    std::vector<std::string> in;
    for (const auto& token : what.tokens) {
      const bool goes =
          token.kind == ChangeKind::removed || token.kind == ChangeKind::not_mentioned;
      (goes ? out : in).push_back(goes ? deleted(token.token) : inserted(token.token));
    }
    out.insert(out.end(), in.begin(), in.end());
    return fmt::format("{}", fmt::join(out, ", "));
  }

  void add_parts(const Finding& finding, std::size_t depth) {
    std::vector<const Finding*> shown;
    for (const auto& part : finding.parts) {
      if (part.level != Level::editorial) shown.push_back(&part);
    }
    const bool fold = depth == 0 && shown.size() > k_most_open_parts;
    if (fold) {
      text_ += fmt::format("\n  <details><summary>{}</summary>\n\n",
                           words_.count(Message::term_count, shown.size()));
    }
    for (const Finding* part : shown) add_part(*part, depth + 1);
    if (fold) text_ += "\n  </details>\n\n";
  }

  // What came or went with a clause is a name and a value; what was judged, a finding.
  void add_part(const Finding& part, std::size_t depth) {
    const Change& change = *part.change;
    const bool simple = change.subject == Subject::term || change.subject == Subject::role;
    if (!simple || (change.before != nullptr) == (change.after != nullptr)) {
      add(part, part.level, depth);
      return;
    }
    item(depth,
         words_.say(Message::labelled, {{"label", escape_markdown(bare_title(change, words_))},
                                        {"words", values_of(change)}}));
  }

  const Report& report_;
  const Words& words_;
  const Footnotes& footnotes_;
  std::string text_;
};

std::string clause_list(const std::vector<BalanceEntry>& entries) {
  std::vector<std::string> ids;
  for (const auto& entry : entries) ids.push_back(markdown_id(entry.clause));
  return fmt::format("{}", fmt::join(ids, ", "));
}

}  // namespace

std::string markdown_finding(const Finding& finding, Level above, const Report& report,
                             const Words& words, const Footnotes& footnotes) {
  return MarkdownFinding(report, words, footnotes).print(finding, above);
}

std::string markdown_notes(const std::set<std::size_t>& notes) {
  std::string text;
  for (const std::size_t note : notes) text += fmt::format("[^{}]", note);
  return text;
}

std::string markdown_id(std::string_view id) {
  constexpr std::string_view k_plain = "abcdefghijklmnopqrstuvwxyz0123456789._-";
  if (id.empty() || id.find_first_not_of(k_plain) != std::string_view::npos) {
    return escape_markdown(id);
  }
  return fmt::format("`{}`", id);
}

std::string markdown_level(Level level, const Words& words) {
  const std::string name = words.word(Table::levels, name_of(level));
  return level >= Level::major ? fmt::format("**{}**", name) : name;
}

std::string markdown_balance(const Report& report, const Words& words) {
  std::vector<std::vector<std::string>> rows;
  std::string sentences;
  std::vector<PartyBalance> parties = report.balance.parties;
  std::ranges::stable_partition(
      parties, [&](const PartyBalance& party) { return party.party == report.perspective; });
  for (const auto& party : parties) {
    if (party.gained.empty() && party.gave_up.empty()) continue;
    const std::string name = escape_markdown(party_name(party.party, report));
    const std::string gained = tally_words(tally_of(party.gained), words);
    const std::string lost = tally_words(tally_of(party.gave_up), words);
    sentences +=
        words.say(Message::party_balance, {{"party", name}, {"gained", gained}, {"lost", lost}}) +
        "\n";
    rows.push_back({name, clause_list(party.gained), clause_list(party.gave_up)});
  }
  std::string text;
  if (!rows.empty()) {
    text = sentences + "\n" +
           markdown_table({words.say(Message::column_party), words.say(Message::column_gained),
                           words.say(Message::column_gave_up)},
                          rows);
  }
  const std::array others{std::pair(words.say(Message::mixed), &report.balance.mixed),
                          std::pair(words.say(Message::undetermined), &report.balance.undetermined),
                          std::pair(words.say(Message::neutral), &report.balance.neutral)};
  for (const auto& [label, entries] : others) {
    if (!entries->empty())
      text += fmt::format(
          "- {}\n", words.say(Message::labelled,
                              {{"label", std::string(label)}, {"words", clause_list(*entries)}}));
  }
  return text.empty() ? fmt::format("{}\n\n", words.say(Message::no_changes)) : text + "\n";
}

std::string markdown_bargains(const Report& report, const Words& words) {
  std::string text;
  for (const Item* bargain : report.bargains) {
    const std::string clauses = term_words(*bargain, "clauses", words);
    const std::string about = term_words(*bargain, "about", words);
    text += fmt::format("- {}: {}\n", escape_markdown(clauses.empty() ? bargain->id : clauses),
                        escape_markdown(about));
  }
  return text.empty() ? text : fmt::format("**{}**\n\n{}\n", words.say(Message::bargains), text);
}

}  // namespace dealterms
