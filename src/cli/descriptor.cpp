#include "cli/descriptor.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

#include "cli/byte_size.hpp"
#include "cli/real_world.hpp"

namespace dealterms {

bool Descriptor::close() {
  const bool closed = number_ < 0 || ::close(number_) == 0;
  number_ = -1;
  return closed;
}

Result<void> write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return error_of(errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Result<std::string> read_all(int descriptor, std::size_t most_bytes) {
  std::string bytes;
  std::array<char, 65536> block{};
  for (;;) {
    const ssize_t got = ::read(descriptor, block.data(), block.size());
    if (got == 0) return bytes;
    if (got < 0) {
      if (errno == EINTR) continue;
      return error_of(errno);
    }
    bytes.append(block.data(), static_cast<std::size_t>(got));
    if (bytes.size() > most_bytes) return larger_than(most_bytes);
  }
}

Result<std::array<int, 2>> open_pipe() {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) return error_of(errno);
  for (const int end : ends) ::fcntl(end, F_SETFD, FD_CLOEXEC);
  return ends;
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

}  // namespace dealterms
