#include "base/pack.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace dealterms {
namespace {

TEST(Pack, GivesBackWhatWentIn) {
  const std::string with_nul("a\0b", 3);
  PackWriter writer;
  for (const std::uint64_t number : {0ULL, 127ULL, 128ULL, 16'384ULL}) writer.number(number);
  writer.text("");
  writer.text(with_nul);
  writer.number(std::numeric_limits<std::uint64_t>::max());
  const std::string bytes = writer.take();

  PackReader reader(bytes);
  for (const std::uint64_t number : {0ULL, 127ULL, 128ULL, 16'384ULL}) {
    EXPECT_EQ(reader.number(), number);
  }
  EXPECT_EQ(reader.text(), "");
  EXPECT_EQ(reader.text(), with_nul);
  EXPECT_EQ(reader.number(), std::numeric_limits<std::uint64_t>::max());
}

}  // namespace
}  // namespace dealterms
