#include "cli/load.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "agreement/read_agreement.hpp"
#include "base/digest.hpp"
#include "catalogue/read_catalogue.hpp"
#include "cli/output.hpp"
#include "document/read_document.hpp"
#include "render/diagnostics.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_own_catalogue = "terms/catalogue.yaml";

// The titles of its types in another language, as a catalogue over it.
std::string catalogue_in(const std::string& language) {
  return "terms/catalogue." + language + ".yaml";
}

std::string beside(const std::string& path, const std::string& relative) {
  if (relative.starts_with('/')) return relative;
  const std::size_t end = path.find_last_of('/');
  return end == std::string::npos ? relative : path.substr(0, end + 1) + relative;
}

Given<Input> read_embedded(const std::string& path, const World& world) {
  for (const EmbeddedFile& file : world.embedded()) {
    if (file.path == path) {
      return {Input{Input::From::program, path, path, {}, std::string(file.bytes)}, {}};
    }
  }
  return Given<Input>::refused("the program does not hold " + path);
}

// A file that an input names, from where that input came from.
Given<Input> read_beside(const Input& input, const std::string& relative, const World& world) {
  const std::string path = beside(input.path, relative);
  if (input.from == Input::From::program) return read_embedded(path, world);
  if (input.from == Input::From::revision) {
    auto bytes = world.read_at_revision(input.revision, path);
    if (!bytes) return Given<Input>::refused(bytes.why_not);
    return {Input{Input::From::revision, input.revision + ":" + path, path, input.revision,
                  std::move(*bytes)},
            {}};
  }
  auto bytes = world.read_file(path);
  if (!bytes) return Given<Input>::refused(bytes.why_not);
  return {Input{Input::From::file, path, path, {}, std::move(*bytes)}, {}};
}

std::optional<std::string> catalogue_of(const Input& input) {
  // Reading costs more than all the rest together: a file without the word is not read twice.
  if (input.bytes.find("catalogue") == std::string::npos) return std::nullopt;
  Diagnostics ignored;
  const auto root = read_document(SourceText(input.name, input.bytes), ignored);
  return root ? catalogue_named_by(*root) : std::nullopt;
}

std::string listed(const std::vector<ReadFile>& files, Colour colour) {
  std::string text;
  for (const ReadFile& file : files) {
    text += print_diagnostics(file.diagnostics, file.source, colour);
  }
  return text;
}

}  // namespace

Provenance provenance_of(std::span<const ReadFile> catalogues) {
  Provenance provenance;
  provenance.program = program_version();
  for (const ReadFile& file : catalogues) {
    provenance.catalogues.push_back({file.source.name(), sha256_hex(file.source.bytes())});
  }
  return provenance;
}

std::size_t ReadFile::error_count() const {
  const auto errors =
      std::count_if(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
        return row_of(diagnostic.code).severity == Severity::error;
      });
  return static_cast<std::size_t>(errors);
}

ReadVersion read_version(const Input& input, const Catalogue& catalogue) {
  ReadVersion version{{SourceText(input.name, input.bytes), {}}, {}};
  Diagnostics diagnostics;
  if (const auto root = read_document(version.file.source, diagnostics)) {
    version.agreement = read_agreement(*root, input.name, catalogue, diagnostics);
  }
  version.agreement.digest = sha256_hex(input.bytes);
  version.file.diagnostics = diagnostics.sorted();
  return version;
}

ReadFile read_catalogue_file(const Input& input, Catalogue& base) {
  ReadFile file{SourceText(input.name, input.bytes), {}};
  Diagnostics diagnostics;
  if (const auto root = read_document(file.source, diagnostics)) {
    base = read_catalogue(*root, std::move(base), diagnostics);
  }
  file.diagnostics = diagnostics.sorted();
  return file;
}

Given<ReadCatalogues> read_catalogues(const std::vector<Input>& inputs, const PlaceOptions& places,
                                      const World& world) {
  std::vector<Input> files;
  if (auto own = read_embedded(std::string(k_own_catalogue), world)) {
    files.push_back(std::move(*own));
  }
  if (auto titles = read_embedded(catalogue_in(places.language), world)) {
    files.push_back(std::move(*titles));
  }
  std::set<std::string> seen;
  for (const Input& input : inputs) {
    const auto relative = catalogue_of(input);
    if (!relative) continue;
    auto file = read_beside(input, *relative, world);
    if (!file) {
      return Given<ReadCatalogues>::refused("cannot read the catalogue '" + *relative + "' that " +
                                            input.name + " names: " + file.why_not);
    }
    if (seen.insert(file->name).second) files.push_back(std::move(*file));
  }
  if (!places.catalogue.empty()) {
    auto bytes = world.read_file(places.catalogue);
    if (!bytes) {
      return Given<ReadCatalogues>::refused("cannot read " + places.catalogue + ": " +
                                            bytes.why_not);
    }
    files.push_back({Input::From::file, places.catalogue, places.catalogue, {}, std::move(*bytes)});
  }
  ReadCatalogues result;
  for (const Input& file : files) {
    result.files.push_back(read_catalogue_file(file, result.catalogue));
  }
  return {std::move(result), {}};
}

Given<Loaded> load(const std::vector<std::string>& names, const PlaceOptions& places, Colour colour,
                   World& world) {
  if (std::count(names.begin(), names.end(), "-") > 1) {
    return Given<Loaded>::refused(as_line("standard input can be read only once: one '-', please"));
  }
  std::vector<Input> inputs;
  std::string refusals;
  for (const std::string& name : names) {
    auto input = resolve(name, places, world);
    if (input)
      inputs.push_back(std::move(*input));
    else
      refusals += as_line(input.why_not);
  }
  if (!refusals.empty()) return Given<Loaded>::refused(refusals);
  return load_inputs(inputs, places, colour, world);
}

Given<Loaded> load_inputs(const std::vector<Input>& inputs, const PlaceOptions& places,
                          Colour colour, const World& world) {
  auto catalogues = read_catalogues(inputs, places, world);
  if (!catalogues) return Given<Loaded>::refused(as_line(catalogues.why_not));

  Loaded loaded;
  loaded.catalogue = std::make_shared<const Catalogue>(std::move(catalogues->catalogue));
  std::vector<ReadFile> files = std::move(catalogues->files);
  loaded.provenance = provenance_of(files);
  for (const Input& input : inputs) {
    ReadVersion version = read_version(input, *loaded.catalogue);
    loaded.agreements.push_back(std::make_shared<const Agreement>(std::move(version.agreement)));
    loaded.sources.push_back(version.file.source);
    files.push_back(std::move(version.file));
  }
  loaded.warnings = listed(files, colour);
  const bool wrong = std::any_of(files.begin(), files.end(),
                                 [](const ReadFile& file) { return file.error_count() > 0; });
  if (wrong) return Given<Loaded>::refused(loaded.warnings);
  return {std::move(loaded), {}};
}

}  // namespace dealterms
