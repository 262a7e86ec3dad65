// Its result *is* the list of mistakes, so that goes to standard output; what keeps it from looking
// goes to standard error.
#include <set>
#include <utility>

#include "cli/commands.hpp"
#include "cli/formats.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

// Files as named; of directories, all YAML files below them.
Given<std::vector<Input>> gather(const ValidateOptions& options, World& world) {
  std::vector<Input> inputs;
  std::string refusals;
  const auto add = [&](const std::string& name) {
    auto input = resolve(name, options.places, world);
    if (input)
      inputs.push_back(std::move(*input));
    else
      refusals += as_line(input.why_not);
  };
  for (const std::string& name : options.files) {
    const auto below = find_files(name, world);
    if (!below) {
      add(name);
      continue;
    }
    if (below->empty()) refusals += as_line("no YAML files in " + name);
    for (const std::string& path : *below) add(as_path(path));
  }
  if (!refusals.empty()) return Given<std::vector<Input>>::refused(refusals);
  return {std::move(inputs), {}};
}

bool is_catalogue(const Input& input) {
  Diagnostics ignored;
  const auto root = read_document(SourceText(input.name, input.bytes), ignored);
  return root && root->is_map() && root->find("dealterms") == nullptr &&
         (root->find("types") != nullptr || root->find("conversions") != nullptr);
}

// The file itself and the catalogues that it names, each with its mistakes.
Given<std::vector<ReadFile>> read_with_catalogues(const Input& input, const PlaceOptions& places,
                                                  const World& world) {
  using Result = Given<std::vector<ReadFile>>;
  if (is_catalogue(input)) {
    auto base = read_catalogues({}, {}, world);
    if (!base) return Result::refused(base.why_not);
    return {std::vector{read_catalogue_file(input, base->catalogue)}, {}};
  }
  auto catalogues = read_catalogues({input}, places, world);
  if (!catalogues) return Result::refused(catalogues.why_not);
  std::vector<ReadFile> files = std::move(catalogues->files);
  files.push_back(read_version(input, catalogues->catalogue).file);
  return {std::move(files), {}};
}

}  // namespace

ExitStatus run_validate(const ValidateOptions& options, World& world) {
  const auto inputs = gather(options, world);
  if (!inputs) return refuse(world, inputs.why_not);

  const auto own = read_catalogues({}, options.places, world);
  if (!own) return refuse(world, as_line(own.why_not));

  std::set<std::string> told;  // a catalogue that several files name is told once
  Validation validation{{}, inputs->size()};
  for (const Input& input : *inputs) {
    auto files = read_with_catalogues(input, options.places, world);
    if (!files) return refuse(world, as_line(files.why_not));
    for (ReadFile& file : *files) {
      if (told.insert(file.source.name()).second) validation.files.push_back(std::move(file));
    }
  }
  const Page page = page_of(options.output, english(), provenance_of(own->files), world);
  const std::string text = print_as(options.output.format, validate_formats(), validation, page);
  const ExitStatus written = write_result(text, options.output, world);
  if (written != ExitStatus::done) return written;
  return validation.error_count() > 0 ? ExitStatus::unusable : ExitStatus::done;
}

}  // namespace dealterms
