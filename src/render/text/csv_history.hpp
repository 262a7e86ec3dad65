// The matrix for a spreadsheet (RFC 4180): clause, type, title, level, net, a column a version, and
// the fingerprints of the findings shown.
#pragma once

#include <string>

#include "render/told/told_history.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// A cell that a spreadsheet could take for a formula (it starts with = + - @, full-width or not,
// also behind white space) starts with an apostrophe.
[[nodiscard]] std::string print_csv_history(const ToldHistory& told, const Words& words);

}  // namespace dealterms
