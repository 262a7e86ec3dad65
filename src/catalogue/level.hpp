// How much a change matters.
#pragma once

#include <array>

#include "base/enum_names.hpp"

namespace dealterms {

enum class Level { editorial, minor, moderate, major, critical };

// From most to least.
inline constexpr std::array k_levels{Level::critical, Level::major, Level::moderate, Level::minor,
                                     Level::editorial};
static_assert(k_levels.size() == all_values<Level>().size());

// One step up or down, staying within critical and minor: editorial is a kind of change, not a
// degree of one, so no step reaches or leaves it.
[[nodiscard]] Level raised(Level level);
[[nodiscard]] Level lowered(Level level);

}  // namespace dealterms
