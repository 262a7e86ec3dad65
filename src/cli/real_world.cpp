#include "cli/real_world.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <thread>

#include "cli/byte_size.hpp"
#include "cli/descriptor.hpp"
#include "cli/real_git.hpp"

namespace dealterms {
namespace {

namespace fs = std::filesystem;

// With these a shell ends where it cannot start a program.
constexpr int k_not_started = 127;
constexpr int k_not_executable = 126;

// "/dev/stdout", "/dev/fd/3": what this process has open already. Where that is a file, its name
// would lead to the file, and to take that over would lose what else is written there.
std::optional<int> own_descriptor(std::string_view path) {
  if (path == "/dev/stdin") return STDIN_FILENO;
  if (path == "/dev/stdout") return STDOUT_FILENO;
  if (path == "/dev/stderr") return STDERR_FILENO;
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    if (!path.starts_with(folder)) continue;
    const std::string_view digits = path.substr(folder.size());
    int number = 0;
    const auto [stop, error] = std::from_chars(digits.begin(), digits.end(), number);
    if (error == std::errc{} && stop == digits.end()) return number;
  }
  return std::nullopt;
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

Error no_regular_file() { return {Error::Kind::unreadable, k_no_regular_file}; }

std::string identity_of(const struct stat& status) {
  return std::to_string(status.st_dev) + ":" + std::to_string(status.st_ino);
}

// What would end the process waits until a new file has its name, or is gone again.
class HoldSignals {
 public:
  HoldSignals() {
    sigset_t held;
    ::sigemptyset(&held);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXFSZ}) ::sigaddset(&held, signal);
    ::pthread_sigmask(SIG_BLOCK, &held, &before_);
  }
  HoldSignals(const HoldSignals&) = delete;
  HoldSignals& operator=(const HoldSignals&) = delete;
  ~HoldSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

// Taking its name would get round the permission that is missing. Where nobody may write, that is
// meant for root as well, whom the system lets write all the same.
bool may_be_replaced(const fs::path& target) {
  struct stat status{};
  if (::stat(target.c_str(), &status) != 0) return true;
  constexpr mode_t k_write = S_IWUSR | S_IWGRP | S_IWOTH;
  return (status.st_mode & k_write) != 0 && ::access(target.c_str(), W_OK) == 0;
}

// The permissions of the file that is replaced, else those that a new file would get.
mode_t mode_for(const std::string& path) {
  struct stat status{};
  if (::stat(path.c_str(), &status) == 0) return status.st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
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
  Result<void> written = write_all(STDOUT_FILENO, bytes);
  // Who leaves before the end (`| head -1`) has read what they wanted, as with a pager.
  if (!written && written.error() == dealterms::error_of(EPIPE)) return {};
  return written;
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

Result<std::string> RealWorld::read_in() {
  if (reads_regular_files_only()) return no_regular_file();
  remember(STDIN_FILENO);
  return read_at_rest(STDIN_FILENO, most_bytes());
}

// By the byte: what stands behind the line is for whoever reads next.
Result<std::optional<std::string>> RealWorld::read_line() {
  std::string line;
  for (;;) {
    char byte = 0;
    const ssize_t got = ::read(STDIN_FILENO, &byte, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return error_of(errno);
    if (got == 0) return line.empty() ? std::optional<std::string>() : std::optional(line);
    if (byte == '\n') return std::optional(line);
    line += byte;
    if (line.size() > most_bytes()) return larger_than(most_bytes());
  }
}

// A file that is read, so that no result is written over it.
void RealWorld::remember(int descriptor) const {
  struct stat status{};
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return;
  const std::scoped_lock lock(mutex_);
  read_.insert(identity_of(status));
}

Result<std::string> RealWorld::read_file(const std::string& path) const {
  // What this process was given open may be a pipe: `<(...)` in a shell. Of any other pipe or
  // device nobody knows that it ends, and without O_NONBLOCK opening it would wait already.
  const bool is_given = !reads_regular_files_only() && own_descriptor(path).has_value();
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | (is_given ? 0 : O_NONBLOCK)));
  if (file.number() < 0) return errno == ENXIO ? no_regular_file() : error_of(errno);
  struct stat status{};
  if (::fstat(file.number(), &status) != 0) return error_of(errno);
  if (S_ISDIR(status.st_mode)) return error_of(EISDIR);
  if (!is_given && !S_ISREG(status.st_mode)) return no_regular_file();
  remember(file.number());
  return read_at_rest(file.number(), most_bytes());
}

bool RealWorld::was_read(const std::string& path) const {
  const auto same = identity(path);
  const std::scoped_lock lock(mutex_);
  return same && read_.contains(*same);
}

Result<void> RealWorld::replace_file(const std::string& path, std::string_view bytes) {
  if (const auto descriptor = own_descriptor(path)) return write_all(*descriptor, bytes);
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
  if (!may_be_replaced(target)) return error_of(EACCES);
  const HoldSignals hold_signals;
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

Result<void> RealWorld::make_directory(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error) return error_of(error.value());
  return {};
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
  return identity_of(status);
}

std::optional<std::string> RealWorld::resolved(const std::string& path) const {
  std::error_code error;
  const fs::path whole = fs::canonical(path.empty() ? "." : path, error);
  return error ? std::nullopt : std::optional(whole.string());
}

Result<std::string> RealWorld::run_git(const std::vector<std::string>& arguments,
                                       std::string_view input) const {
  return dealterms::run_git(arguments, input, most_bytes());
}

Day RealWorld::today() const {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

std::optional<std::string> RealWorld::environment(const std::string& name) const {
  const char* found = std::getenv(name.c_str());
  if (found == nullptr) return std::nullopt;
  return std::string(found);
}

Terminal RealWorld::terminal() const {
  Terminal terminal{::isatty(STDOUT_FILENO) == 1, ::isatty(STDERR_FILENO) == 1};
  winsize size{};
  terminal.in = ::isatty(STDIN_FILENO) == 1;
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
