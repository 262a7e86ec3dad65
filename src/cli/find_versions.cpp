#include "cli/find_versions.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "document/node.hpp"
#include "document/packed_document.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_clauses = "clauses:";
constexpr std::string_view k_mark = "dealterms";  // the key that makes a file an agreement
constexpr std::array<std::string_view, 3> k_catalogue_marks{"catalogue", "types", "conversions"};
constexpr std::string_view k_agreed = "agreed";

enum class KeyPlace { anywhere, line_start };

// Whether a key may stand behind these bytes. Only what may stand before a key on its line is
// looked at: a line of megabytes may name the key a hundred thousand times.
bool may_be_before_key(std::string_view before, KeyPlace place) {
  const bool anywhere = place == KeyPlace::anywhere;
  const std::string_view passed = anywhere ? " \t?\"'\xEF\xBB\xBF" : " \t?{\"'\xEF\xBB\xBF";
  const std::size_t last = before.find_last_not_of(passed);
  const std::size_t start = last == std::string_view::npos ? 0 : last + 1;
  const std::string_view separators = anywhere ? "\n{," : "\n";
  if (start > 0 && separators.find(before[start - 1]) == std::string_view::npos) return false;
  const std::string_view on_line = before.substr(start);
  return anywhere || !(on_line.starts_with(' ') || on_line.starts_with('\t'));
}

// Whether the key may stand in it. Told without parsing, since most YAML files beside agreements
// are none of ours, and what is broken beyond parsing is an agreement only where it has the key.
bool may_hold(std::string_view key, std::string_view bytes, KeyPlace place) {
  for (std::size_t at = bytes.find(key); at != std::string_view::npos;
       at = bytes.find(key, at + 1)) {
    const std::string_view after = bytes.substr(at + key.size());
    const std::size_t next = after.find_first_not_of(" \t\r\n\"'");
    if (next != std::string_view::npos && after[next] == ':' &&
        may_be_before_key(bytes.substr(0, at), place)) {
      return true;
    }
  }
  return false;
}

// Keys of the head that may stand after the clauses, too; looked for there before it is said that
// they are missing.
constexpr std::array<std::string_view, 2> k_more_names{"amends", "status"};

struct Names {
  bool is_agreement = false;
  std::string deal;
  std::string version;
  std::string amends;
  std::string status;
};

std::string scalar_at(const Node& root, std::string_view key) {
  const Node* found = root.find(key);
  return found != nullptr && found->is_scalar() ? found->text : std::string();
}

Names names_at(const Node& root) {
  if (!root.is_map()) return {};
  return {root.find(k_mark) != nullptr, scalar_at(root, "deal"), scalar_at(root, "version"),
          scalar_at(root, "amends"), scalar_at(root, "status")};
}

// Nothing where the bytes cannot be read as a document.
std::optional<Names> names_in(std::string_view bytes, const DocumentLimits& limits) {
  Diagnostics ignored;
  const auto root = read_document(SourceText("", std::string(bytes)), ignored, limits);
  return root ? std::optional(names_at(*root)) : std::nullopt;
}

// `rest`: of the bytes, what the names were not read from.
bool is_complete(const std::optional<Names>& names, std::string_view rest) {
  return names && names->is_agreement && !names->deal.empty() && !names->version.empty() &&
         std::ranges::none_of(k_more_names, [&](std::string_view key) {
           return may_hold(key, rest, KeyPlace::line_start);
         });
}

std::string stem_of(const std::string& path) {
  const std::string name = path.substr(path.find_last_of('/') + 1);
  return name.substr(0, name.find_last_of('.'));
}

std::string directory_name_of(const std::string& path) {
  const std::size_t end = path.find_last_of('/');
  if (end == std::string::npos) return ".";
  const std::string directory = path.substr(0, end);
  return directory.substr(directory.find_last_of('/') + 1);
}

std::optional<Names> names_of(const Input& input, ParseCount& parsed,
                              const DocumentLimits& limits) {
  ++parsed.heads;
  if (!input.document.empty()) return names_at(unpack_scalars(input.document, {}));
  const std::string_view head = head_of(input.bytes);
  std::optional<Names> names = names_in(head, limits);
  if (head.size() < input.bytes.size() &&
      !is_complete(names, std::string_view(input.bytes).substr(head.size()))) {
    ++parsed.documents;
    if (auto whole = names_in(input.bytes, limits)) names = std::move(whole);
  }
  return names;
}

Terms sorted(Terms terms) {
  std::sort(terms.versions.begin(), terms.versions.end(),
            [](const VersionFile& a, const VersionFile& b) {
              const auto order = natural_order(a.version, b.version);
              if (a.deal == b.deal && order != 0) return order < 0;
              return std::tie(a.deal, a.input.path) < std::tie(b.deal, b.input.path);
            });
  return terms;
}

// What one file turned out to be.
struct LookedAt {
  std::optional<Error> unreadable;
  std::optional<VersionFile> version;  // empty: none
  ParseCount parsed;
};

LookedAt look_at(const std::string& path, const World& world, const DocumentLimits& limits) {
  LookedAt looked;
  auto bytes = world.read_file(path);
  if (!bytes) {
    looked.unreadable = bytes.error();
    return looked;
  }
  Input input = at_path(path);
  input.bytes = std::move(*bytes);
  looked.version = read_names(std::move(input), looked.parsed, limits);
  return looked;
}

Terms find_in_program(const World& world, ParseCount& parsed) {
  Terms terms{"the program", Input::From::program, {}, {}};
  for (const EmbeddedFile& embedded : world.embedded()) {
    if (auto file = read_names(carried(embedded), parsed, {})) {
      terms.versions.push_back(std::move(*file));
    }
  }
  return sorted(std::move(terms));
}

}  // namespace

ParseCount& ParseCount::operator+=(const ParseCount& more) {
  heads += more.heads;
  documents += more.documents;
  return *this;
}

bool is_marked_as_agreement(std::string_view bytes) {
  return may_hold(k_mark, bytes, KeyPlace::line_start);
}

bool is_marked_as_catalogue(std::string_view bytes) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const bool is_json = first != std::string_view::npos && bytes[first] == '{';
  const KeyPlace place = is_json ? KeyPlace::anywhere : KeyPlace::line_start;
  return std::ranges::any_of(k_catalogue_marks,
                             [&](std::string_view key) { return may_hold(key, bytes, place); });
}

// An agreement without names, or whose names cannot be read, goes by its file and directory, so
// that asking for it tells what is wrong with it.
std::optional<VersionFile> read_names(Input input, ParseCount& parsed,
                                      const DocumentLimits& limits) {
  if (!may_hold(k_mark, input.bytes, KeyPlace::anywhere)) return std::nullopt;
  const std::optional<Names> names = names_of(input, parsed, limits);
  if (names && !names->is_agreement) return std::nullopt;
  // Of what cannot be read, a key of something within is no mark of ours.
  if (!names && !is_marked_as_agreement(input.bytes)) return std::nullopt;
  VersionFile file{directory_name_of(input.path), stem_of(input.path), std::move(input), {}, false};
  if (!names) return file;
  if (!names->deal.empty()) file.deal = names->deal;
  if (!names->version.empty()) file.version = names->version;
  file.amends = names->amends;
  file.is_draft = !names->status.empty() && names->status != k_agreed;
  return file;
}

std::string full_name(const VersionFile& file) { return file.deal + "/" + file.version; }

std::string_view head_of(std::string_view bytes) {
  if (bytes.starts_with(k_clauses)) return {};
  const std::size_t end = bytes.find("\n" + std::string(k_clauses));
  return end == std::string_view::npos ? bytes : bytes.substr(0, end + 1);
}

Result<Terms> find_versions_in(const std::string& directory, const World& world, ParseCount& parsed,
                               const DocumentLimits& limits) {
  auto files = find_files(directory, world);
  if (!files) return cannot_read(directory, files.error());
  std::vector<LookedAt> looked(files->paths.size());
  for_each_index(looked.size(), world.threads(),
                 [&](std::size_t i) { looked[i] = look_at(files->paths[i], world, limits); });
  Terms terms{directory, Input::From::file, {}, std::move(files->unreadable)};
  for (std::size_t i = 0; i < looked.size(); ++i) {
    parsed += looked[i].parsed;
    if (looked[i].unreadable) terms.unreadable.push_back({files->paths[i], *looked[i].unreadable});
    if (looked[i].version) terms.versions.push_back(std::move(*looked[i].version));
  }
  return sorted(std::move(terms));
}

Result<Terms> find_versions(const std::string& directory, const World& world, ParseCount& parsed,
                            const DocumentLimits& limits) {
  if (!directory.empty()) return find_versions_in(directory, world, parsed, limits);
  auto here = find_versions_in(std::string(k_default_terms), world, parsed, limits);
  if (!here && !here.error().is_absent()) return here;
  if (here && !here->versions.empty()) return here;
  Terms carried = find_in_program(world, parsed);
  if (here) carried.unreadable = std::move(here->unreadable);
  return carried;
}

Result<std::vector<const VersionFile*>> versions_of(const std::string& deal, const Terms& terms) {
  std::set<std::string> deals;
  for (const VersionFile& file : terms.versions) deals.insert(file.deal);
  const auto refused = [&](const std::string& text) {
    return Error{Error::Kind::refused, text + unreadable_note(terms.unreadable)};
  };
  if (deals.empty()) return refused("there are no versions in " + terms.place);
  if (deal.empty() && deals.size() > 1) {
    return refused("there are several deals in " + terms.place +
                   "; say which by --deal: " + join(deals));
  }
  const std::string meant = deal.empty() ? *deals.begin() : deal;
  if (!deals.contains(meant)) {
    return refused("no deal '" + deal + "'" + did_you_mean(deal, {deals.begin(), deals.end()}) +
                   " (in " + terms.place + ": " + join(deals) + ")");
  }
  std::vector<const VersionFile*> versions;
  for (const VersionFile& file : terms.versions) {
    if (file.deal != meant) continue;
    if (!versions.empty() && versions.back()->version == file.version) {
      return Error{Error::Kind::refused, "several files hold version '" + file.version + "' of " +
                                             meant + ", among them " + file.input.path};
    }
    versions.push_back(&file);
  }
  return versions;
}

std::string unreadable_note(const std::vector<Unreadable>& unreadable) {
  if (unreadable.empty()) return {};
  std::vector<std::string> files;
  for (const Unreadable& file : unreadable) {
    files.push_back(file.path + " (" + file.error.text + ")");
  }
  return "; could not be read: " + join(files);
}

}  // namespace dealterms
