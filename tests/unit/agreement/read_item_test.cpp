// Clauses, records and the entries of every other section, in whole files.
#include "agreement/read_item.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace dealterms {
namespace {

using Code = DiagnosticCode;
using Mistakes = std::vector<Mistake>;

Mistakes mistakes_in(std::string_view rest) { return mistakes_of(read_rest(rest).diagnostics); }

const Item& clause_of(const Reading& reading, const std::string& id) {
  return reading.agreement.clauses.at(id);
}

TEST(ReadClause, SuggestsTheTypeThatWasMeant) {
  const Reading reading = read_rest("clauses: {a: {type: exclusivty}}\n");
  EXPECT_EQ(reading.diagnostics.front().suggestion, "exclusivity");
  EXPECT_NE(reading.diagnostics.front().hint.find("type: other"), std::string::npos);
}

TEST(ReadClause, SaysWhichRolesATypeHas) {
  const Reading reading = read_rest("clauses: {a: {type: milestone, holder: acme}}\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics), (Mistakes{{Code::unknown_role, 7, 32}}));
  EXPECT_EQ(reading.diagnostics.front().hint, "clauses of this type have the roles declarer");
}

TEST(ReadClause, WantsATypeUnlessItEnded) {
  EXPECT_EQ(mistakes_in("clauses:\n  a: {ended: 2024-07-09, sources: [press]}\n  b: {title: B}\n"),
            (Mistakes{{Code::missing_type, 9, 3}}));
}

TEST(ReadClause, KeepsTheDayOfItsEnd) {
  const Reading reading = read_rest("clauses: {a: {ended: 2024-07-09}, b: {ended: yes}}\n");
  EXPECT_EQ(format_day(clause_of(reading, "a").ended->on->last), "2024-07-09");
  EXPECT_FALSE(clause_of(reading, "b").ended->on.has_value());
}

TEST(ReadClause, MayContinueWhatOnlyAnEarlierVersionHas) {
  const Reading reading = read_rest("clauses: {a: {type: milestone, continues: [long-gone]}}\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics), Mistakes{});
  EXPECT_EQ(clause_of(reading, "a").continues, std::vector<std::string>{"long-gone"});
}

TEST(ReadClause, ExistsBecauseOfAClauseOfItsOwnVersion) {
  EXPECT_EQ(mistakes_in("clauses: {a: {type: milestone, because: [long-gone]}}\n"),
            (Mistakes{{Code::unknown_clause, 7, 42}}));
}

TEST(ReadClause, MayBeADateWhenItsTypeIsAnEvent) {
  const Reading reading = read_rest(
      "clauses: {agi: {type: milestone}, a: {type: exclusivity, holder: acme, until: 90 days after "
      "agi}}\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics), Mistakes{});
  EXPECT_EQ(clause_of(reading, "a").find_term("until")->as<Date>()->event, "agi");
}

TEST(ReadClause, IsNoDateWhenItsTypeIsNoEvent) {
  EXPECT_EQ(
      mistakes_in(
          "clauses: {b: {type: exclusivity}, a: {type: exclusivity, until: 90 days after b}}\n")
          .size(),
      1u);
}

TEST(ReadClause, WantsAReasonForAnOverride) {
  EXPECT_EQ(mistakes_in("clauses:\n"
                        "  a: {type: milestone, level: major}\n"
                        "  b: {type: milestone, favours: acme, why: it is theirs}\n"),
            (Mistakes{{Code::missing_why, 8, 24}}));
}

TEST(ReadClause, OverridesInFavourOfARoleOrAParty) {
  EXPECT_EQ(mistakes_in("clauses:\n"
                        "  a: {type: exclusivity, favours: grantor, why: w}\n"
                        "  b: {type: exclusivity, favours: mixed, why: w}\n"
                        "  c: {type: exclusivity, favours: payer, why: w}\n"),
            (Mistakes{{Code::unknown_favours, 10, 35}}));
}

TEST(ReadClause, CarriesItsEvidence) {
  const Reading reading = read_rest(
      "instruments: {letter: {title: Letter}}\n"
      "clauses: {a: {type: milestone, status: reported, sources: [press], by: letter, section: 4.2,"
      " quote: so, note: n, doubt: d}}\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics), Mistakes{});
  const Evidence expected{Status::reported, {"press"}, "4.2", "so", "letter", "n", "d"};
  EXPECT_EQ(clause_of(reading, "a").evidence, expected);
}

TEST(ReadClause, RefusesEvidenceThatTheFileDoesNotName) {
  EXPECT_EQ(mistakes_in("clauses:\n"
                        "  a: {type: milestone, status: rumoured}\n"
                        "  b: {type: milestone, sources: [pres]}\n"
                        "  c: {type: milestone, by: letter}\n"),
            (Mistakes{{Code::bad_status, 8, 32},
                      {Code::unknown_source, 9, 34},
                      {Code::unknown_instrument, 10, 28}}));
}

TEST(ReadClause, OfAnOpenTypeTakesAnyTerm) {
  const Reading reading = read_rest(
      "clauses: {a: {type: other, whom: acme, fee: USD 5m, share: 20%, quoted: \"USD 5m\","
      " places: [here, there], gist: a text,"
      " either: {readings: [{value: [a, b]}, {value: [a]}]}}}\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics), Mistakes{});
  const Item& clause = clause_of(reading, "a");
  EXPECT_NE(clause.find_role("whom"), nullptr);
  EXPECT_EQ(clause.find_term("fee")->as<Measure>()->unit, "USD");
  EXPECT_EQ(clause.find_term("share")->as<Measure>()->unit, "%");
  EXPECT_EQ(clause.find_term("quoted")->as<Text>()->words, "USD 5m");
  EXPECT_EQ(clause.find_term("places")->as<Set>()->tokens.size(), 2u);
  EXPECT_NE(clause.find_term("either")->as<Readings>(), nullptr);
  EXPECT_EQ(clause.find_term("gist")->as<Text>()->words, "a text");
}

TEST(ReadClause, OfAnOpenTypeKeepsNumbersThatAreNoAmountsAsTheyAreWritten) {
  for (const std::string text : {"ISO 27001", "SOC 2", "TLS 1.10", "01067", "10115 Berlin", "007",
                                 "30 days", "2025-01-21", "1,000 pages"}) {
    const Reading reading = read_rest(
        "clauses:\n  a: {type: other, whom: acme}\n  b:\n    type: "
        "other\n    term: " +
        text + "\n");
    EXPECT_EQ(mistakes_of(reading.diagnostics), Mistakes{}) << text;
    EXPECT_EQ(*clause_of(reading, "b").find_term("term")->as<Text>(), Text{text}) << text;
  }
}

TEST(ReadClause, OfAnOpenTypeShowsAnAmountAsItWasWritten) {
  const Reading reading = read_rest("clauses: {a: {type: other, fee: \"x\", price: USD 12345}}\n");
  const Value* price = clause_of(reading, "a").find_term("price");
  EXPECT_TRUE(price->shown_as_spelled);
  EXPECT_EQ(price->spelling, "USD 12345");
}

TEST(ReadClause, SaysThatACommaCutAText) {
  const Reading reading = read_rest("clauses: {a: {type: milestone, test: profits, and others}}\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics), (Mistakes{{Code::unknown_term, 7, 47}}));
  EXPECT_NE(reading.diagnostics.front().hint.find("quote"), std::string::npos);
}

TEST(ReadRecord, MayBeSetInAnotherPaper) {
  const Reading reading =
      read_rest("clauses: {a: {type: revenue_share, flows: {set_in: order form}}}\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics), Mistakes{});
  const Unknown expected{Unknown::Kind::set_in, "order form", "", ""};
  EXPECT_EQ(*clause_of(reading, "a").find_term("flows")->as<Unknown>(), expected);
}

TEST(ReadRecord, HasRolesAndTermsOfItsOwn) {
  const Reading reading = read_rest(
      "clauses: {a: {type: revenue_share, flows: {out: {payer: acme, payee: bolt, rate: 20%,"
      " from: 2023-01-23, status: reported}}}}\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics), Mistakes{});
  const Item& flow = clause_of(reading, "a").records.at("flows").at("out");
  EXPECT_EQ(flow.id, "out");
  EXPECT_EQ(flow.place, (Place{7, {44}}));
  EXPECT_EQ(flow.find_role("payee")->as<Set>()->tokens.front().name, "bolt");
  EXPECT_NE(flow.find_term("rate"), nullptr);
  EXPECT_NE(flow.find_term("from"), nullptr);
  EXPECT_EQ(flow.evidence->status, Status::reported);
}

TEST(ReadRecord, RefusesATermThatItDoesNotHave) {
  const Reading reading =
      read_rest("clauses: {a: {type: revenue_share, flows: {out: {rat: 20%}}}}\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics), (Mistakes{{Code::unknown_term, 7, 50}}));
  EXPECT_EQ(reading.diagnostics.front().suggestion, "rate");
}

TEST(ReadRecord, IsAnExceptionOrAConditionOfAnyClause) {
  const Reading reading = read_rest(
      "clauses: {a: {type: milestone, exceptions: {x: {what: US customers, for: bolt, until: "
      "2030}},"
      " conditions: {y: {what: mainly, in_the_hands_of: acme}}}}\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics), Mistakes{});
  const Item& clause = clause_of(reading, "a");
  EXPECT_EQ(clause.records.at("exceptions").at("x").terms.size(), 3u);
  EXPECT_EQ(clause.records.at("conditions").at("y").terms.size(), 2u);
}

TEST(ReadRecord, MayLimitATermOrAnotherLimitOfItsClause) {
  const Reading reading = read_rest(
      "clauses: {a: {type: milestone, exceptions: {x: {what: US customers}, y: {what: the army, "
      "limits: x}}, conditions: {z: {what: on request, limits: y}, d: {what: in writing, limits: "
      "test}}}}\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics), Mistakes{});
  const Item& clause = clause_of(reading, "a");
  EXPECT_EQ(clause.records.at("exceptions").at("y").find_term("limits")->as<Token>()->name, "x");
}

TEST(ReadRecord, NeitherLimitsWhatIsNotThereNorItself) {
  const auto codes = [](const std::string& limits) {
    return mistakes_in("clauses: {a: {type: milestone, exceptions: " + limits + "}}\n").size();
  };
  EXPECT_EQ(codes("{x: {what: all, limits: y}}"), 1U);
  EXPECT_EQ(codes("{x: {what: all, limits: x}}"), 1U);
  EXPECT_EQ(codes("{x: {what: all, limits: y}, y: {what: some, limits: x}}"), 2U);
}

TEST(ReadRecord, MayBeUndisclosedAsAWhole) {
  const Reading reading = read_rest("clauses: {a: {type: revenue_share, flows: undisclosed}}\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics), Mistakes{});
  EXPECT_NE(clause_of(reading, "a").find_term("flows")->as<Unknown>(), nullptr);
}

TEST(ReadRecord, IsKeyedByAnIdAndNeverListed) {
  EXPECT_EQ(mistakes_in("clauses: {a: {type: revenue_share, flows: [{rate: 20%}]}}\n"),
            (Mistakes{{Code::expected_map, 7, 43}}));
}

TEST(ReadRecord, IsNotLeftEmpty) {
  EXPECT_EQ(mistakes_in("clauses: {a: {type: revenue_share, flows: {}}}\n"),
            (Mistakes{{Code::empty_value, 7, 43}}));
}

TEST(ReadSection, RefusesAFieldThatItDoesNotHave) {
  EXPECT_EQ(mistakes_in("others: {board: {nam: Board}}\n"), (Mistakes{{Code::unknown_key, 7, 18}}));
}

TEST(ReadSection, KnowsNoPartyThatIsAlsoAnOther) {
  EXPECT_EQ(mistakes_in("others: {acme: {name: Acme}}\n"),
            (Mistakes{{Code::duplicate_key, 7, 10}}));
}

TEST(ReadSection, KeepsAPartyFromTheNameOfAWord) {
  EXPECT_EQ(mistakes_in("others: {each: {name: Each}}\n"), (Mistakes{{Code::bad_id, 7, 10}}));
}

TEST(ReadSection, ChecksTheClausesThatItNames) {
  EXPECT_EQ(mistakes_in("bargains: {a: {clauses: [nowhere], about: this for that}}\n"),
            (Mistakes{{Code::unknown_clause, 7, 26}}));
}

TEST(ReadOpenPoint, KeepsEachPartysPositionWithItsEvidence) {
  const Reading reading = read_rest(
      "open_points: {p: {status: open, positions: {acme: more, bolt: {value: less, sources: "
      "[press]}}}}\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics), Mistakes{});
  const Items& positions = reading.agreement.open_points.at("p").records.at("positions");
  EXPECT_EQ(positions.at("acme").find_term("position")->as<Text>()->words, "more");
  EXPECT_EQ(positions.at("bolt").find_term("position")->evidence->sources,
            std::vector<std::string>{"press"});
}

TEST(ReadOpenPoint, RefusesThePositionOfAStranger) {
  EXPECT_EQ(mistakes_in("open_points: {p: {positions: {cat: milk}}}\n"),
            (Mistakes{{Code::unknown_party, 7, 31}}));
}

TEST(ReadOpenPoint, HasAStatusOfItsOwn) {
  EXPECT_EQ(mistakes_in("open_points: {p: {status: reported}}\n").size(), 1u);
}

TEST(ReadItem, ShowsHowTheEntryIsWrittenThatIsNoMap) {
  const auto hint_of = [](std::string_view rest) {
    return read_rest(rest).diagnostics.front().hint;
  };
  EXPECT_EQ(hint_of("others: {court: The Court}\n"), "write court: {name: The Court}");
  EXPECT_EQ(hint_of("others: {c: 'C, Inc.'}\n"), "write c: {name: \"C, Inc.\"}");
  EXPECT_EQ(hint_of("clauses: {cloud: exclusivity}\n"), "write cloud: {type: exclusivity}");
  EXPECT_EQ(hint_of("others: {court: [a]}\n"), "");
}

TEST(ReadClause, SeesASlipForItsType) {
  const Reading reading = read_rest("clauses:\n  a: {title: A, tpye: exclusivity}\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics), (Mistakes{{Code::missing_type, 8, 17}}));
  EXPECT_EQ(reading.diagnostics.front().suggestion, "type");
}

std::string list_of(std::size_t count) {
  std::string list;
  for (std::size_t i = 0; i < count; ++i) list += (i == 0 ? "o" : ", o") + std::to_string(i);
  return list;
}

TEST(ReadClause, ContinuesAsManyAsCanBeComparedAndNoMore) {
  const auto read = [](std::size_t count) {
    return read_rest("clauses: {a: {type: milestone, continues: [" + list_of(count) + "]}}\n");
  };
  EXPECT_EQ(mistakes_of(read(k_most_continued).diagnostics), Mistakes{});
  const Reading more = read(k_most_continued + 1);
  EXPECT_EQ(mistakes_of(more.diagnostics), (Mistakes{{Code::bad_combination, 7, 43}}));
  EXPECT_EQ(clause_of(more, "a").continues.size(), k_most_continued);
}

TEST(ReadRecord, SaysWhichLimitsThereAreWhereItNamesNone) {
  const Reading reading = read_rest(
      "clauses: {a: {type: exclusivity, holder: acme, grantor: bolt, exceptions: "
      "{e: {what: x, limits: degre}, f: {what: y, limits: e}}}}\n");
  EXPECT_EQ(mistakes_of(reading.diagnostics), (Mistakes{{Code::bad_choice, 7, 97}}));
  EXPECT_EQ(reading.diagnostics.front().suggestion, "degree");
}

}  // namespace
}  // namespace dealterms
