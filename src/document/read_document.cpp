// yaml-cpp reads, this file decides. Its event interface is used, never its node tree: events are
// faster, keep the text of a scalar as it was written, and let us stop at our own limits. A mark is
// where a value starts; where it ends, and what stood around it, is looked up in the source.
// The one file that includes yaml-cpp.
#include "document/read_document.hpp"

#include <algorithm>
#include <istream>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <yaml-cpp/anchor.h>
#include <yaml-cpp/emitterstyle.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "document/check_source.hpp"
#include "document/explain_syntax.hpp"
#include "document/feed.hpp"
#include "document/find_slips.hpp"
#include "document/layout_lines.hpp"
#include "document/parser_input.hpp"

namespace dealterms {
namespace {

// Thrown through yaml-cpp when reading must end here; the reason has been diagnosed.
struct Stop {};

// What a node and all beneath it take, in the coin of the limits.
struct Extent {
  std::size_t nodes = 0;
  std::size_t bytes = 0;
  std::size_t depth = 0;
};

// A node while it is read.
struct Frame {
  Node node;
  YAML::anchor_t anchor = YAML::NullAnchor;
  bool flow = false;
  bool has_key = false;  // maps: the next node is the value of `key`
  bool drop = false;     // its key was no key: nothing to put the value under
  Node key;
  Extent extent;
};

struct Anchored {
  Node node;
  Extent extent;
};

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(const ParserInput& input, Diagnostics& diagnostics, const DocumentLimits& limits,
              Feed& feed)
      : input_(input),
        source_(input.source),
        diagnostics_(diagnostics),
        limits_(limits),
        feed_(feed) {}

  [[nodiscard]] bool has_root() const { return has_root_; }
  Node take_root() { return std::move(root_); }
  // Offsets of the double-quoted texts so far.
  [[nodiscard]] const std::vector<std::size_t>& double_quoted() const { return double_quoted_; }
  // Where the last quoted text stands, if nothing came after it.
  [[nodiscard]] Place last_quoted() const { return last_quoted_; }
  [[nodiscard]] Place open_bracket() const {
    return !frames_.empty() && frames_.back().flow ? frames_.back().node.place : Place{};
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    const Place place = reached(mark);
    if (!has_root_) return;
    if (begins_second_document(source_, place)) {
      diagnostics_.add(DiagnosticCode::second_document, place, {},
                       "one file holds one version; give the second a file of its own");
    } else {
      diagnostics_.add(DiagnosticCode::bad_yaml, place, {"text behind the end of the document"},
                       "check the indentation, and brackets and quotes before it");
    }
    throw Stop{};
  }
  // A quote that is open where a line ends and the file with it is closed by yaml-cpp silently.
  void OnDocumentEnd() override { check_closed(); }

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    Node node;
    node.place = reached(mark);
    node.text = word_of_null(node.place, anchor);
    if (node.text.empty()) {
      find_missing_colon(node.place);
      node.place = place_of_nothing(node.place);
    }
    finish(std::move(node), anchor);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const Place at = reached(mark);
    const auto found = anchors_.find(anchor);
    if (found == anchors_.end()) {
      diagnostics_.add(DiagnosticCode::alias_limit, at, {"stands within its own anchor"});
      throw Stop{};
    }
    const Extent& extent = found->second.extent;
    if (frames_.size() + extent.depth > limits_.depth) stop_at(DiagnosticCode::too_deep, at);
    add_extent(extent, at);
    if (bytes_ > limits_.bytes) {
      diagnostics_.add(DiagnosticCode::alias_limit, at, {"repeats more text than a file may hold"});
      throw Stop{};
    }
    Node copy = found->second.node;
    copy.place = at;
    place(std::move(copy), extent);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    Node node;
    node.place = reached(mark);
    node.quoted = tag == "!" ? Node::Quoted::yes : Node::Quoted::no;
    node.text = value;
    refuse_tag(node.place);
    const std::string_view content = content_at(source_, node.place);
    if (content.starts_with('"')) {
      double_quoted_.push_back(source_.bytes().size() - content.size());
    }
    if (content.starts_with('\'') || content.starts_with('"')) {
      last_quoted_ = source_.place_at(source_.bytes().size() - content.size());
    }
    find_slips_in_text(node, source_, diagnostics_);
    finish(std::move(node), anchor);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(Node::Kind::list, reached(mark), anchor, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(Node::Kind::map, reached(mark), anchor, style);
  }
  void OnMapEnd() override { close(); }

 private:
  Place reached(const YAML::Mark& mark) {
    feed_.reached(static_cast<std::size_t>(mark.pos));
    last_quoted_ = {};
    return input_.place_of(mark.line, mark.column);
  }

  [[noreturn]] void stop_at(DiagnosticCode code, Place at) {
    const std::size_t limit = code == DiagnosticCode::too_deep ? limits_.depth : limits_.nodes;
    const bool may_be_raised = code == DiagnosticCode::too_many_nodes;
    diagnostics_.add(code, at, {fmt::format("{}", limit)},
                     may_be_raised ? "--max-file-size takes more values, too" : "");
    throw Stop{};
  }

  void check_closed() {
    if (!last_quoted_.known() || quoted_length(source_.from(last_quoted_)) > 0) return;
    diagnostics_.add(DiagnosticCode::bad_yaml, last_quoted_, {"a quote that is never closed"});
    throw Stop{};
  }

  void add_extent(const Extent& extent, Place at) {
    nodes_ += extent.nodes;
    bytes_ += extent.bytes;
    if (nodes_ > limits_.nodes) stop_at(DiagnosticCode::too_many_nodes, at);
  }

  // The tag that yaml-cpp gives is not what was written, and its `!` also stands for a quote.
  void refuse_tag(Place place) {
    const std::string_view rest = content_at(source_, place);
    if (!rest.starts_with('!')) return;
    diagnostics_.add(DiagnosticCode::unsupported_tag, place,
                     {std::string(rest.substr(0, rest.find_first_of(" \t\r\n,]}")))},
                     "write the value without a tag; quote it where it is a text");
  }

  // `key:` with nothing, `~` and `null` all arrive as null: what was written is in the source. The
  // mark of nothing is the next token's, which may be a key called `null`: it is no deeper.
  std::string word_of_null(Place place, YAML::anchor_t anchor) const {
    if (!frames_.empty() && !frames_.back().flow && anchor == YAML::NullAnchor) {
      const Frame& frame = frames_.back();
      const Place& before = frame.has_key ? frame.key.place : frame.node.place;
      const bool is_value = frame.has_key || frame.node.is_list();
      const bool is_beneath = place.line == before.line || before.column < place.column;
      if (is_value && !is_beneath) return {};
    }
    const std::string_view rest = content_at(source_, place);
    for (const std::string_view word : {"null", "Null", "NULL", "~"}) {
      if (rest.starts_with(word)) return std::string(word);
    }
    return {};
  }

  // Nothing stands at the key that has it, or in the list.
  Place place_of_nothing(Place mark) const {
    if (frames_.empty()) return mark;
    const Frame& frame = frames_.back();
    if (frame.node.is_list()) return frame.flow ? mark : frame.node.place;
    return frame.has_key ? frame.key.place : mark;
  }

  // A line without a colon becomes a key without a value, whose mark is the key's own; `{a:1}` is
  // the key `a:1`.
  void find_missing_colon(Place mark) {
    if (frames_.empty() || !frames_.back().has_key || frames_.back().drop) return;
    Frame& frame = frames_.back();
    const bool is_bare = !frame.flow && mark == frame.key.place;
    const bool is_tight = frame.flow && frame.key.quoted == Node::Quoted::no &&
                          frame.key.text.find(':') != std::string::npos;
    if (!is_bare && !is_tight) return;
    const bool has_colon = frame.key.text.find(':') != std::string::npos;
    diagnostics_.add(DiagnosticCode::missing_colon, frame.key.place, {frame.key.text},
                     has_colon ? "put a space after the colon" : "");
    frame.drop = true;
  }

  void open(Node::Kind kind, Place at, YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
    refuse_tag(at);
    if (frames_.size() >= limits_.depth) stop_at(DiagnosticCode::too_deep, at);
    add_extent({1, 0, 0}, at);
    Frame frame;
    frame.node.kind = kind;
    frame.node.place = at;
    frame.anchor = anchor;
    frame.flow = style == YAML::EmitterStyle::Flow;
    frame.extent.nodes = 1;
    frames_.push_back(std::move(frame));
  }

  void close() {
    last_quoted_ = frames_.back().flow ? Place{} : last_quoted_;
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    ++frame.extent.depth;
    if (frame.flow) join_cut_amounts(frame.node, diagnostics_);
    if (frame.node.is_map()) drop_duplicate_keys(frame.node, diagnostics_);
    keep_for_aliases(frame.node, frame.anchor, frame.extent);
    place(std::move(frame.node), frame.extent);
  }

  void finish(Node node, YAML::anchor_t anchor) {
    const Extent extent{1, node.text.size(), 0};
    add_extent(extent, node.place);
    keep_for_aliases(node, anchor, extent);
    place(std::move(node), extent);
  }

  // Anchors within anchors keep what is in them many times over: that counts, too.
  void keep_for_aliases(const Node& node, YAML::anchor_t anchor, const Extent& extent) {
    if (anchor == YAML::NullAnchor) return;
    kept_nodes_ += extent.nodes;
    kept_bytes_ += extent.bytes;
    if (kept_nodes_ > limits_.nodes) stop_at(DiagnosticCode::too_many_nodes, node.place);
    if (kept_bytes_ > limits_.bytes) {
      diagnostics_.add(DiagnosticCode::alias_limit, node.place,
                       {"repeats more text than a file may hold"});
      throw Stop{};
    }
    anchors_[anchor] = {node, extent};
  }

  // Puts a finished node where it belongs: as root, item, key or value.
  void place(Node node, const Extent& extent) {
    if (frames_.empty()) {
      root_ = std::move(node);
      has_root_ = true;
      return;
    }
    Frame& parent = frames_.back();
    parent.extent.nodes += extent.nodes;
    parent.extent.bytes += extent.bytes;
    parent.extent.depth = std::max(parent.extent.depth, extent.depth);
    if (parent.node.is_list()) {
      parent.node.items.push_back(std::move(node));
    } else if (!parent.has_key) {
      parent.drop = !check_key(node);
      parent.key = std::move(node);
      parent.has_key = true;
    } else {
      parent.has_key = false;
      if (parent.drop) return;
      parent.node.entries.push_back(
          {std::move(parent.key.text), parent.key.place, std::move(node)});
    }
  }

  bool check_key(const Node& key) {
    if (!key.is_scalar()) {
      diagnostics_.add(DiagnosticCode::key_not_scalar, key.place,
                       {key.is_list() ? "a list" : "a map"});
    } else if (key.is_empty_scalar()) {
      diagnostics_.add(DiagnosticCode::key_not_scalar, key.place, {"empty"});
    } else if (key.text == "<<" && key.quoted == Node::Quoted::no) {
      diagnostics_.add(DiagnosticCode::merge_key, key.place);
    } else {
      return true;
    }
    return false;
  }

  const ParserInput& input_;
  const SourceText& source_;
  Diagnostics& diagnostics_;
  const DocumentLimits& limits_;
  Feed& feed_;
  std::vector<Frame> frames_;
  std::map<YAML::anchor_t, Anchored> anchors_;
  std::vector<std::size_t> double_quoted_;
  Node root_;
  Place last_quoted_;
  bool has_root_ = false;
  std::size_t nodes_ = 0;
  std::size_t bytes_ = 0;
  std::size_t kept_nodes_ = 0;
  std::size_t kept_bytes_ = 0;
};

// False when the text ends before its document does; the reason has been diagnosed.
bool parse(const ParserInput& input, TreeBuilder& builder, Feed& feed, Diagnostics& diagnostics) {
  std::istream stream(&feed);
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    if (builder.has_root()) parser.HandleNextDocument(builder);
  } catch (const Stop&) {
    return false;
  } catch (const YAML::Exception& error) {
    if (feed.held()) return false;
    const Place place = error.mark.is_null() ? input.source.place_at(0)
                                             : input.place_of(error.mark.line, error.mark.column);
    diagnostics.add(explain_syntax({error.msg, place, input.place_at(feed.last_reached()),
                                    builder.last_quoted(), builder.open_bracket()},
                                   input.source));
    return false;
  }
  return true;
}

struct Parsed {
  Node root;
  std::vector<std::size_t> double_quoted;  // offsets
};

std::optional<Parsed> parse_whole(const ParserInput& input, Diagnostics& diagnostics,
                                  const DocumentLimits& limits) {
  Feed feed(input.bytes(), limits.text);
  TreeBuilder builder(input, diagnostics, limits, feed);
  const bool is_whole = parse(input, builder, feed, diagnostics);
  if (feed.held()) {
    // What the parser made of a file that seemed to end there means nothing.
    diagnostics.add(DiagnosticCode::value_too_long, input.place_at(feed.last_reached()),
                    {fmt::format("{}", limits.text)},
                    "a quote or a bracket may be open; --max-text-size takes longer texts");
    return std::nullopt;
  }
  if (!is_whole) return std::nullopt;
  return Parsed{builder.has_root() ? builder.take_root() : Node{}, builder.double_quoted()};
}

// Twice: which texts are quoted is known when the file has been read.
std::optional<Parsed> parse_with_surrogates(const SourceText& source, Diagnostics& diagnostics,
                                            const DocumentLimits& limits) {
  Diagnostics of_masked;
  const SourceText masked(source.name(), with_surrogates_masked(source.bytes()), source.file());
  const auto first = parse_whole({masked}, of_masked, limits);
  if (!first) {
    diagnostics.add(of_masked);
    return std::nullopt;
  }
  const auto joined = join_surrogates(source, first->double_quoted, diagnostics);
  if (!joined) return std::nullopt;
  return parse_whole({source, &*joined}, diagnostics, limits);
}

}  // namespace

std::optional<Node> read_document(const SourceText& source, Diagnostics& diagnostics,
                                  const DocumentLimits& limits) {
  if (!check_source(source, limits, diagnostics)) return std::nullopt;
  auto parsed = has_surrogate_escapes(source.bytes())
                    ? parse_with_surrogates(source, diagnostics, limits)
                    : parse_whole({source}, diagnostics, limits);
  if (!parsed) return std::nullopt;
  if (parsed->root.is_empty_scalar()) {
    diagnostics.add(DiagnosticCode::empty_file, source.place_at(0));
    return std::nullopt;
  }
  return std::move(parsed->root);
}

}  // namespace dealterms
