#include "render/headlines.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include <fmt/format.h>

#include "assess/rule_table.hpp"
#include "base/number_text.hpp"
#include "base/text.hpp"
#include "catalogue/favours.hpp"
#include "render/change_words.hpp"
#include "render/entry_words.hpp"
#include "render/finding_words.hpp"
#include "render/headline_verbs.hpp"
#include "render/sentence_words.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

// Both values of a change together: what still reads as one line.
constexpr ScreenColumn k_most_columns{72};

// ---- of a clause, an entry, a party -------------------------------------------------------------

// The last word of its rule, where the change alone does not tell it: a party joined.
std::string_view happened(const Finding& finding) {
  const std::string_view rule = finding.rule;
  const std::string_view word = rule.substr(rule.rfind('.') + 1);
  if (word == "joined" || word == "left") return word;
  return rule_word(*finding.change);
}

// As the old version calls them.
std::string from_words(const Change& change, const Report& report, const Words& words) {
  std::vector<std::string> from;
  for (const std::string& id : change.from) from.push_back(old_clause_title(id, report, words));
  return listed(from, words);
}

// What happened to the whole, and what it came from. Where that is called as it is now, only the
// key tells them apart.
struct Past {
  std::string_view happened;
  std::string from;
};

Past past_of(const Finding& finding, std::initializer_list<std::string> names, const Report& report,
             const Words& words) {
  const Change& change = *finding.change;
  std::string from = from_words(change, report, words);
  const std::string_view what = happened(finding);
  const bool is_called_so = std::ranges::any_of(
      names, [&](const std::string& name) { return lower_first(name) == lower_first(from); });
  if (what != "renamed" || !is_called_so) return {what, std::move(from)};
  std::vector<std::string> keys;
  for (const std::string& id : change.from) keys.push_back(visible(id));
  return {"renamed_key", listed(keys, words)};
}

std::string clause_headline(const Finding& finding, const Report& report, const Words& words) {
  const Change& change = *finding.change;
  const auto type = change.type_after.empty() ? change.type_before : change.type_after;
  const std::string what = type_title(type, report);
  const Past past =
      past_of(finding, {what, clause_title(std::string(change.path.item), report)}, report, words);
  return words.word(Table::whole_sentences, past.happened,
                    {{"what", what},
                     {"from", past.from},
                     {"old", type_title(change.type_before, report)},
                     {"new", lower_first(type_title(change.type_after, report))}});
}

// What became of a question that was open, where that is what changed.
const Token* settled(const Change& change) {
  if (change.subject != Subject::open_point || change.item_before == nullptr) return nullptr;
  const auto is_status = [](const Change& part) { return part.id() == "status"; };
  const auto part = std::ranges::find_if(change.parts, is_status);
  const bool says_it = part != change.parts.end() && part->after != nullptr;
  return says_it ? part->after->as<Token>() : nullptr;
}

std::string entry_headline(const Finding& finding, const Report& report, const Words& words) {
  const Change& change = *finding.change;
  const EntryWords entry = entry_words(change, report, words);
  const std::string name = with_aside(entry.name, status_words(entry.status, words), words);
  const Past past = past_of(finding, {entry.name}, report, words);
  if (entry.kind.empty()) {
    return words.word(Table::entry_phrases, past.happened, {{"name", name}, {"from", past.from}});
  }
  const Token* status = settled(change);
  return words.word(Table::entry_sentences, status != nullptr ? status->name : past.happened,
                    {{"what", entry.kind}, {"name", name}, {"from", past.from}});
}

// ---- of a value ---------------------------------------------------------------------------------

// " (+33%)", " (+5 points)": what a reader would work out; points are of percentages.
std::string size_of_move(const Delta& delta, const Words& words) {
  Delta shown = delta;
  if (delta.unit != "points") shown.absolute.reset();
  shown.days.reset();
  shown.steps.reset();
  if (shown.absolute) shown.relative_percent.reset();
  const std::string text = delta_words(shown, words);
  return text.empty() ? text : fmt::format(" ({})", text);
}

// "until the end of 2030", "without end".
std::string run_words(const Change& change, Side side, const Words& words) {
  const Value& value = side == Side::before ? *change.before : *change.after;
  const std::string end = side_in_sentence(change, side, words);
  return runs_on(value) ? end : words.say(Message::runs_until, {{"date", end}});
}

std::string side_of(const Change& change, Side side, const Telling& telling, const Words& words) {
  const Value* value = side == Side::before ? change.before : change.after;
  if (value == nullptr) return {};
  if (telling.is_of_end()) return run_words(change, side, words);
  return telling.in_sentence ? side_in_sentence(change, side, words)
                             : side_words(change, side, words);
}

bool is_each_party(const Change& change, const TokenChange& token) {
  return names_parties(change) && token.token == k_each_party;
}

// Both of two.
std::string each_party_words(const Agreement& agreement, const Words& words) {
  const auto is_there = [](const auto& party) { return !party.second.ended; };
  const bool are_two = std::ranges::count_if(agreement.parties, is_there) == 2;
  return words.say(are_two ? Message::both_parties : Message::each_party);
}

// What a set gained or lost.
std::string tokens_words(const Change& change, bool gained, const Report& report,
                         const Words& words) {
  const Agreement& agreement = gained ? *report.after : *report.before;
  std::vector<std::string> names;
  for (const auto& token : change.what.tokens) {
    if (comes(token.kind) != gained) continue;
    names.push_back(is_each_party(change, token) ? each_party_words(agreement, words)
                                                 : token_words(change, token.token, words));
  }
  return listed(names, words);
}

struct Filled {
  std::string old_words;
  std::string new_words;
  std::string gained;
  std::string lost;
  [[nodiscard]] ScreenColumn width() const {
    return width_of(old_words + new_words + gained + lost);
  }
};

Filled filled_for(const Change& change, const Telling& telling, const Report& report,
                  const Words& words) {
  if (!change.what.tokens.empty()) {
    return {{},
            {},
            tokens_words(change, true, report, words),
            tokens_words(change, false, report, words)};
  }
  return {side_of(change, Side::before, telling, words),
          side_of(change, Side::after, telling, words),
          {},
          {}};
}

// Of a set that changed: which words came and which went. Who is one of both parties has lost
// nothing where both take its place.
std::string_view set_verb(const Change& change, const Filled& filled, std::string_view verb) {
  if (filled.gained.empty() && filled.lost.empty()) return verb;
  if (filled.lost.empty()) return "set_widened";
  if (filled.gained.empty()) return "set_narrowed";
  for (const TokenChange& token : change.what.tokens) {
    if (is_each_party(change, token)) return comes(token.kind) ? "mutual" : "one_sided";
  }
  return "set_varied";
}

// The word that a clause of the type comes to: its few words begin with it, as those of an
// exclusivity do with how exclusive it is. It needs no title. A figure says not of what it is one,
// and a set has words that came and went.
bool stands_for_clause(const Change& change, const Report& report) {
  const ClauseType* type = report.catalogue->find_type(change.type_after);
  if (type == nullptr || type->brief.empty() || change.subject != Subject::term) return false;
  const bool is_word =
      change.spec != nullptr && (change.spec->is(Kind::scale) || change.spec->is(Kind::choice));
  if (!is_word) return false;
  const auto& first = type->brief.parts.front().pieces.front();
  return first.name == change.id() && change.path.record.empty();
}

bool is_no_limit(const Value& value) {
  return value.as<None>() != nullptr || value.as<Unlimited>() != nullptr;
}

// As it is called where a sentence wants a noun: the end, of which `until` says when it is.
std::string noun_title(const Change& change, const Words& words) {
  const bool is_titled =
      change.spec != nullptr && change.spec->title != name_in_words(change.spec->name);
  const std::string* noun = is_titled ? nullptr : words.find_word(Table::nouns, change.id());
  return noun != nullptr ? upper_first(*noun) : change_title(change, words);
}

// What it was has no place in these: where it is only presumed, it is said beneath.
bool is_left_out(std::string_view verb) {
  constexpr std::array<std::string_view, 4> k_without_old{"extended", "shortened", "start_later",
                                                          "start_earlier"};
  return std::ranges::find(k_without_old, verb) != k_without_old.end();
}

bool is_stated(const EvidenceChain& evidence) {
  return evidence.status().value_or(Status::stated) == Status::stated;
}

bool came(std::string_view verb) { return verb == "added" || verb == "mentioned"; }

bool has_a_size(const Change& change) {
  return change.spec != nullptr && std::ranges::any_of(change.spec->kinds, is_measured);
}

// Of values that have no room: the one part that changed, else which way all of them moved.
std::string headline_of_parts(const Change& change, const std::string& term, std::string_view verb,
                              const Words& words) {
  const auto& parts = change.what.segments;
  if (parts.size() == 1) {
    std::string said = fmt::format("{}, {}", term, segment_words(parts.front(), words));
    if (width_of(said) <= k_most_columns) return said;
  }
  const bool moved = verb == "changed" && has_a_size(change);
  const std::string did = words.word(Table::rule_words, moved ? rule_word(change) : verb);
  return words.say(Message::headline, {{"what", term}, {"did", did}});
}

Headline value_headline(const Change& change, const Report& report, const Words& words, Room room) {
  const Telling telling = telling_of(change);
  const Filled filled = filled_for(change, telling, report, words);
  // Other words may be another thing: one law for another. Of short texts both are said, but for
  // quotes, whose words are all that matters.
  const bool both_fit = telling.verb == "reworded" && filled.width() <= k_most_columns &&
                        change.subject != Subject::evidence;
  const std::string_view verb = both_fit ? "changed" : telling.verb;
  const std::string term = noun_title(change, words);
  const bool is_reworded = verb == "reworded";
  if (room == Room::line && (is_reworded || filled.width() > k_most_columns)) {
    return {headline_of_parts(change, term, verb, words), false};
  }
  const bool is_first_limit = change.before != nullptr && is_no_limit(*change.before);
  if ((came(verb) || is_first_limit) && change.spec != nullptr && change.after != nullptr) {
    const std::string phrase = phrase_when_added(*change.spec, *change.after, filled.new_words);
    const auto said = words.word(Table::phrases, came(verb) ? verb : "added", {{"phrase", phrase}});
    // What it was is said beneath: that there was none may be only presumed.
    if (!phrase.empty()) return {upper_first(said), !is_first_limit};
  }
  if (verb == "changed" && stands_for_clause(change, report)) {
    return {upper_first(fmt::format("{} → {}", filled.old_words, filled.new_words)), true};
  }
  return {words.word(Table::term_sentences, set_verb(change, filled, verb),
                     {{"term", term},
                      {"old", filled.old_words},
                      {"new", filled.new_words},
                      {"gained", filled.gained},
                      {"lost", filled.lost},
                      {"span", span_words(change, words)},
                      {"size", size_of_move(*change.what.delta, words)}}),
          !is_left_out(verb) || is_stated(change.evidence_before)};
}

// ---- whose --------------------------------------------------------------------------------------

// A term of an entry says of which.
std::string with_owner(const Change& change, const Report& report, std::string headline,
                       const Words& words) {
  const bool deep = !change.path.record.empty() || !change.path.field.empty();
  if (!deep || change.path.section != "clauses" || change.path.owner() == change.path.item) {
    return headline;
  }
  return words.say(Message::of_entry, {{"entry", owner_words(change, report, words)},
                                       {"words", lower_first(std::move(headline))}});
}

}  // namespace

bool is_whole(const Change& change) {
  return change.subject != Subject::term && change.subject != Subject::role &&
         change.subject != Subject::head && !is_apparatus(change.subject);
}

std::string change_title(const Change& change, const Words& words) {
  return spec_title(change.spec, change.id(), words);
}

Headline headline_of(const Finding& finding, const Report& report, const Words& words, Room room) {
  const Change& change = *finding.change;
  if (change.subject == Subject::clause) return {clause_headline(finding, report, words), false};
  if (is_whole(change)) return {entry_headline(finding, report, words), false};
  if (is_party_becoming_another(finding)) {
    return {words.say(Message::became, {{"old", bare_side_words(change, Side::before, words)},
                                        {"new", bare_side_words(change, Side::after, words)}}),
            true};
  }
  Headline headline = value_headline(change, report, words, room);
  headline.words = with_owner(change, report, std::move(headline.words), words);
  return headline;
}

}  // namespace dealterms
