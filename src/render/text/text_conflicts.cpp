#include "render/text/text_conflicts.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/finding_words.hpp"
#include "render/headlines.hpp"
#include "render/names.hpp"

namespace dealterms {
namespace {

constexpr ScreenColumn k_value_width{100};
constexpr std::size_t k_most_meanings = 3;  // of the change of a side, within one conflict

std::string what_happened(const DocumentConflict& conflict, const MergedDocument& merged) {
  switch (conflict.kind) {
    case DocumentConflict::Kind::changed_by_both:
      return "both sides changed it";
    case DocumentConflict::Kind::added_by_both:
      return "both sides added it";
    case DocumentConflict::Kind::removed_by_ours:
      return "ours removed it, theirs changed it";
    case DocumentConflict::Kind::removed_by_theirs:
      return "theirs removed it, ours changed it";
    case DocumentConflict::Kind::comments:
      return "both sides changed the comments";
    case DocumentConflict::Kind::whole_file:
      break;
  }
  return "nothing was merged by its keys: " + merged.whole_because;
}

bool begins_with(const std::vector<std::string>& path, const std::vector<std::string>& start) {
  return path.size() >= start.size() && std::equal(start.begin(), start.end(), path.begin());
}

// Findings at a path of the file: of all that stands in it, else of the value that it is a part of.
class FindingsAt {
 public:
  FindingsAt(const Report& report, const KeyPath& path) : path_(path) {
    for (const ClauseVerdict& verdict : report.verdicts) look_at(verdict.findings);
    look_at(report.outside_clauses);
  }

  [[nodiscard]] std::vector<const Finding*> found() const {
    if (!within_.empty() || around_ == nullptr) return within_;
    return {around_};
  }

 private:
  void look_at(const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) {
      const auto steps = finding.change != nullptr ? finding.change->path.steps() : KeyPath{};
      if (!steps.empty() && begins_with(steps, path_)) {
        within_.push_back(&finding);
        continue;
      }
      if (steps.size() > depth_ && begins_with(path_, steps)) {
        around_ = &finding;
        depth_ = steps.size();
      }
      look_at(finding.parts);
    }
  }

  const KeyPath& path_;
  std::vector<const Finding*> within_;
  const Finding* around_ = nullptr;
  std::size_t depth_ = 0;
};

// "Rate cut from 20% to 10% · major · favours Acme".
std::string meaning_of(const Finding& finding, const Report& report, const Words& words) {
  std::vector<std::string> pieces{upper_first(headline_of(finding, report, words).words),
                                  words.word(Table::levels, name_of(finding.level))};
  std::string direction = direction_words(finding.direction, report, words);
  if (!direction.empty()) pieces.push_back(std::move(direction));
  return join(pieces, " · ");
}

std::vector<std::string> meanings_of(const std::optional<Report>& report, const KeyPath& path,
                                     const Words& plain) {
  if (!report) return {};
  const Words words = plain.naming(names_of(*report));
  const std::vector<const Finding*> found = FindingsAt(*report, path).found();
  std::vector<std::string> meanings;
  for (const Finding* finding : found) {
    if (meanings.size() == k_most_meanings) {
      meanings.push_back(fmt::format("and {} more", found.size() - k_most_meanings));
      break;
    }
    meanings.push_back(meaning_of(*finding, *report, words));
  }
  return meanings;
}

std::string side_lines(std::string_view name, const std::optional<std::string>& value,
                       const std::vector<std::string>& meanings) {
  std::string written = value ? shortened(visible(folded(*value)), k_value_width) : "(not there)";
  if (written.empty()) written = "(empty)";
  std::string lines = fmt::format("    {:<8}{}\n", name, written);
  for (const std::string& meaning : meanings) lines += fmt::format("            {}\n", meaning);
  return lines;
}

std::string conflict_lines(const DocumentConflict& conflict, const MergedDocument& merged,
                           std::string_view file, const SideReports& reports, const Words& words) {
  const bool is_whole = conflict.kind == DocumentConflict::Kind::whole_file;
  const std::string where = is_whole ? "the whole file" : visible(join(conflict.path, "."));
  std::string lines = fmt::format("{}:{}: conflict: {}: {}\n", visible(file), conflict.line, where,
                                  what_happened(conflict, merged));
  if (is_whole) return lines;
  const bool is_of_values = conflict.kind != DocumentConflict::Kind::comments;
  const auto meanings = [&](const std::optional<Report>& report) {
    return is_of_values ? meanings_of(report, conflict.path, words) : std::vector<std::string>();
  };
  lines += side_lines("base", conflict.values.base, {});
  lines += side_lines("ours", conflict.values.ours, meanings(reports.ours));
  lines += side_lines("theirs", conflict.values.theirs, meanings(reports.theirs));
  return lines;
}

}  // namespace

std::string print_text_conflicts(const MergedDocument& merged, std::string_view file,
                                 const SideReports& reports, const Words& words) {
  std::string lines;
  for (const DocumentConflict& conflict : merged.conflicts) {
    lines += conflict_lines(conflict, merged, file, reports, words);
  }
  return lines;
}

}  // namespace dealterms
