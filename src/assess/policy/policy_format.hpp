// The keys of a policy file, as its reader takes them and its JSON Schema lists them; their names
// are the enumerators'. docs/policy.md says the same in sentences.
#pragma once

#include <string_view>
#include <vector>

#include "base/enum_names.hpp"
#include "document/expect.hpp"

namespace dealterms {

// key_of() gives two of these another name: `for` is a keyword of C++, and `dealterms-policy` no
// identifier.
enum class PolicyKey {
  format,
  perspective,
  fail_on,
  against,
  undetermined,
  levels,
  thresholds,
  only,
  claims,
  require,
  positions,
  waivers,
};
enum class ClaimKey { says, only, unchanged, nothing_against };
enum class ThresholdKey { raised_by_more_than, lowered_by_more_than, moved_by_more_than };
enum class ConditionKey { is, at_least, at_most, one_of, source, because };
enum class PositionKey { preferred, fallback, walk_away, because };
enum class WaiverKey { fingerprint, rule, clause, reason, approved_by, until };

// What a requirement may be in one word.
enum class RequiredWord { present, absent, official };

template <Enumeration Key>
[[nodiscard]] constexpr std::string_view key_of(Key key) {
  return name_of(key);
}
[[nodiscard]] constexpr std::string_view key_of(PolicyKey key) {
  if (key == PolicyKey::format) return "dealterms-policy";
  return key == PolicyKey::perspective ? "for" : name_of(key);
}

// What each key is for, told to whoever writes a policy.
[[nodiscard]] std::string_view about(PolicyKey key);
[[nodiscard]] std::string_view about(ClaimKey key);
[[nodiscard]] std::string_view about(ThresholdKey key);
[[nodiscard]] std::string_view about(ConditionKey key);
[[nodiscard]] std::string_view about(PositionKey key);
[[nodiscard]] std::string_view about(WaiverKey key);

// Hands each entry of the map to `read` by the key that it is; others are unknown.
template <Enumeration Key, typename Read>
void read_keys_of(const Node& map, std::string_view what, const Read& read,
                  Diagnostics& diagnostics) {
  std::vector<KeyReader> readers;
  for (const Key key : all_values<Key>()) {
    readers.push_back({key_of(key), [&read, key](const NodeEntry& entry) { read(key, entry); }});
  }
  read_keys(map, what, readers, diagnostics);
}

}  // namespace dealterms
