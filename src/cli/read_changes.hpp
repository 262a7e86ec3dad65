// What `diff --format json` printed, read back: what makes the new file of the old one. Whoever
// wrote it, it is a file like any other: limits and places are those of documents.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/place.hpp"
#include "base/source_text.hpp"
#include "document/edits.hpp"
#include "document/node.hpp"

namespace dealterms {

struct Changes {
  std::string deal;     // of the old version
  std::string version;  // of the old version
  std::vector<Edit> edits;
  std::vector<Place> places;  // of each edit
};

// Why it holds none that can be used.
struct ChangesFault {
  Place place;
  std::string text;  // for a person, without an end mark
};
struct ReadChanges {
  std::optional<Changes> changes;  // empty: there are faults
  std::vector<ChangesFault> faults;
};
[[nodiscard]] ReadChanges read_changes(const Node& root);

}  // namespace dealterms
