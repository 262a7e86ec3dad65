#include "cli/run.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "agreements.hpp"
#include "arguments.hpp"

namespace dealterms {
namespace {

// A seam that fails in a way that nobody foresaw.
class BrokenWorld final : public World {
 public:
  std::string err;
  Result<void> write_out(std::string_view) override { throw std::logic_error("a wheel came off"); }
  Result<void> write_to_pager(const std::string&, std::string_view) override { return Error{}; }
  void write_err(std::string_view bytes) override { err += bytes; }
  Result<std::string> read_in() override { return std::string(); }
  Result<std::optional<std::string>> read_line() override { return std::optional<std::string>(); }
  [[nodiscard]] Result<std::string> read_file(const std::string&) const override { return Error{}; }
  [[nodiscard]] bool was_read(const std::string&) const override { return false; }
  [[nodiscard]] std::optional<std::string> resolved(const std::string&) const override {
    return std::nullopt;
  }
  Result<void> replace_file(const std::string&, std::string_view) override { return {}; }
  Result<void> make_directory(const std::string&) override { return {}; }
  [[nodiscard]] Result<std::vector<DirectoryEntry>> list_directory(
      const std::string&) const override {
    return Error{};
  }
  [[nodiscard]] std::optional<std::string> identity(const std::string&) const override {
    return std::nullopt;
  }
  [[nodiscard]] Result<std::string> run_git(const std::vector<std::string>&,
                                            std::string_view) const override {
    return Error{};
  }
  [[nodiscard]] std::optional<std::string> environment(const std::string&) const override {
    return std::nullopt;
  }
  [[nodiscard]] Day today() const override { return {}; }
  [[nodiscard]] Terminal terminal() const override { return {}; }
  [[nodiscard]] std::size_t threads() const override { return 1; }
  [[nodiscard]] std::span<const EmbeddedFile> embedded() const override { return {}; }
};

TEST(Run, EndsOurOwnBugsWithStatusThreeAndAPlainMessage) {
  BrokenWorld world;
  EXPECT_EQ(run(Arguments{"--version"}, world), 3);
  EXPECT_TRUE(
      world.err.starts_with("dealterms: this is a bug of dealterms, not a mistake of "
                            "yours: a wheel came off\n"));
}

TEST(Run, WritesNothingToStandardOutputWhereItFails) {
  MemoryWorld world;
  fill(world);
  EXPECT_EQ(run(Arguments{"diff", "one", "three"}, world), 2);
  EXPECT_EQ(world.out, "");
  EXPECT_NE(world.err, "");
}

TEST(Run, SaysTheSameTwice) {
  MemoryWorld first;
  MemoryWorld second;
  fill(first);
  fill(second);
  EXPECT_EQ(run(Arguments{"diff", "one", "two", "--all"}, first), 0);
  EXPECT_EQ(run(Arguments{"diff", "one", "two", "--all"}, second), 0);
  EXPECT_EQ(first.out, second.out);
}

}  // namespace
}  // namespace dealterms
