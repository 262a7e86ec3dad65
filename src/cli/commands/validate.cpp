// Its result *is* the list of mistakes, so that goes to standard output; what keeps it from looking
// goes to standard error.
#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "agreement/papers.hpp"
#include "assess/policy/read_policy.hpp"
#include "cli/find_files.hpp"
#include "cli/find_versions.hpp"
#include "cli/formats.hpp"
#include "cli/language.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"

namespace dealterms {
namespace {

struct Asked {
  Input input;
  enum class By { name, directory } by = By::name;
};

// Files as named; of directories, all YAML files below them. None where one of them cannot be read:
// all of these are told.
std::optional<std::vector<Asked>> gather(const std::vector<std::string>& names, Session& session) {
  std::vector<Asked> inputs;
  bool is_complete = true;
  const auto refuse = [&](const Error& error) {
    session.tell(error);
    is_complete = false;
  };
  const auto cannot_read = [&](const std::string& path, const Error& error) {
    refuse({error.kind, "cannot read " + path + ": " + error.text});
  };
  const auto add = [&](const std::string& name, Asked::By by) {
    auto input = session.resolve(name);
    if (input) {
      inputs.push_back({std::move(*input), by});
    } else {
      refuse(input.error());
    }
  };
  for (const std::string& name : names) {
    const auto below = find_files(name, session.world());
    if (!below && below.error().kind == Error::Kind::forbidden) {
      cannot_read(name, below.error());
    } else if (!below) {
      add(name, Asked::By::name);
    } else if (below->paths.empty() && below->unreadable.empty()) {
      refuse({Error::Kind::missing, "no YAML files in " + name});
    } else {
      for (const Unreadable& file : below->unreadable) cannot_read(file.path, file.error);
      for (const std::string& path : below->paths) add(path, Asked::By::directory);
    }
  }
  if (!is_complete) return std::nullopt;
  return inputs;
}

enum class FileKind { version, catalogue, language, paper, policy };

// By its keys; what is none of the others is read as a version, and told what it lacks.
FileKind kind_of(const ParsedFile& file) {
  const auto has = [&](std::string_view key) { return file.root->find(key) != nullptr; };
  if (!file.root || !file.root->is_map() || has("dealterms")) return FileKind::version;
  if (is_policy(*file.root)) return FileKind::policy;
  if (has("types") || has("conversions")) return FileKind::catalogue;
  if (is_paper(*file.root)) return FileKind::paper;
  return has("messages") ? FileKind::language : FileKind::version;
}

// Beside agreements lie other people's YAML files, broken ones too. What lacks only the mark of an
// agreement has other keys of its head.
bool is_foreign(const ParsedFile& file) {
  if (!file.root) return !is_marked_as_agreement(file.input.bytes);
  constexpr std::array<std::string_view, 3> k_own_keys{"dealterms", "deal", "clauses"};
  const bool has_own_key = std::ranges::any_of(
      k_own_keys, [&](std::string_view key) { return file.root->find(key) != nullptr; });
  return kind_of(file) == FileKind::version && !has_own_key;
}

struct AskedPaper {
  ParsedFile file;
  bool by_name = false;
};

ReadFile passed_over(ParsedFile file) {
  const Diagnostic warning{DiagnosticCode::not_an_agreement, file.source.place_at(0), {}, {}, {}};
  return {std::move(file.source), {warning}};
}

}  // namespace

ExitStatus run_validate(const ValidateOptions& options, Session& session) {
  auto inputs = gather(options.files, session);
  if (!inputs) return session.refuse();
  const auto page_catalogue = session.catalogues().read_for({});
  if (!page_catalogue) return session.refuse(page_catalogue.error());

  std::set<std::string> seen;  // a catalogue that several files name is told once
  Validation validation{{}, inputs->size(), options.all ? HowMany::all : HowMany::first};
  const auto add = [&](const ReadFile& file) {
    if (seen.insert(file.source.name()).second) validation.files.push_back(file);
  };
  std::vector<AskedPaper> papers;
  std::set<std::string> told_papers;
  for (Asked& asked : *inputs) {
    ParsedFile parsed = session.parse(std::move(asked.input));
    if (asked.by == Asked::By::directory && is_foreign(parsed)) {
      add(passed_over(std::move(parsed)));
      continue;
    }
    const FileKind kind = kind_of(parsed);
    if (kind == FileKind::language) {
      add(read_language_file(std::move(parsed)));
      continue;
    }
    if (kind == FileKind::paper) {
      papers.push_back({std::move(parsed), asked.by == Asked::By::name});
      continue;
    }
    if (kind == FileKind::policy) {
      add(read_policy_file(std::move(parsed), *(*page_catalogue)->merged));
      continue;
    }
    if (kind == FileKind::catalogue) {
      Catalogue base = *session.catalogues().read_own()->merged;
      add(read_catalogue_file(std::move(parsed), base));
      continue;
    }
    const auto catalogue = session.catalogues().read_for({&parsed, 1});
    if (!catalogue) return session.refuse(catalogue.error());
    for (const ReadFile& file : (*catalogue)->files) add(file);
    ReadVersion version = read_version(std::move(parsed), *(*catalogue)->merged);
    add(version.file);
    // Each version tells its own mistakes of a paper that several name.
    for (ReadFile& paper : version.papers) {
      told_papers.insert(paper.source.name());
      if (!paper.diagnostics.empty()) validation.files.push_back(std::move(paper));
    }
  }
  // The mistakes of one that a version names are told with that version.
  for (AskedPaper& paper : papers) {
    const bool is_told = told_papers.contains(paper.file.source.name());
    if (paper.by_name || !is_told) add(read_paper_file(std::move(paper.file)));
  }
  const ExitStatus written =
      write_as_asked(validate_formats(), validation, **page_catalogue, session);
  if (written != ExitStatus::done) return written;
  return validation.error_count() > 0 ? ExitStatus::unusable : ExitStatus::done;
}

}  // namespace dealterms
