#include "catalogue/file_format.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace dealterms {
namespace {

TEST(FileFormat, ReservesEveryCommonKeyOfAClause) {
  const std::set<std::string_view> reserved{reserved_names().begin(), reserved_names().end()};
  EXPECT_EQ(reserved, (std::set<std::string_view>{"type", "title", "continues", "because", "from",
                                                  "ended", "exceptions", "conditions", "level",
                                                  "favours", "why", "status", "sources", "section",
                                                  "quote", "by", "note", "doubt", "new"}));
  for (const TermSpec& field : record_fields()) EXPECT_TRUE(is_reserved(field.name)) << field.name;
}

// Of a clause or a record `favours` and `why` are relations; a source serves nobody.
TEST(FileFormat, LetsOnlyAValueSayWhomItServes) {
  for (const std::string_view key : {"favours", "why"}) {
    EXPECT_NE(find_evidence_key(key, EvidenceOf::values), nullptr) << key;
    EXPECT_EQ(find_evidence_key(key, EvidenceOf::anything), nullptr) << key;
  }
  EXPECT_NE(find_evidence_key("new", EvidenceOf::anything), nullptr);
}

TEST(FileFormat, LetsALevelAndWhomItServesOverrideTheCatalogue) {
  for (const RelationSpec& spec : relations()) {
    EXPECT_EQ(is_override(spec.key), spec.key == "level" || spec.key == "favours") << spec.key;
  }
  EXPECT_FALSE(is_override("title"));
}

TEST(FileFormat, NamesEachSectionOnce) {
  std::set<std::string_view> keys;
  for (const SectionSpec& section : sections()) EXPECT_TRUE(keys.insert(section.key).second);
  EXPECT_EQ(keys.size(), 6u);
}

TEST(FileFormat, CallsEachKeyAsItsEnumerator) {
  for (const SectionSpec& section : sections()) {
    EXPECT_EQ(name_of(section.section), section.key);
    EXPECT_EQ(&spec_of(section.section), &section);
  }
  for (const MapFormSpec& form : map_forms()) EXPECT_EQ(name_of(form.form), form.key);
  for (const RelationSpec& relation : relations()) {
    EXPECT_EQ(name_of(relation.relation), relation.key);
    EXPECT_EQ(find_relation(relation.key), &relation);
  }
}

TEST(FileFormat, TellsNamesOfTheHeadFromStatements) {
  std::set<std::string_view> ids;
  std::set<std::string_view> texts;
  for (const TermSpec& field : head_fields()) {
    if (field.writing == TermSpec::Writing::id) ids.insert(field.name);
    if (field.writing == TermSpec::Writing::text) texts.insert(field.name);
  }
  EXPECT_EQ(ids, (std::set<std::string_view>{"deal", "version", "amends"}));
  EXPECT_EQ(texts, (std::set<std::string_view>{"name", "text", "catalogue"}));
}

TEST(FileFormat, LetsNoPartyBearAWordThatMayStandInItsPlace) {
  for (const char* word : {"each", "mixed", "none", "all", "yes", "undisclosed", "redacted"}) {
    EXPECT_TRUE(is_no_party(word)) << word;
  }
  EXPECT_FALSE(is_no_party("acme"));
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

TEST(FileFormat, KnowsTheLimitsOfAClause) {
  EXPECT_TRUE(is_limit("exceptions"));
  EXPECT_TRUE(is_limit("conditions"));
  EXPECT_FALSE(is_limit("flows"));
}

TEST(FileFormat, FindsAFieldOfTheHeadAndASectionByTheirKeys) {
  ASSERT_NE(find_head_field("dates.announced"), nullptr);
  EXPECT_EQ(find_head_field("parties"), nullptr);
  ASSERT_NE(find_section("parties"), nullptr);
  EXPECT_EQ(find_section("parties")->section, FileSection::parties);
  EXPECT_EQ(find_section("clauses"), nullptr);
}

}  // namespace
}  // namespace dealterms
