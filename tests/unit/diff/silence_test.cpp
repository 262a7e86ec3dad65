#include "diff/silence.hpp"

#include <gtest/gtest.h>

#include "compared.hpp"

namespace dealterms::test {
namespace {

TermSpec spec(Kind kind, Silence silence) {
  TermSpec spec = spec_of({kind});
  spec.silence = silence;
  return spec;
}

Movement from_silence(const char* text, Kind kind, Silence silence) {
  const TermSpec term = spec(kind, silence);
  return movement_from_silence(value_of(text, term), term);
}

TEST(MovementFromSilence, RaisesWhatWasNothing) {
  EXPECT_EQ(from_silence("USD 1m", Kind::money, Silence::none), Movement::raised);
  EXPECT_EQ(from_silence("unlimited", Kind::money, Silence::none), Movement::raised);
  EXPECT_EQ(from_silence("USD -1m", Kind::money, Silence::none), Movement::lowered);
  EXPECT_EQ(from_silence("yes", Kind::flag, Silence::no), Movement::raised);
  EXPECT_EQ(from_silence("USD 0", Kind::money, Silence::none), Movement::none);
}

TEST(MovementFromSilence, LowersWhatHadNoLimit) {
  EXPECT_EQ(from_silence("USD 1m", Kind::money, Silence::unlimited), Movement::lowered);
  EXPECT_EQ(from_silence("{steps: [{value: none}, {from: 2030, value: USD 1m}]}", Kind::money,
                         Silence::unlimited),
            Movement::lowered);
  EXPECT_EQ(from_silence("none", Kind::money, Silence::unlimited), Movement::none);
}

TEST(MovementFromSilence, HasNoShareAboveTheWhole) {
  TermSpec share = spec(Kind::percent, Silence::unlimited);
  share.share = true;
  EXPECT_EQ(movement_from_silence(value_of("100%", share), share), Movement::none);
  EXPECT_EQ(movement_from_silence(value_of("99%", share), share), Movement::lowered);
  EXPECT_EQ(from_silence("100%", Kind::percent, Silence::unlimited), Movement::lowered);
}

TEST(MovementFromSilence, RaisesWhatHadNoFloorToAnyFloor) {
  EXPECT_EQ(from_silence("2%", Kind::percent, Silence::no_floor), Movement::raised);
  EXPECT_EQ(from_silence("0%", Kind::percent, Silence::no_floor), Movement::raised);
  EXPECT_EQ(from_silence("-5%", Kind::percent, Silence::no_floor), Movement::raised);
  EXPECT_EQ(from_silence("undisclosed", Kind::percent, Silence::no_floor), Movement::raised);
  EXPECT_EQ(from_silence("none", Kind::percent, Silence::no_floor), Movement::none);
}

TEST(MovementFromSilence, HoldsForAFigureThatNobodyKnows) {
  EXPECT_EQ(from_silence("redacted", Kind::money, Silence::unlimited), Movement::lowered);
  EXPECT_EQ(from_silence("undisclosed", Kind::percent, Silence::none), Movement::raised);
  EXPECT_EQ(from_silence("redacted", Kind::set, Silence::none), Movement::undetermined);
}

TEST(MovementFromSilence, NeedsEveryReading) {
  EXPECT_EQ(from_silence("{readings: [USD 1m, USD 2m]}", Kind::money, Silence::unlimited),
            Movement::lowered);
  EXPECT_EQ(from_silence("{readings: [none, USD 2m]}", Kind::money, Silence::unlimited),
            Movement::undetermined);
}

TEST(MovementFromSilence, RaisesWhatNeverEnds) {
  EXPECT_EQ(from_silence("perpetual", Kind::date, Silence::term_end), Movement::raised);
}

TEST(MovementFromSilence, IsOpenWhereSilenceIs) {
  EXPECT_EQ(from_silence("USD 1m", Kind::money, Silence::unknown), Movement::undetermined);
  EXPECT_EQ(from_silence("2030", Kind::date, Silence::term_end), Movement::undetermined);
}

TermSpec hours_of_help() {
  TermSpec hours = spec(Kind::scale, Silence::step);
  hours.values = {"none", "office_hours", "all_day"};
  hours.silent_step = "office_hours";
  return hours;
}

TEST(MovementFromSilence, GoesFromTheStepThatSilenceMeans) {
  const TermSpec hours = hours_of_help();
  const auto movement = [&](const char* text) {
    return movement_from_silence(value_of(text, hours), hours);
  };
  EXPECT_EQ(movement("all_day"), Movement::raised);
  EXPECT_EQ(movement("none"), Movement::lowered);
  EXPECT_EQ(movement("office_hours"), Movement::none);
  EXPECT_EQ(movement("redacted"), Movement::undetermined);
}

TEST(SaysWhatSilenceSays, IsTheStepItselfAndNoOther) {
  const TermSpec hours = hours_of_help();
  EXPECT_TRUE(says_what_silence_says(value_of("office_hours", hours), hours));
  EXPECT_FALSE(says_what_silence_says(value_of("none", hours), hours));
}

TEST(SilenceOf, EntriesIsThatThereAreNone) {
  TermSpec records;
  records.kinds = {Kind::records};
  Value none;
  none.content = None{};
  EXPECT_TRUE(says_what_silence_says(none, records));
}

}  // namespace
}  // namespace dealterms::test
