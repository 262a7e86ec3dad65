// The first part of a document has all that is no entry of a section, and every entry that could
// mean something else elsewhere. Of the others each has entries alone, under the keys of their
// sections.
#include "document/read_documents.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/parallel.hpp"
#include "document/cut_sections.hpp"

namespace dealterms {
namespace {

// More parts than threads, so that none waits long for another.
constexpr std::size_t k_parts_a_thread = 2;

std::size_t start_of(std::string_view text, const SourceText& source) {
  return static_cast<std::size_t>(text.data() - source.bytes().data());
}

// ---- what is parsed where -----------------------------------------------------------------------

// An entry of the document before.
struct KnownPiece {
  std::size_t section = 0;
  std::size_t piece = 0;
};

struct PlannedPiece {
  std::size_t part = 0;
  std::optional<KnownPiece> known;  // then it is parsed nowhere
};

struct PlannedSection {
  CutSection cut;
  std::vector<PlannedPiece> pieces = std::vector<PlannedPiece>(cut.pieces.size());

  [[nodiscard]] bool has_any_of(std::size_t part) const {
    return std::ranges::any_of(
        pieces, [&](const PlannedPiece& piece) { return !piece.known && piece.part == part; });
  }
};

struct PlannedDocument {
  std::vector<PlannedSection> sections;
  std::vector<std::size_t> parts = {0};  // those that have anything, and the first
  bool has_known = false;

  [[nodiscard]] bool is_whole() const { return parts.size() == 1 && !has_known; }
};

PlannedDocument cut(const SourceText& source) {
  PlannedDocument document;
  for (CutSection& section : cut_sections(source))
    document.sections.push_back({std::move(section)});
  return document;
}

void find_known(const PlannedDocument& before, PlannedDocument& document) {
  std::unordered_map<std::string_view, KnownPiece> known;
  for (std::size_t s = 0; s < before.sections.size(); ++s) {
    const std::vector<Piece>& pieces = before.sections[s].cut.pieces;
    for (std::size_t p = 0; p < pieces.size(); ++p) {
      if (pieces[p].means_the_same_anywhere()) known.emplace(pieces[p].bytes, KnownPiece{s, p});
    }
  }
  for (PlannedSection& section : document.sections) {
    for (std::size_t p = 0; p < section.pieces.size(); ++p) {
      if (!section.cut.pieces[p].means_the_same_anywhere()) continue;
      const auto found = known.find(section.cut.pieces[p].bytes);
      if (found == known.end()) continue;
      section.pieces[p].known = found->second;
      document.has_known = true;
    }
  }
}

// Bytes that are still to be parsed.
std::size_t rest_of(const PlannedDocument& document, const SourceText& source) {
  std::size_t rest = source.bytes().size();
  for (const PlannedSection& section : document.sections) {
    for (std::size_t p = 0; p < section.pieces.size(); ++p) {
      if (section.pieces[p].known) rest -= section.cut.pieces[p].bytes.size();
    }
  }
  return rest;
}

// So that each has about as many bytes, in their order.
void divide(PlannedDocument& document, const SourceText& source, std::size_t bytes_each) {
  std::size_t end = bytes_each;
  std::size_t passed = 0;  // of what is parsed, before a piece
  std::size_t done = 0;    // of the source
  std::size_t part = 0;
  for (PlannedSection& section : document.sections) {
    for (std::size_t p = 0; p < section.pieces.size(); ++p) {
      const std::string_view bytes = section.cut.pieces[p].bytes;
      passed += start_of(bytes, source) - done;
      done = start_of(bytes, source) + bytes.size();
      if (section.pieces[p].known) continue;
      if (passed >= end) {
        ++part;
        end = passed + bytes_each;
      }
      passed += bytes.size();
      if (section.cut.pieces[p].means_the_same_anywhere()) section.pieces[p].part = part;
    }
  }
  for (std::size_t other = 1; other <= part; ++other) {
    const auto has_any = [&](const PlannedSection& section) { return section.has_any_of(other); };
    if (std::ranges::any_of(document.sections, has_any)) document.parts.push_back(other);
  }
}

struct Plan {
  std::vector<PlannedDocument> documents;
  std::size_t threads = 1;
};

std::size_t threads_for(std::size_t bytes, const ReadingThreads& threads) {
  return std::max<std::size_t>(std::min(bytes / threads.bytes_each, threads.most), 1);
}

Plan plan_reading(std::span<const SourceText> sources, const ReadingThreads& threads) {
  Plan plan{std::vector<PlannedDocument>(sources.size()), 1};
  std::size_t all = 0;
  for (const SourceText& source : sources) all += source.bytes().size();
  if (sources.size() == 1 && threads_for(all, threads) == 1) return plan;
  for_each_index(sources.size(), threads_for(all, threads),
                 [&](std::size_t i) { plan.documents[i] = cut(sources[i]); });
  std::size_t rest = 0;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (i > 0) find_known(plan.documents[i - 1], plan.documents[i]);
    rest += rest_of(plan.documents[i], sources[i]);
  }
  plan.threads = threads_for(rest, threads);
  if (plan.threads == 1) return plan;
  const std::size_t largest =
      std::max(threads.bytes_each, rest / (plan.threads * k_parts_a_thread) + 1);
  for (std::size_t i = 0; i < sources.size(); ++i) divide(plan.documents[i], sources[i], largest);
  return plan;
}

// The text of a part, with as many lines as the whole.
class PartText {
 public:
  PartText(const SourceText& source, std::size_t part) : source_(source), part_(part) {}

  std::string make(const PlannedDocument& document) {
    for (const PlannedSection& section : document.sections) {
      if (part_ == 0 || section.has_any_of(part_)) add(section);
    }
    pass_to(source_.bytes().size());
    return std::move(text_);
  }

 private:
  void add(const PlannedSection& section) {
    if (part_ > 0) {
      const std::string_view line = source_.line(section.cut.place.line);
      pass_to(start_of(line, source_));
      text_ += line;
      done_ += line.size();
    }
    for (std::size_t p = 0; p < section.pieces.size(); ++p) {
      const Piece& piece = section.cut.pieces[p];
      const PlannedPiece& planned = section.pieces[p];
      pass_to(start_of(piece.bytes, source_));
      if (planned.part == part_ && !planned.known) {
        text_ += piece.bytes;
      } else {
        piece.append_left_out(text_);
      }
      done_ += piece.bytes.size();
    }
  }

  void pass_to(std::size_t end) {
    const std::string_view passed = source_.bytes().substr(done_, end - done_);
    if (part_ == 0) {
      text_ += passed;
    } else {
      text_.append(static_cast<std::size_t>(std::ranges::count(passed, '\n')), '\n');
    }
    done_ = end;
  }

  const SourceText& source_;
  std::size_t part_;
  std::string text_;
  std::size_t done_ = 0;  // bytes of the source
};

// ---- putting together ---------------------------------------------------------------------------

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

template <typename AnyNode>
AnyNode* map_of(AnyNode& root, const PlannedSection& section) {
  return find_section(root, section.cut.key, section.cut.place, section.cut.pieces);
}

// Where the first part has left it out.
bool put(Node value, NodeEntry& entry) {
  if (!entry.value.is_empty_scalar()) return false;
  entry.value = std::move(value);
  return true;
}

// False where the trees are not as the text was cut; so below.
bool fill_from_part(const PlannedDocument& document, std::size_t part, Node& from, Node& root) {
  std::size_t sections = 0;
  for (const PlannedSection& section : document.sections) {
    if (!section.has_any_of(part)) continue;
    ++sections;
    Node* own = map_of(from, section);
    Node* whole = map_of(root, section);
    if (own == nullptr || whole == nullptr) return false;
    for (std::size_t p = 0; p < section.pieces.size(); ++p) {
      if (section.pieces[p].part != part || section.pieces[p].known) continue;
      if (!put(std::move(own->entries[p].value), whole->entries[p])) return false;
    }
  }
  return from.entries.size() == sections;
}

bool fill_from_known(const PlannedDocument& document, const PlannedDocument& before,
                     const Node& known, Node& root) {
  std::vector<const Node*> maps;
  for (const PlannedSection& section : before.sections) maps.push_back(map_of(known, section));
  for (const PlannedSection& section : document.sections) {
    const auto is_known = [](const PlannedPiece& piece) { return piece.known.has_value(); };
    if (std::ranges::none_of(section.pieces, is_known)) continue;
    Node* whole = map_of(root, section);
    if (whole == nullptr) return false;
    for (std::size_t p = 0; p < section.pieces.size(); ++p) {
      if (!section.pieces[p].known) continue;
      const KnownPiece at = *section.pieces[p].known;
      if (maps[at.section] == nullptr) return false;
      const NodeEntry& entry = maps[at.section]->entries[at.piece];
      const Moved moved(entry.key_place, section.cut.pieces[p].place);
      if (!put(moved(entry.value), whole->entries[p])) return false;
    }
  }
  return true;
}

// Of one document, in their order.
using ParsedParts = std::span<ReadDocument>;

// Empty: the whole has to be read.
std::optional<Node> put_together(const PlannedDocument& document, ParsedParts parsed,
                                 const PlannedDocument* before, const ReadDocument* known) {
  const auto is_usual = [](const ReadDocument& read) {
    return read.root && read.diagnostics.empty();
  };
  if (!std::ranges::all_of(parsed, is_usual)) return std::nullopt;
  Node& root = *parsed.front().root;
  for (std::size_t i = 1; i < parsed.size(); ++i) {
    if (!fill_from_part(document, document.parts[i], *parsed[i].root, root)) return std::nullopt;
  }
  if (document.has_known) {
    if (!is_usual(*known)) return std::nullopt;
    if (!fill_from_known(document, *before, *known->root, root)) return std::nullopt;
  }
  return std::move(root);
}

}  // namespace

std::vector<ReadDocument> read_documents(std::span<const SourceText> sources,
                                         const DocumentLimits& limits,
                                         const ReadingThreads& threads) {
  const Plan plan = plan_reading(sources, threads);
  struct Part {
    std::size_t document;
    std::size_t part;
  };
  std::vector<Part> parts;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    for (const std::size_t part : plan.documents[i].parts) parts.push_back({i, part});
  }
  std::vector<ReadDocument> parsed(parts.size());
  for_each_index(parts.size(), plan.threads, [&](std::size_t i) {
    const auto [at, part] = parts[i];
    const PlannedDocument& document = plan.documents[at];
    SourceText text = sources[at];
    if (!document.is_whole()) {
      text = SourceText(text.name(), PartText(sources[at], part).make(document), text.file());
    }
    parsed[i].root = read_document(text, parsed[i].diagnostics, limits);
  });
  std::vector<ReadDocument> read(sources.size());
  std::size_t done = 0;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const PlannedDocument& document = plan.documents[i];
    const ParsedParts own(parsed.data() + done, document.parts.size());
    done += own.size();
    if (document.is_whole()) {
      read[i] = std::move(own.front());
      continue;
    }
    read[i].root = put_together(document, own, i > 0 ? &plan.documents[i - 1] : nullptr,
                                i > 0 ? &read[i - 1] : nullptr);
    if (!read[i].root || node_count(*read[i].root) > limits.nodes ||
        sources[i].bytes().size() > limits.bytes) {
      read[i].root = read_document(sources[i], read[i].diagnostics, limits);
    }
  }
  return read;
}

std::vector<std::vector<std::string>> texts_to_parse(std::span<const SourceText> sources,
                                                     const ReadingThreads& threads) {
  const Plan plan = plan_reading(sources, threads);
  std::vector<std::vector<std::string>> texts(sources.size());
  for (std::size_t i = 0; i < sources.size(); ++i) {
    for (const std::size_t part : plan.documents[i].parts) {
      texts[i].push_back(PartText(sources[i], part).make(plan.documents[i]));
    }
  }
  return texts;
}

}  // namespace dealterms
