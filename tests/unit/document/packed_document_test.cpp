#include "document/packed_document.hpp"

#include <gtest/gtest.h>

#include "document/read_document.hpp"

namespace dealterms {
namespace {

constexpr FileId k_file{7};

Node read(const std::string& yaml) {
  Diagnostics diagnostics;
  return read_document(SourceText("a.yaml", yaml, k_file), diagnostics).value();
}

void expect_equal(const Node& a, const Node& b) {
  EXPECT_EQ(a.kind, b.kind);
  EXPECT_EQ(a.place, b.place);
  EXPECT_EQ(a.text, b.text);
  EXPECT_EQ(a.quoted, b.quoted);
  ASSERT_EQ(a.items.size(), b.items.size());
  for (std::size_t i = 0; i < a.items.size(); ++i) expect_equal(a.items[i], b.items[i]);
  ASSERT_EQ(a.entries.size(), b.entries.size());
  for (std::size_t i = 0; i < a.entries.size(); ++i) {
    EXPECT_EQ(a.entries[i].key, b.entries[i].key);
    EXPECT_EQ(a.entries[i].key_place, b.entries[i].key_place);
    expect_equal(a.entries[i].value, b.entries[i].value);
  }
}

TEST(PackedDocument, IsTheDocumentThatWasRead) {
  const Node root = read("deal: acme\nclauses:\n  fee: {rate: '5%', of: [a, \"b\", []]}\nnone:\n");
  expect_equal(unpack_document(pack_document(root), k_file), root);
}

TEST(PackedDocument, GivesItsScalarsWithoutTheRest) {
  const Node root = read("deal: acme\nclauses: {fee: {rate: 5%}}\nversion: '2'\nnames: [a]\n");
  const Node head = unpack_scalars(pack_document(root), k_file);
  ASSERT_EQ(head.entries.size(), 2u);
  expect_equal(*head.find("deal"), *root.find("deal"));
  expect_equal(*head.find("version"), *root.find("version"));
}

TEST(PackedDocument, GivesAListAtItsRootWithoutTheListsInIt) {
  const Node root = read("[a, [b]]");
  const Node head = unpack_scalars(pack_document(root), k_file);
  ASSERT_EQ(head.items.size(), 1u);
  expect_equal(head.items.front(), root.items.front());
}

}  // namespace
}  // namespace dealterms
