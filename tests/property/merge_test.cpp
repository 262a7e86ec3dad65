// What holds of every merge, on made-up documents of three sides: no side is lost, what one side
// did alone comes out as it wrote it, and what comes out clean is what a slow twin makes of the
// trees.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <random>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "../support/effort.hpp"
#include "document/merge_documents.hpp"
#include "document/read_document.hpp"

namespace dealterms::test {
namespace {

// ---- documents ----------------------------------------------------------------------------------

struct Entry {
  enum class Kind { scalar, list, lines, quoted_lines, empty, flow_map, block_map };
  std::string key;
  std::vector<std::string> above;  // comments and blank lines
  std::string behind;              // a comment on the line of the key
  Kind kind = Kind::scalar;
  std::string text;
  std::vector<Entry> entries;
};

constexpr std::array k_keys{"a", "b", "c", "d", "\"e, f\"", "é"};
constexpr std::array k_scalars{"1",         "20%",        "'it''s, {1}'", "\"x: y # z\"", "it's",
                               "a b",       "2025-01-21", "\"}\"",        "http://x.y",   "条",
                               "\"'\\\"\"", "a{b",        "-1",           "R&D"};
// In a block alone.
constexpr std::array k_block_scalars{"a, b", "EUR 1,000", "x [y]", "{a: 1"};
// Of a comment, before what tells it from all others; and what looks like one within a text.
constexpr std::array k_comments{"# ", "  # deeper ", "# a: 1, ", "#"};
constexpr std::array k_lines{"# one", "# a: 1", "two", "- three"};

enum class Comments { some, none };

class Maker {
 public:
  Maker(unsigned seed, Comments comments) : random_(seed), comments_(comments) {}

  std::vector<Entry> draw() {
    std::vector<Entry> entries;
    add_entries(entries, 4, 3, Entry::Kind::block_map);
    return entries;
  }

  // One to four small changes.
  std::vector<Entry> altered(std::vector<Entry> entries) {
    for (std::size_t i = below(4) + 1; i > 0; --i) alter(entries, 3, Entry::Kind::block_map);
    return entries;
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }
  template <typename List>
  std::string one_of(const List& list) {
    return list[below(list.size())];
  }

  std::string comment() {
    return one_of(k_comments) + "comment" + std::to_string(++comments_made_) + ";";
  }
  std::vector<std::string> above() {
    std::vector<std::string> lines;
    if (below(2) == 0) lines.emplace_back();
    if (below(3) > 0) lines.push_back(comment());
    return lines;
  }

  void add_entries(std::vector<Entry>& entries, std::size_t count, int depth, Entry::Kind in) {
    for (std::size_t i = 0; i < count; ++i) add_entry(entries, depth, in);
  }
  void add_entry(std::vector<Entry>& entries, int depth, Entry::Kind in) {
    Entry entry;
    entry.key = one_of(k_keys);
    if (std::ranges::count(entries, entry.key, &Entry::key) > 0) return;
    const bool may_have_comments = in == Entry::Kind::block_map && comments_ == Comments::some;
    if (may_have_comments && below(3) == 0) entry.above = above();
    if (may_have_comments && below(5) == 0) entry.behind = "  " + comment();
    give_value(entry, depth, in);
    const auto at = static_cast<std::ptrdiff_t>(below(entries.size() + 1));
    entries.insert(entries.begin() + at, std::move(entry));
  }
  void give_value(Entry& entry, int depth, Entry::Kind in) {
    const bool in_block = in == Entry::Kind::block_map;
    entry.entries.clear();
    const std::size_t drawn = below(12);
    if (drawn < 4 && depth > 0) {
      const bool is_flow = !in_block || drawn == 0;
      entry.kind = is_flow ? Entry::Kind::flow_map : Entry::Kind::block_map;
      add_entries(entry.entries, below(3) + (is_flow ? 0 : 1), depth - 1, entry.kind);
    } else if (drawn == 4) {
      entry.kind = Entry::Kind::list;
      entry.text = "[" + one_of(k_scalars) + ", " + one_of(k_scalars) + "]";
    } else if (drawn == 5 && in_block) {
      entry.kind = Entry::Kind::lines;
      entry.text = one_of(k_lines);
    } else if (drawn == 6 && in_block) {
      entry.kind = Entry::Kind::quoted_lines;
      entry.text = one_of(k_lines);
    } else if (drawn == 7 && in_block) {
      entry.kind = Entry::Kind::empty;
    } else {
      entry.kind = Entry::Kind::scalar;
      entry.text = in_block && below(4) == 0 ? one_of(k_block_scalars) : one_of(k_scalars);
    }
  }

  void alter(std::vector<Entry>& entries, int depth, Entry::Kind in) {
    if (entries.empty()) return add_entry(entries, depth, in);
    const std::size_t at = below(entries.size());
    Entry& entry = entries[at];
    if (!entry.entries.empty() && below(4) > 0) return alter(entry.entries, depth - 1, entry.kind);
    const bool may_have_comments = in == Entry::Kind::block_map && comments_ == Comments::some;
    switch (below(may_have_comments ? 6 : 4)) {
      case 0:
        return add_entry(entries, depth, in);
      case 1:
        entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(at));
        return;
      case 4:
        entry.above = above();
        return;
      case 5:
        entry.above.clear();
        return;
      default:
        return change_value(entry, depth, in);
    }
  }
  // A map in braces that becomes one in a block is the same to nobody who merges texts.
  void change_value(Entry& entry, int depth, Entry::Kind in) {
    const Entry::Kind before = entry.kind;
    const auto is_map = [](Entry::Kind kind) {
      return kind == Entry::Kind::flow_map || kind == Entry::Kind::block_map;
    };
    do {
      give_value(entry, depth, in);
    } while (is_map(before) && is_map(entry.kind) && entry.kind != before);
  }

  std::mt19937 random_;
  Comments comments_;
  std::size_t comments_made_ = 0;
};

std::string flow_of(const Entry& entry);

std::string value_of(const Entry& entry) {
  return entry.kind == Entry::Kind::flow_map ? flow_of(entry) : entry.text;
}

std::string flow_of(const Entry& entry) {
  std::string text;
  for (const Entry& part : entry.entries) {
    text += (text.empty() ? "" : ", ") + part.key + ": " + value_of(part);
  }
  return "{" + text + "}";
}

std::string written(const std::vector<Entry>& entries, const std::string& indent = "") {
  std::string text;
  for (const Entry& entry : entries) {
    for (const std::string& line : entry.above) text += (line.empty() ? "" : indent + line) + "\n";
    text += indent + entry.key + ":";
    switch (entry.kind) {
      case Entry::Kind::scalar:
      case Entry::Kind::list:
      case Entry::Kind::flow_map:
        text += " " + value_of(entry) + entry.behind + "\n";
        break;
      case Entry::Kind::lines:
        text += " |" + entry.behind + "\n" + indent + "  " + entry.text + "\n\n";
        text += indent + "  end\n";
        break;
      case Entry::Kind::quoted_lines:
        text += " \"begin\n" + indent + "  " + entry.text + "\n\n" + indent + "  end\"\n";
        break;
      case Entry::Kind::empty:
        text += entry.behind + "\n";
        break;
      case Entry::Kind::block_map:
        // Without its last entry it is nothing.
        text += entry.behind + "\n" + written(entry.entries, indent + "  ");
        break;
    }
  }
  return text;
}

// ---- values -------------------------------------------------------------------------------------

// By path; lists whole, maps only where they are empty.
using Values = std::map<std::string, std::string>;
constexpr const char* k_no_entries = "{}";

std::string told(const Node& node) {
  std::string text = node.quoted == Node::Quoted::yes ? "'" + node.text : node.text;
  for (const Node& item : node.items) text += "[" + told(item) + "]";
  return text;
}

void collect(const Node& node, const std::string& path, Values& values) {
  if (!node.is_map()) values[path] = told(node);
  if (node.is_map() && node.entries.empty()) values[path] = k_no_entries;
  for (const NodeEntry& entry : node.entries) collect(entry.value, path + "/" + entry.key, values);
}

std::optional<Node> tree_of(const std::string& text) {
  Diagnostics diagnostics;
  auto root = read_document(SourceText("", text), diagnostics);
  if (diagnostics.has_errors()) root.reset();
  return root;
}

Values values_of(const std::string& text) {
  Values values;
  if (const auto root = tree_of(text)) collect(*root, "", values);
  return values;
}

// The result as somebody settles it who takes one side of each conflict.
std::string settled(const std::string& merged, std::string_view side) {
  std::istringstream lines(merged);
  std::string text;
  std::string_view in;  // of a conflict
  for (std::string line; std::getline(lines, line);) {
    if (line == "<<<<<<< ours") {
      in = "ours";
    } else if (line == "=======") {
      in = "theirs";
    } else if (line == ">>>>>>> theirs") {
      in = {};
    } else if (in.empty() || in == side) {
      text += line + "\n";
    }
  }
  return text;
}

// ---- the twin -----------------------------------------------------------------------------------

// Trees as text, one entry a line: slow, and seen to be right.
std::string canonical(const Node* node) {
  if (node == nullptr) return "absent";
  if (!node->is_map()) return "value " + told(*node);
  std::map<std::string, std::string> entries;
  for (const NodeEntry& entry : node->entries) entries[entry.key] = canonical(&entry.value);
  std::string text = "map(";
  for (const auto& [key, value] : entries) text += key + "=" + value + ";";
  return text + ")";
}

// Empty: a conflict.
std::optional<std::string> twin(const Node* base, const Node* ours, const Node* theirs) {
  const std::string b = canonical(base);
  const std::string o = canonical(ours);
  const std::string t = canonical(theirs);
  if (o == t || t == b) return o;
  if (o == b) return t;
  if (!b.starts_with("map") || !o.starts_with("map") || !t.starts_with("map")) return std::nullopt;
  std::map<std::string, std::string> merged;
  for (const Node* side : {ours, theirs}) {
    for (const NodeEntry& entry : side->entries) {
      const auto& key = entry.key;
      const auto value = twin(base->find(key), ours->find(key), theirs->find(key));
      if (!value) return std::nullopt;
      if (*value != "absent") merged[key] = *value;
    }
  }
  std::string text = "map(";
  for (const auto& [key, value] : merged) text += key + "=" + value + ";";
  return text + ")";
}

// ---- the laws -----------------------------------------------------------------------------------

struct Case {
  std::string base;
  std::string ours;
  std::string theirs;
};

class Merge : public testing::Test {
 protected:
  template <typename Law>
  void hold_of_all(Law law, Comments comments = Comments::some) {
    const std::size_t count = made_up_pairs(1000);
    for (unsigned seed = 1; seed <= count && !HasFailure(); ++seed) {
      Maker maker(seed, comments);
      const auto base = maker.draw();
      const Case made{written(base), written(maker.altered(base)), written(maker.altered(base))};
      if (!tree_of(made.base) || !tree_of(made.ours) || !tree_of(made.theirs)) continue;
      SCOPED_TRACE("seed " + std::to_string(seed) + "\n--- base\n" + made.base + "--- ours\n" +
                   made.ours + "--- theirs\n" + made.theirs + "--- merged\n" + merged(made).text);
      ++tried_;
      law(made);
    }
    if (HasFailure()) return;
    EXPECT_GE(tried_, count / 2) << "most of what is made up can be read";
  }
  static MergedDocument merged(const Case& made) {
    return merge_documents({made.base, made.ours, made.theirs}, ConflictStyle::merge);
  }

  std::size_t tried_ = 0;
};

TEST_F(Merge, OfOneSideAloneIsThatSideByteForByte) {
  hold_of_all([](const Case& made) {
    const auto text = [](std::string_view base, std::string_view ours, std::string_view theirs) {
      return merge_documents({base, ours, theirs}, ConflictStyle::merge).text;
    };
    EXPECT_EQ(text(made.base, made.ours, made.base), made.ours);
    EXPECT_EQ(text(made.base, made.base, made.theirs), made.theirs);
    EXPECT_EQ(text(made.base, made.ours, made.ours), made.ours);
  });
}

TEST_F(Merge, LosesNoValueOfEitherSide) {
  hold_of_all([](const Case& made) {
    const std::string text = merged(made).text;
    const Values base = values_of(made.base);
    const auto expect_kept = [&](const std::string& side, std::string_view name) {
      const Values kept = values_of(settled(text, name));
      for (const auto& [path, value] : values_of(side)) {
        const auto before = base.find(path);
        if (before != base.end() && before->second == value) continue;  // left to the other side
        if (value == k_no_entries) continue;                            // it may get some
        const auto found = kept.find(path);
        EXPECT_TRUE(found != kept.end() && found->second == value)
            << path << " of " << name << ": " << value;
      }
    };
    expect_kept(made.ours, "ours");
    expect_kept(made.theirs, "theirs");
  });
}

TEST_F(Merge, KeepsWhatNobodyChanged) {
  hold_of_all([](const Case& made) {
    const std::string text = merged(made).text;
    const Values ours = values_of(made.ours);
    const Values theirs = values_of(made.theirs);
    for (const char* side : {"ours", "theirs"}) {
      const Values kept = values_of(settled(text, side));
      for (const auto& [path, value] : values_of(made.base)) {
        const auto in = [&](const Values& values) {
          const auto found = values.find(path);
          return found != values.end() && found->second == value;
        };
        const bool is_left_alone = in(ours) && in(theirs);
        EXPECT_TRUE(!is_left_alone || in(kept)) << path << ", " << side;
      }
    }
  });
}

std::set<std::string> comments_of(const std::string& text) {
  static const std::regex k_comment("comment[0-9]+;");
  return {std::sregex_token_iterator(text.begin(), text.end(), k_comment), {}};
}

TEST_F(Merge, LosesNoCommentOfEitherSide) {
  hold_of_all([](const Case& made) {
    const std::string text = merged(made).text;
    const auto base = comments_of(made.base);
    const auto expect_kept = [&](const std::string& side, std::string_view name) {
      const auto kept = comments_of(settled(text, name));
      for (const std::string& comment : comments_of(side)) {
        EXPECT_TRUE(base.contains(comment) || kept.contains(comment)) << comment;
      }
    };
    expect_kept(made.ours, "ours");
    expect_kept(made.theirs, "theirs");
  });
}

TEST_F(Merge, ThatIsCleanIsWhatASlowTwinMakes) {
  std::size_t clean = 0;
  std::size_t whole = 0;
  hold_of_all([&](const Case& made) {
    const MergedDocument document = merged(made);
    const auto base = tree_of(made.base);
    const auto ours = tree_of(made.ours);
    const auto theirs = tree_of(made.theirs);
    const auto expected = twin(&*base, &*ours, &*theirs);
    if (!document.whole_because.empty()) ++whole;
    if (!document.conflicts.empty()) return;
    ++clean;
    const auto result = tree_of(document.text);
    ASSERT_TRUE(expected) << "a conflict that was not told";
    ASSERT_TRUE(result);
    EXPECT_EQ(canonical(&*result), *expected);
  });
  EXPECT_GE(clean, tried_ / 3) << "a merge that is always a conflict would be right, too";
  EXPECT_LE(whole, tried_ / 20) << "conflicts are to be small";
}

TEST_F(Merge, OfFilesWithoutCommentsIsAConflictOnlyWhereTheTwinHasOne) {
  const auto law = [](const Case& made) {
    const auto base = tree_of(made.base);
    const auto ours = tree_of(made.ours);
    const auto theirs = tree_of(made.theirs);
    const auto expected = twin(&*base, &*ours, &*theirs);
    // A key of a block that lost all its entries is nothing any more, and not an empty map.
    if (!expected) return;
    for (const std::string& tree : {*expected, canonical(&*ours), canonical(&*theirs)}) {
      if (tree.find("map()") != std::string::npos) return;
    }
    EXPECT_TRUE(merged(made).conflicts.empty()) << *expected;
  };
  hold_of_all(law, Comments::none);
}

}  // namespace
}  // namespace dealterms::test
