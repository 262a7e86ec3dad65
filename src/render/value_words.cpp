#include "dealterms/render/value_words.hpp"

#include <algorithm>

#include "dealterms/agreement/value_text.hpp"
#include "dealterms/base/text.hpp"

namespace dealterms {
namespace {

std::string joined(const std::vector<std::string>& pieces, std::string_view between) {
  std::string text;
  for (const std::string& piece : pieces) {
    if (!text.empty()) text += between;
    text += piece;
  }
  return text;
}

// `first_launch` is a key; a reader sees words.
std::string key_words(std::string_view key) {
  std::string words = visible(key);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string measure_words(const Measure& measure) { return visible(print_measure(measure)); }

std::string date_words(const Date& date) { return visible(print_date(date)); }

std::string rule_words(Combined::Rule rule) {
  switch (rule) {
    case Combined::Rule::earlier_of:
      return "the earlier of ";
    case Combined::Rule::later_of:
      return "the later of ";
    case Combined::Rule::greater_of:
      return "the greater of ";
    case Combined::Rule::lesser_of:
      return "the lesser of ";
  }
  return {};
}

std::string source_note(const Evidence& evidence) {
  const std::string words = joined(evidence_words(evidence), ", ");
  return words.empty() ? words : " (" + words + ")";
}

std::vector<std::string> all_words(const std::vector<Value>& values) {
  std::vector<std::string> words;
  for (const Value& value : values) words.push_back(value_words(value));
  return words;
}

std::string only_words(const std::vector<Value>& one) {
  return one.empty() ? std::string() : value_words(one.front());
}

struct Words {
  const Value& value;

  std::string operator()(const None&) const { return "none"; }
  std::string operator()(const Unlimited&) const { return "unlimited"; }

  std::string operator()(const Unknown& unknown) const {
    std::string words = unknown.kind == Unknown::Kind::undisclosed ? "undisclosed" : "redacted";
    if (!unknown.name.empty()) words += " '" + visible(unknown.name) + "'";
    if (!unknown.more_than.empty()) words += ", more than '" + visible(unknown.more_than) + "'";
    if (!unknown.less_than.empty()) words += ", less than '" + visible(unknown.less_than) + "'";
    return words;
  }

  std::string operator()(const Readings& readings) const {
    std::vector<std::string> words;
    for (const Value& reading : readings.list) {
      words.push_back(value_words(reading) + source_note(reading.evidence));
    }
    return joined(words, ", or ");
  }

  std::string operator()(const Measure& measure) const { return measure_words(measure); }
  std::string operator()(const Duration& duration) const { return format_duration(duration); }
  std::string operator()(const Date& date) const { return date_words(date); }
  std::string operator()(const Token& token) const { return key_words(token.name); }
  std::string operator()(const Flag& flag) const { return flag.yes ? "yes" : "no"; }
  std::string operator()(const Text& text) const { return visible(text.words); }

  std::string operator()(const Set& set) const {
    std::vector<std::string> words;
    for (const SetToken& token : set.tokens) {
      std::string word = visible(token.name);
      if (token.ended) {
        word += token.ended->on ? " (ended " + date_words(*token.ended->on) + ")" : " (ended)";
      }
      words.push_back(word + source_note(token.evidence));
    }
    if (words.empty()) return "nothing";
    if (set.meaning == Set::Meaning::all_of) return joined(words, ", ");
    const std::string chooser =
        set.choice.empty() ? std::string() : ", as " + visible(set.choice) + " chooses";
    return "one of " + joined(words, ", ") + chooser;
  }

  std::string operator()(const Range&) const { return visible(print_value(value)); }

  std::string operator()(const Combined& combined) const {
    return rule_words(combined.rule) + joined(all_words(combined.list), " and ");
  }

  std::string operator()(const Tiers& tiers) const {
    std::vector<std::string> words;
    for (const Tier& tier : tiers.list) {
      const std::string bound =
          tier.up_to ? " up to " + measure_words(*tier.up_to) : std::string(" above");
      words.push_back(only_words(tier.value) + bound);
    }
    std::vector<std::string> notes;
    if (!tiers.of.empty()) notes.push_back("of " + visible(tiers.of));
    if (tiers.method == Tiers::Method::marginal) notes.emplace_back("each part at its own rate");
    if (tiers.method == Tiers::Method::cliff) notes.emplace_back("the whole at the rate reached");
    if (!tiers.resets.empty()) notes.push_back("resets " + visible(tiers.resets));
    return joined(words, ", ") + (notes.empty() ? "" : " (" + joined(notes, ", ") + ")");
  }

  std::string operator()(const Steps& steps) const {
    std::vector<std::string> words;
    for (const Step& step : steps.list) {
      const std::string start = step.from ? "from " + date_words(*step.from) + " " : std::string();
      words.push_back(start + only_words(step.value));
    }
    return joined(words, ", then ");
  }

  std::string operator()(const Series& series) const {
    std::string words = "each " + visible(series.each);
    if (series.from) words += " from " + date_words(*series.from);
    words += ": " + joined(all_words(series.list), ", ");
    if (series.then_add) words += ", then " + measure_words(*series.then_add) + " more each";
    return words;
  }

  std::string operator()(const Bases& bases) const {
    std::vector<std::string> words;
    for (const auto& [base, measured] : bases.list) {
      words.push_back(value_words(measured) + " " + visible(base));
    }
    return joined(words, ", ");
  }
};

}  // namespace

std::string value_words(const Value& value) { return std::visit(Words{value}, value.content); }

std::vector<std::string> evidence_words(const Evidence& evidence) {
  std::vector<std::string> words;
  if (evidence.status && *evidence.status != Status::stated) {
    words.emplace_back(name_of(*evidence.status));
  }
  for (const std::string& source : evidence.sources) words.push_back(visible(source));
  if (!evidence.section.empty()) words.push_back("§ " + visible(evidence.section));
  if (!evidence.by.empty()) words.push_back("by " + visible(evidence.by));
  return words;
}

}  // namespace dealterms
