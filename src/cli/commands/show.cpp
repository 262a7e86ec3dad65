#include "dealterms/cli/commands.hpp"
#include "dealterms/cli/load.hpp"
#include "dealterms/cli/output.hpp"
#include "dealterms/cli/select.hpp"
#include "dealterms/render/text_show.hpp"

namespace dealterms {

ExitStatus run_show(const ShowOptions& options, World& world) {
  const auto loaded =
      load({options.version}, options.places, error_colour(options.output, world), world);
  if (!loaded) return refuse(world, loaded.why_not);
  world.write_err(loaded->warnings);

  const WhyNot why = why_no_match({options.clauses, options.types, {}}, loaded->agreements);
  if (!why.empty()) return refuse(world, as_line(why));

  return write_result(
      print_agreement(*loaded->agreements.front(), *loaded->catalogue,
                      {options.clauses, options.types}, layout_of(options.output, world)),
      options.output, world);
}

}  // namespace dealterms
