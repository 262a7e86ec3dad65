#include "render/change_words.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "agreement/parse_date.hpp"
#include "base/text.hpp"
#include "catalogue/favours.hpp"
#include "render/finding_words.hpp"
#include "render/single_words.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

constexpr std::int64_t k_months_of_year = 12;

// From a day to the same day of another month, or from the end of one month to that of another.
std::optional<std::int64_t> whole_months(Day from, Day to) {
  const std::chrono::year_month_day first(std::min(from, to));
  const std::chrono::year_month_day last(std::max(from, to));
  const auto is_end_of_month = [](const std::chrono::year_month_day& day) {
    return day == day.year() / day.month() / std::chrono::last;
  };
  const bool are_whole =
      first.day() == last.day() || (is_end_of_month(first) && is_end_of_month(last));
  if (!are_whole) return std::nullopt;
  const auto months = last.year() / last.month() - first.year() / first.month();
  return months.count() > 0 ? std::optional<std::int64_t>(months.count()) : std::nullopt;
}

std::string holder_words(std::string_view key, const Words& words) {
  return key == k_each_party ? words.say(Message::each_party) : party_words(key, words);
}

// A day as the language has it; an event is known by its clause.
std::string moment_words(const std::string& moment, const Words& words) {
  const Parsed<Date> date = parse_date(moment, {});
  return fault_of(date) != nullptr ? clause_words(moment, words)
                                   : date_words(std::get<Date>(date), words);
}

// Clauses, by their titles.
bool names_clauses(const Change& change) {
  return change.spec != nullptr && change.spec->is(Kind::refs);
}

}  // namespace

bool names_parties(const Change& change) {
  if (change.subject == Subject::role) return true;
  return change.spec != nullptr && change.spec->is(Kind::party);
}

std::string token_words(const Change& change, std::string_view token, const Words& words) {
  if (names_clauses(change)) return clause_words(token, words);
  return names_parties(change) ? holder_words(token, words) : visible(token);
}

std::string segment_words(const Segment& segment, const Words& words) {
  const bool in_time = segment.along == Segment::Along::time;
  const std::string from = in_time ? moment_words(segment.from, words) : visible(segment.from);
  const std::string to = in_time ? moment_words(segment.to, words) : visible(segment.to);
  std::string where;
  if (segment.along == Segment::Along::base) {
    where = from;
  } else if (segment.from.empty()) {
    where = segment.to.empty() ? ""
                               : words.say(in_time ? Message::until : Message::up_to, {{"to", to}});
  } else if (segment.to.empty()) {
    where = words.say(in_time ? Message::since : Message::above, {{"from", from}});
  } else {
    where = words.say(Message::from_to, {{"from", from}, {"to", to}});
  }
  const std::string values =
      fmt::format("{} → {}", segment.before ? value_words(*segment.before, words) : "–",
                  segment.after ? value_words(*segment.after, words) : "–");
  return words.say(Message::labelled, {{"label", where}, {"words", values}});
}

std::string bare_side_words(const Change& change, Side side, const Words& words) {
  const Value& value = side == Side::before ? *change.before : *change.after;
  const bool in_other_words = change.what.kind == ChangeKind::restated && !value.spelling.empty();
  if (in_other_words) return visible(value.spelling);
  const Set* parties = names_parties(change) ? value.as<Set>() : nullptr;
  if (parties == nullptr || parties->tokens.empty()) {
    if (names_clauses(change)) return value_words(value, change.spec, words);
    const bool has_earlier = side == Side::after && change.before != nullptr;
    return has_earlier ? value_words_after(*change.before, value, words)
                       : value_words(value, words);
  }
  std::vector<std::string> names;
  for (const auto& token : parties->tokens) names.push_back(holder_words(token.name, words));
  return listed(names, words);
}

std::string side_words(const Change& change, Side side, const Words& words) {
  if (change.subject == Subject::role) return bare_side_words(change, side, words);
  const EvidenceChain& chain =
      side == Side::before ? change.evidence_before : change.evidence_after;
  return with_aside(bare_side_words(change, side, words), status_words(chain.status(), words),
                    words);
}

std::string side_in_sentence(const Change& change, Side side, const Words& words) {
  const Value& value = side == Side::before ? *change.before : *change.after;
  const EvidenceChain& chain =
      side == Side::before ? change.evidence_before : change.evidence_after;
  return with_aside(value_in_sentence(value, change.spec, words),
                    status_words(chain.status(), words), words);
}

std::vector<std::string> set_in_words(const Change& change, const Words& words) {
  const bool is_over = change.after == nullptr && change.item_after == nullptr;
  const Value* value = is_over ? change.before : change.after;
  const Item* item = is_over ? change.item_before : change.item_after;
  const Evidence* own = value != nullptr ? &*value->evidence : nullptr;
  if (own == nullptr && item != nullptr) own = &*item->evidence;
  if (own == nullptr) return {};
  return where_words(*own, words);
}

std::string part_side_words(const Change& change, Side side, const Words& words) {
  if (change.subject == Subject::role) return bare_side_words(change, side, words);
  const Value& value = side == Side::before ? *change.before : *change.after;
  // The sources stand apart, once for the clause or in a footnote.
  Evidence aside = *value.evidence;
  aside.sources.clear();
  const auto pieces = evidence_words(aside, words);
  return with_aside(bare_side_words(change, side, words),
                    fmt::format("{}", fmt::join(pieces, ", ")), words);
}

std::string span_words(const Change& change, const Words& words) {
  const Date* old_date = change.before != nullptr ? change.before->as<Date>() : nullptr;
  const Date* new_date = change.after != nullptr ? change.after->as<Date>() : nullptr;
  const bool are_days = old_date != nullptr && new_date != nullptr && change.what.delta->days;
  if (!are_days) return {};
  const Day from = old_date->last;
  const Day to = new_date->last;
  Duration span{Decimal(std::abs(*change.what.delta->days)), DurationUnit::days};
  if (const auto months = whole_months(from, to)) {
    const bool is_years = *months % k_months_of_year == 0;
    span = is_years ? Duration{Decimal(*months / k_months_of_year), DurationUnit::years}
                    : Duration{Decimal(*months), DurationUnit::months};
  }
  return duration_words(span, words);
}

std::string tally_words(const Tally& tally, const Words& words) {
  std::vector<std::string> pieces;
  for (const Level level : k_levels) {
    const auto found = tally.find(level);
    if (found == tally.end()) continue;
    pieces.push_back(fmt::format("{} {}", found->second,
                                 words.word_for(Table::levels, name_of(level), found->second)));
  }
  return pieces.empty() ? words.say(Message::nothing) : fmt::format("{}", fmt::join(pieces, ", "));
}

std::string counted_changes(const std::map<Level, std::size_t>& counts, const Words& words) {
  std::vector<std::string> pieces;
  for (const Level level : k_levels) {
    const auto found = counts.find(level);
    if (found == counts.end()) continue;
    pieces.push_back(
        words.count(Message::changes_at_level, found->second,
                    {{"level", words.word_for(Table::levels, name_of(level), found->second)}}));
  }
  return fmt::format("{}", fmt::join(pieces, ", "));
}

std::vector<std::string> count_words(const Report& report, const Words& words) {
  std::map<Level, std::size_t> shown;
  for (const auto& verdict : report.clauses) {
    for (const auto& finding : verdict.findings) ++shown[finding.level];
  }
  for (const auto& finding : report.outside_clauses) ++shown[finding.level];
  std::vector<std::string> pieces;
  if (!shown.empty()) pieces.push_back(counted_changes(shown, words));
  if (!report.hidden.below_level.empty()) {
    pieces.push_back(words.say(Message::hidden_below,
                               {{"what", counted_changes(report.hidden.below_level, words)}}));
  }
  if (report.hidden.filtered > 0) {
    pieces.push_back(words.say(Message::hidden_filtered,
                               {{"count", fmt::format("{}", report.hidden.filtered)}}));
  }
  if (report.presumed > 0) {
    pieces.push_back(
        words.say(Message::presumed_unchanged, {{"count", fmt::format("{}", report.presumed)}}));
  }
  return pieces;
}

std::string dated_version(const Agreement& agreement, const Words& words) {
  const auto date = agreement.date();
  const std::string version = visible(agreement.version);
  return date ? fmt::format("{} ({})", version, day_words(*date, words)) : version;
}

std::string head_words(const Agreement& agreement, std::string_view field, const Words& words) {
  const Value* value = agreement.find_head(field);
  return value != nullptr ? value_words(*value, words) : std::string();
}

std::string term_words(const Item& item, std::string_view term, const Words& words) {
  const Value* value = item.find_term(term);
  return value != nullptr ? value_words(*value, words) : std::string();
}

}  // namespace dealterms
