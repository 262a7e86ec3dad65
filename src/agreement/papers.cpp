#include "agreement/papers.hpp"

#include <algorithm>
#include <iterator>
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

// A map of entries, of clauses or of terms: not a value that is written as a map.
bool holds_entries(const Node& node) {
  return node.is_map() && std::ranges::none_of(node.entries, [](const NodeEntry& entry) {
           return find_map_form(entry.key) != nullptr;
         });
}

// What the version says beside the reference (a section, a note) is said of the value.
void add_what_stands_beside(std::vector<NodeEntry> beside, Node& value) {
  if (beside.empty() || holds_entries(value)) return;
  if (!value.is_map()) {
    Node whole{Node::Kind::map, value.place, {}, {}, {}, {}};
    whole.entries.push_back({std::string{name_of(MapForm::value)}, value.place, std::move(value)});
    value = std::move(whole);
  }
  for (NodeEntry& entry : beside) {
    if (value.find(entry.key) == nullptr) value.entries.push_back(std::move(entry));
  }
}

void put_in_place_of(Node& reference, Node value) {
  std::vector<NodeEntry> beside = std::move(reference.entries);
  std::erase_if(beside,
                [](const NodeEntry& entry) { return entry.key == name_of(MapForm::set_in); });
  add_what_stands_beside(std::move(beside), value);
  reference = std::move(value);
}

Node* find_in(Node& map, std::string_view key) {
  const auto found = std::ranges::find(map.entries, key, &NodeEntry::key);
  return found == map.entries.end() ? nullptr : &found->value;
}

class Filler {
 public:
  Filler(std::string name, Diagnostics& diagnostics)
      : name_(std::move(name)), diagnostics_(diagnostics) {}

  void fill(Node& version, const Node& paper) {
    for (const NodeEntry& entry : paper.entries) {
      Node* here = find_in(version, entry.key);
      if (here != nullptr && is_left_to_paper(*here)) {
        put_in_place_of(*here, entry.value);
      } else if (here != nullptr && holds_entries(*here) && holds_entries(entry.value)) {
        fill(*here, entry.value);
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
  return expect_names(*papers, "papers", told_by_reader);
}

bool is_paper(const Node& root) {
  return root.find(k_name) != nullptr && root.find(k_clauses) != nullptr &&
         root.find("dealterms") == nullptr;
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
  Filler{name_of_paper(paper), diagnostics}.fill(*clauses, *paper.find(k_clauses));
}

}  // namespace dealterms
