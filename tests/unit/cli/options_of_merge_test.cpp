#include "cli/options.hpp"

#include <gtest/gtest.h>

#include "arguments.hpp"

namespace dealterms {
namespace {

std::string misuse_of(const Arguments& words) {
  const auto result = parse_options(words);
  const auto* misuse = std::get_if<Misuse>(&result);
  return misuse == nullptr ? "" : misuse->text;
}

MergeOptions parsed(const Arguments& words) {
  EXPECT_EQ(misuse_of(words), "");
  return std::get<MergeOptions>(std::get<Command>(parse_options(words)));
}

TEST(OptionsOfMerge, AMergeHasABaseAndTwoSides) {
  const MergeOptions options = parsed({"merge", "b.yaml", "o.yaml", "t.yaml"});
  EXPECT_EQ(options.base, "b.yaml");
  EXPECT_EQ(options.ours, "o.yaml");
  EXPECT_EQ(options.theirs, "t.yaml");
  EXPECT_EQ(options.style, ConflictStyle::merge);
  EXPECT_EQ(options.output.output, "");
  EXPECT_TRUE(options.output.no_pager);
}

TEST(OptionsOfMerge, ADriverReplacesOursWhateverItsName) {
  const MergeOptions options =
      parsed({"merge", "--driver", "--conflict", "diff3", "--", "-b", ".merge_o", "-t", "-x.yaml"});
  EXPECT_EQ(options.base, "-b");
  EXPECT_EQ(options.output.output, ".merge_o");
  EXPECT_EQ(options.pathname, "-x.yaml");
  EXPECT_EQ(options.style, ConflictStyle::diff3);
}

TEST(OptionsOfMerge, WhatOnlyADriverHasOrCannotHaveIsRefused) {
  EXPECT_NE(misuse_of({"merge", "b", "o", "t", "x.yaml"}), "");
  EXPECT_NE(misuse_of({"merge", "b", "o", "t", "--driver", "--output", "x"}), "");
  EXPECT_NE(misuse_of({"merge", "b", "o", "t", "--conflict", "diff4"}), "");
}

}  // namespace
}  // namespace dealterms
