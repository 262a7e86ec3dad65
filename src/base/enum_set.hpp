// A set of words of an enumeration with fewer than 32 of them, in their order.
#pragma once

#include <bit>
#include <cstdint>
#include <initializer_list>

namespace dealterms {

template <typename Enum>
class EnumSet {
 public:
  constexpr EnumSet() = default;
  constexpr EnumSet(std::initializer_list<Enum> words) {
    for (const Enum word : words) insert(word);
  }

  constexpr void insert(Enum word) { bits_ |= bit_of(word); }
  [[nodiscard]] constexpr bool contains(Enum word) const { return (bits_ & bit_of(word)) != 0; }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }

  class Iterator {
   public:
    constexpr explicit Iterator(std::uint32_t rest) : rest_(rest) {}
    constexpr Enum operator*() const { return static_cast<Enum>(std::countr_zero(rest_)); }
    constexpr Iterator& operator++() {
      rest_ &= rest_ - 1;
      return *this;
    }
    friend constexpr bool operator==(Iterator, Iterator) = default;

   private:
    std::uint32_t rest_;
  };
  [[nodiscard]] constexpr Iterator begin() const { return Iterator{bits_}; }
  [[nodiscard]] constexpr Iterator end() const { return Iterator{0}; }

  friend constexpr bool operator==(EnumSet, EnumSet) = default;

 private:
  static constexpr std::uint32_t bit_of(Enum word) {
    return std::uint32_t{1} << static_cast<std::uint32_t>(word);
  }

  std::uint32_t bits_ = 0;
};

}  // namespace dealterms
