// What a change means: rule, level, and whom it favours. A finding refers to its change and says
// nothing in sentences: see render/.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_names.hpp"
#include "catalogue/level.hpp"
#include "diff/change.hpp"

namespace dealterms {

struct Direction {
  enum class Kind { favours, neutral, mixed, undetermined };
  Kind kind = Kind::neutral;
  // Party keys, sorted. A mixed one serves some and goes against some in part, and both may name
  // the same party.
  std::vector<std::string> favours;
  std::vector<std::string> against;
  // Of what is first mentioned, and so undetermined: whom it would favour, if it is new.
  std::vector<std::string> would_favour;
  friend bool operator==(const Direction&, const Direction&) = default;
};
[[nodiscard]] Direction opposite(const Direction& direction);

// Why a finding is judged as it is, beyond what its change says.
enum class JudgementReason {
  role_unbound,        // nobody is named in the role that the catalogue favours
  mutual,              // both sides hold the role
  no_polarity,         // nothing declares whom it favours
  declared_neutral,    // the catalogue or the file says: nobody
  other_words,         // reworded: nothing says whom the new words serve
  unreadable,          // nobody can read what it is about
  if_new,              // first mentioned: it is a gain only if it is new
  comes_with_limits,   // an entry of which a part goes against whom it favours
  may_be_nothing,      // an entry that on one of its readings gives nothing
  names_nobody_bound,  // parties came and went that the provision does not bind
  other_measure,       // what it is counted in, or from, changed as well
  same_side,           // who came stands on the side of who left
  other_parties,       // the roles before say another than the roles now
  silence_means_none,  // what the contract did not say was: none
  silence_means_no,
  silence_means_unlimited,
  silence_means_term_end,
  silence_means_step,  // of a scale
  silence_unknown,
  silence_no_more,  // not known, and nothing is more than the value
  silence_no_less,
  part_of_split,      // narrower because it is a part of the old clause
  own_hands,          // a condition in the hands of the party it would limit
  nobody_gave_it_up,  // lapsed
  only_presumed,      // carried over because nothing says otherwise
  fits_the_old,       // sharpened or blurred: it may be the same value
  file_says_so,       // an override of the file, with its why
  conversion_declared,
  conversion_unknown,    // the catalogue has no row for these two types
  only_better_known,     // evidence improved
  words_alone,           // the quoted words changed, and what they are quoted for did not
  finite_and_unlimited,  // levels: one up
  several_steps,
  large_change,     // half or more
  small_change,     // less than a tenth
  tiny_change,      // less than a hundredth
  other_capitals,   // of a text, and nothing else
  first_mentioned,  // a single value, which had some value before
  over_before,      // it ended before the version began
  claims_nothing,   // other words for the same, or silence
  part_of_whole,    // told beneath the finding that it is a part of, and judged with it
  as_its_fields,    // an entry that stays, as high as what changed in it
  as_its_clauses,   // a party that is limited to some clauses, as high as these
  used_by_others,   // a definition, as high as what uses it
};

template <>
inline constexpr std::size_t k_most_enumerators<JudgementReason> = 56;

// What a finding is known by from one run to the next: the same while the change is the same,
// whatever its evidence. Worked out when it is asked for, since what people read prints none.
class Fingerprint {
 public:
  Fingerprint() = default;
  Fingerprint(std::string known) : known_(std::move(known)) {}
  // `change`: null, of what has none.
  Fingerprint(std::string rule, const Change* change);

  // 12 hexadecimal digits over rule, path and both values, each time anew.
  [[nodiscard]] std::string hex() const;

 private:
  std::string known_;
  std::string bytes_;  // where it is not known: what it is worked out of
};

struct Finding {
  std::string rule;  // `revenue_share.rate.lowered`
  Level level = Level::minor;
  Direction direction;
  std::string clause;              // the clause's id; for the rest of the file the item's, or empty
  std::string type;                // clause type, or the section: `party`, `source`, `deal`
  const Change* change = nullptr;  // owned by the Comparison
  std::vector<JudgementReason> judgement_reasons;
  std::string why;  // of an override
  // Clauses that hang on this event, use this definition, or hold for each party and so for this
  // one.
  std::vector<std::string> dependents;
  std::vector<Finding> parts;  // shown beneath and not counted apart

  [[nodiscard]] Fingerprint fingerprint() const { return {rule, change}; }
};

}  // namespace dealterms
