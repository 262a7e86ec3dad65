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

namespace dealterms {
namespace {

namespace fs = std::filesystem;

// Far above any agreement (read_document refuses beyond 32 MiB): keeps an endless device such as
// /dev/zero from filling the memory.
constexpr std::size_t k_most_bytes = std::size_t{64} << 20;

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

// strerror is not reentrant, and its text follows the locale; the category's is neither.
std::string reason(int error) { return std::generic_category().message(error); }

WhyNot write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return reason(errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Given<std::string> read_all(int descriptor) {
  std::string bytes;
  std::array<char, 65536> block{};
  for (;;) {
    const ssize_t got = ::read(descriptor, block.data(), block.size());
    if (got == 0) return {std::move(bytes), {}};
    if (got < 0) {
      if (errno == EINTR) continue;
      return Given<std::string>::refused(reason(errno));
    }
    bytes.append(block.data(), static_cast<std::size_t>(got));
    if (bytes.size() > k_most_bytes) return Given<std::string>::refused("more than 64 MiB");
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
  ::_exit(127);
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

}  // namespace

RealWorld::RealWorld() { std::signal(SIGPIPE, SIG_IGN); }

WhyNot RealWorld::write_out(std::string_view bytes) { return write_all(STDOUT_FILENO, bytes); }

void RealWorld::write_err(std::string_view bytes) { (void)write_all(STDERR_FILENO, bytes); }

Given<std::string> RealWorld::read_in() { return read_all(STDIN_FILENO); }

Given<std::string> RealWorld::read_file(const std::string& path) const {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return Given<std::string>::refused(reason(errno));
  return read_all(file.number());
}

WhyNot RealWorld::replace_file(const std::string& path, std::string_view bytes) {
  std::error_code absent;  // nothing there yet, which is no error
  std::error_code error;
  // Through a link the file itself is replaced, not the link.
  const bool is_link = fs::is_symlink(path, absent);
  const fs::path target = is_link ? fs::canonical(path, error) : fs::path(path);
  if (error) return error.message();
  if (fs::exists(target, absent) && !fs::is_regular_file(target, absent)) {
    if (fs::is_directory(target, absent)) return reason(EISDIR);
    // A pipe or a device (/dev/stdout) has no name to take over.
    Descriptor device(::open(target.c_str(), O_WRONLY | O_CLOEXEC));
    if (device.number() < 0) return reason(errno);
    return write_all(device.number(), bytes);
  }
  std::string temporary = target.string() + ".XXXXXX";
  Descriptor file(::mkstemp(temporary.data()));
  if (file.number() < 0) return reason(errno);
  WhyNot why = write_all(file.number(), bytes);
  if (why.empty() && ::fchmod(file.number(), mode_for(target.string())) != 0) why = reason(errno);
  if (why.empty() && ::fsync(file.number()) != 0) why = reason(errno);
  if (!file.close() && why.empty()) why = reason(errno);
  if (why.empty() && ::rename(temporary.c_str(), target.c_str()) != 0) why = reason(errno);
  if (!why.empty()) ::unlink(temporary.c_str());
  return why;
}

Given<std::vector<DirectoryEntry>> RealWorld::list_directory(const std::string& path) const {
  std::error_code error;
  std::vector<DirectoryEntry> entries;
  fs::directory_iterator walk(path, error);
  if (error) return Given<std::vector<DirectoryEntry>>::refused(error.message());
  for (; !error && walk != fs::directory_iterator(); walk.increment(error)) {
    const std::string name = walk->path().filename().string();
    if (name.starts_with('.')) continue;
    std::error_code unknown;  // a dangling link is a file that cannot be read: told when it is read
    entries.push_back({name, walk->is_directory(unknown) ? DirectoryEntry::Kind::directory
                                                         : DirectoryEntry::Kind::file});
  }
  if (error) return Given<std::vector<DirectoryEntry>>::refused(error.message());
  std::sort(entries.begin(), entries.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return {std::move(entries), {}};
}

Given<std::string> RealWorld::read_at_revision(const std::string& revision,
                                               const std::string& path) const {
  if (revision.starts_with('-')) return Given<std::string>::refused("not a git revision");
  std::array<int, 2> out{};
  if (::pipe(out.data()) != 0) return Given<std::string>::refused(reason(errno));
  Descriptor out_end(out[0]);
  Descriptor out_start(out[1]);
  // git's complaint is a line: a file that is read afterwards cannot block it as a pipe could.
  std::string name = (fs::temp_directory_path() / "dealterms.XXXXXX").string();
  const Descriptor complaint(::mkstemp(name.data()));
  if (complaint.number() < 0) return Given<std::string>::refused(reason(errno));
  ::unlink(name.c_str());

  const pid_t child = ::fork();
  if (child < 0) return Given<std::string>::refused(reason(errno));
  if (child == 0) become_git(revision + ":" + path, out_start.number(), complaint.number());
  out_start.close();
  Given<std::string> bytes = read_all(out_end.number());
  out_end.close();
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!bytes || (WIFEXITED(status) && WEXITSTATUS(status) == 0)) return bytes;
  ::lseek(complaint.number(), 0, SEEK_SET);
  const Given<std::string> said = read_all(complaint.number());
  return Given<std::string>::refused("git: " + (said ? first_line(*said) : said.why_not));
}

std::optional<std::string> RealWorld::environment(const std::string& name) const {
  const char* found = std::getenv(name.c_str());
  if (found == nullptr) return std::nullopt;
  return std::string(found);
}

Terminal RealWorld::terminal() const {
  Terminal terminal{::isatty(STDOUT_FILENO) == 1, ::isatty(STDERR_FILENO) == 1, std::nullopt};
  winsize size{};
  if (terminal.out && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    terminal.columns = size.ws_col;
  }
  return terminal;
}

std::span<const EmbeddedFile> RealWorld::embedded() const { return embedded_files(); }

}  // namespace dealterms
