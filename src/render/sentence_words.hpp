// A clause or an entry in the sentence that the catalogue has for it: "OpenAI must buy USD 250bn of
// Azure from Microsoft." Everything from files comes out visible().
#pragma once

#include <optional>
#include <set>
#include <string>

#include "agreement/agreement.hpp"
#include "catalogue/catalogue.hpp"
#include "render/words/words.hpp"

namespace dealterms {

struct SaidSentence {
  std::string words;
  std::set<std::string, std::less<>> said;  // the roles and terms that it says
};

// Nothing where the type has no sentence, or where a name outside of brackets cannot be said: it is
// not there, or it is not public and no amount. How a value is known is said beside it where it is
// known otherwise than the clause; `aside` is said of the whole, before the full stop.
[[nodiscard]] std::optional<SaidSentence> clause_sentence(const Item& clause,
                                                          const ClauseType& type,
                                                          const Words& words,
                                                          const std::string& aside = {});
// In a few words, for the cell of a table: how it is known is said elsewhere.
[[nodiscard]] std::optional<SaidSentence> clause_brief(const Item& clause, const ClauseType& type,
                                                       const Words& words);
// A noun phrase: "purchase of USD 250bn".
[[nodiscard]] std::optional<SaidSentence> entry_sentence(const Item& entry, const Item& clause,
                                                         const ClauseType& type,
                                                         const TermSpec& records,
                                                         const Words& words);
// "capped at USD 38bn in all" of a term that came, whose value is `said` so; empty where the
// catalogue has no phrase, and where the phrase would say something else: `capped at undisclosed`.
[[nodiscard]] std::string phrase_when_added(const TermSpec& term, const Value& value,
                                            const std::string& said);

}  // namespace dealterms
