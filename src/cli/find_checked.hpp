// Which versions a run of `check` holds against which: those named, those of two trees, or what
// changed in a repository. Judges nothing.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/session.hpp"

namespace dealterms {

// Two versions, or the new one alone. What was not there is Input::From::nothing.
struct SoughtPair {
  std::string name;  // of the file; where git told it, from the top of the repository
  Input before;
  Input after;
  bool is_alone = false;
};

struct FoundPairs {
  std::vector<SoughtPair> pairs;
  std::size_t unusable = 0;  // files beside them that could not be read, and were told
};

// With git, an agreement counts as changed where a paper or a catalogue that it names did.
[[nodiscard]] Result<FoundPairs> find_checked(const CheckOptions& options, Session& session);

}  // namespace dealterms
