#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "assess/rule_table.hpp"
#include "base/text.hpp"
#include "render/change_words.hpp"
#include "render/finding_words.hpp"
#include "render/told/tell_comparison.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

using Mark = ToldFinding::Mark;

struct MarkRow {
  std::string_view what;
  Mark mark;
};
constexpr std::array k_marks{
    MarkRow{"added", Mark::added},
    MarkRow{"mentioned", Mark::added},
    MarkRow{"removed", Mark::removed},
    MarkRow{"lapsed", Mark::removed},
    MarkRow{"not_mentioned", Mark::not_mentioned},
    MarkRow{"converted", Mark::became},
    MarkRow{"split", Mark::became},
    MarkRow{"merged", Mark::became},
    MarkRow{"renamed", Mark::became},
    MarkRow{"reversed", Mark::reversed},
    MarkRow{"restated", Mark::same},
    MarkRow{"came_and_went", Mark::same},
};

Mark mark_of(const Finding& finding) {
  const auto* found = std::ranges::find(k_marks, rule_word(*finding.change), &MarkRow::what);
  return found == k_marks.end() ? Mark::changed : found->mark;
}

bool is_party_becoming_another(const Finding& finding) {
  return finding.rule.starts_with("party.identity.");
}

// A name and a value that came or went with the whole, and nothing of its own to judge.
bool is_detail(const Finding& part) {
  const Change& change = *part.change;
  const bool simple = change.subject == Subject::term || change.subject == Subject::role;
  return simple && (change.before == nullptr) != (change.after == nullptr);
}

std::string headline_of(const Finding& finding, const Report& report, const Words& words) {
  if (finding.change->subject == Subject::clause || is_party_becoming_another(finding)) {
    return sentence_of(finding, report, words);
  }
  const std::string head = words.say(
      Message::headline, {{"what", title_of(finding, report, words)},
                          {"did", words.word(Table::rule_words, said_what(*finding.change))}});
  const std::string delta = delta_words(*finding.change->what.delta, words);
  return delta.empty() ? head : fmt::format("{}  {}", head, delta);
}

class FindingTeller {
 public:
  FindingTeller(const TellContext& context) : context_(context) {}

  [[nodiscard]] ToldFinding tell(const Finding& finding, std::optional<Level> above,
                                 std::size_t depth) const {
    ToldFinding told;
    told.mark = mark_of(finding);
    told.headline = headline_of(finding, context_.report, context_.words);
    told.sentence = sentence_of(finding, context_.report, context_.words);
    if (finding.level != above) told.level = tell_level(finding.level, context_.words);
    if (finding.direction.kind != Direction::Kind::neutral) {
      told.side = direction_words(finding.direction, context_.report, context_.words);
    }
    if (!is_party_becoming_another(finding)) tell_values(*finding.change, told);
    told.reasons = reason_words(finding, context_.report, context_.words);
    // Beneath a finding that says it already.
    if (depth > 0) {
      std::erase(told.reasons, context_.words.word(Table::comparison_reasons,
                                                   name_of(ComparisonReason::earlier_silent)));
    }
    tell_own_evidence(*finding.change, told);
    told.fingerprint = finding.fingerprint;
    std::map<std::size_t, std::string> sources;
    collect_sources(finding, sources);
    for (auto& [number, id] : sources) told.sources.push_back({number, std::move(id)});
    for (const auto& part : finding.parts) {
      if (part.level == Level::editorial) continue;
      told.parts.push_back(is_detail(part) ? tell_detail(part) : tell(part, part.level, depth + 1));
    }
    return told;
  }

 private:
  [[nodiscard]] ToldFinding tell_detail(const Finding& part) const {
    ToldFinding told;
    told.mark = mark_of(part);
    told.label = bare_title(*part.change, context_.words);
    told.headline = told.label;
    told.sentence = sentence_of(part, context_.report, context_.words);
    tell_values(*part.change, told);
    tell_own_evidence(*part.change, told);
    told.fingerprint = part.fingerprint;
    return told;
  }

  void tell_values(const Change& change, ToldFinding& told) const {
    for (const auto& segment : change.what.segments) {
      told.segments.push_back(segment_words(segment, context_.words));
    }
    if (!change.what.tokens.empty()) {
      tell_tokens(change.what, told);
      return;
    }
    if (!change.what.words.empty()) {
      told.redline = change.what.words;
      return;
    }
    const auto told_side = [&](Side side) { return side_words(change, side, context_.words); };
    const bool looks_alike = has_only_other_typography(change.what);
    if (change.before != nullptr && !looks_alike) told.before = told_side(Side::before);
    if (change.after != nullptr) told.after = told_side(Side::after);
  }

  // What a set lost stands before what it gained.
  static void tell_tokens(const ValueChange& what, ToldFinding& told) {
    for (const bool gained : {false, true}) {
      for (const auto& token : what.tokens) {
        const bool in = token.kind == ChangeKind::added || token.kind == ChangeKind::mentioned;
        if (in == gained) told.tokens.push_back({gained, visible(token.token)});
      }
    }
  }

  // The note and the doubt of the very thing that changed, not of what it stands in.
  static void tell_own_evidence(const Change& change, ToldFinding& told) {
    const Evidence* own = nullptr;
    for (const Item* item : {change.item_before, change.item_after}) {
      if (item != nullptr) own = &*item->evidence;
    }
    for (const Value* value : {change.before, change.after}) {
      if (value != nullptr) own = &*value->evidence;
    }
    if (own == nullptr || change.subject == Subject::evidence) return;
    told.note = folded(own->note);
    told.doubt = folded(own->doubt);
    for (const auto& token : change.what.tokens) {
      add_remark(told.note, token, token.evidence->note);
      add_remark(told.doubt, token, token.evidence->doubt);
    }
  }

  static void add_remark(std::string& remarks, const TokenChange& token,
                         const std::string& remark) {
    if (remark.empty()) return;
    if (!remarks.empty()) remarks += "; ";
    remarks += fmt::format("{}: {}", token.token, folded(remark));
  }

  void collect_sources(const Finding& finding, std::map<std::size_t, std::string>& found) const {
    const Report& report = context_.report;
    for (const auto& [source, new_version] : what_it_rests_on(*finding.change)) {
      const Agreement& agreement = new_version ? *report.after : *report.before;
      found.emplace(context_.number_of(agreement, source), source);
    }
    for (const auto& part : finding.parts) collect_sources(part, found);
  }

  const TellContext& context_;
};

}  // namespace

ToldFinding tell_finding(const Finding& finding, std::optional<Level> above,
                         const TellContext& context) {
  return FindingTeller(context).tell(finding, above, 0);
}

std::vector<ToldFinding> tell_findings(const std::vector<Finding>& findings,
                                       std::optional<Level> above, const TellContext& context) {
  std::vector<ToldFinding> told;
  for (const auto& finding : findings) told.push_back(tell_finding(finding, above, context));
  return told;
}

ToldLevel tell_level(Level level, const Words& words) {
  return {level, words.word(Table::levels, name_of(level))};
}

}  // namespace dealterms
