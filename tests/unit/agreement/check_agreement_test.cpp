#include "agreement/check_agreement.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace dealterms {
namespace {

using Code = DiagnosticCode;
using Mistakes = std::vector<Mistake>;

Mistakes mistakes_in(std::string_view rest) { return mistakes_of(read_rest(rest).diagnostics); }

TEST(CheckAgreement, WarnsOfASourceOnWhichNothingRests) {
  EXPECT_EQ(
      mistakes_of(read_text("dealterms: 1\ndeal: d\nversion: v\nsources: {idle: {title: T}}\n")
                      .diagnostics),
      (Mistakes{{Code::unused_source, 4, 11}}));
}

TEST(CheckAgreement, WarnsOfAnInstrumentToWhichNothingBelongs) {
  EXPECT_EQ(mistakes_in("instruments: {letter: {title: Letter}}\n"),
            (Mistakes{{Code::instrument_without_change, 7, 15}}));
}

// It made the changes of a version before, and goes on being listed.
TEST(CheckAgreement, SaysNothingOfAnInstrumentOfAnEarlierVersion) {
  EXPECT_EQ(mistakes_in("instruments: {letter: {title: Letter, signed: 2024-03}}\n"), Mistakes{});
  EXPECT_EQ(mistakes_in("instruments: {letter: {title: Letter, signed: 2025-01-21}}\n"),
            (Mistakes{{Code::instrument_without_change, 7, 15}}));
}

TEST(CheckAgreement, SaysNothingOfAConditionThatWillBegin) {
  EXPECT_EQ(mistakes_in("clauses: {a: {type: milestone, conditions: {c: {from: 2026-01-01}}, "
                        "exceptions: {e: {from: 2026-01-01}}}}\n"),
            Mistakes{});
}

TEST(CheckAgreement, WarnsOfAClauseThatBeginsAfterItsVersion) {
  EXPECT_EQ(mistakes_in("clauses: {a: {type: milestone, from: 2025-03-01}}\n"),
            (Mistakes{{Code::begins_after_version, 7, 38}}));
}

TEST(CheckAgreement, SaysNothingOfAClauseThatMayHaveBegun) {
  EXPECT_EQ(mistakes_in("clauses: {a: {type: milestone, from: 2025}}\n"), Mistakes{});
}

TEST(CheckAgreement, WarnsOfAClauseWhoseReasonEnded) {
  EXPECT_EQ(mistakes_in("clauses:\n"
                        "  base: {ended: yes}\n"
                        "  soft: {type: milestone, because: [base]}\n"
                        "  gone: {ended: yes, because: [base]}\n"),
            (Mistakes{{Code::hangs_on_nothing, 9, 3}}));
}

TEST(CheckAgreement, WarnsOfClausesThatHangOnOneAnother) {
  EXPECT_EQ(mistakes_in("clauses:\n"
                        "  a: {type: milestone, because: [b]}\n"
                        "  b: {type: milestone, because: [a]}\n"
                        "  c: {type: milestone}\n"
                        "  d: {type: milestone, because: [c]}\n"),
            (Mistakes{{Code::hangs_on_nothing, 8, 3}, {Code::hangs_on_nothing, 9, 3}}));
}

TEST(CheckAgreement, WarnsOfWhatEndsBeforeItBegins) {
  EXPECT_EQ(mistakes_of(read_text("dealterms: 1\ndeal: d\nversion: v\n"
                                  "dates: {effective: 2026-01-01, expires: 2025-12-31}\n")
                            .diagnostics),
            (Mistakes{{Code::ends_before_it_begins, 4, 41}}));
  EXPECT_EQ(mistakes_in("clauses:\n"
                        "  a: {type: exclusivity, holder: acme, from: 2024-06, until: 2024-05}\n"
                        "  b: {type: exclusivity, holder: acme, from: 2024-06, until: 2024}\n"),
            (Mistakes{{Code::ends_before_it_begins, 8, 62}}));
}

TEST(CheckAgreement, WarnsOfAPartyOnBothSides) {
  EXPECT_EQ(mistakes_in("clauses:\n"
                        "  a: {type: exclusivity, holder: acme, grantor: acme}\n"
                        "  b: {type: exclusivity, holder: each, grantor: each}\n"
                        "  c: {type: exclusivity, holder: [acme, bolt], grantor: [acme, bolt]}\n")
                .size(),
            1U);
}

TEST(CheckAgreement, WarnsOfARoleWithoutWhichNothingHasADirection) {
  EXPECT_EQ(mistakes_in("clauses:\n"
                        "  a: {type: exclusivity, grantor: acme}\n"
                        "  b: {type: exclusivity, grantor: acme, favours: bolt, why: w}\n"
                        "  c: {type: milestone}\n"),
            (Mistakes{{Code::missing_role, 8, 3}}));
}

TEST(CheckAgreement, WarnsOfAnEntryWithoutTheRoleThatItServes) {
  EXPECT_EQ(mistakes_in("clauses:\n"
                        "  a: {type: revenue_share, flows: {f: {payer: acme, rate: 20%}}}\n"
                        "  b: {type: revenue_share, flows: {f: {payee: acme, rate: 20%}}}\n"
                        "  c: {type: revenue_share, flows: {f: {ended: yes}}}\n"),
            (Mistakes{{Code::missing_role, 8, 36}}));
}

TEST(CheckAgreement, WarnsOfAPartyThatNothingNames) {
  const std::string head =
      "dealterms: 1\ndeal: d\nversion: v\n"
      "parties: {acme: {name: Acme}, bolt: {name: Bolt}}\n";
  const auto mistakes = [&](const std::string& clauses) {
    return mistakes_of(read_text(head + clauses).diagnostics);
  };
  EXPECT_EQ(mistakes("clauses: {a: {type: exclusivity, holder: acme}}\n"),
            (Mistakes{{Code::unused_party, 4, 31}}));
  EXPECT_EQ(mistakes("clauses: {a: {type: exclusivity, holder: each}}\n"), Mistakes{});
  EXPECT_EQ(mistakes("clauses: {a: {type: milestone}}\n"), Mistakes{}) << "it binds both";
}

TEST(CheckAgreement, RefusesMoreHeirsOfOneClauseThanCanBeCompared) {
  const auto mistakes = [](std::size_t count) {
    std::string clauses = "clauses:\n";
    for (std::size_t i = 100; i < 100 + count; ++i) {
      clauses += "  c" + std::to_string(i) + ": {type: milestone, continues: [old]}\n";
    }
    return mistakes_in(clauses);
  };
  EXPECT_EQ(mistakes(k_most_continued), Mistakes{});
  EXPECT_EQ(mistakes(k_most_continued + 2), (Mistakes{{Code::bad_combination, 72, 3}}));
}

}  // namespace
}  // namespace dealterms
