#include "made_up_pairs.hpp"

#include <gtest/gtest.h>

#include "effort.hpp"
#include "random_agreement.hpp"

namespace dealterms::test {

void for_each_made_up_pair(unsigned seed, std::size_t few, const VisitPair& visit) {
  AgreementGenerator generator(shipped_catalogue(), seed);
  for (std::size_t i = 0; i < made_up_pairs(few) && !testing::Test::HasFailure(); ++i) {
    TextPair pair;
    pair.before = generator.draw();
    pair.after = generator.draw();
    if (read_bytes(pair.before) && read_bytes(pair.after)) visit(pair);
  }
}

void for_each_pair(unsigned seed, std::size_t few, const VisitPair& visit) {
  for (const auto& before : shipped_versions()) {
    for (const auto& after : shipped_versions()) {
      if (testing::Test::HasFailure()) return;
      visit({before.bytes, after.bytes});
    }
  }
  for_each_made_up_pair(seed, few, visit);
}

}  // namespace dealterms::test
