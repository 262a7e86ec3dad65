#include "render/told/tell_comparison.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/change_words.hpp"
#include "render/finding_words.hpp"
#include "render/told/tell.hpp"

namespace dealterms {
namespace {

ToldClauseName tell_name(const std::string& clause, const Report& report) {
  return {clause, clause_title(clause, report)};
}

// What a party gained or gave up by a clause: the highest finding that says so.
ToldFinding tell_entry(const std::string& clause, const std::string& party,
                       const TellContext& context) {
  const auto& verdicts = context.report.verdicts;
  const auto found = std::ranges::find(verdicts, clause, &ClauseVerdict::clause);
  const auto concerns = [&](const Finding& finding) {
    const auto& direction = finding.direction;
    return std::ranges::count(direction.favours, party) > 0 ||
           std::ranges::count(direction.against, party) > 0;
  };
  const auto lead = std::ranges::find_if(found->findings, concerns);
  return tell_finding(lead == found->findings.end() ? found->findings.front() : *lead, std::nullopt,
                      context);
}

std::vector<ToldBalanceEntry> tell_entries(const std::vector<BalanceEntry>& entries,
                                           const std::string& party, const TellContext& context) {
  std::vector<ToldBalanceEntry> told;
  for (const auto& entry : entries) {
    const ToldFinding lead = tell_entry(entry.clause, party, context);
    told.push_back({tell_name(entry.clause, context.report), tell_level(entry.level, context.words),
                    lead.sentence, lead.headline});
  }
  return told;
}

}  // namespace

ToldBalance tell_balance(const TellContext& context) {
  const auto& [report, words, number_of] = context;
  std::vector<PartyBalance> parties = report.balance.parties;
  std::ranges::stable_partition(
      parties, [&](const PartyBalance& party) { return party.party == report.perspective; });
  ToldBalance told;
  for (const auto& party : parties) {
    if (party.gained.empty() && party.gave_up.empty()) continue;
    told.parties.push_back({party.party, party_name(party.party, report),
                            tally_words(tally_of(party.gained), words),
                            tally_words(tally_of(party.gave_up), words),
                            tell_entries(party.gained, party.party, context),
                            tell_entries(party.gave_up, party.party, context)});
  }
  const std::array others{std::pair(Message::mixed, &report.balance.mixed),
                          std::pair(Message::undetermined, &report.balance.undetermined),
                          std::pair(Message::neutral, &report.balance.neutral)};
  for (const auto& [label, entries] : others) {
    if (entries->empty()) continue;
    ToldClauseList list{words.say(label), {}};
    for (const auto& entry : *entries) list.clauses.push_back(tell_name(entry.clause, report));
    told.others.push_back(std::move(list));
  }
  return told;
}

std::vector<ToldBargain> tell_bargains(const TellContext& context) {
  std::vector<ToldBargain> told;
  for (const Item* bargain : context.report.bargains) {
    const std::string clauses = term_words(*bargain, "clauses", context.words);
    told.push_back(
        {clauses.empty() ? bargain->id : clauses, term_words(*bargain, "about", context.words)});
  }
  return told;
}

ToldComparison tell_comparison(const TellContext& context) {
  const auto& [report, words, number_of] = context;
  ToldComparison told;
  told.from = report.before->version;
  told.to = report.after->version;
  told.from_to = fmt::format("{} → {}", dated_version(*report.before, words),
                             dated_version(*report.after, words));
  if (report.counts.empty() && report.hidden.filtered == 0) {
    told.identical = words.say(Message::identical, {{"old", told.from}, {"new", told.to}});
  }
  told.balance = tell_balance(context);
  for (const auto& verdict : report.clauses) {
    told.clauses.push_back({tell_name(verdict.clause, report), tell_level(verdict.level, words),
                            tell_findings(verdict.findings, verdict.level, context)});
  }
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

ToldReport tell_report(const Report& report, const Words& words) {
  SourceNumbers numbers;
  const TellContext context{report, words, [&](const Agreement& agreement, const std::string& id) {
                              return numbers.number_of(agreement, id);
                            }};
  ToldReport told;
  // Numbers run in the order of reading: by the findings, not by what the balance says of them.
  for (const auto& verdict : report.clauses) numbers.number(verdict.findings, *report.comparison);
  told.comparison = tell_comparison(context);
  ToldPage& page = told.page;
  page.deal = report.after->deal;
  page.title =
      words.say(Message::labelled,
                {{"label", page.deal},
                 {"words", fmt::format("{} → {}", told.comparison.from, told.comparison.to)}});
  page.subject = head_words(*report.after, "title", words);
  if (report.before->basis == Basis::reports || report.after->basis == Basis::reports) {
    page.caveat = words.say(Message::reports_only);
  }
  if (report.shown == 0 && told.comparison.identical.empty())
    page.nothing_shown = words.say(Message::nothing_shown);
  for (const SourceNote& note : numbers.notes()) page.sources.push_back(tell_source(note, words));
  return told;
}

}  // namespace dealterms
