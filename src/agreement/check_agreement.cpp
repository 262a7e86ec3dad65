#include "agreement/check_agreement.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "agreement/check_figures.hpp"
#include "agreement/single_value.hpp"
#include "catalogue/favours.hpp"
#include "catalogue/file_format.hpp"

namespace dealterms {
namespace {

void add_names(const Node& node, NamedInFile::Names& names) {
  if (node.is_scalar()) names.insert(node.text);
  for (const Node& item : node.items) add_names(item, names);
}

class NameCollector {
 public:
  explicit NameCollector(const Node& root) {
    for (const std::string_view section : {"parties", "others"}) {
      const Node* node = root.find(section);
      if (node == nullptr) continue;
      for (const NodeEntry& entry : node->entries) introduced_.insert(entry.key);
    }
    collect(root);
  }
  [[nodiscard]] NamedInFile collected() && { return std::move(named_); }

 private:
  void add_party(std::string_view word) {
    if (introduced_.contains(word)) named_.parties.emplace(word);
  }

  void collect(const Node& node) {
    if (node.is_scalar()) add_party(node.text);
    for (const Node& item : node.items) collect(item);
    for (const NodeEntry& entry : node.entries) {
      const std::string_view key = entry.key;
      // The keys are evidence's alone: no term and no role may be called so.
      if (key == "sources" && !entry.value.is_map()) add_names(entry.value, named_.sources);
      if (key == "by" && !entry.value.is_map()) add_names(entry.value, named_.instruments);
      if (key == "positions") {
        for (const NodeEntry& position : entry.value.entries) add_party(position.key);
      }
      collect(entry.value);
    }
  }

  std::set<std::string_view> introduced_{k_each_party};
  NamedInFile named_;
};

// Null: it is none that lies on the calendar.
const Date* date_of(const Value* value) {
  const Date* date = value != nullptr ? value->as<Date>() : nullptr;
  return date != nullptr && is_calendar(*date) ? date : nullptr;
}

void warn_of_late_begin(const Items& items, Day version_day, Diagnostics& diagnostics) {
  for (const auto& [id, item] : items) {
    const Value* from = item.find_term("from");
    const Date* date = date_of(from);
    if (date != nullptr && date->first > version_day) {
      diagnostics.add(DiagnosticCode::begins_after_version, from->place, {id});
    }
    for (const auto& [name, records] : item.records) {
      // A contract says from the first day when an exception will begin.
      if (!is_limit(name)) warn_of_late_begin(records, version_day, diagnostics);
    }
  }
}

// ---- what ends before it begins -----------------------------------------------------------------

struct Ends {
  std::string_view begin;
  std::string_view end;
};

void warn_of_turned_dates(const std::map<std::string, Value>& terms, Ends keys,
                          const std::string& what, Diagnostics& diagnostics) {
  const Value* end = find_value(terms, keys.end);
  const Date* first = date_of(find_value(terms, keys.begin));
  const Date* last = date_of(end);
  if (first == nullptr || last == nullptr || last->last >= first->first) return;
  diagnostics.add(DiagnosticCode::ends_before_it_begins, end->place, {what});
}

void warn_of_turned_dates(const Items& items, Ends keys, Diagnostics& diagnostics) {
  for (const auto& [id, item] : items) {
    warn_of_turned_dates(item.terms, keys, id, diagnostics);
    for (const auto& [name, records] : item.records) {
      warn_of_turned_dates(records, keys, diagnostics);
    }
  }
}

// ---- parties and their roles --------------------------------------------------------------------

// Whoever fills a role alone.
std::string_view only_party(const Value& role) {
  const Set* parties = role.as<Set>();
  const bool is_one = parties != nullptr && parties->tokens.size() == 1;
  return is_one && parties->tokens.front().name != k_each_party ? parties->tokens.front().name
                                                                : std::string_view{};
}

void warn_of_both_sides(const Items& items, Diagnostics& diagnostics) {
  for (const auto& [id, item] : items) {
    std::set<std::string_view> alone;
    for (const auto& [role, value] : item.roles) {
      const std::string_view party = only_party(value);
      if (party.empty() || alone.insert(party).second) continue;
      diagnostics.add(DiagnosticCode::party_on_both_sides, value.place, {std::string{party}, id});
    }
    for (const auto& [name, records] : item.records) warn_of_both_sides(records, diagnostics);
  }
}

using Roles = std::set<std::string_view>;

// The roles whose holders are served by a clause or an entry, or by more of what it says.
template <typename FindSpec>
Roles served_roles(const Item& item, std::string_view favours, const FindSpec& find_spec) {
  Roles roles{favours};
  for (const auto& term : item.terms) {
    if (const TermSpec* spec = find_spec(term.first)) roles.insert(spec->more_favours);
  }
  return roles;
}

// A record and what the catalogue says of its like.
struct Entry {
  const Item& record;
  const TermSpec& spec;

  [[nodiscard]] bool has_role(std::string_view role) const {
    return std::ranges::find(spec.roles, role) != spec.roles.end();
  }
  // Those that it does not fill itself.
  [[nodiscard]] Roles missing_roles() const {
    Roles roles = served_roles(record, spec.favours, [&](std::string_view name) {
      return find_record_term_spec(spec, name);
    });
    std::erase_if(roles,
                  [&](std::string_view role) { return record.roles.contains(std::string{role}); });
    return roles;
  }
};

std::vector<Entry> entries_of(const Item& clause, const ClauseType& type) {
  std::vector<Entry> entries;
  for (const auto& [name, records] : clause.records) {
    const TermSpec* spec = find_term_spec(&type, name);
    if (spec == nullptr) continue;
    for (const auto& record : records) {
      if (!record.second.ended) entries.push_back({record.second, *spec});
    }
  }
  return entries;
}

void warn_of_missing_roles(const Items& clauses, const Catalogue& catalogue,
                           Diagnostics& diagnostics) {
  for (const auto& [id, clause] : clauses) {
    const ClauseType* type = catalogue.find_type(clause.type);
    if (type == nullptr || clause.ended || !clause.overrides->favours.empty()) continue;
    const auto warn = [&](const Item& item, std::string_view role) {
      if (clause.roles.contains(std::string{role})) return;
      diagnostics.add(DiagnosticCode::missing_role, item.place, {std::string{role}, item.id});
    };
    Roles of_clause = served_roles(
        clause, type->favours, [&](std::string_view name) { return find_term_spec(type, name); });
    for (const Entry& entry : entries_of(clause, *type)) {
      for (const std::string_view role : entry.missing_roles()) {
        if (entry.has_role(role)) warn(entry.record, role);
        of_clause.insert(role);
      }
    }
    for (const std::string_view role : of_clause) {
      if (type->has_role(role)) warn(clause, role);
    }
  }
}

// Who is in no clause, no group and no bargain, where others are. What names nobody binds all.
void warn_of_unused_parties(const Agreement& agreement, const NamedInFile::Names& named,
                            Diagnostics& diagnostics) {
  const auto is_named = [&](const auto& party) { return named.contains(party.first); };
  if (named.contains(k_each_party) || std::ranges::none_of(agreement.parties, is_named)) return;
  for (const Items* section : {&agreement.parties, &agreement.others}) {
    for (const auto& party : *section) {
      if (is_named(party)) continue;
      diagnostics.add(DiagnosticCode::unused_party, party.second.place, {party.first});
    }
  }
}

// ---- what hangs on nothing ----------------------------------------------------------------------

// The first day that the head names.
std::optional<Day> first_day(const Agreement& agreement) {
  std::optional<Day> first;
  for (const std::string_view key : {"dates.signed", "dates.announced", "dates.effective"}) {
    const Date* date = date_of(agreement.find_head(key));
    if (date != nullptr && (!first || date->first < *first)) first = date->first;
  }
  return first;
}

// What was signed before this version made the changes of an earlier one, and goes on being listed.
bool is_of_earlier_version(const Item& instrument, std::optional<Day> version_day) {
  const Date* signed_on = date_of(instrument.find_term("signed"));
  return version_day && signed_on != nullptr && signed_on->last < *version_day;
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

// That too many are what is left of one, at the first that is too much.
void refuse_too_many_heirs(const Items& items, Diagnostics& diagnostics) {
  std::map<std::string_view, std::size_t> heirs;
  for (const auto& [id, item] : items) {
    for (const std::string& origin : item.continues) {
      if (++heirs[origin] != k_most_continued + 1) continue;
      diagnostics.add(DiagnosticCode::bad_combination, item.place,
                      {fmt::format("more than {} that continue '{}'", k_most_continued, origin)});
    }
    for (const auto& [name, records] : item.records) refuse_too_many_heirs(records, diagnostics);
  }
}

}  // namespace

NamedInFile named_in(const Node& root) { return NameCollector(root).collected(); }

void check_agreement(const Agreement& agreement, const NamedInFile& named,
                     const Catalogue& catalogue, Diagnostics& diagnostics) {
  for (const auto& [id, source] : agreement.sources) {
    if (named.sources.contains(id)) continue;
    diagnostics.add(DiagnosticCode::unused_source, source.place, {id});
  }
  const auto begin = first_day(agreement);
  for (const auto& [id, instrument] : agreement.instruments) {
    if (named.instruments.contains(id)) continue;
    if (is_of_earlier_version(instrument, begin)) continue;
    diagnostics.add(DiagnosticCode::instrument_without_change, instrument.place, {id});
  }
  refuse_too_many_heirs(agreement.clauses, diagnostics);
  warn_of_both_sides(agreement.clauses, diagnostics);
  if (!diagnostics.has_errors()) {  // a role that was misspelt is not missing
    warn_of_unused_parties(agreement, named.parties, diagnostics);
    warn_of_missing_roles(agreement.clauses, catalogue, diagnostics);
  }
  warn_of_what_hangs_on_nothing(agreement.clauses, diagnostics);
  warn_of_figures(agreement.clauses, diagnostics);
  warn_of_turned_dates(agreement.head, {"dates.effective", "dates.expires"}, agreement.deal,
                       diagnostics);
  warn_of_turned_dates(agreement.instruments, {"effective", "lapses"}, diagnostics);
  warn_of_turned_dates(agreement.clauses, {"from", "until"}, diagnostics);
  if (const auto day = agreement.date()) {
    warn_of_late_begin(agreement.clauses, *day, diagnostics);
  }
}

}  // namespace dealterms
