#include "render/value_words.hpp"

#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "agreement/agreement.hpp"
#include "agreement/value_text.hpp"
#include "base/number_text.hpp"
#include "base/text.hpp"
#include "catalogue/favours.hpp"
#include "render/finding_words.hpp"
#include "render/single_words.hpp"

namespace dealterms {
namespace {

// "through 2030" stands alone; a sentence has "until the end of 2030".
enum class Standing { alone, in_sentence };
// What the tokens of a set are.
enum class Tokens { words, parties, clauses };

Tokens tokens_of(const TermSpec* spec) {
  if (spec != nullptr && spec->is(Kind::party)) return Tokens::parties;
  return spec != nullptr && spec->is(Kind::refs) ? Tokens::clauses : Tokens::words;
}

struct ValueSpeaker {
  const Words& words;
  Standing standing = Standing::alone;
  const Value* before = nullptr;  // of the same term, in the earlier version
  Tokens tokens = Tokens::words;
  bool holds_days = false;  // the term's values are dates

  std::string say(const Value& value) const {
    return value.shown_as_spelled ? visible(value.spelling) : std::visit(*this, value.content);
  }

  bool is_before(const std::string& name) const {
    const Unknown* unknown = before != nullptr ? before->as<Unknown>() : nullptr;
    return unknown != nullptr && unknown->name == name;
  }

  std::string noted(const std::string& value, const std::vector<std::string>& notes) const {
    if (notes.empty()) return value;
    return words.say(Message::with_notes,
                     {{"value", value}, {"notes", fmt::format("{}", fmt::join(notes, ", "))}});
  }

  // A sentence says how sure it is, and leaves the papers to its notes.
  std::vector<std::string> aside_of(const Evidence& evidence) const {
    if (standing == Standing::alone) return evidence_words(evidence, words);
    const std::string status = status_words(evidence.status, words);
    return status.empty() ? std::vector<std::string>{} : std::vector{status};
  }

  std::vector<std::string> all_words(const std::vector<Value>& values) const {
    std::vector<std::string> pieces;
    for (const Value& value : values) pieces.push_back(say(value));
    return pieces;
  }

  std::string token_words(const std::string& token) const {
    if (token == k_each_party) return words.say(Message::each_party);
    switch (tokens) {
      case Tokens::words:
        return visible(token);
      case Tokens::parties:
        return party_words(token, words);
      case Tokens::clauses:
        return clause_words(token, words);
    }
    return {};
  }

  // A party by its name, a role by its word.
  std::string chooser_words(const std::string& choice) const {
    return words.find_party(choice) != nullptr ? party_words(choice, words)
                                               : key_words(choice, words);
  }

  std::string only_words(const std::vector<Value>& one) const {
    return one.empty() ? std::string() : say(one.front());
  }

  std::string operator()(const None&) const { return words.say(Message::none); }
  std::string operator()(const Unlimited&) const { return words.say(Message::unlimited); }

  // "an undisclosed date" where a sentence goes on to it.
  std::string unknown_words(const Unknown& unknown) const {
    const bool is_day = standing == Standing::in_sentence && holds_days;
    if (unknown.kind == Unknown::Kind::set_in) {
      return words.say(is_day ? Message::day_set_in_paper : Message::set_in_paper,
                       {{"paper", visible(unknown.name)}});
    }
    if (!is_day) return key_words(name_of(unknown.kind), words);
    return words.word(Table::unknown_values,
                      fmt::format("{}_{}", name_of(unknown.kind), name_of(Kind::date)));
  }

  std::string operator()(const Unknown& unknown) const {
    std::string text = unknown_words(unknown);
    if (unknown.kind == Unknown::Kind::set_in) return text;
    if (!unknown.more_than.empty()) {
      text += words.say(is_before(unknown.more_than.words()) ? Message::more_than_before
                                                             : Message::more_than);
    }
    if (!unknown.less_than.empty()) {
      text += words.say(is_before(unknown.less_than.words()) ? Message::less_than_before
                                                             : Message::less_than);
    }
    return text;
  }

  std::string operator()(const Readings& readings) const {
    std::vector<std::string> pieces;
    for (const Value& reading : readings.list) {
      pieces.push_back(noted(say(reading), aside_of(*reading.evidence)));
    }
    return fmt::format("{}", fmt::join(pieces, words.say(Message::or_reading)));
  }

  std::string operator()(const Measure& measure) const { return measure_words(measure, words); }
  std::string operator()(const Duration& duration) const { return duration_words(duration, words); }
  std::string operator()(const Date& date) const {
    return standing == Standing::in_sentence ? date_in_sentence(date, words)
                                             : date_words(date, words);
  }
  std::string operator()(const Token& token) const { return key_words(token.name, words); }
  std::string operator()(const Flag& flag) const {
    return std::string(flag.yes ? words.say(Message::yes) : words.say(Message::no));
  }
  std::string operator()(const Text& text) const { return visible(text.words); }
  std::string operator()(const Range& range) const { return range_words(range, words); }

  std::string operator()(const Set& set) const {
    std::vector<std::string> pieces;
    for (const SetToken& token : set.tokens) {
      std::string piece = token_words(token.name);
      if (!token.was.empty()) {
        piece =
            noted(piece, {words.say(Message::formerly, {{"name", visible(token.was.words())}})});
      }
      if (token.wider_than) {
        piece = noted(
            piece, {words.say(Message::wider_than,
                              {{"narrower",
                                visible(fmt::format("{}", fmt::join(*token.wider_than, ", ")))}})});
      }
      if (token.ended) piece = noted(piece, {ended_words(*token.ended, words)});
      pieces.push_back(noted(piece, aside_of(*token.evidence)));
    }
    if (pieces.empty()) return words.say(Message::empty_set);
    const std::string list = standing == Standing::in_sentence
                                 ? listed(pieces, words)
                                 : fmt::format("{}", fmt::join(pieces, ", "));
    if (set.meaning == Set::Meaning::all_of) return list;
    return words.say(set.choice.empty() ? Message::one_of : Message::one_of_chosen,
                     {{"list", list}, {"chooser", chooser_words(set.choice)}});
  }

  std::string operator()(const Combined& combined) const {
    const ValueSpeaker part{words, Standing::in_sentence, nullptr, Tokens::words, holds_days};
    const std::string list =
        fmt::format("{}", fmt::join(part.all_words(combined.list), words.say(Message::list_and)));
    return words.word(Table::combined, name_of(combined.rule), {{"list", list}});
  }

  std::string operator()(const Tiers& tiers) const {
    std::vector<std::string> pieces;
    for (const Tier& tier : tiers.list) {
      const std::string value = only_words(tier.value);
      pieces.push_back(
          tier.up_to ? words.say(Message::tier_up_to,
                                 {{"value", value}, {"bound", measure_words(*tier.up_to, words)}})
                     : words.say(Message::tier_above, {{"value", value}}));
    }
    std::vector<std::string> notes;
    if (!tiers.of.empty()) {
      notes.push_back(words.say(Message::tiers_of, {{"base", visible(tiers.of)}}));
    }
    if (tiers.method == Tiers::Method::marginal)
      notes.emplace_back(words.say(Message::tiers_marginal));
    if (tiers.method == Tiers::Method::cliff) notes.emplace_back(words.say(Message::tiers_cliff));
    if (!tiers.resets.empty()) {
      notes.push_back(words.say(Message::tiers_reset, {{"when", visible(tiers.resets.words())}}));
    }
    return noted(fmt::format("{}", fmt::join(pieces, ", ")), notes);
  }

  std::string operator()(const Steps& steps) const {
    std::vector<std::string> pieces;
    for (const Step& step : steps.list) {
      const std::string value = only_words(step.value);
      pieces.push_back(
          step.from ? words.say(Message::step,
                                {{"date", date_in_sentence(*step.from, words)}, {"value", value}})
                    : value);
    }
    return fmt::format("{}", fmt::join(pieces, words.say(Message::then)));
  }

  std::string operator()(const Series& series) const {
    const std::string text =
        words.say(series.from ? Message::series_from : Message::series,
                  {{"period", period_words(series.each, words)},
                   {"date", series.from ? date_in_sentence(*series.from, words) : ""},
                   {"list", fmt::format("{}", fmt::join(all_words(series.list), ", "))}});
    if (!series.then_add) return text;
    return words.say(Message::series_growth,
                     {{"series", text}, {"amount", measure_words(*series.then_add, words)}});
  }

  std::string operator()(const Bases& bases) const {
    std::vector<std::string> pieces;
    for (const auto& [base, measured] : bases.list) {
      pieces.push_back(fmt::format("{} {}", say(measured), visible(base)));
    }
    return fmt::format("{}", fmt::join(pieces, ", "));
  }
};

}  // namespace

std::string value_words(const Value& value, const Words& words) {
  return ValueSpeaker{words}.say(value);
}

std::string value_words(const Value& value, const TermSpec* spec, const Words& words) {
  return ValueSpeaker{words, Standing::alone, nullptr, tokens_of(spec)}.say(value);
}

std::string role_words(const Value& role, const Words& words) {
  return ValueSpeaker{words, Standing::alone, nullptr, Tokens::parties}.say(role);
}

std::string value_in_sentence(const Value& value, const TermSpec* spec, const Words& words) {
  const bool holds_days = spec != nullptr && spec->is(Kind::date);
  return ValueSpeaker{words, Standing::in_sentence, nullptr, tokens_of(spec), holds_days}.say(
      value);
}

std::string role_in_sentence(const Value& role, const Words& words) {
  return ValueSpeaker{words, Standing::in_sentence, nullptr, Tokens::parties}.say(role);
}

std::string value_words_after(const Value& before, const Value& value, const Words& words) {
  return ValueSpeaker{words, Standing::alone, &before}.say(value);
}

std::string item_title(const Item& item, const Words& words) {
  const Value* title = item.find_term("title");
  const Text* text = title != nullptr ? title->as<Text>() : nullptr;
  return text != nullptr ? visible(text->words) : id_words(item.id, words);
}

std::string ended_words(const Ended& ended, const Words& words) {
  if (!ended.on) return words.say(Message::ended);
  return words.say(Message::ended_on, {{"date", date_words(*ended.on, words)}});
}

std::string status_words(std::optional<Status> status, const Words& words) {
  return status && *status != Status::stated ? key_words(name_of(*status), words) : std::string();
}

std::vector<std::string> where_words(const Evidence& evidence, const Words& words) {
  Evidence where;
  where.section = evidence.section;
  where.by = evidence.by;
  where.quote_place = evidence.quote_place;
  return evidence_words(where, words);
}

std::string quote_place_words(const QuotePlace& quoted, std::string_view section,
                              const Words& words) {
  const std::string_view file = std::string_view(quoted.file).substr(quoted.file.rfind('/') + 1);
  std::string place = fmt::format("{}:{}", visible(file), quoted.place.line);
  if (quoted.section.empty() || quoted.section == section) return place;
  const bool is_number = quoted.section.front() >= '0' && quoted.section.front() <= '9';
  const std::string name = visible(quoted.section);
  return place + ", " + (is_number ? words.say(Message::section, {{"section", name}}) : name);
}

std::string with_aside(std::string what, std::string aside, const Words& words) {
  if (aside.empty()) return what;
  return words.say(Message::with_notes, {{"value", std::move(what)}, {"notes", std::move(aside)}});
}

std::vector<std::string> evidence_words(const Evidence& evidence, const Words& words) {
  std::vector<std::string> pieces;
  std::string status = status_words(evidence.status, words);
  if (!status.empty()) pieces.push_back(std::move(status));
  for (const std::string& source : evidence.sources) pieces.push_back(visible(source));
  if (!evidence.section.empty()) {
    pieces.push_back(words.say(Message::section, {{"section", visible(evidence.section)}}));
  }
  if (evidence.quote_place.place.known()) {
    pieces.push_back(quote_place_words(evidence.quote_place, evidence.section, words));
  }
  if (!evidence.by.empty()) {
    const std::string* title = words.find_instrument(evidence.by);
    pieces.push_back(words.say(Message::by_instrument,
                               {{"instrument", visible(title != nullptr ? *title : evidence.by)}}));
  }
  return pieces;
}

}  // namespace dealterms
