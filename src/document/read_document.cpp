// yaml-cpp reads, this file decides. Its event interface is used, never its node tree: events are
// faster, keep the text of a scalar as it was written, and let us stop at our own limits.
// The one file that includes yaml-cpp.
#include "dealterms/document/read_document.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <utility>

#include <fmt/format.h>
#include <yaml-cpp/anchor.h>
#include <yaml-cpp/emitterstyle.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "dealterms/base/text.hpp"

namespace dealterms {
namespace {

// Thrown through yaml-cpp when reading must end here; the reason has been diagnosed.
struct Stop {};

// yaml-cpp counts from 0 and in bytes.
Place place_of(const YAML::Mark& mark) {
  return {static_cast<std::uint32_t>(mark.line + 1),
          ByteColumn{static_cast<std::uint32_t>(mark.column + 1)}};
}

bool is_three_digits(std::string_view text) {
  return text.size() >= 3 &&
         std::ranges::all_of(text.substr(0, 3), [](char c) { return c >= '0' && c <= '9'; }) &&
         (text.size() == 3 || text[3] == ' ' || text[3] == '.');
}

bool ends_in_digit(const Node& node) {
  return node.is_scalar() && node.quoted == Node::Quoted::no && !node.text.empty() &&
         node.text.back() >= '0' && node.text.back() <= '9';
}

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(const SourceText& source, Diagnostics& diagnostics, const DocumentLimits& limits)
      : source_(source), diagnostics_(diagnostics), limits_(limits) {}

  [[nodiscard]] bool has_root() const { return has_root_; }
  Node take_root() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (has_root_) {
      diagnostics_.add(DiagnosticCode::second_document, place_of(mark), {},
                       "one file holds one version; give the second a file of its own");
      throw Stop{};
    }
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    Node node;
    node.place = place_of(mark);
    node.text = word_of_null(node.place);
    finish(std::move(node), anchor);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto found = anchors_.find(anchor);
    if (found == anchors_.end()) {
      diagnostics_.add(DiagnosticCode::alias_limit, place_of(mark));
      throw Stop{};
    }
    count_nodes(found->second.nodes, place_of(mark));
    Node copy = found->second.node;
    copy.place = place_of(mark);
    place(std::move(copy));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    Node node;
    node.place = place_of(mark);
    node.quoted = tag == "!" ? Node::Quoted::yes : Node::Quoted::no;
    refuse_tag(tag, node.place);
    node.text = value;
    if (node.quoted == Node::Quoted::no) warn_of_comment(node);
    finish(std::move(node), anchor);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(Node::Kind::list, mark, tag, anchor, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(Node::Kind::map, mark, tag, anchor, style);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Frame {
    Node node;
    YAML::anchor_t anchor = YAML::NullAnchor;
    bool flow = false;
    bool has_key = false;  // maps: the next node is the value of `key`
    Node key;
    std::size_t first_node = 0;
  };
  struct Anchored {
    Node node;
    std::size_t nodes = 0;
  };

  void count_nodes(std::size_t more, Place place) {
    nodes_ += more;
    if (nodes_ <= limits_.nodes) return;
    diagnostics_.add(DiagnosticCode::too_many_nodes, place, {fmt::format("{}", limits_.nodes)});
    throw Stop{};
  }

  void refuse_tag(const std::string& tag, Place place) {
    if (tag.empty() || tag == "?" || tag == "!") return;
    diagnostics_.add(DiagnosticCode::unsupported_tag, place, {tag},
                     "write the value without a tag; quote it where it is a text");
  }

  // `key:` with nothing, `~` and `null` all arrive as null: what was written is in the source.
  std::string word_of_null(Place place) const {
    const std::string_view line = source_.line(place.line);
    if (place.column.value == 0 || place.column.value > line.size()) return {};
    const std::string_view rest = line.substr(place.column.value - 1);
    for (const std::string_view word : {"null", "Null", "NULL", "~"}) {
      if (rest.starts_with(word)) return std::string(word);
    }
    return {};
  }

  // A comment wants a space after its sign; `Exhibit #4` is a text that lost its end.
  void warn_of_comment(const Node& node) {
    const std::string_view line = source_.line(node.place.line);
    const std::size_t start = node.place.column.value - 1;
    if (start > line.size() || !line.substr(start).starts_with(node.text)) return;
    std::string_view rest = line.substr(start + node.text.size());
    const auto sign = rest.find_first_not_of(' ');
    if (sign == 0 || sign == std::string_view::npos || rest[sign] != '#') return;
    rest.remove_prefix(sign + 1);
    if (rest.empty() || rest.front() < '0' || rest.front() > '9') return;
    diagnostics_.add(DiagnosticCode::text_cut_by_comment, node.place, {node.text},
                     "quote the text, or put a space after the number sign of a comment");
  }

  void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            YAML::EmitterStyle::value style) {
    Frame frame;
    frame.node.kind = kind;
    frame.node.place = place_of(mark);
    frame.anchor = anchor;
    frame.flow = style == YAML::EmitterStyle::Flow;
    frame.first_node = nodes_;
    refuse_tag(tag, frame.node.place);
    if (frames_.size() >= limits_.depth) {
      diagnostics_.add(DiagnosticCode::too_deep, frame.node.place,
                       {fmt::format("{}", limits_.depth)});
      throw Stop{};
    }
    count_nodes(1, frame.node.place);
    frames_.push_back(std::move(frame));
  }

  void close() {
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    if (frame.flow) join_cut_amounts(frame.node);
    if (frame.node.is_map()) refuse_duplicates(frame.node);
    if (frame.anchor != YAML::NullAnchor) {
      anchors_[frame.anchor] = {frame.node, nodes_ - frame.first_node};
    }
    place(std::move(frame.node));
  }

  void finish(Node node, YAML::anchor_t anchor) {
    count_nodes(1, node.place);
    if (anchor != YAML::NullAnchor) anchors_[anchor] = {node, 1};
    place(std::move(node));
  }

  // Puts a finished node where it belongs: as root, item, key or value.
  void place(Node node) {
    if (frames_.empty()) {
      root_ = std::move(node);
      has_root_ = true;
      return;
    }
    Frame& parent = frames_.back();
    if (parent.node.is_list()) {
      parent.node.items.push_back(std::move(node));
    } else if (!parent.has_key) {
      check_key(node);
      parent.key = std::move(node);
      parent.has_key = true;
    } else {
      parent.node.entries.push_back(
          {std::move(parent.key.text), parent.key.place, std::move(node)});
      parent.has_key = false;
    }
  }

  void check_key(const Node& key) {
    if (!key.is_scalar()) {
      diagnostics_.add(DiagnosticCode::key_not_scalar, key.place);
    } else if (key.text == "<<" && key.quoted == Node::Quoted::no) {
      diagnostics_.add(DiagnosticCode::merge_key, key.place);
    }
  }

  // `{amount: USD 1,000,000}` arrives as `USD 1` and the empty keys `000` and `000`: one mistake,
  // told once, where the amount stands.
  void join_cut_amounts(Node& node) {
    for (std::size_t i = 0; i + 1 < node.entries.size(); ++i) {
      Node& value = node.entries[i].value;
      if (!ends_in_digit(value)) continue;
      std::string joined = value.text;
      while (i + 1 < node.entries.size() && is_three_digits(node.entries[i + 1].key) &&
             node.entries[i + 1].value.is_empty_scalar()) {
        joined += "," + node.entries[i + 1].key;
        node.entries.erase(node.entries.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      }
      report_cut(joined, value);
    }
    for (std::size_t i = 0; i + 1 < node.items.size(); ++i) {
      Node& value = node.items[i];
      // A list of plain numbers is a list; only an amount with a word before it was cut.
      if (!ends_in_digit(value) || value.text.find(' ') == std::string::npos) continue;
      std::string joined = value.text;
      while (i + 1 < node.items.size() && node.items[i + 1].is_scalar() &&
             is_three_digits(node.items[i + 1].text)) {
        joined += "," + node.items[i + 1].text;
        node.items.erase(node.items.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      }
      report_cut(joined, value);
    }
  }

  void report_cut(const std::string& joined, Node& value) {
    if (joined == value.text) return;
    diagnostics_.add(DiagnosticCode::comma_in_flow, value.place, {joined},
                     fmt::format("quote it: \"{}\"", visible(joined)));
    value.text = joined;
  }

  // The first of two stays; the second is told of and left out.
  void refuse_duplicates(Node& map) {
    std::map<std::string_view, Place> seen;
    std::vector<bool> twice(map.entries.size(), false);
    bool any = false;
    for (std::size_t i = 0; i < map.entries.size(); ++i) {
      const NodeEntry& entry = map.entries[i];
      const auto [first, fresh] = seen.emplace(entry.key, entry.key_place);
      if (fresh) continue;
      twice[i] = any = true;
      diagnostics_.add(DiagnosticCode::duplicate_key, entry.key_place, {entry.key},
                       fmt::format("the first stands in line {}", first->second.line));
    }
    if (!any) return;
    std::size_t i = 0;
    std::erase_if(map.entries, [&](const NodeEntry&) { return twice[i++]; });
  }

  const SourceText& source_;
  Diagnostics& diagnostics_;
  const DocumentLimits& limits_;
  std::vector<Frame> frames_;
  std::map<YAML::anchor_t, Anchored> anchors_;
  Node root_;
  bool has_root_ = false;
  std::size_t nodes_ = 0;
};

// yaml-cpp's words for what goes wrong most, in ours.
struct SyntaxWords {
  std::string_view theirs;
  std::string_view ours;
  std::string_view hint;
};
constexpr std::array k_syntax_words{
    SyntaxWords{"illegal map value", "a colon inside an unquoted text",
                "quote a text that holds a colon and a space; or a key is indented wrongly"},
    SyntaxWords{"illegal map key", "a key that cannot stand here", "check the indentation"},
    SyntaxWords{"illegal block entry", "a list entry that cannot stand here",
                "check the indentation of the hyphen"},
    SyntaxWords{"end of map not found", "the map is not closed properly here",
                "check the indentation, and quotes and brackets before it"},
    SyntaxWords{"end of map flow not found", "a brace '{' is never closed", ""},
    SyntaxWords{"end of sequence not found", "the list is not closed properly here",
                "check the indentation of the hyphens"},
    SyntaxWords{"end of sequence flow not found", "a bracket '[' is never closed", ""},
    SyntaxWords{"illegal EOF in scalar", "a quote is never closed", ""},
    SyntaxWords{"illegal tab", "a tab in the indentation", "indent with spaces"},
    SyntaxWords{"unknown token", "a character that cannot start a value",
                "quote a value that starts with %, @ or `"},
    SyntaxWords{"illegal flow end", "a bracket or brace that was never opened", ""},
    SyntaxWords{"bad file", "nested too deep to read", ""},
};

void diagnose_syntax(const YAML::Exception& error, Diagnostics& diagnostics) {
  const Place place = error.mark.is_null() ? Place{1, ByteColumn{1}} : place_of(error.mark);
  if (error.msg == YAML::ErrorMsg::UNKNOWN_ANCHOR ||
      error.msg.starts_with(YAML::ErrorMsg::UNKNOWN_ANCHOR)) {
    const auto colon = error.msg.find(": ");
    const auto name = colon == std::string::npos ? std::string{} : error.msg.substr(colon + 2);
    diagnostics.add(DiagnosticCode::unknown_anchor, place, {name});
    return;
  }
  for (const auto& words : k_syntax_words) {
    if (!error.msg.starts_with(words.theirs)) continue;
    diagnostics.add(DiagnosticCode::bad_yaml, place, {std::string(words.ours)},
                    std::string(words.hint));
    return;
  }
  diagnostics.add(DiagnosticCode::bad_yaml, place, {error.msg});
}

Place place_at(const SourceText& source, std::size_t offset) {
  const std::string_view before = source.bytes().substr(0, offset);
  const auto line = static_cast<std::uint32_t>(std::ranges::count(before, '\n') + 1);
  const auto start = before.rfind('\n');
  const std::size_t column = start == std::string_view::npos ? offset : offset - start - 1;
  return {line, ByteColumn{static_cast<std::uint32_t>(column + 1)}};
}

// What must not reach the parser: too much, not UTF-8, control characters.
bool is_readable(const SourceText& source, Diagnostics& diagnostics, const DocumentLimits& limits) {
  const std::string_view bytes = source.bytes();
  if (bytes.size() > limits.bytes) {
    diagnostics.add(DiagnosticCode::too_large, {1, ByteColumn{1}},
                    {fmt::format("{}", bytes.size()), fmt::format("{}", limits.bytes)});
    return false;
  }
  const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
                     (bytes.size() > 1 && (bytes[0] == '\0' || bytes[1] == '\0'));
  if (utf16) {
    diagnostics.add(DiagnosticCode::not_utf8, {1, ByteColumn{1}}, {"; it looks like UTF-16"});
    return false;
  }
  if (const auto offset = find_invalid_utf8(bytes)) {
    diagnostics.add(DiagnosticCode::not_utf8, place_at(source, *offset), {""});
    return false;
  }
  const auto control = std::ranges::find_if(bytes, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7F;
  });
  if (control != bytes.end()) {
    diagnostics.add(DiagnosticCode::bad_yaml,
                    place_at(source, static_cast<std::size_t>(control - bytes.begin())),
                    {fmt::format("the control character {}", visible(std::string(1, *control)))});
    return false;
  }
  return true;
}

}  // namespace

std::optional<Node> read_document(const SourceText& source, Diagnostics& diagnostics,
                                  const DocumentLimits& limits) {
  if (!is_readable(source, diagnostics, limits)) return std::nullopt;
  std::istringstream stream{std::string(source.bytes())};
  TreeBuilder builder(source, diagnostics, limits);
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    if (builder.has_root()) parser.HandleNextDocument(builder);
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YAML::Exception& error) {
    diagnose_syntax(error, diagnostics);
    return std::nullopt;
  }
  if (!builder.has_root()) {
    diagnostics.add(DiagnosticCode::empty_file, {1, ByteColumn{1}});
    return std::nullopt;
  }
  Node root = builder.take_root();
  if (root.is_empty_scalar()) {
    diagnostics.add(DiagnosticCode::empty_file, {1, ByteColumn{1}});
    return std::nullopt;
  }
  return root;
}

}  // namespace dealterms
