// The words of a prose text, as far as they say something: letters and figures as they are written,
// marks of punctuation, signs. How the text is set is not among them: spaces, lines, dashes, which
// quotation marks, and the marks of markdown. Not a reader of markdown, and no sentence is parsed.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace dealterms {

// What a word says ("thirty", "1,500.50", "%", ";"), and where it begins in the text, in bytes. The
// parts of one written word, as of `long-term`, all begin where that does.
using PlainWordReader = std::function<void(std::string_view word, std::size_t offset)>;

// Hands out the words in order; quotation marks and apostrophes of all kinds are `'`, an ellipsis
// is three points. Left out are dashes (but for the sign of a number), brackets, emphasis, bullets,
// what marks a line as a heading, a quote or an entry of a list, and where a link leads. Linear in
// the text; the views last as long as the call.
void read_plain_words(std::string_view text, const PlainWordReader& read);

}  // namespace dealterms
