// What --help prints: the commands with their examples, in groups, and the options that options.cpp
// binds. Manual pages and completions are made of the same: see man_page.hpp, complete.hpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dealterms {

struct CommandHelp {
  std::string_view name;
  std::string_view about;
  std::string_view examples;
};
[[nodiscard]] const CommandHelp& help_of(std::string_view command);

// What a command is for, and those that are for it.
struct CommandGroup {
  std::string_view title;
  std::span<const CommandHelp> commands;
};
[[nodiscard]] std::span<const CommandGroup> command_groups();

// What the program ends with, and what each status means.
struct StatusHelp {
  int status;
  std::string_view about;
};
[[nodiscard]] std::span<const StatusHelp> status_helps();

// Of the program: what it does, and a command a line.
[[nodiscard]] std::string_view about_program();
[[nodiscard]] std::string first_examples();
// How versions are named on the command line, in a paragraph.
[[nodiscard]] std::string_view names_of_versions();

struct OptionHelp {
  std::string group;  // heading; empty: what is known by its place
  std::string name;   // "-h,--help", "OLD"
  std::string value;  // "FILE"; empty: takes none
  std::string about;
  bool required = false;
  bool repeated = false;
  bool takes_list = false;               // several, with commas between them
  std::vector<std::string> values = {};  // what it takes alone; empty: anything

  [[nodiscard]] bool is_place() const { return group.empty(); }
};

[[nodiscard]] std::string print_command_help(std::string_view command,
                                             std::span<const OptionHelp> options);
[[nodiscard]] std::string print_program_help(std::span<const OptionHelp> options);
// What most people want, for who types `dealterms` alone.
[[nodiscard]] std::string print_first_words();

}  // namespace dealterms
