// Whether what a command made of term files, and is about to write, is an agreement without
// mistakes.
#pragma once

#include <cstddef>
#include <string>

#include "cli/input.hpp"
#include "cli/load.hpp"
#include "cli/session.hpp"

namespace dealterms {

[[nodiscard]] bool is_agreement(const ParsedFile& file);
// In the version and its papers.
[[nodiscard]] std::size_t error_count(const ReadVersion& version);
// Their mistakes are told; a catalogue that cannot be read is one. "a mistake", "3 mistakes";
// empty: none, or it is no agreement at all.
[[nodiscard]] std::string tell_mistakes(Input made, Session& session);

}  // namespace dealterms
