#include <algorithm>
#include <iterator>
#include <ranges>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "catalogue/favours.hpp"
#include "render/change_words.hpp"
#include "render/finding_words.hpp"
#include "render/history_words.hpp"
#include "render/names.hpp"
#include "render/told/tell.hpp"
#include "render/told/tell_comparison.hpp"
#include "render/told/tell_first_screen.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_most_open = 10;  // clauses

bool is_weighty(const ToldClauseHistory& clause) { return clause.level.level >= Level::major; }

// ---- each thing once ----------------------------------------------------------------------------

// What all findings of a step rest on stands with the step, and what a finding rests on with it and
// not again with its parts.
void share_sources(ToldStep& step) {
  if (step.findings.empty()) return;
  const auto rests_on = [](const ToldFinding& finding, const ToldSource& source) {
    return std::ranges::count(finding.sources, source.number, &ToldSource::number) > 0;
  };
  std::ranges::copy_if(step.findings.front().sources, std::back_inserter(step.sources),
                       [&](const ToldSource& source) {
                         return std::ranges::all_of(step.findings, [&](const ToldFinding& finding) {
                           return rests_on(finding, source);
                         });
                       });
  const auto drop = [&](const auto& self, ToldFinding& finding,
                        const std::vector<ToldSource>& above) -> void {
    for (ToldFinding& part : finding.parts) self(self, part, finding.sources);
    std::erase_if(finding.sources, [&](const ToldSource& source) {
      return std::ranges::count(above, source.number, &ToldSource::number) > 0;
    });
  };
  const std::vector<ToldSource> shared = step.sources;
  for (ToldFinding& finding : step.findings) drop(drop, finding, shared);
}

// A reason that holds for all that a clause's sources first mention, where it is given first.
void give_once(const std::string& reason, std::vector<ToldStep>& steps) {
  bool given = false;
  for (ToldStep& step : steps) {
    for (ToldFinding& finding : step.findings) {
      if (given) std::erase(finding.reasons, reason);
      given = given || std::ranges::count(finding.reasons, reason) > 0;
    }
  }
}

// Whether the whole comes to something else than its steps.
bool adds_to_steps(const std::vector<ToldFinding>& net, const std::vector<ToldStep>& steps) {
  const auto is_told = [&](const ToldFinding& finding) {
    return std::ranges::any_of(steps, [&](const ToldStep& step) {
      return std::ranges::count(step.findings, finding.headline, &ToldFinding::headline) > 0;
    });
  };
  return !std::ranges::all_of(net, is_told);
}

class HistoryTeller {
 public:
  HistoryTeller(const History& history, const Words& words)
      : history_(history), words_(words), numbers_(history.sources) {}

  ToldHistory tell(std::string_view date) {
    ToldHistory told;
    for (const auto& clause : history_.clause_histories)
      told.clauses.push_back(tell_clause(clause));
    tell_weight(told.clauses);
    for (const auto& point : history_.open_points) told.open_points.push_back(tell_point(point));
    for (const auto& step : history_.steps) told.rest.push_back(tell_rest(step, told.open_points));
    told.balance = tell_balance(context_of(history_.net));
    for (const auto& top : history_.top) told.top.push_back(tell_top(top));
    tell_versions(told);
    told.summary = tell_summary(history_, told, words_);
    tell_page(told.page);
    if (!date.empty()) {
      told.printed_on = words_.say(Message::printed_on, {{"date", visible(date)}});
    }
    told.has_high_levels = std::ranges::any_of(told.clauses, is_weighty);
    told.word_legend = word_legend(history_, words_);
    told.value_legend = value_legend(history_, words_);
    told.left_out = hidden_words(history_, words_);
    told.clause_count = words_.count(Message::clause_count, history_.clause_histories.size());
    tell_files(told);
    return told;
  }

 private:
  [[nodiscard]] std::string name(std::size_t version) const {
    return version_name(version, history_);
  }
  [[nodiscard]] std::string from_to(const HistoryStep& step) const {
    return fmt::format("{} → {}", name(step.from), name(step.to));
  }
  [[nodiscard]] TellContext context_of(const HistoryStep& step) {
    return {step.report, words_, [this](const Agreement& agreement, const std::string& id) {
              return numbers_.number_of(agreement, id);
            }};
  }

  void tell_page(ToldPage& page) const {
    page.deal = deal_name(history_);
    page.title = history_title(history_, words_);
    const bool reports = std::ranges::any_of(history_.versions, [](const HistoryVersion& version) {
      return version.agreement->basis == Basis::reports;
    });
    if (reports) page.caveat = words_.say(Message::reports_only);
    page.between = between_words(unshown_versions(), words_);
    if (history_.clause_histories.empty()) page.nothing_shown = words_.say(Message::nothing_shown);
    for (const SourceNote& note : numbers_.notes()) {
      page.sources.push_back(tell_source(note, words_));
    }
  }

  // Those that were heard and have no column.
  [[nodiscard]] std::vector<std::shared_ptr<const Agreement>> unshown_versions() const {
    std::vector<std::shared_ptr<const Agreement>> unshown;
    std::ranges::copy_if(history_.net.report.comparison->between, std::back_inserter(unshown),
                         [&](const auto& version) {
                           return std::ranges::find(history_.versions, version,
                                                    &HistoryVersion::agreement) ==
                                  history_.versions.end();
                         });
    return unshown;
  }

  void tell_versions(ToldHistory& told) const {
    for (std::size_t i = 0; i < history_.versions.size(); ++i) {
      const Agreement& agreement = *history_.versions[i].agreement;
      told.versions.push_back({name(i), version_date(i, history_, words_),
                               head_words(agreement, "title", words_), history_.versions[i].date});
    }
    told.from_to =
        fmt::format("{} → {}", dated_version(*history_.versions.front().agreement, words_),
                    dated_version(*history_.versions.back().agreement, words_));
  }

  [[nodiscard]] std::string part_of_words(const std::string& clause) const {
    if (clause.empty()) return {};
    return words_.say(Message::part_of_change, {{"clause", clause_words(clause, words_)}});
  }

  // ---- one clause ------------------------------------------------------------------------------

  [[nodiscard]] ToldClauseHistory tell_clause(const ClauseHistory& clause) {
    ToldClauseHistory told;
    told.name = {clause.clause, clause_history_title(clause, history_, words_)};
    told.type = clause.type;
    told.from = clause.from;
    told.level = tell_level(clause.level, words_);
    told.changed = clause.changes > 0;
    if (!clause.earlier_ids.empty()) {
      const std::string ids = visible(fmt::format("{}", fmt::join(clause.earlier_ids, ", ")));
      told.earlier_ids = words_.say(Message::earlier_ids, {{"ids", ids}});
    }
    for (std::size_t i = 0; i < clause.cells.size(); ++i)
      told.cells.push_back(tell_cell(clause, i));
    told.serves = serves_words(clause);
    for (const auto& trend : history_.trends) {
      if (trend.clause == clause.clause) told.trends.push_back(tell_trend(trend, clause));
    }
    for (const auto& step : history_.steps) tell_step(clause, step, told.steps);
    tell_what_cells_hide(clause, told);
    give_once(words_.word(Table::comparison_reasons, name_of(ComparisonReason::earlier_silent)),
              told.steps);
    tell_net(clause, told);
    for (const auto& reversion : clause.reversions) {
      told.reversions.push_back(reversion_words(reversion, clause, history_, words_));
    }
    told.has_story = has_story(clause);
    return told;
  }

  [[nodiscard]] ToldCell tell_cell(const ClauseHistory& clause, std::size_t version) const {
    const ClauseAtVersion& cell = clause.cells[version];
    ToldCell told;
    told.state = cell.state;
    told.word = words_.word(Table::cells, name_of(cell.state));
    told.words = words_.word(Table::states, name_of(cell.state));
    told.marked = is_marked(cell.state);
    if (told.marked) told.level = tell_level(cell_level(clause, version, history_), words_);
    told.part_of = part_of_words(cell.part_of);
    told.part_of_clause = cell.part_of;
    told.value = cell_value(cell, history_, words_);
    told.aside = cell_aside(cell, words_);
    if (cell.verdict != nullptr)
      told.fingerprint = cell.verdict->findings.front().fingerprint().hex();
    return told;
  }

  // A change that the clause in few words does not show is told instead of the clause.
  static void tell_what_cells_hide(const ClauseHistory& clause, ToldClauseHistory& told) {
    std::string shown;
    for (std::size_t version = 0; version < told.cells.size(); ++version) {
      if (!says_clause(clause.cells[version])) continue;
      std::string& value = told.cells[version].value;
      const bool is_as_before = value == shown;
      shown = value;
      const auto step = std::ranges::find(told.steps, version, &ToldStep::to);
      if (is_as_before && step != told.steps.end() && !step->findings.empty()) {
        value = cell_words(step->findings.front().line);
      }
    }
  }

  // "serves Microsoft (holder)": whom more of the clause favours, as it stood last.
  [[nodiscard]] std::string serves_words(const ClauseHistory& clause) const {
    for (const ClauseAtVersion& cell : clause.cells | std::views::reverse) {
      if (cell.item == nullptr || cell.item->ended) continue;
      const ClauseType* type = history_.catalogue->find_type(cell.item->type);
      const Value* role = type != nullptr ? cell.item->find_role(type->favours) : nullptr;
      const Set* parties = role != nullptr ? role->as<Set>() : nullptr;
      if (parties == nullptr || parties->tokens.empty()) return {};
      std::vector<std::string> names;
      for (const auto& token : parties->tokens) {
        const bool is_each = token.name == k_each_party;
        names.push_back(is_each ? words_.say(Message::each_party)
                                : party_words(token.name, words_));
      }
      return words_.say(
          Message::serves,
          {{"whom", words_.say(Message::aside, {{"what", listed(names, words_)},
                                                {"aside", key_words(type->favours, words_)}})}});
    }
    return {};
  }

  // First against last, where the steps do not say it already. A clause that came back to what it
  // was has nothing to tell, whatever its wording.
  void tell_net(const ClauseHistory& clause, ToldClauseHistory& told) {
    const auto steps = std::ranges::count_if(
        told.steps, [](const ToldStep& step) { return !step.findings.empty(); });
    if (steps < 2) return;
    std::vector<ToldFinding> net;
    if (clause.net_verdict != nullptr && clause.net != ClauseHistory::Net::came_back) {
      net = tell_findings(clause.net_verdict->findings, clause.net_verdict->level,
                          context_of(history_.net));
      if (!adds_to_steps(net, told.steps)) return;
    }
    told.net_findings = std::move(net);
    told.net_label = words_.say(Message::net_finding,
                                {{"old", name(0)}, {"new", name(history_.versions.size() - 1)}});
    told.net = words_.word(Table::nets, name_of(clause.net));
  }

  void tell_step(const ClauseHistory& clause, const HistoryStep& step,
                 std::vector<ToldStep>& steps) {
    const ClauseAtVersion& cell = clause.cells[step.to];
    if (cell.verdict == nullptr && cell.part_of.empty()) return;
    ToldStep told;
    told.to = step.to;
    told.from_to = from_to(step);
    told.part_of = part_of_words(cell.part_of);
    told.part_of_clause = cell.part_of;
    if (cell.verdict != nullptr) {
      told.level = tell_level(cell.verdict->level, words_);
      const auto& findings = cell.verdict->findings;
      told.findings = tell_findings(findings, cell.verdict->level, context_of(step));
      const auto lesser = std::ranges::find_if(
          findings, [](const Finding& finding) { return finding.level < Level::major; });
      told.weighty = static_cast<std::size_t>(lesser - findings.begin());
      share_sources(told);
    }
    steps.push_back(std::move(told));
  }

  [[nodiscard]] ToldTrend tell_trend(const TermTrend& trend, const ClauseHistory& clause) const {
    ToldTrend told;
    told.term = path_words(trend.path, trend.spec, clause, words_);
    told.low = trend.low;
    told.high = trend.high;
    if (trend.measure != TermTrend::Measure::date && !trend.low.is_negative()) told.low = Decimal();
    std::vector<std::string> points;
    for (const TrendPoint& point : trend.points) {
      const std::string version = name(point.version);
      const std::string value = point.value != nullptr ? value_words(*point.value, words_)
                                                       : words_.say(Message::trend_unknown);
      points.push_back(words_.say(Message::trend_point, {{"version", version}, {"value", value}}));
      told.points.push_back({version, value, point.number});
    }
    told.about =
        words_.say(Message::trend_about,
                   {{"term", told.term}, {"points", fmt::format("{}", fmt::join(points, "; "))}});
    return told;
  }

  // What stands open is what someone reads: the highest level that there is, and those below it as
  // long as there is room for all of a level.
  static void tell_weight(std::vector<ToldClauseHistory>& clauses) {
    std::size_t open = 0;
    bool has_room = true;
    for (const Level level : k_levels) {
      const auto count = static_cast<std::size_t>(std::ranges::count_if(
          clauses, [&](const auto& clause) { return clause.level.level == level; }));
      has_room = has_room && (open == 0 || (level >= Level::major && open + count <= k_most_open));
      if (has_room) open += count;
      for (ToldClauseHistory& clause : clauses) {
        if (clause.level.level == level) clause.is_lesser = !has_room;
      }
    }
  }

  // ---- beside the clauses ----------------------------------------------------------------------

  [[nodiscard]] ToldTopChange tell_top(const TopChange& top) {
    const HistoryStep& step = history_.steps[top.step];
    const ToldFinding finding = tell_finding(*top.finding, std::nullopt, context_of(step));
    return {tell_clause_name(top.finding->clause, step.report),
            finding.line,
            from_to(step),
            *finding.level,
            finding.side,
            top.undone ? words_.say(Message::undone_later) : std::string(),
            finding.fingerprint.hex(),
            step.to};
  }

  [[nodiscard]] ToldOpenPoint tell_point(const OpenPointHistory& point) {
    ToldOpenPoint told{term_words(*point.latest, "about", words_),
                       name(point.first),
                       outcome_words(point, history_, words_),
                       {},
                       point.closed_by.has_value(),
                       {}};
    std::map<std::size_t, std::string> sources;
    for (std::size_t i = 0; i < point.cells.size(); ++i) {
      if (point.cells[i].item == nullptr) continue;
      for (const auto& id : point.cells[i].item->evidence->sources) {
        sources.emplace(numbers_.number_of(*history_.versions[i].agreement, id), id);
      }
    }
    for (const auto& [number, id] : sources) told.sources.push_back({number, id});
    return told;
  }

  // Open points have their own place, where what the steps did to them is told.
  [[nodiscard]] ToldStepRest tell_rest(const HistoryStep& step,
                                       std::vector<ToldOpenPoint>& open_points) {
    const TellContext context = context_of(step);
    ToldStepRest rest{step.to, from_to(step), tell_bargains(context), {}};
    for (const Finding& finding : step.report.outside_clauses) {
      const auto point =
          std::ranges::find(history_.open_points, finding.clause, &OpenPointHistory::id);
      if (finding.type == "open_point" && point != history_.open_points.end()) {
        const auto at = static_cast<std::size_t>(point - history_.open_points.begin());
        open_points[at].fingerprints.push_back(finding.fingerprint().hex());
      } else {
        rest.outside_clauses.push_back(tell_finding(finding, Level::minor, context));
      }
    }
    return rest;
  }

  void tell_files(ToldHistory& told) const {
    for (const auto& version : history_.versions) {
      for (const AgreementFile& file : version.agreement->files) {
        told.files.push_back({file.name, file.digest.hex()});
      }
    }
    for (const auto& file : history_.provenance.catalogues) {
      told.files.push_back(
          {fmt::format("{} ({})", file.name, words_.say(Message::catalogue_file)), file.digest});
    }
    told.program = words_.say(Message::program, {{"version", history_.provenance.program}});
  }

  const History& history_;
  const Words& words_;
  SourceNumbers numbers_;
};

}  // namespace

ToldHistory tell_history(const History& history, std::string_view date, const Words& words) {
  const Words named = words.naming(names_of(history));
  return HistoryTeller(history, named).tell(date);
}

}  // namespace dealterms
