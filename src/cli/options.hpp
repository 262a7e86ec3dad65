// The command line as values: what is asked for (command), of what (engine options), and how it is
// shown (output options), apart from each other. Touches nothing of the world.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "cli/command_help.hpp"
#include "cli/repository_options.hpp"
#include "cli/shared_options.hpp"
#include "cli/writing_options.hpp"

namespace dealterms {

struct DiffOptions {
  std::string before;
  std::string after;
  PlaceOptions places;
  SelectOptions select;
  OutputOptions output;
  bool summary = false;  // the balance and a line a clause
  bool exit_code = false;
  std::string fail_on;      // a policy in words, which asks for the exit status; empty: none
  bool only_these = false;  // the two alone, whatever lies between them
};

// The clauses of `select` are told in detail; without any, the matrix.
struct HistoryOptions {
  std::string deal;  // where there are several
  PlaceOptions places;
  SelectOptions select;
  OutputOptions output;
};

struct ReportOptions {
  std::vector<std::string> versions;  // none: all of the deal
  bool only_these = false;            // those alone, whatever lies between them
  std::string deal;
  std::string date;  // printed on the report; empty: none
  PlaceOptions places;
  SelectOptions select;
  OutputOptions output;
};

struct ShowOptions {
  std::string version;
  std::vector<std::string> clauses;
  std::vector<std::string> types;
  PlaceOptions places;
  OutputOptions output;
};

struct ListOptions {
  PlaceOptions places;
  OutputOptions output;
};

struct ValidateOptions {
  std::vector<std::string> files;
  bool all = false;  // mistakes, however many
  bool warnings_as_errors = false;
  PlaceOptions places;
  OutputOptions output;
};

struct CatalogueOptions {
  std::string type;                    // empty: all types
  std::optional<ClauseCategory> kind;  // of the types listed
  PlaceOptions places;
  OutputOptions output;
};

struct RulesOptions {
  std::string type;  // empty: all
  PlaceOptions places;
  OutputOptions output;
};

struct SchemaOptions {
  std::string name;
  PlaceOptions places;
  OutputOptions output;
};

// Something that the program has a name for, told: a diagnostic, a rule, a clause type, a term.
struct ExplainOptions {
  std::string name;  // empty: what can be named
  PlaceOptions places;
  OutputOptions output;
};

// What could stand next on a command line, for a shell.
struct CompleteOptions {
  std::vector<std::string> words;  // after `dealterms`; the last is being written, or empty
  PlaceOptions places;
  OutputOptions output;
};

// What the program writes of itself: a completion of a shell, or a manual page.
struct GenerateOptions {
  std::string what;     // bash, zsh, fish or man
  std::string command;  // of `man`: whose page; empty: that of the program
  bool list = false;    // of `man`: which pages there are
  PlaceOptions places;
  OutputOptions output;
};

// One line a command: run.cpp has one overload for each.
using Command = std::variant<DiffOptions, HistoryOptions, ReportOptions, ShowOptions, ListOptions,
                             ValidateOptions, CatalogueOptions, RulesOptions, SchemaOptions,
                             CheckOptions, MergeOptions, ApplyOptions, FmtOptions, NewOptions,
                             GitDiffOptions, GitTextconvOptions, InstallGitOptions, ExplainOptions,
                             CompleteOptions, GenerateOptions>;

// --help or --version: text for standard output.
struct Notice {
  std::string text;
};
// Text for standard error, and exit status 2.
struct Misuse {
  std::string text;
};

// `arguments` without the program's name.
[[nodiscard]] std::variant<Command, Notice, Misuse> parse_options(
    std::span<const std::string> arguments);

// What can be written on the command line: for completions, manual pages, and the test that every
// option is documented and tried.
struct CommandRow {
  std::string name;
  std::vector<std::string> options;  // "--clause", "--type" ...
};
[[nodiscard]] std::vector<CommandRow> command_rows();
// In the order of --help. Of the program itself, where `command` is empty; of a name that is no
// command's, nothing.
[[nodiscard]] std::vector<OptionHelp> options_of(std::string_view command);

}  // namespace dealterms
