#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "../agreements.hpp"
#include "../arguments.hpp"
#include "cli/run.hpp"

namespace dealterms {
namespace {

using Json = nlohmann::json;
std::string changes_between(const std::string& before, const std::string& after,
                            const Arguments& more = {}) {
  MemoryWorld world;
  fill(world);
  Arguments words{"diff", before, after, "--format", "json"};
  words.insert(words.end(), more.begin(), more.end());
  EXPECT_EQ(run(words, world), 0) << world.err;
  return world.out;
}

struct Applied {
  int status = 0;
  std::string out;
  std::string err;
};
Applied apply_to(const std::string& version, const std::string& changes) {
  MemoryWorld world;
  fill(world);
  world.files["changes.json"] = changes;
  const int status = run(Arguments{"apply", version, "changes.json"}, world);
  return {status, world.out, world.err};
}

TEST(Apply, MakesTheNewVersion) {
  MemoryWorld world;
  fill(world);
  world.files["changes.json"] = changes_between("one", "two");
  ASSERT_EQ(run(Arguments{"apply", "one", "changes.json", "--output", "made.yaml"}, world), 0)
      << world.err;
  ASSERT_EQ(run(Arguments{"diff", "made.yaml", "terms/d/two.yaml", "--exit-code", "--all"}, world),
            0)
      << world.out;
}

TEST(Apply, RefusesAnotherVersion) {
  const Applied applied = apply_to("two", changes_between("one", "two"));
  EXPECT_EQ(applied.status, 2);
  EXPECT_EQ(applied.out, "");
  EXPECT_NE(applied.err.find("the changes are of version 'one', and not of 'two'"),
            std::string::npos)
      << applied.err;
}

TEST(Apply, RefusesChangesOfWhichSomeWereLeftOut) {
  const Applied applied =
      apply_to("one", changes_between("one", "two", {"--min-level", "critical"}));
  EXPECT_EQ(applied.status, 2);
  EXPECT_NE(applied.err.find("there are no edits: print all changes"), std::string::npos)
      << applied.err;
}

TEST(Apply, RefusesWhatMakesNoAgreement) {
  Json changes = Json::parse(changes_between("one", "two"));
  changes["edits"].push_back({{"path", {"claws"}}, {"old", nullptr}, {"new", "{a: b}"}});
  const Applied applied = apply_to("one", changes.dump());
  EXPECT_EQ(applied.status, 2);
  EXPECT_EQ(applied.out, "");
  EXPECT_NE(applied.err.find("a mistake in what the changes make of it"), std::string::npos)
      << applied.err;
}

TEST(Apply, RefusesWhatIsNoPageOfChanges) {
  Json changes = Json::parse(changes_between("one", "two"));
  const auto refused = [](const Json& json) { return apply_to("one", json.dump()).status == 2; };
  const Json edit = changes["edits"][0];
  for (const Json& broken :
       {Json("text"), Json{{"path", {"a"}}}, Json{{"path", "a"}, {"old", "1"}, {"new", "2"}},
        Json{{"path", {1}}, {"old", "1"}, {"new", "2"}},
        Json{{"path", {"a"}}, {"old", 1}, {"new", "2"}},
        Json{{"path", {"a"}}, {"old", "[1"}, {"new", "2"}},
        Json{{"path", {"a"}}, {"old", nullptr}, {"new", nullptr}},
        Json{{"path", Json::array()}, {"old", "1"}, {"new", "2"}}}) {
    Json page = changes;
    page["edits"].push_back(broken);
    EXPECT_TRUE(refused(page)) << broken;
  }
  for (const char* key : {"schema", "old", "edits"}) {
    Json page = changes;
    page.erase(key);
    EXPECT_TRUE(refused(page)) << key;
  }
  changes["edits"].push_back(edit);
  EXPECT_TRUE(refused(changes));
  EXPECT_EQ(apply_to("one", "{").status, 2);
  EXPECT_EQ(apply_to("one", "").status, 2);
  EXPECT_EQ(apply_to("one", "[]").status, 2);
}

TEST(Apply, ReadsStandardInputOnce) {
  MemoryWorld world;
  fill(world);
  world.in = changes_between("one", "two");
  EXPECT_EQ(run(Arguments{"apply", "one", "-"}, world), 0) << world.err;
  EXPECT_EQ(run(Arguments{"apply", "-", "-"}, world), 2);
}

}  // namespace
}  // namespace dealterms
