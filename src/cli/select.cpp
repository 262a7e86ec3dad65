#include "cli/select.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/ranges.h>

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

std::set<std::string> types_of(const Agreements& agreements) {
  std::set<std::string> types;
  for (const auto& agreement : agreements) {
    for (const auto& [id, clause] : agreement->clauses) {
      if (!clause.type.empty()) types.insert(clause.type);
    }
  }
  return types;
}

// A kind of clauses is their types; of those asked for, where some are.
Result<std::vector<std::string>> types_of_kind(ClauseCategory kind,
                                               const std::vector<std::string>& asked,
                                               const Agreements& agreements,
                                               const Catalogue& catalogue) {
  std::vector<std::string> chosen;
  std::set<std::string_view> kinds;
  for (const std::string& id : types_of(agreements)) {
    const ClauseType* type = catalogue.find_type(id);
    if (type != nullptr && type->category) kinds.insert(name_of(*type->category));
    const bool is_asked = asked.empty() || std::ranges::find(asked, id) != asked.end();
    if (is_asked && type != nullptr && type->category == kind) chosen.push_back(id);
  }
  if (!chosen.empty()) return chosen;
  return Error{Error::Kind::refused, "no clause of kind '" + std::string{name_of(kind)} + "'" +
                                         (asked.empty() ? "" : " among those of --type") +
                                         fmt::format(" (there are: {})", fmt::join(kinds, ", "))};
}

}  // namespace

Result<Selection> selection_of(const SelectOptions& options, const Agreements& agreements,
                               const Catalogue& catalogue) {
  const auto checked =
      check_filters({options.clauses, options.types, options.perspective}, agreements);
  if (!checked) return checked.error();
  Selection selection;
  selection.clauses = options.clauses;
  selection.types = options.types;
  selection.perspective = options.perspective;
  if (options.min_level) selection.min_level = *options.min_level;
  if (options.all) {
    selection.min_level = Level::editorial;
    selection.texts = Texts::whole;
  }
  if (!options.kind) return selection;
  auto types = types_of_kind(*options.kind, options.types, agreements, catalogue);
  if (!types) return types.error();
  selection.types = std::move(*types);
  return selection;
}

Result<void> check_filters(const Filters& filters, const Agreements& agreements) {
  std::set<std::string> clauses;
  std::set<std::string> parties;
  for (const auto& agreement : agreements) {
    for (const auto& [id, clause] : agreement->clauses) clauses.insert(id);
    for (const auto& [id, party] : agreement->parties) parties.insert(id);
  }
  if (const auto checked = check("clause", filters.clauses, clauses); !checked) return checked;
  if (const auto checked = check("clause of type", filters.types, types_of(agreements)); !checked) {
    return checked;
  }
  if (filters.party.empty()) return {};
  return check("party", {filters.party}, parties);
}

}  // namespace dealterms
