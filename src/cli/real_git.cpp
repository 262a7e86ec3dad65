#include "cli/real_git.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string>
#include <vector>

#include "cli/descriptor.hpp"
#include "cli/real_world.hpp"

namespace dealterms {
namespace {

// They win over the configuration of the repository, which may come from anybody.
constexpr std::array<std::string_view, 5> k_options{
    "--no-pager",
    // A program that git asks which files changed, whenever it reads its index.
    "-c", "core.fsmonitor=false",
    // Programs that git runs before and after what it does.
    "-c", "core.hooksPath=/dev/null"};

struct Variable {
  std::string_view name;
  std::string_view value;
};
constexpr std::array k_variables{
    // git's reasons in one language, whatever the locale (law 4).
    Variable{"LC_ALL", "C"},
    // Who only reads leaves the index as it is, and in nobody's way.
    Variable{"GIT_OPTIONAL_LOCKS", "0"},
    // What a partial clone lacks is missing: a fetch would run what the remote's configuration
    // names. The second for a git that does not know the first: no protocol is allowed.
    Variable{"GIT_NO_LAZY_FETCH", "1"}, Variable{"GIT_ALLOW_PROTOCOL", ""},
    Variable{"GIT_TERMINAL_PROMPT", "0"}};

// Those of this process, but for the ones of k_variables.
std::vector<std::string> environment_of_git() {
  std::vector<std::string> variables;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view written(*variable);
    const std::string_view name = written.substr(0, written.find('='));
    if (std::ranges::find(k_variables, name, &Variable::name) == k_variables.end()) {
      variables.emplace_back(written);
    }
  }
  for (const Variable& variable : k_variables) {
    variables.push_back(std::string(variable.name) + "=" + std::string(variable.value));
  }
  return variables;
}

// As the system takes them: pointers into `words`, and null at the end.
std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

// A file without a name: unlike a pipe it never waits for its other end.
Result<int> open_nameless_file() {
  const char* wished = std::getenv("TMPDIR");
  const std::string directory = wished != nullptr && *wished != 0 ? wished : "/tmp";
  std::string name = directory + "/dealterms.XXXXXX";
  const int number = ::mkstemp(name.data());
  if (number < 0) {
    // Not of the kind "missing": that would be taken for a file that was asked for.
    return Error{Error::Kind::unreadable, "no temporary file can be made in " + directory +
                                              " (TMPDIR): " + error_of(errno).text};
  }
  ::fcntl(number, F_SETFD, FD_CLOEXEC);
  ::unlink(name.c_str());
  return number;
}

struct Streams {
  int in = 0;
  int out = 0;
  int err = 0;
};

// RealWorld ignores SIGPIPE, and programs that it starts would too.
class Attributes {
 public:
  Attributes() {
    ::posix_spawnattr_init(&attributes_);
    sigset_t broken_pipe;
    ::sigemptyset(&broken_pipe);
    ::sigaddset(&broken_pipe, SIGPIPE);
    ::posix_spawnattr_setsigdefault(&attributes_, &broken_pipe);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
  }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  ~Attributes() { ::posix_spawnattr_destroy(&attributes_); }
  [[nodiscard]] const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

Result<pid_t> start_git(const std::vector<std::string>& arguments, const Streams& streams) {
  std::vector<std::string> words{"git"};
  words.insert(words.end(), k_options.begin(), k_options.end());
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> variables = environment_of_git();

  const Attributes attributes;
  posix_spawn_file_actions_t actions{};
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, streams.in, STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, streams.out, STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, streams.err, STDERR_FILENO);
  pid_t child = 0;
  const int failure = ::posix_spawnp(&child, "git", &actions, attributes.get(),
                                     pointers_to(words).data(), pointers_to(variables).data());
  ::posix_spawn_file_actions_destroy(&actions);
  if (failure == 0) return child;
  const Error error = error_of(failure);
  return Error{error.kind, "git cannot be started: " + error.text};
}

// The first line of git's complaint, without what it begins with.
std::string reason_in(const std::string& complaint, int status) {
  std::string line = complaint.substr(0, complaint.find('\n'));
  for (const std::string_view start : {"fatal: ", "error: "}) {
    if (line.starts_with(start)) line.erase(0, start.size());
  }
  if (!line.empty()) return line;
  return WIFEXITED(status) ? "it ended with status " + std::to_string(WEXITSTATUS(status))
                           : "a signal ended it";
}

}  // namespace

Result<std::string> run_git(const std::vector<std::string>& arguments, std::string_view input,
                            std::size_t most_bytes) {
  const auto in = open_nameless_file();
  if (!in) return in.error();
  const Descriptor input_file(*in);
  if (const auto written = write_all(input_file.number(), input); !written) return written.error();
  ::lseek(input_file.number(), 0, SEEK_SET);
  const auto err = open_nameless_file();
  if (!err) return err.error();
  const Descriptor complaint(*err);
  const auto out = open_pipe();
  if (!out) return out.error();
  Descriptor out_end((*out)[0]);
  Descriptor out_start((*out)[1]);

  const auto child =
      start_git(arguments, {input_file.number(), out_start.number(), complaint.number()});
  if (!child) return child.error();
  out_start.close();
  Result<std::string> bytes = read_all(out_end.number(), most_bytes);
  out_end.close();  // where it is too much, git need not write the rest
  const int status = wait_for(*child);
  if (!bytes || (WIFEXITED(status) && WEXITSTATUS(status) == 0)) return bytes;
  ::lseek(complaint.number(), 0, SEEK_SET);
  const Result<std::string> told = read_all(complaint.number(), most_bytes);
  return Error{Error::Kind::unreadable,
               "git: " + (told ? reason_in(*told, status) : told.error().text)};
}

}  // namespace dealterms
