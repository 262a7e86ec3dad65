#include "cli/output.hpp"

#include <charconv>

#include "base/text.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_plain_width = 80;  // where nobody says: a mail, a log, a page of print
constexpr std::size_t k_least_width = 40;
constexpr std::size_t k_widest_line = 140;  // beyond, the eye loses the line

bool is_set(const World& world, const std::string& name) {
  const auto value = world.environment(name);
  return value && !value->empty();
}

bool is_forced(const World& world, const std::string& name) {
  return is_set(world, name) && *world.environment(name) != "0";
}

bool wants_colour(const OutputOptions& options, const World& world, bool is_terminal) {
  if (options.colour == ColourWish::always) return true;
  if (options.colour == ColourWish::never) return false;
  if (is_set(world, "NO_COLOR")) return false;
  if (is_forced(world, "FORCE_COLOR") || is_forced(world, "CLICOLOR_FORCE")) return true;
  if (world.environment("TERM") == "dumb") return false;
  return is_terminal || is_set(world, "GIT_PAGER_IN_USE");
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

}  // namespace

Layout layout_of(const OutputOptions& options, const World& world) {
  const Terminal terminal = world.terminal();
  const bool on_terminal = terminal.out && options.output.empty();
  Layout layout;
  layout.colour = wants_colour(options, world, on_terminal) ? Colour::on : Colour::off;
  // A file's bytes do not depend on the environment of whoever writes it (law 4).
  if (!options.output.empty() && options.colour != ColourWish::always) layout.colour = Colour::off;
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

ExitStatus write_result(std::string_view text, const OutputOptions& options, World& world) {
  const Result<void> written =
      options.output.empty() ? world.write_out(text) : world.replace_file(options.output, text);
  if (written) return ExitStatus::done;
  const std::string where = options.output.empty() ? "standard output" : options.output;
  return refuse(world, as_line("cannot write " + where + ": " + written.error().text));
}

std::string as_line(std::string_view sentence) { return "dealterms: " + visible(sentence) + "\n"; }

ExitStatus refuse(World& world, std::string_view lines) {
  world.write_err(lines);
  return ExitStatus::unusable;
}

}  // namespace dealterms
