#include "render/words/words.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "catalogue/term_spec.hpp"
#include "render/words/parts.hpp"

namespace dealterms {
namespace {

constexpr std::array<std::string_view, 2> k_languages{"en", "fr"};

// Of two bytes in UTF-8, "À" to "Þ" and "à" to "þ": the second byte tells capital from small.
constexpr unsigned char k_latin = 0xC3;
constexpr unsigned char k_first_capital = 0x80;
constexpr unsigned char k_last_capital = 0x9E;
constexpr unsigned char k_between_cases = 0x20;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string upper_first(std::string text) {
  if (text.empty()) return text;
  const auto lead = static_cast<unsigned char>(text[0]);
  if (text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  } else if (lead == k_latin && text.size() > 1) {
    const auto next = static_cast<unsigned char>(text[1]);
    const bool small =
        next >= k_first_capital + k_between_cases && next <= k_last_capital + k_between_cases;
    if (small) text[1] = static_cast<char>(next - k_between_cases);
  }
  return text;
}

std::string plain(std::string_view key) {
  std::string text = visible(key);
  std::ranges::replace(text, '_', ' ');
  return text;
}

}  // namespace

std::string said(std::span<const Said> table, std::string_view name) {
  const auto found = std::ranges::find(table, name, &Said::name);
  if (found != table.end()) return std::string(found->words);
  std::string words(name);
  std::ranges::replace(words, '_', ' ');
  return words;
}

std::string filled(std::string_view words, std::span<const Filling> fillings) {
  std::string text;
  for (std::size_t i = 0; i < words.size();) {
    const auto close = words[i] == '{' ? words.find('}', i) : std::string_view::npos;
    if (close == std::string_view::npos) {
      text += words[i++];
      continue;
    }
    const auto name = words.substr(i + 1, close - i - 1);
    const auto found = std::ranges::find(fillings, name, &Filling::first);
    text += found != fillings.end() ? found->second : std::string(words.substr(i, close - i + 1));
    i = close + 1;
  }
  return text;
}

std::string filled(std::string_view words, std::initializer_list<Filling> fillings) {
  return filled(words, std::span(fillings.begin(), fillings.size()));
}

const Words& words_of(std::string_view language) {
  return language == french().code ? french() : english();
}

std::span<const std::string_view> languages() { return k_languages; }

std::string_view form_for(const Decimal& count, const Counted& forms, const Words& words) {
  const Decimal size = count.absolute();
  const bool one =
      words.values.singular == Singular::below_two ? size < Decimal(2) : size == Decimal(1);
  return one ? forms.one : forms.many;
}

std::string counted(std::size_t count, const Counted& forms, const Words& words) {
  const Decimal number(static_cast<std::int64_t>(count));
  return filled(form_for(number, forms, words),
                {{"count", print_number(number, words.values.counts)}});
}

std::string level_for(std::size_t count, std::string_view level, const Words& words) {
  const auto found = std::ranges::find(words.level_forms, level, &SaidOfMany::name);
  if (found == words.level_forms.end()) return std::string(level);
  return std::string(form_for(Decimal(static_cast<std::int64_t>(count)), found->words, words));
}

std::string key_words(std::string_view key, const Words& words) {
  if (words.names != nullptr) {
    const auto name = words.names->find(key);
    if (name != words.names->end()) return visible(name->second);
  }
  const auto found = std::ranges::find(words.values.keys, key, &Said::name);
  return found != words.values.keys.end() ? std::string(found->words) : plain(key);
}

std::string key_title(std::string_view key, const Words& words) {
  return upper_first(key_words(key, words));
}

std::string spec_title(const TermSpec* spec, std::string_view key, const Words& words) {
  // What a catalogue declares has a place; the fields of the file have none.
  if (spec == nullptr) return key_title(key, words);
  if (spec->place.known() && !spec->title.empty()) return visible(spec->title);
  return key_title(key.substr(key.rfind('.') + 1), words);  // of `dates.signed`
}

std::string lower_first(std::string text) {
  if (text.size() < 2) return text;
  const auto lead = static_cast<unsigned char>(text[0]);
  const auto next = static_cast<unsigned char>(text[1]);
  if (is_capital(text[0]) && !is_capital(text[1])) {
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  } else if (lead == k_latin && next >= k_first_capital && next <= k_last_capital) {
    text[1] = static_cast<char>(next + k_between_cases);
  }
  return text;
}

}  // namespace dealterms
