#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/formats.hpp"
#include "cli/language.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"

namespace dealterms {
namespace {

std::string why_unknown(const std::string& type, const Catalogue& catalogue) {
  std::vector<std::string> known;
  for (const auto& [id, row] : catalogue.types) known.push_back(id);
  const auto nearest = nearest_name(type, known);
  return "no clause type '" + type + "'" +
         (nearest ? "; did you mean '" + *nearest + "'?"
                  : "; 'dealterms catalogue' lists them all");
}

}  // namespace

ExitStatus run_catalogue(const CatalogueOptions& options, World& world) {
  const PlaceOptions places = places_for(options.places, options.output, world);
  const auto loaded = load({}, places, error_colour(options.output, world), world);
  if (!loaded) return refuse(world, loaded.why_not);
  world.write_err(loaded->warnings);

  const Catalogue& catalogue = *loaded->catalogue;
  const ClauseType* type = catalogue.find_type(options.type);
  if (type == nullptr && !options.type.empty()) {
    return refuse(world, as_line(why_unknown(options.type, catalogue)));
  }
  const Page page =
      page_of(options.output, words_for(places, catalogue), loaded->provenance, world);
  return write_result(
      print_as(options.output.format, catalogue_formats(), ShownTypes{catalogue, type}, page),
      options.output, world);
}

}  // namespace dealterms
