#include "cli/commands.hpp"
#include "cli/formats.hpp"
#include "cli/language.hpp"
#include "cli/load_deal.hpp"
#include "cli/output.hpp"

namespace dealterms {
ExitStatus run_history(const HistoryOptions& options, World& world) {
  const PlaceOptions places = places_for(options.places, options.output, world);
  const auto loaded = load_history({{}, options.deal}, options.select, places,
                                   error_colour(options.output, world), world);
  if (!loaded) return refuse(world, loaded.why_not);
  world.write_err(loaded->warnings);
  const bool asked = !options.select.clauses.empty() || !options.select.types.empty();
  const ToldHistory told{loaded->history, asked ? Detail::clause_histories : Detail::matrix, {}};
  const Page page = page_of(options.output, words_for(places, *loaded->catalogue),
                            loaded->history.provenance, world);
  return write_result(print_as(options.output.format, history_formats(), told, page),
                      options.output, world);
}

}  // namespace dealterms
