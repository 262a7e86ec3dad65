// The gate: which versions, by which policy, and what came of it. Says why before it fails, and on
// standard error where the result goes elsewhere or is for a program.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "assess/policy/group_findings.hpp"
#include "assess/policy/judge_policy.hpp"
#include "cli/find_checked.hpp"
#include "cli/formats.hpp"
#include "cli/gate_policies.hpp"
#include "cli/language.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "diff/compare.hpp"
#include "render/text/baseline.hpp"
#include "render/text/text_gate.hpp"

namespace dealterms {
namespace {

// ---- judging ------------------------------------------------------------------------------------

// A pair that was read, and the policy that governs it.
struct Checked {
  const SoughtPair* sought = nullptr;
  Loaded loaded;
  std::size_t policy = 0;  // its place among the policies
};

CheckedPair judge(Checked& checked, const std::shared_ptr<const PolicyFile>& policy,
                  std::optional<Day> today) {
  CheckedPair pair;
  pair.name = checked.sought->name;
  pair.path_before = checked.sought->before.path;
  pair.path_after = checked.sought->after.path;
  pair.agreement = checked.loaded.agreements.back();
  pair.catalogue = checked.loaded.catalogue->merged;
  pair.sources = std::move(checked.loaded.sources);
  pair.policy = policy;
  const SoughtPair::As as = checked.sought->as;
  if (as == SoughtPair::As::alone) {
    pair.is_alone = true;
    pair.result = judge_version(*pair.agreement, *pair.catalogue, policy->policy, today);
  }
  if (as != SoughtPair::As::compared) return pair;
  auto comparison = std::make_shared<const Comparison>(
      compare(checked.loaded.agreements.front(), pair.agreement, pair.catalogue));
  Selection selection;
  selection.min_level = Level::editorial;
  selection.perspective = policy->policy.perspective;
  pair.report = std::make_shared<const Report>(make_report(std::move(comparison), selection));
  pair.result = judge_policy({*pair.report, policy->policy, today});
  return pair;
}

bool names_catalogue(const Agreement& agreement) { return agreement.head.contains("catalogue"); }

// Where a side brings clause types of its own, its word is the last in one order of the two and not
// in the other: the stricter of both judges, so that no change can talk down what it does.
CheckedPair judge_by_either(Checked& checked, const std::shared_ptr<const PolicyFile>& policy,
                            std::optional<Day> today, Session& session) {
  CheckedPair pair = judge(checked, policy, today);
  const bool is_one_order =
      checked.sought->as != SoughtPair::As::compared ||
      std::ranges::none_of(checked.loaded.agreements,
                           [](const auto& agreement) { return names_catalogue(*agreement); });
  if (is_one_order) return pair;
  std::vector<LoadResult> turned =
      session.load_pairs({{checked.sought->after, checked.sought->before}});
  if (!turned.front().loaded) return pair;
  Checked other{checked.sought, *std::move(turned.front().loaded), checked.policy};
  std::ranges::reverse(other.loaded.agreements);
  CheckedPair by_base = judge(other, policy, today);
  const auto weight = [](const CheckedPair& one) {
    return std::pair(one.result.count(Outcome::fail), one.result.count(Outcome::warn));
  };
  return weight(by_base) > weight(pair) ? std::move(by_base) : std::move(pair);
}

// Behind what fails.
void add_remark(const VersionRemark& remark, GateResult& result) {
  GateItem item;
  item.outcome = Outcome::warn;
  item.reason = remark.reason;
  item.version = remark.version;
  const auto place = std::ranges::find_if(
      result.items, [](const GateItem& other) { return other.outcome != Outcome::fail; });
  result.items.insert(place, std::move(item));
}

void add_equal_changes(GateRun& run) {
  std::vector<DealReport> inputs;
  for (const CheckedPair& pair : run.pairs) {
    if (pair.report != nullptr) inputs.push_back({pair.agreement->deal, pair.report.get()});
  }
  for (ChangeGroup& group : group_findings(inputs)) {
    const auto pair = std::ranges::find_if(
        run.pairs, [&](const CheckedPair& one) { return one.report.get() == group.report; });
    run.equal_changes.push_back({group.first, &*pair, std::move(group.deals)});
  }
}

// A waiver that has done its work says nothing of the change at hand.
bool is_of_idle_waiver(const GateItem& item) {
  return item.waiver != nullptr && item.finding == nullptr;
}

void warnings_to_errors(GateRun& run) {
  const auto turn = [](std::vector<GateItem>& items) {
    for (GateItem& item : items) {
      if (item.outcome == Outcome::warn && !is_of_idle_waiver(item)) item.outcome = Outcome::fail;
    }
  };
  for (CheckedPair& pair : run.pairs) turn(pair.result.items);
  for (CheckedPolicy& checked : run.policies) turn(checked.items);
}

// ---- writing ------------------------------------------------------------------------------------

bool is_text_on_standard_output(const OutputOptions& output) {
  const bool to_standard_output = output.output.empty() || output.output == "/dev/stdout";
  return to_standard_output && output.format == "text";
}

// On the log, whatever the result is written as and wherever that goes.
void tell_why(const CheckedRun& checked, const LoadedCatalogue& catalogue, Session& session) {
  if (is_text_on_standard_output(session.output())) return;
  const Page page = session.page(catalogue);
  Layout layout = page.layout;
  layout.colour = error_colour(session.output(), session.world());
  session.tell_lines(print_text_gate(tell_gate(checked.run, GateDetail::problems, page.words),
                                     page.words, layout));
}

ExitStatus explain_one(const std::string& fingerprint, const GateRun& run,
                       const LoadedCatalogue& catalogue, Session& session) {
  const Page page = session.page(catalogue);
  const std::vector<ToldRow> rows = explain(run, fingerprint, page.words);
  if (rows.empty()) {
    return session.refuse({Error::Kind::missing, "nothing of fingerprint '" + fingerprint +
                                                     "' was found; --all --format text lists all"});
  }
  return session.write(print_text_explanation(rows, page.words, page.layout));
}

ExitStatus write_baseline(const std::string& file, const GateRun& run, Session& session) {
  const auto written = session.world().replace_file(file, print_baseline(run, words_in(k_english)));
  if (written) return ExitStatus::done;
  return session.refuse(
      {written.error().kind, "cannot write " + file + ": " + written.error().text});
}

}  // namespace

ExitStatus run_check(const CheckOptions& options, Session& session) {
  auto gathered = find_checked(options, session);
  if (!gathered) return session.refuse(gathered.error());
  std::vector<InputPair> inputs;
  for (const SoughtPair& sought : gathered->pairs) {
    inputs.push_back(
        {sought.as == SoughtPair::As::alone ? sought.after : sought.before, sought.after});
  }
  std::vector<LoadResult> results = session.load_pairs(std::move(inputs));
  std::vector<Checked> checked;
  GatePolicies policies(options, session);
  std::size_t unusable = gathered->unusable;
  for (std::size_t i = 0; i < results.size(); ++i) {
    session.tell(results[i]);
    if (!results[i].loaded) {
      ++unusable;
      continue;
    }
    const SoughtPair& sought = gathered->pairs[i];
    const auto policy = policies.find_for(sought.name, sought.after);
    if (!policy) return session.refuse(policy.error());
    checked.push_back({&sought, *std::move(results[i].loaded), *policy});
  }
  for (const std::string& path : gathered->policies) {
    if (const auto policy = policies.find_for(path, {}); !policy) {
      return session.refuse(policy.error());
    }
  }
  if (checked.empty() && unusable > 0) return session.refuse();
  for (const Checked& one : checked) policies.add(one.policy, one.loaded);
  if (!policies.read()) return session.refuse();

  CheckedRun run;
  run.detail = options.all ? GateDetail::all : GateDetail::problems;
  run.run.unusable = unusable;
  for (Checked& one : checked) {
    run.run.pairs.push_back(
        judge_by_either(one, policies.at(one.policy), policies.today(), session));
    if (one.sought->remark) add_remark(*one.sought->remark, run.run.pairs.back().result);
  }
  run.run.policies = policies.judge(run.run.pairs);
  if (run.run.pairs.size() > 1) add_equal_changes(run.run);
  if (options.warnings_as_errors) warnings_to_errors(run.run);

  const auto catalogue = session.catalogues().read_for({});
  if (!catalogue) return session.refuse(catalogue.error());
  if (!options.explain.empty()) return explain_one(options.explain, run.run, **catalogue, session);
  if (!options.baseline_out.empty()) {
    const ExitStatus written = write_baseline(options.baseline_out, run.run, session);
    if (written != ExitStatus::done) return written;
  }
  tell_why(run, **catalogue, session);
  const ExitStatus written = write_as_asked(check_formats(), run, **catalogue, session);
  if (written != ExitStatus::done) return written;
  if (unusable > 0) return ExitStatus::unusable;
  return session.end(run.run.passes() ? ExitStatus::done : ExitStatus::found);
}

}  // namespace dealterms
