// Two passes: first the ids of everything that can be referred to, then the values that refer.
#include "agreement/read_agreement.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "agreement/check_agreement.hpp"
#include "agreement/parse_date.hpp"
#include "agreement/read_item.hpp"
#include "base/calendar.hpp"
#include "base/text.hpp"
#include "catalogue/file_format.hpp"
#include "document/expect.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_format_version = "1";
constexpr std::string_view k_whole = "an agreement";
constexpr std::string_view k_clauses = "clauses";

std::vector<std::string> keys_of(const Node& root, std::string_view section) {
  std::vector<std::string> keys;
  const Node* node = root.find(section);
  if (node == nullptr || !node->is_map()) return keys;
  for (const NodeEntry& entry : node->entries) keys.push_back(entry.key);
  return keys;
}

// Also where its name is misspelt, so that what refers to the clause is no second mistake.
const ClauseType* type_of(const NodeEntry& clause, const Catalogue& catalogue) {
  const Node* name = clause.value.find("type");
  if (name == nullptr) return nullptr;
  const ClauseType* type = catalogue.find_type(name->text);
  return type != nullptr ? type : catalogue.find_type_meant(name->text);
}

std::vector<std::string> collect_events(const Node& root, const Catalogue& catalogue) {
  std::vector<std::string> events;
  if (const Node* clauses = root.find(k_clauses); clauses != nullptr && clauses->is_map()) {
    for (const NodeEntry& entry : clauses->entries) {
      const ClauseType* type = type_of(entry, catalogue);
      if (type != nullptr && type->use == TypeUse::event) events.push_back(entry.key);
    }
  }
  for (const std::string_view event : built_in_events()) events.emplace_back(event);
  return events;
}

std::vector<std::string> collect_roles(const Node& root, const Catalogue& catalogue) {
  std::set<std::string> roles;
  const Node* clauses = root.find(k_clauses);
  if (clauses == nullptr) return {};
  for (const NodeEntry& entry : clauses->entries) {
    const ClauseType* type = type_of(entry, catalogue);
    if (type == nullptr) continue;
    roles.insert(type->roles.begin(), type->roles.end());
    for (const TermSpec& term : type->terms) roles.insert(term.roles.begin(), term.roles.end());
  }
  return {roles.begin(), roles.end()};
}

std::vector<std::string> words_of(const Node* node) {
  std::vector<std::string> words;
  if (node == nullptr) return words;
  if (node->is_scalar()) words.push_back(node->text);
  for (const Node& item : node->items) words.push_back(item.text);
  return words;
}

// Of each finding it is told whom of them it favours, and against whom it goes.
constexpr std::size_t k_most_parties = 256;

// Units of account beside the world's currencies: points, credits.
constexpr std::size_t k_most_currencies = 16;

// Where two are called the same, neither is meant.
std::map<std::string, std::string> collect_called(const Node& root) {
  std::map<std::string, std::string> called;
  std::set<std::string> by_several;
  const auto add = [&](const std::string& key, const Node* name) {
    if (name == nullptr || !name->is_scalar()) return;
    const auto [known, is_new] = called.emplace(in_small_letters(folded(name->text)), key);
    if (!is_new && known->second != key) by_several.insert(known->first);
  };
  for (const std::string_view section : {"parties", "others"}) {
    const Node* parties = root.find(section);
    if (parties == nullptr) continue;
    for (const NodeEntry& party : parties->entries) {
      add(party.key, party.value.find("name"));
      add(party.key, party.value.find("short"));
    }
  }
  for (const std::string& name : by_several) called.erase(name);
  return called;
}

Names collect_names(const Node& root, const Catalogue& catalogue, ContractText* text) {
  Names names;
  names.text = text;
  std::vector<std::string> parties = keys_of(root, "parties");
  const std::vector<std::string> others = keys_of(root, "others");
  parties.insert(parties.end(), others.begin(), others.end());
  names.parties = std::move(parties);
  names.called = collect_called(root);
  names.clauses = keys_of(root, k_clauses);
  names.events = collect_events(root, catalogue);
  names.sources = keys_of(root, "sources");
  names.instruments = keys_of(root, "instruments");
  names.roles = collect_roles(root, catalogue);
  names.currencies = words_of(root.find("currencies"));
  std::erase_if(names.currencies, [](const std::string& code) { return !is_currency(code); });
  if (names.currencies.size() > k_most_currencies) names.currencies.resize(k_most_currencies);
  if (const Node* year = root.find("fiscal_year"))
    names.fiscal_year = parse_fiscal_year(year->text);
  return names;
}

// `effective: 2026-02-01` beside `version`, or `party:` for `parties:`.
std::optional<Diagnostic> explain_misplaced(const NodeEntry& row) {
  Diagnostic unknown{
      DiagnosticCode::unknown_key, row.key_place, {row.key, std::string(k_whole)}, {}, {}};
  if (find_head_field("dates." + row.key) != nullptr) {
    const bool is_day = row.value.is_scalar() && parse_day(row.value.text);
    unknown.hint = fmt::format("it stands under `dates`: `dates: {{{}: {}}}`", row.key,
                               is_day ? row.value.text : "2026-01-31");
    return unknown;
  }
  for (const SectionSpec& section : sections()) {
    if (row.key == section.rule_word && row.key != section.key) unknown.suggestion = section.key;
  }
  if (row.key == "clause") unknown.suggestion = k_clauses;
  return unknown.suggestion.empty() ? std::nullopt : std::optional(std::move(unknown));
}

class AgreementReader {
 public:
  AgreementReader(Node root, const Catalogue& catalogue, Diagnostics& diagnostics,
                  ContractText* text)
      : root_(std::move(root)),
        diagnostics_(diagnostics),
        names_(collect_names(root_, catalogue, text)),
        named_(named_in(root_)),
        bound_(keys_of(root_, "parties")),
        context_{catalogue, names_, diagnostics} {}

  Agreement read(std::string file) {
    agreement_.files.push_back({root_.place.file, std::move(file), {}});
    if (!expect_map(root_, "agreement", diagnostics_)) return std::move(agreement_);
    for (const std::string_view key : {"dealterms", "deal", "version"}) {
      expect_key(root_, key, k_whole, root_.place, diagnostics_);
    }
    take_out_misplaced();
    read_keys(root_, k_whole, key_readers(), diagnostics_);
    if (names_.text != nullptr) names_.text->warn_of_unsought(diagnostics_);
    check_party_count();
    check_agreement(agreement_, named_, context_.catalogue, diagnostics_);
    return std::move(agreement_);
  }

 private:
  std::vector<KeyReader> key_readers() {
    std::vector<KeyReader> readers;
    readers.push_back({"dealterms", [this](const NodeEntry& row) { read_version(row.value); }});
    readers.push_back({"dates", [this](const NodeEntry& row) { read_dates(row.value); }});
    for (const TermSpec& field : head_fields()) {
      if (field.name.starts_with("dates.")) continue;
      readers.push_back({field.name, [&](const NodeEntry& row) { read_head(row, field); }});
    }
    for (const SectionSpec& section : sections()) {
      readers.push_back({section.key, [&](const NodeEntry& row) {
                           read_items(row, items_of(agreement_, section.section),
                                      [&](const NodeEntry& entry) {
                                        check_party_key(entry, section);
                                        return read_section_item(entry, section, context_);
                                      });
                         }});
    }
    readers.push_back({k_clauses, [this](const NodeEntry&) { read_clauses(); }});
    return readers;
  }

  // Told with where they belong, and read no further.
  void take_out_misplaced() {
    std::erase_if(root_.entries, [this](const NodeEntry& row) {
      auto unknown = explain_misplaced(row);
      if (unknown) diagnostics_.add(std::move(*unknown));
      return unknown.has_value();
    });
  }

  void read_version(const Node& node) {
    const auto version = expect_text(node, "dealterms", diagnostics_);
    if (version && *version != k_format_version) {
      diagnostics_.add(DiagnosticCode::unknown_format_version, node.place, {*version});
    }
  }

  void read_dates(const Node& node) {
    if (!expect_map(node, "dates", diagnostics_)) return;
    std::vector<KeyReader> readers;
    for (const TermSpec& field : head_fields()) {
      const std::string_view name = field.name;
      if (!name.starts_with("dates.")) continue;
      readers.push_back({name.substr(name.find('.') + 1),
                         [&](const NodeEntry& row) { read_value(row.value, field); }});
    }
    read_keys(node, "dates", readers, diagnostics_);
  }

  void read_value(const Node& node, const TermSpec& field) {
    if (auto value = parse_value(node, field, names_, diagnostics_)) {
      agreement_.head.emplace(field.name, std::move(*value));
    }
  }

  void read_head(const NodeEntry& row, const TermSpec& field) {
    if (field.writing != TermSpec::Writing::value) return read_name(row, field);
    read_value(row.value, field);
    if (field.name == "currencies") return check_currencies(row.value);
    if (field.name == "fiscal_year" && !names_.fiscal_year) {
      diagnostics_.add(DiagnosticCode::bad_date, row.value.place, {row.value.text},
                       "say of one year when it ends: FY2026 ends 2026-03-31");
    }
    if (field.name != "basis") return;
    const Value* value = agreement_.find_head("basis");
    const Token* basis = value != nullptr ? value->as<Token>() : nullptr;
    if (basis != nullptr && basis->name == "reports") agreement_.basis = Basis::reports;
  }

  void check_currencies(const Node& node) {
    if (node.items.size() > k_most_currencies) {
      diagnostics_.add(
          DiagnosticCode::unknown_currency, node.items[k_most_currencies].place,
          {node.items[k_most_currencies].text},
          fmt::format("a file has {} units of account of its own at most", k_most_currencies));
    }
    const auto check = [&](const Node& code) {
      if (is_currency(code.text)) return;
      diagnostics_.add(DiagnosticCode::unknown_currency, code.place, {code.text},
                       "a unit of account has a code of three capital letters, as PTS; what is "
                       "only counted, as 500 points, is a quantity");
    };
    if (node.is_scalar()) check(node);
    std::ranges::for_each(node.items, check);
  }

  void read_name(const NodeEntry& row, const TermSpec& field) {
    const auto text = expect_text(row.value, field.name, diagnostics_);
    if (!text) return;
    if (field.writing == TermSpec::Writing::id &&
        !expect_id(*text, row.value.place, diagnostics_)) {
      return;
    }
    if (field.name == "deal") agreement_.deal = *text;
    if (field.name == "version") agreement_.version = *text;
    Value value;
    value.content = Text{folded(*text)};
    value.spelling = folded(*text);
    value.place = row.value.place;
    agreement_.head.emplace(field.name, std::move(value));
  }

  // Clauses are most of a file: each gives its nodes back as soon as it is read.
  void read_clauses() {
    NodeEntry& row = *std::ranges::find(root_.entries, k_clauses, &NodeEntry::key);
    read_items(row, agreement_.clauses, [this](NodeEntry& entry) {
      check_clause_key(entry);
      Item clause = read_clause(entry, context_);
      entry.value = {};
      return clause;
    });
  }

  // `row`: an entry of the root, const or not; `read` is handed what stands under it.
  template <typename Row, typename Read>
  void read_items(Row& row, Items& items, const Read& read) {
    if (row.value.is_empty_scalar()) return;  // a heading under which nothing is written yet
    if (!expect_map(row.value, row.key, diagnostics_)) return;
    for (auto& entry : row.value.entries) {
      if (!expect_id(entry.key, entry.key_place, diagnostics_)) continue;
      items.emplace(entry.key, read(entry));
    }
  }

  // At the first that is too many.
  void check_party_count() {
    const std::size_t count = agreement_.parties.size() + agreement_.others.size();
    if (count <= k_most_parties) return;
    const auto place_of = [](const auto& entry) { return entry.second.place; };
    std::vector<Place> places;
    for (const Items* section : {&agreement_.parties, &agreement_.others}) {
      std::ranges::transform(*section, std::back_inserter(places), place_of);
    }
    std::ranges::sort(places);
    diagnostics_.add(DiagnosticCode::bad_combination, places[k_most_parties],
                     {fmt::format("more than {} parties and others", k_most_parties)},
                     "a group that acts as one is one party, with its `members`");
  }

  void check_party_key(const NodeEntry& entry, const SectionSpec& section) {
    const bool is_other = section.section == FileSection::others;
    if (!is_other && section.section != FileSection::parties) return;
    if (is_no_party(entry.key)) {
      diagnostics_.add(DiagnosticCode::bad_id, entry.key_place, {entry.key},
                       "the word has a meaning of its own where a party may stand");
    }
    if (is_other && bound_.contains(entry.key)) {
      diagnostics_.add(DiagnosticCode::duplicate_key, entry.key_place, {entry.key},
                       "who is bound by the agreement is one of its parties, and no other");
    }
  }

  // The id of an event must not hide an event that every agreement has.
  void check_clause_key(const NodeEntry& entry) {
    const auto built_in = built_in_events();
    if (std::ranges::find(built_in, entry.key) != built_in.end() &&
        std::ranges::count(names_.events.names(), entry.key) > 1) {
      diagnostics_.add(DiagnosticCode::bad_id, entry.key_place, {entry.key},
                       "every agreement has an event of this name");
    }
  }

  Node root_;
  Diagnostics& diagnostics_;
  Names names_;
  NamedInFile named_;
  NameList bound_;  // without the others
  AgreementContext context_;
  Agreement agreement_;
};

}  // namespace

Agreement read_agreement(Node root, std::string file, const Catalogue& catalogue,
                         Diagnostics& diagnostics, ContractText* text) {
  return AgreementReader{std::move(root), catalogue, diagnostics, text}.read(std::move(file));
}

std::optional<std::string> catalogue_named_by(const Node& root) {
  const Node* node = root.find("catalogue");
  if (node == nullptr || !node->is_scalar() || node->text.empty()) return std::nullopt;
  return node->text;
}

}  // namespace dealterms
