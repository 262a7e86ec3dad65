#include "document/merge_nodes.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace dealterms {
namespace {

bool is_nothing(const Node& node) {
  return node.is_empty_scalar() || (node.is_map() && node.entries.empty());
}

bool same_or_absent(const Node* a, const Node* b) {
  if (a == nullptr || b == nullptr) return a == b;
  return same_content(*a, *b);
}

class NodeMerger {
 public:
  NodeMerger(const std::set<KeyPath>& conflicts, MergeSide side)
      : conflicts_(conflicts), side_(side) {}

  // Null pointers: not there. False where the sides clash.
  bool merge(const Sides<const Node*>& nodes, std::optional<Node>& into) {
    if (conflicts_.contains(path_)) {
      take(side_ == MergeSide::ours ? nodes.ours : nodes.theirs, into);
      return true;
    }
    const Taken taken =
        holds_conflict() ? Taken::neither : taken_of<const Node*>(nodes, same_or_absent);
    switch (taken) {
      case Taken::ours:
        take(nodes.ours, into);
        return true;
      case Taken::theirs:
        take(nodes.theirs, into);
        return true;
      case Taken::neither:
        break;
    }
    const auto is_map = [](const Node* node) { return node != nullptr && node->is_map(); };
    if (!is_map(nodes.base) || !is_map(nodes.ours) || !is_map(nodes.theirs)) return false;
    return merge_maps(nodes, into.emplace());
  }

 private:
  static void take(const Node* node, std::optional<Node>& into) {
    if (node != nullptr) into = *node;
  }

  [[nodiscard]] bool holds_conflict() const {
    const auto next = conflicts_.lower_bound(path_);
    return next != conflicts_.end() && next->size() > path_.size() &&
           std::equal(path_.begin(), path_.end(), next->begin());
  }

  bool merge_maps(const Sides<const Node*>& maps, Node& into) {
    into.kind = Node::Kind::map;
    const Sides<ValuesByKey> entries{values_by_key(*maps.base), values_by_key(*maps.ours),
                                     values_by_key(*maps.theirs)};
    std::set<std::string_view> keys;
    for (const ValuesByKey* side : {&entries.ours, &entries.theirs}) {
      for (const auto& [key, node] : *side) keys.insert(key);
    }
    for (const std::string_view key : keys) {
      const auto in = [&](const ValuesByKey& side) {
        const auto found = side.find(key);
        return found == side.end() ? nullptr : found->second;
      };
      path_.emplace_back(key);
      std::optional<Node> value;
      const bool is_merged = merge({in(entries.base), in(entries.ours), in(entries.theirs)}, value);
      path_.pop_back();
      if (!is_merged) return false;
      if (value) into.entries.push_back({std::string(key), {}, *std::move(value)});
    }
    return true;
  }

  const std::set<KeyPath>& conflicts_;
  MergeSide side_;
  KeyPath path_;
};

}  // namespace

ValuesByKey values_by_key(const Node& map) {
  ValuesByKey values;
  for (const NodeEntry& entry : map.entries) values.emplace(entry.key, &entry.value);
  return values;
}

bool same_content(const Node& a, const Node& b, EmptyMap empty) {
  if (empty == EmptyMap::or_nothing && is_nothing(a) && is_nothing(b)) return true;
  if (a.kind != b.kind) return false;
  switch (a.kind) {
    case Node::Kind::scalar:
      return a.text == b.text && a.quoted == b.quoted;
    case Node::Kind::list:
      return std::ranges::equal(a.items, b.items, [&](const Node& x, const Node& y) {
        return same_content(x, y, empty);
      });
    case Node::Kind::map:
      break;
  }
  const ValuesByKey others = values_by_key(b);
  return a.entries.size() == others.size() &&
         std::ranges::all_of(a.entries, [&](const NodeEntry& entry) {
           const auto found = others.find(entry.key);
           return found != others.end() && same_content(entry.value, *found->second, empty);
         });
}

std::optional<Node> merge_nodes(const Sides<const Node*>& roots, const std::set<KeyPath>& conflicts,
                                MergeSide side) {
  std::optional<Node> merged;
  if (!NodeMerger(conflicts, side).merge(roots, merged)) return std::nullopt;
  return merged;
}

}  // namespace dealterms
