#include "render/value_words.hpp"

#include <gtest/gtest.h>

#include <utility>

#include "../../support/shipped_words.hpp"
#include "agreement/agreement.hpp"

namespace dealterms {
namespace {

using test::shipped_words;

Measure percent(std::int64_t number) { return {Decimal(number), "%", "", ""}; }
Measure dollars(std::int64_t number) { return {Decimal(number), "USD", "", ""}; }

Value value_of(Content content) {
  Value value;
  value.content = std::move(content);
  return value;
}

std::string words(Content content) {
  return value_words(value_of(std::move(content)), shipped_words());
}

TEST(ValueWords, SaysThatAnUnknownExistsAndWhatIsKnownOfItButNotWhatTheFileCallsIt) {
  EXPECT_EQ(words(Unknown{}), "undisclosed");
  EXPECT_EQ(words(Unknown{Unknown::Kind::undisclosed, "total-cap-2023", "", ""}), "undisclosed");
  EXPECT_EQ(words(Unknown{Unknown::Kind::redacted, "volume-2", "volume-1", ""}),
            "redacted, but more than another value that is not public");
}

TEST(ValueWords, SaysThatAnUnknownIsMoreThanTheOneBeforeIt) {
  const Value before = value_of(Unknown{Unknown::Kind::undisclosed, "volume-1", "", ""});
  const auto after = [&](const std::string& more, const std::string& less) {
    return value_words_after(before,
                             value_of(Unknown{Unknown::Kind::undisclosed, "volume-2", more, less}),
                             shipped_words());
  };
  EXPECT_EQ(after("volume-1", ""), "undisclosed, but more than before");
  EXPECT_EQ(after("", "volume-1"), "undisclosed, but less than before");
  EXPECT_EQ(after("volume-0", ""), "undisclosed, but more than another value that is not public");
}

TEST(ValueWords, SaysWhereElseAValueIsSet) {
  EXPECT_EQ(words(Unknown{Unknown::Kind::set_in, "order form", "", ""}), "set in “order form”");
}

TEST(ValueWords, SayWhereAQuoteStandsInTheText) {
  Evidence evidence;
  evidence.quote_place = {Place{120, ByteColumn{3}, FileId{1}}, "deals/acme/contract.md", "4.2"};
  using Pieces = std::vector<std::string>;
  EXPECT_EQ(where_words(evidence, shipped_words()), Pieces{"contract.md:120, § 4.2"});
  evidence.section = "4.2";
  EXPECT_EQ(where_words(evidence, shipped_words()), (Pieces{"§ 4.2", "contract.md:120"}));
  evidence.quote_place.section = "Supply \x1b";
  EXPECT_EQ(where_words(evidence, shipped_words()).back(), "contract.md:120, Supply \\x1b");
  evidence.quote_place.section = "";
  EXPECT_EQ(where_words(evidence, shipped_words()).back(), "contract.md:120");
}

Date through_2030() {
  Date date;
  date.form = Date::Form::through_year;
  date.first = *parse_day("2030-01-01");
  date.last = *parse_day("2030-12-31");
  return date;
}

TEST(ValueWords, SaysTheEndOfAYearWithinASentence) {
  const Value value = value_of(through_2030());
  EXPECT_EQ(value_words(value, shipped_words()), "through 2030");
  EXPECT_EQ(value_in_sentence(value, nullptr, shipped_words()), "the end of 2030");
  EXPECT_EQ(value_in_sentence(value, nullptr, shipped_words("fr")), "fin 2030");
}

TEST(ValueWords, SaysTheDatesThatItCombinesAsASentenceDoes) {
  Date agi;
  agi.form = Date::Form::event;
  agi.event = "agi";
  Combined combined;
  combined.rule = Combined::Rule::earlier_of;
  combined.list = {value_of(agi), value_of(through_2030())};
  EXPECT_EQ(words(combined), "the earlier of agi and the end of 2030");
}

TEST(ValueWords, NamesTheSourceOfEachReading) {
  Readings readings;
  readings.list = {value_of(Token{"exclusive"}), value_of(Token{"first_launch"})};
  readings.list[0].evidence.edit().sources = {"paper"};
  EXPECT_EQ(words(readings), "exclusive (paper), or first launch");
}

TEST(ValueWords, ReadsTiersFromTheFirstAmountUp) {
  Tiers tiers;
  tiers.list = {{dollars(10), {value_of(percent(50))}}, {std::nullopt, {value_of(percent(40))}}};
  tiers.of = "revenue";
  tiers.method = Tiers::Method::marginal;
  EXPECT_EQ(words(tiers), "50% up to USD 10, 40% above (of revenue, each part at its own rate)");
}

TEST(ValueWords, ReadsStepsInTime) {
  Date agi;
  agi.form = Date::Form::event;
  agi.event = "agi";
  Steps steps;
  steps.list = {{std::nullopt, {value_of(Token{"exclusive"})}},
                {agi, {value_of(Token{"non_exclusive"})}}};
  EXPECT_EQ(words(steps), "exclusive, then non exclusive from agi");
}

TEST(ValueWords, ReadsAlternatives) {
  Set set;
  set.meaning = Set::Meaning::any_of;
  set.choice = "holder";
  set.tokens = {{"cash", {}, {}, {}}, {"credits", {}, {}, {}}};
  EXPECT_EQ(words(set), "one of cash, credits, as holder chooses");
}

TEST(ValueWords, ReadsWhatIsCombined) {
  Combined combined;
  combined.rule = Combined::Rule::lesser_of;
  combined.list = {value_of(dollars(5)), value_of(percent(2))};
  EXPECT_EQ(words(combined), "the lesser of USD 5 and 2%");
}

TEST(ValueWords, LetsNoEscapeOfTheFileThrough) {
  EXPECT_EQ(words(Text{"a\x1b[2Jb"}).find('\x1b'), std::string::npos);
  EXPECT_EQ(words(Token{"a\x1b[2Jb"}).find('\x1b'), std::string::npos);
}

TEST(ItemTitle, IsItsTitleElseItsIdInWords) {
  Item flow;
  flow.id = "to-microsoft";
  const Words named = shipped_words().naming({{{"microsoft", "Microsoft"}}, {}, {}});
  EXPECT_EQ(item_title(flow, named), "to Microsoft");
  flow.terms.emplace("title", value_of(Text{"Share to Microsoft"}));
  EXPECT_EQ(item_title(flow, named), "Share to Microsoft");
  flow.terms.at("title") = value_of(None{});
  EXPECT_EQ(item_title(flow, named), "to Microsoft");
}

TEST(EvidenceWords, SaysEverythingButTheRule) {
  Evidence evidence;
  evidence.status = Status::stated;
  EXPECT_TRUE(evidence_words(evidence, shipped_words()).empty());
  evidence.status = Status::reported;
  evidence.sources = {"paper"};
  evidence.section = "4.2";
  evidence.by = "letter";
  EXPECT_EQ(evidence_words(evidence, shipped_words()),
            (std::vector<std::string>{"reported", "paper", "§ 4.2", "by letter"}));
}

}  // namespace
}  // namespace dealterms
