// All versions in markdown: the report that someone forwards.
#pragma once

#include <string>
#include <string_view>

#include "assess/history.hpp"
#include "render/text/text_history.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// `date` is printed as the day of printing; empty: none, so that the same input gives the same
// bytes.
[[nodiscard]] std::string print_markdown_report(const History& history, std::string_view date,
                                                const Words& words);

// The matrix; or the lives of the clauses that were asked for.
[[nodiscard]] std::string print_markdown_history(const History& history, Detail detail,
                                                 const Words& words);

// A comparison as a comment: no longer than `k_comment_limit` bytes, and it says what it left out.
inline constexpr std::size_t k_comment_limit = 65'536;
[[nodiscard]] std::string print_markdown_report(const Report& report, const Words& words,
                                                std::size_t limit = k_comment_limit);

}  // namespace dealterms
