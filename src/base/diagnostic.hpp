// A mistake in a user's file, as a value: what, where, and what to do about it. All mistakes are
// collected; nothing is thrown. Does not print: see render/diagnostics.hpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic_code.hpp"
#include "base/place.hpp"

namespace dealterms {

// Of errors, and of warnings, that are kept of one reading; the rest is counted. Nobody mends ten
// thousand one by one, and as many as a hostile file can hold would fill the memory.
inline constexpr std::size_t k_most_mistakes = 10'000;
// Columns that a message repeats of a text, which stands in the file and may be a million
// characters long; and those of a hint, which may list a dozen names.
inline constexpr std::size_t k_most_quoted = 160;
inline constexpr std::size_t k_most_hinted = 1000;

struct Diagnostic {
  DiagnosticCode code{};
  Place place;
  std::vector<std::string> arguments;  // fill the `{}` of the code's message, in order
  std::string hint;                    // a whole sentence, or empty
  std::string suggestion;              // the nearest known name, or empty: "did you mean '...'?"

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// "unknown term 'exclusivty'": the code's message with its arguments filled in, long ones
// shortened.
[[nodiscard]] std::string message_of(const Diagnostic& diagnostic);

// Collects the diagnostics of one reading, of one file or several.
class Diagnostics {
 public:
  // Of a name in which something stands that nobody sees, that is what the hint says. Of long texts
  // only as much is kept as a message can show.
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
  // Those of another reading.
  void add(const Diagnostics& others);

  [[nodiscard]] bool has_errors() const { return errors_.found > 0; }
  [[nodiscard]] bool empty() const { return list_.empty(); }
  // File by file and in file order, without doubles. How many are not among them, a diagnostic says
  // at the head of the file of the first that was left out.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;

 private:
  // Of one severity.
  struct Count {
    std::size_t found = 0;
    std::size_t left_out = 0;
    Place where;  // the first that was left out
    void leave_out(std::size_t count, Place place);
  };
  std::vector<Diagnostic> list_;
  Count errors_;
  Count warnings_;

  [[nodiscard]] Count& count_of(DiagnosticCode code);
};

}  // namespace dealterms
