#include "assess/policy/read_policy.hpp"

#include <utility>

#include "assess/policy/policy_format.hpp"
#include "assess/policy/policy_reader.hpp"
#include "base/text.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_format_version = "1";

// Who writes what stands under `for` may do so after the positions.
std::string_view party_of(const Node& root) {
  const Node* party = root.find(key_of(PolicyKey::perspective));
  return party != nullptr && party->is_scalar() ? std::string_view{party->text}
                                                : std::string_view{};
}

class PolicyReader {
 public:
  PolicyReader(const Node& root, RulesAndPaths& known, Diagnostics& diagnostics)
      : root_(root), context_{known, diagnostics} {}

  Policy read() {
    if (!expect_map(root_, "policy", context_.diagnostics)) return {};
    read_keys_of<PolicyKey>(
        root_, "a policy", [this](PolicyKey key, const NodeEntry& entry) { read(key, entry); },
        context_.diagnostics);
    return std::move(policy_);
  }

 private:
  void read(PolicyKey key, const NodeEntry& entry) {
    const bool is_one_word = key == PolicyKey::format || key == PolicyKey::perspective ||
                             key == PolicyKey::fail_on || key == PolicyKey::undetermined;
    // A heading under which nothing is written yet.
    if (entry.value.is_empty_scalar() && !is_one_word) return;
    switch (key) {
      case PolicyKey::format:
        return read_version(entry);
      case PolicyKey::perspective:
        if (!expect_text(entry.value, entry.key, context_.diagnostics)) return;
        for (auto& name : read_protected(entry, context_)) policy_.perspective = std::move(name);
        return;
      case PolicyKey::fail_on:
        return read_fail_on(entry);
      case PolicyKey::against:
        policy_.against = read_protected(entry, context_);
        return;
      case PolicyKey::undetermined:
        policy_.undetermined = read_word<Undetermined>(entry, context_);
        return;
      case PolicyKey::levels:
        return read_levels(entry);
      case PolicyKey::thresholds:
        policy_.thresholds = read_thresholds(entry, context_);
        return;
      case PolicyKey::only:
        policy_.only = read_patterns(entry, context_);
        return;
      case PolicyKey::claims:
        return read_claims(entry);
      case PolicyKey::require:
        policy_.require = read_requirements(entry, context_);
        return;
      case PolicyKey::positions:
        policy_.positions = read_positions(entry, party_of(root_), context_);
        return;
      case PolicyKey::waivers:
        policy_.waivers = read_waivers(entry, context_);
        return;
    }
  }

  void read_version(const NodeEntry& entry) {
    const auto version = expect_text(entry.value, entry.key, context_.diagnostics);
    if (version && *version != k_format_version) {
      context_.diagnostics.add(DiagnosticCode::unknown_format_version, entry.value.place,
                               {*version}, "this program reads `dealterms-policy: 1`");
    }
  }

  void read_fail_on(const NodeEntry& entry) {
    const auto level = read_level(entry, context_);
    if (!level) return;
    policy_.fail_on = *level;
    policy_.fail_on_place = entry.value.place;
  }

  void read_levels(const NodeEntry& entry) {
    if (!expect_map(entry.value, entry.key, context_.diagnostics)) return;
    for (const NodeEntry& line : entry.value.entries) {
      Pattern pattern = read_pattern(line.key, line.key_place, context_);
      if (const auto level = read_level(line, context_)) {
        policy_.levels.push_back({std::move(pattern), *level});
      }
    }
  }

  void read_claims(const NodeEntry& entry) {
    if (!entry.value.is_list()) {
      context_.diagnostics.add(DiagnosticCode::expected_list, entry.value.place, {entry.key});
      return;
    }
    for (const Node& node : entry.value.items) {
      if (expect_map(node, "a claim", context_.diagnostics)) read_claim(node);
    }
  }

  void read_claim(const Node& node) {
    Claim claim;
    claim.place = node.place;
    bool asks = false;
    read_keys_of<ClaimKey>(
        node, "a claim",
        [&](ClaimKey key, const NodeEntry& entry) {
          asks |= key != ClaimKey::says;
          switch (key) {
            case ClaimKey::says:
              claim.says = read_words(entry, context_);
              break;
            case ClaimKey::only:
              claim.only = read_patterns(entry, context_);
              break;
            case ClaimKey::unchanged:
              claim.unchanged = read_patterns(entry, context_);
              break;
            case ClaimKey::nothing_against:
              claim.nothing_against = read_party(entry, context_);
              break;
          }
        },
        context_.diagnostics);
    if (!asks) {
      context_.diagnostics.add(DiagnosticCode::asks_nothing, node.place,
                               {claim.says.empty() ? "a claim" : claim.says},
                               "say what it rules out: `only`, `unchanged` or `nothing_against`");
    }
    policy_.claims.push_back(std::move(claim));
  }

  const Node& root_;
  PolicyContext context_;
  Policy policy_;
};

}  // namespace

bool is_policy(const Node& root) {
  return root.is_map() && root.find(key_of(PolicyKey::format)) != nullptr;
}

Policy read_policy(const Node& root, const PolicyNames& names, Diagnostics& diagnostics) {
  RulesAndPaths known(names);
  return PolicyReader(root, known, diagnostics).read();
}

}  // namespace dealterms
