// What a name means that the program gave: of a message, a rule, a clause type or a term.
#include "cli/explained_names.hpp"
#include "cli/formats.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"

namespace dealterms {

ExitStatus run_explain(const ExplainOptions& options, Session& session) {
  const auto loaded = session.load({});
  if (!loaded) return session.refuse();
  const Catalogue& catalogue = *loaded->catalogue->merged;
  const auto told = options.name.empty() ? explain_what_can_be_named(catalogue)
                                         : find_explanation(options.name, catalogue,
                                                            session.page(*loaded->catalogue).words);
  if (!told) {
    return session.refuse({Error::Kind::refused, "nothing is called '" + options.name + "'" +
                                                     what_was_meant(options.name, catalogue)});
  }
  return write_as_asked(explain_formats(), *told, *loaded->catalogue, session);
}

}  // namespace dealterms
