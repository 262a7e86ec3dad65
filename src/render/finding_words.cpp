#include "render/finding_words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "assess/rule_table.hpp"
#include "base/number_text.hpp"
#include "base/text.hpp"
#include "render/change_words.hpp"
#include "render/names.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

std::string clause_list(const std::vector<std::string>& ids, const Words& words) {
  std::vector<std::string> titles;
  for (const auto& id : ids) titles.push_back(clause_words(id, words));
  return listed(titles, words);
}

std::string_view sign_of(const Decimal& number) { return number.is_negative() ? "−" : "+"; }

std::string signed_count(Message message, const Decimal& number, const Words& words) {
  const std::string digits = print_number(number.absolute(), words.language().counts);
  return words.count(message, number, {{"count", fmt::format("{}{}", sign_of(number), digits)}});
}

std::string signed_measure(const Decimal& number, const std::string& unit, const Words& words) {
  return fmt::format("{}{}", sign_of(number),
                     measure_words(Measure{number.absolute(), unit, {}, {}}, words));
}

// These say nothing that the direction or the rule does not say already.
constexpr std::array k_silent_reasons{
    JudgementReason::declared_neutral,
    JudgementReason::conversion_declared,
    JudgementReason::if_new,
    JudgementReason::other_capitals,
    JudgementReason::as_its_clauses,
    JudgementReason::only_better_known,
    JudgementReason::several_steps,
    JudgementReason::large_change,
    JudgementReason::small_change,
    JudgementReason::tiny_change,
    JudgementReason::finite_and_unlimited,
    JudgementReason::used_by_others,
    JudgementReason::first_mentioned,
    JudgementReason::over_before,
    JudgementReason::claims_nothing,
    JudgementReason::part_of_whole,
    JudgementReason::as_its_fields,
};

// In force, else as it was when it ended.
const Item* find_clause(const std::string& id, const Report& report) {
  const Item* over = nullptr;
  for (const Agreement* agreement : {report.after.get(), report.before.get()}) {
    const auto found = agreement->clauses.find(id);
    if (found == agreement->clauses.end()) continue;
    if (!found->second.ended) return &found->second;
    if (over == nullptr) over = &found->second;
  }
  return over;
}

// ---- for how long -------------------------------------------------------------------------------

const Item* instrument_of(const Change& change, const Report& report) {
  const bool now = !change.evidence_after.by().empty();
  const std::string& by = now ? change.evidence_after.by() : change.evidence_before.by();
  for (const Agreement* agreement : agreements_of(report)) {
    const auto found = agreement->instruments.find(by);
    if (found != agreement->instruments.end()) return &found->second;
  }
  return nullptr;
}

// "for a time: by amendment 1, until 2021-12-31".
std::string for_a_time(const Change& change, const Report& report, const Words& words) {
  const Item* instrument = instrument_of(change, report);
  if (instrument == nullptr || instrument->find_term("lapses") == nullptr) return {};
  const std::string title = term_words(*instrument, "title", words);
  return words.say(Message::for_a_time,
                   {{"instrument", title.empty() ? visible(instrument->id) : title},
                    {"date", term_words(*instrument, "lapses", words)}});
}

// "from 2023-11-29 to 2024-07-09" of what came and went.
std::string lasted(const Change& change, const Words& words) {
  const Item* item = change.item_after != nullptr ? change.item_after : change.item_before;
  const bool both_days =
      item != nullptr && item->ended && item->ended->on && item->find_term("from") != nullptr;
  if (!both_days) return {};
  Value until;
  until.content = *item->ended->on;
  return words.say(Message::lasted, {{"from", term_words(*item, "from", words)},
                                     {"until", value_words(until, words)}});
}

// The step of its scale that a term means by silence; nothing where it means something else.
std::string silent_step(const Change& change, const Words& words) {
  return change.spec != nullptr ? key_words(change.spec->silent_step, words) : std::string{};
}

Message how_dependents_are_told(const Change& change) {
  if (change.subject != Subject::party) return Message::dependents;
  return change.item_after != nullptr ? Message::holds_as_for_each : Message::held_as_for_each;
}

}  // namespace

bool is_party_becoming_another(const Finding& finding) {
  return finding.rule.starts_with("party.identity.");
}

std::string listed(const std::vector<std::string>& items, const Words& words) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) text += i + 1 == items.size() ? words.say(Message::list_and) : ", ";
    text += items[i];
  }
  return text;
}

std::string type_title(std::string_view type, const Report& report) {
  const ClauseType* known = report.catalogue->find_type(type);
  return known != nullptr ? visible(known->title) : visible(name_in_words(type));
}

std::string clause_title(const std::string& clause, const Report& report) {
  const Item* item = find_clause(clause, report);
  const Value* title = item != nullptr ? item->find_term("title") : nullptr;
  const Text* text = title != nullptr ? title->as<Text>() : nullptr;
  return text != nullptr ? visible(text->words) : std::string();
}

std::string old_clause_title(const std::string& clause, const Report& report, const Words& words) {
  const auto found = report.before->clauses.find(clause);
  const bool has_title =
      found != report.before->clauses.end() && found->second.find_term("title") != nullptr;
  return has_title ? term_words(found->second, "title", words) : clause_words(clause, words);
}

std::string direction_words(const Direction& direction, const Report& report, const Words& words) {
  const auto names = [&](const std::vector<std::string>& keys) {
    std::vector<std::string> list;
    for (const auto& key : keys) list.push_back(party_words(key, words));
    return listed(list, words);
  };
  const auto holds = [&](const std::vector<std::string>& keys) {
    return std::ranges::find(keys, report.perspective) != keys.end();
  };
  switch (direction.kind) {
    case Direction::Kind::neutral:
      return words.say(Message::neutral);
    case Direction::Kind::mixed:
      return words.say(Message::mixed);
    case Direction::Kind::undetermined:
      if (direction.would_favour.empty()) return words.say(Message::undetermined);
      return words.say(Message::would_favour, {{"parties", names(direction.would_favour)}});
    case Direction::Kind::favours:
      break;
  }
  if (holds(direction.favours))
    return words.say(Message::gain_for, {{"party", names({report.perspective})}});
  if (holds(direction.against))
    return words.say(Message::loss_for, {{"party", names({report.perspective})}});
  if (direction.favours.empty()) {
    return words.say(Message::against, {{"parties", names(direction.against)}});
  }
  return words.say(Message::favours, {{"parties", names(direction.favours)}});
}

std::vector<std::string> reason_words(const Finding& finding, const Report& report,
                                      const Words& words) {
  std::vector<std::string> pieces;
  const auto add = [&](std::string piece) {
    if (!piece.empty() && std::ranges::find(pieces, piece) == pieces.end())
      pieces.push_back(std::move(piece));
  };
  const bool is_first_mentioned = rule_word(*finding.change) == "mentioned";
  for (const auto reason : finding.change->what.reasons) {
    // The headline says so.
    if (is_first_mentioned && reason == ComparisonReason::earlier_silent) continue;
    add(words.word(Table::comparison_reasons, name_of(reason)));
  }
  for (const auto judgement_reason : finding.judgement_reasons) {
    const bool silent =
        std::ranges::find(k_silent_reasons, judgement_reason) != k_silent_reasons.end();
    if (silent) continue;
    add(words.word(Table::judgement_reasons, name_of(judgement_reason),
                   {{"step", silent_step(*finding.change, words)}}));
  }
  if (rule_word(*finding.change) == "came_and_went") add(lasted(*finding.change, words));
  add(for_a_time(*finding.change, report, words));
  if (!finding.why.empty()) {
    pieces.push_back(words.say(Message::reason_given, {{"why", visible(finding.why)}}));
  }
  if (!finding.dependents.empty()) {
    pieces.push_back(words.say(how_dependents_are_told(*finding.change),
                               {{"clauses", clause_list(finding.dependents, words)}}));
  }
  if (finding.change->what.crossing) {
    pieces.push_back(
        words.say(Message::crossing, {{"at", visible(*finding.change->what.crossing)}}));
  }
  return pieces;
}

std::string delta_words(const Delta& delta, const Words& words) {
  std::string text;
  const bool points = delta.unit == "points";
  if (delta.absolute && points) {
    text = signed_count(Message::points, *delta.absolute, words);
  } else if (delta.absolute) {
    text = signed_measure(*delta.absolute, delta.unit, words);
  } else if (delta.days) {
    text = signed_count(Message::days, Decimal(*delta.days), words);
  } else if (delta.steps) {
    text = signed_count(Message::steps, Decimal(*delta.steps), words);
  }
  if (delta.relative_percent) {
    const std::string relative = signed_measure(*delta.relative_percent, "%", words);
    text = text.empty() ? relative : fmt::format("{} ({})", text, relative);
  }
  return text;
}

}  // namespace dealterms
