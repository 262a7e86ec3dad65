#include "agreement/papers.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "base/typography.hpp"
#include "catalogue/file_format.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_name = "paper";
constexpr std::string_view k_clauses = "clauses";

std::string name_of_paper(const Node& paper) {
  const Node* name = paper.find(k_name);
  return name != nullptr && name->is_scalar() ? folded(name->text) : std::string{};
}

// A map of entries or of terms: not a value that is written as a map.
bool holds_entries(const Node& node) {
  return node.is_map() && std::ranges::none_of(node.entries, [](const NodeEntry& entry) {
           return find_map_form(entry.key) != nullptr;
         });
}

void add_missing(const std::vector<NodeEntry>& beside, Node& map) {
  for (const NodeEntry& entry : beside) {
    if (map.find(entry.key) == nullptr) map.entries.push_back(entry);
  }
}

// What the version says beside the reference (a section, a note) is said of the value; of a list,
// of each of its entries.
void add_what_stands_beside(const std::vector<NodeEntry>& beside, Node& value) {
  if (beside.empty()) return;
  if (holds_entries(value)) {
    for (NodeEntry& entry : value.entries) {
      if (entry.value.is_map()) add_missing(beside, entry.value);
    }
    return;
  }
  if (!value.is_map()) {
    Node whole{Node::Kind::map, value.place, {}, {}, {}, {}};
    whole.entries.push_back({std::string{name_of(MapForm::value)}, value.place, std::move(value)});
    value = std::move(whole);
  }
  add_missing(beside, value);
}

void put_in_place_of(Node& reference, Node value) {
  std::vector<NodeEntry> beside = std::move(reference.entries);
  std::erase_if(beside,
                [](const NodeEntry& entry) { return entry.key == name_of(MapForm::set_in); });
  add_what_stands_beside(beside, value);
  reference = std::move(value);
}

Node* find_in(Node& map, std::string_view key) {
  const auto found = std::ranges::find(map.entries, key, &NodeEntry::key);
  return found == map.entries.end() ? nullptr : &found->value;
}

// What the keys of a map are: of clauses and of entries their ids, within one its terms. Only a
// value can be a map that is no list of entries.
enum class Keys { ids, terms };

class Filler {
 public:
  Filler(std::string name, Diagnostics& diagnostics)
      : name_(std::move(name)), diagnostics_(diagnostics) {}

  void fill(Node& version, const Node& paper, Keys keys) {
    std::map<std::string_view, Node*> own;
    for (NodeEntry& entry : version.entries) own.emplace(entry.key, &entry.value);
    const auto goes_on = [&](const Node& node) {
      return keys == Keys::ids ? node.is_map() : holds_entries(node);
    };
    for (const NodeEntry& entry : paper.entries) {
      const auto found = own.find(entry.key);
      Node* here = found == own.end() ? nullptr : found->second;
      if (here != nullptr && is_left_to_paper(*here)) {
        put_in_place_of(*here, entry.value);
      } else if (here != nullptr && goes_on(*here) && goes_on(entry.value)) {
        fill(*here, entry.value, keys == Keys::ids ? Keys::terms : Keys::ids);
      } else {
        diagnostics_.add(DiagnosticCode::not_set_in_paper, entry.key_place, {entry.key, name_},
                         "where this value belongs, the version says `{set_in: " + name_ + "}`");
      }
    }
  }

 private:
  [[nodiscard]] bool is_left_to_paper(const Node& node) const {
    return is_set_in(node) &&
           is_same_name(folded(node.find(name_of(MapForm::set_in))->text), name_);
  }

  std::string name_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::vector<PlacedName> papers_named_by(const Node& root) {
  const Node* papers = root.find("papers");
  if (papers == nullptr || root.find("dealterms") == nullptr) return {};
  Diagnostics told_by_reader;
  std::vector<PlacedName> names = expect_names(*papers, "papers", told_by_reader);
  std::set<std::string> known;
  std::erase_if(names, [&](const PlacedName& paper) { return !known.insert(paper.name).second; });
  return names;
}

bool is_paper(const Node& root) {
  return root.find(k_name) != nullptr && root.find("dealterms") == nullptr;
}

void check_paper(const Node& paper, Diagnostics& diagnostics) {
  if (!expect_map(paper, k_name, diagnostics)) return;
  for (const std::string_view key : {k_name, k_clauses}) {
    expect_key(paper, key, "a paper", paper.place, diagnostics);
  }
  const auto name = [&](const NodeEntry& row) {
    (void)expect_text(row.value, k_name, diagnostics);
  };
  const auto clauses = [&](const NodeEntry& row) {
    if (!expect_map(row.value, k_clauses, diagnostics)) return;
    for (const NodeEntry& clause : row.value.entries) {
      (void)expect_map(clause.value, clause.key, diagnostics);
    }
  };
  read_keys(paper, "a paper", {{k_name, name}, {k_clauses, clauses}}, diagnostics);
}

bool is_set_in(const Node& node) {
  const Node* paper = node.find(name_of(MapForm::set_in));
  return paper != nullptr && paper->is_scalar();
}

void fill_from_paper(Node& version, const Node& paper, Diagnostics& diagnostics) {
  Diagnostics mistakes;
  check_paper(paper, mistakes);
  for (Diagnostic& mistake : mistakes.sorted()) diagnostics.add(std::move(mistake));
  Node* clauses = find_in(version, k_clauses);
  if (mistakes.has_errors() || clauses == nullptr) return;
  Filler{name_of_paper(paper), diagnostics}.fill(*clauses, *paper.find(k_clauses), Keys::ids);
}

}  // namespace dealterms
