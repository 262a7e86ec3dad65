#include "cli/read_changes.hpp"

#include <string_view>
#include <utility>

#include "base/diagnostic.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_schema = "dealterms/diff/1";

bool is_text(const Node* node) {
  return node != nullptr && node->is_scalar() && node->quoted == Node::Quoted::yes;
}
bool is_null(const Node& node) {
  return node.is_scalar() && node.quoted == Node::Quoted::no && node.text == "null";
}

class ChangesReader {
 public:
  ReadChanges read(const Node& root) {
    Changes changes;
    const Node* schema = root.find("schema");
    if (!is_text(schema) || schema->text != k_schema) {
      fault(root.place, "this is not what 'dealterms diff --format json' prints");
      return std::move(read_);
    }
    read_old(root, changes);
    read_edits(root, changes);
    if (read_.faults.empty()) read_.changes = std::move(changes);
    return std::move(read_);
  }

 private:
  void fault(Place place, std::string text) { read_.faults.push_back({place, std::move(text)}); }

  void read_old(const Node& root, Changes& changes) {
    const Node* old = root.find("old");
    const Node* deal = old != nullptr ? old->find("deal") : nullptr;
    const Node* version = old != nullptr ? old->find("version") : nullptr;
    if (!is_text(deal) || !is_text(version)) {
      return fault(old != nullptr ? old->place : root.place, "'old' wants a deal and a version");
    }
    changes.deal = deal->text;
    changes.version = version->text;
  }

  void read_edits(const Node& root, Changes& changes) {
    const Node* edits = root.find("edits");
    if (edits == nullptr || is_null(*edits)) {
      return fault(edits != nullptr ? edits->place : root.place,
                   "there are no edits: print all changes of two files, without --clause, --type, "
                   "--kind and --min-level");
    }
    if (!edits->is_list()) return fault(edits->place, "'edits' is a list");
    for (const Node& item : edits->items) {
      if (auto edit = read_edit(item)) {
        changes.edits.push_back(*std::move(edit));
        changes.places.push_back(item.place);
      }
    }
  }

  std::optional<Edit> read_edit(const Node& item) {
    const Node* path = item.find("path");
    const Node* before = item.find("old");
    const Node* after = item.find("new");
    if (path == nullptr || !path->is_list() || before == nullptr || after == nullptr) {
      fault(item.place, "an edit has a list 'path', and 'old' and 'new'");
      return std::nullopt;
    }
    Edit edit;
    for (const Node& key : path->items) {
      if (!is_text(&key)) {
        fault(key.place, "a key of a path is a text");
        return std::nullopt;
      }
      edit.path.push_back(key.text);
    }
    const bool is_read = read_value(*before, edit.before) && read_value(*after, edit.after);
    if (is_read && !edit.path.empty() && (edit.before || edit.after)) return edit;
    if (is_read) fault(item.place, "an edit changes one value, beneath a path");
    return std::nullopt;
  }

  // False where it is no YAML.
  bool read_value(const Node& written, std::optional<Node>& into) {
    if (is_null(written)) return true;
    if (is_text(&written)) {
      into = written.text.empty() ? Node{} : parsed(written.text);
      if (into) return true;
    }
    fault(written.place, "'old' and 'new' are YAML in a text, or null");
    return false;
  }

  static std::optional<Node> parsed(const std::string& yaml) {
    Diagnostics diagnostics;
    auto node = read_document(SourceText("", yaml), diagnostics);
    if (diagnostics.has_errors()) node.reset();
    return node;
  }

  ReadChanges read_;
};

}  // namespace

ReadChanges read_changes(const Node& root) { return ChangesReader().read(root); }

}  // namespace dealterms
