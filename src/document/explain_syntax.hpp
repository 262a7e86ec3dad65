// Says in our words what is wrong with a text that is not YAML, and where: the parser names the
// place where it gave up, which is often behind the one where its writer slipped.
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "base/source_text.hpp"

namespace dealterms {

// What the parser said, and what it had read before.
struct SyntaxError {
  std::string message;  // the parser's
  Place place;
  Place last_read;     // the start of the last value that was read whole
  Place last_quoted;   // the last quoted text, where nothing else was read behind it
  Place open_bracket;  // the innermost bracket or brace that is open
};

[[nodiscard]] Diagnostic explain_syntax(const SyntaxError& error, const SourceText& source);

}  // namespace dealterms
