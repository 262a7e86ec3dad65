// Characters that JSON writes as two escapes.
#include "document/surrogates.hpp"

#include <gtest/gtest.h>

#include "document/read_document.hpp"

namespace dealterms {
namespace {

constexpr const char* k_rocket = "\U0001F680";

std::optional<Node> parsed(const std::string& text, Diagnostics& diagnostics) {
  return read_document(SourceText("f.json", text), diagnostics);
}

std::string value_of(const std::string& text, const char* key) {
  Diagnostics diagnostics;
  const auto root = parsed(text, diagnostics);
  const Node* node = root ? root->find(key) : nullptr;
  return node != nullptr && !diagnostics.has_errors() ? node->text : "unread";
}

TEST(Surrogates, AreOneCharacterInADoubleQuotedText) {
  EXPECT_EQ(value_of(R"({"a": "Acme \ud83d\ude80!"})", "a"), std::string("Acme ") + k_rocket + "!");
  EXPECT_EQ(value_of(R"({"a": "\uD83D\uDE80\ud83d\ude80"})", "a"),
            std::string(k_rocket) + k_rocket);
}

TEST(Surrogates, AreJoinedInKeysToo) {
  EXPECT_EQ(value_of(R"({"\ud83d\ude80": "b"})", k_rocket), "b");
}

TEST(Surrogates, AreBackslashesEverywhereElse) {
  EXPECT_EQ(value_of("a: '\\ud83d\\ude80'\nb: \"\\ud83d\\ude80\"\n", "a"), "\\ud83d\\ude80");
  EXPECT_EQ(value_of("a: x\\ud83d\\ude80\nb: \"\\ud83d\\ude80\"\n", "a"), "x\\ud83d\\ude80");
  EXPECT_EQ(value_of("a: |\n  \"\\ud83d\\ude80\"\nb: \"\\ud83d\\ude80\"\n", "a"),
            "\"\\ud83d\\ude80\"\n");
  EXPECT_EQ(value_of(R"(a: "\\ud83d\\ude80")", "a"), "\\ud83d\\ude80");
}

TEST(Surrogates, LeaveEveryPlaceWhereItIsInTheFile) {
  const std::string text =
      "{\"a\": \"\\ud83d\\ude80\\ud83d\\ude80\", \"b\": 1,\n \"c\": \"\\ud83d\\ude80\", d: 2}";
  Diagnostics diagnostics;
  const auto root = parsed(text, diagnostics);
  ASSERT_TRUE(root);
  const SourceText source("f.json", text);
  EXPECT_EQ(root->find("b")->place, source.place_at(text.find("1,")));
  EXPECT_EQ(root->find("c")->place, source.place_at(text.find("\"\\ud83d\\ude80\", d")));
  EXPECT_EQ(root->find("d")->place, source.place_at(text.find("2}")));
}

TEST(Surrogates, AreRefusedAloneWithTheirPlace) {
  for (const char* text : {R"({"a": "x \ud83d y"})", R"({"a": "x \ude80\ud83d"})",
                           R"({"a": "x \ud83d\ud83d\ude80"})"}) {
    Diagnostics diagnostics;
    EXPECT_FALSE(parsed(text, diagnostics)) << text;
    ASSERT_FALSE(diagnostics.empty()) << text;
    const Diagnostic first = diagnostics.sorted().front();
    EXPECT_EQ(first.code, DiagnosticCode::bad_yaml);
    EXPECT_EQ(first.place.column.value, 10U) << text;
  }
}

}  // namespace
}  // namespace dealterms
