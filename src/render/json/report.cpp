// A comparison as JSON: the shown findings in the order of the text, and what is hidden, counted.
#include "render/json/json.hpp"

#include "assess/policy/pattern.hpp"
#include "diff/compare_words.hpp"
#include "document/print_yaml.hpp"
#include "render/finding_words.hpp"
#include "render/headlines.hpp"
#include "render/json/parts.hpp"
#include "render/names.hpp"
#include "render/words/words.hpp"

namespace dealterms {
namespace {

void add_direction(Json& json, const Direction& direction) {
  json["direction"] = name_of(direction.kind);
  json["favours"] = json_of_texts(direction.favours);
  json["against"] = json_of_texts(direction.against);
  json["would_favour"] = json_of_texts(direction.would_favour);
}

template <typename Names>
Json names_json(const Names& names) {
  Json list = Json::array();
  for (const auto name : names) list.push_back(name_of(name));
  return list;
}

Json json_of_delta(const Delta& delta, const Words& words) {
  if (delta == Delta{}) return nullptr;
  Json json = Json::object();
  if (delta.absolute) json["absolute"] = json_of(*delta.absolute);
  if (!delta.unit.empty()) json["unit"] = delta.unit;
  if (delta.relative_percent) json["relative_percent"] = json_of(*delta.relative_percent);
  if (delta.days) json["days"] = *delta.days;
  if (delta.steps) json["steps"] = *delta.steps;
  json["printed"] = delta_words(delta, words);
  return json;
}

Json json_of_token(const TokenChange& token) {
  Json json = {{"kind", name_of(token.kind)}, {"token", token.token}};
  if (token.is_taken_in) json["taken_in"] = true;
  if (!token.evidence->empty()) json["evidence"] = json_of(*token.evidence);
  return json;
}

Json json_of_segment(const Segment& segment, const Words& words) {
  Json json;
  json["along"] = name_of(segment.along);
  json["from"] = text_or_null(segment.from);
  json["to"] = text_or_null(segment.to);
  json["kind"] = name_of(segment.kind);
  json["movement"] = name_of(segment.movement);
  json["old"] = json_of(segment.before ? &*segment.before : nullptr, words);
  json["new"] = json_of(segment.after ? &*segment.after : nullptr, words);
  return json;
}

// The details that only some values have.
void add_details(Json& json, const Change& change, const Words& words) {
  const ValueChange& what = change.what;
  if (!what.tokens.empty()) {
    Json& list = json["tokens"] = Json::array();
    for (const auto& token : what.tokens) list.push_back(json_of_token(token));
  }
  if (what.is_reworded) {
    const Redline redline = redline_of(change);
    Json& list = json["words"] = Json::array();
    for (const auto& run : redline.runs) {
      list.push_back({{"kind", name_of(run.kind)}, {"words", run.words}});
    }
    if (!redline.is_shortest) json["compared_by_passages"] = true;
  }
  if (!what.segments.empty()) {
    Json& list = json["segments"] = Json::array();
    for (const auto& segment : what.segments) list.push_back(json_of_segment(segment, words));
  }
  if (what.crossing) json["crossing"] = *what.crossing;
}

// What stands between the type and the last word of a rule: `rate`, `dates.announced`. A conversion
// is told by the type that it left.
std::string term_of(const Finding& finding) {
  const std::string_view left = finding.change->type_before;
  const bool by_type = finding.rule.starts_with(finding.type + ".");
  const auto start = (by_type ? finding.type : left).size() + 1;
  const auto end = finding.rule.rfind('.');
  return end == std::string::npos || end < start ? std::string()
                                                 : finding.rule.substr(start, end - start);
}

Json json_of_evidence(const Change& change) {
  return {{"old", json_of(change.evidence_before.merged())},
          {"new", json_of(change.evidence_after.merged())}};
}

// `above`: what the finding rests on that this one is a part of; null: it is none.
Json json_of_finding(const Finding& finding, const Report& report, const Words& words,
                     const Json& above) {
  const Change& change = *finding.change;
  const Json evidence = json_of_evidence(change);
  Json json;
  json["fingerprint"] = text_or_null(finding.fingerprint().hex());
  json["rule"] = finding.rule;
  json["kind"] = name_of(change.what.kind);
  json["also"] = names_json(change.what.also);
  json["movement"] = name_of(change.what.movement);
  json["subject"] = name_of(change.subject);
  json["clause"] = text_or_null(finding.clause);
  json["type"] = finding.type;
  json["term"] = term_of(finding);
  json["path"] = path_of(change.path);
  json["level"] = name_of(finding.level);
  add_direction(json, finding.direction);
  json["old"] = json_of(change.before, words);
  json["new"] = json_of(change.after, words);
  json["delta"] = json_of_delta(*change.what.delta, words);
  if (evidence != above) json["evidence"] = evidence;
  json["message"] = headline_of(finding, report, words, Room::any).words;
  json["old_location"] = location_of(*report.before, change.place_before());
  json["new_location"] = location_of(*report.after, change.place_after());
  json["reasons"] = names_json(change.what.reasons);
  json["judgement_reasons"] = names_json(finding.judgement_reasons);
  if (!finding.why.empty()) json["why"] = finding.why;
  if (!finding.dependents.empty()) json["dependents"] = json_of_texts(finding.dependents);
  if (!change.from.empty()) json["from"] = json_of_texts(change.from);
  if (change.what.kind == ChangeKind::converted) {
    json["old_type"] = change.type_before;
    json["new_type"] = change.type_after;
  }
  add_details(json, change, words);
  json["parts"] = Json::array();
  for (const auto& part : finding.parts)
    json["parts"].push_back(json_of_finding(part, report, words, evidence));
  return json;
}

Json json_of_verdict(const ClauseVerdict& verdict, const Report& report) {
  Json json;
  json["clause"] = verdict.clause;
  json["title"] = text_or_null(clause_title(verdict.clause, report));
  json["level"] = name_of(verdict.level);
  add_direction(json, verdict.direction);
  json["changes"] = Json::array();
  for (const auto& finding : verdict.findings)
    json["changes"].push_back(finding.fingerprint().hex());
  return json;
}

Json json_of_entries(const std::vector<BalanceEntry>& entries) {
  Json list = Json::array();
  for (const auto& entry : entries) {
    list.push_back(
        {{"clause", entry.clause}, {"level", name_of(entry.level)}, {"in_part", entry.in_part}});
  }
  return list;
}

Json json_of_first_mentioned(const std::vector<FirstMentioned>& entries) {
  Json list = Json::array();
  for (const auto& entry : entries) {
    list.push_back({{"clause", entry.clause},
                    {"level", name_of(entry.level)},
                    {"would_favour", json_of_texts(entry.would_favour)}});
  }
  return list;
}

Json json_of_balance(const Balance& balance, const Words& words) {
  Json json;
  json["parties"] = Json::array();
  for (const auto& party : balance.parties) {
    json["parties"].push_back({{"party", party.party},
                               {"name", party_words(party.party, words)},
                               {"gained", json_of_entries(party.gained)},
                               {"gave_up", json_of_entries(party.gave_up)}});
  }
  json["first_mentioned"] = json_of_first_mentioned(balance.first_mentioned);
  json["undetermined"] = json_of_entries(balance.undetermined);
  json["lapsed"] = json_of_entries(balance.lapsed);
  json["neutral"] = json_of_entries(balance.neutral);
  return json;
}

}  // namespace

Json json_of_levels(const std::map<Level, std::size_t>& counts) {
  Json json;
  for (const Level level : k_levels) {
    const auto found = counts.find(level);
    json[std::string(name_of(level))] = found == counts.end() ? 0 : found->second;
  }
  return json;
}

void add_comparison(Json& page, const Report& report, const Words& words,
                    Json (*version)(const Agreement&)) {
  page["old"] = version(*report.before);
  page["new"] = version(*report.after);
  page["between"] = Json::array();
  for (const auto& between : report.comparison->between) {
    page["between"].push_back(version(*between));
  }
  page["for"] = text_or_null(report.perspective);
  page["balance"] = json_of_balance(report.balance, words);
  page["counts"] = json_of_levels(report.counts);
  page["shown"] = report.shown;
  page["hidden"] = {{"below_level", json_of_levels(report.hidden.below_level)},
                    {"filtered", report.hidden.filtered}};
  page["presumed"] = report.presumed;
  page["clauses"] = Json::array();
  for (const auto& verdict : report.clauses) {
    page["clauses"].push_back(json_of_verdict(verdict, report));
  }
  page["changes"] = json_of_changes(report, words);
  page["bargains"] = Json::array();
  for (const Item* bargain : report.bargains) {
    page["bargains"].push_back(json_of_item(*bargain, *report.after, words));
  }
}

Json json_of_changes(const Report& report, const Words& plain) {
  const Words words = plain.naming(names_of(report));
  Json list = Json::array();
  for (const auto& verdict : report.clauses) {
    for (const auto& finding : verdict.findings)
      list.push_back(json_of_finding(finding, report, words, nullptr));
  }
  for (const auto& finding : report.outside_clauses)
    list.push_back(json_of_finding(finding, report, words, nullptr));
  return list;
}

Json json_of_edits(std::span<const Edit> edits) {
  const auto written = [](const std::optional<Node>& node) {
    return node ? Json(print_yaml(*node)) : Json(nullptr);
  };
  Json list = Json::array();
  for (const Edit& edit : edits) {
    list.push_back({{"path", json_of_texts(edit.path)},
                    {"old", written(edit.before)},
                    {"new", written(edit.after)}});
  }
  return list;
}

std::string print_json_report(const Report& report, const std::vector<Edit>* edits,
                              const Words& words, const Provenance& provenance) {
  Json page = json_page("dealterms/diff/1", provenance);
  add_comparison(page, report, words.naming(names_of(report)), json_of_version);
  page["edits"] = edits != nullptr ? json_of_edits(*edits) : Json(nullptr);
  return dumped(page);
}

std::string print_jsonl_report(const Report& report, const Words& words) {
  std::string lines;
  for (const auto& change : json_of_changes(report, words)) lines += dumped_on_a_line(change);
  return lines;
}

}  // namespace dealterms
