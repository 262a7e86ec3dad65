// What the files of the real world share: an open descriptor, and reading and writing one whole.
#pragma once

#include <sys/types.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace dealterms {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  [[nodiscard]] int number() const { return number_; }
  // Whether the system accepted all that was written.
  bool close();

 private:
  int number_;
};

[[nodiscard]] Result<void> write_all(int descriptor, std::string_view bytes);
// To the end, or an error where there is more.
[[nodiscard]] Result<std::string> read_all(int descriptor, std::size_t most_bytes,
                                           std::size_t expected_bytes = 0);
// The same of what may be a file that somebody is writing: one state of it, and no mixture of two,
// as far as the file system tells; an error where it does not come to rest.
[[nodiscard]] Result<std::string> read_at_rest(int descriptor, std::size_t most_bytes);
// Where it is read, and where it is written; both ends are closed where another program starts.
[[nodiscard]] Result<std::array<int, 2>> open_pipe();
// The status of a child that has ended, as waitpid gives it.
[[nodiscard]] int wait_for(pid_t child);

}  // namespace dealterms
