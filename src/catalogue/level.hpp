// How much a change matters, from most to least.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace dealterms {

enum class Level { editorial, minor, moderate, major, critical };

inline constexpr std::array k_levels{Level::critical, Level::major, Level::moderate, Level::minor,
                                     Level::editorial};

[[nodiscard]] std::string_view name_of(Level level);
[[nodiscard]] std::optional<Level> parse_level(std::string_view text);
// One step up or down, staying within critical and minor: editorial is a kind of change, not a
// degree of one, so no step reaches or leaves it.
[[nodiscard]] Level raised(Level level);
[[nodiscard]] Level lowered(Level level);

}  // namespace dealterms
