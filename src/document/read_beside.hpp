// Reads a document beside another that was read before, and does not parse again what it repeats:
// entries of a section that stand in both, byte for byte. yaml-cpp stays the one judge of what YAML
// means. An entry that is known stays in the text as its key, the rest of it as empty lines: so the
// parser itself says, by its places, that a key stands there, and that nothing else begins or ends
// differently. Where it says anything else, a mistake too, the whole text is read. What comes out
// is what read_document says, always.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source_text.hpp"
#include "document/node.hpp"
#include "document/read_document.hpp"

namespace dealterms {

// A document that was read without any mistake.
struct KnownDocument {
  const SourceText& source;
  const Node& root;
};

// What is left of a text, with as many lines, and what is known of it: views and pointers live as
// long as the text and the known document.
struct TextBeside {
  std::string text;
  struct Section {
    struct Entry {
      std::string_view key;
      Place place;
      const NodeEntry* known = nullptr;  // null: it is in the text
    };
    std::string_view key;
    Place place;
    std::vector<Entry> entries;
  };
  std::vector<Section> sections;  // of which something is known
};
// Empty: nothing is known.
[[nodiscard]] std::optional<TextBeside> text_beside(const KnownDocument& known,
                                                    const SourceText& source);

// As read_document.
[[nodiscard]] std::optional<Node> read_document_beside(const KnownDocument& known,
                                                       const SourceText& source,
                                                       Diagnostics& diagnostics,
                                                       const DocumentLimits& limits = {});

}  // namespace dealterms
