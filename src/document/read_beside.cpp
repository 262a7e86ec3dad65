// The text is cut at lines, which knows nothing of YAML: a piece is an entry when the tree has a
// key at its place, and no other. It is looked up when it means the same wherever it stands:
// - another entry follows it, so that it ends alike;
// - it has nothing that could be an anchor or an alias, which reach beyond it;
// - it is small, so that the bound on what the parser reads ahead is as far away as ever.
#include "document/read_beside.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "document/expect.hpp"
#include "document/surrogates.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_largest_piece = 1u << 16;

// ---- cutting ------------------------------------------------------------------------------------

struct Piece {
  std::string_view bytes;  // whole lines, from that of its key
  std::string_view key;
  Place place;  // of the key
  bool is_followed = false;
};

struct CutSection {
  std::string_view key;
  Place place;
  std::vector<Piece> pieces;
};

// `compute: ...`: the id before the colon. Empty for anything else.
std::string_view id_before_colon(std::string_view line) {
  const std::string_view id = line.substr(0, line.find(':'));
  if (id.size() == line.size() || !is_id(id)) return {};
  const std::string_view rest = line.substr(id.size() + 1);
  return rest.empty() || rest.front() == ' ' ? id : std::string_view{};
}

// `clauses:` with nothing after it.
bool opens_section(std::string_view line) {
  const std::string_view key = id_before_colon(line);
  return !key.empty() && line.find_first_not_of(' ', key.size() + 1) == std::string_view::npos;
}

class Cutter {
 public:
  explicit Cutter(const SourceText& source) : source_(source) {}

  std::vector<CutSection> cut() {
    for (line_ = 1; line_ <= source_.line_count(); ++line_) {
      const std::string_view line = source_.line(line_);
      const std::size_t indent = line.find_first_not_of(' ');
      if (indent == std::string_view::npos || line[indent] == '#') continue;
      if (indent == 0) {
        begin_section(line);
      } else if (is_open_) {
        add_line(line.substr(indent), indent);
      }
    }
    end_piece(source_.bytes().size());
    return std::move(sections_);
  }

 private:
  void begin_section(std::string_view line) {
    end_piece(start_of(line));
    is_open_ = opens_section(line);
    indent_ = 0;
    if (!is_open_) return;
    sections_.push_back({id_before_colon(line), source_.place_at(line_, ByteColumn{1}), {}});
  }

  void add_line(std::string_view content, std::size_t indent) {
    if (indent_ == 0) indent_ = indent;
    if (indent > indent_) return;
    const std::string_view key = id_before_colon(content);
    if (indent < indent_ || key.empty()) {  // no map of entries
      sections_.pop_back();
      is_open_ = false;
      piece_start_ = std::string_view::npos;
      return;
    }
    const std::size_t start = start_of(content) - indent;
    end_piece(start);
    std::vector<Piece>& pieces = sections_.back().pieces;
    if (!pieces.empty()) pieces.back().is_followed = true;
    const ByteColumn column{static_cast<std::uint32_t>(indent + 1)};
    pieces.push_back({{}, key, source_.place_at(line_, column), false});
    piece_start_ = start;
  }

  void end_piece(std::size_t end) {
    if (piece_start_ == std::string_view::npos) return;
    sections_.back().pieces.back().bytes = source_.bytes().substr(piece_start_, end - piece_start_);
    piece_start_ = std::string_view::npos;
  }

  [[nodiscard]] std::size_t start_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - source_.bytes().data());
  }

  const SourceText& source_;
  std::vector<CutSection> sections_;
  std::uint32_t line_ = 1;
  bool is_open_ = false;
  std::size_t indent_ = 0;
  std::size_t piece_start_ = std::string_view::npos;
};

// Where a line may end in more than one way, or a text is not what the parser is given, nothing is
// cut.
std::vector<CutSection> cut(const SourceText& source) {
  if (source.bytes().find('\r') != std::string_view::npos ||
      source.bytes().find('\t') != std::string_view::npos ||
      has_surrogate_escapes(source.bytes())) {
    return {};
  }
  return Cutter(source).cut();
}

// ---- what is known ------------------------------------------------------------------------------

// An anchor or alias begins where a word could.
bool may_refer(std::string_view bytes) {
  for (const char mark : {'&', '*'}) {
    for (std::size_t at = bytes.find(mark); at != std::string_view::npos;
         at = bytes.find(mark, at + 1)) {
      const bool begins =
          at == 0 || std::string_view(" \n[]{},:\"'").find(bytes[at - 1]) != std::string_view::npos;
      const bool goes_on = at + 1 < bytes.size() && bytes[at + 1] != ' ' && bytes[at + 1] != '\n';
      if (begins && goes_on) return true;
    }
  }
  return false;
}

bool means_the_same_anywhere(const Piece& piece) {
  return piece.is_followed && piece.bytes.size() <= k_largest_piece && !may_refer(piece.bytes);
}

// The entries of a section, where they are as many as these, and stand where these do. Any type
// with a key and a place will do.
template <typename Pieces>
const Node* map_of(const Node& root, std::string_view key, Place place, const Pieces& pieces) {
  const auto found = std::ranges::find(root.entries, key, &NodeEntry::key);
  if (found == root.entries.end() || found->key_place != place || !found->value.is_map()) {
    return nullptr;
  }
  const bool is_aligned = std::ranges::equal(
      found->value.entries, pieces, [](const NodeEntry& entry, const auto& piece) {
        return entry.key_place == piece.place && entry.key == piece.key;
      });
  return is_aligned ? &found->value : nullptr;
}

using KnownEntries = std::unordered_map<std::string_view, const NodeEntry*>;

KnownEntries entries_of(const KnownDocument& known) {
  KnownEntries entries;
  for (const CutSection& section : cut(known.source)) {
    const Node* map = map_of(known.root, section.key, section.place, section.pieces);
    if (map == nullptr) continue;
    for (std::size_t i = 0; i < section.pieces.size(); ++i) {
      const Piece& piece = section.pieces[i];
      if (means_the_same_anywhere(piece)) entries.emplace(piece.bytes, &map->entries[i]);
    }
  }
  return entries;
}

// ---- filling in ---------------------------------------------------------------------------------

// As it would have been read so many lines further down, or up, in that file.
class Moved {
 public:
  Moved(Place from, Place to) : lines_(to.line - from.line), file_(to.file) {}

  Node operator()(const Node& node) const {
    Node copy{node.kind, moved(node.place), node.text, node.quoted, {}, {}};
    copy.items.reserve(node.items.size());
    for (const Node& item : node.items) copy.items.push_back((*this)(item));
    copy.entries.reserve(node.entries.size());
    for (const NodeEntry& entry : node.entries) {
      copy.entries.push_back({entry.key, moved(entry.key_place), (*this)(entry.value)});
    }
    return copy;
  }

 private:
  std::uint32_t lines_;  // upwards it wraps around, and back
  FileId file_;

  [[nodiscard]] Place moved(Place place) const {
    return {place.line + lines_, place.column, file_};
  }
};

// Keys count, as they do while a document is read.
std::size_t node_count(const Node& node) {
  std::size_t count = 1;
  for (const Node& item : node.items) count += node_count(item);
  for (const NodeEntry& entry : node.entries) count += 1 + node_count(entry.value);
  return count;
}

// False where the tree is not as the text was cut.
bool fill_in(const std::vector<TextBeside::Section>& sections, Node& root) {
  for (const TextBeside::Section& section : sections) {
    if (map_of(root, section.key, section.place, section.entries) == nullptr) return false;
    Node& map = std::ranges::find(root.entries, section.key, &NodeEntry::key)->value;
    for (std::size_t i = 0; i < section.entries.size(); ++i) {
      const NodeEntry* known = section.entries[i].known;
      if (known == nullptr) continue;
      Node& value = map.entries[i].value;
      if (!value.is_empty_scalar()) return false;
      value = Moved(known->key_place, section.entries[i].place)(known->value);
    }
  }
  return true;
}

std::optional<Node> read_rest(const KnownDocument& known, const SourceText& source,
                              const DocumentLimits& limits) {
  if (source.bytes().size() > limits.bytes) return std::nullopt;
  auto beside = text_beside(known, source);
  if (!beside) return std::nullopt;
  Diagnostics mistakes;
  const SourceText rest(source.name(), std::move(beside->text), source.file());
  auto root = read_document(rest, mistakes, limits);
  const bool is_whole = root && mistakes.empty() && fill_in(beside->sections, *root) &&
                        node_count(*root) <= limits.nodes;
  return is_whole ? std::move(root) : std::nullopt;
}

}  // namespace

std::optional<TextBeside> text_beside(const KnownDocument& known, const SourceText& source) {
  const KnownEntries entries = entries_of(known);
  if (entries.empty()) return std::nullopt;
  const std::string_view bytes = source.bytes();
  TextBeside beside;
  std::size_t copied = 0;
  for (const CutSection& cut_section : cut(source)) {
    TextBeside::Section section{cut_section.key, cut_section.place, {}};
    bool has_known = false;
    for (const Piece& piece : cut_section.pieces) {
      const auto found = means_the_same_anywhere(piece) ? entries.find(piece.bytes) : entries.end();
      const NodeEntry* known_entry = found != entries.end() ? found->second : nullptr;
      section.entries.push_back({piece.key, piece.place, known_entry});
      if (known_entry == nullptr) continue;
      has_known = true;
      const auto start = static_cast<std::size_t>(piece.bytes.data() - bytes.data());
      const std::size_t to_colon = piece.place.column.value + piece.key.size();
      beside.text += bytes.substr(copied, start + to_colon - copied);
      beside.text.append(static_cast<std::size_t>(std::ranges::count(piece.bytes, '\n')), '\n');
      copied = start + piece.bytes.size();
    }
    if (has_known) beside.sections.push_back(std::move(section));
  }
  if (beside.sections.empty()) return std::nullopt;
  beside.text += bytes.substr(copied);
  return beside;
}

std::optional<Node> read_document_beside(const KnownDocument& known, const SourceText& source,
                                         Diagnostics& diagnostics, const DocumentLimits& limits) {
  if (auto root = read_rest(known, source, limits)) return root;
  return read_document(source, diagnostics, limits);
}

}  // namespace dealterms
