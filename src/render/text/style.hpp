// What colours mean, by name: a printer paints by meaning and never writes an escape itself. The
// width of the page stands beside. Decides nothing: whether there is colour comes in (cli/).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "catalogue/level.hpp"

namespace dealterms {

enum class Colour { off, on };
// Addresses that a terminal leads to when one clicks on words (OSC 8).
enum class Hyperlinks { off, on };

enum class Tone {
  plain,
  title,    // what a block is about
  heading,  // a group of blocks
  label,    // the name of a term
  dim,      // sources, places, what one may skip
  added,
  removed,
  changed,
  unknown,  // undisclosed, redacted, disputed, presumed
  error,
  warning,
  critical,
  major,
  moderate,
  minor,
  editorial,
};

[[nodiscard]] Tone tone_of(Level level);

// The text between the tone's escape and the reset; the text itself where colour is off. The text
// must be visible() already: escapes of its own would pass.
[[nodiscard]] std::string painted(std::string_view text, Tone tone, Colour colour);

// The page a text printer writes on.
struct Layout {
  ScreenColumn width{80};
  Colour colour = Colour::off;
  Hyperlinks hyperlinks = Hyperlinks::off;
};

// The words, which lead to `url` where links are on and it is an address of the web: another kind
// could start a program, and what a file says is no address yet. The words must be visible()
// already.
[[nodiscard]] std::string linked(std::string_view words, std::string_view url,
                                 Hyperlinks hyperlinks);

}  // namespace dealterms
