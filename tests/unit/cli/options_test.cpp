#include "cli/options.hpp"

#include <gtest/gtest.h>

#include "arguments.hpp"

namespace dealterms {
namespace {

template <typename T>
T parsed(const Arguments& words) {
  const auto result = parse_options(words);
  if (const auto* misuse = std::get_if<Misuse>(&result)) ADD_FAILURE() << misuse->text;
  return std::get<T>(std::get<Command>(result));
}

std::string misuse_of(const Arguments& words) {
  const auto result = parse_options(words);
  const auto* misuse = std::get_if<Misuse>(&result);
  return misuse == nullptr ? "" : misuse->text;
}

TEST(Options, ADiffHasAnOldAndANew) {
  const auto diff = parsed<DiffOptions>({"diff", "2023", "2025"});
  EXPECT_EQ(diff.before, "2023");
  EXPECT_EQ(diff.after, "2025");
  EXPECT_FALSE(diff.exit_code);
  EXPECT_EQ(diff.select.min_level, std::nullopt);
  EXPECT_EQ(diff.output.format, "text");
}

TEST(Options, AListIsRepeatedOrHasCommasAndNeverTakesTheVersions) {
  const auto diff =
      parsed<DiffOptions>({"diff", "--clause", "api,board", "--clause", "agi", "2023", "2025"});
  EXPECT_EQ(diff.select.clauses, (Arguments{"api", "board", "agi"}));
  EXPECT_EQ(diff.before, "2023");
}

TEST(Options, ADashIsStandardInput) {
  EXPECT_EQ(parsed<DiffOptions>({"diff", "2023", "-"}).after, "-");
}

TEST(Options, LevelsAndColoursAreWords) {
  const auto diff = parsed<DiffOptions>(
      {"diff", "a", "b", "--min-level", "major", "--color=never", "--width", "140"});
  EXPECT_EQ(diff.select.min_level, Level::major);
  EXPECT_EQ(diff.output.colour, Wish::never);
  EXPECT_EQ(diff.output.width, 140u);
}

TEST(Options, ASummaryIsAskedFor) {
  EXPECT_FALSE(parsed<DiffOptions>({"diff", "a", "b"}).summary);
  EXPECT_TRUE(parsed<DiffOptions>({"diff", "a", "b", "--summary"}).summary);
}

TEST(Options, APagerCanBeDoneWithout) {
  EXPECT_FALSE(parsed<ShowOptions>({"show", "a"}).output.no_pager);
  EXPECT_TRUE(parsed<ShowOptions>({"show", "a", "--no-pager"}).output.no_pager);
}

TEST(Options, AKindOfClausesIsAWord) {
  const auto diff = parsed<DiffOptions>({"diff", "a", "b", "--kind", "legal"});
  EXPECT_EQ(diff.select.kind, ClauseCategory::legal);
  const auto catalogue = parsed<CatalogueOptions>({"catalogue", "--kind", "administrative"});
  EXPECT_EQ(catalogue.kind, ClauseCategory::administrative);
  EXPECT_NE(misuse_of({"diff", "a", "b", "--kind", "legl"}).find("did you mean 'legal'?"),
            std::string::npos);
  EXPECT_NE(misuse_of({"catalogue", "exclusivity", "--kind", "legal"}), "");
}

TEST(Options, AFileMayBeAsLargeAsIsSaidWithValuesInProportion) {
  const DocumentLimits standard;
  const auto diff = parsed<DiffOptions>({"diff", "a", "b"}).places.limits;
  EXPECT_EQ(diff.bytes, standard.bytes);
  EXPECT_EQ(diff.text, standard.text);
  const auto raised =
      parsed<DiffOptions>({"diff", "--max-file-size", "256MiB", "a", "b"}).places.limits;
  EXPECT_EQ(raised.bytes, 256u << 20);
  EXPECT_EQ(raised.nodes, 16u << 20);
  EXPECT_EQ(raised.depth, standard.depth);
  const auto lowered =
      parsed<ValidateOptions>({"validate", "--max-file-size=1000", "a"}).places.limits;
  EXPECT_EQ(lowered.bytes, 1000u);
  EXPECT_EQ(lowered.nodes, standard.nodes);
  const auto texts = parsed<GitTextconvOptions>({"git-textconv", "--max-text-size", "4 MiB", "a"});
  EXPECT_EQ(texts.places.limits.text, 4u << 20);
}

TEST(Options, ASizeIsANumberOfBytesThatAParserCanCount) {
  EXPECT_EQ(misuse_of({"diff", "--max-file-size", "lots", "a", "b"}),
            "dealterms: --max-file-size: 'lots' is no size, such as 64MiB\n"
            "Try 'dealterms diff --help'.\n");
  EXPECT_EQ(misuse_of({"diff", "--max-file-size", "2GiB", "a", "b"}),
            "dealterms: --max-file-size: '2GiB' is more than 1 GiB\n"
            "Try 'dealterms diff --help'.\n");
  EXPECT_NE(misuse_of({"diff", "--max-text-size", "0", "a", "b"}), "");
}

TEST(Options, ShowTakesClausesAfterTheVersion) {
  const auto show = parsed<ShowOptions>({"show", "2025", "api", "compute"});
  EXPECT_EQ(show.version, "2025");
  EXPECT_EQ(show.clauses, (Arguments{"api", "compute"}));
}

TEST(Options, AnUnknownCommandIsToldWithTheNearest) {
  EXPECT_EQ(misuse_of({"dif", "a", "b"}),
            "dealterms: unknown command 'dif'; did you mean 'diff'?\nTry 'dealterms --help'.\n");
}

TEST(Options, AnUnknownOptionIsToldWithTheNearest) {
  EXPECT_EQ(misuse_of({"diff", "a", "b", "--fromat=json"}),
            "dealterms: unknown option '--fromat'; did you mean '--format'?\n"
            "Try 'dealterms diff --help'.\n");
}

TEST(Options, WhatIsMissingOrTooMuchIsMisuse) {
  EXPECT_NE(misuse_of({"diff", "2023"}), "");
  EXPECT_NE(misuse_of({"diff", "1", "2", "3"}), "");
  EXPECT_NE(misuse_of({"validate"}), "");
  EXPECT_NE(misuse_of({"diff", "a", "b", "--min-level", "huge"}), "");
  EXPECT_NE(misuse_of({"diff", "a", "b", "--width", "0"}), "");
  EXPECT_NE(misuse_of({"diff", "a", "b", "--width", "wide"}), "");
  EXPECT_NE(misuse_of({"diff", "a", "b", "--clause"}), "");
  EXPECT_NE(misuse_of({"diff", "a", "b", "--format", "yaml"}), "");
  EXPECT_NE(misuse_of({"diff", "a", "b", "-x"}), "");
}

TEST(Options, AllAndMinLevelContradictEachOther) {
  EXPECT_NE(misuse_of({"diff", "a", "b", "--all", "--min-level", "major"}), "");
}

TEST(Options, AMisuseNeverActsOnATerminal) {
  EXPECT_EQ(misuse_of({"dif\x1b[2J"}).find('\x1b'), std::string::npos);
}

TEST(Options, HelpAndVersionAreResults) {
  EXPECT_TRUE(std::holds_alternative<Notice>(parse_options(Arguments{"--help"})));
  EXPECT_TRUE(std::holds_alternative<Notice>(parse_options(Arguments{"diff", "--help"})));
  EXPECT_TRUE(std::holds_alternative<Notice>(parse_options(Arguments{"--version"})));
}

TEST(Options, EveryCommandsHelpShowsAnExample) {
  for (const CommandRow& row : command_rows()) {
    const auto help = parse_options(Arguments{row.name, "--help"});
    EXPECT_NE(std::get<Notice>(help).text.find("  dealterms " + row.name), std::string::npos)
        << row.name;
  }
}

TEST(Options, AResultGoesToSeveralPlaces) {
  const OutputOptions output =
      parsed<DiffOptions>({"diff", "a", "b", "--also", "json=x=1.json", "--format", "markdown",
                           "--also", "html=x.html", "--output", "x.md"})
          .output;
  EXPECT_EQ(output.format, "markdown");
  EXPECT_EQ(output.output, "x.md");
  ASSERT_EQ(output.also.size(), 2u);
  EXPECT_EQ(output.also[0].format, "json");
  EXPECT_EQ(output.also[0].output, "x=1.json");
  EXPECT_EQ(output.also[1].format, "html");
}

TEST(Options, ADashIsStandardOutputToo) {
  const OutputOptions output =
      parsed<ListOptions>({"list", "--output", "-", "--also", "json=-"}).output;
  EXPECT_EQ(output.output, "");
  EXPECT_EQ(output.also.at(0).output, "");
}

TEST(Options, AnOutputWithoutANameOrAFormatIsRefusedWithWhatWasMeant) {
  EXPECT_EQ(misuse_of({"list", "--output", ""}),
            "dealterms: --output: no file is named (- is standard output)\n"
            "Try 'dealterms list --help'.\n");
  EXPECT_EQ(misuse_of({"list", "--also", "json="}),
            "dealterms: --also: 'json=' names no file (- is standard output)\n"
            "Try 'dealterms list --help'.\n");
  EXPECT_EQ(misuse_of({"list", "--also", "json"}),
            "dealterms: --also: 'json' names no format and file, such as json=FILE\n"
            "Try 'dealterms list --help'.\n");
  EXPECT_EQ(misuse_of({"validate", "a", "--also", "sarfi=x"}),
            "dealterms: --also: unknown 'sarfi'; did you mean 'sarif'? (one of text, json, sarif, "
            "junit, github, gitlab)\n"
            "Try 'dealterms validate --help'.\n");
}

TEST(Options, NoTwoResultsGoToOneFile) {
  EXPECT_EQ(misuse_of({"list", "--output", "x", "--also", "json=x"}),
            "dealterms: --also: another result goes to x\nTry 'dealterms list --help'.\n");
  EXPECT_EQ(misuse_of({"list", "--also", "text=x", "--also", "json=x"}),
            "dealterms: --also: another result goes to x\nTry 'dealterms list --help'.\n");
  EXPECT_EQ(
      parsed<ListOptions>({"list", "--also", "json=/dev/stdout", "--also", "text=/dev/stdout"})
          .output.also.size(),
      2u);
}

TEST(Options, NoWordAtAllAsksForTheFirstOnes) {
  EXPECT_EQ(std::get<Notice>(parse_options({})).text, print_first_words());
}

TEST(Options, ColourAloneIsAlwaysAndTakesNoVersionForItsWord) {
  const std::vector<std::string> words{"diff", "--color", "2023", "2025"};
  const auto diff = std::get<DiffOptions>(std::get<Command>(parse_options(words)));
  EXPECT_EQ(diff.output.colour, Wish::always);
  EXPECT_EQ(diff.before, "2023");
  const std::vector<std::string> last{"diff", "2023", "2025", "--color"};
  EXPECT_EQ(std::get<DiffOptions>(std::get<Command>(parse_options(last))).output.colour,
            Wish::always);
  const std::vector<std::string> none{"diff", "2023", "2025", "--no-color"};
  EXPECT_EQ(std::get<DiffOptions>(std::get<Command>(parse_options(none))).output.colour,
            Wish::never);
}

}  // namespace
}  // namespace dealterms
