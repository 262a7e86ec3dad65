// Where a result goes and what page it is written on: file or standard output, colour, width; and
// what the shell is told.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"
#include "cli/world.hpp"
#include "render/text/style.hpp"

namespace dealterms {

// The contract of docs/manual.md.
enum class ExitStatus {
  done = 0,
  found = 1,     // only where asked for: check, diff --exit-code and --fail-on, merge, fmt --check
  unusable = 2,  // bad usage, unreadable or invalid input, a result that cannot be written
  bug = 3,
};

// The page of the result. Colour: --color, then NO_COLOR, FORCE_COLOR or CLICOLOR_FORCE, then a
// pager of git's, then whether standard output is a terminal that is not dumb. Width: --width, then
// COLUMNS, then the terminal, else 80.
[[nodiscard]] Layout layout_of(const OutputOptions& options, const World& world);

// Colour of what goes to standard error: by the same wishes, and whether *it* is a terminal.
[[nodiscard]] Colour error_colour(const OutputOptions& options, const World& world);

// The program that the text goes through: on a terminal, where people read the format and the text
// is longer than the screen. DEALTERMS_PAGER, else PAGER, else less; empty or `cat` is none.
[[nodiscard]] std::optional<std::string> pager_for(std::string_view text,
                                                   const OutputOptions& options,
                                                   const World& world);

// The result as --output and --format have it, and one more for each --also: each with a page and a
// place of its own.
[[nodiscard]] std::vector<OutputOptions> outputs_of(const OutputOptions& options);

// Streams take one result after another; a file would hold the last alone.
[[nodiscard]] bool is_stream(const std::string& path);

// Writes to --output or to standard output, there through a pager; says why where it cannot. A
// pager that cannot be started is done without.
[[nodiscard]] ExitStatus write_result(std::string_view text, const OutputOptions& options,
                                      World& world);

struct PrintedResult {
  OutputOptions output;
  std::string text;
};
// Files first, and standard output last: a reader who leaves it costs no file. One that cannot be
// written keeps none of the others from it.
[[nodiscard]] ExitStatus write_results(std::span<const PrintedResult> results, World& world);

// Text for people, and messages, as they can be written to the log: on GitHub (GITHUB_ACTIONS) what
// a file says must be no command to the workflow.
[[nodiscard]] std::string for_log(std::string_view text, const World& world);

// A sentence as a line for standard error: "dealterms: " and the text, made visible.
[[nodiscard]] std::string as_line(std::string_view sentence);

// Whole lines to standard error, and the status of what cannot be used.
[[nodiscard]] ExitStatus refuse(World& world, std::string_view lines);

}  // namespace dealterms
