// What --help says of each command, with examples.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace dealterms {

constexpr std::string_view k_about =
    "Compares the terms of an agreement from version to version, by meaning.\n";

constexpr std::string_view k_footer =
    "OLD, NEW and VERSION are a version name (2023, or DEAL/2023 where several deals\n"
    "hold it), a path, - for standard input, or REV:PATH for a file at a git revision.\n"
    "\n"
    "Examples:\n"
    "  dealterms list\n"
    "  dealterms diff 2023 2025\n"
    "  dealterms show 2025 compute\n"
    "  dealterms validate terms\n"
    "\n"
    "Exit status: 0 done; 1 a difference, where --exit-code asks; 2 bad usage, or\n"
    "input that cannot be read; 3 a bug of dealterms.\n";

struct CommandHelp {
  std::string_view name;
  std::string_view about;
  std::string_view examples;
};

constexpr std::array k_command_help{
    CommandHelp{"diff", "What changed between two versions, how much, and for whom",
                "  dealterms diff 2023 2025\n"
                "  dealterms diff 2023 2025 --for openai --min-level major\n"
                "  dealterms diff HEAD~1:terms/acme/2024.yaml terms/acme/2024.yaml\n"},
    CommandHelp{"history", "Every clause over all versions of a deal",
                "  dealterms history\n"
                "  dealterms history revenue-share\n"
                "  dealterms history --format csv --output matrix.csv\n"},
    CommandHelp{"report", "All that changed over two or more versions, as a document",
                "  dealterms report\n"
                "  dealterms report 2023 2025 --output changes.md\n"
                "  dealterms report --min-level major --date 2026-05-01\n"},
    CommandHelp{"show", "The terms of one version",
                "  dealterms show 2025\n"
                "  dealterms show 2025 compute api\n"
                "  dealterms show draft.yaml --type exclusivity\n"},
    CommandHelp{"list", "The deals and versions found",
                "  dealterms list\n"
                "  dealterms list --terms ~/deals\n"},
    CommandHelp{"validate", "Every mistake of some files, with its place",
                "  dealterms validate terms\n"
                "  dealterms validate draft.yaml --catalogue ours.yaml\n"},
    CommandHelp{"catalogue", "The clause types, and what each means",
                "  dealterms catalogue\n"
                "  dealterms catalogue exclusivity\n"},
    CommandHelp{"rules", "The rules that findings are made by, with level and direction",
                "  dealterms rules revenue_share\n"
                "  dealterms rules --format json\n"},
    CommandHelp{"schema", "The JSON Schema of a file or of a result",
                "  dealterms schema agreement --output agreement.schema.json\n"
                "  dealterms schema diff\n"},
};

constexpr const CommandHelp& help_of(std::string_view name) {
  return *std::find_if(k_command_help.begin(), k_command_help.end(),
                       [&](const CommandHelp& help) { return help.name == name; });
}

}  // namespace dealterms
