// All versions of a deal, loaded and followed: what `history` and `report` print.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "assess/history.hpp"
#include "cli/load.hpp"
#include "cli/options.hpp"
#include "cli/world.hpp"

namespace dealterms {

struct DealRequest {
  std::vector<std::string> versions;  // names or paths; none: all of the deal
  std::string deal;                   // empty: the only one there is
};

struct LoadedHistory {
  std::shared_ptr<const Catalogue> catalogue;  // the history refers to it
  History history;
  std::string warnings;  // text for standard error
};

// why_not is text for standard error, ready to be written.
[[nodiscard]] Given<LoadedHistory> load_history(const DealRequest& request,
                                                const SelectOptions& select,
                                                const PlaceOptions& places, Colour colour,
                                                World& world);

}  // namespace dealterms
