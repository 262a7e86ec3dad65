#include "base/calendar.hpp"
#include "cli/commands.hpp"
#include "cli/formats.hpp"
#include "cli/language.hpp"
#include "cli/load_deal.hpp"
#include "cli/output.hpp"

namespace dealterms {

ExitStatus run_report(const ReportOptions& options, World& world) {
  if (!options.date.empty() && !parse_day(options.date)) {
    return refuse(world,
                  as_line("--date wants a day such as 2026-05-01, not '" + options.date + "'"));
  }
  const PlaceOptions places = places_for(options.places, options.output, world);
  const auto loaded = load_history({options.versions, options.deal}, options.select, places,
                                   error_colour(options.output, world), world);
  if (!loaded) return refuse(world, loaded.why_not);
  if (loaded->history.versions.size() < 2) {
    return refuse(world, as_line("a report needs two versions or more"));
  }
  world.write_err(loaded->warnings);
  const ToldHistory told{loaded->history, Detail::clause_histories, options.date};
  const Page page = page_of(options.output, words_for(places, *loaded->catalogue),
                            loaded->history.provenance, world);
  return write_result(print_as(options.output.format, report_formats(), told, page), options.output,
                      world);
}

}  // namespace dealterms
