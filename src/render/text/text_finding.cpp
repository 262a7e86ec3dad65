// One finding on the page: its mark and headline, old and new values, why, and what is beneath it.
#include "render/text/text_finding.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "assess/judge.hpp"
#include "base/text.hpp"
#include "render/change_words.hpp"
#include "render/finding_words.hpp"
#include "render/text/rows.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_indent = 2;
constexpr std::size_t k_deep_indent = 4;

struct Mark {
  std::string_view what;
  std::string_view sign;
  Tone tone;
};
constexpr std::array k_marks{
    Mark{"added", "+", Tone::added},       Mark{"mentioned", "+", Tone::added},
    Mark{"removed", "-", Tone::removed},   Mark{"not_mentioned", "-", Tone::dim},
    Mark{"converted", ">", Tone::changed}, Mark{"split", ">", Tone::changed},
    Mark{"merged", ">", Tone::changed},    Mark{"renamed", ">", Tone::changed},
    Mark{"reversed", "!", Tone::changed},  Mark{"restated", "=", Tone::dim},
    Mark{"lapsed", "-", Tone::removed},    Mark{"came_and_went", "=", Tone::dim},
};
constexpr Mark k_changed_mark{"changed", "~", Tone::changed};

const Mark& mark_of(const Finding& finding) {
  const auto* found = std::ranges::find(k_marks, what_of(*finding.change), &Mark::what);
  return found == k_marks.end() ? k_changed_mark : *found;
}

class FindingPrinter {
 public:
  FindingPrinter(const Report& report, const Words& words, const Layout& layout)
      : report_(report), words_(words), layout_(layout) {}

  std::string print(const Finding& finding, Level above) {
    add_finding(finding, above, k_indent);
    return std::move(text_);
  }

 private:
  void add_paragraph(const std::string& words, std::size_t indent, Tone tone) {
    text_ += print_paragraph(words, indent, tone, layout_);
  }

  void add_finding(const Finding& finding, Level above, std::size_t indent) {
    const Mark& mark = mark_of(finding);
    const bool says_level = finding.level != above;
    std::string right = direction_words(finding.direction, report_, words_);
    if (finding.direction.kind == Direction::Kind::neutral) right.clear();
    if (says_level) {
      right = fmt::format("{}{}{}", right, right.empty() ? "" : " · ",
                          words_.word(Table::levels, name_of(finding.level)));
    }
    const bool whole = finding.change->subject == Subject::clause;
    const bool identity = finding.rule.starts_with("party.identity.");
    const std::string head = whole || identity ? sentence_of(finding, report_, words_)
                                               : headline_of(finding, report_, words_);
    text_ += print_line(
        std::vector<Span>{{std::string(indent, ' ') + std::string(mark.sign) + " ", mark.tone},
                          {head, whole ? Tone::plain : Tone::label}},
        {right, Tone::dim}, layout_);
    if (!identity) add_values(finding, indent + k_deep_indent);
    auto reasons = reason_words(finding, words_);
    if (indent > k_indent) {
      // Beneath a finding that says it already.
      std::erase(reasons,
                 words_.word(Table::comparison_reasons, name_of(ComparisonReason::earlier_silent)));
    }
    if (!reasons.empty()) {
      add_paragraph(fmt::format("{}", fmt::join(reasons, "; ")), indent + k_deep_indent, Tone::dim);
    }
    add_parts(finding, indent + k_indent);
  }

  [[nodiscard]] std::string words_of(const Change& change, Side side) const {
    return side_words(change, side, report_, words_);
  }

  void add_values(const Finding& finding, std::size_t indent) {
    const Change& change = *finding.change;
    std::vector<Row> rows;
    const auto add = [&](std::string_view sign, std::string words, Tone tone) {
      Row row;
      row.indent = indent;
      row.label = std::string(sign);
      row.label_tone = tone;
      row.value = std::move(words);
      row.value_tone = tone;
      rows.push_back(std::move(row));
    };
    if (!change.what.tokens.empty()) {
      add_tokens(change, add);
    } else if (!change.what.words.empty()) {
      add_words(change, indent);
    } else {
      if (change.before) add("-", words_of(change, Side::before), Tone::removed);
      if (change.after) add("+", words_of(change, Side::after), Tone::added);
    }
    for (const auto& segment : change.what.segments) {
      add("·", segment_words(segment, words_), Tone::dim);
    }
    text_ += print_rows(rows, layout_);
  }

  template <typename Add>
  static void add_tokens(const Change& change, const Add& add) {
    for (const bool removed : {true, false}) {
      for (const auto& token : change.what.tokens) {
        const bool out =
            token.kind == ChangeKind::removed || token.kind == ChangeKind::not_mentioned;
        if (out != removed) continue;
        add(out ? "-" : "+", visible(token.token), out ? Tone::removed : Tone::added);
      }
    }
  }

  // A redline: what went in brackets with a minus, what came in braces with a plus, as in
  // `[-old-]{+new+}`, readable without colour.
  void add_words(const Change& change, std::size_t indent) {
    std::string redline;
    for (const auto& run : change.what.words) {
      const std::string words = visible(run.words);
      switch (run.kind) {
        case WordRun::Kind::same:
          redline += words;
          break;
        case WordRun::Kind::deleted:
          redline += fmt::format("[-{}-]", words);
          break;
        case WordRun::Kind::inserted:
          redline += fmt::format("{{+{}+}}", words);
          break;
      }
    }
    add_paragraph(redline, indent, Tone::plain);
  }

  // What came or went with a clause, in rows; what was judged beneath a conversion, as findings.
  void add_parts(const Finding& finding, std::size_t indent) {
    std::vector<Row> rows;
    for (const auto& part : finding.parts) {
      if (part.level == Level::editorial) continue;
      const Change& change = *part.change;
      const bool simple = change.subject == Subject::term || change.subject == Subject::role;
      if (simple && (change.before != nullptr) != (change.after != nullptr)) {
        const Mark& mark = mark_of(part);
        Row row;
        row.indent = indent + k_indent;
        row.label = fmt::format("{} {}", mark.sign, bare_title(change, words_));
        row.label_tone = mark.tone;
        row.value = words_of(change, change.after ? Side::after : Side::before);
        rows.push_back(std::move(row));
        continue;
      }
      text_ += print_rows(rows, layout_);
      rows.clear();
      add_finding(part, part.level, indent + k_indent);
    }
    text_ += print_rows(rows, layout_);
  }

  const Report& report_;
  const Words& words_;
  const Layout& layout_;
  std::string text_;
};

}  // namespace

std::string headline_of(const Finding& finding, const Report& report, const Words& words) {
  const std::string delta = delta_words(*finding.change->what.delta, words);
  const std::string title = title_of(finding, report, words);
  const std::string what = words.word(Table::rule_words, said_what(*finding.change));
  const std::string head = words.say(Message::headline, {{"what", title}, {"did", what}});
  return delta.empty() ? head : fmt::format("{}  {}", head, delta);
}

std::string print_text_finding(const Finding& finding, Level above, const Report& report,
                               const Words& words, const Layout& layout) {
  return FindingPrinter(report, words, layout).print(finding, above);
}

}  // namespace dealterms
