#include "base/result.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

TEST(Result, HoldsAValueOrWhyThereIsNone) {
  const Result<std::string> value = std::string("bytes");
  ASSERT_TRUE(value);
  EXPECT_EQ(*value, "bytes");
  EXPECT_EQ(value->size(), 5u);
  const Result<std::string> error = Error{Error::Kind::missing, "not there"};
  ASSERT_FALSE(error);
  EXPECT_EQ(error.error(), (Error{Error::Kind::missing, "not there"}));
}

TEST(Result, AnErrorsTextIsNoValue) {
  EXPECT_FALSE(Result<std::string>(Error{Error::Kind::refused, "bytes"}));
}

TEST(Result, OfNothingSaysWhetherItWasDone) {
  EXPECT_TRUE(Result<void>());
  const Result<void> failed = Error{Error::Kind::forbidden, "no"};
  EXPECT_FALSE(failed);
  EXPECT_EQ(failed.error().text, "no");
}

TEST(Error, IsAbsentWhereNoFileIsThere) {
  EXPECT_TRUE((Error{Error::Kind::missing, ""}.is_absent()));
  EXPECT_TRUE((Error{Error::Kind::not_a_file, ""}.is_absent()));
  EXPECT_FALSE((Error{Error::Kind::forbidden, ""}.is_absent()));
}

TEST(Result, WhatIsNotThereCannotBeTaken) {
  EXPECT_ANY_THROW((void)*Result<int>(Error{}));
  EXPECT_ANY_THROW((void)Result<int>(1).error());
  EXPECT_ANY_THROW((void)Result<void>().error());
}

}  // namespace
}  // namespace dealterms
