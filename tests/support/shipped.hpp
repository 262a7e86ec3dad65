// The versions that ship, read as the program reads them, and the tree each was read from.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "agreement/agreement.hpp"
#include "catalogue/catalogue.hpp"
#include "diff/change.hpp"
#include "document/node.hpp"

namespace dealterms::test {

using Version = std::shared_ptr<const Agreement>;

[[nodiscard]] const Catalogue& shipped_catalogue();
// The same, for who keeps it.
[[nodiscard]] std::shared_ptr<const Catalogue> shared_catalogue();

struct ShippedFile {
  std::string path;
  std::string bytes;
  Node root;
  Version agreement;
};
// Every version under terms/, by path.
[[nodiscard]] const std::vector<ShippedFile>& shipped_versions();

// Nothing where the reader has an error to tell.
[[nodiscard]] Version read_root(const Node& root);
[[nodiscard]] Version read_bytes(const std::string& bytes);

[[nodiscard]] Comparison compare_versions(const Version& before, const Version& after);

}  // namespace dealterms::test
