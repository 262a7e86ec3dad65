#include "render/json/gate.hpp"

#include "assess/policy/pattern.hpp"
#include "render/headlines.hpp"
#include "render/json/parts.hpp"
#include "render/names.hpp"
#include "render/told/told_gate.hpp"

namespace dealterms {
namespace {

template <typename Count>
Json json_of_counts(const Count& count) {
  return {{"fail", count(Outcome::fail)},
          {"warn", count(Outcome::warn)},
          {"waived", count(Outcome::waived)},
          {"pass", count(Outcome::pass)}};
}

Json json_of_waiver(const Waiver* waiver) {
  if (waiver == nullptr) return nullptr;
  return {{"reason", text_or_null(waiver->reason)},
          {"approved_by", text_or_null(waiver->approved_by)},
          {"until", waiver->until ? Json(format_day(*waiver->until)) : Json(nullptr)}};
}

Json location_of(const GateItem& item, const CheckedPair* pair) {
  if (pair == nullptr) return nullptr;
  if (item.asked) return location_of(*pair->agreement, item.asked->place);
  if (item.finding == nullptr) return nullptr;
  const Change& change = *item.finding->change;
  if (change.place_after().known()) return location_of(*pair->report->after, change.place_after());
  return location_of(*pair->report->before, change.place_before());
}

std::string path_of(const GateItem& item) {
  if (item.finding != nullptr) return path_of(item.finding->change->path);
  return item.asked ? item.asked->path : std::string();
}

Json json_of_item(const GateItem& item, const PolicyFile& policy, const ToldGateItem& told,
                  const CheckedPair* pair) {
  const Finding* finding = item.finding;
  Json json;
  json["outcome"] = name_of(item.outcome);
  json["reason"] = name_of(item.reason);
  json["because"] = told.reason;
  json["fingerprint"] = text_or_null(item.fingerprint);
  json["rule"] = finding != nullptr ? Json(finding->rule) : Json(nullptr);
  json["clause"] = finding != nullptr ? text_or_null(finding->clause) : Json(nullptr);
  json["path"] = text_or_null(path_of(item));
  json["level"] = finding != nullptr ? Json(name_of(item.level)) : Json(nullptr);
  json["message"] = told.line;
  json["parties"] = json_of_texts(item.parties);
  json["location"] = location_of(item, pair);
  json["policy_location"] = location_of(policy.name, item.line);
  json["waiver"] = json_of_waiver(item.waiver);
  return json;
}

Json json_of(const std::optional<Value>& value, const Words& words) {
  return value ? json_of(*value, words) : Json(nullptr);
}

Json json_of_pair(const CheckedPair& pair, const Words& plain) {
  const Words words = words_naming(pair, plain);
  Json json;
  json["file"] = pair.name;
  json["policy"] = text_or_null(pair.policy->name);
  json["passes"] = pair.result.passes();
  json["old"] = pair.report != nullptr ? json_of_version(*pair.report->before) : Json(nullptr);
  json["new"] = json_of_version(*pair.agreement);
  json["counts"] = json_of_counts([&](Outcome outcome) { return pair.result.count(outcome); });
  json["items"] = Json::array();
  for (const GateItem& item : pair.result.items) {
    json["items"].push_back(
        json_of_item(item, *pair.policy, tell_gate_item(item, pair, words), &pair));
  }
  json["requirements"] = Json::array();
  for (const RequirementResult& result : pair.result.requirements) {
    json["requirements"].push_back({{"condition", name_of(result.condition->is)},
                                    {"subject", result.requirement->subject.text},
                                    {"path", text_or_null(result.asked.path)},
                                    {"met", name_of(result.met)},
                                    {"value", json_of(result.asked.value, words)}});
  }
  json["positions"] = Json::array();
  for (const PositionResult& result : pair.result.positions) {
    json["positions"].push_back({{"subject", result.position->subject.text},
                                 {"path", text_or_null(result.asked.path)},
                                 {"standing", name_of(result.standing)},
                                 {"value", json_of(result.asked.value, words)},
                                 {"preferred", json_of(result.position->preferred, words)},
                                 {"fallback", json_of(result.position->fallback, words)},
                                 {"walk_away", json_of(result.position->walk_away, words)}});
  }
  return json;
}

}  // namespace

std::string print_json_gate(const GateRun& run, const Words& words, const Provenance& provenance) {
  Json page = json_page("dealterms/check/1", provenance);
  page["passes"] = run.passes();
  page["counts"] = json_of_counts([&](Outcome outcome) { return run.count(outcome); });
  page["unusable"] = run.unusable;
  page["checks"] = Json::array();
  for (const CheckedPair& pair : run.pairs) page["checks"].push_back(json_of_pair(pair, words));
  page["policies"] = Json::array();
  for (const CheckedPolicy& checked : run.policies) {
    Json json = {{"policy", text_or_null(checked.policy->name)}, {"items", Json::array()}};
    for (const GateItem& item : checked.items) {
      const ToldGateItem told = tell_gate_item(item, *checked.policy, words);
      json["items"].push_back(json_of_item(item, *checked.policy, told, nullptr));
    }
    page["policies"].push_back(std::move(json));
  }
  page["equal_changes"] = Json::array();
  for (const EqualChange& equal : run.equal_changes) {
    const Report& report = *equal.pair->report;
    page["equal_changes"].push_back(
        {{"message", headline_of(*equal.first, report, words_naming(*equal.pair, words)).words},
         {"deals", json_of_texts(equal.deals)}});
  }
  return dumped(page);
}

}  // namespace dealterms
