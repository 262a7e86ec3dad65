#include "cli/byte_size.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

TEST(ByteSize, IsReadInUnitsOfAnyCapitalsOrInBytes) {
  EXPECT_EQ(parse_byte_size("64MiB"), 64u << 20);
  EXPECT_EQ(parse_byte_size("64 mib"), 64u << 20);
  EXPECT_EQ(parse_byte_size("1GiB"), 1u << 30);
  EXPECT_EQ(parse_byte_size("3KiB"), 3072u);
  EXPECT_EQ(parse_byte_size("33554432"), 32u << 20);
  EXPECT_EQ(parse_byte_size("0"), 0u);
}

// Who writes MB may mean a million bytes, or 2^20.
TEST(ByteSize, IsNothingElse) {
  for (const char* text : {"", "MiB", "-1", "1.5MiB", "64MB", "64M", "0x10", "12MiBs", "1MiB 2KiB",
                           "99999999999999999999", "18446744073709551615GiB"}) {
    EXPECT_EQ(parse_byte_size(text), std::nullopt) << text;
  }
}

TEST(ByteSize, IsPrintedInTheLargestUnitThatSaysItWhole) {
  EXPECT_EQ(print_byte_size(32u << 20), "32 MiB");
  EXPECT_EQ(print_byte_size(1u << 30), "1 GiB");
  EXPECT_EQ(print_byte_size(1536), "1536 bytes");
  EXPECT_EQ(print_byte_size(2048), "2 KiB");
  EXPECT_EQ(print_byte_size(0), "0 bytes");
}

TEST(ByteSize, OfAFileThatIsTooLargeIsTold) {
  const Error error = larger_than(32u << 20);
  EXPECT_EQ(error.kind, Error::Kind::too_large);
  EXPECT_EQ(error.text, "more than 32 MiB");
}

}  // namespace
}  // namespace dealterms
