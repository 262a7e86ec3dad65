// A result of each sort, and one whose every text comes from somebody hostile, for the tests of the
// formats.
#pragma once

#include <utility>

#include "render/ci/ci_results.hpp"

namespace dealterms {

inline CiResults of_one(CiResult result) {
  return {{{"rate.lowered", "rate lowered", "A rate is lower than it was."}},
          {std::move(result)},
          {},
          "1.2.3"};
}

inline CiResult rate_lowered() {
  return {.rule = "rate.lowered",
          .severity = CiSeverity::error,
          .message = "rate cut from 20% to 10%",
          .details = {},
          .place = CiPlace{"./terms/2025.yaml", 12, 5},
          .related = {},
          .fingerprint = "0123456789abcdef",
          .suite = "acme",
          .waived = {}};
}

inline CiResult hostile() {
  CiResult result = rate_lowered();
  result.message = "::error::x\n::stop-commands::y]]>\x1b[2J\u202e{0} [a](1)\uffff";
  result.details = "::set-output name=a::b\n<!--&\"\x01";
  result.place = CiPlace{"./a,b:c\n::error::\x07.yaml", 3, 2};
  result.suite = "s\"<\n";
  return result;
}

}  // namespace dealterms
