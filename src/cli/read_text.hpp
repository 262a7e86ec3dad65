// The text of the contract that a version names with `text:`: found from where the version is, as
// its catalogue is, in the work tree, at a revision or in the program. Does not look for quotes:
// see agreement/contract_text.hpp.
#pragma once

#include <cstddef>

#include "cli/find_versions.hpp"
#include "cli/load.hpp"
#include "cli/reach.hpp"
#include "cli/world.hpp"

namespace dealterms {

// A contract of a thousand pages has 4 MB; its words are kept three times over.
inline constexpr std::size_t k_most_text_bytes = std::size_t{8} << 20;

// Puts the text into the version; or, where it names one that cannot be read, an error into its
// diagnostics. What is no text by its name is not read, so that a message shows no line of it.
void read_text(ParsedFile& version, World& world, ParseCount& parsed, const Reach& reach);

}  // namespace dealterms
