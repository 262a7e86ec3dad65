// CLI11's exceptions end here. Each command is a row of k_commands: a name, and a function that
// binds its options. Its help is in command_help.cpp.
#include "cli/options.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <utility>

#include "base/embedded_files.hpp"
#include "base/program_version.hpp"
#include "base/text.hpp"
#include "cli/bind_options.hpp"
#include "cli/command_help.hpp"
#include "cli/formats.hpp"
#include "cli/option_groups.hpp"
#include "cli/output.hpp"
#include "render/json/schema.hpp"

namespace dealterms {
namespace {

// ---- commands -----------------------------------------------------------------------------------

using Bind = std::shared_ptr<Command> (*)(CLI::App&);

constexpr const char* k_version_names =
    "a version name (2023, or DEAL/2023), a path, - for standard input, REV:PATH or :PATH (staged) "
    "in "
    "git, or /dev/null";

std::shared_ptr<Command> bind_diff(CLI::App& app) {
  auto [command, options] = made<DiffOptions>();
  app.add_option("OLD", options.before, k_version_names)->required()->type_name("");
  app.add_option("NEW", options.after, "the same, for the later version")
      ->required()
      ->type_name("");
  add_select(app, options.select, options.only_these);
  app.add_flag("--summary", options.summary, "Show the balance and a line a clause")
      ->group("How it is shown");
  app.add_flag("--exit-code", options.exit_code, "End with status 1 where something changed");
  app.add_option("--fail-on", options.fail_on,
                 "End with status 1 where these words of a policy say so: critical,against:us")
      ->type_name("WORDS");
  add_places(app, options.places);
  add_output(app, options.output, names_of(diff_formats()));
  add_hyperlinks(app, options.output);
  add_language(app, options.output);
  add_report_url(app, options.output);
  return command;
}

std::shared_ptr<Command> bind_history(CLI::App& app) {
  auto [command, options] = made<HistoryOptions>();
  app.add_option("CLAUSE", options.select.clauses,
                 "tell the history of these clauses (default: the matrix)")
      ->type_name("");
  add_deal(app, options.deal);
  add_levels(app, options.select);
  add_places(app, options.places);
  add_output(app, options.output, names_of(history_formats()));
  add_hyperlinks(app, options.output);
  app.add_flag("--bom", options.output.byte_order_mark,
               "Begin CSV with the mark by which spreadsheets know UTF-8")
      ->group("How it is shown");
  add_language(app, options.output);
  return command;
}

std::shared_ptr<Command> bind_report(CLI::App& app) {
  auto [command, options] = made<ReportOptions>();
  app.add_option("VERSION", options.versions, k_version_names)->type_name("");
  add_deal(app, options.deal);
  add_select(app, options.select, options.only_these);
  app.add_option("--date", options.date, "Print this date on the report (default: none)")
      ->type_name("DATE");
  add_places(app, options.places);
  add_output(app, options.output, names_of(report_formats()));
  add_language(app, options.output);
  return command;
}

std::shared_ptr<Command> bind_show(CLI::App& app) {
  auto [command, options] = made<ShowOptions>();
  app.add_option("VERSION", options.version, k_version_names)->required()->type_name("");
  app.add_option("CLAUSE", options.clauses, "only these clauses")->type_name("");
  add_list(app, "--type", options.types, "TYPE",
           "Only clauses of these types: TYPE[,TYPE...], may be repeated");
  add_places(app, options.places);
  add_output(app, options.output, names_of(show_formats()));
  add_language(app, options.output);
  return command;
}

std::shared_ptr<Command> bind_list(CLI::App& app) {
  auto [command, options] = made<ListOptions>();
  add_places(app, options.places);
  add_output(app, options.output, names_of(list_formats()));
  add_language(app, options.output);
  return command;
}

std::shared_ptr<Command> bind_validate(CLI::App& app) {
  auto [command, options] = made<ValidateOptions>();
  app.add_option("FILE", options.files,
                 "agreement or catalogue files, directories of them, or version names")
      ->required()
      ->type_name("");
  app.add_flag("--all", options.all, "Show every mistake, not only the first 50 of a file")
      ->group("How it is shown");
  app.add_flag("--warnings-as-errors", options.warnings_as_errors,
               "End with status 2 where there are warnings too");
  add_places(app, options.places);
  add_output(app, options.output, names_of(validate_formats()));
  return command;
}

std::shared_ptr<Command> bind_catalogue(CLI::App& app) {
  auto [command, options] = made<CatalogueOptions>();
  auto* type = app.add_option("TYPE", options.type, "a clause type (default: all, in groups)");
  type->type_name("");
  add_kind(app, options.kind, "Only types of this kind")->excludes(type);
  add_places(app, options.places);
  add_output(app, options.output, names_of(catalogue_formats()));
  add_language(app, options.output);
  return command;
}

std::shared_ptr<Command> bind_rules(CLI::App& app) {
  auto [command, options] = made<RulesOptions>();
  app.add_option("TYPE", options.type, "only the rules of this clause type (default: all)")
      ->type_name("");
  add_places(app, options.places);
  add_output(app, options.output, names_of(rules_formats()));
  return command;
}

std::shared_ptr<Command> bind_schema(CLI::App& app) {
  auto [command, options] = made<SchemaOptions>();
  std::string about = "agreement or policy, of the files that you write";
  for (const std::string& name : schema_names()) {
    if (name != "agreement" && name != "policy") about += ", " + name;
  }
  app.add_option("NAME", options.name, about + ": of what the command prints as json")
      ->required()
      ->type_name("")
      ->check(one_of(schema_names()));
  add_places(app, options.places);
  add_output(app, options.output, names_of(schema_formats()));
  return command;
}

struct CommandSpec {
  std::string_view name;
  Bind bind;
};

constexpr std::array k_commands{
    CommandSpec{"diff", bind_diff},
    CommandSpec{"history", bind_history},
    CommandSpec{"report", bind_report},
    CommandSpec{"show", bind_show},
    CommandSpec{"list", bind_list},
    CommandSpec{"validate", bind_validate},
    CommandSpec{"catalogue", bind_catalogue},
    CommandSpec{"rules", bind_rules},
    CommandSpec{"schema", bind_schema},
    CommandSpec{"check", bind_check},
    CommandSpec{"merge", bind_merge},
    CommandSpec{"apply", bind_apply},
    CommandSpec{"new", bind_new},
    CommandSpec{"fmt", bind_fmt},
    CommandSpec{"git-diff", bind_git_diff},
    CommandSpec{"git-textconv", bind_git_textconv},
    CommandSpec{"install-git", bind_install_git},
    CommandSpec{"explain", bind_explain},
    CommandSpec{"generate", bind_generate},
    CommandSpec{"complete", bind_complete},
};

// ---- versions -----------------------------------------------------------------------------------

// What judges changes has a version of its own: the first digits of its digest, as in the JSON's
// `catalogues`, tell it from every other.
std::string print_versions() {
  constexpr std::size_t k_digits = 12;
  std::string versions = "dealterms " + std::string(program_version()) + "\n";
  const auto files = embedded_files();
  const auto own = std::ranges::find(files, k_own_catalogue, &EmbeddedFile::path);
  if (own != files.end()) {
    versions += "catalogue sha256 " + std::string(own->digest.substr(0, k_digits)) + "\n";
  }
  return versions;
}

// ---- parsing ------------------------------------------------------------------------------------

const CommandSpec* find_command(std::string_view name) {
  const auto found = std::ranges::find(k_commands, name, &CommandSpec::name);
  return found == k_commands.end() ? nullptr : &*found;
}

// Of the program, and of one command: to bind the options of all takes as long as a small
// comparison.
struct Parser {
  CLI::App program{"", "dealterms"};
  CLI::App* app = &program;          // whose options are meant: the command's, where there is one
  std::shared_ptr<Command> command;  // null: none
};

std::unique_ptr<Parser> make_parser(const CommandSpec* spec) {
  auto parser = std::make_unique<Parser>();
  CLI::App& program = parser->program;
  program.set_help_flag("-h,--help", "Print this, or the help of a command");
  program.set_version_flag("--version", print_versions(), "Print the version");
  program.require_subcommand(1);
  if (spec == nullptr) return parser;
  parser->app =
      program.add_subcommand(std::string(spec->name), std::string(help_of(spec->name).about));
  parser->app->set_help_flag("-h,--help", "Print this");
  parser->command = spec->bind(*parser->app);
  return parser;
}

// ---- help ---------------------------------------------------------------------------------------

std::vector<OptionHelp> option_helps(CLI::App& app) {
  std::vector<OptionHelp> helps;
  for (CLI::Option* option : app.get_options()) {
    const bool positional = option->get_positional();
    const bool takes_value = !positional && option->get_items_expected_max() > 0;
    helps.push_back({.group = positional ? "" : option->get_group(),
                     .name = positional ? option->get_name() : option->get_name(false, true),
                     .value = takes_value ? option->get_type_name() : "",
                     .about = option->get_description(),
                     .required = option->get_required(),
                     .repeated = option->get_items_expected_max() > 1,
                     .takes_list = option->get_delimiter() == ',',
                     .values = values_of(*option)});
  }
  return helps;
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::string see_help(const std::string& command) {
  return "Try 'dealterms " + (command.empty() ? "" : command + " ") + "--help'.\n";
}

// An option that the command does not have, told better than CLI11 can: with what was meant.
std::optional<Misuse> find_unknown_option(const CLI::App& app, const std::string& command,
                                          std::span<const std::string> arguments) {
  const std::vector<std::string> known = option_names(app);
  for (const std::string& argument : arguments) {
    if (argument == "--") break;
    if (!argument.starts_with("--")) continue;
    const std::string name = argument.substr(0, argument.find('='));
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    return Misuse{as_line("unknown option '" + name + "'" + did_you_mean(name, known)) +
                  see_help(command)};
  }
  return std::nullopt;
}

std::optional<Misuse> find_unknown_command(const std::string& written) {
  if (written.starts_with("-") || find_command(written) != nullptr) return std::nullopt;
  std::vector<std::string> known;
  for (const CommandSpec& spec : k_commands) known.emplace_back(spec.name);
  return Misuse{as_line("unknown command '" + written + "'" + did_you_mean(written, known)) +
                see_help("")};
}

}  // namespace

std::variant<Command, Notice, Misuse> parse_options(std::span<const std::string> arguments) {
  if (arguments.empty()) return Notice{print_first_words()};
  if (auto unknown = find_unknown_command(arguments[0])) return *unknown;
  const CommandSpec* spec = find_command(arguments[0]);
  const std::string name = spec != nullptr ? arguments[0] : "";
  const auto parser = make_parser(spec);
  CLI::App& app = *parser->app;
  if (auto unknown = find_unknown_option(app, name, arguments.subspan(spec != nullptr ? 1 : 0))) {
    return *unknown;
  }
  // CLI11 takes them from the back.
  std::vector<std::string> reversed = with_whole_colour(arguments);
  std::ranges::reverse(reversed);
  try {
    parser->program.parse(std::move(reversed));
  } catch (const CLI::CallForHelp&) {
    return Notice{spec != nullptr ? print_command_help(name, option_helps(app))
                                  : print_program_help(option_helps(app))};
  } catch (const CLI::CallForVersion& version) {
    return Notice{version.what()};
  } catch (const CLI::ExtrasError&) {
    return Misuse{as_line("unexpected argument '" + app.remaining().front() + "'") +
                  see_help(name)};
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string what = error.what();  // "--clause: 1 required ID missing"
    return Misuse{as_line(what.substr(0, what.find(':')) + " needs a value") + see_help(name)};
  } catch (const CLI::ParseError& error) {
    return Misuse{as_line(error.what()) + see_help(name)};
  }
  return *parser->command;
}

std::vector<CommandRow> command_rows() {
  std::vector<CommandRow> rows;
  for (const CommandSpec& spec : k_commands) {
    rows.push_back({std::string(spec.name), option_names(*make_parser(&spec)->app)});
  }
  return rows;
}

std::vector<OptionHelp> options_of(std::string_view command) {
  const CommandSpec* spec = find_command(command);
  if (spec == nullptr && !command.empty()) return {};
  return option_helps(*make_parser(spec)->app);
}

}  // namespace dealterms
