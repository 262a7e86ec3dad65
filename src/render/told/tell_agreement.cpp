#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "assess/source_numbers.hpp"
#include "base/text.hpp"
#include "render/names.hpp"
#include "render/sentence_words.hpp"
#include "render/told/tell_comparison.hpp"
#include "render/told/told_agreement.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

using Said = std::set<std::string, std::less<>>;  // the roles and terms that a sentence says

// A sentence says a value and its status; what else is known of the value needs a place.
bool has_more_to_tell(const Evidence& evidence) {
  return !evidence.sources.empty() || !evidence.section.empty() || !evidence.quote.empty() ||
         !evidence.by.empty() || !evidence.note.empty() || !evidence.doubt.empty();
}

// What the sentence leaves to the list.
bool is_left(const std::string& name, const Value& value, const Said& said) {
  return !said.contains(name) || has_more_to_tell(*value.evidence);
}

// What is not plainly known must not look as if it were.
ToldTerm::Mark mark_of(const Value& value, const Evidence& from) {
  const Evidence evidence = inherited(*value.evidence, from);
  const bool unsure =
      evidence.status && *evidence.status != Status::stated && *evidence.status != Status::reported;
  const bool unknown = value.as<Unknown>() != nullptr || value.as<Readings>() != nullptr;
  return unsure || unknown ? ToldTerm::Mark::unsure : ToldTerm::Mark::plain;
}

// The declared names that are present, in the catalogue's order; then what nobody declared.
std::vector<std::string> in_order(const std::vector<std::string>& declared,
                                  const std::vector<std::string>& present) {
  std::vector<std::string> names;
  for (const auto* list : {&declared, &present}) {
    for (const std::string& name : *list) {
      const bool is_present = std::ranges::find(present, name) != present.end();
      const bool is_new = std::ranges::find(names, name) == names.end();
      if (is_present && is_new) names.push_back(name);
    }
  }
  return names;
}

// The roles and terms that an item of a type, a list or a section may have.
struct Declared {
  std::vector<std::string> roles;
  std::span<const TermSpec> terms;

  [[nodiscard]] const TermSpec* find_term(std::string_view name) const {
    for (const auto& specs : {terms, clause_fields()}) {
      const auto found = std::ranges::find(specs, name, &TermSpec::name);
      if (found != specs.end()) return &*found;
    }
    return nullptr;
  }
};

class AgreementTeller {
 public:
  AgreementTeller(const Agreement& agreement, const Catalogue& catalogue, const Words& words)
      : agreement_(agreement), catalogue_(catalogue), words_(words) {}

  [[nodiscard]] ToldAgreement tell(const ShowSelection& selection) {
    ToldAgreement told;
    told.deal = deal_name(agreement_);
    if (told.deal != agreement_.deal) told.id = agreement_.deal;
    told.version = agreement_.version;
    told.is_whole = selection.empty();
    // In the order of reading, by which sources are numbered.
    if (told.is_whole) {
      told.head = head();
      told.who = sections_that([](FileSection section) { return is_who(section); });
    }
    for (const auto& [id, item] : agreement_.clauses) {
      if (selection.has(item)) told.clauses.push_back(clause(item));
    }
    if (told.is_whole) {
      told.rest = sections_that([](FileSection section) { return !is_who(section); });
    }
    told.count = count_of(told.clauses.size());
    for (const auto& note : numbers_.notes()) told.sources.push_back(tell_source(note, words_));
    return told;
  }

 private:
  static bool is_who(FileSection section) {
    return section == FileSection::parties || section == FileSection::others;
  }

  [[nodiscard]] std::string count_of(std::size_t shown) const {
    std::string count = words_.count(Message::clause_count, shown);
    if (shown == agreement_.clauses.size()) return count;
    return words_.say(Message::part_of_count,
                      {{"part", count}, {"count", std::to_string(agreement_.clauses.size())}});
  }

  // ---- evidence ---------------------------------------------------------------------------------

  ToldEvidence evidence(const Evidence& known) {
    ToldEvidence told;
    told.status = status_words(known.status, words_);
    for (const std::string& id : known.sources) {
      told.sources.push_back({numbers_.number_of(agreement_, id), id});
    }
    told.where = where_words(known, words_);
    const std::array remarks{std::pair(Message::note, &known.note),
                             std::pair(Message::doubt, &known.doubt)};
    for (const auto& [form, text] : remarks) {
      if (text->empty()) continue;
      told.remarks.push_back(words_.say(form, {{"words", visible(folded(*text))}}));
    }
    return told;
  }

  ToldTerm term(std::string label, std::string value, const Value& known, const Evidence& from) {
    ToldTerm told{std::move(label), std::move(value), mark_of(known, from), {}, {}, {}};
    told.evidence = evidence(*known.evidence);
    return told;
  }

  // ---- what an item says ------------------------------------------------------------------------

  std::vector<ToldTerm> terms_of(const Item& item, const Declared& declared, const Said& said) {
    std::vector<ToldTerm> told;
    add_roles(item, declared, said, told);
    std::vector<std::string> names;
    for (const TermSpec& spec : declared.terms) names.push_back(spec.name);
    std::vector<std::string> present;
    for (const auto& [name, value] : item.terms) {
      if (name != "title") present.push_back(name);
    }
    for (const auto& [name, records] : item.records) present.push_back(name);
    for (const std::string& name : in_order(names, present)) {
      const TermSpec* spec = declared.find_term(name);
      const Value* value = item.find_term(name);
      if (value != nullptr && is_left(name, *value, said)) {
        told.push_back(term(spec_title(spec, name, words_), value_words(*value, spec, words_),
                            *value, *item.evidence));
      }
      if (item.records.contains(name)) add_entries(item, name, spec, said.contains(name), told);
    }
    add_relations(item, told);
    return told;
  }

  void add_roles(const Item& item, const Declared& declared, const Said& said,
                 std::vector<ToldTerm>& told) {
    std::vector<std::string> present;
    for (const auto& [name, value] : item.roles) present.push_back(name);
    for (const std::string& name : in_order(declared.roles, present)) {
      const Value& role = *item.find_role(name);
      if (!is_left(name, role, said)) continue;
      told.push_back(term(key_title(name, words_), role_words(role, words_), role, *item.evidence));
    }
  }

  void add_entries(const Item& owner, const std::string& name, const TermSpec* spec, bool are_said,
                   std::vector<ToldTerm>& told) {
    ToldTerm list{spec_title(spec, name, words_), {}, ToldTerm::Mark::plain, {}, {}, {}};
    for (const auto& [id, item] : owner.records.at(name)) {
      // A sentence speaks of what is in force alone.
      std::optional<SaidSentence> said;
      const ClauseType* type = catalogue_.find_type(owner.type);
      if (are_said && spec != nullptr && type != nullptr && !item.ended) {
        said = entry_sentence(item, owner, *type, *spec, words_);
      }
      ToldTerm entry = entry_of(item, spec, said ? said->said : Said{});
      if (said && entry.parts.empty() && !has_more_to_tell(*item.evidence)) continue;
      list.parts.push_back(std::move(entry));
    }
    if (!list.parts.empty() || !are_said) told.push_back(std::move(list));
  }

  ToldTerm entry_of(const Item& item, const TermSpec* spec, const Said& said) {
    ToldTerm told{item_title(item, words_), {}, ToldTerm::Mark::plain, {}, {}, {}};
    if (item.ended) {
      told.value = ended_words(*item.ended, words_);
      told.mark = ToldTerm::Mark::ended;
    }
    if (item.find_term("title") != nullptr) told.id = item.id;
    told.evidence = evidence(*item.evidence);
    Declared declared;
    if (spec != nullptr) declared = {spec->roles, spec->terms};
    told.parts = terms_of(item, declared, said);
    return told;
  }

  void add_relations(const Item& item, std::vector<ToldTerm>& told) const {
    const auto add = [&](Message label, std::string value, ToldTerm::Mark mark) {
      if (!value.empty()) told.push_back({words_.say(label), std::move(value), mark, {}, {}, {}});
    };
    add(Message::label_continues, titles_of(item.continues), ToldTerm::Mark::plain);
    add(Message::label_because, titles_of(item.because), ToldTerm::Mark::plain);
    add(Message::label_why, visible(folded(item.overrides->why)), ToldTerm::Mark::plain);
    if (item.evidence->quote.empty()) return;
    add(Message::label_quote,
        words_.say(Message::quoted, {{"words", visible(folded(item.evidence->quote))}}),
        ToldTerm::Mark::quiet);
  }

  [[nodiscard]] std::string titles_of(const std::vector<std::string>& clauses) const {
    std::vector<std::string> titles;
    for (const std::string& id : clauses) titles.push_back(clause_words(id, words_));
    return fmt::format("{}", fmt::join(titles, ", "));
  }

  // ---- the parts of the page --------------------------------------------------------------------

  std::vector<ToldTerm> head() {
    static constexpr std::array<std::string_view, 3> k_in_heading{"deal", "name", "version"};
    std::vector<ToldTerm> told;
    for (const TermSpec& field : head_fields()) {
      if (std::ranges::find(k_in_heading, field.name) != k_in_heading.end()) continue;
      const Value* value = agreement_.find_head(field.name);
      if (value == nullptr) continue;
      told.push_back(term(key_title(field.name.substr(field.name.find('.') + 1), words_),
                          value_words(*value, &field, words_), *value, {}));
    }
    return told;
  }

  template <typename Wanted>
  std::vector<ToldSection> sections_that(Wanted is_wanted) {
    std::vector<ToldSection> told;
    for (const SectionSpec& section : sections()) {
      const Items& items = items_of(agreement_, section.section);
      if (items.empty() || !is_wanted(section.section)) continue;
      told.push_back({section.section, key_title(section.key, words_), {}});
      for (const auto& [id, item] : items) {
        told.back().entries.push_back(section_entry(item, section));
      }
    }
    return told;
  }

  // What the item is called, or is about, stands beside its key; the rest beneath.
  ToldTerm section_entry(const Item& item, const SectionSpec& section) {
    Item rest = item;
    std::string called;
    for (const char* key : {"name", "title", "about"}) {
      const Value* value = rest.find_term(key);
      if (value == nullptr || !called.empty()) continue;
      called = value_words(*value, words_);
      rest.terms.erase(key);
    }
    ToldTerm told{item.id, called, ToldTerm::Mark::plain, {}, {}, {}};
    if (item.ended) {
      told.value = words_.say(Message::aside,
                              {{"what", called}, {"aside", ended_words(*item.ended, words_)}});
    }
    told.evidence = evidence(*item.evidence);
    told.parts = terms_of(rest, {{}, section.fields}, {});
    return told;
  }

  ToldShownClause clause(const Item& item) {
    ToldShownClause told;
    const ClauseType* type = catalogue_.find_type(item.type);
    const std::string kind = type != nullptr ? type->title : item.type;
    const Value* title = item.find_term("title");
    told.name = {item.id, title != nullptr ? value_words(*title, words_) : kind};
    if (title != nullptr) told.type = kind;
    if (item.ended) told.ended = ended_words(*item.ended, words_);
    told.evidence = evidence(*item.evidence);
    std::optional<SaidSentence> said;
    Declared declared;
    if (type != nullptr) {
      said = clause_sentence(item, *type, words_);
      declared = {type->roles, type->terms};
    }
    if (said) told.sentence = said->words;
    told.terms = terms_of(item, declared, said ? said->said : Said{});
    return told;
  }

  const Agreement& agreement_;
  const Catalogue& catalogue_;
  const Words& words_;
  SourceNumbers numbers_;
};

}  // namespace

bool ShowSelection::has(const Item& clause) const {
  const auto holds = [](const std::vector<std::string>& wanted, const std::string& name) {
    return wanted.empty() || std::ranges::find(wanted, name) != wanted.end();
  };
  return holds(clauses, clause.id) && holds(types, clause.type);
}

ToldAgreement tell_agreement(const Agreement& agreement, const Catalogue& catalogue,
                             const ShowSelection& selection, const Words& plain) {
  const Words words = plain.naming(names_of(std::array{&agreement}));
  return AgreementTeller(agreement, catalogue, words).tell(selection);
}

}  // namespace dealterms
