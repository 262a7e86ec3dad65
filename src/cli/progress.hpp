// How far a long work has come, for whoever waits at a terminal: a line on standard error that
// takes its own place again and again, and is gone when the work is done. Nothing where standard
// error is no terminal, or one that cannot move back, and nothing of work that is soon done.
#pragma once

#include <cstddef>
#include <string_view>

#include "cli/world.hpp"

namespace dealterms {

class Progress {
 public:
  // Of work on so many `things`: "files".
  Progress(std::size_t count, std::string_view things, World& world);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();  // the line is gone

  // Written for each fiftieth of the work, not for each file. By one thread at a time.
  void show(std::size_t done);

 private:
  std::size_t count_;
  std::string_view things_;
  World& world_;
  bool is_watched_;
  std::size_t steps_shown_ = 0;
};

}  // namespace dealterms
