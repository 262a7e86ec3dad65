// What the program knows: clause types, the rules they imply, and the shapes of files and results.
#include <set>

#include "assess/rules.hpp"
#include "base/text.hpp"
#include "cli/explained_names.hpp"
#include "cli/formats.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"

namespace dealterms {

ExitStatus run_catalogue(const CatalogueOptions& options, Session& session) {
  const auto loaded = session.load({});
  if (!loaded) return session.refuse();
  const Catalogue& catalogue = *loaded->catalogue->merged;
  const ClauseType* type = catalogue.find_type_called(options.type);
  if (type == nullptr && !options.type.empty()) {
    return session.refuse({Error::Kind::refused, unknown_type(options.type, catalogue)});
  }
  return write_as_asked(catalogue_formats(), ShownTypes{catalogue, type, options.kind},
                        *loaded->catalogue, session);
}

ExitStatus run_rules(const RulesOptions& options, Session& session) {
  const auto loaded = session.load({});
  if (!loaded) return session.refuse();
  std::vector<Rule> rules = implied_rules(*loaded->catalogue->merged);
  if (!options.type.empty()) {
    std::set<std::string> types;
    for (const Rule& rule : rules) types.insert(rule.type);
    const ClauseType* called = loaded->catalogue->merged->find_type_called(options.type);
    const std::string type = called != nullptr ? called->id : options.type;
    if (!types.contains(type)) {
      return session.refuse(
          {Error::Kind::refused,
           "no rules for '" + type + "'" + did_you_mean(type, {types.begin(), types.end()})});
    }
    std::erase_if(rules, [&](const Rule& rule) { return rule.type != type; });
  }
  return write_as_asked(rules_formats(), rules, *loaded->catalogue, session);
}

ExitStatus run_schema(const SchemaOptions& options, Session& session) {
  const auto loaded = session.load({});
  if (!loaded) return session.refuse();
  const NamedSchema schema{options.name, *loaded->catalogue->merged};
  return write_as_asked(schema_formats(), schema, *loaded->catalogue, session);
}

}  // namespace dealterms
