#include "cli/session.hpp"

#include <algorithm>
#include <utility>

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "cli/language.hpp"
#include "cli/progress.hpp"
#include "render/diagnostics.hpp"

namespace dealterms {

Session::Session(const PlaceOptions& places, OutputOptions output, World& world)
    : output_(std::move(output)),
      world_(world),
      language_(language_of(output_, world)),
      error_colour_(error_colour(output_, world)),
      resolver_(places.terms, world, places.limits),
      catalogues_(places.catalogue, language_, world, parsed_, {places.terms, places.allow_outside},
                  places.limits) {
  world_.set_most_bytes(places.limits.bytes);
}

ParsedFile Session::parse(Input input) {
  return parse_version(std::move(input), world_, parsed_, catalogues_.bounds());
}

std::optional<Loaded> Session::load(const std::vector<std::string>& names) {
  if (std::ranges::count(names, "-") > 1) {
    tell(standard_input_twice());
    return std::nullopt;
  }
  std::vector<Input> inputs;
  for (const std::string& name : names) {
    auto input = resolve(name);
    if (input) {
      inputs.push_back(std::move(*input));
    } else {
      tell(input.error());
    }
  }
  if (inputs.size() < names.size()) return std::nullopt;
  return load_inputs(std::move(inputs));
}

std::optional<Loaded> Session::load_inputs(std::vector<Input> inputs) {
  LoadResult result = load_versions(std::move(inputs), catalogues_, world_, parsed_);
  tell(result);
  return std::move(result.loaded);
}

std::vector<LoadResult> Session::load_pairs(std::vector<InputPair> pairs) {
  std::vector<LoadResult> results(pairs.size());
  // A pair's files are numbered as if it were the only one, so that no number hangs on a thread.
  const ParseCount before = parsed_;
  std::vector<ParseCount> parsed(pairs.size(), before);
  Progress progress(pairs.size(), "pairs", world_);
  for_each_index(
      pairs.size(), world_.threads(),
      [&](std::size_t i) {
        std::vector<Input> inputs;
        inputs.push_back(std::move(pairs[i].before));
        inputs.push_back(std::move(pairs[i].after));
        results[i] = load_versions(std::move(inputs), catalogues_, world_, parsed[i]);
      },
      [&](std::size_t done) { progress.show(done); });
  for (const ParseCount& after : parsed) parsed_.documents += after.documents - before.documents;
  return results;
}

std::optional<Loaded> Session::load_between(std::vector<std::string> names,
                                            const std::vector<const VersionFile*>& between) {
  std::vector<std::string> more;
  for (const VersionFile* version : between) more.push_back(full_name(*version));
  names.insert(names.end(), more.begin(), more.end());
  auto loaded = load(names);
  if (!loaded && !more.empty()) {
    tell({Error::Kind::refused,
          "read too, since they lie between those named (--only-these does without): " +
              join(more)});
  }
  return loaded;
}

void Session::tell(const Error& error) { messages_ += as_line(error.text); }

void Session::tell(std::span<const Diagnostic> diagnostics, std::span<const SourceText> sources) {
  messages_ += print_diagnostics(diagnostics, sources, error_colour_);
}

void Session::tell_lines(std::string_view lines) { messages_ += lines; }

void Session::tell(const LoadResult& result) {
  if (result.error) tell(*result.error);
  const auto tell_file = [&](const ReadFile& file) {
    tell(file.diagnostics, std::span(&file.source, 1));
  };
  if (result.catalogue != nullptr) {
    for (const ReadFile& file : result.catalogue->files) {
      if (told_catalogues_.insert(file.source.name()).second) tell_file(file);
    }
  }
  std::ranges::for_each(result.told, tell_file);
}

void Session::tell_unreadable(const Terms& terms) {
  for (const Unreadable& file : terms.unreadable) {
    tell({file.error.kind, "passed over " + file.path + ": " + file.error.text});
  }
}

Page Session::page(const LoadedCatalogue& catalogue) const { return page(catalogue, output_); }

Page Session::page(const LoadedCatalogue& catalogue, const OutputOptions& output) const {
  return {words_for(language_, *catalogue.merged),
          layout_of(output, world_),
          catalogue.provenance,
          output.report_url,
          nullptr,
          output.byte_order_mark};
}

ExitStatus Session::write(std::span<const PrintedResult> results) {
  world_.write_err(for_log(messages_, world_));
  return write_results(results, world_);
}

ExitStatus Session::write(std::string_view result) {
  const PrintedResult printed{output_, std::string(result)};
  return write(std::span(&printed, 1));
}

ExitStatus Session::refuse() { return dealterms::refuse(world_, messages_); }

ExitStatus Session::refuse(const Error& error) {
  tell(error);
  return refuse();
}

ParseCount Session::parsed() const {
  return {resolver_.parsed().heads, resolver_.parsed().documents + parsed_.documents};
}

}  // namespace dealterms
