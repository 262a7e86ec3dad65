#include "render/text/text_show.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "catalogue/file_format.hpp"
#include "render/names.hpp"
#include "render/text/rows.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_step = 2;

std::string remark_on(const Evidence& evidence, const Words& words) {
  return fmt::format("{}", fmt::join(evidence_words(evidence, words), " · "));
}

std::string joined(std::vector<std::string> pieces) {
  std::erase(pieces, std::string());
  return fmt::format("{}", fmt::join(pieces, " · "));
}

std::string with_aside(const std::string& what, const std::string& aside, const Words& words) {
  if (aside.empty()) return what;
  return words.say(Message::aside, {{"what", what}, {"aside", aside}});
}

// What is not plainly known must not look as if it were.
Tone tone_of_value(const Value& value, const Evidence& from) {
  const Evidence evidence = inherited(*value.evidence, from);
  const bool unsure =
      evidence.status && *evidence.status != Status::stated && *evidence.status != Status::reported;
  const bool unknown = value.as<Unknown>() != nullptr || value.as<Readings>() != nullptr;
  return unsure || unknown ? Tone::unknown : Tone::plain;
}

struct Rows {
  const Words& words;
  std::vector<Row> list;
  std::size_t indent = k_step;

  void add(std::string label, std::string value, std::string remark = {}, Tone tone = Tone::plain) {
    list.push_back(
        {indent, std::move(label), std::move(value), std::move(remark), Tone::label, tone});
  }
  void add(std::string label, const Value& value, const TermSpec* spec, const Evidence& from) {
    add_said(std::move(label), value_words(value, spec, words), value, from);
  }
  void add_role(std::string label, const Value& role, const Evidence& from) {
    add_said(std::move(label), role_words(role, words), role, from);
  }
  void add_said(std::string label, std::string said, const Value& value, const Evidence& from) {
    add(std::move(label), std::move(said), remark_on(*value.evidence, words),
        tone_of_value(value, from));
    add_notes(*value.evidence);
  }
  void add_notes(const Evidence& evidence) {
    const std::array notes{std::pair(Message::note, &evidence.note),
                           std::pair(Message::doubt, &evidence.doubt)};
    for (const auto& [form, text] : notes) {
      if (text->empty()) continue;
      list.push_back({indent, "", "", words.say(form, {{"words", visible(folded(*text))}}),
                      Tone::label, Tone::dim});
    }
  }
};

// Terms in the order of their declaration, then what nobody declared, by name.
std::vector<std::string> names_in_order(const std::vector<TermSpec>& specs,
                                        const std::vector<std::string>& present) {
  std::vector<std::string> names;
  for (const TermSpec& spec : specs) {
    if (std::find(present.begin(), present.end(), spec.name) != present.end()) {
      names.push_back(spec.name);
    }
  }
  for (const std::string& name : present) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

void add_item(Rows& rows, const Item& item, const std::vector<std::string>& roles,
              const std::vector<TermSpec>& specs);

// The id of an entry or a clause that has a title: small, for whoever looks for it in the file.
std::string id_beside_title(const Item& item) {
  return item.find_term("title") != nullptr ? visible(item.id) : std::string();
}

// The entries of a term that holds several: each under its title, a step further in.
void add_records(Rows& rows, const std::string& label, const TermSpec* spec,
                 const std::map<std::string, Item>& records) {
  rows.add(label, "");
  rows.indent += k_step;
  for (const auto& [id, record] : records) {
    const std::string ended = record.ended ? ended_words(*record.ended, rows.words) : std::string();
    rows.list.push_back({rows.indent, item_title(record, rows.words), ended,
                         joined({id_beside_title(record), remark_on(*record.evidence, rows.words)}),
                         Tone::label, Tone::removed});
    rows.indent += k_step;
    static const std::vector<TermSpec> k_none;
    add_item(rows, record, spec != nullptr ? spec->roles : std::vector<std::string>{},
             spec != nullptr ? spec->terms : k_none);
    rows.indent -= k_step;
  }
  rows.indent -= k_step;
}

void add_roles(Rows& rows, const Item& item, const std::vector<std::string>& declared) {
  std::vector<std::string> names = declared;
  for (const auto& [name, value] : item.roles) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  for (const std::string& name : names) {
    if (const Value* role = item.find_role(name)) {
      rows.add_role(key_title(name, rows.words), *role, *item.evidence);
    }
  }
}

const TermSpec* find_spec(const std::vector<TermSpec>& specs, const std::string& name) {
  for (const TermSpec& spec : specs) {
    if (spec.name == name) return &spec;
  }
  for (const TermSpec& field : clause_fields()) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

void add_item(Rows& rows, const Item& item, const std::vector<std::string>& roles,
              const std::vector<TermSpec>& specs) {
  add_roles(rows, item, roles);
  std::vector<std::string> present;
  for (const auto& [name, value] : item.terms) {
    if (name != "title") present.push_back(name);
  }
  for (const auto& [name, records] : item.records) present.push_back(name);
  for (const std::string& name : names_in_order(specs, present)) {
    const TermSpec* spec = find_spec(specs, name);
    if (const Value* value = item.find_term(name)) {
      rows.add(spec_title(spec, name, rows.words), *value, spec, *item.evidence);
    }
    if (const auto records = item.records.find(name); records != item.records.end()) {
      add_records(rows, spec_title(spec, name, rows.words), spec, records->second);
    }
  }
  const auto add_clauses = [&](std::string_view label, const std::vector<std::string>& ids) {
    if (ids.empty()) return;
    std::vector<std::string> titles;
    for (const std::string& id : ids) titles.push_back(clause_words(id, rows.words));
    rows.add(std::string(label), fmt::format("{}", fmt::join(titles, ", ")));
  };
  add_clauses(rows.words.say(Message::label_continues), item.continues);
  add_clauses(rows.words.say(Message::label_because), item.because);
  if (!item.overrides->why.empty()) {
    rows.add(rows.words.say(Message::label_why), visible(folded(item.overrides->why)));
  }
  rows.add_notes(*item.evidence);
  if (!item.evidence->quote.empty()) {
    rows.add(rows.words.say(Message::label_quote),
             rows.words.say(Message::quoted, {{"words", visible(folded(item.evidence->quote))}}),
             "", Tone::dim);
  }
}

std::string print_clause(const Item& clause, const Catalogue& catalogue, const Words& words,
                         const Layout& layout) {
  const ClauseType* type = catalogue.find_type(clause.type);
  const Value* title = clause.find_term("title");
  std::string kind = type != nullptr ? visible(type->title) : visible(clause.type);
  if (title != nullptr) kind = with_aside(value_words(*title, words), kind, words);
  std::vector<Span> left{{kind.empty() ? visible(clause.id) : kind, Tone::title}};
  if (!kind.empty()) left.push_back({"  " + visible(clause.id), Tone::dim});
  if (clause.ended) left.push_back({"  " + ended_words(*clause.ended, words), Tone::removed});
  std::string text = print_line(left, {remark_on(*clause.evidence, words), Tone::dim}, layout);

  Rows rows{words, {}};
  static const std::vector<TermSpec> k_none;
  add_item(rows, clause, type != nullptr ? type->roles : std::vector<std::string>{},
           type != nullptr ? type->terms : k_none);
  return text + print_rows(rows.list, layout);
}

// ---- the head and what stands outside the clauses -----------------------------------------------

constexpr std::array<std::string_view, 3> k_in_heading{"deal", "name", "version"};

std::string print_head(const Agreement& agreement, const Words& words, const Layout& layout) {
  const std::string called = deal_name(agreement);
  std::vector<Span> name{{visible(called) + " " + visible(agreement.version), Tone::title}};
  if (called != agreement.deal) name.push_back({"  " + visible(agreement.deal), Tone::dim});
  std::string text = print_line(name, {}, layout);
  Rows rows{words, {}};
  for (const TermSpec& field : head_fields()) {
    if (std::ranges::find(k_in_heading, field.name) != k_in_heading.end()) continue;
    const auto found = agreement.head.find(field.name);
    if (found == agreement.head.end()) continue;
    rows.add(key_title(field.name.substr(field.name.find('.') + 1), words), found->second, &field,
             {});
  }
  return text + print_rows(rows.list, layout);
}

std::string print_section(const SectionSpec& section, const Items& items, const Words& words,
                          const Layout& layout) {
  std::string heading = key_title(section.key, words);
  std::string text = "\n" + painted(heading, Tone::heading, layout.colour) + "\n";
  const std::vector<TermSpec> fields(section.fields.begin(), section.fields.end());
  Rows rows{words, {}};
  for (const auto& [id, item] : items) {
    const std::string ended = item.ended ? ended_words(*item.ended, words) : std::string();
    // What the item is called, or is about, stands beside its key; the rest beneath.
    Item rest = item;
    std::string called;
    for (const char* key : {"name", "title", "about"}) {
      if (const Value* value = rest.find_term(key); value != nullptr && called.empty()) {
        called = value_words(*value, words);
        rest.terms.erase(key);
      }
    }
    rows.add(visible(id), with_aside(called, ended, words), remark_on(*item.evidence, words));
    rows.indent += k_step;
    add_item(rows, rest, {}, fields);
    rows.indent -= k_step;
  }
  return text + print_rows(rows.list, layout);
}

}  // namespace

bool ShowSelection::has(const Item& clause) const {
  const auto holds = [](const std::vector<std::string>& wanted, const std::string& name) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), name) != wanted.end();
  };
  return holds(clauses, clause.id) && holds(types, clause.type);
}

std::string print_agreement(const Agreement& agreement, const Catalogue& catalogue,
                            const ShowSelection& selection, const Words& plain,
                            const Layout& layout) {
  const Words words = plain.naming(names_of(std::array{&agreement}));
  std::string text;
  std::string after;
  if (selection.empty()) {
    text = print_head(agreement, words, layout);
    for (const SectionSpec& section : sections()) {
      const Items& items = items_of(agreement, section.section);
      if (items.empty()) continue;
      const bool who =
          section.section == FileSection::parties || section.section == FileSection::others;
      (who ? text : after) += print_section(section, items, words, layout);
    }
    text += "\n" + painted(words.say(Message::clauses), Tone::heading, layout.colour) + "\n";
  }
  std::size_t shown = 0;
  for (const auto& [id, clause] : agreement.clauses) {
    if (!selection.has(clause)) continue;
    if (!text.empty()) text += "\n";
    text += print_clause(clause, catalogue, words, layout);
    ++shown;
  }
  text += after;
  std::string count = words.count(Message::clause_count, shown);
  if (shown < agreement.clauses.size()) {
    count = words.say(Message::part_of_count,
                      {{"part", count}, {"count", std::to_string(agreement.clauses.size())}});
  }
  return text + "\n" + painted(count, Tone::dim, layout.colour) + "\n";
}

}  // namespace dealterms
