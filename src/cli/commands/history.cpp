// All versions of a deal, in order, clause by clause: as a matrix, or as a document.
#include "assess/history.hpp"

#include <memory>
#include <optional>
#include <utility>

#include "assess/warnings.hpp"
#include "base/calendar.hpp"
#include "cli/formats.hpp"
#include "cli/run.hpp"
#include "cli/select.hpp"
#include "cli/session.hpp"

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

// Of the versions named, else of the deal. Nothing where that cannot be: told.
std::optional<LoadedHistory> load_history(const std::vector<std::string>& versions,
                                          const std::string& deal, const SelectOptions& select,
                                          Session& session) {
  const auto loaded = versions.empty() ? load_deal(deal, session) : session.load(versions);
  if (!loaded) return std::nullopt;
  const auto checked =
      check_filters({select.clauses, select.types, select.perspective}, loaded->agreements);
  if (!checked) {
    session.tell(checked.error());
    return std::nullopt;
  }
  HistoryInput input;
  input.selection = selection_of(select);
  input.provenance = loaded->catalogue->provenance;
  for (const auto& agreement : loaded->agreements) {
    input.versions.push_back({agreement, agreement->date()});
  }
  LoadedHistory result;
  result.catalogue = loaded->catalogue;
  result.history = make_history(std::move(input), result.catalogue->merged);
  session.tell(warn_of_other_deals(loaded->agreements), loaded->sources);
  for (const HistoryStep& step : result.history.steps) {
    session.tell(warn_of_shifted_ids(*step.report.comparison), loaded->sources);
  }
  return result;
}

}  // namespace

ExitStatus run_history(const HistoryOptions& options, Session& session) {
  const auto loaded = load_history({}, options.deal, options.select, session);
  if (!loaded) return session.refuse();
  const bool asked = !options.select.clauses.empty() || !options.select.types.empty();
  const ShownHistory shown{loaded->history, asked ? Detail::clause_histories : Detail::matrix, {}};
  return write_as_asked(history_formats(), shown, *loaded->catalogue, session);
}

ExitStatus run_report(const ReportOptions& options, Session& session) {
  if (!options.date.empty() && !parse_day(options.date)) {
    return session.refuse({Error::Kind::refused,
                           "--date wants a day such as 2026-05-01, not '" + options.date + "'"});
  }
  const auto loaded = load_history(options.versions, options.deal, options.select, session);
  if (!loaded) return session.refuse();
  if (loaded->history.versions.size() < 2) {
    return session.refuse({Error::Kind::refused, "a report needs two versions or more"});
  }
  const ShownHistory shown{loaded->history, Detail::clause_histories, options.date};
  return write_as_asked(report_formats(), shown, *loaded->catalogue, session);
}

}  // namespace dealterms
