// Whole pages in markdown: all versions as the report that someone forwards or as their matrix, and
// two versions as a comment on a pull request.
#pragma once

#include <cstddef>
#include <string>

#include "render/text/text_history.hpp"
#include "render/told/told.hpp"
#include "render/told/told_history.hpp"
#include "render/words/words.hpp"

namespace dealterms {

[[nodiscard]] std::string print_markdown_report(const ToldHistory& told, const Words& words);

// The matrix; or the histories of the clauses that were asked for.
[[nodiscard]] std::string print_markdown_history(const ToldHistory& told, Detail detail,
                                                 const Words& words);

// No longer than `limit` bytes, and it says what it left out.
inline constexpr std::size_t k_comment_limit = 65'536;
[[nodiscard]] std::string print_markdown_report(const ToldReport& told, const Words& words,
                                                std::size_t limit = k_comment_limit);
// The same without its details.
[[nodiscard]] std::string print_markdown_summary(const ToldReport& told, const Words& words,
                                                 std::size_t limit = k_comment_limit);

}  // namespace dealterms
