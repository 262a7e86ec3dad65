// The manual pages, in mdoc: the same commands, options and examples that --help tells, with what
// the environment decides. Pure.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/command_help.hpp"

namespace dealterms {

// "dealterms-diff.1"; that of the program, where `command` is empty.
[[nodiscard]] std::string man_page_name(std::string_view command);

// `version` of the program.
[[nodiscard]] std::string print_man_page(std::string_view command,
                                         std::span<const OptionHelp> options,
                                         std::string_view version);

}  // namespace dealterms
