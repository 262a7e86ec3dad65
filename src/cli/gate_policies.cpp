#include "cli/gate_policies.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "assess/policy/judge_policy.hpp"
#include "assess/policy/read_policy.hpp"
#include "cli/find_policy.hpp"
#include "cli/git.hpp"

namespace dealterms {
namespace {

std::vector<const Agreement*> pointers_to(
    const std::vector<std::shared_ptr<const Agreement>>& agreements) {
  std::vector<const Agreement*> pointers;
  for (const auto& agreement : agreements) pointers.push_back(agreement.get());
  return pointers;
}

// Whether the other policy says the same waiver.
bool has_waiver(const Policy& policy, const Waiver& waiver) {
  const auto words = [](const Waiver& one) {
    return std::tie(one.fingerprint, one.rule, one.clause, one.reason, one.approved_by, one.until);
  };
  return std::ranges::any_of(policy.waivers,
                             [&](const Waiver& one) { return words(one) == words(waiver); });
}

// Named as REV:PATH, or where no change of this repository reaches.
bool is_beyond_change(const std::string& policy) {
  return policy.starts_with('/') || policy.find(':') != std::string::npos;
}

}  // namespace

GatePolicies::GatePolicies(const CheckOptions& options, Session& session)
    : options_(options),
      session_(session),
      today_(options.date.empty() ? session.world().today() : parse_day(options.date)) {}

bool GatePolicies::is_from_git() const { return options_.staged || !options_.git.empty(); }

Result<std::size_t> GatePolicies::find_for(const std::string& path, const Input& after) {
  if (!options_.fail_on.empty()) return place_of({});
  if (is_from_git()) return find_at_base(path);
  if (options_.policy.empty()) {
    auto found = find_policy(after, session_.world());
    if (!found) return found.error();
    return place_of(std::move(*found));
  }
  auto named = session_.resolve(options_.policy);
  if (!named) return named.error();
  return place_of(std::move(*named));
}

// The policy of the base, and what the change makes of it.
Result<std::size_t> GatePolicies::find_at_base(const std::string& path) {
  const auto range = options_.staged ? staged_range(session_.world())
                                     : read_git_range(options_.git, session_.world());
  if (!range) return range.error();
  if (is_beyond_change(options_.policy)) {
    auto named = session_.resolve(options_.policy);
    if (!named) return named.error();
    return place_of(std::move(*named));
  }
  auto before = find_in(range->before, path);
  if (!before) return before.error();
  auto after = find_in(range->after, path);
  if (!after) return after.error();
  const bool is_removed = *before && !*after;
  const bool is_same = *before && *after && (*before)->bytes == (*after)->bytes;
  return place_of(std::move(*before), is_same ? std::nullopt : std::move(*after), is_removed);
}

Result<std::optional<Input>> GatePolicies::find_in(const std::string& revision,
                                                   const std::string& path) {
  const auto input_of = [&](const std::string& file) {
    return revision.empty() ? at_path(file) : at_revision(revision, file);
  };
  if (options_.policy.empty()) {
    if (!revision.empty()) return find_policy(at_revision(revision, path), session_.world());
    const auto top = top_of_work_tree(session_.world());
    if (!top) return top.error();
    return find_policy(at_path(*top + path), session_.world());
  }
  return read_if_there(input_of(revision.empty() ? options_.policy : "./" + options_.policy),
                       session_.world());
}

std::size_t GatePolicies::place_of(std::optional<Input> input, std::optional<Input> added,
                                   bool is_removed) {
  const auto name_of = [](const auto& one) { return one ? one->name : std::string(); };
  const auto [known, is_new] =
      places_.try_emplace(std::pair(name_of(input), name_of(added)), policies_.size());
  if (is_new) {
    policies_.push_back({std::move(input), std::move(added), is_removed, {}, {}, {}, {}});
  }
  return known->second;
}

void GatePolicies::add(std::size_t policy, const Loaded& loaded) {
  Governing& governing = policies_[policy];
  governing.agreements.insert(governing.agreements.end(), loaded.agreements.begin(),
                              loaded.agreements.end());
  governing.catalogue = loaded.catalogue->merged;
}

bool GatePolicies::read() {
  bool is_usable = true;
  for (Governing& governing : policies_) {
    // Where nothing changed that it governs, it judges nothing, and may itself be what is mended.
    if (governing.catalogue) {
      governing.read = read(governing, governing.input);
      is_usable = is_usable && governing.read;
    }
    if (!governing.added) continue;
    governing.read_added = read(governing, governing.added);
    is_usable = is_usable && governing.read_added;
  }
  return is_usable;
}

std::shared_ptr<const PolicyFile> GatePolicies::read(const Governing& governing,
                                                     const std::optional<Input>& input) {
  const std::vector<const Agreement*> agreements = pointers_to(governing.agreements);
  const std::shared_ptr<const Catalogue> catalogue =
      governing.catalogue ? governing.catalogue : session_.catalogues().read_own()->merged;
  const PolicyNames names{*catalogue, agreements,
                          is_from_git() ? PolicyNames::Reach::part : PolicyNames::Reach::all};
  if (!input) {
    if (options_.fail_on.empty()) return std::make_shared<const PolicyFile>();
    auto policy = parse_fail_on(options_.fail_on, names);
    if (policy)
      return std::make_shared<const PolicyFile>(PolicyFile{"--fail-on", std::move(*policy)});
    session_.tell(policy.error());
    return nullptr;
  }
  ParsedFile parsed = session_.parse(*input);
  auto file = std::make_shared<PolicyFile>(PolicyFile{input->name, {}});
  if (parsed.root) file->policy = read_policy(*parsed.root, names, parsed.diagnostics);
  const bool has_errors = parsed.diagnostics.has_errors();
  session_.tell(parsed.diagnostics.sorted(), std::span(&parsed.source, 1));
  return has_errors ? nullptr : std::move(file);
}

std::shared_ptr<const PolicyFile> GatePolicies::at(std::size_t policy) const {
  return policies_[policy].read;
}

std::vector<CheckedPolicy> GatePolicies::judge(const std::vector<CheckedPair>& pairs) const {
  std::vector<CheckedPolicy> checked;
  for (const Governing& governing : policies_) {
    std::vector<const GateResult*> results;
    for (const CheckedPair& pair : pairs) {
      if (pair.policy == governing.read) results.push_back(&pair.result);
    }
    if (governing.read) {
      checked.push_back({governing.read, judge_waivers(governing.read->policy, results, today_)});
    }
    if (governing.added || governing.is_removed) {
      checked.push_back(changed_by_change(governing));
    }
  }
  std::erase_if(checked, [](const CheckedPolicy& one) { return one.items.empty(); });
  return checked;
}

// That there is another policy, or none any more, and each new waiver, which does not count yet.
CheckedPolicy GatePolicies::changed_by_change(const Governing& governing) {
  const Policy before = governing.read ? governing.read->policy : Policy{};
  CheckedPolicy changed{governing.read_added, {}};
  if (governing.is_removed) {
    changed.policy = std::make_shared<const PolicyFile>(PolicyFile{governing.input->name, before});
  }
  GateItem item;
  item.outcome = Outcome::warn;
  item.reason = governing.is_removed ? GateReason::policy_removed
                : governing.input    ? GateReason::policy_changed
                                     : GateReason::policy_added;
  changed.items.push_back(item);
  if (governing.is_removed) return changed;
  item.reason = GateReason::not_in_force;
  for (const Waiver& waiver : changed.policy->policy.waivers) {
    if (has_waiver(before, waiver)) continue;
    item.waiver = &waiver;
    item.line = waiver.place;
    changed.items.push_back(item);
  }
  return changed;
}

}  // namespace dealterms
