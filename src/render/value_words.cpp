#include "render/value_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "agreement/value_text.hpp"
#include "base/number_text.hpp"
#include "base/text.hpp"
#include "render/single_words.hpp"

namespace dealterms {
namespace {

struct ValueSpeaker {
  const Words& words;
  const ValuePhrases& phrases;

  std::string say(const Value& value) const { return std::visit(*this, value.content); }

  std::string noted(const std::string& value, const std::vector<std::string>& notes) const {
    if (notes.empty()) return value;
    return filled(phrases.noted,
                  {{"value", value}, {"notes", fmt::format("{}", fmt::join(notes, ", "))}});
  }

  std::vector<std::string> all_words(const std::vector<Value>& values) const {
    std::vector<std::string> pieces;
    for (const Value& value : values) pieces.push_back(say(value));
    return pieces;
  }

  std::string only_words(const std::vector<Value>& one) const {
    return one.empty() ? std::string() : say(one.front());
  }

  std::string operator()(const None&) const { return std::string(phrases.none); }
  std::string operator()(const Unlimited&) const { return std::string(phrases.unlimited); }

  std::string operator()(const Unknown& unknown) const {
    std::string text = key_words(name_of(unknown.kind), words);
    if (!unknown.name.empty()) {
      text = filled(phrases.named, {{"unknown", text}, {"name", visible(unknown.name)}});
    }
    if (!unknown.more_than.empty()) {
      text += filled(phrases.more_than, {{"name", visible(unknown.more_than)}});
    }
    if (!unknown.less_than.empty()) {
      text += filled(phrases.less_than, {{"name", visible(unknown.less_than)}});
    }
    return text;
  }

  std::string operator()(const Readings& readings) const {
    std::vector<std::string> pieces;
    for (const Value& reading : readings.list) {
      pieces.push_back(noted(say(reading), evidence_words(*reading.evidence, words)));
    }
    return fmt::format("{}", fmt::join(pieces, phrases.or_reading));
  }

  std::string operator()(const Measure& measure) const { return measure_words(measure, words); }
  std::string operator()(const Duration& duration) const { return duration_words(duration, words); }
  std::string operator()(const Date& date) const { return date_words(date, words); }
  std::string operator()(const Token& token) const { return key_words(token.name, words); }
  std::string operator()(const Flag& flag) const {
    return std::string(flag.yes ? phrases.yes : phrases.no);
  }
  std::string operator()(const Text& text) const { return visible(text.words); }
  std::string operator()(const Range& range) const { return range_words(range, words); }

  std::string operator()(const Set& set) const {
    std::vector<std::string> pieces;
    for (const SetToken& token : set.tokens) {
      std::string piece = token.name == "each" ? std::string(phrases.each) : visible(token.name);
      if (token.ended) piece = noted(piece, {ended_words(*token.ended, words)});
      pieces.push_back(noted(piece, evidence_words(*token.evidence, words)));
    }
    if (pieces.empty()) return std::string(phrases.nothing);
    const std::string list = fmt::format("{}", fmt::join(pieces, ", "));
    if (set.meaning == Set::Meaning::all_of) return list;
    return filled(set.choice.empty() ? phrases.one_of : phrases.chosen,
                  {{"list", list}, {"chooser", key_words(set.choice, words)}});
  }

  std::string operator()(const Combined& combined) const {
    const std::string list = fmt::format("{}", fmt::join(all_words(combined.list), words.list_and));
    return filled(said(phrases.combined, name_of(combined.rule)), {{"list", list}});
  }

  std::string operator()(const Tiers& tiers) const {
    std::vector<std::string> pieces;
    for (const Tier& tier : tiers.list) {
      const std::string value = only_words(tier.value);
      pieces.push_back(
          tier.up_to ? filled(phrases.tier_up_to,
                              {{"value", value}, {"bound", measure_words(*tier.up_to, words)}})
                     : filled(phrases.tier_above, {{"value", value}}));
    }
    std::vector<std::string> notes;
    if (!tiers.of.empty()) {
      notes.push_back(filled(phrases.tiers_of, {{"base", visible(tiers.of)}}));
    }
    if (tiers.method == Tiers::Method::marginal) notes.emplace_back(phrases.tiers_marginal);
    if (tiers.method == Tiers::Method::cliff) notes.emplace_back(phrases.tiers_cliff);
    if (!tiers.resets.empty()) {
      notes.push_back(filled(phrases.tiers_reset, {{"when", visible(tiers.resets)}}));
    }
    return noted(fmt::format("{}", fmt::join(pieces, ", ")), notes);
  }

  std::string operator()(const Steps& steps) const {
    std::vector<std::string> pieces;
    for (const Step& step : steps.list) {
      const std::string value = only_words(step.value);
      pieces.push_back(step.from
                           ? filled(phrases.step, {{"date", date_in_sentence(*step.from, words)},
                                                   {"value", value}})
                           : value);
    }
    return fmt::format("{}", fmt::join(pieces, phrases.then));
  }

  std::string operator()(const Series& series) const {
    const std::string text =
        filled(series.from ? phrases.series_from : phrases.series,
               {{"period", period_words(series.each, words)},
                {"date", series.from ? date_in_sentence(*series.from, words) : ""},
                {"list", fmt::format("{}", fmt::join(all_words(series.list), ", "))}});
    if (!series.then_add) return text;
    return filled(phrases.series_growth,
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
  return ValueSpeaker{words, words.values}.say(value);
}

std::string value_words(const Value& value) { return value_words(value, english()); }

std::string ended_words(const Ended& ended, const Words& words) {
  if (!ended.on) return std::string(words.values.ended);
  return filled(words.values.ended_on, {{"date", date_words(*ended.on, words)}});
}

std::vector<std::string> evidence_words(const Evidence& evidence, const Words& words) {
  std::vector<std::string> pieces;
  if (evidence.status && *evidence.status != Status::stated) {
    pieces.push_back(key_words(name_of(*evidence.status), words));
  }
  for (const std::string& source : evidence.sources) pieces.push_back(visible(source));
  if (!evidence.section.empty()) {
    pieces.push_back(filled(words.values.section, {{"section", visible(evidence.section)}}));
  }
  if (!evidence.by.empty()) {
    pieces.push_back(filled(words.values.by, {{"instrument", visible(evidence.by)}}));
  }
  return pieces;
}

std::vector<std::string> evidence_words(const Evidence& evidence) {
  return evidence_words(evidence, english());
}

}  // namespace dealterms
