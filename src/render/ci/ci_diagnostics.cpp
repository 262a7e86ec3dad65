#include "render/ci/ci_diagnostics.hpp"

#include <algorithm>
#include <map>

#include "base/digest.hpp"
#include "render/ci/ci_text.hpp"

namespace dealterms {
namespace {

CiSeverity severity_of(DiagnosticCode code) {
  switch (row_of(code).severity) {
    case Severity::error:
      return CiSeverity::error;
    case Severity::warning:
      return CiSeverity::warning;
  }
  return {};
}

CiRule rule_of(const DiagnosticRow& row) {
  std::string title(row.name);
  std::ranges::replace(title, '_', ' ');
  return {printed(row.code), title, std::string(row.explanation), severity_of(row.code)};
}

std::string details_of(const Diagnostic& diagnostic) {
  std::string details;
  if (!diagnostic.suggestion.empty()) details = "did you mean '" + diagnostic.suggestion + "'?";
  if (!details.empty() && !diagnostic.hint.empty()) details += "\n";
  return details + diagnostic.hint;
}

// What a mistake is, wherever in its file it stands. No argument holds a zero byte: the reader of
// documents refuses it.
std::string identity_of(const std::string& file, const Diagnostic& diagnostic) {
  std::string identity = path_in_repository(file) + '\0' + printed(diagnostic.code);
  for (const std::string& argument : diagnostic.arguments) identity += '\0' + argument;
  return identity;
}

}  // namespace

CiResults ci_results_of(std::span<const CheckedFile> files) {
  CiResults results;
  for (const DiagnosticRow& row : diagnostic_rows()) results.rules.push_back(rule_of(row));
  std::map<std::string, std::size_t> times;
  CiPlaces places;
  for (const CheckedFile& file : files) {
    const std::string& name = file.source.name();
    results.suites.push_back(name);
    for (const Diagnostic& diagnostic : file.diagnostics) {
      const std::string identity = identity_of(name, diagnostic);
      const std::string which = identity + '\0' + std::to_string(++times[identity]);
      results.results.push_back({.rule = printed(diagnostic.code),
                                 .severity = severity_of(diagnostic.code),
                                 .message = message_of(diagnostic),
                                 .details = details_of(diagnostic),
                                 .place = places.of(file.source, diagnostic.place),
                                 .related = {},
                                 .fingerprint = fingerprint_hex(which),
                                 .suite = name,
                                 .waived = {}});
    }
  }
  return results;
}

}  // namespace dealterms
