#include "document/edits.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "document/edit_tree.hpp"

namespace dealterms {
namespace {

const Node* find(const ValuesByKey& values, std::string_view key) {
  const auto found = values.find(key);
  return found == values.end() ? nullptr : found->second;
}

bool is_filled_map(const Node& node) { return node.is_map() && !node.entries.empty(); }

class EditFinder {
 public:
  void compare(const Node& before, const Node& after) {
    if (is_filled_map(before) && is_filled_map(after)) return compare_maps(before, after);
    if (!same_content(before, after)) edits_.push_back({path_, before, after});
  }

  std::vector<Edit> take() { return std::move(edits_); }

 private:
  void compare_maps(const Node& before, const Node& after) {
    const ValuesByKey olds = values_by_key(before);
    const ValuesByKey news = values_by_key(after);
    for (const NodeEntry& entry : before.entries) {
      path_.push_back(entry.key);
      if (const Node* value = find(news, entry.key)) {
        compare(entry.value, *value);
      } else {
        edits_.push_back({path_, entry.value, {}});
      }
      path_.pop_back();
    }
    for (const NodeEntry& entry : after.entries) {
      if (find(olds, entry.key) != nullptr) continue;
      path_.push_back(entry.key);
      edits_.push_back({path_, {}, entry.value});
      path_.pop_back();
    }
  }

  KeyPath path_;
  std::vector<Edit> edits_;
};

// The maps on the way of a path, each with its keys sorted once, however many edits pass it.
class Finder {
 public:
  explicit Finder(const Node& root) : root_(root) {}

  struct Found {
    const Node* value = nullptr;  // null: nothing stands there
    const Node* last = nullptr;   // the last one on the way
  };
  Found find_at(const KeyPath& path) {
    Found found{&root_, &root_};
    for (const std::string& key : path) {
      found.value = found.value->is_map() ? find(keys_of(*found.value), key) : nullptr;
      if (found.value == nullptr) return found;
      found.last = found.value;
    }
    return found;
  }

 private:
  const ValuesByKey& keys_of(const Node& map) {
    const auto [at, is_new] = keys_.try_emplace(&map);
    if (is_new) at->second = values_by_key(map);
    return at->second;
  }

  const Node& root_;
  std::map<const Node*, ValuesByKey> keys_;
};

bool stands_there(const std::optional<Node>& expected, const Node* found) {
  if (!expected || found == nullptr) return !expected && found == nullptr;
  return same_content(*expected, *found);
}

// Whether the map that is to hold it is there.
bool has_holder(const Edit& edit, Finder& finder) {
  if (edit.path.empty()) return true;
  const KeyPath above(edit.path.begin(), edit.path.end() - 1);
  const Node* holder = finder.find_at(above).value;
  return holder != nullptr && holder->is_map();
}

// Beside the others: neither at the path of another, nor beneath one.
bool is_apart(const Edit& edit, const std::set<KeyPath>& others) {
  if (others.contains(edit.path)) return false;
  KeyPath above = edit.path;
  while (!above.empty()) {
    above.pop_back();
    if (others.contains(above)) return false;
  }
  const auto next = others.lower_bound(edit.path);
  return next == others.end() || next->size() < edit.path.size() ||
         !std::equal(edit.path.begin(), edit.path.end(), next->begin());
}

void add(EditTree& tree, const Edit& edit) {
  EditTree* at = &tree;
  EditTree* holder = nullptr;
  for (const std::string& key : edit.path) {
    if (at->edit != nullptr) return;
    holder = at;
    at = &at->beneath[key];
  }
  if (at->edit != nullptr || !at->beneath.empty()) return;
  at->edit = &edit;
  if (holder != nullptr && !edit.before) holder->added.push_back(&edit);
}

}  // namespace

std::vector<Edit> find_edits(const Node& before, const Node& after) {
  EditFinder finder;
  finder.compare(before, after);
  return finder.take();
}

std::vector<Misfit> find_misfits(const Node& root, std::span<const Edit> edits) {
  std::vector<Misfit> misfits;
  std::set<KeyPath> paths;
  Finder finder(root);
  for (const Edit& edit : edits) {
    const bool is_too_long = edit.path.size() > k_longest_path;
    const Finder::Found found =
        is_too_long ? Finder::Found{nullptr, &root} : finder.find_at(edit.path);
    if (is_too_long || !stands_there(edit.before, found.value) || !has_holder(edit, finder)) {
      misfits.push_back({Misfit::Why::other_value, &edit, found.value, found.last->place});
    } else if (!is_apart(edit, paths)) {
      misfits.push_back({Misfit::Why::other_edit, &edit, found.value, found.last->place});
    } else {
      paths.insert(edit.path);
    }
  }
  return misfits;
}

EditTree tree_of(std::span<const Edit> edits) {
  EditTree tree;
  for (const Edit& edit : edits) add(tree, edit);
  return tree;
}

Node edited(const Node& node, const EditTree& tree) {
  if (tree.edit != nullptr) return tree.edit->after.value_or(Node{});
  if (tree.beneath.empty()) return node;
  Node map = node;
  map.entries.clear();
  for (const NodeEntry& entry : node.entries) {
    const auto found = tree.beneath.find(entry.key);
    if (found == tree.beneath.end()) {
      map.entries.push_back(entry);
    } else if (found->second.edit == nullptr || found->second.edit->after) {
      map.entries.push_back({entry.key, entry.key_place, edited(entry.value, found->second)});
    }
  }
  for (const Edit* edit : tree.added) {
    map.entries.push_back({edit->path.back(), {}, edit->after.value_or(Node{})});
  }
  return map;
}

Node edited(const Node& root, std::span<const Edit> edits) { return edited(root, tree_of(edits)); }

}  // namespace dealterms
