// Which versions a run of `check` holds against which: those named, those of two trees, or what
// changed in a repository. Judges nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "assess/policy/gate.hpp"
#include "base/result.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/session.hpp"

namespace dealterms {

// What is to be said of a version's place among the others of its deal.
struct VersionRemark {
  GateReason reason = GateReason::amended_missing;
  std::string version;  // the other one
};

// Two versions, or the new one alone. What was not there is Input::From::nothing.
struct SoughtPair {
  enum class As { compared, alone, remark };  // remark: nothing is compared, it is only said
  std::string name;                           // of the file, from the top of its tree
  std::string name_before;  // where it was there; of what is new or was named, empty
  Input before;
  Input after;
  As as = As::compared;
  std::optional<VersionRemark> remark = {};
};

struct FoundPairs {
  std::vector<SoughtPair> pairs;
  std::vector<std::string> policies;  // that the change touches; with git alone
  std::size_t unusable = 0;           // files beside them that could not be read, and were told
};

// With git, an agreement counts as changed where a paper or a catalogue that it names did. In a
// tree, a new version is held against the one that it follows: see follow_versions.hpp.
[[nodiscard]] Result<FoundPairs> find_checked(const CheckOptions& options, Session& session);

}  // namespace dealterms
