#include "catalogue/deal_kinds.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "../../support/shipped.hpp"
#include "base/embedded_files.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

struct Read {
  std::vector<DealKind> kinds;
  std::vector<DiagnosticCode> codes;
};

Read read(const std::string& yaml) {
  Diagnostics diagnostics;
  const auto root = read_document(SourceText("", yaml), diagnostics);
  EXPECT_TRUE(root) << yaml;
  Read read;
  read.kinds = read_deal_kinds(root.value_or(Node{}), test::shipped_catalogue(), diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.sorted()) read.codes.push_back(diagnostic.code);
  return read;
}

std::string shipped_kinds() {
  const auto files = embedded_files();
  const auto found = std::ranges::find(files, "terms/kinds.yaml", &EmbeddedFile::path);
  return found == files.end() ? "" : std::string(found->bytes);
}

TEST(DealKinds, ThatShipAreReadWithoutAMistake) {
  const Read shipped = read(shipped_kinds());
  EXPECT_TRUE(shipped.codes.empty());
  std::set<std::string> ids;
  for (const DealKind& kind : shipped.kinds) ids.insert(kind.id);
  EXPECT_EQ(ids, (std::set<std::string>{"employment", "lease", "licence", "loan", "merger", "nda",
                                        "partnership", "subscription", "services", "supply"}));
}

TEST(DealKinds, ThatShipGiveEveryRoleOfEveryClause) {
  for (const DealKind& kind : read(shipped_kinds()).kinds) {
    for (const KindClause& clause : kind.clauses) {
      const ClauseType* type = test::shipped_catalogue().find_type(clause.type);
      ASSERT_NE(type, nullptr);
      EXPECT_EQ(clause.roles.size(), type->roles.size()) << kind.id << " " << clause.id;
      EXPECT_FALSE(type->example.empty()) << clause.type;
    }
  }
}

TEST(DealKinds, MayNameOthersInTheirClauses) {
  const Read kinds = read(
      "kinds: {k: {parties: [a], others: {o: {name: O, of: a}}, roles: {payee: o}, clauses: {c: "
      "{type: fees, payer: a, payee: o}}}}\n");
  ASSERT_EQ(kinds.codes, std::vector<DiagnosticCode>{});
  EXPECT_EQ(kinds.kinds.front().others.front().of, "a");
  EXPECT_EQ(kinds.kinds.front().roles.at("payee"), "o");
}

TEST(DealKinds, TellWhatTheyNameAndNobodyKnows) {
  const std::string head = "kinds: {k: {title: K, parties: [a, b], clauses: {c: ";
  EXPECT_EQ(read(head + "{type: exclusivty}}}}\n").codes,
            std::vector{DiagnosticCode::unknown_type});
  EXPECT_EQ(read(head + "{type: exclusivity, holder: c}}}}\n").codes,
            std::vector{DiagnosticCode::unknown_party});
  EXPECT_EQ(read(head + "{type: exclusivity, owner: a}}}}\n").codes,
            std::vector{DiagnosticCode::unknown_key});
  EXPECT_EQ(read("kinds: {k: {parties: [a], roles: {payr: a, payee: b}, clauses: {}}}\n").codes,
            (std::vector{DiagnosticCode::unknown_key, DiagnosticCode::unknown_party}));
  EXPECT_EQ(read("kinds: {k: {parties: [a], others: {o: {name: O, of: b}}, clauses: {}}}\n").codes,
            std::vector{DiagnosticCode::unknown_party});
  EXPECT_EQ(read("kinds: {k: {titel: K, parties: [a], clauses: {}}}\n").codes,
            std::vector{DiagnosticCode::unknown_key});
  EXPECT_EQ(read("kinds: {k: {title: K}}\n").codes.size(), 1U);
}

}  // namespace
}  // namespace dealterms
