#include "agreement/file_format.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "catalogue/read_catalogue.hpp"

namespace dealterms {
namespace {

TEST(FileFormat, ReservesEveryCommonKeyOfAClause) {
  std::set<std::string_view> keys{"type",  "continues", "because", "ended",
                                  "level", "favours",   "why"};
  for (const TermSpec& field : clause_fields()) keys.insert(field.name);
  for (const TermSpec& field : record_fields()) keys.insert(field.name);
  keys.insert(evidence_keys().begin(), evidence_keys().end());
  const std::set<std::string_view> reserved{reserved_names().begin(), reserved_names().end()};
  EXPECT_EQ(keys, reserved);
}

TEST(FileFormat, NamesEachSectionOnce) {
  std::set<std::string_view> keys;
  for (const SectionSpec& section : sections()) EXPECT_TRUE(keys.insert(section.key).second);
  EXPECT_EQ(keys.size(), 6u);
}

TEST(FileFormat, ExplainsEachField) {
  const auto check = [](std::span<const TermSpec> fields) {
    for (const TermSpec& field : fields) {
      EXPECT_FALSE(field.about.empty()) << field.name;
      EXPECT_FALSE(field.title.empty()) << field.name;
      EXPECT_EQ(field.kinds.size(), 1u) << field.name;
    }
  };
  check(head_fields());
  check(clause_fields());
  check(record_fields());
  for (const SectionSpec& section : sections()) check(section.fields);
}

}  // namespace
}  // namespace dealterms
