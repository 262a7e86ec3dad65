#include "cli/progress.hpp"

#include <string>

#include <fmt/format.h>

namespace dealterms {
namespace {

constexpr std::size_t k_soon_done = 100;  // things: less than half a second
constexpr std::size_t k_steps = 50;
constexpr std::size_t k_steps_a_mark = 2;  // a bar of 25 marks: no line that a terminal breaks
constexpr std::string_view k_erase_line = "\r\x1b[K";

bool is_watched(const World& world) {
  return world.terminal().err && world.environment("TERM") != "dumb";
}

}  // namespace

Progress::Progress(std::size_t count, std::string_view things, World& world)
    : count_(count),
      things_(things),
      world_(world),
      is_watched_(count > k_soon_done && is_watched(world)) {}

Progress::~Progress() {
  if (steps_shown_ > 0) world_.write_err(k_erase_line);
}

void Progress::show(std::size_t done) {
  if (!is_watched_) return;
  const std::size_t steps = done * k_steps / count_;
  if (steps <= steps_shown_) return;
  steps_shown_ = steps;
  const std::string bar(steps / k_steps_a_mark, '#');
  world_.write_err(
      fmt::format("\r[{:{}}] {} of {} {}", bar, k_steps / k_steps_a_mark, done, count_, things_));
}

}  // namespace dealterms
