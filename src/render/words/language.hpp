// One language as its file gives it: data, and nothing that knows what a deal is.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/decimal.hpp"
#include "base/number_text.hpp"
#include "render/words/messages.hpp"

namespace dealterms {

// How something is said beside a count; the same twice where that does not matter.
struct Phrase {
  std::string one;
  std::string other;

  friend bool operator==(const Phrase&, const Phrase&) = default;
};

// Which counts take the form `one`.
enum class PluralRule { one, below_two };

struct Language {
  using Rows = std::map<std::string, Phrase, std::less<>>;

  std::string code;
  PluralRule plural = PluralRule::one;
  NumberStyle amounts;
  NumberStyle counts;                      // of days, steps, points
  std::array<std::string, 12> months;      // January first
  std::array<std::string, 31> month_days;  // the first first
  std::array<Phrase, k_message_count> messages;
  std::array<Rows, k_table_count> tables;

  [[nodiscard]] const Phrase& phrase(Message message) const {
    return messages[static_cast<std::size_t>(message)];
  }
  [[nodiscard]] const Rows& rows(Table table) const {
    return tables[static_cast<std::size_t>(table)];
  }
  [[nodiscard]] const std::string& form_for(const Decimal& count, const Phrase& phrase) const;
};

// What a placeholder stands for: `{"old", "20%"}`.
using Filling = std::pair<std::string_view, std::string>;

// The `{name}` of a text filled in; the first of two fillings of one name counts, and a name that
// is not given stays as it is. What is filled in is not looked at again.
[[nodiscard]] std::string filled(std::string_view text, const std::vector<Filling>& fillings);
// The names between braces, in order.
[[nodiscard]] std::vector<std::string> placeholders_of(std::string_view text);

}  // namespace dealterms
