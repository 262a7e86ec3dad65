// What --clause, --type, --for and the levels choose. Filters held against what there is: a filter
// that can match nothing is a slip of the pen, and is told with what was probably meant.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "agreement/agreement.hpp"
#include "assess/report.hpp"
#include "cli/options.hpp"
#include "cli/world.hpp"

namespace dealterms {

// What the options of a command choose.
[[nodiscard]] Selection selection_of(const SelectOptions& options);

struct Filters {
  std::vector<std::string> clauses;
  std::vector<std::string> types;
  std::string party;
};

// Empty where each filter names something of at least one of the agreements; else a whole sentence.
[[nodiscard]] WhyNot why_no_match(const Filters& filters,
                                  const std::vector<std::shared_ptr<const Agreement>>& agreements);

}  // namespace dealterms
