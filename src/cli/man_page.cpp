#include "cli/man_page.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"

namespace dealterms {
namespace {

// When the pages last said something new. No clock is asked: the same program makes the same pages.
constexpr std::string_view k_date = "November 29, 2026";

struct Variable {
  std::string_view name;
  std::string_view about;
};
constexpr std::array k_environment{
    Variable{"NO_COLOR", "Without colour, where it is not empty and --color does not decide."},
    Variable{"FORCE_COLOR", "With colour, where it is neither empty nor 0."},
    Variable{"CLICOLOR_FORCE", "The same."},
    Variable{"TERM", "A terminal that is dumb gets neither colour nor pages."},
    Variable{"COLUMNS", "How wide the page is, where --width does not say."},
    Variable{"DEALTERMS_PAGER", "The program that shows a long result page by page; empty: none."},
    Variable{"PAGER", "The same, where DEALTERMS_PAGER is not set. Else it is less."},
    Variable{"LC_ALL",
             "The language of the result, with --lang auto; else LC_MESSAGES, then LANG."},
    Variable{"GITHUB_ACTIONS", "Where it is true, no line of a file is a command to the workflow."},
};

struct UsedFile {
  std::string_view path;
  std::string_view about;
};
constexpr std::array k_used_files{
    UsedFile{"./terms", "Where versions are looked up by name; else the program's own deals are."},
    UsedFile{".dealterms.yaml", "The policy of check, beside a term file or in a directory above."},
};

// Roff reads a backslash anywhere, and a point or an apostrophe that begins a line.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else if (c == '\'') {
      out += "\\(aq";
    } else if (c == '`') {
      out += "\\(ga";
    } else {
      out += c;
    }
  }
  return out.starts_with('.') ? "\\&" + out : out;
}

// An argument of a macro: one word, and none of the words that are macros themselves.
std::string argument(std::string_view text) {
  std::string out = escaped(text);
  const bool may_be_macro = out.size() <= 3 && !out.starts_with('\\');
  for (auto quote = out.find('"'); quote != std::string::npos; quote = out.find('"', quote + 4)) {
    out.replace(quote, 1, "\\(dq");
  }
  return fmt::format("\"{}{}\"", may_be_macro ? "\\&" : "", out);
}

// A sentence a line, as mdoc wants it.
std::string sentences(std::string_view text) {
  std::string lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(". "), text.size());
    const bool is_last = end == text.size();
    lines += escaped(text.substr(0, is_last ? end : end + 1)) + "\n";
    text.remove_prefix(is_last ? end : end + 2);
  }
  return lines;
}

std::string full_stop(std::string_view about) {
  std::string text(about);
  if (!text.ends_with('.') && !text.ends_with('?')) text += '.';
  return text;
}

// "-h,--help" as `.Fl h , Fl \-help`.
std::string flags(std::string_view names) {
  std::string text;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(','), names.size());
    std::string_view name = names.substr(0, end);
    name.remove_prefix(1);
    text += (text.empty() ? "Fl " : " , Fl ") + escaped(name);
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return text;
}

// Of the options that are a command's own, which stand first.
constexpr std::string_view k_own_group = "Options";

bool names_a_version(std::span<const OptionHelp> options) {
  constexpr std::array<std::string_view, 3> k_versions{"OLD", "VERSION", "BASE"};
  return std::ranges::any_of(options, [&](const OptionHelp& option) {
    return std::ranges::find(k_versions, option.name) != k_versions.end();
  });
}

std::string synopsis(std::string_view command, std::span<const OptionHelp> options) {
  std::string text = ".Nm dealterms";
  text += command.empty() ? "\n.Ar COMMAND\n" : fmt::format("\n.Cm {}\n", escaped(command));
  for (const OptionHelp& option : options) {
    if (!option.is_place()) continue;
    const std::string name = escaped(option.name) + (option.repeated ? " ..." : "");
    text += fmt::format(".{}Ar {}\n", option.required ? "" : "Op ", name);
  }
  return text + ".Op Ar OPTIONS\n";
}

std::string places(std::span<const OptionHelp> options) {
  std::string text;
  for (const OptionHelp& option : options) {
    if (!option.is_place()) continue;
    text += fmt::format(".It Ar {}\n{}", escaped(option.name), sentences(full_stop(option.about)));
  }
  return text.empty() ? text : ".Bl -tag -width Ds\n" + text + ".El\n";
}

std::string option_lists(std::span<const OptionHelp> options) {
  std::vector<std::string> groups;
  for (const OptionHelp& option : options) {
    const bool is_known = std::ranges::find(groups, option.group) != groups.end();
    if (!option.is_place() && !is_known) groups.push_back(option.group);
  }
  std::string text;
  for (const std::string& group : groups) {
    if (group != k_own_group) text += fmt::format(".Ss {}\n", escaped(group));
    text += ".Bl -tag -width Ds\n";
    for (const OptionHelp& option : options) {
      if (option.group != group) continue;
      const std::string value = option.value.empty() ? "" : " Ar " + argument(option.value);
      text += fmt::format(".It {}{}\n{}", flags(option.name), value,
                          sentences(full_stop(option.about)));
    }
    text += ".El\n";
  }
  return text;
}

std::string commands() {
  std::string text;
  for (const CommandGroup& group : command_groups()) {
    text += fmt::format(".Ss {}\n.Bl -tag -width git\\-textconv\n", escaped(group.title));
    for (const CommandHelp& help : group.commands) {
      text += fmt::format(".It Cm {}\n{}", escaped(help.name), sentences(full_stop(help.about)));
    }
    text += ".El\n";
  }
  return text;
}

// Examples keep their lines.
std::string literal(std::string_view lines) {
  std::string text = ".Bd -literal -offset indent\n";
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    std::string_view line = lines.substr(0, end);
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    text += escaped(line) + "\n";
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return text + ".Ed\n";
}

std::string list_of_statuses() {
  std::string text = ".Bl -tag -width Ds\n";
  for (const StatusHelp& help : status_helps()) {
    text += fmt::format(".It {}\n{}", help.status, sentences(full_stop(help.about)));
  }
  return text + ".El\n";
}

std::string environment() {
  std::string text = ".Bl -tag -width Ds\n";
  for (const Variable& variable : k_environment) {
    text += fmt::format(".It Ev {}\n{}", variable.name, sentences(variable.about));
  }
  return text + ".El\n";
}

std::string files() {
  std::string text = ".Bl -tag -width Ds\n";
  for (const UsedFile& file : k_used_files) {
    text += fmt::format(".It Pa {}\n{}", argument(file.path), sentences(file.about));
  }
  return text + ".El\n";
}

// All but the page itself, by name as the lint wants them.
std::string see_also(std::string_view command) {
  std::vector<std::string> pages;
  if (!command.empty()) pages.emplace_back("dealterms");
  for (const CommandGroup& group : command_groups()) {
    const bool is_beside =
        std::ranges::find(group.commands, command, &CommandHelp::name) != group.commands.end();
    for (const CommandHelp& help : group.commands) {
      const bool is_told = command.empty() || (is_beside && help.name != command);
      if (is_told) pages.push_back("dealterms-" + std::string(help.name));
    }
  }
  std::ranges::sort(pages);
  std::string text;
  for (const std::string& page : pages) {
    text += fmt::format(".Xr {} 1{}\n", page, &page == &pages.back() ? "" : " ,");
  }
  return text;
}

}  // namespace

std::string man_page_name(std::string_view command) {
  return fmt::format("dealterms{}{}.1", command.empty() ? "" : "-", command);
}

std::string print_man_page(std::string_view command, std::span<const OptionHelp> options,
                           std::string_view version) {
  const bool is_program = command.empty();
  const std::string name = is_program ? "dealterms" : fmt::format("dealterms-{}", command);
  const std::string about(is_program ? about_program() : help_of(command).about);
  std::string page =
      fmt::format(".\\\" dealterms {}: made by 'dealterms generate man'.\n", version);
  page += fmt::format(".Dd {}\n.Dt {} 1\n.Os\n", k_date,
                      is_program ? "DEALTERMS" : "DEALTERMS-" + in_capitals(command));
  page += fmt::format(".Sh NAME\n.Nm {}\n.Nd {}\n", name, escaped(about));
  page += ".Sh SYNOPSIS\n" + synopsis(command, options);
  page += ".Sh DESCRIPTION\n" + sentences(full_stop(about));
  page += places(options);
  if (is_program) page += commands();
  if (is_program || names_a_version(options)) {
    page += ".Ss Names of versions\n" + sentences(names_of_versions());
  }
  page += ".Sh OPTIONS\n" + option_lists(options);
  page += ".Sh ENVIRONMENT\n" + environment();
  page += ".Sh FILES\n" + files();
  page += ".Sh EXIT STATUS\n" + list_of_statuses();
  page += ".Sh EXAMPLES\n" + literal(is_program ? first_examples() : help_of(command).examples);
  page += ".Sh SEE ALSO\n" + see_also(command);
  return page;
}

}  // namespace dealterms
