// Why one finding passes or fails, a row for each thing that decided.
#include <algorithm>

#include <fmt/format.h>

#include "assess/policy/pattern.hpp"
#include "assess/rules.hpp"
#include "base/text.hpp"
#include "catalogue/favours.hpp"
#include "render/finding_words.hpp"
#include "render/told/told_gate.hpp"

namespace dealterms {
namespace {

const Rule* find_rule(const std::vector<Rule>& rules, const std::string& id) {
  const auto found = std::ranges::find(rules, id, &Rule::id);
  return found == rules.end() ? nullptr : &*found;
}

// "critical; starts at major; several steps".
std::string level_words(const GateItem& item, const Rule* rule, const Words& words) {
  const auto say = [&](Level level) { return words.word(Table::levels, name_of(level)); };
  std::vector<std::string> pieces{say(item.level)};
  if (item.level != item.finding->level) {
    pieces.push_back(words.say(Message::level_by_catalogue, {{"level", say(item.finding->level)}}));
  }
  if (rule == nullptr) return pieces.front();
  if (rule->level != item.finding->level) {
    pieces.push_back(words.say(Message::level_starts, {{"level", say(rule->level)}}));
  }
  for (const JudgementReason reason : item.finding->judgement_reasons) {
    if (std::ranges::count(rule->adjusts, reason) == 0) continue;
    pieces.push_back(words.word(Table::judgement_reasons, name_of(reason)));
  }
  return join(pieces, "; ");
}

// "against Acme; by the rule: against payee".
std::string polarity_words(const GateItem& item, const Rule* rule, const Report& report,
                           const Words& words) {
  const std::string direction = direction_words(item.finding->direction, report, words);
  if (rule == nullptr || rule->favours.empty()) return direction;
  const bool goes_against = rule->favours.starts_with("against ");
  const std::string role =
      goes_against ? rule->favours.substr(rule->favours.find(' ') + 1) : rule->favours;
  const std::string declared = role == k_favours_mixed
                                   ? words.say(Message::mixed)
                                   : words.say(goes_against ? Message::against : Message::favours,
                                               {{"parties", key_words(role, words)}});
  return words.say(Message::declared_direction, {{"direction", direction}, {"declared", declared}});
}

std::vector<ToldRow> explain(const GateItem& item, const CheckedPair& pair, const Words& plain) {
  const Report* report = pair.report.get();
  const Words words = words_naming(pair, plain);
  const ToldGateItem told = tell_gate_item(item, pair, words);
  std::vector<ToldRow> rows{{upper_first(told.outcome_words), told.words(words)}};
  if (item.finding != nullptr) {
    const std::vector<Rule> rules = implied_rules(*pair.catalogue);
    const Rule* rule = find_rule(rules, item.finding->rule);
    rows.push_back({words.say(Message::explain_rule), item.finding->rule});
    rows.push_back({words.say(Message::explain_level), level_words(item, rule, words)});
    rows.push_back(
        {words.say(Message::explain_direction), polarity_words(item, rule, *report, words)});
    for (const std::string& reason : reason_words(*item.finding, *report, words)) {
      rows.push_back({"", reason});
    }
  }
  std::vector<std::string> policy{told.reason};
  if (!told.policy_place.empty()) policy.push_back(told.policy_place);
  if (!told.waiver.empty()) policy.push_back(told.waiver);
  rows.push_back({words.say(Message::explain_line), join(policy, " · ")});
  rows.push_back(
      {words.say(Message::explain_places), fmt::format("{} · {}", told.path, told.place)});
  return rows;
}

}  // namespace

std::vector<ToldRow> explain(const GateRun& run, std::string_view fingerprint, const Words& words) {
  for (const CheckedPair& pair : run.pairs) {
    for (const GateItem& item : pair.result.items) {
      if (item.fingerprint == fingerprint) return explain(item, pair, words);
    }
  }
  return {};
}

}  // namespace dealterms
