#include "cli/real_world.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <thread>

namespace dealterms {
namespace {

namespace fs = std::filesystem;

// Far above any agreement (read_document refuses beyond 32 MiB): keeps an endless device such as
// /dev/zero from filling the memory.
constexpr std::size_t k_most_bytes = std::size_t{64} << 20;

// With these a shell ends where it cannot start a program.
constexpr int k_not_started = 127;
constexpr int k_not_executable = 126;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  [[nodiscard]] int number() const { return number_; }
  // Whether the system accepted all that was written.
  bool close() {
    const bool closed = number_ < 0 || ::close(number_) == 0;
    number_ = -1;
    return closed;
  }

 private:
  int number_;
};

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

Result<std::string> read_all(int descriptor) {
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
    if (bytes.size() > k_most_bytes) return Error{Error::Kind::too_large, "more than 64 MiB"};
  }
}

// The child's side of read_at_revision: does not return.
[[noreturn]] void become_git(const std::string& object, int out, int err) {
  ::dup2(out, STDOUT_FILENO);
  ::dup2(err, STDERR_FILENO);
  ::setenv("LC_ALL", "C", 1);  // git's reasons in one language, whatever the locale (law 4)
  ::execlp("git", "git", "--no-pager", "cat-file", "blob", object.c_str(),
           static_cast<char*>(nullptr));
  constexpr std::string_view k_no_git = "git cannot be started";
  (void)!::write(STDERR_FILENO, k_no_git.data(), k_no_git.size());
  ::_exit(k_not_started);
}

// As git: these read anything but a single word.
bool needs_shell(const std::string& command) {
  return command.find_first_of("|&;<>()$`\\\"' \t\n*?[#~=%") != std::string::npos;
}

// The child's side of write_to_pager: does not return. What kept it from starting goes to
// `failure`, which is closed where it starts.
[[noreturn]] void become_pager(const std::string& pager, int in, int failure) {
  ::dup2(in, STDIN_FILENO);
  std::signal(SIGPIPE, SIG_DFL);  // RealWorld ignores it, and programs that it starts would too
  // As git: colours pass, what fits on the screen ends at once, and the page stays when it ends.
  constexpr int k_keep = 0;
  ::setenv("LESS", "FRX", k_keep);
  ::setenv("LV", "-c", k_keep);
  if (needs_shell(pager)) {
    ::execlp("sh", "sh", "-c", pager.c_str(), static_cast<char*>(nullptr));
  } else {
    ::execlp(pager.c_str(), pager.c_str(), static_cast<char*>(nullptr));
  }
  const int reason = errno;
  (void)!::write(failure, &reason, sizeof reason);
  ::_exit(k_not_started);
}

// While a pager is there, what is typed at the terminal is for the pager.
class LeaveKeysToPager {
 public:
  LeaveKeysToPager() = default;
  LeaveKeysToPager(const LeaveKeysToPager&) = delete;
  LeaveKeysToPager& operator=(const LeaveKeysToPager&) = delete;
  ~LeaveKeysToPager() {
    std::signal(SIGINT, interrupt_);
    std::signal(SIGQUIT, quit_);
  }

 private:
  using Handler = void (*)(int);
  Handler interrupt_ = std::signal(SIGINT, SIG_IGN);
  Handler quit_ = std::signal(SIGQUIT, SIG_IGN);
};

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

// Both ends are closed where another program starts.
Result<std::array<int, 2>> open_pipe() {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) return error_of(errno);
  for (const int end : ends) ::fcntl(end, F_SETFD, FD_CLOEXEC);
  return ends;
}

// The permissions of the file that is replaced, else those that a new file would get.
mode_t mode_for(const std::string& path) {
  struct stat status{};
  if (::stat(path.c_str(), &status) == 0) return status.st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

std::string first_line(const std::string& text) {
  std::string line = text.substr(0, text.find('\n'));
  constexpr std::string_view k_fatal = "fatal: ";
  if (line.starts_with(k_fatal)) line.erase(0, k_fatal.size());
  return line;
}

DirectoryEntry::Kind kind_of(const fs::directory_entry& entry) {
  std::error_code unknown;  // a link that leads nowhere
  if (entry.is_directory(unknown)) return DirectoryEntry::Kind::directory;
  const bool is_file = entry.is_regular_file(unknown) || !entry.exists(unknown);
  return is_file ? DirectoryEntry::Kind::file : DirectoryEntry::Kind::other;
}

bool is_link(const fs::directory_entry& entry) {
  std::error_code unknown;
  return entry.is_symlink(unknown);
}

}  // namespace

Error error_of(int number) {
  // strerror is not reentrant, and its text follows the locale; the category's is neither.
  const std::string text = std::generic_category().message(number);
  switch (number) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
      return {Error::Kind::missing, text};
    case EACCES:
    case EPERM:
    case EROFS:
      return {Error::Kind::forbidden, text};
    case EISDIR:
      return {Error::Kind::not_a_file, text};
    default:
      return {Error::Kind::unreadable, text};
  }
}

RealWorld::RealWorld() { std::signal(SIGPIPE, SIG_IGN); }

Result<void> RealWorld::write_out(std::string_view bytes) {
  return write_all(STDOUT_FILENO, bytes);
}

Result<void> RealWorld::write_to_pager(const std::string& pager, std::string_view bytes) {
  const auto page = open_pipe();
  if (!page) return page.error();
  Descriptor page_end((*page)[0]);
  Descriptor page_start((*page)[1]);
  const auto failure = open_pipe();
  if (!failure) return failure.error();
  const Descriptor failure_end((*failure)[0]);
  Descriptor failure_start((*failure)[1]);

  const pid_t child = ::fork();
  if (child < 0) return error_of(errno);
  if (child == 0) become_pager(pager, page_end.number(), failure_start.number());
  const LeaveKeysToPager leave_keys;
  page_end.close();  // else nobody would hear that the reader left
  failure_start.close();
  int reason = 0;
  const bool failed = ::read(failure_end.number(), &reason, sizeof reason) == sizeof reason;
  // Who leaves before the end has read what they wanted.
  if (!failed) (void)write_all(page_start.number(), bytes);
  page_start.close();
  const int status = wait_for(child);
  if (failed) return error_of(reason);
  const bool shell_failed = WIFEXITED(status) && (WEXITSTATUS(status) == k_not_started ||
                                                  WEXITSTATUS(status) == k_not_executable);
  if (shell_failed) return Error{Error::Kind::missing, "the shell cannot start it"};
  return {};
}

void RealWorld::write_err(std::string_view bytes) { (void)write_all(STDERR_FILENO, bytes); }

Result<std::string> RealWorld::read_in() { return read_all(STDIN_FILENO); }

Result<std::string> RealWorld::read_file(const std::string& path) const {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return error_of(errno);
  return read_all(file.number());
}

Result<void> RealWorld::replace_file(const std::string& path, std::string_view bytes) {
  std::error_code absent;  // nothing there yet, which is no error
  std::error_code error;
  // Through a link the file itself is replaced, not the link.
  const bool is_link = fs::is_symlink(path, absent);
  const fs::path target = is_link ? fs::canonical(path, error) : fs::path(path);
  if (error) return error_of(error.value());
  if (fs::exists(target, absent) && !fs::is_regular_file(target, absent)) {
    if (fs::is_directory(target, absent)) return error_of(EISDIR);
    // A pipe or a device (/dev/stdout) has no name to take over.
    Descriptor device(::open(target.c_str(), O_WRONLY | O_CLOEXEC));
    if (device.number() < 0) return error_of(errno);
    return write_all(device.number(), bytes);
  }
  std::string temporary = target.string() + ".XXXXXX";
  Descriptor file(::mkstemp(temporary.data()));
  if (file.number() < 0) return error_of(errno);
  Result<void> written = write_all(file.number(), bytes);
  const auto then = [&](bool done) {
    if (written && !done) written = error_of(errno);
  };
  then(!written || ::fchmod(file.number(), mode_for(target.string())) == 0);
  then(!written || ::fsync(file.number()) == 0);
  then(file.close());
  then(!written || ::rename(temporary.c_str(), target.c_str()) == 0);
  if (!written) ::unlink(temporary.c_str());
  return written;
}

Result<std::vector<DirectoryEntry>> RealWorld::list_directory(const std::string& path) const {
  std::error_code error;
  std::vector<DirectoryEntry> entries;
  fs::directory_iterator walk(path, error);
  if (error) return error_of(error.value());
  for (; !error && walk != fs::directory_iterator(); walk.increment(error)) {
    entries.push_back({walk->path().filename().string(), kind_of(*walk), is_link(*walk)});
  }
  if (error) return error_of(error.value());
  std::sort(entries.begin(), entries.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return entries;
}

std::optional<std::string> RealWorld::identity(const std::string& path) const {
  struct stat status{};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return std::to_string(status.st_dev) + ":" + std::to_string(status.st_ino);
}

Result<std::string> RealWorld::read_at_revision(const std::string& revision,
                                                const std::string& path) const {
  if (revision.starts_with('-')) return Error{Error::Kind::refused, "not a git revision"};
  std::array<int, 2> out{};
  if (::pipe(out.data()) != 0) return error_of(errno);
  Descriptor out_end(out[0]);
  Descriptor out_start(out[1]);
  // git's complaint is a line: a file that is read afterwards cannot block it as a pipe could.
  std::string name = (fs::temp_directory_path() / "dealterms.XXXXXX").string();
  const Descriptor complaint(::mkstemp(name.data()));
  if (complaint.number() < 0) return error_of(errno);
  ::unlink(name.c_str());

  const pid_t child = ::fork();
  if (child < 0) return error_of(errno);
  if (child == 0) become_git(revision + ":" + path, out_start.number(), complaint.number());
  out_start.close();
  Result<std::string> bytes = read_all(out_end.number());
  out_end.close();
  const int status = wait_for(child);
  if (!bytes || (WIFEXITED(status) && WEXITSTATUS(status) == 0)) return bytes;
  ::lseek(complaint.number(), 0, SEEK_SET);
  const Result<std::string> reason = read_all(complaint.number());
  return Error{Error::Kind::unreadable,
               "git: " + (reason ? first_line(*reason) : reason.error().text)};
}

std::optional<std::string> RealWorld::environment(const std::string& name) const {
  const char* found = std::getenv(name.c_str());
  if (found == nullptr) return std::nullopt;
  return std::string(found);
}

Terminal RealWorld::terminal() const {
  Terminal terminal{::isatty(STDOUT_FILENO) == 1, ::isatty(STDERR_FILENO) == 1};
  winsize size{};
  if (terminal.out && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
    if (size.ws_col > 0) terminal.columns = size.ws_col;
    if (size.ws_row > 0) terminal.rows = size.ws_row;
  }
  return terminal;
}

std::size_t RealWorld::threads() const {
  return std::max(std::thread::hardware_concurrency(), 1U);  // 0: nobody knows
}

std::span<const EmbeddedFile> RealWorld::embedded() const { return embedded_files(); }

}  // namespace dealterms
