// A name on the command line → bytes → Document → Agreement. What is wrong on the way comes back as
// text for standard error, whole: every mistake of every file.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "agreement/agreement.hpp"
#include "assess/history.hpp"
#include "base/diagnostic.hpp"
#include "base/source_text.hpp"
#include "catalogue/catalogue.hpp"
#include "cli/find_versions.hpp"
#include "cli/options.hpp"
#include "cli/world.hpp"
#include "render/text/style.hpp"

namespace dealterms {

// A path that resolve() takes for one, whatever it is called.
[[nodiscard]] std::string as_path(const std::string& path);

// `name` is a version, DEAL/VERSION, a path, `-`, or REV:PATH. Refused with a whole sentence that
// says what there is.
[[nodiscard]] Given<Input> resolve(const std::string& name, const PlaceOptions& places,
                                   World& world);

// One file, read: its mistakes beside what could be made of it.
struct ReadFile {
  SourceText source;
  std::vector<Diagnostic> diagnostics;  // in file order
  [[nodiscard]] std::size_t error_count() const;
};

// What made a result: the program, and the catalogues by name and digest.
[[nodiscard]] Provenance provenance_of(std::span<const ReadFile> catalogues);

struct ReadVersion {
  ReadFile file;
  Agreement agreement;
};
[[nodiscard]] ReadVersion read_version(const Input& input, const Catalogue& catalogue);

// The program's own clause types, under the `catalogue:` of each input in order, under --catalogue.
// `files` are all catalogues that were read, with their mistakes; refused where one is not there.
struct ReadCatalogues {
  Catalogue catalogue;
  std::vector<ReadFile> files;
};
[[nodiscard]] Given<ReadCatalogues> read_catalogues(const std::vector<Input>& inputs,
                                                    const PlaceOptions& places, const World& world);
// A catalogue file over `base`.
[[nodiscard]] ReadFile read_catalogue_file(const Input& input, Catalogue& base);

// Versions with the catalogue they were read by; `warnings` is text for standard error.
struct Loaded {
  std::shared_ptr<const Catalogue> catalogue;
  std::vector<std::shared_ptr<const Agreement>> agreements;
  std::vector<SourceText> sources;  // of the agreements, in their order
  std::string warnings;
  Provenance provenance;  // of its catalogues
};

// All of them or none: why_not then holds every mistake of every file, ready to be written. Without
// names, the catalogue alone.
[[nodiscard]] Given<Loaded> load(const std::vector<std::string>& names, const PlaceOptions& places,
                                 Colour colour, World& world);
// The same for what was found already.
[[nodiscard]] Given<Loaded> load_inputs(const std::vector<Input>& inputs,
                                        const PlaceOptions& places, Colour colour,
                                        const World& world);

}  // namespace dealterms
