// The parts of read_policy: Node → part of a Policy, one function a key. Each diagnoses what it
// refuses.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assess/policy/policy.hpp"
#include "assess/policy/rules_and_paths.hpp"
#include "base/diagnostic.hpp"
#include "document/node.hpp"

namespace dealterms {

// What every part needs; all of it is owned by the caller of read_policy.
struct PolicyContext {
  RulesAndPaths& known;
  Diagnostics& diagnostics;
};

// ---- names and words (read_policy_names.cpp) ----------------------------------------------------

// A rule or a path, which names something.
[[nodiscard]] Pattern read_pattern(std::string_view text, Place place,
                                   const PolicyContext& context);
// A list of them, or one.
[[nodiscard]] std::vector<Pattern> read_patterns(const NodeEntry& entry,
                                                 const PolicyContext& context);
// A list of parties, or one, of whom at least one has to be at hand: a gate for somebody else lets
// everything pass.
[[nodiscard]] std::vector<std::string> read_protected(const NodeEntry& entry,
                                                      const PolicyContext& context);
// Empty: it is no text, or nobody's name.
[[nodiscard]] std::string read_party(const NodeEntry& entry, const PolicyContext& context);
[[nodiscard]] std::optional<Level> read_level(const NodeEntry& entry, const PolicyContext& context);
// One of the words; empty, with a diagnostic that lists them.
[[nodiscard]] std::optional<std::string_view> read_one_of(const NodeEntry& entry,
                                                          std::span<const std::string_view> words,
                                                          const PolicyContext& context);
template <Enumeration Word>
[[nodiscard]] std::optional<Word> read_word(const NodeEntry& entry, const PolicyContext& context) {
  const auto word = read_one_of(entry, k_enumerator_names<Word>, context);
  return word ? enum_named<Word>(*word) : std::nullopt;
}
// What may still be empty, as a reason that nobody has given yet.
[[nodiscard]] std::string read_words(const NodeEntry& entry, const PolicyContext& context);

// ---- the keys -----------------------------------------------------------------------------------

[[nodiscard]] std::vector<Threshold> read_thresholds(const NodeEntry& entry,
                                                     const PolicyContext& context);
[[nodiscard]] std::vector<Requirement> read_requirements(const NodeEntry& entry,
                                                         const PolicyContext& context);
// Of this party; empty: nobody is named.
[[nodiscard]] std::vector<Position> read_positions(const NodeEntry& entry, std::string_view party,
                                                   const PolicyContext& context);
[[nodiscard]] std::vector<Waiver> read_waivers(const NodeEntry& entry,
                                               const PolicyContext& context);

// ---- values (read_policy_values.cpp) ------------------------------------------------------------

// What is asked of a term, which a path leads to.
struct TermQuestion {
  std::string_view key;  // "at_least"
  const Pattern& subject;
};
// The spec by which values of the subject are read; null, with a diagnostic, where it leads to no
// term or to terms of several kinds.
[[nodiscard]] const TermSpec* find_asked_term(const TermQuestion& asked, Place place,
                                              const PolicyContext& context);
// One known value: no readings, schedules or intervals.
[[nodiscard]] std::optional<Value> read_asked_value(const Node& node, const TermSpec& term,
                                                    const TermQuestion& asked,
                                                    const PolicyContext& context);
// One that others can be more or less than.
[[nodiscard]] std::optional<Value> read_ordered_value(const Node& node, const TermSpec& term,
                                                      const TermQuestion& asked,
                                                      const PolicyContext& context);
// False, with a diagnostic, where the subject is a rule: that happens, and no version says it.
[[nodiscard]] bool expect_path(const Pattern& subject, std::string_view key,
                               const PolicyContext& context);
// The texts of kinds, for a message: "a set", "money or a percentage".
[[nodiscard]] std::string kinds_in_words(const TermSpec& term);

}  // namespace dealterms
