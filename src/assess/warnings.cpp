#include "assess/warnings.hpp"

namespace dealterms {
namespace {

Place place_of(const std::string& field, const Agreement& agreement) {
  const auto found = agreement.head.find(field);
  return found != agreement.head.end() ? found->second.place : Place{};
}

OrderByAmends order_of(const Agreement& before, const Agreement& after) {
  if (amended_version(after) == before.version) return OrderByAmends::older_first;
  if (amended_version(before) == after.version) return OrderByAmends::newer_first;
  return OrderByAmends::unknown;
}

}  // namespace

std::vector<Diagnostic> warn_of_other_deals(const Versions& versions) {
  Diagnostics warnings;
  for (const auto& version : versions) {
    const std::string& deal = versions.front()->deal;
    if (version->deal == deal) continue;
    warnings.add(DiagnosticCode::different_deals, place_of("deal", *version),
                 {deal, version->deal});
  }
  return warnings.sorted();
}

std::vector<Diagnostic> warn_of_order(const Agreement& before, const Agreement& after,
                                      OrderByAmends order) {
  if (before.deal != after.deal) return {};
  if (order == OrderByAmends::unknown) order = order_of(before, after);
  const bool by_date = before.date() && after.date() && *before.date() > *after.date();
  const bool turned =
      order == OrderByAmends::unknown ? by_date : order == OrderByAmends::newer_first;
  if (!turned) return {};
  return {{DiagnosticCode::newer_given_first,
           place_of("version", after),
           {before.version, after.version},
           {},
           {}}};
}

Diagnostic warn_of_double(const std::string& version, const Agreement& after) {
  return {DiagnosticCode::version_held_twice, place_of("version", after), {version}, {}, {}};
}

}  // namespace dealterms
