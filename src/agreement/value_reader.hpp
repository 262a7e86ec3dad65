// The parts of parse_value: Node → Value, one function a shape. Each diagnoses what it refuses.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/fault.hpp"
#include "agreement/value.hpp"
#include "agreement/value_text.hpp"
#include "base/diagnostic.hpp"
#include "catalogue/term_spec.hpp"
#include "document/node.hpp"

namespace dealterms {

// What every part needs; all of it is owned by the caller of parse_value.
struct ReadContext {
  const TermSpec& spec;
  const Names& names;
  Diagnostics& diagnostics;
  int unordered_depth = 0;  // how many readings and alternatives are around the node
};

// Readings and alternatives are compared each with each, at every depth. No agreement comes near
// these limits, and a hostile file cannot make the comparison long.
inline constexpr std::size_t k_most_unordered = 16;
inline constexpr int k_deepest_unordered = 3;

// Any shape.
[[nodiscard]] std::optional<Value> read_value(const Node& node, const ReadContext& context);
// The one map shape, with keys of what holds it: `from` of a step, `up_to` of a tier.
[[nodiscard]] std::optional<Value> read_map_form(const Node& map,
                                                 std::span<const std::string_view> holder_keys,
                                                 const ReadContext& context);
[[nodiscard]] std::optional<Content> read_scalar(const Node& node, const ReadContext& context);

// Whether a map says something of a token, and not of the whole set.
[[nodiscard]] bool is_token_map(const Node& map);
// A list of tokens, or one token, as a scalar or a map.
[[nodiscard]] std::optional<Set> read_set(const Node& node, const ReadContext& context);

// A map form as its reader sees it: the main key, what stands under it, and the whole map, whose
// other keys may be the form's companions.
struct FormInput {
  std::string_view key;
  const Node& main;
  const Node& map;
  const ReadContext& context;
};

[[nodiscard]] std::optional<Content> read_alternative(const FormInput& in);
[[nodiscard]] std::optional<Content> read_tiers(const FormInput& in);
[[nodiscard]] std::optional<Content> read_steps(const FormInput& in);
[[nodiscard]] std::optional<Content> read_series(const FormInput& in);

// The items of a list of at least `fewest`; otherwise a diagnostic.
[[nodiscard]] const std::vector<Node>* read_list(const Node& node, std::string_view what,
                                                 std::size_t fewest, DiagnosticCode code,
                                                 const ReadContext& context);
// Every value of a list; empty when one cannot be read.
[[nodiscard]] std::optional<std::vector<Value>> read_values(const std::vector<Node>& items,
                                                            const ReadContext& context);
// The folded text of a companion such as `of` or `each`; empty where it is absent or no text.
[[nodiscard]] std::string read_words(const Node* node, std::string_view what,
                                     const ReadContext& context);
[[nodiscard]] std::optional<Date> read_date(const Node& node, const ReadContext& context);
// Warns where a point may stand for thousands: `EUR 1.000`.
void warn_of_thousands_point(std::string_view text, const Measure& measure, const Node& node,
                             const ReadContext& context);
void report(const Fault& fault, const Node& node, const ReadContext& context);

}  // namespace dealterms
