#include <array>

#include "cli/commands.hpp"
#include "cli/find_versions.hpp"
#include "cli/formats.hpp"
#include "cli/language.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

// The date that people know a version by: the first of these that the file gives.
constexpr std::array k_dates{"dates.effective", "dates.announced", "dates.signed"};

std::string words_at(const Agreement& agreement, const std::string& field, const Words& words) {
  const auto found = agreement.head.find(field);
  return found == agreement.head.end() ? std::string() : value_words(found->second, words);
}

std::string date_of(const Agreement& agreement, const Words& words) {
  for (const char* field : k_dates) {
    if (const std::string date = words_at(agreement, field, words); !date.empty()) return date;
  }
  return {};
}

Given<ListedVersion> read_listed(const VersionFile& file, const PlaceOptions& places,
                                 const Words& words, const World& world) {
  const auto catalogues = read_catalogues({file.input}, places, world);
  if (!catalogues) return Given<ListedVersion>::refused(catalogues.why_not);
  const ReadVersion read = read_version(file.input, catalogues->catalogue);
  ListedVersion listed;
  listed.deal = file.deal;
  listed.version = file.version;
  listed.file = file.input.name;
  listed.date = date_of(read.agreement, words);
  listed.title = words_at(read.agreement, "title", words);
  listed.clauses = read.agreement.clauses.size();
  listed.mistakes = read.file.error_count();
  return {std::move(listed), {}};
}

}  // namespace

ExitStatus run_list(const ListOptions& options, World& world) {
  const auto terms = find_versions(options.places, world);
  if (!terms) return refuse(world, as_line(terms.why_not));

  const Words& words = words_of(language_of(options.output, world));
  const bool own = terms->from == Input::From::program;
  FoundVersions found{{}, own ? std::string(words.list.the_program) : terms->place};
  for (const VersionFile& file : terms->versions) {
    auto listed = read_listed(file, options.places, words, world);
    if (!listed) return refuse(world, as_line(listed.why_not));
    found.versions.push_back(std::move(*listed));
  }
  const auto catalogues = read_catalogues({}, options.places, world);
  if (!catalogues) return refuse(world, as_line(catalogues.why_not));
  const Page page = page_of(options.output, words, provenance_of(catalogues->files), world);
  return write_result(print_as(options.output.format, list_formats(), found, page), options.output,
                      world);
}

}  // namespace dealterms
