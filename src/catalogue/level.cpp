#include "catalogue/level.hpp"

namespace dealterms {

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
