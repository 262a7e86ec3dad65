// Binds the options of `merge`.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/options.hpp"

namespace dealterms {

void add_merge(CLI::App& app, MergeOptions& options);

}  // namespace dealterms
