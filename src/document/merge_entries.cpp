#include "document/merge_entries.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "document/layout_lines.hpp"
#include "document/split_entries.hpp"

namespace dealterms {
namespace {

using Kind = DocumentConflict::Kind;
using Texts = Sides<std::string_view>;

// The same of each side.
template <typename T, typename Function>
auto each(const Sides<T>& sides, Function function) {
  using Made = decltype(function(sides.base));
  return Sides<Made>{function(sides.base), function(sides.ours), function(sides.theirs)};
}

// Where all sides have it.
template <typename T>
std::optional<Sides<T>> all_of(Sides<std::optional<T>> sides) {
  if (!sides.base || !sides.ours || !sides.theirs) return std::nullopt;
  return Sides<T>{*std::move(sides.base), *std::move(sides.ours), *std::move(sides.theirs)};
}

// Blank lines move where a neighbour comes or goes.
std::string without_blank_lines(std::string_view text) {
  std::string kept;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n') + 1);
    if (!is_blank(line)) kept += line;
    text.remove_prefix(line.size());
  }
  return kept;
}

bool same_comments(std::string_view a, std::string_view b) {
  return a == b || without_blank_lines(a) == without_blank_lines(b);
}

// Comments that differ only in blank lines are no conflict; which of them, their text alone says.
std::optional<std::string_view> merged_comments(const Texts& comments) {
  Taken taken = taken_of(comments);
  if (taken == Taken::neither) taken = taken_of(comments, same_comments);
  if (taken == Taken::neither) return std::nullopt;
  return taken == Taken::ours ? comments.ours : comments.theirs;
}

std::optional<std::string_view> merged_text(const Texts& texts) {
  const Taken taken = taken_of(texts);
  if (taken == Taken::neither) return std::nullopt;
  return taken == Taken::ours ? texts.ours : texts.theirs;
}

// The entries of three maps under each key, in the order of the result; null where a side has none.
template <typename Map>
auto paired_entries(const Sides<Map>& maps) {
  using Entry = typename decltype(maps.base.entries)::value_type;
  using ByKey = std::map<std::string_view, const Entry*>;
  const auto by_key = each(maps, [](const Map& map) {
    ByKey entries;
    for (const Entry& entry : map.entries) entries.emplace(entry.key, &entry);
    return entries;
  });
  const auto keys = each(maps, [](const Map& map) {
    KeyOrder names;
    for (const Entry& entry : map.entries) names.push_back(entry.key);
    return names;
  });
  std::vector<std::pair<std::string_view, Sides<const Entry*>>> pairs;
  for (const std::string_view key : merged_order(keys)) {
    pairs.emplace_back(key, each(by_key, [&](const ByKey& entries) -> const Entry* {
                         const auto found = entries.find(key);
                         return found == entries.end() ? nullptr : found->second;
                       }));
  }
  return pairs;
}

// Of an entry that is only in some: what became of it without a conflict, else why not.
struct Fate {
  enum class Kind { in_all, ours, theirs, gone, clash } kind = Kind::in_all;
  DocumentConflict::Kind clash{};
};

template <typename Entry, typename Same>
Fate fate_of(const Sides<const Entry*>& entries, Same same) {
  const auto& [base, ours, theirs] = entries;
  if (base != nullptr && ours != nullptr && theirs != nullptr) return {};
  if (ours == nullptr && theirs == nullptr) return {Fate::Kind::gone};
  if (base == nullptr) {
    if (theirs == nullptr) return {Fate::Kind::ours};
    if (ours == nullptr) return {Fate::Kind::theirs};
    return same(*ours, *theirs) ? Fate{Fate::Kind::ours}
                                : Fate{Fate::Kind::clash, Kind::added_by_both};
  }
  if (same(*base, ours != nullptr ? *ours : *theirs)) return {Fate::Kind::gone};
  return {Fate::Kind::clash, ours == nullptr ? Kind::removed_by_ours : Kind::removed_by_theirs};
}

bool same_block_entries(const BlockEntry& a, const BlockEntry& b) {
  return a.body == b.body && same_comments(a.lead, b.lead);
}
bool same_flow_entries(const FlowEntry& a, const FlowEntry& b) { return a.text == b.text; }

// An entry between braces that was merged: white space before and after.
struct FlowText {
  std::string_view before;
  std::string text;
  std::string_view after;
};

class EntryMerger {
 public:
  explicit EntryMerger(const Sides<ReadSource>& files) : files_(files) {}

  bool merge_roots() {
    const auto maps =
        split({&files_.base.root, &files_.ours.root, &files_.theirs.root},
              each(files_, [](const ReadSource& file) { return file.source.bytes(); }));
    return maps && merge_maps(*maps);
  }

  MergedEntries take() { return std::move(merged_); }

 private:
  using Nodes = Sides<const Node*>;
  using BlockEntries = Sides<const BlockEntry*>;
  using FlowEntries = Sides<const FlowEntry*>;

  // ---- pieces ----------------------------------------------------------------------------------

  void add(std::string_view text) {
    if (!text.empty()) merged_.pieces.push_back({std::string(text), {}, {}, 0});
  }
  void add_conflict(const Texts& texts, std::optional<KeyPath> value_at, std::size_t conflicts) {
    merged_.pieces.push_back({{}, texts, std::move(value_at), conflicts});
  }

  void note(Kind kind, Sides<std::optional<std::string>> values) {
    merged_.conflicts.push_back({kind, path_, std::move(values), 0});
  }

  // The texts of the comments, or other lines beside the values.
  void add_comments(const Texts& comments) {
    if (const auto merged = merged_comments(comments)) return add(*merged);
    note(Kind::comments,
         each(comments, [](std::string_view text) { return std::optional(std::string(text)); }));
    add_conflict(comments, std::nullopt, 1);
  }

  struct Mark {
    std::size_t pieces;
    std::size_t conflicts;
  };
  [[nodiscard]] Mark mark() const { return {merged_.pieces.size(), merged_.conflicts.size()}; }
  void return_to(const Mark& mark) {
    merged_.pieces.resize(mark.pieces);
    merged_.conflicts.resize(mark.conflicts);
  }

  // ---- blocks ----------------------------------------------------------------------------------

  // Those of theirs stand beside those of ours: they are as deep.
  std::optional<Sides<BlockMap>> split(const Nodes& nodes, const Texts& texts) {
    auto maps = all_of<BlockMap>({split_block(files_.base, *nodes.base, texts.base),
                                  split_block(files_.ours, *nodes.ours, texts.ours),
                                  split_block(files_.theirs, *nodes.theirs, texts.theirs)});
    if (!maps || maps->ours.column != maps->theirs.column) return std::nullopt;
    return maps;
  }
  static std::optional<BlockMap> split_block(const ReadSource& file, const Node& node,
                                             std::string_view text) {
    if (style_of(file.source, node) != NodeStyle::block_map) return std::nullopt;
    return split_block_map(file.source, node, text);
  }

  // False where no entry is left: a key without any is not an empty map.
  bool merge_maps(const Sides<BlockMap>& maps) {
    add_comments(each(maps, [](const BlockMap& map) { return map.head; }));
    const std::size_t before = merged_.pieces.size();
    for (const auto& [key, entries] : paired_entries(maps)) {
      path_.emplace_back(key);
      merge_entry(entries);
      path_.pop_back();
    }
    const bool is_empty = merged_.pieces.size() == before;
    add_comments(each(maps, [](const BlockMap& map) { return map.tail; }));
    return !is_empty;
  }

  void merge_entry(const BlockEntries& entries) {
    const Fate fate = fate_of(entries, same_block_entries);
    switch (fate.kind) {
      case Fate::Kind::in_all:
        return merge_values(entries);
      case Fate::Kind::ours:
        return add(entries.ours->text());
      case Fate::Kind::theirs:
        return add(entries.theirs->text());
      case Fate::Kind::gone:
        return;
      case Fate::Kind::clash:
        break;
    }
    clash(fate.clash, entries, each(entries, [](const BlockEntry* entry) {
            return entry != nullptr ? entry->text() : std::string_view();
          }));
  }

  void merge_values(const BlockEntries& entries) {
    add_comments(each(entries, [](const BlockEntry* entry) { return entry->lead; }));
    const Texts bodies = each(entries, [](const BlockEntry* entry) { return entry->body; });
    if (const auto merged = merged_text(bodies)) return add(*merged);
    const Mark before = mark();
    if (merge_blocks(entries, bodies)) return;
    return_to(before);
    if (!merge_braces(entries, bodies)) clash(Kind::changed_by_both, entries, bodies);
  }

  void clash(Kind kind, const BlockEntries& entries, const Texts& texts) {
    note(kind, {written(files_.base, entries.base), written(files_.ours, entries.ours),
                written(files_.theirs, entries.theirs)});
    add_conflict(texts, path_, 1);
  }

  // The value of each is a map in a block, beneath the line of its key.
  bool merge_blocks(const BlockEntries& entries, const Texts& bodies) {
    const auto line_of = [](std::string_view body) { return body.substr(0, body.find('\n') + 1); };
    const auto below = [&](std::string_view body) { return body.substr(line_of(body).size()); };
    const auto maps = split(nodes_of(entries), each(bodies, below));
    if (!maps) return false;
    add_comments(each(bodies, line_of));
    return merge_maps(*maps);
  }

  // ---- between braces --------------------------------------------------------------------------

  // False where a value is no such map, or what stands around it cannot be merged.
  bool merge_braces(const BlockEntries& entries, const Texts& bodies) {
    const Nodes nodes = nodes_of(entries);
    if (!are_flow_maps(nodes)) return false;
    const std::size_t before = merged_.conflicts.size();
    const auto merged = merge_flow_values(nodes, bodies);
    const std::size_t conflicts = merged_.conflicts.size() - before;
    if (merged) {
      add(*merged);
    } else if (conflicts > 0) {
      add_conflict(bodies, path_, conflicts);
    }
    return merged || conflicts > 0;
  }

  // `texts` hold the maps, with a key before and perhaps a comment behind. Empty, without a note,
  // where these clash.
  std::optional<std::string> merge_flow_values(const Nodes& nodes, const Texts& texts) {
    const auto maps = all_of<FlowMap>({split_flow_map(files_.base.source, *nodes.base),
                                       split_flow_map(files_.ours.source, *nodes.ours),
                                       split_flow_map(files_.theirs.source, *nodes.theirs)});
    if (!maps) return std::nullopt;
    const auto before = merged_text({before_map(texts.base, maps->base.text),
                                     before_map(texts.ours, maps->ours.text),
                                     before_map(texts.theirs, maps->theirs.text)});
    const auto behind = merged_text({behind_map(texts.base, maps->base.text),
                                     behind_map(texts.ours, maps->ours.text),
                                     behind_map(texts.theirs, maps->theirs.text)});
    if (!before || !behind) return std::nullopt;
    const auto merged = merge_flow_maps(*maps);
    if (!merged) return std::nullopt;
    return std::string(*before) + *merged + std::string(*behind);
  }
  static std::string_view before_map(std::string_view text, std::string_view map) {
    return text.substr(0, static_cast<std::size_t>(map.data() - text.data()));
  }
  static std::string_view behind_map(std::string_view text, std::string_view map) {
    return text.substr(static_cast<std::size_t>(map.data() - text.data()) + map.size());
  }

  // Empty where an entry clashes: all that do are noted.
  std::optional<std::string> merge_flow_maps(const Sides<FlowMap>& maps) {
    const std::size_t before = merged_.conflicts.size();
    std::string text;
    for (const auto& [key, entries] : paired_entries(maps)) {
      path_.emplace_back(key);
      if (const auto entry = merge_flow_entry(entries)) {
        text += (text.empty() ? "" : ",");
        text.append(entry->before).append(entry->text).append(entry->after);
      }
      path_.pop_back();
    }
    if (merged_.conflicts.size() > before) return std::nullopt;
    return "{" + text + "}";
  }

  // Empty where it is gone, or clashes.
  std::optional<FlowText> merge_flow_entry(const FlowEntries& entries) {
    const auto whole = [](const FlowEntry& entry) {
      return FlowText{entry.before, std::string(entry.text), entry.after};
    };
    const Fate fate = fate_of(entries, same_flow_entries);
    switch (fate.kind) {
      case Fate::Kind::in_all:
        return merge_flow_entry_of_all(entries);
      case Fate::Kind::ours:
        return whole(*entries.ours);
      case Fate::Kind::theirs:
        return whole(*entries.theirs);
      case Fate::Kind::gone:
        return std::nullopt;
      case Fate::Kind::clash:
        break;
    }
    note_clash(fate.clash, entries);
    return std::nullopt;
  }

  std::optional<FlowText> merge_flow_entry_of_all(const FlowEntries& entries) {
    const Texts texts = each(entries, [](const FlowEntry* entry) { return entry->text; });
    const std::size_t before = merged_.conflicts.size();
    std::optional<std::string> merged;
    if (const auto text = merged_text(texts)) {
      merged = *text;
    } else if (const Nodes nodes = nodes_of(entries); are_flow_maps(nodes)) {
      merged = merge_flow_values(nodes, texts);
    }
    if (!merged) {
      if (merged_.conflicts.size() == before) note_clash(Kind::changed_by_both, entries);
      return std::nullopt;
    }
    const auto space = [](const Texts& spaces) {
      return merged_text(spaces).value_or(spaces.ours);  // white space is nobody's wish
    };
    return FlowText{space(each(entries, [](const FlowEntry* entry) { return entry->before; })),
                    *std::move(merged),
                    space(each(entries, [](const FlowEntry* entry) { return entry->after; }))};
  }

  void note_clash(Kind kind, const FlowEntries& entries) {
    note(kind, {written(files_.base, entries.base), written(files_.ours, entries.ours),
                written(files_.theirs, entries.theirs)});
  }

  // ---- values ----------------------------------------------------------------------------------

  template <typename Entry>
  static Nodes nodes_of(const Sides<const Entry*>& entries) {
    return each(entries, [](const Entry* entry) { return entry->value; });
  }

  [[nodiscard]] bool are_flow_maps(const Nodes& nodes) const {
    const auto is_flow = [](const ReadSource& file, const Node* node) {
      return style_of(file.source, *node) == NodeStyle::flow_map;
    };
    return is_flow(files_.base, nodes.base) && is_flow(files_.ours, nodes.ours) &&
           is_flow(files_.theirs, nodes.theirs);
  }

  static std::string_view lines_of(const BlockEntry& entry) { return entry.body; }
  static std::string_view lines_of(const FlowEntry& entry) { return entry.text; }

  // As it stands in the file, from the value on.
  template <typename Entry>
  static std::optional<std::string> written(const ReadSource& file, const Entry* entry) {
    if (entry == nullptr) return std::nullopt;
    if (entry->value->is_empty_scalar()) return std::string();
    const std::string_view lines = lines_of(*entry);
    const auto start = static_cast<std::size_t>(lines.data() - file.source.bytes().data());
    const std::size_t value = offset_of(file.source, entry->value->place);
    std::string_view text = lines.substr(std::min(value - start, lines.size()));
    text = text.substr(0, text.find_last_not_of(" \t\n") + 1);
    return std::string(text);
  }

  const Sides<ReadSource>& files_;
  MergedEntries merged_;
  KeyPath path_;
};

}  // namespace

std::optional<MergedEntries> merge_entries(const Sides<ReadSource>& files) {
  EntryMerger merger(files);
  if (!merger.merge_roots()) return std::nullopt;
  return merger.take();
}

}  // namespace dealterms
