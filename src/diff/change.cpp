#include "diff/change.hpp"

#include <algorithm>
#include <array>

namespace dealterms {
namespace {

template <typename E>
struct Inverse {
  E of;
  E is;
};

template <typename E>
using Inverses = std::array<Inverse<E>, all_values<E>().size()>;

constexpr Inverses<ChangeKind> k_inverse_kinds{{
    {ChangeKind::added, ChangeKind::removed},
    {ChangeKind::removed, ChangeKind::added},
    {ChangeKind::mentioned, ChangeKind::not_mentioned},
    {ChangeKind::not_mentioned, ChangeKind::mentioned},
    {ChangeKind::changed, ChangeKind::changed},
    {ChangeKind::converted, ChangeKind::converted},
    {ChangeKind::split, ChangeKind::merged},
    {ChangeKind::merged, ChangeKind::split},
    {ChangeKind::renamed, ChangeKind::renamed},
    {ChangeKind::reversed, ChangeKind::reversed},
    {ChangeKind::lapsed, ChangeKind::lapsed},
    {ChangeKind::disclosed, ChangeKind::withheld},
    {ChangeKind::withheld, ChangeKind::disclosed},
    {ChangeKind::sharpened, ChangeKind::blurred},
    {ChangeKind::blurred, ChangeKind::sharpened},
    {ChangeKind::restated, ChangeKind::restated},
    {ChangeKind::moved, ChangeKind::moved},
}};
static_assert(has_a_row_for_each(k_inverse_kinds, &Inverse<ChangeKind>::of));

constexpr Inverses<Movement> k_inverse_movements{{
    {Movement::none, Movement::none},
    {Movement::raised, Movement::lowered},
    {Movement::lowered, Movement::raised},
    {Movement::widened, Movement::narrowed},
    {Movement::narrowed, Movement::widened},
    {Movement::varied, Movement::varied},
    {Movement::undetermined, Movement::undetermined},
}};
static_assert(has_a_row_for_each(k_inverse_movements, &Inverse<Movement>::of));

template <typename E>
constexpr E find_inverse(const Inverses<E>& inverses, E of) {
  return std::ranges::find(inverses, of, &Inverse<E>::of)->is;
}

template <typename E>
consteval bool undoes_itself(const Inverses<E>& inverses) {
  return std::ranges::all_of(inverses, [&](const Inverse<E>& inverse) {
    return find_inverse(inverses, inverse.is) == inverse.of;
  });
}
static_assert(undoes_itself(k_inverse_kinds));
static_assert(undoes_itself(k_inverse_movements));

std::array<std::string_view, 7> all_of(const ChangePath& path) {
  return {path.section, path.item, path.records, path.record, path.name, path.within, path.field};
}

}  // namespace

bool comes(ChangeKind kind) { return kind == ChangeKind::added || kind == ChangeKind::mentioned; }

ChangeKind inverse_of(ChangeKind kind) { return find_inverse(k_inverse_kinds, kind); }
Movement inverse_of(Movement movement) { return find_inverse(k_inverse_movements, movement); }

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

Subject subject_of(FileSection section) {
  switch (section) {
    case FileSection::parties:
      return Subject::party;
    case FileSection::others:
      return Subject::other;
    case FileSection::instruments:
      return Subject::instrument;
    case FileSection::sources:
      return Subject::source;
    case FileSection::open_points:
      return Subject::open_point;
    case FileSection::bargains:
      break;
  }
  return Subject::bargain;
}

const SectionSpec* find_section(Subject subject) {
  const auto found = std::ranges::find_if(sections(), [&](const SectionSpec& section) {
    return subject_of(section.section) == subject;
  });
  return found == sections().end() ? nullptr : &*found;
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
