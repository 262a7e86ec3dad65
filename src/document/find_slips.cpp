#include "document/find_slips.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"

namespace dealterms {
namespace {

bool is_plain(const Node& node) { return node.is_scalar() && node.quoted == Node::Quoted::no; }

bool ends_in_digit(const Node& node) {
  return is_plain(node) && !node.text.empty() && is_digit(node.text.back());
}

// "000", "500.50" or "000 per unit": how an amount goes on behind a comma.
bool continues_amount(std::string_view text) {
  constexpr std::size_t k_group = 3;
  return text.size() >= k_group && std::ranges::all_of(text.substr(0, k_group), is_digit) &&
         (text.size() == k_group || text[k_group] == ' ' || text[k_group] == '.');
}

// Behind "USD 1,000" may stand a further group of digits; behind decimals or a unit none.
bool is_open(std::string_view amount) {
  return is_digit(amount.back()) && amount.find('.') == std::string_view::npos;
}

struct CurlyQuotes {
  std::string_view opening;
  std::string_view closing;
};
constexpr std::array k_curly_quotes{CurlyQuotes{"“", "”"}, CurlyQuotes{"„", "“"},
                                    CurlyQuotes{"‘", "’"}, CurlyQuotes{"‚", "‘"}};

void report_cut(const std::string& joined, Node& value, Diagnostics& diagnostics) {
  diagnostics.add(DiagnosticCode::comma_in_flow, value.place, {joined},
                  fmt::format("quote it: \"{}\"", joined));
  value.text = joined;
}

// Both walk once over the parts and keep what belongs to no amount before it.
void join_entries(std::vector<NodeEntry>& entries, Diagnostics& diagnostics) {
  std::vector<NodeEntry> kept;
  std::string joined;
  const auto end_amount = [&] {
    if (!joined.empty()) report_cut(joined, kept.back().value, diagnostics);
    joined.clear();
  };
  for (NodeEntry& entry : entries) {
    const bool goes_on = !kept.empty() && ends_in_digit(kept.back().value) &&
                         continues_amount(entry.key) && entry.value.is_empty_scalar();
    if (goes_on && (joined.empty() || is_open(joined))) {
      if (joined.empty()) joined = kept.back().value.text;
      joined += "," + entry.key;
      continue;
    }
    end_amount();
    kept.push_back(std::move(entry));
  }
  end_amount();
  entries = std::move(kept);
}

void join_items(std::vector<Node>& items, Diagnostics& diagnostics) {
  std::vector<Node> kept;
  std::string joined;
  const auto end_amount = [&] {
    if (!joined.empty()) report_cut(joined, kept.back(), diagnostics);
    joined.clear();
  };
  for (Node& item : items) {
    const bool goes_on = !kept.empty() && ends_in_digit(kept.back()) && is_plain(item) &&
                         kept.back().text.find(' ') != std::string::npos &&
                         continues_amount(item.text);
    if (goes_on && (joined.empty() || is_open(joined))) {
      if (joined.empty()) joined = kept.back().text;
      joined += "," + item.text;
      continue;
    }
    end_amount();
    kept.push_back(std::move(item));
  }
  end_amount();
  items = std::move(kept);
}

// A comment wants a space after its sign; `Exhibit #4` is a text that lost its end. Only a digit
// after the sign counts as such: `#see below` and `#TODO` are comments that people write.
void find_cut_by_comment(const Node& scalar, const SourceText& source, Diagnostics& diagnostics) {
  const std::string_view line = source.line(scalar.place.line);
  const std::size_t start = scalar.place.column.value - 1;
  if (!is_plain(scalar) || start > line.size()) return;
  std::string_view rest = line.substr(start);
  if (!rest.starts_with(scalar.text)) return;
  rest.remove_prefix(scalar.text.size());
  const auto sign = rest.find_first_not_of(" \t");
  if (sign == 0 || sign == std::string_view::npos || rest[sign] != '#') return;
  rest.remove_prefix(sign + 1);
  if (rest.empty() || !is_digit(rest.front())) return;
  diagnostics.add(DiagnosticCode::text_cut_by_comment, scalar.place, {scalar.text},
                  "quote the text, or put a space after the number sign of a comment");
}

// A word processor's quotes around a text are part of it to YAML: `“bolt”` is no party, and between
// braces a comma ends `“a, b”`. Told, and taken off.
void take_off_curly_quotes(Node& scalar, Diagnostics& diagnostics) {
  if (!is_plain(scalar)) return;
  for (const auto& [opening, closing] : k_curly_quotes) {
    if (!scalar.text.starts_with(opening)) continue;
    const auto end = scalar.text.find(closing, opening.size());
    const bool is_closed = end != std::string::npos;
    // `“Services” and “Fees”` are quoted words of a text.
    if (is_closed && end + closing.size() != scalar.text.size()) continue;
    diagnostics.add(DiagnosticCode::curly_quotes, scalar.place, {scalar.text},
                    is_closed ? "write \" or no quotes"
                              : "write \"; as it stands, a comma or a line ends the text");
    scalar.text =
        scalar.text.substr(opening.size(), is_closed ? end - opening.size() : std::string::npos);
    scalar.quoted = Node::Quoted::yes;
    return;
  }
}

}  // namespace

void find_slips_in_text(Node& scalar, const SourceText& source, Diagnostics& diagnostics) {
  find_cut_by_comment(scalar, source, diagnostics);
  take_off_curly_quotes(scalar, diagnostics);
}

void join_cut_amounts(Node& collection, Diagnostics& diagnostics) {
  if (collection.is_map()) join_entries(collection.entries, diagnostics);
  if (collection.is_list()) join_items(collection.items, diagnostics);
}

void drop_duplicate_keys(Node& map, Diagnostics& diagnostics) {
  std::map<std::string_view, Place> seen;
  std::vector<bool> is_second(map.entries.size(), false);
  for (std::size_t i = 0; i < map.entries.size(); ++i) {
    const NodeEntry& entry = map.entries[i];
    const auto [first, is_new] = seen.emplace(entry.key, entry.key_place);
    if (is_new) continue;
    is_second[i] = true;
    diagnostics.add(DiagnosticCode::duplicate_key, entry.key_place, {entry.key},
                    fmt::format("the first stands in line {}", first->second.line));
  }
  if (seen.size() == map.entries.size()) return;
  std::size_t i = 0;
  std::erase_if(map.entries, [&](const NodeEntry&) { return is_second[i++]; });
}

}  // namespace dealterms
