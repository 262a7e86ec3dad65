#include "dealterms/render/change_words.hpp"

#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "dealterms/base/text.hpp"
#include "dealterms/render/finding_words.hpp"
#include "dealterms/render/value_words.hpp"

namespace dealterms {

std::string segment_words(const Segment& segment, const Words& words) {
  const bool in_time = segment.along == Segment::Along::time;
  std::string where;
  if (segment.along == Segment::Along::base) {
    where = segment.from;
  } else if (segment.from.empty()) {
    where =
        segment.to.empty() ? "" : filled(in_time ? words.until : words.up_to, {{"to", segment.to}});
  } else if (segment.to.empty()) {
    where = filled(in_time ? words.since : words.above, {{"from", segment.from}});
  } else {
    where = filled(words.from_to, {{"from", segment.from}, {"to", segment.to}});
  }
  const std::string values =
      fmt::format("{} → {}", segment.before ? value_words(*segment.before, words) : "–",
                  segment.after ? value_words(*segment.after, words) : "–");
  return filled(words.labelled, {{"label", visible(where)}, {"words", values}});
}

std::string value_with_status(const Value& value, const Evidence& evidence, const Words& words,
                              As as) {
  const bool spelled = as == As::spelled && !value.spelling.empty();
  std::string text = spelled ? visible(value.spelling) : value_words(value, words);
  // The sources stand apart, once for the clause or in a footnote.
  Evidence apart = evidence;
  apart.sources.clear();
  const auto rests_on = evidence_words(apart, words);
  if (!rests_on.empty()) text += fmt::format("  ({})", fmt::join(rests_on, ", "));
  return text;
}

std::string parties_words(const Value& value, const Report& report, const Words& words) {
  std::vector<std::string> names;
  if (const Set* parties = value.as<Set>()) {
    for (const auto& token : parties->tokens) names.push_back(party_name(token.name, report));
  }
  return names.empty() ? value_words(value, words) : listed(names, words);
}

std::string tally_words(const Tally& tally, const Words& words) {
  std::vector<std::string> pieces;
  for (const Level level : k_levels) {
    const auto found = tally.find(level);
    if (found == tally.end()) continue;
    pieces.push_back(
        fmt::format("{} {}", found->second, level_for(found->second, name_of(level), words)));
  }
  return pieces.empty() ? std::string(words.nothing) : fmt::format("{}", fmt::join(pieces, ", "));
}

std::string counted_changes(const std::map<Level, std::size_t>& counts, const Words& words) {
  std::vector<std::string> pieces;
  for (const Level level : k_levels) {
    const auto found = counts.find(level);
    if (found == counts.end()) continue;
    pieces.push_back(filled(counted(found->second, words.change_at, words),
                            {{"level", level_for(found->second, name_of(level), words)}}));
  }
  return fmt::format("{}", fmt::join(pieces, ", "));
}

std::string dated_version(const Agreement& agreement, const Words& words) {
  const auto date = agreement.date();
  const std::string version = visible(agreement.version);
  return date ? fmt::format("{} ({})", version, day_words(*date, words)) : version;
}

std::string head_words(const Agreement& agreement, const std::string& field, const Words& words) {
  const auto found = agreement.head.find(field);
  return found == agreement.head.end() ? std::string() : value_words(found->second, words);
}

std::string term_words(const Item& item, std::string_view term, const Words& words) {
  const Value* value = item.find_term(term);
  return value != nullptr ? value_words(*value, words) : std::string();
}

}  // namespace dealterms
