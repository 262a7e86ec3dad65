// A mistake in a user's file, as a value: what, where, and what to do about it. All mistakes are
// collected; nothing is thrown. Does not print: see render/diagnostics.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic_code.hpp"
#include "base/place.hpp"

namespace dealterms {

struct Diagnostic {
  DiagnosticCode code{};
  Place place;
  std::vector<std::string> arguments;  // fill the `{}` of the code's message, in order
  std::string hint;                    // a whole sentence, or empty
  std::string suggestion;              // the nearest known name, or empty: "did you mean '...'?"

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// "unknown term 'exclusivty'": the code's message with its arguments filled in.
[[nodiscard]] std::string message_of(const Diagnostic& diagnostic);

// Collects the diagnostics of one reading, of one file or several.
class Diagnostics {
 public:
  // Of a name in which something stands that nobody sees, that is what the hint says.
  void add(Diagnostic diagnostic);
  void add(DiagnosticCode code, Place place, std::vector<std::string> arguments = {},
           std::string hint = {}) {
    add({code, place, std::move(arguments), std::move(hint), {}});
  }
  // As above, with the nearest of `candidates` as suggestion where one is near enough.
  void add_with_suggestion(DiagnosticCode code, Place place, std::vector<std::string> arguments,
                           std::string_view written, const std::vector<std::string>& candidates);
  // As above, and all candidates as hint: for lists that are short.
  void add_with_list(DiagnosticCode code, Place place, std::string_view written,
                     const std::vector<std::string>& candidates);

  [[nodiscard]] bool has_errors() const;
  [[nodiscard]] bool empty() const { return list_.empty(); }
  // File by file and in file order, without doubles.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> list_;
};

}  // namespace dealterms
