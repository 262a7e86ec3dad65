// The commands, one function and one file each (src/cli/commands/): load, think, print, exit
// status.
#pragma once

#include "cli/options.hpp"
#include "cli/run.hpp"
#include "cli/world.hpp"

namespace dealterms {

[[nodiscard]] ExitStatus run_diff(const DiffOptions& options, World& world);
[[nodiscard]] ExitStatus run_history(const HistoryOptions& options, World& world);
[[nodiscard]] ExitStatus run_report(const ReportOptions& options, World& world);
[[nodiscard]] ExitStatus run_show(const ShowOptions& options, World& world);
[[nodiscard]] ExitStatus run_list(const ListOptions& options, World& world);
[[nodiscard]] ExitStatus run_validate(const ValidateOptions& options, World& world);
[[nodiscard]] ExitStatus run_catalogue(const CatalogueOptions& options, World& world);
[[nodiscard]] ExitStatus run_rules(const RulesOptions& options, World& world);
[[nodiscard]] ExitStatus run_schema(const SchemaOptions& options, World& world);

}  // namespace dealterms
