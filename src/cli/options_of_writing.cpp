#include "cli/bind_options.hpp"
#include "cli/option_groups.hpp"

namespace dealterms {

std::shared_ptr<Command> bind_fmt(CLI::App& app) {
  auto [command, options] = made<FmtOptions>();
  app.add_option("FILE", options.files,
                 "term files and directories of them, which are written in place; or -, standard "
                 "input, which is written to standard output")
      ->required()
      ->type_name("");
  app.add_flag(
      "--check", options.check,
      "Write nothing: list what would change, and end with status 1 where something would");
  add_catalogue(app, options.places);
  options.output.no_pager = true;
  return command;
}

std::shared_ptr<Command> bind_new(CLI::App& app) {
  auto [command, options] = made<NewOptions>();
  app.add_option("VERSION", options.version, "what the version is to be called: 2026")
      ->required()
      ->type_name("");
  app.add_option("--kind", options.kind,
                 "What kind of deal it is, whose usual clauses are written; without it, the kinds "
                 "are listed with their parties in order")
      ->type_name("KIND");
  app.add_option("--party", options.parties,
                 "Who takes part, once for each: acme=\"Acme Ltd\", in the order in which the kind "
                 "names its parties; or with the role, in any order: tenant=acme=\"Acme Ltd\"")
      ->type_name("[ROLE=]ID=NAME")
      ->type_size(1)
      ->allow_extra_args(false);
  add_list(app, "--type", options.types, "TYPE",
           "Also write clauses of these types: TYPE[,TYPE...], may be repeated");
  app.add_option("--deal", options.deal, "What the deal is to be called (default: its parties)")
      ->type_name("DEAL");
  app.add_option("--from", options.from,
                 "Write the version that follows this one, with everything carried over")
      ->type_name("VERSION");
  add_output_file(app, options.output,
                  "Write to a file that is not there yet (default: -, standard output)");
  add_places(app, options.places);
  options.output.no_pager = true;
  return command;
}

}  // namespace dealterms
