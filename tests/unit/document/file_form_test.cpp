#include "document/file_form.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace dealterms {
namespace {

TEST(FileForm, IsTakenOffAndPutBack) {
  for (const std::string_view bytes : {"a\nb\n", "a\nb", "a\r\nb\r\n", "a\r\nb\n",
                                       "\xEF\xBB\xBF"
                                       "a\r\nb"}) {
    const FormedText file = formed(bytes);
    EXPECT_EQ(in_form(file.text, file.form), bytes);
    EXPECT_TRUE(file.text.ends_with('\n'));
  }
}

TEST(FileForm, LeavesLinesThatEndInTwoWays) { EXPECT_EQ(formed("a\r\nb\n").text, "a\r\nb\n"); }

}  // namespace
}  // namespace dealterms
