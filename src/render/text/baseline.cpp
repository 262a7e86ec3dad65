#include "render/text/baseline.hpp"

#include <set>
#include <string_view>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/told/told_gate.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_head =
    "# Waivers for what the gate found. Whoever may say yes gives each a `reason` and a name in\n"
    "# `approved_by`; `until: 2027-12-31` would be its last day. Take out what shall fail.\n"
    "dealterms-policy: 1\n"
    "waivers:";

}  // namespace

std::string print_baseline(const GateRun& run, const Words& words) {
  std::string text(k_head);
  std::set<std::string> seen;
  for (const CheckedPair& pair : run.pairs) {
    const Words named = words_naming(pair, words);
    for (const GateItem& item : pair.result.items) {
      const bool is_open = item.outcome == Outcome::fail || item.outcome == Outcome::warn;
      if (!is_open || item.fingerprint.empty() || !seen.insert(item.fingerprint).second) continue;
      const ToldGateItem told = tell_gate_item(item, pair, named);
      text += fmt::format(
          "\n  # {}\n  - fingerprint: \"{}\"\n    reason: \"\"\n    approved_by: \"\"\n",
          visible(told.words(named)), item.fingerprint);
    }
  }
  return seen.empty() ? text + " []\n" : text;
}

}  // namespace dealterms
