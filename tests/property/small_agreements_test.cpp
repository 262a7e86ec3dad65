// Every ordered pair of small agreements, compared by the engine and by a twin that is slow and
// obviously right: two plain maps from what a file speaks of to what it means.
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../support/effort.hpp"
#include "../support/shipped.hpp"

namespace dealterms::test {
namespace {

// By path, "clauses/use/fee": one meaning for all spellings.
using Meanings = std::map<std::string, std::string>;

// One way of writing a thing, or of leaving it out.
struct Spelled {
  std::string text;     // empty: it is not there
  std::string meaning;  // equal for equal values
};
struct Variable {
  std::string name;
  std::vector<Spelled> ways;
};

const std::vector<Variable>& terms_of_use() {
  static const std::vector<Variable> all{
      {"fee", {{"", ""}, {"USD 1bn", "1"}, {"USD 1000m", "1"}, {"USD 2bn", "2"}}},
      {"covers", {{"", ""}, {"[a, b]", "ab"}, {"[b, a]", "ab"}, {"[a]", "a"}}},
      {"until", {{"", ""}, {"2030-01-01", "2030"}}},
  };
  return all;
}

// What stands beside the clause; a party has a name in every version.
struct Surroundings {
  std::string acme;  // the party's name
  std::string others;
  std::string sources;
};
const std::vector<Surroundings>& surroundings() {
  static const std::vector<Surroundings> all{
      {"Acme", "", ""},          {"Acme Inc.", "", ""},      {"Acme", "{name: Panel}", ""},
      {"Acme", "{name: A}", ""}, {"Acme", "", "{title: T}"}, {"Acme", "", "{title: U}"},
  };
  return all;
}

struct Small {
  Version version;
  Meanings means;
};

std::string entry(const std::string& section, const std::string& id, const std::string& body) {
  return body.empty() ? "" : section + ": {" + id + ": " + body + "}\n";
}

Small small(const Surroundings& around, const std::string& clause, Meanings means) {
  means["parties/acme"] = around.acme;
  if (!around.others.empty()) means["others/panel"] = around.others;
  if (!around.sources.empty()) means["sources/paper"] = around.sources;
  return {read_bytes("dealterms: 1\ndeal: d\nversion: v\nparties: {acme: {name: " + around.acme +
                     "}, bolt: {name: B}}\n" + entry("others", "panel", around.others) +
                     entry("sources", "paper", around.sources) + clause),
          std::move(means)};
}

// Every choice of one way for each term, by counting.
std::vector<std::pair<std::string, Meanings>> clauses() {
  std::vector<std::pair<std::string, Meanings>> all{{"", {}}, {"clauses: {}\n", {}}};
  std::vector<std::pair<std::string, Meanings>> bodies{
      {"type: other, whom: acme", {{"clauses/use", "there"}}}};
  for (const auto& term : terms_of_use()) {
    std::vector<std::pair<std::string, Meanings>> longer;
    for (const auto& [body, means] : bodies) {
      for (const auto& way : term.ways) {
        auto more = std::pair{body, means};
        if (!way.text.empty()) {
          more.first += ", " + term.name + ": " + way.text;
          more.second["clauses/use/" + term.name] = way.meaning;
        }
        longer.push_back(std::move(more));
      }
    }
    bodies = std::move(longer);
  }
  for (auto& [body, means] : bodies) {
    all.emplace_back("clauses: {use: {" + body + "}}\n", std::move(means));
  }
  return all;
}

std::vector<Small> small_agreements() {
  std::vector<Small> all;
  for (const auto& around : surroundings()) {
    for (const auto& [clause, means] : clauses()) all.push_back(small(around, clause, means));
  }
  return all;
}

// What happened to each thing: "came", "went" or "changed".
using Happened = std::map<std::string, std::string>;

// By definition. What comes or goes with its clause is the clause's.
Happened by_twin(const Meanings& before, const Meanings& after) {
  Happened all;
  const auto owner = [](const std::string& path) {
    const bool is_term = path.starts_with("clauses/use/");
    return is_term ? std::string("clauses/use") : path;
  };
  for (const auto& [path, meaning] : before) {
    if (!after.contains(path) && after.contains(owner(path))) all[path] = "went";
    if (!after.contains(owner(path))) all[owner(path)] = "went";
    if (after.contains(path) && after.at(path) != meaning) all[path] = "changed";
  }
  for (const auto& [path, meaning] : after) {
    if (!before.contains(path)) {
      const bool with_clause = !before.contains(owner(path));
      all[with_clause ? owner(path) : path] = "came";
    }
  }
  return all;
}

void tell(const Change& change, Happened& all) {
  const bool one_sided = (change.item_before == nullptr) != (change.item_after == nullptr);
  if (change.what.kind == ChangeKind::restated) return;
  std::string path;
  for (const auto& step : change.path.steps()) path += (path.empty() ? "" : "/") + step;
  // Of an entry beside the clauses it is told which of its fields changed: the twin knows one.
  const bool is_entry = change.path.section != "clauses";
  if (one_sided || change.parts.empty() || is_entry) {
    const bool came = change.what.kind == ChangeKind::added;
    const bool went = change.what.kind == ChangeKind::removed;
    all[path] = came ? "came" : went ? "went" : "changed";
    return;
  }
  for (const auto& part : change.parts) tell(part, all);
}

Happened by_engine(const Version& before, const Version& after) {
  Happened all;
  for (const auto& change : compare_versions(before, after).changes) tell(change, all);
  return all;
}

TEST(SmallAgreements, AreComparedAsTheTwinComparesThemPairByPair) {
  const std::vector<Small> all = small_agreements();
  for (const auto& each : all) ASSERT_TRUE(each.version);
  std::size_t pairs = 0;
  std::size_t tried = 0;
  for (const auto& before : all) {
    for (const auto& after : all) {
      if (pairs++ % k_one_in != 0) continue;
      ++tried;
      ASSERT_EQ(by_engine(before.version, after.version), by_twin(before.means, after.means))
          << testing::PrintToString(before.means) << " → " << testing::PrintToString(after.means);
    }
  }
  EXPECT_GE(pairs, 40'000U);
  EXPECT_GE(tried, enough(40'000));
}

}  // namespace
}  // namespace dealterms::test
