// Law 3 through JSON: what `diff --format json` prints makes the new version of the old one, as the
// program reads, prints and applies it.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../support/made_up_pairs.hpp"
#include "../support/shipped.hpp"
#include "base/diagnostic.hpp"
#include "base/embedded_files.hpp"
#include "cli/memory_world.hpp"
#include "cli/run.hpp"
#include "document/edits.hpp"
#include "document/read_document.hpp"

namespace dealterms::test {
namespace {

constexpr std::size_t k_made_up_pairs = 150;
constexpr unsigned k_seed = 7;

using Words = std::vector<std::string>;

Node node_of(const std::string& bytes) {
  Diagnostics diagnostics;
  return read_document(SourceText("", bytes), diagnostics).value_or(Node{});
}

// What the program makes of it; empty: it refused, and says why.
std::string applied(const TextPair& pair) {
  MemoryWorld world;
  world.carried.assign(embedded_files().begin(), embedded_files().end());
  world.files["old.yaml"] = pair.before;
  world.files["new.yaml"] = pair.after;
  EXPECT_EQ(
      run(Words{"diff", "old.yaml", "new.yaml", "--format", "json", "--output", "c.json"}, world),
      0)
      << world.err;
  EXPECT_EQ(run(Words{"apply", "old.yaml", "c.json", "--output", "made.yaml"}, world), 0)
      << world.err << pair.before << pair.after;
  return world.files["made.yaml"];
}

void expect_rebuilt(const TextPair& pair) {
  const std::string made = applied(pair);
  const Version after = read_bytes(pair.after);
  const Version rebuilt = read_bytes(made);
  ASSERT_TRUE(rebuilt) << made;
  EXPECT_TRUE(compare_versions(rebuilt, after).changes.empty()) << made;
  // Beyond what any comparison sees: the same keys, texts and quotes.
  EXPECT_TRUE(find_edits(node_of(made), node_of(pair.after)).empty()) << made;
}

TEST(ApplyLaws, TheChangesMakeTheNewVersionOfTheOld) {
  for_each_pair(k_seed, k_made_up_pairs, [](const TextPair& pair) {
    expect_rebuilt(pair);
    expect_rebuilt({pair.after, pair.before});
  });
}

TEST(ApplyLaws, WhatDoesNotDifferHasNoEdit) {
  for (const auto& file : shipped_versions()) {
    EXPECT_TRUE(find_edits(file.root, node_of(file.bytes)).empty()) << file.path;
    EXPECT_EQ(edited_text(file.bytes, {}), file.bytes) << file.path;
  }
}

}  // namespace
}  // namespace dealterms::test
