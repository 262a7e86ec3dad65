// What explains the program: its names, its command lines for shells, and its manual pages.
#include <string>
#include <vector>

#include "cli/bind_options.hpp"
#include "cli/formats.hpp"
#include "cli/option_groups.hpp"

namespace dealterms {
namespace {

constexpr const char* k_man = "man";

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const CommandGroup& group : command_groups()) {
    for (const CommandHelp& help : group.commands) names.emplace_back(help.name);
  }
  return names;
}

}  // namespace

std::shared_ptr<Command> bind_explain(CLI::App& app) {
  auto [command, options] = made<ExplainOptions>();
  app.add_option("NAME", options.name,
                 "a code of a message (DT107), a rule, a clause type, or a term of one, as "
                 "revenue_share.rate (default: what can be named)")
      ->type_name("");
  add_places(app, options.places);
  add_output(app, options.output, names_of(explain_formats()));
  return command;
}

std::shared_ptr<Command> bind_complete(CLI::App& app) {
  auto [command, options] = made<CompleteOptions>();
  app.add_option("WORD", options.words,
                 "behind --: what stands after 'dealterms' so far; the last is being written")
      ->type_name("");
  options.output.no_pager = true;
  return command;
}

std::shared_ptr<Command> bind_generate(CLI::App& app) {
  auto [command, options] = made<GenerateOptions>();
  app.add_option("WHAT", options.what, "bash, zsh or fish: a completion; man: a manual page")
      ->required()
      ->type_name("")
      ->check(one_of({"bash", "zsh", "fish", k_man}));
  auto* page = app.add_option("COMMAND", options.command,
                              "of man: the command whose page it is (default: the program)");
  page->type_name("")->check(one_of(command_names()));
  app.add_flag("--list", options.list, "Of man: list the pages, and print none")->excludes(page);
  add_output_file(app, options.output,
                  "Write it to a file, whole or not at all (default: -, standard output)");
  app.callback([&generate = options] {
    const bool is_page = generate.list || !generate.command.empty();
    if (!is_page || generate.what == k_man) return;
    const std::string which = generate.list ? "--list" : "COMMAND";
    throw CLI::ValidationError(which, "only of 'generate man'");
  });
  options.output.no_pager = true;
  return command;
}

}  // namespace dealterms
