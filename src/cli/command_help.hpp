// What --help prints: the commands with their examples, and the options that options.cpp binds.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dealterms {

struct CommandHelp {
  std::string_view name;
  std::string_view about;
  std::string_view examples;
};
[[nodiscard]] const CommandHelp& help_of(std::string_view command);

struct OptionHelp {
  std::string group;  // heading; empty: what is known by its place
  std::string name;   // "-h,--help", "OLD"
  std::string value;  // "FILE"; empty: takes none
  std::string about;
  bool required = false;
  bool repeated = false;
};

[[nodiscard]] std::string print_command_help(std::string_view command,
                                             std::span<const OptionHelp> options);
[[nodiscard]] std::string print_program_help(std::span<const OptionHelp> options);

}  // namespace dealterms
