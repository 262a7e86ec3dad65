// The options that several commands have, bound in groups. The one file that includes CLI11, for
// those that bind options: options.cpp and the options_of_ files beside it.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "cli/options.hpp"

namespace dealterms {

// Refuses other words, with what was probably meant.
[[nodiscard]] CLI::Validator one_of(const std::vector<std::string>& names);

// What those words are, of an option that is held against one_of(); else nothing.
[[nodiscard]] std::vector<std::string> values_of(CLI::Option& option);

// `--clause a --clause b` and `--clause a,b`; never the positional arguments that follow.
void add_list(CLI::App& app, const std::string& name, std::vector<std::string>& into,
              const std::string& placeholder, const std::string& about);
CLI::Option* add_kind(CLI::App& app, std::optional<ClauseCategory>& kind, const std::string& about);
// --type, --kind, --min-level, --for, --all.
void add_levels(CLI::App& app, SelectOptions& select);
// Those, and --clause and --only-these.
void add_select(CLI::App& app, SelectOptions& select, bool& only_these);
void add_places(CLI::App& app, PlaceOptions& places);
// Of these, --catalogue and the limits alone.
void add_catalogue(CLI::App& app, PlaceOptions& places);
// --max-file-size and --max-text-size, of what reads files.
void add_limits(CLI::App& app, PlaceOptions& places);
void add_deal(CLI::App& app, std::string& deal);
// The first of `formats` is the default.
void add_output(CLI::App& app, OutputOptions& output, const std::vector<std::string>& formats);
// Of these, --output alone, of what has no format.
CLI::Option* add_output_file(CLI::App& app, OutputOptions& output, const std::string& about);
// Of these, --color, --no-color and --width alone.
void add_look(CLI::App& app, OutputOptions& output);
// --hyperlinks, of what names sources in text.
void add_hyperlinks(CLI::App& app, OutputOptions& output);
// `--color` alone as `--color=always`, for it takes no other word than its own: what follows it may
// be the name of a version.
[[nodiscard]] std::vector<std::string> with_whole_colour(std::span<const std::string> arguments);
void add_language(CLI::App& app, OutputOptions& output);
// --report-url, of what prints a comment.
void add_report_url(CLI::App& app, OutputOptions& output);

}  // namespace dealterms
