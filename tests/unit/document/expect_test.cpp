#include "document/expect.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace dealterms {
namespace {

// "2:4 DT103 ...", a line each.
std::string told(const Diagnostics& diagnostics) {
  std::string lines;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    lines += (lines.empty() ? "" : "\n") + std::to_string(diagnostic.place.line) + ":" +
             std::to_string(diagnostic.place.column.value) + " " + message_of(diagnostic);
  }
  return lines;
}

Node node(std::string_view yaml) { return *testing::read(yaml).root; }

std::vector<std::string> names(const Node& node, Diagnostics& diagnostics) {
  std::vector<std::string> found;
  for (const PlacedName& name : expect_names(node, "sources", diagnostics)) {
    found.push_back(name.name);
  }
  return found;
}

TEST(ExpectMap, SaysOfAListThatItsEntriesWantNames) {
  const Node root = node("a: {b: c}\nd: [{b: c}]\ne: f\n");
  Diagnostics diagnostics;
  EXPECT_TRUE(expect_map(*root.find("a"), "a", diagnostics));
  EXPECT_FALSE(expect_map(*root.find("d"), "d", diagnostics));
  EXPECT_FALSE(expect_map(*root.find("e"), "e", diagnostics));
  const std::vector<Diagnostic> told = diagnostics.sorted();
  ASSERT_EQ(told.size(), 2U);
  EXPECT_NE(told.front().hint.find("a name of its own"), std::string::npos);
  EXPECT_EQ(told.back().hint, "");
}

TEST(ExpectText, TakesAScalarThatSaysSomething) {
  const Node root = node("a: word\nb: [x]\nc:\nd: ''\n");
  Diagnostics diagnostics;
  EXPECT_EQ(expect_text(*root.find("a"), "a", diagnostics), "word");
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_EQ(expect_text(*root.find("b"), "b", diagnostics), std::nullopt);
  EXPECT_EQ(expect_text(*root.find("c"), "c", diagnostics), std::nullopt);
  EXPECT_EQ(expect_text(*root.find("d"), "d", diagnostics), std::nullopt);
  EXPECT_EQ(told(diagnostics),
            "2:4 'b' takes a single value\n3:1 'c' has no value\n4:4 'd' has no value");
}

TEST(ExpectMap, SaysWhatTakesOne) {
  Diagnostics diagnostics;
  EXPECT_TRUE(expect_map(node("{a: 1}"), "clauses", diagnostics));
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_FALSE(expect_map(node("[a]"), "clauses", diagnostics));
  EXPECT_EQ(told(diagnostics), "1:1 'clauses' takes a map of names to entries");
}

TEST(ExpectNames, TakesOneNameForAListOfOne) {
  Diagnostics diagnostics;
  EXPECT_EQ(names(node("press"), diagnostics), std::vector<std::string>{"press"});
  EXPECT_EQ(names(node("[press, court]"), diagnostics),
            (std::vector<std::string>{"press", "court"}));
  EXPECT_TRUE(diagnostics.empty());
}

TEST(ExpectNames, LeavesOutWhatIsNoNameAndReadsOn) {
  Diagnostics diagnostics;
  EXPECT_EQ(names(node("[press, {a: 1}, court]"), diagnostics),
            (std::vector<std::string>{"press", "court"}));
  EXPECT_EQ(told(diagnostics), "1:9 'sources' takes a single value");
  Diagnostics of_a_map;
  EXPECT_TRUE(names(node("{press: 1}"), of_a_map).empty());
  EXPECT_EQ(told(of_a_map), "1:1 'sources' takes a list");
}

TEST(IsId, TakesLowerCaseDigitsAndThreeSigns) {
  for (const char* id : {"a", "2025-10", "a.b_c-d", "0"}) EXPECT_TRUE(is_id(id)) << id;
  for (const char* none : {"", "A", "-a", ".a", "_a", "a b", "a/b", "é"}) {
    EXPECT_FALSE(is_id(none)) << none;
  }
}

TEST(ExpectKey, PointsAtTheMapThatLacksIt) {
  Diagnostics diagnostics;
  const Place parent{3, ByteColumn{5}};
  EXPECT_TRUE(expect_key(node("{version: 1}"), "version", "file", parent, diagnostics));
  EXPECT_FALSE(expect_key(node("{deal: d}"), "version", "file", parent, diagnostics));
  EXPECT_EQ(told(diagnostics), "3:5 'version' is missing");
}

TEST(ReadKeys, HandsEachEntryToTheReaderOfItsKey) {
  std::string read;
  const std::vector<KeyReader> readers{
      {"deal", [&](const NodeEntry& entry) { read += "deal " + entry.value.text + ";"; }},
      {"version", [&](const NodeEntry& entry) { read += "version " + entry.value.text + ";"; }}};
  Diagnostics diagnostics;
  read_keys(node("{version: 1, deal: d}"), "file", readers, diagnostics);
  EXPECT_EQ(read, "version 1;deal d;");
  EXPECT_TRUE(diagnostics.empty());
}

TEST(ReadKeys, SuggestsTheKeyThatWasMeant) {
  Diagnostics diagnostics;
  read_keys(node("{vesion: 1}"), "file", {{"version", [](const NodeEntry&) {}}}, diagnostics);
  ASSERT_EQ(diagnostics.sorted().size(), 1U);
  EXPECT_EQ(diagnostics.sorted().front().suggestion, "version");
}

// `{about: profits, and others}`: YAML sees a key `and others` with no value.
TEST(AddUnknown, SaysThatACommaCutATextWhereAKeyHasSeveralWordsAndNoValue) {
  Diagnostics diagnostics;
  const Node root = node("{about: profits, and others, other words: 1}");
  for (const std::size_t i : {1U, 2U}) {
    add_unknown(DiagnosticCode::unknown_key, root.entries[i], "clause", {"about"}, diagnostics);
  }
  const auto sorted = diagnostics.sorted();
  ASSERT_EQ(sorted.size(), 2U);
  EXPECT_NE(sorted[0].hint.find("a comma ends the text"), std::string::npos);
  EXPECT_EQ(sorted[1].hint, "");
}

TEST(ExpectId, SuggestsTheNameThatWasMeant) {
  const auto suggested = [](std::string_view text) {
    Diagnostics diagnostics;
    EXPECT_FALSE(expect_id(text, {1, {1}}, diagnostics));
    return diagnostics.sorted().front().suggestion;
  };
  EXPECT_EQ(suggested("Up Time"), "up-time");
  EXPECT_EQ(suggested("v2 final"), "v2-final");
  EXPECT_EQ(suggested("_cap (new)"), "cap-new");
  EXPECT_EQ(suggested("契約"), "");
}

}  // namespace
}  // namespace dealterms
