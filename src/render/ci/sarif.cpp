// SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. What of it GitHub
// reads: "SARIF support for code scanning" in GitHub's documentation.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/ci/ci_results.hpp"
#include "render/ci/ci_text.hpp"
#include "render/json/parts.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
// Its version is that of how fingerprints are made.
constexpr std::string_view k_fingerprint = "dealterms/v1";

std::string_view level_of(CiSeverity severity) {
  switch (severity) {
    case CiSeverity::error:
      return "error";
    case CiSeverity::warning:
      return "warning";
    case CiSeverity::note:
      return "note";
  }
  return {};
}

// In a message `{0}` is a placeholder (3.11.5) and `[text](1)` a link (3.11.6). A space keeps the
// latter from being one in every viewer, those too that know of no backslash.
std::string plain_message(std::string_view text) {
  std::string message;
  for (const char c : text) {
    if (c == '(' && message.ends_with(']')) message += ' ';
    message += c;
    if (c == '{' || c == '}') message += c;
  }
  return message;
}

Json json_of_message(std::string_view text) { return {{"text", plain_message(text)}}; }

std::string link_text(std::string_view text) {
  std::string escaped;
  for (const char c : visible(text)) {
    if (c == '\\' || c == '[' || c == ']') escaped += '\\';
    escaped += c;
    if (c == '{' || c == '}') escaped += c;
  }
  return escaped;
}

// A reference as RFC 3986 has it. All else is escaped, the colon too: `a:b` would name a scheme.
std::string uri_of(std::string_view file) {
  constexpr std::string_view k_unreserved = "-._~/";
  const std::string path = path_in_repository(file);
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || k_unreserved.find(c) != k_unreserved.npos;
    uri += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

Json json_of_place(const CiPlace& place) {
  Json region;
  // GitHub shows no result without a line.
  region["startLine"] = std::max(place.line, 1U);
  if (place.column > 0) region["startColumn"] = place.column;
  return {{"artifactLocation", {{"uri", uri_of(place.file)}}}, {"region", region}};
}

Json locations_of(const CiResult& result) {
  Json location;
  if (result.place) {
    location["physicalLocation"] = json_of_place(*result.place);
  } else if (!result.suite.empty()) {
    location["logicalLocations"] = Json::array({{{"name", visible(result.suite)}}});
  } else {
    return Json::array();
  }
  return Json::array({location});
}

Json related_locations_of(const CiResult& result) {
  Json related = Json::array();
  for (const CiPlace& place : result.related) {
    related.push_back({{"id", related.size() + 1}, {"physicalLocation", json_of_place(place)}});
  }
  return related;
}

// With a link to each related place: GitHub shows those alone that a message links to.
std::string message_of(const CiResult& result) {
  std::string message = plain_message(message_and_details(result));
  std::vector<std::string> links;
  for (const CiPlace& place : result.related) {
    const std::string line = place.line > 0 ? ":" + std::to_string(place.line) : "";
    links.push_back(fmt::format("[{}]({})", link_text(path_in_repository(place.file) + line),
                                links.size() + 1));
  }
  if (!links.empty()) message += "\nSee also " + join(links) + ".";
  return message;
}

Json json_of_rule(const CiRule& rule) {
  const std::string title = visible(rule.title.empty() ? rule.id : rule.title);
  const std::string help = rule.help.empty() ? title : visible_lines(rule.help);
  Json json;
  json["id"] = visible(rule.id);
  json["shortDescription"] = json_of_message(title);
  json["fullDescription"] = json_of_message(help);
  json["help"] = json_of_message(help);
  json["defaultConfiguration"] = {{"level", level_of(rule.severity)}};
  return json;
}

// A consumer that finds them with one result expects them with all.
enum class Suppressions { of_none, of_all };

Json json_of_result(const CiResult& result, const CiResults& results, Suppressions suppressions) {
  Json json;
  json["ruleId"] = visible(result.rule);
  if (const CiRule* rule = find_rule(results, result.rule)) {
    json["ruleIndex"] = rule - results.rules.data();
  }
  json["level"] = level_of(result.severity);
  json["message"] = {{"text", message_of(result)}};
  json["locations"] = locations_of(result);
  if (!result.related.empty()) json["relatedLocations"] = related_locations_of(result);
  if (!result.fingerprint.empty()) {
    json["partialFingerprints"][std::string(k_fingerprint)] = result.fingerprint;
  }
  if (suppressions == Suppressions::of_all) json["suppressions"] = Json::array();
  if (!result.waived.empty()) {
    json["suppressions"].push_back(
        {{"kind", "external"}, {"justification", visible_lines(result.waived)}});
  }
  return json;
}

}  // namespace

std::string print_sarif(const CiResults& results) {
  const bool has_waived = std::ranges::any_of(
      results.results, [](const CiResult& result) { return !result.waived.empty(); });
  const Suppressions suppressions = has_waived ? Suppressions::of_all : Suppressions::of_none;

  Json driver;
  driver["name"] = "dealterms";
  if (!results.version.empty()) driver["semanticVersion"] = results.version;
  driver["rules"] = Json::array();
  for (const CiRule& rule : results.rules) driver["rules"].push_back(json_of_rule(rule));

  Json run;
  run["tool"]["driver"] = std::move(driver);
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = Json::array();
  for (const CiResult& result : results.results) {
    run["results"].push_back(json_of_result(result, results, suppressions));
  }

  Json log;
  log["$schema"] = k_schema;
  log["version"] = "2.1.0";
  log["runs"] = Json::array({std::move(run)});
  return dumped(log);
}

}  // namespace dealterms
