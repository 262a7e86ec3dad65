#include <string>

#include "cli/bind_options.hpp"
#include "cli/option_groups.hpp"

namespace dealterms {
namespace {

constexpr const char* k_diff3 = "diff3";

}  // namespace

std::shared_ptr<Command> bind_merge(CLI::App& app) {
  auto [command, options] = made<MergeOptions>();
  app.add_option("BASE", options.base,
                 "what both sides began with: a version name, a path, REV:PATH, or /dev/null")
      ->required()
      ->type_name("");
  app.add_option("OURS", options.ours, "the same, for the side whose order and comments stay")
      ->required()
      ->type_name("");
  app.add_option("THEIRS", options.theirs, "the same, for the side that is put in")
      ->required()
      ->type_name("");
  CLI::Option* pathname = app.add_option(
      "PATHNAME", options.pathname, "with --driver: the file of the repository that it is about");
  pathname->type_name("");
  app.add_option_function<std::string>(
         "--conflict",
         [&merge = options](const std::string& style) {
           merge.style = style == k_diff3 ? ConflictStyle::diff3 : ConflictStyle::merge;
         },
         "What stands in a conflict: merge, both sides, or diff3, the base too (default: merge)")
      ->type_name("STYLE")
      ->check(one_of({"merge", k_diff3}));
  CLI::Option* output = add_output_file(
      app, options.output,
      "Write the result to a file, whole or not at all (default: -, standard output)");
  CLI::Option* driver = app.add_flag("--driver", options.driver,
                                     "As git's merge driver: three files, and OURS is replaced");
  driver->excludes(output);
  pathname->needs(driver);
  add_places(app, options.places);
  // A file for programs and git: no page of a terminal.
  options.output.no_pager = true;
  app.callback([&merge = options] {
    if (!merge.driver) return;
    merge.output.output = merge.ours;
    merge.output.over_input = true;
  });
  return command;
}

std::shared_ptr<Command> bind_apply(CLI::App& app) {
  auto [command, options] = made<ApplyOptions>();
  app.add_option("OLD", options.old, "what the changes go from: a version name, a path or REV:PATH")
      ->required()
      ->type_name("");
  app.add_option("CHANGES", options.changes,
                 "what 'dealterms diff OLD NEW --format json' prints: a path, or -")
      ->required()
      ->type_name("");
  add_output_file(
      app, options.output,
      "Write the new version to a file, whole or not at all (default: -, standard output)");
  add_places(app, options.places);
  options.output.no_pager = true;
  return command;
}

}  // namespace dealterms
