// What git asks of an external driver for differences, of one file at a time. All goes to standard
// output, which git shows; and the status is 0 whatever the files are, since git stops at any
// other.
#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "assess/net.hpp"
#include "assess/report.hpp"
#include "assess/warnings.hpp"
#include "base/text.hpp"
#include "cli/find_versions.hpp"
#include "cli/formats.hpp"
#include "cli/run.hpp"
#include "cli/select.hpp"
#include "cli/session.hpp"

namespace dealterms {
namespace {

struct Side {
  std::string file;  // a temporary one, or that of the work tree
  std::string id;    // of git's object; zeros or a dot where there is none
  std::string mode;
  std::string path;  // in the repository

  [[nodiscard]] bool is_absent() const { return file == nothing().name; }
  [[nodiscard]] bool is_file() const { return is_absent() || mode.starts_with("100"); }
};

struct FilePair {
  Side before;
  Side after;
  std::string message;  // of a renamed file: how alike the two are, in lines
};

constexpr std::size_t k_of_unmerged = 1;
constexpr std::size_t k_of_pair = 7;
constexpr std::size_t k_of_renamed = 9;

FilePair read_arguments(const std::vector<std::string>& words) {
  FilePair pair;
  pair.before = {words[1], words[2], words[3], words[0]};
  pair.after = {words[4], words[5], words[6], words[0]};
  if (words.size() < k_of_renamed) return pair;
  pair.after.path = words[7];
  pair.message = words[8];
  return pair;
}

// ---- the header, as git writes it ---------------------------------------------------------------

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::vector<std::string> header_of(const FilePair& pair) {
  const auto& [before, after, message] = pair;
  std::vector<std::string> lines{"diff --git a/" + before.path + " b/" + after.path};
  if (before.is_absent()) {
    lines.push_back("new file mode " + after.mode);
  } else if (after.is_absent()) {
    lines.push_back("deleted file mode " + before.mode);
  } else if (before.mode != after.mode) {
    lines.push_back("old mode " + before.mode);
    lines.push_back("new mode " + after.mode);
  }
  for (std::string& line : lines_of(message)) lines.push_back(std::move(line));
  return lines;
}

std::string print_header(const FilePair& pair, Colour colour) {
  std::string text;
  for (const std::string& line : header_of(pair)) {
    text += painted(visible(line), Tone::title, colour) + "\n";
  }
  return text + "\n";
}

// ---- what changed -------------------------------------------------------------------------------

// A file without a byte is what git has for one that is only about to be added.
Result<Input> read_side(const Side& side, const World& world) {
  if (side.is_absent()) return nothing();
  auto bytes = world.read_file(side.file);
  if (!bytes) return cannot_read(side.path, bytes.error());
  if (bytes->empty()) return nothing();
  // A file of the work tree has no id yet. What a file names lies beside it in the repository.
  constexpr std::size_t k_short = 7;
  const bool has_id = side.id.find_first_not_of("0.") != std::string::npos;
  const std::string name = has_id ? side.id.substr(0, k_short) + ":" + side.path : side.path;
  return Input{Input::From::file, name, side.path, {}, *std::move(bytes)};
}

bool is_of_terms(const Input& input) {
  return input.from == Input::From::nothing || is_marked_as_agreement(input.bytes);
}

std::string not_compared(const std::string& why, const std::string& path) {
  return why + "\nNot compared by terms. Line by line: git diff --no-ext-diff -- " + visible(path) +
         "\n";
}

// With what there is to warn of before it. Empty: it cannot be compared, and why was told.
std::optional<std::string> compare_by_terms(Input before, Input after, Session& session) {
  std::vector<Input> inputs;
  inputs.push_back(std::move(before));
  inputs.push_back(std::move(after));
  const auto loaded = session.load_inputs(std::move(inputs));
  if (!loaded) return std::nullopt;
  const auto& catalogue = loaded->catalogue->merged;
  const auto comparison = std::make_shared<const Comparison>(
      compare_net(loaded->agreements, catalogue, NetOrder::oldest_first));
  session.tell(warn_of_other_deals(loaded->agreements), loaded->sources);
  session.tell(warn_of_shifted_ids(*comparison), loaded->sources);
  session.tell(warn_of_untried_renames(*comparison), loaded->sources);
  const auto selection =
      selection_of(SelectOptions{}, {comparison->before, comparison->after}, *catalogue);
  if (!selection) {
    session.tell(selection.error());
    return std::nullopt;
  }
  const Report report = make_report(comparison, *selection);
  return session.take_messages() +
         print_as("text", diff_formats(), report, session.page(*loaded->catalogue));
}

std::string compare_sides(const FilePair& pair, Session& session) {
  const std::string& path = pair.after.path;
  if (!pair.before.is_file() || !pair.after.is_file()) {
    return not_compared("A link or a submodule, and no file of terms.", path);
  }
  auto before = read_side(pair.before, session.world());
  if (!before) return not_compared(visible(before.error().text), path);
  auto after = read_side(pair.after, session.world());
  if (!after) return not_compared(visible(after.error().text), path);
  if (!is_of_terms(*before) || !is_of_terms(*after)) {
    return not_compared("No file of terms: it has no key 'dealterms'.", path);
  }
  if (before->from == Input::From::nothing && after->from == Input::From::nothing) {
    return "The file is empty.\n";
  }
  auto text = compare_by_terms(*std::move(before), *std::move(after), session);
  return text ? *std::move(text) : not_compared(session.take_messages(), path);
}

std::string print_unmerged(const std::string& path) {
  return "* Unmerged path " + visible(path) + "\n";
}

}  // namespace

ExitStatus run_git_diff(const GitDiffOptions& options, Session& session) {
  const auto& words = options.arguments;
  constexpr std::array k_counts{k_of_unmerged, k_of_pair, k_of_renamed};
  if (std::ranges::find(k_counts, words.size()) == k_counts.end()) {
    return session.refuse({Error::Kind::refused, "git gives 1, 7 or 9 arguments; see docs/git.md"});
  }
  if (words.size() == k_of_unmerged) return session.write(print_unmerged(words.front()));
  // git does not say of which commit the file is, and so nobody knows its text.
  session.pass_over_texts();
  const FilePair pair = read_arguments(words);
  const Colour colour = layout_of(session.output(), session.world()).colour;
  // Where it cannot be written, git has closed its end, or says so itself.
  (void)session.write(print_header(pair, colour) + compare_sides(pair, session) + "\n");
  return ExitStatus::done;
}

}  // namespace dealterms
