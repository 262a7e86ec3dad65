// Starts git, with no shell in between, so that nothing of a repository's own configuration is run:
// no monitor of files, no hook, no helper of a fetch. What a command of git's could run itself (a
// program for differences, a filter of contents) its caller leaves out: see git.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace dealterms {

// What git writes, unless it is more than that, or its reason.
[[nodiscard]] Result<std::string> run_git(const std::vector<std::string>& arguments,
                                          std::string_view input, std::size_t most_bytes);

}  // namespace dealterms
