// What holds of every file that `dealterms fmt` lays out: a second run changes nothing, the file
// says what it said, and every comment stands beside what it stood beside. Tried on the versions
// that ship and on made-up ones, each written anew in disorder: keys in any order, levels of any
// depth, blocks and braces, comments wherever one may stand.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "../support/effort.hpp"
#include "../support/random_agreement.hpp"
#include "../support/shipped.hpp"
#include "base/diagnostic.hpp"
#include "catalogue/file_order.hpp"
#include "document/format_text.hpp"
#include "document/merge_nodes.hpp"
#include "document/print_yaml.hpp"
#include "document/read_document.hpp"

namespace dealterms::test {
namespace {

constexpr std::size_t k_made_up_files = 300;

std::string formatted(const std::string& bytes) {
  const auto made =
      format_text(bytes, [](const Node& root) { return in_file_order(root, shipped_catalogue()); });
  const auto* text = std::get_if<std::string>(&made);
  EXPECT_NE(text, nullptr) << bytes;
  return text != nullptr ? *text : "";
}

Node node_of(const std::string& yaml) {
  Diagnostics diagnostics;
  auto node = read_document(SourceText("", yaml), diagnostics);
  EXPECT_TRUE(node) << yaml;
  return node.value_or(Node{});
}

// ---- disorder -----------------------------------------------------------------------------------

// A document written so that nobody would leave it so.
class Scribe {
 public:
  explicit Scribe(unsigned seed) : random_(seed) {}

  std::string write(const Node& root) {
    text_ = below(2) == 0 ? "# the file " + mark() + "\n\n" : "";
    write_map(root, 0);
    return std::move(text_);
  }

 private:
  std::mt19937 random_;
  std::string text_;
  std::size_t comments_ = 0;

  std::size_t below(std::size_t bound) { return random_() % bound; }
  std::string spaces(std::size_t count) const { return std::string(count, ' '); }
  // Tells a comment from all others.
  std::string mark() { return "comment" + std::to_string(++comments_) + ";"; }

  void write_above(std::size_t depth, bool is_first) {
    if (!is_first && below(4) == 0) text_ += std::string(below(3) + 1, '\n');
    if (below(4) > 0) return;
    text_ += spaces(depth) + "#" + mark() + "\n";
    if (below(3) == 0) text_ += spaces(depth) + "#   more\n";
    if (!is_first && below(4) == 0) text_ += "\n";
  }
  std::string behind() { return below(6) == 0 ? "   # " + mark() : below(9) == 0 ? "  " : ""; }
  void write_end(std::size_t depth) {
    if (below(5) == 0) text_ += spaces(depth) + "# end " + mark() + "\n";
  }

  std::vector<const NodeEntry*> shuffled(const Node& map) {
    std::vector<const NodeEntry*> entries;
    for (const NodeEntry& entry : map.entries) entries.push_back(&entry);
    if (below(3) > 0) std::ranges::shuffle(entries, random_);
    return entries;
  }

  void write_map(const Node& map, std::size_t depth) {
    bool is_first = true;
    for (const NodeEntry* entry : shuffled(map)) {
      write_above(depth, is_first);
      text_ += spaces(depth);
      write_entry(*entry, depth);
      is_first = false;
    }
    write_end(depth);
  }
  void write_entry(const NodeEntry& entry, std::size_t depth) {
    text_ += print_key(entry.key) + (below(8) == 0 ? " :" : ":");
    write_value(entry.value, depth);
  }

  // Behind a colon or a dash, to the end of the line or of its lines.
  void write_value(const Node& value, std::size_t depth) {
    const auto braces = value.is_scalar() ? std::nullopt : print_in_braces(disordered(value));
    const bool is_empty = value.items.empty() && value.entries.empty();
    if (value.is_scalar()) {
      write_scalar(value, depth);
    } else if (braces && (is_empty || below(3) == 0)) {
      text_ +=
          (below(4) == 0 ? "\n" + spaces(depth + below(3) + 1) : " ") + *braces + behind() + "\n";
    } else {
      text_ += behind() + "\n";
      const std::size_t deeper = depth + below(4) + 1;
      value.is_map() ? write_map(value, deeper) : write_list(value, deeper);
    }
  }
  void write_scalar(const Node& scalar, std::size_t depth) {
    const std::string entry = print_entry("k", scalar, depth);
    const std::string written = entry.substr(entry.find(':') + 1);
    const bool is_one_line = std::ranges::count(written, '\n') == 1;
    text_ += is_one_line ? written.substr(0, written.size() - 1) + behind() + "\n" : written;
  }
  void write_list(const Node& list, std::size_t depth) {
    bool is_first = true;
    for (const Node& item : list.items) {
      write_above(depth, is_first);
      text_ += spaces(depth) + "-";
      write_item(item, depth);
      is_first = false;
    }
  }
  void write_item(const Node& item, std::size_t depth) {
    if (!item.is_map() || item.entries.empty() || below(2) == 0) return write_value(item, depth);
    const std::size_t gap = below(3) + 1;
    bool is_first = true;
    for (const NodeEntry* entry : shuffled(item)) {
      if (!is_first) write_above(depth + 1 + gap, false);
      text_ += is_first ? spaces(gap) : spaces(depth + 1 + gap);
      write_entry(*entry, depth + 1 + gap);
      is_first = false;
    }
  }
  Node disordered(const Node& node) {
    Node other = node;
    if (below(2) == 0) std::ranges::shuffle(other.entries, random_);
    for (NodeEntry& entry : other.entries) entry.value = disordered(entry.value);
    for (Node& item : other.items) item = disordered(item);
    return other;
  }
};

// ---- comments -----------------------------------------------------------------------------------

std::size_t depth_of(std::string_view line) {
  return std::min(line.find_first_not_of(" -"), line.size());
}
std::string key_of(std::string_view line) {
  line.remove_prefix(depth_of(line));
  std::string key(line.substr(0, line.find(':')));
  std::erase_if(key, [](char c) { return c == '"' || c == ' ' || c == '\''; });
  return key;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

bool is_comment(std::string_view line) {
  const std::size_t start = line.find_first_not_of(' ');
  return start != std::string_view::npos && line[start] == '#';
}
bool is_blank(std::string_view line) { return line.find_first_not_of(' ') == line.npos; }

// Nothing but a comment or a dash.
bool is_bare(std::string_view line) {
  return depth_of(line) == line.size() || line[depth_of(line)] == '#';
}

// Braces behind a dash are an item, those on a line of their own the value of the key above.
std::string name_of_line(const std::vector<std::string>& lines, std::size_t i) {
  const std::string_view line = lines[i];
  if (is_bare(line)) return "an item";
  const bool is_in_brackets = line[depth_of(line)] == '{' || line[depth_of(line)] == '[';
  if (!is_in_brackets) return key_of(line);
  return line[line.find_first_not_of(' ')] == '-' ? "an item" : key_of(lines[i - 1]);
}

// Of a line: the one whose key holds it.
std::size_t line_over(const std::vector<std::string>& lines, std::size_t i) {
  std::size_t depth = depth_of(lines[i]);
  while (i > 0) {
    const std::string& line = lines[--i];
    if (!is_bare(line) && depth_of(line) < depth) break;
    // Above a dash, the other items of its list are deeper than that.
    const std::size_t start = line.find_first_not_of(' ');
    if (start != std::string::npos && line[start] == '-') depth = std::min(depth, start + 1);
  }
  return i;
}

// Below a comment: an item is one, whichever of its keys stands first.
std::string name_of_next(const std::vector<std::string>& lines, std::size_t i) {
  if (i == lines.size()) return "nothing";
  return lines[i][lines[i].find_first_not_of(' ')] == '-' ? "an item" : key_of(lines[i]);
}

// By its mark: what a comment stands beside. Above: the key or the item below it. At the end of a
// map: the key over that. Behind: the key or the item of its line.
std::map<std::string, std::string> neighbours(const std::string& text) {
  std::map<std::string, std::string> found;
  const std::vector<std::string> lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t at = lines[i].find("comment");
    if (at == std::string::npos) continue;
    const std::string mark = lines[i].substr(at, lines[i].find(';', at) - at);
    if (!is_comment(lines[i])) {
      found[mark] = "on " + name_of_line(lines, i);
    } else if (lines[i].find("# the file") == 0) {
      found[mark] = i == 0 ? "at the top" : "elsewhere";
    } else if (lines[i].find("# end") != std::string::npos) {
      const std::size_t above = line_over(lines, i);
      const bool is_top = depth_of(lines[i]) == 0;
      std::size_t next = i + 1;
      while (next < lines.size() && (is_blank(lines[next]) || is_comment(lines[next]))) ++next;
      const bool is_last = next == lines.size() || depth_of(lines[next]) < depth_of(lines[i]) ||
                           lines[next].find_first_not_of(' ') < depth_of(lines[i]);
      found[mark] = (is_last ? "end of " : "within ") + (is_top ? "file" : key_of(lines[above]));
    } else {
      std::size_t next = i + 1;
      while (next < lines.size() && (is_blank(lines[next]) || is_comment(lines[next]))) ++next;
      found[mark] = "above " + name_of_next(lines, next);
    }
  }
  return found;
}

// Those that stand beside something else, or nowhere.
std::vector<std::string> moved_comments(const std::string& before, const std::string& after) {
  std::vector<std::string> moved;
  auto places = neighbours(after);
  for (const auto& [mark, place] : neighbours(before)) {
    if (places[mark] != place) moved.push_back(mark + " " + place + ", then " + places[mark]);
  }
  return moved;
}

// ---- the laws -----------------------------------------------------------------------------------

// Keys in any order, and with or without quotes.
Node without_quotes(Node node) {
  node.quoted = Node::Quoted::no;
  for (NodeEntry& entry : node.entries) entry.value = without_quotes(std::move(entry.value));
  for (Node& item : node.items) item = without_quotes(std::move(item));
  return node;
}

void expect_laws(const std::string& before) {
  const std::string after = formatted(before);
  if (after.empty()) return;
  EXPECT_EQ(formatted(after), after) << before;
  EXPECT_TRUE(same_content(without_quotes(node_of(before)), without_quotes(node_of(after))))
      << before << "---- became\n"
      << after;
  EXPECT_EQ(moved_comments(before, after), std::vector<std::string>{}) << before << "---- became\n"
                                                                       << after;
  const Version old_version = read_bytes(before);
  const Version new_version = read_bytes(after);
  ASSERT_TRUE(old_version && new_version) << after;
  EXPECT_TRUE(compare_versions(old_version, new_version).changes.empty()) << before;
}

TEST(FormatLaws, HoldOfTheVersionsThatShipWrittenInDisorder) {
  for (const ShippedFile& file : shipped_versions()) {
    for (unsigned seed = 1; seed <= 4; ++seed) {
      expect_laws(Scribe(seed).write(file.root));
      if (testing::Test::HasFailure()) return;
    }
  }
}

TEST(FormatLaws, HoldOfMadeUpVersionsWrittenInDisorder) {
  AgreementGenerator generator(shipped_catalogue(), 20261129);
  std::size_t tried = 0;
  std::size_t comments = 0;
  for (unsigned seed = 1; seed <= made_up_pairs(k_made_up_files); ++seed) {
    const std::string drawn = generator.draw();
    if (!read_bytes(drawn)) continue;
    const std::string written = Scribe(seed).write(node_of(drawn));
    expect_laws(written);
    ++tried;
    comments += neighbours(written).size();
    if (testing::Test::HasFailure()) return;
  }
  EXPECT_GE(tried, enough(k_made_up_files) / 2);
  EXPECT_GE(comments, 5 * tried);
}

TEST(FormatLaws, TheVersionsThatShipStandAsTheyWouldBeLaidOut) {
  for (const ShippedFile& file : shipped_versions()) {
    EXPECT_EQ(formatted(file.bytes), file.bytes) << file.path;
  }
}

}  // namespace
}  // namespace dealterms::test
