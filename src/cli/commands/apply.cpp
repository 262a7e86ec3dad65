// The new version, made of the old one and of what `diff --format json` says of the two. Either all
// of it fits, or nothing is written.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/check_written.hpp"
#include "cli/read_changes.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "document/print_yaml.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_most_told = 20;     // misfits; the rest is counted
constexpr ScreenColumn k_widest_value{60};  // of which one is told

std::string at(const SourceText& source, Place place) {
  return fmt::format("{}:{}:{}: ", source.name(), place.line, place.column.value);
}

std::string in_marks(std::string_view text) {
  return "'" + shortened(visible(folded(text)), k_widest_value) + "'";
}
std::string shown(const Node& node) { return in_marks(print_yaml(node)); }

// All of them; those beyond a screen are counted.
void tell_all(std::vector<std::string> faults, Session& session) {
  const std::size_t most = std::min(faults.size(), k_most_told);
  for (std::size_t i = 0; i < most; ++i) {
    session.tell({Error::Kind::refused, std::move(faults[i])});
  }
  if (faults.size() == most) return;
  session.tell({Error::Kind::refused, fmt::format("and {} more", faults.size() - most)});
}

// What is no document at all is told with its mistakes.
std::optional<ParsedFile> parse_told(Input input, Session& session) {
  ParseCount count = session.parsed();
  ParsedFile file = parse_file(std::move(input), count);
  if (file.root && !file.diagnostics.has_errors()) return file;
  const auto diagnostics = file.diagnostics.sorted();
  session.tell(diagnostics, {&file.source, 1});
  return std::nullopt;
}

std::optional<Changes> read_changes_of(const ParsedFile& file, Session& session) {
  ReadChanges read = read_changes(*file.root);
  std::vector<std::string> faults;
  for (const ChangesFault& fault : read.faults) {
    faults.push_back(at(file.source, fault.place) + fault.text);
  }
  tell_all(std::move(faults), session);
  return std::move(read.changes);
}

// The deal and the version that the changes go from.
std::vector<std::string> find_other_version(const ParsedFile& old, const Changes& changes) {
  std::vector<std::string> faults;
  const auto compare = [&](std::string_view key, const std::string& expected) {
    const Node* found = old.root->find(key);
    if (found != nullptr && folded(found->text) == expected) return;
    const Place place = found != nullptr ? found->place : old.root->place;
    faults.push_back(at(old.source, place) +
                     fmt::format("the changes are of {} {}, and not of {}", key, in_marks(expected),
                                 found != nullptr ? in_marks(found->text) : "a file without one"));
  };
  compare("deal", changes.deal);
  compare("version", changes.version);
  return faults;
}

std::string tell_misfit(const Misfit& misfit, const ParsedFile& old, const ParsedFile& changes,
                        Place place) {
  const Edit& edit = *misfit.edit;
  const std::string where =
      at(old.source, misfit.place) + shortened(visible(join(edit.path, ".")), k_widest_value);
  const std::string by = " (" + fmt::format("{}:{}", changes.source.name(), place.line) + ")";
  switch (misfit.why) {
    case Misfit::Why::other_value:
      break;
    case Misfit::Why::other_edit:
      return where + ": another of the edits changes it, too" + by;
  }
  if (!edit.before && misfit.found == nullptr) {
    return where + ": the change puts it into what is not here" + by;
  }
  const std::string expected = edit.before ? "from " + shown(*edit.before) : "from nothing";
  const std::string found =
      misfit.found != nullptr ? shown(*misfit.found) + " stands here" : "nothing stands here";
  return where + ": the change goes " + expected + ", and " + found + by;
}

std::vector<std::string> find_faults(const ParsedFile& old, const ParsedFile& file,
                                     const Changes& changes) {
  std::vector<std::string> faults = find_other_version(old, changes);
  if (!faults.empty()) return faults;
  for (const Misfit& misfit : find_misfits(*old.root, changes.edits)) {
    const auto edit = static_cast<std::size_t>(misfit.edit - changes.edits.data());
    faults.push_back(tell_misfit(misfit, old, file, changes.places[edit]));
  }
  return faults;
}

}  // namespace

ExitStatus run_apply(const ApplyOptions& options, Session& session) {
  if (options.old == "-" && options.changes == "-") {
    return session.refuse(standard_input_twice());
  }
  session.pass_over_texts();  // that at hand may be the old one's
  auto input = session.resolve(options.old);
  if (!input) return session.refuse(input.error());
  const std::string path = options.changes == "-" ? "standard input" : options.changes;
  auto page =
      read_input(options.changes == "-" ? on_standard_input() : at_path(path), session.world());
  if (!page) return session.refuse(cannot_read(path, page.error()));
  const auto old = parse_told(*input, session);
  const auto file = parse_told(*std::move(page), session);
  const auto changes = file ? read_changes_of(*file, session) : std::nullopt;
  if (!old || !changes) return session.refuse();

  auto faults = find_faults(*old, *file, *changes);
  if (!faults.empty()) {
    tell_all(std::move(faults), session);
    return session.refuse();
  }
  Input made = *std::move(input);
  made.bytes = edited_text(made.bytes, changes->edits);
  const std::string text = made.bytes;
  made.name = options.output.output.empty() ? "standard output" : options.output.output;
  if (const std::string mistakes = tell_mistakes(std::move(made), session); !mistakes.empty()) {
    return session.refuse({Error::Kind::refused, mistakes + " in what the changes make of it"});
  }
  return session.write(text);
}

}  // namespace dealterms
