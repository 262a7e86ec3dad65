#include "render/sentence_words.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "catalogue/favours.hpp"
#include "render/finding_words.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

using Said = std::optional<std::string>;

constexpr std::string_view k_title = "title";

// ---- a value within a sentence ------------------------------------------------------------------

// "an undisclosed amount"; nothing of what is no amount: a sentence would say something else.
Said unknown_words(const Unknown& unknown, const TermSpec& term, const Words& words) {
  // Of what may be several, the plainest.
  for (const Kind kind : {Kind::money, Kind::percent, Kind::duration, Kind::date, Kind::quantity}) {
    if (!term.is(kind)) continue;
    const auto name = fmt::format("{}_{}", name_of(unknown.kind), name_of(kind));
    if (const std::string* known = words.find_word(Table::unknown_values, name)) return *known;
  }
  return std::nullopt;
}

// The words that the sentence has for this very value.
Said chosen_words(const Value& value, const std::vector<WordsForValue>& rows) {
  const Token* token = value.as<Token>();
  const Flag* flag = value.as<Flag>();
  if (token == nullptr && flag == nullptr) return std::nullopt;
  const std::string name = token != nullptr ? token->name : (flag->yes ? "yes" : "no");
  const auto row = std::ranges::find(rows, name, &WordsForValue::value);
  return row != rows.end() ? std::optional(visible(row->words)) : std::nullopt;
}

// ---- a sentence ---------------------------------------------------------------------------------

// One clause, or one of its entries, of which a sentence speaks.
struct Speaker {
  const Item& item;
  const Item* clause;  // of an entry
  const std::vector<TermSpec>& terms;
  const std::vector<TermSpec>& clause_terms;
  const Words& words;
  enum class Length { full, brief } length = Length::full;

  [[nodiscard]] std::optional<SaidSentence> say(const Sentence& sentence) const {
    SaidSentence said;
    for (const SentencePart& part : sentence.parts) {
      if (add(part, said)) continue;
      if (!part.is_optional) return std::nullopt;
    }
    if (said.words.ends_with(' ')) said.words.pop_back();
    return said.words.empty() ? std::nullopt : std::optional(std::move(said));
  }

 private:
  [[nodiscard]] bool add(const SentencePart& part, SaidSentence& sentence) const {
    std::string text;
    std::vector<std::string> names;
    for (const SentencePiece& piece : part.pieces) {
      if (piece.name.empty()) {
        text += visible(piece.words);
        continue;
      }
      const Said words_of_piece = is_the_other(piece.name, names, sentence.said)
                                      ? words.say(Message::other_party)
                                      : say(piece);
      if (!words_of_piece) return false;
      text += *words_of_piece;
      names.push_back(piece.name);
    }
    join(sentence.words, text);
    sentence.said.insert(names.begin(), names.end());
    return true;
  }

  // Of two roles that each party holds, the second is the other party's.
  [[nodiscard]] bool is_the_other(std::string_view name, const std::vector<std::string>& here,
                                  const std::set<std::string, std::less<>>& before) const {
    const auto is_mutual = [&](std::string_view role_name) {
      const Value* role = item.find_role(role_name);
      const Set* holders = role != nullptr ? role->as<Set>() : nullptr;
      return holders != nullptr && holders->tokens.size() == 1 &&
             holders->tokens.front().name == k_each_party;
    };
    return is_mutual(name) &&
           (std::ranges::any_of(here, is_mutual) || std::ranges::any_of(before, is_mutual));
  }

  // A part left out leaves its space behind: none doubles, and none stands before a comma.
  static void join(std::string& sentence, std::string_view part) {
    constexpr std::string_view k_closing = " ,;.:)";
    constexpr std::string_view k_no_break_space = "\u00a0";
    const bool closes = !part.empty() && (k_closing.find(part.front()) != std::string_view::npos ||
                                          part.starts_with(k_no_break_space));
    if (closes && sentence.ends_with(' ')) sentence.pop_back();
    sentence += part;
  }

  [[nodiscard]] Said say(const SentencePiece& piece) const {
    // What an entry is called, if only by its id, is what tells it from the others.
    if (clause != nullptr && piece.name == k_title) return item_title(item, words);
    for (const auto& [owner, specs] :
         {std::pair(&item, &terms), std::pair(clause, &clause_terms)}) {
      if (owner == nullptr) continue;
      const auto spec = std::ranges::find(*specs, piece.name, &TermSpec::name);
      const Said said = say_of(*owner, spec != specs->end() ? &*spec : nullptr, piece);
      if (said) return said;
    }
    return std::nullopt;
  }

  [[nodiscard]] Said say_of(const Item& owner, const TermSpec* spec,
                            const SentencePiece& piece) const {
    const Value* role = owner.find_role(piece.name);
    if (role != nullptr) return role_in_sentence(*role, words);
    if (const Value* value = owner.find_term(piece.name)) {
      const Said said = say_value(*value, spec, piece);
      return said ? Said(with_status(*said, value->evidence->status)) : said;
    }
    const auto records = owner.records.find(piece.name);
    if (records == owner.records.end() || spec == nullptr) return std::nullopt;
    return say_entries(records->second, *spec);
  }

  // How it is known, where that is not how the whole is known.
  [[nodiscard]] std::string with_status(const std::string& text,
                                        std::optional<Status> status) const {
    const bool says_more =
        !text.empty() && length == Length::full && status && status != status_of_whole();
    return says_more ? with_aside(text, status_words(status, words), words) : text;
  }

  [[nodiscard]] std::optional<Status> status_of_whole() const {
    if (item.evidence->status || clause == nullptr) return item.evidence->status;
    return clause->evidence->status;
  }

  [[nodiscard]] Said say_value(const Value& value, const TermSpec* spec,
                               const SentencePiece& piece) const {
    if (!piece.for_values.empty()) return chosen_words(value, piece.for_values);
    // `up to none` would say something else, and `until perpetual` nothing.
    const Date* date = value.as<Date>();
    const bool is_endless = date != nullptr && date->form == Date::Form::perpetual;
    if (value.as<None>() != nullptr || value.as<Unlimited>() != nullptr || is_endless) {
      return std::nullopt;
    }
    if (const Unknown* unknown = value.as<Unknown>()) {
      return spec != nullptr ? unknown_words(*unknown, *spec, words) : std::nullopt;
    }
    return value_in_sentence(value, spec, words);
  }

  // All of them, or nothing: a list that leaves one out says something else.
  [[nodiscard]] Said say_entries(const std::map<std::string, Item>& entries,
                                 const TermSpec& records) const {
    const Sentence& sentence =
        length == Length::brief && !records.brief.empty() ? records.brief : records.reads;
    std::vector<std::string> phrases;
    for (const auto& [id, entry] : entries) {
      if (entry.ended) continue;
      const Speaker speaker{entry, &item, records.terms, terms, words, length};
      const auto said = speaker.say(sentence);
      if (!said) return std::nullopt;
      phrases.push_back(with_status(said->words, entry.evidence->status));
    }
    return phrases.empty() ? std::nullopt : Said(listed(phrases, words));
  }
};

// ---- a phrase -----------------------------------------------------------------------------------

// Whether something is capped at it, or free for it: at what nobody knows, or at nothing, nothing
// is.
struct PhraseFit {
  bool operator()(const None&) const { return false; }
  bool operator()(const Unlimited&) const { return false; }
  bool operator()(const Unknown&) const { return false; }
  bool operator()(const Date& date) const { return date.form != Date::Form::perpetual; }
  bool operator()(const is_one_of<Measure, Duration, Token, Flag, Text, Set, Range> auto&) const {
    return true;
  }
  bool operator()(const Readings& readings) const { return fit(readings.list); }
  bool operator()(const Combined& combined) const { return fit(combined.list); }
  bool operator()(const Series& series) const { return fit(series.list); }
  bool operator()(const Steps& steps) const {
    return std::ranges::all_of(steps.list, [&](const Step& step) { return fit(step.value); });
  }
  bool operator()(const Tiers& tiers) const {
    return std::ranges::all_of(tiers.list, [&](const Tier& tier) { return fit(tier.value); });
  }
  bool operator()(const Bases& bases) const {
    return std::ranges::all_of(bases.list, *this,
                               [](const BasisValue& one) -> const Value& { return one.value; });
  }
  bool operator()(const Value& value) const { return std::visit(*this, value.content); }

 private:
  bool fit(const std::vector<Value>& values) const { return std::ranges::all_of(values, *this); }
};

const std::vector<TermSpec> k_no_terms;

Speaker speaker_of(const Item& clause, const ClauseType& type, Speaker::Length length,
                   const Words& words) {
  return {clause, nullptr, type.terms, k_no_terms, words, length};
}

}  // namespace

std::optional<SaidSentence> clause_sentence(const Item& clause, const ClauseType& type,
                                            const Words& words, const std::string& aside) {
  auto said = speaker_of(clause, type, Speaker::Length::full, words).say(type.reads);
  if (!said) return said;
  said->words = upper_first(std::move(said->words));
  said->words = with_aside(std::move(said->words), aside, words);
  if (!said->words.ends_with('.')) said->words += ".";
  said->words = words.contracted(std::move(said->words));
  return said;
}

std::optional<SaidSentence> clause_brief(const Item& clause, const ClauseType& type,
                                         const Words& words) {
  return speaker_of(clause, type, Speaker::Length::brief, words).say(type.brief);
}

std::optional<SaidSentence> entry_sentence(const Item& entry, const Item& clause,
                                           const ClauseType& type, const TermSpec& records,
                                           const Words& words) {
  const Speaker speaker{entry, &clause, records.terms, type.terms, words};
  auto said = speaker.say(records.reads);
  if (said) said->words = words.contracted(std::move(said->words));
  return said;
}

std::string phrase_when_added(const TermSpec& term, const Value& value, const std::string& said) {
  std::string phrase;
  if (!PhraseFit()(value)) return phrase;
  for (const SentencePart& part : term.when_added.parts) {
    for (const SentencePiece& piece : part.pieces) {
      phrase += piece.name.empty() ? visible(piece.words) : said;
    }
  }
  return phrase;
}

}  // namespace dealterms
