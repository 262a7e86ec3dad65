#include "render/text/text_catalogue.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/text/rows.hpp"

namespace dealterms {
namespace {

class CataloguePrinter {
 public:
  CataloguePrinter(const Catalogue& catalogue, const Words& words, const Layout& layout)
      : catalogue_(catalogue), words_(words), layout_(layout) {}

  [[nodiscard]] std::string print_all(std::optional<ClauseCategory> kind) const;
  [[nodiscard]] std::string print_one(const ClauseType& type) const;

 private:
  std::vector<std::string> said_keys(const std::vector<std::string>& keys) const {
    std::vector<std::string> said;
    for (const std::string& key : keys) said.push_back(key_label(key));
    return said;
  }

  // Whoever writes a file needs the key; whoever reads it the words, where the key is none.
  std::string key_label(const std::string& key) const {
    if (key_title(key, words_) == visible(name_in_words(key))) return visible(key);
    return words_.say(Message::aside, {{"what", visible(key)}, {"aside", key_words(key, words_)}});
  }

  std::string whom(const std::string& favours, Message form) const {
    if (favours == "mixed") return words_.say(Message::in_parts);
    if (favours.empty()) return words_.say(Message::not_declared);
    if (favours == "none") return words_.say(Message::nobody);
    return words_.say(form, {{"role", key_label(favours)}});
  }

  std::string kind_words(const TermSpec& term) const;
  std::string rules_of(const TermSpec& term) const;
  void add_terms(std::vector<Row>& rows, const std::vector<TermSpec>& terms,
                 std::size_t indent) const;
  std::string print_heading(std::string_view text) const {
    return fmt::format("\n{}\n", painted(text, Tone::heading, layout_.colour));
  }
  std::string print_conversions(const ClauseType& type) const;
  std::string print_example(const std::string& example) const;
  std::string print_facts(const ClauseType& type) const;

  const Catalogue& catalogue_;
  const Words& words_;
  const Layout& layout_;
};

std::string CataloguePrinter::kind_words(const TermSpec& term) const {
  std::vector<std::string> names;
  for (const Kind kind : term.kinds) names.push_back(words_.word(Table::kinds, name_of(kind)));
  const std::string kinds = join(names, words_.say(Message::kinds_or));
  if (term.values.empty()) return kinds;
  const std::string_view between = term.is(Kind::scale) ? " < " : " | ";
  return words_.say(Message::kind_of,
                    {{"kind", kinds}, {"values", join(said_keys(term.values), between)}});
}

// What the catalogue declares of a term, in the order of how much a reader wants it.
std::string CataloguePrinter::rules_of(const TermSpec& term) const {
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
  if (term.level) rules.push_back(words_.word(Table::levels, name_of(*term.level)));
  if (!term.roles.empty()) {
    rules.push_back(words_.say(Message::roles_are, {{"roles", join(said_keys(term.roles))}}));
  }
  return join(rules, " · ");
}

void CataloguePrinter::add_terms(std::vector<Row>& rows, const std::vector<TermSpec>& terms,
                                 std::size_t indent) const {
  for (const TermSpec& term : terms) {
    rows.push_back({indent, visible(term.name), kind_words(term), "", Tone::title, Tone::plain});
    if (term.title != name_in_words(term.name)) {
      rows.back().remark = visible(term.title);
    }
    if (!term.about.empty()) rows.push_back({indent, "", visible(folded(term.about))});
    if (const std::string rules = rules_of(term); !rules.empty()) {
      rows.push_back({indent, "", "", rules});
    }
    add_terms(rows, term.terms, indent + 2);
  }
}

std::string CataloguePrinter::print_conversions(const ClauseType& type) const {
  std::vector<Row> rows;
  for (const Conversion& conversion : catalogue_.conversions) {
    if (conversion.from != type.id && conversion.to != type.id) continue;
    Row row;
    row.label = visible(conversion.from) + " → " + visible(conversion.to);
    // The roles are those of the clause before.
    row.value = words_.say(Message::conversion,
                           {{"level", words_.word(Table::levels, name_of(conversion.level))},
                            {"whom", whom(conversion.favours, Message::former_role)}});
    std::vector<std::string> maps;
    for (const auto& [before, after] : conversion.maps) maps.push_back(before + " → " + after);
    row.remark = visible(join(maps));
    rows.push_back(std::move(row));
  }
  return rows.empty() ? ""
                      : print_heading(words_.say(Message::conversions)) + print_rows(rows, layout_);
}

// The example keeps its lines: it is YAML, and its indents mean something.
std::string CataloguePrinter::print_example(const std::string& example) const {
  std::string text = print_heading(words_.say(Message::example));
  std::size_t start = 0;
  while (start < example.size()) {
    const std::size_t end = std::min(example.find('\n', start), example.size());
    text += "  " + visible(std::string_view(example).substr(start, end - start)) + "\n";
    start = end + 1;
  }
  return text;
}

std::string CataloguePrinter::print_facts(const ClauseType& type) const {
  std::vector<Row> rows;
  const auto add = [&](std::string_view label, std::string value) {
    rows.push_back({2, std::string(label), std::move(value)});
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
    add(words_.say(Message::label_synonyms), visible(join(synonyms)));
  }
  if (!type.cuad.empty()) add("CUAD", visible(join(type.cuad)));
  if (type.use == TypeUse::event) add(words_.say(Message::label_is), words_.say(Message::is_event));
  if (type.use == TypeUse::definition)
    add(words_.say(Message::label_is), words_.say(Message::is_definition));
  if (type.open) add(words_.say(Message::label_takes), words_.say(Message::takes_any));
  return print_rows(rows, layout_);
}

std::string CataloguePrinter::print_one(const ClauseType& type) const {
  const std::array name{Span{visible(type.id), Tone::title}, Span{"  " + visible(type.title)}};
  std::string text = print_line(
      name, {words_.word(Table::levels, name_of(type.level)), tone_of(type.level)}, layout_);
  text += print_paragraph(visible(folded(type.about)), 2, Tone::plain, layout_);
  text += "\n" + print_facts(type);
  if (!type.terms.empty()) {
    std::vector<Row> rows;
    add_terms(rows, type.terms, 2);
    text += print_heading(words_.say(Message::terms)) + print_rows(rows, layout_);
  }
  text += print_conversions(type);
  if (!type.example.empty()) text += print_example(type.example);
  return text;
}

std::string CataloguePrinter::print_all(std::optional<ClauseCategory> kind) const {
  std::map<std::string, std::vector<const ClauseType*>> groups;
  std::size_t shown = 0;
  for (const auto& [id, type] : catalogue_.types) {
    if (kind && type.category != kind) continue;
    groups[type.group].push_back(&type);
    ++shown;
  }
  std::vector<Row> rows;
  for (const auto& [group, types] : groups) {
    if (!rows.empty()) rows.push_back({0, "", ""});
    const std::string heading =
        group.empty() ? words_.say(Message::other_types) : key_title(group, words_);
    rows.push_back({0, heading, "", "", Tone::heading, Tone::plain});
    for (const ClauseType* type : types) {
      rows.push_back(
          {2, visible(type->id), visible(folded(type->about)), "", Tone::title, Tone::plain});
    }
  }
  // Not every category of contract law is a clause: some are keys of the file.
  if (!kind && !catalogue_.in_the_file.empty()) {
    rows.push_back({0, "", ""});
    rows.push_back({0, words_.say(Message::in_the_file), "", "", Tone::heading, Tone::plain});
    for (const FilePart& part : catalogue_.in_the_file) {
      rows.push_back(
          {2, visible(part.category), visible(part.where), "", Tone::title, Tone::plain});
    }
  }
  const std::string types = words_.count(Message::type_count, shown);
  return print_rows(rows, layout_) + "\n" +
         painted(words_.say(Message::explains_one, {{"types", types}}), Tone::dim, layout_.colour) +
         "\n";
}

}  // namespace

std::string print_catalogue(const Catalogue& catalogue, std::optional<ClauseCategory> kind,
                            const Words& words, const Layout& layout) {
  return CataloguePrinter(catalogue, words, layout).print_all(kind);
}

std::string print_clause_type(const ClauseType& type, const Catalogue& catalogue,
                              const Words& words, const Layout& layout) {
  return CataloguePrinter(catalogue, words, layout).print_one(type);
}

}  // namespace dealterms
