// A text read alone, together with another one, and in parts: the law of
// document/read_documents.hpp is that all give the same. For whoever tries it on texts of their
// own.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "document/read_documents.hpp"

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

inline bool is_read_alike(const ReadDocument& a, const ReadDocument& b) {
  return a.diagnostics.sorted() == b.diagnostics.sorted() &&
         a.root.has_value() == b.root.has_value() && (!a.root || is_same_tree(*a.root, *b.root));
}

struct ReadTogether {
  bool is_alike = true;
  bool has_known = false;  // something of it was not parsed again
  bool is_cut = false;     // it was parsed in parts
};

inline ReadTogether read_together(const std::string& known, const std::string& text,
                                  const DocumentLimits& limits = {}) {
  const std::vector<SourceText> both{SourceText("old.yaml", known),
                                     SourceText("new.yaml", text, FileId{1})};
  const std::span<const SourceText> one = std::span(both).last(1);
  std::vector<ReadDocument> alone(2);
  for (std::size_t i = 0; i < both.size(); ++i) {
    alone[i].root = read_document(both[i], alone[i].diagnostics, limits);
  }
  ReadTogether result;
  for (const std::size_t threads : {1U, 2U, 3U}) {
    const ReadingThreads all{.most = threads, .bytes_each = 1};
    const auto beside = read_documents(both, limits, all);
    const auto in_parts = read_documents(one, limits, all);
    result.is_alike = result.is_alike && is_read_alike(alone[0], beside[0]) &&
                      is_read_alike(alone[1], beside[1]) && is_read_alike(alone[1], in_parts[0]);
    result.is_cut = result.is_cut || texts_to_parse(one, all).front().size() > 1;
  }
  result.has_known = texts_to_parse(both).back().front() != both.back().bytes();
  return result;
}

}  // namespace dealterms::test
