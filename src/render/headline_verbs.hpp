// By which verb it is said what became of a value: raised, extended, put off, reworded.
#pragma once

#include <string_view>

#include "diff/change.hpp"

namespace dealterms {

// How it is said, by what name the table of sentences knows it.
struct Telling {
  std::string_view verb;
  bool in_sentence = false;  // its values stand within a sentence
  [[nodiscard]] bool is_of_end() const { return verb.starts_with("end_"); }
};

[[nodiscard]] Telling telling_of(const Change& change);
// Without end.
[[nodiscard]] bool runs_on(const Value& value);

}  // namespace dealterms
