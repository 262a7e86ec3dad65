#include "diff/spelling.hpp"

#include <variant>
#include <vector>

namespace dealterms {
namespace {

struct Speller {
  static std::string list(const std::vector<Value>& values) {
    std::string text;
    for (const auto& value : values) text += spelled(value) + ";";
    return text;
  }
  std::string operator()(const Readings& readings) const { return list(readings.list); }
  std::string operator()(const Combined& combined) const { return list(combined.list); }
  std::string operator()(const Series& series) const {
    return series.each + ";" + list(series.list);
  }
  std::string operator()(const Tiers& tiers) const {
    std::string text = tiers.of + ";" + tiers.resets.words() + ";";
    for (const auto& tier : tiers.list) text += list(tier.value);
    return text;
  }
  std::string operator()(const Steps& steps) const {
    std::string text;
    for (const auto& step : steps.list) text += list(step.value);
    return text;
  }
  std::string operator()(const Bases& bases) const {
    std::string text;
    for (const auto& [base, value] : bases.list) text += base + "=" + spelled(value) + ";";
    return text;
  }
  // The same in whatever order: only how each token is set, what it was and what it takes in, is
  // wording.
  std::string operator()(const Set& set) const {
    std::string text = set.choice + ";";
    for (const auto& token : set.tokens) {
      text += token.name + (token.was.empty() ? "" : "=" + token.was.words());
      for (const auto& narrower : *token.wider_than) text += ">" + narrower;
      text += ";";
    }
    return text;
  }
  std::string operator()(const Text& text) const { return text.words; }
  // Holds no further values.
  std::string operator()(const is_one_of<None, Unlimited, Unknown, Measure, Duration, Date, Token,
                                         Flag, Range> auto&) const {
    return {};
  }
};

}  // namespace

std::string spelled(const Value& value) {
  return value.spelling.empty() ? std::visit(Speller{}, value.content) : value.spelling;
}

}  // namespace dealterms
