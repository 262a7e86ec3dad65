#include "cli/option_groups.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <span>
#include <utility>

#include <fmt/ranges.h>

#include "base/text.hpp"
#include "cli/byte_size.hpp"
#include "cli/language.hpp"
#include "cli/output.hpp"

namespace dealterms {
namespace {

// Narrower than this a term's name and its value no longer stand side by side.
constexpr std::size_t k_least_width = 40;
constexpr std::size_t k_most_width = 1000;

using WishName = std::pair<std::string_view, Wish>;
constexpr std::array k_wishes{WishName{"auto", Wish::automatic}, WishName{"always", Wish::always},
                              WishName{"never", Wish::never}};

Wish wish_named(std::string_view written) {
  const auto* found = std::ranges::find(k_wishes, written, &WishName::first);
  return found != k_wishes.end() ? found->second : Wish::automatic;
}

CLI::Option* add_wish(CLI::App& app, const std::string& name, Wish& wish,
                      const std::string& about) {
  std::vector<std::string> names;
  for (const WishName& row : k_wishes) names.emplace_back(row.first);
  return app
      .add_option_function<std::string>(
          name, [&](const std::string& written) { wish = wish_named(written); }, about)
      ->type_name("WHEN")
      ->check(one_of(names))
      ->group("How it is shown");
}

// One of the words of an enumeration.
template <Enumeration E>
CLI::Option* add_word(CLI::App& app, const std::string& name, std::optional<E>& into,
                      std::span<const E> values, const char* placeholder,
                      const std::string& about) {
  std::vector<std::string> names;
  for (const E value : values) names.emplace_back(name_of(value));
  return app
      .add_option_function<std::string>(
          name, [&](const std::string& written) { into = enum_named<E>(written); }, about)
      ->type_name(placeholder)
      ->check(one_of(names));
}

// Standard output has no name of its own there.
constexpr std::string_view k_standard_output = "-";

std::string file_named(std::string_view written) {
  return std::string(written == k_standard_output ? "" : written);
}

CLI::Validator names_a_file() {
  return CLI::Validator(
      [](const std::string& written) -> std::string {
        return written.empty() ? "no file is named (- is standard output)" : "";
      },
      "");
}

// "sarif=result.sarif"; a name of a file may have a `=` too.
std::pair<std::string, std::string> split_also(const std::string& written) {
  const std::size_t equals = written.find('=');
  return {written.substr(0, equals), written.substr(equals + 1)};
}

CLI::Validator is_format_and_file(const std::vector<std::string>& formats) {
  return CLI::Validator(
      [formats](std::string& written) -> std::string {
        const std::string such_as = formats.back() + "=FILE";
        if (written.find('=') == std::string::npos) {
          return fmt::format("'{}' names no format and file, such as {}", written, such_as);
        }
        auto [format, file] = split_also(written);
        if (file.empty()) return fmt::format("'{}' names no file (- is standard output)", written);
        return one_of(formats)(format);
      },
      "");
}

// Of two results in one file, the first would be lost without a word.
void refuse_one_file_for_two(const OutputOptions& output) {
  std::set<std::string> files{output.output};
  for (const AlsoOutput& also : output.also) {
    if (is_stream(also.output) || files.insert(also.output).second) continue;
    throw CLI::ValidationError("--also", "another result goes to " + also.output);
  }
}

// yaml-cpp counts the bytes of a file in an int.
constexpr std::size_t k_most_file_size = std::size_t{1} << 30;
// A file holds a value in 16 bytes at the densest that agreements are.
constexpr std::size_t k_bytes_of_value = 16;

CLI::Option* add_size(CLI::App& app, const std::string& name, const std::string& about,
                      std::function<void(std::size_t)> set) {
  const auto check = [](const std::string& written) -> std::string {
    const auto bytes = parse_byte_size(written);
    if (!bytes || *bytes == 0) return fmt::format("'{}' is no size, such as 64MiB", written);
    if (*bytes <= k_most_file_size) return "";
    return fmt::format("'{}' is more than {}", written, print_byte_size(k_most_file_size));
  };
  return app
      .add_option_function<std::string>(
          name,
          [set = std::move(set)](const std::string& written) {
            set(parse_byte_size(written).value_or(0));
          },
          about)
      ->type_name("SIZE")
      ->check(CLI::Validator(check, ""));
}

// "How the result is written: also json (default: text)".
std::string format_about(const std::vector<std::string>& formats) {
  const auto others = std::span(formats).subspan(1);
  return fmt::format("How the result is written{}{} (default: {})", others.empty() ? "" : ": also ",
                     fmt::join(others, ", "), formats.front());
}

constexpr std::string_view k_between_values = "|";

}  // namespace

// Without a description of its own: CLI11 would print it into the help, behind the name. It goes by
// its words, so that values_of() finds them again: CLI11 shows the name of a check to nobody.
CLI::Validator one_of(const std::vector<std::string>& names) {
  return CLI::Validator(
      [names](const std::string& written) -> std::string {
        if (std::find(names.begin(), names.end(), written) != names.end()) return {};
        return fmt::format("unknown '{}'{} (one of {})", written, did_you_mean(written, names),
                           fmt::join(names, ", "));
      },
      "", fmt::format("{}", fmt::join(names, k_between_values)));
}

std::vector<std::string> values_of(CLI::Option& option) {
  std::vector<std::string> values;
  std::string_view names;
  try {
    names = option.get_validator(0)->get_name();
  } catch (const CLI::OptionNotFound&) {
    return values;
  }
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(k_between_values), names.size());
    values.emplace_back(names.substr(0, end));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return values;
}

void add_list(CLI::App& app, const std::string& name, std::vector<std::string>& into,
              const std::string& placeholder, const std::string& about) {
  app.add_option(name, into, about)
      ->type_name(placeholder)
      ->type_size(1)
      ->allow_extra_args(false)
      ->delimiter(',');
}

CLI::Option* add_kind(CLI::App& app, std::optional<ClauseCategory>& kind,
                      const std::string& about) {
  static constexpr auto k_kinds = all_values<ClauseCategory>();
  return add_word<ClauseCategory>(app, "--kind", kind, k_kinds, "KIND",
                                  about + ": commercial, legal or administrative");
}

void add_levels(CLI::App& app, SelectOptions& select) {
  add_list(app, "--type", select.types, "TYPE",
           "Only clauses of these types: TYPE[,TYPE...], may be repeated");
  add_kind(app, select.kind, "Only clauses of this kind");
  add_word<Level>(
      app, "--min-level", select.min_level, k_levels, "LEVEL",
      "Hide, and count, what matters less than critical, major, moderate, minor or editorial "
      "(default: minor)");
  app.add_option("--for", select.perspective, "Tell the story from one party's side")
      ->type_name("PARTY");
  app.add_flag("--all", select.all, "Show everything: editorial changes and presumed values too")
      ->excludes("--min-level");
}

void add_limits(CLI::App& app, PlaceOptions& places) {
  constexpr const char* k_group = "Where things are";
  add_size(app, "--max-file-size",
           "How large a file may be, as 64MiB; more values too (default: 32MiB)",
           [&limits = places.limits](std::size_t bytes) {
             limits.bytes = bytes;
             limits.nodes = std::max(limits.nodes, bytes / k_bytes_of_value);
           })
      ->group(k_group);
  add_size(app, "--max-text-size",
           "How long one text or list in brackets may be, as 4MiB (default: 1MiB)",
           [&limits = places.limits](std::size_t bytes) { limits.text = bytes; })
      ->group(k_group);
}

void add_catalogue(CLI::App& app, PlaceOptions& places) {
  app.add_option("--catalogue", places.catalogue,
                 "Clause types to add to, or put over, those the program knows")
      ->type_name("FILE")
      ->group("Where things are");
  app.add_flag("--allow-outside", places.allow_outside,
               "Read the catalogue and the text that a file names wherever they lie")
      ->group("Where things are");
  add_limits(app, places);
}

void add_places(CLI::App& app, PlaceOptions& places) {
  app.add_option("--terms", places.terms,
                 "Where version names are looked up (default: ./terms, else the deals in the "
                 "program)")
      ->type_name("DIR")
      ->group("Where things are");
  add_catalogue(app, places);
}

void add_deal(CLI::App& app, std::string& deal) {
  app.add_option("--deal", deal, "Which deal, where there are several")->type_name("DEAL");
}

void add_select(CLI::App& app, SelectOptions& select, bool& only_these) {
  add_list(app, "--clause", select.clauses, "ID",
           "Only these clauses, or paths in them: ID[,ID...], may be repeated");
  add_levels(app, select);
  app.add_flag("--only-these", only_these, "Compare those named alone, not what lies between");
}

void add_look(CLI::App& app, OutputOptions& output) {
  auto* colour =
      add_wish(app, "--color", output.colour,
               "always, never or auto (default: auto, which is on a terminal); alone: always");
  app.add_flag_callback(
         "--no-color", [&] { output.colour = Wish::never; }, "The same as --color never")
      ->group("How it is shown")
      ->excludes(colour);
  app.add_option("--width", output.width, "Columns of the page (default: the terminal's, else 80)")
      ->type_name("N")
      ->check(CLI::Range(k_least_width, k_most_width).description(""))
      ->group("How it is shown");
}

void add_hyperlinks(CLI::App& app, OutputOptions& output) {
  add_wish(
      app, "--hyperlinks", output.hyperlinks,
      "Lead from sources to their addresses: always, never or auto (default: auto, which is on "
      "a terminal known to follow them)");
}

std::vector<std::string> with_whole_colour(std::span<const std::string> arguments) {
  std::vector<std::string> whole(arguments.begin(), arguments.end());
  for (std::size_t i = 0; i < whole.size() && whole[i] != "--"; ++i) {
    if (whole[i] != "--color") continue;
    const bool has_word =
        i + 1 < whole.size() &&
        std::ranges::find(k_wishes, whole[i + 1], &WishName::first) != k_wishes.end();
    if (!has_word) whole[i] += "=always";
  }
  return whole;
}

CLI::Option* add_output_file(CLI::App& app, OutputOptions& output, const std::string& about) {
  return app
      .add_option_function<std::string>(
          "--output", [&](const std::string& file) { output.output = file_named(file); }, about)
      ->type_name("FILE")
      ->check(names_a_file());
}

void add_output(CLI::App& app, OutputOptions& output, const std::vector<std::string>& formats) {
  constexpr const char* k_group = "How it is shown";
  output.format = formats.front();
  app.add_option("--format", output.format, format_about(formats))
      ->type_name("FORMAT")
      ->check(one_of(formats))
      ->group(k_group);
  add_output_file(app, output,
                  "Write the result to a file, whole or not at all (default: -, standard output)")
      ->group(k_group);
  app.add_option_function<std::vector<std::string>>(
         "--also",
         [&](const std::vector<std::string>& all) {
           for (const std::string& written : all) {
             const auto [format, file] = split_also(written);
             output.also.push_back({format, file_named(file)});
           }
         },
         "Write the result in another format too, to a file or to - (standard output)")
      ->type_name("FORMAT=FILE")
      ->type_size(1)
      ->allow_extra_args(false)
      ->check(is_format_and_file(formats))
      ->group(k_group);
  app.parse_complete_callback([&] { refuse_one_file_for_two(output); });
  add_look(app, output);
  app.add_flag("--no-pager", output.no_pager,
               "Write a long result to the terminal at once (default: through PAGER, else less)")
      ->group(k_group);
}

void add_language(CLI::App& app, OutputOptions& output) {
  std::vector<std::string> codes = languages();
  const std::string known = fmt::format("{}", fmt::join(codes, ", "));
  codes.emplace_back("auto");
  app.add_option("--lang", output.language, known + ", or auto: the environment's (default: en)")
      ->type_name("LANG")
      ->check(one_of(codes))
      ->group("How it is shown");
}

void add_report_url(CLI::App& app, OutputOptions& output) {
  app.add_option("--report-url", output.report_url,
                 "Where the same change is as HTML: rows of markdown lead to its findings")
      ->type_name("URL")
      ->group("How it is shown");
}

}  // namespace dealterms
