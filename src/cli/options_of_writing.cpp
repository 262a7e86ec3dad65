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

}  // namespace dealterms
