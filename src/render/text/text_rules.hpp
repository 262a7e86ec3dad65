// The rules of a catalogue as a table to read.
#pragma once

#include <span>
#include <string>

#include "assess/rules.hpp"
#include "render/text/style.hpp"

namespace dealterms {

[[nodiscard]] std::string print_rules(std::span<const Rule> rules, const Layout& layout);

}  // namespace dealterms
