// All versions as JSON: the history of each clause, and every step as `diff` prints it.
#include "assess/policy/pattern.hpp"
#include "render/finding_words.hpp"
#include "render/headlines.hpp"
#include "render/history_words.hpp"
#include "render/json/json.hpp"
#include "render/json/parts.hpp"
#include "render/names.hpp"
#include "render/words/words.hpp"

namespace dealterms {
namespace {

std::string version_of(std::size_t version, const History& history) {
  return history.versions[version].agreement->version;
}

Json json_of_cell(const ClauseHistory& clause_history, std::size_t version,
                  const History& history) {
  const ClauseAtVersion& cell = clause_history.cells[version];
  Json json;
  json["version"] = version_of(version, history);
  json["state"] = name_of(cell.state);
  json["id"] = text_or_null(cell.id);
  json["level"] = name_of(cell_level(clause_history, version, history));
  json["part_of"] = text_or_null(cell.part_of);
  json["changes"] = Json::array();
  if (cell.verdict != nullptr) {
    for (const auto& finding : cell.verdict->findings) {
      json["changes"].push_back(finding.fingerprint().hex());
    }
  }
  return json;
}

std::string path_below(std::string_view clause, const std::vector<std::string>& steps) {
  std::string path = path_of({.section = "clauses", .item = clause});
  for (const std::string& step : steps) path += "." + step;
  return path;
}

Json json_of_reversion(const Reversion& reversion, const ClauseHistory& clause_history,
                       const History& history, const Words& words) {
  Json json;
  json["path"] = path_below(clause_history.clause, reversion.path);
  json["left_from"] = version_of(reversion.left_from, history);
  json["away_at"] = version_of(reversion.away_at, history);
  json["back_at"] = version_of(reversion.back_at, history);
  json["value"] = json_of(reversion.value, words);
  json["away"] = json_of(reversion.away, words);
  json["printed"] = reversion_words(reversion, clause_history, history, words);
  return json;
}

Json json_of_clause_history(const ClauseHistory& clause_history, const History& history,
                            const Words& words) {
  Json json;
  json["clause"] = clause_history.clause;
  json["title"] = clause_history_title(clause_history, history, words);
  json["type"] = clause_history.type;
  json["earlier_ids"] = json_of_texts(clause_history.earlier_ids);
  json["from"] = json_of_texts(clause_history.from);
  json["level"] = name_of(clause_history.level);
  json["changes"] = clause_history.changes;
  json["net"] = name_of(clause_history.net);
  json["cells"] = Json::array();
  for (std::size_t i = 0; i < clause_history.cells.size(); ++i) {
    json["cells"].push_back(json_of_cell(clause_history, i, history));
  }
  json["reversions"] = Json::array();
  for (const auto& reversion : clause_history.reversions) {
    json["reversions"].push_back(json_of_reversion(reversion, clause_history, history, words));
  }
  return json;
}

Json json_of_trend(const TermTrend& trend, const History& history, const Words& words) {
  Json json;
  json["clause"] = trend.clause;
  json["path"] = path_below(trend.clause, trend.path);
  json["measure"] = name_of(trend.measure);
  json["unit"] = text_or_null(trend.unit);
  json["low"] = json_of(trend.low);
  json["high"] = json_of(trend.high);
  json["points"] = Json::array();
  for (const auto& point : trend.points) {
    json["points"].push_back({{"version", version_of(point.version, history)},
                              {"number", point.number ? json_of(*point.number) : Json(nullptr)},
                              {"value", json_of(point.value, words)}});
  }
  return json;
}

Json json_of_top(const TopChange& top, const History& history, const Words& words) {
  const HistoryStep& step = history.steps[top.step];
  const Finding& finding = *top.finding;
  Json json;
  json["old"] = version_of(step.from, history);
  json["new"] = version_of(step.to, history);
  json["fingerprint"] = finding.fingerprint().hex();
  json["clause"] = text_or_null(finding.clause);
  json["level"] = name_of(finding.level);
  json["message"] = headline_of(finding, step.report, words, Room::any).words;
  json["undone"] = top.undone;
  return json;
}

// The last version that mentions it says the latest.
const Agreement& latest_of(const OpenPointHistory& point, const History& history) {
  std::size_t latest = point.first;
  for (std::size_t i = 0; i < point.cells.size(); ++i) {
    if (point.cells[i].item != nullptr) latest = i;
  }
  return *history.versions[latest].agreement;
}

Json json_of_open_point(const OpenPointHistory& point, const History& history, const Words& words) {
  Json json;
  json["id"] = point.id;
  json["first"] = version_of(point.first, history);
  json["closed_by"] = point.closed_by ? Json(version_of(*point.closed_by, history)) : Json(nullptr);
  json["status"] = Json::array();
  for (std::size_t i = 0; i < point.cells.size(); ++i) {
    if (point.cells[i].item == nullptr) continue;
    json["status"].push_back(
        {{"version", version_of(i, history)}, {"status", point.cells[i].status}});
  }
  json["outcomes"] = Json::array();
  for (const OpenPointOutcome& outcome : point.outcomes) {
    json["outcomes"].push_back({{"version", version_of(outcome.version, history)},
                                {"status", outcome.status},
                                {"outcome", json_of(outcome.words, words)}});
  }
  json["latest"] = json_of_item(*point.latest, latest_of(point, history), words);
  return json;
}

Json json_of_source(const SourceNote& note, const History& history, const Words& words) {
  Json source = nullptr;
  for (const auto& version : history.versions) {
    const auto known = version.agreement->sources.find(note.id);
    const bool same = known != version.agreement->sources.end() && &known->second == note.item;
    if (same) source = json_of_item(*note.item, *version.agreement, words);
  }
  return {{"number", note.number}, {"id", note.id}, {"source", std::move(source)}};
}

template <typename Parts, typename Part>
Json list_of(const Parts& parts, const History& history, const Words& words, const Part& part) {
  Json list = Json::array();
  for (const auto& one : parts) list.push_back(part(one, history, words));
  return list;
}

// The page lists them once.
Json name_of_version(const Agreement& agreement) { return agreement.version; }

Json json_of_step(const HistoryStep& step, const Words& words) {
  Json json;
  add_comparison(json, step.report, words, name_of_version);
  return json;
}

void add_told(Json& page, const History& history, const Words& plain) {
  const Words words = plain.naming(names_of(history));
  page["deal"] = history.deal;
  page["versions"] = Json::array();
  for (const auto& version : history.versions) {
    page["versions"].push_back(json_of_version(*version.agreement));
  }
  page["clause_histories"] =
      list_of(history.clause_histories, history, words, json_of_clause_history);
  page["steps"] = Json::array();
  for (const auto& step : history.steps) page["steps"].push_back(json_of_step(step, words));
  page["net"] = json_of_step(history.net, words);
  page["top"] = list_of(history.top, history, words, json_of_top);
  page["trends"] = list_of(history.trends, history, words, json_of_trend);
  page["open_points"] = list_of(history.open_points, history, words, json_of_open_point);
  page["sources"] = list_of(history.sources.notes(), history, words, json_of_source);
  page["counts"] = json_of_levels(history.counts);
  page["shown"] = history.shown;
  page["hidden"] = {{"below_level", history.hidden.below_level},
                    {"filtered", history.hidden.filtered},
                    {"findings", json_of_levels(history.hidden.findings)}};
}

}  // namespace

std::string print_json_report(const History& history, std::string_view date, const Words& words) {
  Json page = json_page("dealterms/report/1", history.provenance);
  page["date"] = text_or_null(date);
  add_told(page, history, words);
  return dumped(page);
}

std::string print_json_history(const History& history, const Words& words) {
  Json page = json_page("dealterms/history/1", history.provenance);
  add_told(page, history, words);
  return dumped(page);
}

std::string print_jsonl_history(const History& history, const Words& words) {
  std::string lines;
  for (const auto& step : history.steps) {
    for (const auto& change : json_of_changes(step.report, words)) {
      Json line = {{"old_version", version_of(step.from, history)},
                   {"new_version", version_of(step.to, history)}};
      line.update(change);
      lines += dumped_on_a_line(line);
    }
  }
  return lines;
}

}  // namespace dealterms
