#include "cli/command_help.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "render/text/rows.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_about =
    "Compares the terms of an agreement from version to version, by meaning.\n";

constexpr std::string_view k_footer =
    "OLD, NEW and VERSION are a version name (2023, or DEAL/2023 where several deals\n"
    "hold it), a path, - for standard input, REV:PATH for a file at a git revision,\n"
    ":PATH for what is staged there, or /dev/null for a file that is not there.\n"
    "\n"
    "Examples:\n"
    "  dealterms list\n"
    "  dealterms diff 2023 2025\n"
    "  dealterms show 2025 compute\n"
    "  dealterms validate terms\n"
    "\n"
    "Exit status: 0 done; 1 a difference, where --exit-code asks; 2 bad usage, or\n"
    "input that cannot be read; 3 a bug of dealterms.\n";

constexpr std::array k_command_help{
    CommandHelp{"diff", "What changed between two versions, how much, and for whom",
                "  dealterms diff 2023 2025\n"
                "  dealterms diff 2023 2025 --summary\n"
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
    CommandHelp{"check", "The gate: fails where a policy says so",
                "  dealterms check main:terms/acme/2025.yaml terms/acme/2025.yaml\n"
                "  dealterms check --git origin/main...HEAD --format github\n"
                "  dealterms check 2023 2025 --fail-on major,against:openai\n"
                "  dealterms check draft.yaml --policy playbook.yaml\n"},
    CommandHelp{"schema", "The JSON Schema of a file or of a result",
                "  dealterms schema agreement --output agreement.schema.json\n"
                "  dealterms schema diff\n"},
    CommandHelp{
        "merge", "What two sides made of one file, put together key by key",
        "  dealterms merge base.yaml ours.yaml theirs.yaml --output merged.yaml\n"
        "  dealterms merge main:terms/acme/2024.yaml ours.yaml theirs.yaml --conflict diff3\n"
        "  git config merge.dealterms.driver 'dealterms merge --driver -- %O %A %B %P'\n"},
    CommandHelp{"apply", "The new version, made of the old one and its changes in JSON",
                "  dealterms diff 2023 2025 --format json --output changes.json\n"
                "  dealterms apply 2023 changes.json --output 2025.yaml\n"},
    CommandHelp{"new", "A first version to be filled in, or the one that follows another",
                "  dealterms new 2026 --kind supply --party acme=\"Acme Ltd\" --party bolt\n"
                "  dealterms new 2026 --kind licence --type exclusivity --output 2026.yaml\n"
                "  dealterms new 2027 --from 2026 --output terms/2027.yaml\n"},
    CommandHelp{"fmt", "Term files in one layout, with every comment and every meaning kept",
                "  dealterms fmt terms\n"
                "  dealterms fmt --check terms\n"
                "  dealterms fmt - <draft.yaml >tidy.yaml\n"},
    CommandHelp{"git-diff", "What git's own diff shows, by terms: called by git",
                "  dealterms git-diff -- a.yaml old.yaml 1f2e3d4 100644 a.yaml 0000000 100644\n"
                "  git config diff.dealterms.command 'dealterms git-diff --'\n"
                "  GIT_EXTERNAL_DIFF='dealterms git-diff --' git diff HEAD~1\n"},
    CommandHelp{"git-textconv", "A file as lines, a term each: for git log -p and git blame",
                "  git config diff.dealterms.textconv 'dealterms git-textconv --'\n"
                "  dealterms git-textconv terms/acme/2024.yaml\n"},
    CommandHelp{"install-git", "Shows what makes git use dealterms, and writes it",
                "  dealterms install-git\n"
                "  dealterms install-git --yes\n"
                "  dealterms install-git --global --yes\n"},
};

// CLI11's own help neither wraps nor keeps what the checks say to itself.
std::string print_options(std::span<const OptionHelp> options) {
  std::vector<std::string> groups;
  for (const OptionHelp& option : options) {
    const bool known = std::ranges::find(groups, option.group) != groups.end();
    if (!option.group.empty() && !known) groups.push_back(option.group);
  }
  std::string text;
  for (const std::string& group : groups) {
    std::vector<Row> rows;
    for (const OptionHelp& option : options) {
      if (option.group != group) continue;
      rows.push_back(
          {2, option.name + (option.value.empty() ? "" : " " + option.value), option.about});
    }
    text += "\n" + group + ":\n" + print_rows(rows, Layout{});
  }
  return text;
}

}  // namespace

const CommandHelp& help_of(std::string_view command) {
  return *std::ranges::find(k_command_help, command, &CommandHelp::name);
}

std::string print_command_help(std::string_view command, std::span<const OptionHelp> options) {
  const CommandHelp& help = help_of(command);
  std::string usage = "Usage: dealterms " + std::string(command);
  std::vector<Row> rows;
  for (const OptionHelp& option : options) {
    if (!option.group.empty()) continue;
    const std::string name = option.name + (option.repeated ? "..." : "");
    usage += option.required ? " " + name : " [" + name + "]";
    rows.push_back({2, name, option.about});
  }
  return std::string(help.about) + ".\n\n" + usage + " [OPTIONS]\n" +
         (rows.empty() ? "" : "\n" + print_rows(rows, Layout{})) + print_options(options) +
         "\nExamples:\n" + std::string(help.examples);
}

std::string print_program_help(std::span<const OptionHelp> options) {
  std::vector<Row> rows;
  for (const CommandHelp& help : k_command_help) {
    rows.push_back({2, std::string(help.name), std::string(help.about)});
  }
  return std::string(k_about) + "\nUsage: dealterms COMMAND [OPTIONS]\n\nCommands:\n" +
         print_rows(rows, Layout{}) + print_options(options) + "\n" + std::string(k_footer);
}

}  // namespace dealterms
