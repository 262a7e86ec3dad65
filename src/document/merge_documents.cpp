#include "document/merge_documents.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/source_text.hpp"
#include "document/file_form.hpp"
#include "document/layout_lines.hpp"
#include "document/merge_entries.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

// ---- the form of a file -------------------------------------------------------------------------

std::size_t count_of(std::string_view text, char c) {
  return static_cast<std::size_t>(std::ranges::count(text, c));
}

bool taken(const Sides<FileForm>& forms, bool FileForm::* part) {
  const Sides<bool> sides{forms.base.*part, forms.ours.*part, forms.theirs.*part};
  return taken_of(sides) == Taken::theirs ? sides.theirs : sides.ours;
}

FileForm merged_form(const Sides<FileForm>& forms) {
  return {taken(forms, &FileForm::has_mark), taken(forms, &FileForm::has_returns),
          taken(forms, &FileForm::ends_with_line)};
}

// Behind a marker the line ends, whatever the file has it.
FileForm behind(const MergedEntries& merged, FileForm form) {
  const bool ends_with_conflict = !merged.pieces.empty() && merged.pieces.back().conflict;
  form.ends_with_line = form.ends_with_line || ends_with_conflict;
  return form;
}

// ---- writing ------------------------------------------------------------------------------------

std::string as_lines(std::string_view text) {
  std::string lines(text);
  if (!lines.empty() && !lines.ends_with('\n')) lines += '\n';
  return lines;
}

std::string with_markers(const Sides<std::string_view>& texts, ConflictStyle style) {
  std::string lines = "<<<<<<< ours\n" + as_lines(texts.ours);
  if (style == ConflictStyle::diff3) lines += "||||||| base\n" + as_lines(texts.base);
  return lines + "=======\n" + as_lines(texts.theirs) + ">>>>>>> theirs\n";
}

MergedDocument whole_conflict(const Sides<std::string_view>& files, ConflictStyle style,
                              std::string because) {
  return {with_markers(files, style),
          {{DocumentConflict::Kind::whole_file, {}, {}, 1}},
          std::move(because)};
}

MergedDocument written(const MergedEntries& merged, const FileForm& form, ConflictStyle style) {
  MergedDocument document;
  document.conflicts = merged.conflicts;
  auto next = document.conflicts.begin();
  std::size_t line = 1;
  for (const MergedPiece& piece : merged.pieces) {
    for (std::size_t i = 0; i < piece.conflicts; ++i) {
      (next++)->line = static_cast<std::uint32_t>(line);
    }
    const std::string lines = piece.conflict ? with_markers(*piece.conflict, style) : piece.text;
    line += count_of(lines, '\n');
    document.text += lines;
  }
  document.text = in_form(std::move(document.text), behind(merged, form));
  return document;
}

// As somebody makes it who takes one side of every conflict.
std::string resolved(const MergedEntries& merged, const FileForm& form, MergeSide side) {
  std::string text;
  for (const MergedPiece& piece : merged.pieces) {
    if (!piece.conflict) {
      text += piece.text;
    } else {
      text += side == MergeSide::ours ? piece.conflict->ours : piece.conflict->theirs;
    }
  }
  return in_form(std::move(text), form);
}

// ---- reading ------------------------------------------------------------------------------------

std::optional<Node> read_without_mistakes(const SourceText& source, const DocumentLimits& limits) {
  Diagnostics diagnostics;
  auto root = read_document(source, diagnostics, limits);
  if (diagnostics.has_errors()) root.reset();
  return root;
}

bool is_anchored(const SourceText& source, Place place) {
  const std::string_view text = source.from(place);
  return text.starts_with('&') || text.starts_with('*');
}

// What an alias stands for is written elsewhere, perhaps in what the other side changed.
bool has_anchors(const SourceText& source, const Node& node) {
  if (is_anchored(source, node.place)) return true;
  const auto in = [&](const Node& part) { return has_anchors(source, part); };
  return std::ranges::any_of(node.items, in) ||
         std::ranges::any_of(node.entries, [&](const NodeEntry& entry) {
           return is_anchored(source, entry.key_place) || in(entry.value);
         });
}

// ---- checking -----------------------------------------------------------------------------------

std::set<KeyPath> values_in_conflict(const MergedEntries& merged) {
  std::set<KeyPath> paths;
  for (const MergedPiece& piece : merged.pieces) {
    if (piece.value_at) paths.insert(*piece.value_at);
  }
  return paths;
}

// Whichever side is taken, the text says what is meant.
bool is_as_meant(const MergedEntries& merged, const FileForm& form, const Sides<ReadSource>& files,
                 const DocumentLimits& limits) {
  const Sides<const Node*> roots{&files.base.root, &files.ours.root, &files.theirs.root};
  const std::set<KeyPath> conflicts = values_in_conflict(merged);
  return std::ranges::all_of(std::array{MergeSide::ours, MergeSide::theirs}, [&](MergeSide side) {
    const auto meant = merge_nodes(roots, conflicts, side);
    const auto said = read_without_mistakes(SourceText("", resolved(merged, form, side)), limits);
    return meant && said && same_content(*meant, *said, EmptyMap::or_nothing);
  });
}

// What has to be said of a side that cannot be merged by its keys; nothing of one that was read.
std::string read_side(std::string_view name, const FormedText& text, const DocumentLimits& limits,
                      ReadSource& into) {
  into.source = SourceText("", text.text);
  auto root = read_without_mistakes(into.source, limits);
  if (!root) return std::string(name) + " cannot be read as YAML without mistakes";
  into.root = *std::move(root);
  if (has_anchors(into.source, into.root)) return std::string(name) + " has anchors or aliases";
  return {};
}

}  // namespace

MergedDocument merge_documents(const Sides<std::string_view>& files, ConflictStyle style,
                               const DocumentLimits& limits) {
  switch (taken_of(files)) {
    case Taken::ours:
      return {std::string(files.ours), {}, {}};
    case Taken::theirs:
      return {std::string(files.theirs), {}, {}};
    case Taken::neither:
      break;
  }
  if (is_blank(files.base)) {
    return whole_conflict(files, style, "both sides wrote it, and there is no base");
  }
  const Sides<FormedText> texts{formed(files.base), formed(files.ours), formed(files.theirs)};
  Sides<ReadSource> sources;
  for (std::string because : {read_side("base", texts.base, limits, sources.base),
                              read_side("ours", texts.ours, limits, sources.ours),
                              read_side("theirs", texts.theirs, limits, sources.theirs)}) {
    if (!because.empty()) return whole_conflict(files, style, std::move(because));
  }
  const auto merged = merge_entries(sources);
  const FileForm form = merged_form({texts.base.form, texts.ours.form, texts.theirs.form});
  if (!merged || !is_as_meant(*merged, form, sources, limits)) {
    return whole_conflict(files, style, "it is built too differently on the two sides");
  }
  return written(*merged, form, style);
}

}  // namespace dealterms
