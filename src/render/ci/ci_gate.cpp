#include "render/ci/ci_gate.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "render/told/told_gate.hpp"

namespace dealterms {
namespace {

CiSeverity severity_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::fail:
    case Outcome::waived:
      return CiSeverity::error;
    case Outcome::warn:
      return CiSeverity::warning;
    case Outcome::pass:
      break;
  }
  return CiSeverity::note;
}

// Systems want a file of the repository, and no revision of it.
std::optional<CiPlace> place_in(const Agreement& agreement, Place place, const std::string& path,
                                const std::vector<SourceText>& sources, CiPlaces& places) {
  const AgreementFile* file = agreement.find_file(place.file);
  if (!place.known() || file == nullptr) return std::nullopt;
  const auto named = std::ranges::find(sources, file->name, &SourceText::name);
  CiPlace found{file->name, place.line, 0};
  if (named != sources.end()) found = places.of(*named, place);
  if (file == &agreement.main_file()) found.file = path;
  return found;
}

void add_places(const Change& change, const CheckedPair& pair, CiPlaces& places, CiResult& result) {
  auto after =
      place_in(*pair.report->after, change.place_after(), pair.path_after, pair.sources, places);
  auto before =
      place_in(*pair.report->before, change.place_before(), pair.path_before, pair.sources, places);
  if (after) result.place = std::move(after);
  if (before) result.related.push_back(*std::move(before));
}

std::string suite_of(const PolicyFile& policy) {
  return policy.name.empty() ? "policy" : policy.name;
}

std::string rule_of(const GateItem& item) {
  if (item.finding != nullptr) return item.finding->rule;
  return fmt::format("policy.{}", name_of(item.reason));
}

std::string title_of(std::string rule) {
  for (const char mark : {'.', '_'}) std::ranges::replace(rule, mark, ' ');
  return upper_first(std::move(rule));
}

class GateResults {
 public:
  GateResults(const GateRun& run, const Words& words) : run_(run), words_(words) {}

  CiResults convert() {
    for (const CheckedPair& pair : run_.pairs) add(pair);
    for (const CheckedPolicy& checked : run_.policies) add(checked);
    for (auto& [id, rule] : rules_) results_.rules.push_back(std::move(rule));
    return std::move(results_);
  }

 private:
  void add(const CheckedPair& pair) {
    results_.suites.push_back(pair.name);
    const Words words = words_naming(pair, words_);
    for (const GateItem& item : pair.result.items) {
      if (item.outcome == Outcome::pass) continue;
      CiResult result = result_of(item, tell_gate_item(item, pair, words));
      result.suite = pair.name;
      result.place = CiPlace{pair.path_after, 0, 0};
      if (item.finding != nullptr) add_places(*item.finding->change, pair, places_, result);
      if (item.asked) {
        auto place =
            place_in(*pair.agreement, item.asked->place, pair.path_after, pair.sources, places_);
        if (place) result.place = std::move(place);
      }
      need_rule(item, pair.catalogue.get());
      results_.results.push_back(std::move(result));
    }
  }

  void add(const CheckedPolicy& checked) {
    const PolicyFile& policy = *checked.policy;
    if (!checked.items.empty()) results_.suites.push_back(suite_of(policy));
    for (const GateItem& item : checked.items) {
      CiResult result = result_of(item, tell_gate_item(item, policy, words_));
      result.suite = suite_of(policy);
      if (!policy.name.empty()) result.place = CiPlace{policy.name, item.line.line, 0};
      need_rule(item, nullptr);
      results_.results.push_back(std::move(result));
    }
  }

  [[nodiscard]] CiResult result_of(const GateItem& item, const ToldGateItem& told) const {
    CiResult result;
    result.rule = rule_of(item);
    result.severity = severity_of(item.outcome);
    std::vector<std::string> pieces{told.words(words_)};
    if (told.level) pieces.push_back(told.level->words);
    if (!told.side.empty()) pieces.push_back(told.side);
    result.message = fmt::format("{}", fmt::join(pieces, " · "));
    std::vector<std::string> details{fmt::format("{}: {}", told.outcome_words, told.reason),
                                     told.policy_place, told.path, told.fingerprint};
    std::erase(details, "");
    result.details = fmt::format("{}", fmt::join(details, "\n"));
    result.fingerprint = item.fingerprint;
    if (item.outcome == Outcome::waived) result.waived = told.waiver;
    return result;
  }

  // With what the catalogue says of the clause type, or why a policy speaks.
  void need_rule(const GateItem& item, const Catalogue* catalogue) {
    const std::string id = rule_of(item);
    const bool of_clause = item.finding != nullptr && catalogue != nullptr;
    const ClauseType* type = of_clause ? catalogue->find_type(item.finding->type) : nullptr;
    std::string help = type != nullptr && !type->about.empty()
                           ? folded(type->about)
                           : words_.word(Table::gate_reasons, name_of(item.reason));
    rules_.try_emplace(id, CiRule{id, title_of(id), std::move(help), CiSeverity::warning});
  }

  const GateRun& run_;
  const Words& words_;
  CiPlaces places_;
  CiResults results_;
  std::map<std::string, CiRule> rules_;
};

}  // namespace

CiResults ci_results(const GateRun& run, const Words& words) {
  return GateResults(run, words).convert();
}

}  // namespace dealterms
