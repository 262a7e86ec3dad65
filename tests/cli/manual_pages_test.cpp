// The manual pages under those who read them: mandoc's lint, and man. What is not installed is
// skipped.
#include <gtest/gtest.h>

#include <string>

#include "repository.hpp"

namespace dealterms {
namespace {

class ManualPages : public Repository {
 protected:
  void SetUp() override {
    Repository::SetUp();
    ASSERT_EQ(shell(R"(for page in $($D generate man --list); do
      name=${page%.1} && name=${name#dealterms}
      $D generate man ${name#-} --output "$page" || exit
    done)"),
              0)
        << err_;
  }
};

TEST_F(ManualPages, MandocWarnsOfNothing) {
  if (shell("command -v mandoc") != 0) GTEST_SKIP() << "no mandoc here";
  EXPECT_EQ(shell("mandoc -Tlint -Wwarning dealterms*.1"), 0);
  EXPECT_EQ(out_ + err_, "");
  // It would, of a page that is wrong.
  EXPECT_NE(shell("sed s/^.Nd.*// dealterms.1 | mandoc -Tlint -Wwarning"), 0);
}

TEST_F(ManualPages, ManShowsThemWithoutAWarning) {
  if (shell("command -v man && man --version | grep -q man") != 0) GTEST_SKIP() << "no man here";
  EXPECT_EQ(shell("for page in dealterms*.1; do man -l --warnings=w \"$page\" >text || exit; "
                  "test -s text || exit; done"),
            0);
  EXPECT_EQ(err_, "");
  EXPECT_EQ(shell("man -l dealterms-diff.1 | grep -q -- '--min-level LEVEL'"), 0);
}

}  // namespace
}  // namespace dealterms
