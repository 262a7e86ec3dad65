#include "cli/commands.hpp"
#include "cli/formats.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"

namespace dealterms {

ExitStatus run_schema(const SchemaOptions& options, World& world) {
  const auto loaded = load({}, options.places, error_colour(options.output, world), world);
  if (!loaded) return refuse(world, loaded.why_not);
  world.write_err(loaded->warnings);
  const NamedSchema schema{options.name, *loaded->catalogue};
  const Page page = page_of(options.output, english(), loaded->provenance, world);
  return write_result(print_as(options.output.format, schema_formats(), schema, page),
                      options.output, world);
}

}  // namespace dealterms
