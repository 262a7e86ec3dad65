// The policy that governs a file: `.dealterms.yaml` beside it or in the nearest directory above, up
// to the top of its repository. Of a file at a revision, as it was at that revision.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/input.hpp"
#include "cli/world.hpp"

namespace dealterms {

inline constexpr std::string_view k_policy_file = ".dealterms.yaml";

// With its bytes; nothing where there is none. An error where there is one that cannot be read.
[[nodiscard]] Result<std::optional<Input>> find_policy(const Input& governed, World& world);

// Nothing where there is no such file.
[[nodiscard]] Result<std::optional<Input>> read_if_there(const Input& address, World& world);

}  // namespace dealterms
