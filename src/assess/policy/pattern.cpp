// A path is held against a pattern step by step: a pattern takes in the change itself and whatever
// it stands in, but never half an id, since ids may have dots.
#include "assess/policy/pattern.hpp"

#include <algorithm>
#include <cstddef>

#include "catalogue/file_format.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_clauses = "clauses";
constexpr std::string_view k_beneath_clauses = "clauses.";

// Beneath these a path begins with what is no clause.
bool begins_outside(std::string_view word) {
  return word == k_clauses || word == k_head_rule_word || find_section(word) != nullptr;
}

// A path as text, and where a name that stands in it ends.
struct PathText {
  std::string text;
  std::vector<std::size_t> ends;

  void add(std::string_view step) {
    if (step.empty()) return;
    const bool is_piece = step.front() == '[';
    if (!text.empty() && !is_piece) text += '.';
    text += step;
    ends.push_back(text.size());
  }
  // Names of the file's own vocabulary have steps of their own: `dates.announced`.
  void add_steps(std::string_view name) {
    for (auto dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.')) {
      add(name.substr(0, dot));
      name.remove_prefix(dot + 1);
    }
    add(name);
  }
};

enum class WithEntry { no, yes };

// As `path`, beginning with `head`: the clause's id or one of its types.
PathText text_of(const ChangePath& path, std::string_view head, WithEntry with) {
  PathText text;
  if (path.section == k_clauses) {
    if (begins_outside(head)) text.add(k_clauses);
  } else {
    text.add(path.section.empty() ? k_head_rule_word : path.section);
  }
  text.add(head);
  text.add(path.records);
  if (with == WithEntry::yes) text.add(path.record);
  text.add_steps(path.name);
  text.add(path.within);
  text.add(path.field);
  return text;
}

// `*` goes back to where it last stood when what follows does not fit: each character of the text
// is looked at once for each of the pattern at most.
bool fits(std::string_view pattern, std::string_view text) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = std::string_view::npos;
  std::size_t taken = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      taken = t;
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++taken;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

bool takes_in(std::string_view pattern, const PathText& path) {
  return std::ranges::any_of(path.ends, [&](std::size_t end) {
    return fits(pattern, std::string_view{path.text}.substr(0, end));
  });
}

// What a change was called before as well: a clause that was renamed or split, a term that a
// conversion maps.
std::vector<ChangePath> paths_of(const Change& change) {
  std::vector<ChangePath> paths{change.path};
  for (const std::string& old : change.from) {
    ChangePath path = change.path;
    if (change.subject == Subject::record) {
      path.record = old;
    } else if (change.subject == Subject::term) {
      path.name = old;
    } else {
      path.item = old;
    }
    paths.push_back(path);
  }
  return paths;
}

// Everything that a finding can be called.
struct FindingNames {
  explicit FindingNames(const Finding& finding) : rule(finding.rule) {
    if (finding.change == nullptr) return;
    const Change& change = *finding.change;
    for (const ChangePath& path : paths_of(change)) {
      add(path, path.item);
      if (path.section != k_clauses) continue;
      is_of_clause = true;
      if (!change.type_before.empty()) add(path, change.type_before);
      if (change.type_after != change.type_before && !change.type_after.empty()) {
        add(path, change.type_after);
      }
    }
  }

  // A clause may be written as the file has it, beneath `clauses`.
  [[nodiscard]] bool has(std::string_view pattern) const {
    if (pattern.starts_with(k_beneath_clauses) &&
        has_path(pattern.substr(k_beneath_clauses.size()))) {
      return is_of_clause;
    }
    return fits(pattern, rule) || has_path(pattern);
  }
  [[nodiscard]] bool has_path(std::string_view pattern) const {
    return std::ranges::any_of(paths,
                               [&](const PathText& path) { return takes_in(pattern, path); });
  }

  std::string_view rule;
  std::vector<PathText> paths;
  bool is_of_clause = false;

 private:
  void add(const ChangePath& path, std::string_view head) {
    paths.push_back(text_of(path, head, WithEntry::yes));
    if (!path.record.empty()) paths.push_back(text_of(path, head, WithEntry::no));
  }
};

}  // namespace

std::string path_of(const ChangePath& path) {
  return text_of(path, path.item, WithEntry::yes).text;
}

bool matches_path(std::string_view pattern, std::string_view path) {
  const std::string beneath = std::string{pattern} + ".*";
  const std::string piece = std::string{pattern} + "[*";
  return fits(pattern, path) || fits(beneath, path) || fits(piece, path);
}

bool matches_rule(std::string_view pattern, std::string_view rule) { return fits(pattern, rule); }

bool matches(const Pattern& pattern, const Finding& finding) {
  return FindingNames(finding).has(pattern.text);
}

const Pattern* last_match(const std::vector<Pattern>& patterns, const Finding& finding) {
  if (patterns.empty()) return nullptr;
  const FindingNames names(finding);
  const auto found =
      std::ranges::find_if(patterns.rbegin(), patterns.rend(),
                           [&](const Pattern& pattern) { return names.has(pattern.text); });
  return found == patterns.rend() ? nullptr : &*found;
}

}  // namespace dealterms
