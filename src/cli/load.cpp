#include "cli/load.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "agreement/contract_text.hpp"
#include "agreement/papers.hpp"
#include "agreement/read_agreement.hpp"
#include "assess/policy/read_policy.hpp"
#include "base/digest.hpp"
#include "base/parallel.hpp"
#include "base/program_version.hpp"
#include "base/text.hpp"
#include "catalogue/deal_kinds.hpp"
#include "catalogue/packed_catalogue.hpp"
#include "catalogue/read_catalogue.hpp"
#include "cli/read_text.hpp"
#include "document/packed_document.hpp"
#include "document/read_document.hpp"
#include "document/read_documents.hpp"

namespace dealterms {
namespace {

// The titles of its types in another language, as a catalogue over it.
std::string catalogue_in(const std::string& language) {
  return "terms/catalogue." + language + ".yaml";
}

std::string digest_of(const Input& input) {
  return input.digest.empty() ? sha256_hex(input.bytes) : std::string(input.digest);
}

AgreementFile named_file(const ParsedFile& file) {
  const std::string_view known = file.input.digest;
  return {file.source.file(), file.input.name,
          known.empty() ? Digest(file.source.file_bytes()) : Digest(std::string(known))};
}

AgreementFile named_file(const SourceText& text) {
  return {text.file(), text.name(), Digest(text.file_bytes())};
}

// With its quotes held against the text that it names.
Agreement agreement_of(ParsedFile& file, const Catalogue& catalogue) {
  const auto named = text_named_by(*file.root);
  std::optional<ContractText> text;
  if (file.text && named) text.emplace(*file.text, *named);
  return read_agreement(*std::move(file.root), file.input.name, catalogue, file.diagnostics,
                        text ? &*text : nullptr);
}

constexpr std::size_t k_most_papers = 32;

// What a file of others names shows nobody a line of what lies elsewhere on the machine.
bool is_at_or_below(const std::string& name) {
  const auto path = std::filesystem::path(name).lexically_normal();
  return !path.is_absolute() && !path.empty() && *path.begin() != "..";
}

// What is about this file is taken out of the list.
ReadFile with_own(SourceText source, std::vector<Diagnostic>& all) {
  const auto others = std::stable_partition(
      all.begin(), all.end(), [&](const Diagnostic& d) { return d.place.file != source.file(); });
  ReadFile file{std::move(source), {others, all.end()}};
  all.erase(others, all.end());
  return file;
}

ParsedFile open_file(Input input, ParseCount& parsed) {
  const FileId id{static_cast<std::uint32_t>(parsed.documents)};
  ++parsed.documents;
  ParsedFile file{std::move(input), {}, {}, {}, {}};
  file.source = SourceText(file.input.name, std::exchange(file.input.bytes, {}), id);
  return file;
}

// What the program carries is not for its user to bound.
bool is_own(const ParsedFile& file) { return file.input.from == Input::From::program; }

// The gate tells them with what they would have waived, and fails.
void tell_incomplete(const std::vector<Waiver>& waivers, Diagnostics& diagnostics) {
  for (const Waiver& waiver : waivers) {
    std::vector<std::string> missing;
    if (waiver.reason.empty()) missing.push_back("`reason`");
    if (waiver.approved_by.empty()) missing.push_back("`approved_by`");
    if (waiver.is_complete()) continue;
    diagnostics.add(DiagnosticCode::incomplete_waiver, waiver.place, {join(missing, " and no ")});
  }
}

std::optional<Node> parse_own(ParsedFile& file) {
  const bool is_packed = !file.input.document.empty();
  return is_packed ? unpack_document(file.input.document, file.source.file())
                   : read_document(file.source, file.diagnostics);
}

void parse(std::span<ParsedFile> files, const DocumentLimits& limits, std::size_t threads) {
  std::vector<SourceText> sources;
  std::vector<ParsedFile*> others;
  for (ParsedFile& file : files) {
    if (is_own(file)) {
      file.root = parse_own(file);
    } else if (file.input.from != Input::From::nothing) {
      sources.push_back(file.source);
      others.push_back(&file);
    }
  }
  std::vector<ReadDocument> read = read_documents(sources, limits, {.most = threads});
  for (std::size_t i = 0; i < read.size(); ++i) {
    others[i]->root = std::move(read[i].root);
    others[i]->diagnostics = std::move(read[i].diagnostics);
  }
}

}  // namespace

ParsedFile parse_file(Input input, ParseCount& parsed, const DocumentLimits& limits) {
  ParsedFile file = open_file(std::move(input), parsed);
  parse({&file, 1}, limits, 1);
  return file;
}

void read_papers(ParsedFile& version, World& world, ParseCount& parsed,
                 const DocumentLimits& limits) {
  if (!version.root) return;
  std::size_t papers = 0;
  for (const PlacedName& path : papers_named_by(*version.root)) {
    const auto add_unreadable = [&](std::string why) {
      version.diagnostics.add(DiagnosticCode::unreadable_paper, path.place, {path.name},
                              std::move(why));
    };
    if (++papers > k_most_papers) {
      add_unreadable(fmt::format("a version names {} papers at most", k_most_papers));
      return;
    }
    if (!is_at_or_below(path.name)) {
      add_unreadable("a paper lies beside the version that names it, or below");
      continue;
    }
    const Input address = beside(version.input, path.name);
    if (!is_within_reach(version.input, address, {}, world)) {
      add_unreadable("a link leads out of the directory of the version");
      continue;
    }
    auto input = read_input(address, world);
    if (!input) {
      add_unreadable(input.error().text);
      continue;
    }
    ParsedFile paper = parse_file(std::move(*input), parsed, limits);
    if (paper.root) fill_from_paper(*version.root, *paper.root, paper.diagnostics);
    version.papers.push_back(std::move(paper));
  }
}

std::vector<ParsedFile> parse_versions(std::vector<Input> inputs, World& world, ParseCount& parsed,
                                       const ReadingBounds& bounds, std::size_t threads) {
  std::vector<ParsedFile> versions;
  for (Input& input : inputs) versions.push_back(open_file(std::move(input), parsed));
  parse(versions, bounds.limits, threads);
  for (ParsedFile& version : versions) {
    read_papers(version, world, parsed, bounds.limits);
    if (bounds.texts == ReadingBounds::Texts::are_read) {
      read_text(version, world, parsed, bounds.reach);
    }
  }
  return versions;
}

ParsedFile parse_version(Input input, World& world, ParseCount& parsed, const ReadingBounds& bounds,
                         std::size_t threads) {
  std::vector<Input> one;
  one.push_back(std::move(input));
  return std::move(parse_versions(std::move(one), world, parsed, bounds, threads).front());
}

std::size_t ReadFile::error_count() const {
  const auto errors =
      std::count_if(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
        return row_of(diagnostic.code).severity == Severity::error;
      });
  return static_cast<std::size_t>(errors);
}

ReadVersion read_version(ParsedFile parsed, const Catalogue& catalogue) {
  ReadVersion version;
  if (parsed.root) version.agreement = agreement_of(parsed, catalogue);
  if (parsed.input.from == Input::From::nothing) {
    version.agreement.is_absent = true;
    version.agreement.version = parsed.input.name;
  }
  version.agreement.files = {named_file(parsed)};
  for (const ParsedFile& paper : parsed.papers) {
    version.agreement.files.push_back(named_file(paper));
    parsed.diagnostics.add(paper.diagnostics);
  }
  if (parsed.text) version.agreement.files.push_back(named_file(*parsed.text));
  std::vector<Diagnostic> all = parsed.diagnostics.sorted();
  for (ParsedFile& paper : parsed.papers) {
    version.papers.push_back(with_own(std::move(paper.source), all));
  }
  version.file = {std::move(parsed.source), std::move(all)};
  return version;
}

Result<void> fill_absent(std::span<ReadVersion> versions) {
  const auto is_absent = [](const ReadVersion& version) { return version.agreement.is_absent; };
  const auto absent = std::ranges::find_if(versions, is_absent);
  if (absent == versions.end()) return {};
  const auto other = std::ranges::find_if_not(versions, is_absent);
  if (versions.size() != 2 || other == versions.end()) {
    return Error{Error::Kind::refused, nothing().name +
                                           " stands for a file that is not there, beside one "
                                           "version that is"};
  }
  absent->agreement.deal = other->agreement.deal;
  return {};
}

ReadFile read_paper_file(ParsedFile parsed) {
  if (parsed.root) check_paper(*parsed.root, parsed.diagnostics);
  return {std::move(parsed.source), parsed.diagnostics.sorted()};
}

ReadFile read_policy_file(ParsedFile parsed, const Catalogue& catalogue,
                          std::span<const Agreement* const> agreements) {
  PolicyNames names{catalogue, agreements};
  if (!agreements.empty()) names.reach = PolicyNames::Reach::part;
  if (parsed.root) {
    const Policy policy = read_policy(*parsed.root, names, parsed.diagnostics);
    tell_incomplete(policy.waivers, parsed.diagnostics);
  }
  return {std::move(parsed.source), parsed.diagnostics.sorted()};
}

ReadFile read_kinds_file(ParsedFile parsed, const Catalogue& catalogue) {
  if (parsed.root) (void)read_deal_kinds(*parsed.root, catalogue, parsed.diagnostics);
  return {std::move(parsed.source), parsed.diagnostics.sorted()};
}

ReadFile read_catalogue_file(ParsedFile parsed, Catalogue& base) {
  if (parsed.root) base = read_catalogue(*parsed.root, std::move(base), parsed.diagnostics);
  return {std::move(parsed.source), parsed.diagnostics.sorted()};
}

CatalogueReader::CatalogueReader(std::string over, std::string language, World& world,
                                 ParseCount& parsed, Reach reach, const DocumentLimits& limits)
    : over_(std::move(over)),
      language_(std::move(language)),
      bounds_{limits, std::move(reach), {}},
      world_(world),
      parsed_(parsed) {}

Result<void> CatalogueReader::read_once(const Input& address) {
  if (inputs_.contains(address.name)) return {};
  auto input = read_input(address, world_);
  if (!input) return input.error();
  inputs_.emplace(address.name, std::move(*input));
  return {};
}

// A version of somebody else's may name any file: of one that lies elsewhere or is no catalogue no
// line is shown.
Result<void> CatalogueReader::read_named(const ParsedFile& version, const std::string& relative,
                                         const Input& address) {
  const std::string catalogue =
      "the catalogue '" + relative + "' that " + version.input.name + " names";
  if (!is_within_reach(version.input, address, bounds_.reach, world_)) {
    return Error{Error::Kind::refused, catalogue + " " + std::string(k_out_of_reach)};
  }
  if (const auto read = read_once(address); !read) {
    return cannot_read(catalogue, read.error());
  }
  if (is_marked_as_catalogue(inputs_.at(address.name).bytes)) return {};
  return Error{Error::Kind::refused, catalogue + " is no catalogue"};
}

std::shared_ptr<const LoadedCatalogue> CatalogueReader::read_own() {
  const std::scoped_lock lock(mutex_);
  return read_over_own({});
}

CatalogueReader::Catalogues CatalogueReader::read_over_own(const std::vector<std::string>& names) {
  Catalogues& read = catalogues_[names];
  if (read) return read;
  if (names.empty()) {
    read = std::make_shared<const LoadedCatalogue>(read_carried_catalogue());
    return read;
  }
  LoadedCatalogue catalogue = *read_over_own({});
  Catalogue merged = *catalogue.merged;
  for (const std::string& name : names) add_file(inputs_.at(name), merged, catalogue);
  catalogue.merged = std::make_shared<const Catalogue>(std::move(merged));
  read = std::make_shared<const LoadedCatalogue>(std::move(catalogue));
  return read;
}

void CatalogueReader::add_file(const Input& input, Catalogue& merged, LoadedCatalogue& catalogue) {
  catalogue.files.push_back(
      read_catalogue_file(parse_file(input, parsed_, bounds_.limits), merged));
  catalogue.provenance.catalogues.push_back({input.name, digest_of(input)});
}

LoadedCatalogue CatalogueReader::read_carried_catalogue() {
  const FileId first{static_cast<std::uint32_t>(parsed_.documents)};
  LoadedCatalogue catalogue;
  catalogue.provenance.program = program_version();
  Catalogue merged;
  std::string_view packed;  // of all so far
  for (const std::string& path : {std::string(k_own_catalogue), catalogue_in(language_)}) {
    const auto files = world_.embedded();
    const auto file = std::ranges::find(files, path, &EmbeddedFile::path);
    if (file == files.end()) continue;
    packed = file->catalogue;
    if (packed.empty()) {
      add_file(carried(*file), merged, catalogue);
      continue;
    }
    const FileId id{static_cast<std::uint32_t>(parsed_.documents++)};
    catalogue.files.push_back({SourceText::of_carried(path, file->bytes, id), {}});
    catalogue.provenance.catalogues.push_back({path, std::string(file->digest)});
  }
  if (!packed.empty()) merged = unpack_catalogue(packed, first);
  catalogue.merged = std::make_shared<const Catalogue>(std::move(merged));
  return catalogue;
}

Result<std::shared_ptr<const LoadedCatalogue>> CatalogueReader::read_for(
    std::span<const ParsedFile> versions) {
  const std::scoped_lock lock(mutex_);
  std::vector<std::string> names;
  for (const ParsedFile& version : versions) {
    const auto relative = version.root ? catalogue_named_by(*version.root) : std::nullopt;
    if (!relative) continue;
    const Input address = beside(version.input, *relative);
    if (const auto read = read_named(version, *relative, address); !read) return read.error();
    if (std::ranges::find(names, address.name) == names.end()) names.push_back(address.name);
  }
  if (!over_.empty()) {
    const Input address = at_path(over_);
    if (const auto read = read_once(address); !read) {
      return cannot_read(over_, read.error());
    }
    std::erase(names, address.name);  // named by a version, too: it is over all others all the same
    names.push_back(address.name);
  }
  return read_over_own(names);
}

LoadResult load_versions(std::vector<Input> inputs, CatalogueReader& catalogues, World& world,
                         ParseCount& parsed) {
  std::vector<ParsedFile> versions =
      parse_versions(std::move(inputs), world, parsed, catalogues.bounds(), world.threads());
  const auto catalogue = catalogues.read_for(versions);
  if (!catalogue) return {{}, catalogue.error(), {}, {}};
  LoadResult result{{}, {}, *catalogue, {}};
  bool has_errors = std::ranges::any_of(
      result.catalogue->files, [](const ReadFile& file) { return file.error_count() > 0; });
  const auto tell = [&](const ReadFile& file) {
    if (!file.diagnostics.empty()) result.told.push_back(file);
    has_errors = has_errors || file.error_count() > 0;
  };
  Loaded loaded{result.catalogue, {}, {}};
  std::vector<ReadVersion> all(versions.size());
  for_each_index(all.size(), world.threads(), [&](std::size_t i) {
    // The nodes of each are freed as soon as it is typed.
    all[i] = read_version(std::move(versions[i]), *result.catalogue->merged);
  });
  if (const auto filled = fill_absent(all); !filled) {
    result.error = filled.error();
    return result;
  }
  for (ReadVersion& read : all) {
    tell(read.file);
    loaded.agreements.push_back(std::make_shared<const Agreement>(std::move(read.agreement)));
    loaded.sources.push_back(std::move(read.file.source));
    for (ReadFile& paper : read.papers) {
      tell(paper);
      loaded.sources.push_back(std::move(paper.source));
    }
  }
  if (!has_errors) result.loaded = std::move(loaded);
  return result;
}

}  // namespace dealterms
