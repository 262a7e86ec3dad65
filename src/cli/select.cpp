#include "cli/select.hpp"

#include <set>

#include "base/text.hpp"

namespace dealterms {
namespace {

using Agreements = std::vector<std::shared_ptr<const Agreement>>;

WhyNot why_unknown(const std::string& what, const std::string& written,
                   const std::set<std::string>& known) {
  if (known.contains(written)) return {};
  std::string text = "no " + what + " '" + written + "'";
  const std::vector<std::string> names(known.begin(), known.end());
  if (const auto nearest = nearest_name(written, names)) {
    text += "; did you mean '" + *nearest + "'?";
  }
  text += " (there are: ";
  for (const std::string& name : names) text += (name == names.front() ? "" : ", ") + name;
  return text + (names.empty() ? "none)" : ")");
}

}  // namespace

Selection selection_of(const SelectOptions& options) {
  Selection selection;
  selection.clauses = options.clauses;
  selection.types = options.types;
  selection.perspective = options.perspective;
  if (options.min_level) selection.min_level = *options.min_level;
  if (options.all) selection.min_level = Level::editorial;
  return selection;
}

WhyNot why_no_match(const Filters& filters, const Agreements& agreements) {
  std::set<std::string> clauses;
  std::set<std::string> types;
  std::set<std::string> parties;
  for (const auto& agreement : agreements) {
    for (const auto& [id, clause] : agreement->clauses) {
      clauses.insert(id);
      if (!clause.type.empty()) types.insert(clause.type);
    }
    for (const auto& [id, party] : agreement->parties) parties.insert(id);
  }
  for (const std::string& clause : filters.clauses) {
    if (const WhyNot why = why_unknown("clause", clause, clauses); !why.empty()) return why;
  }
  for (const std::string& type : filters.types) {
    if (const WhyNot why = why_unknown("clause of type", type, types); !why.empty()) return why;
  }
  if (filters.party.empty()) return {};
  return why_unknown("party", filters.party, parties);
}

}  // namespace dealterms
