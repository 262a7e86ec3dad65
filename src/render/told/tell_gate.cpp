#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "assess/policy/pattern.hpp"
#include "base/text.hpp"
#include "catalogue/file_format.hpp"
#include "render/change_words.hpp"
#include "render/diagnostics.hpp"
#include "render/finding_words.hpp"
#include "render/headlines.hpp"
#include "render/names.hpp"
#include "render/told/tell.hpp"
#include "render/told/tell_comparison.hpp"
#include "render/told/told_gate.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

// Where it is now, else where it was.
std::string place_of(const Change& change, const Report& report) {
  const std::pair<const Agreement*, Place> sides[]{{report.after.get(), change.place_after()},
                                                   {report.before.get(), change.place_before()}};
  for (const auto& [agreement, place] : sides) {
    const AgreementFile* file = agreement->find_file(place.file);
    if (place.known() && file != nullptr) return print_place(place, file->name);
  }
  return visible(report.after->main_file().name);
}

std::string line_of_policy(const PolicyFile& policy, Place line) {
  if (policy.name.empty() || !line.known()) return {};
  return fmt::format("{}:{}", policy.name, line.line);
}

std::vector<std::string> names_of_parties(const std::vector<std::string>& keys,
                                          const Words& words) {
  std::vector<std::string> names;
  for (const std::string& key : keys) names.push_back(party_words(key, words));
  return names;
}

std::string patterns_words(const std::vector<Pattern>& patterns) {
  std::vector<std::string> texts;
  for (const Pattern& pattern : patterns) texts.push_back(visible(pattern.text));
  return join(texts);
}

std::string claim_words(const Claim& claim, const Words& words) {
  if (!claim.says.empty()) return visible(claim.says);
  if (!claim.only.empty()) {
    return words.say(Message::claim_only, {{"what", patterns_words(claim.only)}});
  }
  if (!claim.unchanged.empty()) {
    return words.say(Message::claim_unchanged, {{"what", patterns_words(claim.unchanged)}});
  }
  return words.say(Message::claim_against,
                   {{"parties", party_words(claim.nothing_against, words)}});
}

std::string waiver_words(const Waiver& waiver, const Words& words) {
  const std::string reason = visible(waiver.reason);
  const std::string who = visible(waiver.approved_by);
  if (!waiver.until) {
    return words.say(Message::waived_because, {{"reason", reason}, {"who", who}});
  }
  return words.say(Message::waived_until,
                   {{"reason", reason}, {"who", who}, {"date", day_words(*waiver.until, words)}});
}

// "Limitation of liability – Cap": of the clause that it is in, else of the type that it names.
std::string subject_words(const Pattern& subject, const Asked& asked, const Catalogue& catalogue,
                          const Words& words) {
  const std::string& path = asked.path.empty() ? subject.text : asked.path;
  const std::size_t dot = subject.text.find('.');
  const ClauseType* type = asked.clause != nullptr
                               ? catalogue.find_type(asked.clause->type)
                               : catalogue.find_type(subject.text.substr(0, dot));
  std::string title = type != nullptr ? visible(type->title) : visible(subject.text);
  const std::string* own = asked.clause != nullptr ? words.find_clause(asked.clause->id) : nullptr;
  if (own != nullptr) title = visible(*own);
  if (dot == std::string::npos) return title;
  const std::string term = path.substr(path.rfind('.') + 1);
  const TermSpec* spec = type != nullptr ? find_term_spec(type, term) : nullptr;
  return words.say(Message::of_entry,
                   {{"entry", title}, {"words", lower_first(spec_title(spec, term, words))}});
}

std::string asked_words(const Asked& asked, const Words& words) {
  if (asked.value != nullptr) return value_words(*asked.value, words);
  return words.say(asked.clause != nullptr ? Message::not_said : Message::none_there);
}

std::string condition_words(const Condition& condition, std::string subject, const Words& words) {
  std::vector<std::string> values;
  for (const Value& value : condition.values) values.push_back(value_words(value, words));
  return words.word(Table::conditions, name_of(condition.is),
                    {{"subject", std::move(subject)}, {"values", join(values)}});
}

ToldPosition tell_position(const PositionResult& result, const CheckedPair& pair,
                           const Words& words) {
  const Position& position = *result.position;
  ToldPosition told;
  told.subject = subject_words(position.subject, result.asked, *pair.catalogue, words);
  told.value = asked_words(result.asked, words);
  told.standing = result.standing;
  told.standing_words = words.word(Table::standings, name_of(result.standing));
  const auto add = [&](Message message, const std::optional<Value>& value) {
    if (value) told.wanted.push_back(words.say(message, {{"value", value_words(*value, words)}}));
  };
  add(Message::wants_preferred, position.preferred);
  add(Message::wants_fallback, position.fallback);
  add(Message::wants_walk_away, position.walk_away);
  told.because = visible(position.because);
  return told;
}

void tell_finding(const GateItem& item, const Report& report, ToldGateItem& told,
                  const Words& words) {
  const Finding& finding = *item.finding;
  if (!finding.change->type_before.empty() || !finding.change->type_after.empty()) {
    told.subject = tell_clause_name(finding.clause, report).called();
  }
  told.line = headline_of(finding, report, words).words;
  told.level = tell_level(item.level, words);
  if (finding.direction.kind != Direction::Kind::neutral) {
    told.side = direction_words(finding.direction, report, words);
  }
  told.path = visible(path_of(finding.change->path));
  told.place = place_of(*finding.change, report);
}

void tell_asked(const Asked& asked, const std::string& because, const CheckedPair& pair,
                ToldGateItem& told) {
  told.path = visible(asked.path);
  told.place = print_place(asked.place, pair.agreement->main_file().name);
  if (!because.empty()) told.reason = fmt::format("{}: {}", told.reason, visible(because));
}

void tell_requirement(const GateItem& item, const CheckedPair& pair, ToldGateItem& told,
                      const Words& words) {
  const std::string subject =
      subject_words(item.requirement->subject, *item.asked, *pair.catalogue, words);
  told.line = words.say(Message::found_to_be,
                        {{"requirement", condition_words(*item.condition, subject, words)},
                         {"found", asked_words(*item.asked, words)}});
  tell_asked(*item.asked, item.requirement->because, pair, told);
}

void tell_position_item(const GateItem& item, const CheckedPair& pair, ToldGateItem& told,
                        const Words& words) {
  const std::string subject =
      subject_words(item.position->subject, *item.asked, *pair.catalogue, words);
  told.line = words.say(Message::labelled,
                        {{"label", subject}, {"words", asked_words(*item.asked, words)}});
  tell_asked(*item.asked, item.position->because, pair, told);
}

void tell_waiver(const Waiver& waiver, const PolicyFile& policy, ToldGateItem& told,
                 const Words& words) {
  if (waiver.is_complete()) told.waiver = waiver_words(waiver, words);
  const std::string line = line_of_policy(policy, waiver.place);
  if (!line.empty()) told.policy_place = line;
}

std::string reason(const GateItem& item, const Policy& policy, const Words& words) {
  const auto date = [&] {
    const bool ends = item.waiver != nullptr && item.waiver->until;
    return ends ? day_words(*item.waiver->until, words) : std::string();
  };
  return words.word(
      Table::gate_reasons, name_of(item.reason),
      {{"least", words.word(Table::levels, name_of(policy.fail_on))},
       {"parties", listed(names_of_parties(item.parties, words), words)},
       {"line",
        item.threshold != nullptr ? visible(item.threshold->written) : patterns_words(policy.only)},
       {"claim", item.claim != nullptr ? claim_words(*item.claim, words) : std::string()},
       {"date", date()},
       {"version", visible(item.version)}});
}

ToldGateItem tell_item(const GateItem& item, const PolicyFile& policy, const CheckedPair* pair,
                       const Words& words) {
  ToldGateItem told;
  told.outcome = item.outcome;
  told.outcome_words = words.word(Table::outcomes, name_of(item.outcome));
  told.fingerprint = item.fingerprint;
  told.policy_place = line_of_policy(policy, item.line);
  told.reason = reason(item, policy.policy, words);
  if (item.waiver != nullptr) tell_waiver(*item.waiver, policy, told, words);
  if (item.finding != nullptr) {
    tell_finding(item, *pair->report, told, words);
  } else if (item.requirement != nullptr) {
    tell_requirement(item, *pair, told, words);
  } else if (item.position != nullptr) {
    tell_position_item(item, *pair, told, words);
  } else if (item.waiver != nullptr) {
    const Waiver& waiver = *item.waiver;
    const std::string what = !waiver.fingerprint.empty()
                                 ? waiver.fingerprint
                                 : fmt::format("{} {}", waiver.rule, waiver.clause);
    told.line = words.say(Message::waiver_of, {{"what", visible(folded(what))}});
  } else {
    told.line = visible(pair != nullptr ? pair->name : policy.name);
  }
  return told;
}

class GateTeller {
 public:
  GateTeller(const GateRun& run, GateDetail detail, const Words& words)
      : run_(run), detail_(detail), words_(words) {}

  ToldGate tell() {
    ToldGate told;
    for (const CheckedPair& pair : run_.pairs) told.checks.push_back(tell(pair));
    for (const CheckedPolicy& checked : run_.policies) {
      for (const GateItem& item : checked.items) {
        told.of_policies.push_back(tell_item(item, *checked.policy, nullptr, words_));
      }
    }
    for (const EqualChange& equal : run_.equal_changes) told.groups.push_back(tell(equal));
    told.passes = run_.passes();
    told.verdict = verdict(told.passes);
    told.counts = counts(run_, run_.pairs.size() == 1 ? &run_.pairs.front() : nullptr);
    if (run_.unusable > 0) {
      told.counts =
          join(std::array{told.counts, words_.count(Message::unusable_count, run_.unusable)});
    }
    return told;
  }

 private:
  [[nodiscard]] std::string verdict(bool passes) const {
    return words_.say(passes ? Message::gate_passes : Message::gate_fails);
  }

  // Of a run, or of one pair. `only`: the one pair that they are of; null: there are several.
  template <typename Counted>
  [[nodiscard]] std::string counts(const Counted& counted, const CheckedPair* only) const {
    std::vector<std::string> pieces;
    const auto add = [&](Message message, Outcome outcome) {
      const std::size_t count = counted.count(outcome);
      if (count > 0) pieces.push_back(words_.count(message, count));
    };
    add(Message::fail_count, Outcome::fail);
    add(Message::warn_count, Outcome::warn);
    add(Message::waived_count, Outcome::waived);
    add(Message::pass_count, Outcome::pass);
    const std::size_t editorial = counted.count_editorial();
    if (editorial > 0) {
      pieces.back() =
          words_.count(Message::editorial_of_passed, editorial, {{"passed", pieces.back()}});
    }
    if (only != nullptr && only->is_alone) pieces.push_back(held_alone(only->result));
    if (pieces.empty()) pieces.push_back(words_.say(Message::no_changes));
    return join(pieces);
  }

  // By what one version was judged, with which nothing is compared.
  [[nodiscard]] std::string held_alone(const GateResult& result) const {
    return words_.say(
        Message::held_alone,
        {{"requirements", words_.count(Message::requirement_count, result.requirements.size())},
         {"positions", words_.count(Message::position_count, result.positions.size())}});
  }

  [[nodiscard]] std::string tell(const EqualChange& equal) const {
    const Words words = words_naming(*equal.pair, words_);
    return words.say(
        Message::equal_changes,
        {{"what", headline_of(*equal.first, *equal.pair->report, words).words},
         {"deals", fmt::format("{} ({})", words.count(Message::deal_count, equal.deals.size()),
                               visible(join(equal.deals)))}});
  }

  ToldCheck tell(const CheckedPair& pair) {
    const Words words = words_naming(pair, words_);
    ToldCheck told;
    told.name = pair.name;
    if (pair.report != nullptr) {
      const ToldReport report = tell_report(*pair.report, words_);
      told.deal = report.page.deal;
      told.from_to = fmt::format("{} → {}", report.comparison.from, report.comparison.to);
    } else {
      told.deal = deal_name(*pair.agreement);
      told.from_to = visible(pair.agreement->version);
    }
    const std::string& file = pair.policy->name;
    told.by =
        words.say(Message::gate_by,
                  {{"policy", file.empty() ? words.say(Message::built_in_policy) : visible(file)}});
    told.passes = pair.result.passes();
    told.verdict = verdict(told.passes);
    for (const GateItem& item : pair.result.items) {
      if (item.outcome == Outcome::pass && detail_ == GateDetail::problems) continue;
      told.items.push_back(tell_item(item, *pair.policy, &pair, words));
    }
    for (const PositionResult& result : pair.result.positions) {
      told.positions.push_back(tell_position(result, pair, words));
    }
    told.counts = counts(pair.result, &pair);
    return told;
  }

  const GateRun& run_;
  GateDetail detail_;
  const Words& words_;
};

}  // namespace

std::string ToldGateItem::words(const Words& words) const {
  if (subject.empty()) return line;
  return words.say(Message::labelled, {{"label", subject}, {"words", line}});
}

ToldGateItem tell_gate_item(const GateItem& item, const CheckedPair& pair, const Words& words) {
  return tell_item(item, *pair.policy, &pair, words);
}

ToldGateItem tell_gate_item(const GateItem& item, const PolicyFile& policy, const Words& words) {
  return tell_item(item, policy, nullptr, words);
}

Words words_naming(const CheckedPair& pair, const Words& words) {
  if (pair.report != nullptr) return words.naming(names_of(*pair.report));
  const Agreement* agreement = pair.agreement.get();
  return words.naming(names_of(std::span(&agreement, 1)));
}

ToldGate tell_gate(const GateRun& run, GateDetail detail, const Words& words) {
  return GateTeller(run, detail, words).tell();
}

}  // namespace dealterms
