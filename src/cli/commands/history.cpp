// All versions of a deal, in order, clause by clause: as a matrix, or as a document.
#include "assess/history.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "assess/warnings.hpp"
#include "base/calendar.hpp"
#include "cli/formats.hpp"
#include "cli/run.hpp"
#include "cli/select.hpp"
#include "cli/session.hpp"
#include "cli/versions_between.hpp"

namespace dealterms {
namespace {

struct LoadedHistory {
  std::shared_ptr<const LoadedCatalogue> catalogue;
  History history;
};

// Every version of the deal; what could not be read is shown, since it may be one of them.
std::optional<Loaded> load_deal(const std::string& deal, Session& session) {
  const auto& terms = session.terms();
  if (!terms) {
    session.tell(terms.error());
    return std::nullopt;
  }
  const auto versions = versions_of(deal, *terms);
  if (!versions) {
    session.tell(versions.error());
    return std::nullopt;
  }
  session.tell_unreadable(*terms);
  std::vector<Input> inputs;
  for (const VersionFile* version : *versions) inputs.push_back(version->input);
  return session.load_inputs(std::move(inputs));
}

// Those that are no paths, revisions or standard input, with what lies between any two of them.
VersionsBetween find_between(const std::vector<std::string>& names, Session& session) {
  std::vector<const VersionFile*> named;
  for (const std::string& name : names) {
    if (const VersionFile* version = session.find_version(name)) named.push_back(version);
  }
  if (named.size() < 2) return {};
  VersionsBetween among = versions_among(named, *session.terms());
  // It may be what could not be read.
  if (!among.missing.empty()) session.tell_unreadable(*session.terms());
  return among;
}

// Of the versions named, else of the deal. Nothing where that cannot be: told.
std::optional<LoadedHistory> load_history(const ReportOptions& options, Session& session) {
  const std::vector<std::string>& named = options.versions;
  const VersionsBetween between =
      options.only_these ? VersionsBetween{} : find_between(named, session);
  const auto loaded = named.empty() ? load_deal(options.deal, session)
                                    : session.load_between(named, between.agreed);
  if (!loaded) return std::nullopt;
  auto selection = selection_of(options.select, loaded->agreements, *loaded->catalogue->merged);
  if (!selection) {
    session.tell(selection.error());
    return std::nullopt;
  }
  HistoryInput input;
  input.selection = std::move(*selection);
  input.provenance = loaded->catalogue->provenance;
  const std::size_t shown = loaded->agreements.size() - between.agreed.size();
  for (std::size_t i = 0; i < loaded->agreements.size(); ++i) {
    const auto& agreement = loaded->agreements[i];
    (i < shown ? input.versions : input.between).push_back({agreement, agreement->date()});
  }
  LoadedHistory result;
  result.catalogue = loaded->catalogue;
  result.history = make_history(std::move(input), result.catalogue->merged);
  session.tell(warn_of_other_deals(loaded->agreements), loaded->sources);
  for (const HistoryStep& step : result.history.steps) {
    session.tell(warn_of_shifted_ids(*step.report.comparison), loaded->sources);
    session.tell(warn_of_untried_renames(*step.report.comparison), loaded->sources);
  }
  session.tell(warn_of_gaps(between.held_twice, *loaded->agreements.back()), loaded->sources);
  return result;
}

}  // namespace

ExitStatus run_history(const HistoryOptions& options, Session& session) {
  const auto outputs = outputs_of(options.output);
  const bool has_csv =
      std::ranges::any_of(outputs, [](const OutputOptions& o) { return o.format == "csv"; });
  if (options.output.byte_order_mark && !has_csv) {
    return session.refuse({Error::Kind::refused, "--bom begins csv alone; add --format csv"});
  }
  ReportOptions all;
  all.deal = options.deal;
  all.select = options.select;
  const auto loaded = load_history(all, session);
  if (!loaded) return session.refuse();
  const bool asked = !options.select.clauses.empty() || !options.select.types.empty();
  const ShownHistory shown{loaded->history, asked ? Detail::clause_histories : Detail::matrix, {}};
  return session.end(write_as_asked(history_formats(), shown, *loaded->catalogue, session));
}

ExitStatus run_report(const ReportOptions& options, Session& session) {
  if (!options.date.empty() && !parse_day(options.date)) {
    return session.refuse({Error::Kind::refused,
                           "--date wants a day such as 2026-05-01, not '" + options.date + "'"});
  }
  const auto loaded = load_history(options, session);
  if (!loaded) return session.refuse();
  if (loaded->history.versions.size() < 2) {
    return session.refuse({Error::Kind::refused, "a report needs two versions or more"});
  }
  const ShownHistory shown{loaded->history, Detail::clause_histories, options.date};
  return session.end(write_as_asked(report_formats(), shown, *loaded->catalogue, session));
}

}  // namespace dealterms
