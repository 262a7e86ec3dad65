// Every transcript says what the program says. With DEALTERMS_ACCEPT set (scripts/accept), those
// that do not are rewritten, and the run fails: what nobody has read yet passes no test.
#include <gtest/gtest.h>

#include <cctype>
#include <cstdlib>
#include <ostream>

#include "transcript.hpp"

namespace dealterms::golden {

// Else a failure would show the bytes of the case, addresses among them.
void PrintTo(const Case& golden, std::ostream* out);
void PrintTo(const Case& golden, std::ostream* out) { *out << golden.name; }

namespace {

class Golden : public testing::TestWithParam<Case> {};

TEST_P(Golden, SaysWhatItsTranscriptSays) {
  const std::string now = replay(GetParam());
  const std::string before = read_transcript(GetParam());
  if (std::getenv("DEALTERMS_ACCEPT") != nullptr && before != now) {
    write_transcript(GetParam(), now);
    FAIL() << "accepted: read git diff tests/golden/" << GetParam().name;
  }
  EXPECT_EQ(before, now) << "in tests/golden/" << GetParam().name
                         << "; scripts/accept takes the new one";
}

std::string test_name(const testing::TestParamInfo<Case>& info) {
  std::string name = info.param.name;
  for (char& c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(Transcripts, Golden, testing::ValuesIn(find_cases()), test_name);

}  // namespace
}  // namespace dealterms::golden
