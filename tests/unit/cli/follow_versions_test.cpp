#include "cli/follow_versions.hpp"

#include <gtest/gtest.h>

#include "agreements.hpp"

namespace dealterms {
namespace {

VersionFile file(const std::string& version, const std::string& head = {},
                 const std::string& directory = "d") {
  Input input = at_path(directory + "/" + version + ".yaml");
  input.bytes = agreement_text(version, "2030-01-01", head);
  ParseCount parsed;
  return *read_names(std::move(input), parsed);
}

Terms of(std::vector<VersionFile> versions) {
  Terms terms;
  terms.versions = std::move(versions);
  return terms;
}

class FollowVersions : public testing::Test {
 protected:
  FollowVersions() { fill(world_); }

  // Of the first of `side`: "DIRECTORY/VERSION.yaml", and what is missing behind it.
  std::string followed(const Terms& side, const Terms& other = {}) {
    Session session({}, {}, world_);
    DealOrders orders(session);
    const auto found = find_followed(side.versions.front(), side, other, orders);
    if (!found) return found.error().text;
    const std::string path =
        found->version != nullptr ? found->version->input.path : std::string("none");
    return found->missing.empty() ? path : path + ", not " + found->missing;
  }

  MemoryWorld world_;
};

TEST_F(FollowVersions, TakesTheOneThatIsAmendedOnItsOwnSideFirst) {
  const VersionFile third = file("3", "amends: \"1\"\n");
  EXPECT_EQ(followed(of({third, file("2"), file("1")}), of({file("1", {}, "before")})), "d/1.yaml");
  EXPECT_EQ(followed(of({third, file("2")}), of({file("1", {}, "before")})), "before/1.yaml");
}

TEST_F(FollowVersions, TakesNoVersionOfAnotherDeal) {
  VersionFile foreign = file("1");
  foreign.deal = "e";
  EXPECT_EQ(followed(of({file("2", "amends: \"1\"\n"), foreign})), "none, not 1");
}

TEST_F(FollowVersions, OrdersByDateThenByNameWhereNoneIsNamed) {
  const auto dated = [](const std::string& version, const std::string& day) {
    return file(version, "dates: {signed: " + day + "}\n");
  };
  EXPECT_EQ(followed(of({dated("a", "2025-01-01"), dated("b", "2024-01-01"),
                         dated("c", "2023-01-01"), dated("d", "2026-01-01")})),
            "d/b.yaml");
  EXPECT_EQ(followed(of({file("10"), file("9"), file("11")})), "d/9.yaml");
  EXPECT_EQ(followed(of({file("10"), file("11")}), of({file("9"), file("11", {}, "before")})),
            "d/9.yaml");
  EXPECT_EQ(followed(of({file("1"), file("2")})), "none");
}

TEST_F(FollowVersions, ReadsEachVersionOnceHoweverOftenOneIsAskedAbout) {
  const Terms side = of({file("1"), file("2"), file("3"), file("4")});
  const Terms other;
  Session session({}, {}, world_);
  DealOrders orders(session);
  const auto catalogue = session.catalogues().read_own();
  const std::size_t before = session.parsed().documents;
  for (const VersionFile& version : side.versions) {
    ASSERT_TRUE(find_followed(version, side, other, orders));
  }
  EXPECT_EQ(session.parsed().documents - before, side.versions.size());
}

TEST_F(FollowVersions, SaysWhatIsMissingAndTakesTheOneBefore) {
  EXPECT_EQ(followed(of({file("3", "amends: \"0\"\n"), file("2")})), "d/2.yaml, not 0");
}

TEST_F(FollowVersions, GoesInNoCircle) {
  const Terms circle = of({file("3", "amends: \"2\"\n"), file("2", "amends: \"3\"\n"), file("1")});
  EXPECT_EQ(followed(circle), "d/2.yaml, not 2");
  EXPECT_EQ(followed(of({file("3", "amends: \"3\"\n")})), "none, not 3");
}

TEST_F(FollowVersions, GuessesNotWhichOfSeveralIsAmended) {
  EXPECT_EQ(followed(of({file("2", "amends: \"1\"\n"), file("1"), file("1", {}, "e")})),
            "several files hold version '1', which d/2.yaml amends: d/1.yaml, e/1.yaml");
}

TEST_F(FollowVersions, OrdersVersionsThatHaveMistakes) {
  VersionFile broken = file("1");
  broken.input.bytes = head_text("d", "1") + "clauses: {a: {type: nobodys}}\n";
  EXPECT_EQ(followed(of({file("2"), broken})), "d/1.yaml");
}

}  // namespace
}  // namespace dealterms
