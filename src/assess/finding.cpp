#include "assess/finding.hpp"

#include <array>

namespace dealterms {
namespace {

struct GroundName {
  Ground ground;
  std::string_view name;
};
constexpr std::array k_ground_names{
    GroundName{Ground::role_unbound, "role_unbound"},
    GroundName{Ground::mutual, "mutual"},
    GroundName{Ground::no_polarity, "no_polarity"},
    GroundName{Ground::silence_means_none, "silence_means_none"},
    GroundName{Ground::silence_means_unlimited, "silence_means_unlimited"},
    GroundName{Ground::silence_means_term_end, "silence_means_term_end"},
    GroundName{Ground::silence_unknown, "silence_unknown"},
    GroundName{Ground::part_of_split, "part_of_split"},
    GroundName{Ground::own_hands, "own_hands"},
    GroundName{Ground::nobody_gave_it_up, "nobody_gave_it_up"},
    GroundName{Ground::only_presumed, "only_presumed"},
    GroundName{Ground::fits_the_old, "fits_the_old"},
    GroundName{Ground::file_says_so, "file_says_so"},
    GroundName{Ground::conversion_declared, "conversion_declared"},
    GroundName{Ground::conversion_unknown, "conversion_unknown"},
    GroundName{Ground::only_better_known, "only_better_known"},
    GroundName{Ground::finite_and_unlimited, "finite_and_unlimited"},
    GroundName{Ground::several_steps, "several_steps"},
    GroundName{Ground::large_change, "large_change"},
    GroundName{Ground::small_change, "small_change"},
    GroundName{Ground::tiny_change, "tiny_change"},
    GroundName{Ground::used_by_others, "used_by_others"},
};

}  // namespace

std::string_view name_of(Ground ground) {
  for (const auto& row : k_ground_names) {
    if (row.ground == ground) return row.name;
  }
  return "";
}

}  // namespace dealterms
