#include "dealterms/render/text_catalogue.hpp"

#include <array>
#include <map>
#include <vector>

#include "dealterms/base/text.hpp"
#include "dealterms/render/rows.hpp"

namespace dealterms {
namespace {

std::string joined(const std::vector<std::string>& pieces, std::string_view between) {
  std::string text;
  for (const std::string& piece : pieces) {
    if (!text.empty()) text += between;
    text += piece;
  }
  return text;
}

std::string favours_words(const std::string& favours) {
  if (favours == "mixed") return "both, in parts";
  if (favours.empty() || favours == "none") return "nobody";
  return "the " + visible(favours);
}

// Of a conversion, whose roles are those of the clause before.
std::string former_words(const std::string& favours) {
  const bool is_role = !favours.empty() && favours != "mixed" && favours != "none";
  return is_role ? "the former " + visible(favours) : favours_words(favours);
}

std::string kind_words(const TermSpec& term) {
  std::vector<std::string> names;
  for (const Kind kind : term.kinds) names.emplace_back(name_of(kind));
  std::string words = joined(names, " or ");
  if (term.values.empty()) return words;
  return words + ": " + visible(joined(term.values, term.is(Kind::scale) ? " < " : " | "));
}

std::string silence_words(Silence silence) {
  switch (silence) {
    case Silence::unknown:
      return {};
    case Silence::none:
      return "silence means none";
    case Silence::unlimited:
      return "silence means unlimited";
    case Silence::term_end:
      return "silence means the end of the term";
    case Silence::no:
      return "silence means no";
  }
  return {};
}

std::string naming_words(Naming naming) {
  switch (naming) {
    case Naming::nothing:
      return {};
    case Naming::favours:
      return "good for the party named";
    case Naming::burdens:
      return "a burden on the party named";
  }
  return {};
}

// What the catalogue declares of a term, in the order of how much a reader wants it.
std::string rules_of(const TermSpec& term) {
  std::vector<std::string> rules;
  if (!term.more_favours.empty() && term.more_favours != "none") {
    rules.push_back("more favours " + favours_words(term.more_favours));
  }
  if (!term.favours.empty()) rules.push_back("each favours " + favours_words(term.favours));
  if (const std::string naming = naming_words(term.naming); !naming.empty()) {
    rules.push_back(naming);
  }
  if (const std::string silence = silence_words(term.silence); !silence.empty()) {
    rules.push_back(silence);
  }
  if (term.level) rules.emplace_back(name_of(*term.level));
  if (!term.roles.empty()) rules.push_back("roles: " + visible(joined(term.roles, ", ")));
  return joined(rules, " · ");
}

void add_terms(std::vector<Row>& rows, const std::vector<TermSpec>& terms, std::size_t indent) {
  for (const TermSpec& term : terms) {
    rows.push_back({indent, visible(term.name), kind_words(term), "", Tone::title, Tone::plain});
    if (!term.about.empty()) rows.push_back({indent, "", visible(folded(term.about))});
    if (const std::string rules = rules_of(term); !rules.empty()) {
      rows.push_back({indent, "", "", rules});
    }
    add_terms(rows, term.terms, indent + 2);
  }
}

std::string print_heading(const std::string& text, const Layout& layout) {
  return "\n" + painted(text, Tone::heading, layout.colour) + "\n";
}

std::string print_conversions(const ClauseType& type, const Catalogue& catalogue,
                              const Layout& layout) {
  std::vector<Row> rows;
  for (const Conversion& conversion : catalogue.conversions) {
    if (conversion.from != type.id && conversion.to != type.id) continue;
    Row row;
    row.label = visible(conversion.from) + " → " + visible(conversion.to);
    row.value =
        std::string(name_of(conversion.level)) + ", favours " + former_words(conversion.favours);
    std::vector<std::string> maps;
    for (const auto& [before, after] : conversion.maps) maps.push_back(before + " → " + after);
    row.remark = visible(joined(maps, ", "));
    rows.push_back(std::move(row));
  }
  return rows.empty() ? "" : print_heading("Conversions", layout) + print_rows(rows, layout);
}

// The example keeps its lines: it is YAML, and its indents mean something.
std::string print_example(const std::string& example, const Layout& layout) {
  std::string text = print_heading("Example", layout);
  std::size_t start = 0;
  while (start < example.size()) {
    const std::size_t end = std::min(example.find('\n', start), example.size());
    text += "  " + visible(std::string_view(example).substr(start, end - start)) + "\n";
    start = end + 1;
  }
  return text;
}

}  // namespace

std::string print_catalogue(const Catalogue& catalogue, const Layout& layout) {
  std::map<std::string, std::vector<const ClauseType*>> groups;
  for (const auto& [id, type] : catalogue.types) groups[type.group].push_back(&type);
  std::vector<Row> rows;
  for (const auto& [group, types] : groups) {
    if (!rows.empty()) rows.push_back({0, "", ""});
    const std::string heading = group.empty() ? "Other" : name_in_words(group);
    rows.push_back({0, visible(heading), "", "", Tone::heading, Tone::plain});
    for (const ClauseType* type : types) {
      rows.push_back(
          {2, visible(type->id), visible(folded(type->about)), "", Tone::title, Tone::plain});
    }
  }
  // Not every category of contract law is a clause: some are keys of the file.
  if (!catalogue.in_the_file.empty()) {
    rows.push_back({0, "", ""});
    rows.push_back({0, "In the file itself", "", "", Tone::heading, Tone::plain});
  }
  for (const FilePart& part : catalogue.in_the_file) {
    rows.push_back({2, visible(part.category), visible(part.where), "", Tone::title, Tone::plain});
  }
  return print_rows(rows, layout) + "\n" +
         painted(counted(catalogue.types.size(), "clause type", "clause types") +
                     "; 'dealterms catalogue TYPE' explains one",
                 Tone::dim, layout.colour) +
         "\n";
}

std::string print_clause_type(const ClauseType& type, const Catalogue& catalogue,
                              const Layout& layout) {
  const std::array name{Span{visible(type.id), Tone::title}, Span{"  " + visible(type.title)}};
  std::string text =
      print_line(name, {std::string(name_of(type.level)), tone_of(type.level)}, layout);
  text += print_paragraph(visible(folded(type.about)), 2, Tone::plain, layout);

  std::vector<Row> facts;
  if (!type.roles.empty()) facts.push_back({2, "Roles", visible(joined(type.roles, ", "))});
  facts.push_back({2, "Favours", favours_words(type.favours)});
  if (!type.cuad.empty()) facts.push_back({2, "CUAD", visible(joined(type.cuad, ", "))});
  if (type.use == TypeUse::event) facts.push_back({2, "Is", "an event: dates may name its id"});
  if (type.use == TypeUse::definition) {
    facts.push_back({2, "Is", "a definition: tokens may name its id"});
  }
  if (type.open) facts.push_back({2, "Takes", "terms that nobody declared, without direction"});
  text += "\n" + print_rows(facts, layout);

  if (!type.terms.empty()) {
    std::vector<Row> rows;
    add_terms(rows, type.terms, 2);
    text += print_heading("Terms", layout) + print_rows(rows, layout);
  }
  text += print_conversions(type, catalogue, layout);
  if (!type.example.empty()) text += print_example(type.example, layout);
  return text;
}

}  // namespace dealterms
