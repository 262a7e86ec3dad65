#include "cli/man_page.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "cli/options.hpp"

namespace dealterms {
namespace {

TEST(ManPage, IsNamedByItsCommand) {
  EXPECT_EQ(man_page_name(""), "dealterms.1");
  EXPECT_EQ(man_page_name("git-diff"), "dealterms-git-diff.1");
}

// As roff writes it.
std::string with_dashes_escaped(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '-' ? "\\-" : std::string(1, c);
  return out;
}

TEST(ManPage, HasEveryOptionAndPlaceOfHelp) {
  for (const CommandRow& row : command_rows()) {
    const std::string page = print_man_page(row.name, options_of(row.name), "1");
    for (const std::string& option : row.options) {
      EXPECT_NE(page.find("Fl " + with_dashes_escaped(option.substr(1))), std::string::npos)
          << row.name << " " << option;
    }
    for (const OptionHelp& option : options_of(row.name)) {
      if (!option.group.empty()) continue;
      EXPECT_NE(page.find(".It Ar " + option.name), std::string::npos) << option.name;
    }
  }
}

TEST(ManPage, OfTheProgramHasEveryCommandAndStatus) {
  const std::string page = print_man_page("", options_of(""), "1");
  for (const CommandRow& row : command_rows()) {
    EXPECT_NE(page.find(".It Cm " + with_dashes_escaped(row.name) + "\n"), std::string::npos);
  }
  for (const char* status : {".It 0\n", ".It 1\n", ".It 2\n", ".It 3\n"}) {
    EXPECT_NE(page.find(status), std::string::npos) << status;
  }
}

// A line that begins with a point is a request to roff, and a backslash is one anywhere.
TEST(ManPage, TakesNoWordForARequest) {
  const std::vector<OptionHelp> options{{.group = "Options",
                                         .name = "--odd",
                                         .value = "No",
                                         .about = ".sy reboot. 'so x. back\\slash \"quoted\""}};
  const std::string page = print_man_page("diff", options, "1");
  EXPECT_NE(page.find("\n\\&.sy reboot.\n\\(aqso x.\nback\\eslash"), std::string::npos) << page;
  EXPECT_NE(page.find(".It Fl \\-odd Ar \"\\&No\"\n"), std::string::npos) << page;
}

}  // namespace
}  // namespace dealterms
