// Readings, of sources that differ and of a text that reads in several ways.
#include <gtest/gtest.h>

#include "compared.hpp"

namespace dealterms::test {
namespace {

std::string readings(const std::string& status, const std::string& list) {
  return "{status: " + status + ", readings: [" + list + "]}";
}
const std::string k_disputed = readings("disputed", "20%, 30%");
const std::string k_ambiguous = readings("ambiguous", "20%, 30%");

Told percents(const std::string& before, const std::string& after) {
  return compared(before, after, Kind::percent);
}

TEST(CompareReadings, ClaimADirectionThatAllReadingsGive) {
  for (const std::string& either : {k_disputed, k_ambiguous}) {
    EXPECT_EQ(percents(either, "10%"), k_lowered);
    EXPECT_EQ(percents("10%", either), k_raised);
    EXPECT_EQ(percents(either, "40%"), k_raised);
    EXPECT_EQ(percents(either, readings("disputed", "40%, 50%")), k_raised);
  }
}

TEST(CompareReadings, ClaimNoneWhereOneReadingContradicts) {
  const Told open_ended = open(ComparisonReason::readings_disagree);
  EXPECT_EQ(percents(k_disputed, "25%"), open_ended);
  EXPECT_EQ(percents(k_ambiguous, "25%"), open_ended);
  EXPECT_EQ(percents(k_disputed, readings("disputed", "30%, 40%")), open_ended);
}

TEST(CompareReadings, CallADisputeSettledThatEndsInOneOfItsReadings) {
  const Told settled =
      told(ChangeKind::sharpened, Movement::none, {ComparisonReason::dispute_settled});
  EXPECT_EQ(percents(k_disputed, "20%"), settled);
  EXPECT_EQ(percents(k_disputed, "30%"), settled);
  EXPECT_EQ(percents("{readings: [20%, 30%]}", "30%"), settled);
  EXPECT_EQ(percents(readings("disputed", "20%, over 35%"), "40%"), settled);
}

TEST(CompareReadings, ClaimNothingWhereADisputeOpens) {
  const Told opened = told(ChangeKind::blurred, Movement::none, {ComparisonReason::dispute_opened});
  EXPECT_EQ(percents("20%", k_disputed), opened);
  EXPECT_EQ(percents("30%", k_disputed), opened);
}

// Each reading counts from the events of its own file, whichever of the two files comes first.
TEST(CompareReadings, CountFromTheEventsOfTheirOwnFile) {
  const std::string moments = readings("disputed", "through 2030, 2 years after effective");
  CompareContext context;
  context.events_after.effective = read_as<Date>("2028-01-01", Kind::date);
  EXPECT_EQ(told_by(change_of("2030", moments, Kind::date, context)), k_sharpened);
  std::swap(context.events_before, context.events_after);
  EXPECT_EQ(told_by(change_of(moments, "2030", Kind::date, context)), k_blurred);
}

TEST(CompareReadings, AreKnownMoreExactlyWhereFewerAreLeft) {
  const std::string three = readings("disputed", "1%, 2%, 3%");
  const std::string outer = readings("disputed", "1%, 3%");
  EXPECT_EQ(percents(three, outer), k_sharpened);
  EXPECT_EQ(percents(outer, three), k_blurred);
}

TEST(CompareReadings, FavourTheReadingThatAnAmendmentChose) {
  const auto chosen = [](Movement movement) {
    return told(ChangeKind::changed, movement, {ComparisonReason::reading_chosen});
  };
  EXPECT_EQ(percents(k_ambiguous, "30%"), chosen(Movement::raised));
  EXPECT_EQ(percents(k_ambiguous, "20%"), chosen(Movement::lowered));
  EXPECT_EQ(compared(readings("ambiguous", "exclusive, sole"), "exclusive", degree()),
            chosen(Movement::raised));
}

TEST(CompareReadings, AreTheInverseWhereATextBeginsToReadTwoWays) {
  EXPECT_EQ(percents("30%", k_ambiguous),
            told(ChangeKind::changed, Movement::lowered, {ComparisonReason::reading_opened}));
}

TEST(CompareReadings, FavourNobodyWhereTheMiddleReadingIsChosen) {
  EXPECT_EQ(percents(readings("ambiguous", "10%, 20%, 30%"), "20%"),
            told(ChangeKind::changed, Movement::undetermined,
                 {ComparisonReason::reading_chosen, ComparisonReason::readings_disagree}));
}

TEST(CompareReadings, FavourNobodyWhereTheReadingsHaveNoOrder) {
  EXPECT_EQ(compared(readings("ambiguous", "one way, another way"), "one way", Kind::text),
            told(ChangeKind::changed, Movement::undetermined, {ComparisonReason::reading_chosen}));
}

TEST(CompareReadings, AreRestatedInAnotherOrder) {
  EXPECT_EQ(percents(k_disputed, readings("disputed", "30%, 20%")), k_restated);
}

}  // namespace
}  // namespace dealterms::test
