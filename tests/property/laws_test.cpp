// The laws of the comparison (docs/laws.md), on all shipped versions and on made-up agreements.
#include <algorithm>
#include <array>
#include <clocale>
#include <functional>
#include <locale>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "../support/effort.hpp"
#include "../support/made_up_pairs.hpp"
#include "../support/shipped.hpp"
#include "../support/shipped_words.hpp"
#include "agreement/value_text.hpp"
#include "assess/report.hpp"
#include "render/text/text_report.hpp"
#include "render/told/tell.hpp"

namespace dealterms::test {
namespace {

constexpr std::size_t k_made_up_pairs = 400;
constexpr unsigned k_seed = 42;

TEST(Laws, AreTestedOnAgreementsThatCanBeRead) {
  EXPECT_GE(shipped_versions().size(), 5U);
  std::size_t pairs = 0;
  for_each_made_up_pair(k_seed, k_made_up_pairs, [&](const TextPair&) { ++pairs; });
  EXPECT_GE(pairs, made_up_pairs(k_made_up_pairs) / 2);
}

// ---- law 1 --------------------------------------------------------------------------------------

TEST(Laws, AnAgreementDoesNotDifferFromItself) {
  for (const auto& file : shipped_versions()) {
    EXPECT_TRUE(compare_versions(file.agreement, read_bytes(file.bytes)).changes.empty())
        << file.path;
  }
}

// Everything that a comparison found above `restated`.
std::vector<std::string> told_above_restated(const std::vector<Change>& changes) {
  std::vector<std::string> told;
  const std::function<void(const Change&)> visit = [&](const Change& change) {
    const bool leaf = change.parts.empty();
    if (leaf && change.what.kind != ChangeKind::restated) {
      std::string path;
      for (const auto& step : change.path.steps()) path += "/" + step;
      told.push_back(path + " " + std::string(name_of(change.what.kind)));
    }
    for (const auto& part : change.parts) visit(part);
  };
  for (const auto& change : changes) visit(change);
  return told;
}

using Strings = std::vector<std::string>;

TEST(Laws, TheOrderOfKeysIsNoChange) {
  const std::function<void(Node&)> turn = [&](Node& node) {
    std::ranges::reverse(node.entries);
    for (auto& entry : node.entries) turn(entry.value);
    for (auto& item : node.items) turn(item);
  };
  for (const auto& file : shipped_versions()) {
    Node root = file.root;
    turn(root);
    const Version turned = read_root(root);
    ASSERT_TRUE(turned) << file.path;
    // Steps of `bases` and the like are maps too; where only their order differs is no change.
    EXPECT_EQ(told_above_restated(compare_versions(file.agreement, turned).changes), Strings{})
        << file.path;
  }
}

TEST(Laws, CommentsAndLineEndsAreNoChange) {
  for (const auto& file : shipped_versions()) {
    std::string bytes = "\xEF\xBB\xBF# a comment\r\n";
    for (const char letter : file.bytes) {
      if (letter == '\n') bytes += '\r';
      bytes += letter;
    }
    const Version same = read_bytes(bytes);
    ASSERT_TRUE(same) << file.path;
    EXPECT_TRUE(compare_versions(file.agreement, same).changes.empty()) << file.path;
  }
}

TEST(Laws, EqualSpellingsAreAtMostRestated) {
  const auto version = [](const std::string& terms) {
    return read_bytes(
        "dealterms: 1\ndeal: d\nversion: v\nparties: {acme: {name: A}, bolt: {name: B}}\n"
        "clauses:\n  c: {type: other, whom: acme, " +
        terms + "}\n");
  };
  const Version one = version("fee: USD 1bn, share: 50 bps, covers: [a, b]");
  const Version other = version("covers: [b, \"a\"], share: 0.5%, fee: USD 1000m");
  ASSERT_TRUE(one && other);
  const auto changes = compare_versions(one, other).changes;
  EXPECT_EQ(told_above_restated(changes), Strings{});
  EXPECT_EQ(changes.size(), 1U);  // the clause, with its terms restated
}

// ---- law 2 --------------------------------------------------------------------------------------

// The first written exception: where reports do not mention a token, silence claims nothing in one
// direction of time, and what its source calls new was not there before. Which tokens it is about
// is mirrored all the same.
bool is_called_new(const Change& change) {
  const auto called_new = [](const Value* value) {
    return value != nullptr && value->evidence->is_new;
  };
  const auto came = [](const Item* item, const Item* other) {
    return other == nullptr && item != nullptr && item->evidence->is_new;
  };
  return called_new(change.before) || called_new(change.after) ||
         came(change.item_before, change.item_after) || came(change.item_after, change.item_before);
}

bool rests_on_silence(const Change& change) {
  const bool silent = is_called_new(change) ||
                      std::ranges::any_of(change.what.tokens, [](const TokenChange& token) {
                        return token.kind == ChangeKind::mentioned ||
                               token.kind == ChangeKind::not_mentioned || token.evidence->is_new;
                      });
  const auto is_plain = [](const Value* value) {
    return value == nullptr || value->as<Set>() != nullptr;
  };
  const bool inside = change.spec != nullptr && change.spec->is(Kind::set) &&
                      !(is_plain(change.before) && is_plain(change.after));
  return silent || inside;
}

// The second: a merge is one change, and the split that undoes it several; and a record that moved
// is told where it came to. Of the clauses that take part nothing is mirrored one by one.
using Exceptions = std::set<std::string>;

void add_exceptions(const Change& change, Exceptions& clauses) {
  const auto is = [&](ChangeKind kind) {
    return change.what.kind == kind || change.what.also.contains(kind);
  };
  const bool record = change.subject == Subject::record;
  const bool shares = is(ChangeKind::split) || is(ChangeKind::merged);
  const bool moved = record && is(ChangeKind::moved);
  if (shares || moved) clauses.insert(std::string(change.path.item));
  if (moved || (shares && !record)) clauses.insert(change.from.begin(), change.from.end());
  for (const auto& part : change.parts) add_exceptions(part, clauses);
}

Exceptions exceptions_of(const Comparison& straight, const Comparison& turned) {
  Exceptions clauses;
  for (const Comparison* comparison : {&straight, &turned}) {
    for (const auto& change : comparison->changes) {
      if (change.subject == Subject::clause) add_exceptions(change, clauses);
    }
  }
  return clauses;
}

bool is_exception(const Change& change, const Exceptions& exceptions) {
  if (change.subject != Subject::clause) return false;
  return std::ranges::any_of(
      std::array{change.item_before, change.item_after},
      [&](const Item* item) { return item != nullptr && exceptions.contains(item->id); });
}

// What a change says, as words that can be compared; read backwards on demand.
struct Teller {
  bool backwards = false;
  std::map<std::string, std::string> told;

  [[nodiscard]] ChangeKind kind(ChangeKind of) const { return backwards ? inverse_of(of) : of; }
  [[nodiscard]] Movement movement(Movement of) const { return backwards ? inverse_of(of) : of; }

  // Of a term that a conversion maps, both names; the new one is next after its clause.
  [[nodiscard]] std::string joined(const Change& change, std::size_t depth) const {
    const auto path = change.path.steps();
    const auto& old_name = backwards ? path[depth] : change.from.front();
    std::string where = old_name + "→" + (backwards ? change.from.front() : path[depth]);
    for (std::size_t i = depth + 1; i < path.size(); ++i) where += "/" + path[i];
    return where;
  }

  // `depth` is how much of the path `home` stands for.
  void visit(const Change& change, const std::string& home, std::size_t depth,
             bool within_silent = false) {
    const bool renamed =
        change.what.kind == ChangeKind::renamed || change.what.also.contains(ChangeKind::renamed);
    std::string where = home;
    const auto path = change.path.steps();
    for (std::size_t i = depth; i < path.size(); ++i) where += "/" + path[i];
    // What was renamed is told under its new id, which is the other one backwards.
    const bool moved_home = change.item_before != nullptr && change.item_after != nullptr &&
                            change.item_before->id != change.item_after->id;
    if (moved_home) {
      const Item& first = backwards ? *change.item_after : *change.item_before;
      const Item& second = backwards ? *change.item_before : *change.item_after;
      where = home + "/" + first.id + "→" + second.id;
    }
    const bool silent = within_silent || rests_on_silence(change);
    const bool one_sided = change.item_before == nullptr || change.item_after == nullptr;
    const bool mapped =
        !change.from.empty() && change.item_before == nullptr && change.item_after == nullptr;
    if (mapped) where = home + "/" + joined(change, depth);
    // Of another type, a term of the same name may be of another kind: it goes and comes.
    const bool one_side = (change.before == nullptr) != (change.after == nullptr);
    if (one_side && change.type_before != change.type_after) {
      where += (change.before == nullptr) == backwards ? " before" : " after";
    }
    std::string words{silent ? "silent" : name_of(kind(change.what.kind))};
    words += renamed ? " renamed" : "";
    if (!silent) words += " " + std::string(name_of(movement(change.what.movement)));
    const auto& before = backwards ? change.after : change.before;
    const auto& after = backwards ? change.before : change.after;
    words += " [" + (before ? print_value(*before, WithEvidence::yes) : "") + "]";
    words += " [" + (after ? print_value(*after, WithEvidence::yes) : "") + "]";
    std::map<std::string, std::string> tokens;
    for (const auto& token : change.what.tokens) {
      if (silent && token.evidence->is_only_presumed()) continue;  // told in one direction alone
      const ChangeKind what = kind(token.kind);
      const bool comes = what == ChangeKind::added || what == ChangeKind::mentioned;
      tokens[token.token] = silent ? (comes ? "comes" : "goes") : std::string(name_of(what));
    }
    for (const auto& [token, what] : tokens) words += " " + token + ":" + what;
    for (const auto& segment : change.what.segments) {
      words += " " + segment.from + ".." + segment.to;
      if (silent) continue;
      words += ":" + std::string(name_of(kind(segment.kind))) + " " +
               std::string(name_of(movement(segment.movement)));
    }
    const Delta& delta = *change.what.delta;
    if (delta.absolute) {
      words += " " + (backwards ? delta.absolute->negated() : *delta.absolute).to_string();
    }
    if (delta.days) words += " " + std::to_string(backwards ? -*delta.days : *delta.days);
    if (delta.steps) words += " " + std::to_string(backwards ? -*delta.steps : *delta.steps);
    if (change.what.crossing) words += " crossing " + *change.what.crossing;
    const bool fresh = told.emplace(where, words).second;
    EXPECT_TRUE(fresh) << where << " is told twice: " << told[where] << " and " << words;
    for (const auto& part : change.parts) visit(part, where, path.size(), silent && one_sided);
  }
};

std::map<std::string, std::string> told_by(const Comparison& comparison, bool backwards,
                                           const Exceptions& exceptions) {
  Teller teller{backwards, {}};
  for (const auto& change : comparison.changes) {
    if (is_exception(change, exceptions)) continue;
    const bool head = change.path.section.empty();
    teller.visit(change, head ? "head" : std::string(change.path.section), head ? 0 : 1);
  }
  return teller.told;
}

TEST(Laws, TheOtherWayRoundIsTheInverse) {
  for_each_pair(k_seed, k_made_up_pairs, [](const TextPair& pair) {
    const Version before = read_bytes(pair.before);
    const Version after = read_bytes(pair.after);
    const Comparison straight = compare_versions(before, after);
    const Comparison turned = compare_versions(after, before);
    const Exceptions exceptions = exceptions_of(straight, turned);
    const auto forth = told_by(straight, false, exceptions);
    const auto back = told_by(turned, true, exceptions);
    if (forth == back) return;
    std::string detail;
    for (const auto& [where, words] : forth) {
      const auto found = back.find(where);
      if (found == back.end()) detail += "only forth: " + where + ": " + words + "\n";
      if (found != back.end() && found->second != words) {
        detail += where + ": " + words + "\n  but back: " + found->second + "\n";
      }
    }
    for (const auto& [where, words] : back) {
      if (!forth.contains(where)) detail += "only back: " + where + ": " + words + "\n";
    }
    ADD_FAILURE() << detail << "in " << pair.before << "→\n" << pair.after;
  });
}

// ---- law 3 --------------------------------------------------------------------------------------

// Calls `check` with the tree changed in one place, for every place and every way of changing it.
class Mutator {
 public:
  Mutator(const Node& root, std::function<void(const Node&, const std::string&)> check)
      : root_(root), check_(std::move(check)) {}

  void run() { visit(root_, ""); }

 private:
  void visit(Node& node, const std::string& path) {
    if (node.is_scalar()) mutate(node, path);
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      visit(node.items[i], path + "[" + std::to_string(i) + "]");
      const Node kept = node.items[i];
      node.items.erase(node.items.begin() + static_cast<std::ptrdiff_t>(i));
      check_(root_, path + " without entry " + std::to_string(i));
      node.items.insert(node.items.begin() + static_cast<std::ptrdiff_t>(i), kept);
    }
    for (std::size_t i = 0; i < node.entries.size(); ++i) {
      const std::string below = path + "/" + node.entries[i].key;
      visit(node.entries[i].value, below);
      const NodeEntry kept = node.entries[i];
      node.entries.erase(node.entries.begin() + static_cast<std::ptrdiff_t>(i));
      check_(root_, "without " + below);
      node.entries.insert(node.entries.begin() + static_cast<std::ptrdiff_t>(i), kept);
    }
  }

  void mutate(Node& node, const std::string& path) {
    const std::string kept = node.text;
    const auto try_text = [&](const std::string& text) {
      node.text = text;
      if (text != kept) check_(root_, path + ": " + kept + " → " + text);
      node.text = kept;
    };
    const auto digit = kept.find_last_of("0123456789");
    if (digit != std::string::npos) {
      std::string other = kept;
      other[digit] = other[digit] == '1' ? '2' : '1';
      try_text(other);
    }
    try_text(kept + " more");
    try_text(kept + "x");
  }

  Node root_;
  std::function<void(const Node&, const std::string&)> check_;
};

TEST(Laws, NothingInAFileEscapesTheComparison) {
  for (const auto& file : shipped_versions()) {
    std::size_t read = 0;
    std::size_t made = 0;
    std::vector<std::string> missed;
    Mutator(file.root, [&](const Node& root, const std::string& what) {
      if (made++ % k_one_in != 0) return;
      const Version mutant = read_root(root);
      if (!mutant) return;
      ++read;
      if (compare_versions(file.agreement, mutant).changes.empty()) missed.push_back(what);
    }).run();
    EXPECT_GT(read, 300U / k_one_in) << file.path;
    EXPECT_EQ(missed, Strings{}) << file.path;
  }
}

// ---- laws 4 and 6 -------------------------------------------------------------------------------

std::string printed(const Version& before, const Version& after) {
  const auto comparison = std::make_shared<const Comparison>(compare_versions(before, after));
  return print_text_report(tell_report(make_report(comparison, {}), shipped_words()),
                           shipped_words(), {});
}

struct Comma : std::numpunct<char> {
  [[nodiscard]] char do_decimal_point() const override { return ','; }
  [[nodiscard]] char do_thousands_sep() const override { return '.'; }
  [[nodiscard]] std::string do_grouping() const override { return "\3"; }
};

TEST(Laws, TheSameBytesOnEveryRunAndInEveryLocale) {
  for (const auto& before : shipped_versions()) {
    for (const auto& after : shipped_versions()) {
      const std::string once = printed(before.agreement, after.agreement);
      EXPECT_EQ(printed(read_bytes(before.bytes), read_bytes(after.bytes)), once);
      const std::locale kept = std::locale::global(std::locale(std::locale(), new Comma));
      const std::string kept_c = std::setlocale(LC_ALL, nullptr);
      for (const char* name : {"de_DE.UTF-8", "tr_TR.UTF-8", "fr_FR.UTF-8", "C.UTF-8"}) {
        if (std::setlocale(LC_ALL, name) != nullptr) break;
      }
      EXPECT_EQ(printed(before.agreement, after.agreement), once);
      std::setlocale(LC_ALL, kept_c.c_str());
      std::locale::global(kept);
    }
  }
}

TEST(Laws, WhatIsHiddenIsCounted) {
  for_each_pair(k_seed, k_made_up_pairs, [](const TextPair& pair) {
    const auto comparison = std::make_shared<const Comparison>(
        compare_versions(read_bytes(pair.before), read_bytes(pair.after)));
    const Assessment assessment = assess(*comparison);
    std::size_t all = assessment.outside_clauses.size();
    for (const auto& verdict : assessment.clauses) all += verdict.findings.size();
    for (const Level level : k_levels) {
      for (const auto& clauses : {Strings{}, Strings{"one"}, Strings{"compute", "two"}}) {
        Selection selection;
        selection.min_level = level;
        selection.clauses = clauses;
        const Report report = make_report(comparison, selection);
        std::size_t shown = report.outside_clauses.size();
        for (const auto& verdict : report.clauses) shown += verdict.findings.size();
        std::size_t hidden = report.hidden.filtered;
        for (const auto& [of, count] : report.hidden.below_level) hidden += count;
        std::size_t counted = 0;
        for (const auto& [of, count] : report.counts) counted += count;
        ASSERT_EQ(report.shown, shown) << pair.before << pair.after;
        ASSERT_EQ(shown + hidden, all) << pair.before << pair.after;
        ASSERT_EQ(counted, all) << pair.before << pair.after;
      }
    }
  });
}

}  // namespace
}  // namespace dealterms::test
