// What one command works with, made once: names, catalogues, the page of the result, and what is to
// be told on standard error. Reads and writes; judges nothing.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agreement/agreement.hpp"
#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "base/source_text.hpp"
#include "cli/load.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/resolve.hpp"
#include "cli/world.hpp"
#include "document/edits.hpp"
#include "render/text/style.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// What a printer is given beside the result.
struct Page {
  Words words;
  Layout layout;
  Provenance provenance;
  std::string report_url = {};               // where the rows of a comment lead; empty: nowhere
  const std::vector<Edit>* edits = nullptr;  // of a comparison; null: none are told
  bool byte_order_mark = false;              // before CSV
};

// Two versions to be compared, read.
struct InputPair {
  Input before;
  Input after;
};

class Session {
 public:
  Session(const PlaceOptions& places, OutputOptions output, World& world);
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() = default;

  // ---- reading
  [[nodiscard]] World& world() { return world_; }
  [[nodiscard]] Result<Input> resolve(const std::string& name, Takes takes = Takes::files) {
    return resolver_.resolve(name, takes);
  }
  [[nodiscard]] const VersionFile* find_version(const std::string& name) {
    return resolver_.find_version(name);
  }
  [[nodiscard]] const Result<Terms>& terms() { return resolver_.terms(); }
  // A version with what its papers set.
  [[nodiscard]] ParsedFile parse(Input input);
  [[nodiscard]] CatalogueReader& catalogues() { return catalogues_; }
  // Before anything is read, where the text at hand may be that of another state of the file, or
  // nothing hangs on its quotes.
  void pass_over_texts() { catalogues_.pass_over_texts(); }
  [[nodiscard]] const DocumentLimits& limits() const { return catalogues_.limits(); }

  // All of them or none: then every mistake of every file is told, or every name that means
  // nothing. Without any, the catalogue alone.
  [[nodiscard]] std::optional<Loaded> load(const std::vector<std::string>& names);
  [[nodiscard]] std::optional<Loaded> load_inputs(std::vector<Input> inputs);
  // Each pair by itself, with its own catalogues: one that cannot be used stops no other. In their
  // order, on all threads that there are, with the progress shown. Tells nothing: see tell().
  [[nodiscard]] std::vector<LoadResult> load_pairs(std::vector<InputPair> pairs);
  // Those named, then those that lie between them; where one cannot be used, how to do without is
  // told too.
  [[nodiscard]] std::optional<Loaded> load_between(std::vector<std::string> names,
                                                   const std::vector<const VersionFile*>& between);

  // ---- telling: kept for standard error, and written before the result
  void tell(const Error& error);  // a whole sentence
  // `sources`: of all files that they are about.
  void tell(std::span<const Diagnostic> diagnostics, std::span<const SourceText> sources);
  void tell_lines(std::string_view lines);  // laid out already
  void tell(const LoadResult& result);      // of a catalogue that several name, once
  void tell_unreadable(const Terms& terms);
  // What was told so far, for a page that holds it itself.
  [[nodiscard]] std::string take_messages() { return std::exchange(messages_, {}); }

  // ---- ending: one of these, once
  [[nodiscard]] const OutputOptions& output() const { return output_; }
  // Of the result as --output has it. Not longer than the catalogue.
  [[nodiscard]] Page page(const LoadedCatalogue& catalogue) const;
  [[nodiscard]] Page page(const LoadedCatalogue& catalogue, const OutputOptions& output) const;
  [[nodiscard]] ExitStatus write(std::span<const PrintedResult> results);
  // Of what has no format, to --output alone.
  [[nodiscard]] ExitStatus write(std::string_view result);
  // Of a command whose results are written, which may hold much.
  [[nodiscard]] ExitStatus end(ExitStatus status) const {
    world_.end(static_cast<int>(status));
    return status;
  }
  // Of what cannot be used, which was told.
  [[nodiscard]] ExitStatus refuse();
  [[nodiscard]] ExitStatus refuse(const Error& error);

  [[nodiscard]] ParseCount parsed() const;
  void add_parsed(const ParseCount& parsed) { parsed_ += parsed; }  // by threads of a command

 private:
  OutputOptions output_;
  World& world_;
  std::string language_;
  Colour error_colour_;
  ParseCount parsed_;
  Resolver resolver_;
  CatalogueReader catalogues_;
  std::string messages_;
  std::set<std::string> told_catalogues_;  // by name
};

}  // namespace dealterms
