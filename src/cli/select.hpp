// What --clause, --type, --kind, --for and the levels choose. Filters held against what there is: a
// filter that can match nothing is a slip of the pen, and is told with what was probably meant.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "agreement/agreement.hpp"
#include "assess/report.hpp"
#include "base/result.hpp"
#include "cli/options.hpp"

namespace dealterms {

// What the options of a command choose of these versions: refused as check_filters() does, and
// where none of their clauses is of the kind that is asked for.
[[nodiscard]] Result<Selection> selection_of(
    const SelectOptions& options, const std::vector<std::shared_ptr<const Agreement>>& agreements,
    const Catalogue& catalogue);

struct Filters {
  std::vector<std::string> clauses;
  std::vector<std::string> types;
  std::string party;
};

// Refused, with a whole sentence, where a filter names nothing of any of the agreements.
[[nodiscard]] Result<void> check_filters(
    const Filters& filters, const std::vector<std::shared_ptr<const Agreement>>& agreements);

}  // namespace dealterms
