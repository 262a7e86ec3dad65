#include "cli/output.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "base/text.hpp"
#include "render/ci/ci_results.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_plain_width = 80;  // where nobody says: a mail, a log, a page of print
constexpr std::size_t k_least_width = 40;
constexpr std::size_t k_widest_line = 140;  // beyond, the eye loses the line

constexpr std::size_t k_plain_height = 24;  // of a terminal that does not say
constexpr std::string_view k_usual_pager = "less";
constexpr std::array<std::string_view, 2> k_read_by_people{"text", "markdown"};

bool is_set(const World& world, const std::string& name) {
  const auto value = world.environment(name);
  return value && !value->empty();
}

bool is_forced(const World& world, const std::string& name) {
  return is_set(world, name) && *world.environment(name) != "0";
}

bool wants_colour(const OutputOptions& options, const World& world, bool is_terminal) {
  if (options.colour == Wish::always) return true;
  if (options.colour == Wish::never) return false;
  if (is_set(world, "NO_COLOR")) return false;
  if (is_forced(world, "FORCE_COLOR") || is_forced(world, "CLICOLOR_FORCE")) return true;
  if (world.environment("TERM") == "dumb") return false;
  return is_terminal || is_set(world, "GIT_PAGER_IN_USE");
}

// Those that are known to follow links that stand in a text: by the name that they give
// themselves, or by a variable that they alone set. A multiplexer between may swallow them.
constexpr std::array<std::string_view, 5> k_linking_programs{"iTerm.app", "WezTerm", "vscode",
                                                             "ghostty", "mintty"};
constexpr std::array<std::string_view, 4> k_linking_terms{"xterm-kitty", "xterm-ghostty", "foot",
                                                          "alacritty"};
constexpr std::array k_linking_variables{"WT_SESSION", "KONSOLE_VERSION", "DOMTERM"};
constexpr int k_linking_vte = 5000;  // 0.50

template <typename Names>
bool is_among(const Names& names, const std::optional<std::string>& name) {
  return name && std::ranges::find(names, *name) != names.end();
}

bool has_linking_vte(const World& world) {
  const auto written = world.environment("VTE_VERSION");
  int version = 0;
  if (written) std::from_chars(written->data(), written->data() + written->size(), version);
  return version >= k_linking_vte;
}

bool follows_links(const World& world) {
  const auto term = world.environment("TERM");
  const bool is_within = is_set(world, "TMUX") || is_set(world, "STY");
  if (is_within || term == "dumb") return false;
  return is_among(k_linking_terms, term) ||
         is_among(k_linking_programs, world.environment("TERM_PROGRAM")) ||
         has_linking_vte(world) || std::ranges::any_of(k_linking_variables, [&](const char* name) {
           return is_set(world, name);
         });
}

Hyperlinks hyperlinks_of(Wish wish, const World& world, bool is_terminal) {
  const bool wanted =
      wish == Wish::always || (wish == Wish::automatic && is_terminal && follows_links(world));
  return wanted ? Hyperlinks::on : Hyperlinks::off;
}

std::optional<std::size_t> columns_of(const World& world) {
  const auto written = world.environment("COLUMNS");
  if (!written) return std::nullopt;
  std::size_t columns = 0;
  const char* end = written->data() + written->size();
  const auto [stop, error] = std::from_chars(written->data(), end, columns);
  if (error != std::errc{} || stop != end || columns == 0) return std::nullopt;
  return columns;
}

bool is_longer_than_screen(std::string_view text, const Terminal& terminal) {
  const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n'));
  return lines >= terminal.rows.value_or(k_plain_height);
}

std::string wished_pager(const World& world) {
  for (const char* name : {"DEALTERMS_PAGER", "PAGER"}) {
    if (auto wished = world.environment(name)) return *std::move(wished);
  }
  return std::string(k_usual_pager);
}

bool is_read_by_people(const OutputOptions& options) {
  return std::ranges::find(k_read_by_people, options.format) != k_read_by_people.end();
}

Result<void> write_out(std::string_view text, const OutputOptions& options, World& world) {
  const auto pager = pager_for(text, options, world);
  if (pager && world.write_to_pager(*pager, text)) return {};
  return world.write_out(is_read_by_people(options) ? for_log(text, world) : std::string(text));
}

// What was read is the user's, and what came of it is no version of it.
Result<void> write_file(std::string_view text, const OutputOptions& options, World& world) {
  if (!options.over_input && world.was_read(options.output)) {
    return Error{Error::Kind::refused, "it was read as input, and would be lost"};
  }
  const bool is_log = is_stream(options.output) && is_read_by_people(options);
  return world.replace_file(options.output, is_log ? for_log(text, world) : std::string(text));
}

ExitStatus cannot_write(const std::string& where, const std::string& why, World& world) {
  return refuse(world, as_line("cannot write " + where + ": " + why));
}

}  // namespace

bool is_stream(const std::string& path) { return path.empty() || path.starts_with("/dev/"); }

Layout layout_of(const OutputOptions& options, const World& world) {
  const Terminal terminal = world.terminal();
  const bool on_terminal = terminal.out && options.output.empty();
  Layout layout;
  layout.colour = wants_colour(options, world, on_terminal) ? Colour::on : Colour::off;
  layout.hyperlinks = hyperlinks_of(options.hyperlinks, world, on_terminal);
  // A file's bytes do not depend on the environment of whoever writes it (law 4).
  if (!options.output.empty() && options.colour != Wish::always) layout.colour = Colour::off;
  if (options.width) {
    layout.width = ScreenColumn{*options.width};
    return layout;
  }
  std::size_t columns = k_plain_width;
  if (options.output.empty()) {
    if (const auto wished = columns_of(world))
      columns = *wished;
    else if (on_terminal && terminal.columns)
      columns = *terminal.columns;
  }
  layout.width = ScreenColumn{std::min(std::max(columns, k_least_width), k_widest_line)};
  return layout;
}

Colour error_colour(const OutputOptions& options, const World& world) {
  return wants_colour(options, world, world.terminal().err) ? Colour::on : Colour::off;
}

std::optional<std::string> pager_for(std::string_view text, const OutputOptions& options,
                                     const World& world) {
  const Terminal terminal = world.terminal();
  if (options.no_pager || !options.output.empty() || !terminal.out || !is_read_by_people(options))
    return std::nullopt;
  // It could not move the page.
  if (world.environment("TERM") == "dumb") return std::nullopt;
  if (!is_longer_than_screen(text, terminal)) return std::nullopt;
  std::string pager = wished_pager(world);
  if (pager.empty() || pager == "cat") return std::nullopt;
  return pager;
}

std::vector<OutputOptions> outputs_of(const OutputOptions& options) {
  std::vector<OutputOptions> outputs{options};
  outputs.front().also.clear();
  for (const AlsoOutput& also : options.also) {
    outputs.push_back(outputs.front());
    outputs.back().format = also.format;
    outputs.back().output = also.output;
  }
  return outputs;
}

ExitStatus write_result(std::string_view text, const OutputOptions& options, World& world) {
  const Result<void> written =
      options.output.empty() ? write_out(text, options, world) : write_file(text, options, world);
  if (written) return ExitStatus::done;
  const std::string where = options.output.empty() ? "standard output" : options.output;
  return cannot_write(where, written.error().text, world);
}

ExitStatus write_results(std::span<const PrintedResult> results, World& world) {
  ExitStatus status = ExitStatus::done;
  std::set<std::string> written;  // files, by identity: one may have several names
  const auto write_one = [&](const PrintedResult& result) {
    const std::string& path = result.output.output;
    if (is_stream(path)) return write_result(result.text, result.output, world);
    const auto before = world.identity(path);
    if (before && written.contains(*before)) {
      return cannot_write(path, "another result was written to it", world);
    }
    const ExitStatus done = write_result(result.text, result.output, world);
    if (const auto now = world.identity(path); now && done == ExitStatus::done) {
      written.insert(*now);
    }
    return done;
  };
  const auto write_those = [&](bool to_files) {
    for (const PrintedResult& result : results) {
      if (result.output.output.empty() == to_files) continue;
      if (write_one(result) != ExitStatus::done) status = ExitStatus::unusable;
    }
  };
  write_those(true);
  write_those(false);
  return status;
}

std::string as_line(std::string_view sentence) { return "dealterms: " + visible(sentence) + "\n"; }

std::string for_log(std::string_view text, const World& world) {
  const bool is_workflow = world.environment("GITHUB_ACTIONS") == "true";
  return is_workflow ? without_workflow_commands(text) : std::string(text);
}

ExitStatus refuse(World& world, std::string_view lines) {
  world.write_err(for_log(lines, world));
  return ExitStatus::unusable;
}

}  // namespace dealterms
