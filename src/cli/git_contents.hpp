// The bytes of git's objects: of many in a few starts of git, and without any filter.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/world.hpp"

namespace dealterms {

class GitContents {
 public:
  explicit GitContents(const World& world) : world_(world) {}

  // An error where one of them is not here: a partial clone fetches what it lacks, and that would
  // run what the remote's configuration names.
  [[nodiscard]] Result<void> read(const std::set<std::string>& ids);
  // Of one that was read.
  [[nodiscard]] const std::string& of(const std::string& id) const { return bytes_.at(id); }

 private:
  const World& world_;
  std::map<std::string, std::string> bytes_;  // by id

  [[nodiscard]] Result<std::vector<std::size_t>> read_sizes(std::span<const std::string> ids) const;
  [[nodiscard]] Result<void> read_some(std::span<const std::string> ids);
};

}  // namespace dealterms
