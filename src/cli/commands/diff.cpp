#include "assess/report.hpp"
#include "assess/warnings.hpp"
#include "cli/commands.hpp"
#include "cli/formats.hpp"
#include "cli/language.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/select.hpp"
#include "diff/compare.hpp"
#include "render/diagnostics.hpp"

namespace dealterms {
namespace {

// What --exit-code asks for: a finding of the chosen clauses at --min-level, else above editorial.
// Not what is shown: --all shows more and finds no more (how a thing is printed never changes the
// exit status).
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

ExitStatus run_diff(const DiffOptions& options, World& world) {
  const PlaceOptions places = places_for(options.places, options.output, world);
  const auto loaded =
      load({options.before, options.after}, places, error_colour(options.output, world), world);
  if (!loaded) return refuse(world, loaded.why_not);
  world.write_err(loaded->warnings);

  const SelectOptions& select = options.select;
  const WhyNot why =
      why_no_match({select.clauses, select.types, select.perspective}, loaded->agreements);
  if (!why.empty()) return refuse(world, as_line(why));

  const auto comparison = std::make_shared<const Comparison>(
      compare(loaded->agreements[0], loaded->agreements[1], loaded->catalogue));
  world.write_err(print_diagnostics(find_warnings(*comparison), loaded->sources[1],
                                    error_colour(options.output, world)));
  const Report report = make_report(comparison, selection_of(select));

  const Page page =
      page_of(options.output, words_for(places, *loaded->catalogue), loaded->provenance, world);
  const std::string text = print_as(options.output.format, diff_formats(), report, page);
  const ExitStatus written = write_result(text, options.output, world);
  if (written != ExitStatus::done) return written;
  return options.exit_code && is_found(report, select) ? ExitStatus::found : ExitStatus::done;
}

}  // namespace dealterms
