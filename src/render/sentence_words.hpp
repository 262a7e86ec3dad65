#pragma once
#include <optional>
#include <set>
#include <string>
#include "assess/report.hpp"
#include "render/words/words.hpp"
namespace dealterms {
struct SaidSentence {
  std::string words;
  std::set<std::string, std::less<>> said;
};
inline std::optional<SaidSentence> clause_sentence(const Item&, const ClauseType&, const Words&) {
  return std::nullopt;
}
inline std::optional<SaidSentence> entry_sentence(const Item&, const Item&, const TermSpec&,
                                                  const Words&) {
  return std::nullopt;
}
inline std::string phrase_when_added(const TermSpec&, const std::string&) { return {}; }
}  // namespace dealterms
