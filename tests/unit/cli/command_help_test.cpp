#include "cli/command_help.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace dealterms {
namespace {

const std::vector<OptionHelp> k_options{
    {.group = "", .name = "OLD", .value = "", .about = "the earlier", .required = true},
    {.group = "", .name = "CLAUSE", .value = "", .about = "some", .repeated = true},
    {.group = "Shown", .name = "--width", .value = "N", .about = "columns"},
    {.group = "Where", .name = "--terms", .value = "DIR", .about = "a place"},
    {.group = "Shown", .name = "--all", .value = "", .about = "everything"},
};

TEST(CommandHelp, ShowsHowToWriteTheCommand) {
  const std::string help = print_command_help("diff", k_options);
  EXPECT_NE(help.find("Usage: dealterms diff OLD [CLAUSE...] [OPTIONS]\n"), std::string::npos);
  EXPECT_TRUE(help.starts_with(std::string(help_of("diff").about) + ".\n"));
  EXPECT_TRUE(help.ends_with(std::string(help_of("diff").examples)));
}

TEST(CommandHelp, OptionsStandInTheirGroupsInTheOrderOfTheFirst) {
  const std::string help = print_command_help("diff", k_options);
  const std::size_t shown = help.find("\nShown:\n");
  const std::size_t all = help.find("--all");
  const std::size_t where = help.find("\nWhere:\n");
  ASSERT_NE(shown, std::string::npos);
  EXPECT_LT(shown, all);
  EXPECT_LT(all, where);
  EXPECT_NE(help.find("--terms DIR"), std::string::npos);
}

TEST(CommandHelp, OfTheProgramNamesEveryCommand) {
  const std::string help = print_program_help(k_options);
  for (const char* name : {"diff", "history", "report", "show", "list", "validate", "catalogue",
                           "rules", "schema", "explain", "generate", "complete"}) {
    EXPECT_NE(help.find("\n  " + std::string(name) + " "), std::string::npos) << name;
  }
}

TEST(CommandHelp, FirstWordsAreCommandsThatHelpHasToo) {
  const std::string words = print_first_words();
  const std::string help = print_program_help(k_options);
  for (const char* command : {"  dealterms diff 2023 2025 ", "  dealterms validate terms "}) {
    EXPECT_NE(words.find(command), std::string::npos);
  }
  EXPECT_NE(help.find("  dealterms diff 2023 2025\n"), std::string::npos);
  EXPECT_NE(words.find("'dealterms --help'"), std::string::npos);
}

}  // namespace
}  // namespace dealterms
