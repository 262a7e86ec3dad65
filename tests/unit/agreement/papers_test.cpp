#include "agreement/papers.hpp"

#include <gtest/gtest.h>

#include "agreement/value_text.hpp"
#include "reading.hpp"

namespace dealterms {
namespace {

using Code = DiagnosticCode;
using Mistakes = std::vector<Mistake>;

constexpr FileId k_paper_file{7};

struct Filled {
  Agreement agreement;
  std::vector<Diagnostic> diagnostics;

  [[nodiscard]] const Value* term(const char* clause, const char* name) const {
    return agreement.clauses.at(clause).find_term(name);
  }
};

// A version of these clauses, with what the order form sets.
Filled fill(const std::string& clauses, const std::string& paper) {
  Diagnostics diagnostics;
  auto version =
      read_document(SourceText{"deal.yaml",
                               "dealterms: 1\ndeal: d\nversion: v\npapers: form.yaml\n"
                               "parties: {acme: {name: acme}, bolt: {name: bolt}}\nclauses:\n" +
                                   clauses},
                    diagnostics);
  const auto form = read_document(SourceText{"form.yaml", paper, k_paper_file}, diagnostics);
  if (!version || !form) return {};
  fill_from_paper(*version, *form, diagnostics);
  Filled filled;
  filled.agreement = read_agreement(*version, "deal.yaml", test_catalogue(), diagnostics);
  filled.diagnostics = diagnostics.sorted();
  return filled;
}

const std::string k_left_open =
    "  cells: {type: exclusivity, holder: acme, grantor: bolt, degree: exclusive, until: {set_in: "
    "order form}}\n";

TEST(FillFromPaper, PutsAValueWhereTheVersionLeavesItToThePaper) {
  const Filled filled =
      fill(k_left_open, "paper: Order Form\nclauses: {cells: {until: 2030-01-01}}\n");
  EXPECT_EQ(mistakes_of(filled.diagnostics), Mistakes{});
  const Value* until = filled.term("cells", "until");
  ASSERT_NE(until, nullptr);
  ASSERT_NE(until->as<Date>(), nullptr);
  EXPECT_EQ(format_day(until->as<Date>()->last), "2030-01-01");
  EXPECT_EQ(until->place.file, k_paper_file);
  EXPECT_EQ(until->place.line, 2U);
}

TEST(FillFromPaper, PutsWholeListsOfEntriesAndSingleTermsOfOne) {
  const Filled filled = fill(
      "  all: {type: revenue_share, flows: {set_in: order form}}\n"
      "  some: {type: revenue_share, flows: {f: {payer: acme, payee: bolt, rate: {set_in: "
      "order form}}}}\n",
      "paper: order form\nclauses:\n"
      "  all: {flows: {g: {payer: bolt, payee: acme, rate: 10%}}}\n"
      "  some: {flows: {f: {rate: 20%}}}\n");
  EXPECT_EQ(mistakes_of(filled.diagnostics), Mistakes{});
  const auto rate_of = [&](const char* clause, const char* flow) {
    const Value* rate =
        filled.agreement.clauses.at(clause).records.at("flows").at(flow).find_term("rate");
    return rate != nullptr ? print_value(*rate) : "";
  };
  EXPECT_EQ(rate_of("all", "g"), "10%");
  EXPECT_EQ(rate_of("some", "f"), "20%");
}

TEST(FillFromPaper, KeepsWhatTheVersionSaysBesideTheReference) {
  const Filled filled = fill(
      "  cells: {type: exclusivity, holder: acme, grantor: bolt, scope: {set_in: order form, "
      "section: '3'}, until: {set_in: order form, note: as amended}}\n",
      "paper: order form\nclauses: {cells: {scope: [a, b], until: {value: 2030, note: p. 2}}}\n");
  EXPECT_EQ(mistakes_of(filled.diagnostics), Mistakes{});
  EXPECT_EQ(filled.term("cells", "scope")->evidence->section, "3");
  EXPECT_EQ(print_value(*filled.term("cells", "scope")), "[a, b]");
  EXPECT_EQ(filled.term("cells", "until")->evidence->note, "p. 2");
}

TEST(FillFromPaper, SaysOfEachEntryOfAListWhatStandsBesideIt) {
  const Filled filled = fill(
      "  some: {type: revenue_share, flows: {set_in: order form, section: '3'}}\n",
      "paper: order form\nclauses: {some: {flows: {f: {payer: acme, payee: bolt, rate: 20%}}}}\n");
  EXPECT_EQ(mistakes_of(filled.diagnostics), Mistakes{});
  EXPECT_EQ(filled.agreement.clauses.at("some").records.at("flows").at("f").evidence->section, "3");
}

// `steps` is a form of values, and here a term of the clause.
TEST(FillFromPaper, FillsAClauseWhoseTermIsNamedLikeAFormOfValues) {
  const Filled filled = fill(
      "  cells: {type: exclusivity, holder: acme, grantor: bolt, steps: [talks], until: {set_in: "
      "order form}}\n",
      "paper: order form\nclauses: {cells: {until: 2030-01-01}}\n");
  ASSERT_NE(filled.term("cells", "until"), nullptr);
  EXPECT_NE(filled.term("cells", "until")->as<Date>(), nullptr);
}

TEST(FillFromPaper, LeavesOpenWhatThePaperDoesNotSay) {
  const Filled filled = fill(k_left_open, "paper: order form\nclauses: {}\n");
  EXPECT_EQ(mistakes_of(filled.diagnostics), Mistakes{});
  EXPECT_NE(filled.term("cells", "until")->as<Unknown>(), nullptr);
}

TEST(FillFromPaper, LeavesToAnotherPaperWhatIsSetInIt) {
  const Filled filled =
      fill(k_left_open, "paper: schedule 2\nclauses: {cells: {until: 2030-01-01}}\n");
  EXPECT_EQ(mistakes_of(filled.diagnostics), (Mistakes{{Code::not_set_in_paper, 2, 19}}));
  EXPECT_NE(filled.term("cells", "until")->as<Unknown>(), nullptr);
}

TEST(FillFromPaper, WarnsOfWhatTheVersionSaysItself) {
  const Filled filled = fill(k_left_open,
                             "paper: order form\nclauses:\n  cells: {degree: preferred}\n"
                             "  sells: {until: 2030}\n");
  EXPECT_EQ(mistakes_of(filled.diagnostics),
            (Mistakes{{Code::not_set_in_paper, 3, 11}, {Code::not_set_in_paper, 4, 3}}));
  EXPECT_EQ(print_value(*filled.term("cells", "degree")), "exclusive");
}

TEST(FillFromPaper, ReadsAsTheTermThatItFills) {
  const Filled filled = fill(k_left_open, "paper: order form\nclauses: {cells: {until: soon}}\n");
  ASSERT_EQ(filled.diagnostics.size(), 1U);
  EXPECT_EQ(filled.diagnostics.front().code, Code::unknown_event);
  EXPECT_EQ(filled.diagnostics.front().place.file, k_paper_file);
}

TEST(CheckPaper, WantsANameAndClauses) {
  const auto mistakes = [](const char* paper) {
    Diagnostics diagnostics;
    const auto root = read_document(SourceText{"form.yaml", paper}, diagnostics);
    if (root) check_paper(*root, diagnostics);
    return mistakes_of(diagnostics.sorted());
  };
  EXPECT_EQ(mistakes("paper: order form\nclauses: {a: {b: c}}\n"), Mistakes{});
  EXPECT_EQ(mistakes("clauses: {a: {b: c}}\n"), (Mistakes{{Code::missing_key, 1, 1}}));
  EXPECT_EQ(mistakes("paper: order form\nclauses: {a: c}\n"),
            (Mistakes{{Code::expected_map, 2, 14}}));
  EXPECT_EQ(mistakes("paper: order form\nclauses: {}\ntypo: 1\n"),
            (Mistakes{{Code::unknown_key, 3, 1}}));
}

TEST(PapersNamedBy, AreThoseOfAVersionAlone) {
  const auto named = [](const char* yaml) {
    Diagnostics diagnostics;
    const auto root = read_document(SourceText{"a.yaml", yaml}, diagnostics);
    return papers_named_by(*root).size();
  };
  EXPECT_EQ(named("dealterms: 1\npapers: [a.yaml, b.yaml]\n"), 2U);
  EXPECT_EQ(named("dealterms: 1\npapers: a.yaml\n"), 1U);
  EXPECT_EQ(named("papers: [a.yaml]\n"), 0U);
  EXPECT_EQ(named("dealterms: 1\n"), 0U);
}

}  // namespace
}  // namespace dealterms
