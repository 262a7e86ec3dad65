// The program of each kind of tests. What ends the process while a test runs, be it with status 0,
// ends it as a failure: else the tests that were not reached would count as passed.
#include <cstdio>
#include <cstdlib>

#include <gtest/gtest.h>

namespace {

bool has_ended = false;

void refuse_an_early_end() {
  if (has_ended) return;
  std::fputs("the process was ended before its tests were\n", stderr);
  std::_Exit(EXIT_FAILURE);
}

}  // namespace

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (std::atexit(refuse_an_early_end) != 0) return EXIT_FAILURE;
  const int status = RUN_ALL_TESTS();
  has_ended = true;
  return status;
}
