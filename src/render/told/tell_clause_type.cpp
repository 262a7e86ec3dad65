// A clause type, and a term of one, as the catalogue declares them.
#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "catalogue/favours.hpp"
#include "render/rule_words.hpp"
#include "render/told/tell_explanation.hpp"

namespace dealterms {
namespace {

class TypeTeller {
 public:
  TypeTeller(const Catalogue* catalogue, const Words& words)
      : catalogue_(catalogue), words_(words) {}

  [[nodiscard]] ExplainedSection facts_of(const ClauseType& type) const;
  [[nodiscard]] ExplainedSection conversions_of(const ClauseType& type) const;
  void add_terms(std::vector<ExplainedRow>& rows, std::span<const TermSpec> terms,
                 std::size_t depth) const;
  [[nodiscard]] std::string level_words(Level level) const {
    return words_.word(Table::levels, name_of(level));
  }

 private:
  std::vector<std::string> said_keys(const std::vector<std::string>& keys) const {
    std::vector<std::string> said;
    for (const std::string& key : keys) said.push_back(key_label(key));
    return said;
  }

  // Whoever writes a file needs the key; whoever reads it the words, where the key is none.
  std::string key_label(const std::string& key) const {
    if (key_title(key, words_) == visible(name_in_words(key))) return key;
    return words_.say(Message::aside, {{"what", key}, {"aside", key_words(key, words_)}});
  }

  std::string whom(const std::string& favours, Message form) const {
    if (favours == k_favours_mixed) return words_.say(Message::in_parts);
    if (favours.empty()) return words_.say(Message::not_declared);
    if (favours == k_favours_none) return words_.say(Message::nobody);
    return words_.say(form, {{"role", key_label(favours)}});
  }

  std::string kind_words(const TermSpec& term) const;
  std::string rules_of(const TermSpec& term) const;

  const Catalogue* catalogue_;  // of the conversions; null where none are told
  const Words& words_;
};

std::string TypeTeller::kind_words(const TermSpec& term) const {
  std::vector<std::string> names;
  for (const Kind kind : term.kinds) names.push_back(words_.word(Table::kinds, name_of(kind)));
  const std::string kinds = join(names, words_.say(Message::kinds_or));
  if (term.values.empty()) return kinds;
  const std::string_view between = term.is(Kind::scale) ? " < " : " | ";
  return words_.say(Message::kind_of,
                    {{"kind", kinds}, {"values", join(said_keys(term.values), between)}});
}

// What the catalogue declares of a term, in the order of how much a reader wants it.
std::string TypeTeller::rules_of(const TermSpec& term) const {
  std::vector<std::string> rules;
  if (!term.more_favours.empty()) {
    rules.push_back(
        words_.say(Message::more_favours, {{"whom", whom(term.more_favours, Message::the_role)}}));
  }
  if (!term.favours.empty()) {
    rules.push_back(
        words_.say(Message::each_favours, {{"whom", whom(term.favours, Message::the_role)}}));
  }
  if (term.naming != Naming::nothing) {
    rules.push_back(words_.word(Table::namings, name_of(term.naming)));
  }
  if (!term.depends_on.empty()) {
    rules.push_back(words_.say(Message::depends_on, {{"terms", join(term.depends_on)}}));
  }
  if (!term.limits.empty()) {
    rules.push_back(words_.say(Message::is_part_of, {{"term", key_label(term.limits)}}));
  }
  if (term.silence != Silence::unknown) {
    rules.push_back(words_.word(Table::silences, name_of(term.silence),
                                {{"step", key_label(term.silent_step)}}));
  }
  for (const Breadth& row : term.wider) {
    rules.push_back(words_.say(Message::takes_in, {{"wider", key_label(row.token)},
                                                   {"narrower", join(said_keys(row.takes_in))}}));
  }
  if (term.sizes != SizeThresholds{}) {
    rules.push_back(words_.say(Message::sizes_are, {{"large", term.sizes.large_from.to_string()},
                                                    {"small", term.sizes.small_below.to_string()},
                                                    {"tiny", term.sizes.tiny_below.to_string()}}));
  }
  if (term.level) rules.push_back(level_words(*term.level));
  if (!term.roles.empty()) {
    rules.push_back(words_.say(Message::roles_are, {{"roles", join(said_keys(term.roles))}}));
  }
  return join(rules, " · ");
}

void TypeTeller::add_terms(std::vector<ExplainedRow>& rows, std::span<const TermSpec> terms,
                           std::size_t depth) const {
  for (const TermSpec& term : terms) {
    ExplainedRow row{depth, term.name, kind_words(term)};
    if (term.title != name_in_words(term.name)) row.aside = term.title;
    row.about = folded(term.about);
    row.declared = rules_of(term);
    rows.push_back(std::move(row));
    add_terms(rows, term.terms, depth + 1);
  }
}

ExplainedSection TypeTeller::conversions_of(const ClauseType& type) const {
  ExplainedSection section{.heading = words_.say(Message::conversions)};
  for (const Conversion& conversion : catalogue_->conversions) {
    if (conversion.from != type.id && conversion.to != type.id) continue;
    ExplainedRow row;
    row.name = conversion.from + " → " + conversion.to;
    // The roles are those of the clause before.
    row.value =
        words_.say(Message::conversion, {{"level", level_words(conversion.level)},
                                         {"whom", whom(conversion.favours, Message::former_role)}});
    std::vector<std::string> maps;
    for (const auto& [before, after] : conversion.maps) maps.push_back(before + " → " + after);
    row.aside = join(maps);
    section.rows.push_back(std::move(row));
  }
  return section;
}

// As the catalogue writes it, but for the words that stand for single values.
std::string pattern_of(const Sentence& sentence) {
  std::string pattern;
  for (const SentencePart& part : sentence.parts) {
    std::string text;
    for (const SentencePiece& piece : part.pieces) {
      text += piece.name.empty() ? piece.words : "{" + piece.name + "}";
    }
    pattern += part.is_optional ? "[" + text + "]" : text;
  }
  return pattern;
}

ExplainedSection TypeTeller::facts_of(const ClauseType& type) const {
  ExplainedSection section;
  const auto add = [&](std::string_view label, std::string value) {
    section.rows.push_back({0, std::string(label), std::move(value)});
  };
  if (!type.roles.empty()) add(words_.say(Message::label_roles), join(said_keys(type.roles)));
  add(words_.say(Message::label_favours), whom(type.favours, Message::the_role));
  if (type.category) {
    add(words_.say(Message::label_kind), words_.word(Table::categories, name_of(*type.category)));
  }
  if (!type.synonyms.empty()) {
    std::vector<std::string> synonyms;
    // As somebody types them; which of them are written in capitals, the catalogue does not know.
    for (std::string synonym : type.synonyms) {
      std::ranges::replace(synonym, '_', ' ');
      synonyms.push_back(std::move(synonym));
    }
    add(words_.say(Message::label_synonyms), join(synonyms));
  }
  if (!type.cuad.empty()) add("CUAD", join(type.cuad));
  if (type.use == TypeUse::event) add(words_.say(Message::label_is), words_.say(Message::is_event));
  if (type.use == TypeUse::definition)
    add(words_.say(Message::label_is), words_.say(Message::is_definition));
  if (type.open) add(words_.say(Message::label_takes), words_.say(Message::takes_any));
  if (!type.reads.empty()) {
    add(words_.say(Message::label_reads), pattern_of(type.reads));
    section.rows.back().is_typed = true;
  }
  return section;
}

}  // namespace

Explanation tell_clause_type(const ClauseType& type, const Catalogue& catalogue,
                             const Words& words) {
  const TypeTeller teller(&catalogue, words);
  Explanation told{.name = type.id,
                   .title = type.title,
                   .rank = teller.level_words(type.level),
                   .level = type.level,
                   .about = folded(type.about)};
  told.sections.push_back(teller.facts_of(type));
  if (!type.terms.empty()) {
    ExplainedSection& terms = told.sections.emplace_back(
        ExplainedSection{.heading = words.say(Message::terms), .lists_keys = true});
    teller.add_terms(terms.rows, type.terms, 0);
  }
  if (ExplainedSection section = teller.conversions_of(type); !section.rows.empty()) {
    told.sections.push_back(std::move(section));
  }
  if (!type.example.empty()) {
    told.sections.push_back({.heading = words.say(Message::example), .code = type.example});
  }
  return told;
}

NamedTerm find_term(const ClauseType& type, std::string_view path) {
  if (const TermSpec* own = type.find_term(path)) return {&type, nullptr, own};
  for (const TermSpec& records : type.terms) {
    const bool is_named = path.starts_with(records.name + ".");
    const TermSpec* term =
        records.find_term(is_named ? path.substr(records.name.size() + 1) : path);
    if (term != nullptr) return {&type, &records, term};
  }
  return {&type};
}

std::string path_of(const NamedTerm& named) {
  return named.type->id + "." + (named.records != nullptr ? named.records->name + "." : "") +
         named.term->name;
}

Explanation tell_term(const NamedTerm& named, std::span<const Rule> rules, const Words& words) {
  const TypeTeller teller(nullptr, words);
  const Level level = named.term->level.value_or(lowered(named.type->level));
  Explanation told{.name = path_of(named),
                   .title = named.term->title,
                   .rank = teller.level_words(level),
                   .level = level};
  ExplainedSection& section = told.sections.emplace_back(ExplainedSection{.lists_keys = true});
  teller.add_terms(section.rows, {named.term, 1}, 0);
  ExplainedSection& listed =
      told.sections.emplace_back(ExplainedSection{.heading = "Rules", .lists_keys = true});
  for (const Rule& rule : rules) {
    if (rule.type != named.type->id || rule.term != named.term->name) continue;
    listed.rows.push_back({.name = rule.id,
                           .value = std::string(name_of(rule.level)),
                           .aside = direction_words(rule)});
  }
  if (listed.rows.empty()) told.sections.pop_back();
  told.sections.push_back(
      {.heading = "See also",
       .lists_keys = true,
       .rows = {{0, "dealterms explain " + named.type->id, named.type->title}}});
  return told;
}

}  // namespace dealterms
