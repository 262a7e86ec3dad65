#include "diff/kinds_of_whole.hpp"

namespace dealterms {
namespace {

// Two parties that changed places. Widened or narrowed roles are role changes, not this.
bool are_swapped(const Item& before, const Item& after) {
  for (const auto& [one, old_one] : before.roles) {
    for (const auto& [other, old_other] : before.roles) {
      const Value* new_one = after.find_role(one);
      const Value* new_other = after.find_role(other);
      if (one < other && new_one != nullptr && new_other != nullptr && old_one != old_other &&
          old_one == *new_other && old_other == *new_one) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

std::vector<ChangeKind> kinds_of_whole(const ItemMatch& match, bool is_converted) {
  using How = ItemMatch::How;
  std::vector<ChangeKind> kinds;
  if (are_swapped(*match.before, *match.after)) kinds.push_back(ChangeKind::reversed);
  if (is_converted) kinds.push_back(ChangeKind::converted);
  if (match.how == How::split) kinds.push_back(ChangeKind::split);
  if (match.how == How::merged) kinds.push_back(ChangeKind::merged);
  if (match.how == How::continued || match.how == How::alike) kinds.push_back(ChangeKind::renamed);
  return kinds;
}

}  // namespace dealterms
