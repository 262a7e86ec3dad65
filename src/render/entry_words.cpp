#include "render/entry_words.hpp"

#include <array>
#include <string_view>

#include "assess/rule_table.hpp"
#include "base/text.hpp"
#include "catalogue/file_format.hpp"
#include "render/sentence_words.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

// What an entry of the file itself is known by, the first that it has.
constexpr std::array<std::string_view, 6> k_telling{"what", "title", "short",
                                                    "name", "about", "position"};

// Of an exception or a condition: what is longer is no name.
constexpr std::size_t k_most_bytes_of_a_name = 48;

// Where the key is a party's, it says whose: "OpenAI: asks to end it".
std::string with_party(const Item& item, std::string text, const Words& words) {
  const bool is_its_name = text == party_words(item.id, words);
  if (words.find_party(item.id) == nullptr || is_its_name) return text;
  return words.say(Message::labelled,
                   {{"label", party_words(item.id, words)}, {"words", std::move(text)}});
}

EntryWords words_of_item(const Item& item, const Words& words) {
  for (const std::string_view field : k_telling) {
    const Value* value = item.find_term(field);
    if (value != nullptr && value->as<Text>() != nullptr) {
      return {{},
              with_party(item, value_words(*value, words), words),
              {std::string(field)},
              value->evidence->status};
    }
  }
  return {{}, item_title(item, words), {}};
}

const Item* find_clause(std::string_view id, const Agreement& agreement) {
  const auto found = agreement.clauses.find(std::string(id));
  return found != agreement.clauses.end() ? &found->second : nullptr;
}

const Item* find_entry(const ChangePath& path, const Agreement& agreement) {
  const Item* clause = find_clause(path.item, agreement);
  if (clause == nullptr) return nullptr;
  const auto records = clause->records.find(std::string(path.records));
  if (records == clause->records.end()) return nullptr;
  const auto entry = records->second.find(std::string(path.record));
  return entry != records->second.end() ? &entry->second : nullptr;
}

// What says most of it: of an entry that is over, what it was.
const Item* now_in(const Change& change) {
  const bool is_over = change.item_after == nullptr || change.item_after->ended;
  return is_over && change.item_before != nullptr ? change.item_before : change.item_after;
}

// By the catalogue's own words for such an entry.
std::optional<SaidSentence> said_by_catalogue(const Change& change, const Report& report,
                                              const Words& words) {
  if (change.subject != Subject::record || change.spec == nullptr) return std::nullopt;
  const bool is_over = now_in(change) != change.item_after;
  const Agreement& agreement = is_over ? *report.before : *report.after;
  const Item* clause = find_clause(change.path.item, agreement);
  const Item* entry = now_in(change);
  if (clause == nullptr || entry == nullptr) return std::nullopt;
  const ClauseType* type = report.catalogue->find_type(clause->type);
  if (type == nullptr) return std::nullopt;
  return entry_sentence(*entry, *clause, *type, *change.spec, words);
}

std::string kind_words(const Change& change, const Words& words) {
  if (const SectionSpec* section = find_section(change.subject)) {
    return words.word(Table::subjects, section->rule_word);
  }
  const std::string* known = words.find_word(Table::entries, change.path.records);
  return known != nullptr ? *known : spec_title(change.spec, change.path.records, words);
}

}  // namespace

EntryWords entry_words(const Change& change, const Report& report, const Words& words) {
  EntryWords entry;
  const Item* item = now_in(change);
  if (auto said = said_by_catalogue(change, report, words)) {
    entry = {{}, std::move(said->words), std::move(said->said)};
  } else {
    entry =
        item != nullptr ? words_of_item(*item, words) : EntryWords{{}, visible(change.id()), {}};
    entry.kind = kind_words(change, words);
  }
  const bool is_new = item == change.item_after;
  if (!entry.status) {
    entry.status = (is_new ? change.evidence_after : change.evidence_before).status();
  }
  return entry;
}

std::string owner_words(const Change& change, const Report& report, const Words& words) {
  for (const Agreement* agreement : {report.after.get(), report.before.get()}) {
    const Item* entry = find_entry(change.path, *agreement);
    if (entry == nullptr) continue;
    const bool is_told_by_what = is_limit(change.path.records) && change.id() != "what";
    const Value* what = is_told_by_what ? entry->find_term("what") : nullptr;
    const Text* text = what != nullptr ? what->as<Text>() : nullptr;
    const bool is_short = text != nullptr && text->words.size() <= k_most_bytes_of_a_name;
    return is_short ? visible(text->words) : item_title(*entry, words);
  }
  return visible(change.path.owner());
}

}  // namespace dealterms
