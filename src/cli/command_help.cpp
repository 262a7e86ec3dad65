#include "cli/command_help.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/text/rows.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_about =
    "Compares the terms of an agreement from version to version, by meaning";

constexpr std::string_view k_names_of_versions =
    "OLD, NEW and VERSION are a version name (2023, or DEAL/2023 where several deals hold it), a "
    "path, - for standard input, REV:PATH for a file at a git revision, :PATH for what is staged "
    "there, or /dev/null for a file that is not there.";

constexpr std::array k_statuses{
    StatusHelp{0, "done"},
    StatusHelp{1,
               "something was found, where that was asked for: check, diff --exit-code and "
               "diff --fail-on; a conflict of merge, or a mistake in what it made; fmt --check"},
    StatusHelp{2,
               "bad usage; input that cannot be read, or has mistakes; a result that cannot be "
               "written"},
    StatusHelp{3, "a bug of dealterms"},
};

// What most people want, with what each does.
constexpr std::array k_first_commands{
    std::pair{"dealterms diff 2023 2025", "compare two versions of a deal"},
    std::pair{"dealterms validate terms", "find every mistake of your files"},
    std::pair{"dealterms report --output report.md", "write what changed, for others to read"},
};
constexpr std::string_view k_read_on =
    "'dealterms --help' lists all commands, 'dealterms COMMAND --help' tells of one, and\n"
    "'dealterms explain NAME' what a message, a rule or a type of clause means.\n";

constexpr std::array k_comparing{
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
};

constexpr std::array k_checking{
    CommandHelp{"validate", "Every mistake of some files, with its place",
                "  dealterms validate terms\n"
                "  dealterms validate draft.yaml --catalogue types.yaml\n"},
    CommandHelp{"check", "The gate: fails where a policy says so",
                "  dealterms check main:terms/acme/2024.yaml terms/acme/2024.yaml\n"
                "  dealterms check --git origin/main...HEAD --format github\n"
                "  dealterms check 2023 2025 --fail-on major,against:openai\n"
                "  dealterms check draft.yaml --policy playbook.yaml\n"},
};

constexpr std::array k_looking_up{
    CommandHelp{"list", "The deals and versions found",
                "  dealterms list\n"
                "  dealterms list --terms ~/deals\n"},
    CommandHelp{"show", "The terms of one version",
                "  dealterms show 2025\n"
                "  dealterms show 2025 compute api\n"
                "  dealterms show draft.yaml --type exclusivity\n"},
    CommandHelp{"explain", "What a message, a rule, a clause type or a term means",
                "  dealterms explain DT107\n"
                "  dealterms explain revenue_share.rate.lowered\n"
                "  dealterms explain exclusivity\n"
                "  dealterms explain exclusivity.degree --format markdown\n"},
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

constexpr std::array k_writing{
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
                "  dealterms new 2027 --from 2025 --output 2027.yaml\n"},
    CommandHelp{"fmt", "Term files in one layout, with every comment and every meaning kept",
                "  dealterms fmt terms\n"
                "  dealterms fmt --check terms\n"
                "  dealterms fmt - <draft.yaml >tidy.yaml\n"},
};

constexpr std::array k_with_git{
    CommandHelp{"install-git", "Shows what makes git use dealterms, and writes it",
                "  dealterms install-git\n"
                "  dealterms install-git --yes\n"
                "  dealterms install-git --global --yes\n"},
    CommandHelp{"git-diff", "What git's own diff shows, by terms: called by git",
                "  dealterms git-diff -- a.yaml old.yaml 1f2e3d4 100644 a.yaml 0000000 100644\n"
                "  git config diff.dealterms.command 'dealterms git-diff --'\n"
                "  GIT_EXTERNAL_DIFF='dealterms git-diff --' git diff HEAD~1\n"},
    CommandHelp{"git-textconv", "A file as lines, a term each: for git log -p and git blame",
                "  git config diff.dealterms.textconv 'dealterms git-textconv --'\n"
                "  dealterms git-textconv terms/acme/2024.yaml\n"},
};

constexpr std::array k_in_shells{
    CommandHelp{"generate", "A completion for bash, zsh or fish, or a manual page",
                "  eval \"$(dealterms generate bash)\"\n"
                "  dealterms generate fish --output dealterms.fish\n"
                "  dealterms generate man diff --output dealterms-diff.1\n"},
    CommandHelp{"complete", "What could stand next on a command line: called by shells",
                "  dealterms complete -- diff 2023 2025 --for ''\n"},
};

constexpr std::array k_groups{
    CommandGroup{"Comparing", k_comparing},   CommandGroup{"Checking", k_checking},
    CommandGroup{"Looking up", k_looking_up}, CommandGroup{"Writing files", k_writing},
    CommandGroup{"With git", k_with_git},     CommandGroup{"In your shell", k_in_shells},
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
  for (const CommandGroup& group : k_groups) {
    const auto found = std::ranges::find(group.commands, command, &CommandHelp::name);
    if (found != group.commands.end()) return *found;
  }
  throw std::logic_error("a command without help");
}

std::span<const CommandGroup> command_groups() { return k_groups; }
std::span<const StatusHelp> status_helps() { return k_statuses; }
std::string_view about_program() { return k_about; }
std::string first_examples() {
  std::string lines;
  for (const auto& [command, about] : k_first_commands) lines += fmt::format("  {}\n", command);
  return lines;
}
std::string_view names_of_versions() { return k_names_of_versions; }

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
  std::string text = std::string(k_about) + ".\n\nUsage: dealterms COMMAND [OPTIONS]\n";
  // One column for all groups.
  std::vector<Row> rows;
  for (const CommandGroup& group : k_groups) {
    rows.push_back({0, "", ""});
    rows.push_back({0, std::string(group.title) + ":", ""});
    for (const CommandHelp& help : group.commands) {
      rows.push_back({2, std::string(help.name), std::string(help.about)});
    }
  }
  text += print_rows(rows, Layout{}) + print_options(options) + "\n";
  text += print_paragraph(std::string(k_names_of_versions), 0, Tone::plain, Layout{});
  text += "\nExamples:\n" + first_examples() + "\nExit status:\n";
  std::vector<Row> statuses;
  for (const StatusHelp& help : k_statuses) {
    statuses.push_back({2, std::to_string(help.status), std::string(help.about)});
  }
  return text + print_rows(statuses, Layout{});
}

std::string print_first_words() {
  std::size_t longest = 0;
  for (const auto& [command, about] : k_first_commands) {
    longest = std::max(longest, std::string_view(command).size());
  }
  std::string text = std::string(k_about) + ".\n\n";
  for (const auto& [command, about] : k_first_commands) {
    text += fmt::format("  {:{}}  {}\n", command, longest, about);
  }
  return text + "\n" + std::string(k_read_on);
}

}  // namespace dealterms
