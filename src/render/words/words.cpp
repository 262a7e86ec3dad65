#include "render/words/words.hpp"

#include <algorithm>
#include <cstdint>
#include <ranges>
#include <utility>
#include <vector>

#include "base/number_text.hpp"
#include "base/text.hpp"
#include "catalogue/term_spec.hpp"

namespace dealterms {
namespace {

// Of two bytes in UTF-8, "À" to "Þ" and "à" to "þ": the second byte tells capital from small.
constexpr unsigned char k_latin = 0xC3;
constexpr unsigned char k_first_capital = 0x80;
constexpr unsigned char k_last_capital = 0x9E;
constexpr unsigned char k_between_cases = 0x20;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string with_spaces(std::string_view name) {
  std::string text(name);
  std::ranges::replace(text, '_', ' ');
  return text;
}

const std::string* find_in(const KnownNames::ByKey& names, std::string_view key) {
  const auto found = names.find(key);
  return found != names.end() ? &found->second : nullptr;
}

Decimal decimal(std::size_t number) { return Decimal(static_cast<std::int64_t>(number)); }

}  // namespace

Words::Words(Language language, CatalogueWords catalogue)
    : language_(std::make_shared<const Language>(std::move(language))),
      catalogue_(std::make_shared<const CatalogueWords>(std::move(catalogue))),
      names_(std::make_shared<const KnownNames>()) {}

Words Words::naming(KnownNames names) const {
  Words named = *this;
  named.names_ = std::make_shared<const KnownNames>(std::move(names));
  return named;
}

const std::string& Words::say(Message message) const { return language_->phrase(message).other; }

std::string Words::say(Message message, Fillings fillings) const {
  return filled(say(message), fillings);
}

std::string Words::count(Message message, std::size_t number, Fillings fillings) const {
  return count(message, decimal(number), fillings);
}

std::string Words::count(Message message, const Decimal& number, Fillings fillings) const {
  std::vector<Filling> all(fillings);
  all.emplace_back("count", print_number(number, language_->counts));
  return filled(language_->form_for(number, language_->phrase(message)), all);
}

std::string Words::word(Table table, std::string_view name) const {
  const std::string* found = find_word(table, name);
  return found != nullptr ? *found : with_spaces(name);
}

std::string Words::word(Table table, std::string_view name, Fillings fillings) const {
  return filled(word(table, name), fillings);
}

std::string Words::word_for(Table table, std::string_view name, std::size_t number) const {
  return word_for(table, name, decimal(number));
}

std::string Words::word_for(Table table, std::string_view name, const Decimal& number) const {
  const Language::Rows& rows = language_->rows(table);
  const auto found = rows.find(name);
  return found != rows.end() ? language_->form_for(number, found->second) : with_spaces(name);
}

const std::string* Words::find_word(Table table, std::string_view name) const {
  const Language::Rows& rows = language_->rows(table);
  const auto found = rows.find(name);
  return found != rows.end() ? &found->second.one : nullptr;
}

std::string Words::contracted(std::string sentence) const {
  for (const auto& [apart, together] : language_->rows(Table::contractions)) {
    for (std::size_t at = sentence.find(apart); at != std::string::npos;
         at = sentence.find(apart, at + together.other.size())) {
      sentence.replace(at, apart.size(), together.other);
    }
  }
  return sentence;
}

const std::string* Words::find_catalogue_word(std::string_view key) const {
  return find_in(*catalogue_, key);
}

const std::string* Words::find_party(std::string_view key) const {
  return find_in(names_->parties, key);
}

const std::string* Words::find_clause(std::string_view id) const {
  return find_in(names_->clauses, id);
}

const std::string* Words::find_instrument(std::string_view id) const {
  return find_in(names_->instruments, id);
}

std::string key_words(std::string_view key, const Words& words) {
  if (const std::string* own = words.find_catalogue_word(key)) return visible(*own);
  const std::string* known = words.find_word(Table::keys, key);
  return known != nullptr ? *known : with_spaces(visible(key));
}

std::string key_title(std::string_view key, const Words& words) {
  return upper_first(key_words(key, words));
}

std::string id_words(std::string_view id, const Words& words) {
  std::string text;
  for (const auto part : std::views::split(id, '-')) {
    const std::string_view word(part.begin(), part.end());
    const std::string* party = words.find_party(word);
    text += (text.empty() ? "" : " ") + (party != nullptr ? *party : with_spaces(word));
  }
  return visible(text);
}

std::string party_words(std::string_view key, const Words& words) {
  const std::string* name = words.find_party(key);
  return visible(name != nullptr ? *name : key);
}

std::string clause_words(std::string_view id, const Words& words) {
  const std::string* title = words.find_clause(id);
  return title != nullptr ? visible(*title) : id_words(id, words);
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

}  // namespace dealterms
