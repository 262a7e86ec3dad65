// A node is its kind, its place, and either a text or what is in it, which is packed as a text too,
// so that it can be passed over.
#include "document/packed_document.hpp"

#include <cstdint>
#include <utility>

#include "base/pack.hpp"

namespace dealterms {
namespace {

enum class Form : std::uint8_t { bare, quoted, list, map };

Form form_of(const Node& node) {
  switch (node.kind) {
    case Node::Kind::list:
      return Form::list;
    case Node::Kind::map:
      return Form::map;
    case Node::Kind::scalar:
      break;
  }
  return node.quoted == Node::Quoted::yes ? Form::quoted : Form::bare;
}

void pack_place(PackWriter& writer, Place place) {
  writer.number(place.line);
  writer.number(place.column.value);
}

void pack_node(PackWriter& writer, const Node& node);

std::string pack_within(const Node& node) {
  PackWriter within;
  within.number(node.items.size() + node.entries.size());
  for (const Node& item : node.items) pack_node(within, item);
  for (const NodeEntry& entry : node.entries) {
    within.text(entry.key);
    pack_place(within, entry.key_place);
    pack_node(within, entry.value);
  }
  return within.take();
}

void pack_node(PackWriter& writer, const Node& node) {
  writer.number(static_cast<std::uint64_t>(form_of(node)));
  pack_place(writer, node.place);
  writer.text(node.is_scalar() ? node.text : pack_within(node));
}

enum class Wanted { all, scalars_of_root };

class Unpacker {
 public:
  Unpacker(FileId file, Wanted wanted) : file_(file), wanted_(wanted) {}

  Node unpack(PackReader& reader, int depth) {
    Node node;
    const Form form{static_cast<std::uint8_t>(reader.number())};
    node.place = place(reader);
    const std::string_view bytes = reader.text();
    switch (form) {
      case Form::quoted:
        node.quoted = Node::Quoted::yes;
        [[fallthrough]];
      case Form::bare:
        node.text = bytes;
        break;
      case Form::list:
        node.kind = Node::Kind::list;
        if (is_wanted(depth)) unpack_items(bytes, node, depth);
        break;
      case Form::map:
        node.kind = Node::Kind::map;
        if (is_wanted(depth)) unpack_entries(bytes, node, depth);
        break;
    }
    return node;
  }

 private:
  [[nodiscard]] bool is_wanted(int depth) const { return wanted_ == Wanted::all || depth == 0; }

  Place place(PackReader& reader) const {
    const auto line = static_cast<std::uint32_t>(reader.number());
    return {line, ByteColumn{static_cast<std::uint32_t>(reader.number())}, file_};
  }

  void unpack_items(std::string_view bytes, Node& node, int depth) {
    PackReader within(bytes);
    const std::uint64_t count = within.number();
    node.items.reserve(count);
    for (std::uint64_t i = 0; i < count; ++i) {
      Node item = unpack(within, depth + 1);
      if (is_wanted(depth + 1) || item.is_scalar()) node.items.push_back(std::move(item));
    }
  }

  void unpack_entries(std::string_view bytes, Node& node, int depth) {
    PackReader within(bytes);
    const std::uint64_t count = within.number();
    node.entries.reserve(count);
    for (std::uint64_t i = 0; i < count; ++i) {
      std::string key{within.text()};
      const Place key_place = place(within);
      Node value = unpack(within, depth + 1);
      if (!is_wanted(depth + 1) && !value.is_scalar()) continue;
      node.entries.push_back({std::move(key), key_place, std::move(value)});
    }
  }

  FileId file_;
  Wanted wanted_;
};

Node unpack_wanted(std::string_view packed, FileId file, Wanted wanted) {
  PackReader reader(packed);
  return Unpacker{file, wanted}.unpack(reader, 0);
}

}  // namespace

std::string pack_document(const Node& root) {
  PackWriter writer;
  pack_node(writer, root);
  return writer.take();
}

Node unpack_document(std::string_view packed, FileId file) {
  return unpack_wanted(packed, file, Wanted::all);
}

Node unpack_scalars(std::string_view packed, FileId file) {
  return unpack_wanted(packed, file, Wanted::scalars_of_root);
}

}  // namespace dealterms
