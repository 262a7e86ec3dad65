// What the program writes of itself: completions, and manual pages.
#include "base/program_version.hpp"
#include "cli/command_help.hpp"
#include "cli/completion_scripts.hpp"
#include "cli/man_page.hpp"
#include "cli/options.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"

namespace dealterms {
namespace {

std::string list_of_pages() {
  std::string lines = man_page_name("") + "\n";
  for (const CommandRow& row : command_rows()) lines += man_page_name(row.name) + "\n";
  return lines;
}

}  // namespace

ExitStatus run_generate(const GenerateOptions& options, Session& session) {
  if (options.what != "man") return session.write(completion_script(options.what));
  if (options.list) return session.write(list_of_pages());
  return session.write(
      print_man_page(options.command, options_of(options.command), program_version()));
}

}  // namespace dealterms
