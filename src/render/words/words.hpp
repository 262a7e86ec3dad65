// What the program says, in one language: `words.say(Message::from_to, {{"from", a}, {"to", b}})`.
// The texts are data (see language.hpp, en.yaml); nothing here knows a format or a page.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/decimal.hpp"
#include "render/words/language.hpp"
#include "render/words/messages.hpp"

namespace dealterms {

struct TermSpec;

// What agreements call the things that their values refer to by key, as the files write it: see
// render/names.hpp.
struct KnownNames {
  using ByKey = std::map<std::string, std::string, std::less<>>;
  ByKey parties;  // the short names of parties and others
  ByKey clauses;  // the titles of clauses, which dates name as events
  ByKey instruments;
};

class Words {
 public:
  using Fillings = std::initializer_list<Filling>;
  using CatalogueWords = std::map<std::string, std::string, std::less<>>;

  // `catalogue` holds the catalogue's own words for its keys in this language, where it has any.
  explicit Words(Language language, CatalogueWords catalogue = {});

  // The same words, which know these names too.
  [[nodiscard]] Words naming(KnownNames names) const;

  [[nodiscard]] const std::string& code() const { return language_->code; }  // "en"
  [[nodiscard]] const Language& language() const { return *language_; }

  [[nodiscard]] const std::string& say(Message message) const;
  [[nodiscard]] std::string say(Message message, Fillings fillings) const;
  // In the form that the number takes, which is `{count}` unless the fillings say otherwise.
  [[nodiscard]] std::string count(Message message, std::size_t number,
                                  Fillings fillings = {}) const;
  [[nodiscard]] std::string count(Message message, const Decimal& number,
                                  Fillings fillings = {}) const;

  // A word of the engine as people say it; where the table lacks it, the name itself with its
  // underscores as spaces.
  [[nodiscard]] std::string word(Table table, std::string_view name) const;
  [[nodiscard]] std::string word(Table table, std::string_view name, Fillings fillings) const;
  // In the form that stands beside a count.
  [[nodiscard]] std::string word_for(Table table, std::string_view name, std::size_t number) const;
  [[nodiscard]] std::string word_for(Table table, std::string_view name,
                                     const Decimal& number) const;
  // Null where the table lacks it.
  [[nodiscard]] const std::string* find_word(Table table, std::string_view name) const;

  // A whole sentence with the contractions of the language: "à le 1 mars" as "au 1 mars".
  [[nodiscard]] std::string contracted(std::string sentence) const;

  [[nodiscard]] const std::string* find_catalogue_word(std::string_view key) const;

  // As the file writes it; null where nobody named it.
  [[nodiscard]] const std::string* find_party(std::string_view key) const;
  [[nodiscard]] const std::string* find_clause(std::string_view id) const;
  [[nodiscard]] const std::string* find_instrument(std::string_view id) const;

 private:
  std::shared_ptr<const Language> language_;
  std::shared_ptr<const CatalogueWords> catalogue_;
  std::shared_ptr<const KnownNames> names_;
};

// A key of the file or of the catalogue (`first_launch`, `under_negotiation`), as people say it;
// as a label, with a capital. Everything comes out visible().
[[nodiscard]] std::string key_words(std::string_view key, const Words& words);
[[nodiscard]] std::string key_title(std::string_view key, const Words& words);
// The id of an entry or a clause in words: "to Microsoft" for `to-microsoft`, by the names of
// parties.
[[nodiscard]] std::string id_words(std::string_view id, const Words& words);
// The short name of a party or of one of the others; one that has none goes by its key. The title
// of a clause, else its id in words.
[[nodiscard]] std::string party_words(std::string_view key, const Words& words);
[[nodiscard]] std::string clause_words(std::string_view id, const Words& words);
// The title of a term or field: the catalogue's, else that of its key.
[[nodiscard]] std::string spec_title(const TermSpec* spec, std::string_view key,
                                     const Words& words);
// "Exclusivity" within a sentence: "exclusivity". What begins with two capitals stays.
[[nodiscard]] std::string lower_first(std::string text);
[[nodiscard]] std::string upper_first(std::string text);

}  // namespace dealterms
