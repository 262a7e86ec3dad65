// Bytes → Document → Agreement or Catalogue. What is wrong on the way comes beside the result:
// every mistake of every file.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "agreement/agreement.hpp"
#include "assess/history.hpp"
#include "base/diagnostic.hpp"
#include "base/source_text.hpp"
#include "catalogue/catalogue.hpp"
#include "cli/find_versions.hpp"
#include "cli/input.hpp"
#include "cli/reach.hpp"
#include "cli/world.hpp"
#include "document/node.hpp"
#include "document/read_document.hpp"

namespace dealterms {

// A file as a document, once: what it is, and which catalogue it names, is told from its root. Its
// place among the documents parsed is the id of the file.
struct ParsedFile {
  Input input;  // without its bytes: the source has them
  SourceText source;
  Diagnostics diagnostics;
  std::optional<Node> root;  // empty: no document; the reasons are in `diagnostics`
  std::vector<ParsedFile> papers;
  std::optional<SourceText> text = {};  // of the contract, where the version names it
};
[[nodiscard]] ParsedFile parse_file(Input input, ParseCount& parsed,
                                    const DocumentLimits& limits = {});
// Puts in what is set in the papers that a version names.
void read_papers(ParsedFile& version, World& world, ParseCount& parsed,
                 const DocumentLimits& limits = {});
// Files that are versions of each other, with their papers and texts: what one repeats of the one
// before it is not parsed again. `threads`: on how many at most. Like all of this, by several
// threads at once, each with its own count.
[[nodiscard]] std::vector<ParsedFile> parse_versions(std::vector<Input> inputs, World& world,
                                                     ParseCount& parsed,
                                                     const ReadingBounds& bounds = {},
                                                     std::size_t threads = 1);
[[nodiscard]] ParsedFile parse_version(Input input, World& world, ParseCount& parsed,
                                       const ReadingBounds& bounds = {}, std::size_t threads = 1);

// One file, read: its mistakes beside what could be made of it.
struct ReadFile {
  SourceText source;
  std::vector<Diagnostic> diagnostics;  // in file order
  [[nodiscard]] std::size_t error_count() const;
};

struct ReadVersion {
  ReadFile file;
  std::vector<ReadFile> papers;
  Agreement agreement;
};
[[nodiscard]] ReadVersion read_version(ParsedFile parsed, const Catalogue& catalogue);
// Where one of two versions is a file that is not there: as of the other's deal, so that every
// clause of the other is added, or removed. An error where there is no other.
[[nodiscard]] Result<void> fill_absent(std::span<ReadVersion> versions);
// A paper by itself: its shape, since a version says what its values are.
[[nodiscard]] ReadFile read_paper_file(ParsedFile parsed);

// A policy, held against those of the agreements that it governs that are at hand. Of none: against
// the catalogue alone.
[[nodiscard]] ReadFile read_policy_file(ParsedFile parsed, const Catalogue& catalogue,
                                        std::span<const Agreement* const> agreements);

// A file of kinds of deals by itself.
[[nodiscard]] ReadFile read_kinds_file(ParsedFile parsed, const Catalogue& catalogue);

// A catalogue file over `base`.
[[nodiscard]] ReadFile read_catalogue_file(ParsedFile parsed, Catalogue& base);

// Clause types, and what they come from.
struct LoadedCatalogue {
  // Of the files, each over those before it.
  std::shared_ptr<const Catalogue> merged = std::make_shared<const Catalogue>();
  std::vector<ReadFile> files;  // the program's own first
  Provenance provenance;
};

// Reads catalogues, each distinct set of files once however many versions ask for it, on however
// many threads.
class CatalogueReader {
 public:
  // `over`: the file of --catalogue, or empty. `language`: that of the titles. `reach`: where a
  // catalogue that a version names may lie.
  CatalogueReader(std::string over, std::string language, World& world, ParseCount& parsed,
                  Reach reach = {}, const DocumentLimits& limits = {});

  // The program's own clause types, under the `catalogue:` of each version in order, under
  // --catalogue. An error where one of them cannot be read: a whole sentence.
  [[nodiscard]] Result<std::shared_ptr<const LoadedCatalogue>> read_for(
      std::span<const ParsedFile> versions);
  // The program's own alone.
  [[nodiscard]] std::shared_ptr<const LoadedCatalogue> read_own();
  // Of every file that is read with these catalogues.
  [[nodiscard]] const DocumentLimits& limits() const { return bounds_.limits; }
  [[nodiscard]] const ReadingBounds& bounds() const { return bounds_; }
  // From now on.
  void pass_over_texts() { bounds_.texts = ReadingBounds::Texts::are_passed_over; }

 private:
  using Catalogues = std::shared_ptr<const LoadedCatalogue>;

  std::string over_;
  std::string language_;
  ReadingBounds bounds_;
  World& world_;
  std::mutex mutex_;  // of what is below
  ParseCount& parsed_;
  std::map<std::string, Input> inputs_;  // by name
  std::map<std::vector<std::string>, Catalogues>
      catalogues_;  // by the names of what is over our own

  Result<void> read_once(const Input& address);
  Result<void> read_named(const ParsedFile& version, const std::string& relative,
                          const Input& address);
  Catalogues read_over_own(const std::vector<std::string>& names);
  LoadedCatalogue read_carried_catalogue();
  void add_file(const Input& input, Catalogue& merged, LoadedCatalogue& catalogue);
};

// Versions with the catalogue that they were read by.
struct Loaded {
  std::shared_ptr<const LoadedCatalogue> catalogue;
  std::vector<std::shared_ptr<const Agreement>> agreements;
  std::vector<SourceText> sources;  // of the agreements and their papers
};

// What came of reading some versions together.
struct LoadResult {
  std::optional<Loaded> loaded;  // empty: they cannot be used, and the rest says why
  std::optional<Error> error;    // why they are not read at all: a whole sentence
  std::shared_ptr<const LoadedCatalogue> catalogue;  // null: that one
  std::vector<ReadFile> told;  // versions and papers of which there is something to tell
};
[[nodiscard]] LoadResult load_versions(std::vector<Input> inputs, CatalogueReader& catalogues,
                                       World& world, ParseCount& parsed);

}  // namespace dealterms
