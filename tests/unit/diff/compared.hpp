// Two values as files would hold them, compared: what the tests of this folder share.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "../agreement/value_reading.hpp"
#include "diff/compare_values.hpp"

namespace dealterms::test {

// What a test says of a comparison; `nothing` where there is no change.
struct Told {
  bool nothing = false;
  ChangeKind kind = ChangeKind::changed;
  Movement movement = Movement::none;
  std::vector<ComparisonReason> reasons;
  friend bool operator==(const Told&, const Told&) = default;
  friend void PrintTo(const Told& told, std::ostream* out) {
    if (told.nothing) {
      *out << "nothing";
      return;
    }
    *out << name_of(told.kind) << ' ' << name_of(told.movement);
    for (const ComparisonReason reason : told.reasons) *out << ' ' << name_of(reason);
  }
};

inline const Told k_nothing{true, ChangeKind::changed, Movement::none, {}};
inline const Told k_raised{false, ChangeKind::changed, Movement::raised, {}};
inline const Told k_lowered{false, ChangeKind::changed, Movement::lowered, {}};
inline const Told k_widened{false, ChangeKind::changed, Movement::widened, {}};
inline const Told k_narrowed{false, ChangeKind::changed, Movement::narrowed, {}};
inline const Told k_varied{false, ChangeKind::changed, Movement::varied, {}};
inline const Told k_changed{false, ChangeKind::changed, Movement::none, {}};
inline const Told k_sharpened{false, ChangeKind::sharpened, Movement::none, {}};
inline const Told k_blurred{false, ChangeKind::blurred, Movement::none, {}};
inline const Told k_restated{false, ChangeKind::restated, Movement::none, {}};

inline Told told(ChangeKind kind, Movement movement, std::vector<ComparisonReason> reasons = {}) {
  return {false, kind, movement, std::move(reasons)};
}
inline Told open(ComparisonReason reason) {
  return {false, ChangeKind::changed, Movement::undetermined, {reason}};
}

inline Value value_of(const std::string& text, const TermSpec& spec) {
  auto reading = read(text, spec);
  if (!reading.value) throw std::runtime_error(text);  // a warning is no mistake
  return *reading.value;
}

inline Told told_by(const std::optional<ValueChange>& change) {
  if (!change) return k_nothing;
  return {false, change->kind, change->movement, change->reasons};
}

inline CompareContext contracts() { return {}; }
inline CompareContext reports() { return {Basis::reports, Basis::reports, {}}; }

inline std::optional<ValueChange> change_of(const std::string& before, const std::string& after,
                                            const TermSpec& spec,
                                            const CompareContext& context = {}) {
  const Value old_value = value_of(before, spec);
  const Value new_value = value_of(after, spec);
  return compare_values(&old_value, &new_value, spec, context);
}
inline std::optional<ValueChange> change_of(const std::string& before, const std::string& after,
                                            Kind kind, const CompareContext& context = {}) {
  return change_of(before, after, spec_of({kind}), context);
}

template <typename Spec>
Told compared(const std::string& before, const std::string& after, const Spec& spec,
              const CompareContext& context = {}) {
  return told_by(change_of(before, after, spec, context));
}

}  // namespace dealterms::test
