#include "catalogue/read_catalogue.hpp"

#include <gtest/gtest.h>

#include "base/source_text.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

using Code = DiagnosticCode;

struct Reading {
  Catalogue catalogue;
  std::vector<Diagnostic> diagnostics;

  [[nodiscard]] std::vector<Code> codes() const {
    std::vector<Code> list;
    for (const Diagnostic& diagnostic : diagnostics) list.push_back(diagnostic.code);
    return list;
  }
};

Reading read(std::string_view yaml, Catalogue base = {}) {
  Reading reading;
  Diagnostics diagnostics;
  const auto root = read_document(SourceText{"c.yaml", std::string{yaml}}, diagnostics);
  if (root) reading.catalogue = read_catalogue(*root, std::move(base), diagnostics);
  reading.diagnostics = diagnostics.sorted();
  return reading;
}

Reading read_types(std::string_view types, Catalogue base = {}) {
  return read(std::string{"catalogue: 1\ntypes:\n"} + std::string{types}, std::move(base));
}

// One type `t` with the roles a and b, and the terms given in flow notation.
Reading read_terms(std::string_view terms) {
  return read_types("  t: {roles: [a, b], terms: {" + std::string{terms} + "}}\n");
}

constexpr std::string_view k_option = R"(  option:
    title: Purchase option
    about: The holder may buy.
    group: equity
    cuad: Rofr/Rofo/Rofn
    level: critical
    roles: [holder, grantor]
    favours: holder
    is: event
    terms:
      notice: {kind: duration, more_favours: grantor, silence: none, level: minor, title: Notice to give, about: how early}
      degree: {kind: scale, values: [none, some, all], more_favours: holder}
      amount: {kind: [money, quantity]}
      chosen_by: {kind: party, naming: favours}
      tranches:
        kind: records
        roles: [payer]
        favours: payer
        terms: {price: {kind: money, more_favours: payer}}
    example: |
      o: {type: option}
)";

TEST(ReadCatalogue, ReadsAWholeType) {
  const Reading reading = read_types(k_option);
  EXPECT_EQ(reading.codes(), std::vector<Code>{});
  const ClauseType* type = reading.catalogue.find_type("option");
  ASSERT_NE(type, nullptr);
  EXPECT_EQ(type->title, "Purchase option");
  EXPECT_EQ(type->group, "equity");
  EXPECT_EQ(type->cuad, std::vector<std::string>{"Rofr/Rofo/Rofn"});
  EXPECT_EQ(type->level, Level::critical);
  EXPECT_EQ(type->use, TypeUse::event);
  EXPECT_EQ(type->favours, "holder");
  EXPECT_EQ(type->example, "o: {type: option}\n");
}

TEST(ReadCatalogue, KeepsTheTermsInTheirOrder) {
  const Reading reading = read_types(k_option);
  std::string names;
  for (const TermSpec& term : reading.catalogue.find_type("option")->terms)
    names += term.name + " ";
  EXPECT_EQ(names, "notice degree amount chosen_by tranches ");
}

TEST(ReadCatalogue, ReadsATermInFull) {
  const Reading reading = read_types(k_option);
  const TermSpec& notice = *reading.catalogue.find_type("option")->find_term("notice");
  EXPECT_EQ(notice.kinds, std::vector<Kind>{Kind::duration});
  EXPECT_EQ(notice.more_favours, "grantor");
  EXPECT_EQ(notice.silence, Silence::none);
  EXPECT_EQ(notice.level, Level::minor);
  EXPECT_EQ(notice.title, "Notice to give");
}

TEST(ReadCatalogue, LetsAStepAFlagAndAnAmountLeaveTheOtherSideFree) {
  const Reading reading = read_terms(
      "how: {kind: scale, values: [free, hard], leaves_free: free}, "
      "barred: {kind: flag, leaves_free: 'yes'}, cap: {kind: money, leaves_free: unlimited}");
  EXPECT_EQ(reading.codes(), std::vector<Code>{});
  EXPECT_EQ(reading.catalogue.find_type("t")->find_term("barred")->leaves_free, "yes");
  for (const char* term :
       {"how: {kind: scale, values: [free, hard], leaves_free: easy}",
        "barred: {kind: flag, leaves_free: often}", "cap: {kind: money, leaves_free: USD 1}",
        "what: {kind: text, leaves_free: none}"}) {
    EXPECT_EQ(read_terms(term).codes(), std::vector{Code::bad_scale}) << term;
  }
}

TEST(ReadCatalogue, LetsATermDependOnThoseBesideIt) {
  const Reading reading =
      read_terms("hurdle: {kind: money, depends_on: measure}, measure: {kind: text}");
  EXPECT_EQ(reading.codes(), std::vector<Code>{});
  EXPECT_EQ(reading.catalogue.find_type("t")->find_term("hurdle")->depends_on,
            std::vector<std::string>{"measure"});
  for (const char* beside : {"measur", "hurdle"}) {
    const Reading wrong = read_terms("hurdle: {kind: money, depends_on: [" + std::string(beside) +
                                     "]}, measure: {kind: text}");
    EXPECT_EQ(wrong.codes(), std::vector{Code::unknown_term}) << beside;
  }
}

TEST(ReadCatalogue, LetsATermBeAPartOfOneBesideIt) {
  const Reading reading =
      read_terms("basket: {kind: money, limits: bar}, bar: {kind: scale, values: [free, barred]}");
  EXPECT_EQ(reading.codes(), std::vector<Code>{});
  EXPECT_EQ(reading.catalogue.find_type("t")->find_term("basket")->limits, "bar");
  const Reading wrong = read_terms("basket: {kind: money, limits: baa}, bar: {kind: flag}");
  EXPECT_EQ(wrong.codes(), std::vector{Code::unknown_term});
  EXPECT_EQ(wrong.diagnostics.front().suggestion, "bar");
}

TEST(ReadCatalogue, LetsASetOfEntriesTakeFromThatOfAnotherType) {
  const auto codes = [](const std::string& from) {
    return read_types(
               "  open: {roles: [a, b], terms: {heads: {kind: set}, sum: {kind: money}}}\n"
               "  cap: {roles: [a, b], terms: {higher: {kind: records, terms: {claims: "
               "{kind: set, taken_from: " +
               from + "}}}}}\n")
        .codes();
  };
  EXPECT_EQ(codes("open.heads"), std::vector<Code>{});
  for (const char* wrong : {"open.sum", "open", "heads", "shut.heads"}) {
    EXPECT_EQ(codes(wrong), std::vector{Code::unknown_term}) << wrong;
  }
}

TEST(ReadCatalogue, LetsSilenceMeanThatThereIsNoFloor) {
  const Reading reading = read_terms("floor: {kind: percent, silence: no_floor}");
  EXPECT_EQ(reading.codes(), std::vector<Code>{});
  EXPECT_EQ(reading.catalogue.find_type("t")->find_term("floor")->silence, Silence::no_floor);
}

TEST(ReadCatalogue, LetsSilenceNameAStepOfItsScale) {
  const Reading reading =
      read_terms("hours: {kind: scale, values: [office, all_day], silence: office}");
  EXPECT_EQ(reading.codes(), std::vector<Code>{});
  const TermSpec& hours = *reading.catalogue.find_type("t")->find_term("hours");
  EXPECT_EQ(hours.silence, Silence::step);
  EXPECT_EQ(hours.silent_step, "office");
}

// `none` is a word of its own, and a step of many a scale.
TEST(ReadCatalogue, TakesAStepOfTheScaleBeforeAWordOfSilence) {
  const Reading reading = read_terms("degree: {kind: scale, values: [none, all], silence: none}");
  EXPECT_EQ(reading.catalogue.find_type("t")->find_term("degree")->silence, Silence::step);
}

TEST(ReadCatalogue, RefusesASilenceThatIsNoStep) {
  EXPECT_EQ(read_terms("hours: {kind: scale, values: [office, all_day], silence: ofice}").codes(),
            std::vector<Code>{Code::bad_choice});
  EXPECT_EQ(read_terms("lasts: {kind: duration, silence: office}").codes(),
            std::vector<Code>{Code::bad_choice});
}

TEST(ReadCatalogue, ReadsTheKindOfATypeAndWhatPeopleCallIt) {
  const Reading reading = read_types("  sale: {kind: commercial, synonyms: [disposal, spa]}\n");
  EXPECT_EQ(reading.codes(), std::vector<Code>{});
  EXPECT_EQ(reading.catalogue.find_type("sale")->category, ClauseCategory::commercial);
  EXPECT_EQ(reading.catalogue.find_type("sale")->synonyms,
            (std::vector<std::string>{"disposal", "spa"}));
  EXPECT_EQ(read_types("  sale: {kind: comercial}\n").codes(), std::vector<Code>{Code::bad_choice});
}

TEST(ReadCatalogue, CallsNoTwoTypesTheSame) {
  EXPECT_EQ(read_types("  sale: {synonyms: [deal]}\n  lease: {synonyms: [deal]}\n").codes(),
            std::vector<Code>{Code::duplicate_term});
  EXPECT_EQ(read_types("  sale: {synonyms: [lease]}\n  lease: {}\n").codes(),
            std::vector<Code>{Code::duplicate_term});
}

TEST(ReadCatalogue, LetsATermOfRecordsFavourARoleOfItsRecord) {
  const Reading reading = read_types(k_option);
  const TermSpec& tranches = *reading.catalogue.find_type("option")->find_term("tranches");
  EXPECT_EQ(tranches.favours, "payer");
  EXPECT_EQ(tranches.find_term("price")->more_favours, "payer");
}

TEST(ReadCatalogue, TitlesATermByItsNameInWords) {
  const Reading reading = read_types(k_option);
  EXPECT_EQ(reading.catalogue.find_type("option")->find_term("chosen_by")->title, "Chosen by");
}

// ---- mistakes -----------------------------------------------------------------------------------

TEST(ReadCatalogue, KnowsOnlyItsOwnFormatVersion) {
  EXPECT_EQ(read("catalogue: 2\n").codes(), std::vector{Code::unknown_format_version});
  EXPECT_EQ(read("types: {}\n").codes(), std::vector{Code::missing_key});
}

TEST(ReadCatalogue, SuggestsTheKeyThatWasMeant) {
  const Reading reading = read_types("  t: {favors: none}\n");
  EXPECT_EQ(reading.codes(), std::vector{Code::unknown_key});
  EXPECT_EQ(reading.diagnostics.front().suggestion, "favours");
}

TEST(ReadCatalogue, RefusesAKindThatThereIsNot) {
  const Reading reading = read_terms("x: {kind: monney}");
  EXPECT_EQ(reading.codes(), std::vector{Code::bad_kind});
  EXPECT_EQ(reading.diagnostics.front().suggestion, "money");
}

TEST(ReadCatalogue, WantsAKind) {
  EXPECT_EQ(read_terms("x: {about: something}").codes(), std::vector{Code::missing_key});
}

TEST(ReadCatalogue, WantsTheValuesOfAScale) {
  EXPECT_EQ(read_terms("x: {kind: scale}").codes(), std::vector{Code::bad_scale_values});
  EXPECT_EQ(read_terms("x: {kind: choice, values: [one]}").codes(),
            std::vector{Code::bad_scale_values});
  EXPECT_EQ(read_terms("x: {kind: scale, values: [lo, hi, lo]}").codes(),
            std::vector{Code::bad_scale_values});
}

TEST(ReadCatalogue, WantsNoValuesOfAnythingElse) {
  EXPECT_EQ(read_terms("x: {kind: money, values: [lo, hi]}").codes(),
            std::vector{Code::bad_scale_values});
}

TEST(ReadCatalogue, FavoursOnlyRolesThatTheTypeHas) {
  EXPECT_EQ(read_terms("x: {kind: money, more_favours: c}").codes(),
            std::vector{Code::unknown_favours});
  EXPECT_EQ(read_types("  t: {roles: [a], favours: b}\n").codes(),
            std::vector{Code::unknown_favours});
  EXPECT_EQ(read_types("  t: {roles: [a], favours: mixed}\n").codes(), std::vector<Code>{});
}

TEST(ReadCatalogue, UsesANameOnceInATypeEvenInItsRecords) {
  EXPECT_EQ(read_terms("x: {kind: money}, r: {kind: records, terms: {x: {kind: money}}}").codes(),
            std::vector{Code::duplicate_term});
  EXPECT_EQ(read_terms("a: {kind: money}").codes(), std::vector{Code::duplicate_term});
}

TEST(ReadCatalogue, KeepsTheKeysOfEveryClauseFree) {
  EXPECT_EQ(read_terms("status: {kind: text}").codes(), std::vector{Code::duplicate_term});
  EXPECT_EQ(read_types("  t: {roles: [by]}\n").codes(), std::vector{Code::duplicate_term});
}

TEST(ReadCatalogue, RefusesRecordsInRecords) {
  EXPECT_EQ(read_terms("r: {kind: records, terms: {s: {kind: records}}}").codes(),
            std::vector{Code::bad_kind});
}

TEST(ReadCatalogue, RefusesKeysThatTheKindHasNoUseFor) {
  EXPECT_EQ(read_terms("x: {kind: text, naming: favours}").codes(), std::vector{Code::unknown_key});
  EXPECT_EQ(read_terms("x: {kind: text, terms: {y: {kind: text}}}").codes(),
            std::vector{Code::unknown_key});
  EXPECT_EQ(read_terms("x: {kind: records, more_favours: a}").codes(),
            std::vector{Code::unknown_key});
}

TEST(ReadCatalogue, ReadsWhichTokensTakeInWhich) {
  const Reading reading = read_terms(
      "who: {kind: set, wider: {any entity: [affiliates, this contributor], affiliates: funds}}");
  EXPECT_EQ(reading.codes(), std::vector<Code>{});
  const TermSpec& who = *reading.catalogue.find_type("t")->find_term("who");
  EXPECT_TRUE(takes_in(who.wider, "Any entity", "this contributor"));
  EXPECT_TRUE(takes_in(who.wider, "any entity", "funds"));
  EXPECT_FALSE(takes_in(who.wider, "funds", "any entity"));
  EXPECT_FALSE(takes_in(who.wider, "affiliates", "this contributor"));
}

TEST(ReadCatalogue, RefusesBreadthThatGoesRound) {
  const auto codes = [](std::string_view wider) {
    return read_terms("who: {kind: set, wider: " + std::string{wider} + "}").codes();
  };
  EXPECT_EQ(codes("{a: [A]}"), std::vector{Code::bad_scale_values});
  EXPECT_EQ(codes("{a: b, b: c, c: [d, a]}"), std::vector{Code::bad_scale_values});
  EXPECT_EQ(codes("{a: [b, c], b: d, c: d}"), std::vector<Code>{});
  EXPECT_EQ(codes("[a, b]"), std::vector{Code::expected_map});
}

TEST(ReadCatalogue, ReadsWhatIsLargeAndSmallOfATerm) {
  const Reading reading =
      read_terms("x: {kind: money, large_from: 10%, small_below: 1%, tiny_below: 0.1%}");
  EXPECT_EQ(reading.codes(), std::vector<Code>{});
  const SizeThresholds sizes = reading.catalogue.find_type("t")->find_term("x")->sizes;
  EXPECT_EQ(sizes, (SizeThresholds{Decimal(10), Decimal(1), *Decimal::parse("0.1")}));
}

TEST(ReadCatalogue, RefusesSizesThatOverlapOrMeasureNothing) {
  const auto codes = [](std::string_view row) {
    return read_terms("x: {" + std::string{row} + "}").codes();
  };
  EXPECT_EQ(codes("kind: money, large_from: 5%"), std::vector{Code::bad_scale_values});
  EXPECT_EQ(codes("kind: money, tiny_below: 20%"), std::vector{Code::bad_scale_values});
  EXPECT_EQ(codes("kind: money, large_from: much"), std::vector{Code::bad_percent});
  EXPECT_EQ(codes("kind: money, large_from: -5%"), std::vector{Code::bad_percent});
  EXPECT_EQ(codes("kind: text, large_from: 60%"), std::vector{Code::unknown_key});
  EXPECT_EQ(codes("kind: money, wider: {a: b}"), std::vector{Code::unknown_key});
}

TEST(ReadCatalogue, LeavesOutOnlyTheRowThatIsWrong) {
  const Reading reading = read_terms("x: {kind: monney}, y: {kind: money}");
  const ClauseType* type = reading.catalogue.find_type("t");
  EXPECT_EQ(type->find_term("x"), nullptr);
  EXPECT_NE(type->find_term("y"), nullptr);
}

TEST(ReadCatalogue, TellsAllMistakesInTheOrderOfTheFile) {
  const Reading reading = read_types(
      "  t:\n    level: huge\n    roles: [a]\n    terms: {x: {kind: monney}}\n    favours: b\n");
  EXPECT_EQ(reading.codes(), (std::vector{Code::bad_level, Code::bad_kind, Code::unknown_favours}));
}

// ---- conversions --------------------------------------------------------------------------------

Reading read_conversion(std::string_view row) {
  return read(
      "catalogue: 1\n"
      "types:\n"
      "  s: {roles: [a], terms: {x: {kind: set}}}\n"
      "  t: {roles: [b], terms: {y: {kind: set}}}\n"
      "conversions:\n  - {" +
      std::string{row} + "}\n");
}

TEST(ReadConversion, MapsTermsOfOneTypeToTermsOfAnother) {
  const Reading reading =
      read_conversion("from: s, to: t, level: critical, favours: a, maps: {x: y}");
  EXPECT_EQ(reading.codes(), std::vector<Code>{});
  const Conversion* conversion = reading.catalogue.find_conversion("s", "t");
  ASSERT_NE(conversion, nullptr);
  EXPECT_EQ(conversion->level, Level::critical);
  EXPECT_EQ(conversion->favours, "a");
  EXPECT_EQ(conversion->maps.at("x"), "y");
  EXPECT_EQ(reading.catalogue.find_conversion("t", "s"), nullptr);
}

TEST(ReadConversion, RefusesWhatTheTypesDoNotHave) {
  EXPECT_EQ(read_conversion("from: s, to: u").codes(), std::vector{Code::unknown_conversion});
  EXPECT_EQ(read_conversion("from: s, to: t, favours: b").codes(),
            std::vector{Code::unknown_favours});
  EXPECT_EQ(read_conversion("from: s, to: t, maps: {y: x}").codes(),
            (std::vector{Code::unknown_term, Code::unknown_term}));
  EXPECT_EQ(read_conversion("from: s").codes(), std::vector{Code::missing_key});
}

// ---- a catalogue over another -------------------------------------------------------------------

Catalogue base() { return read_types(k_option).catalogue; }

TEST(OverridingCatalogue, AddsTypesAndKeepsTheOthers) {
  const Reading reading = read_types("  mine: {open: yes}\n", base());
  EXPECT_TRUE(reading.catalogue.find_type("mine")->open);
  EXPECT_NE(reading.catalogue.find_type("option"), nullptr);
}

TEST(OverridingCatalogue, ChangesASingleAttributeOfATerm) {
  const Reading reading =
      read_types("  option: {terms: {notice: {more_favours: holder}}}\n", base());
  EXPECT_EQ(reading.codes(), std::vector<Code>{});
  const TermSpec& notice = *reading.catalogue.find_type("option")->find_term("notice");
  EXPECT_EQ(notice.more_favours, "holder");
  EXPECT_EQ(notice.silence, Silence::none);
  EXPECT_EQ(notice.title, "Notice to give");
}

TEST(OverridingCatalogue, LosesNoStepThatSilenceMeans) {
  const Catalogue below =
      read_types(
          "  help: {title: Help, about: a, group: g, terms: {hours: {kind: scale, values: [office, "
          "all_day], silence: office}}}\n")
          .catalogue;
  EXPECT_EQ(read_types("  help: {terms: {hours: {values: [days, nights]}}}\n", below).codes(),
            std::vector{Code::bad_scale_values});
}

TEST(OverridingCatalogue, ChangesASingleAttributeOfARecordsTerm) {
  const Reading reading =
      read_types("  option: {terms: {tranches: {terms: {price: {level: minor}}}}}\n", base());
  EXPECT_EQ(reading.codes(), std::vector<Code>{});
  const TermSpec& price =
      *reading.catalogue.find_type("option")->find_term("tranches")->find_term("price");
  EXPECT_EQ(price.level, Level::minor);
  EXPECT_EQ(price.more_favours, "payer");
}

TEST(OverridingCatalogue, DeclaresThatATermServesNobody) {
  const Reading reading = read_types("  option: {terms: {notice: {more_favours: none}}}\n", base());
  EXPECT_EQ(reading.codes(), std::vector<Code>{});
  EXPECT_EQ(reading.catalogue.find_type("option")->find_term("notice")->more_favours, "none");
}

TEST(OverridingCatalogue, SuggestsTheTypeThatWasMeant) {
  const Reading reading = read_types("  optoin: {level: major}\n", base());
  ASSERT_EQ(reading.codes(), std::vector<Code>{Code::unknown_type});
  EXPECT_EQ(reading.diagnostics.front().suggestion, "option");
  EXPECT_EQ(reading.catalogue.find_type("optoin"), nullptr);
}

TEST(OverridingCatalogue, TakesATypeForNewThatSaysSo) {
  const Reading reading = read_types("  options: {new: yes, level: major}\n", base());
  EXPECT_EQ(reading.codes(), std::vector<Code>{});
  EXPECT_NE(reading.catalogue.find_type("options"), nullptr);
  EXPECT_NE(reading.catalogue.find_type("option"), nullptr);
}

TEST(OverridingCatalogue, TakesANameThatTheOtherUsedForASynonym) {
  const Catalogue below = read_types("  option: {synonyms: [call, right_to_buy]}\n").catalogue;
  const Reading reading = read_types("  call: {about: Talking., synonyms: [talk]}\n", below);
  EXPECT_EQ(reading.codes(), std::vector<Code>{});
  EXPECT_EQ(reading.catalogue.find_type_called("call")->id, "call");
  EXPECT_EQ(reading.catalogue.find_type_called("right_to_buy")->id, "option");
}

TEST(OverridingCatalogue, KeepsTheTypeWholeWhenItsRolesWouldNoLongerFit) {
  const Reading reading = read_types("  option: {roles: [owner]}\n", base());
  EXPECT_EQ(reading.codes().front(), Code::unknown_favours);
  EXPECT_TRUE(reading.catalogue.find_type("option")->has_role("holder"));
}

}  // namespace
}  // namespace dealterms
