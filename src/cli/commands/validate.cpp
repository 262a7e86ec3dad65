// Its result *is* the list of mistakes, so that goes to standard output; what keeps it from looking
// at a file goes to standard error, and the others are looked at all the same.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/parallel.hpp"
#include "cli/file_kind.hpp"
#include "cli/find_files.hpp"
#include "cli/find_policy.hpp"
#include "cli/formats.hpp"
#include "cli/language.hpp"
#include "cli/progress.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "cli/versions_between.hpp"

namespace dealterms {
namespace {

struct Asked {
  Input input;  // read, where it was asked for by its name
  enum class By { name, directory } by = By::name;
};

struct Gathered {
  std::vector<Asked> files;
  std::vector<Error> unreadable;  // whole sentences
};

// Each file and standard input once, however often and by whatever name it is asked for.
class Once {
 public:
  explicit Once(const World& world) : world_(world) {}

  bool is_new(const Input& input) {
    const auto same = input.from == Input::From::file ? world_.identity(input.path) : std::nullopt;
    return met_.insert(same ? "file " + *same : "name " + input.name).second;
  }
  bool is_new_stream(const std::string& name) {
    return name != "-" || met_.insert("name " + on_standard_input().name).second;
  }

 private:
  const World& world_;
  std::set<std::string> met_;
};

// The directories of the files, up to the one that was asked for.
std::set<std::string> directories_up_to(const std::string& top,
                                        const std::vector<std::string>& paths) {
  std::set<std::string> directories;
  for (const std::string& path : paths) {
    std::string directory = directory_of(path);
    while (directories.insert(directory).second && directory.size() > top.size()) {
      directory = directory_of(directory);
    }
  }
  return directories;
}

// Files as named; of directories, all YAML files below them, and the policies beside these.
Gathered gather(const std::vector<std::string>& names, Session& session) {
  Gathered gathered;
  const auto refuse = [&](Error error) { gathered.unreadable.push_back(std::move(error)); };
  Once once(session.world());
  for (const std::string& name : names) {
    if (!once.is_new_stream(name)) continue;
    const auto below = find_files(name, session.world());
    if (!below && below.error().kind == Error::Kind::forbidden) {
      refuse(cannot_read(name, below.error()));
    } else if (!below) {
      auto input = session.resolve(name, Takes::directories_too);
      if (!input) {
        refuse(input.error());
      } else if (input->from == Input::From::nothing) {
        refuse({Error::Kind::refused, name + " holds nothing to validate"});
      } else if (name == "-" || once.is_new(*input)) {
        gathered.files.push_back({std::move(*input), Asked::By::name});
      }
    } else if (below->paths.empty() && below->unreadable.empty()) {
      refuse({Error::Kind::missing, "no YAML files in " + name});
    } else {
      for (const Unreadable& file : below->unreadable) refuse(cannot_read(file.path, file.error));
      for (const std::string& path : below->paths) {
        Input input = at_path(path);
        if (once.is_new(input)) gathered.files.push_back({std::move(input), Asked::By::directory});
      }
      for (const std::string& directory : directories_up_to(name, below->paths)) {
        Input policy = at_path(join_path(directory, std::string(k_policy_file)));
        const bool is_there = session.world().identity(policy.path).has_value();
        if (is_there && once.is_new(policy)) {
          gathered.files.push_back({std::move(policy), Asked::By::directory});
        }
      }
    }
  }
  return gathered;
}

// What came of one file, whatever it is.
struct Checked {
  Asked::By by = Asked::By::name;
  std::optional<Error> unreadable;  // it, or the catalogue that it names: a whole sentence
  bool is_paper = false;
  std::shared_ptr<const LoadedCatalogue> catalogue;  // of a version
  std::optional<Agreement> agreement;                // kept where a policy is held against it
  std::optional<VersionHead> head;                   // of a version
  ReadFile file;
  std::vector<ReadFile> papers;  // of a version
  ParseCount parsed;
};

ReadFile passed_over(ParsedFile file) {
  const Diagnostic warning{DiagnosticCode::not_an_agreement, file.source.place_at(0), {}, {}, {}};
  return {std::move(file.source), {warning}};
}

// What a file is looked at with.
struct Beside {
  bool has_policies = false;             // among the files
  std::vector<const Checked*> governed;  // by the file, which is a policy
};

void check_version(ParsedFile parsed, const Beside& beside, Checked& checked, Session& session) {
  const auto catalogue = session.catalogues().read_for({&parsed, 1});
  if (!catalogue) {
    checked.unreadable = catalogue.error();
    return;
  }
  checked.catalogue = *catalogue;
  ReadVersion version = read_version(std::move(parsed), *checked.catalogue->merged);
  checked.file = std::move(version.file);
  checked.papers = std::move(version.papers);
  checked.head = head_of(version.agreement);
  if (beside.has_policies) checked.agreement = std::move(version.agreement);
}

void check_policy(ParsedFile parsed, const Beside& beside, Checked& checked, Session& session) {
  std::vector<const Agreement*> agreements;
  for (const Checked* version : beside.governed) agreements.push_back(&*version->agreement);
  if (!agreements.empty()) {
    const Catalogue& catalogue = *beside.governed.back()->catalogue->merged;
    checked.file = read_policy_file(std::move(parsed), catalogue, agreements);
    return;
  }
  const auto catalogue = session.catalogues().read_for({});
  if (!catalogue) {
    checked.unreadable = catalogue.error();
    return;
  }
  checked.file = read_policy_file(std::move(parsed), *(*catalogue)->merged, {});
}

void check_parsed(ParsedFile parsed, const Beside& beside, Checked& checked, Session& session) {
  switch (kind_of(parsed)) {
    case FileKind::version:
      check_version(std::move(parsed), beside, checked, session);
      return;
    case FileKind::catalogue: {
      Catalogue base = *session.catalogues().read_own()->merged;
      checked.file = read_catalogue_file(std::move(parsed), base);
      return;
    }
    case FileKind::kinds: {
      const auto own = session.catalogues().read_own();
      checked.file = read_kinds_file(std::move(parsed), *own->merged);
      return;
    }
    case FileKind::language:
      checked.file = read_language_file(std::move(parsed));
      return;
    case FileKind::paper:
      checked.is_paper = true;
      checked.file = read_paper_file(std::move(parsed));
      return;
    case FileKind::policy:
      check_policy(std::move(parsed), beside, checked, session);
      return;
  }
}

// Safe on several threads: of the session it takes the catalogues and the world's files alone.
Checked check(Asked& asked, const Beside& beside, Session& session) {
  Checked checked;
  checked.by = asked.by;
  if (asked.by == Asked::By::directory) {
    auto input = read_input(asked.input, session.world());
    if (!input) {
      checked.unreadable = cannot_read(asked.input.name, input.error());
      return checked;
    }
    asked.input = std::move(*input);
  }
  ParsedFile parsed = parse_version(std::move(asked.input), session.world(), checked.parsed,
                                    session.catalogues().bounds());
  if (asked.by == Asked::By::directory && is_foreign(parsed)) {
    checked.file = passed_over(std::move(parsed));
  } else {
    check_parsed(std::move(parsed), beside, checked, session);
  }
  // Of a file without a mistake only its head may be shown: a thousand of them need not be kept.
  SourceText& source = checked.file.source;
  if (checked.file.diagnostics.empty()) {
    source = checked.head ? down_to_head(source, *checked.head)
                          : SourceText(source.name(), {}, source.file());
  }
  return checked;
}

// By its name a file is known for a policy before it is read.
bool is_policy_file(const Asked& asked) {
  return asked.input.from == Input::From::file && name_of_file(asked.input.path) == k_policy_file;
}

// The policies of the files, by directory.
using Policies = std::map<std::string, std::size_t>;

// That of the nearest directory above the file, as `check` finds it.
std::optional<std::size_t> policy_above(const std::string& path, const Policies& policies) {
  std::string below;
  for (std::string directory = path; directory != below;) {
    below = std::exchange(directory, directory_of(directory));
    const auto found = policies.find(directory == "." ? std::string() : directory);
    if (found != policies.end()) return found->second;
  }
  return std::nullopt;
}

std::vector<Checked> check_all(std::vector<Asked> files, Session& session) {
  std::vector<Checked> checked(files.size());
  std::vector<std::string> paths;
  Policies policies;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string& path = paths.emplace_back(files[i].input.path);
    if (!is_policy_file(files[i])) continue;
    const std::string directory = directory_of(path);
    policies.emplace(directory == "." ? std::string() : directory, i);
  }
  const Beside beside{!policies.empty(), {}};
  Progress progress(files.size(), "files", session.world());
  for_each_index(
      files.size(), session.world().threads(),
      [&](std::size_t i) {
        if (!is_policy_file(files[i])) checked[i] = check(files[i], beside, session);
      },
      [&](std::size_t done) { progress.show(done); });
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!is_policy_file(files[i])) continue;
    Beside policy;
    for (std::size_t version = 0; version < files.size(); ++version) {
      const bool governs =
          checked[version].agreement && policy_above(paths[version], policies) == i;
      if (governs) policy.governed.push_back(&checked[version]);
    }
    checked[i] = check(files[i], policy, session);
  }
  return checked;
}

// Of one file by itself nobody asks what others are.
void tell_beside(std::vector<Checked>& checked) {
  std::vector<Checked*> versions;
  std::vector<VersionBeside> beside;
  for (Checked& one : checked) {
    if (!one.head) continue;
    versions.push_back(&one);
    const bool is_with_deal = one.by == Asked::By::directory;
    beside.push_back({*one.head, is_with_deal ? DealIs::at_hand : DealIs::in_part});
  }
  const auto told = compare_heads(beside);
  for (std::size_t i = 0; i < told.size(); ++i) {
    std::vector<Diagnostic>& all = versions[i]->file.diagnostics;
    all.insert(all.end(), told[i].begin(), told[i].end());
    std::ranges::stable_sort(all, {}, &Diagnostic::place);
  }
}

// All that came of them, in the order in which they were asked for.
class Collection {
 public:
  Collection(HowMany how_many, Session& session) : session_(session) {
    validation_.how_many = how_many;
  }

  void refuse(const Error& error) {
    session_.tell(error);
    validation_.unreadable.push_back(error.text);
  }

  void add(Checked checked) {
    session_.add_parsed(checked.parsed);
    if (checked.unreadable) {
      refuse(*checked.unreadable);
      return;
    }
    ++validation_.looked_at;
    validation_.asked.push_back(checked.file.source.name());
    if (checked.is_paper) {
      papers_.push_back(std::move(checked));
      return;
    }
    if (checked.catalogue != nullptr) {
      for (const ReadFile& file : checked.catalogue->files) add_file(file);
    }
    add_file(std::move(checked.file));
    // Each version tells its own mistakes of a paper that several name.
    for (ReadFile& paper : checked.papers) {
      told_papers_.insert(paper.source.name());
      if (!paper.diagnostics.empty()) validation_.files.push_back(std::move(paper));
    }
  }

  Validation finish() && {
    // The mistakes of one that a version names are told with that version.
    for (Checked& paper : papers_) {
      const bool is_told = told_papers_.contains(paper.file.source.name());
      if (paper.by == Asked::By::name || !is_told) add_file(std::move(paper.file));
    }
    return std::move(validation_);
  }

 private:
  Session& session_;
  Validation validation_;
  std::set<std::string> seen_;  // a catalogue that several files name is told once
  std::vector<Checked> papers_;
  std::set<std::string> told_papers_;

  template <typename File>
  void add_file(File&& file) {
    if (!seen_.insert(file.source.name()).second) return;
    validation_.files.push_back(std::forward<File>(file));
  }
};

}  // namespace

ExitStatus run_validate(const ValidateOptions& options, Session& session) {
  Gathered gathered = gather(options.files, session);
  Collection collection(options.all ? HowMany::all : HowMany::first, session);
  for (const Error& error : gathered.unreadable) collection.refuse(error);
  const auto page_catalogue = session.catalogues().read_for({});
  if (!page_catalogue) return session.refuse(page_catalogue.error());
  std::vector<Checked> all = check_all(std::move(gathered.files), session);
  tell_beside(all);
  for (Checked& checked : all) collection.add(std::move(checked));
  Validation validation = std::move(collection).finish();
  validation.warnings_as_errors = options.warnings_as_errors;
  if (validation.looked_at == 0) return session.refuse();

  const ExitStatus written =
      write_as_asked(validate_formats(), validation, **page_catalogue, session);
  if (written != ExitStatus::done) return written;
  return validation.fails() ? ExitStatus::unusable : ExitStatus::done;
}

}  // namespace dealterms
