// How we know what a file says: status, sources, section, quote, instrument. Anything in an
// agreement may carry it; a value's own beats its record's, which beats its clause's.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/enum_names.hpp"
#include "base/place.hpp"

namespace dealterms {

// Where the words of a quote stand in the text of the contract that the version names.
struct QuotePlace {
  Place place = {};          // unknown: no text is named, or the quote was not found in it
  std::string file = {};     // of the text, as people know it
  std::string section = {};  // the number before it, "4.2", or the heading; empty: there is none
  // No part of how we know: the same words may stand in another line of the next text.
  friend bool operator==(const QuotePlace&, const QuotePlace&) { return true; }
};

enum class Status { stated, reported, projected, presumed, disputed, ambiguous };

struct Evidence {
  std::optional<Status> status;
  std::vector<std::string> sources;  // keys of the agreement's sources, sorted, without doubles
  std::string section;
  std::string quote;
  std::string by;  // the instrument that made it so
  std::string note;
  std::string doubt;
  // The source itself calls it new: what is first mentioned is not thereby new. Says nothing of
  // what stands within.
  bool is_new = false;
  // Of a single value, against the catalogue: whom these words serve, and why.
  std::string favours = {};
  std::string why = {};
  // Whether an earlier version said what is only presumed here: for who knows all versions.
  std::optional<bool> confirmed = {};
  QuotePlace quote_place = {};

  friend bool operator==(const Evidence&, const Evidence&) = default;
  [[nodiscard]] bool is_only_presumed() const {
    return status == Status::presumed && !confirmed.value_or(false);
  }
  [[nodiscard]] bool empty() const { return *this == Evidence{}; }
};

// `own` where it speaks, else `from`, field by field.
[[nodiscard]] Evidence inherited(const Evidence& own, const Evidence& from);

// What something rests on, without a copy: its own evidence where that speaks, else its record's,
// else its clause's. The agreement that holds them outlives the chain.
class EvidenceChain {
 public:
  EvidenceChain() = default;
  explicit EvidenceChain(const Evidence& own) : links_{&own, nullptr, nullptr} {}

  // The chain of what stands within.
  [[nodiscard]] EvidenceChain within(const Evidence& own) const {
    EvidenceChain chain(own);
    chain.links_[1] = links_[0];
    chain.links_[2] = links_[1];
    return chain;
  }

  [[nodiscard]] std::optional<Status> status() const;
  [[nodiscard]] const std::vector<std::string>& sources() const;
  [[nodiscard]] bool is_only_presumed() const;
  // The instrument that made it so; empty: none is named.
  [[nodiscard]] const std::string& by() const;
  [[nodiscard]] bool is_new() const;
  [[nodiscard]] Evidence merged() const;

 private:
  std::array<const Evidence*, 3> links_{};  // the innermost first
};

}  // namespace dealterms
