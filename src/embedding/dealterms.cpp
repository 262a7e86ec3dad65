// The library for others: its values are made from the engine's, and hold them where they are
// needed again.
#include "dealterms/dealterms.hpp"

#include <algorithm>
#include <utility>

#include "agreement/read_agreement.hpp"
#include "assess/policy/pattern.hpp"
#include "assess/report.hpp"
#include "base/digest.hpp"
#include "base/embedded_files.hpp"
#include "base/program_version.hpp"
#include "catalogue/packed_catalogue.hpp"
#include "catalogue/read_catalogue.hpp"
#include "diff/compare.hpp"
#include "document/packed_document.hpp"
#include "document/read_document.hpp"
#include "render/headlines.hpp"
#include "render/html/html_report.hpp"
#include "render/json/json.hpp"
#include "render/markdown/markdown_history.hpp"
#include "render/names.hpp"
#include "render/text/text_report.hpp"
#include "render/told/tell.hpp"
#include "render/words/read_language.hpp"

namespace dealterms::api {

struct Catalogue::Data {
  std::shared_ptr<const dealterms::Catalogue> merged;
  std::vector<CatalogueFile> files;
};
struct Version::Data {
  std::shared_ptr<const Agreement> agreement;
  Catalogue catalogue;
};
struct Comparison::Data {
  Report report;
  Provenance provenance;
};

namespace {

constexpr std::string_view k_english = "en";

Problem problem_of(const Diagnostic& diagnostic, const SourceText& source) {
  const bool is_error = row_of(diagnostic.code).severity == dealterms::Severity::error;
  return {is_error ? Severity::error : Severity::warning,
          printed(diagnostic.code),
          source.name(),
          diagnostic.place.line,
          diagnostic.place.column.value,
          message_of(diagnostic),
          diagnostic.suggestion};
}

std::vector<Problem> problems_of(const Diagnostics& diagnostics, const SourceText& source) {
  std::vector<Problem> problems;
  for (const auto& diagnostic : diagnostics.sorted()) {
    problems.push_back(problem_of(diagnostic, source));
  }
  return problems;
}

// Of a language that the program carries; English where it carries no such.
Words words_in(std::string_view code, const dealterms::Catalogue& catalogue) {
  const auto path_of = [](std::string_view language) {
    return std::string("words/").append(language).append(".yaml");
  };
  const auto files = embedded_words();
  auto found = std::ranges::find(files, path_of(code), &EmbeddedFile::path);
  if (found == files.end()) {
    found = std::ranges::find(files, path_of(k_english), &EmbeddedFile::path);
  }
  Diagnostics ignored;
  return Words(read_language(unpack_document(found->document, {}), nullptr, ignored),
               catalogue.words);
}

Direction direction_of(dealterms::Direction::Kind kind) {
  switch (kind) {
    case dealterms::Direction::Kind::favours:
      return Direction::favours;
    case dealterms::Direction::Kind::neutral:
      return Direction::neutral;
    case dealterms::Direction::Kind::mixed:
      return Direction::mixed;
    case dealterms::Direction::Kind::undetermined:
      break;
  }
  return Direction::undetermined;
}

Level level_of(dealterms::Level level) {
  switch (level) {
    case dealterms::Level::critical:
      return Level::critical;
    case dealterms::Level::major:
      return Level::major;
    case dealterms::Level::moderate:
      return Level::moderate;
    case dealterms::Level::minor:
      return Level::minor;
    case dealterms::Level::editorial:
      break;
  }
  return Level::editorial;
}

dealterms::Level engine_level(Level level) {
  switch (level) {
    case Level::critical:
      return dealterms::Level::critical;
    case Level::major:
      return dealterms::Level::major;
    case Level::moderate:
      return dealterms::Level::moderate;
    case Level::minor:
      return dealterms::Level::minor;
    case Level::editorial:
      break;
  }
  return dealterms::Level::editorial;
}

Finding finding_of(const dealterms::Finding& finding, const Report& report, const Words& english) {
  Finding result;
  result.fingerprint = finding.fingerprint().hex();
  result.rule = finding.rule;
  result.level = level_of(finding.level);
  result.direction = direction_of(finding.direction.kind);
  result.favours = finding.direction.favours;
  result.against = finding.direction.against;
  result.clause = finding.clause;
  result.path = path_of(finding.change->path);
  result.message = headline_of(finding, report, english, Room::any).words;
  for (const auto& part : finding.parts) {
    result.parts.push_back(finding_of(part, report, english));
  }
  return result;
}

}  // namespace

Catalogue Catalogue::built_in() {
  const auto files = embedded_files();
  const auto own = std::ranges::find(files, k_own_catalogue, &EmbeddedFile::path);
  return Catalogue(std::make_shared<const Data>(
      Data{std::make_shared<const dealterms::Catalogue>(unpack_catalogue(own->catalogue, {})),
           {{std::string(own->path), std::string(own->digest)}}}));
}

Read<Catalogue> read_catalogue(const File& file, const Catalogue& over) {
  const SourceText source(file.name, file.bytes);
  Diagnostics diagnostics;
  Catalogue::Data data = over.data();
  if (auto root = read_document(source, diagnostics)) {
    data.merged = std::make_shared<const dealterms::Catalogue>(
        dealterms::read_catalogue(*root, *over.data().merged, diagnostics));
  }
  data.files.push_back({file.name, sha256_hex(file.bytes)});
  Read<Catalogue> read{std::nullopt, problems_of(diagnostics, source)};
  if (!diagnostics.has_errors()) {
    read.value = Catalogue(std::make_shared<const Catalogue::Data>(std::move(data)));
  }
  return read;
}

const std::string& Version::deal() const { return data_->agreement->deal; }
const std::string& Version::name() const { return data_->agreement->version; }
std::string Version::date() const {
  const auto day = data_->agreement->date();
  return day ? format_day(*day) : std::string();
}

Read<Version> read_version(const File& file, const Catalogue& catalogue) {
  const SourceText source(file.name, file.bytes);
  Diagnostics diagnostics;
  auto agreement = std::make_shared<Agreement>();
  if (const auto root = read_document(source, diagnostics)) {
    *agreement = read_agreement(*std::move(root), file.name, *catalogue.data().merged, diagnostics);
  }
  agreement->files = {{source.file(), file.name, sha256_hex(file.bytes)}};
  Read<Version> read{std::nullopt, problems_of(diagnostics, source)};
  if (!diagnostics.has_errors()) {
    read.value = Version(std::make_shared<const Version::Data>(std::move(agreement), catalogue));
  }
  return read;
}

std::vector<Finding> Comparison::findings() const {
  const Report& report = data_->report;
  const Words english = words_in(k_english, *report.catalogue).naming(names_of(report));
  std::vector<Finding> findings;
  for (const auto& clause : data_->report.clauses) {
    for (const auto& finding : clause.findings) {
      findings.push_back(finding_of(finding, data_->report, english));
    }
  }
  for (const auto& finding : data_->report.outside_clauses) {
    findings.push_back(finding_of(finding, data_->report, english));
  }
  return findings;
}

Comparison compare(const Version& before, const Version& after, const CompareOptions& options) {
  const Catalogue::Data& catalogue = after.data().catalogue.data();
  Selection selection;
  selection.min_level = engine_level(options.least);
  selection.perspective = options.perspective;
  auto comparison = std::make_shared<const dealterms::Comparison>(
      dealterms::compare(before.data().agreement, after.data().agreement, catalogue.merged));
  return Comparison(std::make_shared<const Comparison::Data>(
      make_report(std::move(comparison), selection),
      Provenance{std::string(program_version()), catalogue.files}));
}

std::string print(const Comparison& comparison, Format format, const PrintOptions& options) {
  const Report& report = comparison.data().report;
  const Words words =
      words_in(format == Format::json ? k_english : options.language, *report.catalogue);
  switch (format) {
    case Format::text: {
      const Layout layout{ScreenColumn{options.width}, options.colour ? Colour::on : Colour::off};
      return print_text_report(tell_report(report, words), words, layout);
    }
    case Format::markdown:
      return print_markdown_report(tell_report(report, words), words);
    case Format::html:
      return print_html_report(tell_report(report, words), words);
    case Format::json:
      break;
  }
  return print_json_report(report, nullptr, words, comparison.data().provenance);
}

}  // namespace dealterms::api
