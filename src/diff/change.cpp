#include "diff/change.hpp"

#include <algorithm>
#include <array>

namespace dealterms {
namespace {

struct KindRow {
  ChangeKind kind;
  std::string_view name;
  ChangeKind inverse;
};
constexpr std::array k_kinds_of_change{
    KindRow{ChangeKind::added, "added", ChangeKind::removed},
    KindRow{ChangeKind::removed, "removed", ChangeKind::added},
    KindRow{ChangeKind::mentioned, "mentioned", ChangeKind::not_mentioned},
    KindRow{ChangeKind::not_mentioned, "not_mentioned", ChangeKind::mentioned},
    KindRow{ChangeKind::changed, "changed", ChangeKind::changed},
    KindRow{ChangeKind::converted, "converted", ChangeKind::converted},
    KindRow{ChangeKind::split, "split", ChangeKind::merged},
    KindRow{ChangeKind::merged, "merged", ChangeKind::split},
    KindRow{ChangeKind::renamed, "renamed", ChangeKind::renamed},
    KindRow{ChangeKind::reversed, "reversed", ChangeKind::reversed},
    KindRow{ChangeKind::lapsed, "lapsed", ChangeKind::lapsed},
    KindRow{ChangeKind::disclosed, "disclosed", ChangeKind::withheld},
    KindRow{ChangeKind::withheld, "withheld", ChangeKind::disclosed},
    KindRow{ChangeKind::sharpened, "sharpened", ChangeKind::blurred},
    KindRow{ChangeKind::blurred, "blurred", ChangeKind::sharpened},
    KindRow{ChangeKind::restated, "restated", ChangeKind::restated},
    KindRow{ChangeKind::moved, "moved", ChangeKind::moved},
};

struct MovementRow {
  Movement movement;
  std::string_view name;
  Movement inverse;
};
constexpr std::array k_movements{
    MovementRow{Movement::none, "none", Movement::none},
    MovementRow{Movement::raised, "raised", Movement::lowered},
    MovementRow{Movement::lowered, "lowered", Movement::raised},
    MovementRow{Movement::widened, "widened", Movement::narrowed},
    MovementRow{Movement::narrowed, "narrowed", Movement::widened},
    MovementRow{Movement::varied, "varied", Movement::varied},
    MovementRow{Movement::undetermined, "undetermined", Movement::undetermined},
};

template <typename Name>
struct Named {
  Name value;
  std::string_view name;
};
constexpr std::array k_reasons{
    Named<ComparisonReason>{ComparisonReason::undisclosed_before, "undisclosed_before"},
    Named<ComparisonReason>{ComparisonReason::undisclosed_after, "undisclosed_after"},
    Named<ComparisonReason>{ComparisonReason::unknowns_differ, "unknowns_differ"},
    Named<ComparisonReason>{ComparisonReason::units_differ, "units_differ"},
    Named<ComparisonReason>{ComparisonReason::bases_differ, "bases_differ"},
    Named<ComparisonReason>{ComparisonReason::durations_not_comparable, "durations_not_comparable"},
    Named<ComparisonReason>{ComparisonReason::intervals_overlap, "intervals_overlap"},
    Named<ComparisonReason>{ComparisonReason::events_differ, "events_differ"},
    Named<ComparisonReason>{ComparisonReason::method_unspecified, "method_unspecified"},
    Named<ComparisonReason>{ComparisonReason::readings_disagree, "readings_disagree"},
    Named<ComparisonReason>{ComparisonReason::on_some_readings, "on_some_readings"},
    Named<ComparisonReason>{ComparisonReason::alternative, "alternative"},
    Named<ComparisonReason>{ComparisonReason::forms_differ, "forms_differ"},
    Named<ComparisonReason>{ComparisonReason::earlier_silent, "earlier_silent"},
};
constexpr std::array k_subjects{
    Named<Subject>{Subject::head, "head"},
    Named<Subject>{Subject::party, "party"},
    Named<Subject>{Subject::other, "other"},
    Named<Subject>{Subject::instrument, "instrument"},
    Named<Subject>{Subject::source, "source"},
    Named<Subject>{Subject::clause, "clause"},
    Named<Subject>{Subject::record, "record"},
    Named<Subject>{Subject::role, "role"},
    Named<Subject>{Subject::term, "term"},
    Named<Subject>{Subject::evidence, "evidence"},
    Named<Subject>{Subject::relation, "relation"},
    Named<Subject>{Subject::open_point, "open_point"},
    Named<Subject>{Subject::bargain, "bargain"},
};

std::array<std::string_view, 7> all_of(const ChangePath& path) {
  return {path.section, path.item, path.records, path.record, path.name, path.within, path.field};
}

}  // namespace

std::string_view name_of(ChangeKind kind) {
  return std::ranges::find(k_kinds_of_change, kind, &KindRow::kind)->name;
}
ChangeKind inverse_of(ChangeKind kind) {
  return std::ranges::find(k_kinds_of_change, kind, &KindRow::kind)->inverse;
}
std::string_view name_of(Movement movement) {
  return std::ranges::find(k_movements, movement, &MovementRow::movement)->name;
}
Movement inverse_of(Movement movement) {
  return std::ranges::find(k_movements, movement, &MovementRow::movement)->inverse;
}
std::string_view name_of(ComparisonReason reason) {
  return std::ranges::find(k_reasons, reason, &Named<ComparisonReason>::value)->name;
}
std::string_view name_of(Subject subject) {
  return std::ranges::find(k_subjects, subject, &Named<Subject>::value)->name;
}

std::vector<std::string> ChangePath::steps() const {
  std::vector<std::string> steps;
  for (const auto step : all_of(*this)) {
    if (!step.empty()) steps.emplace_back(step);
  }
  return steps;
}

std::string_view ChangePath::last() const {
  std::string_view last;
  for (const auto step : all_of(*this)) {
    if (!step.empty()) last = step;
  }
  return last;
}

std::string_view ChangePath::owner() const {
  std::string_view last;
  std::string_view owner;
  for (const auto step : all_of(*this)) {
    if (step.empty()) continue;
    owner = last;
    last = step;
  }
  return owner;
}

Place Change::place_before() const {
  if (before != nullptr && before->place.known()) return before->place;
  return item_before != nullptr ? item_before->place : Place{};
}

Place Change::place_after() const {
  if (after != nullptr && after->place.known()) return after->place;
  return item_after != nullptr ? item_after->place : Place{};
}

}  // namespace dealterms
