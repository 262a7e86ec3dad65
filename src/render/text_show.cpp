#include "dealterms/render/text_show.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "dealterms/agreement/file_format.hpp"
#include "dealterms/agreement/read_agreement.hpp"
#include "dealterms/base/text.hpp"
#include "dealterms/render/rows.hpp"
#include "dealterms/render/value_words.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_step = 2;

std::string joined(const std::vector<std::string>& pieces, std::string_view between) {
  std::string text;
  for (const std::string& piece : pieces) {
    if (!text.empty()) text += between;
    text += piece;
  }
  return text;
}

std::string remark_on(const Evidence& evidence) { return joined(evidence_words(evidence), " · "); }

// What is not plainly known must not look as if it were.
Tone tone_of_value(const Value& value, const Evidence& from) {
  const Evidence evidence = inherited(value.evidence, from);
  const bool unsure =
      evidence.status && *evidence.status != Status::stated && *evidence.status != Status::reported;
  const bool unknown = value.as<Unknown>() != nullptr || value.as<Readings>() != nullptr;
  return unsure || unknown ? Tone::unknown : Tone::plain;
}

std::string ended_words(const Ended& ended) {
  if (!ended.on) return "ended";
  Value day;
  day.content = *ended.on;
  return "ended " + value_words(day);
}

struct Rows {
  std::vector<Row> list;
  std::size_t indent = k_step;

  void add(std::string label, std::string value, std::string remark = {}, Tone tone = Tone::plain) {
    list.push_back(
        {indent, std::move(label), std::move(value), std::move(remark), Tone::label, tone});
  }
  void add(std::string label, const Value& value, const Evidence& from) {
    add(std::move(label), value_words(value), remark_on(value.evidence),
        tone_of_value(value, from));
    add_notes(value.evidence);
  }
  void add_notes(const Evidence& evidence) {
    const std::array notes{std::pair("note", &evidence.note), std::pair("doubt", &evidence.doubt)};
    for (const auto& [name, words] : notes) {
      if (words->empty()) continue;
      list.push_back({indent, "", "", std::string(name) + ": " + visible(folded(*words)),
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

std::string title_of(const TermSpec* spec, const std::string& name) {
  return visible(spec != nullptr && !spec->title.empty() ? spec->title : name_in_words(name));
}

void add_item(Rows& rows, const Item& item, const std::vector<std::string>& roles,
              const std::vector<TermSpec>& specs);

// The entries of a term that holds several: each under its id, a step further in.
void add_records(Rows& rows, const std::string& label, const TermSpec* spec,
                 const std::map<std::string, Item>& records) {
  rows.add(label, "");
  rows.indent += k_step;
  for (const auto& [id, record] : records) {
    const std::string ended = record.ended ? ended_words(*record.ended) : std::string();
    rows.list.push_back(
        {rows.indent, visible(id), ended, remark_on(record.evidence), Tone::label, Tone::removed});
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
      rows.add(title_of(nullptr, name), *role, item.evidence);
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
      rows.add(title_of(spec, name), *value, item.evidence);
    }
    if (const auto records = item.records.find(name); records != item.records.end()) {
      add_records(rows, title_of(spec, name), spec, records->second);
    }
  }
  if (!item.continues.empty()) rows.add("Continues", visible(joined(item.continues, ", ")));
  if (!item.because.empty()) rows.add("Because of", visible(joined(item.because, ", ")));
  if (!item.overrides.why.empty()) rows.add("Why", visible(folded(item.overrides.why)));
  rows.add_notes(item.evidence);
  if (!item.evidence.quote.empty()) {
    rows.add("Quote", "“" + visible(folded(item.evidence.quote)) + "”", "", Tone::dim);
  }
}

std::string print_clause(const Item& clause, const Catalogue& catalogue, const Layout& layout) {
  const ClauseType* type = catalogue.find_type(clause.type);
  const Value* title = clause.find_term("title");
  std::string kind = type != nullptr ? visible(type->title) : visible(clause.type);
  if (title != nullptr) kind = value_words(*title) + (kind.empty() ? "" : " (" + kind + ")");
  std::vector<Span> left{{visible(clause.id), Tone::title}};
  if (!kind.empty()) left.push_back({"  " + kind});
  if (clause.ended) left.push_back({"  " + ended_words(*clause.ended), Tone::removed});
  std::string text = print_line(left, {remark_on(clause.evidence), Tone::dim}, layout);

  Rows rows;
  static const std::vector<TermSpec> k_none;
  add_item(rows, clause, type != nullptr ? type->roles : std::vector<std::string>{},
           type != nullptr ? type->terms : k_none);
  return text + print_rows(rows.list, layout);
}

// ---- the head and what stands around the clauses ------------------------------------------------

std::string print_head(const Agreement& agreement, const Layout& layout) {
  const std::array name{
      Span{visible(agreement.deal) + " " + visible(agreement.version), Tone::title}};
  std::string text = print_line(name, {}, layout);
  Rows rows;
  for (const TermSpec& field : head_fields()) {
    if (field.name == "deal" || field.name == "version") continue;
    const auto found = agreement.head.find(field.name);
    if (found == agreement.head.end()) continue;
    rows.add(title_of(&field, field.name), found->second, {});
  }
  return text + print_rows(rows.list, layout);
}

std::string print_section(const SectionSpec& section, const Items& items, const Layout& layout) {
  std::string heading = name_in_words(section.key);
  std::string text = "\n" + painted(heading, Tone::heading, layout.colour) + "\n";
  const std::vector<TermSpec> fields(section.fields.begin(), section.fields.end());
  Rows rows;
  for (const auto& [id, item] : items) {
    const std::string ended = item.ended ? ended_words(*item.ended) : std::string();
    // What the item is called stands beside its key; the rest beneath.
    Item rest = item;
    std::string called;
    for (const char* key : {"name", "title"}) {
      if (const Value* value = rest.find_term(key); value != nullptr && called.empty()) {
        called = value_words(*value);
        rest.terms.erase(key);
      }
    }
    rows.add(visible(id), called + (ended.empty() ? "" : " (" + ended + ")"),
             remark_on(item.evidence));
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
                            const ShowSelection& selection, const Layout& layout) {
  std::string text;
  std::string after;
  if (selection.empty()) {
    text = print_head(agreement, layout);
    for (const SectionSpec& section : sections()) {
      const Items& items = agreement.*section.items;
      if (items.empty()) continue;
      const bool who = section.items == &Agreement::parties || section.items == &Agreement::others;
      (who ? text : after) += print_section(section, items, layout);
    }
    text += "\n" + painted("Clauses", Tone::heading, layout.colour) + "\n";
  }
  std::size_t shown = 0;
  for (const auto& [id, clause] : agreement.clauses) {
    if (!selection.has(clause)) continue;
    if (!text.empty()) text += "\n";
    text += print_clause(clause, catalogue, layout);
    ++shown;
  }
  text += after;
  std::string count = counted(shown, "clause", "clauses");
  if (shown < agreement.clauses.size()) {
    count += " of " + std::to_string(agreement.clauses.size());
  }
  return text + "\n" + painted(count, Tone::dim, layout.colour) + "\n";
}

}  // namespace dealterms
