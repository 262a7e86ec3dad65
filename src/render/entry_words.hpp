// What an entry is called where a reader expects a name: an exception, a purchase, an open point.
// Everything from files comes out visible().
#pragma once

#include <optional>
#include <set>
#include <string>

#include "assess/report.hpp"
#include "render/words/words.hpp"

namespace dealterms {

struct EntryWords {
  std::string kind;                         // "Exception", "Open point"; empty: `name` says it too
  std::string name;                         // "API access for government", "purchase of USD 250bn"
  std::set<std::string, std::less<>> said;  // the terms that stand in the name
  std::optional<Status> status = {};        // how it is known
};

// Of an entry that changed, as the newer version has it.
[[nodiscard]] EntryWords entry_words(const Change& change, const Report& report,
                                     const Words& words);
// The entry that a change of one of its terms stands in.
[[nodiscard]] std::string owner_words(const Change& change, const Report& report,
                                      const Words& words);

}  // namespace dealterms
