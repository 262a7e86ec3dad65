// The list of rules, audited: every rule has its mirror or a reason for having none, every rule has
// a sentence, and it lists what can happen to values of a kind, no more and no less.
#include "assess/rules.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include <fmt/format.h>

#include "../support/shipped.hpp"
#include "../support/shipped_words.hpp"
#include "agreement/read_agreement.hpp"
#include "catalogue/file_format.hpp"
#include "catalogue/read_catalogue.hpp"
#include "diff/compare.hpp"
#include "document/read_document.hpp"

namespace dealterms::test {
namespace {

// What undoes itself, and why it needs no other rule.
const std::map<std::string, std::string> k_own_mirrors{
    {"changed", "the change back is a change too"},
    {"varied", "what went up in one part and down in another comes back the same way"},
    {"restated", "other words for the same are other words both ways"},
    {"lapsed", "seen from the other side the instrument has not begun"},
    {"came_and_went", "it is in neither version"},
    {"renamed", "the old name comes back"},
    {"moved", "it moves back"},
    {"reversed", "the parties change places again"},
    {"converted", "the catalogue has no row for the pair, either way"},
};

const std::map<std::string, Rule>& rules() {
  static const std::map<std::string, Rule> by_id = [] {
    std::map<std::string, Rule> map;
    for (auto& rule : implied_rules(shipped_catalogue())) map.emplace(rule.id, rule);
    return map;
  }();
  return by_id;
}

TEST(Rules, StandOnceEach) { EXPECT_EQ(implied_rules(shipped_catalogue()).size(), rules().size()); }

TEST(Rules, HaveAMirrorOrAReason) {
  for (const auto& [id, rule] : rules()) {
    const auto mirror = rules().find(rule.mirror);
    ASSERT_NE(mirror, rules().end()) << id << " → " << rule.mirror;
    if (mirror->second.id == id) {
      EXPECT_TRUE(k_own_mirrors.contains(rule.what) || rule.term == "identity") << id;
    } else {
      EXPECT_EQ(mirror->second.mirror, id);
    }
  }
}

TEST(Rules, TurnTheDirectionWithTheMirror) {
  for (const auto& [id, rule] : rules()) {
    const bool moves = rule.what == "raised" || rule.what == "widened";
    if (!moves || rule.favours.empty()) continue;
    EXPECT_EQ(rules().at(rule.mirror).favours, "against " + rule.favours) << id;
  }
}

TEST(Rules, HaveASentence) {
  const auto has = [](Table table, const std::string& what) {
    return shipped_words().find_word(table, what) != nullptr;
  };
  for (const auto& [id, rule] : rules()) {
    if (rule.term == "identity") continue;  // "{old} became {new}", whatever the way
    const bool conversion = rule.what.starts_with("converted");
    const std::string what = conversion ? "converted" : rule.what;
    EXPECT_TRUE(has(Table::term_sentences, what) || has(Table::whole_sentences, what) ||
                has(Table::entry_sentences, what))
        << id;
  }
}

TEST(Rules, KnowEveryWayInWhichAPartyBecomesAnother) {
  const auto parties = sections().front().fields;
  const auto how = std::ranges::find(parties, "how", &TermSpec::name);
  ASSERT_NE(how, parties.end());
  std::set<std::string_view> words;
  for (const auto& row : rule_rows()) {
    if (row.subject == RuleSubject::identity) words.insert(row.words.begin(), row.words.end());
  }
  EXPECT_EQ(words, std::set<std::string_view>(how->values.begin(), how->values.end()));
}

TEST(Rules, HaveOneRowForASubjectAndAWord) {
  std::set<std::pair<RuleSubject, std::string_view>> seen;
  for (const auto& row : rule_rows()) {
    for (const auto word : row.words) {
      EXPECT_TRUE(seen.emplace(row.subject, word).second) << name_of(row.subject) << " " << word;
    }
  }
}

// ---- what can happen to a kind ------------------------------------------------------------------

// A term of each kind, and of several.
constexpr std::string_view k_kinds_catalogue = R"(
catalogue: 1
types:
  sample:
    title: Sample
    about: A term of each kind.
    group: test
    level: major
    roles: [one, two]
    favours: one
    terms:
      money: {kind: money}
      percent: {kind: percent, silence: unlimited}
      quantity: {kind: quantity}
      duration: {kind: duration}
      date: {kind: date, silence: unlimited}
      scale: {kind: scale, values: [low, middle, high]}
      choice: {kind: choice, values: [red, green, blue], silence: unlimited}
      set: {kind: set, silence: unlimited}
      flag: {kind: flag}
      party: {kind: party}
      refs: {kind: refs}
      text: {kind: text, silence: unlimited}
      several: {kind: [money, text]}
)";

// Two values and a third, lowest first where the kind has an order.
const std::map<std::string, std::vector<std::string>> k_values{
    {"money", {"USD 1", "USD 2", "over USD 1", "unlimited"}},
    {"percent", {"10%", "20%", "over 10%", "unlimited"}},
    {"quantity", {"1", "2", "over 1", "unlimited"}},
    {"duration", {"1 year", "2 years", "12 months", "unlimited"}},
    {"date", {"2030-01-01", "2031-01-01", "2030", "perpetual"}},
    {"scale", {"low", "middle", "high"}},
    {"choice", {"red", "green", "blue"}},
    {"set", {"[a]", "[a, b]", "[c]", "{any_of: [a, b]}"}},
    {"flag", {"yes", "no"}},
    {"party", {"acme", "bolt", "[acme, bolt]"}},
    {"refs", {"[it]", "[it, that]", "[that]"}},
    {"text", {"may be used", "must be used", "may"}},
    {"several", {"USD 1", "USD 2", "as agreed", "as may be agreed"}},
};

std::vector<std::string> forms_of(const std::vector<std::string>& values) {
  std::vector<std::string> forms = values;
  const std::string& one = values[0];
  const std::string& two = values[1];
  if (values.size() > 2) {
    forms.push_back(
        fmt::format("{{status: disputed, readings: [{{value: {}}}, {{value: {}}}, {{value: {}}}]}}",
                    one, two, values[2]));
  }
  forms.insert(
      forms.end(),
      {"", "none", "undisclosed", "redacted", "{undisclosed: a}", "{undisclosed: b, more_than: a}",
       fmt::format("{{value: {}, by: waiver}}", one),
       fmt::format("{{status: disputed, readings: [{{value: {}}}, undisclosed]}}", one),
       fmt::format("{{steps: [{{value: {}}}, {{from: 2032-01-01, value: {}}}]}}", one, one),
       fmt::format("{{steps: [{{value: {}}}, {{from: 2032-01-01, value: {}}}]}}", one, two),
       fmt::format("{{steps: [{{value: {}}}, {{from: 2032-01-01, value: {}}}]}}", two, one)});
  return forms;
}

std::shared_ptr<const Agreement> read_sample(const std::string& year, std::string_view basis,
                                             const std::string& term, const Catalogue& catalogue) {
  const std::string text = fmt::format(
      "dealterms: 1\ndeal: test\nversion: \"{}\"\nbasis: {}\ndates: {{effective: {}-06-01}}\n"
      "parties: {{acme: {{name: Acme}}, bolt: {{name: Bolt}}}}\n"
      "instruments: {{waiver: {{title: Waiver, lapses: 2021-01-01}}}}\n"
      "clauses:\n  it: {{type: sample{}}}\n  that: {{type: sample}}\n",
      year, basis, year, term);
  Diagnostics diagnostics;
  const auto root = read_document(SourceText{"sample.yaml", text}, diagnostics);
  auto agreement = std::make_shared<Agreement>();
  if (root) *agreement = read_agreement(*root, "sample.yaml", catalogue, diagnostics);
  return diagnostics.has_errors() ? nullptr : agreement;
}

void collect_words(const Change& change, std::set<std::string_view>& words) {
  if (change.subject == Subject::term) words.insert(rule_word(change));
  for (const auto& part : change.parts) collect_words(part, words);
}

TEST(Rules, ListWhatCanHappenToAKindAndNothingElse) {
  Diagnostics diagnostics;
  const SourceText source{"catalogue.yaml", std::string(k_kinds_catalogue)};
  const Catalogue catalogue = read_catalogue(*read_document(source, diagnostics), {}, diagnostics);
  ASSERT_FALSE(diagnostics.has_errors());
  const auto shared = std::make_shared<const Catalogue>(catalogue);
  const ClauseType& type = *catalogue.find_type("sample");
  ASSERT_EQ(type.terms.size(), k_values.size());
  for (const auto& term : type.terms) {
    std::vector<std::shared_ptr<const Agreement>> olds;
    std::vector<std::shared_ptr<const Agreement>> news;
    for (const auto& form : forms_of(k_values.at(term.name))) {
      const std::string text = form.empty() ? "" : fmt::format(", {}: {}", term.name, form);
      olds.push_back(read_sample("2020", "contract", text, catalogue));
      news.push_back(read_sample("2022", "contract", text, catalogue));
      if (form.empty()) {
        olds.push_back(read_sample("2020", "reports", text, catalogue));
        news.push_back(read_sample("2022", "reports", text, catalogue));
      }
    }
    std::set<std::string_view> happened;
    for (const auto& before : olds) {
      for (const auto& after : news) {
        if (!before || !after) continue;
        const Comparison comparison = compare(before, after, shared);
        for (const auto& change : comparison.changes) collect_words(change, happened);
      }
    }
    const auto listed = words_of_term(term);
    EXPECT_EQ(happened, std::set<std::string_view>(listed.begin(), listed.end())) << term.name;
  }
}

TEST(Rules, DoNotListWhatCannotHappen) {
  for (const std::string id :
       {"party.name.raised", "party.name.changed", "party.name.mentioned", "deal.title.lapsed",
        "deal.entry.added", "source.kind.raised", "revenue_share.exceptions.reversed",
        "definition.clause.reversed", "definition.meaning.raised", "definition.includes.raised"}) {
    EXPECT_FALSE(rules().contains(id)) << id;
  }
  for (const std::string id : {"party.name.restated", "deal.title.changed", "source.kind.changed",
                               "definition.includes.widened"}) {
    EXPECT_TRUE(rules().contains(id)) << id;
  }
}

}  // namespace
}  // namespace dealterms::test
