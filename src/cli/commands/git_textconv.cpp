// A file as lines that git can compare, search and blame. The status is 0 whatever the file is,
// since git stops at any other.
#include <algorithm>

#include "base/text.hpp"
#include "cli/load.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "document/print_lines.hpp"

namespace dealterms {
namespace {

// A file that is no document, as it is; a line stays a line.
std::string print_as_it_is(std::string_view bytes) {
  std::string text;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    text += visible(bytes.substr(0, end)) + "\n";
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return text;
}

std::string print_file(const std::string& path, Session& session) {
  const auto bytes = session.world().read_file(path);
  if (!bytes) return as_line(cannot_read(path, bytes.error()).text);
  Input input = at_path(path);
  input.bytes = *bytes;
  ParseCount parsed;
  const ParsedFile file = parse_file(std::move(input), parsed, session.limits());
  session.add_parsed(parsed);
  return file.root ? print_lines(*file.root) : print_as_it_is(*bytes);
}

}  // namespace

ExitStatus run_git_textconv(const GitTextconvOptions& options, Session& session) {
  (void)session.write(print_file(options.file, session));
  return ExitStatus::done;
}

}  // namespace dealterms
