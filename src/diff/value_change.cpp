#include "diff/value_change.hpp"

#include <algorithm>
#include <array>
#include <vector>

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

}  // namespace

bool comes(ChangeKind kind) { return kind == ChangeKind::added || kind == ChangeKind::mentioned; }

ChangeKind inverse_of(ChangeKind kind) { return find_inverse(k_inverse_kinds, kind); }
Movement inverse_of(Movement movement) { return find_inverse(k_inverse_movements, movement); }

bool has_only_other_typography(const ValueChange& change) {
  return change.kind == ChangeKind::restated &&
         change.reasons == std::vector{ComparisonReason::typography_differs};
}

}  // namespace dealterms
