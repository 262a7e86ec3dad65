// "Code Quality report format" in GitLab's documentation: a subset of the issues of Code Climate.
#include <algorithm>
#include <map>
#include <tuple>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "render/ci/ci_results.hpp"
#include "render/ci/ci_text.hpp"
#include "render/json/parts.hpp"

namespace dealterms {
namespace {

// Of info, minor, major, critical and blocker. What was waived is shown, and weighs nothing.
std::string_view severity_of(const CiResult& result) {
  if (!result.waived.empty()) return "info";
  switch (result.severity) {
    case CiSeverity::error:
      return "major";
    case CiSeverity::warning:
      return "minor";
    case CiSeverity::note:
      return "info";
  }
  return {};
}

std::string description_of(const CiResult& result) {
  std::string description = visible(result.message);
  if (!result.waived.empty()) description += " (waived: " + visible(result.waived) + ")";
  return description;
}

// Where the files are those of a repository, as GitLab wants them.
CiPlace place_of(const CiResult& result) {
  return result.place ? *result.place : CiPlace{result.suite, 0, 0};
}

// GitLab shows results of one fingerprint as one. Several agreements can have a finding alike, and
// one file a mistake twice.
class Fingerprints {
 public:
  std::string next(const CiResult& result) {
    const std::string what = result.fingerprint.empty() ? result.message : result.fingerprint;
    const std::string path = path_in_repository(place_of(result).file);
    const std::size_t number = ++count_[{result.rule, result.suite, path, what}];
    std::string bytes;
    for (const std::string& part : {result.rule, result.suite, path, what}) bytes += part + '\0';
    return sha256_hex(bytes + std::to_string(number));
  }

 private:
  using Key = std::tuple<std::string, std::string, std::string, std::string>;
  std::map<Key, std::size_t> count_;
};

}  // namespace

std::string print_gitlab_code_quality(const CiResults& results) {
  Json issues = Json::array();
  Fingerprints fingerprints;
  for (const CiResult& result : results.results) {
    const CiPlace place = place_of(result);
    Json issue;
    issue["description"] = description_of(result);
    issue["check_name"] = visible(result.rule);
    issue["fingerprint"] = fingerprints.next(result);
    issue["severity"] = severity_of(result);
    issue["location"]["path"] = path_in_repository(place.file);
    issue["location"]["lines"]["begin"] = std::max(place.line, 1U);  // one is required
    if (!result.details.empty()) issue["content"]["body"] = visible_lines(result.details);
    issues.push_back(std::move(issue));
  }
  return dumped(issues);
}

}  // namespace dealterms
