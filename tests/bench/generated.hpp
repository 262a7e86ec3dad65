// Made-up agreements of any size for measuring: N clauses of a dozen terms and a paragraph each,
// about 1.5 kB a clause, in two versions. The kind says how the versions differ. The same bytes on
// every run, as YAML and, holding the same tree, as JSON for programs that read nothing else.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace dealterms {

enum class GeneratedKind {
  plain,       // one clause in ten changes: two terms and the end of its quote, or its whole id
  equal,       // nothing changes
  moved,       // the clauses stand in another order
  rewritten,   // every quote is worded otherwise, no term differs
  new_ids,     // every clause has another id and is otherwise the same
  events,      // every clause is a milestone, and each of their definitions changes
  references,  // every clause is there because of one that is not
  one_text,    // one clause, whose one text has a dozen words for each clause of the others
};
enum class GeneratedVersion { before, after };
enum class GeneratedForm { yaml, json };

// What the kinds are called on a command line, in their order.
inline constexpr std::array<std::string_view, 8> k_generated_kinds{
    "plain", "equal", "moved", "rewritten", "new-ids", "events", "references", "one-text"};

[[nodiscard]] std::string generate_agreement(std::size_t clauses, GeneratedVersion version,
                                             GeneratedKind kind = GeneratedKind::plain,
                                             GeneratedForm form = GeneratedForm::yaml);

}  // namespace dealterms
