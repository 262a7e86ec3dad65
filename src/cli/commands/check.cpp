// The gate: which versions, by which policy, and what came of it. Says why before it fails, and on
// standard error where the result goes elsewhere or is for a program.
#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "assess/policy/group_findings.hpp"
#include "assess/policy/judge_policy.hpp"
#include "assess/warnings.hpp"
#include "base/text.hpp"
#include "cli/find_versions.hpp"
#include "cli/formats.hpp"
#include "cli/gate_policies.hpp"
#include "cli/git.hpp"
#include "cli/language.hpp"
#include "cli/pair_files.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "diff/compare.hpp"
#include "render/text/baseline.hpp"
#include "render/text/text_gate.hpp"

namespace dealterms {
namespace {

// What is to be checked: two versions, or the new one alone.
struct Sought {
  std::string name;
  Input before;
  Input after;
  bool is_alone = false;
};

// What was asked for, and the files beside it that could not be read.
struct Gathered {
  std::vector<Sought> sought;
  std::size_t unusable = 0;
};

Sought sought_of(std::string name, std::optional<Input> before, std::optional<Input> after) {
  return {std::move(name), before ? *std::move(before) : nothing(),
          after ? *std::move(after) : nothing()};
}

bool is_agreement(const std::optional<Input>& input) {
  return input && is_marked_as_agreement(input->bytes);
}

Result<Gathered> gather_from_git(const CheckOptions& options, const World& world) {
  auto changed = options.staged ? staged_files(world) : changed_files(options.git, world);
  if (!changed) return changed.error();
  Gathered gathered;
  for (ChangedFile& file : *changed) {
    if (!is_agreement(file.before) && !is_agreement(file.after)) continue;
    gathered.sought.push_back(sought_of(file.path, std::move(file.before), std::move(file.after)));
  }
  return gathered;
}

Result<Gathered> gather_from_directories(const CheckOptions& options, Session& session) {
  ParseCount parsed;
  auto paired = pair_files(options.versions[0], options.versions[1], session.world(), parsed);
  if (!paired) return paired.error();
  session.add_parsed(parsed);
  Gathered gathered;
  gathered.unusable = paired->unreadable.size();
  for (const Unreadable& file : paired->unreadable) {
    session.tell({file.error.kind, "cannot read " + file.path + ": " + file.error.text});
  }
  for (FilePair& pair : paired->pairs) {
    gathered.sought.push_back(
        sought_of(std::move(pair.name), std::move(pair.before), std::move(pair.after)));
  }
  return gathered;
}

bool are_directories(const CheckOptions& options, const World& world) {
  return options.versions.size() == 2 &&
         std::ranges::all_of(options.versions, [&](const std::string& name) {
           return static_cast<bool>(world.list_directory(name));
         });
}

Result<Gathered> gather_named(const CheckOptions& options, Session& session) {
  std::vector<Input> inputs;
  for (const std::string& name : options.versions) {
    auto input = session.resolve(name);
    if (!input) return input.error();
    inputs.push_back(std::move(*input));
  }
  const std::string name = inputs.back().name;
  if (inputs.size() == 1) return Gathered{{{name, {}, std::move(inputs[0]), true}}};
  return Gathered{{{name, std::move(inputs[0]), std::move(inputs[1])}}};
}

Result<Gathered> gather(const CheckOptions& options, Session& session) {
  if (options.staged || !options.git.empty()) return gather_from_git(options, session.world());
  if (options.versions.empty()) {
    return Error{Error::Kind::refused,
                 "nothing to check; name OLD and NEW, NEW alone, two directories, --git RANGE or "
                 "--staged"};
  }
  if (are_directories(options, session.world())) return gather_from_directories(options, session);
  return gather_named(options, session);
}

// ---- judging ------------------------------------------------------------------------------------

// A pair that was read, and the policy that governs it.
struct Checked {
  const Sought* sought = nullptr;
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
  if (checked.sought->is_alone) {
    pair.result = judge_version(*pair.agreement, *pair.catalogue, policy->policy, today);
    return pair;
  }
  auto comparison = std::make_shared<const Comparison>(
      compare(checked.loaded.agreements.front(), pair.agreement, pair.catalogue));
  Selection selection;
  selection.min_level = Level::editorial;
  selection.perspective = policy->policy.perspective;
  pair.report = std::make_shared<const Report>(make_report(std::move(comparison), selection));
  pair.result = judge_policy({*pair.report, policy->policy, today});
  return pair;
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

void warnings_to_errors(GateRun& run) {
  const auto turn = [](std::vector<GateItem>& items) {
    for (GateItem& item : items) {
      if (item.outcome == Outcome::warn) item.outcome = Outcome::fail;
    }
  };
  for (CheckedPair& pair : run.pairs) turn(pair.result.items);
  for (CheckedPolicy& checked : run.policies) turn(checked.items);
}

// ---- writing ------------------------------------------------------------------------------------

bool is_text_on_standard_output(const OutputOptions& output) {
  const bool to_standard_output =
      output.output.empty() || output.output == "-" || output.output == "/dev/stdout";
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
  auto gathered = gather(options, session);
  if (!gathered) return session.refuse(gathered.error());
  std::vector<InputPair> inputs;
  for (const Sought& sought : gathered->sought) {
    inputs.push_back({sought.is_alone ? sought.after : sought.before, sought.after});
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
    const Sought& sought = gathered->sought[i];
    const auto policy = policies.find_for(sought.name, sought.after);
    if (!policy) return session.refuse(policy.error());
    checked.push_back({&sought, *std::move(results[i].loaded), *policy});
  }
  if (checked.empty() && unusable > 0) return session.refuse();
  for (const Checked& one : checked) policies.add(one.policy, one.loaded);
  if (!policies.read()) return session.refuse();

  CheckedRun run;
  run.detail = options.all ? GateDetail::all : GateDetail::problems;
  run.run.unusable = unusable;
  for (Checked& one : checked) {
    run.run.pairs.push_back(judge(one, policies.at(one.policy), policies.today()));
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
  return run.run.passes() ? ExitStatus::done : ExitStatus::found;
}

}  // namespace dealterms
