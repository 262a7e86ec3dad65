#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "assess/rule_table.hpp"
#include "base/text.hpp"
#include "diff/compare_words.hpp"
#include "render/change_words.hpp"
#include "render/entry_words.hpp"
#include "render/finding_words.hpp"
#include "render/headlines.hpp"
#include "render/sentence_words.hpp"
#include "render/told/long_texts.hpp"
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

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

// A name and a value that came or went with the whole, and nothing of its own to judge.
bool is_detail(const Finding& part) {
  const Change& change = *part.change;
  const bool simple = change.subject == Subject::term || change.subject == Subject::role;
  return simple && (change.before == nullptr) != (change.after == nullptr);
}

// Where the catalogue has the role or the term, which is where it stands on a page; what it does
// not declare comes last, and what was judged, which is the weightiest, first.
std::size_t place_on_page(const Finding& part, const std::vector<std::string>& roles,
                          const std::vector<TermSpec>& terms) {
  if (!is_detail(part)) return 0;
  const std::string_view name = part.change->id();
  const auto role = std::ranges::find(roles, name);
  if (role != roles.end()) return 1 + static_cast<std::size_t>(role - roles.begin());
  const auto term = std::ranges::find(terms, name, &TermSpec::name);
  return 1 + roles.size() + static_cast<std::size_t>(term - terms.begin());
}

// Where the papers say it; of what has no quote of its own, where its entry or its clause is
// quoted.
std::vector<std::string> place_words(const Change& change, const Words& words) {
  std::vector<std::string> places = set_in_words(change, words);
  const bool is_over = change.after == nullptr && change.item_after == nullptr;
  const Value* value = is_over ? change.before : change.after;
  const Item* item = is_over ? change.item_before : change.item_after;
  if (value == nullptr && item == nullptr) return places;
  const Evidence& own = value != nullptr ? *value->evidence : *item->evidence;
  if (own.quote_place.place.known()) return places;
  const Evidence known = (is_over ? change.evidence_before : change.evidence_after).merged();
  if (!known.quote_place.place.known()) return places;
  places.push_back(quote_place_words(known.quote_place, own.section, words));
  return places;
}

// Of "garden leave · 6 months" what the headline does not say: "6 months".
std::string without_title(const std::string& brief, std::string_view title) {
  constexpr std::string_view k_joint = " · ";
  if (brief == title) return {};
  const bool goes_on =
      brief.starts_with(title) && std::string_view(brief).substr(title.size()).starts_with(k_joint);
  return goes_on ? brief.substr(title.size() + k_joint.size()) : brief;
}

class FindingTeller {
 public:
  FindingTeller(const TellContext& context) : context_(context) {}

  [[nodiscard]] ToldFinding tell(const Finding& finding, std::optional<Level> above,
                                 std::size_t depth) const {
    const Change& change = *finding.change;
    ToldFinding told;
    told.mark = mark_of(finding);
    const Headline headline = headline_of(finding, context_.report, context_.words);
    told.headline = headline.words;
    if (finding.level != above) told.level = tell_level(finding.level, context_.words);
    if (is_said_of(finding)) {
      told.side = direction_words(finding.direction, context_.report, context_.words);
    }
    const Said said =
        change.subject == Subject::clause ? tell_clause(change, told) : said_of_entry(change);
    told.brief = brief_of(change);
    told.line = told.brief.empty()
                    ? told.headline
                    : context_.words.say(Message::labelled,
                                         {{"label", told.headline}, {"words", told.brief}});
    told.reasons = reason_words(finding, context_.report, context_.words);
    // Beneath a finding that says it already.
    if (depth > 0) {
      std::erase(told.reasons, context_.words.word(Table::comparison_reasons,
                                                   name_of(ComparisonReason::earlier_silent)));
    }
    // The parts stand where the whole does, unless they say so themselves.
    std::ranges::move(
        depth == 0 ? place_words(change, context_.words) : set_in_words(change, context_.words),
        std::back_inserter(told.reasons));
    if (!is_whole(change)) tell_values(change, headline.holds_values, told);
    tell_own_evidence(change, told);
    told.fingerprint = finding.fingerprint();
    std::map<std::size_t, std::string> sources;
    collect_sources(finding, sources);
    for (auto& [number, id] : sources) told.sources.push_back({number, std::move(id)});
    for (const Finding* part : in_order(finding)) tell_part(*part, said, depth, told);
    return told;
  }

 private:
  // Outside of the clauses nobody weighs what only nobody decides.
  static bool is_said_of(const Finding& finding) {
    const bool is_weighed =
        finding.change->path.section == "clauses" || !finding.direction.would_favour.empty();
    return finding.direction.kind != Direction::Kind::neutral &&
           (is_weighed || finding.direction.kind != Direction::Kind::undetermined);
  }

  // The roles and terms that a sentence says of the old side and of the new one.
  struct Said {
    std::set<std::string, std::less<>> before;
    std::set<std::string, std::less<>> after;
  };

  // Of a clause that came as a whole, or became another.
  [[nodiscard]] std::string brief_of(const Change& change) const {
    const ClauseType* type = context_.report.catalogue->find_type(change.type_after);
    const bool came = is_one_of(rule_word(change), {"added", "mentioned", "converted"});
    const bool has_any = change.subject == Subject::clause && came && type != nullptr &&
                         change.item_after != nullptr && !change.item_after->ended;
    if (!has_any) return {};
    const auto said = clause_brief(*change.item_after, *type, context_.words);
    return said ? without_title(said->words, lower_first(visible(type->title))) : std::string();
  }

  // What the clause said and what it says now, each in its sentence.
  Said tell_clause(const Change& change, ToldFinding& told) const {
    Said said;
    if (rule_word(change) == "came_and_went") {
      const Item* item = change.item_after != nullptr ? change.item_after : change.item_before;
      const auto type = change.type_after.empty() ? change.type_before : change.type_after;
      if (auto passed = sentence(item, type)) {
        told.after = std::move(passed->words);
        said.before = said.after = std::move(passed->said);
      }
      return said;
    }
    const bool goes_on = is_one_of(rule_word(change), {"changed", "restated", "renamed", "split"});
    if (goes_on) return said;
    if (auto old = sentence(change.item_before, change.type_before)) {
      told.before = std::move(old->words);
      said.before = std::move(old->said);
    }
    const bool is_over = change.item_after != nullptr && change.item_after->ended;
    if (auto now = is_over ? std::nullopt : sentence(change.item_after, change.type_after)) {
      told.after = std::move(now->words);
      said.after = std::move(now->said);
    }
    if (!told.before && !told.after && change.item_after != nullptr && !is_over) {
      add_status(change, told.headline);
    }
    return said;
  }

  // Of a clause in force that has no sentence to say it in.
  void add_status(const Change& change, std::string& headline) const {
    headline =
        with_aside(std::move(headline),
                   status_words(change.evidence_after.status(), context_.words), context_.words);
  }

  [[nodiscard]] std::optional<SaidSentence> sentence(const Item* clause,
                                                     std::string_view type_id) const {
    const ClauseType* type = context_.report.catalogue->find_type(type_id);
    if (clause == nullptr || type == nullptr) return std::nullopt;
    return clause_sentence(*clause, *type, context_.words,
                           status_words(clause->evidence->status, context_.words));
  }

  [[nodiscard]] Said said_of_entry(const Change& change) const {
    if (!is_whole(change)) return {};
    auto said = entry_words(change, context_.report, context_.words).said;
    if (change.subject == Subject::open_point) said.insert("status");
    return {said, said};
  }

  [[nodiscard]] std::vector<const Finding*> in_order(const Finding& finding) const {
    const Change& change = *finding.change;
    const auto type_id = change.type_after.empty() ? change.type_before : change.type_after;
    const ClauseType* type = context_.report.catalogue->find_type(type_id);
    std::vector<const Finding*> parts;
    for (const Finding& part : finding.parts) parts.push_back(&part);
    const auto sorted_by = [&](const auto& roles, const auto& terms) {
      std::ranges::stable_sort(
          parts, {}, [&](const Finding* part) { return place_on_page(*part, roles, terms); });
    };
    if (change.subject == Subject::clause && type != nullptr) sorted_by(type->roles, type->terms);
    if (change.subject == Subject::record && change.spec != nullptr) {
      sorted_by(change.spec->roles, change.spec->terms);
    }
    return parts;
  }

  // What the sentence says already needs no line, unless something is said of it alone.
  void tell_part(const Finding& part, const Said& said, std::size_t depth,
                 ToldFinding& told) const {
    if (part.level == Level::editorial) return;
    const Change& change = *part.change;
    ToldFinding below = is_detail(part) ? tell_detail(part) : tell(part, part.level, depth + 1);
    const std::string_view name =
        change.subject == Subject::record ? change.path.records : change.id();
    const bool is_over = change.after == nullptr && change.item_after == nullptr;
    const bool is_said = (is_over ? said.before : said.after).contains(name);
    const bool adds_nothing = below.parts.empty() && below.note.empty() && below.doubt.empty() &&
                              (is_detail(part) || below.side.empty());
    if (is_said && adds_nothing) return;
    // The whole has said that nobody knows whom it favours.
    if (below.side == told.side && part.direction.kind == Direction::Kind::undetermined) {
      below.side.clear();
    }
    told.parts.push_back(std::move(below));
  }

  [[nodiscard]] ToldFinding tell_detail(const Finding& part) const {
    const Change& change = *part.change;
    ToldFinding told;
    told.mark = mark_of(part);
    told.label = change_title(change, context_.words);
    told.headline = told.label;
    if (change.before != nullptr) {
      told.before = kept(change, part_side_words(change, Side::before, context_.words));
    }
    if (change.after != nullptr) {
      told.after = kept(change, part_side_words(change, Side::after, context_.words));
    }
    tell_own_evidence(change, told);
    told.fingerprint = part.fingerprint();
    return told;
  }

  // Of a side of the change, what is shown.
  [[nodiscard]] std::string kept(const Change& change, std::string words) const {
    return told_text(change, std::move(words), context_.report.texts);
  }

  void tell_values(const Change& change, bool are_told, ToldFinding& told) const {
    for (const auto& segment : change.what.segments) {
      told.segments.push_back(segment_words(segment, context_.words));
    }
    if (are_told) return;
    if (change.what.is_reworded) {
      Redline redline = redline_of(change);
      told.redline = told_redline(std::move(redline.runs), context_.report.texts);
      if (!redline.is_shortest) {
        told.reasons.push_back(context_.words.say(Message::compared_by_passages));
      }
      return;
    }
    if (!change.what.tokens.empty()) {
      tell_tokens(change, told);
      return;
    }
    const bool looks_alike = has_only_other_typography(change.what);
    if (change.before != nullptr && !looks_alike) {
      told.before = kept(change, side_words(change, Side::before, context_.words));
    }
    if (change.after != nullptr) {
      told.after = kept(change, side_words(change, Side::after, context_.words));
    }
  }

  // What a set lost stands before what it gained.
  void tell_tokens(const Change& change, ToldFinding& told) const {
    for (const bool gained : {false, true}) {
      for (const auto& token : change.what.tokens) {
        if (comes(token.kind) == gained) {
          told.tokens.push_back({gained, token_words(change, token.token, context_.words)});
        }
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
  // What all of them rest on alike is said by the first.
  std::set<std::string> said;
  for (const auto& finding : findings) {
    ToldFinding one = tell_finding(finding, above, context);
    for (const std::string& where : place_words(*finding.change, context.words)) {
      if (!said.insert(where).second) std::erase(one.reasons, where);
    }
    told.push_back(std::move(one));
  }
  return told;
}

ToldLevel tell_level(Level level, const Words& words) {
  return {level, words.word(Table::levels, name_of(level))};
}

}  // namespace dealterms
