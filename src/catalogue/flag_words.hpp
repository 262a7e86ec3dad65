// The words that answer yes or no. Reader and schema take them from here.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace dealterms {

struct FlagWord {
  std::string_view word;
  bool answer = false;
};

// As YAML has always known them, in the capitals that it allows; the first two are ours.
inline constexpr std::array k_flag_words{
    FlagWord{"yes", true},    FlagWord{"no", false},    FlagWord{"Yes", true},
    FlagWord{"No", false},    FlagWord{"YES", true},    FlagWord{"NO", false},
    FlagWord{"true", true},   FlagWord{"false", false}, FlagWord{"True", true},
    FlagWord{"False", false}, FlagWord{"TRUE", true},   FlagWord{"FALSE", false},
    FlagWord{"on", true},     FlagWord{"off", false},   FlagWord{"On", true},
    FlagWord{"Off", false},   FlagWord{"ON", true},     FlagWord{"OFF", false},
};

[[nodiscard]] constexpr std::optional<bool> flag_of(std::string_view word) {
  const auto* row = std::ranges::find(k_flag_words, word, &FlagWord::word);
  return row == k_flag_words.end() ? std::nullopt : std::optional(row->answer);
}

}  // namespace dealterms
