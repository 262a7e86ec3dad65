// The table of rules, audited: every rule has its mirror or a reason for having none, every rule
// has a sentence, and whatever is found is called by a rule of the table.
#include "assess/rules.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include "../support/shipped_words.hpp"
#include "agreement/read_agreement.hpp"
#include "assess/assess.hpp"
#include "catalogue/read_catalogue.hpp"
#include "diff/compare.hpp"
#include "document/read_document.hpp"

namespace dealterms::test {
namespace {

namespace fs = std::filesystem;

// What undoes itself, and why it needs no other rule.
const std::map<std::string, std::string> k_own_mirrors{
    {"changed", "the change back is a change too"},
    {"varied", "what went up in one part and down in another comes back the same way"},
    {"restated", "other words for the same are other words both ways"},
    {"lapsed", "seen from the other side the instrument has not begun"},
    {"came_and_went", "it is in neither version"},
    {"renamed", "the old name comes back"},
    {"reversed", "the parties change places again"},
    {"converted", "the catalogue has no row for the pair, either way"},
};

SourceText read_source(const fs::path& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return {path.string(), text.str()};
}

const Catalogue& shipped() {
  static const Catalogue catalogue = [] {
    Diagnostics diagnostics;
    const auto source = read_source(fs::path(DEALTERMS_SOURCE_DIR) / "terms/catalogue.yaml");
    return read_catalogue(*read_document(source, diagnostics), {}, diagnostics);
  }();
  return catalogue;
}

std::shared_ptr<const Catalogue> shared() {
  return {std::shared_ptr<const Catalogue>{}, &shipped()};
}

const std::map<std::string, Rule>& rules() {
  static const std::map<std::string, Rule> by_id = [] {
    std::map<std::string, Rule> map;
    for (auto& rule : implied_rules(shipped())) map.emplace(rule.id, rule);
    return map;
  }();
  return by_id;
}

TEST(Rules, StandOnceEach) { EXPECT_EQ(implied_rules(shipped()).size(), rules().size()); }

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
    EXPECT_TRUE(has(Table::term_sentences, what) || has(Table::whole_sentences, what)) << id;
  }
}

void collect(const std::vector<Finding>& findings, const Catalogue& catalogue,
             std::set<std::string>& ids) {
  for (const auto& finding : findings) {
    const ClauseType* type = catalogue.find_type(finding.type);
    std::string id = finding.rule;
    if (type != nullptr && type->open && !rules().contains(id)) {
      const auto last = id.rfind('.');
      id = finding.type + ".*" + id.substr(last);
    }
    ids.insert(id);
    collect(finding.parts, catalogue, ids);
  }
}

TEST(Rules, NameWhateverIsFoundInTheShippedDeals) {
  std::map<fs::path, std::vector<std::shared_ptr<const Agreement>>> deals;
  for (const char* root : {"terms", "examples"}) {
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(DEALTERMS_SOURCE_DIR) / root)) {
      if (entry.path().extension() != ".yaml" || entry.path().stem() == "catalogue") continue;
      if (entry.path().string().find("catalogue.") != std::string::npos) continue;
      Diagnostics diagnostics;
      const auto source = read_source(entry.path());
      const auto root_node = read_document(source, diagnostics);
      ASSERT_TRUE(root_node) << entry.path();
      deals[entry.path().parent_path()].push_back(std::make_shared<const Agreement>(
          read_agreement(*root_node, source.name(), shipped(), diagnostics)));
    }
  }
  std::set<std::string> found;
  for (const auto& [deal, versions] : deals) {
    for (const auto& before : versions) {
      for (const auto& after : versions) {
        const Comparison comparison = compare(before, after, shared());
        const Assessment assessment = assess(comparison);
        for (const auto& verdict : assessment.clauses) collect(verdict.findings, shipped(), found);
        collect(assessment.outside_clauses, shipped(), found);
      }
    }
  }
  EXPECT_GT(found.size(), 100U);
  for (const auto& id : found) EXPECT_TRUE(rules().contains(id)) << id;
}

}  // namespace
}  // namespace dealterms::test
