// Two versions, and what changed from the one to the other. By name it is the net of the history
// between them; paths, revisions and standard input are compared alone.
#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "assess/net.hpp"
#include "assess/policy/judge_policy.hpp"
#include "assess/policy/read_policy.hpp"
#include "assess/report.hpp"
#include "assess/warnings.hpp"
#include "base/text.hpp"
#include "cli/formats.hpp"
#include "cli/run.hpp"
#include "cli/select.hpp"
#include "cli/session.hpp"
#include "cli/versions_between.hpp"
#include "document/edits.hpp"
#include "document/read_documents.hpp"

namespace dealterms {
namespace {

// What --fail-on says, or --exit-code alone; nothing where neither asks for a status.
Result<std::optional<Policy>> policy_asked_for(const DiffOptions& options,
                                               const Selection& selection,
                                               const Comparison& comparison) {
  if (options.fail_on.empty()) {
    if (!options.exit_code) return std::optional<Policy>();
    return std::optional(smallest_policy(selection.perspective));
  }
  const std::array agreements{comparison.before.get(), comparison.after.get()};
  auto policy = parse_fail_on(options.fail_on, {*comparison.catalogue, agreements});
  if (!policy) return policy.error();
  policy->perspective = selection.perspective;
  return std::optional(std::move(*policy));
}

// Of the chosen clauses, whatever level is shown (law 8).
bool is_found(std::shared_ptr<const Comparison> comparison, Selection selection,
              const Policy& policy) {
  selection.min_level = Level::editorial;
  const Report report = make_report(std::move(comparison), selection);
  return !judge_policy({report, policy, {}}).passes();
}

VersionsBetween find_between(const DiffOptions& options, Session& session) {
  if (options.only_these) return {};
  const VersionFile* before = session.find_version(options.before);
  const VersionFile* after = before != nullptr ? session.find_version(options.after) : nullptr;
  if (after == nullptr) return {};
  VersionsBetween between = versions_between(*before, *after, *session.terms());
  // It may be what could not be read.
  if (!between.missing.empty()) session.tell_unreadable(*session.terms());
  return between;
}

// Of the two that were named, then what lies between them.
Comparison compare_loaded(const Loaded& loaded, OrderByAmends order) {
  const bool turned = order == OrderByAmends::newer_first;
  Versions versions = loaded.agreements;
  std::rotate(versions.begin() + 1, versions.begin() + 2, versions.end());
  if (turned) std::swap(versions.front(), versions.back());
  return compare_net(versions, loaded.catalogue->merged,
                     turned ? NetOrder::newest_first : NetOrder::oldest_first);
}

ExitStatus refuse_summary(const std::string& format, Session& session) {
  return session.refuse({Error::Kind::refused, "no summary as " + format +
                                                   "; --summary is written as " +
                                                   join(names_of(summary_formats()), " or ")});
}

bool is_filtered(const SelectOptions& select) {
  return !select.clauses.empty() || !select.types.empty() || select.kind || select.min_level;
}

// What makes the one file of the other, as they are written: what papers set in them is not. For
// programs that ask for no choice of findings. The nodes were given back when they were typed.
std::optional<std::vector<Edit>> edits_asked_for(const DiffOptions& options, const Report& report,
                                                 const Loaded& loaded, Session& session) {
  const auto outputs = outputs_of(options.output);
  const bool is_asked =
      std::ranges::any_of(outputs, [](const OutputOptions& o) { return o.format == "json"; });
  if (!is_asked || is_filtered(options.select)) return std::nullopt;
  std::vector<SourceText> sources;
  for (const auto& agreement : {report.comparison->before, report.comparison->after}) {
    const SourceText* source = find_source(loaded.sources, agreement->main_file().id);
    if (source == nullptr || agreement->is_absent) return std::nullopt;
    sources.push_back(*source);
  }
  const auto read = read_documents(sources, session.limits(), {.most = session.world().threads()});
  if (!read[0].root || !read[1].root) return std::nullopt;
  return find_edits(*read[0].root, *read[1].root);
}

}  // namespace

ExitStatus run_diff(const DiffOptions& options, Session& session) {
  const Formats<Report> formats = options.summary ? summary_formats() : diff_formats();
  for (const OutputOptions& output : outputs_of(options.output)) {
    if (!has_format(formats, output.format)) return refuse_summary(output.format, session);
  }
  const VersionsBetween between = find_between(options, session);
  const auto loaded = session.load_between({options.before, options.after}, between.agreed);
  if (!loaded) return session.refuse();
  const auto comparison =
      std::make_shared<const Comparison>(compare_loaded(*loaded, between.order));

  const SelectOptions& select = options.select;
  const auto selection =
      selection_of(select, {comparison->before, comparison->after}, *loaded->catalogue->merged);
  if (!selection) return session.refuse(selection.error());
  const auto policy = policy_asked_for(options, *selection, *comparison);
  if (!policy) return session.refuse(policy.error());

  session.tell(warn_of_other_deals(loaded->agreements), loaded->sources);
  session.tell(warn_of_order(*comparison->before, *comparison->after, between.order),
               loaded->sources);
  session.tell(warn_of_shifted_ids(*comparison), loaded->sources);
  session.tell(warn_of_untried_renames(*comparison), loaded->sources);
  session.tell(warn_of_gaps(between.held_twice, *comparison->after), loaded->sources);
  const Report report = make_report(comparison, *selection);

  const auto edits = edits_asked_for(options, report, *loaded, session);
  const ExitStatus written =
      write_as_asked(formats, report, *loaded->catalogue, session, edits ? &*edits : nullptr);
  if (written != ExitStatus::done) return written;
  const bool found = *policy && is_found(comparison, *selection, **policy);
  return session.end(found ? ExitStatus::found : ExitStatus::done);
}

}  // namespace dealterms
