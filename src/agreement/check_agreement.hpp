// What is no mistake but wants a look: warnings on an agreement that was read. Does not compare
// versions: what only two of them show is diff's.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "agreement/agreement.hpp"
#include "base/diagnostic.hpp"
#include "catalogue/catalogue.hpp"
#include "document/node.hpp"

namespace dealterms {

// What is named anywhere in a file, told before its nodes are given back.
struct NamedInFile {
  using Names = std::set<std::string, std::less<>>;
  // What evidence rests on.
  Names sources;
  Names instruments;
  Names parties;  // and others that the file introduces; `each` among them
};
[[nodiscard]] NamedInFile named_in(const Node& root);

void check_agreement(const Agreement& agreement, const NamedInFile& named,
                     const Catalogue& catalogue, Diagnostics& diagnostics);

}  // namespace dealterms
