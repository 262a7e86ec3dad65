// What the versions as a whole tell of a term that differs. They are of 2021-01-01 and 2022-01-01.
#include "diff/annotate_part.hpp"

#include <gtest/gtest.h>

#include "told_changes.hpp"

namespace dealterms::test {
namespace {

std::string told(const std::string& before, const std::string& after,
                 const std::string& head = "") {
  return told_changes(head + licence(before), head + licence(after), "reports");
}

TEST(AnnotatePart, TakesAValueForAnAdditionWhereItsSourceCallsItNew) {
  EXPECT_EQ(told("", "fee: {value: USD 2, new: yes}"), "use changed\n  fee added: - → USD 2\n");
  EXPECT_EQ(told("", "fee: USD 2"), "use changed\n  fee mentioned (earlier_silent): - → USD 2\n");
}

TEST(AnnotatePart, LetsWhatWasSetAnewBeNoDisclosure) {
  const std::string deed = "instruments: {deed: {title: Deed}}\n";
  EXPECT_EQ(told_changes(licence("fee: undisclosed"),
                         deed + licence("fee: {value: USD 2, by: deed}"), "contract")
                .find("disclosed:"),
            std::string::npos);
  EXPECT_NE(told("fee: undisclosed", "fee: USD 2").find("fee disclosed"), std::string::npos);
}

TEST(AnnotatePart, LetsTheInstrumentOfAClauseReachItsTerms) {
  const std::string letter = "instruments: {letter: {title: Letter, lapses: 2021-06-01}}\n";
  const std::string changed = told_changes(letter + licence("fee: USD 2, by: letter"),
                                           letter + licence("fee: USD 3"), "contract");
  EXPECT_NE(changed.find("fee lapsed raised"), std::string::npos) << changed;
}

// That the letter ran out is not all that happened where an amendment says more.
TEST(AnnotatePart, TakesWhatANewInstrumentSetForAChange) {
  const std::string letter = "letter: {title: Letter, lapses: 2021-06-01}";
  const std::string changed =
      told_changes("instruments: {" + letter + "}\n" + licence("fee: {value: USD 2, by: letter}"),
                   "instruments: {" + letter + ", deed: {title: Deed}}\n" +
                       licence("fee: {value: USD 3, by: deed}"),
                   "contract");
  EXPECT_NE(changed.find("fee changed raised"), std::string::npos) << changed;
}

TEST(LastDay, IsOfDaysAlone) {
  Value value;
  EXPECT_FALSE(last_day(nullptr));
  EXPECT_FALSE(last_day(&value));
  Date date;
  date.form = Date::Form::perpetual;
  value.content = date;
  EXPECT_FALSE(last_day(&value));
  date.form = Date::Form::month;
  date.last = Day{std::chrono::days{30}};
  value.content = date;
  EXPECT_EQ(last_day(&value), date.last);
}

}  // namespace
}  // namespace dealterms::test
