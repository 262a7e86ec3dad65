// The whole of two files: every section is looked at, and presumptions are counted.
#include "diff/compare.hpp"

#include <gtest/gtest.h>

#include "told_changes.hpp"

namespace dealterms::test {
namespace {

TEST(Compare, FindsNothingBetweenTwoOfTheSame) {
  EXPECT_EQ(told_terms("fee: USD 1", "fee: USD 1"), "");
}

TEST(Compare, LooksAtEverySection) {
  const std::string more =
      "others: {court: {name: Court}}\n"
      "instruments: {letter: {title: Letter}}\n"
      "sources: {press: {title: News}}\n"
      "open_points: {price: {about: how much, status: open}}\n"
      "bargains: {swap: {about: this for that}}\n";
  EXPECT_EQ(told_changes("clauses: {}\n", "clauses: {}\n" + more),
            "court added\n  name added: - → Court\n"
            "letter added\n  title added: - → Letter\n"
            "press added\n  title added: - → News\n"
            "price added\n  about added: - → how much\n  status added: - → open\n"
            "swap added\n  about added: - → this for that\n");
}

// What a file lists for its own use is what its author wrote: its silence is plain absence.
TEST(Compare, TakesAbsenceOfASourceForAbsenceWhateverTheBasis) {
  EXPECT_EQ(
      told_changes("sources: {press: {title: News}}\nclauses: {}\n", "clauses: {}\n", "reports"),
      "press removed\n  title removed: News → -\n");
}

TEST(Compare, TakesAbsenceOfAClauseForSilenceInReports) {
  const std::string use = licence("fee: USD 1");
  EXPECT_EQ(told_changes(use, "clauses: {}\n", "reports"),
            "use not_mentioned\n"
            "  licensee not_mentioned: [bolt] → -\n"
            "  licensor not_mentioned: [acme] → -\n"
            "  fee not_mentioned: USD 1 → -\n");
  EXPECT_EQ(told_changes("clauses: {}\n", use, "contract"),
            "use added\n"
            "  licensee added: - → [bolt]\n"
            "  licensor added: - → [acme]\n"
            "  fee added: - → USD 1\n");
}

TEST(Compare, TellsTheHeadFieldByField) {
  const JudgedPair pair = judge_bodies("title: One\nclauses: {}\n", "title: Two\nclauses: {}\n");
  std::string lines;
  for (const Change& change : pair.comparison->changes) lines += told(change);
  EXPECT_EQ(lines,
            "dates.effective changed raised: 2021-01-01 → 2022-01-01\n"
            "title changed: One → Two\n"
            "version changed: 1 → 2\n");
}

TEST(Compare, CountsWhatTheNewVersionOnlyPresumes) {
  const auto presumed = [](const std::string& after) {
    return judge_bodies(licence("fee: USD 1"), after, "reports").comparison->presumed;
  };
  EXPECT_EQ(presumed(licence("fee: USD 1")), 0U);
  EXPECT_EQ(presumed(licence("fee: {value: USD 1, status: presumed}")), 1U);
  EXPECT_EQ(presumed(licence("fee: USD 1, status: presumed")), 1U);
  EXPECT_EQ(presumed(licence("flows: {a: {payer: bolt, payee: acme, rate: {value: 1%, status: "
                             "presumed}}}, until: {value: 2030, status: presumed}")),
            2U);
}

TEST(Compare, CountsNoPresumptionOfTheOldVersion) {
  EXPECT_EQ(judge_bodies(licence("fee: USD 1, status: presumed"), licence("fee: USD 1"), "reports")
                .comparison->presumed,
            0U);
}

// Two schedules are compared from the later of both dates on: 2022-01-01.
TEST(Compare, TakesWhatIsSpentByTheLaterDateForHistory) {
  const auto steps = [](const std::string& first) {
    return "fee: {steps: [{value: USD " + first + "}, {from: 2022-01-01, value: USD 5}]}";
  };
  EXPECT_TRUE(told_terms(steps("1"), steps("2")).starts_with("use changed\n  fee restated: "));
  const auto later = [](const std::string& first) {
    return "fee: {steps: [{value: USD " + first + "}, {from: 2022-01-02, value: USD 5}]}";
  };
  EXPECT_TRUE(
      told_terms(later("1"), later("2")).starts_with("use changed\n  fee changed raised: "));
}

}  // namespace
}  // namespace dealterms::test
