// The rules of a catalogue as a table to read and as JSON.
#pragma once

#include <span>
#include <string>

#include "dealterms/assess/rules.hpp"
#include "dealterms/render/style.hpp"

namespace dealterms {

[[nodiscard]] std::string print_rules(std::span<const Rule> rules, const Layout& layout);
// {"schema": "dealterms/rules/1", "rules": [{"id": ..., "level": ..., "favours": ...}]}
[[nodiscard]] std::string print_rules_json(std::span<const Rule> rules);

}  // namespace dealterms
