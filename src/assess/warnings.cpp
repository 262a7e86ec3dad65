#include "assess/warnings.hpp"

#include <algorithm>

namespace dealterms {
namespace {

bool is_quote(const Change& change) {
  return change.subject == Subject::evidence && change.id() == "quote" && change.after;
}

bool is_substance(const Change& change) {
  const bool of_the_deal = change.subject == Subject::term || change.subject == Subject::role;
  return of_the_deal && change.what.kind != ChangeKind::restated && change.id() != "title";
}

template <typename Test>
bool any_within(const Change& change, const Test& test) {
  return test(change) || std::ranges::any_of(change.parts, [&](const Change& part) {
           return any_within(part, test);
         });
}

}  // namespace

std::vector<Diagnostic> find_warnings(const Comparison& comparison) {
  Diagnostics warnings;
  for (const auto& change : comparison.changes) {
    const bool stays = change.subject == Subject::clause && change.item_before != nullptr &&
                       change.item_after != nullptr;
    if (stays && any_within(change, is_quote) && !any_within(change, is_substance)) {
      warnings.add(DiagnosticCode::quote_changed_alone, change.item_after->place,
                   {std::string(change.id())});
    }
  }
  return warnings.sorted();
}

}  // namespace dealterms
