// Mistakes in files as results for CI systems: a rule for each row of diagnostics, a suite for each
// file.
#pragma once

#include <span>

#include "base/diagnostic.hpp"
#include "base/source_text.hpp"
#include "render/ci/ci_results.hpp"

namespace dealterms {

struct CheckedFile {
  const SourceText& source;
  std::span<const Diagnostic> diagnostics;
};

// Fingerprints are made of the file, the code, its arguments, and how many of the same stand before
// it: lines can move.
[[nodiscard]] CiResults ci_results_of(std::span<const CheckedFile> files);

}  // namespace dealterms
