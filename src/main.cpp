#include <cstdlib>
#include <string>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/real_world.hpp"
#include "cli/run.hpp"

namespace {

// The memory of a thread grows by a page at a time, each by a call of the system, where no more is
// asked for at once. Address space alone: a page that nobody writes to takes no memory.
void ask_for_memory_in_large_pieces() {
#ifdef __GLIBC__
  constexpr int k_bytes = 16 << 20;
  mallopt(M_TOP_PAD, k_bytes);
  mallopt(M_TRIM_THRESHOLD, 2 * k_bytes);
  mallopt(M_MMAP_THRESHOLD, k_bytes);
#endif
}

// The real world, of a process that runs one command and nothing after it.
class ThisProcess final : public dealterms::RealWorld {
 public:
  void end(int status) const override { std::exit(status); }
};

}  // namespace

int main(int count, char** arguments) {
  ask_for_memory_in_large_pieces();
  ThisProcess world;
  const std::vector<std::string> words(arguments + (count > 0 ? 1 : 0), arguments + count);
  return dealterms::run(words, world);
}
