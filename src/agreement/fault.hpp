// Why a text is not a value, and where in the text. Not yet a diagnostic: several kinds may be
// tried on one text, and only the best reason is shown.
#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "base/diagnostic_code.hpp"

namespace dealterms {

struct Fault {
  DiagnosticCode code{};
  std::size_t at = 0;  // byte offset in the text that was parsed
  std::string written;
  std::string hint;
  std::string suggestion;
};

template <typename T>
using Parsed = std::variant<T, Fault>;

template <typename T>
const Fault* fault_of(const Parsed<T>& parsed) {
  return std::get_if<Fault>(&parsed);
}

// The same fault, seen from a text that began `by` bytes earlier.
inline Fault shifted(Fault fault, std::size_t by) {
  fault.at += by;
  return fault;
}

}  // namespace dealterms
