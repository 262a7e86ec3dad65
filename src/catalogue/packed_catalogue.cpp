// Each struct is described once, for both ways. The structured bindings name all its members, so
// that a new one does not compile until it is packed.
#include "catalogue/packed_catalogue.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/pack.hpp"

namespace dealterms {
namespace {

template <typename Archive>
void each_member(Archive& archive, WordsForValue& row) {
  auto& [value, words] = row;
  archive(value, words);
}

template <typename Archive>
void each_member(Archive& archive, SentencePiece& piece) {
  auto& [words, name, for_values] = piece;
  archive(words, name, for_values);
}

template <typename Archive>
void each_member(Archive& archive, SentencePart& part) {
  auto& [pieces, is_optional] = part;
  archive(pieces, is_optional);
}

template <typename Archive>
void each_member(Archive& archive, Sentence& sentence) {
  auto& [parts, place] = sentence;
  archive(parts, place);
}

template <typename Archive>
void each_member(Archive& archive, Breadth& breadth) {
  auto& [token, takes_in] = breadth;
  archive(token, takes_in);
}

template <typename Archive>
void each_member(Archive& archive, SizeThresholds& sizes) {
  auto& [large_from, small_below, tiny_below] = sizes;
  archive(large_from, small_below, tiny_below);
}

template <typename Archive>
void each_member(Archive& archive, TermSpec& term) {
  auto& [name, title, about, kinds, values, more_favours, naming, limiting, leaves_free, depends_on,
         limits, taken_from, silence, silent_step, price, share, level, bounds, when_added, sizes,
         wider, reads, brief, favours, roles, terms, by_party, writing, is_name, open, place] =
      term;
  archive(name, title, about, kinds, values, more_favours, naming, limiting, leaves_free,
          depends_on, limits, taken_from, silence, silent_step, price, share, level, bounds,
          when_added, sizes, wider, reads, brief, favours, roles, terms, by_party, writing, is_name,
          open, place);
}

template <typename Archive>
void each_member(Archive& archive, ClauseType& type) {
  auto& [id, title, about, reads, brief, group, category, synonyms, cuad, level, roles, favours,
         use, open, terms, example, place] = type;
  archive(id, title, about, reads, brief, group, category, synonyms, cuad, level, roles, favours,
          use, open, terms, example, place);
}

template <typename Archive>
void each_member(Archive& archive, Conversion& conversion) {
  auto& [from, to, level, favours, maps] = conversion;
  archive(from, to, level, favours, maps);
}

template <typename Archive>
void each_member(Archive& archive, SameName& same) {
  auto& [term, reason] = same;
  archive(term, reason);
}

template <typename Archive>
void each_member(Archive& archive, FilePart& part) {
  auto& [category, where] = part;
  archive(category, where);
}

template <typename Archive>
void each_member(Archive& archive, Catalogue& catalogue) {
  auto& [types, conversions, same_names, in_the_file, words] = catalogue;
  archive(types, conversions, same_names, in_the_file, words);
}

class Packer {
 public:
  template <typename... Members>
  void operator()(Members&... members) {
    (pack(members), ...);
  }
  [[nodiscard]] std::string take() { return writer_.take(); }

 private:
  template <typename T>
  void pack(T& member) {
    if constexpr (std::is_enum_v<T> || std::is_same_v<T, bool>) {
      writer_.number(static_cast<std::uint64_t>(member));
    } else {
      each_member(*this, member);
    }
  }
  void pack(std::string& text) { writer_.text(text); }
  void pack(ClauseTypes& types) {
    writer_.number(types.all().size());
    for (auto& [id, type] : types.all()) {
      Packer packer;
      each_member(packer, type);
      writer_.text(id);
      writer_.text(packer.take());
    }
  }
  void pack(Decimal& number) { writer_.text(number.to_string()); }
  // Nearly every term has the usual ones.
  void pack(SizeThresholds& sizes) {
    const bool are_usual = sizes == SizeThresholds{};
    writer_.number(are_usual ? 1 : 0);
    if (!are_usual) each_member(*this, sizes);
  }
  void pack(Place& place) {
    writer_.number(place.file.value);
    writer_.number(place.line);
    writer_.number(place.column.value);
  }
  template <typename T>
  void pack(std::optional<T>& member) {
    writer_.number(member ? 1 : 0);
    if (member) pack(*member);
  }
  template <typename T>
  void pack(std::vector<T>& list) {
    writer_.number(list.size());
    for (T& item : list) pack(item);
  }
  template <typename T, typename Less>
  void pack(std::map<std::string, T, Less>& map) {
    writer_.number(map.size());
    for (auto& [key, value] : map) {
      writer_.text(key);
      pack(value);
    }
  }

  PackWriter writer_;
};

class CatalogueUnpacker {
 public:
  CatalogueUnpacker(std::string_view packed, FileId first) : reader_(packed), first_(first) {}

  template <typename... Members>
  void operator()(Members&... members) {
    (unpack(members), ...);
  }

 private:
  template <typename T>
  void unpack(T& member) {
    if constexpr (std::is_enum_v<T> || std::is_same_v<T, bool>) {
      member = static_cast<T>(reader_.number());
    } else {
      each_member(*this, member);
    }
  }
  void unpack(std::string& text) { text = reader_.text(); }
  void unpack(ClauseTypes& types) {
    std::vector<ClauseTypes::Packed> packed(reader_.number());
    for (auto& [id, bytes] : packed) {
      id = reader_.text();
      bytes = reader_.text();
    }
    types = ClauseTypes(packed, [first = first_](std::string_view bytes) {
      ClauseType type;
      CatalogueUnpacker unpacker(bytes, first);
      each_member(unpacker, type);
      return type;
    });
  }
  void unpack(Decimal& number) { number = Decimal::parse(reader_.text()).value_or(Decimal()); }
  void unpack(SizeThresholds& sizes) {
    if (reader_.number() == 0) each_member(*this, sizes);
  }
  void unpack(Place& place) {
    place.file = {first_.value + static_cast<std::uint32_t>(reader_.number())};
    place.line = static_cast<std::uint32_t>(reader_.number());
    place.column = {static_cast<std::uint32_t>(reader_.number())};
  }
  template <typename T>
  void unpack(std::optional<T>& member) {
    if (reader_.number() == 0) return;
    unpack(member.emplace());
  }
  template <typename T>
  void unpack(std::vector<T>& list) {
    list.resize(reader_.number());
    for (T& item : list) unpack(item);
  }
  template <typename T, typename Less>
  void unpack(std::map<std::string, T, Less>& map) {
    for (std::uint64_t left = reader_.number(); left > 0; --left) {
      std::string key{reader_.text()};
      unpack(map.emplace_hint(map.end(), std::move(key), T())->second);
    }
  }

  PackReader reader_;
  FileId first_;
};

}  // namespace

std::string pack_catalogue(const Catalogue& catalogue) {
  Catalogue copy = catalogue;  // the one description of a struct is for both ways
  Packer packer;
  each_member(packer, copy);
  return packer.take();
}

Catalogue unpack_catalogue(std::string_view packed, FileId first) {
  Catalogue catalogue;
  CatalogueUnpacker unpacker(packed, first);
  each_member(unpacker, catalogue);
  return catalogue;
}

}  // namespace dealterms
