// Splits and merges at random: nothing is told lost that lives on, nothing is lost untold, and a
// merge is one change.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "../support/effort.hpp"
#include "../support/judged.hpp"

namespace dealterms::test {
namespace {

constexpr std::size_t k_made_up_splits = 300;
const std::vector<std::string> k_words{"a", "b", "c", "d", "e", "f"};
const std::vector<std::string> k_new_words{"v", "w"};

using Words = std::set<std::string>;
// By clause, its scope; what it continues.
struct Part {
  Words scope;
  std::vector<std::string> continues;
};
using Parts = std::map<std::string, Part>;

std::string listed(const auto& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return "[" + text + "]";
}

std::string file(const Parts& parts, const std::string& version) {
  std::string text = "dealterms: 1\ndeal: made-up\nversion: v" + version +
                     "\ndates: {effective: 202" + version +
                     "-01-01}\nparties: {acme: {name: Acme}, bolt: {name: Bolt}}\nclauses:\n";
  for (const auto& [id, part] : parts) {
    text += "  " + id + ": {type: exclusivity, holder: bolt, grantor: acme, degree: exclusive";
    if (!part.scope.empty()) text += ", scope: " + listed(part.scope);
    if (!part.continues.empty()) text += ", continues: " + listed(part.continues);
    text += "}\n";
  }
  return text;
}

Words scopes(const Parts& parts) {
  Words all;
  for (const auto& [id, part] : parts) all.insert(part.scope.begin(), part.scope.end());
  return all;
}

class Drawer {
 public:
  explicit Drawer(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t bound) { return random_() % bound; }

  Words some(const std::vector<std::string>& words, std::size_t one_in) {
    Words chosen;
    for (const auto& word : words) {
      if (below(one_in) == 0) chosen.insert(word);
    }
    return chosen;
  }

  // One clause or two of the old version, each with words of its own.
  Parts origins() {
    Parts parts;
    const std::size_t count = 1 + below(2);
    for (const auto& word : k_words) parts[below(count) == 0 ? "one" : "two"].scope.insert(word);
    return parts;
  }

  // What becomes of them: each goes on or not, and up to three new ones continue some of them.
  Parts heirs(const Parts& origins) {
    Parts parts;
    const std::size_t count = 1 + below(3);
    for (std::size_t i = 0; i < count; ++i) {
      Part& part = parts["part-" + std::to_string(i)];
      for (const auto& [id, origin] : origins) {
        if (part.continues.empty() || below(2) == 0) part.continues.push_back(id);
      }
    }
    for (const auto& [id, origin] : origins) {
      if (below(2) == 0) parts[id];
    }
    for (auto& [id, part] : parts) {
      Words possible;
      for (const auto& [origin, whole] : origins) {
        const auto& from = part.continues;
        const bool is_heir = id == origin || std::ranges::find(from, origin) != from.end();
        if (is_heir) possible.insert(whole.scope.begin(), whole.scope.end());
      }
      for (const auto& word : possible) {
        if (below(2) == 0) part.scope.insert(word);
      }
      part.scope.merge(some(k_new_words, 4));
    }
    return parts;
  }

 private:
  std::mt19937 random_;
};

// Which words were told as come or gone, and how often.
struct Told {
  std::map<std::string, int> came;
  std::map<std::string, int> went;
};

Told told_of_scopes(const Judged& judged) {
  Told told;
  visit_all(judged.assessment, [&](const Finding& finding, const ClauseVerdict*) {
    if (finding.change->id() != "scope") return;
    const Change& change = *finding.change;
    const auto count = [](std::map<std::string, int>& counts, const Value* value) {
      const Set* set = value != nullptr ? value->as<Set>() : nullptr;
      if (set == nullptr) return;
      for (const auto& token : set->tokens) ++counts[token.name];
    };
    if (change.what.kind == ChangeKind::added) count(told.came, change.after);
    if (change.what.kind == ChangeKind::removed) count(told.went, change.before);
    for (const auto& token : change.what.tokens) {
      ++(token.kind == ChangeKind::removed ? told.went : told.came)[token.token];
    }
  });
  return told;
}

// An origin that nobody continues ended by itself.
bool all_are_continued(const Parts& before, const Parts& after) {
  return std::ranges::all_of(before, [&](const auto& origin) {
    return after.contains(origin.first) || std::ranges::any_of(after, [&](const auto& heir) {
             const auto& from = heir.second.continues;
             return std::ranges::find(from, origin.first) != from.end();
           });
  });
}

TEST(SplitLaws, NothingIsToldLostThatLivesOnAndNothingIsLostUntold) {
  Drawer drawer(5);
  for (std::size_t i = 0; i < made_up_pairs(k_made_up_splits) && !HasFailure(); ++i) {
    const Parts before = drawer.origins();
    const Parts after = drawer.heirs(before);
    if (!all_are_continued(before, after)) continue;
    const TextPair pair{file(before, "1"), file(after, "2")};
    const Told told = told_of_scopes(*judge(pair));
    const Words olds = scopes(before);
    const Words news = scopes(after);
    for (const auto& word : olds) {
      const auto went = told.went.find(word);
      const int times = went == told.went.end() ? 0 : went->second;
      EXPECT_EQ(times, news.contains(word) ? 0 : 1) << word << " in\n" << pair.before << pair.after;
      EXPECT_FALSE(told.came.contains(word)) << word << " in\n" << pair.before << pair.after;
    }
    for (const auto& word : k_new_words) {
      const auto came = told.came.find(word);
      const int times = came == told.came.end() ? 0 : came->second;
      EXPECT_EQ(times > 0, news.contains(word)) << word << " in\n" << pair.before << pair.after;
      // What shares no past is new by itself.
      EXPECT_TRUE(times <= 1 || before.size() > 1) << word << " in\n" << pair.before << pair.after;
    }
  }
}

// A clause that is made of several is told once, under its own id, and so is each of them at most.
TEST(SplitLaws, AMergeIsOneChangeUnderItsOwnId) {
  Drawer drawer(6);
  std::size_t merges = 0;
  for (std::size_t i = 0; i < made_up_pairs(k_made_up_splits) && !HasFailure(); ++i) {
    Parts before = drawer.origins();
    Parts after;
    Part& whole = after[drawer.below(2) == 0 ? "one" : "all"];
    for (const auto& [id, part] : before) {
      if (!after.contains(id)) whole.continues.push_back(id);
      whole.scope.insert(part.scope.begin(), part.scope.end());
    }
    if (whole.continues.empty()) continue;
    const TextPair pair{file(before, "1"), file(after, "2")};
    const auto judged = judge(pair);
    std::vector<const Change*> clauses;
    for (const auto& change : judged->comparison.changes) {
      if (change.subject == Subject::clause) clauses.push_back(&change);
    }
    ASSERT_EQ(clauses.size(), 1U) << pair.before << pair.after;
    EXPECT_EQ(clauses.front()->id(), after.begin()->first);
    const bool several = before.size() > 1;
    merges += several ? 1U : 0U;
    EXPECT_EQ(clauses.front()->what.kind, several ? ChangeKind::merged : ChangeKind::renamed);
    for (const auto& verdict : judged->assessment.clauses) {
      EXPECT_EQ(verdict.direction.kind, Direction::Kind::neutral) << pair.before << pair.after;
    }
  }
  EXPECT_GE(merges, enough(20));
}

// A sum that is divided is no loss, and no gain.
TEST(SplitLaws, NoPartOfADividedSumIsALoss) {
  Drawer drawer(8);
  for (std::size_t i = 0; i < made_up_pairs(k_made_up_splits) && !HasFailure(); ++i) {
    const std::size_t whole = 10 + drawer.below(90);
    const std::size_t first = 1 + drawer.below(whole - 1);
    const auto clause = [](const std::string& id, std::size_t quota, const std::string& more) {
      return "  " + id + ": {type: minimum_commitment, buyer: acme, seller: bolt, quota: USD " +
             std::to_string(quota) + "m" + more + "}\n";
    };
    const std::string head = file({}, "1");
    const TextPair pair{head + clause("all", whole, ""),
                        file({}, "2") + clause("all", first, "") +
                            clause("rest", whole - first, ", continues: [all]")};
    visit_all(judge(pair)->assessment, [&](const Finding& finding, const ClauseVerdict*) {
      EXPECT_NE(finding.direction.kind, Direction::Kind::favours) << finding.rule << " in\n"
                                                                  << pair.before << pair.after;
    });
  }
}

}  // namespace
}  // namespace dealterms::test
