#include "cli/output.hpp"

#include <gtest/gtest.h>

#include "cli/memory_world.hpp"

namespace dealterms {
namespace {

Colour colour_with(std::map<std::string, std::string> variables, bool on_terminal,
                   Wish wish = Wish::automatic) {
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
  EXPECT_EQ(colour_with({{"NO_COLOR", "1"}}, true, Wish::always), Colour::on);
  EXPECT_EQ(colour_with({{"FORCE_COLOR", "1"}}, true, Wish::never), Colour::off);
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

Hyperlinks hyperlinks_with(std::map<std::string, std::string> variables, bool on_terminal,
                           Wish wish = Wish::automatic) {
  MemoryWorld world;
  world.variables = std::move(variables);
  world.screen.out = on_terminal;
  OutputOptions options;
  options.hyperlinks = wish;
  return layout_of(options, world).hyperlinks;
}

TEST(Links, AreForTerminalsKnownToFollowThem) {
  EXPECT_EQ(hyperlinks_with({}, true), Hyperlinks::off);
  EXPECT_EQ(hyperlinks_with({{"TERM_PROGRAM", "WezTerm"}}, true), Hyperlinks::on);
  EXPECT_EQ(hyperlinks_with({{"TERM_PROGRAM", "Apple_Terminal"}}, true), Hyperlinks::off);
  EXPECT_EQ(hyperlinks_with({{"TERM", "xterm-kitty"}}, true), Hyperlinks::on);
  EXPECT_EQ(hyperlinks_with({{"VTE_VERSION", "7200"}}, true), Hyperlinks::on);
  EXPECT_EQ(hyperlinks_with({{"VTE_VERSION", "4800"}}, true), Hyperlinks::off);
  EXPECT_EQ(hyperlinks_with({{"WT_SESSION", "1"}}, true), Hyperlinks::on);
}

TEST(Links, AreNotForPipesDumbTerminalsOrMultiplexers) {
  EXPECT_EQ(hyperlinks_with({{"VTE_VERSION", "7200"}}, false), Hyperlinks::off);
  EXPECT_EQ(hyperlinks_with({{"VTE_VERSION", "7200"}, {"TERM", "dumb"}}, true), Hyperlinks::off);
  EXPECT_EQ(hyperlinks_with({{"VTE_VERSION", "7200"}, {"TMUX", "1"}}, true), Hyperlinks::off);
}

TEST(Links, AreAsTheOptionSays) {
  EXPECT_EQ(hyperlinks_with({}, false, Wish::always), Hyperlinks::on);
  EXPECT_EQ(hyperlinks_with({{"WT_SESSION", "1"}}, true, Wish::never), Hyperlinks::off);
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

// ---- the pager ----------------------------------------------------------------------------------

// A terminal of ten lines.
struct Screen {
  MemoryWorld world;
  OutputOptions options;

  Screen() {
    world.screen = {true, true, 80, 10};
    world.pagers = {"less", "more", "most -s"};
  }
  std::optional<std::string> pager(std::size_t lines = 100) {
    return pager_for(long_text(lines), options, world);
  }
  static std::string long_text(std::size_t lines) {
    std::string text;
    for (std::size_t i = 0; i < lines; ++i) text += "line\n";
    return text;
  }
};

TEST(Pager, IsForWhatIsLongerThanTheScreen) {
  EXPECT_EQ(Screen().pager(10), "less");
  EXPECT_EQ(Screen().pager(9), std::nullopt);
}

TEST(Pager, TakesATerminalThatDoesNotSayToHaveTwentyFourLines) {
  Screen screen;
  screen.world.screen.rows.reset();
  EXPECT_EQ(screen.pager(24), "less");
  EXPECT_EQ(screen.pager(23), std::nullopt);
}

TEST(Pager, IsOursElseThatOfAllProgramsElseLess) {
  Screen screen;
  screen.world.variables["PAGER"] = "more";
  EXPECT_EQ(screen.pager(), "more");
  screen.world.variables["DEALTERMS_PAGER"] = "most -s";
  EXPECT_EQ(screen.pager(), "most -s");
}

TEST(Pager, IsNoneWhereItsNameIsEmptyOrCat) {
  for (const char* none : {"", "cat"}) {
    Screen screen;
    screen.world.variables["PAGER"] = none;
    EXPECT_EQ(screen.pager(), std::nullopt) << none;
    screen.world.variables["PAGER"] = "more";
    screen.world.variables["DEALTERMS_PAGER"] = none;
    EXPECT_EQ(screen.pager(), std::nullopt) << none;
  }
}

TEST(Pager, IsNoneInAPipeAFileOrOnADumbTerminal) {
  Screen in_pipe;
  in_pipe.world.screen.out = false;
  EXPECT_EQ(in_pipe.pager(), std::nullopt);
  Screen in_file;
  in_file.options.output = "report.txt";
  EXPECT_EQ(in_file.pager(), std::nullopt);
  Screen dumb;
  dumb.world.variables["TERM"] = "dumb";
  EXPECT_EQ(dumb.pager(), std::nullopt);
}

TEST(Pager, IsForFormatsThatPeopleRead) {
  for (const char* format : {"json", "jsonl", "html", "csv"}) {
    Screen screen;
    screen.options.format = format;
    EXPECT_EQ(screen.pager(), std::nullopt) << format;
  }
  Screen screen;
  screen.options.format = "markdown";
  EXPECT_EQ(screen.pager(), "less");
}

TEST(Pager, IsNoneWhereNobodyWantsIt) {
  Screen screen;
  screen.options.no_pager = true;
  EXPECT_EQ(screen.pager(), std::nullopt);
}

TEST(WriteResult, GoesThroughThePagerAndNowhereElse) {
  Screen screen;
  const std::string text = Screen::long_text(20);
  EXPECT_EQ(write_result(text, screen.options, screen.world), ExitStatus::done);
  EXPECT_EQ(screen.world.paged, text);
  EXPECT_EQ(screen.world.out, "");
}

TEST(WriteResult, DoesWithoutAPagerThatCannotBeStarted) {
  Screen screen;
  screen.world.pagers.clear();
  const std::string text = Screen::long_text(20);
  EXPECT_EQ(write_result(text, screen.options, screen.world), ExitStatus::done);
  EXPECT_EQ(screen.world.out, text);
  EXPECT_EQ(screen.world.err, "");
}

// ---- writing ------------------------------------------------------------------------------------

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

TEST(OutputsOf, EachHaveTheirOwnFormatPlaceAndPage) {
  MemoryWorld world;
  world.screen = {true, true, 120};
  OutputOptions options;
  options.also = {{"json", "result.json"}, {"markdown", ""}};
  const auto outputs = outputs_of(options);
  ASSERT_EQ(outputs.size(), 3u);
  EXPECT_EQ(outputs[0].format, "text");
  EXPECT_EQ(layout_of(outputs[0], world).colour, Colour::on);
  EXPECT_EQ(outputs[1].format, "json");
  EXPECT_EQ(outputs[1].output, "result.json");
  EXPECT_EQ(layout_of(outputs[1], world).colour, Colour::off);
  EXPECT_EQ(layout_of(outputs[1], world).width.value, 80u);
  EXPECT_EQ(outputs[2].format, "markdown");
  EXPECT_EQ(outputs[2].output, "");
  for (const OutputOptions& output : outputs) EXPECT_TRUE(output.also.empty());
}

OutputOptions to(const std::string& file) {
  OutputOptions options;
  options.output = file;
  return options;
}

TEST(WriteResults, WritesFilesAndStandardOutput) {
  MemoryWorld world;
  const std::vector<PrintedResult> results{{{}, "one\n"}, {to("two.txt"), "two\n"}};
  EXPECT_EQ(write_results(results, world), ExitStatus::done);
  EXPECT_EQ(world.out, "one\n");
  EXPECT_EQ(world.files["two.txt"], "two\n");
}

// Knows in which order it was written to, and that one file cannot be.
class OrderedWorld final : public MemoryWorld {
 public:
  std::vector<std::string> order;

  Result<void> write_out(std::string_view) override {
    order.emplace_back("standard output");
    return {};
  }
  Result<void> replace_file(const std::string& path, std::string_view) override {
    order.push_back(path);
    if (path == "no/a.txt") return Error{Error::Kind::missing, "No such file or directory"};
    return {};
  }
};

TEST(WriteResults, WritesTheOthersWhereOneCannotBeAndStandardOutputLast) {
  OrderedWorld world;
  const std::vector<PrintedResult> results{
      {{}, "one\n"}, {to("no/a.txt"), "two\n"}, {to("b.txt"), "three\n"}};
  EXPECT_EQ(write_results(results, world), ExitStatus::unusable);
  EXPECT_EQ(world.err, "dealterms: cannot write no/a.txt: No such file or directory\n");
  EXPECT_EQ(world.order, (std::vector<std::string>{"no/a.txt", "b.txt", "standard output"}));
}

TEST(WriteResults, WritesOverNothingThatWasRead) {
  MemoryWorld world;
  world.files["a.yaml"] = "bytes";
  world.links["link"] = "a.yaml";
  ASSERT_TRUE(world.read_file("a.yaml"));
  for (const char* name : {"a.yaml", "./a.yaml", "link"}) {
    world.err.clear();
    EXPECT_EQ(write_result("text\n", to(name), world), ExitStatus::unusable);
    EXPECT_EQ(world.err, "dealterms: cannot write " + std::string(name) +
                             ": it was read as input, and would be lost\n");
  }
  EXPECT_EQ(world.files["a.yaml"], "bytes");
}

TEST(WriteResults, WritesNoTwoResultsToOneFile) {
  MemoryWorld world;
  const std::vector<PrintedResult> results{{to("a.txt"), "one\n"}, {to("./a.txt"), "two\n"}};
  EXPECT_EQ(write_results(results, world), ExitStatus::unusable);
  EXPECT_EQ(world.err, "dealterms: cannot write ./a.txt: another result was written to it\n");
  EXPECT_EQ(world.files["a.txt"], "one\n");
}

// ---- the log of a workflow ----------------------------------------------------------------------

TEST(Log, OfAWorkflowTakesNoCommandFromAFile) {
  MemoryWorld world;
  world.variables["GITHUB_ACTIONS"] = "true";
  const std::string hostile = "a.yaml:1:1: error\n    ::stop-commands::x\n";
  EXPECT_EQ(write_result(hostile, {}, world), ExitStatus::done);
  EXPECT_EQ(world.out, "a.yaml:1:1: error\n    : :stop-commands::x\n");
  EXPECT_EQ(refuse(world, hostile), ExitStatus::unusable);
  EXPECT_EQ(world.err, world.out);
  EXPECT_EQ(write_result(hostile, to("/dev/stderr"), world), ExitStatus::done);
  EXPECT_EQ(world.files["/dev/stderr"], world.out);
}

TEST(Log, ElsewhereAndWhatIsNoLogAreLeftAsTheyAre) {
  const std::string text = "::error::x\n";
  MemoryWorld at_home;
  EXPECT_EQ(write_result(text, {}, at_home), ExitStatus::done);
  EXPECT_EQ(at_home.out, text);
  MemoryWorld workflow;
  workflow.variables["GITHUB_ACTIONS"] = "true";
  EXPECT_EQ(write_result(text, to("a.txt"), workflow), ExitStatus::done);
  EXPECT_EQ(workflow.files["a.txt"], text);
  OutputOptions annotations;
  annotations.format = "github";
  EXPECT_EQ(write_result(text, annotations, workflow), ExitStatus::done);
  EXPECT_EQ(workflow.out, text);
}

}  // namespace
}  // namespace dealterms
