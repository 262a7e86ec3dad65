#include "render/words/read_language.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <span>

#include "document/expect.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_one = "one";
constexpr std::string_view k_other = "other";

static_assert(all_values<Message>().size() == k_message_count);
static_assert(all_values<Table>().size() == k_table_count);

template <Enumeration E>
std::vector<std::string> all_names() {
  return {k_enumerator_names<E>.begin(), k_enumerator_names<E>.end()};
}

std::set<std::string> placeholders_in(const Phrase& phrase) {
  std::set<std::string> names;
  for (const std::string& form : {phrase.one, phrase.other}) {
    for (std::string& name : placeholders_of(form)) names.insert(std::move(name));
  }
  return names;
}

class LanguageReader {
 public:
  LanguageReader(const Language* english, Diagnostics& diagnostics)
      : english_(english), diagnostics_(diagnostics) {
    for (const Message message : all_values<Message>()) {
      const std::string name(name_of(message));
      language_.messages[static_cast<std::size_t>(message)] = {name, name};
    }
  }

  Language read(const Node& root) {
    if (!expect_map(root, "a language", diagnostics_)) return std::move(language_);
    for (const char* key : {"language", "plural", "numbers", "dates", "messages", "tables"}) {
      expect_key(root, key, "a language", root.place, diagnostics_);
    }
    read_keys(root, "a language",
              {
                  {"language", [&](const NodeEntry& row) { read_code(row.value); }},
                  {"plural", [&](const NodeEntry& row) { read_plural(row.value); }},
                  {"numbers", [&](const NodeEntry& row) { read_numbers(row.value); }},
                  {"dates", [&](const NodeEntry& row) { read_dates(row.value); }},
                  {"messages", [&](const NodeEntry& row) { read_messages(row); }},
                  {"tables", [&](const NodeEntry& row) { read_tables(row); }},
              },
              diagnostics_);
    return std::move(language_);
  }

 private:
  // As expect_text, but `""` is a text here: English says nothing of an absent clause.
  std::optional<std::string> text_of(const Node& node, std::string_view what) {
    if (node.is_scalar() && node.text.empty() && node.quoted == Node::Quoted::yes) return "";
    return expect_text(node, what, diagnostics_);
  }

  void read_code(const Node& node) {
    if (auto code = expect_text(node, "language", diagnostics_)) language_.code = *code;
  }

  void read_plural(const Node& node) {
    const auto rule = expect_text(node, "plural", diagnostics_);
    if (!rule) return;
    if (const auto known = enum_named<PluralRule>(*rule)) {
      language_.plural = *known;
    } else {
      diagnostics_.add(DiagnosticCode::bad_plural_rule, node.place, {*rule});
    }
  }

  // ---- numbers and dates
  // -------------------------------------------------------------------------

  void read_numbers(const Node& node) {
    if (!expect_map(node, "numbers", diagnostics_)) return;
    read_keys(node, "numbers",
              {
                  {"amounts", [&](const NodeEntry& row) { read_style(row, language_.amounts); }},
                  {"counts", [&](const NodeEntry& row) { read_style(row, language_.counts); }},
              },
              diagnostics_);
  }

  void read_style(const NodeEntry& entry, NumberStyle& style) {
    if (!expect_map(entry.value, entry.key, diagnostics_)) return;
    const auto take = [&](const NodeEntry& row, std::string& text) {
      if (auto written = text_of(row.value, row.key)) text = std::move(*written);
    };
    read_keys(entry.value, entry.key,
              {
                  {"thousands", [&](const NodeEntry& row) { take(row, style.thousands); }},
                  {"point", [&](const NodeEntry& row) { take(row, style.point); }},
                  {"scales", [&](const NodeEntry& row) { style.scales = scales_in(row.value); }},
              },
              diagnostics_);
  }

  std::vector<ScaleName> scales_in(const Node& node) {
    std::vector<ScaleName> scales;
    if (!expect_map(node, "scales", diagnostics_)) return scales;
    for (const NodeEntry& row : node.entries) {
      const auto written = expect_text(row.value, row.key, diagnostics_);
      if (!written) continue;
      std::size_t zeros = 0;
      const char* end = written->data() + written->size();
      const auto read = std::from_chars(written->data(), end, zeros);
      if (read.ec == std::errc{} && read.ptr == end) {
        scales.push_back({row.key, zeros});
      } else {
        diagnostics_.add(DiagnosticCode::bad_quantity, row.value.place, {*written});
      }
    }
    std::ranges::stable_sort(scales, std::greater{}, &ScaleName::zeros);
    return scales;
  }

  void read_dates(const Node& node) {
    if (!expect_map(node, "dates", diagnostics_)) return;
    read_keys(node, "dates",
              {
                  {"months", [&](const NodeEntry& row) { read_list(row, language_.months); }},
                  {"days", [&](const NodeEntry& row) { read_list(row, language_.month_days); }},
              },
              diagnostics_);
  }

  void read_list(const NodeEntry& entry, std::span<std::string> words) {
    const auto names = expect_names(entry.value, entry.key, diagnostics_);
    if (names.size() != words.size()) {
      diagnostics_.add(DiagnosticCode::wrong_length, entry.value.place,
                       {entry.key, std::to_string(words.size()), std::to_string(names.size())});
    }
    for (std::size_t i = 0; i < std::min(names.size(), words.size()); ++i) words[i] = names[i].name;
  }

  // ---- messages and tables
  // -----------------------------------------------------------------------

  void read_messages(const NodeEntry& section) {
    if (!expect_map(section.value, section.key, diagnostics_)) return;
    for (const NodeEntry& entry : section.value.entries) {
      const auto message = enum_named<Message>(entry.key);
      if (!message) {
        add_unknown(DiagnosticCode::unknown_message, entry, section.key, all_names<Message>(),
                    diagnostics_);
        continue;
      }
      const Phrase* model = english_ != nullptr ? &english_->phrase(*message) : nullptr;
      if (auto phrase = read_phrase(entry, model)) {
        language_.messages[static_cast<std::size_t>(*message)] = std::move(*phrase);
      }
    }
    for (const Message message : all_values<Message>()) expect(section, name_of(message));
  }

  void read_tables(const NodeEntry& section) {
    if (!expect_map(section.value, section.key, diagnostics_)) return;
    for (const NodeEntry& entry : section.value.entries) {
      if (const auto table = enum_named<Table>(entry.key)) {
        read_table(entry, *table);
      } else {
        add_unknown(DiagnosticCode::unknown_message, entry, section.key, all_names<Table>(),
                    diagnostics_);
      }
    }
    for (const Table table : all_values<Table>()) expect(section, name_of(table));
  }

  void read_table(const NodeEntry& section, Table table) {
    if (!expect_map(section.value, section.key, diagnostics_)) return;
    // What a language contracts is its own.
    const bool has_model = english_ != nullptr && table != Table::contractions;
    const Language::Rows* models = has_model ? &english_->rows(table) : nullptr;
    for (const NodeEntry& entry : section.value.entries) {
      const Phrase* model = models != nullptr ? find_model(entry, section.key, *models) : nullptr;
      if (models != nullptr && model == nullptr) continue;
      if (auto phrase = read_phrase(entry, model)) {
        language_.tables[static_cast<std::size_t>(table)].insert_or_assign(entry.key, *phrase);
      }
    }
    if (models == nullptr) return;
    for (const auto& [name, phrase] : *models) expect(section, name);
  }

  const Phrase* find_model(const NodeEntry& entry, const std::string& table,
                           const Language::Rows& models) {
    if (const auto found = models.find(entry.key); found != models.end()) return &found->second;
    std::vector<std::string> known;
    for (const auto& [name, phrase] : models) known.push_back(name);
    add_unknown(DiagnosticCode::unknown_message, entry, table, known, diagnostics_);
    return nullptr;
  }

  void expect(const NodeEntry& section, std::string_view name) {
    if (section.value.find(name) != nullptr) return;
    diagnostics_.add(DiagnosticCode::missing_message, section.key_place,
                     {std::string(name), section.key});
  }

  std::optional<Phrase> read_phrase(const NodeEntry& entry, const Phrase* model) {
    const bool is_counted = model != nullptr && model->one != model->other;
    std::optional<Phrase> phrase =
        entry.value.is_map() ? read_forms(entry) : read_single_form(entry, is_counted);
    if (phrase && model != nullptr) check_placeholders(entry, *phrase, *model);
    return phrase;
  }

  std::optional<Phrase> read_single_form(const NodeEntry& entry, bool is_counted) {
    auto text = text_of(entry.value, entry.key);
    if (!text) return std::nullopt;
    if (is_counted) {
      diagnostics_.add(DiagnosticCode::missing_plural_form, entry.value.place,
                       {entry.key, std::string(k_one)});
    }
    return Phrase{*text, *text};
  }

  std::optional<Phrase> read_forms(const NodeEntry& entry) {
    Phrase phrase;
    const auto take = [&](const NodeEntry& row, std::string& form) {
      if (auto written = text_of(row.value, row.key)) form = std::move(*written);
    };
    read_keys(entry.value, entry.key,
              {
                  {k_one, [&](const NodeEntry& row) { take(row, phrase.one); }},
                  {k_other, [&](const NodeEntry& row) { take(row, phrase.other); }},
              },
              diagnostics_);
    bool whole = true;
    for (const std::string_view form : {k_one, k_other}) {
      if (entry.value.find(form) != nullptr) continue;
      diagnostics_.add(DiagnosticCode::missing_plural_form, entry.value.place,
                       {entry.key, std::string(form)});
      whole = false;
    }
    return whole ? std::optional(phrase) : std::nullopt;
  }

  void check_placeholders(const NodeEntry& entry, const Phrase& phrase, const Phrase& model) {
    const std::set<std::string> own = placeholders_in(phrase);
    const std::set<std::string> known = placeholders_in(model);
    for (const std::string& name : own) {
      if (known.contains(name)) continue;
      diagnostics_.add_with_suggestion(DiagnosticCode::unknown_placeholder, entry.value.place,
                                       {entry.key, name}, name, {known.begin(), known.end()});
    }
    for (const std::string& name : known) {
      if (own.contains(name)) continue;
      diagnostics_.add(DiagnosticCode::missing_placeholder, entry.value.place, {entry.key, name});
    }
  }

  const Language* english_;
  Language language_;
  Diagnostics& diagnostics_;
};

}  // namespace

Language read_language(const Node& root, const Language* english, Diagnostics& diagnostics) {
  return LanguageReader(english, diagnostics).read(root);
}

}  // namespace dealterms
