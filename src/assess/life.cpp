#include "assess/life.hpp"

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
    Name<CellState>{CellState::absent, "absent"},
    Name<CellState>{CellState::present, "present"},
    Name<CellState>{CellState::unchanged, "unchanged"},
    Name<CellState>{CellState::presumed, "presumed"},
    Name<CellState>{CellState::restated, "restated"},
    Name<CellState>{CellState::added, "added"},
    Name<CellState>{CellState::mentioned, "mentioned"},
    Name<CellState>{CellState::changed, "changed"},
    Name<CellState>{CellState::converted, "converted"},
    Name<CellState>{CellState::split, "split"},
    Name<CellState>{CellState::merged, "merged"},
    Name<CellState>{CellState::renamed, "renamed"},
    Name<CellState>{CellState::reversed, "reversed"},
    Name<CellState>{CellState::ended, "ended"},
    Name<CellState>{CellState::lapsed, "lapsed"},
    Name<CellState>{CellState::not_mentioned, "not_mentioned"},
    Name<CellState>{CellState::came_and_went, "came_and_went"},
};
constexpr std::array k_net_names{
    Name<Life::Net>{Life::Net::unchanged, "unchanged"},
    Name<Life::Net>{Life::Net::changed, "changed"},
    Name<Life::Net>{Life::Net::came_back, "came_back"},
    Name<Life::Net>{Life::Net::began, "began"},
    Name<Life::Net>{Life::Net::ended, "ended"},
    Name<Life::Net>{Life::Net::passed_by, "passed_by"},
};
constexpr std::array k_measure_names{
    Name<Course::Measure>{Course::Measure::amount, "amount"},
    Name<Course::Measure>{Course::Measure::percent, "percent"},
    Name<Course::Measure>{Course::Measure::date, "date"},
    Name<Course::Measure>{Course::Measure::duration, "duration"},
    Name<Course::Measure>{Course::Measure::scale, "scale"},
};

}  // namespace

std::string_view name_of(CellState state) {
  return std::ranges::find(k_state_names, state, &Name<CellState>::named)->name;
}

std::string_view name_of(Life::Net net) {
  return std::ranges::find(k_net_names, net, &Name<Life::Net>::named)->name;
}

std::string_view name_of(Course::Measure measure) {
  return std::ranges::find(k_measure_names, measure, &Name<Course::Measure>::named)->name;
}

}  // namespace dealterms
