// What a term is: the kind of its values and whom a rise favours. The same shape describes the
// terms of clause types (from the catalogue) and the fields of the file itself (from
// file_format.hpp). Holds no values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/enum_names.hpp"
#include "base/place.hpp"
#include "catalogue/level.hpp"
#include "catalogue/sentence.hpp"

namespace dealterms {

enum class Kind {
  money,
  percent,
  quantity,
  duration,
  date,
  scale,    // one of an ordered list
  choice,   // one of an unordered list
  set,      // tokens
  flag,     // yes or no
  party,    // one or several keys of parties or others, or `each`
  refs,     // clause ids
  text,     // prose
  records,  // entries with ids, roles and terms of their own
};

// Whether values of the kind have more and less: the numeric kinds, dates and scales.
[[nodiscard]] bool is_ordered(Kind kind);

// Money, percent, quantity and duration: their changes are large or small, and `unlimited` is one
// of their values.
[[nodiscard]] bool is_measured(Kind kind);

// What it means that a contract does not say: a cap that is absent is unlimited, and where a floor
// is absent it may be less than zero.
enum class Silence { unknown, none, unlimited, term_end, no, step, no_floor };

// Whether being named as the party of a party-valued term is good or bad for it.
enum class Naming { nothing, favours, burdens };

// Of what an exception or a condition says: whether more of it limits its clause more, or less.
enum class Limiting { nothing, more, less };

// A token of a set and the narrower ones that it takes in: `any entity` holds of this contributor.
struct Breadth {
  std::string token;
  std::vector<std::string> takes_in;
};
// Whether the wider token says all that the narrower one says, through any number of others.
[[nodiscard]] bool takes_in(const std::vector<Breadth>& rows, std::string_view wider,
                            std::string_view narrower);

// From what share of the old value on a move is large, and below what share it is small, or tiny;
// in percent. What is large is not small.
struct SizeThresholds {
  Decimal large_from{50};
  Decimal small_below{10};
  Decimal tiny_below{1};
  friend bool operator==(const SizeThresholds&, const SizeThresholds&) = default;
};

// Whether a date is where its clause or entry begins or ends.
enum class Bounds { none, start, end };

struct TermSpec {
  std::string name;
  std::string title;  // "Response period"; the name in words where the catalogue gives none
  std::string about;
  std::vector<Kind> kinds;          // usually one
  std::vector<std::string> values;  // scale: lowest first; choice: in any order
  std::string more_favours;         // a role or `none`; empty: no direction is declared
  Naming naming = Naming::nothing;
  Limiting limiting = Limiting::nothing;
  // The highest step of a scale that leaves the other side its freedom. The lowest one, and the
  // word of a flag or of an amount that is named here, say the opposite of the clause's type.
  std::string leaves_free;
  // Terms beside it that say what it is counted in, or from: where one of them changed, more of it
  // is no more than before.
  std::vector<std::string> depends_on;
  // The term beside it without which it says nothing: where that one came from what left the other
  // side free, or fell back to it, this is a part of it.
  std::string limits;
  // Of a set in an entry: the set of another type, "uncapped_liability.heads". Members that left it
  // and are here now, or the other way round, are one move, judged there.
  std::string taken_from;
  Silence silence = Silence::unknown;
  std::string silent_step;  // Silence::step: the step of its scale that silence means
  // An amount of money over a period is so much a day, a month, a year: USD 12m per year is
  // USD 1m per month. A limit or a quota over another period is another one.
  bool price = false;
  bool share = false;          // of a percentage: a part of a whole, which more than 100% cannot be
  std::optional<Level> level;  // empty: one below the clause type's
  Bounds bounds = Bounds::none;  // dates only
  Sentence when_added;           // a phrase over `value`, for a term that came: "capped at {value}"
  SizeThresholds sizes;          // of what has a size
  std::vector<Breadth> wider;    // sets only; nothing takes in itself, however far round
  // Records only.
  Sentence reads;       // one entry: a noun phrase
  Sentence brief;       // the same in a few words
  std::string favours;  // a role of the record or clause, `mixed` or `none`; empty: not declared
  std::vector<std::string> roles;
  std::vector<TermSpec> terms;
  // Records only: the keys are parties, and what stands under each is the value of the one term.
  bool by_party = false;
  // Of the file's head: a name is no statement. It takes no evidence and cannot be unknown.
  enum class Writing { value, text, id };
  Writing writing = Writing::value;
  bool is_name = false;  // text: what something is called, in whatever case
  bool open = false;     // nobody declared it: how a value is written tells what it is
  Place place;

  [[nodiscard]] bool is(Kind kind) const;
  [[nodiscard]] const TermSpec* find_term(std::string_view term_name) const;
};

// Whether it takes a list of members: words, parties or clause ids.
[[nodiscard]] bool holds_sets(const TermSpec& spec);

// The spec of every undeclared term of an open type: a currency and an amount, a percentage, a list
// or else a text, and no direction. Other numbers may be those of a standard, a street or a
// version, whose zeros and points are part of them. Its name is empty.
[[nodiscard]] const TermSpec& open_term();

// "notice_period" as "Notice period".
[[nodiscard]] std::string name_in_words(std::string_view name);

}  // namespace dealterms
