#include "render/finding_words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "assess/rule_table.hpp"
#include "base/number_text.hpp"
#include "base/text.hpp"
#include "render/change_words.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

// "+ products, − research": what a set gained and lost.
std::string tokens_words(const ValueChange& what) {
  std::string text;
  for (const auto& token : what.tokens) {
    const bool in = token.kind == ChangeKind::added || token.kind == ChangeKind::mentioned;
    text += fmt::format("{}{}{}", text.empty() ? "" : ", ", in ? "+" : "−", visible(token.token));
  }
  return text;
}

bool is_whole(const Change& change) {
  return change.subject != Subject::term && change.subject != Subject::role &&
         change.subject != Subject::evidence && change.subject != Subject::relation &&
         change.subject != Subject::head;
}

std::string quoted_list(const std::vector<std::string>& ids, const Words& words) {
  std::vector<std::string> safe;
  for (const auto& id : ids) safe.push_back(visible(id));
  return listed(safe, words);
}

// The last word of its rule, where the change alone does not tell it: a party joined.
std::string_view happened(const Finding& finding) {
  const std::string_view rule = finding.rule;
  const std::string_view word = rule.substr(rule.rfind('.') + 1);
  if (word == "joined" || word == "left") return word;
  return rule_word(*finding.change);
}

std::string whole_sentence(const Finding& finding, const Report& report, const Words& words) {
  const Change& change = *finding.change;
  const std::string what = title_of(finding, report, words);
  return words.word(Table::whole_sentences, happened(finding),
                    {{"what", what},
                     {"from", quoted_list(change.from, words)},

                     {"old", type_title(change.type_before, report)},
                     {"new", lower_first(type_title(change.type_after, report))}});
}

std::string term_sentence(const Finding& finding, const Report& report, const Words& words) {
  const Change& change = *finding.change;
  std::string_view what = said_what(change);
  const auto side = [&](Side wanted, const Value* value) {
    return value != nullptr ? bare_side_words(change, wanted, words) : std::string();
  };
  const std::string old_words = side(Side::before, change.before);
  const std::string new_words = side(Side::after, change.after);
  if (finding.rule.starts_with("party.identity.")) {
    return words.say(Message::became, {{"old", old_words}, {"new", new_words}});
  }
  std::string tokens = tokens_words(change.what);
  if (tokens.empty()) tokens = fmt::format("{} → {}", old_words, new_words);
  return words.word(Table::term_sentences, what,
                    {{"term", title_of(finding, report, words)},
                     {"old", old_words},
                     {"new", new_words},
                     {"tokens", tokens}});
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

// The same in other words, in other type, or where silence meant it.
std::string_view restated_how(const Change& change) {
  const bool is_value = change.item_before == nullptr && change.item_after == nullptr;
  if (is_value && change.before == nullptr) return "written_out";
  if (is_value && change.after == nullptr) return "left_to_silence";
  return has_only_other_typography(change.what) ? "typeset" : "restated";
}

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

// Who came and went between two versions is in neither of them.
std::vector<const Agreement*> agreements_of(const Report& report) {
  std::vector<const Agreement*> agreements{report.after.get(), report.before.get()};
  for (const auto& version : report.comparison->between) agreements.push_back(version.get());
  return agreements;
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

}  // namespace

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

std::string title_of(const Finding& finding, const Report& report, const Words& words) {
  const Change& change = *finding.change;
  if (change.subject == Subject::clause) {
    return type_title(change.type_after.empty() ? change.type_before : change.type_after, report);
  }
  if (change.subject == Subject::record) {
    const auto records = change.path.records;
    return words.say(Message::named, {{"what", spec_title(change.spec, records, words)},
                                      {"name", visible(change.id())}});
  }
  if (is_whole(change)) {
    return words.say(Message::named, {{"what", words.word(Table::subjects, finding.type)},
                                      {"name", visible(change.id())}});
  }
  // A term of a record says whose: "to-microsoft · Rate".
  const bool deep = !change.path.record.empty() || !change.path.field.empty();
  if (deep && change.path.section == "clauses" && change.path.owner() != change.path.item) {
    return fmt::format("{} · {}", visible(change.path.owner()), bare_title(change, words));
  }
  return bare_title(change, words);
}

std::string bare_title(const Change& change, const Words& words) {
  return spec_title(change.spec, change.id(), words);
}

std::string_view said_what(const Change& change) {
  const std::string_view what = rule_word(change);
  if (what == "changed" && !change.what.words.empty()) return "reworded";
  if (what == "restated") return restated_how(change);
  // A date that rose is a later one.
  if (change.after && change.after->as<Date>() != nullptr) {
    if (what == "raised") return "later";
    if (what == "lowered") return "earlier";
  }
  return what;
}

std::string sentence_of(const Finding& finding, const Report& report, const Words& words) {
  return is_whole(*finding.change) ? whole_sentence(finding, report, words)
                                   : term_sentence(finding, report, words);
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
  for (const auto reason : finding.change->what.reasons)
    add(words.word(Table::comparison_reasons, name_of(reason)));
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
    pieces.push_back(
        words.say(Message::dependents, {{"clauses", quoted_list(finding.dependents, words)}}));
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
