// How much a change matters: the catalogue's level, adjusted by written rules.
//
//   finite ↔ unlimited or perpetual     one level up
//   a scale moved two steps or more     one level up
//   a number moved by half or more      one level up
//   by less than a tenth                one level down
//   by less than a hundredth            minor
//   spelling, order, evidence           editorial
//   sharpened or blurred                one level down: it may be the same value
//   first mentioned, and only presumed  editorial: nothing says that it changed
//   first mentioned, a single value     one level down: it had some value before
//   not mentioned any more              editorial: silence claims nothing
//   roles swapped, a party replaced     critical
//   exceptions and conditions           one below the clause they soften
#pragma once

#include <vector>

#include "assess/finding.hpp"
#include "catalogue/level.hpp"
#include "diff/change.hpp"

namespace dealterms {

struct JudgedLevel {
  Level level = Level::minor;
  std::vector<JudgementReason> judgement_reasons;
};

// `base` is the level that the catalogue (or the file) gives the term.
[[nodiscard]] JudgedLevel level_of_term(const Change& change, Level base);

}  // namespace dealterms
