// Words that stand where a role or a party may stand. What they make of a change is the judge's to
// say.
#pragma once

#include <array>
#include <string_view>

namespace dealterms {

inline constexpr std::string_view k_favours_mixed = "mixed";  // each side in part
inline constexpr std::string_view k_favours_none = "none";
// What `favours` may say instead of a role or party.
inline constexpr std::array k_favours_words{k_favours_mixed, k_favours_none};

// Whether what stands under `favours` is a role or a party.
[[nodiscard]] constexpr bool declares_one(std::string_view favours) {
  return !favours.empty() && favours != k_favours_none && favours != k_favours_mixed;
}

// What has a role that all parties have alike.
inline constexpr std::string_view k_each_party = "each";

}  // namespace dealterms
