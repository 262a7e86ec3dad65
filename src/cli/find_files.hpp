// The YAML files in a directory and below. Hidden files and directories are passed over, and
// node_modules; a file that several names lead to is found once, by a name of its own before a
// link. What has the name of such a file and is none (a pipe, a device), and what lies too deep, is
// said like what may not be read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/world.hpp"

namespace dealterms {

// What was there and could not be looked at.
struct Unreadable {
  std::string path;
  Error error;
};

struct FoundFiles {
  std::vector<std::string> paths;  // sorted
  std::vector<Unreadable> unreadable;
};

// By its ending.
[[nodiscard]] bool is_yaml(std::string_view path);

// An error only where the directory itself cannot be listed.
[[nodiscard]] Result<FoundFiles> find_files(const std::string& directory, const World& world);

}  // namespace dealterms
