#include "cli/input.hpp"

#include <gtest/gtest.h>

#include "cli/memory_world.hpp"

namespace dealterms {
namespace {

TEST(Input, IsReadFromWhereItIs) {
  MemoryWorld world;
  world.files["a.yaml"] = "of the disk";
  world.revisions["HEAD:a.yaml"] = "of git";
  world.carried = {{"a.yaml", "of the program"}};
  world.in = "of a pipe";
  EXPECT_EQ(read_input(at_path("a.yaml"), world)->bytes, "of the disk");
  EXPECT_EQ(read_input(at_revision("HEAD", "a.yaml"), world)->bytes, "of git");
  EXPECT_EQ(read_input(in_program("a.yaml"), world)->bytes, "of the program");
  EXPECT_EQ(read_input(on_standard_input(), world)->bytes, "of a pipe");
}

TEST(Input, SaysWhyItCannotBeRead) {
  MemoryWorld world;
  world.files["a.yaml"] = "bytes";
  world.failures["a.yaml"] = Error::Kind::forbidden;
  EXPECT_EQ(read_input(at_path("a.yaml"), world).error().kind, Error::Kind::forbidden);
  EXPECT_EQ(read_input(at_path("b.yaml"), world).error().kind, Error::Kind::missing);
  EXPECT_EQ(read_input(in_program("b.yaml"), world).error(),
            (Error{Error::Kind::missing, "the program does not hold b.yaml"}));
  EXPECT_EQ(cannot_read("b.yaml", {Error::Kind::forbidden, "it is locked"}),
            (Error{Error::Kind::forbidden, "cannot read b.yaml: it is locked"}));
}

TEST(Input, AFileBesideAnotherComesFromWhereThatCame) {
  EXPECT_EQ(beside(at_path("deals/a.yaml"), "ours.yaml").name, "deals/ours.yaml");
  EXPECT_EQ(beside(at_path("a.yaml"), "ours.yaml").path, "ours.yaml");
  EXPECT_EQ(beside(at_path("./a.yaml"), "ours.yaml").path, "./ours.yaml");
  EXPECT_EQ(beside(at_path("deals/a.yaml"), "/ours.yaml").path, "/ours.yaml");
  const Input then = beside(at_revision("HEAD~1", "deals/a.yaml"), "ours.yaml");
  EXPECT_EQ(then.name, "HEAD~1:deals/ours.yaml");
  EXPECT_EQ(then.from, Input::From::revision);
  // git finds nothing at `deals/x/../ours.yaml`.
  EXPECT_EQ(beside(at_revision("HEAD", "deals/x/a.yaml"), "../ours.yaml").path, "deals/ours.yaml");
  EXPECT_EQ(beside(at_revision("HEAD", "./x/a.yaml"), "../ours.yaml").path, "./ours.yaml");
  EXPECT_EQ(beside(at_revision("HEAD", "./a.yaml"), "../ours.yaml").path, "../ours.yaml");
  EXPECT_EQ(beside(in_program("terms/a.yaml"), "b.yaml").from, Input::From::program);
  EXPECT_EQ(beside(on_standard_input(), "ours.yaml").from, Input::From::file);
}

TEST(JoinPath, PutsOneSlashBetween) {
  EXPECT_EQ(join_path("terms", "a.yaml"), "terms/a.yaml");
  EXPECT_EQ(join_path("terms/", "a.yaml"), "terms/a.yaml");
  EXPECT_EQ(join_path("", "a.yaml"), "a.yaml");
  EXPECT_EQ(join_path("/", "a.yaml"), "/a.yaml");
}

TEST(DirectoryOf, IsWhereAPathLies) {
  EXPECT_EQ(directory_of("terms/acme/2024.yaml"), "terms/acme");
  EXPECT_EQ(directory_of("2024.yaml"), "");
  EXPECT_EQ(directory_of("/2024.yaml"), "/");
  EXPECT_EQ(directory_of("/"), "/");
}

}  // namespace
}  // namespace dealterms
