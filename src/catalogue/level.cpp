#include "catalogue/level.hpp"

#include <utility>

namespace dealterms {
namespace {

constexpr std::array<std::pair<Level, std::string_view>, 5> k_names{{
    {Level::critical, "critical"},
    {Level::major, "major"},
    {Level::moderate, "moderate"},
    {Level::minor, "minor"},
    {Level::editorial, "editorial"},
}};

}  // namespace

std::string_view name_of(Level level) {
  for (const auto& [known, name] : k_names) {
    if (known == level) return name;
  }
  return {};
}

std::optional<Level> parse_level(std::string_view text) {
  for (const auto& [level, name] : k_names) {
    if (name == text) return level;
  }
  return std::nullopt;
}

Level raised(Level level) {
  switch (level) {
    case Level::editorial:
      return Level::editorial;
    case Level::minor:
      return Level::moderate;
    case Level::moderate:
      return Level::major;
    case Level::major:
      return Level::critical;
    case Level::critical:
      return Level::critical;
  }
  return level;
}

Level lowered(Level level) {
  switch (level) {
    case Level::editorial:
      return Level::editorial;
    case Level::minor:
      return Level::minor;
    case Level::moderate:
      return Level::minor;
    case Level::major:
      return Level::moderate;
    case Level::critical:
      return Level::major;
  }
  return level;
}

}  // namespace dealterms
