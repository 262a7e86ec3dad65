#include "cli/descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "cli/byte_size.hpp"
#include "cli/real_world.hpp"

namespace dealterms {
namespace {

constexpr int k_attempts = 3;  // at a file that somebody is writing

// The clock of a file system is coarse: a reading of another length shows what it misses. Files of
// the system itself (/proc) say that they have none.
bool is_at_rest(const struct stat& before, const struct stat& after, off_t end) {
  return before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
         before.st_mtim.tv_nsec == after.st_mtim.tv_nsec &&
         (end == after.st_size || after.st_size == 0);
}

}  // namespace

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

Result<std::string> read_all(int descriptor, std::size_t most_bytes, std::size_t expected_bytes) {
  std::string bytes;
  bytes.reserve(std::min(expected_bytes, most_bytes));
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

Result<std::string> read_at_rest(int descriptor, std::size_t most_bytes) {
  const off_t start = ::lseek(descriptor, 0, SEEK_CUR);
  struct stat before{};
  if (::fstat(descriptor, &before) != 0) return error_of(errno);
  // What cannot be read twice does not change either.
  if (start < 0 || !S_ISREG(before.st_mode)) return read_all(descriptor, most_bytes);
  for (int attempt = 0; attempt < k_attempts; ++attempt) {
    Result<std::string> bytes =
        read_all(descriptor, most_bytes, static_cast<std::size_t>(before.st_size));
    struct stat after{};
    if (!bytes) return bytes;
    if (::fstat(descriptor, &after) != 0) return error_of(errno);
    if (is_at_rest(before, after, start + static_cast<off_t>(bytes->size()))) return bytes;
    before = after;
    if (::lseek(descriptor, start, SEEK_SET) < 0) return error_of(errno);
  }
  return Error{Error::Kind::unreadable, "it changed while it was read"};
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
