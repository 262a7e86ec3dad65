// Made-up agreements of any size for measuring: N clauses of a dozen terms and a paragraph each.
// The second version drops, adds and changes clauses in fixed shares. The same bytes on every run.
#pragma once

#include <cstddef>
#include <string>

namespace dealterms {

enum class GeneratedVersion { before, after };

[[nodiscard]] std::string generate_agreement(std::size_t clauses, GeneratedVersion version);

}  // namespace dealterms
