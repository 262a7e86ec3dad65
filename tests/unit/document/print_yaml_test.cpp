#include "document/print_yaml.hpp"

#include <gtest/gtest.h>

#include <string>

#include "base/diagnostic.hpp"
#include "document/merge_nodes.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

Node node_of(const std::string& yaml) {
  Diagnostics diagnostics;
  auto node = read_document(SourceText("", yaml), diagnostics);
  EXPECT_TRUE(node && !diagnostics.has_errors()) << yaml;
  return node.value_or(Node{});
}

TEST(PrintYaml, PutsOnALineWhatFits) {
  EXPECT_EQ(print_yaml(node_of("a:\n  b: 20%\n  c: [x, 'y']\n")), "{a: {b: 20%, c: [x, \"y\"]}}");
}

TEST(PrintYaml, ReadsBackAsTheSame) {
  for (const std::string yaml : {
           "20%",
           "'none'",
           "a: USD 1,000,000\n",
           "a: [x y, \"it's, {1}\", 'a: b # c']\n",
           "quote: |\n  one\n  two: [three]\n",
           "quote: |-\n  one\n\n  two\n",
           "quote: >\n  one\n  two\n\n  three\n",
           "quote: |+\n  one\n\n",
           "quote: \"\\n  deep\\n one \"\n",
           "quote: \"tab\\there\\nand \\u202e there \\x1b\"\n",
           "plain: one\n  two\n\n  three\n\n\n  four\n",
           "empty:\nlist: []\nmap: {}\ntext: ''\n",
           "list:\n  - a, b\n  -\n    - c, d\n    - {e: f}\n  - g: h, i\n    j: k\n",
           "\"a: b\": 1\n\"-x\": 2\n'<<': 3\nby hours: 4\né: 5\n",
           "a: {b: {c: {d: 'a long text that fills a line of its own by far, and then some more'},"
           " e: 'another long text that fills a line of its own by far, and then some'}}\n",
           "u: \"caf\\u00e9 \\U0001F600\"\n",
       }) {
    const Node node = node_of(yaml);
    const std::string printed = print_yaml(node);
    EXPECT_TRUE(same_content(node, node_of(printed))) << yaml << "\n" << printed;
  }
}

TEST(PrintYaml, WritesProseAsItIsRead) {
  EXPECT_EQ(print_entry("quote", node_of("|\n  one\n  two\n"), 2),
            "  quote: |\n    one\n    two\n");
}

TEST(PrintYaml, GivesASectionALineAnEntry) {
  EXPECT_EQ(print_entry("clauses", node_of("a: {b: 1}\nc: {d: 2}\n"), 0),
            "clauses:\n  a: {b: 1}\n  c: {d: 2}\n");
}

TEST(PrintYaml, PutsNothingInBracesThatWouldBeCutThere) {
  EXPECT_FALSE(print_in_braces(node_of("USD 1,000")));
  EXPECT_EQ(print_in_braces(node_of("'USD 1,000'")), "\"USD 1,000\"");
}

}  // namespace
}  // namespace dealterms
