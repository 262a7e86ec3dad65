#include "assess/rules.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/formats.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"

namespace dealterms {

ExitStatus run_rules(const RulesOptions& options, World& world) {
  const auto loaded = load({}, options.places, error_colour(options.output, world), world);
  if (!loaded) return refuse(world, loaded.why_not);
  world.write_err(loaded->warnings);

  std::vector<Rule> rules = implied_rules(*loaded->catalogue);
  if (!options.type.empty()) {
    std::set<std::string> types;
    for (const Rule& rule : rules) types.insert(rule.type);
    if (!types.contains(options.type)) {
      const auto nearest = nearest_name(options.type, {types.begin(), types.end()});
      return refuse(world, as_line("no rules for '" + options.type + "'" +
                                   (nearest ? "; did you mean '" + *nearest + "'?" : "")));
    }
    std::erase_if(rules, [&](const Rule& rule) { return rule.type != options.type; });
  }
  const Page page = page_of(options.output, english(), loaded->provenance, world);
  return write_result(print_as(options.output.format, rules_formats(), rules, page), options.output,
                      world);
}

}  // namespace dealterms
