#include "assess/finding.hpp"

#include <array>

namespace dealterms {
namespace {

struct JudgementReasonName {
  JudgementReason judgement_reason;
  std::string_view name;
};
constexpr std::array k_judgement_reason_names{
    JudgementReasonName{JudgementReason::role_unbound, "role_unbound"},
    JudgementReasonName{JudgementReason::mutual, "mutual"},
    JudgementReasonName{JudgementReason::no_polarity, "no_polarity"},
    JudgementReasonName{JudgementReason::silence_means_none, "silence_means_none"},
    JudgementReasonName{JudgementReason::silence_means_unlimited, "silence_means_unlimited"},
    JudgementReasonName{JudgementReason::silence_means_term_end, "silence_means_term_end"},
    JudgementReasonName{JudgementReason::silence_unknown, "silence_unknown"},
    JudgementReasonName{JudgementReason::part_of_split, "part_of_split"},
    JudgementReasonName{JudgementReason::own_hands, "own_hands"},
    JudgementReasonName{JudgementReason::nobody_gave_it_up, "nobody_gave_it_up"},
    JudgementReasonName{JudgementReason::only_presumed, "only_presumed"},
    JudgementReasonName{JudgementReason::fits_the_old, "fits_the_old"},
    JudgementReasonName{JudgementReason::file_says_so, "file_says_so"},
    JudgementReasonName{JudgementReason::conversion_declared, "conversion_declared"},
    JudgementReasonName{JudgementReason::conversion_unknown, "conversion_unknown"},
    JudgementReasonName{JudgementReason::only_better_known, "only_better_known"},
    JudgementReasonName{JudgementReason::finite_and_unlimited, "finite_and_unlimited"},
    JudgementReasonName{JudgementReason::several_steps, "several_steps"},
    JudgementReasonName{JudgementReason::large_change, "large_change"},
    JudgementReasonName{JudgementReason::small_change, "small_change"},
    JudgementReasonName{JudgementReason::tiny_change, "tiny_change"},
    JudgementReasonName{JudgementReason::used_by_others, "used_by_others"},
};

}  // namespace

std::string_view name_of(JudgementReason judgement_reason) {
  for (const auto& row : k_judgement_reason_names) {
    if (row.judgement_reason == judgement_reason) return row.name;
  }
  return "";
}

}  // namespace dealterms
