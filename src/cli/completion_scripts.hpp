// What makes a shell ask `dealterms complete`: one script each. They know nothing of the commands.
#pragma once

#include <string_view>

namespace dealterms {

// `shell` is bash, zsh or fish.
[[nodiscard]] std::string_view completion_script(std::string_view shell);

}  // namespace dealterms
