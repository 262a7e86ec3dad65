#include "cli/select.hpp"

#include <set>

#include "base/text.hpp"

namespace dealterms {
namespace {

using Agreements = std::vector<std::shared_ptr<const Agreement>>;

Result<void> check(const std::string& what, const std::vector<std::string>& written,
                   const std::set<std::string>& known) {
  const std::vector<std::string> names(known.begin(), known.end());
  for (const std::string& name : written) {
    if (known.contains(name)) continue;
    return Error{Error::Kind::refused,
                 "no " + what + " '" + name + "'" + did_you_mean(name, names) +
                     " (there are: " + (names.empty() ? "none" : join(names)) + ")"};
  }
  return {};
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

Result<void> check_filters(const Filters& filters, const Agreements& agreements) {
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
  if (const auto checked = check("clause", filters.clauses, clauses); !checked) return checked;
  if (const auto checked = check("clause of type", filters.types, types); !checked) return checked;
  if (filters.party.empty()) return {};
  return check("party", {filters.party}, parties);
}

}  // namespace dealterms
