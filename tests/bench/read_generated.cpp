#include "read_generated.hpp"

#include "agreement/read_agreement.hpp"
#include "base/embedded_files.hpp"
#include "catalogue/read_catalogue.hpp"
#include "document/read_document.hpp"

namespace dealterms {

Catalogue read_catalogue() {
  for (const auto& file : embedded_files()) {
    if (!file.path.ends_with("catalogue.yaml")) continue;
    Diagnostics diagnostics;
    const SourceText source{std::string(file.path), std::string(file.bytes)};
    const auto root = read_document(source, diagnostics);
    if (root) return read_catalogue(*root, {}, diagnostics);
  }
  return {};
}

const std::shared_ptr<const Catalogue>& catalogue() {
  static const auto shipped = std::make_shared<const Catalogue>(read_catalogue());
  return shipped;
}

std::shared_ptr<const Agreement> read(const SourceText& source) {
  Diagnostics diagnostics;
  const auto root = read_document(source, diagnostics);
  return std::make_shared<const Agreement>(
      read_agreement(*root, source.name(), *catalogue(), diagnostics));
}

}  // namespace dealterms
