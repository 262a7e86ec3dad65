#include "cli/progress.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "cli/memory_world.hpp"

namespace dealterms {
namespace {

void run_through(std::size_t count, MemoryWorld& world) {
  Progress progress(count, "files", world);
  for (std::size_t done = 1; done <= count; ++done) progress.show(done);
}

TEST(Progress, IsWrittenOverItselfAndIsGoneAtTheEnd) {
  MemoryWorld world;
  world.screen.err = true;
  {
    Progress progress(1000, "files", world);
    progress.show(19);
    EXPECT_EQ(world.err, "");
    progress.show(500);
    EXPECT_EQ(world.err, "\r[############             ] 500 of 1000 files");
    world.err.clear();
    progress.show(501);
    EXPECT_EQ(world.err, "");
    progress.show(1000);
    EXPECT_EQ(world.err, "\r[#########################] 1000 of 1000 files");
    world.err.clear();
  }
  EXPECT_EQ(world.err, "\r\x1b[K");
}

TEST(Progress, IsWrittenFiftyTimesHoweverManyThereAre) {
  MemoryWorld world;
  world.screen.err = true;
  run_through(100000, world);
  EXPECT_EQ(std::ranges::count(world.err, '\r'), 50 + 1);
}

TEST(Progress, IsForWhoWaitsAtATerminalAlone) {
  MemoryWorld world;
  world.screen.out = true;
  run_through(1000, world);
  EXPECT_EQ(world.err, "");
}

TEST(Progress, IsNotForATerminalThatCannotMoveBack) {
  MemoryWorld world;
  world.screen.err = true;
  world.variables["TERM"] = "dumb";
  run_through(1000, world);
  EXPECT_EQ(world.err, "");
}

TEST(Progress, IsNotForWhatIsSoonDone) {
  MemoryWorld world;
  world.screen.err = true;
  run_through(100, world);
  run_through(0, world);
  EXPECT_EQ(world.err, "");
}

}  // namespace
}  // namespace dealterms
