#include "cli/find_policy.hpp"

#include <gtest/gtest.h>

#include "cli/memory_world.hpp"

namespace dealterms {
namespace {

constexpr const char* k_policy = "dealterms-policy: 1\n";

std::string found_for(const Input& governed, MemoryWorld& world) {
  const auto found = find_policy(governed, world);
  if (!found) return found.error().text;
  return *found ? (*found)->name : "none";
}

TEST(FindPolicy, TakesTheNearestAbove) {
  MemoryWorld world;
  world.files["terms/acme/2025.yaml"] = "";
  world.files["terms/.dealterms.yaml"] = k_policy;
  world.files[".dealterms.yaml"] = k_policy;
  EXPECT_EQ(found_for(at_path("terms/acme/2025.yaml"), world), "terms/.dealterms.yaml");
  world.files["terms/acme/.dealterms.yaml"] = k_policy;
  EXPECT_EQ(found_for(at_path("terms/acme/2025.yaml"), world), "terms/acme/.dealterms.yaml");
}

TEST(FindPolicy, FindsNoneWhereThereIsNone) {
  MemoryWorld world;
  world.files["terms/acme/2025.yaml"] = "";
  EXPECT_EQ(found_for(at_path("terms/acme/2025.yaml"), world), "none");
  EXPECT_EQ(found_for(on_standard_input(), world), "none");
}

TEST(FindPolicy, GoesNoHigherThanTheRepository) {
  MemoryWorld world;
  world.files["work/repository/.git"] = "";
  world.files["work/repository/a.yaml"] = "";
  world.files["work/.dealterms.yaml"] = k_policy;
  EXPECT_EQ(found_for(at_path("work/repository/a.yaml"), world), "none");
}

TEST(FindPolicy, IsThatOfTheRevision) {
  MemoryWorld world;
  world.files[".dealterms.yaml"] = k_policy;
  world.revisions["main:terms/.dealterms.yaml"] = k_policy;
  EXPECT_EQ(found_for(at_revision("main", "terms/acme/2025.yaml"), world),
            "main:terms/.dealterms.yaml");
  EXPECT_EQ(found_for(at_revision("v1", "terms/acme/2025.yaml"), world), "none");
}

TEST(FindPolicy, TellsOfOneThatCannotBeRead) {
  MemoryWorld world;
  world.files["a.yaml"] = "";
  world.files[".dealterms.yaml"] = k_policy;
  world.failures[".dealterms.yaml"] = Error::Kind::forbidden;
  EXPECT_TRUE(found_for(at_path("a.yaml"), world).starts_with("cannot read .dealterms.yaml: "));
}

}  // namespace
}  // namespace dealterms
