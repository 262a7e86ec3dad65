#include "assess/report.hpp"
#include "assess/warnings.hpp"
#include "cli/formats.hpp"
#include "cli/run.hpp"
#include "cli/select.hpp"
#include "cli/session.hpp"
#include "diff/compare.hpp"

namespace dealterms {
namespace {

// What --exit-code asks for: a finding of the chosen clauses at --min-level, else above editorial.
// Not what is shown: --all shows more and finds no more (law 8).
bool is_found(const Report& report, const SelectOptions& options) {
  const Level least = options.min_level.value_or(Level::minor);
  for (const ClauseVerdict& verdict : report.clauses) {
    if (verdict.level >= least) return true;
  }
  for (const Finding& finding : report.outside_clauses) {
    if (finding.level >= least) return true;
  }
  return false;
}

}  // namespace

ExitStatus run_diff(const DiffOptions& options, Session& session) {
  const auto loaded = session.load({options.before, options.after});
  if (!loaded) return session.refuse();
  const SelectOptions& select = options.select;
  const auto checked =
      check_filters({select.clauses, select.types, select.perspective}, loaded->agreements);
  if (!checked) return session.refuse(checked.error());

  const auto comparison = std::make_shared<const Comparison>(
      compare(loaded->agreements[0], loaded->agreements[1], loaded->catalogue->merged));
  session.tell(find_warnings(*comparison), loaded->sources);
  const Report report = make_report(comparison, selection_of(select));

  const ExitStatus written = write_as_asked(diff_formats(), report, *loaded->catalogue, session);
  if (written != ExitStatus::done) return written;
  return options.exit_code && is_found(report, select) ? ExitStatus::found : ExitStatus::done;
}

}  // namespace dealterms
