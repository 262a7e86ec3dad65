// A text read alone, and read beside another one: the law of document/read_beside.hpp is that both
// give the same. For whoever tries it on texts of their own.
#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "document/read_beside.hpp"

namespace dealterms::test {

// Places too.
inline bool is_same_tree(const Node& a, const Node& b) {
  return a.kind == b.kind && a.place == b.place && a.text == b.text && a.quoted == b.quoted &&
         std::ranges::equal(a.items, b.items, is_same_tree) &&
         std::ranges::equal(a.entries, b.entries, [](const NodeEntry& one, const NodeEntry& other) {
           return one.key == other.key && one.key_place == other.key_place &&
                  is_same_tree(one.value, other.value);
         });
}

struct ReadBothWays {
  bool is_alike = true;
  bool has_known = false;  // something of it was not parsed again
};

// `known` has no mistakes, else nothing is read beside it.
inline ReadBothWays read_both_ways(const std::string& known, const std::string& text,
                                   const DocumentLimits& limits = {}) {
  const SourceText before("old.yaml", known);
  const SourceText after("new.yaml", text, FileId{1});
  Diagnostics of_known;
  const auto known_root = read_document(before, of_known, limits);
  if (!known_root || !of_known.empty()) return {};
  Diagnostics alone;
  Diagnostics beside;
  const auto one = read_document(after, alone, limits);
  const auto other = read_document_beside({before, *known_root}, after, beside, limits);
  ReadBothWays result;
  result.is_alike = alone.sorted() == beside.sorted() && one.has_value() == other.has_value() &&
                    (!one || is_same_tree(*one, *other));
  result.has_known = text_beside({before, *known_root}, after).has_value();
  return result;
}

}  // namespace dealterms::test
