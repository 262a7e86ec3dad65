#include "cli/session.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "cli/language.hpp"
#include "render/diagnostics.hpp"

namespace dealterms {

Session::Session(const PlaceOptions& places, OutputOptions output, World& world)
    : output_(std::move(output)),
      world_(world),
      language_(language_of(output_, world)),
      error_colour_(error_colour(output_, world)),
      resolver_(places.terms, world),
      catalogues_(places.catalogue, language_, world, parsed_) {}

ParsedFile Session::parse(Input input) {
  ParsedFile file = parse_file(std::move(input), parsed_);
  read_papers(file, world_, parsed_);
  return file;
}

std::optional<Loaded> Session::load(const std::vector<std::string>& names) {
  if (std::ranges::count(names, "-") > 1) {
    tell({Error::Kind::refused, "standard input can be read only once: one '-', please"});
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
  std::vector<ParsedFile> versions;
  for (Input& input : inputs) versions.push_back(parse(std::move(input)));
  const auto catalogue = catalogues_.read_for(versions);
  if (!catalogue) {
    tell(catalogue.error());
    return std::nullopt;
  }
  Loaded loaded{*catalogue, {}, {}};
  bool has_errors = false;
  const auto add = [&](const ReadFile& file) {
    tell(file.diagnostics, std::span(&file.source, 1));
    has_errors = has_errors || file.error_count() > 0;
  };
  for (const ReadFile& file : loaded.catalogue->files) add(file);
  for (ParsedFile& parsed : versions) {
    ReadVersion version = read_version(std::move(parsed), *loaded.catalogue->merged);
    add(version.file);
    loaded.agreements.push_back(std::make_shared<const Agreement>(std::move(version.agreement)));
    loaded.sources.push_back(std::move(version.file.source));
    for (ReadFile& paper : version.papers) {
      add(paper);
      loaded.sources.push_back(std::move(paper.source));
    }
  }
  if (has_errors) return std::nullopt;
  return loaded;
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

void Session::tell_unreadable(const Terms& terms) {
  for (const Unreadable& file : terms.unreadable) {
    tell({file.error.kind, "passed over " + file.path + ": " + file.error.text});
  }
}

Page Session::page(const LoadedCatalogue& catalogue) const {
  return {words_for(language_, *catalogue.merged), layout_of(output_, world_), catalogue.provenance,
          output_.report_url};
}

ExitStatus Session::write(std::string_view result) {
  world_.write_err(messages_);
  return write_result(result, output_, world_);
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
