// A piece is looked up, or read apart, when it means the same wherever it stands:
// - another entry follows it, so that it ends alike;
// - it has nothing that could be an anchor or an alias, which reach beyond it;
// - it is small, so that the bound on what the parser reads ahead is as far away as ever.
#include "document/cut_sections.hpp"

#include <cstdint>
#include <utility>

#include "document/expect.hpp"
#include "document/surrogates.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_largest_piece = 1u << 16;

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

}  // namespace

void Piece::append_left_out(std::string& text) const {
  text += bytes.substr(0, place.column.value - 1 + key.size() + 1);  // with its colon
  text.append(static_cast<std::size_t>(std::ranges::count(bytes, '\n')), '\n');
}

bool Piece::means_the_same_anywhere() const {
  return is_followed && bytes.size() <= k_largest_piece && !may_refer(bytes);
}

std::vector<CutSection> cut_sections(const SourceText& source) {
  if (source.bytes().find('\r') != std::string_view::npos ||
      source.bytes().find('\t') != std::string_view::npos ||
      has_surrogate_escapes(source.bytes())) {
    return {};
  }
  return Cutter(source).cut();
}

std::size_t node_count(const Node& node) {
  std::size_t count = 1;
  for (const Node& item : node.items) count += node_count(item);
  for (const NodeEntry& entry : node.entries) count += 1 + node_count(entry.value);
  return count;
}

}  // namespace dealterms
