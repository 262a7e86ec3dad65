#include "render/diagnostics.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <span>

#include "base/text.hpp"

namespace dealterms {
namespace {

std::string caret_line(const std::string& line, std::uint32_t byte_column) {
  const SourceText source("f.yaml", line + "\n");
  const std::vector<Diagnostic> one{
      {DiagnosticCode::unknown_key, {1, {byte_column}}, {"x", "y"}, "", ""}};
  const std::string text = print_diagnostics(one, std::span(&source, 1), Colour::off);
  const std::size_t second = text.find('\n', text.find('\n') + 1) + 1;
  return text.substr(second, text.find('\n', second) - second);
}

TEST(PrintDiagnostics, PointsAtTheByteColumnOfPlainText) {
  EXPECT_EQ(caret_line("ab: cd", 5), "        ^");
}

TEST(PrintDiagnostics, PointsBelowWideCharactersWhereTheTerminalShowsThem) {
  // Two wide characters of three bytes each take four columns.
  EXPECT_EQ(caret_line("契約: x", 9), "          ^");
}

TEST(PrintDiagnostics, CountsATabAsTheSpaceThatItPrints) {
  EXPECT_EQ(caret_line("\tab", 2), "     ^");
}

TEST(PrintDiagnostics, KeepsTheCaretNearInALongLine) {
  std::string line;
  for (int i = 0; i < 100; ++i) line += "word ";
  EXPECT_LT(caret_line(line, 450).size(), 100u);
}

std::string excerpt_line(const std::string& line, std::uint32_t byte_column) {
  const SourceText source("f.yaml", line + "\n");
  const std::vector<Diagnostic> one{
      {DiagnosticCode::unknown_key, {1, {byte_column}}, {"x", "y"}, "", ""}};
  const std::string text = print_diagnostics(one, std::span(&source, 1), Colour::off);
  const std::size_t first = text.find('\n') + 1;
  return text.substr(first, text.find('\n', first) - first);
}

TEST(PrintDiagnostics, ShowsOfALineOfMegabytesAWindow) {
  std::string line(2'000'000, 'a');
  line[1'000'000] = 'B';
  const std::string shown = excerpt_line(line, 1'000'001);
  EXPECT_TRUE(shown.starts_with("    …aaa")) << shown;
  EXPECT_TRUE(shown.ends_with("aaa…")) << shown;
  EXPECT_EQ(width_of(shown).value, 4u + 96u);
  // The caret stands under the one that it means.
  EXPECT_EQ(width_of(shown.substr(0, shown.find('B'))).value,
            caret_line(line, 1'000'001).find('^'));
}

TEST(PrintDiagnostics, CutsALineWhereverTheCaretStands) {
  const std::string line(600, 'x');
  EXPECT_EQ(excerpt_line(line, 1), "    " + std::string(95, 'x') + "…");
  EXPECT_EQ(excerpt_line(line, 600), "    …" + std::string(33, 'x'));
  EXPECT_EQ(caret_line(line, 600), std::string(4 + 1 + 32, ' ') + "^");
  const std::string short_line(96, 'x');
  EXPECT_EQ(excerpt_line(short_line, 50), "    " + short_line);
}

TEST(PrintDiagnostics, PutsTheCaretUnderWideCharactersOfALongLine) {
  std::string line;
  for (int i = 0; i < 1000; ++i) line += "契";
  line.replace(1500, 3, "X");
  const std::string shown = excerpt_line(line, 1501);
  EXPECT_EQ(width_of(shown.substr(0, shown.find('X'))).value, caret_line(line, 1501).find('^'));
}

TEST(PrintDiagnostics, NamesFilePlaceSeverityCodeAndAdvice) {
  const SourceText source("terms/acme/2024.yaml", "one: 1\nsorces: 2\n");
  const std::vector<Diagnostic> one{{DiagnosticCode::unknown_key,
                                     {2, {1}},
                                     {"sorces", "the file"},
                                     "Every key counts.",
                                     "sources"}};
  const std::string text = print_diagnostics(one, std::span(&source, 1), Colour::off);
  EXPECT_TRUE(text.starts_with("terms/acme/2024.yaml:2:1: error: ")) << text;
  EXPECT_NE(text.find("[DT100]\n    sorces: 2\n    ^\n"
                      "    did you mean 'sources'?\n    Every key counts.\n"),
            std::string::npos)
      << text;
}

TEST(PrintDiagnostics, LetsNoEscapeOfTheFileThrough) {
  const SourceText source("a\x1b[2Jb.yaml", "k\x1b[31m: 1\n");
  const std::vector<Diagnostic> one{
      {DiagnosticCode::unknown_key, {1, {1}}, {"k\x1b[31m", "x\u202e"}, "\x1b", "\x9b"}};
  const std::string text = print_diagnostics(one, std::span(&source, 1), Colour::off);
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_EQ(text.find("\u202e"), std::string::npos);
}

TEST(PrintDiagnostics, NeedsNoPlace) {
  const SourceText source("f.yaml", "");
  const std::vector<Diagnostic> one{{DiagnosticCode::empty_file, {}, {}, "", ""}};
  const std::string text = print_diagnostics(one, std::span(&source, 1), Colour::off);
  EXPECT_TRUE(text.starts_with("f.yaml: error: ")) << text;
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1);
}

TEST(PrintDiagnostics, NamesNoFileThatItWasNotGiven) {
  const SourceText source("f.yaml", "a: 1\n", FileId{1});
  const std::vector<Diagnostic> one{{DiagnosticCode::empty_file, {1, {1}, FileId{2}}, {}, "", ""}};
  const std::string text = print_diagnostics(one, std::span(&source, 1), Colour::off);
  EXPECT_TRUE(text.starts_with("error: ")) << text;
  EXPECT_EQ(text.find("a: 1"), std::string::npos) << text;
}

TEST(PrintDiagnostics, CountsWhatAHopelessFileHoldsBeyondTheFirst) {
  const SourceText source("f.yaml", "k: 1\n");
  const std::vector<Diagnostic> many(k_first_mistakes + 2,
                                     {DiagnosticCode::unknown_key, {1, {1}}, {"k", "x"}, "", ""});
  const auto told = [&](std::size_t count, HowMany how_many) {
    const std::string text = print_diagnostics(std::span(many).first(count), std::span(&source, 1),
                                               Colour::off, how_many);
    return std::pair(static_cast<std::size_t>(std::ranges::count(text, '^')),
                     text.find("more message") != std::string::npos);
  };
  EXPECT_EQ(told(k_first_mistakes, HowMany::first), std::pair(k_first_mistakes, false));
  EXPECT_EQ(told(k_first_mistakes + 2, HowMany::first), std::pair(k_first_mistakes, true));
  EXPECT_EQ(told(k_first_mistakes + 2, HowMany::all), std::pair(k_first_mistakes + 2, false));
}

// It is why the file is refused.
TEST(PrintDiagnostics, HidesNoErrorBehindWarnings) {
  const SourceText source("f.yaml", "k: 1\nl: 2\n");
  std::vector<Diagnostic> many(k_first_mistakes + 10,
                               {DiagnosticCode::unused_source, {1, {1}}, {"s"}, "", ""});
  many.push_back({DiagnosticCode::unknown_key, {2, {1}}, {"l", "x"}, "", ""});
  const std::string text =
      print_diagnostics(many, std::span(&source, 1), Colour::off, HowMany::first);
  EXPECT_NE(text.find("error: unknown key 'l'"), std::string::npos) << text;
  EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(text, '^')), k_first_mistakes);
}

}  // namespace
}  // namespace dealterms
