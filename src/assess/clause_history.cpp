#include "assess/clause_history.hpp"

#include <algorithm>
#include <array>

#include "assess/history.hpp"

namespace dealterms {
namespace {

template <typename Named>
struct Name {
  Named named;
  std::string_view name;
};
constexpr std::array k_state_names{
    Name<ClauseState>{ClauseState::absent, "absent"},
    Name<ClauseState>{ClauseState::present, "present"},
    Name<ClauseState>{ClauseState::unchanged, "unchanged"},
    Name<ClauseState>{ClauseState::presumed, "presumed"},
    Name<ClauseState>{ClauseState::restated, "restated"},
    Name<ClauseState>{ClauseState::added, "added"},
    Name<ClauseState>{ClauseState::mentioned, "mentioned"},
    Name<ClauseState>{ClauseState::changed, "changed"},
    Name<ClauseState>{ClauseState::converted, "converted"},
    Name<ClauseState>{ClauseState::split, "split"},
    Name<ClauseState>{ClauseState::merged, "merged"},
    Name<ClauseState>{ClauseState::renamed, "renamed"},
    Name<ClauseState>{ClauseState::reversed, "reversed"},
    Name<ClauseState>{ClauseState::ended, "ended"},
    Name<ClauseState>{ClauseState::lapsed, "lapsed"},
    Name<ClauseState>{ClauseState::not_mentioned, "not_mentioned"},
    Name<ClauseState>{ClauseState::came_and_went, "came_and_went"},
};
constexpr std::array k_net_names{
    Name<ClauseHistory::Net>{ClauseHistory::Net::unchanged, "unchanged"},
    Name<ClauseHistory::Net>{ClauseHistory::Net::changed, "changed"},
    Name<ClauseHistory::Net>{ClauseHistory::Net::came_back, "came_back"},
    Name<ClauseHistory::Net>{ClauseHistory::Net::began, "began"},
    Name<ClauseHistory::Net>{ClauseHistory::Net::ended, "ended"},
    Name<ClauseHistory::Net>{ClauseHistory::Net::passed_by, "passed_by"},
};
constexpr std::array k_measure_names{
    Name<TermTrend::Measure>{TermTrend::Measure::amount, "amount"},
    Name<TermTrend::Measure>{TermTrend::Measure::percent, "percent"},
    Name<TermTrend::Measure>{TermTrend::Measure::date, "date"},
    Name<TermTrend::Measure>{TermTrend::Measure::duration, "duration"},
    Name<TermTrend::Measure>{TermTrend::Measure::scale, "scale"},
};

}  // namespace

std::string_view name_of(ClauseState state) {
  return std::ranges::find(k_state_names, state, &Name<ClauseState>::named)->name;
}

std::string_view name_of(ClauseHistory::Net net) {
  return std::ranges::find(k_net_names, net, &Name<ClauseHistory::Net>::named)->name;
}

std::string_view name_of(TermTrend::Measure measure) {
  return std::ranges::find(k_measure_names, measure, &Name<TermTrend::Measure>::named)->name;
}

}  // namespace dealterms
