#include "cli/select.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/ranges.h>

#include "assess/policy/rules_and_paths.hpp"
#include "base/text.hpp"

namespace dealterms {
namespace {

using Agreements = std::vector<std::shared_ptr<const Agreement>>;

Error refuse(const std::string& what, const std::string& name, const std::string& meant,
             const std::set<std::string>& known) {
  return {Error::Kind::refused, "no " + what + " '" + name + "'" + meant +
                                    " (there are: " + (known.empty() ? "none" : join(known)) + ")"};
}

Result<void> check(const std::string& what, const std::vector<std::string>& written,
                   const std::set<std::string>& known) {
  const std::vector<std::string> names(known.begin(), known.end());
  for (const std::string& name : written) {
    if (known.contains(name)) continue;
    return refuse(what, name, did_you_mean(name, names), known);
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

std::set<std::string> clauses_of(const Agreements& agreements) {
  std::set<std::string> clauses;
  for (const auto& agreement : agreements) {
    for (const auto& [id, clause] : agreement->clauses) clauses.insert(id);
  }
  return clauses;
}

// The clause that is nearest; of a path of several steps, the path.
std::string meant_by(const std::string& path, const std::set<std::string>& clauses,
                     RulesAndPaths& known) {
  const std::string clause = did_you_mean(path, {clauses.begin(), clauses.end()});
  const bool is_one_step = path.find('.') == std::string::npos;
  if (is_one_step && !clause.empty()) return clause;
  const std::string meant = known.nearest(path);
  return known.is_path_of_files(meant) ? did_you_mean(path, {meant}) : clause;
}

// Ids choose clauses, other paths findings.
Result<void> choose(const std::vector<std::string>& names, const Agreements& agreements,
                    const Catalogue& catalogue, Selection& selection) {
  const std::set<std::string> clauses = clauses_of(agreements);
  std::vector<std::string> others;
  for (const std::string& name : names) {
    (clauses.contains(name) ? selection.clauses : others).push_back(name);
  }
  if (others.empty()) return {};
  std::vector<const Agreement*> at_hand;
  for (const auto& agreement : agreements) at_hand.push_back(agreement.get());
  RulesAndPaths known({catalogue, at_hand});
  for (std::string& path : others) {
    if (!known.is_path_of_files(path)) {
      return refuse("clause", path, meant_by(path, clauses, known), clauses);
    }
    selection.paths.push_back({std::move(path), {}});
  }
  return {};
}

}  // namespace

Result<Selection> selection_of(const SelectOptions& options, const Agreements& agreements,
                               const Catalogue& catalogue) {
  const auto checked = check_filters({{}, options.types, options.perspective}, agreements);
  if (!checked) return checked.error();
  Selection selection;
  const auto chosen = choose(options.clauses, agreements, catalogue, selection);
  if (!chosen) return chosen.error();
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
  std::set<std::string> parties;
  for (const auto& agreement : agreements) {
    for (const auto& [id, party] : agreement->parties) parties.insert(id);
  }
  if (const auto checked = check("clause", filters.clauses, clauses_of(agreements)); !checked)
    return checked;
  if (const auto checked = check("clause of type", filters.types, types_of(agreements)); !checked) {
    return checked;
  }
  if (filters.party.empty()) return {};
  return check("party", {filters.party}, parties);
}

}  // namespace dealterms
