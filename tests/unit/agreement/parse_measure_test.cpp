// Amounts as files write them, through parse_value.
#include "agreement/parse_measure.hpp"

#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

using Code = DiagnosticCode;

std::optional<Measure> measure(const std::string& text, Kind kind) {
  return read_as<Measure>(text, kind);
}

TEST(ParseMoney, ReadsEverySpellingOfABillion) {
  const Measure billion{number("1000000000"), "USD", "", ""};
  for (const char* text : {"USD 1 billion", "USD 1bn", "USD 1 bn", "USD 1BN", "USD 1,000m",
                           "USD 1,000,000,000", "USD 1e9", "USD1bn", "USD 1000 million"}) {
    EXPECT_EQ(measure(text, Kind::money), billion) << text;
  }
}

TEST(ParseMoney, KeepsCents) {
  EXPECT_EQ(measure("EUR 1,500.50", Kind::money), (Measure{number("1500.5"), "EUR", "", ""}));
}

TEST(ParseMoney, TakesABaseAndAPeriod) {
  EXPECT_EQ(measure("USD 50 per unit", Kind::money), (Measure{number("50"), "USD", "", "unit"}));
  EXPECT_EQ(measure("USD 5 of credit per active user", Kind::money),
            (Measure{number("5"), "USD", "credit", "active user"}));
}

TEST(ParseMoney, WantsACurrencyInThreeCapitals) {
  EXPECT_EQ(code_of("5 million", Kind::money), Code::money_without_currency);
  EXPECT_EQ(code_of("$5bn", Kind::money), Code::money_without_currency);
}

TEST(ParseMoney, KnowsTheCurrenciesOfTheWorldAlsoThoseThatWereWithdrawn) {
  for (const char* text : {"EUR 5m", "DEM 5m", "XDR 5m", "ZWL 5", "CHF-5"}) {
    EXPECT_TRUE(read(text, Kind::money).value) << text;
  }
}

TEST(ParseMoney, SuggestsTheCurrencyThatWasMeant) {
  const auto suggested = [](const std::string& text) {
    const auto reading = read(text, Kind::money);
    const bool is_one = !reading.value && reading.diagnostics.size() == 1 &&
                        reading.diagnostics.front().code == Code::unknown_currency;
    return is_one ? "meant: " + reading.diagnostics.front().suggestion : "otherwise";
  };
  EXPECT_EQ(suggested("UDS 5m"), "meant: USD");
  EXPECT_EQ(suggested("usd 5m"), "meant: USD");
  EXPECT_EQ(suggested("Eur 5m"), "meant: EUR");
  EXPECT_EQ(suggested("ISO 27001"), "meant: ");
  EXPECT_EQ(suggested("NET 30"), "meant: ");
  EXPECT_EQ(suggested("max 30"), "otherwise");
}

TEST(ParseMoney, SaysWhatIsNoCurrency) {
  for (const auto& spec : {spec_of({Kind::money}), spec_of({Kind::money, Kind::percent})}) {
    const auto hint = [&](const char* text) { return read(text, spec).diagnostics.front().hint; };
    EXPECT_EQ(hint("NET 30"), "how long a payer has is a length of time: 30 days");
    EXPECT_EQ(hint("ISO 27001"), "the name of a standard is a text, and no amount");
    EXPECT_TRUE(hint("PTS 500").ends_with("`currencies: [PTS]`"));
    EXPECT_TRUE(hint("$5m").ends_with("USD 5m"));
  }
}

TEST(ParseMoney, TakesTheCurrenciesThatTheFileDeclares) {
  Names declared = names();
  declared.currencies = {"PTS"};
  const auto points = parse_measure("PTS 500", Kind::money, declared);
  ASSERT_TRUE(std::holds_alternative<Measure>(points));
  EXPECT_EQ(std::get<Measure>(points), (Measure{number("500"), "PTS", "", ""}));
  EXPECT_EQ(code_of("PTS 500", Kind::money), Code::unknown_currency);
}

TEST(ParseMeasure, WarnsOfANegativeAmount) {
  const auto reading = read("USD -5m", Kind::money);
  EXPECT_TRUE(reading.value);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().code, Code::negative_amount);
}

TEST(ParsePercent, WarnsOfAShareOfMoreThanTheWhole) {
  TermSpec share = spec_of({Kind::percent});
  share.share = true;
  const auto reading = read("9995%", share);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().code, Code::more_than_the_whole);
  EXPECT_TRUE(read("100%", share).diagnostics.empty());
  EXPECT_TRUE(read("150%", Kind::percent).diagnostics.empty()) << "of a price, say";
}

TEST(ParseQuantity, IsNoBareNumberWhereMoneyMayBeMeant) {
  const TermSpec cap = spec_of({Kind::money, Kind::quantity, Kind::percent});
  for (const char* text : {"2,000,000", "500000", "up to 500000", "500000 per year"}) {
    EXPECT_EQ(code_of(text, cap), Code::money_without_currency) << text;
  }
  for (const char* text : {"1x of fees", "500 units", "20%", "12 months of fees"}) {
    EXPECT_TRUE(read(text, cap).value) << text;
  }
}

TEST(ParseMoney, SaysWhichCodeTheSignStandsFor) {
  const auto reading = read("€5bn", Kind::money);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_NE(reading.diagnostics.front().hint.find("EUR 5bn"), std::string::npos);
}

TEST(ParseMoney, PointsAtThePartThatIsWrong) {
  const auto reading = read("USD 5 zillion", Kind::money);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().code, Code::bad_money);
  EXPECT_EQ(reading.diagnostics.front().place, (Place{1, ByteColumn{13}}));
}

TEST(ParseMoney, SuggestsTheSizeThatWasMeant) {
  const auto reading = read("USD 5 milion", Kind::money);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().suggestion, "million");
}

TEST(ParseMoney, RefusesCommasThatSeparateNoThousands) {
  EXPECT_EQ(code_of("USD 1.500,50", Kind::money), Code::bad_money);
  EXPECT_EQ(code_of("USD 1,00", Kind::money), Code::bad_money);
}

TEST(ParseMoney, SaysWhenANumberCannotBeKeptExactly) {
  EXPECT_EQ(code_of("USD 1234567890123456789012345678901234567890", Kind::money),
            Code::number_too_long);
}

TEST(ParsePercent, ReadsBasisPointsAsPercent) {
  EXPECT_EQ(measure("50 bps", Kind::percent), (Measure{number("0.5"), "%", "", ""}));
  EXPECT_EQ(measure("6.25 %", Kind::percent), (Measure{number("6.25"), "%", "", ""}));
}

TEST(ParsePercent, TakesABaseOrAPeriod) {
  EXPECT_EQ(measure("20% of revenue", Kind::percent), (Measure{number("20"), "%", "revenue", ""}));
  EXPECT_EQ(measure("10% per year", Kind::percent), (Measure{number("10"), "%", "", "year"}));
}

TEST(ParsePercent, RefusesABareNumber) {
  EXPECT_EQ(code_of("20", Kind::percent), Code::bad_percent);
}

TEST(ParseQuantity, ReadsCountsMultiplesAndUnits) {
  EXPECT_EQ(measure("3", Kind::quantity), (Measure{number("3"), "", "", ""}));
  EXPECT_EQ(measure("100x", Kind::quantity), (Measure{number("100"), "x", "", ""}));
  EXPECT_EQ(measure("1x of fees", Kind::quantity), (Measure{number("1"), "x", "fees", ""}));
  EXPECT_EQ(measure("50,000 units per year", Kind::quantity),
            (Measure{number("50000"), "units", "", "year"}));
  EXPECT_EQ(measure("1e26 FLOP", Kind::quantity), (Measure{number("1e26"), "FLOP", "", ""}));
  EXPECT_EQ(measure("10 million users", Kind::quantity),
            (Measure{number("10000000"), "users", "", ""}));
  EXPECT_EQ(measure("2GW", Kind::quantity), (Measure{number("2"), "GW", "", ""}));
}

TEST(ParseQuantity, ReadsALoneLetterAsAUnit) {
  EXPECT_EQ(measure("5 m", Kind::quantity), (Measure{number("5"), "m", "", ""}));
}

TEST(ParseQuantity, LeavesMoneyAndPercentToTheirKinds) {
  EXPECT_EQ(code_of("5 USD", Kind::quantity), Code::bad_quantity);
  EXPECT_EQ(code_of("5%", Kind::quantity), Code::bad_quantity);
}

TEST(ParseAmount, ReadsUnlimitedForAmountsAndDurations) {
  for (const Kind kind : {Kind::money, Kind::percent, Kind::quantity, Kind::duration}) {
    EXPECT_TRUE(read_as<Unlimited>("unlimited", kind));
  }
  EXPECT_EQ(code_of("unlimited", Kind::date), Code::bad_date);
}

// ---- other ways of writing ----------------------------------------------------------------------

TEST(ParsePercent, ReadsThePercentSignInWords) {
  const Measure twenty{number("20"), "%", "", ""};
  for (const char* text : {"20%", "20 %", "20 percent", "20 per cent", "20\u00a0%"}) {
    EXPECT_EQ(measure(text, Kind::percent), twenty) << text;
  }
}

TEST(ParseMeasure, ReadsAPeriodAtTheEnd) {
  for (const char* text : {"USD 12 per year", "USD 12 per annum", "USD 12 a year", "USD 12 yearly",
                           "USD 12 p.a.", "USD 12 per 12 months"}) {
    const auto money = measure(text, Kind::money);
    ASSERT_TRUE(money) << text;
    EXPECT_EQ(money->per, "year") << text;
  }
  EXPECT_EQ(measure("3 reports a month", Kind::quantity)->unit, "reports");
}

TEST(ParseMeasure, ReadsEveryPeriodThatRecurs) {
  for (const std::string period : {"year", "quarter", "month", "week", "day"}) {
    for (const std::string each : {"a ", "each ", "every "}) {
      const auto money = measure("USD 12 " + each + period, Kind::money);
      ASSERT_TRUE(money) << each << period;
      EXPECT_EQ(money->per, period) << each << period;
    }
  }
}

TEST(ParseMeasure, KeepsAPeriodThatBelongsToTheUnit) {
  EXPECT_EQ(measure("3 yearly reports", Kind::quantity)->unit, "yearly reports");
}

TEST(ParseMeasure, ReadsAnyTypography) {
  EXPECT_EQ(measure("USD\u00a05m", Kind::money), measure("USD 5m", Kind::money));
  EXPECT_EQ(measure("\"USD\u202f1,500.50\"", Kind::money), measure("USD 1500.5", Kind::money));
  EXPECT_EQ(read("USD \u22125", Kind::money).value, read("USD -5", Kind::money).value);
  EXPECT_EQ(measure("3\u00d7", Kind::quantity), measure("3x", Kind::quantity));
}

TEST(ParseMeasure, WarnsOfAPointThatMayStandForThousands) {
  for (const char* text : {"EUR 1.000", "EUR 12.500 per year", "JPY 1.000", "EUR 1.000 to 2.000"}) {
    const auto reading = read(text, Kind::money);
    ASSERT_EQ(reading.diagnostics.size(), 1U) << text;
    EXPECT_EQ(reading.diagnostics.front().code, Code::point_of_thousands);
    EXPECT_TRUE(reading.value) << text;
  }
  const auto reading = read("EUR 1.000", Kind::money);
  EXPECT_EQ(reading.diagnostics.front().hint,
            "write EUR 1,000 for thousands, or EUR 1.00 for the fraction");
  EXPECT_EQ(read("50.000 units", Kind::quantity).diagnostics.size(), 1U);
}

TEST(ParseMeasure, DoesNotWarnOfAPointThatIsSurelyAFraction) {
  for (const char* text : {"EUR 1.00", "EUR 1.0000", "EUR 1.5", "EUR 0.125 per unit", "USD 1.234bn",
                           "USD 1.250 million", "EUR 1,234.567"}) {
    EXPECT_TRUE(read(text, Kind::money).diagnostics.empty()) << text;
  }
  EXPECT_TRUE(read("99.995%", Kind::percent).diagnostics.empty());
  EXPECT_TRUE(read("1.234 hectares", Kind::quantity).diagnostics.empty());
}

TEST(ParseMoney, SuggestsTheNumberThatOthersWriteWithPoints) {
  const auto reading = read("EUR 1.000.000,50", Kind::money);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().suggestion, "1,000,000.50");
}

}  // namespace
}  // namespace dealterms::test
