#include "agreement/name_list.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace dealterms {
namespace {

bool ends_before(std::string_view a, std::string_view b) {
  return std::lexicographical_compare(a.rbegin(), a.rend(), b.rbegin(), b.rend());
}

using Places = std::vector<std::size_t>;

// Half of what may be compared: as many before the place as behind it.
void add_around(const Places& order, Places::const_iterator at, std::set<std::size_t>& places) {
  constexpr std::ptrdiff_t k_each_way = k_most_compared / 4;
  const auto first = at - std::min(at - order.begin(), k_each_way);
  const auto last = at + std::min(order.end() - at, k_each_way);
  places.insert(first, last);
}

}  // namespace

NameList::NameList(std::vector<std::string> names)
    : names_(std::move(names)), by_name_(names_.size()) {
  std::iota(by_name_.begin(), by_name_.end(), std::size_t{0});
  if (names_.size() > k_most_compared) {
    by_end_ = by_name_;
    std::ranges::sort(by_end_, [this](std::size_t a, std::size_t b) {
      return ends_before(names_[a], names_[b]);
    });
  }
  std::ranges::sort(by_name_, {}, [this](std::size_t at) { return std::string_view(names_[at]); });
}

bool NameList::contains(std::string_view name) const {
  return std::ranges::binary_search(
      by_name_, name, {}, [this](std::size_t at) { return std::string_view(names_[at]); });
}

std::vector<std::string> NameList::candidates_for(std::string_view written) const {
  if (names_.size() <= k_most_compared) return names_;
  std::set<std::size_t> places;
  const auto by_name = std::ranges::lower_bound(
      by_name_, written, {}, [this](std::size_t at) { return std::string_view(names_[at]); });
  add_around(by_name_, by_name, places);
  const auto by_end = std::lower_bound(
      by_end_.begin(), by_end_.end(), written,
      [this](std::size_t at, std::string_view name) { return ends_before(names_[at], name); });
  add_around(by_end_, by_end, places);
  std::vector<std::string> candidates;
  for (const std::size_t at : places) candidates.push_back(names_[at]);
  return candidates;
}

}  // namespace dealterms
