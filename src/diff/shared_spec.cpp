#include "diff/shared_spec.hpp"

#include <algorithm>

#include "agreement/value.hpp"

namespace dealterms {

std::optional<TermSpec> shared_spec(const TermSpec& before, const TermSpec& after) {
  const bool one_scale = !after.is(Kind::scale) || before.values == after.values;
  const bool one_silence =
      before.silence == after.silence && before.silent_step == after.silent_step;
  const bool one_price = before.price == after.price;
  if (one_scale && one_silence && one_price) return std::nullopt;
  TermSpec shared = after;
  if (!one_scale) std::ranges::replace(shared.kinds, Kind::scale, Kind::choice);
  if (!one_silence || !one_scale) {
    shared.silence = Silence::unknown;
    shared.silent_step.clear();
  }
  shared.price = before.price && after.price;
  return shared;
}

bool share_no_token(const Value& before, const Value& after) {
  const Set* olds = before.as<Set>();
  const Set* news = after.as<Set>();
  return olds != nullptr && news != nullptr &&
         std::ranges::none_of(olds->tokens, [&](const SetToken& token) {
           return find_token(*news, token.name) != nullptr;
         });
}

}  // namespace dealterms
