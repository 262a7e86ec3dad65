#include "cli/file_kind.hpp"

#include <gtest/gtest.h>

#include "agreements.hpp"

namespace dealterms {
namespace {

ParsedFile parsed(const std::string& bytes) {
  Input input = at_path("a.yaml");
  input.bytes = bytes;
  ParseCount ignored;
  return parse_file(std::move(input), ignored);
}

FileKind kind_of(const std::string& bytes) { return kind_of(parsed(bytes)); }
bool is_foreign(const std::string& bytes) { return is_foreign(parsed(bytes)); }

TEST(FileKind, IsWhatItsKeysSay) {
  EXPECT_EQ(kind_of(agreement_text("one")), FileKind::version);
  EXPECT_EQ(kind_of("catalogue: 1\ntypes: {}\n"), FileKind::catalogue);
  EXPECT_EQ(kind_of("conversions: []\n"), FileKind::catalogue);
  EXPECT_EQ(kind_of("paper: order form\nclauses: {}\n"), FileKind::paper);
  EXPECT_EQ(kind_of("messages: {}\n"), FileKind::language);
  EXPECT_EQ(kind_of("dealterms-policy: 1\nfail_on: major\n"), FileKind::policy);
}

TEST(FileKind, OfAnythingElseIsAVersionThatLacksSomething) {
  EXPECT_EQ(kind_of("on: push\n"), FileKind::version);
  EXPECT_EQ(kind_of("a: [\n"), FileKind::version);
  EXPECT_EQ(kind_of("- a\n"), FileKind::version);
}

TEST(FileKind, IsForeignWhereNoKeyIsOurs) {
  EXPECT_TRUE(is_foreign("on: push\n"));
  EXPECT_TRUE(is_foreign("a: [\n"));
  EXPECT_FALSE(is_foreign("dealterms: 1\na: [\n"));
  EXPECT_FALSE(is_foreign("deal: d\n"));
  EXPECT_FALSE(is_foreign("dealterms-policy: 1\n"));
}

}  // namespace
}  // namespace dealterms
