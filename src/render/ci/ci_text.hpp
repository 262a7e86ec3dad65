// Text of files, and their names, for what CI systems show to people.
#pragma once

#include <string>
#include <string_view>

#include "render/ci/ci_results.hpp"

namespace dealterms {

// Each line made visible, the ends of lines kept.
[[nodiscard]] std::string visible_lines(std::string_view text);
// The message, then the details on lines of their own.
[[nodiscard]] std::string message_and_details(const CiResult& result);
// "terms/2024.yaml": without the `./` that a repository's paths do not have.
[[nodiscard]] std::string path_in_repository(std::string_view file);
[[nodiscard]] const CiRule* find_rule(const CiResults& results, std::string_view id);

}  // namespace dealterms
