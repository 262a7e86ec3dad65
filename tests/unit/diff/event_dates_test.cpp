#include "diff/event_dates.hpp"

#include <gtest/gtest.h>

#include "../agreement/value_reading.hpp"

namespace dealterms::test {
namespace {

Date date(const std::string& text) { return *read_as<Date>(text, Kind::date); }

Agreement with_dates(std::initializer_list<std::pair<const char*, const char*>> dates) {
  Agreement agreement;
  for (const auto& [field, text] : dates) {
    agreement.head[field].content = date(text);
  }
  return agreement;
}

std::string worked_out_from(const std::string& text, const EventDates& events) {
  const auto day = worked_out(date(text), events);
  return day ? format_day(day->first) +
                   (day->first == day->last ? "" : ".." + format_day(day->last))
             : "";
}

TEST(EventDates, AreThoseOfTheHead) {
  const EventDates events = event_dates(with_dates({{"dates.signed", "2026-01-15"},
                                                    {"dates.effective", "2026-02"},
                                                    {"dates.expires", "through 2030"}}));
  EXPECT_EQ(worked_out_from("signing", events), "2026-01-15");
  EXPECT_EQ(worked_out_from("effective", events), "2026-02-01..2026-02-28");
  EXPECT_EQ(worked_out_from("term_end", events), "2030-12-31");
  EXPECT_EQ(worked_out_from("termination", events), "");
}

TEST(EventDates, AreCountedFromEachOther) {
  const EventDates events = event_dates(with_dates({{"dates.signed", "2026-01-15"},
                                                    {"dates.effective", "30 days after signing"},
                                                    {"dates.expires", "5 years after effective"}}));
  EXPECT_EQ(worked_out_from("effective", events), "2026-02-14");
  EXPECT_EQ(worked_out_from("term_end", events), "2031-02-14");
}

TEST(WorkedOut, CountsAsContractsDo) {
  const EventDates events = event_dates(with_dates({{"dates.effective", "2024-02-29"}}));
  EXPECT_EQ(worked_out_from("1 year after effective", events), "2025-02-28");
  EXPECT_EQ(worked_out_from("90 days after effective", events), "2024-05-29");
  EXPECT_EQ(worked_out_from("1 month before effective", events), "2024-01-29");
  EXPECT_EQ(worked_out_from("2 weeks after effective", events), "2024-03-14");
}

TEST(WorkedOut, LeavesWhatTheFileDoesNotTell) {
  const EventDates events = event_dates(with_dates({{"dates.effective", "2024-02-29"}}));
  EXPECT_EQ(worked_out_from("5 business days after effective", events), "");
  EXPECT_EQ(worked_out_from("1 year after signing", events), "");
  EXPECT_EQ(worked_out_from("90 days after agi", events), "");
  EXPECT_EQ(worked_out_from("2030", events), "");
}

TEST(WorkedOut, ReachesIntoRangesAndCombinations) {
  const EventDates events = event_dates(with_dates({{"dates.effective", "2026-01-01"}}));
  const TermSpec spec = spec_of({Kind::date});
  const auto same = [&](const char* text, const char* expected) {
    const auto value = worked_out(*read(text, spec).value, events);
    return value && *value == *read(expected, spec).value;
  };
  EXPECT_TRUE(same("by effective", "by 2026-01-01"));
  EXPECT_TRUE(
      same("{earlier_of: [agi, 1 year after effective]}", "{earlier_of: [agi, 2027-01-01]}"));
}

}  // namespace
}  // namespace dealterms::test
