#include "render/told/tell_comparison.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/change_words.hpp"
#include "render/finding_words.hpp"
#include "render/names.hpp"
#include "render/told/tell.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

std::string type_of(const std::string& clause, const Report& report) {
  for (const Agreement* agreement : {report.after.get(), report.before.get()}) {
    const auto found = agreement->clauses.find(clause);
    if (found != agreement->clauses.end() && !found->second.type.empty()) return found->second.type;
  }
  return {};
}

// Than the first of so many findings.
std::string more_words(std::size_t findings, const Words& words) {
  if (findings < 2) return {};
  return words.say(Message::and_more, {{"count", fmt::format("{}", findings - 1)}});
}

enum class Gain { yes, no };

// What a party gained or gave up by a clause: the highest finding that says so.
ToldFinding tell_entry(const std::string& clause, const std::string& party, Gain gain,
                       const TellContext& context) {
  const auto& verdicts = context.report.verdicts;
  const auto found = std::ranges::find(verdicts, clause, &ClauseVerdict::clause);
  const auto concerns = [&](const Finding& finding) {
    const auto& side = gain == Gain::yes ? finding.direction.favours : finding.direction.against;
    return std::ranges::count(side, party) > 0;
  };
  const auto lead = std::ranges::find_if(found->findings, concerns);
  return tell_finding(lead == found->findings.end() ? found->findings.front() : *lead, std::nullopt,
                      context);
}

std::vector<ToldBalanceEntry> tell_entries(const std::vector<BalanceEntry>& entries,
                                           const std::string& party, Gain gain,
                                           const TellContext& context) {
  std::vector<ToldBalanceEntry> told;
  for (const auto& entry : entries) {
    const ToldFinding lead = tell_entry(entry.clause, party, gain, context);
    told.push_back({tell_clause_name(entry.clause, context.report),
                    tell_level(entry.level, context.words),
                    entry.in_part ? context.words.say(Message::in_part) : std::string(), lead.line,
                    lead.brief.empty() ? lower_first(lead.headline) : lead.brief});
  }
  return told;
}

// "2 critical, 1 major, one of them in part"; that there was nothing only where nothing is open.
std::string tell_tally(const std::vector<BalanceEntry>& entries, const TellContext& context) {
  const Words& words = context.words;
  const bool open = context.report.balance.open;
  if (entries.empty()) return words.say(open ? Message::nothing_certain : Message::nothing);
  std::string tally = tally_words(tally_of(entries), words);
  const auto parts =
      static_cast<std::size_t>(std::ranges::count_if(entries, &BalanceEntry::in_part));
  if (parts == 0) return tally;
  if (parts == entries.size()) return fmt::format("{}, {}", tally, words.say(Message::in_part));
  return words.count(Message::of_it_in_part, parts, {{"tally", tally}});
}

std::string first_mentioned_label(const std::vector<std::string>& parties,
                                  const TellContext& context) {
  if (parties.empty()) return context.words.say(Message::first_mentioned);
  std::vector<std::string> names;
  for (const auto& party : parties) names.push_back(party_words(party, context.words));
  return context.words.say(Message::would_favour, {{"parties", listed(names, context.words)}});
}

// Apart, by whom they would favour.
std::vector<ToldClauseList> tell_first_mentioned(const TellContext& context) {
  std::map<std::vector<std::string>, ToldClauseList> lists;
  for (const auto& entry : context.report.balance.first_mentioned) {
    ToldClauseList& list = lists[entry.would_favour];
    list.label = first_mentioned_label(entry.would_favour, context);
    list.clauses.push_back(tell_clause_name(entry.clause, context.report));
  }
  std::vector<ToldClauseList> told;
  for (auto& [parties, list] : lists) told.push_back(std::move(list));
  return told;
}

// The clauses that were given for one another, by their titles.
std::string bargain_words(const Item& bargain, const Words& words) {
  const Value* clauses = bargain.find_term("clauses");
  const Set* ids = clauses != nullptr ? clauses->as<Set>() : nullptr;
  if (ids == nullptr) return id_words(bargain.id, words);
  std::vector<std::string> titles;
  for (const SetToken& id : ids->tokens) titles.push_back(clause_words(id.name, words));
  return listed(titles, words);
}

using Names = std::vector<ToldClauseName*>;

Names names_in(ToldBalance& balance) {
  Names names;
  for (auto& party : balance.parties) {
    for (auto* entries : {&party.gains, &party.losses}) {
      for (auto& entry : *entries) names.push_back(&entry.clause);
    }
  }
  for (auto& list : balance.others) {
    for (auto& clause : list.clauses) names.push_back(&clause);
  }
  return names;
}

void mark_shared_titles(const Names& names) {
  std::map<std::string, std::set<std::string>> clauses;
  for (const auto* name : names) clauses[name->title].insert(name->id);
  for (auto* name : names) name->shares_title = clauses[name->title].size() > 1;
}

void mark_gains_of_others(std::vector<ToldPartyBalance>& parties) {
  const auto gains = [](const ToldPartyBalance& party, const std::string& clause) {
    return std::ranges::any_of(
        party.gains, [&](const ToldBalanceEntry& entry) { return entry.clause.id == clause; });
  };
  for (ToldPartyBalance& party : parties) {
    for (ToldBalanceEntry& loss : party.losses) {
      loss.is_gain_of_another = std::ranges::any_of(parties, [&](const ToldPartyBalance& other) {
        return &other != &party && gains(other, loss.clause.id);
      });
    }
  }
}

// ---- the two sides ------------------------------------------------------------------------------

// "HEAD~1" of "HEAD~1:terms/a.yaml", where the other is a file of the same path.
std::string without_shared_path(const std::string& name, const std::string& other) {
  for (std::size_t colon = name.find(':'); colon != std::string::npos;
       colon = name.find(':', colon + 1)) {
    const bool is_shared = other == name.substr(colon + 1) || other.ends_with(name.substr(colon));
    if (is_shared && colon > 0) return name.substr(0, colon);
  }
  return name;
}

// What tells two versions of one name apart, as in git, where the name seldom changes: where each
// was read.
std::string place_apart(const Agreement& version, const Agreement& other) {
  const std::string& file = version.main_file().name;
  const std::string& other_file = other.main_file().name;
  if (version.version != other.version || file == other_file) return {};
  return without_shared_path(file, other_file);
}

std::string version_beside(const Agreement& version, const Agreement& other, const Words& words) {
  return with_aside(version.version, place_apart(version, other), words);
}

std::string dated_version_beside(const Agreement& version, const Agreement& other,
                                 const Words& words) {
  const std::string file = visible(place_apart(version, other));
  if (file.empty()) return dated_version(version, words);
  const auto date = version.date();
  return with_aside(visible(version.version),
                    date ? fmt::format("{}, {}", day_words(*date, words), file) : file, words);
}

}  // namespace

ToldClauseName tell_clause_name(const std::string& clause, const Report& report) {
  std::string title = clause_title(clause, report);
  if (title.empty()) title = type_title(type_of(clause, report), report);
  return {clause, std::move(title)};
}

std::string between_words(const std::vector<std::shared_ptr<const Agreement>>& versions,
                          const Words& words) {
  if (versions.empty()) return {};
  std::vector<std::string> names;
  for (const auto& version : versions) names.push_back(visible(version->version));
  return words.say(Message::with_between, {{"versions", listed(names, words)}});
}

ToldBalance tell_balance(const TellContext& context) {
  const auto& [report, words, number_of] = context;
  std::vector<PartyBalance> parties = report.balance.parties;
  std::ranges::stable_partition(
      parties, [&](const PartyBalance& party) { return party.party == report.perspective; });
  ToldBalance told;
  for (const auto& party : parties) {
    if (party.gained.empty() && party.gave_up.empty()) continue;
    told.parties.push_back({party.party, party_words(party.party, words),
                            tell_tally(party.gained, context), tell_tally(party.gave_up, context),
                            tell_entries(party.gained, party.party, Gain::yes, context),
                            tell_entries(party.gave_up, party.party, Gain::no, context)});
  }
  mark_gains_of_others(told.parties);
  told.others = tell_first_mentioned(context);
  const std::array others{std::pair(Message::undetermined, &report.balance.undetermined),
                          std::pair(Message::lapsed, &report.balance.lapsed),
                          std::pair(Message::neutral, &report.balance.neutral)};
  for (const auto& [label, entries] : others) {
    if (entries->empty()) continue;
    ToldClauseList list{words.say(label), {}};
    for (const auto& entry : *entries)
      list.clauses.push_back(tell_clause_name(entry.clause, report));
    told.others.push_back(std::move(list));
  }
  mark_shared_titles(names_in(told));
  return told;
}

std::vector<ToldBargain> tell_bargains(const TellContext& context) {
  std::vector<ToldBargain> told;
  for (const Item* bargain : context.report.bargains) {
    told.push_back(
        {bargain_words(*bargain, context.words), term_words(*bargain, "about", context.words)});
  }
  return told;
}

ToldComparison tell_comparison(const TellContext& context) {
  const auto& [report, words, number_of] = context;
  ToldComparison told;
  told.from = version_beside(*report.before, *report.after, words);
  told.to = version_beside(*report.after, *report.before, words);
  told.from_to = fmt::format("{} → {}", dated_version_beside(*report.before, *report.after, words),
                             dated_version_beside(*report.after, *report.before, words));
  if (report.counts.empty() && report.hidden.filtered == 0) {
    told.identical = words.say(Message::identical, {{"old", told.from}, {"new", told.to}});
  }
  told.balance = tell_balance(context);
  for (const auto& verdict : report.clauses) {
    told.clauses.push_back({tell_clause_name(verdict.clause, report),
                            tell_level(verdict.level, words),
                            tell_findings(verdict.findings, verdict.level, context),
                            more_words(verdict.findings.size(), words)});
  }
  Names names = names_in(told.balance);
  for (auto& clause : told.clauses) names.push_back(&clause.name);
  mark_shared_titles(names);
  told.bargains = tell_bargains(context);
  told.outside_clauses = tell_findings(report.outside_clauses, Level::minor, context);
  told.findings = report.shown;
  told.counts = count_words(report, words);
  return told;
}

ToldSourceNote tell_source(const SourceNote& note, const Words& words) {
  ToldSourceNote told{note.number, note.id, {}, {}};
  if (note.item == nullptr) return told;
  for (const auto* field : {"publisher", "title", "date"}) {
    std::string piece = term_words(*note.item, field, words);
    if (!piece.empty()) told.pieces.push_back(std::move(piece));
  }
  told.url = term_words(*note.item, "url", words);
  return told;
}

ToldReport tell_report(const Report& report, const Words& plain) {
  const Words words = plain.naming(names_of(report));
  SourceNumbers numbers;
  for (const auto& version : report.comparison->between) numbers.look_in(*version);
  const TellContext context{report, words, [&](const Agreement& agreement, const std::string& id) {
                              return numbers.number_of(agreement, id);
                            }};
  ToldReport told;
  // Numbers run in the order of reading: by the findings, not by what the balance says of them.
  for (const auto& verdict : report.clauses) numbers.number(verdict.findings, *report.comparison);
  told.comparison = tell_comparison(context);
  ToldPage& page = told.page;
  page.deal = deal_name(report);
  page.title =
      words.say(Message::labelled,
                {{"label", page.deal},
                 {"words", fmt::format("{} → {}", told.comparison.from, told.comparison.to)}});
  page.subject = head_words(*report.after, "title", words);
  if (report.before->basis == Basis::reports || report.after->basis == Basis::reports) {
    page.caveat = words.say(Message::reports_only);
  }
  page.between = between_words(report.comparison->between, words);
  if (report.shown == 0 && told.comparison.identical.empty())
    page.nothing_shown = words.say(Message::nothing_shown);
  for (const SourceNote& note : numbers.notes()) page.sources.push_back(tell_source(note, words));
  return told;
}

}  // namespace dealterms
