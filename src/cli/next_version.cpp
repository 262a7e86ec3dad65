#include "cli/next_version.hpp"

#include <algorithm>
#include <optional>
#include <variant>

#include "base/diagnostic.hpp"
#include "base/source_text.hpp"
#include "catalogue/file_order.hpp"
#include "cli/first_version.hpp"
#include "document/edits.hpp"
#include "document/file_form.hpp"
#include "document/format_text.hpp"

namespace dealterms {
namespace {

Node text_node(const std::string& text, Node::Quoted quoted) {
  Node node;
  node.text = text;
  node.quoted = quoted;
  return node;
}

void set(Node& map, const std::string& key, Node value) {
  const auto found = std::ranges::find(map.entries, key, &NodeEntry::key);
  if (found != map.entries.end()) {
    found->value = std::move(value);
  } else {
    map.entries.push_back({key, {}, std::move(value)});
  }
}

void take_out(Node& map, std::string_view key) {
  std::erase_if(map.entries, [&](const NodeEntry& entry) { return entry.key == key; });
}

// What was claimed of the version before, and is only carried over here.
bool is_claim(const Node& status) {
  return status.text == "stated" || status.text == "reported" || status.text == "projected";
}

enum class Carried { as_agreed, as_presumed };

// Throughout a clause: what was new is so no longer.
void carry(Node& node, Carried carried) {
  // An entry may be called so, too.
  const Node* flag = node.find("new");
  if (flag != nullptr && flag->is_scalar()) take_out(node, "new");
  for (NodeEntry& entry : node.entries) {
    const bool is_status = entry.key == "status" && entry.value.is_scalar();
    if (is_status && carried == Carried::as_presumed && is_claim(entry.value)) {
      entry.value.text = "presumed";
    }
    carry(entry.value, carried);
  }
  for (Node& item : node.items) carry(item, carried);
}

void carry_clause(Node& clause, Carried carried) {
  carry(clause, carried);
  const bool is_over = clause.find("ended") != nullptr;
  if (carried == Carried::as_presumed && !is_over && clause.is_map() &&
      clause.find("status") == nullptr) {
    set(clause, "status", text_node("presumed", Node::Quoted::no));
  }
}

Node carried_over(Node root, const std::string& version) {
  const Node* basis = root.find("basis");
  const bool is_of_reports = basis != nullptr && basis->text == "reports";
  const Node* before = root.find("version");
  set(root, "amends", before != nullptr ? *before : Node{});
  set(root, "version", text_node(version, Node::Quoted::yes));
  set(root, "status", text_node("draft", Node::Quoted::no));
  take_out(root, "title");
  take_out(root, "dates");
  const auto clauses = std::ranges::find(root.entries, "clauses", &NodeEntry::key);
  if (clauses == root.entries.end()) return root;
  for (NodeEntry& clause : clauses->value.entries) {
    carry_clause(clause.value, is_of_reports ? Carried::as_presumed : Carried::as_agreed);
  }
  return root;
}

// What an edit adds to a spaced map stands apart: `amends` belongs to the head.
std::string with_head_together(std::string text) {
  for (const std::string_view end : {"\n", "\r\n"}) {
    const std::size_t at = text.find("\n" + std::string(end) + "amends:");
    if (at != std::string::npos) text.erase(at + 1, end.size());
  }
  return text;
}

// Above what follows `status`, where title and dates stood or belong, unless they are there.
std::string with_what_is_to_be_filled_in(std::string text) {
  std::size_t at = text.starts_with("status:") ? 0 : text.find("\nstatus:");
  if (at == std::string::npos) return text;
  at = std::min(text.find('\n', at + 1), text.size() - 1);
  FileForm form;
  form.has_returns = text.find("\r\n") != std::string::npos;
  std::string missing;
  for (const std::string_view comment : {k_title_comment, k_dates_comment}) {
    const std::string line = in_form(std::string(comment), form);
    if (text.find(line) == std::string::npos) missing += line;
  }
  return text.insert(at + 1, missing);
}

}  // namespace

std::string next_version(std::string_view bytes, const std::string& version,
                         const Catalogue& catalogue, const DocumentLimits& limits) {
  Diagnostics diagnostics;
  const auto root = read_document(SourceText("", std::string(bytes)), diagnostics, limits);
  if (!root) return {};
  const auto edits = find_edits(*root, carried_over(*root, version));
  std::string text = edited_text(bytes, edits);
  const auto made =
      format_text(text, [&](const Node& node) { return in_file_order(node, catalogue); }, limits);
  if (const auto* formatted = std::get_if<std::string>(&made)) text = *formatted;
  return with_what_is_to_be_filled_in(with_head_together(std::move(text)));
}

}  // namespace dealterms
