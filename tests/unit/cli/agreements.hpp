// A small world for the tests of the commands: one clause type, and versions of one clause.
#pragma once

#include <string>
#include <string_view>

#include "cli/memory_world.hpp"

namespace dealterms {

inline constexpr std::string_view k_small_catalogue = R"(catalogue: 1
types:
  exclusivity:
    title: Exclusivity
    about: One alone.
    kind: commercial
    synonyms: [sole_supplier]
    level: critical
    roles: [holder, grantor]
    favours: holder
    terms:
      until: {kind: date, more_favours: holder}
)";

inline std::string head_text(const std::string& deal, const std::string& version) {
  return "dealterms: 1\ndeal: " + deal + "\nversion: \"" + version + "\"\n";
}

inline std::string agreement_text(const std::string& version,
                                  const std::string& until = "2030-01-01",
                                  const std::string& more_head = "") {
  return head_text("d", version) + more_head +
         "parties:\n  acme: {name: Acme}\n  bolt: {name: Bolt}\nclauses:\n"
         "  cells: {type: exclusivity, holder: bolt, grantor: acme, until: " +
         until + "}\n";
}

// The program's own catalogue, and terms/d/one.yaml and two.yaml.
inline void fill(MemoryWorld& world) {
  world.carried = {{"terms/catalogue.yaml", k_small_catalogue}};
  world.files["terms/d/one.yaml"] = agreement_text("one");
  world.files["terms/d/two.yaml"] = agreement_text("two", "2031-01-01");
}

}  // namespace dealterms
