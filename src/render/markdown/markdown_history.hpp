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

struct CommentOptions {
  std::size_t limit = 65'536;   // bytes; GitHub takes no more. What is left out is said
  std::string report_url = {};  // where the same is as HTML: rows lead to their findings there
};
// The finding of this fingerprint in a report; empty where there is none to lead to.
[[nodiscard]] std::string url_of_finding(const std::string& report_url,
                                         const std::string& fingerprint);
[[nodiscard]] std::string print_markdown_report(const ToldReport& told, const Words& words,
                                                const CommentOptions& options = {});
// The same without its details.
[[nodiscard]] std::string print_markdown_summary(const ToldReport& told, const Words& words,
                                                 const CommentOptions& options = {});

}  // namespace dealterms
