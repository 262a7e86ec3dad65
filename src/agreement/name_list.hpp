// The names that something in a file may refer to: known in an instant, however many they are, and
// the nearest of them found for a slip.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace dealterms {

// Of a longer list, that many names are compared with a slip: those that begin like it, and those
// that end like it. A file of ten thousand slips among as many names would take the square of that.
inline constexpr std::size_t k_most_compared = 256;

class NameList {
 public:
  NameList() = default;
  NameList(std::vector<std::string> names);
  NameList(std::initializer_list<std::string> names) : NameList(std::vector<std::string>(names)) {}

  [[nodiscard]] bool contains(std::string_view name) const;
  // As listed.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  // Those with which a slip is compared: all, in the order of the list, or k_most_compared at most.
  [[nodiscard]] std::vector<std::string> candidates_for(std::string_view written) const;

 private:
  std::vector<std::string> names_;
  // Places in names_.
  std::vector<std::size_t> by_name_;
  std::vector<std::size_t> by_end_;  // by the name read backwards
};

}  // namespace dealterms
