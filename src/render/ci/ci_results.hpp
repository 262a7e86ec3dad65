// What a run found, as CI systems take it: results with a rule, a severity, a place and a
// fingerprint, whatever found them. For machines, and in English. Judges nothing: whether something
// fails was decided before.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_text.hpp"

namespace dealterms {

enum class CiSeverity { error, warning, note };

struct CiPlace {
  std::string file;          // as a run was given it
  std::uint32_t line = 0;    // from 1; 0: the file as a whole
  std::uint32_t column = 0;  // in code points, from 1; 0: the line as a whole
  friend auto operator<=>(const CiPlace&, const CiPlace&) = default;
};

// What stands behind results.
struct CiRule {
  std::string id;                             // stable, and unique among the rules
  std::string title;                          // a few words
  std::string help;                           // what it means and how to mend it
  CiSeverity severity = CiSeverity::warning;  // where a result does not say otherwise
};

struct CiResult {
  std::string rule;  // its id
  CiSeverity severity = CiSeverity::warning;
  std::string message;  // one line
  std::string details;  // more lines, or empty
  std::optional<CiPlace> place;
  std::vector<CiPlace> related;  // as where the other version says it
  std::string fingerprint;       // the same in the next run, wherever the lines have moved to
  std::string suite;             // the agreement or the file
  std::string waived;            // the reason of a waiver; empty: none
};

struct CiResults {
  std::vector<CiRule> rules;
  std::vector<CiResult> results;
  std::vector<std::string> suites;  // all that were looked at, with results or without
  std::string version;              // of the program
};

// Where byte columns stand when code points are counted. Thousands of places may stand in one line
// of megabytes: that is gone through once, and then from the nearest block of it on.
class CiPlaces {
 public:
  // The source outlives this.
  [[nodiscard]] CiPlace of(const SourceText& source, Place place);
  // Bytes gone through so far.
  [[nodiscard]] std::size_t effort() const { return effort_; }

 private:
  std::map<const char*, std::vector<std::uint32_t>> blocks_;  // by the start of the line
  std::size_t effort_ = 0;

  std::uint32_t code_points_in(std::string_view text);
  std::uint32_t code_points_before(std::string_view line, std::size_t at);
};

// SARIF 2.1.0 (OASIS), as GitHub's code scanning takes it.
[[nodiscard]] std::string print_sarif(const CiResults& results);
// The XML that Jenkins, GitLab and Azure read. Errors are failures, what was waived is skipped;
// warnings and notes, which fail nothing, are told on the output of a test that passed.
[[nodiscard]] std::string print_junit(const CiResults& results);
// Workflow commands of GitHub Actions, the severest first, and as many as GitHub shows of a step;
// then a line on how many there are beside them.
[[nodiscard]] std::string print_github_annotations(const CiResults& results);
// Text for the log of a workflow, no line of which is a command: those that begin with `::`, and
// the older `##[`, wherever it stands.
[[nodiscard]] std::string without_workflow_commands(std::string_view text);
// The Code Climate issues that GitLab reads.
[[nodiscard]] std::string print_gitlab_code_quality(const CiResults& results);

}  // namespace dealterms
