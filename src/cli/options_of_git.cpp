#include "cli/bind_options.hpp"
#include "cli/option_groups.hpp"

namespace dealterms {
namespace {

// git shows a page at a time what it is given.
void leave_pages_to_git(OutputOptions& output) { output.no_pager = true; }

}  // namespace

std::shared_ptr<Command> bind_git_diff(CLI::App& app) {
  auto [command, options] = made<GitDiffOptions>();
  app.add_option("ARGUMENT", options.arguments,
                 "as git gives them: PATH, or PATH OLD-FILE OLD-ID OLD-MODE NEW-FILE NEW-ID "
                 "NEW-MODE, and NEW-PATH and MESSAGE of a renamed file")
      ->required()
      ->type_name("");
  add_catalogue(app, options.places);
  add_look(app, options.output);
  add_language(app, options.output);
  leave_pages_to_git(options.output);
  return command;
}

std::shared_ptr<Command> bind_git_textconv(CLI::App& app) {
  auto [command, options] = made<GitTextconvOptions>();
  app.add_option("FILE", options.file, "a YAML file")->required()->type_name("");
  add_limits(app, options.places);
  leave_pages_to_git(options.output);
  return command;
}

std::shared_ptr<Command> bind_install_git(CLI::App& app) {
  auto [command, options] = made<InstallGitOptions>();
  auto* global = app.add_flag("--global", options.global, "For all repositories of yours");
  app.add_flag("--local", options.local, "For this repository alone (the default)")
      ->excludes(global);
  app.add_flag("--yes", options.yes, "Write it, too; without it nothing is written");
  leave_pages_to_git(options.output);
  return command;
}

}  // namespace dealterms
