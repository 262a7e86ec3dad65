// How much a finding moves: what orders findings of one level. Says nothing of whom it favours.
#pragma once

#include <compare>
#include <map>
#include <optional>
#include <string>

#include "assess/finding.hpp"
#include "base/decimal.hpp"
#include "diff/change.hpp"

namespace dealterms {

// Money first, as a share of the largest sum of its currency in both versions: a large share stands
// above what no money measures, and that above a small one. Of a term with thresholds of its own,
// such as a price, they say what is small: 2% of it stand no lower than what no money measures.
struct Size {
  enum class Money { small, unknown, large } money = Money::unknown;
  std::optional<Decimal> share;  // of the largest sum, in percent; empty: no money measures it
  Decimal relative;              // how far the value moved, in percent of the old one
  friend auto operator<=>(const Size&, const Size&) = default;
};

class Sizes {
 public:
  // O(n) in the size of both versions.
  explicit Sizes(const Comparison& comparison);

  [[nodiscard]] Size of(const Finding& finding) const;

 private:
  struct Largest {
    Decimal sum;
    bool several = false;  // one sum alone is no measure of itself
  };

  void add(const Item& item);
  void add(const Value& value);
  void measure(const Change& change, Size& size) const;
  [[nodiscard]] std::optional<Decimal> share_of(const Measure& moved) const;

  std::map<std::string, Largest, std::less<>> largest_;  // by currency
};

}  // namespace dealterms
