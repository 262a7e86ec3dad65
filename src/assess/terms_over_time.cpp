// One clause's values over all versions: what came back, and what can be drawn as a curve.
#include <algorithm>
#include <utility>

#include "assess/history_parts.hpp"
#include "catalogue/file_format.hpp"

namespace dealterms {
namespace {

using Terms = std::map<TermPath, TermOverTime>;

class Collector {
 public:
  Collector(const ClauseHistory& clause_history, const Catalogue& catalogue)
      : clause_history_(clause_history), catalogue_(catalogue) {}

  Terms collect() {
    for (version_ = 0; version_ < clause_history_.cells.size(); ++version_) {
      const ClauseAtVersion& cell = clause_history_.cells[version_];
      if (!is_there(cell)) continue;
      const ClauseType* type = catalogue_.find_type(cell.item->type);
      const auto spec_of = [type](const std::string& name) { return find_term_spec(type, name); };
      add_item(*cell.item, {}, spec_of);
    }
    return std::move(terms_);
  }

 private:
  template <typename SpecOf>
  void add_item(const Item& item, const TermPath& path, const SpecOf& spec_of) {
    for (const auto& [name, value] : item.roles) add(below(path, name), nullptr, value);
    for (const auto& [name, value] : item.terms) add(below(path, name), spec_of(name), value);
    for (const auto& [name, records] : item.records) {
      const TermSpec* spec = spec_of(name);
      const auto record_spec_of = [spec](const std::string& term) -> const TermSpec* {
        return spec != nullptr ? find_record_term_spec(*spec, term) : nullptr;
      };
      for (const auto& [id, record] : records) {
        if (!record.ended) add_record(record, below(below(path, name), id), record_spec_of);
      }
    }
  }

  template <typename SpecOf>
  void add_record(const Item& record, const TermPath& path, const SpecOf& spec_of) {
    for (const auto& [name, value] : record.roles) add(below(path, name), nullptr, value);
    for (const auto& [name, value] : record.terms) add(below(path, name), spec_of(name), value);
  }

  static TermPath below(TermPath path, const std::string& name) {
    path.push_back(name);
    return path;
  }

  void add(const TermPath& path, const TermSpec* spec, const Value& value) {
    TermOverTime& term = terms_[path];
    term.values.resize(clause_history_.cells.size());
    term.values[version_] = &value;
    if (spec != nullptr) term.spec = spec;
  }

  const ClauseHistory& clause_history_;
  const Catalogue& catalogue_;
  std::size_t version_ = 0;
  Terms terms_;
};

// ---- reversions ---------------------------------------------------------------------------------

// Versions in a row that say the same.
template <typename State>
struct Run {
  std::size_t first = 0;
  std::size_t last = 0;
  State state{};
};

bool is_one_state(const Value* a, const Value* b) { return says_the_same(a, b); }
bool is_one_state(bool a, bool b) { return a == b; }

template <typename State>
void extend(std::vector<Run<State>>& runs, std::size_t version, State state) {
  if (!runs.empty() && is_one_state(runs.back().state, state)) {
    runs.back().last = version;
  } else {
    runs.push_back({version, version, state});
  }
}

template <typename State, typename Add>
void for_each_return(const std::vector<Run<State>>& runs, const Add& add) {
  for (std::size_t i = 0; i + 2 < runs.size(); ++i) {
    if (is_one_state(runs[i].state, runs[i + 2].state)) add(runs[i], runs[i + 1], runs[i + 2]);
  }
}

// What people call a clause is no term of the deal.
bool is_editorial(const TermSpec* spec) {
  return spec != nullptr && spec->level == Level::editorial;
}

// ---- trends -------------------------------------------------------------------------------------

struct Number {
  TermTrend::Measure measure = TermTrend::Measure::amount;
  std::string unit;
  Decimal number;
};

std::string unit_of(const Measure& measure) {
  std::string unit = measure.unit;
  if (!measure.of.empty()) unit += " of " + measure.of.words();
  if (!measure.per.empty()) unit += " per " + measure.per.words();
  return unit;
}

std::string_view unit_of(DurationFamily family) {
  switch (family) {
    case DurationFamily::exact:
      return "minutes";
    case DurationFamily::calendar:
      return "months";
    case DurationFamily::business:
      return "business days";
  }
  return {};
}

struct Numbering {
  const TermSpec* spec;

  std::optional<Number> operator()(const Measure& measure) const {
    const bool percent = measure.unit == "%";
    return Number{percent ? TermTrend::Measure::percent : TermTrend::Measure::amount,
                  unit_of(measure), measure.number};
  }
  std::optional<Number> operator()(const Duration& duration) const {
    return Number{TermTrend::Measure::duration, std::string(unit_of(family_of(duration.unit))),
                  count_in_family(duration)};
  }
  std::optional<Number> operator()(const Date& date) const {
    if (date.form == Date::Form::perpetual || date.form == Date::Form::event) return std::nullopt;
    return Number{TermTrend::Measure::date, {}, Decimal(date.last.time_since_epoch().count())};
  }
  std::optional<Number> operator()(const Token& token) const {
    if (spec == nullptr || !spec->is(Kind::scale)) return std::nullopt;
    const auto at = std::ranges::find(spec->values, token.name);
    if (at == spec->values.end()) return std::nullopt;
    return Number{TermTrend::Measure::scale, {}, Decimal(at - spec->values.begin())};
  }
  // The bound that is given stands for the range; a printer shows the words beside.
  std::optional<Number> operator()(const Range& range) const {
    return std::visit(*this, *range.low);
  }
  std::optional<Number> operator()(
      const is_one_of<None, Unlimited, Unknown, Readings, Flag, Text, Set, Combined, Tiers, Steps,
                      Series, Bases> auto&) const {
    return std::nullopt;
  }
};

std::optional<TermTrend> trend_of(const TermPath& path, const TermOverTime& term) {
  TermTrend trend;
  trend.path = path;
  trend.spec = term.spec;
  std::size_t known = 0;
  for (std::size_t version = 0; version < term.values.size(); ++version) {
    TrendPoint point{version, term.values[version], std::nullopt};
    if (point.value != nullptr) {
      if (auto number = std::visit(Numbering{term.spec}, point.value->content)) {
        if (known > 0 && (number->unit != trend.unit || number->measure != trend.measure)) {
          return std::nullopt;
        }
        trend.measure = number->measure;
        trend.unit = number->unit;
        trend.low = known > 0 ? std::min(trend.low, number->number) : number->number;
        trend.high = known > 0 ? std::max(trend.high, number->number) : number->number;
        point.number = number->number;
        ++known;
      }
    }
    trend.points.push_back(point);
  }
  if (known < 2 || trend.low == trend.high) return std::nullopt;
  return trend;
}

}  // namespace

bool says_the_same(const Value* a, const Value* b) {
  return a == nullptr || b == nullptr ? a == b : *a == *b;
}

Terms terms_over_time(const ClauseHistory& clause_history, const Catalogue& catalogue) {
  return Collector(clause_history, catalogue).collect();
}

bool says_the_same_at_both_ends(const ClauseHistory& clause_history, const Catalogue& catalogue) {
  if (clause_history.cells.front().item->type != clause_history.cells.back().item->type)
    return false;
  return std::ranges::all_of(terms_over_time(clause_history, catalogue), [](const auto& entry) {
    const TermOverTime& term = entry.second;
    return is_editorial(term.spec) || says_the_same(term.values.front(), term.values.back());
  });
}

std::vector<Reversion> find_reversions(const ClauseHistory& clause_history,
                                       const History& history) {
  std::vector<Reversion> found;
  std::vector<Run<bool>> presence;
  for (std::size_t i = 0; i < clause_history.cells.size(); ++i) {
    // Silence claims nothing, so coming back from it is no return.
    if (!is_there(clause_history.cells[i]) &&
        clause_history.cells[i].state == ClauseState::not_mentioned)
      return {};
    extend(presence, i, is_there(clause_history.cells[i]));
  }
  for_each_return(presence, [&](const auto& old, const auto& away, const auto& back) {
    if (!old.state) return;
    found.push_back({{}, old.last, away.first, back.first, nullptr, nullptr, nullptr});
  });
  for (const auto& [path, term] : terms_over_time(clause_history, *history.catalogue)) {
    if (is_editorial(term.spec)) continue;
    std::vector<Run<const Value*>> runs;
    for (std::size_t i = 0; i < term.values.size(); ++i) {
      if (!is_there(clause_history.cells[i])) continue;
      const bool silent = term.values[i] == nullptr;
      if (silent && history.versions[i].agreement->basis == Basis::reports) continue;
      extend(runs, i, term.values[i]);
    }
    for_each_return(runs, [&](const auto& old, const auto& away, const auto& back) {
      found.push_back({path, old.last, away.first, back.first, term.spec, old.state, away.state});
    });
  }
  return found;
}

std::vector<TermTrend> find_trends(const ClauseHistory& clause_history, const History& history) {
  std::vector<TermTrend> trends;
  for (const auto& [path, term] : terms_over_time(clause_history, *history.catalogue)) {
    if (auto trend = trend_of(path, term)) {
      trend->clause = clause_history.clause;
      trends.push_back(std::move(*trend));
    }
  }
  return trends;
}

}  // namespace dealterms
