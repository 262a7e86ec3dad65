#include "cli/output.hpp"

#include <gtest/gtest.h>

#include "cli/memory_world.hpp"

namespace dealterms {
namespace {

Colour colour_with(std::map<std::string, std::string> variables, bool on_terminal,
                   ColourWish wish = ColourWish::automatic) {
  MemoryWorld world;
  world.variables = std::move(variables);
  world.screen.out = on_terminal;
  OutputOptions options;
  options.colour = wish;
  return layout_of(options, world).colour;
}

TEST(Colour, IsForTerminals) {
  EXPECT_EQ(colour_with({}, true), Colour::on);
  EXPECT_EQ(colour_with({}, false), Colour::off);
}

TEST(Colour, TakesTheOptionBeforeTheEnvironment) {
  EXPECT_EQ(colour_with({{"NO_COLOR", "1"}}, true, ColourWish::always), Colour::on);
  EXPECT_EQ(colour_with({{"FORCE_COLOR", "1"}}, true, ColourWish::never), Colour::off);
}

TEST(Colour, IsOffWhereNoColorSaysAnything) {
  EXPECT_EQ(colour_with({{"NO_COLOR", "0"}}, true), Colour::off);
  EXPECT_EQ(colour_with({{"NO_COLOR", ""}}, true), Colour::on);
  EXPECT_EQ(colour_with({{"NO_COLOR", "1"}, {"FORCE_COLOR", "1"}}, true), Colour::off);
}

TEST(Colour, IsOnInAPipeWhereForced) {
  EXPECT_EQ(colour_with({{"FORCE_COLOR", "1"}}, false), Colour::on);
  EXPECT_EQ(colour_with({{"CLICOLOR_FORCE", "1"}}, false), Colour::on);
  EXPECT_EQ(colour_with({{"FORCE_COLOR", "0"}}, false), Colour::off);
}

TEST(Colour, GoesThroughThePagerOfGit) {
  EXPECT_EQ(colour_with({{"GIT_PAGER_IN_USE", "true"}}, false), Colour::on);
}

TEST(Colour, IsOffOnADumbTerminal) {
  EXPECT_EQ(colour_with({{"TERM", "dumb"}}, true), Colour::off);
}

TEST(Colour, OfErrorsFollowsTheTerminalOfErrors) {
  MemoryWorld world;
  world.screen.out = true;
  EXPECT_EQ(error_colour({}, world), Colour::off);
  world.screen.err = true;
  EXPECT_EQ(error_colour({}, world), Colour::on);
}

TEST(Width, IsTheOptionElseTheEnvironmentElseTheTerminalElseEighty) {
  MemoryWorld world;
  OutputOptions options;
  EXPECT_EQ(layout_of(options, world).width.value, 80u);
  world.screen = {true, true, 120};
  EXPECT_EQ(layout_of(options, world).width.value, 120u);
  world.variables["COLUMNS"] = "100";
  EXPECT_EQ(layout_of(options, world).width.value, 100u);
  options.width = 60;
  EXPECT_EQ(layout_of(options, world).width.value, 60u);
}

TEST(Width, OfAFileDependsOnNoTerminal) {
  MemoryWorld world;
  world.screen = {true, true, 120};
  world.variables["COLUMNS"] = "100";
  world.variables["FORCE_COLOR"] = "1";
  OutputOptions options;
  options.output = "report.txt";
  EXPECT_EQ(layout_of(options, world).width.value, 80u);
  EXPECT_EQ(layout_of(options, world).colour, Colour::off);
}

TEST(Width, IgnoresColumnsThatAreNoNumber) {
  MemoryWorld world;
  world.variables["COLUMNS"] = "wide";
  EXPECT_EQ(layout_of({}, world).width.value, 80u);
}

TEST(WriteResult, SaysWhyStandardOutputCannotBeWritten) {
  MemoryWorld world;
  world.write_failure = Error{Error::Kind::unreadable, "Broken pipe"};
  EXPECT_EQ(write_result("text", {}, world), ExitStatus::unusable);
  EXPECT_EQ(world.err, "dealterms: cannot write standard output: Broken pipe\n");
}

TEST(WriteResult, WritesTheFileThatOutputNamesAndNothingElse) {
  MemoryWorld world;
  OutputOptions options;
  options.output = "report.txt";
  EXPECT_EQ(write_result("text", options, world), ExitStatus::done);
  EXPECT_EQ(world.files["report.txt"], "text");
  EXPECT_EQ(world.out, "");
}

}  // namespace
}  // namespace dealterms
