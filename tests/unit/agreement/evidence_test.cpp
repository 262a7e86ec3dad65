#include "agreement/evidence.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

TEST(Evidence, InheritsWhatItDoesNotSay) {
  Evidence own;
  own.status = Status::reported;
  Evidence from;
  from.status = Status::stated;
  from.sources = {"reuters"};
  from.section = "4.2";
  const Evidence result = inherited(own, from);
  EXPECT_EQ(result.status, Status::reported);
  EXPECT_EQ(result.sources, from.sources);
  EXPECT_EQ(result.section, "4.2");
}

// ---- of a value within a record within a clause
// --------------------------------------------------

Evidence with_status(Status status) {
  Evidence evidence;
  evidence.status = status;
  return evidence;
}

TEST(EvidenceChain, LetsTheInnermostThatSpeaksSpeak) {
  Evidence clause = with_status(Status::stated);
  clause.sources = {"clause"};
  clause.section = "4";
  Evidence record;
  record.sources = {"record"};
  Evidence value;
  value.status = Status::reported;
  const EvidenceChain chain = EvidenceChain(clause).within(record).within(value);
  EXPECT_EQ(chain.status(), Status::reported);
  EXPECT_EQ(chain.sources(), std::vector<std::string>{"record"});
  EXPECT_EQ(chain.merged().section, "4");
  EXPECT_EQ(EvidenceChain(clause).within(record).status(), Status::stated);
  EXPECT_EQ(EvidenceChain().status(), std::nullopt);
  EXPECT_TRUE(EvidenceChain().sources().empty());
}

TEST(EvidenceChain, IsOnlyPresumedWhereTheOneThatSaysItsStatusIs) {
  const Evidence presumed = with_status(Status::presumed);
  const Evidence stated = with_status(Status::stated);
  const Evidence silent;
  Evidence confirmed = presumed;
  confirmed.confirmed = true;
  EXPECT_TRUE(EvidenceChain(presumed).within(silent).is_only_presumed());
  EXPECT_FALSE(EvidenceChain(presumed).within(stated).is_only_presumed());
  EXPECT_TRUE(EvidenceChain(stated).within(presumed).is_only_presumed());
  EXPECT_FALSE(EvidenceChain(presumed).within(confirmed).is_only_presumed());
  EXPECT_FALSE(EvidenceChain().is_only_presumed());
}

TEST(Status, IsReadByItsName) {
  for (const Status status : {Status::stated, Status::reported, Status::projected, Status::presumed,
                              Status::disputed, Status::ambiguous}) {
    EXPECT_EQ(enum_named<Status>(name_of(status)), status);
  }
  EXPECT_FALSE(enum_named<Status>("rumoured"));
}

}  // namespace
}  // namespace dealterms
