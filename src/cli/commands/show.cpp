#include "cli/commands.hpp"
#include "cli/formats.hpp"
#include "cli/language.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/select.hpp"

namespace dealterms {

ExitStatus run_show(const ShowOptions& options, World& world) {
  const PlaceOptions places = places_for(options.places, options.output, world);
  const auto loaded = load({options.version}, places, error_colour(options.output, world), world);
  if (!loaded) return refuse(world, loaded.why_not);
  world.write_err(loaded->warnings);

  const WhyNot why = why_no_match({options.clauses, options.types, {}}, loaded->agreements);
  if (!why.empty()) return refuse(world, as_line(why));

  const ShownVersion shown{
      *loaded->agreements.front(), *loaded->catalogue, {options.clauses, options.types}};
  const Page page =
      page_of(options.output, words_for(places, *loaded->catalogue), loaded->provenance, world);
  return write_result(print_as(options.output.format, show_formats(), shown, page), options.output,
                      world);
}

}  // namespace dealterms
