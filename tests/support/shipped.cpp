#include "shipped.hpp"

#include "agreement/read_agreement.hpp"
#include "base/embedded_files.hpp"
#include "base/source_text.hpp"
#include "catalogue/read_catalogue.hpp"
#include "diff/compare.hpp"
#include "document/read_document.hpp"

namespace dealterms::test {
namespace {

constexpr std::string_view k_catalogue = "terms/catalogue.yaml";
constexpr std::string_view k_catalogues = "terms/catalogue.";  // in other languages too
constexpr std::string_view k_kinds = "terms/kinds.yaml";

std::optional<Node> read_tree(const std::string& bytes) {
  Diagnostics diagnostics;
  auto root = read_document(SourceText{"test.yaml", bytes}, diagnostics);
  return diagnostics.has_errors() ? std::nullopt : std::move(root);
}

}  // namespace

const Catalogue& shipped_catalogue() {
  static const Catalogue catalogue = [] {
    Diagnostics diagnostics;
    for (const auto& file : embedded_files()) {
      if (file.path == k_catalogue) {
        return read_catalogue(*read_tree(std::string(file.bytes)), {}, diagnostics);
      }
    }
    return Catalogue{};
  }();
  return catalogue;
}

std::shared_ptr<const Catalogue> shared_catalogue() {
  return {std::shared_ptr<const Catalogue>{}, &shipped_catalogue()};
}

const std::vector<ShippedFile>& shipped_versions() {
  static const std::vector<ShippedFile> files = [] {
    std::vector<ShippedFile> read;
    for (const auto& file : embedded_files()) {
      if (file.path.starts_with(k_catalogues) || file.path == k_kinds) continue;
      std::string bytes(file.bytes);
      Node root = *read_tree(bytes);
      Version agreement = read_root(root);
      read.push_back({std::string(file.path), std::move(bytes), std::move(root), agreement});
    }
    return read;
  }();
  return files;
}

Version read_root(const Node& root) {
  Diagnostics diagnostics;
  auto agreement = std::make_shared<Agreement>(
      read_agreement(root, "test.yaml", shipped_catalogue(), diagnostics));
  return diagnostics.has_errors() ? nullptr : agreement;
}

Version read_bytes(const std::string& bytes) {
  const auto root = read_tree(bytes);
  return root ? read_root(*root) : nullptr;
}

Comparison compare_versions(const Version& before, const Version& after) {
  return compare(before, after, shared_catalogue());
}

}  // namespace dealterms::test
