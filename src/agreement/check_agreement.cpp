#include "agreement/check_agreement.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dealterms {
namespace {

// What evidence anywhere in the file rests on. The keys are evidence's alone: no term and no role
// may be called so.
struct Used {
  std::set<std::string, std::less<>> sources;
  std::set<std::string, std::less<>> instruments;
};

void add_names(const Node& node, std::set<std::string, std::less<>>& names) {
  if (node.is_scalar()) names.insert(node.text);
  for (const Node& item : node.items) add_names(item, names);
}

void collect_used(const Node& node, Used& used) {
  for (const Node& item : node.items) collect_used(item, used);
  for (const NodeEntry& entry : node.entries) {
    if (entry.key == "sources" && !entry.value.is_map()) add_names(entry.value, used.sources);
    if (entry.key == "by" && !entry.value.is_map()) add_names(entry.value, used.instruments);
    collect_used(entry.value, used);
  }
}

void warn_of_late_begin(const Items& items, Day version_day, Diagnostics& diagnostics) {
  for (const auto& [id, item] : items) {
    const Value* from = item.find_term("from");
    const Date* date = from != nullptr ? from->as<Date>() : nullptr;
    const bool has_day =
        date != nullptr && date->form != Date::Form::perpetual && date->form != Date::Form::event;
    if (has_day && date->first > version_day) {
      diagnostics.add(DiagnosticCode::begins_after_version, from->place, {id});
    }
    for (const auto& [name, records] : item.records) {
      warn_of_late_begin(records, version_day, diagnostics);
    }
  }
}

// A clause stands when it is in force and exists by itself, or because of one that stands. What is
// left hangs on clauses that ended, or in a circle.
void warn_of_what_hangs_on_nothing(const Items& clauses, Diagnostics& diagnostics) {
  std::map<std::string_view, std::vector<std::string_view>> dependents;
  std::vector<std::string_view> standing;
  for (const auto& [id, clause] : clauses) {
    if (clause.ended) continue;
    if (clause.because.empty()) standing.push_back(id);
    for (const std::string& origin : clause.because) dependents[origin].push_back(id);
  }
  std::set<std::string_view> reached{standing.begin(), standing.end()};
  while (!standing.empty()) {
    const std::string_view origin = standing.back();
    standing.pop_back();
    for (const std::string_view id : dependents[origin]) {
      if (reached.insert(id).second) standing.push_back(id);
    }
  }
  for (const auto& [id, clause] : clauses) {
    if (clause.ended || reached.contains(id)) continue;
    diagnostics.add(DiagnosticCode::hangs_on_nothing, clause.place, {id});
  }
}

}  // namespace

void check_agreement(const Agreement& agreement, const Node& root, Diagnostics& diagnostics) {
  Used used;
  collect_used(root, used);
  for (const auto& [id, source] : agreement.sources) {
    if (used.sources.contains(id)) continue;
    diagnostics.add(DiagnosticCode::unused_source, source.place, {id});
  }
  for (const auto& [id, instrument] : agreement.instruments) {
    if (used.instruments.contains(id)) continue;
    diagnostics.add(DiagnosticCode::instrument_without_change, instrument.place, {id});
  }
  warn_of_what_hangs_on_nothing(agreement.clauses, diagnostics);
  if (const auto day = agreement.date()) {
    warn_of_late_begin(agreement.clauses, *day, diagnostics);
  }
}

}  // namespace dealterms
