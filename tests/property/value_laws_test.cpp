// What holds of two values of one term, over all small ones: recomputed here, independently.
#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../support/shipped.hpp"
#include "../unit/diff/compared.hpp"
#include "agreement/measured.hpp"
#include "assess/assess.hpp"

namespace dealterms::test {
namespace {

// ---- silence ------------------------------------------------------------------------------------

void for_each_term(const std::vector<TermSpec>& terms,
                   const std::function<void(const TermSpec&)>& visit) {
  for (const TermSpec& term : terms) {
    if (term.is(Kind::records)) {
      for_each_term(term.terms, visit);
    } else {
      visit(term);
    }
  }
}

// How a file may write what silence says.
std::vector<std::string> spellings_of_silence(const TermSpec& term) {
  const bool measured = term.is(Kind::money) || term.is(Kind::percent) || term.is(Kind::quantity);
  switch (term.silence) {
    case Silence::none:
      if (term.is(Kind::flag)) return {"none", "no"};
      if (term.is(Kind::money)) return {"none", "USD 0", "EUR 0"};
      if (term.is(Kind::percent)) return {"none", "0%"};
      if (term.is(Kind::duration)) return {"none", "0 days", "0 months"};
      return {"none"};
    case Silence::no:
      return {"none", "no"};
    case Silence::no_floor:
      return {"none"};
    case Silence::unlimited:
      if (measured || term.is(Kind::duration)) return {"none", "unlimited"};
      return {"none"};
    case Silence::term_end:
      return {"term_end"};
    case Silence::step:
      return {term.silent_step};
    case Silence::unknown:
      break;
  }
  return {};
}

TEST(ValueLaws, AValueThatSaysWhatSilenceSaysIsRestatedBothWays) {
  std::size_t terms = 0;
  for (const auto& [id, type] : shipped_catalogue().types) {
    for_each_term(type.terms, [&](const TermSpec& term) {
      const auto spellings = spellings_of_silence(term);
      terms += spellings.empty() ? 0U : 1U;
      for (const std::string& one : spellings) {
        const Value value = value_of(one, term);
        EXPECT_EQ(told_by(compare_values(nullptr, &value, term, contracts())), k_restated)
            << id << "." << term.name << ": " << one;
        EXPECT_EQ(told_by(compare_values(&value, nullptr, term, contracts())), k_restated)
            << id << "." << term.name << ": " << one;
        for (const std::string& other : spellings) {
          if (one == other) continue;
          EXPECT_EQ(compared(one, other, term, reports()).kind, ChangeKind::restated)
              << id << "." << term.name << ": " << one << ", " << other;
        }
      }
    });
  }
  EXPECT_GT(terms, 50U);
}

TEST(ValueLaws, SilenceThatIsUnknownIsNoValue) {
  for (const auto& [id, type] : shipped_catalogue().types) {
    for_each_term(type.terms, [&](const TermSpec& term) {
      if (term.silence != Silence::unknown || !std::ranges::empty(term.values)) return;
      const Value none = value_of("none", term);
      EXPECT_EQ(told_by(compare_values(nullptr, &none, term, contracts())).kind, ChangeKind::added)
          << id << "." << term.name;
    });
  }
}

// ---- typography ---------------------------------------------------------------------------------

struct Typesetter {
  std::mt19937 random{20260101};

  std::string set(const std::string& text) {
    std::string result;
    for (const char c : text) {
      const auto pick = random() % 3;
      if (c == ' ') {
        result += pick == 0 ? " " : pick == 1 ? "\u00a0" : "\u202f";
      } else if (c == '\'') {
        result += pick == 0 ? "'" : "\u2019";
      } else if (c == '"') {
        result += pick == 0 ? "\"" : pick == 1 ? "\u201c" : "\u201d";
      } else if (c == '-') {
        result += pick == 0 ? "-" : pick == 1 ? "\u2011" : "\u2013";
      } else {
        result += c;
        if (pick == 0 && random() % 8 == 0) result += "\u00ad";
      }
    }
    return result;
  }
};

void typeset(Value& value, Typesetter& typesetter) {
  if (auto* text = std::get_if<Text>(&value.content)) {
    text->words = typesetter.set(text->words);
    value.spelling = text->words;
  }
  if (auto* set = std::get_if<Set>(&value.content)) {
    for (SetToken& token : set->tokens) {
      // A token in several words is no id.
      if (token.name.find(' ') != std::string::npos) token.name = typesetter.set(token.name);
    }
  }
  if (!value.evidence->quote.empty()) {
    value.evidence.edit().quote = typesetter.set(value.evidence->quote);
  }
}

void typeset_own(Item& item, Typesetter& typesetter) {
  for (auto& [name, value] : item.terms) typeset(value, typesetter);
  if (!item.evidence->quote.empty()) {
    item.evidence.edit().quote = typesetter.set(item.evidence->quote);
  }
}

void typeset_clause(Item& item, Typesetter& typesetter) {
  typeset_own(item, typesetter);
  for (auto& [name, records] : item.records) {
    for (auto& [id, record] : records) typeset_clause(record, typesetter);
  }
}

void expect_editorial(const Finding& finding, const std::string& where) {
  EXPECT_EQ(finding.level, Level::editorial) << finding.rule << " in " << where;
  for (const Finding& part : finding.parts) expect_editorial(part, where);
}

TEST(ValueLaws, TypographyIsEditorialThroughoutAFile) {
  Typesetter typesetter;
  std::size_t changes = 0;
  for (const auto& file : shipped_versions()) {
    Agreement other = *file.agreement;
    for (auto& [id, clause] : other.clauses) typeset_clause(clause, typesetter);
    for (Items* items : {&other.parties, &other.others, &other.open_points, &other.bargains,
                         &other.instruments, &other.sources}) {
      for (auto& [id, item] : *items) typeset_own(item, typesetter);
    }
    const Comparison comparison =
        compare_versions(file.agreement, std::make_shared<const Agreement>(std::move(other)));
    changes += comparison.changes.size();
    const Assessment assessment = assess(comparison);
    for (const auto& verdict : assessment.clauses) {
      EXPECT_EQ(verdict.direction.kind, Direction::Kind::neutral) << verdict.clause;
      for (const auto& finding : verdict.findings) expect_editorial(finding, file.path);
    }
    for (const auto& finding : assessment.outside_clauses) expect_editorial(finding, file.path);
  }
  EXPECT_GT(changes, 50U);
}

// ---- sets ---------------------------------------------------------------------------------------

std::vector<std::string> chosen(unsigned bits, const std::vector<std::string>& names) {
  std::vector<std::string> list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if ((bits >> i & 1U) != 0) list.push_back(names[i]);
  }
  return list;
}

std::string in_list(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
  return "[" + text + "]";
}

TEST(ValueLaws, SetsWithMembersBothWaysHaveNoDirection) {
  const std::vector<std::string> lower{"api", "cloud hosting", "training", "web"};
  const std::vector<std::string> other{"API", "Cloud\u00a0Hosting", "TRAINING", "Web"};
  for (unsigned before = 1; before < 16; ++before) {
    for (unsigned after = 1; after < 16; ++after) {
      const bool came = (after & ~before) != 0;
      const bool went = (before & ~after) != 0;
      const Told expected = came && went ? open(ComparisonReason::tokens_replaced)
                            : came       ? k_widened
                            : went       ? k_narrowed
                                         : k_restated;
      EXPECT_EQ(compared(in_list(chosen(before, lower)), in_list(chosen(after, other)), Kind::set),
                expected)
          << before << " " << after;
    }
  }
}

// A set reaches as far as all that its tokens take in, and moves as that reach moves.
TEST(ValueLaws, SetsMoveAsTheirReachMoves) {
  TermSpec spec = spec_of({Kind::set});
  spec.wider = {{"any entity", {"affiliates"}}, {"affiliates", {"subsidiaries"}}};
  const std::vector<std::string> names{"any entity", "affiliates", "subsidiaries", "banks"};
  const std::vector<unsigned> reach_of{0b0111, 0b0110, 0b0100, 0b1000};
  const auto reach = [&](unsigned bits) {
    unsigned all = 0;
    for (std::size_t i = 0; i < names.size(); ++i) all |= (bits >> i & 1U) != 0 ? reach_of[i] : 0;
    return all;
  };
  for (unsigned before = 1; before < 16; ++before) {
    for (unsigned after = 1; after < 16; ++after) {
      if (before == after) continue;
      const bool more = (reach(after) & ~reach(before)) != 0;
      const bool less = (reach(before) & ~reach(after)) != 0;
      const Movement expected = more && less ? Movement::undetermined
                                : more       ? Movement::widened
                                : less       ? Movement::narrowed
                                             : Movement::none;
      const Told said =
          compared(in_list(chosen(before, names)), in_list(chosen(after, names)), spec);
      EXPECT_EQ(said.movement, expected) << before << " " << after;
      EXPECT_EQ(said.kind, more || less ? ChangeKind::changed : ChangeKind::restated)
          << before << " " << after;
    }
  }
}

// ---- readings -----------------------------------------------------------------------------------

std::string readings_text(const std::string& status, const std::vector<std::string>& list) {
  return list.size() == 1 ? list.front()
                          : "{status: " + status + ", readings: " + in_list(list) + "}";
}

// By the numbers alone: 1 where every new one is more than every old one, -1 less, else 0.
int way_of_all(unsigned before, unsigned after) {
  bool all_more = true;
  bool all_less = true;
  for (int i = 0; i < 4; ++i) {
    for (int j = 0; j < 4; ++j) {
      if ((before >> i & 1U) == 0 || (after >> j & 1U) == 0) continue;
      all_more &= j > i;
      all_less &= j < i;
    }
  }
  return all_more ? 1 : all_less ? -1 : 0;
}

const std::vector<std::string> k_percents{"1%", "2%", "3%", "4%"};

TEST(ValueLaws, ADisputedValueHasADirectionOnlyIfAllReadingsAgree) {
  for (unsigned before = 1; before < 16; ++before) {
    for (unsigned after = 1; after < 16; ++after) {
      const Told told =
          compared(readings_text("disputed", chosen(before, k_percents)),
                   readings_text("disputed", chosen(after, k_percents)), Kind::percent);
      const int way = way_of_all(before, after);
      const Movement expected = way > 0   ? Movement::raised
                                : way < 0 ? Movement::lowered
                                          : told.movement;
      EXPECT_EQ(told.movement, expected) << before << " " << after;
      if (way != 0) continue;
      EXPECT_TRUE(told.movement == Movement::none || told.movement == Movement::undetermined);
      const bool ends = (after & ~before) == 0;
      const bool opens = (before & ~after) == 0;
      const ChangeKind kind = ends && opens ? told.kind
                              : ends        ? ChangeKind::sharpened
                              : opens       ? ChangeKind::blurred
                                            : ChangeKind::changed;
      EXPECT_EQ(told.kind, kind) << before << " " << after;
    }
  }
}

TEST(ValueLaws, AChosenReadingHasADirectionOnlyIfNoOtherGoesAgainstIt) {
  for (unsigned before = 1; before < 16; ++before) {
    if (std::popcount(before) < 2) continue;
    for (unsigned reading = 0; reading < 4; ++reading) {
      if ((before >> reading & 1U) == 0) continue;
      const bool some_less = (before & ((1U << reading) - 1)) != 0;
      const bool some_more = before >> (reading + 1) != 0;
      const Told told = compared(readings_text("ambiguous", chosen(before, k_percents)),
                                 k_percents[reading], Kind::percent);
      const Movement expected = some_less && some_more ? Movement::undetermined
                                : some_less            ? Movement::raised
                                                       : Movement::lowered;
      EXPECT_EQ(told.movement, expected) << before << " " << reading;
      EXPECT_EQ(told.reasons.front(), ComparisonReason::reading_chosen);
      EXPECT_EQ(compared(k_percents[reading],
                         readings_text("ambiguous", chosen(before, k_percents)), Kind::percent)
                    .movement,
                inverse_of(expected));
    }
  }
}

// ---- spellings of amounts -----------------------------------------------------------------------

const std::vector<std::string> k_spellings{
    "100% of fees",
    "1x of fees",
    "1\u00d7 of Fees",
    "150 percent of fees",
    "2x of fees",
    "12 months of fees",
    "1x of annual fees",
    "1x of yearly fees",
    "100% of fees per year",
    "24 months of fees",
    "2x of annual fees",
    "6 months of fees",
    "3x of monthly fees",
    "1x of quarterly fees",
    "0.5x of annual fees",
    "3 units per year",
    "3 Unit per annum",
    "4 units a year",
    "1 unit monthly",
    "12 units p.a.",
    "7 units a week",
    "1 unit daily",
    "5 MW",
    "5 mW",
    "50%",
    "0.5x",
    "USD 12m per year",
    "USD 1m per month",
    "USD 12m a year",
    "over 1x of fees",
    "1x to 2x of annual fees",
    "6 to 24 months of fees",
};

TermSpec any_amount(bool price) {
  TermSpec spec = spec_of({Kind::money, Kind::quantity, Kind::percent});
  spec.price = price;
  return spec;
}

TEST(ValueLaws, EqualityOfSpellingsIsAnEquivalence) {
  const TermSpec spec = any_amount(false);
  std::vector<Value> values;
  for (const auto& text : k_spellings) values.push_back(value_of(text, spec));
  for (const Value& a : values) {
    EXPECT_EQ(a, a);
    for (const Value& b : values) {
      EXPECT_EQ(a == b, b == a);
      for (const Value& c : values) {
        const bool chained = a == b && b == c;
        EXPECT_TRUE(!chained || a == c) << a.spelling << b.spelling << c.spelling;
      }
    }
  }
}

TEST(ValueLaws, TheOtherWayRoundIsTheInverseForAllSpellings) {
  for (const bool price : {false, true}) {
    const TermSpec spec = any_amount(price);
    for (const auto& one : k_spellings) {
      for (const auto& other : k_spellings) {
        const Told there = compared(one, other, spec);
        const Told back = compared(other, one, spec);
        EXPECT_EQ(there.nothing, back.nothing) << one << " | " << other;
        EXPECT_EQ(there.kind, inverse_of(back.kind)) << one << " | " << other;
        EXPECT_EQ(there.movement, inverse_of(back.movement)) << one << " | " << other;
        EXPECT_EQ(there.reasons, back.reasons) << one << " | " << other;
      }
    }
  }
}

// Moving up twice is moving up.
TEST(ValueLaws, MoreOfSpellingsIsTransitive) {
  const TermSpec spec = any_amount(true);
  for (const auto& a : k_spellings) {
    for (const auto& b : k_spellings) {
      if (compared(a, b, spec).movement != Movement::raised) continue;
      for (const auto& c : k_spellings) {
        if (compared(b, c, spec).movement != Movement::raised) continue;
        EXPECT_NE(compared(a, c, spec).movement, Movement::lowered) << a << b << c;
      }
    }
  }
}

// ---- steps --------------------------------------------------------------------------------------

TEST(ValueLaws, StepsThatSayTheSameInARowAreOne) {
  std::mt19937 random{7};
  const std::array starts{"2027-01-01", "2028-01-01", "2029-01-01", "2030-01-01"};
  for (int round = 0; round < 300; ++round) {
    std::string all = "{value: 1%}";
    std::string told_once = all;
    std::string last = "1%";
    std::size_t steps = 1;
    for (const char* start : starts) {
      const std::string value = std::to_string(1 + random() % 2) + "%";
      const std::string step = ", {from: " + std::string(start) + ", value: " + value + "}";
      all += step;
      if (value == last) continue;
      told_once += step;
      last = value;
      ++steps;
    }
    const std::string shorter = steps == 1 ? "1%" : "{steps: [" + told_once + "]}";
    const Told told = compared("{steps: [" + all + "]}", shorter, Kind::percent);
    EXPECT_TRUE(told == k_restated || told == k_nothing) << all;
  }
}

// ---- undeclared terms ---------------------------------------------------------------------------

TEST(ValueLaws, UndeclaredValuesThatAreWrittenOtherwiseAreNeverTheSame) {
  const TermSpec& spec = open_term();
  const std::vector<std::string> texts{
      "01067", "1067", "1.10",        "1.1",       "1.100",  "10115 Berlin", "10116 Berlin",
      "2.0",   "2",    "\"0012345\"", "\"12345\"", "7 Oaks", "07 Oaks"};
  TermSpec single = spec;
  std::erase(single.kinds, Kind::set);
  for (const auto& one : texts) {
    for (const auto& other : texts) {
      if (one == other) continue;
      const Told told = compared(one, other, single);
      EXPECT_NE(told.kind, ChangeKind::restated) << one << " | " << other;
      EXPECT_FALSE(told.nothing) << one << " | " << other;
    }
  }
}

TEST(ValueLaws, QuotingAnUndeclaredValueIsNoChange) {
  TermSpec single = open_term();
  std::erase(single.kinds, Kind::set);
  for (const char* text : {"3", "2030", "USD 5m", "20%", "12 months", "1.10", "Berlin", "3 pages",
                           "10115 Berlin", "2025-01-21"}) {
    const Told told = compared(text, "\"" + std::string(text) + "\"", single);
    EXPECT_TRUE(told.nothing || told == k_restated) << text;
  }
}

}  // namespace
}  // namespace dealterms::test
