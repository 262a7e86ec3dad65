#include <gtest/gtest.h>

#include "render/ci/ci_results.hpp"
#include "results.hpp"

namespace dealterms {
namespace {

std::size_t count_of(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++count;
  return count;
}

TEST(GithubAnnotations, NameFileLineColumnAndRule) {
  CiResult result = rate_lowered();
  result.details = "of net revenue";
  EXPECT_EQ(print_github_annotations(of_one(result)),
            "::error file=terms/2025.yaml,line=12,col=5,title=rate lowered [rate.lowered]::"
            "rate cut from 20%25 to 10%25%0Aof net revenue\n"
            "dealterms: 1 error annotated\n");
}

TEST(GithubAnnotations, PutTheSeverestFirst) {
  CiResult note = rate_lowered();
  note.severity = CiSeverity::note;
  note.place = CiPlace{"a.yaml", 0, 0};
  CiResult warning = rate_lowered();
  warning.severity = CiSeverity::warning;
  warning.rule = "unknown.rule";
  warning.place.reset();
  CiResults results = of_one(note);
  results.results.insert(results.results.end(), {warning, rate_lowered()});
  EXPECT_EQ(print_github_annotations(results),
            "::error file=terms/2025.yaml,line=12,col=5,title=rate lowered [rate.lowered]::"
            "rate cut from 20%25 to 10%25\n"
            "::warning title=unknown.rule::rate cut from 20%25 to 10%25\n"
            "::notice file=a.yaml,title=rate lowered [rate.lowered]::"
            "rate cut from 20%25 to 10%25\n"
            "dealterms: 1 error, 1 warning, 1 notice annotated\n");
}

TEST(GithubAnnotations, TellWhatWasWaivedAsANotice) {
  CiResult waived = rate_lowered();
  waived.waived = "agreed with finance";
  EXPECT_EQ(print_github_annotations(of_one(waived)),
            "::notice file=terms/2025.yaml,line=12,col=5,"
            "title=waived%3A rate lowered [rate.lowered]::"
            "rate cut from 20%25 to 10%25%0AWaived: agreed with finance\n"
            "dealterms: 1 notice annotated\n");
}

TEST(GithubAnnotations, AreTenOfAKindAndTheRestIsCounted) {
  CiResults results = of_one(rate_lowered());
  results.results.assign(12, rate_lowered());
  CiResult warning = rate_lowered();
  warning.severity = CiSeverity::warning;
  results.results.insert(results.results.end(), 11, warning);
  const std::string text = print_github_annotations(results);
  EXPECT_EQ(count_of(text, "::error "), 10u);
  EXPECT_EQ(count_of(text, "::warning "), 10u);
  EXPECT_TRUE(text.ends_with(
      "\ndealterms: 10 errors, 10 warnings annotated; not annotated: 2 errors, 1 warning "
      "(GitHub shows 10 of a kind)\n"))
      << text;
}

TEST(GithubAnnotations, LetNoTextOfAFileBeACommandOrAProperty) {
  EXPECT_EQ(print_github_annotations(of_one(hostile())),
            "::error file=a%2Cb%3Ac %3A%3Aerror%3A%3A\\x07.yaml,line=3,col=2,"
            "title=rate lowered [rate.lowered]::"
            "::error::x ::stop-commands::y]]>\\x1b[2J\\u{202e}{0} [a](1)\uffff%0A"
            "::set-output name=a::b%0A<!--&\"\\x01\n"
            "dealterms: 1 error annotated\n");
}

TEST(WithoutWorkflowCommands, BreaksThoseAtTheStartOfALineAndOlderOnesAnywhere) {
  EXPECT_EQ(without_workflow_commands("::error::x\na\n    ::add-mask::y\n"),
            ": :error::x\na\n    : :add-mask::y\n");
  EXPECT_EQ(without_workflow_commands("a ##[add-path]b\n"), "a # #[add-path]b\n");
  EXPECT_EQ(without_workflow_commands("\u00a0::debug::x"), "\u00a0: :debug::x");
}

TEST(WithoutWorkflowCommands, KeepsAllOtherText) {
  const std::string text = "a::b: c\n  - d ::e::\n# [f] ## g\n:h\n";
  EXPECT_EQ(without_workflow_commands(text), text);
  EXPECT_EQ(without_workflow_commands(""), "");
}

TEST(GithubAnnotations, SaySoWhereThereIsNothing) {
  EXPECT_EQ(print_github_annotations({}), "dealterms: nothing found\n");
}

}  // namespace
}  // namespace dealterms
